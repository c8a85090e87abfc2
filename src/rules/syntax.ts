/** Rules about syntaxes: JSON, HTML, and the data that pages of HTML have in them. */
import { rule } from './rule.ts'

/** Where a text says something: in the data that a page was made from, as JSON is, or in what the page shows. */
type Copy = 'data' | 'page'
const saidBy: Readonly<Record<Copy, string>> = { data: "the page's data says", page: 'the page shows' }

/** What two places say of one thing, as it is shown. */
interface Disagreement {
  of: string
  used: string
  usedFrom: Copy
  other: string
  otherFrom: Copy
}

export const syntaxRules = {
  'broken-json': rule(
    'error',
    (a: { place: string; problem: string; cut: string | null }) =>
      `This is no JSON from ${a.place} on: ${a.problem}; what is complete before it was read${a.cut === null ? '' : `, ${a.cut} is not complete and was left out`}`,
    'Get the file again, or mend it at this place.',
  ),
  'wrong-json-value': rule(
    'error',
    (a: { place: string; path: string; expected: string; received: string; cost: 'entry' | 'value' }) =>
      `Wrong value at ${a.path}: expected ${a.expected}, received ${a.received} (${a.place}); ${a.cost === 'entry' ? 'no entry was made of it' : 'it was left out'}`,
    'Correct the value in the JSON, or what wrote it.',
  ),
  'duplicate-key': rule(
    'warning',
    (a: { place: string; path: string }) => `The key ${a.path} stands twice in one object (${a.place}); the last one was read`,
    'Take one of them out of the JSON.',
  ),
  'copies-disagree': rule(
    'warning',
    ({ of, used, usedFrom, other, otherFrom }: Disagreement) =>
      usedFrom === otherFrom
        ? `Of the ${of} the ${usedFrom} says ${used} at one place, and ${other} at another; the former is used`
        : `Of the ${of} ${saidBy[usedFrom]} ${used}, and ${saidBy[otherFrom]} ${other}; the former is used`,
    'The page changed while it was captured, or one of the two was misread; compare both.',
  ),
  'html-cut-off': rule(
    'error',
    (a: { side: 'begins' | 'ends' }) => `The HTML ${a.side} in the middle of the page`,
    'Capture the page again, whole; papers are missing.',
  ),
} as const
