/** Bylines: which cues are of one, and which of the next entry. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { readByline, trails } from '../../src/grammar/byline.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

interface Around extends Partial<Survey> {
  readonly afterText?: boolean
  readonly paper?: string
}

/** How many of the cues are of the byline, null where none begins. */
function count(parts: readonly Part[], { afterText = true, paper, ...habits }: Around = {}): number | null {
  const { source, cues } = layCues(parts)
  return readByline(0, { source, cues, to: cues.length, afterText, paper: paper ?? null, survey: { ...noHabits, ...habits } })?.to ?? null
}

const [authors, organization, date, dot, bullet] = (['authors', 'organization', 'date', 'dot', 'bullet'] as const).map((kind) =>
  part(kind),
) as [Part, Part, Part, Part, Part]
const [comments, votes, stars, arxiv] = (['comments', 'votes', 'stars', 'arxiv'] as const).map((kind) => part(kind)) as [
  Part,
  Part,
  Part,
  Part,
]
const figure = part('count')
const text = part('text')
const published = part('furniture', { name: 'published' })
const trail = { votesTrail: true }

const around = { source: '', afterText: true, paper: null, survey: noHabits }

test('a byline holds its parts by their kinds, and their places', () => {
  const { cues } = layCues([text, bullet, authors, dot, date, part('count', { gap: 'same-line' }), stars, arxiv, text])
  const byline = readByline(1, { ...around, cues, to: cues.length })
  expect(byline).toEqual({
    start: cues[1]?.start,
    end: cues[7]?.end,
    authors: cues[2],
    organization: null,
    date: cues[4],
    count: cues[5],
    comments: null,
    votes: null,
    stars: cues[6],
    arxiv: cues[7],
    submitter: null,
    from: 1,
    to: 8,
  })
})

test('an organisation is taken as its cue shows it', () => {
  const { cues } = layCues([part('organization', { handle: 'knots' }), dot, date])
  const place = { start: 0, end: 9 }
  expect(readByline(0, { ...around, cues, to: 3 })?.organization).toEqual({ ...place, name: place, handle: 'knots', isCue: true })
})

test('it ends where the page does', () => {
  const { cues } = layCues([authors, dot, date])
  expect(readByline(0, { ...around, cues, to: 2 })?.to).toBe(2)
})

describe('one part alone', () => {
  test.each([authors, organization, date, dot, comments, stars, arxiv].map((one) => [one.kind, one] as const))(
    '%s is a byline',
    (_kind, one) => {
      expect(count([one])).toBe(1)
    },
  )

  test('votes are one where they stand behind dates', () => {
    expect(count([votes], trail)).toBe(1)
    expect(count([votes])).toBeNull()
  })

  test.each([bullet, figure, published, text, part('submitter')].map((one) => [one.kind, one] as const))('%s is none', (_kind, one) => {
    expect(count([one])).toBeNull()
  })
})

describe('no part is there twice', () => {
  test.each([
    ['authors', [authors, authors]],
    ['an organisation', [organization, organization]],
    ['a dot', [dot, dot]],
    ['a date', [date, date]],
    ['comments', [comments, comments]],
    ['stars', [stars, stars]],
    ['an id', [arxiv, arxiv]],
    ['authors, in place of an organisation', [organization, authors]],
    ['an organisation, in place of authors', [authors, organization]],
    ['an organisation, which stands before the date', [date, organization]],
    ['a number that nothing proves, beside comments', [date, comments, part('count', { gap: 'same-line' })].slice(1)],
  ])('%s', (_name, parts) => {
    expect(count(parts)).toBe(1)
  })

  test('but a dot, before comments on its line that are not those of another paper', () => {
    const ofPaper = (id: string, linked = true, gap: 'same-line' | 'next-line' = 'same-line') => part('comments', { id, linked, gap })
    const read = (last: Part): number | null => count([dot, authors, dot, last], { paper: '2509.01234' })
    expect(read(ofPaper('2509.01234'))).toBe(4)
    expect(read(ofPaper('2509.99999'))).toBe(2)
    expect(read(ofPaper('2509.01234', false))).toBe(4)
    expect(read(ofPaper('2509.01234', true, 'next-line'))).toBe(2)
    expect(read(figure)).toBe(2)
  })

  test('votes', () => {
    expect(count([votes, votes], trail)).toBe(1)
  })

  test('numbers', () => {
    const beside = part('count', { gap: 'same-line' })
    expect(count([date, beside, beside])).toBe(2)
    expect(count([date, comments, beside])).toBe(2)
    expect(count([date, beside, comments])).toBe(3)
  })
})

describe('a date', () => {
  test('alone is a byline below a text only', () => {
    expect(count([date], { afterText: false })).toBeNull()
    expect(count([bullet, date], { afterText: false })).toBeNull()
  })

  test('may stand behind each part that bylines begin with', () => {
    for (const first of [dot, authors, organization]) expect(count([first, date], { afterText: false })).toBe(2)
  })
})

describe('labels and boxes', () => {
  test('a label begins a byline below a text, and stands in one anywhere', () => {
    expect(count([published, date])).toBe(2)
    const upvote = part('furniture', { name: 'upvote' })
    expect(count([upvote, dot], { votesTrail: true })).toBe(2)
    expect(count([upvote, dot])).toBeNull()
    expect(count([published, dot], { afterText: false })).toBeNull()
    expect(count([dot, published, date], { afterText: false })).toBe(3)
  })

  test('another known part of the page ends it', () => {
    expect(count([dot, part('furniture', { name: 'pager' }), date])).toBe(1)
  })

  test('a check box is of a byline where votes stand behind dates', () => {
    const box = part('check-box')
    expect(count([dot, box])).toBe(1)
    expect(count([dot, box], { ...trail, afterText: false })).toBe(2)
    expect(count([box, dot], trail)).toBe(2)
    expect(count([box, dot], { ...trail, afterText: false })).toBeNull()
  })
})

describe('bullets', () => {
  const bullets = (length: number): Part[] => Array.from({ length }, () => bullet)

  test('stand before authors, sixteen at most', () => {
    expect(count([...bullets(16), authors])).toBe(17)
    expect(count([...bullets(17), authors])).toBeNull()
  })

  test('stand behind a date only before authors', () => {
    expect(count([date, bullet, authors])).toBe(3)
    expect(count([date, ...bullets(15), authors])).toBe(17)
    expect(count([date, ...bullets(16), authors])).toBe(18)
    expect(count([date, ...bullets(17), authors])).toBe(1)
    expect(count([date, bullet, text])).toBe(1)
    expect(count([date, bullet])).toBe(1)
    expect(count([authors, date, bullet, authors])).toBe(2)
  })

  test('are a dash before the next title where numbers stand there, below a byline without a date', () => {
    const before = { votesBeforeTitles: true }
    expect(count([dot, bullet, text], before)).toBe(1)
    expect(count([dot, bullet, text])).toBe(2)
    expect(count([authors, bullet, text], before)).toBe(2)
    expect(count([dot, part('bullet', { gap: 'same-line' }), text], before)).toBe(2)
    expect(count([dot, bullet, part('text', { gap: 'same-line' })], before)).toBe(2)
    expect(count([dot, bullet, date], before)).toBe(3)
    expect(count([dot, bullet], before)).toBe(2)
  })
})

describe('numbers that a link proves', () => {
  const ofPaper = (kind: Cue['kind'], id: string | null): Part => part(kind, { id })

  test('comments of another paper are not taken', () => {
    expect(count([authors, ofPaper('comments', '2501.00002')], { paper: '2501.00001' })).toBe(1)
    expect(count([authors, ofPaper('comments', '2501.00001')], { paper: '2501.00001' })).toBe(2)
    expect(count([authors, ofPaper('comments', '2501.00001')])).toBe(2)
    expect(count([authors, comments], { paper: '2501.00001' })).toBe(2)
  })

  test('votes go by their paper, and by the habit of the page where one of both is not known', () => {
    const asked = (id: string | null, paper: string | null, votesTrail: boolean): boolean => {
      const { cues } = layCues([ofPaper('votes', id)])
      return trails(cues[0] as never, paper, { ...noHabits, votesTrail })
    }
    expect(asked('2501.00001', '2501.00001', false)).toBe(true)
    expect(asked('2501.00001', '2501.00002', true)).toBe(false)
    for (const habit of [true, false]) {
      expect(asked(null, '2501.00001', habit)).toBe(habit)
      expect(asked('2501.00001', null, habit)).toBe(habit)
      expect(asked(null, null, habit)).toBe(habit)
    }
  })
})

describe('a number that nothing proves', () => {
  const beside = part('count', { gap: 'same-line' })
  const apart = part('count', { gap: 'blank-line' })
  const abstract = part('text', { text: 'a'.repeat(165) })
  const before = { votesBeforeTitles: true }

  test('needs a date or authors before it', () => {
    expect(count([dot, beside])).toBe(1)
    expect(count([authors, beside])).toBe(2)
    expect(count([organization, beside])).toBe(2)
    expect(count([date, beside])).toBe(2)
  })

  test('on their line is of the byline, whatever follows', () => {
    expect(count([date, beside, text], before)).toBe(2)
    expect(count([authors, beside, text], { submitters: true })).toBe(2)
  })

  test.each(['submitter', 'thumbnail', 'check-box', 'votes'] as const)('before the next card is of the byline: %s', (kind) => {
    expect(count([date, apart, part(kind)], before)).toBe(2)
    expect(count([authors, apart, part(kind)])).toBe(2)
  })

  test('below authors, without a date, is of the byline on pages of cards, where no text follows', () => {
    expect(count([authors, figure, arxiv])).toBe(1)
    expect(count([authors, figure, bullet], { submitters: true })).toBe(3)
    expect(count([authors, figure], { submitters: true })).toBe(2)
    expect(count([authors, figure, text], { submitters: true })).toBe(1)
    expect(count([authors, figure, part('furniture', { name: 'pager' })])).toBe(1)
  })

  test('before the foot of the page is of the byline', () => {
    expect(count([date, apart], before)).toBe(2)
    expect(count([date, apart, part('furniture', { name: 'pager' })], before)).toBe(2)
    expect(count([date, apart, part('furniture', { name: 'menu' })], before)).toBe(1)
    expect(count([date, apart, part('unread', { name: 'pager' })], before)).toBe(1)
  })

  test('below a date is the next title’s where numbers stand there, unless that has one of its own', () => {
    expect(count([date, figure, text], before)).toBe(1)
    expect(count([date, figure, figure, text], before)).toBe(2)
    expect(count([date, figure, bullet, text], before)).toBe(2)
    expect(count([date, figure, bullet, arxiv], before)).toBe(1)
    expect(count([date, figure, bullet], before)).toBe(1)
  })

  test('behind a blank line is a title of its own where an abstract follows', () => {
    expect(count([date, apart, abstract])).toBe(1)
    expect(count([date, figure, abstract])).toBe(2)
    expect(count([date, apart, abstract], { spacious: true })).toBe(2)
    expect(count([date, apart, part('text', { text: 'a'.repeat(164) })])).toBe(2)
    expect(count([date, apart, arxiv])).toBe(3)
    expect(count([date, apart, part('unread', { text: 'a'.repeat(165) })])).toBe(2)
  })
})
