/** From a record to an entry, and from a record and what the page shows of its paper to one. */
import type { EntryValues, PaperRecord } from './cues.ts'
import { hullOf } from './grammar/segments.ts'
import { findEncodedLinks } from './encoded-links.ts'
import { noteHidden } from './hidden.ts'
import { type Finding, type MessageLog, note, noteAll, severityOf } from './log.ts'
import { type About, findDoubts } from './merge/doubts.ts'
import { type Candidate, type Disagreement, mergeValues, valuesOf } from './merge/values.ts'
import type { Entry, FieldName, FieldSpans, Span } from './schema.ts'
import { foldText, quoteValue, trimText } from './text.ts'

/**
 * Make an entry of a record.
 *
 * @param index the entry's place in the digest
 * @param page that of its page
 * @param log where `hidden-text` and `link-refused` go
 * @returns its span is that of all its values. O(length of the record).
 */
export function readRecord(source: string, { values, spans }: PaperRecord, index: number, page: number, log: MessageLog): Entry {
  const fold = (field: 'title' | 'abstract' | 'submittedBy', text: string): string => {
    if (field !== 'submittedBy') noteHidden(text, { span: spans[field] as Span, entry: index, field }, log)
    return foldText(trimText(text))
  }
  const { title, abstract, submittedBy } = values
  return {
    page,
    ...values,
    title: fold('title', title),
    abstract: abstract && fold('abstract', abstract),
    submittedBy: submittedBy && fold('submittedBy', submittedBy),
    links: abstract === null ? [] : findEncodedLinks(source, foldText(trimText(abstract)), spans.abstract as Span, index, log),
    span: hullOf({ spans }),
    spans,
  }
}

/** One of several places that a text says something of a paper at. */
export interface Copy {
  /** The paper's entry by this place alone. */
  readonly entry: Entry
  /** Those about this entry. */
  readonly findings: readonly Finding[]
  readonly source: 'data' | 'page'
}

/**
 * Merge what a text says of one paper at several places.
 *
 * @param copies the page's data, which are better evidence, come first
 * @param summary what the page may show in the place of the abstract
 * @param index the place of the paper in the digest
 * @param log where the copies' findings go, but for those about values that are not used, and `copies-disagree`
 * @returns values with their spans, which may lie apart. O(length of all).
 */
export function mergeCopies(copies: readonly Copy[], summary: string | null, index: number, log: MessageLog): Entry {
  const { values, from, disagreements } = mergeValues(copies.map((copy) => toCandidate(copy, summary)))
  copies.forEach(({ findings }, at) => {
    noteAll(
      log,
      findings.filter(({ subject: { field } }) => !field || isUsed(from[field], at)),
    )
  })
  noteDisagreements(copies, disagreements, index, log)
  const spans: FieldSpans = {}
  for (const [field, used] of Object.entries(from)) {
    const span = copies[used]?.entry.spans[field as FieldName]
    if (span !== undefined) spans[field as FieldName] = span
  }
  const { entry: first } = copies[0] as Copy
  const { links } = (copies[from.abstract ?? 0] as Copy).entry
  return { page: first.page, ...values, links, span: first.span, spans }
}

/** Say which values are not used. The one that is used is quoted once, however many there are: it may be a list of names. */
function noteDisagreements(copies: readonly Copy[], disagreements: readonly Disagreement[], index: number, log: MessageLog): void {
  const quotes = new Map<FieldName, string>()
  for (const { field, used, other } of disagreements) {
    const [first, second] = [copies[used], copies[other]] as [Copy, Copy]
    const value = quotes.get(field) ?? quoteValue(first.entry[field])
    quotes.set(field, value)
    const subject = { span: second.entry.spans[field] ?? second.entry.span, entry: index, field }
    const otherValue = quoteValue(second.entry[field])
    note(log, 'copies-disagree', subject, { of: field, used: value, usedFrom: first.source, other: otherValue, otherFrom: second.source })
  }
}

/** A value that is not there may be missing because of what a finding says. */
const isUsed = (used: number | undefined, at: number): boolean => used === undefined || used === at

/** Doubts are about what is shown: data say themselves what each value is. */
function toCandidate({ entry, findings, source }: Copy, summary: string | null): Candidate {
  if (source === 'data') return { values: valuesOf(entry) }
  const about = findings.map(
    (finding): About => ({
      ruleId: finding.ruleId,
      severity: severityOf(finding),
      entry: 0,
      field: finding.subject.field as FieldName,
    }),
  )
  const [doubts] = findDoubts([entry], about)
  return { values: asSummary(valuesOf(entry), summary), ...doubts }
}

/** An abstract that is the paper's summary is none. */
const asSummary = (values: EntryValues, summary: string | null): EntryValues =>
  summary !== null && values.abstract !== null && foldText(summary.trim()) === values.abstract
    ? { ...values, abstractKind: 'summary' }
    : values
