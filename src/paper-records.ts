/** Papers and pages that a syntax itself names: what stands in place of cues where nothing is left to be found out. */
import type { CalendarDate, Entry, FieldSpans, Page } from './schema.ts'

/** What is known of a paper, without the places that it stands at. */
export type EntryValues = Omit<Entry, 'page' | 'links' | 'span' | 'spans'>

/** A paper whose fields the syntax itself names, as JSON does: nothing is left for the grammar to find out. */
export interface PaperRecord {
  readonly start: number
  readonly end: number
  /** Text is real text, decoded but not yet folded. */
  readonly values: EntryValues
  /** Where the values stand in the input; in JSON that of a string is its text without the quotes. */
  readonly spans: FieldSpans
  /** What a page may show in the place of the abstract. */
  readonly summary: string | null
}

/** What a list of records says of the page that they stand for. */
export interface PageRecord {
  readonly start: number
  readonly end: number
  readonly page: Omit<Page, 'format' | 'span'>
  /** The day that all of its papers name as that of their page. It is that of this page where nothing better tells it. */
  readonly day: CalendarDate | null
  readonly papers: readonly PaperRecord[]
}
