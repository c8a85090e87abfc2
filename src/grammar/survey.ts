/** What a look over all cues tells, before any of them is read: habits of the page that single lines do not show. */
import type { Cue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'

export interface Survey {
  /** There is proof that papers are listed: the curator's line, a number of authors, or a dot before a date. */
  readonly listing: boolean
  /** A page header is there: the curator's line, or the page's title and the newsletter's box. */
  readonly header: boolean
  /** The page says itself that it lists nothing. */
  readonly nothingListed: boolean
  /** Numbers stand before titles, so that one behind a date on a line of its own may be the next entry's. */
  readonly votesBeforeTitles: boolean
  /** A blank line stands between all parts of bylines, so that it parts nothing. */
  readonly spacious: boolean
  /** What looks like a part of a byline stands right below text, as it does where it is text itself. */
  readonly partsBelowText: boolean
}

/** Look over all cues, once. O(cues). */
export function survey(cues: readonly Cue[]): Survey {
  const seen = {
    curator: false,
    title: false,
    newsletter: false,
    nothingListed: false,
    byline: false,
    partsBelowText: false,
    dots: 0,
    spaciousDots: 0,
  }
  let before: Cue | undefined
  let firstText: Cue | undefined
  let votesBeforeTitles = false
  for (const cue of cues) {
    look(cue, before, seen)
    if (firstText === undefined && cue.kind === 'text') {
      firstText = cue
      // What an abstract follows is a title that is a number.
      votesBeforeTitles = before?.kind === 'count' && cue.end - cue.start < shortestAbstract
    }
    before = cue
  }
  return {
    listing: seen.curator || seen.byline,
    header: seen.curator || (seen.title && seen.newsletter),
    nothingListed: seen.nothingListed,
    votesBeforeTitles,
    spacious: seen.dots > 0 && seen.spaciousDots === seen.dots,
    partsBelowText: seen.partsBelowText,
  }
}

interface Seen {
  curator: boolean
  title: boolean
  newsletter: boolean
  nothingListed: boolean
  byline: boolean
  partsBelowText: boolean
  dots: number
  spaciousDots: number
}

function look(cue: Cue, before: Cue | undefined, seen: Seen): void {
  switch (cue.kind) {
    case 'curator':
      seen.curator = true
      break
    case 'page-title':
      seen.title = true
      break
    case 'nothing-listed':
      seen.nothingListed = true
      break
    case 'furniture':
      if (cue.name === 'newsletter') seen.newsletter = true
      break
    case 'authors':
      seen.byline = true
      if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'date':
      if (before?.kind === 'dot') seen.byline = true
      else if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'count':
      if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'dot':
      seen.dots++
      if (cue.gap === 'blank-line') seen.spaciousDots++
      break
  }
}
