import { parseDigest, parseTree, treeToText } from '../../dist/index.js'

/** All that the library does with a text. */
export function run(text, options) {
  parseDigest(text, options)
  if (treeToText(parseTree(text, options)).length !== text.length) throw new Error('the tree is not the text')
}
