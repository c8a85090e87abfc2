/** What a link proves its own text to be. */
import { readCount } from '../../counts.ts'
import type { Gap } from '../../cues.ts'
import { shortestAbstract } from '../../lengths.ts'
import type { Link, Target } from '../../targets.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import { readLabel } from './labels.ts'
import { readNotices } from './notices.ts'
import { endPictured, readOrganizationLine, toOrganization } from './organization-cue.ts'
import { readStars } from './parts.ts'
import { isDash, longestName, longestPart, type Reader, zero } from './reader.ts'

/** What a link proves its text to be. */
export function readByTarget(reader: Reader, place: { start: number; end: number; gap: Gap }, link: Link, pictured: boolean): boolean {
  const { cues } = reader
  const { start, end, gap } = place
  const target = link.target as Target
  if (goesOn(reader, place, link)) return true
  reader.lastLink = link
  switch (target.kind) {
    case 'votes':
    case 'comments':
      return readLinkedNumber(reader, place, target)
    case 'profile':
      if (end - start > 2 * longestName) return false
      if (readOrganizationLine(reader, start, end, gap, target.handle, pictured)) return true
      if (end - start > longestName) return false
      if (gap === 'same-line' && endPictured(reader, place, target.handle)) return true
      cues.push(toOrganization(reader, place, target.handle, pictured, reader.sure))
      return true
    case 'code':
      return readStars(reader, start, end, gap, target.url)
    case 'arxiv':
      if (end - start > longestPart) return false
      cues.push({ kind: 'arxiv', start, end, gap, id: target.id })
      return true
    case 'day':
    case 'week':
    case 'month':
    case 'trending':
      if (end - start >= shortestAbstract) return false
      cues.push({ kind: 'furniture', name: 'pager', start, end, gap, link })
      return true
    case 'site':
      if (end - start > longestName) return false
      return readNotices(reader, start, end, gap, link) || pushMenu(reader, place, link)
    default:
      return false
  }
}

/** The second line of a link that a wrapper broke belongs to the cue of the first. */
function goesOn(reader: Reader, { end }: { end: number }, link: Link): boolean {
  const { cues } = reader
  const last = cues.length - 1
  const cue = cues[last]
  if (reader.lastLink !== link || cue === undefined) return false
  if (cue.kind === 'organization') cues[last] = { ...cue, end, name: { start: cue.name.start, end } }
  else if (cue.kind === 'arxiv' || (cue.kind === 'furniture' && cue.link === link)) cues[last] = { ...cue, end }
  else return false
  return true
}

function pushMenu(reader: Reader, { start, end, gap }: { start: number; end: number; gap: Gap }, link: Link): boolean {
  reader.cues.push({ kind: 'furniture', name: 'menu', start, end, gap, link })
  return true
}

/** `94`, `-`, `Upvote`, `Upvote 94` with a link to the vote button; `5` with one to the comments. */
function readLinkedNumber(reader: Reader, place: { start: number; end: number; gap: Gap }, target: Target & { id: string }): boolean {
  const { source, cues } = reader
  const { start, end, gap } = place
  const label = readLabel(source, start, end)
  const from = label?.name === 'upvote' ? skipWhiteSpace(source, label.end, end) : start
  if (from > start) {
    cues.push({ kind: 'furniture', name: 'upvote', start, end: (label as { end: number }).end, gap })
    if (from >= end) {
      // The number stands behind the label, with a link of its own or without one.
      reader.awaits = 'votes'
      reader.forward = { target }
      return true
    }
  }
  // Some writers name the picture before the number.
  const words = pictureWords.exec(source.slice(from, end))?.[0].length ?? 0
  if (words > 0) {
    reader.markup.push({ start: from, end: trimEnd(source, from, from + words) })
    return readLinkedNumber(reader, { start: from + words, end, gap: from > start ? 'same-line' : gap }, target)
  }
  const dash = target.kind === 'votes' && isDash(source, { start: from, end })
  const count = dash ? null : readCount(source, from, end)
  if (!dash && count === null && !/^[\d.,+\u0660-\u0669\uff10-\uff19]/.test(source.slice(from, end))) {
    if (end - start > longestName) return false
    cues.push({ kind: 'furniture', name: 'menu', start: from, end, gap: from > start ? 'same-line' : gap })
    return true
  }
  const figure = dash ? zero({ start: from, end }) : { start: from, end, count }
  cues.push({
    kind: target.kind as 'votes' | 'comments',
    start: from,
    end,
    gap: from > start ? 'same-line' : gap,
    figure,
    id: target.id,
    linked: true,
  })
  reader.awaits = null
  return true
}

const pictureWords = /^(?:(?:svg|image|img|icon|upvote|vote|comments?|arrow|triangle|chat|up) ){1,4}(?=\S)/i
