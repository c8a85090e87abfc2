/** From JSON text to its tree: no text is too deep, and what is broken costs as little as can be. */
import { countCharacters, quote, startOfText } from '../../text.ts'
import { type Builder, createBuilder, expected, take } from './builder.ts'
import type { JsonNode, Place } from './nodes.ts'
import { type Budget, leaveValue, type Loss, type Resumption } from './resume.ts'
import { findStringFault } from './string-fault.ts'
import { readToken } from './tokens.ts'

/** Where a text is no JSON, and why. */
export interface BrokenPlace extends Place {
  readonly problem: string
  /** Where reading goes on, null where it ends. */
  readonly next: number | null
  /** What is left out, as far as it is not complete. Where reading ends it is all that follows. */
  readonly lost: Loss
}

/** The values of a text, one after another, and where it is broken. What is not complete there is not closed, and ends there. */
export interface ParsedText {
  readonly roots: readonly JsonNode[]
  readonly broken: readonly BrokenPlace[]
}

/** So many times its own length may be read of a text in vain, or twice. */
const mostRepeats = 4

/**
 * Parse JSON: one value, or several with white space or nothing between them, as in NDJSON.
 *
 * Accepted is what `JSON.parse` accepts; comments and trailing commas are none of it. U+FEFF at the beginning is passed over. Where a value
 * on lines of its own is broken, the next one like it is looked for, see resume.ts.
 *
 * @returns all that is complete before the first place that is no JSON, and behind it from where reading goes on. Never throws. O(n);
 *   recursion none.
 */
export function parseNodes(text: string): ParsedText {
  const builder = createBuilder()
  const broken: BrokenPlace[] = []
  const budget: Budget = { left: mostRepeats * countCharacters(text, 0, text.length) }
  for (let at: number | null = skipBlank(text, startOfText(text)); at !== null; ) {
    const fault = takeAll(builder, text, at)
    if (fault === null) break
    const resumption = budget.left < 0 ? null : leaveValue(builder, text, fault.start, budget)
    broken.push(describe(fault, resumption))
    for (const { node } of resumption?.left ?? builder.open) node.end = (broken.at(-1) as BrokenPlace).start
    at = resumption === null ? null : skipBlank(text, resumption.next)
  }
  return { roots: builder.roots, broken }
}

type Fault = Place & { readonly problem: string }

/** A value may be found to be broken in one that follows, which is read again; what is wrong then is that it is not complete before. */
function describe({ start, end, problem }: Fault, resumption: Resumption | null): BrokenPlace {
  if (resumption === null) return { start, end, problem, next: null, lost: [] }
  const { next, lost } = resumption
  if (start < next || lost === 'nothing') return { start, end, problem, next, lost }
  return { start: resumption.end, end: resumption.end, problem: 'the next value begins before this one is complete', next, lost }
}

/** Take tokens up to the end, or up to the first that cannot be taken. */
function takeAll(builder: Builder, text: string, from: number): Fault | null {
  for (let at = from; at < text.length; ) {
    const token = readToken(text, at)
    if (token === null) return findStringFault(text, at)
    if (!take(builder, token)) {
      const { start, end } = token
      return { start, end, problem: `${expected(builder)} was to follow, and there is "${quote(text.slice(start, end))}"` }
    }
    at = skipBlank(text, token.end)
  }
  if (builder.open.length === 0) return null
  return { start: text.length, end: text.length, problem: `${expected(builder)} was to follow, and the text ends` }
}

/** The white space of JSON, which is four characters. */
function skipBlank(text: string, from: number): number {
  let at = from
  for (let unit = text.charCodeAt(at); unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09; unit = text.charCodeAt(at)) at++
  return at
}
