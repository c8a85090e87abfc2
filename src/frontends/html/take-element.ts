/** Elements of HTML that say something by themselves: links, pictures, boxes, days, and what a part of the page was made from. */
import { decodeHTMLAttribute } from 'entities'
import type { Span } from '../../schema.ts'
import { readTarget } from '../../targets.ts'
import { linkOfPicture } from '../markup/pieces.ts'
import { openTablePart } from './table.ts'
import { readDatetime } from './times.ts'
import type { OpeningTag } from './tokens.ts'
import { addPiece, type Walk } from './walk.ts'

/** Elements that say something by themselves. */
export function takeElement(walk: Walk, tag: OpeningTag): void {
  const { source } = walk
  const attributeOf = (name: string): string | null => {
    const place = tag.attributes?.get(name)
    return place === undefined ? null : decodeValue(source.slice(place.start, place.end))
  }
  switch (tag.name) {
    case 'a':
      openLink(walk, tag, attributeOf('href'))
      break
    case 'img':
      takePicture(walk, tag, attributeOf('src'))
      break
    case 'input':
      if (attributeOf('type')?.toLowerCase() === 'checkbox') addPiece(walk, 'box', tag, walk.link)
      break
    case 'time':
      walk.time = { day: readDatetime(attributeOf('datetime') ?? ''), start: tag.end }
      break
    case 'hr':
      walk.rules.push(tag.start)
      break
    case 'table':
    case 'tr':
    case 'td':
    case 'th':
      openTablePart(walk, tag)
      break
    default:
  }
}

/** A value as browsers take an address: without tabs and line ends. */
const decodeValue = (value: string): string => (value.includes('&') ? decodeHTMLAttribute(value) : value).trim().replace(/[\t\n\r]+/g, '')

function openLink(walk: Walk, tag: Span, href: string | null): void {
  // A link inside a link ends the outer one.
  closeLink(walk)
  walk.link = href === null || href === '' ? null : { target: readTarget(href) }
  walk.linkTag = tag
  walk.linkFrom = walk.pieces.length
}

/** A link without a text still proves something: of what stands behind it. */
export function closeLink(walk: Walk): void {
  const { link, linkTag } = walk
  walk.link = null
  if (link !== null && walk.pieces.length === walk.linkFrom) addPiece(walk, 'target', linkTag, link, { forward: true })
}

function takePicture(walk: Walk, tag: OpeningTag, src: string | null): void {
  const own = src === null ? null : { target: readTarget(src) }
  const alt = tag.attributes?.get('alt') ?? null
  addPiece(walk, 'picture', tag, linkOfPicture(walk.link, own), { alt: alt === null || alt.end === alt.start ? null : alt })
}

/** The end of a `time` element. */
export function closeTime(walk: Walk, end: number): void {
  if (walk.time !== null) walk.times.push({ end, ...walk.time })
  walk.time = null
}
