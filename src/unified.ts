/**
 * Plugins for unified: `unified().use(digestParser).use(digestCompiler)` takes a file with a captured page to its digest,
 * with every message on the file.
 */
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { ParseOptions } from './options.ts'
import { parseDigest, parseTree } from './parse.ts'
import type { Digest, Message } from './schema.ts'
import { indexLines, pointAt } from './source.ts'
import { type Root, treeToText } from './tree.ts'

declare module 'unified' {
  interface CompileResultMap {
    /** What {@link digestCompiler} compiles to, on `file.result`. */
    Digest: Digest
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
    const { messages } = parseDigest(document, options)
    const lineStarts = indexLines(document)
    for (const message of messages) addMessage(file, message, lineStarts)
    return parseTree(document, options)
  }
}

/**
 * Compile the tree of {@link digestParser} to a digest on `file.result`. The digest is read off the text of the tree, so
 * that changes which other plugins made to it count. No messages are added: the parser has done that.
 *
 * @param options as for `parseDigest`; give the parser's own again
 */
export const digestCompiler: Plugin<[ParseOptions?], Root, Digest> = function (options) {
  this.compiler = (tree) => parseDigest(treeToText(tree as Root), options)
}

function addMessage(file: VFile, message: Message, lineStarts: readonly number[]): void {
  const { start, end } = message.span
  const place = { start: pointAt(lineStarts, start), end: pointAt(lineStarts, end) }
  const added = file.message(message.reason, { place, ruleId: message.ruleId, source: origin })
  added.fatal = message.severity === 'error' ? true : message.severity === 'info' ? undefined : false
  added.note = message.help
}
