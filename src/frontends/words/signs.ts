/** Signs that newsletters and bots write in place of labels: `👍 94`, `💬 3`, `📅 Mar 3`. */
import { isDigit } from '../../text.ts'
import type { FieldKind } from './labels.ts'

const votes = '👍🔥🔼⬆❤▲'
const signs: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ...[...votes].map((sign) => [sign, 'votes'] as const),
  ['💬', 'comments'],
  ['👥', 'authors'],
  ['👤', 'authors'],
  ['⭐', 'stars'],
  ['🌟', 'stars'],
  ['📅', 'date'],
  ['📆', 'date'],
  ['🗓', 'date'],
  ['🏢', 'organization'],
])

/** A sign with what stands behind it; a selector may ask for its picture. */
const signed = /^([👍🔥🔼⬆❤▲💬👥👤⭐🌟📅📆🗓🏢])\ufe0f?[ \u00a0]{0,2}(?=\S)/u

/** Read a sign: what it stands for, and where its value begins; null where there is none. O(1). */
export function readSign(text: string): { readonly name: FieldKind; readonly from: number } | null {
  const found = signed.exec(text)
  return found && { name: signs.get(found[1] as string) as FieldKind, from: found[0].length }
}

/** The same behind its number: `84 👍`. */
const signBehind = /[ \u00a0]?([👍🔥🔼⬆❤▲💬👥👤⭐🌟])\ufe0f?$/u

/** Read a sign behind a number: what it stands for, and where the number ends; null where there is none. O(1) for texts of a bounded length. */
export function readSignBehind(text: string): { readonly name: FieldKind; readonly to: number } | null {
  const found = isDigit(text.charCodeAt(0)) ? signBehind.exec(text) : null
  return found && { name: signs.get(found[1] as string) as FieldKind, to: found.index }
}

/** What a sign alone stands for; null where it is none. */
export const signNamed = (text: string): FieldKind | null => signs.get(text.replace('\ufe0f', '')) ?? null

/** The first half of most signs, and votes of one unit: a text without them has none of these. */
const beginnings = ['\ud83d', '▲', '⬆', '❤'] as const
/** Votes behind their sign, with another sign behind them: alone it may be of any number. */
const signsInLine = /[👍🔥🔼⬆❤▲]\ufe0f? {0,2}\d[\d.,]{0,9}[km]? {1,3}(?:[|·] )?[💬👥👤⭐🌟📅📆🗓🏢]/iu
/** The same before another number with its unit, or before a date. */
const signsBeforeUnits = /[👍🔥🔼⬆❤▲]\ufe0f? {0,2}\d[\d.,]{0,9}[km]? [|·] (?:\d[\d.,]{0,9}k? (?:author|comment)s?\b|[a-z]{3,9}\.? \d)/iu
/** The same behind a bar, a dot or a dash. */
const signsBehind = /[|·–—-] [👍🔥🔼⬆❤▲]\ufe0f? {0,2}\d[\d.,]{0,9}[km]?(?: [|·]|$)/imu
/** Votes behind their sign on a line of their own: one is enough where a heading leads to a paper. */
const signedLine = /^[ \t]{0,8}(?:[-*+•][ \t])?[👍🔥🔼⬆❤▲]\ufe0f? {0,2}\d[\d.,]{0,9}[km]?$/gimu
const fewestLines = 2
const linkedHeading = /^#{1,6} .{0,9}\[.{1,400}\]\(https?:\/\/(?:huggingface\.co|hf\.co)\/papers\/\d/m

/** Signs behind their numbers, several on a line: `84 👍 6 💬`. */
const signsAfter = /^\d[\d.,]{0,9}[km]? ?[👍🔥🔼⬆❤▲]\ufe0f? \d/iu

/** Whether numbers stand behind signs on a line, or before them. O(length). */
export const hasSigns = (line: string): boolean => signsInLine.test(line) || signsAfter.test(line)

/** Whether a text may have signs. O(n), a look for each way they begin. */
export const mayHaveSigns = (text: string): boolean => beginnings.some((beginning) => text.includes(beginning))

/** Whether numbers stand behind signs in place of labels: several on a line, or votes on lines of their own. O(n). */
export function usesSigns(text: string): boolean {
  if (!mayHaveSigns(text)) return false
  if (hasSigns(text) || signsBeforeUnits.test(text) || signsBehind.test(text)) return true
  const lines = [...text.matchAll(signedLine)].length
  return lines >= fewestLines || (lines > 0 && linkedHeading.test(text))
}

/** The white space between the numbers of a line, with a sign each, as line ends, which part them. */
export const partBySigns = (line: string): string =>
  signsAfter.test(line)
    ? line.replaceAll(/(?<=[👍🔥🔼⬆❤▲💬👥👤⭐🌟]\ufe0f?) (?=\d)/gu, '\n')
    : line.replaceAll(/ (?=[👍🔥🔼⬆❤▲💬👥👤⭐🌟📅📆🗓🏢])/gu, '\n')
