/** All that stands in a text besides text, for the front ends that look for it: links, pictures, tables, and what parts texts that stand side by side. */
import { quote, startOfText } from '../text.ts'
import type { Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Mark } from './markup/mark.ts'
import { findMarks } from './markup/marks.ts'
import { findReferences } from './markup/references.ts'
import { isJoined } from './markup/separators.ts'
import { findTextTables, hasUnbarredTable } from './text-tables.ts'
import { saidBy, type PaperTable } from './words/paper-tables.ts'
import { findTitleLabels, hasTitleLabels } from './words/title-labels.ts'
import { hasTitledLines } from './words/titled-line.ts'
import { findSideBySide, type GuessedTitle, isSideBySide } from './words/side-by-side.ts'

/** The marks of a text, and what they say of it. */
export interface MarkedText extends Required<Pick<Reading, 'listed' | 'said'>> {
  /** In order, none inside another. */
  readonly marks: readonly Mark[]
  readonly tables: readonly PaperTable[]
  /** One of the tables is written as Markdown has them. */
  readonly barred: boolean
  /** Texts stand side by side, and may have been wrapped. */
  readonly lineEndsPart: boolean
  readonly findings: readonly Finding[]
}

/** What says that a text is not plain though nothing in it is marked: what parts its texts, a label before each title, or an address beside votes. Each is O(1). */
const signsOfMarks = [isJoined, hasUnbarredTable, hasTitleLabels, hasTitledLines, isSideBySide]

/** Whether the marks of a text have to be found, though it has no links and no headings. O(1). */
export const isMarkedOtherwise = (source: string, end: number): boolean => signsOfMarks.some((isThere) => isThere(source, end))

/** Find the marks of a text. @param maxLineLength longer lines are not read. O(n) but for the sorting of the marks. */
export function markText(source: string, end: number, maxLineLength: number): MarkedText {
  const references = findReferences(source, end)
  const { tables, barred, raw, ...inTables } = findTextTables(source, end, maxLineLength)
  const sides = tables.length > 0 ? noSides : findSides(source, end)
  return {
    marks: findMarks(source, end, {
      references,
      maxLineLength,
      marks: [...inTables.marks, ...sides.marks, ...findTitleLabels(source, end)],
      raw,
    }),
    tables,
    barred,
    lineEndsPart: sides.lineEndsPart,
    listed: references.papers,
    said: saidBy(tables),
    findings: [...references.findings, ...inTables.findings, ...sides.findings],
  }
}

type Sides = Pick<MarkedText, 'marks' | 'findings' | 'lineEndsPart'>
const noSides: Sides = { marks: [], findings: [], lineEndsPart: true }

/** What parts texts that stand side by side, and what was guessed of them. */
function findSides(source: string, end: number): Sides {
  if (!isSideBySide(source, end)) return noSides
  const start = startOfText(source)
  const { seams, titles } = findSideBySide(source, start, end)
  const closeCalls = titles.filter(({ isClose }) => isClose).map((title) => toCloseCall(source, title))
  const span = { start, end }
  return {
    lineEndsPart: false,
    marks: seams.map((seam) => ({ kind: 'separator', ...seam })),
    findings: [{ ruleId: 'side-by-side', subject: { span }, args: [{ titles: titles.length }] }, ...closeCalls],
  }
}

function toCloseCall(source: string, { start, end }: GuessedTitle): Finding {
  const args = { quote: quote(source.slice(start, end)), reading: 'a whole title', other: 'more or less than one' }
  return { ruleId: 'close-call', subject: { span: { start, end }, atPlace: true }, args: [args] }
}
