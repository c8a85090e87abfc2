/** Where a title ends that no blank line parts from its abstract: by its looks, and by the lines that are not full. */
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { endOfText, findFoldedTitle, findTightTitle } from '../../src/grammar/tight-title.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)

/** A line of so many columns in small letters behind its first word, without a word that titles do not end in. */
function fill(begin: string, columns: number): string {
  const text = `${begin} ${'boats made wholly while eight letters sleep '.repeat(9)}`.slice(0, columns)
  return text.endsWith(' ') ? `${text.slice(0, -1)}s` : text
}
/** A line of the abstract, as wide as lines are. */
const full = fill('We present boats that are', 60)
const abstract = [full, full, full, full, 'and no more.']

/** What is found among some lines behind the first cue, and before the last one. */
function find(lines: readonly string[], { below = false, width = 60 } = {}) {
  const { source, cues } = layCues([part('bullet'), ...lines.map((text) => line(text)), part('dot')])
  return findTightTitle(source, cues, 1, cues.length - 1, below, width)
}

describe('a title above an abstract', () => {
  test('ends where it looks like a whole title', () => {
    expect(find(['Paper Boats', ...abstract])).toEqual({ lines: 1, close: false })
    expect(find(['A Map of the Places That Nobody Has Ever Seen but the Cats of', 'Novels', ...abstract])).toEqual({
      lines: 2,
      close: false,
    })
    expect(find([full, ...abstract])).toBeNull()
  })

  test('is looked for in what is longer than a title', () => {
    expect(find(['Paper Boats', full, full, fill('We present', 79)])).toBeNull()
    expect(find(['Paper Boats', full, full, fill('We present', 80)])).toEqual({ lines: 1, close: false })
    const { source, cues } = layCues([line('Paper Boats'), line(fill('We present', 220))])
    expect(findTightTitle(source, cues, 0, 2, false, 60)).toEqual({ lines: 1, close: false })
  })

  test('has four lines at most', () => {
    const begin = ['maps of the places of', 'novels and letters in', 'paintings of boats by', 'others and letters by']
    expect(find([...begin.slice(0, 3), 'other hands', ...abstract], { below: true, width: 24 })).toEqual({ lines: 4, close: false })
    expect(find([...begin, 'other hands', ...abstract], { width: 24 })).toBeNull()
  })

  test('looks so the more, the less is known to stand above', () => {
    // A question in small letters scores just enough.
    expect(find(['paper boats?', ...abstract])).toEqual({ lines: 1, close: false })
    expect(find(['our paper boats?', ...abstract])).toBeNull()
    expect(find(['paper boats?', ...abstract], { below: true })).toBeNull()
    expect(find(['boat made from hand here', ...abstract], { below: true })).toEqual({ lines: 1, close: false })
    expect(find(['our boat from hand here', ...abstract], { below: true })).toBeNull()
  })

  test('may end elsewhere as well', () => {
    const second = 'Networks of Rivers and Towns Made Without Any Other Material'
    expect(find(['Paper Boats', second, ...abstract])).toEqual({ lines: 1, close: true })
    // A second sentence inside makes the other end so much less likely.
    expect(find(['Paper Boats', second.replace('Made W', 'Mad. W'), ...abstract])).toEqual({ lines: 1, close: false })
  })

  test.each([
    ...'a an the of for and or in on to with via by from as at through using toward towards against under over into'.split(' '),
    ...['between', 'is', 'are', 'vs', 'vs.', 'Of', '-', ',', ':', '&'],
  ])('does not end in %s', (word) => {
    expect(find([`Paper Boats ${word}`, 'Novels', ...abstract])?.lines).toBe(2)
  })

  test.each(['without motor', 'made without data', 'of eight letters', '& eight letters', '-made with letters', ': eight letters'])(
    'may hold what it does not end in: %s',
    (words) => {
      expect(find([`paper boats ${words}`, ...abstract])).toEqual({ lines: 1, close: false })
    },
  )

  test('does not end above small letters', () => {
    expect(find(['Paper Boats', 'vessels', ...abstract])?.lines).toBe(2)
    expect(find(['Paper Boats', 'Vessels', ...abstract])?.lines).toBe(1)
    expect(find(['Paper Boats', 'écluses', ...abstract])?.lines).toBe(2)
  })
})

describe('a line that is not full', () => {
  // Without it, these titles score too little below an abstract.
  const ends = (...lines: string[]) => find([...lines, ...abstract], { below: true })?.lines ?? null
  const [small, next] = [(columns: number) => fill('paper', columns), (columns: number) => fill('Networks', columns)]

  test('ends a title, behind full ones or without any', () => {
    expect(ends(small(60))).toBeNull()
    expect(ends(small(40))).toBe(1)
    expect(ends(small(60), next(40))).toBe(2)
    expect(ends(small(51), next(45))).toBe(2)
    expect(ends(small(60), next(60))).toBeNull()
  })

  test('is one where the next word would have fitted', () => {
    expect(ends(small(51), next(60))).toBe(1)
    expect(ends(small(52), next(60))).toBeNull()
    expect(ends(small(48), 'nevertheless')).toBe(2)
    expect(ends(small(47), 'nevertheless')).toBeNull()
  })

  test('ends it at once where it is shorter than any that was broken', () => {
    expect(ends(small(47), next(49))).toBe(1)
    expect(ends(small(48), next(49))).toBe(2)
  })

  test('ends none where the next one goes on', () => {
    expect(ends(small(55), 'boats made here')).toBe(2)
    expect(ends(small(50), 'boats made here')).toBeNull()
  })
})

describe('a title that the site has broken', () => {
  const long = fill('Boats', 201)
  const first = 'Lanterns in the Fog: Finding Small Boats with Models That Have'
  /** What is found behind the first cue; `more` stands behind the lines. */
  function findFolded(lines: readonly string[], ...more: readonly Part[]) {
    const { source, cues } = layCues([part('bullet'), ...lines.map((text) => line(text)), ...more])
    return findFoldedTitle(source, cues, 1, cues.length)
  }

  test('stands above a line that nobody has broken', () => {
    expect(findFolded([first, 'Never Seen Water', long])).toEqual({ lines: 2, close: false })
    expect(findFolded([first, fill('Never', 60), long])).toEqual({ lines: 2, close: false })
    expect(findFolded([first, 'Never Seen Water', long.slice(0, 200)])).toBeNull()
    expect(findFolded([first, fill('Never', 60)])).toBeNull()
    expect(findFolded([first, fill('Never', 60)], part('count'), line(long))).toBeNull()
    expect(findFolded([first, long])).toBeNull()
  })

  test('has lines of 48 columns and more, which are full at 64', () => {
    expect(findFolded([fill('Lanterns', 48), 'Counterintuitive', long])).toEqual({ lines: 2, close: false })
    expect(findFolded([fill('Lanterns', 47), 'Counterintuitively', long])).toBeNull()
    expect(findFolded([fill('Lanterns', 48), 'Counterintuitiv', long])).toBeNull()
  })

  test('is no longer than titles are', () => {
    const lines = (last: number) => [fill('Lanterns', 66), fill('Lanterns', 66), fill('Lanterns', last), long]
    expect(findFolded(lines(79))).toEqual({ lines: 3, close: false })
    expect(findFolded(lines(80))).toBeNull()
  })

  test('has a word of the menu for its last line', () => {
    const { source, cues } = layCues([line(first), part('furniture', { text: 'Models' }), line(long)])
    expect(findFoldedTitle(source, cues, 0, 3)).toEqual({ lines: 2, close: false })
  })
})

describe('text', () => {
  const [long, short] = [line('a'.repeat(48)), line('a'.repeat(47))]
  const menu = part('furniture', { text: 'Models' })
  const end = (parts: readonly Part[], from = 0, to = parts.length): number => {
    const { source, cues } = layCues(parts)
    return endOfText(source, cues, from, to)
  }

  test('ends above what is none', () => {
    expect(end([short, short, part('count'), short])).toBe(2)
    expect(end([short, short, short], 0, 2)).toBe(2)
    expect(end([part('count'), short], 0)).toBe(0)
    expect(end([part('count'), short], 1)).toBe(2)
    expect(end([long, part('count'), long])).toBe(1)
  })

  test('goes on over a word of the menu between a broken line and another', () => {
    expect(end([long, menu, short])).toBe(3)
    expect(end([long, menu, short], 1)).toBe(3)
    expect(end([short, long, menu, short, part('count')])).toBe(4)
    expect(end([short, menu, short])).toBe(1)
    expect(end([long, menu])).toBe(1)
    expect(end([long, menu, short], 0, 2)).toBe(1)
    expect(end([menu, short])).toBe(0)
    expect(end([long, menu, menu, short])).toBe(1)
    expect(end([long, menu, part('count'), short])).toBe(1)
    expect(end([part('count', { text: '1'.repeat(48) }), menu, short], 1)).toBe(1)
  })
})

describe('titles that run into their abstracts', () => {
  const blank = (text: string): Part => line(text, { gap: 'blank-line' })
  const lines = (texts: readonly string[]): Part[] => texts.map((text) => line(text))
  /** The first words of all blocks, with a question mark where the end is doubtful; and how many lines each has. */
  function join(parts: readonly Part[], pageWidth = 0): string[] {
    const { source, cues } = layCues(parts)
    return joinLines(source, cues, pageWidth).map(({ start, end, closeEnd }) => {
      const texts = source.slice(start, end).split('\n')
      return `${texts[0]?.split(' ', 2).join(' ')}${closeEnd === true ? '?' : ''} ${texts.length}`
    })
  }
  const title = 'Maps of Nowhere: A Survey of Places in Novels and Old Games'
  const other = 'Two Clocks between Them: Telling the Time of Unreal Places'
  const body = [full, full, full, 'Boats sleep here.']

  test('are parted from them on a page without blank lines', () => {
    expect(join(lines([title, ...body, other, ...body]))).toEqual(['Maps of 1', 'We present 4', 'Two Clocks 1', 'We present 4'])
    expect(join([part('count'), ...lines([title, ...body])])).toEqual(['2 1', 'Maps of 1', 'We present 4'])
    expect(join([...lines([title, ...body]), part('count'), ...lines([other, ...body])])).toEqual([
      'Maps of 1',
      'We present 4',
      '2 1',
      'Two Clocks 1',
      'We present 4',
    ])
  })

  test('stay with them where an abstract is due, or behind a blank line below it', () => {
    expect(join(lines(['Maps of Nowhere', other, full, full, full]))).toEqual(['Maps of? 1', 'Two Clocks 4'])
    expect(join([...lines([title, ...body]), blank(other), ...lines(body)])).toEqual(['Maps of 1', 'We present 4', 'Two Clocks 5'])
  })

  test('stand below what is as long as an abstract', () => {
    const below = (length: number) =>
      join(lines(['Maps of Nowhere', full, full, `${fill('We present', length - 123)}.`, other, full, full, full])).slice(2)
    expect(below(164)).toEqual(['Two Clocks 4'])
    expect(below(165)).toEqual(['Two Clocks 1', 'We present 3'])
  })

  test('look more like titles where text stands above', () => {
    const small = fill('paper', 60)
    expect(join(lines([small, full, full, full, full]))).toEqual(['paper boats 1', 'We present 4'])
    expect(join(lines([title, ...body, small, full, full, full, full]))).toEqual(['Maps of 1', 'We present 4', 'paper boats 5'])
  })

  test('are doubtful below a blank line, where they are all the text there is', () => {
    const alone = [blank(title), ...lines([full, full, full])]
    expect(join(alone)).toEqual(['Maps of? 1', 'We present 3'])
    expect(join([...alone, part('count', { gap: 'blank-line' })])).toEqual(['Maps of? 1', 'We present 3', '2 1'])
    expect(join([...alone, blank('More')])).toEqual(['Maps of 4', 'More 1'])
    expect(join([blank('More'), ...alone])).toEqual(['More 1', 'Maps of 4'])
    expect(join([blank(fill('paper', 60)), ...lines([full, full, full])])).toEqual(['paper boats 4'])
  })

  test('leave the abstract its short last line', () => {
    const wide = 'Maps of Nowhere: A Survey of Unreal Places in Novels and in the Games of Children'
    const texts = [wide, fill('We present boats that are', 81), fill('We present', 40), 'Boats sleep wholly at night and here.']
    expect(join(lines(texts))).toEqual(['Maps of 1', 'We present 3'])
  })

  test('go on below what looks like their end at the top alone', () => {
    const folded = ['Maps of Nowhere: A Survey of Unreal Places in Games', 'Novels']
    expect(join(lines([...folded, full, full, full]))).toEqual(['Maps of 2', 'We present 3'])
    expect(join(lines([title, ...body, ...folded, full, full, full])).slice(2)).toEqual(['Maps of 1', 'Novels 1', 'We present 3'])
  })

  test('end as the site has broken them where nobody else has', () => {
    const broken = 'Lanterns in the Fog: Finding Small Boats with Models Nobody Knows'
    const long = fill('Boats', 210)
    expect(join(lines([broken, 'Never Seen Water', long, long]))).toEqual(['Lanterns in 2', 'Boats boats 1', 'Boats boats 1'])
  })
})
