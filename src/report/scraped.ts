/**
 * Scraped text as a type of its own, and outputs as types of their own.
 *
 * A {@link Scraped} is no string: a reporter cannot join it to its output and must hand it to the encoder of that output. What an encoder
 * gives is {@link Encoded} for one output, and so is what a template of that output joins; nothing else is accepted where a report is written.
 * So scraped text leaves encoded, once, and for the right reader, or the program does not compile.
 */

const content: unique symbol = Symbol('content')
declare const encodedFor: unique symbol

/** Text that strangers wrote: of a capture, of a message that quotes it, a file's name. Encoders alone open it. */
export interface Scraped {
  readonly [content]: string
}

/** The outputs that text is encoded for. */
export type Output = 'terminal' | 'json' | 'github' | 'xml' | 'markdown' | 'uri'

/** Text that is safe in one output. For everyone else it is a string. */
export type Encoded<O extends Output> = string & { readonly [encodedFor]: O }

/** Take text in. */
export const scraped = (text: string): Scraped => ({ [content]: text })

/** Whether a value is scraped text. */
export const isScraped = (value: unknown): value is Scraped => typeof value === 'object' && value !== null && content in value

/** The text, for encoders alone: a test reads that nobody else imports this. */
export const openScraped = (text: Scraped): string => text[content]

/** A template whose literal parts are the program's own, and whose other parts are numbers or encoded for the same output. */
export type Template<O extends Output> = (literals: TemplateStringsArray, ...parts: readonly (Encoded<O> | number)[]) => Encoded<O>

/** Make the {@link Template} of an output. */
export const createTemplate =
  <O extends Output>(): Template<O> =>
  (literals, ...parts) =>
    literals.map((literal, index) => (index === 0 ? literal : `${parts[index - 1]}${literal}`)).join('') as Encoded<O>

/** Join texts that are encoded for one output, with nothing between them. */
export const joinEncoded = <O extends Output>(parts: readonly Encoded<O>[]): Encoded<O> => parts.join('') as Encoded<O>
