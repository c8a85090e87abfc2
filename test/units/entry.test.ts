/** Entries of a stretch: their places, who owns what stands between, and what is said of the rest. */
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/grammar/draft.ts'
import { closeEntry, readEntries, type Surroundings } from '../../src/grammar/entry.ts'
import type { Byline, Card, Occurrence } from '../../src/grammar/segments.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import { createLog } from '../../src/log.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'
import { messagesIn } from '../helpers/messages-in.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const prose = (length: number): string => `${'We fold them from what is at hand. '.repeat(60).slice(0, length - 1)}.`
const [boats, maps] = [blank('Paper Boats and Other Vessels'), blank('Folding Maps of Unreal Places')]
const abstract = blank(prose(300))
const more = blank('Our code is at https://example.org/code')
const [banner, form] = [blank('Subscribe to our newsletter'), blank('Sign up for our newsletter')]
const furniture = (name: string): Part => part('furniture', { gap: 'blank-line', name, text: name })
const linkTo = (id: string): Partial<Part> => ({ link: { target: readTarget(`/papers/${id}`) } })

interface Given extends Partial<Omit<Surroundings, 'card'>> {
  readonly card?: Partial<Card>
  readonly habits?: Partial<Survey>
  /** Entries that are there already. */
  readonly before?: readonly Partial<Occurrence>[]
}

/** What a stretch comes to, its places as texts. */
function readStretch(parts: readonly Part[], { card, habits, before = [], ...around }: Given = {}) {
  const { source, cues } = layCues(parts)
  const survey = { ...noHabits, ...habits }
  const draft: Draft = {
    occurrences: [...before] as Occurrence[],
    loose: [],
    log: createLog(100),
    survey,
    isAlone: true,
    rules: [],
    isWhole: false,
  }
  const given = {
    closing: 'byline',
    closingEnd: source.length,
    atEnd: false,
    page: 0,
    ...around,
    card: (card ?? null) as Card | null,
  } as const
  const found = readEntries(source, cues, 0, cues.length, given, draft)
  const textOf = (span: { start: number; end: number } | null) => span && source.slice(span.start, span.end)
  return {
    found,
    entries: draft.occurrences,
    texts: draft.occurrences.slice(before.length).map((entry) => [entry.title, entry.abstract, entry.votes].map(textOf)),
    loose: draft.loose.map(
      ({ role, name, occurrence, ...span }) => `${role}${name === undefined ? '' : `:${name}`} ${occurrence}: ${textOf(span)}`,
    ),
    messages: messagesIn(draft.log).map(({ ruleId, entry, span, reason }) => ({ ruleId, entry, text: textOf(span), reason })),
  }
}
const said = (parts: readonly Part[], given: Given = {}) =>
  readStretch(parts, given).messages.map(({ ruleId, entry, text }) => [ruleId, entry, text])

describe('a stretch ends with', () => {
  test.each([
    ['nothing', []],
    ['entry', [boats, abstract]],
    ['entry', [boats]],
    ['orphan', [abstract]],
    ['entry', [abstract, boats, abstract]],
    ['nothing', [furniture('menu')]],
  ] as const)('%s', (found, parts) => {
    expect(readStretch(parts).found).toBe(found)
  })
})

describe('the usual stretch', () => {
  const plain = blank('Folding maps of places unreal')
  const parts = [blank('Paper Boats and Other Vessels', { heading: true }), abstract, plain, abstract]

  test('is read by its looks where titles are not marked', () => {
    expect(readStretch(parts).texts).toHaveLength(2)
    expect(readStretch(parts, { habits: { titlesMarked: true, headings: true } }).texts).toHaveLength(1)
  })

  test('has the card above', () => {
    const card = { start: 0, end: 1, id: '2509.00001', cues: [] }
    expect(readStretch([boats, abstract], { card }).entries).toMatchObject([{ card, start: 0, id: '2509.00001' }])
  })

  test('may be cut off at the end of a text', () => {
    const end = blank(`${prose(300)} And so we`)
    const tail = `${prose(300)} And so we`.slice(-60)
    const { messages } = readStretch([boats, end], { closing: 'page-end', atEnd: true })
    expect(messages).toMatchObject([{ ruleId: 'text-cut-off', entry: 0, text: end.text }])
    expect(messages[0]?.reason).toContain(tail)
    expect(messages[0]?.reason).not.toContain(`${prose(300)} And so we`.slice(-61))
    expect(said([boats, end], { closing: 'page-end' })).toEqual([])
    expect(said([boats, abstract], { closing: 'page-end', atEnd: true })).toEqual([])
  })
})

describe('below a card', () => {
  const number = part('count', { text: '94', gap: 'blank-line' })
  const habits = { votesBeforeTitles: true }
  const votes = { start: 0, end: 2 } as Card['votes']

  test('a title has the votes of its card, or else the number above it', () => {
    const votesOf = (parts: readonly Part[], card?: Partial<Card>) =>
      readStretch(parts, { habits, ...(card && { card: { start: 0, cues: [], ...card } }) }).entries.map(
        (entry) => entry.votes?.end ?? null,
      )
    expect(votesOf([number, boats, abstract])).toEqual([2])
    expect(votesOf([number, boats, abstract], { votes: null })).toEqual([2])
    const parts = [boats, abstract, number, maps, abstract]
    const end = readStretch(parts, { habits }).entries[1]?.votes?.end
    expect(votesOf(parts, { votes })).toEqual([2, end])
    expect(end).toBeGreaterThan(300)
  })

  test('a number is not recognised where the card has votes', () => {
    const card = { start: 0, cues: [], votes }
    expect(readStretch([number, boats, abstract], { habits, card }).loose).toEqual(['unrecognised null: 94'])
    expect(readStretch([number, boats, abstract], { habits }).loose).toEqual([])
    expect(readStretch([number, boats, abstract]).loose).toEqual(['unrecognised null: 94'])
  })

  test('only the first title is that of the card', () => {
    const { entries } = readStretch([boats, abstract, maps, abstract], { card: { start: 0, id: '2509.00001', cues: [] } })
    expect(entries.map(({ card, id }) => [card !== null, id])).toEqual([
      [true, '2509.00001'],
      [false, null],
    ])
  })

  test('the first text is likely the title, and so is the heading', () => {
    const small = blank('so it is folded.')
    expect(readStretch([small, abstract], { card: { start: 0, cues: [] } }).texts[0]?.[0]).toBe('so it is folded.')
    const heading = { heading: true }
    const marked = { titlesMarked: true, headings: true, headingsLinked: true }
    const headings = [blank('Paper Boats', heading), blank('Folding Maps', heading)]
    const titles = (given: Given) => readStretch(headings, { habits: marked, ...given }).texts.map(([title]) => title)
    expect(titles({ card: { start: 0, cues: [] } })).toEqual(['Paper Boats'])
    expect(titles({})).toEqual(['Folding Maps'])
    expect(titles({ closing: 'page-end' })).toEqual([])
  })

  test('what links to the paper above is no title', () => {
    const habits = { titlesMarked: true }
    const writers = [blank('8 writers', linkTo('2509.00001')), blank('Folding Maps', linkTo('2509.00002')), abstract]
    const titles = (id: string) =>
      readStretch(writers, { habits, before: [{ id: null }, { id: '2509.00003' }, { id }] }).texts.map(([title]) => title)
    expect(titles('2509.00001')).toEqual(['Folding Maps'])
    expect(titles('2509.00004')).toEqual(['8 writers', 'Folding Maps'])
  })
})

describe('what belongs to an entry', () => {
  test('is an abstract of several paragraphs', () => {
    const { texts, entries } = readStretch([boats, abstract, more, maps, abstract])
    expect(texts.map(([, text]) => text)).toEqual([`${abstract.text}\n\n${more.text}`, abstract.text])
    expect(entries[0]?.end).toBe(entries[0]?.abstract?.end)
  })

  test('is what stands between its title and its abstract', () => {
    const between = (...parts: readonly Part[]) => readStretch([boats, ...parts, abstract], { before: [{}] }).loose
    expect(between(furniture('menu'))).toEqual(['furniture:menu 1: menu'])
    expect(between(part('nothing-listed', { gap: 'blank-line', text: 'No papers' }))).toEqual(['furniture:notice 1: No papers'])
    expect(between(part('bullet', { gap: 'blank-line' }))).toEqual(['bullet 1: •'])
    expect(between(banner, form)).toEqual([`unrecognised 1: ${banner.text}\n\n${form.text}`])
    expect(between(banner, furniture('menu'), form)).toHaveLength(3)
  })

  test('is the paper that its abstract links to', () => {
    const linked = blank(prose(300), linkTo('2509.00001'))
    expect(readStretch([boats, linked]).entries[0]?.id).toBe('2509.00001')
    expect(readStretch([boats, banner, linked]).entries[0]?.id).toBe('2509.00001')
    expect(readStretch([blank('Paper Boats', linkTo('2509.00002')), banner, linked]).entries[0]?.id).toBe('2509.00002')
  })

  test('are no dashes that are the votes of the title below', () => {
    const dash = part('bullet', { text: '-', gap: 'blank-line' })
    expect(readStretch([dash, boats, abstract], { habits: { votesBeforeTitles: true } }).loose).toEqual([])
    expect(readStretch([dash, boats, abstract]).loose).toEqual(['bullet null: -'])
  })
})

describe('what is not recognised', () => {
  test('is said once for all lines, and quoted', () => {
    const { messages } = readStretch([boats, banner, form, abstract])
    expect(messages).toMatchObject([{ ruleId: 'unrecognised-text', entry: null, text: `${banner.text}\n\n${form.text}` }])
    expect(messages[0]?.reason).toContain('Subscribe to our')
    expect(messages[0]?.reason).not.toContain('Boats')
    expect(said([boats, part('unread', { gap: 'blank-line' }), abstract])).toEqual([])
  })

  test('is said of the entry above that has no byline', () => {
    const rest = (parts: readonly Part[], given: Given = {}) => said(parts, given).map(([, entry]) => entry)
    expect(rest([boats, abstract, banner, maps, abstract])).toEqual([0])
    expect(rest([boats, abstract, more, banner, maps, abstract])).toEqual([0])
    expect(rest([boats, abstract, banner])).toEqual([null])
    expect(rest([boats, abstract, banner], { closing: 'page-end' })).toEqual([0])
    expect(rest([banner, boats, abstract])).toEqual([null])
    expect(rest([boats, abstract, more, banner, maps, abstract], { before: [{}, {}] })).toEqual([2])
    expect(rest([abstract, more, banner, boats, abstract], { before: [{}] }).slice(1)).toEqual([null])
  })
})

describe('an abstract without a title', () => {
  test('is said to be, without what stands behind it', () => {
    const habits = { titlesMarked: true }
    const parts = [blank(prose(300), linkTo('2509.00001')), blank('Paper Boats', linkTo('2509.00002')), abstract]
    const { messages, loose, texts } = readStretch(parts, { habits })
    expect(texts.map(([title]) => title)).toEqual(['Paper Boats'])
    expect(messages).toMatchObject([{ ruleId: 'title-missing', entry: null, text: abstract.text }])
    expect(messages[0]?.reason).toContain('We fold them')
    expect(loose).toEqual([`unrecognised null: ${abstract.text}`])
  })

  test('has all of its paragraphs', () => {
    expect(readStretch([part('bullet'), abstract, more]).loose).toEqual([
      'bullet null: •',
      `unrecognised null: ${abstract.text}\n\n${more.text}`,
    ])
    expect(readStretch([part('bullet'), abstract]).messages[0]?.reason).not.toContain('•')
  })
})

test('a title that is cut off is nobody’s', () => {
  expect(said([boats, abstract, maps], { closing: 'page-end', atEnd: true })).toEqual([['text-cut-off', null, maps.text]])
})

describe('a close call', () => {
  const marked = { titlesMarked: true, headings: true }
  const heading = blank('Paper Boats and Other Vessels', { heading: true })
  const tight = [
    'Maps of Nowhere: A Survey of Places in Novels and Old Games',
    ...Array<string>(3).fill('We present boats that are made wholly while eight letters sle'),
  ]
  const question = [boats, abstract, blank('Who folds boats?'), abstract]

  test.each([
    ['the title of a paper', 'a further paragraph of the abstract', 1, question, {}],
    ['no part of a paper', 'an abstract whose title is missing', null, [abstract], { closing: 'page-end' }],
    [
      'the abstract of a paper',
      'no part of a paper',
      0,
      [heading, blank('We are folded by hand in a long and cold winter')],
      { habits: marked },
    ],
    ['the title of a paper', 'one with another end', 0, tight.map((text, at) => (at === 0 ? blank(text) : part('text', { text }))), {}],
    ['no part of a paper', 'the title of a paper', 0, [boats, blank('Folded by hand in winter'), abstract], {}],
  ] as [string, string, number | null, Part[], Given][])('between %s and %s', (reading, other, entry, parts, given) => {
    const { messages } = readStretch(parts, given)
    const call = messages.find(({ ruleId }) => ruleId === 'close-call')
    expect(call).toMatchObject({ entry })
    expect(call?.reason).toMatch(new RegExp(`${reading}.*${other}`))
    expect(call?.reason).toContain(call?.text?.slice(0, 20))
  })

  test('is said of entries by their place in the digest', () => {
    const entryOf = (parts: readonly Part[]) => said(parts, { before: [{}, {}] }).find(([rule]) => rule === 'close-call')?.[1]
    expect(entryOf(question)).toBe(3)
    expect(entryOf([boats, blank('Folded by hand in winter'), abstract])).toBe(2)
  })
})

describe('a byline', () => {
  const part = (id: string | null) => ({ id })
  const bylineOf = (fields: object): Byline =>
    ({ authors: null, comments: null, votes: null, arxiv: null, start: 4, end: 9, ...fields }) as Byline
  const close = (fields: object, entry: Partial<Occurrence> = {}, found: 'entry' | 'orphan' | 'nothing' = 'entry') => {
    const draft = {
      occurrences: [
        { id: 'first', end: 1 },
        { id: null, card: null, end: 3, ...entry },
      ],
      maxEntries: 9,
      log: createLog(9),
    } as unknown as Draft
    const isClosed = closeEntry('- a 4 authors', bylineOf(fields), found, draft)
    return { isClosed, entry: draft.occurrences[1] as Occurrence, messages: messagesIn(draft.log) }
  }

  test('closes the last entry, and tells its paper where nothing else does', () => {
    const all = { authors: part('a'), comments: part('b'), votes: part('c'), arxiv: part('d') }
    expect(close({})).toMatchObject({ isClosed: true, entry: { id: null, end: 9, byline: { end: 9 } }, messages: [] })
    expect(close(all, { id: 'own', card: { id: 'card' } as Card }).entry.id).toBe('own')
    expect(close(all, { card: { id: 'card' } as Card }).entry.id).toBe('card')
    expect(close(all, { card: { id: null } as Card }).entry.id).toBe('a')
    expect(close({ ...all, authors: null }).entry.id).toBe('b')
    expect(close({ ...all, authors: part(null), comments: part(null) }).entry.id).toBe('c')
    expect(close({ arxiv: part('d') }).entry.id).toBe('d')
  })

  test('without an entry is said to be, unless its abstract was', () => {
    const { isClosed, entry, messages } = close({}, {}, 'nothing')
    expect(isClosed).toBe(false)
    expect(entry.end).toBe(3)
    expect(messages).toMatchObject([{ ruleId: 'title-missing', span: { start: 4, end: 9 } }])
    expect(messages[0]?.reason).toContain('4 aut')
    expect(messages[0]?.reason).not.toContain('4 autho')
    expect(close({}, {}, 'orphan')).toMatchObject({ isClosed: false, messages: [] })
  })
})
