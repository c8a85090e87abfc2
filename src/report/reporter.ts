/** What a reporter is: it turns the results of a run, file by file, into text of one format. */
import type { CheckMessage, Counts } from '../check/result.ts'
import type { Outcome } from '../schema.ts'
import type { Encoded, Output, Scraped } from './scraped.ts'

/** A message as reporters get it: whatever may quote the capture is {@link Scraped}. */
export interface ReportedMessage extends Omit<CheckMessage, 'reason' | 'help' | 'field'> {
  readonly reason: Scraped
  readonly help: Scraped
  readonly field: Scraped | null
  /** Whether it is about all of the text; reports give it no place then. */
  readonly wholeFile: boolean
  /** Sixteen hexadecimal digits that are the same for the same finding in the same file, wherever in the file it stands. */
  readonly fingerprint: string
}

/** The result for one file. */
export interface FileReport {
  /** The path as it was given or found, with `/` between its parts; `<stdin>` for standard input. */
  readonly file: Scraped
  /** The text, for code frames; null where it could not be read. */
  readonly source: Scraped | null
  /** Null where the file could not be read; a message says why. */
  readonly outcome: Outcome | null
  readonly entries: number
  readonly messages: readonly ReportedMessage[]
  readonly counts: Counts
  /** Findings that the baseline knows and that are not among the messages. */
  readonly known: number
  readonly ok: boolean
}

/** What a run came to. */
export interface RunSummary {
  readonly files: number
  /** Files with a message that makes the run fail. */
  readonly failed: number
  readonly entries: number
  readonly counts: Counts
  readonly known: number
  /** Findings of the run as a whole, such as that no file has an entry. They belong to no file. */
  readonly messages: readonly ReportedMessage[]
  readonly ok: boolean
}

/** A rule as reports list it. */
export interface ReportedRule {
  readonly id: string
  /** What it is about, in one sentence of our own. */
  readonly summary: string
  /** How to mend it, in one sentence of our own. */
  readonly help: string
  /** Where it is explained: an `https` address. */
  readonly helpUrl: string
  readonly severity: 'error' | 'warning' | 'info'
}

/** What a reporter knows before the first file. */
export interface ReportContext {
  /** The version of this package. */
  readonly version: string
  /** Every rule that a message can name. */
  readonly rules: readonly ReportedRule[]
  /** Whether to colour, and how many columns the terminal has; undefined for the default. */
  readonly color: boolean
  readonly width: number | undefined
  /** Whether files of which nothing is to be said are not named to people; false where left out. */
  readonly quiet?: boolean | undefined
}

/**
 * Writes results in one format. The text of all calls together, in this order, is the report: `begin` once, `file` for each file, `end` once. So no
 * more than one file's result is in memory. A reporter keeps what it has to count between the calls.
 */
export interface Reporter<O extends Output = Output> {
  readonly begin: () => Encoded<O>
  readonly file: (report: FileReport) => Encoded<O>
  readonly end: (summary: RunSummary) => Encoded<O>
}

/** Makes a reporter for one run. */
export type CreateReporter<O extends Output = Output> = (context: ReportContext) => Reporter<O>

/** A format, as it is offered to users. */
export interface ReporterKind {
  readonly create: CreateReporter
  /** The usual end of a file's name in this format, without its dot. */
  readonly extension: string
  /** What it is for, as a line of help. */
  readonly summary: string
  /** Whether programs read it, for which its form is a promise, or people alone. */
  readonly readBy: 'people' | 'programs'
}
