/** What the site shows around its papers, among pieces. */
import type { FurnitureCue, Gap } from '../../cues.ts'
import type { Link } from '../../targets.ts'
import { trimEnd } from '../../text.ts'
import { readFurniture, readFurnitureParts } from './furniture.ts'
import { readSubmitter } from './parts.ts'
import type { Reader } from './reader.ts'

/**
 * Read what the site shows around its papers, one part of it or several on a line.
 *
 * @returns false where the text is none of it. O(1): longer texts are none.
 */
export function readNotices(reader: Reader, start: number, end: number, gap: Gap, link: Link | null): boolean {
  const { source, cues } = reader
  const submitter = end - submittedBy.length
  const isGlued = submitter > start && endsInY(source, end) && source.slice(submitter, end).toLowerCase() === submittedBy
  const noticeEnd = isGlued ? trimEnd(source, start, submitter) : end
  const notice = readFurniture(source, start, noticeEnd, gap)
  const found = notice === null ? readFurnitureParts(source, start, noticeEnd, gap) : [notice]
  if (found === null) return false
  for (const cue of found) cues.push(cue.kind === 'furniture' ? withLink(cue, link) : cue)
  if (isGlued) readSubmitter(reader, submitter, end, end, 'same-line')
  return true
}

/** The same part of the page with its link. */
const withLink = ({ kind, start, end, gap, name }: FurnitureCue, link: Link | null): FurnitureCue => ({ kind, start, end, gap, name, link })

const submittedBy = 'submitted by'
/** Few texts do, and changing case is slow. */
const endsInY = (source: string, end: number): boolean => (source.charCodeAt(end - 1) | 0x20) === 0x79
