/**
 * Plugins for unified: `unified().use(digestParser).use(digestCompiler)` takes a file with a captured page to its digest,
 * with every message on the file, and so do `unified().use(remarkParse).use(remarkDigest)` for
 * Markdown and `unified().use(rehypeParse).use(rehypeDigest)` for HTML.
 */
import type { Root as HtmlRoot } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import remarkParse from 'remark-parse'
import { type Plugin, unified } from 'unified'
import type { VFile } from 'vfile'
import { readHtml } from './frontends/html.ts'
import { siftByTree } from './frontends/html/hast.ts'
import { readMdast } from './frontends/mdast.ts'
import type { ParseOptions } from './options.ts'
import { parseDigest, parseTree } from './parse.ts'
import { parseDigestBy } from './pipeline.ts'
import type { Digest, Message } from './schema.ts'
import { indexLines, pointAt } from './source.ts'
import { type Root, treeToText } from './tree.ts'

declare module 'unified' {
  interface CompileResultMap {
    /** What {@link digestCompiler}, {@link remarkDigest} and {@link rehypeDigest} compile to, on `file.result`. */
    Digest: Digest
  }
}

/** Trees, each with the types of nodes at its top that no other has, and the plugin that takes it. */
const trees = {
  Markdown: {
    plugin: 'remarkDigest',
    types: ['paragraph', 'heading', 'list', 'code', 'html', 'blockquote', 'thematicBreak', 'table', 'definition'],
  },
  HTML: { plugin: 'rehypeDigest', types: ['element', 'doctype', 'comment'] },
  digestParser: { plugin: 'digestCompiler', types: ['header', 'entry', 'furniture', 'blank', 'unrecognised'] },
} as const

/** Refuse a tree of another kind, of which nothing would be read. */
function assertTree(tree: { readonly children?: readonly { readonly type: string }[] }, asked: keyof typeof trees): void {
  for (const [kind, { plugin, types }] of Object.entries(trees)) {
    const found = kind === asked ? undefined : tree.children?.find(({ type }) => (types as readonly string[]).includes(type))
    if (found === undefined) continue
    throw new TypeError(
      `Expected a tree of ${asked} for ${trees[asked].plugin}, got one of ${kind}, with a node of type "${found.type}"; ${plugin} takes it`,
    )
  }
}

/** The name under which messages stand on a file. */
const origin = 'daily-papers'

/**
 * Parse a file into the lossless tree. Messages land on the file with rule id (`daily-papers:bare-count`), place, and the
 * help as `note`; errors have `fatal: true`, warnings false, infos undefined, as vfile has it.
 *
 * @param options as for `parseDigest`
 */
export const digestParser: Plugin<[ParseOptions?], string, Root> = function (options) {
  this.parser = (document, file) => {
    addMessages(file, document, parseDigest(document, options))
    return parseTree(document, options)
  }
}

/**
 * Compile the tree of {@link digestParser} to a digest on `file.result`. The digest is read off the text of the tree, so
 * that changes which other plugins made to it count. No messages are added: the parser has done that.
 *
 * @param options as for `parseDigest`; give the parser's own again
 * @throws TypeError, when it compiles, where the tree is none of {@link digestParser}
 */
export const digestCompiler: Plugin<[ParseOptions?], Root, Digest> = function (options) {
  this.compiler = (tree) => {
    assertTree(tree as Root, 'digestParser')
    return parseDigest(treeToText(tree as Root), options)
  }
}

/**
 * Compile a Markdown tree (mdast) to a digest on `file.result`: `unified().use(remarkParse).use(remarkDigest, options)`. Links,
 * headings and pictures are those of the tree, so that what other plugins took out of it does not count; texts and spans are those of the
 * file, also where plugins put nodes of their own, without a position. Messages land on the file as {@link digestParser} puts them there.
 *
 * @param options as for `parseDigest`
 * @throws TypeError, when it compiles, where no node has a position, or the tree is none of Markdown
 */
export const remarkDigest: Plugin<[ParseOptions?], MarkdownRoot, Digest> = function (options) {
  this.compiler = (tree, file) => {
    const source = String(file)
    assertTree(tree as MarkdownRoot, 'Markdown')
    const digest = digestTree(source, tree as MarkdownRoot, options)
    addMessages(file, source, digest)
    return digest
  }
}

/**
 * Compile a tree of HTML (hast) to a digest on `file.result`: `unified().use(rehypeParse).use(rehypeDigest, options)`. What other plugins
 * took out of the tree does not count; texts, attributes and spans are those of the file, also where plugins put nodes of their own, without a
 * position. Messages land on the file as {@link digestParser} puts them there.
 *
 * @param options as for `parseDigest`
 * @throws TypeError, when it compiles, where there are texts and none has a position, or the tree is none of HTML
 */
export const rehypeDigest: Plugin<[ParseOptions?], HtmlRoot, Digest> = function (options) {
  this.compiler = (tree, file) => {
    const source = String(file)
    assertTree(tree as HtmlRoot, 'HTML')
    const sift = siftByTree(source, tree as HtmlRoot)
    const digest = parseDigestBy((text, end) => readHtml(text, end, sift), source, options)
    addMessages(file, source, digest)
    return digest
  }
}

/**
 * Parse a captured page in Markdown by remark-parse, and compile it as {@link remarkDigest} does.
 *
 * @param options as for `parseDigest`
 * @returns as `parseDigest`, from which it differs where docs/deviations.md says so. Much slower than `parseDigest`, because a
 *   whole tree is built.
 * @throws TypeError where `input` is no string or an option is wrong
 */
export function parseMarkdownDigest(input: string, options?: ParseOptions): Digest {
  return parseDigestBy((source, end, settings) => readMdast(source, end, readTree(source.slice(0, end)), settings), input, options)
}

/** The tree of a Markdown text. */
const readTree = (text: string): MarkdownRoot => unified().use(remarkParse).parse(text)

const digestTree = (text: string, tree: MarkdownRoot, options?: ParseOptions): Digest =>
  parseDigestBy((source, end, settings) => readMdast(source, end, tree, settings), text, options)

function addMessages(file: VFile, text: string, { messages }: Digest): void {
  const lineStarts = indexLines(text)
  for (const message of messages) addMessage(file, message, lineStarts)
}

function addMessage(file: VFile, message: Message, lineStarts: readonly number[]): void {
  const { start, end } = message.span
  const place = { start: pointAt(lineStarts, start), end: pointAt(lineStarts, end) }
  const added = file.message(message.reason, { place, ruleId: message.ruleId, source: origin })
  added.fatal = message.severity === 'error' ? true : message.severity === 'info' ? undefined : false
  added.note = message.help
}
