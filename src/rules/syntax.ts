/** Rules about syntaxes: JSON, HTML, and the data that pages of HTML have in them. */
import { rule } from './rule.ts'

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
    (a: { field: string; used: string; other: string; isData: boolean }) =>
      `Of the ${a.field} ${a.isData ? "the page's data says" : 'the page shows'} ${a.used}, and ${a.isData ? 'the page shows' : 'its data says'} ${a.other}; the former is used`,
    'The page changed while it was captured, or one of the two was misread; compare both.',
  ),
  'escaped-html': rule(
    'error',
    () => 'This is HTML that was escaped, so that its tags are text; what was read of it may be wrong',
    'Decode it once (&lt; is <), or capture the page itself, and parse that.',
  ),
  'html-cut-off': rule(
    'error',
    (a: { side: 'begins' | 'ends' }) => `The HTML ${a.side} in the middle of the page`,
    'Capture the page again, whole; papers are missing.',
  ),
} as const
