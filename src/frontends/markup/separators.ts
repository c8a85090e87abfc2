/** Bars and gaps between the texts of a page, where an extractor joined all of them: `5 authors | · | Apr 17 | 2 | Paper Boats`. */
import { beginningOf } from '../../text.ts'
import type { Mark } from './mark.ts'

/** Parts of the page that stand between two bars on a joined page, and never in a sentence. The site has a dot behind a number of authors; where a date or a unit follows, bars part fields of a line. */
const betweenBars = [
  /\|\s(?:·|\d{1,5} authors?(?!\s\|\s(?:[a-z]{3,9}\.? \d|\d{4}-\d|\d[\d.,]{0,9}k? [a-z]|https?:|\[))|submitted by|upvote|and the research community)\s\|/gi,
]
/** The same where no spaces stand around the bars. */
const betweenTightBars = [/\|(?:·|\d{1,5} authors?|upvote|and the research community)\||^submitted by\|/gim]

/** The same where the texts between bars keep the line ends that they have in HTML. */
const betweenLooseBars = [
  /(?<![ \t])\|(?:\r\n|\n|\r)[ \t]{0,24}(?:·|\d{1,5} authors?)[ \t]{0,8}\|/gi,
  /^[ \t]{0,24}\|(?:·|\d{1,5} authors?)[ \t]{0,8}\|/gim,
]

/** The same between two tabs, on a line that other texts stand on. */
const betweenTabs = [/(?<=\S)\t(?:·|\d{1,5} authors?|submitted by|upvote|and the research community)(?=\t\S)/gi]

/**
 * Spaces may stand twice in any line. Only where texts are joined does the next card begin behind the last one's authors, date or number, a
 * submitter stand behind another text, or votes stand on the line of their title.
 */
const betweenSpaces = [
  /(?<=\S {2,12})submitted by(?= {2}|$)/gim,
  /\d authors? {2,12}(?!by\b|published\b)(?=\p{L})/giu,
  /\d {2,12}\d{1,5} {2,12}(?=\p{L})/gu,
  /^ {0,4}\d{1,5} {2,12}(?=\p{L})/gmu,
]

/** So many known parts between bars or gaps stand in no abstract and in no table of one. */
const fewestParts = 3

/** So much of a text is looked at for a gap: its header is joined, too. */
const header = 2_000
/** A gap, but for those behind bullets. */
const gap = /[^\s*+>•-](?:\t| {2,12})\S/
/** So much of a text is looked at for parts between gaps: several cards of it. */
const beginning = 20_000

type Joint = 'bar' | 'tight-bar' | 'loose-bar' | 'tab' | 'spaces'

/** What parts the texts of a joined page, null where it is none. O(1): no more than the beginning is looked at. */
function findJoint(source: string, end: number): Joint | null {
  const text = beginningOf(source, end, beginning)
  if (text.includes('|')) {
    if (hasParts(betweenLooseBars, text)) return 'loose-bar'
    if (hasParts(betweenBars, text)) return 'bar'
    if (hasParts(betweenTightBars, text)) return 'tight-bar'
  }
  if (!gap.test(beginningOf(text, text.length, header))) return null
  if (text.includes('\t') && hasParts(betweenTabs, text)) return 'tab'
  return hasParts(betweenSpaces, text) ? 'spaces' : null
}

/** Whether patterns are found often enough. */
function hasParts(patterns: readonly RegExp[], text: string): boolean {
  let found = 0
  for (const pattern of patterns) {
    for (const _ of text.matchAll(pattern)) if (++found === fewestParts) return true
  }
  return false
}

/** Whether bars or gaps part the texts of a page. O(1). */
export const isJoined = (source: string, end: number): boolean => findJoint(source, end) !== null

const joints: Readonly<Record<Joint, RegExp>> = {
  bar: /(?<=\s)\|(?=\s)/g,
  'tight-bar': /(?<=\S)\|(?=\S)/g,
  'loose-bar': /\|/g,
  tab: /(?<=\S)\t(?=\S)/g,
  spaces: /(?<=\S) {2,12}(?=\S)/g,
}

/**
 * Find what parts the texts of a joined page. A bar between brackets, as in `p(x | y)`, is a text's own.
 *
 * @returns marks in order, none where the page is not joined. O(n).
 */
export function findSeparators(source: string, end: number): Mark[] {
  const joint = findJoint(source, end)
  if (joint === null) return []
  const places = Array.from(source.slice(0, end).matchAll(joints[joint]), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
  const own =
    joint !== 'tab' && joint !== 'spaces'
      ? places.filter((place, at) => !isInBrackets(source, places[at - 1]?.start ?? -1, place.start, places[at + 1]?.start ?? end))
      : places
  return own.map((place) => ({ kind: 'separator', ...place }))
}

/** Whether a bar stands between brackets; `before` and `next` are the bars around it. */
const isInBrackets = (source: string, before: number, at: number, next: number): boolean =>
  endsOpen(source.slice(before + 1, at)) && beginsOpen(source.slice(at + 1, next))

/** Whether a bracket is open where a text ends. */
const endsOpen = (text: string): boolean => lastOf(text, '([{') > lastOf(text, ')]}')

/** Whether a bracket is open where a text begins. */
function beginsOpen(text: string): boolean {
  const closing = text.search(/[)\]}]/)
  return closing >= 0 && !/[([{]/.test(text.slice(0, closing))
}

/** The last place of any of some characters. */
const lastOf = (text: string, characters: string): number => Math.max(...Array.from(characters, (character) => text.lastIndexOf(character)))
