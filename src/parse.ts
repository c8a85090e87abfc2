/** Parsing of any syntax: the pipeline with the front end that a text asks for. */
import { readAnyBy } from './any-syntax.ts'
import { readHtml } from './frontends/html.ts'
import type { ParseOptions } from './options.ts'
import { parseDigestBy, parseDigestOrThrowBy, parseTreeBy } from './pipeline.ts'
import type { Digest } from './schema.ts'
import { type GivenPage, type Pages, type ParsedPage, parseDigestsBy } from './stream.ts'
import type { Root } from './tree.ts'

/** Turn a text of any syntax into cues. */
export const readAny = /* @__PURE__ */ readAnyBy('daily-papers-parser', (source, end) => readHtml(source, end))

/**
 * Parse a captured page of Daily Papers.
 *
 * @param input the text that a scraper left, whatever it is: plain text, Markdown, HTML or JSON
 * @param options see {@link ParseOptions}
 * @returns entries, pages, what the text turned out to be, messages in the order of the text, and an account of every
 *   character. Linear in the input's length.
 * @throws TypeError where `input` is no string or an option is wrong, and never because of what the text holds
 */
export const parseDigest = (input: string, options?: ParseOptions): Digest => parseDigestBy(readAny, input, options)

/**
 * Parse a captured page, and throw where something was lost.
 *
 * @returns a digest whose outcome is `listing` and that has no message of severity `error`; warnings are left in it
 * @throws DigestError with the digest for any other; TypeError as {@link parseDigest}
 */
export const parseDigestOrThrow = (input: string, options?: ParseOptions): Digest => parseDigestOrThrowBy(readAny, input, options)

/**
 * Parse a captured page into a lossless tree (unist): {@link treeToText} gives the input back, unit by unit.
 *
 * @returns the tree with positions; it holds the same entries as {@link parseDigest} gives. Linear.
 * @throws TypeError where `input` is no string or an option is wrong
 */
export const parseTree = (input: string, options?: ParseOptions): Root => parseTreeBy(readAny, input, options)

/**
 * Parse many captured pages, one after the other, in their order.
 *
 * The next page is asked for when the result before it was taken, so that no more than one page is held, however many there are. A page that
 * cannot be parsed, because it is no text, gives a result with an `error` and stops nothing. What `pages` itself throws ends the iteration.
 *
 * @param pages any iterable, also an asynchronous one, of texts or of objects with a `text`; their other members come back as `capture`
 * @param options as for {@link parseDigest}, for all pages. Set `detach` to keep results and let go of the texts.
 * @returns an asynchronous iterator; leaving it early closes `pages`
 * @throws TypeError at once, where `pages` cannot be iterated, is a string, or an option is wrong
 */
export const parseDigests = <Given extends GivenPage>(
  pages: Pages<Given>,
  options?: ParseOptions,
): AsyncGenerator<ParsedPage<Given>, void, void> => parseDigestsBy(parseDigest, pages, options)
