/** Titles of a list's items: behind a number or a bullet, with the link to their paper, in bold type, or both. */
import { readTarget } from '../../targets.ts'
import { isDigit, matchAt } from '../../text.ts'
import type { Mark } from './mark.ts'

/** Read a line that begins as the item of a list does and has a title; says whether it was one. O(length), which the caller limits. */
export function readItemTitle(source: string, at: number, line: string, marks: Mark[]): boolean {
  if (readLinkedItem(source, at, line, marks)) return true
  return (isDigit(line.charCodeAt(0)) && readAddressed(at, line, marks)) || readStrongItem(source, at, line, marks)
}

/** A number of a list and a title in bold type, with the paper's address behind it: `1. **Paper Boats** (https://...)`. */
const numbered = /^\d{1,3}[.)][ \t]+\*\*(?=[^\s*])/
const addressBehind = /^\*\*[ \t]+\((https?:\/\/[^\s()]{1,200})\)$/

function readAddressed(at: number, line: string, marks: Mark[]): boolean {
  const opening = numbered.exec(line)?.[0]
  if (opening === undefined) return false
  const close = line.lastIndexOf('**')
  const address = addressBehind.exec(line.slice(close))?.[1]
  if (address === undefined) return false
  const target = readTarget(address)
  if (target.kind !== 'paper') return false
  marks.push(
    { kind: 'heading', start: at, end: at + opening.length, until: at + close },
    { kind: 'skip', start: at + close, end: at + close + 2 },
    { kind: 'target', start: at + close + 2, end: at + line.length, link: { target } },
  )
  return true
}

/** The number or the bullet of a list and a title that links to its paper: `1. [Paper Boats](/papers/2509.01234)`, `- **[Paper Boats](...)**`. */
const linkedItem = /^((?:\d{1,3}[.)]|[-*+])[ \t]{1,8}(\*\*)?)\[[^[\]]{1,400}\]\(([^\s()]{1,200})\)(\*\*)?$/
/** Behind a bullet alone lists of other things stand as well, as of authors: the abstract is right below, indented as the item is. */
const indentedText = /(?:\r\n|\n|\r)[ \t]{2,16}\p{L}[^\n\r]{60}/uy

function readLinkedItem(source: string, at: number, line: string, marks: Mark[]): boolean {
  const found = linkedItem.exec(line)
  if (found === null) return false
  const [, before, opening, address, closing] = found as unknown as [string, string, string | undefined, string, string | undefined]
  const end = at + line.length
  if (opening !== closing || readTarget(address).kind !== 'paper') return false
  const isSure = opening !== undefined || isDigit(line.charCodeAt(0))
  if (!isSure && matchAt(indentedText, source, end) === null) return false
  const titleEnd = end - (closing?.length ?? 0)
  marks.push({ kind: 'heading', start: at, end: at + before.length, until: titleEnd })
  if (titleEnd < end) marks.push({ kind: 'skip', start: titleEnd, end })
  return true
}

/** A title in bold type, without a link, and what stands behind it: `1. **Paper Boats** (42 upvotes)`. A label in bold type ends in a colon. */
const strongItem = /^(?:\d{1,3}[.)]|[-*+])[ \t]{1,8}\*\*(?=[^\s*])([^*\n\r]{0,398}[^\s*:])\*\*(?!:)/
/** Votes behind a title. */
const votesBehind = /^[ \t]{0,4}(?:[-–—:|·][ \t]|\()?[ \t]{0,2}(?:[👍🔥🔼⬆❤▲]\ufe0f? ?)?\d[\d.,]{0,9}[km]?[ \u00a0](?:up)?votes?\b/iu
/** The first line of what an item holds. */
const contentBelow = /(?:\r\n|\n|\r)(?:[ \t]{0,9}(?:\r\n|\n|\r))?[ \t]{2,16}\S/y

/** What has votes behind it is a title, and so is what a number stands before and the item's contents below; elsewhere bold type stresses words. */
function readStrongItem(source: string, at: number, line: string, marks: Mark[]): boolean {
  const found = strongItem.exec(line)
  if (found === null) return false
  const [item, title] = found as unknown as [string, string]
  const [behind, close] = [line.slice(item.length), at + item.length - 2]
  const isHolder = behind === '' && isDigit(line.charCodeAt(0)) && matchAt(contentBelow, source, at + line.length) !== null
  if (!isHolder && !votesBehind.test(behind)) return false
  marks.push({ kind: 'heading', start: at, end: close - title.length, until: close }, { kind: 'skip', start: close, end: close + 2 })
  return true
}
