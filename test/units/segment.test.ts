/** Which blocks of a stretch are titles, which abstracts, which neither; and what marks, votes and the end of a text say of them. */
import { describe, expect, test } from 'vitest'
import type { Hint } from '../../src/grammar/costs.ts'
import { endsInAbstract, isCutOff } from '../../src/grammar/cut-off.ts'
import { findHints } from '../../src/grammar/hints.ts'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { type Closing, type Label, segment } from '../../src/grammar/segment.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import { isUsual, readUsual } from '../../src/grammar/usual.ts'
import { findTitleVotes } from '../../src/grammar/votes.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

const title = part('text', { text: 'Paper Boats and Other Vessels' })
const otherTitle = part('text', { text: 'A Map of Forgotten Checkpoints' })
const prose = (length: number, text = 'We fold them from what is at hand. '): string =>
  `${text.repeat(Math.ceil(length / text.length)).slice(0, length - 1)}.`
const abstract = part('text', { text: prose(400) })
const banner = part('text', { text: 'Subscribe to our newsletter' })

/** Blocks of parts that blank lines stand between. */
function blocksOf(parts: readonly Part[]) {
  const { source, cues } = layCues(parts.map((one) => ({ gap: 'blank-line' as const, ...one })))
  return { source, cues, blocks: joinLines(source, cues, 0) }
}

function read(
  parts: readonly Part[],
  { closing = 'byline', hints = [], cut = false }: { closing?: Closing; hints?: Hint[]; cut?: boolean } = {},
) {
  const { source, blocks } = blocksOf(parts)
  const { labels, closeCall } = segment(source, blocks, hints, closing, cut)
  return { labels: labels.join(' '), closeCall }
}

describe('segment', () => {
  test('nothing is nothing', () => {
    expect(read([])).toEqual({ labels: '', closeCall: null })
  })

  test.each([
    ['title abstract', [title, abstract]],
    ['title', [title]],
    ['orphan', [abstract]],
    ['title abstract title abstract', [title, abstract, otherTitle, abstract]],
    ['stray title abstract', [title, otherTitle, abstract]],
    ['title abstract more', [title, abstract, part('text', { text: `${prose(300)} https://example.org` })]],
    ['title abstract more', [title, abstract, part('text', { text: 'Our code is at https://example.org/code' })]],
    ['title abstract stray', [title, abstract, banner]],
    ['title stray abstract', [title, banner, abstract]],
    ['stray title abstract', [banner, title, abstract]],
    ['title abstract stray', [title, abstract, part('furniture')]],
    ['stray title abstract', [part('count'), title, abstract]],
    ['title abstract', [part('count', { text: '2048' }), abstract]],
    ['title abstract', [part('furniture', { text: 'Models' }), abstract]],
    ['title abstract stray', [title, abstract, part('unread')]],
    ['title stray abstract', [title, part('bullet'), abstract]],
  ])('%s, above a byline', (labels, parts) => {
    expect(read(parts).labels).toBe(labels)
  })

  test('at the end of a page a lone text is nothing', () => {
    expect(read([banner], { closing: 'page-end' }).labels).toBe('stray')
    expect(read([part('furniture')], { closing: 'page-end' }).labels).toBe('stray')
    expect(read([title], { closing: 'page-end' }).labels).toBe('stray')
  })

  test('an abstract that is longer than any goes on, with a doubt', () => {
    const long = part('text', { text: prose(1_000) })
    expect(read([title, long, long], { hints: ['title', 'abstract', null] })).toEqual({
      labels: 'title abstract more',
      closeCall: { block: 2, reading: 'more', other: 'orphan' },
    })
    const whole = [part('text', { text: prose(923) }), part('text', { text: prose(1_000) })]
    expect(read([title, ...whole]).closeCall).toBeNull()
  })

  test('a title that looks like a sentence is doubtful', () => {
    const { labels, closeCall } = read([part('text', { text: 'Our boats are made of it.' }), abstract], { hints: ['first'] })
    expect(labels).toBe('title abstract')
    expect(closeCall).toEqual({ block: 0, reading: 'title', other: 'stray' })
  })

  test('two readings that cost nearly the same are a close call', () => {
    const { closeCall } = read([title, part('text', { text: 'Paper boats that are folded by hand and by nobody else' }), abstract])
    expect(closeCall).not.toBeNull()
    expect(read([title, abstract]).closeCall).toBeNull()
  })

  test('marks of one title, and of its abstract, are enough', () => {
    const short = part('text', { text: 'Folded by hand' })
    expect(read([part('text', { text: 'So it is.' })], { hints: ['title'] })).toEqual({ labels: 'title', closeCall: null })
    expect(read([title, short], { hints: ['title', 'abstract'] }).labels).toBe('title abstract')
    expect(read([title, part('text', { text: 'a'.repeat(427) })], { hints: ['title', 'no-title'] }).labels).toBe('title abstract')
    expect(read([title, short, abstract], { hints: ['title', 'no-title', null] }).labels).toBe('title stray abstract')
    expect(read([short, abstract], { hints: ['no-title', 'title'] }).labels).toBe('stray title')
  })

  test('the text right above an abstract is its title, before one that looks a little better', () => {
    expect(read([title, part('text', { text: 'Folded by hand in winter' }), abstract]).labels).toBe('stray title abstract')
    expect(read([title, banner, otherTitle, abstract])).toEqual({ labels: 'stray stray title abstract', closeCall: null })
  })

  test('a byline shows that there is a paper, with an abstract rather than without', () => {
    expect(read([banner]).labels).toBe('title')
    expect(read([title, part('text', { text: 'So we fold them by hand' })]).labels).toBe('title abstract')
    expect(read([abstract, abstract]).labels).toBe('orphan more')
  })

  test('an abstract at the end of a page is that of a lost title or nothing', () => {
    const closeCall = { block: 0, reading: 'stray', other: 'orphan' }
    expect(read([abstract], { closing: 'page-end' })).toEqual({ labels: 'stray', closeCall })
  })

  test('a poor title below an abstract is a close call, where the readings part', () => {
    const closeCall = { block: 2, reading: 'title', other: 'more' }
    const parts = [title, abstract, part('text', { text: 'Who folds boats?' }), abstract]
    expect(read(parts)).toEqual({ labels: 'title abstract title abstract', closeCall })
  })

  test('a title whose end is a close call is one, whatever marks it', () => {
    const { source, blocks } = blocksOf([title, abstract])
    const [first, ...rest] = blocks as [(typeof blocks)[0]]
    const closeCall = { block: 0, reading: 'title', other: 'end' }
    const closeEnd = (hints: Hint[], isClose = true) =>
      segment(source, [{ ...first, closeEnd: isClose }, ...rest], hints, 'byline', false).closeCall
    expect(closeEnd([])).toEqual(closeCall)
    expect(closeEnd(['title', 'abstract'])).toEqual(closeCall)
    expect(closeEnd([], false)).toBeNull()
  })

  test('a short paragraph does not make an abstract longer than any', () => {
    const last = part('text', { text: 'It is folded by hand, and we have it here for you to see.' })
    const ends = (...lengths: number[]) =>
      read([title, ...lengths.map((length) => part('text', { text: prose(length) })), last]).labels.replace('title abstract ', '')
    const rest = 1_923 - 57
    expect(ends(rest)).toBe('more')
    expect(ends(rest + 1)).toBe('stray')
    expect(ends(1_923)).toBe('stray')
    // One that is longer already gets no longer by it.
    expect(ends(1_924)).toBe('more')
    expect(ends(1_000, rest - 1_000)).toBe('more more')
    expect(ends(1_000, rest - 999)).toBe('more stray')
    expect(read([title, part('text', { text: prose(1_950) })]).closeCall).toBeNull()
  })

  test('beside a marked title, what is no abstract is none', () => {
    const authors = part('text', { text: '8 writers' })
    for (const hint of [null, 'no-title'] as const) expect(read([title, authors], { hints: ['title', hint] }).labels).toBe('title stray')
    expect(read([title, part('furniture', { text: prose(430) })], { hints: ['title', 'no-title'] }).labels).toBe('title stray')
    expect(read([title, authors, abstract], { hints: ['title', null, 'abstract'] }).labels).toBe('title stray abstract')
  })

  test('what is cut off may be a short abstract', () => {
    const start = part('text', { text: 'We fold them from what is at hand, and we' })
    expect(read([title, start], { closing: 'page-end', cut: true }).labels).toBe('title abstract')
    expect(read([title, start], { closing: 'page-end' }).labels).not.toBe('title abstract')
  })
})

describe('the end of a text', () => {
  const ends = (parts: readonly Part[]): boolean => {
    const { source, blocks } = blocksOf(parts)
    return endsInAbstract(source, blocks)
  }
  const start = (length: number): Part =>
    part('text', {
      text: prose(length + 1)
        .slice(0, length - 1)
        .padEnd(length, 'd'),
    })

  test('is in an abstract where an unfinished text stands below what looks like a title', () => {
    expect(ends([title, start(100)])).toBe(true)
    expect(ends([abstract, title, start(100)])).toBe(true)
    expect(ends([title, start(40)])).toBe(true)
    expect(ends([title, start(39)])).toBe(false)
    expect(ends([title, part('text', { text: prose(100) })])).toBe(false)
    expect(ends([abstract, start(100)])).toBe(false)
    expect(ends([part('text', { text: 'So it is.' }), start(100)])).toBe(false)
    expect(ends([part('furniture', { text: 'Paper Boats and Other Vessels' }), start(100)])).toBe(false)
    expect(ends([title, part('furniture', { text: 'a'.repeat(100) })])).toBe(false)
    expect(ends([start(100)])).toBe(false)
    expect(ends([])).toBe(false)
    // A short title in small letters is just likely enough.
    expect(ends([part('text', { text: 'Boats made from paper when nobody looks' }), start(100)])).toBe(true)
    // What only has the length of a title is one where it looks like one.
    expect(ends([part('text', { text: `Ab${'c'.repeat(211)}` }), start(100)])).toBe(false)
    expect(ends([part('text', { text: `Paper Boats${' '.repeat(200)}Fold` }), start(100)])).toBe(false)
  })

  test('is looked at where the abstract ends, whatever white space follows', () => {
    const { source, blocks } = blocksOf([title, part('text', { text: prose(100) })])
    expect(endsInAbstract(`${source}\n`, blocks)).toBe(false)
  })

  const isCut = (parts: readonly Part[], ...labels: readonly Label[]): boolean => {
    const { source, blocks } = blocksOf(parts)
    return isCutOff(source, blocks, labels)
  }

  test('cuts an abstract that does not end as a sentence, and a title without a link', () => {
    expect(isCut([title, start(100)], 'title', 'abstract')).toBe(true)
    expect(isCut([title, abstract], 'title', 'abstract')).toBe(false)
    expect(isCut([title], 'title')).toBe(true)
    expect(isCut([{ ...title, link: { target: readTarget('/papers/2509.01234') } }], 'title')).toBe(false)
  })

  test('cuts what may be a title, and nothing that may be a footer', () => {
    expect(isCut([title, abstract, otherTitle], 'title', 'abstract', 'stray')).toBe(true)
    expect(isCut([title, abstract, part('text', { text: 'Boats made from paper when nobody looks' })], 'title', 'abstract', 'stray')).toBe(
      true,
    )
    expect(isCut([title, abstract, banner], 'title', 'abstract', 'stray')).toBe(false)
    expect(isCut([title, abstract, part('count')], 'title', 'abstract', 'stray')).toBe(false)
  })
})

describe('findHints', () => {
  const marked = { titlesMarked: true }
  const paper = (url: string, fields: Partial<Part> = {}): Part => part('text', { ...fields, link: { target: readTarget(url) } } as Part)
  const [first, second] = ['/papers/2509.00001', '/papers/2509.00002']
  const heading = part('text', { heading: true })

  function hints(parts: readonly Part[], habits: Partial<Survey>, around: { belowCard?: boolean; closed?: boolean; paper?: string } = {}) {
    const { source, blocks } = blocksOf(parts)
    return findHints(source, blocks, { belowCard: false, closed: false, paper: null, ...around }, { ...noHabits, ...habits })
  }

  test('there are none where nothing marks titles', () => {
    expect(hints([heading, abstract], {})).toEqual([])
  })

  test('below a card the first text is likely the title, and where votes stand before titles a number is none', () => {
    expect(hints([part('count'), title, abstract], {}, { belowCard: true })).toEqual([null, 'first', null])
    expect(hints([part('count'), title, abstract], { votesBeforeTitles: true })).toEqual(['no-title', null, null])
    expect(hints([part('count'), title], { votesBeforeTitles: true }, { belowCard: true })).toEqual(['no-title', 'first'])
  })

  test('a heading is a title, and what has no mark is none', () => {
    expect(hints([heading, abstract, part('count')], { ...marked, headings: true })).toEqual(['title', 'no-title', null])
  })

  test('of two texts that link to one paper the first is the title', () => {
    expect(hints([paper(first), { ...paper(first), text: prose(90) }, paper(second)], marked)).toEqual(['title', 'abstract', 'title'])
    expect(hints([paper(first), { ...paper(second), text: prose(300) }], marked)).toEqual(['title', 'abstract'])
    expect(hints([paper(first), title, { ...paper(first), text: prose(90) }], marked)).toEqual(['title', 'no-title', 'abstract'])
    expect(hints([{ ...paper(first), text: prose(300) }], marked)).toEqual(['abstract'])
    expect(hints([{ ...paper(first), text: prose(213) }], marked)).toEqual(['title'])
  })

  test('on a page of headings a link alone tells an abstract by its length, and a title by what follows', () => {
    const habits = { ...marked, headings: true }
    expect(hints([{ ...paper(first), text: prose(165) }], habits)).toEqual(['abstract'])
    expect(hints([{ ...paper(first), text: prose(164) }], habits)).toEqual([null])
    expect(hints([paper(first), { ...paper(first), text: prose(90) }], habits)).toEqual(['title', 'abstract'])
    expect(hints([paper(first), { ...paper(first), heading: true }], habits)).toEqual([null, 'title'])
  })

  test('what links to the paper above is no title', () => {
    const around = { paper: '2509.00001' }
    const habits = { ...marked, headings: true }
    expect(hints([{ ...paper(first), text: '8 writers' }], marked, around)).toEqual(['of-paper'])
    expect(hints([{ ...paper(first), text: '8 writers' }], marked)).toEqual(['title'])
    expect(hints([paper(first)], habits, around)).toEqual(['of-paper'])
    expect(hints([paper(first)], marked, around)).toEqual(['title'])
    expect(hints([{ ...paper(first), text: prose(165) }], habits, around)).toEqual(['abstract'])
    expect(
      hints(
        [
          { ...heading, link: { target: readTarget(first) } },
          { ...paper(first), text: '8 writers' },
        ],
        habits,
      ),
    ).toEqual(['title', 'of-paper'])
    expect(hints([{ ...paper(first), text: `${'*'.repeat(39)} 8 ${'w'.repeat(22)}` }], marked, around)).toEqual(['title'])
    expect(hints([{ ...paper(first), text: `${'*'.repeat(39)} 8 ${'w'.repeat(21)}` }], marked, around)).toEqual(['of-paper'])
  })

  test.each<[name: string, texts: string[], said: Hint[]]>([
    ['behind its sentences', [prose(300), 'cs.CL'], ['abstract', 'of-paper']],
    ['before them', ['cs.CL', prose(300)], ['of-paper', 'abstract']],
    ['without any', ['cs.CL'], ['of-paper']],
    ['of 40 characters', [prose(300), 'c'.repeat(40)], ['abstract', 'of-paper']],
    ['no longer text', [prose(300), 'c'.repeat(41)], ['abstract', 'abstract']],
    ['no sentence', [prose(300), 'Code is there.'], ['abstract', 'abstract']],
    ['no link', [prose(300), 'Code: https://example.org/boats'], ['abstract', 'abstract']],
    ['no rest of a sentence', [prose(300).slice(0, -1), 'with a map'], ['abstract', 'abstract']],
    ['no beginning of one', ['Our results', `and ${prose(300)}`], ['abstract', 'abstract']],
    ['no text between two others', [prose(300), 'A List', prose(300)], ['abstract', 'abstract', 'abstract']],
  ])('what is short in the link of an abstract is a label of the paper: %s', (_name, texts, said) => {
    const parts = [paper(first), ...texts.map((text) => ({ ...paper(first), text })), { ...heading, ...paper(first, { heading: true }) }]
    expect(hints(parts, marked)).toEqual(['title', ...said, 'title'])
  })

  test('where titles lead to papers, a heading that does not is one only below a card or above a byline', () => {
    const habits = { ...marked, headings: true, headingsLinked: true }
    const linked = { ...heading, link: { target: readTarget(first) } }
    expect(hints([heading, linked, heading], habits)).toEqual(['no-title', 'title', 'no-title'])
    expect(hints([linked, heading], habits)).toEqual(['title', 'no-title'])
    expect(hints([part('count'), heading, heading], habits, { belowCard: true })).toEqual([null, 'title', 'no-title'])
    expect(hints([heading, heading, part('count')], habits, { closed: true })).toEqual(['no-title', 'title', null])
  })
})

describe('votes before titles', () => {
  function votes(parts: readonly Part[], labels: readonly Label[], from = 0) {
    const { source, blocks } = blocksOf(parts)
    const found = findTitleVotes(source, blocks, labels, from)
    return [...found.ofTitle].map(([at, { figure }]) => [at, figure.count?.value ?? null, [...found.blocks]] as const)
  }
  const number = part('count', { text: '94' })
  const dash = (text: string): Part => part('bullet', { text })

  test('are the number right before each', () => {
    expect(votes([number, title, abstract, number, otherTitle], ['stray', 'title', 'abstract', 'stray', 'title'])).toEqual([
      [1, null, [0, 3]],
      [4, null, [0, 3]],
    ])
    expect(votes([number, title], ['title', 'title'])).toEqual([])
    expect(votes([title], ['title'])).toEqual([])
    expect(votes([title, abstract], ['title', 'abstract'])).toEqual([])
  })

  test('may stand before a banner, and not before more of them', () => {
    expect(votes([number, banner, title], ['stray', 'stray', 'title'])).toHaveLength(1)
    expect(votes([number, banner, banner, title], ['stray', 'stray', 'stray', 'title'])).toHaveLength(1)
    expect(votes([number, banner, banner, banner, title], ['stray', 'stray', 'stray', 'stray', 'title'])).toHaveLength(0)
    const twoLines = [part('text', { text: 'One' }), part('text', { text: 'two', gap: 'next-line' })]
    expect(votes([...twoLines, banner, banner, title], ['stray', 'stray', 'stray', 'title'])).toHaveLength(0)
    expect(votes([number, part('furniture'), title], ['stray', 'stray', 'title'])).toHaveLength(0)
    expect(votes([number, abstract, title], ['stray', 'orphan', 'title'])).toHaveLength(0)
  })

  test('are none where they are a dash, and nothing where they are a bullet', () => {
    for (const mark of ['-', '–', '—']) expect(votes([dash(mark), title], ['stray', 'title'])).toEqual([[1, 0, [0]]])
    expect(votes([dash('•'), title], ['stray', 'title'])).toEqual([])
    expect(votes([part('dot', { text: '-' }), title], ['stray', 'title'])).toEqual([])
  })

  test('are those of a title that is asked for', () => {
    expect(votes([number, title], ['stray', 'title'], 1)).toHaveLength(1)
    expect(votes([number, title], ['stray', 'title'], 2)).toHaveLength(0)
  })

  test('have the place of their mark', () => {
    const { source, blocks } = blocksOf([title, dash('-'), otherTitle])
    const place = { start: 31, end: 32 }
    const cue = findTitleVotes(source, blocks, ['title', 'stray', 'title'], 0).ofTitle.get(2)
    expect(cue).toEqual({ kind: 'count', ...place, gap: 'blank-line', figure: { ...place, count: { value: 0, rounded: false } } })
  })
})

describe('the usual stretch', () => {
  const usual = (parts: readonly Part[], from = 0): boolean => {
    const { source, cues } = layCues(parts)
    return isUsual(source, cues, from, cues.length)
  }
  const ofLength = (length: number): Part => part('text', { text: 'a'.repeat(length) })

  test('is a title and its abstract, or several', () => {
    expect(usual([title, abstract])).toBe(true)
    expect(usual([title, abstract, otherTitle, abstract])).toBe(true)
    expect(usual([part('date'), title, abstract], 1)).toBe(true)
    expect(usual([title])).toBe(false)
    expect(usual([title, abstract, otherTitle])).toBe(false)
    expect(usual([title, otherTitle])).toBe(false)
    expect(usual([part('furniture'), abstract])).toBe(false)
    expect(usual([title, { ...part('furniture'), text: prose(400) }])).toBe(false)
  })

  test('has a title of 213 characters at most, and an abstract of more', () => {
    expect(usual([ofLength(213), ofLength(214)])).toBe(true)
    expect(usual([ofLength(214), ofLength(300)])).toBe(false)
    expect(usual([ofLength(100), ofLength(213)])).toBe(false)
  })

  test('has titles that end in a word', () => {
    for (const end of ['a', '7', ')', '?', '!']) expect(usual([part('text', { text: `Paper Boats ${end}` }), abstract]), end).toBe(true)
    for (const end of ['.', ':', '(', ' "', 'é']) expect(usual([part('text', { text: `Paper Boats${end}` }), abstract]), end).toBe(false)
  })

  test('has no short title below an abstract', () => {
    expect(usual([ofLength(6), abstract])).toBe(true)
    expect(usual([title, abstract, ofLength(23), abstract])).toBe(false)
    expect(usual([title, abstract, ofLength(24), abstract])).toBe(true)
  })

  test('is read as entries without anything else', () => {
    const { cues } = layCues([title, abstract, otherTitle, abstract])
    const entries: Parameters<typeof readUsual>[4] = []
    readUsual(cues, 0, 4, 7, entries)
    const nothing = { card: null, byline: null, votes: null, id: null, page: 7 }
    expect(entries).toEqual(
      [0, 1].map((entry) => {
        const [above, below] = [cues[2 * entry], cues[2 * entry + 1]]
        return { ...nothing, start: above?.start, end: below?.end, title: above, abstract: below }
      }),
    )
  })
})
