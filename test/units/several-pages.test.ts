/** Where one page ends and the next begins, what each page has for itself, and what is given up behind a limit. */
import { describe, expect, test } from 'vitest'
import type { PageRecord } from '../../src/cues.ts'
import { readPages } from '../../src/grammar/pages.ts'
import { createLog } from '../../src/log.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'
import { readParts as read } from '../helpers/read-parts.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const [boats, maps] = ['Paper Boats and Other Vessels', 'Folding Maps of Unreal Places'].map((text) => blank(text)) as [Part, Part]
const prose = 'We fold them from what is at hand. '
const abstract = blank(`${prose.repeat(9)}So it is done.`)
const banner = blank('Subscribe to our newsletter')
const [pageTitle, curator] = [part('page-title', { text: 'Daily Papers' }), part('curator')]
const pageDate = part('date', { text: 'Nov 5' })
const byline = [part('authors', { gap: 'blank-line' }), part('dot'), part('date', { text: 'Jun 12' })]
const furniture = (name: string, text = name): Part => part('furniture', { name, text })
const header = [pageTitle, curator]
const paper = [boats, abstract, ...byline]

/** The beginnings of pages, as the first line of each. */
function beginnings(parts: readonly Part[]): string[] {
  const { source } = layCues(parts)
  return read(parts).segments.pages.map(({ start }) => source.slice(start).split('\n', 1)[0] as string)
}

describe('another page', () => {
  const count = (...parts: readonly Part[]): number => read([...parts, ...header, ...paper]).pages.length

  test.each(['authors', 'dot', 'date', 'votes', 'comments', 'submitter'] as const)('begins behind a list, which %s tell', (kind) => {
    expect(count(...header, boats, part(kind))).toBe(2)
  })

  test.each(['text', 'bullet', 'count', 'thumbnail', 'check-box', 'furniture', 'unread'] as const)('begins behind no list: %s', (kind) => {
    expect(count(...header, boats, part(kind, kind === 'furniture' ? { name: 'menu' } : {}))).toBe(1)
  })

  test('begins behind no date that is the page’s own, before its first text', () => {
    expect(count(...header, pageDate)).toBe(1)
    expect(count(...header, part('bullet'), pageDate)).toBe(1)
    expect(count(...header, boats, pageDate)).toBe(2)
    // On each of the pages.
    expect(count(...header, ...paper, ...header, pageDate)).toBe(2)
    expect(count(...header, ...paper, ...header, boats, pageDate)).toBe(3)
    expect(count(...header, ...paper, ...header, boats, part('bullet'))).toBe(2)
  })

  test('begins with what a tool wrote above it: behind the foot of the page before, or where an address is said to be the page’s', () => {
    const first = [...header, ...paper]
    const address = blank('url: https://huggingface.co/papers')
    const [note, long] = [blank('Captured by a tool'), blank('a'.repeat(165))]
    const second = (...above: readonly Part[]): string | undefined => beginnings([...first, ...above, ...header, ...paper])[1]
    expect(second(furniture('footer'), note)).toBe('Captured by a tool')
    expect(second(furniture('pager'), note, furniture('references'), part('bullet'), banner)).toBe('•')
    expect(second(furniture('footer'), long)).toBe('Daily Papers')
    expect(second(note)).toBe('Daily Papers')
    expect(second(note, address, banner)).toBe('url: https://huggingface.co/papers')
    expect(second(note, { ...address, gap: 'next-line' } as Part)).toBe('Captured by a tool')
    expect(second(blank('Web source', { heading: true }), address)).toBe('Web source')
    expect(second(address, furniture('footer'), furniture('menu'))).toBe('url: https://huggingface.co/papers')
    expect(second(address, part('authors'), banner)).toBe('Daily Papers')
  })

  test('begins at the title that its curator stands near to, with furniture alone between', () => {
    const menus = (length: number): Part[] => Array.from({ length }, () => furniture('menu'))
    const first = [...header, ...paper]
    expect(beginnings([...first, pageTitle, curator, ...paper])).toEqual(['Daily Papers', 'Daily Papers'])
    expect(beginnings([...first, pageTitle, ...menus(3), curator, ...paper])).toEqual(['Daily Papers', 'Daily Papers'])
    expect(beginnings([...first, pageTitle, ...menus(4), curator, ...paper])).toEqual(['Daily Papers', 'menu'])
    const other = part('page-title', { text: 'Papers of the Day' })
    expect(beginnings([...first, other, pageTitle, curator, ...paper])).toEqual(['Daily Papers', 'Papers of the Day'])
    expect(beginnings([...first, pageTitle, maps, curator, ...paper])).toEqual(['Daily Papers', 'curator'])
    expect(beginnings([...first, curator, ...paper, curator, ...paper])).toEqual(['Daily Papers', 'curator', 'curator'])
    expect(beginnings([...header, ...paper, maps, abstract, ...byline, pageTitle])).toEqual(['Daily Papers'])
    expect(beginnings([...header, pageTitle, ...paper, pageTitle, furniture('menu')])).toEqual(['Daily Papers'])
  })

  test.each([
    ['menu', 'menu'],
    ['newsletter', 'newsletter'],
    ['footer', 'Daily Papers'],
    ['references', 'Daily Papers'],
    ['pager', 'Daily Papers'],
  ])('has the furniture above its title: %s', (name, begin) => {
    expect(beginnings([...header, ...paper, furniture(name), ...header, ...paper])).toEqual(['Daily Papers', begin])
    expect(beginnings([...header, ...paper, furniture('footer'), furniture(name), ...header, ...paper])[1]).toBe(begin)
  })

  test('has none of the byline above it', () => {
    expect(beginnings([...header, ...paper, ...header, ...paper])[1]).toBe('Daily Papers')
    expect(read([...header, ...paper, furniture('menu'), ...header, ...paper]).dates).toEqual(['Jun 12', 'Jun 12'])
  })
})

describe('each page', () => {
  test('has habits of its own', () => {
    const number = part('count', { text: '94', gap: 'blank-line' })
    const { segments } = read([...header, number, ...paper, ...header, ...paper])
    expect(segments.pages.map(({ survey }) => [survey.votesBeforeTitles, survey.headers])).toEqual([
      [true, 2],
      [false, 2],
    ])
  })

  test('is looked at again where lines turned out to be text', () => {
    const lines = [blank('We fold them as it was done in'), part('count', { text: '2048' }), part('text', { text: 'by hand.' })]
    const { segments } = read([...header, boats, ...lines, part('bullet'), ...byline])
    expect(segments.pages[0]?.survey.partsBelowText).toBe(false)
    expect(segments.cues.map(({ kind }) => kind)).not.toContain('count')
    const votes = [1, 2, 3, 4].map(() => part('votes', { field: true }))
    expect(read([...header, boats, ...lines, ...votes]).segments.pages[0]?.survey).toMatchObject({ partsBelowText: true, fields: true })
  })

  test('has running text of its own, and lists of fields', () => {
    const lines = [blank('We fold them as it was done in'), part('count', { text: '2048' }), part('text', { text: 'by hand.' })]
    const votes = [1, 2, 3, 4].map(() => part('votes', { field: true }))
    const { segments } = read([...header, boats, ...votes, ...header, boats, ...lines, ...byline, ...header, ...paper])
    expect(segments.pages.map(({ survey }) => survey.fields)).toEqual([true, false, false])
    expect(segments.cues.map(({ kind }) => kind)).not.toContain('count')
    expect(segments.cues).toHaveLength(23)
  })

  test('begins where the text does, and ends where it does or the next page begins', () => {
    const { source, cues } = layCues([...header, ...paper, ...header, ...paper])
    const moved = cues.map((cue) => ({ ...cue, start: cue.start + 2, end: cue.end + 2 }))
    const reading = { cues: moved, markup: null, escapes: 'none', format: 'text', findings: [] } as const
    const { pages } = readPages(`\n\n${source}\n`, reading, createLog(100))
    const second = moved[7]?.start as number
    expect(pages.map(({ start, end }) => [start, end])).toEqual([
      [0, second],
      [second, source.length + 3],
    ])
  })

  test('has no findings where the syntax has none', () => {
    expect(read([...header, ...paper]).segments.findings).toEqual([])
  })

  test('is cut off where the text ends alone', () => {
    const cut = blank('We fold them from what is at hand, and we do it for as long as')
    expect(read([...header, ...paper, maps, cut, ...header, ...paper]).rules).not.toContain('text-cut-off 1')
    expect(read([...header, ...paper, ...header, ...paper, maps, cut]).rules).toContain('text-cut-off 2')
  })

  test('has its links to other pages, and none of its papers', () => {
    const link = { target: readTarget('/papers/date/2025-11-04') }
    const linked = furniture('pager', 'previous')
    const parts = [...header, { ...linked, link }, { ...boats, link }, abstract, ...byline, ...header, { ...linked, link }, ...paper]
    const { segments } = read(parts, { markup: [] })
    expect(segments.pages.map(({ links }) => links.map(({ kind }) => kind))).toEqual([['furniture'], ['furniture']])
    expect(read([...header, { ...linked, link: null }, ...paper], { markup: [] }).segments.pages[0]?.links).toEqual([])
  })

  test('of JSON is that of its list', () => {
    const list = (start: number, end: number): PageRecord => ({ start, end, papers: [], page: {} as PageRecord['page'], day: null })
    const records = [list(0, 10), list(20, 30)]
    const pages = (format: 'json' | 'html', of: readonly PageRecord[]) =>
      read(paper, { format, records: of }).segments.pages.map(({ start, end }) => [start, end])
    const end = read(paper).segments.pages[0]?.end
    expect(pages('json', records)).toEqual([
      [0, 10],
      [20, 30],
    ])
    expect(pages('html', records)).toEqual([[0, end]])
    expect(pages('json', [])).toEqual([[0, end]])
  })
})

describe('what stands beside papers of data', () => {
  test('is said not to be recognised, where it alone would not be', () => {
    const records: PageRecord[] = [{ start: 0, end: 1, papers: [], page: {} as PageRecord['page'], day: null }]
    expect(read([banner]).rules).toEqual([])
    expect(read([banner], { records })).toMatchObject({ rules: ['unrecognised-text'] })
    expect(read([banner, part('unread')], { records }).rules).toHaveLength(1)
  })
})

test('ids of a list of links go to the papers of the page that it stands behind', () => {
  const parts = [...header, ...paper, ...header, maps, abstract, ...byline]
  const [first, second] = [0, layCues(parts).source.length - 1]
  const list = (...starts: readonly number[]) => starts.map((start, at) => ({ id: `2509.0000${at + 1}`, text: null, start }))
  const twice = ['ids-by-order', 'ids-by-order']
  expect(read(parts, { listed: list(first, second) })).toMatchObject({ ids: ['2509.00001', '2509.00002'], rules: twice })
  expect(read(parts, { listed: list(first) })).toMatchObject({ ids: ['2509.00001', null], rules: ['ids-by-order'] })
  // A list behind the second page alone has one paper too many for it.
  expect(read(parts, { listed: list(second, second) })).toMatchObject({ ids: [null, null], rules: ['ids-unplaced'] })
  expect(read(parts, { listed: [] })).toMatchObject({ ids: [null, null], rules: [] })
})
