/** Texts that were decoded, and where each of their characters stands in what they were decoded from. */
import { countFront } from './sorted.ts'

/** From an offset of a decoded text to one of what it was decoded from; the end of the text is asked for, too. Offsets keep their order. */
export type ToSource = (offset: number) => number

/** A decoded text, and the places of its characters. */
export interface Decoded {
  readonly text: string
  readonly toSource: ToSource
}

/** Where steps lead to, before and after decoding; between two of them both texts are the same. */
export interface Steps {
  readonly decoded: number[]
  readonly places: number[]
  /** The ends of both texts so far. */
  length: number
  at: number
}

/** Begin to decode at a place. */
export const beginSteps = (start: number): Steps => ({ decoded: [0], places: [start], length: 0, at: start })

/** Pass over what is the same in both texts. */
export function copy(steps: Steps, length: number): void {
  steps.length += length
  steps.at += length
}

/** Pass over what is of another length when it is decoded. */
export function step(steps: Steps, written: number, decoded: number): void {
  steps.length += decoded
  steps.at += written
  steps.decoded.push(steps.length)
  steps.places.push(steps.at)
}

/** Make the look-up of places, O(log steps) for each. */
export const toSourceBy =
  ({ decoded, places }: Steps): ToSource =>
  (offset) => {
    const before = countFront(decoded.length, (index) => (decoded[index] as number) <= offset) - 1
    return (places[before] as number) + offset - (decoded[before] as number)
  }

/** What a piece of a text stands for; `length` is that of what is written. */
export interface DecodedPiece {
  readonly text: string
  readonly length: number
}

/**
 * Decode what a pattern finds in a text.
 *
 * @param start where the text stands
 * @param pattern a global one
 * @param decode the pieces of a match, in order, which take all of it up
 * @returns O(n)
 */
export function decodeMatches(raw: string, start: number, pattern: RegExp, decode: (found: string) => Iterable<DecodedPiece>): Decoded {
  const steps = beginSteps(start)
  const parts: string[] = []
  let at = 0
  for (const { 0: found, index } of raw.matchAll(pattern)) {
    parts.push(raw.slice(at, index))
    copy(steps, index - at)
    for (const { text, length } of decode(found)) {
      parts.push(text)
      step(steps, length, text.length)
    }
    at = index + found.length
  }
  copy(steps, raw.length - at)
  return { text: parts.join('') + raw.slice(at), toSource: toSourceBy(steps) }
}
