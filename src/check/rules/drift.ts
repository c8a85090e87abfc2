/** Rules that compare a capture with the baseline: has the layout of the page moved? */
import type { FieldName } from '../../schema.ts'
import { findLayout, type LayoutBaseline, ownValue, rateIn } from '../baseline.ts'
import { chance } from '../facts.ts'
import type { ShareName } from '../result.ts'
import type { CheckFinding, Drifting, DriftRule } from '../rule.ts'
import { nameShare, toPercents } from './capture.ts'

/** A part is one of every paper where at least this many stand for each entry in every capture of the baseline. */
const ofEveryPaper = 0.5
/** Of a part less than this share of what the baseline has is a loss, unless it may be chance. */
const lostPart = 0.5

/** The tolerance is one of entries; of the text, which is mostly abstracts, a twentieth of it is as much. */
const ofText = 0.05

/** The baseline that a capture with entries is compared with. */
function baselineOf({ baseline, facts }: Drifting): { name: string; baseline: LayoutBaseline } | null {
  return baseline === null || facts.entries === 0 ? null : findLayout(baseline, facts.layout)
}

const layoutUnknown: DriftRule = {
  id: 'layout-unknown',
  severity: 'error',
  summary: 'The baseline has no page of this syntax and kind.',
  help: 'If the capture is right, record it with --update-baseline; if pages of its kind are in the baseline, the layout has changed.',
  *find(checked) {
    const { baseline, facts } = checked
    if (baseline === null || facts.entries === 0 || Object.hasOwn(baseline.layouts, facts.layout)) return
    const known = Object.keys(baseline.layouts).join(', ')
    yield { reason: `The page is of the layout ${facts.layout}, and the baseline has ${known === '' ? 'none' : known}` }
  },
}

const shareFell: DriftRule = {
  id: 'share-fell',
  severity: 'error',
  summary: 'Fewer entries have a field than in the baseline.',
  help: 'Look at the page; if it shows the field, its layout has changed, and if it is right, record it with --update-baseline.',
  *find(checked) {
    const found = baselineOf(checked)
    const { facts, settings } = checked
    for (const [name, before] of Object.entries(found?.baseline.shares ?? {}) as [ShareName, number][]) {
      const share = facts.shares[name] ?? 0
      if (before - share <= settings.tolerance + chance(before, facts.entries)) continue
      const [now, then] = toPercents(share, before)
      const reason = `${now} of entries have ${nameShare(name)}; in the baseline ${before === 1 ? 'all' : `${then} or more`}`
      yield { reason, field: name === 'byline' ? 'authorCount' : (name as FieldName) }
    }
  },
}

const coverageFell: DriftRule = {
  id: 'coverage-fell',
  severity: 'error',
  summary: 'More of the text is unrecognised than in the baseline.',
  help: 'Look at the messages unrecognised-text; if the capture is right, record it with --update-baseline.',
  *find(checked) {
    const before = baselineOf(checked)?.baseline.unrecognised
    const { facts, settings } = checked
    if (before === undefined || facts.unrecognised - before <= settings.tolerance * ofText) return
    const [now, then] = toPercents(facts.unrecognised, before)
    yield { reason: `${now} of the text is not recognised; in the baseline ${before === 0 ? 'all of it is' : `${then} or less`}` }
  },
}

const entriesFell: DriftRule = {
  id: 'entries-fell',
  severity: 'error',
  summary: 'A capture has at most half as many entries as any capture of the baseline.',
  help: 'Check that the page is whole; if it is a quiet day, record it with --update-baseline.',
  *find(checked) {
    const least = baselineOf(checked)?.baseline.entries
    const { entries } = checked.facts
    if (least !== undefined && 2 * entries <= least)
      yield { reason: `${entries === 1 ? '1 entry' : `${entries} entries`}; in the baseline ${least} or more` }
  },
}

/** Whether one rate is so much less than another that chance does not explain it. `before` is that of the baseline. */
const isMuchLess = (less: number, more: number, before: number, entries: number): boolean =>
  less < more * lostPart && more - less > chance(Math.min(1, before), entries)

const partsLost: DriftRule = {
  id: 'parts-lost',
  severity: 'error',
  summary: 'A part or a mark that stands by the papers of the baseline is gone.',
  help: 'The layout of the page, or the scraper, has changed; compare the capture with the page, and if it is right, record it with --update-baseline.',
  *find(checked) {
    const found = baselineOf(checked)?.baseline
    const { shape, entries } = checked.facts
    if (found === undefined || shape === null) return
    for (const [name, { least }] of Object.entries(found.parts)) {
      const now = rateIn(shape, entries, name)
      if (least >= ofEveryPaper && isMuchLess(now, least, least, entries)) yield drifted(name, now, `${least.toFixed(2)} times or more`)
    }
  },
}

/** A part of the page, or what the scraper writes around its values, in words: `mark ###` is no name that people know. */
function describePart(name: string): string {
  const mark = /^(?:mark|bullet) (.+)/s.exec(name)
  return mark === null ? `The part "${name}" of the page` : `The mark "${mark[1]}" that the scraper writes before values`
}

const drifted = (name: string, now: number, before: string): CheckFinding => ({
  reason: `${describePart(name)} stands ${now.toFixed(2)} times for each entry; in the baseline ${before}`,
})

const partsChanged: DriftRule = {
  id: 'parts-changed',
  severity: 'warning',
  summary: 'The capture has other parts of the page than those of the baseline.',
  help: 'Compare the capture with the page, and if it is right, record it with --update-baseline.',
  *find(checked) {
    const found = baselineOf(checked)?.baseline
    const { shape, entries } = checked.facts
    // Captures of JSON and digests without their text have no shape, and record no parts.
    if (found === undefined || shape === null || Object.keys(found.parts).length === 0) return
    for (const [name, { captures, least }] of Object.entries(found.parts)) {
      const isOfPage = captures === found.captures && least < ofEveryPaper
      if (isOfPage && !Object.hasOwn(shape, name))
        yield { reason: `${describePart(name)} is not there; each capture of the baseline has it` }
    }
    for (const name of Object.keys(shape)) {
      const [most, now] = [ownValue(found.parts, name)?.most ?? 0, rateIn(shape, entries, name)]
      if (now >= ofEveryPaper && isMuchLess(most, now, most, entries))
        yield drifted(name, now, most === 0 ? 'not at all' : `${most.toFixed(2)} times or less`)
    }
  },
}

export const driftRules: readonly DriftRule[] = [layoutUnknown, shareFell, coverageFell, entriesFell, partsLost, partsChanged]
