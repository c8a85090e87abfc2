/** Line ends that were written twice, `\r\r\n`: a program that turns `\n` into `\r\n` was given a text that had `\r\n`. */
import { type Decoded, decodeMatches } from '../../decoded.ts'

const written = '\r\r\n'
const fewest = 3
const doubled = /\r\r\n/g
const anyEnd = /\r\r\n|\r\n|[\n\r]/g

/** A text whose lines nearly all end so, with line ends of one; null for any other. O(n), and one search where it has none. */
export function readDoubledLineEnds(source: string): Decoded | null {
  if (!source.includes(written)) return null
  let [found, all] = [0, 0]
  for (const [end] of source.matchAll(anyEnd)) {
    all++
    if (end === written) found++
  }
  return found < fewest || found < 0.9 * all ? null : decodeMatches(source, 0, doubled, () => [{ text: '\r\n', length: written.length }])
}
