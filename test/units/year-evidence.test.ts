/** The year of a page by its links to other days and by the ids of its papers, beside what the caller says. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/index.ts'
import { rulesOf, usualAbstract } from '../helpers/one-paper.ts'

interface Evidence {
  readonly pageDate?: string
  /** The day that the page links to. */
  readonly link?: string
  readonly asOf?: string
  /** Id and date of each paper. */
  readonly papers: readonly (readonly [id: string, date: string])[]
}

const write = ({ pageDate, link, papers }: Evidence): string =>
  [
    '# Daily Papers',
    '## by[AK](/akhaliq) and the research community',
    ...(pageDate === undefined ? [] : [`${link === undefined ? '' : `[](/papers/date/${link})`}${pageDate}`]),
    ...papers.map(
      ([id, date], at) =>
        `### [Paper ${at}](/papers/${id})\n\n[${usualAbstract}](/papers/${id})\n\n[2 authors](/papers/${id})\n\n·\n\n${date}`,
    ),
  ].join('\n\n')

const read = (evidence: Evidence): Digest => parseDigest(write(evidence), { asOf: evidence.asOf, bareCount: 'comments' })

const daysOf = ({ pages, entries }: Digest): (string | null)[] =>
  [pages[0]?.date ?? null, ...entries.map(({ date }) => date)].flatMap((date) => (date === null ? [] : [date.iso]))

describe('a link to the day before', () => {
  test.each([
    ['in the middle of the year', 'Mar 25', '2026-03-24', '2026-03-25'],
    ['on New Year', 'Jan 1', '2025-12-31', '2026-01-01'],
    ['behind New Year', 'Jan 2', '2025-12-31', '2026-01-02'],
    ['a weekend before', 'Jan 5', '2026-01-02', '2026-01-05'],
    ['of a leap year', 'Feb 29', '2024-02-28', '2024-02-29'],
  ])('%s', (_when, pageDate, link, day) => {
    const digest = read({ pageDate, link, papers: [] })
    expect(digest.pages[0]?.date).toMatchObject({ iso: day, yearFrom: 'page-link' })
  })

  test('to the day after, before New Year', () => {
    expect(daysOf(read({ pageDate: 'Dec 31', link: '2026-01-01', papers: [] }))).toEqual(['2025-12-31'])
  })

  test('gives all dates of the page their year, those of the papers as well', () => {
    const digest = read({
      pageDate: 'Nov 5',
      link: '2025-11-04',
      papers: [
        ['2509.00001', 'Sep 9'],
        ['2401.00002', 'Jan 4, 2024'],
      ],
    })
    expect(daysOf(digest)).toEqual(['2025-11-05', '2025-09-09', '2024-01-04'])
    expect(digest.entries.map(({ date }) => date?.yearFrom)).toEqual(['page-link', 'text'])
    expect(rulesOf(digest)).toEqual([])
  })

  test('months away is no evidence', () => {
    expect(rulesOf(read({ pageDate: 'Nov 5', link: '2025-03-04', papers: [['abc', 'Nov 3']] }))).toContain('year-missing')
  })

  test('outranks the caller, with a warning', () => {
    const digest = read({ pageDate: 'Nov 5', link: '2025-11-04', asOf: '2026-12-10', papers: [['2511.00001', 'Nov 3']] })
    expect(daysOf(digest)).toEqual(['2025-11-05', '2025-11-03'])
    expect(rulesOf(digest)).toEqual(['year-not-as-of'])
  })

  test('agrees with the caller in silence, one day or five days later', () => {
    for (const asOf of ['2025-11-05', '2025-11-06', '2025-11-10']) {
      expect(rulesOf(read({ pageDate: 'Nov 5', link: '2025-11-04', asOf, papers: [['2511.00001', 'Nov 3']] }))).toEqual([])
    }
  })

  test('that a later paper contradicts gives no year', () => {
    const digest = read({ pageDate: 'Nov 5', link: '2024-11-04', papers: [['2511.00001', 'Nov 3']] })
    expect(daysOf(digest)).toEqual([null, null])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })
})

describe('the ids of papers', () => {
  test.each([
    ['the same month', '2509.00001', 'Sep 9', '2025-09-09'],
    ['months later', '2502.00001', 'Sep 9', '2025-09-09'],
    ['the last days of the month before', '2510.00001', 'Sep 30', '2025-09-30'],
    ['December and January', '2512.00001', 'Jan 2', '2026-01-02'],
    ['January and the end of December', '2601.00001', 'Dec 31', '2025-12-31'],
    ['a leap day', '2402.00001', 'Feb 29', '2024-02-29'],
  ])('%s', (_name, id, date, day) => {
    const digest = read({ papers: [[id, date]] })
    expect(digest.entries[0]?.date).toMatchObject({ iso: day, yearFrom: 'arxiv-id' })
    expect(rulesOf(digest)).toEqual([])
  })

  test('that disagree give no year', () => {
    const digest = read({
      papers: [
        ['2409.00001', 'Sep 3'],
        ['2510.00001', 'Oct 2'],
      ],
    })
    expect(daysOf(digest)).toEqual([null, null])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })

  test('with an impossible month tell nothing', () => {
    expect(rulesOf(read({ papers: [['2513.00001', 'Sep 3']] }))).toEqual(['year-missing', 'doubtful-id arxivId'])
  })

  test('speak against the day that the caller tells, where it is of another year', () => {
    const digest = read({ asOf: '2025-11-05', papers: [['2409.00001', 'Sep 3']] })
    expect(daysOf(digest)).toEqual([null])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })

  test('say nothing against it where they contradict one another', () => {
    const papers: [string, string][] = [
      ['2409.00001', 'Sep 3'],
      ['2509.00002', 'Sep 4'],
    ]
    expect(daysOf(read({ asOf: '2025-11-05', papers }))).toEqual(['2025-09-03', '2025-09-04'])
  })

  test('cannot be of a year that the page writes out', () => {
    const digest = read({
      papers: [
        ['2409.00001', 'Sep 3'],
        ['2401.00002', 'Jan 4, 2024'],
      ],
    })
    expect(daysOf(digest)).toEqual([null, '2024-01-04'])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })
})

describe('a day with its year, on a line of its own above dates without one', () => {
  const papers = [['2509.00001', 'Nov 3']] as const

  test('is a heading of that year', () => {
    const digest = read({ pageDate: 'Nov 4, 2025', papers: [['abc', 'Nov 3']] })
    expect(daysOf(digest)).toEqual(['2025-11-04', '2025-11-03'])
    expect(digest.entries[0]?.date?.yearFrom).toBe('heading')
    expect(rulesOf(digest)).not.toContain('year-missing')
  })

  test('agrees with the caller and with the ids', () => {
    for (const asOf of ['2025-11-04', '2026-01-02']) {
      expect(daysOf(read({ pageDate: 'Nov 4, 2025', asOf, papers }))).toEqual(['2025-11-04', '2025-11-03'])
    }
  })

  test('of another year than the caller tells gives none', () => {
    const digest = read({ pageDate: 'Nov 4, 2025', asOf: '2026-11-05', papers })
    expect(daysOf(digest)).toEqual(['2025-11-04', null])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })

  test('is none of later dates', () => {
    expect(rulesOf(read({ pageDate: 'Jan 2, 2026', papers: [['abc', 'Dec 31']] }))).toContain('year-missing')
  })
})
