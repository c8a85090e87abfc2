/** The tree of a page: what of an entry lies in its byline. */
import { expect, test } from 'vitest'
import { type EntryNode, parseTree } from '../../src/index.ts'
import { quietOptions, usualAbstract, writePage } from '../helpers/one-paper.ts'

/** The parts of the first entry, those of its byline in brackets. */
function partsOf(text: string): string {
  const { children } = parseTree(text, quietOptions)
  const entry = children.find((child): child is EntryNode => child.type === 'entry') as EntryNode
  const write = (parts: EntryNode['children']): string =>
    parts
      .filter(({ type }) => type !== 'blank')
      .map((part) => ('children' in part ? `(${write(part.children)})` : part.type))
      .join(' ')
  return write(entry.children)
}

test.each([
  ['its bullet and all behind it', writePage({}), 'title abstract (mark authors mark date comments)'],
  [
    'no bullet above the abstract',
    writePage({ abstract: `•\n\n${usualAbstract}` }),
    'title mark abstract (mark authors mark date comments)',
  ],
  [
    'votes and a submitter that begin it',
    '## Paper Boats\n\nSubmitted by dr.no · 28 upvotes · 4 authors\n\n## Folding Maps\n\nSubmitted by dr.no · 2 upvotes · 4 authors\n',
    'title (submitter mark upvotes mark authors)',
  ],
])('a byline has %s', (_what, text, parts) => {
  expect(partsOf(text)).toBe(parts)
})
