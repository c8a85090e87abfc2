/**
 * UTF-8 that was read as another encoding: each sign beyond ASCII has become two to four, `Â·` for a dot, `â€¢` for a bullet, `Ã©` for `é`. A file is
 * opened so where nothing says its encoding: as Windows-1252 on Windows and by browsers, as Latin-1 by programs, as Mac Roman on a Mac.
 */
import { beginSteps, copy, type Decoded, step, toSourceBy } from '../../decoded.ts'
import { readSign } from './utf8.ts'

/** The signs of the bytes from 0x80 on, in their order. What Windows-1252 leaves out is a control character, as browsers have it. */
const codePages = {
  'Windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${signsFrom(0xa0, 0xff)}`,
  'Latin-1': signsFrom(0x80, 0xff),
  'Mac Roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯',
} as const
export type CodePage = keyof typeof codePages

function signsFrom(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('')
}

const bytesOf = new Map(
  Object.entries(codePages).map(
    ([name, signs]) => [name as CodePage, new Map(Array.from(signs, (sign, index) => [sign, 0x80 + index]))] as const,
  ),
)

/**
 * What a sign may have become: nearly all pages have a dot, and most a quotation mark or a dash. One look for each is all that other texts cost; V8 looks for the greater byte
 * of a sign, which for one beyond Latin-1 may be that of the space.
 */
const likely = ['Â', 'â', '¬', 'Ä'] as const
/** Signs beyond ASCII in a row. */
const beyondAscii = /[^\0-\x7f]+/g

/** A text may have some such signs of its own, as an abstract that was spoilt before it was on the page. */
const fewest = 3
/** Of so many signs one may be another. */
const perOther = 10

/**
 * Find out whether a text is UTF-8 that was read as another encoding: nearly all signs beyond ASCII have to be such.
 *
 * @returns the text as it was meant, null where it is none. O(n); of most texts no more than four searches for one character.
 */
export function readMisread(source: string): (Decoded & { readonly codePage: CodePage }) | null {
  if (!likely.some((sign) => source.includes(sign))) return null
  for (const [codePage, bytes] of bytesOf) {
    const decoded = decode(source, bytes)
    if (decoded !== null) return { codePage, ...decoded }
  }
  return null
}

function decode(source: string, bytes: ReadonlyMap<string, number>): Decoded | null {
  const steps = beginSteps(0)
  const parts: string[] = []
  let [signs, others] = [0, 0]
  const takeTo = (end: number): void => {
    parts.push(source.slice(steps.at, end))
    copy(steps, end - steps.at)
  }
  for (const { 0: run, index } of source.matchAll(beyondAscii)) {
    for (let at = 0; at < run.length; ) {
      const first = at
      const sign = readSign((byte) => bytes.get(run.charAt(first + byte)) ?? 0)
      if (sign === null) others++
      else {
        takeTo(index + at)
        parts.push(sign.text)
        step(steps, sign.length, sign.text.length)
        signs++
      }
      at += sign?.length ?? 1
    }
  }
  if (signs < fewest || others * perOther > signs) return null
  takeTo(source.length)
  return { text: parts.join(''), toSource: toSourceBy(steps) }
}
