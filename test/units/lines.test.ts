/** Lines of text: which are one paragraph, which a title that runs into its abstract, which only look like a part of a byline. */
import { describe, expect, test } from 'vitest'
import { stripListNumbers } from '../../src/grammar/numbers.ts'
import { findLoneOrganization, findOrganization } from '../../src/grammar/organization-line.ts'
import { partsOf } from '../../src/grammar/block.ts'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { restoreRunningText } from '../../src/grammar/running-text.ts'
import type { Byline, Occurrence, Tile } from '../../src/grammar/segments.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import { findTightTitle } from '../../src/grammar/tight-title.ts'
import { emptyByline } from '../../src/grammar/byline.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)
const paragraph = (text: string): Part => line(text, { gap: 'blank-line' })
const ofLength = (length: number, first = 'a'): string => first + 'a'.repeat(length - 1)

describe('joinLines', () => {
  /** Each block's text, with a bar for each line end inside. */
  function join(parts: readonly Part[], pageWidth = 0): string[] {
    const { source, cues } = layCues(parts)
    return joinLines(source, cues, pageWidth).map(({ start, end }) => source.slice(start, end).replaceAll('\n', '|'))
  }

  test('nothing is nothing, and a blank line parts', () => {
    expect(join([])).toEqual([])
    expect(join([paragraph('one'), paragraph('two')])).toEqual(['one', 'two'])
  })

  test('short lines below one another are things of their own', () => {
    expect(join([paragraph('One'), line('Two'), line('Three')])).toEqual(['One', 'Two', 'Three'])
  })

  test('a line is full where the next word would have passed the width', () => {
    const full = `${ofLength(60)} bbbb`
    expect(join([paragraph(full), line(`Cccc dddd ${ofLength(20)}`)])).toEqual([`${full}|Cccc dddd ${ofLength(20)}`])
    const lines = [ofLength(60), `B${ofLength(59)}`, 'Cc']
    expect(join([paragraph(lines[0] as string), line(lines[1] as string), line(lines[2] as string)])).toEqual([lines.join('|')])
  })

  test('nobody wraps at less than 48 columns, or at more than 200', () => {
    expect(join([paragraph(ofLength(44)), line('Bbb')])).toEqual([ofLength(44), 'Bbb'])
    expect(join([paragraph(ofLength(45)), line('Bbb')])).toEqual([`${ofLength(45)}|Bbb`])
    expect(join([paragraph(ofLength(200)), line('Bbb')])).toEqual([`${ofLength(200)}|Bbb`])
    expect(join([paragraph(ofLength(201)), line('Bbb')])).toEqual([ofLength(201), 'Bbb'])
  })

  test('a line that goes on in small letters is one with that above, unless a sentence ended', () => {
    expect(join([paragraph('One'), line('two')])).toEqual(['One|two'])
    for (const end of '.?!:') expect(join([paragraph(`One${end}`), line('two')])).toEqual([`One${end}`, 'two'])
    expect(join([paragraph('One'), line('2 two')])).toEqual(['One', '2 two'])
  })

  test('parts of one line are one, and so are lines that the page broke', () => {
    expect(join([paragraph('One'), line('Two', { gap: 'same-line' })])).toEqual(['One Two'])
    expect(join([paragraph('Paper Boats'), line('Vessels')], 18)).toEqual(['Paper Boats|Vessels'])
    expect(join([paragraph('Paper Boats'), line('Vessels')], 19)).toEqual(['Paper Boats', 'Vessels'])
  })

  test('a line of another kind is a block, and is text behind a full line', () => {
    const kinds = ['count', 'date', 'unread', 'furniture', 'bullet', 'dot', 'check-box'] as const
    const { source, cues } = layCues(kinds.map((kind) => part(kind, { gap: 'blank-line' })))
    expect(joinLines(source, cues, 0).map(({ kind }) => kind)).toEqual(['count', 'date', 'unread', 'furniture', 'mark', 'mark', 'mark'])
    expect(join([paragraph(ofLength(60)), part('count', { text: '2048' })])).toEqual([`${ofLength(60)}|2048`])
    expect(join([paragraph(ofLength(60)), part('unread')])).toEqual([ofLength(60), 'unread'])
    expect(join([paragraph('One'), part('furniture', { text: 'models' })])).toEqual(['One', 'models'])
  })

  test('headings and links part', () => {
    const [one, other] = ['2509.00001', '2509.00002'].map((id) => ({ target: readTarget(`/papers/${id}`) }))
    const join2 = (first: Partial<Part>, second: Partial<Part>): number =>
      join([paragraph('One'), line('two', second)].map((each, at) => (at === 0 ? ({ ...each, ...first } as Part) : each))).length
    expect(join2({ heading: true }, {})).toBe(2)
    expect(join2({}, { heading: true })).toBe(2)
    expect(join2({ heading: true }, { heading: true })).toBe(1)
    expect(join2({ link: one }, { link: other })).toBe(2)
    expect(join2({ link: one }, { link: one })).toBe(1)
    expect(join2({ link: one }, { link: { target: one?.target } })).toBe(1)
    expect(join2({ link: one }, {})).toBe(1)
    expect(join2({}, { link: one })).toBe(1)
    expect(join2({ link: { target: readTarget('/nvidia') } }, { link: { target: readTarget('/nvidia') } })).toBe(2)
  })

  test('a block has the first paper of its lines, its heading and its parts', () => {
    const link = { target: readTarget('/papers/2509.00001') }
    const { source, cues } = layCues([paragraph('One'), line('two', { link }), paragraph('Three'), paragraph('Four')])
    expect(joinLines(source, cues, 0)).toMatchObject([
      { kind: 'text', length: 7, cue: null, heading: false, paper: '2509.00001' },
      { kind: 'text', length: 5, cue: cues[2], paper: null },
      { length: 4, cue: cues[3] },
    ])
    expect(joinLines(source, cues, 0)[0]).not.toHaveProperty('parts')
    const arxiv = { target: readTarget('https://arxiv.org/abs/2509.00002') }
    const papers = (fields: Partial<Part>) => {
      const laid = layCues([{ ...paragraph('One'), link: arxiv, ...fields } as Part])
      return joinLines(laid.source, laid.cues, 0)[0]?.paper
    }
    expect(papers({})).toBeNull()
    expect(papers({ heading: true })).toBe('2509.00002')
  })

  test('marks inside of a text are none of its length', () => {
    const parts = [
      { start: 0, end: 3 },
      { start: 10, end: 14 },
    ]
    const { source, cues } = layCues([
      { ...paragraph('One **** two.'), parts } as Part,
      line('three'),
      { ...paragraph('Four'), heading: true } as Part,
      line('five', { heading: true }),
    ])
    const [first, second] = joinLines(source, cues.slice(0, 1), 0).concat(joinLines(source, cues.slice(2), 0))
    expect(first).toMatchObject({ length: 8, parts })
    expect(second).toMatchObject({ length: 9, heading: true, parts: cues.slice(2) })
    expect(partsOf([cues[0] as never, cues[1] as never])).toEqual([...parts, cues[1]])
  })
})

describe('findTightTitle', () => {
  const find = (lines: readonly string[], { width = 60, below = false, to = lines.length } = {}) => {
    const { source, cues } = layCues(lines.map((text) => line(text)))
    return findTightTitle(source, cues, 0, to, below, width)
  }
  const body = [
    'We show what such a place is good for, and how it is made at',
    ...Array.from({ length: 4 }, () => 'hand by people who have read of nothing else for many years,'),
    'and no more.',
  ]

  test('a title that ends with its first line', () => {
    expect(find(['Maps of Nowhere: Unreal Places in Games and Other Novels', ...body])).toEqual({ lines: 1, close: false })
  })

  test('a title of two lines does not end in a word that links', () => {
    expect(find(['Maps of Nowhere: A Survey of Unreal Places in Games and', 'Novels', ...body])?.lines).toBe(2)
    for (const word of ['of', 'the', 'vs.', 'towards', 'toward', 'Via'])
      expect(find([`Maps of Unreal Places in Games ${word}`, 'Novels', ...body])?.lines, word).toBe(2)
    for (const mark of ['-', ',', ':', '&']) expect(find([`Maps of Unreal Places in Games${mark}`, 'Novels', ...body])?.lines, mark).toBe(2)
  })

  test('nothing where all of it may be a title, or no lines look like one', () => {
    expect(find(['Maps of Nowhere', 'Novels'])).toBeNull()
    expect(find([...body, ...body])).toBeNull()
    expect(find(['Maps of Nowhere'.padEnd(153, 'x'), ofLength(59)])).toBeNull()
    expect(find(['Maps of Nowhere'.padEnd(153, 'x'), ofLength(60, 'A')])).not.toBeNull()
  })

  test('more is asked for below an abstract', () => {
    const weak = ['Short it was', ...body]
    expect(find(weak)?.lines).toBe(1)
    expect(find(weak, { below: true })).toBeNull()
  })
})

describe('restoreRunningText', () => {
  function restore(parts: readonly Part[]) {
    const { source, cues } = layCues(parts)
    const restored = restoreRunningText(source, cues)
    return { same: restored === cues, kinds: restored.map(({ kind, gap }) => `${kind} ${gap[0]}`).join(', ') }
  }
  const before = line('although there are')
  const after = line('which is explained')

  test('gives authors in the middle of a sentence back to it', () => {
    expect(restore([before, part('authors'), after])).toEqual({ same: false, kinds: 'text n, text s, text s' })
  })

  test('with all that stands on their line', () => {
    expect(
      restore([before, part('authors'), part('dot', { gap: 'same-line' }), part('date', { gap: 'same-line' }), after, part('dot')]).kinds,
    ).toBe('text n, text s, text s, dot n')
  })

  test('dates and numbers too, where no blank line is around them', () => {
    for (const kind of ['date', 'count'] as const) {
      expect(restore([before, part(kind), after]), kind).toMatchObject({ same: false })
      expect(restore([before, part(kind, { gap: 'blank-line' }), after]), kind).toMatchObject({ same: true })
      expect(restore([before, part(kind), { ...after, gap: 'blank-line' }]), kind).toMatchObject({ same: true })
    }
  })

  test('nothing else', () => {
    for (const end of '.?!:') expect(restore([line(`there are${end}`), part('authors'), after]), end).toMatchObject({ same: true })
    expect(restore([before, part('authors'), line('Which is')])).toMatchObject({ same: true })
    expect(restore([before, part('authors'), part('bullet')])).toMatchObject({ same: true })
    expect(restore([before, part('authors')])).toMatchObject({ same: true })
    expect(restore([part('bullet'), part('authors'), after])).toMatchObject({ same: true })
    expect(restore([before, part('dot'), after])).toMatchObject({ same: true })
    expect(restore([part('authors'), after])).toMatchObject({ same: true })
  })

  test('keeps the parts of what it gives back', () => {
    const parts = [{ start: 19, end: 20 }]
    const { source, cues } = layCues([before, { ...part('authors'), parts } as Part, after, before, part('authors'), after])
    const restored = restoreRunningText(source, cues)
    expect(restored[1]).toEqual({ kind: 'text', start: cues[1]?.start, end: cues[1]?.end, gap: 'same-line', parts })
    expect(restored[4]).toEqual({ kind: 'text', start: cues[4]?.start, end: cues[4]?.end, gap: 'same-line' })
  })
})

describe('stripListNumbers', () => {
  function strip(...titles: readonly string[]) {
    const { source, cues } = layCues(titles.map((text) => line(text)))
    const entries = cues.map(({ start, end }) => ({ title: { start, end } }) as Occurrence)
    const loose: Tile[] = []
    stripListNumbers(source, entries, loose)
    return {
      titles: entries.map(({ title }) => source.slice(title.start, title.end)),
      marks: loose.map(({ start, end }) => source.slice(start, end)),
      loose,
    }
  }

  test('takes numbers that go up off, as marks', () => {
    const { titles, marks, loose } = strip('1. Boats', '2.  Maps', '3. 4. Rivers')
    expect(titles).toEqual(['Boats', 'Maps', '4. Rivers'])
    expect(marks).toEqual(['1.', '2.', '3.'])
    expect(loose[1]).toMatchObject({ role: 'markup', occurrence: 1 })
  })

  test('from any number on, and past one title of five without', () => {
    expect(strip('7. Boats', '8. Maps', '9. Rivers').titles).toEqual(['Boats', 'Maps', 'Rivers'])
    expect(strip('1. Boats', '2. Maps', '3. Rivers', '4. Towns', 'Lakes').titles).toEqual(['Boats', 'Maps', 'Rivers', 'Towns', 'Lakes'])
    expect(strip('1. Boats', '2. Maps', '3. Rivers', 'Lakes').titles).toEqual(['1. Boats', '2. Maps', '3. Rivers', 'Lakes'])
    expect(strip('Lakes', '1. Boats', '2. Maps', '3. Rivers', '4. Towns', '5. Seas').titles[1]).toBe('1. Boats')
  })

  test('leaves two from another number than 1 on, others than those of a list, and numbers that do not go up', () => {
    for (const titles of [
      ['2. Boats', '3. Maps'],
      ['1 Boats', '2 Maps', '3 Rivers'],
      ['1. Boats', '1. Maps', '1. Rivers'],
      ['12345. Boats', '12346. Maps', '12347. Rivers'],
      ['1.    Boats', '2.    Maps', '3.    Rivers'],
      ['x1. Boats', 'x2. Maps', 'x3. Rivers'],
    ])
      expect(strip(...titles)).toMatchObject({ titles, marks: [] })
  })

  test('cuts the parts of a title', () => {
    const { source, cues } = layCues(['1. Boats', '2. Maps', '3. Rivers'].map((text) => line(text)))
    const entries = cues.map(({ start, end }, entry) => {
      const parts = [
        { start, end: start + 2 },
        { start: start + 2, end: start + 5 },
        { start: start + 5, end },
      ]
      return { title: { start, end, parts: entry === 0 ? parts : [{ start, end }] }, entry } as unknown as Occurrence
    })
    stripListNumbers(source, entries, [])
    expect(entries[0]?.title.parts).toEqual([
      { start: 3, end: 5 },
      { start: 5, end: 8 },
    ])
    expect(entries[1]?.title.parts).toEqual([{ start: 12, end: 16 }])
  })
})

describe('an organisation in place of authors', () => {
  const title = line('Paper Boats')
  const name = line('nvidia NVIDIA')
  const [dot, date] = [part('dot'), part('date')]

  /** Its text, null where there is none. */
  function find(parts: readonly Part[], at: number, habits: Partial<Survey> = {}, byline: Partial<Byline> = {}): string | null {
    const { source, cues } = layCues(parts)
    const place = findOrganization(source, cues, 0, { ...emptyByline, start: 0, end: 0, from: at, to: at + 1, ...byline } as Byline, {
      ...noHabits,
      ...habits,
    })
    return place === null ? null : source.slice(place.start, place.end)
  }

  test('stands right above the dot or the date of a byline without authors', () => {
    expect(find([title, name, dot], 2)).toBe('nvidia NVIDIA')
    expect(find([title, name, date], 2)).toBe('nvidia NVIDIA')
    expect(find([title, name, part('comments')], 2)).toBeNull()
    expect(find([title, name, dot], 2, {}, { authors: {} as never })).toBeNull()
    expect(find([title, name, dot], 2, {}, { organization: {} as never })).toBeNull()
  })

  test('is not the title, a heading, a link or another thing', () => {
    expect(find([name, dot], 1)).toBeNull()
    expect(find([title, { ...name, heading: true } as Part, dot], 2)).toBeNull()
    expect(find([title, { ...name, link: { target: readTarget('/nvidia') } } as Part, dot], 2)).toBeNull()
    expect(find([title, { ...name, link: { target: null } } as Part, dot], 2)).toBe('nvidia NVIDIA')
    expect(find([title, part('furniture'), dot], 2)).toBeNull()
  })

  test('is not parted by a blank line, save where those stand everywhere', () => {
    const parts = [title, name, part('dot', { gap: 'blank-line' })]
    expect(find(parts, 2)).toBeNull()
    expect(find(parts, 2, { spacious: true })).toBe('nvidia NVIDIA')
  })

  test.each([
    'It is so.',
    'see https://a.b',
    '* * *',
    '• NVIDIA',
    'by 4 authors',
    'Author',
    '8 writers',
    'a'.repeat(165),
    'Large models, and small ones,',
    'Knotworks](/papers/2509.0123',
    'the scarcity of data across various domains',
    'Ida Lund, Ole Berg',
    'Ida M. Lund, Ole Berg and Åse Ås',
    'Ida Lund & Ole Berg',
    'Ida Lund, Ole Berg, et al.',
  ])('is not %j', (text) => {
    expect(find([title, line(text), dot], 2)).toBeNull()
  })

  test.each([
    'Authors Guild',
    'NVIDIA • AI',
    'coauthor-lab x',
    'a'.repeat(164),
    'University of Boats, Lakeside',
    'Boats Institute and Lakeside University',
    'Ida Lund',
    'Boats, Maps and Rivers',
  ])('may be %j', (text) => {
    expect(find([title, line(text), dot], 2)).toBe(text)
  })
})

describe('an organisation at the end of a card', () => {
  const title = line('Ropes, Knots and Caches')

  function find(parts: readonly Part[], habits: Partial<Survey> = {}) {
    const { source, cues } = layCues(parts)
    const found = findLoneOrganization(source, cues, 0, cues.length, { ...noHabits, ...habits })
    return found === null
      ? null
      : [
          source.slice(found.place.start, found.place.end),
          found.count?.figure.count?.value ?? (found.count === null ? null : 'below'),
          found.at,
        ]
  }

  test('is a short text below the title, with a number or without', () => {
    expect(find([title, paragraph('Knotworks Research')])).toEqual(['Knotworks Research', null, 1])
    expect(find([title, paragraph('Knotworks Research 4')])).toEqual(['Knotworks Research', 4, 1])
    expect(find([title, paragraph('Knotworks Research'), part('count')])).toEqual(['Knotworks Research', 'below', 1])
    expect(find([title, paragraph('Knotworks 4'), part('count')])).toEqual(['Knotworks 4', 'below', 1])
    for (const [text, count] of [
      ['Knotworks 1.4k', 1_400],
      ['Knotworks 999', 999],
    ] as const)
      expect(find([title, paragraph(text)])).toEqual(['Knotworks', count, 1])
    for (const text of ['Knotworks 2022', 'Knotworks4', 'Knotworks 14.4k', 'Knotworks 1,4k'])
      expect(find([title, paragraph(text)]), text).toEqual([text, null, 1])
    expect(find([title, paragraph('12')])).toEqual(['12', null, 1])
  })

  test('is nothing else', () => {
    expect(find([title])).toBeNull()
    expect(find([part('bullet'), paragraph('Knotworks')])).toBeNull()
    expect(find([title, part('furniture')])).toBeNull()
    expect(find([title, { ...paragraph('Knotworks'), heading: true } as Part])).toBeNull()
    expect(find([title, { ...paragraph('Knotworks'), link: { target: readTarget('/knots') } } as Part])).toBeNull()
    expect(find([title, paragraph('It is so.')])).toBeNull()
  })

  test('is not the second line of a title that was broken', () => {
    expect(find([title, line('Knotworks Research')])).toEqual(['Knotworks Research', null, 1])
    expect(find([title, line('Knotworks Research')], { wrapWidth: 30 })).toBeNull()
    expect(find([title, line('Knotworks Research')], { wrapWidth: 34 })).toEqual(['Knotworks Research', null, 1])
    expect(find([title, line('Knotworks Research')], { wrapWidth: 30, titlesMarked: true })).toEqual(['Knotworks Research', null, 1])
    expect(find([title, line('knotworks Knotworks')], { wrapWidth: 24 })).toEqual(['knotworks Knotworks', null, 1])
    expect(find([title, line('knotworks Knotworks 4')], { wrapWidth: 24 })).toBeNull()
  })

  test('is not the end of an abstract', () => {
    expect(find([paragraph('a'.repeat(213)), paragraph('Knotworks Research')])).toEqual(['Knotworks Research', null, 1])
    expect(find([paragraph('a'.repeat(214)), paragraph('Knotworks Research')])).toBeNull()
  })
})
