/** Chains of known parts: what stands between the texts of two papers where all of them stand side by side. */
import { readCount } from '../../counts.ts'
import type { Span } from '../../schema.ts'
import { endOfWord, skipWhiteSpace } from '../../text.ts'
import { readLabel } from './labels.ts'
import { readPart } from './line.ts'

/** Known parts of the page, one behind the other. */
export interface Chain {
  readonly parts: readonly Span[]
  /** Whether there is a number of authors: where there is none, an organisation stands before the chain. */
  readonly hasAuthors: boolean
  /** Whether it begins with a dot or holds a date, as words of a sentence do not. */
  readonly isByline: boolean
}

/** A number of authors, or a date, with the dot that stands beside it, and the label of a submitter. */
const beginsChain =
  /(?:·\s{1,8})?\b\d{1,5}\s{1,4}authors?\b|\bSubmitted\s{1,4}by\s|·\s{1,8}(?:Published\s{1,4}on\s{1,4})?(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\s{1,4}\d)/g

/** The chains that stand between the texts of papers, in order. O(n). */
export function* findChains(source: string, from: number, end: number, votesBehindNames: boolean): Generator<Chain> {
  beginsChain.lastIndex = from
  for (let found = beginsChain.exec(source); found !== null && found.index < end; found = beginsChain.exec(source)) {
    const chain = readChain(source, found.index, end, votesBehindNames)
    if (chain.isByline || (found[0].startsWith('Submitted') && chain.parts.length > 0)) {
      yield chain
      beginsChain.lastIndex = (chain.parts.at(-1) as Span).end
    } else beginsChain.lastIndex = found.index + found[0].length
  }
}

/** How many numbers may follow a part. */
const numbersBehind = { authors: 1, date: 2, name: 1, upvote: 1 } as const

/**
 * Read known parts from a place on: those of a byline, the name and the votes of the card behind it.
 *
 * @param votesBehindNames whether a number behind a submitter is the votes
 * @returns none where nothing known stands there. O(length of the chain).
 */
export function readChain(source: string, start: number, end: number, votesBehindNames: boolean): Chain {
  const parts: Span[] = []
  let [hasAuthors, hasDate] = [false, false]
  let numbers = 0
  for (let at = start; at < end; ) {
    const part = readChained(source, at, end)
    if (part === null) break
    if (part.kind === 'number' && numbers-- === 0) break
    if (part.kind === 'name') numbers = votesBehindNames ? numbersBehind.name : 0
    else if (part.kind === 'authors' || part.kind === 'date' || part.kind === 'upvote') numbers = numbersBehind[part.kind]
    parts.push({ start: at, end: part.end })
    hasAuthors ||= part.kind === 'authors'
    hasDate ||= part.kind === 'date'
    at = skipWhiteSpace(source, part.end, end)
  }
  return { parts, hasAuthors, isByline: hasDate || source.charAt(start) === '·' }
}

interface ChainedPart {
  readonly kind: 'authors' | 'date' | 'name' | 'upvote' | 'number' | 'other'
  readonly end: number
}

/** Read one known part at a place. */
function readChained(source: string, at: number, end: number): ChainedPart | null {
  const label = readLabel(source, at, end)
  const wordEnd = endOfWord(source, at, end)
  const behind = label === null ? at : skipWhiteSpace(source, label.end, end)
  switch (label?.name) {
    case 'submitted-by':
      return behind === end ? null : { kind: 'name', end: endOfWord(source, behind, end) }
    case 'upvote':
      return { kind: 'upvote', end: label.end }
    case 'published':
      return readPart(source, behind, end, 'same-line', 'dot')?.kind === 'date' ? { kind: 'other', end: label.end } : null
    case 'stars':
      return isCount(source, behind, end) ? { kind: 'other', end: endOfWord(source, behind, end) } : null
    case 'arxiv':
      return label.end - at > 'arXiv'.length ? { kind: 'other', end: label.end } : null
    default:
  }
  const part = readPart(source, at, end, 'same-line', 'dot')
  if (part?.kind === 'dot') return { kind: 'other', end: part.end }
  if (part?.kind === 'authors' || part?.kind === 'date') return { kind: part.kind, end: part.end }
  return isCount(source, at, end) || source.slice(at, wordEnd) === '-' ? { kind: 'number', end: wordEnd } : null
}

/** Whether a word is a number. */
export const isCount = (source: string, at: number, end: number): boolean => readCount(source, at, endOfWord(source, at, end)) !== null
