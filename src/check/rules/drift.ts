/** Rules that compare a capture with the baseline: has the layout of the page moved? */
import type { FieldName } from '../../schema.ts'
import { findLayout, type LayoutBaseline, rateIn, rateOf, roundShare } from '../baseline.ts'
import type { ShareName } from '../result.ts'
import type { CheckFinding, Drifting, DriftRule } from '../rule.ts'
import { nameShare, toPercent } from './capture.ts'

/** A part is one of every paper where at least this many stand in the baseline for each entry; below that it is one of the page. */
const ofEveryPaper = 0.5
/** A part of the page is expected where this share of the baseline's captures have it. */
const ofEveryPage = 0.9
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

/** How far a share of few entries may be from that of many by chance alone: two standard errors. */
const chance = (share: number, entries: number): number => 2 * Math.sqrt((share * (1 - share)) / entries)

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
      const reason = `${toPercent(share)} of entries have ${nameShare(name)}; in the baseline ${toPercent(before)}`
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
    // Rounded as the baseline is, so that a capture never differs from itself.
    if (before === undefined || roundShare(facts.unrecognised) - before <= settings.tolerance * ofText) return
    yield { reason: `${toPercent(facts.unrecognised)} of the text is not recognised; in the baseline ${toPercent(before)}` }
  },
}

const entriesFell: DriftRule = {
  id: 'entries-fell',
  severity: 'warning',
  summary: 'A capture has less than half as many entries as those of the baseline.',
  help: 'Check that the page is whole; a quiet day is fine.',
  *find(checked) {
    const found = baselineOf(checked)?.baseline
    if (found === undefined) return
    const before = found.entries / found.captures
    if (checked.facts.entries < before / 2)
      yield { reason: `${checked.facts.entries} entries; in the baseline ${before.toFixed(1)} for each capture` }
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
    for (const name of Object.keys(found.parts)) {
      const [before, now] = [rateOf(found, name), rateIn(shape, entries, name)]
      if (before >= ofEveryPaper && isMuchLess(now, before, before, entries)) yield drifted(name, before, now)
    }
  },
}

const drifted = (name: string, before: number, now: number): CheckFinding => ({
  reason: `The part "${name}" stands ${now.toFixed(2)} times for each entry; in the baseline ${before.toFixed(2)} times`,
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
    for (const [name, { captures }] of Object.entries(found.parts)) {
      const isOfPage = captures >= found.captures * ofEveryPage && rateOf(found, name) < ofEveryPaper
      if (isOfPage && !Object.hasOwn(shape, name)) yield { reason: `The part "${name}" of the page is not there; the baseline has it` }
    }
    for (const name of Object.keys(shape)) {
      const [before, now] = [rateOf(found, name), rateIn(shape, entries, name)]
      if (now >= ofEveryPaper && isMuchLess(before, now, before, entries)) yield drifted(name, before, now)
    }
  },
}

export const driftRules: readonly DriftRule[] = [layoutUnknown, shareFell, coverageFell, entriesFell, partsLost, partsChanged]
