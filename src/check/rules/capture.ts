/** Rules about a capture as a whole: what it is, how much of it was read, how many papers and which of their fields it has. */
import type { RuleId } from '../../rule-ids.ts'
import { explainedOutcomes } from '../../rules/outcomes.ts'
import type { Entry, Page } from '../../schema.ts'
import { type CheckSettings, sharesOf } from '../config.ts'
import { chance, shareOf } from '../facts.ts'
import type { ShareName } from '../result.ts'
import type { Checked, CheckFinding, CheckRule } from '../rule.ts'
import { findDeclaredCount } from '../declared.ts'

/** More digits show nothing. */
const mostDigits = 4

/** A share in percent; what is not all is never shown as all, and what is there never as nothing. */
function toPercent(share: number, digits: number): string {
  const [scale, smallest] = [10 ** digits, 10 ** -digits]
  const percent = Math.round(100 * scale * share) / scale
  if (share < 1 && percent === 100) return `${(100 - smallest).toFixed(digits)} %`
  return share > 0 && percent === 0 ? `${smallest.toFixed(digits)} %` : `${percent} %`
}

/** Two shares in percent, with as many digits as it takes to tell them apart. */
export function toPercents(share: number, bound: number): readonly [share: string, bound: string] {
  let digits = 1
  while (digits < mostDigits && toPercent(share, digits) === toPercent(bound, digits)) digits++
  return [toPercent(share, digits), toPercent(bound, digits)]
}

const outcome: CheckRule = {
  id: 'outcome',
  severity: 'error',
  summary: 'A capture is no listing of papers.',
  help: 'Capture the page again, or allow the outcome with the setting outcomes.',
  *find({ digest, settings }) {
    if (settings.outcomes.includes(digest.outcome)) return
    // The parser's own rule says it better, if it is an error here.
    const isSaid = digest.messages.some(({ ruleId, severity }) => {
      return explainedOutcomes[ruleId as RuleId] === digest.outcome && (settings.rules.get(ruleId) ?? severity) === 'error'
    })
    if (isSaid) return
    yield { reason: `The outcome is ${digest.outcome}; allowed: ${settings.outcomes.join(', ')}` }
  },
}

const unrecognisedShare: CheckRule = {
  id: 'unrecognised-share',
  severity: 'error',
  summary: 'Too much of a capture is neither part of a paper nor a known part of the page.',
  help: 'Look at the messages unrecognised-text; the layout of the page has changed, or the capture is damaged.',
  *find({ digest, facts, settings }) {
    // What is no listing holds little else, and says so itself.
    const isListing = digest.outcome === 'listing' || digest.outcome === 'empty-listing'
    if (!isListing || facts.unrecognised <= settings.maxUnrecognised) return
    const [share, allowed] = toPercents(facts.unrecognised, settings.maxUnrecognised)
    yield { reason: `${share} of the text is not recognised; allowed: ${allowed}` }
  },
}

const nouns: Readonly<Partial<Record<ShareName, string>>> = {
  byline: 'authors or organisation',
  authorCount: 'number of authors',
  submittedBy: 'submitter',
  arxivId: 'id',
  githubUrl: 'repository',
  githubStars: 'stars',
  projectUrl: 'project page',
}

/** A field in words. */
export const nameShare = (name: ShareName): string => nouns[name] ?? name

const fieldShare: CheckRule = {
  id: 'field-share',
  severity: 'error',
  summary: 'Too few entries have a field that pages of their kind show of nearly every paper.',
  help: 'Look at the page; if it shows the field, its layout has changed, and if it never does, lower the share in the setting shares.',
  *find({ digest, settings }) {
    for (const [page, entries] of entriesByPage(digest.entries)) {
      const span = digest.pages.length > 1 ? digest.pages[page]?.span : undefined
      for (const finding of missingShares(entries, digest.pages[page], settings)) yield span === undefined ? finding : { ...finding, span }
    }
  },
}

/** What the entries of one page have too little of. */
function* missingShares(entries: readonly Entry[], page: Page | undefined, settings: CheckSettings): Generator<CheckFinding> {
  for (const [name, least] of Object.entries(sharesOf(settings, page)) as [ShareName, number][]) {
    const share = shareOf(entries, name)
    if (isEnough(share, least, Object.hasOwn(settings.shares, name) ? 0 : chance(least, entries.length))) continue
    const [found, asked] = toPercents(share, least)
    const reason = `${found} of ${entries.length} entries have ${nameShare(name)}; asked for: ${asked}`
    yield { reason, field: name === 'byline' ? 'authorCount' : name }
  }
}

/** Of few entries some may lack by chance what nearly all papers have; what the caller asks for is asked for, and no entry at all is no chance. */
const isEnough = (share: number, least: number, slack: number): boolean => share >= least || (share > 0 && share >= least - slack)

function entriesByPage(entries: readonly Entry[]): Map<number, Entry[]> {
  const pages = new Map<number, Entry[]>()
  for (const entry of entries) {
    const page = pages.get(entry.page)
    if (page === undefined) pages.set(entry.page, [entry])
    else page.push(entry)
  }
  return pages
}

const entryCount: CheckRule = {
  id: 'entry-count',
  severity: 'error',
  summary: 'A listing has fewer or more entries than asked for.',
  help: 'Check that the capture is one whole page, or change the settings minEntries and maxEntries.',
  *find({ digest, settings: { minEntries, maxEntries } }) {
    const { length } = digest.entries
    const isShort = digest.outcome === 'listing' && length < minEntries
    if (isShort) yield { reason: `The listing has ${countEntries(length)}; asked for: ${minEntries} or more` }
    if (maxEntries !== null && length > maxEntries)
      yield { reason: `The listing has ${countEntries(length)}; asked for: ${maxEntries} or fewer` }
  },
}

const countEntries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)

const declaredCount: CheckRule = {
  id: 'declared-count',
  severity: 'error',
  summary: 'A capture says itself how many papers it has, and another number was read.',
  help: 'Papers are missing or doubled; compare the capture with the page.',
  *find(checked: Checked): Iterable<CheckFinding> {
    const declared = findDeclaredCount(checked)
    const { length } = checked.digest.entries
    if (declared === null || declared.count === length) return
    yield {
      reason: `The text says that it has ${declared.count}, and ${countEntries(length)} ${length === 1 ? 'was' : 'were'} read`,
      span: declared.span,
    }
  },
}

export const captureRules: readonly CheckRule[] = [outcome, unrecognisedShare, fieldShare, entryCount, declaredCount]
