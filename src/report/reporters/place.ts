/** Where a finding stands, for the formats that ask for lines. */
import type { ReportedMessage } from '../reporter.ts'

/** Lines and columns from 1, columns in UTF-16 units; the end is behind the last character. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The place of a finding; null where it is about all of a file, or about the run, or where the text is not known. */
export function findPlace({ wholeFile, line, column, endLine, endColumn }: ReportedMessage): Place | null {
  if (wholeFile || line === null || column === null || endLine === null || endColumn === null) return null
  return { line, column, endLine, endColumn }
}
