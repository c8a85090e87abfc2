/** Brackets that are something by themselves: check boxes, numbers of links, addresses, what is left of pictures. */
import type { Span } from '../../schema.ts'
import { isPicture, looksLikeTarget, readTarget } from '../../targets.ts'
import { endsLine, isGluedTo, opensLine } from './lines.ts'
import type { Mark } from './mark.ts'
import type { Scan } from './scan.ts'
import { matchAt } from '../../text.ts'

/** `[ ]`, `[x]`, `[-]`, `[_]`: a check box. */
const box = /\[[ \u00a0x_-]\](?![([])/iy

/** What is left of a picture: nothing, or the beginning of its file's name, or a word that stands for pictures. */
const stub = /\[(?:[\w.-]{0,40}|(?:image|img|icon|logo|图片|圖片|画像|이미지)(?: ?\d{1,4})?(?:[:：][^\]\n\r]{0,80})?)\](?! ?\(|:)/iy

/** The name of a picture's file in brackets, with the number of its link before it or without one. */
const pictureName = /(?:\[(\d{1,4})\])?\[[\w.%-]{1,120}\.(?:png|jpe?g|svg|gif|webp|avif)\](?![(:])/iy

const linkNumber = /[[⟨]\d{1,4}[\]⟩]/y

/** An address alone in brackets. */
const addressed = /\[[^\s[\]]{1,2000}\]/y

const bareAddress = /(?:https?:\/)?\/[\w%#?=&./:-]{1,300}/y

type ScannedText = Pick<Scan, 'source' | 'references'>

/**
 * Read brackets that are something by themselves.
 *
 * @param at offset of an opening bracket
 * @returns null where they are none, or the two ends of a link. O(1): of what is longer nothing is read.
 */
export function readAlone(scan: ScannedText, at: number): Mark | null {
  if (opensOther(scan.source, at)) return null
  return readBox(scan, at) ?? readPictureName(scan, at) ?? readLinkNumber(scan, at) ?? readAddress(scan, at) ?? readStub(scan, at)
}

/** Whether a line end, another bracket or a picture follows, as behind most brackets that a link begins with: then it is nothing by itself. */
function opensOther(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1)
  return next === 0x0a || next === 0x0d || next === 0x5b || (next === 0x21 && source.charCodeAt(at + 2) === 0x5b)
}

/** `[x]` at the beginning of a line, or `[ ]` right behind the address of its link: there `[x]` would be a link's label. */
function readBox({ source }: ScannedText, at: number): Mark | null {
  const text = matchAt(box, source, at)?.[0] ?? null
  if (text === null || !(opensLine(source, at) || (text === '[ ]' && source.charAt(at - 1) === ']'))) return null
  return { kind: 'box', start: at, end: at + text.length }
}

/**
 * `[boat.png]`, or `[15][boat.png]` where links are numbered.
 *
 *     `[14]example-labs-[15][boat.png] Example Labs`
 *           ^ alt      ^ the picture's own link
 */
function readPictureName({ source, references }: ScannedText, at: number): Mark | null {
  const found = matchAt(pictureName, source, at)
  const number = found?.[1]
  if (found === null || source.charAt(at - 1) === '!' || (number !== undefined && references.numbers !== 'before')) return null
  const end = at + found[0].length
  if (number === undefined) return { kind: 'picture', start: at, end, link: null, alt: null }
  const link = { target: references.labels.find(number, at)?.target ?? null }
  const start = startOfDashed(source, at)
  return { kind: 'picture', start, end, link, alt: at - start < 2 ? null : { start, end: at - 1 } }
}

const longestWord = 100

/** Where a word begins that ends in a dash right before an offset; the offset itself where no dash stands there. O(1). */
function startOfDashed(source: string, at: number): number {
  if (source.charAt(at - 1) !== '-') return at
  let start = at - 1
  while (start > 0 && at - start < longestWord && !/[\s[\]]/.test(source.charAt(start - 1))) start--
  return start
}

/** `[12]` beside what it links, in a text whose links are numbered. */
function readLinkNumber({ source, references }: ScannedText, at: number): Mark | null {
  if (references.numbers === null) return null
  const text = matchAt(linkNumber, source, at)?.[0] ?? null
  if (text === null || (references.numbers === 'before' && isCited(source, at, at + text.length))) return null
  // Where the list was left out, the number is still none of the text's.
  // One number may stand before many texts: each is a link of its own.
  const link = { target: references.labels.find(text.slice(1, -1), at)?.target ?? null }
  return { kind: references.numbers === 'behind' ? 'target' : 'number', start: at, end: at + text.length, link }
}

/** `A Comment on [1]: What Floats`: a number that a sentence goes on behind stands before nothing that it would be the link of. */
const isCited = (source: string, start: number, end: number): boolean =>
  /[:,.;)]/.test(source.charAt(end)) && !opensLine(source, start) && !/\]/.test(source.charAt(start - 1))

/** `[https://...]`: of a link, or of a picture with the address behind it that the picture leads to. */
function readAddress({ source, references }: ScannedText, at: number): Mark | null {
  const text = matchAt(addressed, source, at)?.[0] ?? null
  const end = at + (text?.length ?? 0)
  if (text === null || source.charAt(end) === '(' || !looksLikeTarget(text.slice(1, -1))) return null
  const target = readTarget(text.slice(1, -1))
  if (!isPicture(target)) {
    // An address that its text is glued to stands before it; where most do, one that stands alone is that of what follows.
    const isGlued = isGluedTo(source, end) && !/\S/.test(source.charAt(at - 1))
    const isBefore = isGlued || (references.addressesBefore && opensLine(source, at) && endsLine(source, end))
    return { kind: isBefore ? 'number' : 'target', start: at, end, link: { target } }
  }
  // The address that a picture leads to stands right behind it.
  const behind = matchAt(bareAddress, source, end)?.[0] ?? ''
  return { kind: 'picture', start: at, end: end + behind.length, link: { target: behind === '' ? target : readTarget(behind) }, alt: null }
}

/** `[image]`, `[]`: what is left of a picture. */
function readStub({ source, references }: ScannedText, at: number): Mark | null {
  const text = matchAt(stub, source, at)?.[0] ?? null
  if (text === null) return null
  const end = at + text.length
  // A text that is the label of a target is a link.
  if (text !== '[]' && references.labels.find(text.slice(1, -1), at) !== undefined) return null
  // `[][7]` is a link, but for a writer that numbers its links before their texts.
  if (references.numbers === null && source.charAt(end) === '[') return null
  if (source.charAt(at - 1) === '!' || !standsForPicture(source, at, end, text)) return null
  return { kind: 'picture', start: at, end, link: null, alt: altOf(at, text) }
}

/** What is left of a picture stands alone on its line, or behind the words that the site puts a picture behind. */
function standsForPicture(source: string, start: number, end: number, text: string): boolean {
  if (text === '[]' || /[:：]/.test(text)) return true
  const before = source.slice(Math.max(0, start - 24), start)
  if (/(?:^|[\n\r])by ?(?:\[\d{1,4}\])?$|submitted by(?:\r\n|\s){0,4}$/i.test(before)) return true
  // `[nvidia]NVIDIA`, a line of its own
  const isGlued = text.length > 3 && /\p{L}/u.test(source.charAt(end)) && shortLine.test(source.slice(end, end + 90))
  return opensLine(source, start) && (isGlued || endsLine(source, end))
}

const shortLine = /^[^\n\r]{1,80}(?:[\n\r]|$)/

/**
 * Find the text of a picture in the brackets that stand for it: what is in them, or behind a colon.
 *
 * @param at offset of the opening bracket; `text` is the brackets with all in them
 * @returns null where nothing is. O(length).
 */
export function altOf(at: number, text: string): Span | null {
  const colon = Math.max(text.indexOf(':'), text.indexOf('：'))
  let start = at + (colon < 0 ? 1 : colon + 1)
  const end = at + text.length - 1
  while (start < end && text.charAt(start - at) === ' ') start++
  return start < end ? { start, end } : null
}
