/** What promises are about: an input, how it was read, and all that was read of it. */
import type * as check from '../src/check/index.ts'
import type * as core from '../src/index.ts'
import type * as report from '../src/report/index.ts'
import { hold } from './hold.ts'

/** The library, as source or as what was built of it. */
export interface Library {
  readonly core: Pick<typeof core, 'digestSchema' | 'explainDigest' | 'parseDigest' | 'parseDigestOrThrow' | 'parseTree' | 'treeToText'>
  readonly check: Pick<typeof check, 'checkDigest'>
  readonly report: Pick<typeof report, 'reporters' | 'toReported'>
}

/** An input, and what came of it. */
export interface Subject {
  readonly library: Library
  readonly input: string
  readonly options: core.ParseOptions
  readonly digest: core.Digest
  readonly root: core.Root
  /** The tree's leaves, in order. */
  readonly leaves: readonly core.Leaf[]
}

/** Something that holds for any input and options. It throws where it does not. */
export type Promised = (subject: Subject) => void

/** Promises by their names. */
export type Promises = readonly (readonly [name: string, promise: Promised])[]

/** Leaves of a tree, in order. */
export function leavesOf(node: core.Node): core.Leaf[] {
  return 'value' in node ? [node] : (node.children as core.Node[]).flatMap(leavesOf)
}

/** Nodes that are no leaves, parents first. */
export function parentsOf(node: core.Node): Exclude<core.Node, core.Leaf>[] {
  return 'value' in node ? [] : [node, ...(node.children as core.Node[]).flatMap(parentsOf)]
}

/** Where a node stands. */
export function spanOf({ position }: core.Node): core.Span {
  return { start: position?.start.offset as number, end: position?.end.offset as number }
}

const heldRules: ReadonlySet<string> = new Set(['page-in-json', 'page-in-mail', 'encoded-text'])

/** Whether a page stands encoded in the input, so that its values are written in its own syntax and as the encoding has them. */
export function isHeld({ library: { core }, input, options, digest }: Subject): boolean {
  // Infos are the first that a limit leaves out.
  const { messages } = options?.maxMessages === undefined ? digest : core.parseDigest(input, { ...options, maxMessages: undefined })
  return messages.some(({ ruleId }) => heldRules.has(ruleId))
}

export const textAt = (input: string, { start, end }: core.Span): string => input.slice(start, end)
export const isWithin = (inner: core.Span, outer: core.Span): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end

/** The syntax that an entry was read from. */
export const formatOf = ({ pages }: core.Digest, { page }: core.Entry): core.Page['format'] => (pages[page] as core.Page).format

/** Read an input. That nothing throws on it is the first promise of all. */
export function readSubject(library: Library, input: string, options: core.ParseOptions): Subject {
  const digest = library.core.parseDigest(input, options)
  const root = library.core.parseTree(input, options)
  hold(root.type === 'root', () => `the tree is a ${root.type}`)
  return { library, input, options, digest, root, leaves: leavesOf(root) }
}
