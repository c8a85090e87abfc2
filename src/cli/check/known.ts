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
import type { CheckMessage, CheckResult } from '../../check/result.ts'
import { driftRules } from '../../check/rules/drift.ts'
import type { Message } from '../../schema.ts'

/** A result without findings that are known. */
export interface Sifted {
  readonly result: CheckResult
  /** The findings that were taken out, as a baseline names them. */
  readonly known: readonly string[]
}

const nameFinding = (file: string, message: Message): string =>
  knownAs(message, fingerprintOf(file, message.ruleId, message.field, message.reason))

/** The findings that a baseline knows of a file. */
const knownOf = (file: string, baseline: Baseline | null): readonly string[] => (baseline && ownValue(baseline.known, file)) ?? []

const drift: ReadonlySet<string> = new Set(driftRules.map(({ id }) => id))

/** Stands among what is known of a capture that is no example of its layout, so that its differences from the baseline are known, too. */
const anyDrift = 'drift'

/** Take findings out of a result that a baseline knows of its file, each as often as it was recorded. O(findings). */
export function siftKnown(result: CheckResult, file: string, baseline: Baseline | null): Sifted {
  const left = new Map<string, number>()
  for (const finding of knownOf(file, baseline)) left.set(finding, (left.get(finding) ?? 0) + 1)
  const known: string[] = left.has(anyDrift) ? [anyDrift] : []
  return sift(result, known, (message) => {
    const finding = nameFinding(file, message)
    const times = left.get(finding) ?? 0
    if (drift.has(message.ruleId) && left.has(anyDrift)) return false
    if (times === 0) return true
    left.set(finding, times - 1)
    known.push(finding)
    return false
  })
}

/** Keep some messages of a result; `known` is where the others are named. */
function sift(result: CheckResult, known: readonly string[], keeps: (message: CheckMessage) => boolean): Sifted {
  const messages = result.messages.filter(keeps)
  return { result: { ...result, messages, ...judge(messages, { maxWarnings: null }) }, known }
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
export function record(recording: Recording, file: string, { result, known }: Sifted, accepts: boolean): Sifted {
  const isExample = result.counts.error === 0 && !known.includes(anyDrift)
  if (isExample) recordCapture(recording, result.facts)
  const accepted = accepts ? result.messages.filter(isOfCapture).map((message) => nameFinding(file, message)) : []
  const marks = accepts && !isExample ? [anyDrift] : []
  recordKnown(recording, file, [...known, ...accepted, ...marks])
  return accepts ? sift(result, [...known, ...accepted], (message) => !isOfCapture(message)) : { result, known }
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
