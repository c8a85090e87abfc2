/** The abstract of an entry whose fields have names: a text among fields, with a label or without one. */
import type { Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isLonger } from '../text.ts'
import { endsComplete, endsSentence } from './looks.ts'
import { lengthOfCue } from './measure.ts'
import { toPlace } from './field-parts.ts'
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

/** A label of up to four words, as it may be of a further paragraph where the abstract has one itself: `**Why it matters:** ...`, `Limitations: ...`. */
const ownLabel = /^(?:[-*+•]\s{1,3})?(?:\*\*[^*\n\r]{1,48}(?::\*\*|\*\*:)|[A-Z]\w{1,15}(?: \w{1,12}){0,3}:(?=\s))/

const hasLabel = (source: string, { start, end }: Cue): boolean => ownLabel.test(source.slice(start, end))

/** Whether a text is a field that nobody knows, or a further paragraph with a label behind an abstract that has one itself. */
const isFurther = (source: string, cue: Cue, first: TextCue | undefined): boolean =>
  isStrange(source, cue) || (first?.labelled === true && hasLabel(source, cue))

/** Writers of lists shorten abstracts; what is as long and ends as a sentence does is one. */
const shortestSummary = 60

/** The abstract among cues: all the texts, where a label, their length or their end says so; null where there is none. */
export function readAbstract({ source, cues }: Walk, from: number, to: number): TextPlace | null {
  // What looks like fields stands in no abstract, but maybe above one.
  const labelled = findLabelled(cues, from, to, {
    lengthOf: (at) => lengthOfCue(source, cues[at] as Cue),
    isAbstract: (at) => namesAbstract(source, (cues[at] as Cue).start),
  })
  const texts: TextCue[] = []
  for (const cue of cues.slice(labelled.from, labelled.to)) {
    if (cue.kind !== 'text') break
    if (!isFurther(source, cue, texts[0])) texts.push(cue)
    else if (texts.length > 0) break
  }
  if (endsInLabel(source, texts)) texts.pop()
  if (isApart(source, texts)) texts.shift()
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return null
  const isWhole = isLonger(source, first.start, last.end, shortestSummary - 1) && endsSentence(source.slice(first.start, last.end))
  return first.labelled === true || isWhole || isLonger(source, first.start, last.end, shortestAbstract - 1) ? toPlace(texts) : null
}

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
