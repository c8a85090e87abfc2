/** Chains of known parts: what stands between the texts of two papers where all of them stand side by side. */
import { readCount } from '../../counts.ts'
import type { Span } from '../../schema.ts'
import { endOfWord, skipWhiteSpace } from '../../text.ts'
import { type FoundLabel, readLabel } from './labels.ts'
import { readPart } from './line.ts'

/** Known parts of the page, one behind the other. */
export interface Chain {
  readonly parts: readonly Span[]
  /** Whether there is a number of authors: where there is none, an organisation stands before the chain. */
  readonly hasAuthors: boolean
  /** Whether it begins as bylines of the site do: words of a sentence and lines of other lists do not. */
  readonly isByline: boolean
}

/** A number of authors, a dot, and the label of a submitter. */
const beginsChain = /·|\b\d{1,5}\s+authors?\b|\bSubmitted\s+by\s/g

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

/** What a part is, by a letter: a dot, a number, or the first letter of authors, date, name, upvote, published, GitHub, arXiv. */
type PartKind = '.' | '#' | 'a' | 'd' | 'n' | 'u' | 'p' | 'G' | 'X'

/** The longest chain, behind a card of a trending page, has 11. */
const mostParts = 16

/** How bylines begin: `8 authors · May 8`, `· 8 authors` with no other dot, and behind an organisation `· May 8`. */
const byline = /^(?:a\.?p?d|\.a(?![.pd])|\.p?d)/

/** How many numbers may follow a part: those of no other may. */
const numbersBehind: Readonly<Partial<Record<PartKind, number>>> = { a: 1, d: 2, n: 1, u: 1 }

/**
 * Read known parts from a place on: those of a byline, the name and the votes of the card behind it.
 *
 * @param votesBehindNames whether a number behind a submitter is the votes
 * @returns none where nothing known stands there. O(1).
 */
export function readChain(source: string, start: number, end: number, votesBehindNames: boolean): Chain {
  const parts: Span[] = []
  let kinds = ''
  let numbers = 0
  for (let at = start; at < end && parts.length < mostParts; ) {
    const part = readChained(source, at, end)
    if (part === null || (part.kind === '#' && numbers-- === 0)) break
    numbers = part.kind === 'n' && !votesBehindNames ? 0 : (numbersBehind[part.kind] ?? numbers)
    parts.push({ start: at, end: part.end })
    kinds += part.kind
    at = skipWhiteSpace(source, part.end, end)
  }
  return { parts, hasAuthors: kinds.includes('a'), isByline: byline.test(kinds) }
}

interface ChainedPart {
  readonly kind: PartKind
  readonly end: number
}

/** Read one known part at a place. */
function readChained(source: string, at: number, end: number): ChainedPart | null {
  const label = readLabel(source, at, end)
  if (label !== null) return readLabelledPart(source, at, label, end)
  const part = readPart(source, at, end, 'same-line', 'dot')
  if (part?.kind === 'dot' || part?.kind === 'authors' || part?.kind === 'date') return { kind: letters[part.kind], end: part.end }
  const numberEnd = endOfNumber(source, at, end)
  return numberEnd < 0 ? null : { kind: '#', end: numberEnd }
}

const letters = { dot: '.', authors: 'a', date: 'd' } as const

/** Read a label with what it asks for; without that it is a word of a title. */
function readLabelledPart(source: string, at: number, { name, end: labelEnd }: FoundLabel, end: number): ChainedPart | null {
  const behind = skipWhiteSpace(source, labelEnd, end)
  switch (name) {
    case 'submitted-by':
      return behind === end ? null : { kind: 'n', end: endOfWord(source, behind, end) }
    case 'upvote':
      return { kind: 'u', end: labelEnd }
    case 'published':
      return readPart(source, behind, end, 'same-line', 'dot')?.kind === 'date' ? { kind: 'p', end: labelEnd } : null
    case 'stars':
      return isCount(source, behind, end) ? { kind: 'G', end: endOfWord(source, behind, end) } : null
    default:
      return labelEnd - at > 'arXiv'.length ? { kind: 'X', end: labelEnd } : null
  }
}

/** Where a number ends, or the dash that stands for no votes; -1 where a word is neither. */
export function endOfNumber(source: string, at: number, end: number): number {
  const wordEnd = endOfWord(source, at, end)
  return isCount(source, at, end) || source.slice(at, wordEnd) === '-' ? wordEnd : -1
}

/** Whether a word is a number. */
const isCount = (source: string, at: number, end: number): boolean => readCount(source, at, endOfWord(source, at, end)) !== null
