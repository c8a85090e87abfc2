/** Brackets that are something by themselves: check boxes, numbers of links, addresses, what is left of pictures. */
import { isPicture, looksLikeTarget, readTarget } from '../../targets.ts'
import { endsLine, opensLine } from './lines.ts'
import type { Mark } from './mark.ts'
import { toLabel } from './references.ts'
import type { Scan } from './scan.ts'

/** `[ ]`, `[x]`, `[-]`: a check box. */
const box = /\[[ \u00a0xX-]\](?![([])/y

/** What is left of a picture: nothing, or the beginning of its file's name, or a word that stands for pictures. */
const stub = /\[(?:[\w.-]{0,40}|(?:image|img|icon|logo|图片|圖片|画像|이미지)(?: ?\d{1,4})?(?:[:：][^\]\n]{0,80})?)\](?![(:])/iy

const linkNumber = /[[⟨]\d{1,4}[\]⟩]/y

/** An address alone in brackets. */
const addressed = /\[([^\s[\]]{1,2000})\]/y

const bareAddress = /(?:https?:\/)?\/[\w%#?=&./:-]{1,300}/y

/** Read brackets that are something by themselves. */
export function readAlone({ source, references }: Pick<Scan, 'source' | 'references'>, at: number): Mark | null {
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? null
  }
  const checkBox = match(box)
  if (checkBox !== null && opensLine(source, at)) return { kind: 'box', start: at, end: at + checkBox.length }
  if (references.numbers !== null) {
    const number = match(linkNumber)
    // Where the list was left out, the number is still none of the text's.
    const link = number === null ? undefined : (references.links.get(number.slice(1, -1)) ?? { target: null })
    if (number !== null && link !== undefined) {
      return { kind: references.numbers === 'behind' ? 'target' : 'number', start: at, end: at + number.length, link }
    }
  }
  const address = match(addressed)
  if (address !== null && source.charAt(at + address.length) !== '(' && looksLikeTarget(address.slice(1, -1))) {
    const target = readTarget(address.slice(1, -1))
    const end = at + address.length
    if (!isPicture(target)) {
      // An address that its text is glued to stands before it.
      const isBefore = /[^\s[\](),.;:·]/.test(source.charAt(end)) && !/\S/.test(source.charAt(at - 1))
      return { kind: isBefore ? 'number' : 'target', start: at, end, link: { target } }
    }
    // The address that a picture leads to stands right behind it.
    bareAddress.lastIndex = at + address.length
    const behind = bareAddress.exec(source)?.[0] ?? ''
    const link = { target: behind === '' ? target : readTarget(behind) }
    return { kind: 'picture', start: at, end: at + address.length + behind.length, link, alt: null }
  }
  const left = match(stub)
  // A text that is the label of a target is a link.
  if (left !== null && references.links.has(toLabel(left.slice(1, -1))) && left !== '[]') return null
  // `[][7]` is a link, but for a writer that numbers its links before their texts.
  if (left !== null && references.numbers === null && source.charAt(at + left.length) === '[') return null
  if (left === null || source.charAt(at - 1) === '!' || !standsForPicture(source, at, at + left.length, left)) return null
  return { kind: 'picture', start: at, end: at + left.length, link: null, alt: altOf(at, left) }
}

/** What is left of a picture stands alone on its line, or behind the words that the site puts a picture behind. */
function standsForPicture(source: string, start: number, end: number, text: string): boolean {
  if (text === '[]' || /[:：]/.test(text)) return true
  const before = source.slice(Math.max(0, start - 24), start)
  if (/(?:^|[\n\r])by ?(?:\[\d{1,4}\])?$|submitted by\s{0,4}$/i.test(before)) return true
  // `[nvidia]NVIDIA`, a line of its own
  const isGlued = text.length > 3 && /[\p{L}]/u.test(source.charAt(end)) && shortLine.test(source.slice(end, end + 90))
  return opensLine(source, start) && (isGlued || endsLine(source, end))
}

const shortLine = /^[^\n\r]{1,80}(?:[\n\r]|$)/

export function altOf(at: number, text: string): { start: number; end: number } | null {
  const colon = Math.max(text.indexOf(':'), text.indexOf('：'))
  let start = at + (colon < 0 ? 1 : colon + 1)
  const end = at + text.length - 1
  while (start < end && text.charAt(start - at) === ' ') start++
  return start < end ? { start, end } : null
}
