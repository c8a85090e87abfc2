/** What a look over all cues of a page tells of its habits. */
import { describe, expect, test } from 'vitest'
import { type Survey, survey } from '../../src/grammar/survey.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

/** The habits of a page that are not those of one without any. */
function habitsOf(parts: readonly Part[], from = 0): Partial<Survey> {
  const { source, cues } = layCues(parts)
  const found = survey(source, cues, from, cues.length)
  return Object.fromEntries(Object.entries(found).filter(([name, value]) => value !== noHabits[name as keyof Survey]))
}

const text = part('text')
const curator = part('curator')
const authors = part('authors')
const number = part('count')
const furniture = (name: string, text = name): Part => part('furniture', { name, text })
const link = { target: readTarget('/papers/2509.01234') }
const linked = part('text', { link })
const heading = part('text', { heading: true })
const linkedHeading = part('text', { heading: true, link })

test('a text alone has none', () => {
  expect(habitsOf([])).toEqual({})
  expect(habitsOf([text])).toEqual({})
  expect(habitsOf([furniture('menu'), part('bullet'), part('thumbnail')])).toEqual({})
})

describe('a listing is proven', () => {
  test('by its curator, or by authors', () => {
    expect(habitsOf([curator])).toEqual({ listing: true, headers: 1, header: true })
    expect(habitsOf([authors])).toEqual({ listing: true, bylines: true })
  })

  test('by a dot before a date where it is the site that has them', () => {
    const dated = [part('dot'), part('date', { gap: 'same-line' })]
    expect(habitsOf(dated)).toEqual({ bylines: true })
    expect(habitsOf([...dated, part('count', { gap: 'next-line' })])).toEqual({ bylines: true })
    expect(habitsOf([part('date'), part('count', { gap: 'same-line' })])).toEqual({})
    expect(habitsOf([...dated, part('count', { gap: 'same-line' })])).toEqual({ listing: true, bylines: true })
    expect(habitsOf([part('page-title'), ...dated])).toEqual({ listing: true, headers: 1, bylines: true })
    expect(habitsOf([part('submitter'), ...dated])).toEqual({ listing: true, submitters: true, bylines: true })
    expect(habitsOf([furniture('newsletter', 'Get trending papers in your inbox'), ...dated])).toEqual({
      listing: true,
      header: true,
      bylines: true,
    })
    expect(habitsOf([part('bullet'), part('date')])).toEqual({})
  })

  test('by linked votes, by comments and by headings that lead to papers', () => {
    expect(habitsOf([part('votes', { linked: true })])).toMatchObject({ listing: true })
    expect(habitsOf([part('votes')])).toEqual({ votesShown: true, votesBeforeTitles: true })
    expect(habitsOf([part('comments', { linked: true })])).toEqual({ listing: true, commentsLinked: true })
    expect(habitsOf([part('comments', { field: true })])).toEqual({ listing: true, fields: true })
    expect(habitsOf([part('comments')])).toEqual({})
    expect(habitsOf([part('text'), part('comments')])).toEqual({ partsBelowText: true })
    expect(habitsOf([linkedHeading])).toEqual({ listing: true, titlesMarked: true, headings: true })
  })

  test('not by a header alone', () => {
    expect(habitsOf([part('page-title')])).toEqual({ headers: 1 })
    expect(habitsOf([part('page-title'), curator])).toMatchObject({ headers: 2 })
    expect(habitsOf([furniture('newsletter', 'Get trending papers in your inbox')])).toEqual({ header: true })
    expect(habitsOf([furniture('newsletter', 'Please get trending papers')])).toEqual({})
    expect(habitsOf([furniture('subscribe', 'Get trending papers in your inbox')])).toEqual({})
  })
})

describe('a page says', () => {
  test('that it lists nothing, that it is blocked', () => {
    expect(habitsOf([part('nothing-listed')])).toEqual({ nothingListed: true })
    expect(habitsOf([furniture('blocked')])).toEqual({ blocked: true })
  })

  test('that it is of one paper by two notices, where it has no curator', () => {
    const [one, same, other] = ['Models citing this', 'MODELS CITING that', 'Datasets citing'].map((notice) =>
      furniture('paper-page', notice),
    ) as [Part, Part, Part]
    expect(habitsOf([one, same, authors])).toEqual({ listing: true, bylines: true })
    expect(habitsOf([one, other, authors])).toEqual({ bylines: true, paperPage: true })
    expect(habitsOf([one, other, curator])).toEqual({ listing: true, headers: 1, header: true })
  })

  test('that it is of trending papers by its labels', () => {
    expect(habitsOf([part('stars')])).toEqual({ trending: true })
    expect(habitsOf([furniture('published')])).toEqual({ trending: true, votesTrail: true })
    expect(habitsOf([furniture('upvote')])).toEqual({ trending: true, votesShown: true, votesTrail: true })
    const submitters = (count: number): Part[] => Array.from({ length: count }, () => part('submitter'))
    for (const name of ['upvote', 'published']) {
      expect(habitsOf([furniture(name), ...submitters(3)]), name).toHaveProperty('votesTrail')
      expect(habitsOf([furniture(name), ...submitters(4)]), name).not.toHaveProperty('votesTrail')
      expect(habitsOf([furniture(name), furniture(name), ...submitters(9)]), name).toHaveProperty('votesTrail')
    }
    expect(habitsOf([part('submitter')])).toEqual({ submitters: true })
  })
})

describe('votes', () => {
  test('stand before titles where a number stands before the first text', () => {
    const shown = { votesShown: true, votesBeforeTitles: true }
    expect(habitsOf([number, text])).toMatchObject(shown)
    expect(habitsOf([number, text, text, text])).toMatchObject(shown)
    expect(habitsOf([text, number, text])).not.toMatchObject(shown)
    // A title that is a number has its abstract below it.
    expect(habitsOf([number, part('text', { text: 'a'.repeat(165) })])).toEqual({})
    expect(habitsOf([number, part('text', { text: 'a'.repeat(164) })])).toMatchObject(shown)
  })

  test.each(
    [curator, part('page-title'), ...['newsletter', 'period', 'search', 'pager'].map((name) => furniture(name))].map(
      (one) => [one['name'] ?? one.kind, one] as const,
    ),
  )('before texts above the header are none: %s', (_name, header) => {
    expect(habitsOf([text, header, number, text])).toMatchObject({ votesBeforeTitles: true })
    expect(habitsOf([text, furniture('menu'), number, text])).toEqual({})
  })

  test('behind a byline begin no header', () => {
    expect(habitsOf([text, authors, furniture('pager'), number, text])).not.toHaveProperty('votesBeforeTitles')
    expect(habitsOf([text, part('votes'), furniture('upvote'), furniture('pager'), number, text])).not.toHaveProperty('votesBeforeTitles')
  })

  test('are the number below the name of who submitted a paper, where that is twice', () => {
    const card = [part('submitter'), number, text]
    expect(habitsOf([text, ...card])).not.toHaveProperty('votesBeforeTitles')
    expect(habitsOf([text, ...card, ...card])).toMatchObject({ votesBeforeTitles: true, votesShown: true })
    expect(habitsOf([text, part('submitter'), text, number, text, part('submitter'), text, number, text])).not.toHaveProperty(
      'votesBeforeTitles',
    )
  })

  test('are a dash above the first text, on a line of its own', () => {
    expect(habitsOf([part('bullet'), text])).toMatchObject({ votesBeforeTitles: true })
    expect(habitsOf([part('bullet'), { ...text, gap: 'same-line' } as Part])).not.toHaveProperty('votesBeforeTitles')
    expect(habitsOf([text, part('bullet'), text])).not.toHaveProperty('votesBeforeTitles')
  })

  test('are the second number behind a date, where that is twice', () => {
    const pair = [part('date'), part('count', { gap: 'same-line' }), number]
    expect(habitsOf([text, ...pair])).not.toHaveProperty('votesBeforeTitles')
    expect(habitsOf([text, ...pair, ...pair])).toMatchObject({ votesBeforeTitles: true, votesShown: true })
    const beside = [part('date'), part('count', { gap: 'same-line' }), part('count', { gap: 'same-line' })]
    expect(habitsOf([text, ...beside, ...beside])).not.toHaveProperty('votesBeforeTitles')
    const below = [part('date'), number, number]
    expect(habitsOf([text, ...below, ...below])).not.toHaveProperty('votesBeforeTitles')
  })

  test('that are proven stand before titles, unless a label says otherwise', () => {
    expect(habitsOf([part('votes'), furniture('upvote')])).toEqual({ trending: true, votesShown: true, votesTrail: true })
  })
})

describe('titles', () => {
  test('are marked by a heading that leads to a paper, or by two marks', () => {
    expect(habitsOf([heading])).toEqual({})
    expect(habitsOf([linked])).toEqual({})
    expect(habitsOf([heading, heading])).toEqual({ titlesMarked: true, headings: true })
    expect(habitsOf([linked, linked])).toEqual({ titlesMarked: true })
    const other = { link: { target: readTarget('https://arxiv.org/abs/2509.01234') } }
    expect(habitsOf([part('text', other), part('text', other)])).toEqual({})
    expect(habitsOf([part('text', { ...other, heading: true })])).toMatchObject({ titlesMarked: true })
  })

  test('lead to papers where two do, and most of them', () => {
    expect(habitsOf([linkedHeading])).not.toHaveProperty('headingsLinked')
    expect(habitsOf([linkedHeading, linkedHeading])).toMatchObject({ headingsLinked: true })
    expect(habitsOf([linkedHeading, linkedHeading, heading])).toMatchObject({ headingsLinked: true })
    expect(habitsOf([linkedHeading, linkedHeading, heading, heading])).not.toHaveProperty('headingsLinked')
  })
})

describe('fields', () => {
  const labelled = part('votes', { field: true })

  test('make the list where they outnumber all other parts', () => {
    expect(habitsOf([labelled])).toMatchObject({ fields: true, listing: true })
    for (const other of [part('votes'), authors, part('dot')]) {
      expect(habitsOf([labelled, other]), other.kind).not.toHaveProperty('fields')
      expect(habitsOf([labelled, labelled, other]), other.kind).toMatchObject({ fields: true })
    }
    expect(habitsOf([labelled, part('authors', { field: true })])).toMatchObject({ fields: true })
  })
})

describe('lines', () => {
  test('parts below a text, on the line behind it or any other', () => {
    for (const one of [authors, part('date'), number]) expect(habitsOf([text, one]), one.kind).toMatchObject({ partsBelowText: true })
    for (const one of [authors, part('date'), number])
      expect(habitsOf([part('bullet'), one]), one.kind).not.toHaveProperty('partsBelowText')
    expect(habitsOf([text, part('dot'), part('date')])).not.toHaveProperty('partsBelowText')
  })

  test('blank ones between all parts of bylines', () => {
    const [spacious, tight] = [part('dot', { gap: 'blank-line' }), part('dot')]
    expect(habitsOf([text, spacious])).toEqual({ spacious: true })
    expect(habitsOf([text, spacious, tight])).toEqual({})
    expect(habitsOf([text, tight, tight])).toEqual({})
  })

  test('a width at which three of the widest were broken', () => {
    const lines = (...lengths: readonly number[]): Part[] => lengths.map((length) => part('text', { text: 'a'.repeat(length) }))
    expect(habitsOf(lines(80, 75, 70, 9))).toEqual({ wrapWidth: 80, headingWidth: 80 })
    expect(habitsOf(lines(70, 80, 75, 30, 9))).toEqual({ wrapWidth: 80, headingWidth: 80 })
    expect(habitsOf(lines(80, 75, 69, 9))).toEqual({})
    expect(habitsOf(lines(80, 75, 9))).toEqual({})
    expect(habitsOf([...lines(80, 75), part('text', { gap: 'blank-line', text: 'a'.repeat(78) }), ...lines(9)])).toEqual({})
    expect(habitsOf([...lines(80), part('bullet'), ...lines(75), part('bullet'), ...lines(78), part('bullet'), ...lines(9)])).toEqual({})
  })

  test('a width at which a heading was broken, where lines tell none', () => {
    const broken = [
      part('text', { text: 'a'.repeat(60), heading: true }),
      part('text', { text: 'Boats' }),
      part('text', { gap: 'blank-line' }),
    ]
    expect(habitsOf(broken)).toEqual({ headingWidth: 60 })
    expect(habitsOf([...broken, part('text', { gap: 'blank-line', text: 'a'.repeat(61) })])).toEqual({})
  })

  test('only of the cues that are asked for', () => {
    expect(habitsOf([curator, text], 1)).toEqual({})
  })
})
