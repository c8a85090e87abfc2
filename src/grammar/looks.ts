/**
 * How much a block looks like a title and how much like the prose of an abstract. One table of features and weights.
 */
import { longestTitle, shortestAbstract } from '../lengths.ts'

/** Weights of the features, in the same unit as the costs of costs.ts. Above 0 speaks for a title, below for prose. */
export const weights = {
  /** By length: up to 24 characters, up to 120, up to the shortest abstract, up to the longest title, more. */
  tiny: 1.5,
  short: 3,
  middling: 1.5,
  long: -1,
  endless: -8,
  /** By the last character. */
  endsInWord: 2,
  endsInQuestion: -0.5,
  endsInStop: -3,
  endsInComma: -2,
  endsInUrl: -3,
  /** A new sentence begins inside; a second one does. */
  secondSentence: -1,
  thirdSentence: -2.5,
  /** Most of the longer words are capitalised; next to none is. */
  titleCase: 1.5,
  sentenceCase: -0.5,
  /** Words that prose is held together by, each, and at most this often. */
  proseWord: -0.7,
  mostProseWords: 3,
  startsInLowerCase: -0.5,
  /** No letter or digit in it. */
  wordless: -12,
  /** A bracket is closed in it that is not opened: the beginning was cut off. */
  cutInFront: -9,
  /** Words of banners and forms. */
  boilerplate: -5,
} as const

/** Readings whose scores, or whose costs, differ by less are a close call. */
export const closeMargin = 1.5

/** The score of what is longer than any title. */
export const scoreOfProse: number = weights.endless

const proseWord =
  /\b(?:we|our|us|you|your|this|these|that|which|is|are|was|were|has|have|been|it|its|however|propose|introduce|present)\b/gi

const boilerplate =
  /\b(?:cookies?|newsletters?|subscribe|subscription|sponsored|advertisement|sign (?:up|in)|log ?in|log ?out|accept all|i agree|privacy policy|terms of (?:use|service)|your e-?mail|download (?:our|the) app|free trial|translated automatically|all rights reserved|back to top)\b/i

/** Whether a text reads like a banner or a form that a page shows among its papers. */
export const isBoilerplate = (text: string): boolean => boilerplate.test(text)

/**
 * Score a block.
 *
 * @param text the block's own text, of any length; no more than a title's length is looked at
 * @returns above 0 for what looks like a title, below 0 for what looks like prose: about 6.5 for a usual title, -8 for
 *   anything longer than a title can be
 */
export function scoreTitle(text: string): number {
  const length = text.length > longestTitle ? text.length : measureText(text)
  if (length > longestTitle) return weights.endless
  return scoreLength(length) + scoreEnd(text) + scoreInside(text)
}

/** Signs of scripts that write a word in one or two of them. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const ofDense = 2.5

/** How long a text would be in Latin letters, about. O(length). */
export const measureText = (text: string): number => text.length + (ofDense - 1) * (text.match(dense)?.length ?? 0)

function scoreLength(length: number): number {
  if (length <= 24) return weights.tiny
  if (length <= 120) return weights.short
  return length < shortestAbstract ? weights.middling : weights.long
}

function scoreEnd(text: string): number {
  if (endsInUrl(text)) return weights.endsInUrl
  let at = text.length - 1
  while (at > 0 && closing.includes(text.charAt(at))) at--
  const last = text.charAt(at)
  if (last === '.' || last === '…' || last === '。') return weights.endsInStop
  if ('?!？！'.includes(last)) return weights.endsInQuestion
  return last === ',' || last === ';' || last === ':' || last === '-' ? weights.endsInComma : weights.endsInWord
}

function scoreInside(text: string): number {
  const { sentences, words, capitals } = countWords(text)
  let score = 0
  if (sentences > 0) score += weights.secondSentence
  if (sentences > 1) score += weights.thirdSentence
  if (words > 0 && capitals / words >= 0.6) score += weights.titleCase
  if (words > 3 && capitals / words <= 0.2) score += weights.sentenceCase
  if (isLowerCase(text.charAt(0))) score += weights.startsInLowerCase
  if (!hasWords(text)) score += weights.wordless
  if (isCutInFront(text)) score += weights.cutInFront
  if (isBoilerplate(text)) score += weights.boilerplate
  return score + weights.proseWord * Math.min(text.match(proseWord)?.length ?? 0, weights.mostProseWords)
}

/** What may close without being opened: the number of a list's item, and smileys. */
const closedAlone = /^\d{1,4}\)|[:;]-?\)/g

/** Whether a text closes a bracket that it does not open, as one does whose beginning was cut off: `c5c9]`. O(length). */
export function isCutInFront(text: string): boolean {
  if (!text.includes(')') && !text.includes(']')) return false
  const first = text.replace(closedAlone, '').search(/[()[\]]/)
  return first >= 0 && ')]'.includes(text.replace(closedAlone, '').charAt(first))
}

/** So many words a name has that is written in small letters. */
const mostSmallWords = 3

/** Whether a text reads like a part of a sentence, and not like a name: most of its longer words are in small letters. */
export function readsOn(text: string): boolean {
  const { words, capitals } = countWords(text)
  return words > mostSmallWords && 2 * capitals < words
}

const isLowerCase = (character: string): boolean => character !== character.toUpperCase()
const isUpperCase = (character: string): boolean => character !== character.toLowerCase()
const isDigit = (character: string): boolean => character >= '0' && character <= '9'

/** Words shorter than this are written small in titles, too. */
const shortestWord = 4

/** Count the longer words behind the first word, those of them that begin with a capital or a digit, and sentences that begin inside. */
function countWords(text: string): { sentences: number; words: number; capitals: number } {
  const parts = text.split(' ')
  let [sentences, words, capitals] = [0, 0, 0]
  for (let at = 1; at < parts.length; at++) {
    const word = (parts[at] as string).replace(/^["'([{]+/, '')
    const initial = word.charAt(0)
    const capital = isUpperCase(initial)
    if (capital && /[.!?]["')\]]?$/.test(parts[at - 1] as string)) sentences++
    if (word.length < shortestWord) continue
    words++
    if (capital || isDigit(initial)) capitals++
  }
  return { sentences, words, capitals }
}

/** Whether a text ends as a sentence or a link does, so that nothing of it can be seen to be missing. */
export const endsComplete = (text: string): boolean => endsSentence(text) || endsInUrl(text)

/** Closing quotes and brackets that may stand behind the end of a sentence. */
const closing = '"\'”’)]}*」』）'
const longestClosing = 12

/** Whether a text ends in a full stop or the like. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at > text.length - longestClosing && closing.includes(text.charAt(at))) at--
  return '.!?…:。！？'.includes(text.charAt(at)) && at >= 0
}

const longestUrl = 200

/** Whether the last word of a text is a link. */
function endsInUrl(text: string): boolean {
  const word = text.slice(Math.max(text.lastIndexOf(' ') + 1, text.length - longestUrl))
  return word.includes('://')
}

/** Whether a text has a letter or a digit at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Marks and numbers of list items before it are none of the count. */
const counted = /^[^\p{L}\p{N}]{0,40}(?:\d{1,2}\.\s{1,8}){0,9}\d{1,4}\s\p{Ll}{1,40}$/u

/** Whether a text is a number of something in small letters, and no name: `8 writers`, whatever the page may call its authors. */
export const isCounted = (text: string): boolean => counted.test(text)

/** Whether a text holds a link: short paragraphs of an abstract mostly do. */
export const holdsUrl = (text: string): boolean => text.includes('://') || text.includes('www.')
