/**
 * Finds where reading goes on behind a value that is broken.
 *
 * Values that stand one below another begin alike: the lines of NDJSON, and the items of a list that was written with breaks between them.
 * So one that is broken ends where another line begins as its own did, with the same white space and the same bracket:
 *
 *     {"paper":{"title":"Kites"}}
 *     {"paper":{"title":"Boa          broken, and left out
 *     {"paper":{"title":"Bells"}}     begins alike: reading goes on
 *
 * Of the values that a place stands in only two are asked for, the text's own and the item of the outermost list in it: those inside an item, as
 * its authors are, begin like those of the next item, and would be taken for its own.
 */
import type { Builder } from './builder.ts'
import { type ContainerNode, isCut, type JsonNode, type JsonPath } from './nodes.ts'
import { nextLine } from '../../source.ts'
import { countCharacters, trimEnd } from '../../text.ts'

/** What is left out for a broken place: what leads to a value, empty for one of the text's own; the line from there on; or nothing. */
export type Loss = JsonPath | 'line' | 'nothing'

/** Where reading goes on. */
export interface Resumption {
  readonly next: number
  /** The containers that were left open. */
  readonly left: Builder['open']
  readonly lost: Loss
  /** Where the text before `next` ends, without white space. */
  readonly end: number
}

/** How many characters more may be read in vain, or twice; a line end counts as one however it is written. A text with too many broken places is not read to its end. */
export interface Budget {
  left: number
}

/** Lists of papers stand no deeper. */
const deepestList = 10

/**
 * Leave the value that a broken place stands in, and find the next one. A comma before a bracket costs nothing: reading goes on at the bracket.
 *
 * @param fault the broken place
 * @param budget pays for what is passed over in vain, and for what is read again
 * @returns null where there is none; the builder is then as it was. O(what is passed over).
 */
export function leaveValue(builder: Builder, text: string, fault: number, budget: Budget): Resumption | null {
  const { open } = builder
  if (endsBehindComma(builder, text.charAt(fault))) return { next: fault, left: [], lost: 'nothing', end: fault }
  const list = open.slice(0, deepestList).findIndex(({ node }) => node.kind === 'array')
  for (const depth of list < 0 ? [0] : [list + 1, 0]) {
    // In a list, and in the text itself, what is broken may be no container.
    const start = open[depth]?.node.start ?? startOfText(text, fault)
    const next = findAlike(text, start, depth > 0, budget)
    if (next === null) continue
    const lost = open.length > depth ? open.slice(1, depth + 1).map(({ part }) => part) : 'line'
    // Where no list is left, what follows is a bracket that opens.
    builder.expects = 'value-or-end'
    const left = open.splice(depth)
    budget.left -= countCharacters(text, next, fault)
    if (next < fault && left[0] !== undefined) dropFrom(left[0].node, next)
    return { next, left, lost, end: trimEnd(text, start, next) }
  }
  return null
}

/** Take what is read again out of a container that was left: all that does not end before. */
function dropFrom(node: ContainerNode, next: number): void {
  const isBefore = (child: JsonNode): boolean => child.end <= next && !isCut(child)
  if (node.kind === 'object') {
    for (const [key, child] of node.members) if (!isBefore(child)) node.members.delete(key)
    while ((node.repeated.at(-1)?.start ?? 0) >= next) node.repeated.pop()
    return
  }
  while (node.items.length > 0 && !isBefore(node.items.at(-1) as JsonNode)) node.items.pop()
}

/** Whether a bracket closes the innermost container, but for a comma before it. The builder then lets it. */
function endsBehindComma(builder: Builder, bracket: string): boolean {
  // A list that takes none of its brackets waits for the value behind a comma.
  if (bracket === ']' && builder.open.at(-1)?.node.kind === 'array') builder.expects = 'value-or-end'
  else if (bracket === '}' && builder.expects === 'key') builder.expects = 'key-or-end'
  else return false
  return true
}

/**
 * Find the next line that begins as the one at an offset does, up to one that is indented less.
 *
 * @param isItem in a list, whose end is found, too
 */
function findAlike(text: string, start: number, isItem: boolean, budget: Budget): number | null {
  const indent = text.slice(startOfLine(text, start), start)
  if (!/^[ \t]*$/.test(indent)) return null
  const bracket = text.charAt(start)
  const brackets = bracket === '{' || bracket === '[' ? [bracket] : ['{', '[']
  const isAlike = (line: number, at: number): boolean => brackets.includes(text.charAt(at)) && text.slice(line, at) === indent
  const endsList = (line: number, at: number): boolean => isItem && text[at] === ']' && at - line <= indent.length
  let [line, passed] = [start, 0]
  for (;;) {
    const end = endOfLine(text, line)
    passed += end - line + 1
    line = nextLine(text, end)
    if (line >= text.length || passed >= budget.left) break
    const at = skipIndent(text, line)
    if (endsList(line, at) || isAlike(line, at)) return at
    if (at - line < indent.length && !endsLine(text, at)) break
  }
  budget.left -= passed
  return null
}

/** U+FEFF at the beginning of the text is in no line. */
function startOfLine(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !endsLine(text, at - 1)) at--
  return at === 0 && text.startsWith('\ufeff') ? 1 : at
}

/** The first character of the line of an offset that is no white space. */
const startOfText = (text: string, offset: number): number => skipIndent(text, startOfLine(text, offset))

function skipIndent(text: string, line: number): number {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

const endsLine = (text: string, at: number): boolean => at >= text.length || text[at] === '\n' || text[at] === '\r'

function endOfLine(text: string, offset: number): number {
  let at = offset
  while (!endsLine(text, at)) at++
  return at
}
