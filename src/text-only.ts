/** The entry `daily-papers-parser/text`: all but the HTML front end and what it needs, for bundles that must be small. */
import type { Reading } from './cues.ts'
import { detectSyntax } from './frontends/detect.ts'
import { findEncoding } from './frontends/encoded.ts'
import { findEscapedHtml } from './frontends/escaped.ts'
import { endOfFirst, leaveRest } from './frontends/joined.ts'
import { readJsonPage } from './frontends/json.ts'
import { findOtherSyntax, leaveUnread, tellOtherSyntax } from './frontends/other-syntax.ts'
import { readText } from './frontends/text.ts'
import type { ParseOptions, Settings } from './options.ts'
import { parseDigestBy, parseDigestOrThrowBy, parseTreeBy } from './pipeline.ts'
import type { Digest } from './schema.ts'
import { type GivenPage, type Pages, type ParsedPage, parseDigestsBy } from './stream.ts'
import type { Root } from './tree.ts'

export { DigestError } from './error.ts'
export type { RuleId } from './messages.ts'
export { rules } from './messages.ts'
export type { ParseOptions } from './options.ts'
export * from './schema.ts'
export type { CaptureOf, GivenPage, Pages, ParsedPage } from './stream.ts'
export type { BylineNode, EntryNode, HeaderNode, Leaf, LeafType, Node, Root } from './tree.ts'
export { treeToText } from './tree.ts'

const reader = 'daily-papers-parser/text'

/** HTML is read as a text with tags in it, and an error says that this is not the way to read it. */
function readWithoutHtml(source: string, end: number, settings: Settings): Reading {
  const syntax = settings.format === 'auto' ? detectSyntax(source) : settings.format
  if (syntax === 'json') return readJsonPage(source, end)
  const encoded = findEncoding(source, end)
  if (encoded.length > 0) return leaveUnread(source, end, encoded)
  const stop = endOfFirst(source, end, syntax)
  const reading = readText(source, stop, settings)
  if (syntax === 'html') return { ...reading, findings: [tellOtherSyntax('HTML', source, reader)] }
  if (stop < end) return leaveRest(reading, source, stop, end)
  const other = findOtherSyntax(source, end, reader)
  if (other.length > 0) return leaveUnread(source, end, other)
  return { ...reading, findings: [...(reading.findings ?? []), ...findEscapedHtml(source, end)] }
}

/** As `parseDigest` of the package's main entry; HTML is an `other-dialect` error. */
export const parseDigest = (input: string, options?: ParseOptions): Digest => parseDigestBy(readWithoutHtml, input, options)

/** As `parseDigestOrThrow` of the package's main entry. */
export const parseDigestOrThrow = (input: string, options?: ParseOptions): Digest => parseDigestOrThrowBy(readWithoutHtml, input, options)

/** As `parseTree` of the package's main entry. */
export const parseTree = (input: string, options?: ParseOptions): Root => parseTreeBy(readWithoutHtml, input, options)

/** As `parseDigests` of the package's main entry. */
export const parseDigests = <Given extends GivenPage>(
  pages: Pages<Given>,
  options?: ParseOptions,
): AsyncGenerator<ParsedPage<Given>, void, void> => parseDigestsBy(parseDigest, pages, options)
