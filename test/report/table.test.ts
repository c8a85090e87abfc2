import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTable } from '../../src/report/table.ts'
import type { CalendarDate } from '../../src/schema.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'
import { sampleEntry } from './samples.ts'

const day = (iso: string): CalendarDate => {
  const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number]
  return { raw: iso, year, month, day: dayOfMonth, iso, yearFrom: 'text' }
}
const dayWithoutYear: CalendarDate = { raw: 'Jul 4', year: null, month: 7, day: 4, iso: null, yearFrom: null }

describe('formatTable', () => {
  test('aligned, with every kind of cell and the marks explained', () => {
    const table = formatTable([
      sampleEntry({ title: 'First', date: day('2025-11-05'), upvotes: 132, upvotesFrom: 'link', comments: 2, authorCount: 4 }),
      sampleEntry({
        title: 'Second',
        date: dayWithoutYear,
        upvotes: 12,
        upvotesFrom: 'bare-count',
        organization: { handle: 'nvidia', name: 'NVIDIA' },
      }),
      sampleEntry({ title: 'Third', upvotes: 0, upvotesFrom: 'json', comments: 0, authorCount: 1 }),
    ])
    expect(table).toBe(`\
#  date        upvotes  comments  by         title
1  2025-11-05      132         2  4 authors  First
2  ????-07-04      ~12         ?  NVIDIA     Second
3  ?                 0         0  1 author   Third
~ the text does not say that this number is upvotes
? the text does not say
`)
  })

  test('marks that do not occur are not explained', () => {
    const entry = sampleEntry({ date: day('2025-11-05'), upvotes: 1, upvotesFrom: 'link', comments: 0, authorCount: 2 })
    expect(formatTable([entry]).split('\n')).toHaveLength(3)
  })

  test('a date without a year alone is explained, and so is a guess alone', () => {
    const known = { date: day('2025-11-05'), upvotes: 1, upvotesFrom: 'link', comments: 0, authorCount: 2 } as const
    expect(formatTable([sampleEntry({ ...known, date: dayWithoutYear })])).toContain('\n? the text')
    const guess = formatTable([sampleEntry({ ...known, upvotesFrom: 'bare-count' })])
    expect(guess).toContain('\n~ the text')
    expect(guess).not.toContain('\n? the text')
  })

  test('zero and unknown never look alike', () => {
    const cells = (upvotes: number | null) =>
      formatTable([sampleEntry({ upvotes })])
        .split('\n')[1]
        ?.split(/ +/)[2]
    expect(cells(0)).toBe('0')
    expect(cells(null)).toBe('?')
  })

  test('a guessed zero is still marked', () => {
    expect(formatTable([sampleEntry({ upvotes: 0, upvotesFrom: 'bare-count' })])).toContain(' ~0 ')
  })

  test('an organisation with a number of authors shows both', () => {
    expect(formatTable([sampleEntry({ organization: { handle: null, name: 'Ai2' }, authorCount: 3 })])).toContain('  Ai2, 3 authors  ')
  })

  test.each([undefined, 60, 100])('titles are cut to a width of %s', (width) => {
    const lines = formatTable([sampleEntry({ title: 'long '.repeat(100) })], { width }).split('\n')
    expect(lines[1]).toHaveLength(width ?? 80)
    expect(lines[1]).toMatch(/…$/)
  })

  test('a title keeps 20 columns on a narrow terminal', () => {
    const row = formatTable([sampleEntry({ title: 'y'.repeat(100) })], { width: 10 }).split('\n')[1]
    expect(row).toMatch(/ {2}y{19}…$/)
  })

  test('wide characters and long names keep the columns in line', () => {
    const rows = formatTable([
      sampleEntry({ title: 'A', organization: { handle: null, name: '世界研究所' } }),
      sampleEntry({ title: 'B', organization: { handle: null, name: 'An Organisation With Far Too Long a Name' } }),
    ]).split('\n')
    // Five wide characters take ten columns, so the row is five characters shorter than the one beside it.
    expect(rows[1]?.indexOf('A')).toBe((rows[2]?.indexOf('  B') as number) + 2 - 5)
    expect(rows[2]).toContain('An Organisation With Fa…  B')
  })

  test('rows are numbered and the numbers aligned', () => {
    const rows = formatTable(Array.from({ length: 10 }, () => sampleEntry())).split('\n')
    expect(rows[1]).toMatch(/^ 1 {2}\?/)
    expect(rows[10]).toMatch(/^10 {2}\?/)
  })

  test('no entries say so', () => {
    expect(formatTable([])).toBe('no entries\n')
  })

  test('any title and name: nothing that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, name) => {
        const table = formatTable([sampleEntry({ title, organization: { handle: null, name } })])
        expect(table).not.toMatch(unsafeOnTerminal)
        expect(findCommands(table)).toEqual([])
        expect(table.split('\n')).toHaveLength(4)
      }),
      { numRuns: 1000 },
    )
  })
})
