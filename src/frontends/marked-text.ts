/** All that stands in a text besides text, for the front ends that look for it: links, pictures, tables, and what parts texts that stand side by side. */
import { quote, startOfText } from '../text.ts'
import type { Reading } from '../cues.ts'
import type { Finding } from '../log.ts'
import type { Mark } from './markup/mark.ts'
import { findMarks } from './markup/marks.ts'
import { findReferences } from './markup/references.ts'
import { findTextTables } from './text-tables.ts'
import { saidBy, type PaperTable } from './words/paper-tables.ts'
import { findTitleLabels } from './words/title-labels.ts'
import { findSideBySide, type GuessedTitle, isSideBySide } from './words/side-by-side.ts'

/** The marks of a text, and what they say of it. */
export interface MarkedText extends Required<Pick<Reading, 'listed' | 'said'>> {
  /** In order, none inside another. */
  readonly marks: readonly Mark[]
  readonly tables: readonly PaperTable[]
  /** One of the tables is written as Markdown has them. */
  readonly barred: boolean
  /** Line ends part nothing: texts stand side by side, and may have been wrapped. */
  readonly areLinesKept: boolean
  readonly findings: readonly Finding[]
}

/** Find the marks of a text. @param maxLineLength longer lines are not read. O(n) but for the sorting of the marks. */
export function markText(source: string, end: number, maxLineLength: number): MarkedText {
  const references = findReferences(source, end)
  const { tables, barred, raw, ...inTables } = findTextTables(source, end, maxLineLength)
  const sides = tables.length > 0 ? noSides : findSides(source, end)
  return {
    marks: findMarks(source, end, references, maxLineLength, [...inTables.marks, ...sides.marks, ...findTitleLabels(source, end)], raw),
    tables,
    barred,
    areLinesKept: sides.areLinesKept,
    listed: references.papers,
    said: saidBy(tables),
    findings: [...references.findings, ...inTables.findings, ...sides.findings],
  }
}

type Sides = Pick<MarkedText, 'marks' | 'findings' | 'areLinesKept'>
const noSides: Sides = { marks: [], findings: [], areLinesKept: false }

/** What parts texts that stand side by side, and what was guessed of them. */
function findSides(source: string, end: number): Sides {
  if (!isSideBySide(source, end)) return noSides
  const start = startOfText(source)
  const { seams, titles } = findSideBySide(source, start, end)
  const closeCalls = titles.filter(({ isClose }) => isClose).map((title) => toCloseCall(source, title))
  const span = { start, end }
  return {
    areLinesKept: true,
    marks: seams.map((seam) => ({ kind: 'separator', ...seam })),
    findings: [{ ruleId: 'side-by-side', subject: { span }, args: [{ titles: titles.length }] }, ...closeCalls],
  }
}

function toCloseCall(source: string, { start, end }: GuessedTitle): Finding {
  const args = { quote: quote(source.slice(start, end)), reading: 'a whole title', other: 'more or less than one' }
  return { ruleId: 'close-call', subject: { span: { start, end }, atPlace: true }, args: [args] }
}
