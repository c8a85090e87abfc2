/** For people, on a terminal or in a log. */
import { encodeMessages, encodeTerminal, terminal } from '../encode/terminal.ts'
import type { CreateReporter, FileReport, RunSummary } from '../reporter.ts'
import { type Encoded, joinEncoded, scraped } from '../scraped.ts'

type Text = Encoded<'terminal'>

/** Stands where a file's name stands, for findings about the run. */
const wholeRun = scraped('all files')

const plural = (count: number): Text => (count === 1 ? terminal`` : terminal`s`)

/** The totals, in one line. */
export function writeTotals({ files, entries, counts, known }: RunSummary): Text {
  const parts = [
    counts.error > 0 ? terminal`${counts.error} error${plural(counts.error)}` : null,
    counts.warning > 0 ? terminal`${counts.warning} warning${plural(counts.warning)}` : null,
    counts.info > 0 ? terminal`${counts.info} info` : null,
    known > 0 ? terminal`${known} known finding${plural(known)} not shown` : null,
  ].filter((part) => part !== null)
  const findings = joinEncoded(parts.map((part, index) => (index === 0 ? part : terminal`, ${part}`)))
  const checked = terminal`${files} file${plural(files)}, ${entriesOf(entries)}`
  return terminal`${checked}: ${parts.length === 0 ? terminal`no findings` : findings}\n`
}

const entriesOf = (count: number): Text => terminal`${count} entr${count === 1 ? terminal`y` : terminal`ies`}`

/** The line of a file of which no message is shown; its messages may be known, or left out. */
function writeClean({ file, entries, counts, known }: FileReport): Text {
  const isQuiet = counts.error + counts.warning + counts.info > 0
  if (isQuiet) return terminal``
  const rest = known > 0 ? terminal`${known} known finding${plural(known)} not shown` : terminal`no findings`
  return terminal`${encodeTerminal(file)}: ${entriesOf(entries)}, ${rest}\n`
}

/** Whether the check passes, in one line. */
export function writeVerdict({ ok, files, failed }: RunSummary): Text {
  if (ok) return terminal`The check passes.\n`
  return failed === 0 ? terminal`The check fails.\n` : terminal`The check fails: ${failed} of ${files} file${plural(files)}.\n`
}

/**
 * Writes findings as `formatMessages` does it: places, code frames, repetitions in groups, help, a line of counts for each file; then
 * the totals and whether the check passes.
 */
export const createPrettyReporter: CreateReporter<'terminal'> = ({ color, width, quiet = false }) => ({
  begin: () => terminal``,
  file: (report) =>
    report.messages.length === 0
      ? quiet
        ? terminal``
        : writeClean(report)
      : terminal`${encodeMessages(report.file, report.source, report.messages, { color, width })}\n`,
  end(summary) {
    const findings = encodeMessages(wholeRun, null, summary.messages, { color, width })
    return terminal`${findings}${summary.messages.length > 0 ? terminal`\n` : terminal``}${writeTotals(summary)}${writeVerdict(summary)}`
  },
})
