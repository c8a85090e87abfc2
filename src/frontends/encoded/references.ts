/** Decodes the character references of a piece of HTML, and knows where each of its characters stands in the input. */
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { beginSteps, copy, type Decoded, step, type Steps, toSourceBy } from '../../decoded.ts'

/** Decode the value of an attribute that stands at a place. O(n). */
export const decodeAttribute = (raw: string, start: number): Decoded => decode(raw, start, decodeHTMLAttribute)

/** Decode a text that stands at a place and has no tags in it. O(n). */
export const decodeText = (raw: string, start: number): Decoded => decode(raw, start, decodeHTML)

const quotation = '&quot;'

/** Nearly all references in JSON are quotes. */
function decode(raw: string, start: number, decodeOne: (reference: string) => string): Decoded {
  const steps = beginSteps(start)
  const parts = raw.split(quotation)
  parts.forEach((part, index) => {
    if (index > 0) step(steps, quotation.length, 1)
    if (part.includes('&')) parts[index] = decodePart(part, steps, decodeOne)
    else copy(steps, part.length)
  })
  return { text: parts.join('"'), toSource: toSourceBy(steps) }
}

/** Decode a part with other references in it. */
function decodePart(part: string, steps: Steps, decodeOne: (reference: string) => string): string {
  let text = ''
  let at = 0
  for (let found = part.indexOf('&'); found >= 0; found = part.indexOf('&', at)) {
    const end = endOfReference(part, found)
    const character = decodeOne(part.slice(found, end))
    text += part.slice(at, found) + character
    copy(steps, found - at)
    step(steps, end - found, character.length)
    at = end
  }
  copy(steps, part.length - at)
  return text + part.slice(at)
}

/** The semicolon may be missing. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});?/iy

/** Where a character reference ends; an `&` that begins none ends behind itself. */
function endOfReference(raw: string, start: number): number {
  reference.lastIndex = start
  return reference.test(raw) ? reference.lastIndex : start + 1
}
