/** Many pages, one after the other: what a program needs that reads a whole archive. */
import { nameGiven, type ParseOptions, resolveOptions, show } from './options.ts'
import type { Digest } from './schema.ts'

/**
 * A page on its way in: its text, or an object that has it as `text` and names the page by whatever else it has. `asOf` is the day of its capture,
 * and goes before the option of all pages. A page without a text, or null in its place, is one that
 * was lost: what comes of it is an error.
 */
export type GivenPage = string | null | undefined | { readonly text: string | null | undefined; readonly asOf?: string | null | undefined }

/** What names a page: all members of its object but the text; nothing for a page that is a string, or none. */
export type CaptureOf<Given> = Given extends string | null | undefined ? { readonly [name: string]: undefined } : Omit<Given, 'text'>

/** A page on its way out: its digest, or why there is none. */
export type ParsedPage<Given = GivenPage> = {
  /** Which of the pages it is, from 0. */
  readonly index: number
  readonly capture: CaptureOf<Given>
} & ({ readonly digest: Digest; readonly error: null } | { readonly digest: null; readonly error: Error })

/** Pages from anywhere: a list, a generator, a stream of objects. */
export type Pages<Given> = Iterable<Given> | AsyncIterable<Given>

/** A page that was opened: its text or what is wrong with it, and what names it. */
type Opened = { readonly capture: object } & ({ readonly text: string; readonly asOf?: string } | { readonly error: Error })

/** What was given in place of an object with a text, for an error; null where it is an object. */
function nameOther(given: unknown): string | null {
  if (Array.isArray(given)) return 'an array'
  if (ArrayBuffer.isView(given)) return 'bytes, which have to be decoded first'
  return typeof given === 'object' && given !== null ? null : show(given)
}

/** Open a page. What has no text is no fault of the program that goes through an archive: that is what comes of the page. */
function openPage(given: unknown): Opened {
  if (typeof given === 'string') return { capture: {}, text: given }
  const other = nameOther(given)
  if (other !== null) return { capture: {}, error: new TypeError(`Expected a page to be a string or an object with a text, got ${other}`) }
  const { text, ...capture } = given as { readonly text?: unknown }
  const { asOf } = capture as { readonly asOf?: string | null }
  if (typeof text === 'string') return { capture, text, ...(asOf === undefined || asOf === null ? {} : { asOf }) }
  return { capture, error: new TypeError(`Expected the text of a page to be a string, got ${nameOther(text) ?? 'an object'}`) }
}

/** `asOf` is the page's own. */
type ParsePage = (text: string, asOf: string | undefined) => Digest

/** Parse one page. Whatever goes wrong with it stays with it. */
function takePage<Given>(given: Given, index: number, parse: ParsePage): ParsedPage<Given> {
  let capture: object = {}
  try {
    const page = openPage(given)
    capture = page.capture
    const outcome = 'error' in page ? { digest: null, error: page.error } : { digest: parse(page.text, page.asOf), error: null }
    return { index, capture: capture as CaptureOf<Given>, ...outcome }
  } catch (thrown) {
    // Members that throw when they are read, or a fault of the parser: neither may cost the pages that follow.
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { index, capture: capture as CaptureOf<Given>, digest: null, error }
  }
}

async function* parseEach<Given>(pages: Pages<Given>, parse: ParsePage): AsyncGenerator<ParsedPage<Given>, void, void> {
  let index = 0
  for await (const given of pages) {
    yield takePage(given, index, parse)
    index += 1
  }
}

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)

/** What was given in place of pages, for an error; null where it can be iterated. A text or bytes can, into what are no pages. */
function nameNoPages(value: unknown): string | null {
  if (value instanceof String || ArrayBuffer.isView(value) || value instanceof Promise) return nameGiven(value)
  return isIterable(value) ? null : show(value)
}

/**
 * Parse many pages by a parser of one.
 *
 * @param parse `parseDigest` of an entry point
 * @returns as `parseDigests` of parse.ts
 * @throws TypeError at once, where `pages` cannot be iterated, is a string or bytes, or an option is wrong
 */
export function parseDigestsBy<Given extends GivenPage>(
  parse: (text: string, options?: ParseOptions) => Digest,
  pages: Pages<Given>,
  options?: ParseOptions,
): AsyncGenerator<ParsedPage<Given>, void, void> {
  const other = nameNoPages(pages)
  if (other !== null) throw new TypeError(`Expected pages to be an iterable of texts, got ${other}`)
  resolveOptions(options)
  // A copy, so that all pages are read by the same options.
  const own = { ...options }
  return parseEach(pages, (text, asOf) => parse(text, asOf === undefined ? own : { ...own, asOf }))
}
