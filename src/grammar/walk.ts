/** Where the reading of a page stands, and what ends a stretch of it. */
import type { Cue } from '../cues.ts'
import { quote } from '../text.ts'
import { addLoose, type Draft, tell } from './draft.ts'
import { type StretchFound, readEntries, type Surroundings } from './entry.ts'
import { type Byline, type Card, type PageSegment, roleOfCue } from './segments.ts'
import { giveSubmitters, leaveSubmittersOut } from './submitters.ts'

/** A walk over the cues of one page. */
export interface Walk {
  readonly source: string
  readonly cues: readonly Cue[]
  /** Where the page's cues end. */
  readonly to: number
  readonly page: PageSegment
  /** Index of the page. */
  readonly index: number
  readonly draft: Draft
  /** The first cue that no header, card or entry has taken; from it on, cues wait. */
  from: number
  /** Whether a text is among the waiting cues. */
  afterText: boolean
  /** Whether the page's list has begun, so that its header is over. */
  inList: boolean
  /** How far cues were looked at for what no header has, and the last of them that is that; -1 where none is. */
  lookedAt: number
  lastOfList: number
  /** What stands above the next title. */
  card: Card | null
}

/** Read the waiting cues up to `to`; what stands there closes them. */
export function closeStretch(walk: Walk, to: number, byline: Byline | null, atEnd: boolean): StretchFound {
  const { source, cues, from, draft, card } = walk
  // A card shows as surely as a byline that there is an entry; where titles have marks, its title may still come.
  const closing = byline === null && (card === null || draft.survey.headingsLinked) ? 'page-end' : 'byline'
  const closingEnd = byline?.end ?? cues[to - 1]?.end ?? 0
  walk.from = to
  walk.afterText = false
  const before = draft.occurrences.length
  const around = { closing, closingEnd, atEnd, page: walk.index, card } as const
  const found = draft.survey.submittersTrail ? readAround(walk, from, to, around) : readEntries(source, cues, from, to, around, draft)
  // A card that no title took still waits for one, unless what it belongs to is closed.
  if (draft.occurrences.length > before) walk.card = null
  else if (byline !== null || atEnd) loosenCard(walk)
  return found
}

/** Read the entries of a stretch that submitters stand in. */
function readAround({ source, cues, draft }: Walk, from: number, to: number, around: Surroundings): StretchFound {
  const { texts, submitters } = leaveSubmittersOut(cues, from, to)
  const first = draft.occurrences.length
  const found = readEntries(source, texts, 0, texts.length, around, draft)
  giveSubmitters(source, submitters, to, first, draft)
  return found
}

/** A card without a title: its parts belong to no entry. */
export function loosenCard(walk: Walk): void {
  const { card, draft, source } = walk
  walk.card = null
  if (card === null) return
  for (const cue of card.cues) addLoose(draft, roleOfCue[cue.kind], cue, null)
  if (card.cues.every(({ kind }) => kind === 'thumbnail' || kind === 'check-box')) return
  tell(draft, 'card-without-title', { span: { start: card.start, end: card.end } }, { quote: quote(source.slice(card.start, card.end)) })
}
