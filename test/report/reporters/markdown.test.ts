import { describe, expect, test } from 'vitest'
import { createMarkdownReporter } from '../../../src/report/index.ts'
import { context, fileOf, messageAt, messageIn, sampleFiles, sampleSummary, source, summaryOf, writeReport } from '../runs.ts'

const warnings = (count: number) => Array.from({ length: count }, () => messageAt(source, 'Apr 31'))
const error = messageAt(source, 'Some', { severity: 'error', ruleId: 'title-missing', reason: 'No title' })
const headings = (report: string): string[] => report.split('\n').filter((line) => line.startsWith('### '))
const rows = (report: string): string[] => report.split('\n').filter((line) => /^\| [^P-]/.test(line))

describe('markdown', () => {
  test('counts first, then a table for each file, the worst first', () => {
    expect(writeReport(createMarkdownReporter(context), sampleFiles, sampleSummary)).toBe(`\
## Daily Papers: the check fails

3 files, 1 failed, 4 entries: 2 errors, 1 warning, 1 info, 4 known findings not shown

### All files

1 error, 0 warnings, 0 info

| Place | Severity | Rule | Finding |
| --- | --- | --- | --- |
|  | error | \`no-entries\` | \`No file has an entry\` |

### \`c d/c.txt\`

1 error, 0 warnings, 0 info

| Place | Severity | Rule | Finding |
| --- | --- | --- | --- |
|  | error | \`unreadable\` | \`No such file\` |

### \`a.txt\`

0 errors, 1 warning, 1 info

| Place | Severity | Rule | Finding |
| --- | --- | --- | --- |
| 3:1 | warning | [\`invalid-date\`](https://example.org/parser@1.2.3/rules.md#invalid-date) | \`"Apr 31" is no day of the calendar\` |
|  | info | \`bare-count\` | \`One number\` |
`)
  })

  test('nothing was found', () => {
    expect(writeReport(createMarkdownReporter(context), [fileOf('a.txt', source, [], { entries: 1, known: 1 })])).toBe(
      '## Daily Papers: the check passes\n\n1 file, 0 failed, 1 entry: 0 errors, 0 warnings, 0 info, 1 known finding not shown\n',
    )
  })

  test('files by errors, then warnings, then infos, then as they came', () => {
    const info = messageIn(source, { severity: 'info' })
    const files = [
      fileOf('info', source, [info]),
      fileOf('two', source, warnings(2)),
      fileOf('two again', source, warnings(2)),
      fileOf('two and an info', source, [info, ...warnings(2)]),
      fileOf('error', source, [error]),
    ]
    expect(headings(writeReport(createMarkdownReporter(context), files))).toEqual([
      '### `error`',
      '### `two and an info`',
      '### `two`',
      '### `two again`',
      '### `info`',
    ])
  })

  /** Reports with less and less room: each is as long as it may be and leaves out the least bad findings. */
  test('the limit of bytes', () => {
    const reason = (text: string) => ({ ...error, reason: `${text} \u754c` })
    const files = Array.from({ length: 12 }, (_, index) =>
      fileOf(`${index}.txt`, source, [...warnings(3), ...Array.from({ length: index }, () => reason(`${index}`))]),
    )
    const all = 12 * 3 + 66
    const summary = summaryOf(files)
    const whole = writeReport(createMarkdownReporter(context), files, summary)
    expect(rows(whole)).toHaveLength(all)
    for (let mostBytes = 400; mostBytes < 20_000; mostBytes += 371) {
      const report = writeReport(createMarkdownReporter(context, { mostBytes }), files, summary)
      expect(Buffer.byteLength(report)).toBeLessThanOrEqual(mostBytes)
      const [, rest] = /\n(\d+) more findings? (?:is|are) not shown here\.\n$/.exec(report) ?? [report, '0']
      expect(rows(report).length + Number(rest)).toBe(all)
      const body = report.slice(0, report.length - (rest === '0' ? 0 : report.length - report.lastIndexOf('\n\n') - 1))
      expect(whole.startsWith(body)).toBe(true)
    }
  })

  test('one finding that is left out', () => {
    const files = [fileOf('a.txt', source, [error, ...warnings(1)])]
    const whole = writeReport(createMarkdownReporter(context), files)
    const mostBytes = whole.length + 200 - 1
    expect(writeReport(createMarkdownReporter(context, { mostBytes }), files)).toMatch(/\n\n1 more finding is not shown here\.\n$/)
    expect(writeReport(createMarkdownReporter(context, { mostBytes: mostBytes + 1 }), files)).toBe(whole)
  })
})
