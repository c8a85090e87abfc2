/**
 * Numbers, dates and labels whose signs do not stand together: `4<!-- --> authors`, `<b>1</b>2`, `&#52; authors`. Frameworks write comments
 * between what they put into a text; to a reader, it is one.
 */
import { decodeHTML } from 'entities'
import { readMonth } from '../../dates.ts'
import { spaceBetween } from '../../decode.ts'
import type { Span } from '../../schema.ts'
import { countInAll, isDigit, isLetter, isLonger, isWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'

/** A word as a reader sees it, and the place that it takes up. */
interface Word extends Span {
  readonly text: string
}

/** Pieces, of which those that are one to a reader are one. */
export interface Gathered {
  readonly pieces: Piece[]
  /** The words of those whose signs stand apart or are encoded. */
  readonly words: ReadonlyMap<Piece, readonly Word[]>
  /** What stands inside of a piece and is no text of it, in order. */
  readonly seams: readonly Span[]
}

/** Longer texts are no numbers, dates or labels. */
const longestText = 60

/**
 * Make one piece of texts that follow one another on a line, in one link, and are a number, a date or a label together. Titles and running
 * text stay as they are: their parts are joined when they are read.
 *
 * @returns O(n)
 */
export function gatherWords(source: string, all: readonly Piece[]): Gathered {
  const words = new Map<Piece, readonly Word[]>()
  const seams: Span[] = []
  const pieces: Piece[] = []
  for (let at = 0; at < all.length; ) {
    const end = endOfRun(source, all, at)
    const run = all.slice(at, end)
    const found = isScattered(source, run) ? readWords(source, run) : null
    if (found === null) for (const piece of run) pieces.push(piece)
    else {
      const piece = { ...(run[0] as Piece), end: (run.at(-1) as Piece).end }
      pieces.push(piece)
      words.set(piece, found)
      for (let next = 1; next < run.length; next++) seams.push({ start: (run[next - 1] as Piece).end, end: (run[next] as Piece).start })
    }
    at = end
  }
  return { pieces, words, seams }
}

/**
 * Where the texts end that stand on one line and in one link with the first one; of running text no more is looked at than of a short one. A dot
 * alone parts what stands on either side of it.
 */
function endOfRun(source: string, pieces: readonly Piece[], from: number): number {
  const first = pieces[from] as Piece
  const joins = (piece: Piece | undefined): boolean =>
    piece !== undefined && piece.gap === 'same-line' && isShort(source, piece) && piece.link === first.link && !isDot(source, piece)
  let end = from + 1
  if (isShort(source, first) && !isDot(source, first)) while (joins(pieces[end])) end++
  return end
}

const isDot = (source: string, { start, end }: Piece): boolean => source.slice(start, end) === '·'

/** A heading is a title, whatever stands in it, and a link to a profile has a name. */
const isShort = (source: string, { kind, start, end, heading, link }: Piece): boolean =>
  kind === 'text' && !heading && !isLonger(source, start, end, longestText) && link?.target?.kind !== 'profile'

function isScattered(source: string, run: readonly Piece[]): boolean {
  const [first] = run as [Piece]
  return run.length > 1 || (isShort(source, first) && source.slice(first.start, first.end).includes('&'))
}

/** The words of a run, null where they are anything else than a number, a date or a label. */
function readWords(source: string, run: readonly Piece[]): Word[] | null {
  if (countInAll(source, run) > 2 * longestText) return null
  const gaps = run.map((piece, at) => (at === 0 ? '' : gapBefore(source, (run[at - 1] as Piece).end, piece.start)))
  const words: Word[] = []
  let isOpen = false
  run.forEach(({ start, end }, at) => {
    isOpen &&= gaps[at] === ''
    for (const sign of readSigns(source, start, end)) {
      const isSpace = isWhiteSpace(sign.text.charCodeAt(0))
      if (isOpen && !isSpace) words.push(glue(words.pop() as Word, sign))
      else if (!isSpace) words.push(sign)
      isOpen = !isSpace
    }
  })
  return words.every(({ text }) => isKnown(text)) && words.some(({ text }) => hasFigure.test(text)) ? words : null
}

const glue = (word: Word, { end, text }: Word): Word => ({ start: word.start, end, text: word.text + text })

/** Elements that end and begin between two texts. */
const closingTag = /<\/[a-z]/i
const openingTag = /<[a-z]/i

/**
 * The white space before a text as a reader sees it. Two elements side by side are two texts: `44` and `5`, or a number for wide and one for
 * narrow screens.
 */
function gapBefore(source: string, start: number, end: number): string {
  const gap = spaceBetween(source, start, end, 'html')
  if (gap !== '') return gap
  // No known word has digits behind letters: a label stands right before its number.
  if (isLetter(source.charCodeAt(start - 1)) && isDigit(source.charCodeAt(end))) return ' '
  const between = source.slice(start, end)
  return closingTag.test(between) && openingTag.test(between) ? ' ' : ''
}

/** A reference, or any other sign. */
const signs = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][\da-z]{1,31});?|[\s\S]/giu
/** Characters of no width are nothing to a reader. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/

/** The signs of a text, each as a reader sees it. */
function* readSigns(source: string, from: number, to: number): Generator<Word> {
  for (const { 0: written, index } of source.slice(from, to).matchAll(signs)) {
    const text = written.length > 1 ? decodeHTML(written) : written
    yield { start: from + index, end: from + index + written.length, text: unseen.test(text) ? '' : text }
  }
}

/** Words beside numbers and dates. */
const labels: ReadonlySet<string> = new Set(['author', 'authors', 'upvote', 'upvotes', 'github', 'published', 'on', '·', '•'])
const figure = /^(?:\d[\d.,]{0,11}[km]?\+?|[-–—])$/i
const hasFigure = /^[\d–—-]/

function isKnown(word: string): boolean {
  return (
    figure.test(word) || labels.has(word.toLowerCase()) || readMonth(word.replace(/\.$/, ''), 0)?.end === word.replace(/\.$/, '').length
  )
}
