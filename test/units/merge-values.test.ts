/** Merging what several sources say of one paper: each row of the table of fields. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryValues } from '../../src/cues.ts'
import type { CalendarDate } from '../../src/index.ts'
import { mergedFields } from '../../src/merge/fields.ts'
import { type Candidate, type MergedField, mergeValues } from '../../src/merge/values.ts'

const nothing: EntryValues = {
  title: 'Paper Boats',
  abstract: null,
  abstractKind: null,
  authorCount: null,
  authors: null,
  organization: null,
  date: null,
  upvotes: null,
  upvotesFrom: null,
  comments: null,
  submittedBy: null,
  arxivId: null,
  url: null,
  githubUrl: null,
  githubStars: null,
  projectUrl: null,
}

type Some = Partial<EntryValues>
const says = (values: Some): Candidate => ({ values: { ...nothing, ...values } })
const doubts = (values: Some, ...fields: MergedField[]): Candidate => ({ ...says(values), doubtful: new Set(fields) })
const rounds = (values: Some, ...fields: MergedField[]): Candidate => ({ ...says(values), rounded: new Set(fields) })

const day = (iso: string, yearFrom: CalendarDate['yearFrom'] = 'text'): CalendarDate => ({
  raw: iso,
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8)),
  iso,
  yearFrom,
})
const yearless = (iso: string): CalendarDate => ({ ...day(iso), year: null, iso: null, yearFrom: null })

/** Merge two, in both orders: what is used has to be the same, and whether they disagree as well. */
function mergeBothWays(better: Candidate, worse: Candidate, field: MergedField) {
  const [merged, turned] = [mergeValues([better, worse]), mergeValues([worse, better])]
  expect(merged.from[field], 'better one first').toBe(0)
  expect(turned.from[field], 'better one last').toBe(1)
  expect(turned.values[field]).toEqual(merged.values[field])
  const about = (all: typeof merged.disagreements) => all.filter((one) => one.field === field).length
  expect(about(turned.disagreements)).toBe(about(merged.disagreements))
  return { values: merged.values, disagrees: about(merged.disagreements) > 0 }
}

/** Whether two values of a field that are equally good are told as a disagreement. */
const disagree = (a: Some, b: Some): boolean => mergeValues([says(a), says(b)]).disagreements.length > 0

describe('any field', () => {
  const values: Some = {
    abstract: 'We fold boats.',
    abstractKind: 'abstract',
    authorCount: 2,
    authors: ['Ada Fold', 'Ben Crease'],
    organization: { handle: 'tidewater', name: 'Tidewater Lab' },
    date: day('2025-09-18'),
    upvotes: 0,
    upvotesFrom: 'link',
    comments: 0,
    submittedBy: 'folder',
    arxivId: '2509.01234',
    url: 'https://huggingface.co/papers/2509.01234',
    githubUrl: 'https://github.com/example/boats',
    githubStars: 0,
    projectUrl: 'https://boats.example/',
  }
  const nullable = mergedFields.filter((field) => field !== 'title')

  test('is one that has a place in the input', () => {
    expect([...mergedFields, 'abstractKind', 'upvotesFrom'].sort()).toEqual(Object.keys(nothing).sort())
  })

  test.each(nullable)('%s: null never beats a value, and is no disagreement', (field) => {
    const { values: merged, disagrees } = mergeBothWays(says(values), says({}), field)
    expect(merged).toEqual({ ...nothing, ...values })
    expect(disagrees).toBe(false)
  })

  test.each(nullable)('%s: a value beats null even where it is doubted', (field) => {
    mergeBothWays(doubts(values, field), says({}), field)
  })

  test.each(nullable)('%s: of equals the first is used, and a doubted one is not', (field) => {
    expect(mergeValues([says(values), says(values)])).toMatchObject({ from: { [field]: 0 }, disagreements: [] })
    mergeBothWays(says(values), doubts(values, field), field)
  })

  test('has no source where none has a value', () => {
    expect(mergeValues([says({}), says({})])).toEqual({ values: nothing, from: { title: 0 }, disagreements: [] })
  })

  test('that several say otherwise is told of each of them', () => {
    const merged = mergeValues([says({ comments: 1 }), says({ comments: 2 }), says({ comments: 1 }), says({ comments: 3 })])
    expect(merged.disagreements).toEqual([
      { field: 'comments', used: 0, other: 1 },
      { field: 'comments', used: 0, other: 3 },
    ])
  })

  test('needs one candidate', () => {
    expect(() => mergeValues([])).toThrow(TypeError)
  })
})

describe('upvotes', () => {
  const votes = (upvotes: number, upvotesFrom: EntryValues['upvotesFrom'], comments: number | null = null): Some => ({
    upvotes,
    upvotesFrom,
    comments,
  })

  test.each([
    ['json', 'link'],
    ['link', 'place'],
    ['place', 'bare-count'],
  ] as const)('by %s beat those by %s, and say so', (better, worse) => {
    const { values, disagrees } = mergeBothWays(says(votes(132, better)), says(votes(2, worse)), 'upvotes')
    expect(values).toMatchObject({ upvotes: 132, upvotesFrom: better })
    expect(disagrees).toBe(true)
  })

  test('by a bare count are no disagreement where they are as many as the comments', () => {
    expect(mergeBothWays(says(votes(132, 'link', 2)), says(votes(2, 'bare-count')), 'upvotes').disagrees).toBe(false)
    expect(mergeBothWays(says(votes(132, 'link', 3)), says(votes(2, 'bare-count')), 'upvotes').disagrees).toBe(true)
    expect(mergeBothWays(says(votes(132, 'link', 2)), says(votes(2, 'place')), 'upvotes').disagrees).toBe(true)
  })

  test('by a bare count are compared with the comments that any source has', () => {
    const all = [says(votes(132, 'json')), says(votes(2, 'bare-count')), says({ comments: 2 })]
    expect(mergeValues(all)).toMatchObject({ values: { upvotes: 132, comments: 2 }, disagreements: [] })
  })

  test('by a bare count give way even to doubted ones', () => {
    const { values } = mergeBothWays(doubts(votes(132, 'place'), 'upvotes'), says(votes(2, 'bare-count')), 'upvotes')
    expect(values.upvotesFrom).toBe('place')
  })

  test('by a bare count stay where nothing else is known', () => {
    expect(mergeValues([says({}), says(votes(2, 'bare-count'))]).values).toMatchObject(votes(2, 'bare-count'))
    expect(disagree(votes(2, 'bare-count'), votes(3, 'bare-count'))).toBe(true)
  })

  test('that are exact beat rounded ones by the same evidence alone', () => {
    expect(mergeBothWays(says(votes(1412, 'link')), rounds(votes(1410, 'link'), 'upvotes'), 'upvotes').disagrees).toBe(false)
    mergeBothWays(rounds(votes(1410, 'link'), 'upvotes'), says(votes(1412, 'place')), 'upvotes')
  })
})

describe.each(['authorCount', 'comments', 'githubStars'] as const)('%s', (field) => {
  test('exact beats rounded, which is no disagreement within the digits that are shown', () => {
    const within = (exact: number, rounded: number): boolean =>
      !mergeBothWays(says({ [field]: exact }), rounds({ [field]: rounded }, field), field).disagrees
    expect(within(1412, 1410)).toBe(true)
    expect(within(1419, 1410)).toBe(true)
    expect(within(1420, 1410)).toBe(false)
    expect(within(141_200, 141_000)).toBe(true)
    expect(within(1249, 1200)).toBe(true)
    expect(within(1299, 1200)).toBe(true)
    expect(within(1151, 1200)).toBe(true)
    expect(within(1149, 1200)).toBe(false)
    expect(within(1300, 1200)).toBe(false)
    expect(within(66_749, 66_700)).toBe(true)
    expect(within(2_499_999, 2_000_000)).toBe(true)
    expect(within(3_000_001, 2_000_000)).toBe(false)
    expect(within(12, 11)).toBe(false)
  })

  test('a doubted number is none within them, and two sure ones are', () => {
    expect(mergeBothWays(says({ [field]: 1412 }), doubts({ [field]: 1410 }, field), field).disagrees).toBe(false)
    expect(disagree({ [field]: 1412 }, { [field]: 1410 })).toBe(true)
  })
})

describe('a date', () => {
  test('with a year beats one without, which is no disagreement', () => {
    const { values, disagrees } = mergeBothWays(
      says({ date: day('2025-09-18', 'arxiv-id') }),
      says({ date: yearless('2025-09-18') }),
      'date',
    )
    expect(values.date?.iso).toBe('2025-09-18')
    expect(disagrees).toBe(false)
  })

  test('without a year may still be another day', () => {
    expect(disagree({ date: day('2025-09-18') }, { date: yearless('2025-09-19') })).toBe(true)
    expect(disagree({ date: day('2025-09-18') }, { date: yearless('2025-10-18') })).toBe(true)
  })

  test.each([
    ['json', 'text'],
    ['text', 'page-link'],
    ['page-link', 'heading'],
    ['heading', 'as-of'],
    ['as-of', 'arxiv-id'],
  ] as const)('whose year is by %s beats one by %s', (better, worse) => {
    const [a, b] = [says({ date: day('2025-09-18', better) }), says({ date: day('2024-09-18', worse) })]
    expect(mergeBothWays(a, b, 'date').disagrees).toBe(true)
  })

  test('of the same day is no disagreement, however its year is known', () => {
    expect(disagree({ date: day('2025-09-18', 'json') }, { date: day('2025-09-18', 'as-of') })).toBe(false)
  })
})

describe('an abstract', () => {
  const text = (abstract: string, abstractKind: EntryValues['abstractKind'] = 'abstract'): Some => ({ abstract, abstractKind })

  test.each([
    ['abstract', null],
    [null, 'summary'],
    ['abstract', 'summary'],
  ] as const)('of kind %s beats one of kind %s, and brings its kind', (better, worse) => {
    const { values, disagrees } = mergeBothWays(
      says(text('We fold.', better)),
      says(text('Boats get wet after a while.', worse)),
      'abstract',
    )
    expect(values).toMatchObject(text('We fold.', better))
    expect(disagrees).toBe(worse !== 'summary')
  })

  test('that goes on beats one that was cut off', () => {
    const whole = says(text('We fold boats, which get wet.'))
    for (const cut of [
      'We fold boats, whi...',
      'We fold boats, whi\u2026',
      'We fold boats, [...]',
      'We fold boats, which get wet\u2026',
      '...',
    ])
      expect(mergeBothWays(whole, says(text(cut)), 'abstract').disagrees, cut).toBe(false)
    expect(mergeBothWays(says(text('We fold boats...')), says(text('We fold...')), 'abstract').disagrees).toBe(false)
    expect(mergeBothWays(says(text('We fold')), says(text('We fold...')), 'abstract').disagrees).toBe(false)
  })

  test('that breaks off without an ellipsis is a disagreement, and the longer one is used', () => {
    expect(mergeBothWays(says(text('We fold boats. They get wet.')), says(text('We fold boats.')), 'abstract').disagrees).toBe(true)
  })

  test('in other words is a disagreement, and the first is used', () => {
    const merged = mergeValues([says(text('We fold.')), says(text('They fold boats for a very long time.'))])
    expect(merged).toMatchObject({ from: { abstract: 0 }, disagreements: [{ field: 'abstract', used: 0, other: 1 }] })
  })

  test('is the same in the typography and the escapes of another writer', () => {
    expect(disagree(text('A 5\\\\% gain in \\\\alpha'), text('A 5\\% gain in \\alpha'))).toBe(false)
    expect(disagree(text('state-of-the-art \u201cboats\u201d'), text('state-of- the-art "boats"'))).toBe(false)
    expect(disagree(text('$\\alpha$'), text('$alpha$'))).toBe(true)
  })
})

describe('a title', () => {
  test('that is not doubted beats a doubted one', () => {
    expect(mergeBothWays(says({ title: 'Paper Boats' }), doubts({ title: 'Paper Ships' }, 'title'), 'title').disagrees).toBe(true)
  })

  test.each([
    ['Paper  Boats', 'Paper Boats'],
    ["It's \u2033a boat\u2033 \u2212 or not...", 'It\u2019s \u201ca boat\u201d \u2013 or not\u2026'],
    ['Boats \\*and\\* Ships', 'Boats *and* Ships'],
    ['Pa\u0308per', 'P\u00e4per'],
  ])('%s is %s', (a, b) => {
    expect(disagree({ title: a }, { title: b })).toBe(false)
  })

  test.each([
    ['Paper Boats', 'Paper boats'],
    ['Paper Boats', 'Paper Boats 2'],
    ['Boats?', 'Boats'],
  ])('%s is not %s', (a, b) => {
    expect(disagree({ title: a }, { title: b })).toBe(true)
  })

  test('in capitals gives way to one that has its case, without a disagreement', () => {
    expect(mergeBothWays(says({ title: 'Paper Boats' }), says({ title: 'PAPER BOATS' }), 'title').disagrees).toBe(false)
    expect(mergeBothWays(says({ title: 'Paper Ships' }), says({ title: 'PAPER BOATS' }), 'title').disagrees).toBe(true)
  })
})

describe('other fields', () => {
  test('the longer list of authors is used; the first few are no disagreement', () => {
    const all = says({ authors: ['Ada Fold', 'Ben Crease', 'Cy Sheet'] })
    expect(mergeBothWays(all, says({ authors: ['Ada  Fold', 'Cy Sheet'] }), 'authors').disagrees).toBe(false)
    expect(mergeBothWays(all, says({ authors: ['Dee Paper'] }), 'authors').disagrees).toBe(true)
    expect(disagree({ authors: ['Ada Fold'] }, { authors: ['Ben Crease'] })).toBe(true)
  })

  test('an organisation with a handle beats one without', () => {
    const known = says({ organization: { handle: 'nvidia', name: 'NVIDIA' } })
    const named = (name: string) => says({ organization: { handle: null, name } })
    expect(mergeBothWays(known, named('nvidia'), 'organization').disagrees).toBe(false)
    expect(mergeBothWays(known, named('nvidia NVIDIA'), 'organization').disagrees).toBe(false)
    expect(mergeBothWays(known, named('Tidewater Lab'), 'organization').disagrees).toBe(true)
  })

  test('organisations of different handles are two', () => {
    const of = (handle: string): Some => ({ organization: { handle, name: 'NVIDIA' } })
    expect(disagree(of('nvidia'), of('NVIDIA'))).toBe(false)
    expect(disagree(of('nvidia'), of('nvidia-research'))).toBe(true)
  })

  test('addresses are equal, a slash at the end aside; those of repositories in any case', () => {
    expect(disagree({ projectUrl: 'https://boats.example/a' }, { projectUrl: 'https://boats.example/a/' })).toBe(false)
    expect(disagree({ projectUrl: 'https://boats.example/a' }, { projectUrl: 'https://boats.example/A' })).toBe(true)
    expect(disagree({ githubUrl: 'https://github.com/Example/Boats.git' }, { githubUrl: 'https://github.com/example/boats/' })).toBe(false)
    expect(disagree({ githubUrl: 'https://github.com/example/boats' }, { githubUrl: 'https://github.com/example/ships' })).toBe(true)
  })

  test.each(['arxivId', 'url', 'submittedBy'] as const)('%s is equal or not', (field) => {
    expect(disagree({ [field]: '2509.01234' }, { [field]: '2509.01234' })).toBe(false)
    expect(disagree({ [field]: '2509.01234' }, { [field]: '2509.01235' })).toBe(true)
  })
})

describe('whatever the candidates say', () => {
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value)
  const word = fc.constantFrom('Boats', 'BOATS', 'Boats...', 'Boats get wet', 'Ships')
  const count = fc.constantFrom(0, 2, 132, 1410, 1412)
  const values: fc.Arbitrary<EntryValues> = fc
    .record({
      title: word,
      abstract: maybe(word),
      abstractKind: fc.constantFrom('abstract', 'summary', null),
      authorCount: maybe(fc.constantFrom(1, 2)),
      authors: maybe(fc.subarray(['Ada Fold', 'Ben Crease', 'Cy Sheet'])),
      organization: maybe(fc.record({ handle: maybe(fc.constant('tide')), name: word })),
      date: maybe(fc.constantFrom(day('2025-09-18'), day('2024-09-18', 'as-of'), yearless('2025-09-18'))),
      upvotes: maybe(count),
      upvotesFrom: fc.constantFrom('json', 'link', 'place', 'bare-count'),
      comments: maybe(count),
      submittedBy: maybe(word),
      arxivId: maybe(word),
      url: maybe(word),
      githubUrl: maybe(word),
      githubStars: maybe(count),
      projectUrl: maybe(word),
    })
    .map((all) => ({
      ...all,
      abstractKind: all.abstract === null ? null : all.abstractKind,
      upvotesFrom: all.upvotes === null ? null : all.upvotesFrom,
    }))
  const fields = fc.subarray(mergedFields).map((some) => new Set(some))
  const candidates = fc.array(fc.record({ values, doubtful: fields, rounded: fields }), { minLength: 1, maxLength: 4 })

  test('each value is that of the candidate it is said to be from, and nothing is invented', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const merged = mergeValues(all)
        for (const field of mergedFields) {
          const from = merged.from[field]
          expect(merged.values[field]).toEqual(from === undefined ? null : all[from]?.values[field])
          expect(from === undefined).toBe(all.every((candidate) => candidate.values[field] === null))
        }
        const kindOf = (field: 'abstract' | 'upvotes', kind: 'abstractKind' | 'upvotesFrom') =>
          expect(merged.values[kind]).toBe(all[merged.from[field] ?? -1]?.values[kind] ?? null)
        kindOf('abstract', 'abstractKind')
        kindOf('upvotes', 'upvotesFrom')
      }),
    )
  })

  test('a candidate beside itself says the same and does not disagree', () => {
    fc.assert(
      fc.property(candidates, ([one]) => {
        const candidate = one as Candidate
        expect(mergeValues([candidate, candidate])).toEqual(mergeValues([candidate]))
        expect(mergeValues([candidate])).toMatchObject({ values: candidate.values, disagreements: [] })
      }),
    )
  })

  test('their order decides between equals only', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const [merged, turned] = [mergeValues(all), mergeValues([...all].reverse())]
        for (const field of mergedFields) {
          const [at, turnedAt] = [merged.from[field], turned.from[field]]
          if (at === undefined || turnedAt === undefined) continue
          const [a, b] = [all[at], all[all.length - 1 - turnedAt]]
          if (a === b) continue
          // Each of the two wins where it is the first.
          expect(mergeValues([a as Candidate, b as Candidate]).from[field]).toBe(0)
          expect(mergeValues([b as Candidate, a as Candidate]).from[field]).toBe(0)
        }
      }),
    )
  })
})
