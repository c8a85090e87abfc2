/** The package's main entry: exports only. */
export { DigestError } from './error.ts'
export type { RuleId } from './messages.ts'
export { rules } from './messages.ts'
export type { ParseOptions } from './options.ts'
export { parseDigest, parseDigestOrThrow, parseTree } from './parse.ts'
export * from './schema.ts'
export type { BylineNode, EntryNode, HeaderNode, Leaf, LeafType, Node, Root } from './tree.ts'
export { treeToText } from './tree.ts'
