/** The header of a page: `header := wrapper? (furniture | page-title | curator | query | date)*`. */
import { isShorter, quote } from '../text.ts'
import type { Cue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { readTarget, type Target } from '../targets.ts'
import { addLoose, tell } from './draft.ts'
import { paperOfText } from './text-marks.ts'
import { closeStretch, type Walk } from './walk.ts'

/** Whether what looks like a part of the page stands right above an abstract, as the title of a paper named `Models` or `No Papers` would. */
export function mayBeTitle(walk: Walk, at: number): boolean {
  const [cue, next] = [walk.cues[at] as Cue, walk.cues[at + 1]]
  if ((cue.kind !== 'furniture' && cue.kind !== 'nothing-listed') || walk.page.curator === null) return false
  return next?.kind === 'text' && !isShorter(walk.source, next.start, next.end, shortestAbstract)
}

/**
 * Read a part of the header; other text waits until the header's next part shows that it belongs to no entry.
 *
 *     `Daily Papers`                        page-title
 *     `byAK and the research community`     curator
 *     `Nov 5`                               page-date
 *
 * @returns false for anything that is none
 */
export function readHeader(walk: Walk, at: number): boolean {
  const cue = walk.cues[at] as Cue
  if (isBehindQuery(walk, at)) takeQuery(walk, at)
  if (cue.kind === 'page-title' || cue.kind === 'curator' || endsHeader(walk, at)) closeStretch(walk, at, null, false)
  if (walk.from < at || !takeHeader(walk, cue)) return false
  walk.from = at + 1
  return true
}

/** What no menu and no wrapper has, so that the list has begun where it stands. */
const neverAbove: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['authors', 'dot', 'date', 'votes', 'comments', 'thumbnail', 'unread'])
/** How far before the curator's line the page's title may stand. */
export const headerReach = 4

/**
 * Take what stands above the whole page: front matter, what the tool that captured it wrote, the site's menu.
 *
 * @returns where the page itself begins: the walk's first cue where nothing stands above
 */
export function takeWrapper(walk: Walk): number {
  const { source, cues, from, to } = walk
  const begin = findHeader(source, cues, from, to)
  for (let at = from; at < begin; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'text') walk.page.address ??= findAddress(source.slice(cue.start, cue.end))
    if (cue.kind === 'furniture') addLoose(walk.draft, 'furniture', cue, null, cue.name)
    else if (cue.kind === 'bullet' || cue.kind === 'submitter' || cue.kind === 'check-box') addLoose(walk.draft, cue.kind, cue, null)
    else addLoose(walk.draft, 'furniture', cue, null, 'wrapper')
  }
  return begin
}

/** Whether a cue may stand above a page's header, as a short text or its menu does. What leads to a paper may not. */
export function mayBeWrapper(source: string, cue: Cue): boolean {
  const { kind, start, end, labelled } = cue
  if (neverAbove.has(kind) || labelled === true) return false
  return kind !== 'text' || (isShorter(source, start, end, shortestAbstract) && paperOfText(cue) === null)
}

/** Where the header begins that something stands above; the first cue where none does, or where more than a wrapper is above. */
function findHeader(source: string, cues: readonly Cue[], from: number, to: number): number {
  let title = -1
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (!mayBeWrapper(source, cue)) break
    if (cue.kind === 'page-title') title = at
    if (cue.kind === 'curator') return title >= 0 && at - title <= headerReach ? title : at
  }
  return title >= 0 ? title : from
}

/** What the page's own address stands behind, in any spelling. */
const addressLabel = /^\W{0,6}(?:page |source )?ur[li](?: source)?\W{1,8}(?=https?:\/\/)/i

/** `url: https://huggingface.co/papers?q=...`: the page's own address, with brackets around it or without. O(length of the line, which is short). */
export function findAddress(line: string): Target | null {
  const start = addressLabel.exec(line)?.[0].length ?? -1
  if (start < 0) return null
  let end = line.length
  while ('>)]*'.includes(line.charAt(end - 1))) end--
  const address = line.slice(start, end)
  return /\s/.test(address) ? null : readTarget(address)
}

/** Whether the text that waits is what was searched for: a short line between the curator and the choice of a period, or the date. */
function isBehindQuery({ source, cues, from, page }: Walk, at: number): boolean {
  const [cue, text] = [cues[at] as Cue, cues[from] as Cue]
  // Behind the page's own date the list has begun.
  const ends = (cue.kind === 'date' && page.date === null) || (cue.kind === 'furniture' && (cue.name === 'period' || cue.name === 'pager'))
  return (
    ends &&
    at === from + 1 &&
    text.kind === 'text' &&
    page.curator !== null &&
    page.query === null &&
    isShorter(source, text.start, text.end, shortestAbstract)
  )
}

/** Pages of search results do not say who submitted a paper: on a page that does, such a line is one of its menu that nobody knows. */
function takeQuery(walk: Walk, at: number): void {
  const { source, draft, page } = walk
  const text = walk.cues[walk.from] as Cue
  if (page.survey.submitters) {
    addLoose(draft, 'unrecognised', text, null)
    tell(draft, 'unrecognised-text', { span: text }, { quote: quote(source.slice(text.start, text.end)) })
  } else {
    page.query = text
    addLoose(draft, 'query', text, null)
  }
  walk.from = at
  walk.afterText = false
}

/**
 * Whether a date is the page's, though text stands between it and the curator: what was searched for does, and is no paper. All calls over a page
 * together are O(cues).
 */
function endsHeader(walk: Walk, at: number): boolean {
  const { source, cues, page } = walk
  if (cues[at]?.kind !== 'date' || page.date !== null || page.curator === null) return false
  for (; walk.lookedAt < at; walk.lookedAt++) {
    const { kind, start, end } = cues[walk.lookedAt] as Cue
    if (kind === 'dot' || kind === 'authors' || !isShorter(source, start, end, shortestAbstract)) walk.lastOfList = walk.lookedAt
  }
  return walk.lastOfList < walk.from
}

/** Whether a cue is the curator's name below `by and the research community`: a writer that gives each link a line of its own puts it there. */
const isNameBelow = ({ source, cues, from }: Walk, { kind, gap, start, end }: Cue): boolean =>
  kind === 'text' &&
  gap === 'next-line' &&
  cues[from - 1]?.kind === 'curator' &&
  end - start <= longestName &&
  /^\S+$/.test(source.slice(start, end))

const longestName = 40

/** Take a cue as a part of the header, or say that it is none; what was there already, or is a known part of the page, is furniture. O(1). */
export function takeHeader(walk: Walk, cue: Cue): boolean {
  const { page } = walk
  if (cue.kind === 'page-title' && page.title === null) {
    page.title = cue
    addLoose(walk.draft, 'page-title', cue, null)
  } else if (cue.kind === 'curator' && page.curator === null) {
    page.curator = cue
    addLoose(walk.draft, 'curator', cue, null)
  } else if (page.curator?.name === null && isNameBelow(walk, cue)) {
    page.curator = { ...page.curator, name: cue }
    addLoose(walk.draft, 'curator', cue, null)
  } else if (cue.kind === 'date' && page.date === null) {
    page.date = cue
    addLoose(walk.draft, 'page-date', cue, null)
  } else if (cue.kind === 'furniture' || cue.kind === 'page-title' || cue.kind === 'nothing-listed' || cue.kind === 'curator') {
    addLoose(walk.draft, 'furniture', cue, null, cue.kind === 'furniture' ? cue.name : cue.kind)
  } else {
    return false
  }
  return true
}
