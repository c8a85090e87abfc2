/** Texts that were decoded, and where each of their characters stands in what they were decoded from. */
import { countFront } from './sorted.ts'

/** From an offset of a decoded text to one of what it was decoded from; the end of the text is asked for, too. Offsets keep their order. */
export type ToSource = (offset: number) => number

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
