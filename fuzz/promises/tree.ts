/** What holds for the tree of any input: it is the input, all of it, in order. */
import { decodeHTML } from 'entities'
import type { Coverage, EntryNode, Leaf, LeafType, Root, Span } from '../../src/index.ts'
import type { Point } from 'unist'
import { indexLines, pointAt } from '../../src/source.ts'
import { hold, holdEqual, show } from '../hold.ts'
import { isWithin, leavesOf, type Promised, type Promises, parentsOf, spanOf } from '../subject.ts'

const shares: Readonly<Record<LeafType, Exclude<keyof Coverage, 'total'>>> = {
  title: 'entries',
  abstract: 'entries',
  authors: 'entries',
  organization: 'entries',
  date: 'entries',
  upvotes: 'entries',
  comments: 'entries',
  submitter: 'entries',
  stars: 'entries',
  arxiv: 'entries',
  project: 'entries',
  mark: 'markup',
  pageTitle: 'furniture',
  curator: 'furniture',
  pageDate: 'furniture',
  query: 'furniture',
  furniture: 'furniture',
  blank: 'blank',
  unrecognised: 'unrecognised',
}

const textComesBack: Promised = ({ library, input, root }) => {
  hold(library.core.treeToText(root) === input, () => 'the text of the tree is another')
}

const isAt = (point: Point | undefined, { line, column, offset }: Point): boolean =>
  point?.line === line && point.column === column && point.offset === offset

const leavesTile: Promised = ({ input, leaves }) => {
  const lineStarts = indexLines(input)
  let at = 0
  for (const leaf of leaves) {
    const { start, end } = spanOf(leaf)
    hold(start === at && end > start, () => `a leaf at ${start} to ${end}, behind ${at}`)
    hold(leaf.value === input.slice(start, end), () => `the leaf ${show(leaf.value)} does not stand at ${start}`)
    hold(isAt(leaf.position?.start, pointAt(lineStarts, start)), () => `a leaf begins at ${show(leaf.position?.start)}`)
    hold(isAt(leaf.position?.end, pointAt(lineStarts, end)), () => `a leaf ends at ${show(leaf.position?.end)}`)
    at = end
  }
  holdEqual(at, input.length, 'the end of the last leaf')
}

const parentsHoldTheirChildren: Promised = ({ input, root }) => {
  holdEqual(spanOf(root), { start: 0, end: input.length }, 'the span of the tree')
  for (const parent of parentsOf(root)) {
    if (parent.type === 'root') continue
    hold(parent.children.length > 0, () => `${parent.type} has no children`)
    holdEqual(parent.position?.start, parent.children[0]?.position?.start, `start of ${parent.type}`)
    holdEqual(parent.position?.end, parent.children.at(-1)?.position?.end, `end of ${parent.type}`)
  }
}

const coverageAddsUp: Promised = ({ input, digest: { coverage }, leaves }) => {
  const counted: Coverage = { total: input.length, entries: 0, furniture: 0, markup: 0, blank: 0, unrecognised: 0 }
  for (const leaf of leaves) counted[shares[leaf.type]] += leaf.value.length
  holdEqual(coverage, counted, 'coverage')
  const { entries, furniture, markup, blank, unrecognised } = coverage
  holdEqual(entries + furniture + markup + blank + unrecognised, input.length, 'all of the coverage')
}

const blankIsWhiteSpace: Promised = ({ leaves }) => {
  for (const { type, value } of leaves) {
    // A reference to white space, as `&nbsp;`, is blank as well.
    if (type === 'blank')
      hold(
        decodeHTML(value)
          .replace(/^\ufeff/, '')
          .trim() === '',
        () => `blank: ${show(value)}`,
      )
    // What lies behind a limit is not looked at.
    else if (type !== 'unrecognised') hold(!/^[^\S\ufeff]|[^\S\ufeff]$/.test(value), () => `${type} with white space: ${show(value)}`)
  }
}

const entryNodesOf = (root: Root): EntryNode[] => root.children.filter((node) => node.type === 'entry')
/** The leaf of a type that holds a place, or else the first of that type. A number that a link proves may stand beside one without proof. */
function leafOf(node: EntryNode, type: LeafType, place?: Span): Leaf | undefined {
  const leaves = leavesOf(node).filter((leaf) => leaf.type === type)
  return leaves.find((leaf) => place !== undefined && isWithin(place, spanOf(leaf))) ?? leaves[0]
}

/** Fields whose leaves may hold more than the value. */
const moreThanValue: ReadonlySet<string> = new Set(['organization', 'upvotes', 'comments'])

const treeAndEntriesAgree: Promised = ({ root, digest: { entries, messages } }) => {
  const nodes = entryNodesOf(root)
  const indexes = [...new Set(nodes.map((node) => node.data.index))]
  holdEqual(
    indexes,
    entries.map((_, index) => index),
    'the entries of the tree',
  )
  const isRefused = (entry: number, field: string): boolean =>
    messages.some((message) => message.ruleId === 'field-refused' && message.entry === entry && message.field === field)
  for (const [index, entry] of entries.entries()) {
    const occurrences = nodes.filter((node) => node.data.index === index)
    const node = occurrences[0] as EntryNode
    holdEqual(spanOf(node), entry.span, `the span of entry ${index}`)
    if (occurrences.length > 1) continue
    for (const field of ['title', 'abstract', 'organization', 'date', 'upvotes', 'comments'] as const) {
      const span = entry.spans[field]
      const leaf = leafOf(node, field, span)
      const place = leaf && spanOf(leaf)
      // The leaf of an organisation has its handle, too, and that of a number its label.
      const isHeld = span !== undefined && place !== undefined && isWithin(span, place)
      if (span !== undefined && moreThanValue.has(field)) hold(isHeld, () => `no leaf holds ${field} of entry ${index}`)
      else if (span !== undefined) holdEqual(place, span, `the leaf of ${field} of entry ${index}`)
      else if (field === 'abstract' || field === 'organization')
        hold(leaf === undefined || isRefused(index, field), () => `entry ${index} has no ${field}, its node has`)
    }
    const { authorCount } = entry.spans
    if (authorCount)
      hold(isWithin(authorCount, spanOf(leafOf(node, 'authors') as Leaf)), () => `authors of entry ${index} are not in their leaf`)
  }
}

/** Promises about trees. */
export const treePromises: Promises = [
  ['the text comes back from the tree', textComesBack],
  ['leaves tile the input', leavesTile],
  ['parents hold their children', parentsHoldTheirChildren],
  ['the coverage adds up', coverageAddsUp],
  ['blank leaves are white space and no other leaf has any at its edges', blankIsWhiteSpace],
  ['tree and entries agree', treeAndEntriesAgree],
]
