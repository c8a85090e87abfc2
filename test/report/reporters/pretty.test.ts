import { describe, expect, test } from 'vitest'
import { createPrettyReporter } from '../../../src/report/index.ts'
import { context, fileOf, messageAt, messageIn, sampleFiles, sampleSummary, source, summaryOf, writeReport } from '../runs.ts'

const write = (...run: Parameters<typeof writeReport> extends [unknown, ...infer Rest] ? Rest : never): string =>
  writeReport(createPrettyReporter(context), ...run)

describe('pretty', () => {
  test('frames, help and counts of each file, then those of the run', () => {
    expect(write(sampleFiles, sampleSummary)).toBe(`\
a.txt:3:1: warning invalid-date: "Apr 31" is no day of the calendar
   3 | Apr 31 12
     | ^^^^^^
  help: Correct the date in the text.

a.txt:1:1: info bare-count: One number
  help: Correct the date in the text.

a.txt: 1 warning, 1 info

b.txt: 2 entries, 4 known findings not shown
c d/c.txt: error unreadable: No such file
  help: Check the path.

c d/c.txt: 1 error

all files: error no-entries: No file has an entry
  help: Check the scraper.

all files: 1 error

3 files, 4 entries: 2 errors, 1 warning, 1 info, 4 known findings not shown
The check fails: 1 of 3 files.
`)
  })

  test('nothing was found', () => {
    expect(write([fileOf('a.txt', source, [], { entries: 1 })])).toBe(
      'a.txt: 1 entry, no findings\n1 file, 1 entry: no findings\nThe check passes.\n',
    )
    expect(write([])).toBe('0 files, 0 entries: no findings\nThe check passes.\n')
  })

  test('nothing was found, and nothing else is to be said of it', () => {
    const reporter = createPrettyReporter({ ...context, quiet: true })
    expect(reporter.file(fileOf('a.txt', source, [], { entries: 1 }))).toBe('')
    expect(reporter.file(fileOf('a.txt', source, [], { known: 1 }))).toBe('')
  })

  test('nothing was found but what is known', () => {
    expect(write([fileOf('a.txt', source, [], { known: 1 })])).toBe(
      'a.txt: 2 entries, 1 known finding not shown\n1 file, 2 entries: 1 known finding not shown\nThe check passes.\n',
    )
  })

  test('a file is passed over whose findings are left out', () => {
    expect(write([fileOf('a.txt', source, [], { counts: { error: 0, warning: 1, info: 0 } })])).not.toContain('a.txt')
  })

  test('the run fails by itself', () => {
    expect(write([], summaryOf([], [], { ok: false }))).toMatch(/\nThe check fails\.\n$/)
  })

  test('repetitions are grouped', () => {
    const text = 'Apr 31\n'.repeat(6)
    const messages = Array.from({ length: 6 }, (_, index) => messageIn(text, { span: { start: 7 * index, end: 7 * index + 6 } }))
    const report = write([fileOf('a.txt', text, messages)])
    expect(report).toContain('  3 more invalid-date:\n  a.txt:4:1\n  a.txt:5:1\n  a.txt:6:1\n  help: ')
    expect(report).toMatch(/\n1 file, 2 entries: 6 warnings\nThe check passes\.\n$/)
  })

  test('colour and width are those of the context', () => {
    const wide = 'x'.repeat(300)
    const reporter = createPrettyReporter({ ...context, color: true, width: 40 })
    const report = writeReport(reporter, [fileOf('a.txt', `${wide}\n`, [messageAt(wide, 'x')])])
    expect(report).toContain('\u001b[33mwarning\u001b[39m')
    expect(report).not.toContain('x'.repeat(40))
  })
})
