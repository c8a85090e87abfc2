/** What stands in front of every line: quotes, numbers of lines, bullets. */
import { describe, expect, test } from 'vitest'
import { takeMargin } from '../../src/frontends/markup/margin.ts'

const texts = ['Paper Boats', 'on Lakes', '4 authors', 'Folding', 'by Hand', '2 authors', 'Rivers', 'and more']
type Write = (text: string, index: number) => string
const write = (line: Write, count = 8, newline = '\n'): string =>
  Array.from({ length: count }, (_, index) => line(texts[index % 8] as string, index)).join(newline)

/** What the margin is made of, without white space; null where there is none. */
function marginOf(text: string, end = text.length): string[] | null {
  const found = takeMargin(text, end)
  if (found === null) return null
  expect(found.text).toHaveLength(text.length)
  for (const { start, end: stop } of found.places) expect(found.text.slice(start, stop)).toBe(' '.repeat(stop - start))
  return found.places.map((place) => text.slice(place.start, place.end))
}
const times = (mark: string, count = 8): string[] => Array.from({ length: count }, () => mark)

describe('a margin', () => {
  test.each<[string, Write, string[]]>([
    ['quotes', (text) => `> ${text}`, times('>')],
    ['quotes without a space', (text) => `>${text}`, times('>')],
    ['quotes of quotes', (text) => ` > > ${text}`, times('> >')],
    ['bullets', (text) => `* ${text}`, times('*')],
    ['dashes', (text) => `-\t${text}`, times('-')],
    ['numbers with a bar', (text, index) => `${index + 1} | ${text}`, [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n} |`)],
    ['numbers with a colon', (text, index) => `  ${index + 99}: ${text}`, [99, 100, 101, 102, 103, 104, 105, 106].map((n) => `${n}:`)],
    ['numbers with an arrow', (text, index) => `${index}→${text}`, [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `${n}→`)],
    ['numbers with a tab', (text, index) => `${index}\t${text}`, [0, 1, 2, 3, 4, 5, 6, 7].map(String)],
    ['numbers with a space', (text, index) => `${index} ${text}`, [0, 1, 2, 3, 4, 5, 6, 7].map(String)],
    ['numbers with a line', (text, index) => `${index} │${text}`, [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `${n} │`)],
    ['numbers that count blank lines, too', (text, index) => `${3 * index}: ${text}`, [0, 3, 6, 9, 12, 15, 18, 21].map((n) => `${n}:`)],
  ])('may be of %s', (_name, line, places) => {
    expect(marginOf(write(line))).toEqual(places)
  })

  test.each<[string, Write]>([
    ['letters', (text) => text],
    ['a number of a list', (text, index) => `${index + 1}. ${text}`],
    ['numbers that do not go up', (text) => `7: ${text}`],
    ['numbers that go down', (text, index) => `${20 - index}: ${text}`],
    ['numbers that leap', (text, index) => `${4 * index}: ${text}`],
    ['numbers that are too long', (text, index) => `${1_000_000 + index}: ${text}`],
    ['bullets that nothing follows', (text) => `*${text}`],
    ['other marks', (text) => `! ${text}`],
    ['numbers that the text is glued to', (text, index) => `${index}${text}`],
    ['marks in the line', (text) => `( > ${text}`],
  ])('is not of %s', (_name, line) => {
    expect(marginOf(write(line))).toBeNull()
  })

  test('stands before eight lines at least, blank ones left out', () => {
    expect(marginOf(write((text) => `> ${text}`, 7))).toBeNull()
    expect(marginOf(write((text) => `> ${text}`, 7).concat('\n\n  \n'))).toBeNull()
    expect(marginOf(write((text) => `> ${text}`, 8, '\n\n'))).toEqual(times('>'))
  })

  test('stands before four lines of five, bullets before all', () => {
    const lines = (mark: string, missing: number): string => write((text, index) => (index < missing ? `(${text}` : `${mark} ${text}`), 10)
    expect(marginOf(lines('>', 2))).toEqual(times('>', 8))
    expect(marginOf(lines('>', 3))).toBeNull()
    expect(marginOf(lines('*', 0))).toEqual(times('*', 10))
    expect(marginOf(lines('*', 1))).toBeNull()
  })

  test('is looked for where a fifth of the first lines begins with a letter at most', () => {
    const lines = (letters: number): string => write((text, index) => (index < letters ? text : `> ${text}`), 15)
    expect(marginOf(lines(3))).toEqual(times('>', 12))
    expect(marginOf(lines(4))).toBeNull()
  })

  test('stands in front of all lines, and not of the first sixteen alone', () => {
    const lines = (behind: number): string => write((text, index) => (index < 16 ? `> ${text}` : text), 16 + behind)
    expect(marginOf(lines(4))).toEqual(times('>', 16))
    expect(marginOf(lines(5))).toBeNull()
  })

  test('has numbers that go on behind lines without one, up to a leap of three', () => {
    const text = write((text, index) => (index === 3 ? `(${text}` : `${index}: ${text}`), 9)
    expect(marginOf(text)).toEqual(['0:', '1:', '2:', '4:', '5:', '6:', '7:', '8:'])
    const leap = write((text, index) => `${index < 5 ? index : index + 3}: ${text}`, 10)
    expect(marginOf(leap)).toEqual(['0:', '1:', '2:', '3:', '4:', '9:', '10:', '11:', '12:'])
  })

  test('of numbers stands before empty lines, too', () => {
    expect(marginOf(write((text, index) => (index % 2 === 1 ? `${index}` : `${index}: ${text}`), 8))).toEqual([
      '0:',
      '1',
      '2:',
      '3',
      '4:',
      '5',
      '6:',
      '7',
    ])
  })

  test('stands behind the mark of an encoding', () => {
    expect(marginOf(`\ufeff${write((text) => `> ${text}`)}`)).toEqual(times('>'))
  })

  test('ends where reading does', () => {
    const text = write((text) => `> ${text}`, 9)
    expect(marginOf(text, text.lastIndexOf('\n'))).toEqual(times('>'))
    expect(marginOf(text, text.lastIndexOf('>') + 2)).toEqual(times('>', 9))
    expect(marginOf(text, text.lastIndexOf('>') + 1)).toEqual(times('>', 8))
  })
})
