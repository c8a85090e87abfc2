/** Titles that no blank line parts from their abstracts, among lines that are joined to paragraphs. */
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { type BrokenHeading, findHeadingWidth, findPageWidth, findRunWidth } from '../../src/grammar/wrap-width.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)
const paragraph = (text: string): Part => line(text, { gap: 'blank-line' })
const blocksOf = (parts: readonly Part[], from = 0) => {
  const { source, cues } = layCues(parts)
  return joinLines(source, cues.slice(from), 0).map(({ start, end }) => source.slice(start, end).replaceAll('\n', '|'))
}

/** Lines of 60 columns, the last of which is short. */
const body = [
  'We show what such a place is good for, and how it is made at',
  ...Array.from({ length: 4 }, () => 'hand by people who have read of nothing else for many years,'),
  'and no more.',
]
const abstract = body.map((text) => line(text))
const joined = body.join('|')
const first = 'Maps of Nowhere: A Survey of Places in Games and Novels'
const title = 'A Map of Unreal Places'

describe('below a blank line', () => {
  test('lines that are not full are the title together', () => {
    expect(blocksOf([paragraph('Maps of Nowhere: A Survey of Unreal Places in Games'), line('Novels'), ...abstract])).toEqual([
      'Maps of Nowhere: A Survey of Unreal Places in Games|Novels',
      joined,
    ])
  })

  test('a line of the menu is the last one of a title', () => {
    const menu = part('furniture', { text: 'Models' })
    expect(blocksOf([paragraph(first), menu, ...abstract])).toEqual([`${first}|Models`, joined])
    // It is none below a line that is shorter than any that was broken, nor where no more text follows.
    expect(blocksOf([paragraph('Maps of Nowhere: A Survey'), menu, ...abstract])).toEqual(['Maps of Nowhere: A Survey', 'Models', joined])
    expect(blocksOf([paragraph(first), menu, part('dot')])).toEqual([`${first}|Models`, '·'])
    expect(
      blocksOf([paragraph('Maps of Nowhere: A Survey of Places'), line('Novels'), part('count', { text: '2048' }), ...abstract]),
    ).toEqual(['Maps of Nowhere: A Survey of Places', 'Novels', '2048', joined])
  })

  test('what is as long as an abstract stays whole', () => {
    expect(blocksOf([paragraph(body[0] as string), ...abstract.slice(1)])).toEqual([joined])
  })

  test('below a text nothing begins', () => {
    expect(
      blocksOf([
        paragraph('A Map of Unreal Places'),
        paragraph('Maps of Nowhere: A Survey of Unreal Places in Games'),
        line('Novels'),
        ...abstract,
      ]),
    ).toEqual(['A Map of Unreal Places', 'Maps of Nowhere: A Survey of Unreal Places in Games', 'Novels', joined])
  })
})

describe('on a page without blank lines', () => {
  test('the first lines are the title', () => {
    expect(blocksOf([line(title), ...abstract])).toEqual([title, joined])
  })

  test('below an abstract the next title begins, and below a title none', () => {
    const next = [line('Two Clocks and a Model between Them'), ...abstract]
    expect(blocksOf([line(title), ...abstract, ...next])).toEqual([title, joined, 'Two Clocks and a Model between Them', joined])
    expect(blocksOf([line(title), line('Two Clocks and a Model between Them'), ...abstract])).toEqual([
      title,
      'Two Clocks and a Model between Them',
      joined,
    ])
  })
})

describe('above an abstract that is one line', () => {
  const long = 'Boats that are smaller than a pixel are found by the waves that they leave. '.repeat(3).trim()

  test('lines that the site has broken are the title', () => {
    const broken = 'Lanterns in the Fog: Finding Small Boats with Models That Have'
    expect(blocksOf([line(broken), line('Never Seen Water'), line(long)])).toEqual([`${broken}|Never Seen Water`, long])
    expect(blocksOf([paragraph(broken), line('Never Seen Water'), line(long)])).toEqual([`${broken}|Never Seen Water`, long])
    expect(blocksOf([paragraph(broken), paragraph('Never Seen Water'), line(long)])).toEqual([broken, 'Never Seen Water', long])
  })
})

describe('a number behind a mark', () => {
  test('goes on with no sentence', () => {
    const { source, cues } = layCues([paragraph(`${'a'.repeat(60)}`), part('count', { text: '2025' })])
    const marked = source.replace('\n2025', '\n- 2025')
    const [text, count] = cues as [(typeof cues)[0], (typeof cues)[0]]
    expect(joinLines(source, cues, 0)).toHaveLength(1)
    expect(joinLines(marked, [text, { ...count, start: count.start + 2, end: count.end + 2 }], 0)).toHaveLength(2)
  })
})

describe('the width of a run', () => {
  const widthOf = (...lengths: number[]): number => {
    const { source, cues } = layCues(lengths.map((length) => line('a'.repeat(length))))
    return findRunWidth(source, cues, 0, cues.length)
  }

  test('is that of its longest line where it has few, and that of most where it has many', () => {
    expect(widthOf(60, 50, 55, 70)).toBe(70)
    expect(widthOf(60, 60, 60, 60, 90)).toBe(60)
    expect(widthOf(60, 60, 60, 80, 90, 90)).toBe(90)
  })

  test.each(['\n', '\r\n', '\r'])('is that of the lines of a link behind %j', (lineEnd) => {
    const text = ['a'.repeat(55), 'a'.repeat(20)].join(lineEnd)
    const { source, cues } = layCues([line('a'.repeat(50)), line(text, { link: { target: null } })])
    expect(findRunWidth(source, cues, 0, 2)).toBe(55)
  })

  test('is that of the first 64 lines that are asked for', () => {
    const { source, cues } = layCues([90, ...Array<number>(64).fill(60), 250].map((length) => line('a'.repeat(length))))
    expect(findRunWidth(source, cues, 1, cues.length)).toBe(60)
    expect(findRunWidth(source, cues, 2, cues.length)).toBe(0)
    expect(findRunWidth(source, cues, 0, 2)).toBe(90)
  })

  test('is 48 at least, and none where a line is longer than 200', () => {
    expect(widthOf(20, 30)).toBe(48)
    expect(widthOf(60, 200)).toBe(200)
    expect(widthOf(60, 201)).toBe(0)
  })
})

/** A heading that the line below may be the rest of, whatever width it was broken at. */
const toBroken = (column: number): BrokenHeading => ({ column, needed: 80 })

describe('the rest of a heading', () => {
  const heading = (text: string): Part => line(text, { gap: 'blank-line', heading: true })
  const join = (parts: readonly Part[], headingWidth = 60): string[] => {
    const { source, cues } = layCues(parts)
    return joinLines(source, cues, 0, headingWidth).map(({ start, end }) => source.slice(start, end).replaceAll('\n', '|'))
  }

  test('is one line right below, where a wrapper broke it and no more text follows', () => {
    expect(join([heading(first), line('and Poems')])).toEqual([first, 'and Poems'])
    expect(join([heading(first), line('Nevertheless')])).toEqual([`${first}|Nevertheless`])
    expect(join([heading(first), line('Nevertheless'), paragraph('We')])).toEqual([`${first}|Nevertheless`, 'We'])
    expect(join([heading(first), line('Nevertheless'), part('dot')])).toEqual([`${first}|Nevertheless`, '·'])
    expect(join([heading(first), line('Nevertheless'), line('we go on')])).toEqual([first, 'Nevertheless|we go on'])
    expect(join([heading(first), paragraph('Nevertheless')])).toEqual([first, 'Nevertheless'])
    expect(join([heading(first), line('Nevertheless', { link: { target: null } })])).toEqual([first, 'Nevertheless'])
    expect(join([heading(first), part('count', { text: '2048' })], 0)).toEqual([`${first}|2048`])
    expect(join([heading(first), line('Nevertheless')], 0)).toEqual([first, 'Nevertheless'])
    expect(join([paragraph(first), line('Nevertheless', { heading: true })])).toEqual([first, 'Nevertheless'])
  })

  test('is none where the heading ended with its link, or the line names authors', () => {
    expect(join([line(first, { gap: 'blank-line', heading: true, link: { target: null } }), line('Nevertheless')])).toEqual([
      first,
      'Nevertheless',
    ])
    expect(join([heading(first), line('by Ada Byron')])).toEqual([first, 'by Ada Byron'])
    expect(join([heading(first), line('Adalbert Byron, Bo Chen')])).toEqual([first, 'Adalbert Byron, Bo Chen'])
  })

  test('tells no width where the first word below one would have fitted', () => {
    const { source, cues } = layCues([line('a'.repeat(60))])
    expect(
      findHeadingWidth(
        source,
        [
          { column: 60, needed: 64 },
          { column: 57, needed: 61 },
        ],
        cues,
        0,
        1,
      ),
    ).toBe(60)
    expect(
      findHeadingWidth(
        source,
        [
          { column: 60, needed: 64 },
          { column: 57, needed: 60 },
        ],
        cues,
        0,
        1,
      ),
    ).toBe(0)
  })

  test('tells the width of headings where no text is longer', () => {
    const { source, cues } = layCues([line('a'.repeat(60)), line('a'.repeat(40)), part('dot')])
    const widthOf = (...broken: number[]): number => findHeadingWidth(source, broken.map(toBroken), cues, 0, cues.length)
    expect([widthOf(), widthOf(60), widthOf(59), widthOf(70, 62), widthOf(40)]).toEqual([0, 60, 0, 70, 0])
    expect(findHeadingWidth(source, [toBroken(50)], cues, 1, 3)).toBe(50)
    expect(findHeadingWidth(source, [toBroken(49)], cues, 1, 3)).toBe(0)
  })
})

describe('the width of a page', () => {
  const widthOf = (broken: readonly number[], others: readonly number[] = []): number => {
    const { source, cues } = layCues([...broken, ...others].map((length) => line('a'.repeat(length))))
    return findPageWidth(source, broken, [...cues, ...layCues([part('count')]).cues], 0, cues.length + 1)
  }

  test('is the longest of three lines that end within ten columns', () => {
    expect(widthOf([70, 65, 60])).toBe(70)
    expect(widthOf([70, 65, 59])).toBe(0)
    expect(widthOf([70, 68])).toBe(0)
    expect(widthOf([20, 70, 65, 30, 60])).toBe(70)
    expect(widthOf([])).toBe(0)
  })

  test('is none where as many texts are longer', () => {
    expect(widthOf([70, 65, 60], [90, 71])).toBe(70)
    expect(widthOf([70, 65, 60], [90, 71, 70])).toBe(70)
    expect(widthOf([70, 65, 60], [90, 71, 80])).toBe(0)
    const menus = [90, 71, 80].map((length) => part('furniture', { text: 'a'.repeat(length) }))
    const { source, cues } = layCues(menus)
    expect(findPageWidth(source, [70, 65, 60], cues, 0, 3)).toBe(70)
  })

  test.each(['\n', '\r\n', '\r'])('asks for the lines of a text, which may have several behind %j', (lineEnd) => {
    const widthOf = (other: string): number => {
      const { source, cues } = layCues([line('a'.repeat(60)), line(other, { link: null })])
      return findHeadingWidth(source, [toBroken(60)], cues, 0, 2)
    }
    expect(widthOf(['a'.repeat(60), 'a'.repeat(20)].join(lineEnd))).toBe(60)
    expect(widthOf(['a'.repeat(20), 'a'.repeat(61)].join(lineEnd))).toBe(0)
  })
})
