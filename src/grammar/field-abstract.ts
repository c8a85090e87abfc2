/** The abstract of an entry whose fields have names: a text among fields, with a label or without one. */
import type { Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isLonger } from '../text.ts'
import { endsComplete, endsSentence } from './looks.ts'
import { lengthOfCue } from './measure.ts'
import { toPlace } from './field-parts.ts'
import { isBelowItem, isRuled } from './parted.ts'
import { namesAuthors, namesInItalics } from './people.ts'
import { findLabelled, namesAbstract } from './labelled.ts'
import type { TextPlace } from './segments.ts'
import type { Walk } from './walk.ts'

/** What looks like a field that nobody knows: `- **Likes:** 5`, `Likes: 5`. */
const strange = /^(?:[-*+•]\s|\*\*|[A-Z]\w{1,14}(?: \w{1,10})?: )/

/** Several fields on a line: `Upvotes: 3 | Submitted by: ...`. */
const strangeLine = /^[A-Z]\w{1,14}(?: \w{1,10})?: [^|·]{1,32} [|·] /

/** Whether a text looks like fields; an abstract may begin with `Background: `. */
function isStrange(source: string, { start, end }: Cue): boolean {
  const text = source.slice(start, end)
  return strangeLine.test(text) || (text.length < shortestAbstract && strange.test(text))
}

/** Whether a cue is one line that looks like a field that nobody knows. */
export const isUnknownField = (source: string, cue: Cue): boolean => cue.kind === 'text' && cue.labelled !== true && isStrange(source, cue)

/** A label of up to four words, as it may be of a further paragraph where the abstract has one itself: `**Why it matters:** ...`, `Limitations: ...`. */
const ownLabel = /^(?:[-*+•]\s{1,3})?(?:\*\*[^*\n\r]{1,48}(?::\*\*|\*\*:)|[A-Z]\w{1,15}(?: \w{1,12}){0,3}:(?=\s))/

const hasLabel = (source: string, { start, end }: Cue): boolean => ownLabel.test(source.slice(start, end))

/** Whether a text is a field that nobody knows, or a further paragraph with a label behind an abstract that has one itself. */
const isFurther = (source: string, cue: Cue, first: TextCue | undefined): boolean =>
  isStrange(source, cue) || (first?.labelled === true && hasLabel(source, cue))

/** Writers of lists shorten abstracts; what is as long and ends as a sentence does is one. */
const shortestSummary = 60

/** How many paragraphs of the cues an abstract has. O(cues). */
export const countParagraphs = (cues: readonly Cue[], { start, end }: TextPlace): number =>
  1 + cues.filter((cue) => cue.start > start && cue.end <= end && cue.gap === 'blank-line').length

/**
 * The abstract among cues: all the texts, where a label, their length or their end says so; null where there is none.
 *
 * @param most so many paragraphs it has at most
 */
export function readAbstract(walk: Walk, from: number, to: number, most: number): TextPlace | null {
  const { source, cues } = walk
  // What looks like fields stands in no abstract, but maybe above one.
  const labelled = findLabelled(cues, from, to, {
    lengthOf: (at) => lengthOfCue(source, cues[at] as Cue),
    isAbstract: (at) => namesAbstract(source, (cues[at] as Cue).start),
  })
  const texts = cutAtEnd(walk, takeTexts(source, cues.slice(labelled.from, labelled.to)), most)
  if (endsInLabel(source, texts)) texts.pop()
  if (isApart(source, texts)) texts.shift()
  return isLongEnough(source, texts[0], texts.at(-1)) ? toPlace(texts) : null
}

/** The first texts among cues that look like no fields. */
function takeTexts(source: string, cues: readonly Cue[]): TextCue[] {
  const texts: TextCue[] = []
  for (const cue of cues) {
    if (cue.kind !== 'text') break
    if (!isFurther(source, cue, texts[0])) texts.push(cue)
    else if (texts.length > 0) break
  }
  return texts
}

/** Texts up to where the abstract that they begin with ends. What is too short for one, and parted from what is below, is a thing of its own. */
function cutAtEnd(walk: Walk, texts: readonly TextCue[], most: number): TextCue[] {
  let [from, paragraphs] = [0, 1]
  for (let at = 1; at < texts.length; at++) {
    const [first, last, cue] = [texts[from], texts[at - 1], texts[at]] as [TextCue, TextCue, TextCue]
    const parted = isParted(walk, first, last, cue)
    const isNext = cue.gap === 'blank-line'
    if ((parted || (isNext && paragraphs >= most)) && isLongEnough(walk.source, first, last)) return texts.slice(from, at)
    if (parted) from = at
    if (isNext) paragraphs++
  }
  return texts.slice(from)
}

/** Whether some texts are an abstract by their label, their length or their end; no texts are none. */
function isLongEnough(source: string, first: TextCue | undefined, last: TextCue | undefined): boolean {
  if (first === undefined || last === undefined) return false
  const isWhole = isLonger(source, first.start, last.end, shortestSummary - 1) && endsSentence(source.slice(last.start, last.end))
  return first.labelled === true || isWhole || isLonger(source, first.start, last.end, shortestAbstract - 1)
}

/** Whether an abstract ends before a text: a rule stands between the two, or the text is no part of the list's item that is the abstract. */
const isParted = ({ source, draft }: Walk, first: TextCue, last: TextCue, cue: TextCue): boolean =>
  isRuled(draft.rules, last.end, cue.start) || (first.labelled === true && isBelowItem(source, first, cue))

/** Whether the first of some texts is a thing of its own: a line in italics that names authors, or a short one with a blank line behind that does, or ends as no sentence does. */
function isApart(source: string, [first, next]: readonly TextCue[]): boolean {
  if (first === undefined || next === undefined || first.labelled === true) return false
  const line = source.slice(first.start, first.end)
  if (namesInItalics(line)) return true
  return next.gap === 'blank-line' && (namesAuthors(line) || (line.length < shortestSummary && !endsSentence(line)))
}

/** A line that is no longer may be one of labels: `Likes 5, shares 7`. */
const longestLabels = 60

/**
 * Whether the last of an abstract's lines is no part of it: the abstract is whole without it, and the line ends no sentence, or is a label of what stands
 * behind it, with a blank line above.
 */
function endsInLabel(source: string, texts: readonly TextCue[]): boolean {
  const [first, before, last] = [texts[0], texts.at(-2), texts.at(-1)]
  if (first === undefined || before === undefined || last === undefined || isLonger(source, last.start, last.end, longestLabels))
    return false
  const line = source.slice(last.start, last.end)
  const isLabel = last.gap === 'blank-line' && line.endsWith(':')
  if (!isLonger(source, first.start, before.end, shortestSummary - 1) || (endsComplete(line) && !isLabel)) return false
  return endsSentence(source.slice(before.start, before.end))
}
