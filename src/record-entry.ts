/** From a record to an entry, and from a record and what the page shows of its paper to one. */
import type { EntryValues, PaperRecord } from './cues.ts'
import { hullOf } from './grammar/segments.ts'
import { findEncodedLinks } from './encoded-links.ts'
import { nameHidden } from './hidden.ts'
import { type MessageLog, note, pass } from './log.ts'
import { findDoubts } from './merge/doubts.ts'
import { mergeValues } from './merge/values.ts'
import { quote } from './messages.ts'
import type { Entry, FieldName, FieldSpans, Message, Span } from './schema.ts'
import { foldText } from './text.ts'

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
    const characters = nameHidden(text)
    if (characters !== null && field !== 'submittedBy')
      note(log, 'hidden-text', { span: spans[field] as Span, entry: index, field }, { characters })
    return foldText(text.trim())
  }
  const { title, abstract, submittedBy } = values
  return {
    page,
    ...values,
    title: fold('title', title),
    abstract: abstract && fold('abstract', abstract),
    submittedBy: submittedBy && fold('submittedBy', submittedBy),
    links: abstract === null ? [] : findEncodedLinks(source, foldText(abstract.trim()), spans.abstract as Span, index, log),
    span: hullOf({ spans }),
    spans,
  }
}

/**
 * Merge what a page's data and what the page itself say of a paper.
 *
 * @param record its entry by the data, which is better evidence
 * @param summary what the page may show in the place of the abstract
 * @param shown its entry by what the page shows
 * @param messages those about `shown`; what they say of values that are not used is left out
 * @param log where they go, and `copies-disagree`
 * @returns values with their spans, which may lie apart. O(length of both).
 */
export function mergeShown(
  record: Entry,
  summary: string | null,
  shown: Entry,
  messages: readonly Message[],
  index: number,
  log: MessageLog,
): Entry {
  const [doubts] = findDoubts(
    [shown],
    messages.map((message) => ({ ...message, entry: 0 })),
  )
  const candidates = [{ values: valuesOf(record) }, { values: asSummary(valuesOf(shown), summary), ...doubts }]
  const { values, from, disagreements } = mergeValues(candidates)
  for (const message of messages) if (message.field === null || from[message.field as FieldName] !== 0) pass(log, message)
  const entries = [record, shown]
  for (const { field, used, other } of disagreements) {
    const [first, second] = [entries[used], entries[other]] as [Entry, Entry]
    const subject = { span: second.spans[field] ?? second.span, entry: index, field }
    note(log, 'copies-disagree', subject, { field, used: show(first[field]), other: show(second[field]), isData: used === 0 })
  }
  const spans: FieldSpans = {}
  for (const [field, used] of Object.entries(from)) {
    const span = entries[used]?.spans[field as FieldName]
    if (span !== undefined) spans[field as FieldName] = span
  }
  const { links } = entries[from.abstract ?? 0] as Entry
  return { page: record.page, ...values, links, span: record.span, spans }
}

const valuesOf = ({ page, links, span, spans, ...values }: Entry): EntryValues => values

/** An abstract that is the paper's summary is none. */
const asSummary = (values: EntryValues, summary: string | null): EntryValues =>
  summary !== null && values.abstract !== null && foldText(summary.trim()) === values.abstract
    ? { ...values, abstractKind: 'summary' }
    : values

const show = (value: unknown): string => quote(typeof value === 'string' ? value : JSON.stringify(value))
