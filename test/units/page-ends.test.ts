/** What becomes of parts that no paper takes, and of what stands last on a page. */
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../src/targets.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'
import { readParts as read } from '../helpers/read-parts.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const [boats, maps, rivers] = ['Paper Boats and Other Vessels', 'Folding Maps of Unreal Places', 'Reading Rivers Without a Boat'].map(
  (text) => blank(text),
) as [Part, Part, Part]
const abstract = blank(`${'We fold them from what is at hand. '.repeat(9)}So it is done.`)
const banner = blank('Subscribe to our newsletter')
const [pageTitle, curator, pageDate] = [part('page-title', { text: 'Daily Papers' }), part('curator'), part('date', { text: 'Nov 5' })]
const header = [pageTitle, curator, pageDate]
const authors = part('authors', { gap: 'blank-line' })
const [dot, date] = [part('dot'), part('date', { text: 'Jun 12' })]
const byline = [authors, dot, date]
const furniture = (name: string, text = name): Part => part('furniture', { name, text })
const [submitter, thumbnail] = [part('submitter', { gap: 'blank-line' }), part('thumbnail')]
const votes = part('votes', { gap: 'blank-line' })
const card = [submitter, votes]
const lab = blank('Knotworks Research 4')

/** Where some of the cues stand together. */
function placeOf(parts: readonly Part[], from: number, to = from): { start: number; end: number } {
  const { cues } = layCues(parts)
  return { start: cues[from]?.start as number, end: cues[to]?.end as number }
}

describe('the last text of a card', () => {
  const cards = [...header, ...card, boats, abstract, ...byline, ...card, maps, lab]

  test('may be an abstract that breaks off, where the text ends with it', () => {
    const last = (parts: readonly Part[], behind = '') => read(parts, { behind }).organizations.at(-1)
    expect(last(cards)).toBeNull()
    expect(last(cards, '\n')).toBe('Knotworks Research')
    expect(last([...cards, furniture('footer')])).toBe('Knotworks Research')
    expect(last(cards, ' ')).toBeNull()
    expect(last([...header, ...card, boats, ...byline, ...card, maps, lab])).toBeNull()
    expect(last([...header, ...card, boats, ...byline, ...card, maps, lab], '\n')).toBe('Knotworks Research')
    expect(last([...cards.slice(0, -4), ...card, rivers, ...byline, ...card, maps, lab])).toBeNull()
  })

  test('is no organisation without a card', () => {
    expect(read([...header, boats, ...byline, maps, lab], { behind: '\n' }).titles).toEqual(['Paper Boats'])
  })

  test('is whole where a byline follows', () => {
    const cut = blank('We fold them from what is at hand, and we do it for as long as')
    expect(read([...header, boats, cut, ...byline]).rules).not.toContain('text-cut-off 0')
    expect(read([...header, boats, abstract, ...byline, maps, cut]).rules).toContain('text-cut-off 1')
  })

  test.each(['and ask how lo...', 'and ask how long we can go on,...', 'and ask how long we c…'])(
    'is not whole where it was shortened: %j',
    (end) => {
      const shortened = blank(`${'We fold them from what is at hand. '.repeat(9)}We do it ${end}`)
      const isCut = (parts: readonly Part[], behind = ''): boolean =>
        read([...header, ...parts], { behind }).rules.some((rule) => rule.startsWith('text-cut-off'))
      expect(isCut([boats, abstract, ...byline, maps, shortened])).toBe(true)
      expect(isCut([boats, abstract, ...byline, maps, abstract, shortened])).toBe(true)
      // Where nothing else shows how abstracts end, or where another one ends so as well, all may be short.
      expect(isCut([maps, shortened])).toBe(false)
      expect(isCut([boats, shortened, ...byline, maps, shortened])).toBe(false)
      expect(isCut([boats, abstract, ...byline, maps, shortened, ...byline])).toBe(false)
    },
  )

  test('is whole where a sentence ends in dots', () => {
    const dots = blank(`${'We fold them from what is at hand. '.repeat(9)}And so on ...`)
    expect(read([...header, boats, abstract, ...byline, maps, dots]).rules).not.toContain('text-cut-off 1')
  })

  test('is an organisation where another page follows', () => {
    expect(read([...cards, ...header, boats, abstract, ...byline]).organizations).toEqual([null, 'Knotworks Research', null])
    const noPapers = [...header, ...card, maps, lab]
    expect(read([...noPapers, ...header, boats, abstract, ...byline]).organizations).toEqual(['Knotworks Research', null])
  })
})

describe('a byline without a paper', () => {
  const loose = (...parts: readonly Part[]): string[] => read([...header, abstract, ...parts]).loose.slice(4)

  test('has its parts in no paper, and its marks for what they are', () => {
    expect(loose(part('bullet'), authors, dot, date)).toEqual(['bullet', 'unrecognised', 'dot', 'unrecognised'])
    expect(loose(furniture('published'), date)).toEqual(['furniture:published', 'unrecognised'])
    expect(loose(furniture('upvote'), authors, part('check-box'))).toEqual(['furniture:upvote', 'unrecognised', 'check-box'])
  })

  test('has its organisation in none as well', () => {
    expect(loose(blank('nvidia NVIDIA'), dot, date)).toEqual(['unrecognised', 'dot', 'unrecognised'])
    expect(loose(part('organization'), dot, date)).toEqual(['unrecognised', 'dot', 'unrecognised'])
  })

  test('is said to be that of the lost title, from the abstract on', () => {
    const parts = [...header, abstract, ...byline, ...byline]
    const { messages } = read(parts)
    expect(messages).toMatchObject([
      { ruleId: 'title-missing', span: placeOf(parts, 3, 6), entry: null },
      { ruleId: 'title-missing', span: placeOf(parts, 7, 9), entry: null },
    ])
    expect(messages[0]?.reason).toContain('We fold')
    expect(messages[1]?.reason).toContain('4 authors')
    expect(messages[1]?.reason).not.toContain('We fold')
  })
})

describe('a card', () => {
  test('shows that there is a paper, as a byline does', () => {
    expect(read([...header, ...card, banner, ...card, boats, ...byline]).titles).toEqual(['Subscribe t', 'Paper Boats'])
    expect(read([...header, boats, ...byline, banner, ...card, maps, ...byline]).titles).toEqual(['Paper Boats', 'Folding Map'])
  })

  test('waits for its title behind a number', () => {
    const found = read([...header, boats, ...byline, submitter, part('bullet', { text: '•' }), votes, maps, ...byline])
    expect(found).toMatchObject({ cards: [null, 'submitter votes'], rules: [] })
    expect(found.loose.slice(3)).toEqual(['bullet'])
  })

  test('has its parts in any order, and the paper that any of them tells', () => {
    expect(read([...header, votes, submitter, boats, ...byline])).toMatchObject({ cards: ['votes submitter'], rules: [] })
    const linked = part('thumbnail', { id: '2509.00001' })
    expect(read([...header, submitter, linked, boats, ...byline])).toMatchObject({
      cards: ['submitter thumbnail'],
      ids: ['2509.00001'],
      rules: [],
    })
  })

  test('ends with its organisation and the number of comments below it', () => {
    const parts = [...header, ...card, boats, blank('Knotworks Research'), part('count'), ...card, maps, ...byline]
    const found = read(parts)
    expect(found.organizations).toEqual(['Knotworks Research', null])
    expect(found.segments.occurrences[0]).toMatchObject({ byline: { from: 7, to: 8 }, end: placeOf(parts, 7).end })
    expect(read([...header, ...card, boats, lab, ...card, maps, ...byline]).segments.occurrences[0]?.byline).toMatchObject({
      from: 7,
      to: 7,
    })
  })

  test('without a title has its organisation in no paper', () => {
    const parts = [...header, ...card, abstract, blank('nvidia NVIDIA'), ...card, boats, ...byline]
    const { titles, rules, segments } = read(parts)
    expect(titles).toEqual(['Paper Boats'])
    expect(rules).toContain('title-missing')
    expect(segments.loose).toContainEqual({ role: 'unrecognised', ...placeOf(parts, 6), occurrence: null })
  })

  test('ends with its abstract where no title is there', () => {
    const parts = [...header, ...card, abstract, ...card, boats, ...byline]
    expect(read(parts).messages[0]).toMatchObject({ ruleId: 'title-missing', span: placeOf(parts, 5) })
  })

  test('without a title is said to be, with all of its parts', () => {
    const parts = [...header, boats, abstract, ...byline, thumbnail, submitter]
    const { messages, loose } = read(parts)
    expect(messages).toMatchObject([{ ruleId: 'card-without-title', span: placeOf(parts, 8, 9), entry: null }])
    expect(messages[0]?.reason).toContain('submitter')
    expect(messages[0]?.reason).not.toContain('Boats')
    expect(loose.slice(-2)).toEqual(['thumbnail', 'submitter'])
    expect(read([...header, boats, abstract, ...byline, thumbnail]).rules).toEqual([])
  })
})

describe('a text without papers', () => {
  test('has no date of its own', () => {
    const found = read([pageTitle, boats, pageDate])
    expect(found.loose).toEqual(['page-title', 'unrecognised', 'unrecognised'])
    expect(found.pages[0]?.[2]).toBeNull()
  })

  test('has its strange texts quoted where it has a header, and none that was not read', () => {
    const parts = [furniture('newsletter', 'Get trending papers'), boats, part('unread'), maps]
    const { messages } = read(parts)
    expect(messages).toMatchObject([
      { ruleId: 'unrecognised-text', span: placeOf(parts, 1) },
      { ruleId: 'unrecognised-text', span: placeOf(parts, 3) },
    ])
    expect(messages[0]?.reason).toContain('Paper Boats and Other Vessels')
    expect(messages[0]?.reason).not.toContain('trending')
  })

  test('has them quoted as well where another page follows', () => {
    const found = read([pageTitle, boats, submitter, pageTitle, curator, maps, abstract, ...byline])
    expect(found.pages).toHaveLength(2)
    expect(found.rules).toContain('unrecognised-text')
  })
})

test('a link of the title that leads elsewhere tells no paper', () => {
  const link = { target: readTarget('/ada-q') }
  expect(read([...header, { ...boats, link }, abstract, ...byline]).ids).toEqual([null])
})
