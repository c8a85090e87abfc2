/** What a writer puts around each title, or before each abstract, and what is of the texts themselves. */
import { describe, expect, test } from 'vitest'
import { narrow, stripFrames } from '../../src/grammar/frames.ts'
import type { Occurrence, Tile } from '../../src/grammar/segments.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { quietOptions, usualAbstract } from '../helpers/one-paper.ts'

const titles = ['Paper Boats on Lakes', 'Folding Maps by Hand', 'Reading Rivers: A Survey', 'What Bells Hear']
const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n'

const pageOf = (write: (title: string, index: number) => string, writeAbstract = (abstract: string, _index: number) => abstract): string =>
  header +
  titles.map((title, at) => `${write(title, at)}\n\n${writeAbstract(usualAbstract, at)}\n\n  • 4 authors\n·\nJun 12 2\n\n`).join('')

describe('what stands around each title', () => {
  test.each([
    ['a bullet', (title: string) => `- ${title}`],
    ['bold type', (title: string) => `**${title}**`],
    ['bold type of another kind', (title: string) => `__${title}__`],
    ['italics', (title: string) => `*${title}*`],
    ['a heading in bold type', (title: string) => `## **${title}**`],
    ['a bullet and bold type', (title: string) => `* **${title}**`],
    ['numbers', (title: string, at: number) => `${at + 1}. ${title}`],
    ['numbers and bold type', (title: string, at: number) => `${at + 1}. **${title}**`],
    ['numbers in bold type', (title: string, at: number) => `**${at + 1}. ${title}**`],
    ['a label', (title: string) => `Title: ${title}`],
    ['a label in bold type', (title: string) => `**Title:** ${title}`],
    ['a heading with a label', (title: string) => `### Title: ${title}`],
    ['quotation marks', (title: string) => `“${title}”`],
  ])('is none of the titles: %s', (_, write) => {
    const text = pageOf(write)
    const { entries, messages } = parseDigest(text, quietOptions)
    expect(entries).toMatchObject(titles.map((title) => ({ title, abstract: usualAbstract, authorCount: 4, comments: 2 })))
    expect(messages).toEqual([])
    expect(entries.map(({ spans }) => text.slice(spans.title?.start, spans.title?.end))).toEqual(titles)
    expect(treeToText(parseTree(text, quietOptions))).toBe(text)
  })

  test('is the number of votes again, and no other number', () => {
    const write = (numberOf: (votes: number) => number): string =>
      titles.map((title, at) => `[ ] ${at + 20}\n\n### ${numberOf(at + 20)} ${title}\n\n4 authors\n`).join('\n')
    const read = (text: string) => parseDigest(text).entries.map(({ title, upvotes }) => [title, upvotes])
    expect(read(write((votes) => votes))).toEqual(titles.map((title, at) => [title, at + 20]))
    expect(read(write((votes) => votes + 1))).toEqual(titles.map((title, at) => [`${at + 21} ${title}`, at + 20]))
    expect(read(write((votes) => votes).replaceAll(/\[ \] \d+\n\n/g, ''))).toEqual(titles.map((title, at) => [`${at + 20} ${title}`, null]))
  })

  test('may lack at one title of five', () => {
    const { entries } = parseDigest(
      header +
        [...titles, 'Seas', 'Towns']
          .map((title, at) => `${at === 3 ? title : `*${title}*`}\n\n${usualAbstract}\n\n  • 4 authors\n·\nJun 12 2\n\n`)
          .join(''),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual([...titles, 'Seas', 'Towns'])
  })

  test('is of the title where others have it not', () => {
    const { entries } = parseDigest(
      pageOf((title, at) => (at % 2 === 0 ? `*${title}*` : title)),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles.map((title, at) => (at % 2 === 0 ? `*${title}*` : title)))
  })

  test('is of the title where one of its halves is missing', () => {
    const { entries } = parseDigest(
      pageOf((title) => `"${title}`),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles.map((title) => `"${title}`))
  })

  test('is told for each page', () => {
    const { entries } = parseDigest(
      `${pageOf((title) => `*${title}*`)}\n${pageOf((title) => title).replace('Nov 5', 'Nov 4')}`,
      quietOptions,
    )
    expect(entries.map(({ page, title }) => [page, title])).toEqual([0, 1].flatMap((page) => titles.map((title) => [page, title])))
  })
})

describe('what stands before each abstract', () => {
  test.each(['Abstract: ', '**Abstract:** ', '**Summary**: ', 'TL;DR: ', '**Abstract.** ', '**Abstract**. ', 'Abstract — ', '**TLDR** - '])(
    'is none of the abstracts: %j',
    (label) => {
      const { entries, messages } = parseDigest(
        pageOf(
          (title) => title,
          (abstract) => label + abstract,
        ),
        quietOptions,
      )
      expect(entries.map(({ abstract }) => abstract)).toEqual(titles.map(() => usualAbstract))
      expect(messages).toEqual([])
    },
  )

  test('is told though a paper has no abstract', () => {
    const [first, ...rest] = pageOf(
      (title) => title,
      (abstract) => `Summary: ${abstract}`,
    ).split('Summary: ')
    const text = [first, ...rest].join('Summary: ').replace(`Summary: ${usualAbstract}`, '')
    const { entries } = parseDigest(text, quietOptions)
    expect(entries.map(({ abstract }) => abstract)).toEqual([null, usualAbstract, usualAbstract, usualAbstract])
  })

  test('is of the abstract where others have it not', () => {
    const { entries } = parseDigest(
      pageOf(
        (title) => title,
        (abstract, at) => (at === 0 ? `Abstract: ${abstract}` : abstract),
      ),
      quietOptions,
    )
    expect(entries[0]?.abstract).toBe(`Abstract: ${usualAbstract}`)
  })
})

describe('frames one by one', () => {
  type Field = 'title' | 'abstract'
  interface Around {
    readonly field?: Field
    readonly votes?: string | null
    readonly pageOf?: (at: number) => number
  }

  /** What is left of texts that are the titles, or the abstracts, of entries; null for an entry without an abstract. */
  function strip(texts: readonly (string | null)[], { field = 'title', votes = null, pageOf = () => 0 }: Around = {}) {
    let source = ''
    const add = (text: string) => {
      source += `${text}\n`
      return { start: source.length - 1 - text.length, end: source.length - 1 }
    }
    const entries = texts.map((text, entry) => {
      const figure = votes === null ? null : add(votes)
      const place = text === null ? null : add(text)
      const other = field === 'title' ? null : add('Paper Boats')
      const fields = field === 'title' ? { title: place, abstract: null } : { title: other, abstract: place }
      return { page: pageOf(entry), votes: figure && { figure }, ...fields } as unknown as Occurrence
    })
    const loose: Tile[] = []
    stripFrames(source, entries, loose)
    const left = entries.map((entry) => entry[field] && source.slice(entry[field].start, entry[field].end))
    return { left, marks: loose.map(({ start, end, ...rest }) => ({ ...rest, text: source.slice(start, end) })) }
  }
  const three = (text: string): string[] => [text, text, text]

  test.each([
    ['***Paper Boats***', '***', '***'],
    ['**Paper Boats**', '**', '**'],
    ['*Paper Boats*', '*', '*'],
    ['___Paper Boats___', '___', '___'],
    ['__Paper Boats__', '__', '__'],
    ['_Paper Boats_', '_', '_'],
    ['- Paper Boats', '-', ''],
    ['*  Paper Boats', '*', ''],
    ['+   Paper Boats', '+', ''],
    ['•\tPaper Boats', '•', ''],
    ['▪ Paper Boats', '▪', ''],
    ['◦ Paper Boats', '◦', ''],
    ['‣ Paper Boats', '‣', ''],
    ['Title: Paper Boats', 'Title:', ''],
    ['paper:   Paper Boats', 'paper:', ''],
    ['TITLE:\tPaper Boats', 'TITLE:', ''],
    ['**Title:** Paper Boats', '**Title:**', ''],
    ['**Paper**: Paper Boats', '**Paper**:', ''],
    ['*Title*: Paper Boats', '*Title*:', ''],
    ['"Paper Boats"', '"', '"'],
    ['“Paper Boats”', '“', '”'],
  ])('of a title: %s', (text, before, behind) => {
    const { left, marks } = strip(three(text))
    expect(left).toEqual(three('Paper Boats'))
    const both = [before, behind].filter((mark) => mark !== '')
    expect(marks).toEqual([0, 1, 2].flatMap((at) => both.map((mark) => ({ role: 'markup', text: mark, occurrence: at }))))
  })

  test.each([
    '** Paper Boats**',
    '**Paper Boats **',
    '**Paper Boats*',
    '*Paper Boats**',
    '***Paper Boats**',
    '**Paper Boats***',
    '****Paper Boats****',
    '*\u00a0Paper Boats*',
    '*Paper Boats *',
    '__ Paper Boats__',
    '__Paper Boats __',
    '__Paper Boats_',
    '_Paper Boats__',
    '___Paper Boats__',
    '__Paper Boats___',
    '____Paper Boats____',
    '_\u00a0Paper Boats_',
    '_Paper Boats _',
    '*** Paper Boats***',
    '***Paper Boats ***',
    '___ Paper Boats___',
    '___Paper Boats ___',
    'Paper Boats**',
    'The **Paper Boats**',
    '**Paper** Boats',
    'The __Paper Boats__',
    '__Paper__ Boats',
    'The *Boats*',
    '*Paper* Boats',
    'The _Boats_',
    '_Paper_ Boats',
    'The ***Boats***',
    '***Paper*** Boats',
    'The ___Boats___',
    '___Paper___ Boats',
    '-Paper Boats',
    '-    Paper Boats',
    'Paper - Boats',
    'Title:Paper Boats',
    'Title:    Paper Boats',
    'Title Paper Boats',
    'Subtitle: Paper Boats',
    'Abstract: Paper Boats',
    'Title*** Paper Boats',
    '***Title: Paper Boats',
    '"Paper" Boats',
    'The "Paper Boats"',
    '" Paper Boats"',
    '"Paper Boats "',
    '""',
    'Paper Boats',
  ])('that are of the title: %s', (text) => {
    expect(strip(three(text))).toEqual({ left: three(text), marks: [] })
  })

  test.each([
    ['94', '94'],
    ['94', '94  '],
    ['1,234', '1,234'],
    ['1.2k', '1.2k'],
    ['3M', '3M'],
    ['-', '-'],
  ])('votes %s that a title says again as %j', (votes, again) => {
    const { left, marks } = strip(three(`${again} Paper Boats`), { votes })
    expect(left).toEqual(three('Paper Boats'))
    expect(marks[0]).toEqual({ role: 'markup', text: votes, occurrence: 0 })
  })

  test.each([
    ['94', '95 Paper Boats'],
    ['94', '94Paper Boats'],
    ['94', `94${' '.repeat(10)}Paper Boats`],
    ['94', 'Paper 94 Boats'],
    ['94', '94kk Paper Boats'],
    ['12345678901', '12345678901 Paper Boats'],
    [null, '94 Paper Boats'],
  ])('votes %s, and none that a title says again: %s', (votes, text) => {
    expect(strip(three(text), { votes }).left).toEqual(three(text))
  })

  test.each(['Abstract: ', 'summary:   ', 'TL;DR:\t', 'TLDR: ', '**Abstract:** ', '**Abstract**: ', '*Abstract*: '])(
    'of an abstract: %j',
    (label) => {
      expect(strip(three(`${label}We fold.`), { field: 'abstract' }).left).toEqual(three('We fold.'))
    },
  )

  test.each(['Abstract:We fold.', 'Abstract We fold.', 'Abstract:    We fold.', 'An abstract: we fold.', 'Title: we fold.', '- We fold.'])(
    'that are of the abstract: %s',
    (text) => {
      expect(strip(three(text), { field: 'abstract' }).left).toEqual(three(text))
    },
  )

  test('are the writer’s where three texts have them, and four of five', () => {
    const [bold, plain] = ['**Boats**', 'Boats']
    expect(strip([bold, bold]).left).toEqual([bold, bold])
    expect(strip([bold, plain, bold, bold, bold]).left).toEqual(Array(5).fill(plain))
    expect(strip([plain, bold, bold, bold, bold]).left).toEqual(Array(5).fill(plain))
    expect(strip([plain, bold, bold, bold]).left).toEqual([plain, bold, bold, bold])
    expect(strip([plain, plain, ...Array<string>(8).fill(bold)]).left).toEqual(Array(10).fill(plain))
    expect(strip([plain, plain, plain, ...Array<string>(8).fill(bold)]).left).toContain(bold)
  })

  test('are asked for only where a text is there', () => {
    const [labelled, plain] = ['Abstract: We fold.', 'We fold.']
    const left = (texts: readonly (string | null)[]) => strip(texts, { field: 'abstract' }).left
    expect(left([null, labelled, labelled, null, labelled])).toEqual([null, plain, plain, null, plain])
    expect(left([null, labelled, labelled])).toEqual([null, labelled, labelled])
    expect(left([null, null, null])).toEqual([null, null, null])
  })

  test('are those of one page', () => {
    const [bold, plain] = ['**Boats**', 'Boats']
    const { left, marks } = strip([...three(plain), ...three(bold), bold, bold], { pageOf: (at) => Math.floor(at / 3) })
    expect(left).toEqual([...three(plain), ...three(plain), bold, bold])
    expect(marks.map(({ occurrence }) => occurrence)).toEqual([3, 3, 4, 4, 5, 5])
  })
})

test('what markup parts of a text is parted inside of its frame', () => {
  const parts = [
    { start: 0, end: 2 },
    { start: 2, end: 7 },
    { start: 8, end: 15 },
    { start: 13, end: 15 },
  ]
  expect(narrow({ start: 0, end: 15, parts }, { start: 2, end: 13 })).toEqual({
    start: 2,
    end: 13,
    parts: [
      { start: 2, end: 7 },
      { start: 8, end: 13 },
    ],
  })
  expect(narrow({ start: 0, end: 15, parts: [{ start: 0, end: 15 }] }, { start: 2, end: 13 }).parts).toEqual([{ start: 2, end: 13 }])
  expect(narrow({ start: 0, end: 15, printable: true }, { start: 2, end: 13 })).toEqual({ start: 2, end: 13, printable: true })
})
