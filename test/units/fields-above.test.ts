/** Which fields of a list stand above its headings. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { beginOf, findKindsAbove, headingBehind } from '../../src/grammar/fields-above.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

const title = part('text', { heading: true })
const text = part('text')
const [votes, link, date] = (['votes', 'arxiv', 'date'] as const).map((kind) => part(kind, { field: true })) as [Part, Part, Part]
const abstract = part('text', { labelled: true })
const isTitle = (cue: Cue): boolean => cue.kind === 'text' && cue.heading === true

function kindsOf(parts: readonly Part[], from = 0, to = parts.length): string[] {
  const { source, cues } = layCues(parts)
  return [...findKindsAbove(source, cues, from, to, isTitle)].sort()
}
/** With a blank line above. */
const apart = (one: Part): Part => ({ ...one, gap: 'blank-line' })

describe('fields stand above headings', () => {
  test.each([
    ['where each heading has them', [votes, link, title, text, apart(votes), link, title, text], ['arxiv', 'votes']],
    ['where each heading has one of them', [votes, link, title, text, apart(link), title, apart(votes), title], ['arxiv', 'votes']],
    ['without a label, where they lead to papers', [part('arxiv'), title, text, apart(part('arxiv')), title], ['arxiv']],
    ['with blank lines on both sides, below another text', [text, apart(link), apart(title), text, apart(link), apart(title)], ['arxiv']],
    ['with none, below another text', [text, link, title, text, link, title], ['arxiv']],
    ['an abstract with a label among them', [abstract, votes, title, apart(abstract), votes, title], ['abstract', 'votes']],
    ['an abstract of several lines', [abstract, text, title, apart(abstract), text, title], ['abstract']],
    ['below a day of the whole list', [date, link, title, text, link, title], ['arxiv']],
  ])('%s', (_name, parts, kinds) => {
    expect(kindsOf(parts)).toEqual(kinds)
  })

  test.each([
    ['where nothing stands above the first one', [title, link, title, link, title]],
    ['where one has nothing above', [link, title, link, title, text, title]],
    ['where none has the field of the first one', [date, title, text, link, title, text]],
    ['where the field stands below the last one', [link, title, link, title, link]],
    ['where a text stands between', [link, text, title, link, text, title]],
    ['where it stands below the last one, whatever is above', [text, apart(link), title, text, apart(link), title, text, link]],
    ['where one has nothing above, whatever the others have', [text, apart(link), title, text, apart(link), title, text, title]],
    ['where another kind without a label stands above', [text, apart(part('date')), title, text, apart(part('date')), title]],
    ['where an abstract has no label', [text, votes, title, apart(text), title]],
    ['where an abstract with a label stands below the last one', [abstract, title, apart(abstract), title, abstract]],
    ['where it is parted from the heading by another one', [abstract, title, part('text', { heading: true }), title]],
    ['of a single entry', [text, apart(link), title, text]],
    ['of none', [link, text]],
    ['where blank lines part one from its heading alone', [text, link, title, text, link, apart(title), text]],
    ['where they do so above the first', [date, link, apart(title), text, apart(link), title]],
    ['where nothing tells, and a text begins with them', [link, title, text, link, title]],
    ['where blank lines tell of some alone, and a text begins with them', [link, title, text, apart(link), title, text, link, title]],
  ])('but not %s', (_name, parts) => {
    expect(kindsOf(parts)).toEqual([])
  })

  test('within the list', () => {
    const parts = [text, link, title, text, link, title, link]
    expect(kindsOf(parts, 0, 6)).toEqual(['arxiv'])
    expect(kindsOf(parts, 1, 6)).toEqual([])
    expect(kindsOf(parts, 2, 6)).toEqual([])
  })
})

test('an entry begins with them', () => {
  const { cues } = layCues([text, date, link, votes, title, link])
  const kinds = new Set<Cue['kind']>(['votes', 'arxiv'])
  expect([beginOf(cues, 0, 4, kinds, isTitle), beginOf(cues, 3, 4, kinds, isTitle), beginOf(cues, 0, 4, new Set(), isTitle)]).toEqual([
    2, 3, 4,
  ])
  const behind = (from: number, to = 6): number => headingBehind(cues, from, to, kinds, isTitle)
  expect([behind(2), behind(4), behind(1), behind(5), behind(2, 4)]).toEqual([4, 4, 1, 5, 2])
})

test('or with an abstract of several lines', () => {
  const { cues } = layCues([votes, abstract, text, text, date, title, abstract])
  const kinds = new Set(['abstract', 'date'] as const)
  expect(beginOf(cues, 0, 5, kinds, isTitle)).toBe(1)
  expect([headingBehind(cues, 1, 7, kinds, isTitle), headingBehind(cues, 6, 7, kinds, isTitle)]).toEqual([5, 6])
})
