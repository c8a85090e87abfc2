/** Submitters and votes that stand above titles, or below them: the first card of a page and its last one tell. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { usualAbstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 5'
const capture = { asOf: '2025-11-05' }
const names = ['hanne-k', 'ilse-v', 'bo-r'] as const
const by = (index: number): string => `Submitted by ${names[index]}`
const join = (...parts: string[]): string => parts.join('\n\n')

/** Who submitted each paper, and what warns. */
function submittersOf(text: string): { names: readonly (string | null)[]; said: readonly string[] } {
  const { entries, said } = tell(text, capture)
  return { names: entries.map(({ submittedBy }) => submittedBy), said }
}

describe('submitters below titles are those of the papers above', () => {
  test.each<[where: string, write: (index: number) => string, header?: string]>([
    ['behind the authors', (index) => join(headingOf(index), '4 authors', by(index))],
    ['before the authors', (index) => join(headingOf(index), by(index), '4 authors')],
    ['behind the abstract', (index) => join(headingOf(index), usualAbstract, by(index))],
    ['between the abstract and the authors', (index) => join(headingOf(index), usualAbstract, by(index), '4 authors')],
    ['before the abstract', (index) => join(headingOf(index), by(index), usualAbstract, '4 authors')],
    ['right below the title and right above the abstract', (index) => `${headingOf(index)}\n${by(index)}\n${usualAbstract}\n\n4 authors`],
    ['below the title alone', (index) => join(headingOf(index), by(index))],
    ['between drawn lines', (index) => join('---', headingOf(index), '4 authors', by(index))],
    ['below titles that are links', (index) => join(`[${titles[index]}](/papers/${idOf(index)})`, '4 authors', by(index))],
    ['below the bylines of plain titles', (index) => join(titles[index] as string, usualAbstract, '• 4 authors', by(index)), header],
    ['below the abstracts of plain titles', (index) => join(titles[index] as string, usualAbstract, by(index)), header],
    ['below plain titles', (index) => join(titles[index] as string, by(index), usualAbstract, '• 4 authors'), header],
    ['below the dots of plain titles', (index) => join(titles[index] as string, 'Knotworks', '· Sep 3', by(index)), header],
  ])('%s', (_, write, top = '# Daily Papers') => {
    const text = writeList(write, top)
    expect(submittersOf(text)).toEqual({ names, said: [] })
    expect(treeToText(parseTree(text))).toBe(text)
  })

  test('and with links to the vote button behind them', () => {
    const cards = titles.map(
      (title, index) =>
        `<article><h3><a href="/papers/${idOf(index)}">${title}</a></h3><p>4 authors</p><p>${by(index)}</p><a href="/login?next=%2Fpapers%2F${idOf(index)}">${index + 7}</a></article>`,
    )
    const { entries, said } = tell(cards.join(''))
    expect(entries.map(({ submittedBy, upvotes, upvotesFrom }) => [submittedBy, upvotes, upvotesFrom])).toEqual([
      [names[0], 7, 'link'],
      [names[1], 8, 'link'],
      [names[2], 9, 'link'],
    ])
    expect(said).toEqual([])
  })

  test('and their entries are as long as to the end of the name', () => {
    const { entries } = parseDigest(writeList((index) => join(headingOf(index), by(index))))
    expect(entries[1]?.span.end).toBe(entries[1]?.spans.submittedBy?.end)
  })

  test('in the first of two blocks that show each paper, too', () => {
    const shown = (index: number, below: string): string => join(headingOf(index), below)
    const text = writeList((index) => join(shown(index, '4 authors'), shown(index, join('4 authors', by(index)))))
    expect(submittersOf(text).names).toEqual(names)
  })

  test('and make the page a daily one as others do', () => {
    expect(parseDigest(writeList((index) => join(headingOf(index), '4 authors', by(index)))).pages[0]?.kind).toBe('daily')
  })
})

describe('submitters are those of the papers below', () => {
  test.each<[where: string, text: string, found: readonly (string | null)[]]>([
    ['where one stands above the first title', writeList((index) => join(by(index), headingOf(index), '4 authors')), names],
    [
      'where a title stands behind the last one',
      writeList((index) => join(...(index > 0 ? [by(index)] : []), headingOf(index), '4 authors')),
      [null, names[1], names[2]],
    ],
    [
      'where a plain title stands behind the last one',
      writeList((index) => join(...(index > 0 ? [by(index)] : []), titles[index] as string, usualAbstract, '• 4 authors'), header),
      [null, names[1], names[2]],
    ],
    [
      'where a short text stands above the first one, but no title above the others',
      writeList((index) => join(by(index), titles[index] as string, usualAbstract, '• 4 authors'), join(header, 'A banner')),
      names,
    ],
  ])('%s', (_, text, found) => {
    expect(submittersOf(text).names).toEqual(found)
  })

  test('where there is a single one, whose card may have been cut off', () => {
    expect(submittersOf(join('# Daily Papers', headingOf(0), usualAbstract, '4 authors', by(1)))).toEqual({
      names: [null],
      said: ['card-without-title'],
    })
  })

  test('where pictures of papers stand above them', () => {
    const text = writeList((index) =>
      join(headingOf(index), '4 authors', '![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2509.00007.png)', by(index)),
    )
    expect(submittersOf(text).names).toEqual([null, names[0], names[1]])
  })
})

describe('where titles are lost, submitters below others are still those of the papers above', () => {
  const inside = (index: number): string => join(by(index), usualAbstract, '4 authors')
  const behind = (index: number): string => join(usualAbstract, '4 authors', by(index))

  test.each<[where: string, write: (index: number) => string, lost: number, said: string[]]>([
    ['in the middle, right below titles', inside, 1, ['second-submitter', 'title-missing']],
    ['at the end, right below titles', inside, 2, ['second-submitter', 'title-missing']],
    ['at the beginning, right below titles', inside, 0, ['title-missing', 'title-missing']],
    ['in the middle, behind the authors', behind, 1, ['title-missing']],
    ['at the end, behind the authors', behind, 2, ['title-missing']],
  ])('%s', (_where, write, lost, said) => {
    const found = submittersOf(writeList((index) => (index === lost ? write(index) : join(headingOf(index), write(index)))))
    expect(found.names).toEqual(names.filter((_, index) => index !== lost))
    expect(found.said).toEqual(said)
  })

  test('or stand there twice', () => {
    expect(submittersOf(writeList((index) => join(headingOf(index), by(index), by(index))))).toEqual({ names, said: [] })
  })

  test('but not those of the single paper that is left', () => {
    const text = writeList((index) => (index === 0 ? join(headingOf(index), inside(index)) : inside(index)))
    expect(submittersOf(text).names).toEqual([null])
  })
})

describe('cards from edge to edge of an article tell the side, wherever the page was cut', () => {
  const [boats, maps, rivers] = [0, 1, 2].map((index) => `<h3><a href="/papers/${idOf(index)}">${titles[index]}</a></h3>`) as [
    string,
    string,
    string,
  ]
  const votes = (index: number): string => `<button>Upvote <span>${index + 7}</span></button>`
  const name = (index: number): string => `<p>${by(index)}</p>`
  const authors = '<p>4 authors</p>'
  const found = (html: string): unknown => parseDigest(html, capture).entries.map(({ upvotes, submittedBy }) => [upvotes, submittedBy])

  test.each([
    [
      'votes above, the first card cut',
      `${boats}${authors}</article><article>${votes(1)}${maps}${authors}</article><article>${votes(2)}${rivers}${authors}</article>`,
      [null, 8, 9],
      [null, null, null],
    ],
    [
      'votes above, on a page with other labels of trending ones',
      `<article>${votes(0)}${boats}${authors}<p>Published on Sep 3, 2025</p></article><article>${votes(1)}${maps}${authors}</article>`,
      [7, 8],
      [null, null],
    ],
    [
      'votes below, the last card cut',
      `<article>${boats}${authors}${votes(0)}</article><article>${maps}${authors}${votes(1)}</article><article>${rivers}${authors}`,
      [7, 8, null],
      [null, null, null],
    ],
    ['names below, in one card alone', `<article>${boats}${authors}${name(0)}</article>`, [null], [names[0]]],
    [
      'names above, the first card cut',
      `${boats}${authors}</article><article>${name(1)}${maps}${authors}</article><article>${name(2)}${rivers}${authors}</article>`,
      [null, null, null],
      [null, names[1], names[2]],
    ],
  ])('%s', (_, html, votesFound, namesFound) => {
    expect(found(html)).toEqual(votesFound.map((count, index) => [count, namesFound[index]]))
  })

  test('where they have a title', () => {
    const html = `<article>${votes(1)}</article>${boats}${authors}${votes(0)}`
    expect(found(html)).toEqual([[7, null]])
  })

  test('where they do not disagree', () => {
    const html = `<article>${votes(0)}${boats}${authors}</article><article>${maps}${authors}${votes(1)}</article>`
    expect(parseDigest(html).pages[0]?.kind).toBe('trending')
  })
})

test('a second name below a title is one of a card without a title', () => {
  const text = writeList((index) =>
    join(headingOf(index), usualAbstract, '4 authors', ...(index === 1 ? [by(1), '', by(0)] : index === 2 ? [by(2)] : [])),
  )
  const { names: found, said } = submittersOf(text)
  expect(found).toEqual([null, names[1], names[2]])
  expect(said).toEqual(['title-missing'])
})

test.each<[where: string, first: readonly string[], rule: string[]]>([
  ['behind the abstract', [by(1), usualAbstract, by(0)], ['second-submitter']],
  ['behind a text of no paper', [by(1), 'A banner', by(0), usualAbstract], ['unrecognised-text', 'second-submitter']],
  ['alike', [by(1), usualAbstract, by(1)], []],
])('of two names in one entry the first counts: %s', (_, first, rule) => {
  const rest = [[], [usualAbstract], [by(2), usualAbstract]] as const
  const text = writeList((index) => join(headingOf(index), ...(index === 0 ? first : (rest[index] ?? [])), '4 authors'))
  const { names: found, said } = submittersOf(text)
  expect(found).toEqual([names[1], null, names[2]])
  expect(said).toEqual(rule)
  expect(treeToText(parseTree(text))).toBe(text)
})

test('a name below a text that is no title is of no paper', () => {
  const below = [['A banner', by(1), '· Sep 4'], [], [by(2)]] as const
  const text = writeList((index) => join(headingOf(index), usualAbstract, '4 authors', ...(below[index] ?? [])))
  const { names: found, said } = submittersOf(text)
  expect(found).toEqual([null, null, names[2]])
  expect(said).toContain('card-without-title')
})

/** The votes of each paper, whether the page is one of trending papers, and what warns. */
function votesOf(text: string): { votes: readonly (number | null)[]; kind: string | null | undefined; said: readonly string[] } {
  const { entries, said } = tell(text, capture)
  return { votes: entries.map(({ upvotes }) => upvotes), kind: parseDigest(text).pages[0]?.kind, said }
}

const card = (index: number): string => join(titles[index] as string, usualAbstract, '• 4 authors')
const upvote = (index: number): string => `Upvote ${index + 7}`
const votes = [7, 8, 9]

describe('votes with the label Upvote are those of the papers below', () => {
  test.each<[where: string, text: string]>([
    ['where they stand above the first title', writeList((index) => join(upvote(index), card(index)), header)],
    ['also with the label on a line of its own', writeList((index) => join('Upvote', `${index + 7}`, card(index)), header)],
    ['also below a submitter', writeList((index) => join(by(index), upvote(index), card(index)), header)],
    ['also above a submitter', writeList((index) => join(upvote(index), by(index), card(index)), header)],
    ['below texts above the header', `A page that somebody kept\n\n${writeList((index) => join(upvote(index), card(index)), header)}`],
    ['above headings', writeList((index) => join(upvote(index), headingOf(index), usualAbstract, '4 authors'))],
    [
      'in cards of HTML',
      titles
        .map(
          (title, index) =>
            `<article><button>Upvote <span>${index + 7}</span></button><h3><a href="/papers/${idOf(index)}">${title}</a></h3><p>${usualAbstract}</p><p>4 authors</p></article>`,
        )
        .join(''),
    ],
  ])('%s', (_, text) => {
    expect(votesOf(text)).toEqual({ votes, kind: null, said: [] })
  })
})

describe('votes with the label Upvote are those of the papers above', () => {
  test.each<[where: string, text: string, found: readonly (number | null)[]]>([
    ['where they stand below the last title', writeList((index) => join(card(index), upvote(index)), header), votes],
    [
      'where one title stands above the first and one below the last',
      writeList((index) => join(card(index), ...(index < 2 ? [upvote(index)] : [])), header),
      [7, 8, null],
    ],
    [
      'where the page has labels of trending pages besides',
      writeList((index) => join(upvote(index), titles[index] as string, usualAbstract, '4 authors', 'Published on Sep 3, 2025'), header),
      [8, 9, null],
    ],
  ])('%s', (_, text, found) => {
    expect(votesOf(text)).toMatchObject({ votes: found, kind: 'trending' })
  })
})
