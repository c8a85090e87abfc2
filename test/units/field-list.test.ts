/** Lists whose fields have labels or units of their own: `Upvotes: 37`, `37 upvotes`. */
import { describe, expect, test } from 'vitest'
import type { Gap } from '../../src/cues.ts'
import { readTarget } from '../../src/targets.ts'
import { type Part, part } from '../helpers/cues.ts'
import { readParts } from '../helpers/read-parts.ts'

const title = (text: string, url?: string): Part =>
  part('text', { text, heading: true, gap: 'blank-line', ...(url && { link: { target: readTarget(url) } }) })
const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)
const field = (kind: Part['kind'], fields: Partial<Part> = {}): Part => part(kind, { field: true, ...fields })
const [boats, maps] = [title('Paper Boats'), title('Folding Maps')]
const votes = field('votes', { text: 'Upvotes: 37' })
const [authors, date] = [field('authors'), field('date')]
const prose = `${'We fold them from what is at hand. '.repeat(5)}So it is done.`
const abstract = line(prose)

test('a heading, its fields and its abstract in any order are an entry', () => {
  const found = readParts([boats, votes, authors, abstract, maps, abstract, votes, date])
  expect(found).toMatchObject({
    titles: ['Paper Boats', 'Folding Map'],
    abstracts: ['We fold the', 'We fold the'],
    dates: [null, 'Jun 12'],
    rules: [],
    loose: [],
  })
  const [first, second] = found.segments.occurrences
  expect(first?.byline).toMatchObject({ from: 1, to: 3, count: null, organization: null })
  expect(first?.byline?.votes?.kind).toBe('votes')
  expect(first?.byline?.authors?.kind).toBe('authors')
  // It ends with the abstract or with the fields, whichever comes last.
  expect(first?.end).toBe(first?.abstract?.end)
  expect(second?.end).toBe(second?.byline?.end)
  expect(first?.start).toBe(first?.title.start)
})

describe('an abstract', () => {
  test('is all texts above the fields, or else below them', () => {
    const found = readParts([boats, line('We fold them'), line(prose), votes, maps, votes])
    expect(found.segments.occurrences[0]?.abstract).toMatchObject({ parts: [{ start: 12 }, { start: 25 }] })
    expect(readParts([boats, abstract, votes, line(`${prose} And more.`)])).toMatchObject({
      abstracts: ['We fold the'],
      rules: ['unrecognised-text 0'],
    })
  })

  test('is as long as abstracts are', () => {
    expect(readParts([boats, votes, line(`${'a'.repeat(164)}.`)])).toMatchObject({ abstracts: ['aaaaaaaaaaa'], rules: [] })
    expect(readParts([boats, votes, line('a'.repeat(165))])).toMatchObject({ abstracts: ['aaaaaaaaaaa'], rules: ['text-cut-off 0'] })
    expect(readParts([boats, votes, line('a'.repeat(164))])).toMatchObject({ abstracts: [null], rules: ['unrecognised-text 0'] })
  })

  test('is shorter where it ends as a sentence does, or where a label says what it is', () => {
    expect(readParts([boats, votes, line(`${'a'.repeat(59)}.`)])).toMatchObject({ abstracts: ['aaaaaaaaaaa'], rules: [] })
    expect(readParts([boats, votes, line(`${'a'.repeat(58)}.`)])).toMatchObject({ abstracts: [null], rules: ['unrecognised-text 0'] })
    expect(readParts([boats, votes, line('a'.repeat(60))])).toMatchObject({ abstracts: [null], rules: ['unrecognised-text 0'] })
    const labelled = { ...line('We fold them.'), labelled: true } as Part
    expect(readParts([boats, votes, labelled, maps, votes])).toMatchObject({ abstracts: ['We fold the', null], rules: [] })
  })

  test.each(['- **Likes:** 5', '* Likes', '+ Likes', '• Likes', '**Likes** 5', 'Likes: 5', 'Number of: 5'])(
    'ends before what looks like a field: %s',
    (strange) => {
      const found = readParts([boats, votes, abstract, line(strange), maps, votes])
      expect(found).toMatchObject({ abstracts: ['We fold the', null], rules: ['unrecognised-text 0'] })
      expect(found.loose).toEqual(['unrecognised'])
      const whole = readParts([boats, votes, abstract, line(`${strange}.`), line(prose), maps, votes])
      expect(whole.loose).toEqual(['unrecognised', 'unrecognised'])
    },
  )

  test.each(['Likes: 5 | Shares: 7', 'Likes: many of them · Shares', 'Number of: 5 | Shares'])(
    'ends before several fields on a line, however long: %s',
    (strange) => {
      const found = readParts([boats, votes, abstract, line(`${strange}: 7. ${prose}`), maps, votes])
      expect(found).toMatchObject({ abstracts: ['We fold the', null], loose: ['unrecognised'] })
    },
  )

  test('ends before a line of labels behind all of its paragraphs', () => {
    const labels = line('Likes 5, shares 7')
    expect(readParts([boats, votes, abstract, line(prose), labels, maps, votes]).loose).toEqual(['unrecognised'])
    const short = readParts([boats, votes, line(`${'a'.repeat(59)}.`), labels, maps, votes])
    expect(short).toMatchObject({ abstracts: ['aaaaaaaaaaa', null], loose: ['unrecognised'] })
  })

  test('does not begin with a short line that stands apart and ends no sentence', () => {
    const read = (above: string, gap: Gap = 'blank-line') => readParts([boats, votes, line(above), line(prose, { gap }), maps, votes]).loose
    for (const above of ['a'.repeat(59), 'Ada Byron, Ben Odell']) expect(read(above)).toEqual(['unrecognised@0'])
    for (const above of ['a'.repeat(60), 'We fold.']) expect(read(above)).toEqual([])
    expect(read('We fold', 'next-line')).toEqual([])
    const labelled = line('We fold', { labelled: true })
    expect(readParts([boats, votes, labelled, line(prose, { gap: 'blank-line' })]).loose).toEqual([])
  })

  test.each([
    'likes: 5.',
    'Likes 5.',
    'A: b.',
    '-5.',
    'Number of the likes: 5.',
    'Likes:5.',
    'A boat.',
    `Boats, or Maps: these | those. ${prose}`,
  ])('goes on with %s', (text) => {
    expect(readParts([boats, votes, abstract, line(text), maps, votes])).toMatchObject({ abstracts: ['We fold the', null], rules: [] })
  })

  test('goes on with a long text that begins like one', () => {
    expect(readParts([boats, votes, line(`Note: ${prose}`)])).toMatchObject({ abstracts: ['Note: We fo'] })
  })

  test('is cut off where the text ends in it, and only there', () => {
    const cut = line(prose.slice(0, -1))
    expect(readParts([boats, votes, maps, votes, cut]).rules).toEqual(['text-cut-off 1'])
    expect(readParts([boats, votes, cut, maps, votes]).rules).toEqual([])
    expect(readParts([boats, cut, votes]).rules).toEqual([])
    expect(readParts([boats, votes]).rules).toEqual([])
  })
})

test('what is cut off, and what is strange, is quoted', () => {
  const cut = `${prose.slice(0, -1)}, and then`
  const [end] = readParts([boats, votes, line(cut)]).messages
  expect(end).toMatchObject({ ruleId: 'text-cut-off', span: { start: 24, end: 24 + cut.length } })
  expect(end?.reason).toContain(cut.slice(-60))
  expect(end?.reason).not.toContain(cut.slice(-61))
  const [strange] = readParts([boats, votes, abstract, line('Likes: 5'), maps, votes]).messages
  expect(strange?.reason).toContain('Likes: 5')
  expect(strange?.reason).not.toContain('Boats')
})

test('a text is short up to the shortest abstract', () => {
  const above = (length: number) => readParts([line('a'.repeat(length)), boats, votes]).loose
  expect([above(164), above(165)]).toEqual([['furniture:wrapper'], ['unrecognised']])
  const below = (length: number) => readParts([boats, votes, abstract, line('Note: '.padEnd(length, 'a')), maps, votes]).rules
  expect([below(164), below(165)]).toEqual([['unrecognised-text 0'], []])
})

test('an abstract has the parts that markup leaves of it', () => {
  const partsOf = (...lines: readonly Part[]) => readParts([boats, votes, ...lines, maps, votes]).segments.occurrences[0]?.abstract
  const parts = [{ start: 26, end: 40 }]
  expect(partsOf(line(prose, { parts }))).toMatchObject({ parts })
  expect(partsOf(line(prose))).not.toHaveProperty('parts')
  expect(partsOf(line(prose, { parts }), line(prose))?.parts).toHaveLength(2)
})

describe('a heading is no entry', () => {
  test('without fields, or with one of them twice', () => {
    expect(readParts([boats, votes, maps, abstract])).toMatchObject({
      titles: ['Paper Boats'],
      rules: ['unrecognised-text', 'unrecognised-text'],
    })
    expect(readParts([boats, votes, votes]).titles).toEqual([])
  })

  test('unless it has an abstract of its own with a label', () => {
    const labelled = line(prose, { labelled: true })
    expect(readParts([boats, votes, maps, line('Today'), labelled])).toMatchObject({
      titles: ['Paper Boats', 'Folding Map'],
      abstracts: [null, 'We fold the'],
    })
    expect(readParts([boats, votes, labelled, maps, line(prose)]).titles).toEqual(['Paper Boats'])
  })

  test('that leads nowhere, where most lead to papers', () => {
    const linked = title('Paper Boats', '/papers/2509.00001')
    const other = title('Reading Rivers', '/papers/2509.00002')
    expect(readParts([linked, votes, other, votes, maps, votes])).toMatchObject({
      titles: ['Paper Boats', 'Reading Riv'],
      ids: ['2509.00001', '2509.00002'],
    })
    expect(readParts([linked, votes, maps, votes]).titles).toEqual(['Paper Boats', 'Folding Map'])
  })

  test.each(['Hugging Face Daily Papers - Jan 3', 'HF Weekly Papers', 'trending papers', 'huggingface monthly papers'])(
    'that names the list: %s',
    (text) => {
      expect(readParts([title(text), votes, boats, votes]).titles).toEqual(['Paper Boats'])
    },
  )

  test.each(['Daily Paper Boats', 'On Daily Papers', 'Daily Papersmith'])('unless it only looks so: %s', (text) => {
    expect(readParts([title(text), votes, boats, votes]).titles).toEqual([text.slice(0, 11).trim(), 'Paper Boats'])
  })
})

describe('what belongs to no entry', () => {
  test('above the first is a wrapper', () => {
    const found = readParts([title('A newsletter'), line('Today'), part('furniture', { name: 'menu' }), boats, votes])
    expect(found).toMatchObject({ loose: ['furniture:wrapper', 'furniture:wrapper', 'furniture:menu'], rules: [] })
  })

  test('above the first may be a paper where a sentence stands below a heading of the page', () => {
    const name = part('page-title', { heading: true } as Partial<Part>)
    const short = line('We fold them from what is at hand, and say how it is done well.')
    const looseOf = (...parts: readonly Part[]): string[] =>
      readParts([...parts, boats, votes, maps, votes]).loose.filter((one) => one.includes('unrec'))
    expect(looseOf(name, title('Kites'), short)).toHaveLength(2)
    expect(looseOf(name, title('Kites'), line('We fold them from what is at hand, and say how it is done'))).toEqual([])
    expect(looseOf(name, title('Kites'), line('Fold them.'))).toEqual([])
    expect(looseOf(name, short)).toEqual([])
    expect(looseOf(title('Kites'), short)).toEqual([])
  })

  test('above the first is a wrapper, however much of it there is', () => {
    expect(new Set(readParts([...Array.from({ length: 40 }, () => line('Today')), boats, votes]).loose)).toEqual(
      new Set(['furniture:wrapper']),
    )
  })

  test.each([
    ['a field', authors],
    ['a long text', abstract],
    ['a link to a paper', line('Boats', { link: { target: readTarget('/papers/2509.00001') } })],
    ['a text that was not read', part('unread')],
  ])('is no wrapper with %s', (_name, one) => {
    const found = readParts([line('Today'), one, boats, votes])
    expect(found.loose).not.toContain('furniture:wrapper')
    expect(found.rules).toEqual(Array(one.kind === 'unread' ? 1 : 2).fill('unrecognised-text'))
  })

  test('is said, within the entry or behind it', () => {
    const inside = readParts([boats, line('Today'), votes, maps, votes])
    expect(inside).toMatchObject({ loose: ['unrecognised@0'], rules: ['unrecognised-text 0'] })
    const behind = readParts([boats, votes, line('Today'), part('furniture', { name: 'footer' })])
    expect(behind).toMatchObject({ loose: ['unrecognised', 'furniture:footer'], rules: ['unrecognised-text 0'] })
  })
})

test('who submitted a paper, and its id, are taken from the fields', () => {
  const submitter = field('submitter')
  const arxiv = field('arxiv', { id: '2509.00003' })
  const found = readParts([boats, votes, submitter, arxiv, maps, votes])
  expect(found).toMatchObject({ ids: ['2509.00003', null] })
  expect(found.segments.occurrences[0]?.card).toMatchObject({ submitter: { kind: 'submitter' }, votes: null, id: '2509.00003', cues: [] })
  expect(found.segments.occurrences[1]?.card).toBeNull()
  const organization = readParts([boats, votes, field('organization'), maps, votes]).segments.occurrences[0]?.byline?.organization
  expect(organization).toMatchObject({ handle: null, isCue: true, name: { start: expect.any(Number) } })
  expect(readParts([title('Paper Boats', '/papers/2509.00001'), votes, arxiv]).ids).toEqual(['2509.00001'])
})

describe('a link to the paper', () => {
  const [boat, map] = ['2509.00003', '2509.00004']
  const link = (id: string): Part => field('arxiv', { id })
  const address = line('The paper', { link: { target: readTarget(`/papers/${boat}`) } })

  test('may stand behind the abstract, and once more', () => {
    expect(readParts([boats, votes, abstract, link(boat), maps, votes])).toMatchObject({ ids: [boat, null], loose: [], rules: [] })
    expect(readParts([boats, votes, link(boat), link(boat), authors])).toMatchObject({ ids: [boat], rules: [] })
  })

  test('is none where another one stands among the fields, or beside it', () => {
    const found = readParts([boats, votes, link(boat), abstract, link(map)])
    expect(found).toMatchObject({ ids: [boat], loose: ['unrecognised'], rules: ['unrecognised-text 0'] })
    const two = readParts([boats, votes, abstract, link(boat), link(map), maps, votes])
    expect(two).toMatchObject({ ids: [null, null], loose: ['unrecognised', 'unrecognised'] })
    expect(readParts([boats, votes, link(boat), link(map)]).titles).toEqual([])
  })

  test('may stand behind another text, and once more', () => {
    const stranger = line('Read it')
    expect(readParts([boats, votes, abstract, stranger, link(boat), link(boat), maps, votes]).ids).toEqual([boat, null])
    expect(readParts([boats, votes, abstract, stranger, link(boat), link(map), maps, votes]).ids).toEqual([null, null])
  })

  test('may be an address on a line of the entry, and of no other', () => {
    expect(readParts([boats, votes, abstract, maps, votes, address]).ids).toEqual([null, boat])
    expect(readParts([boats, address, votes, abstract, maps, votes]).ids).toEqual([boat, null])
  })

  test('but no link of a text that is no part of it', () => {
    const other = line('An older work of ours', { link: { target: readTarget(`/papers/${boat}`) } })
    const found = readParts([boats, votes, abstract, other, maps, votes])
    expect(found.ids).toEqual([null, null])
    expect(found.rules).toEqual(['unrecognised-text 0'])
  })

  test.each<[name: string, before: string, text: string, id: string | null]>([
    ['behind a label', 'Related:', 'Older', null],
    ['in a sentence', 'Builds on', 'Older work', null],
    ['that says what it is', 'See also the', 'arXiv page', boat],
    ['that is an address', 'See', `https://arxiv.org/abs/${boat}`, boat],
    ['behind a sentence', 'We say why.', 'Boats at sea', boat],
  ])('nor one %s', (_name, before, text, id) => {
    const cue = part('arxiv', { text, id: boat, gap: 'same-line' })
    expect(readParts([boats, votes, abstract, line(before), cue, maps, votes]).ids).toEqual([id, null])
  })
})

describe('fields behind an abstract', () => {
  const at = (found: ReturnType<typeof readParts>, index: number) => found.segments.occurrences[index]?.byline
  const stranger = line('Another paper')

  test('are of the entry where they stand right behind it', () => {
    const found = readParts([boats, votes, abstract, authors, field('date'), maps, votes, abstract, authors])
    expect([at(found, 0)?.authors, at(found, 0)?.date, at(found, 1)?.authors]).toEqual([
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ])
    expect(found.rules).toEqual([])
  })

  test('are none behind another text, nor where one of them is there already', () => {
    const behindText = readParts([boats, votes, abstract, stranger, authors, maps, votes])
    expect(at(behindText, 0)?.authors).toBeNull()
    const twice = readParts([boats, votes, abstract, authors, votes, maps, votes])
    expect(at(twice, 0)?.authors).toBeNull()
  })

  test('are none of the last entry where no other one has them', () => {
    expect(at(readParts([boats, votes, abstract, maps, votes, abstract, authors]), 1)?.authors).toBeNull()
    expect(at(readParts([boats, votes, abstract, authors]), 0)?.authors).not.toBeNull()
  })
})

test('a section ends before the row of a table', () => {
  const row = [field('votes', { row: 0 }), part('text', { text: 'Knots', row: 0, heading: true }), field('date', { row: 0 })]
  expect(readParts([boats, votes, ...row, maps, votes])).toMatchObject({ titles: ['Paper Boats', 'Knots', 'Folding Map'], rules: [] })
})

test('links to papers and stars are fields without a label', () => {
  const found = readParts([boats, votes, part('stars'), part('arxiv', { id: '2509.00003' }), authors, abstract])
  expect(found).toMatchObject({ ids: ['2509.00003'], abstracts: ['We fold the'], rules: [] })
  expect(found.segments.occurrences[0]?.byline).toMatchObject({ stars: { kind: 'stars' }, authors: { kind: 'authors' } })
})

describe('authors in italics above an abstract', () => {
  test.each([
    ['*Ida Lund, Ole Berg*', true],
    ['_Ida Lund_', true],
    ['*by Ida Lund et al.*', true],
    ['Ida Lund', false],
    ['*A note on the boats*', false],
    ['*Ida Lund*, *Ole Berg*', false],
  ])('%s', (text, isApart) => {
    const found = readParts([boats, votes, line(text), abstract, maps, votes])
    expect(found.abstracts[0]?.startsWith(prose.slice(0, 8))).toBe(isApart)
  })
})
