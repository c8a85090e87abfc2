/** The entry `daily-papers-parser/text`: all but the HTML front end and what it needs, for bundles that must be small. */
import { readAnyBy } from './any-syntax.ts'
import type { ParseOptions } from './options.ts'
import { parseDigestBy, parseDigestOrThrowBy, parseTreeBy } from './pipeline.ts'
import type { Digest } from './schema.ts'
import { type GivenPage, type Pages, type ParsedPage, parseDigestsBy } from './stream.ts'
import type { Root } from './tree.ts'

export { DigestError } from './error.ts'
export type { RuleId } from './messages.ts'
export { rules } from './messages.ts'
export type { BareCount, Format, ParseOptions } from './options.ts'
export * from './schema.ts'
export type { CaptureOf, GivenPage, Pages, ParsedPage } from './stream.ts'
export type { BylineNode, EntryNode, HeaderNode, Leaf, LeafType, Node, Root } from './tree.ts'
export { treeToText } from './tree.ts'

const readWithoutHtml = /* @__PURE__ */ readAnyBy('daily-papers-parser/text', null)

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
