/** The baseline of a run: its file, the findings that it knows, and its recording. */
import {
  type Baseline,
  finishRecording,
  knownAs,
  ownValue,
  readBaseline,
  type Recording,
  recordCapture,
  recordKnown,
} from '../../check/baseline.ts'
import { judge } from '../../check/check.ts'
import { fingerprintOf } from '../../check/fingerprint.ts'
import type { CheckMessage, CheckResult, FoundMessage } from '../../check/result.ts'
import { driftRules } from '../../check/rules/drift.ts'

/** A result without findings that are known. */
export interface Sifted {
  readonly result: CheckResult
  /** What is known of the capture, as a baseline names it. */
  readonly known: readonly string[]
  /** How many findings were taken out of the result. */
  readonly hidden: number
}

const nameFinding = (file: string, message: FoundMessage): string =>
  knownAs(message, fingerprintOf(file, message.ruleId, message.field, message.reason))

/** The findings that a baseline knows of a file. */
const knownOf = (file: string, baseline: Baseline | null): readonly string[] => (baseline && ownValue(baseline.known, file)) ?? []

const drift: ReadonlySet<string> = new Set(driftRules.map(({ id }) => id))

/** Stands among what is known of a capture that is no example of its layout, so that its differences from the baseline are known, too. */
const anyDrift = 'drift'

/**
 * Take findings out of a result that a baseline knows of its file, each as often as it was recorded. A capture whose known findings are all gone was
 * mended, and is compared with the baseline again. O(findings).
 */
export function siftKnown(result: CheckResult, file: string, baseline: Baseline | null): Sifted {
  const left = new Map<string, number>()
  for (const finding of knownOf(file, baseline)) left.set(finding, (left.get(finding) ?? 0) + 1)
  const hidesDrift = left.has(anyDrift) && result.messages.some((message) => left.has(nameFinding(file, message)))
  const known: string[] = hidesDrift ? [anyDrift] : []
  return sift({ result, known, hidden: 0 }, (message) => {
    if (hidesDrift && drift.has(message.ruleId)) return false
    const finding = nameFinding(file, message)
    const times = left.get(finding) ?? 0
    if (times === 0) return true
    left.set(finding, times - 1)
    known.push(finding)
    return false
  })
}

/** Take messages out of a result and count them. */
function sift({ result, known, hidden }: Sifted, keeps: (message: CheckMessage) => boolean): Sifted {
  const messages = result.messages.filter(keeps)
  const taken = result.messages.length - messages.length
  return { result: { ...result, messages, ...judge(messages, { maxWarnings: null }) }, known, hidden: hidden + taken }
}

/** Whether a finding is of the capture itself, and not of its difference from a baseline. Infos need not be known: they never fail a run. */
const isOfCapture = ({ ruleId, severity }: CheckMessage): boolean => severity !== 'info' && !drift.has(ruleId)

/**
 * Record a capture: how it looks, and the findings that are known of it. One with errors is no example of how the page looks and is left out.
 *
 * @param sifted its result without what is known already
 * @param accepts whether all that was found is known from now on
 * @returns the result without what is known now
 */
export function record(recording: Recording, file: string, sifted: Sifted, accepts: boolean): Sifted {
  const { result, known } = sifted
  const isExample = result.counts.error === 0 && !known.includes(anyDrift)
  if (isExample) recordCapture(recording, result.facts)
  const accepted = accepts ? result.messages.filter(isOfCapture).map((message) => nameFinding(file, message)) : []
  recordKnown(recording, file, [...known, ...accepted, ...(accepts && result.counts.error > 0 ? [anyDrift] : [])])
  return accepts ? sift(sifted, (message) => !isOfCapture(message)) : sifted
}

/** Read the text of a baseline. The phrase says what is wrong with it. */
export function parseBaseline(text: string): Baseline | { readonly problem: string } {
  try {
    return readBaseline(JSON.parse(text))
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

/** Write a recording as the text of a baseline. */
export const writeBaseline = (recording: Recording): string => `${JSON.stringify(finishRecording(recording), null, 2)}\n`

/** Whether a recording knows neither a layout nor a finding. */
export const isEmptyRecording = ({ layouts, known }: Recording): boolean => layouts.size === 0 && known.size === 0
