/** Tables in GitHub's Markdown: a job summary, or a comment. */
import type { Counts } from '../../check/result.ts'
import type { Severity } from '../../schema.ts'
import { encodeMarkdown, encodeMarkdownCell, encodeMarkdownLink, markdown } from '../encode/markdown.ts'
import { countMessages } from '../../check/count.ts'
import type { ReportContext, ReportedMessage, Reporter, RunSummary } from '../reporter.ts'
import { type Encoded, joinEncoded, scraped } from '../scraped.ts'
import { findPlace } from './place.ts'

/** How tables are written. Each may be left out. */
export interface MarkdownOptions {
  /** Bytes of the whole report in UTF-8; 1,000,000 where left out, since GitHub drops a job summary of more than 1 MiB. */
  readonly mostBytes?: number | undefined
}

type Text = Encoded<'markdown'>

/** The findings of a file, or of the run, on their way into the report. */
interface Section {
  readonly heading: Text
  readonly counts: Counts
  /** Rows of the table, as many as the report could hold. */
  readonly rows: readonly Text[]
  /** Bytes of the rows. */
  readonly bytes: number
  readonly findings: number
}

/** Bytes that are kept free for the last line. */
const roomForRest = 200

/** How a cell names each severity, the worst first. */
const severities: readonly (readonly [Severity, Text])[] = [
  ['error', markdown`error`],
  ['warning', markdown`warning`],
  ['info', markdown`info`],
]

const encoder = new TextEncoder()
const countBytes = (text: Text): number => encoder.encode(text).length

const plural = (count: number): Text => (count === 1 ? markdown`` : markdown`s`)

function writeCounts({ error, warning, info }: Counts): Text {
  return markdown`${error} error${plural(error)}, ${warning} warning${plural(warning)}, ${info} info`
}

function writeRow(message: ReportedMessage, severity: Text, helpUrl: string): Text {
  const place = findPlace(message)
  const where = place === null ? markdown`` : markdown`${place.line}:${place.column}`
  const rule = encodeMarkdownLink(scraped(message.ruleId), scraped(helpUrl))
  return markdown`| ${where} | ${severity} | ${rule} | ${encodeMarkdownCell(message.reason)} |\n`
}

/** Rows of the worst findings first, and no more of them than the first that a report has no room for. */
function writeRows(
  messages: readonly ReportedMessage[],
  helpUrls: ReadonlyMap<string, string>,
  mostBytes: number,
): Pick<Section, 'rows' | 'bytes'> {
  const rows: Text[] = []
  let bytes = 0
  for (const [severity, cell] of severities) {
    for (const message of messages.filter((one) => one.severity === severity)) {
      if (bytes > mostBytes) return { rows, bytes }
      const row = writeRow(message, cell, helpUrls.get(message.ruleId) ?? '')
      bytes += countBytes(row)
      rows.push(row)
    }
  }
  return { rows, bytes }
}

/** Whether a section stands before another one; of equals the one that came first does. */
const compareSections = ({ counts: a }: Section, { counts: b }: Section): number =>
  b.error - a.error || b.warning - a.warning || b.info - a.info

function writeRest(rest: number): Text {
  if (rest === 0) return markdown``
  return markdown`\n${rest} more finding${plural(rest)} ${rest === 1 ? markdown`is` : markdown`are`} not shown here.\n`
}

/** Sections in the order of the report, without the rows that it has no room for. */
function sortSections(sections: readonly Section[], mostBytes: number): Section[] {
  let before = 0
  return sections.toSorted(compareSections).map((section) => {
    const isKept = before <= mostBytes
    before += section.bytes
    return isKept ? section : { ...section, rows: [], bytes: 0 }
  })
}

function writeHead({ ok, files, failed, entries, counts, known }: RunSummary): Text {
  const verdict = ok ? markdown`passes` : markdown`fails`
  const checked = markdown`${files} file${plural(files)}, ${failed} failed, ${entries} entr${entries === 1 ? markdown`y` : markdown`ies`}`
  const left = known === 0 ? markdown`` : markdown`, ${known} known finding${plural(known)} not shown`
  return markdown`## Daily Papers: the check ${verdict}\n\n${checked}: ${writeCounts(counts)}${left}\n`
}

const tableHead = markdown`\n| Place | Severity | Rule | Finding |\n| --- | --- | --- | --- |\n`

/** The sections up to a number of bytes, and how many findings that leaves out. */
function writeSections(sections: readonly Section[], mostBytes: number): { readonly text: Text; readonly rest: number } {
  const parts: Text[] = []
  let room = mostBytes
  let rest = 0
  for (const { heading, counts, rows, findings } of sections) {
    const head = markdown`\n### ${heading}\n\n${writeCounts(counts)}\n${tableHead}`
    let written = 0
    // Once something did not fit nothing follows it, so that what is shown is the worst.
    if (rest === 0 && countBytes(joinEncoded([head, ...rows.slice(0, 1)])) <= room) {
      parts.push(head)
      room -= countBytes(head)
      for (const row of rows) {
        const bytes = countBytes(row)
        if (bytes > room) break
        parts.push(row)
        room -= bytes
        written += 1
      }
    }
    rest += findings - written
  }
  return { text: joinEncoded(parts), rest }
}

/**
 * Writes the totals, then a table for each file that has findings, the worst first, up to a number of bytes; a last line says how many findings that
 * leaves out. It can be written only at the end, so `begin` and `file` give nothing; no more findings are kept than twice what the report can hold.
 */
export function createMarkdownReporter(context: ReportContext, { mostBytes = 1_000_000 }: MarkdownOptions = {}): Reporter<'markdown'> {
  const helpUrls = new Map(context.rules.map(({ id, helpUrl }) => [id, helpUrl]))
  let sections: Section[] = []
  let kept = 0
  const toSection = (heading: Text, messages: readonly ReportedMessage[]): Section => {
    const { rows, bytes } = writeRows(messages, helpUrls, mostBytes)
    return { heading, counts: countMessages(messages), rows, bytes, findings: messages.length }
  }
  const keep = (section: Section): void => {
    sections.push(section)
    kept += section.bytes
    if (kept <= 2 * mostBytes) return
    sections = sortSections(sections, mostBytes)
    kept = sections.reduce((sum, { bytes }) => sum + bytes, 0)
  }
  return {
    begin: () => markdown``,
    file({ file, messages }) {
      if (messages.length > 0) keep(toSection(encodeMarkdown(file), messages))
      return markdown``
    },
    end(summary) {
      const head = writeHead(summary)
      const ofRun = summary.messages.length === 0 ? [] : [toSection(markdown`All files`, summary.messages)]
      const room = mostBytes - countBytes(head) - roomForRest
      const { text, rest } = writeSections([...ofRun, ...sortSections(sections, mostBytes)], room)
      return markdown`${head}${text}${writeRest(rest)}`
    },
  }
}
