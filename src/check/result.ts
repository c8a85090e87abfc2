/** What a check gives: messages with places that people count in, and the facts by which later captures are compared. */
import type { Digest, FieldName, Message, Severity, Span } from '../schema.ts'
import type { CheckRuleId } from './rule-ids.ts'

/** A message of a check, before its lines are counted. */
export interface FoundMessage extends Omit<Message, 'ruleId'> {
  /** The rule that found it, of the parser or of checks; docs/rules.md explains each. */
  ruleId: CheckRuleId
}

/** A message, and where it stands. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface CheckMessage extends FoundMessage {
  /** Null, as the other three are, where the text was not given. */
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
}

/** How many messages there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

/** A share of entries is asked for these: every field that has places, and who the paper is by. */
export type ShareName = FieldName | 'byline'

/** A paper of a capture, for comparisons with other captures. */
export interface PaperFacts {
  /** Its id, or its title with case and white space folded. */
  readonly key: string
  readonly upvotes: number | null
  /** Index of the entry, and where its votes stand, or the entry itself. */
  readonly entry: number
  readonly span: Span
}

/** A page of a capture, for comparisons with other captures. */
export interface PageFacts {
  readonly kind: Digest['pages'][number]['kind']
  /** `YYYY-MM-DD`, of the page or of the capture; a date without a year as the page writes it; null where there is none. */
  readonly day: string | null
  /** `YYYY-MM-DD`, the day of the capture as it was given, or else as it is in its name; null where neither says it. */
  readonly capturedOn: string | null
  readonly span: Span
  readonly papers: readonly PaperFacts[]
}

/** How often each part of the page was seen, by its name; see {@link shapeOf}. */
export type Shape = Readonly<Record<string, number>>

/** What is kept of a capture after its check: plain data that grows with the papers of the capture, and not with their texts. */
export interface CaptureFacts {
  /** The capture's name; null where none was given. */
  readonly name: string | null
  /** Syntax and kind of its pages, such as `markdown/daily`; what captures are compared by. */
  readonly layout: string
  readonly entries: number
  /** The share of entries that have a field, 0 to 1; empty where there are no entries. */
  readonly shares: Readonly<Partial<Record<ShareName, number>>>
  /** The share of characters that nothing knows, 0 to 1. */
  readonly unrecognised: number
  /** Null where the text was not given, or is JSON. */
  readonly shape: Shape | null
  readonly pages: readonly PageFacts[]
}

/** The result of a check. */
export interface CheckResult {
  /** No message is an error, and there are no more warnings than the configuration allows. */
  readonly ok: boolean
  readonly counts: Counts
  /** In the order of the text; findings about all of it first. */
  readonly messages: readonly CheckMessage[]
  readonly digest: Digest
  /** The text that was checked, to which all places belong; null where a digest was given without it. */
  readonly source: string | null
  readonly facts: CaptureFacts
}
