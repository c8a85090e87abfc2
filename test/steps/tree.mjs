import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { remarkDigest } from '../../dist/unified.js'

/** The tree is another library's. */
export function prepare(text, options) {
  const processor = unified().use(remarkParse).use(remarkDigest, options)
  const file = new VFile(text)
  return { processor, file, tree: processor.parse(file) }
}

/** All that the library does with a tree. */
export function run({ processor, file, tree }) {
  processor.stringify(tree, file)
}
