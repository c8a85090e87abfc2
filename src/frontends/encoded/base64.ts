/** Base64, as bodies of mails have it: three bytes are four characters, in lines of some length. */
import { beginSteps, type Decoded, step, toSourceBy } from '../../decoded.ts'
import { readSign } from './utf8.ts'

const written = /[\w+/]+={0,2}/g

/**
 * Decode a text that stands at a place. Bytes that are no UTF-8 are read as Latin-1.
 *
 * Where a character of it stands is known by its line: four characters on it are three bytes, wherever they are in a sign.
 *
 * @returns null where it is no base64. O(n).
 */
export function decodeBase64(raw: string, start: number): Decoded | null {
  const lines = Array.from(raw.matchAll(written), ({ 0: line, index }) => ({ line, start: index }))
  const bytes = toBytes(lines.map(({ line }) => line).join(''))
  if (bytes === null || bytes === '') return null
  const steps = beginSteps(start)
  const parts: string[] = []
  let [at, characters] = [0, 0]
  lines.forEach(({ line }, index) => {
    characters += line.length
    let units = 0
    // A sign that begins on a line is of that line.
    for (const last = (characters * 3) / 4; at < last && at < bytes.length; ) {
      const first = at
      const sign = readSign((byte) => bytes.charCodeAt(first + byte)) ?? { text: bytes.charAt(at), length: 1 }
      parts.push(sign.text)
      units += sign.text.length
      at += sign.length
    }
    step(steps, start + (lines[index + 1]?.start ?? raw.length) - steps.at, units)
  })
  return { text: parts.join(''), toSource: toSourceBy(steps) }
}

/** Bytes as characters. */
function toBytes(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null
  }
}
