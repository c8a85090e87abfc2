/** Which cues are of a card above a title, where only the paper and the habits of the page tell. */
import { describe, expect, test } from 'vitest'
import { isCardPart, paperOfStretch } from '../../src/grammar/card.ts'
import type { Card, Occurrence } from '../../src/grammar/segments.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import type { Walk } from '../../src/grammar/walk.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

const [id, otherId] = ['2509.00001', '2509.00002']
const linkTo = (paper: string) => ({ link: { target: readTarget(`/papers/${paper}`) } })

/** A walk of page 1 that is at the end of the cues before. */
function walkOver(
  parts: readonly Part[],
  { habits, ...fields }: Partial<Walk> & { habits?: Partial<Survey>; occurrences?: Partial<Occurrence>[] } = {},
): Walk {
  const { source, cues } = layCues(parts)
  const page = { survey: { ...noHabits, ...habits } }
  const draft = { occurrences: fields.occurrences ?? [] }
  return {
    source,
    cues,
    to: cues.length,
    page,
    index: 1,
    draft,
    from: 0,
    afterText: false,
    inList: true,
    card: null,
    ...fields,
  } as unknown as Walk
}

describe('the paper of a stretch', () => {
  const linked = part('text', linkTo(id))
  const card = { id: otherId } as Card
  const marked = { titlesMarked: true }

  test('is that of the last text that links to one, where titles are marked', () => {
    expect(paperOfStretch(walkOver([part('text', linkTo(otherId)), linked, part('text')], { habits: marked }), 3)).toBe(id)
    expect(paperOfStretch(walkOver([linked, part('text')]), 2)).toBeNull()
    expect(paperOfStretch(walkOver([part('text', { link: { target: readTarget('/nvidia') } })], { habits: marked }), 1)).toBeNull()
    expect(paperOfStretch(walkOver([{ ...part('furniture'), ...linkTo(id) }], { habits: marked }), 1)).toBeNull()
  })

  test('is that of the card where no text tells', () => {
    expect(paperOfStretch(walkOver([linked], { card }), 1)).toBe(otherId)
    expect(paperOfStretch(walkOver([part('text')], { card, habits: marked }), 1)).toBe(otherId)
    expect(paperOfStretch(walkOver([linked], { card, habits: marked }), 1)).toBe(id)
  })

  test('is looked for in the stretch, over seven cues', () => {
    expect(paperOfStretch(walkOver([linked, part('text')], { from: 1, habits: marked }), 2)).toBeNull()
    const behind = (length: number): Part[] => [linked, ...Array.from({ length }, () => part('bullet'))]
    expect(paperOfStretch(walkOver(behind(6), { habits: marked }), 7)).toBe(id)
    expect(paperOfStretch(walkOver(behind(7), { habits: marked }), 8)).toBeNull()
  })
})

describe('parts of a card', () => {
  const isPart = (one: Part, habits: Partial<Survey> = {}): boolean => isCardPart(walkOver([one, part('text')], { habits }), 0, null)

  test('are submitters and thumbnails, and boxes where no votes stand behind dates', () => {
    for (const habits of [{}, { votesTrail: true }]) {
      expect(isPart(part('submitter'), habits)).toBe(true)
      expect(isPart(part('thumbnail'), habits)).toBe(true)
      expect(isPart(part('authors'), habits)).toBe(false)
    }
    expect(isPart(part('check-box'))).toBe(true)
    expect(isPart(part('check-box'), { votesTrail: true })).toBe(false)
  })

  test('are votes by the habit of the page, or because they are of another paper', () => {
    expect(isPart(part('votes'))).toBe(true)
    expect(isPart(part('votes'), { votesTrail: true })).toBe(false)
    const below = (paper: string | null) =>
      isCardPart(walkOver([part('votes', { id })], { afterText: true, habits: { votesTrail: true } }), 0, paper)
    expect(below(otherId)).toBe(true)
    expect(below(null)).toBe(false)
  })
})

describe('votes of the paper above', () => {
  const votes = part('votes', { id })
  const entryWith = (fields: Partial<Occurrence>): { occurrences: Partial<Occurrence>[] } => ({
    occurrences: [{ page: 1, id, votes: null, byline: null, ...fields }],
  })
  const title = part('text', linkTo(id))
  const shown = { votes: part('votes') as never }

  /** Behind the byline of an entry, and no text between. */
  const again = (parts: readonly Part[], fields: Partial<Occurrence> = shown, habits: Partial<Survey> = {}): boolean =>
    isCardPart(walkOver([votes, ...parts], { habits, ...entryWith(fields) }), 0, null)

  test('begin its second card where its title follows', () => {
    expect(again([title])).toBe(true)
    expect(again([title], {})).toBe(true)
    expect(again([part('text', linkTo(otherId))])).toBe(false)
    expect(again([title], shown, { votesTrail: true })).toBe(false)
  })

  test('begin it where a title without a link follows, and it had votes', () => {
    expect(again([part('text')])).toBe(true)
    expect(again([part('text')], {})).toBe(false)
    expect(again([part('text')], { byline: { votes: part('votes') } as never })).toBe(true)
    expect(again([part('text')], { byline: { votes: null } as never })).toBe(false)
  })

  test('may have other parts of a card before the title', () => {
    for (const kind of ['submitter', 'thumbnail', 'check-box', 'votes', 'furniture'] as const)
      expect(again([part(kind), title]), kind).toBe(true)
    expect(again([part('bullet'), title])).toBe(false)
    const wide = (length: number): boolean => again([...Array.from({ length }, () => part('thumbnail')), title])
    expect(wide(7)).toBe(true)
    expect(wide(8)).toBe(false)
  })

  test('need a title that is one', () => {
    expect(again([])).toBe(false)
    expect(again([part('thumbnail')])).toBe(false)
    expect(again([{ ...title, text: 'a'.repeat(213) }])).toBe(true)
    expect(again([{ ...title, text: 'a'.repeat(214) }])).toBe(false)
    expect(again([title], shown, { headings: true })).toBe(false)
    expect(again([{ ...title, heading: true }], shown, { headings: true })).toBe(true)
    const { cues, ...walk } = walkOver([votes, title], entryWith(shown))
    expect(isCardPart({ ...walk, cues, to: 1 }, 0, null)).toBe(false)
  })

  test('are asked of the entry before on the same page', () => {
    expect(again([part('text', linkTo(otherId))], { ...shown, page: 0 })).toBe(true)
    expect(again([part('text', linkTo(otherId))], { ...shown, id: otherId })).toBe(true)
    expect(isCardPart(walkOver([votes, part('text', linkTo(otherId))]), 0, null)).toBe(true)
    expect(
      isCardPart(walkOver([part('votes'), part('text', linkTo(otherId))], { occurrences: [{ page: 1, id: null }] as never }), 0, null),
    ).toBe(true)
  })

  test('below its own text begin a second card where the first had votes, and its title is linked', () => {
    const below = (parts: readonly Part[], card: Partial<Card> | null): boolean =>
      isCardPart(walkOver([votes, ...parts], { afterText: true, card: card as Card }), 0, id)
    expect(below([title], { votes: {} as never })).toBe(true)
    expect(below([title], { votes: null })).toBe(false)
    expect(below([title], null)).toBe(false)
    expect(below([part('text')], { votes: {} as never })).toBe(false)
    expect(below([part('text', linkTo(otherId))], { votes: {} as never })).toBe(false)
  })
})
