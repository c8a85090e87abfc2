/** Accounts for every character of the input. */
import type { Analysis } from './analysis.ts'
import type { Markup } from './reading.ts'
import { layTiles } from './frame.ts'
import type { Occurrence, Role, Segments } from './grammar/segments.ts'
import type { Numbering } from './numbering.ts'
import type { Coverage, Span } from './schema.ts'
import { toTilesAndMarks } from './tiles.ts'

/** What each role counts as. */
const shareOf: Readonly<Record<Role, 'entries' | 'furniture' | 'markup' | 'unrecognised'>> = {
  title: 'entries',
  abstract: 'entries',
  authors: 'entries',
  organization: 'entries',
  date: 'entries',
  votes: 'entries',
  comments: 'entries',
  count: 'entries',
  submitter: 'entries',
  stars: 'entries',
  arxiv: 'entries',
  project: 'entries',
  thumbnail: 'markup',
  'check-box': 'markup',
  bullet: 'markup',
  dot: 'markup',
  markup: 'markup',
  query: 'furniture',
  'page-title': 'furniture',
  curator: 'furniture',
  'page-date': 'furniture',
  furniture: 'furniture',
  unrecognised: 'unrecognised',
}

const lengthOf = (span: Span | null): number => (span === null ? 0 : span.end - span.start)

/**
 * Add up what became of the input. What no segment holds is white space.
 *
 * @returns UTF-16 code units, see {@link Coverage}. O(entries).
 */
export function measureCoverage(analysis: Analysis): Coverage {
  const { segments, numbering, source, frame } = analysis
  const coverage = { total: source.length, entries: 0, furniture: 0, markup: 0, blank: 0, unrecognised: 0 }
  if (frame !== null) return measureLaid(analysis, { ...coverage, total: frame.source.length })
  if (segments.markup !== null) return measureTiles(segments, numbering, segments.markup, coverage)
  const { occurrences: paperOf } = numbering.paperOf
  const isGivenUp = (occurrence: number | null): boolean => occurrence !== null && paperOf[occurrence] === null
  for (const { role, start, end, occurrence } of segments.loose) {
    coverage[isGivenUp(occurrence) ? 'unrecognised' : shareOf[role]] += end - start
  }
  segments.occurrences.forEach((shown, occurrence) => {
    coverage[isGivenUp(occurrence) ? 'unrecognised' : 'entries'] += measureOccurrence(shown)
    coverage[isGivenUp(occurrence) ? 'unrecognised' : 'markup'] += countMarks(shown)
  })
  return withBlank(coverage)
}

/** Count what is left as white space. */
function withBlank(coverage: Coverage): Coverage {
  const { total, entries, furniture, markup, unrecognised } = coverage
  return { ...coverage, blank: total - entries - furniture - markup - unrecognised }
}

/** Where the text stands in another one, all of both is laid out. */
function measureLaid(analysis: Analysis, coverage: Coverage): Coverage {
  for (const { role, start, end } of layTiles(analysis)) coverage[shareOf[role]] += end - start
  return withBlank(coverage)
}

/** Where there is markup, only the tiles tell what lies inside of what. */
function measureTiles(segments: Segments, numbering: Numbering, markup: readonly Markup[], coverage: Coverage): Coverage {
  const { tiles, marks } = toTilesAndMarks(segments, numbering, markup)
  for (const { role, start, end } of tiles) coverage[shareOf[role]] += end - start
  for (const { name, start, end } of marks) coverage[name === undefined ? 'markup' : 'furniture'] += end - start
  return withBlank(coverage)
}

function measureOccurrence({ title, abstract, byline, votes }: Occurrence): number {
  const above = lengthOf(title) + lengthOf(abstract) + lengthOf(votes)
  if (byline === null) return above
  const { authors, organization, date, count, comments } = byline
  return above + lengthOf(authors) + lengthOf(organization) + lengthOf(date) + lengthOf(count) + lengthOf(comments)
}

/** Bullets and dots in a byline, one character each: the cues that are none of its parts. */
function countMarks({ byline }: Occurrence): number {
  if (byline === null) return 0
  const { authors, date, count, comments, from, to } = byline
  return to - from - Number(authors !== null) - Number(date !== null) - Number(count !== null) - Number(comments !== null)
}
