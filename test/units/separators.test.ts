/** Bars and gaps between the texts of a page that was joined. */
import { describe, expect, test } from 'vitest'
import { findSeparators, isJoined } from '../../src/frontends/markup/separators.ts'

/** The text, with `#` where something parts it; null where it is not joined. */
function part(text: string, end = text.length): string | null {
  const marks = findSeparators(text, end)
  expect(isJoined(text, end)).toBe(marks.length > 0)
  if (marks.length === 0) return null
  expect(marks.every(({ kind }) => kind === 'separator')).toBe(true)
  const parts = marks.map(({ start }, at) => text.slice(marks[at - 1]?.end ?? 0, start))
  return [...parts, text.slice(marks.at(-1)?.end)].join('#')
}

test.each(['\n', '\r\n', '\r'])('a gap is looked for in the first 2,000 characters, with %j', (end) => {
  const text = (above: number): string => `${`Maps${end}`.repeat(above)}Ada  Submitted by  b  2  Boats  3 authors  Maps  5 authors  Knots`
  expect(isJoined(text(398), text(398).length)).toBe(true)
  expect(isJoined(text(399), text(399).length)).toBe(false)
})

describe('bars', () => {
  const labels = ['·', '1 author', '12345 authors', 'Submitted by', 'Upvote', 'and the research community']

  test.each(labels)('part a text that has three times %s between them', (label) => {
    const text = (count: number): string => `Boats${` | ${label} | Maps`.repeat(count)}`
    expect(part(text(3))).toBe(`Boats${` # ${label} # Maps`.repeat(3)}`)
    expect(part(text(2))).toBeNull()
  })

  test.each(labels.filter((label) => label !== 'Submitted by'))('part without spaces by three times %s', (label) => {
    const text = (count: number): string => `Boats${`|${label}|Maps`.repeat(count)}`
    expect(part(text(3))).toBe(`Boats${`#${label}#Maps`.repeat(3)}`)
    expect(part(text(2))).toBeNull()
  })

  test.each(['Nov 3, 2025', 'November 3', '2025-11-03', '94 upvotes', '3 comments', '[Paper](x)', 'https://a.example', 'http://a.example'])(
    'part the fields of a line where %s stands behind a number of authors',
    (behind) => {
      expect(part(`94 upvotes | 5 authors | ${behind}\n`.repeat(4))).toBeNull()
      expect(part(`Boats | 5 authors | 12 | Maps${' | 5 authors | 3 | Maps'.repeat(2)}`)).not.toBeNull()
    },
  )

  test('may part a submitter at the beginning of a line', () => {
    expect(part('Submitted by|ada\n'.repeat(3))).toBe('Submitted by#ada\n'.repeat(3))
    expect(part('x Submitted by|ada\n'.repeat(3))).toBeNull()
  })

  test.each(['·', '1 author', '12345 authors'])('part lines of a text that has three times %s between them', (label) => {
    const loose = (write: (index: number) => string): string => Array.from({ length: 3 }, (_, index) => write(index)).join('')
    for (const end of ['\n', '\r\n', '\r']) {
      const text = loose(() => `Boats |${end}|${end}\t\t${label} |${end}`)
      expect(part(text)).toBe(text.replaceAll('|', '#'))
      expect(part(loose((index) => (index < 2 ? `Boats |${end}|${end}\t\t${label} |${end}` : 'Maps')))).toBeNull()
    }
    expect(part(loose(() => ` |${label}| |Maps|\n`))).toBe(loose(() => ` #${label}# #Maps#\n`))
    expect(part(loose(() => `|Maps|p(x | y)|\n|${label} |\n`))).toBe(loose(() => `#Maps#p(x | y)#\n#${label} #\n`))
  })

  test('that part lines may have eight blanks before them', () => {
    const text = (blanks: number): string => `Boats|\n·${' '.repeat(blanks)}|`.repeat(3)
    for (const blanks of [0, 1, 8]) expect(part(text(blanks))).toBe(text(blanks).replaceAll('|', '#'))
    expect(part(text(9))).toBeNull()
  })

  test('at the ends of lines that a wrapper broke part as others do', () => {
    const text = 'a|b | \n · | c |\n5 authors | d\n'.repeat(3)
    expect(part(text)).toBe('a|b # \n · # c #\n5 authors # d\n'.repeat(3))
  })

  test('do not part by other texts', () => {
    for (const label of ['authors', '123456 authors', 'Boats', '2 authors too'])
      expect(part(`Boats${` | ${label} | Maps`.repeat(3)}`), label).toBeNull()
  })

  test('between brackets are the text\u2019s own', () => {
    const joined = ' | · | x'.repeat(3)
    const shown = ' # · # x'.repeat(3)
    expect(part(`p(x | y) a${joined}`)).toBe(`p(x | y) a${shown}`)
    expect(part(`[x | y] {z | w} a${joined}`)).toBe(`[x | y] {z | w} a${shown}`)
    expect(part(`a${joined} p(x | y)`)).toBe(`a${shown} p(x | y)`)
    expect(part(`p(x) | y) a${joined}`)).toBe(`p(x) # y) a${shown}`)
    expect(part(`p(x | (y) a${joined}`)).toBe(`p(x # (y) a${shown}`)
    expect(part(`p(x | y a${joined}`)).toBe(`p(x # y a${shown}`)
    expect(part(`p(x | y | z) a${joined}`)).toBe(`p(x # y # z) a${shown}`)
    for (const own of ['p(x|y)', 'p(|y)', 'p(x|)']) expect(part(`${own}a${'|·|x'.repeat(3)}`)).toBe(`${own}a${'#·#x'.repeat(3)}`)
  })

  test('that something is glued to part nothing where others stand apart', () => {
    expect(part(`a|b |c d| e${' | · | x'.repeat(3)}`)).toBe(`a|b |c d| e${' # · # x'.repeat(3)}`)
    expect(part(`a| b |c|d${'|·|x'.repeat(3)}`)).toBe(`a| b |c#d${'#·#x'.repeat(3)}`)
  })

  test('are looked for up to the end of what is read', () => {
    const text = `Boats${' | · | x'.repeat(3)} | more`
    expect(part(text, text.lastIndexOf('x'))).toBe(`Boats${' # · # x'.repeat(3)} | more`)
    expect(part(text, text.lastIndexOf('·'))).toBeNull()
  })
})

describe('tabs', () => {
  test.each(['·', '1 author', '12345 authors', 'Submitted by', 'upvote', 'and the research community'])(
    'part by three times %s',
    (label) => {
      const text = (count: number): string => `Boats${`\t${label}\tMaps`.repeat(count)}`
      expect(part(text(3))).toBe(`Boats${`#${label}#Maps`.repeat(3)}`)
      expect(part(text(2))).toBeNull()
    },
  )

  test('do not part at the edges of lines, or by other texts', () => {
    expect(part('\t·\tMaps\n'.repeat(3))).toBeNull()
    expect(part('Maps\t·\t\n'.repeat(3))).toBeNull()
    expect(part(`Boats${'\t99 maps\tMaps'.repeat(3)}`)).toBeNull()
  })
})

describe('gaps', () => {
  test.each([
    ['a submitter', 'Boats  Submitted by  ada\n', 'Boats#Submitted by#ada\n'],
    ['a submitter at the end of a line', 'Boats  submitted by\n', 'Boats#submitted by\n'],
    ['authors before a title', '4 authors  Maps\n', '4 authors#Maps\n'],
    ['one author before a title', '1 author            Émile\n', '1 author#Émile\n'],
    ['a day and votes before a title', 'Sep 3  12  Maps\n', 'Sep 3#12#Maps\n'],
    ['a day with its year, votes and comments', 'Sep 13, 2025  12  3  Maps\n', 'Sep 13, 2025#12#3#Maps\n'],
    ['votes before a title', '12345  Maps\n', '12345#Maps\n'],
    ['votes behind spaces', '    1            Maps\n', '    1#Maps\n'],
  ])('part by three times %s', (_name, line, shown) => {
    expect(part(`a  b\n${line.repeat(3)}`)).toBe(`a#b\n${shown.repeat(3)}`)
    expect(part(`a  b\n${line.repeat(2)}`)).toBeNull()
  })

  test.each([
    '4 authors  by ada\n',
    '4 authors  published it\n',
    '4 authors Maps\n',
    'authors  Maps\n',
    `4 authors${' '.repeat(13)}Maps\n`,
    'Submitted by  ada\n',
    'Boats  submitted by ada\n',
    `Boats${' '.repeat(13)}submitted by\n`,
    'Sep  12  34\n',
    '123456  Maps\n',
    '     1  Maps\n',
    `1${' '.repeat(13)}Maps\n`,
    '1 Maps\n',
    '1  2\n',
  ])('do not part by %j', (line) => {
    expect(part(`a  b\n${line.repeat(3)}`)).toBeNull()
  })

  test('may stand behind a submitter where the text ends', () => {
    expect(part('Boats  submitted by\n'.repeat(3).trimEnd())).toBe('Boats#submitted by\n'.repeat(3).trimEnd())
  })

  test('part between brackets, too', () => {
    expect(part(`p(x  y)\n${'4 authors  Maps\n'.repeat(3)}`)).toBe(`p(x#y)\n${'4 authors#Maps\n'.repeat(3)}`)
    expect(part(`p(x\ty)${'\t·\tMaps'.repeat(3)}`)).toBe(`p(x#y)${'#·#Maps'.repeat(3)}`)
  })

  test('are of two to twelve spaces between texts', () => {
    const text = '4 authors  Maps\n'.repeat(3)
    expect(part(`${text}a b${' '.repeat(12)}c${' '.repeat(13)}d  \n  e`)).toBe(
      `${text.replaceAll('  ', '#')}a b#c${' '.repeat(13)}d  \n  e`,
    )
  })

  test('stand in the first 2000 characters, and not behind bullets alone', () => {
    const late = (length: number): string => `${'x'.repeat(length)}\n${'4 authors  Maps\n'.repeat(3)}`
    expect(part(late(1_987))).not.toBeNull()
    expect(part(late(1_988))).toBeNull()
    for (const bullet of '*+>•-') expect(part(`${bullet}  Submitted by\n`.repeat(3)), bullet).toBeNull()
    expect(part('#  Submitted by\n'.repeat(3))).not.toBeNull()
  })
})

test('only the first 20,000 characters tell whether a text is joined', () => {
  const text = (length: number): string => `${'x'.repeat(length)}${' | · | y'.repeat(3)} | z`
  expect(part(text(19_978))).not.toBeNull()
  expect(part(text(19_979))).toBeNull()
})
