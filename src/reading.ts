/** What a front end makes of a text: cues, and all that it knows besides. */
import type { Cue, FurnitureName } from './cues.ts'
import type { ToSource } from './decoded.ts'
import type { Finding } from './log.ts'
import type { PageRecord } from './paper-records.ts'
import type { Outcome, Page } from './schema.ts'

/**
 * What backslashes and character references (`&amp;`) of a text stand for:
 *
 * - `none`: themselves;
 * - `references`: references are decoded, in a text whose writer left them;
 * - `html`: the same, with the references of HTML that need no semicolon;
 * - `line-start`: references are decoded, and a backslash is none where it keeps a line from beginning a list, a heading or a quote (`1\\.`, `\\-`);
 * - `specials`: references are decoded, and a backslash is none before a sign that Markdown began with;
 * - `all`: references are decoded, and a backslash is none before any ASCII punctuation.
 */
export type Escapes = 'none' | 'references' | 'specials' | 'line-start' | 'all' | 'html'

/** A mark that no cue holds. One with a `name` is a part of the page that stands between others and parts nothing, as a list of links does. */
export interface Markup {
  readonly start: number
  readonly end: number
  readonly name?: FurnitureName
}

/** A link to a paper that nothing ties to the page's texts but its own, where it has one. */
export interface ListedPaper {
  readonly id: string
  readonly text: string | null
  readonly start: number
}

/** A text that stands encoded in another one, as the page in a scraping service's answer does, or that the other one as a whole is encoded. */
export interface HeldText {
  readonly text: string
  readonly toSource: ToSource
  /** Whether it may be something else than a page, so that the other text is read where nothing in this one is known. */
  readonly isGuess: boolean
  /** It is the text around in another encoding, and of the same syntax. */
  readonly isSame?: boolean
  /** What is said of the text around it where this one is read; places are those of the text around. */
  readonly findings: readonly Finding[]
  /** What was made of it. */
  readonly reading?: Reading
}

/** What a front end makes of a text. Every character that is no white space lies in a cue or in `markup`. */
export interface Reading {
  readonly cues: Cue[]
  /** Brackets, targets, pictures and other marks that no cue holds, in any order; those inside of a cue count with it. Null for a plain text, which has none. */
  readonly markup: readonly Markup[] | null
  readonly format: Page['format']
  readonly escapes: Escapes
  /** Where the grammar reads another text than the input: one of the same length, in which marks are blank and signs stand for themselves. */
  readonly shown?: string
  /** What is wrong with the syntax. An entry that one is about is counted among the records. */
  readonly findings: readonly Finding[]
  /** Papers that the syntax itself names, and what it says of their pages: one page or several of JSON, or the data that a page of HTML was made from. */
  readonly records?: readonly PageRecord[]
  /** Where cards begin and end, as the syntax itself says: offsets in order. */
  readonly edges?: readonly number[]
  /** Where rules are drawn between parts of the page (`---`, `<hr>`): offsets in order. */
  readonly rules?: readonly number[]
  /** Links to papers in lists behind the pages, in order. */
  readonly listed?: readonly ListedPaper[]
  /** Whether the syntax itself says that the text breaks off nowhere. */
  readonly isWhole?: boolean
  /** What the syntax itself says that the text is where it lists nothing, as JSON does by an empty list; null or left out where it does not. */
  readonly said?: Outcome | null
  /** The text that all of it was put around, which is the one to read; null or left out where there is none. */
  readonly held?: HeldText | null
}
