/** A paper that a page shows more than once: what the copies that are not used say otherwise. */
import type { DateCue, Figure } from './cues.ts'
import { readPlace } from './decode.ts'
import type { Occurrence, Segments, TextPlace } from './grammar/segments.ts'
import { type MessageLog, note } from './log.ts'
import { compareWithAbstract, isRoundedFrom, type Overlap } from './merge/same.ts'
import { quote } from './text.ts'

type NumberField = 'upvotes' | 'authorCount' | 'comments'

/** Numbers that a link or a label proves; bare ones are told by the page as a whole. Votes of a second card may have ended the byline of the first. */
const figuresOf = ({ votes, byline }: Occurrence): [NumberField, Figure | null][] => [
  ['upvotes', votes?.kind === 'votes' ? votes.figure : null],
  ['upvotes', byline?.votes?.figure ?? null],
  ['authorCount', byline?.authors?.figure ?? null],
  ['comments', byline?.comments?.figure ?? null],
]

/** The abstract of a paper that is used, and how others relate to it. */
interface UsedAbstract {
  readonly text: string
  readonly compare: (other: string) => Overlap
}

/**
 * Say which numbers, dates and abstracts the occurrences of one paper do not agree about.
 *
 * @param paperOf for each occurrence, which paper it shows
 * @param log where `copies-disagree` goes. O(occurrences and their abstracts).
 */
export function noteTwinValues(source: string, { occurrences, escapes }: Segments, paperOf: readonly number[], log: MessageLog): void {
  const figures = new Map<string, Figure | null>()
  const abstracts = new Map<number, UsedAbstract>()
  const dates = new Map<number, DateCue>()
  occurrences.forEach((occurrence, at) => {
    const { abstract, byline } = occurrence
    const paper = paperOf[at] as number
    for (const [field, figure] of figuresOf(occurrence)) {
      const key = `${paper} ${field}`
      figures.set(key, compareFigures(figures.get(key) ?? null, figure, field, at, log))
    }
    const used = dates.get(paper)
    if (used !== undefined && byline !== null) compareDates(source, used, byline.date, at, log)
    else if (byline !== null && byline.date !== null) dates.set(paper, byline.date)
    if (abstract === null) return
    const text = readPlace(source, abstract, escapes)
    const whole = abstracts.get(paper)
    if (whole === undefined) abstracts.set(paper, { text, compare: compareWithAbstract(text) })
    else compareAbstracts(whole, text, abstract, at, log)
  })
}

/** Compare the number that is used with another one; returns the one that is used from here on. */
function compareFigures(used: Figure | null, other: Figure | null, field: NumberField, occurrence: number, log: MessageLog): Figure | null {
  const [a, b] = [used?.count ?? null, other?.count ?? null]
  if (a === null || b === null || other === null) return used ?? other
  const agree = a.value === b.value || (a.rounded && isRoundedFrom(a.value, b.value)) || (b.rounded && isRoundedFrom(b.value, a.value))
  const says = { of: field, used: `${a.value}`, usedFrom: 'page', other: `${b.value}`, otherFrom: 'page' } as const
  if (!agree) note(log, 'copies-disagree', { span: other, occurrence, field }, says)
  return used
}

/** Compare the date that is used with another one; one of them may lack its year. */
function compareDates(source: string, used: DateCue, other: DateCue | null, occurrence: number, log: MessageLog): void {
  const [a, b] = [used.day, other?.day ?? null]
  if (a === null || b === null || other === null) return
  if (a.month === b.month && a.day === b.day && (a.year === null || b.year === null || a.year === b.year)) return
  const textOf = ({ start, end }: DateCue): string => quote(source.slice(start, end))
  const says = { of: 'date', used: textOf(used), usedFrom: 'page', other: textOf(other), otherFrom: 'page' } as const
  note(log, 'copies-disagree', { span: other, occurrence, field: 'date' }, says)
}

function compareAbstracts({ text, compare }: UsedAbstract, other: string, span: TextPlace, occurrence: number, log: MessageLog): void {
  if (compare(other).isSame) return
  const says = { of: 'abstract', used: quote(text), usedFrom: 'page', other: quote(other), otherFrom: 'page' } as const
  note(log, 'copies-disagree', { span, occurrence, field: 'abstract' }, says)
}
