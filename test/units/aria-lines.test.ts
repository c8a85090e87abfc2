/** Lines of trees for screen readers, and the signs in them that only keep the next one from ending a quote. */
import { describe, expect, test } from 'vitest'
import type { AriaLine } from '../../src/frontends/aria/line.ts'
import { readNumberedLine } from '../../src/frontends/aria/numbered-line.ts'
import { readYamlLine } from '../../src/frontends/aria/yaml-line.ts'
import type { Span } from '../../src/schema.ts'

const raw = String.raw
const textOf = (line: string, place: Span | null | undefined) => place && line.slice(place.start, place.end)
/** What is shown of a name or a value: it without its seams. */
function shownOf(line: string, read: AriaLine | null, place: Span | null | undefined) {
  const seams = read?.seams ?? []
  expect(seams.map(({ start, end }) => end - start)).toEqual(seams.map(() => 1))
  const hidden = new Set(seams.map(({ start }) => start))
  return place && [...line].filter((_sign, at) => place.start <= at && at < place.end && !hidden.has(at)).join('')
}

describe('in YAML', () => {
  test.each([
    [raw`- link "a\\"`, 'a\\'],
    [raw`- link "a\\\\" [ref=e1]`, 'a\\\\'],
    [raw`- link "a\\\"b"`, 'a\\"b'],
    [raw`- link "a \"b\" c"`, 'a "b" c'],
    [raw`- link "10\% of a"`, '10\\% of a'],
    [raw`- link "a\nb"`, 'a\\nb'],
    [raw`- 'link "a''s: b"'`, "a's: b"],
    [raw`- 'link "a'': \"b\""': c`, 'a\': "b"'],
  ])('a name ends at the quote that no backslash keeps, and is shown without seams: %s', (line, expected) => {
    const read = readYamlLine(line)
    expect(shownOf(line, read, read?.name)).toBe(expected)
  })

  test.each([
    [raw`- text: "a \"b\" \\c"`, 'a "b" \\c'],
    [raw`- text: "10\% of a"`, '10\\% of a'],
    [raw`- text: "a\"`, 'a\\'],
    [raw`- text: "it''s"`, "it''s"],
    [raw`- text: 'it''s'`, "it's"],
    [raw`- text: 'a' b'`, "a' b"],
    [raw`- text: 'a \"b\" \\c'`, 'a \\"b\\" \\\\c'],
    [raw`- text: "a" b`, '"a" b'],
    [raw`- text: 'a' b`, "'a' b"],
    [raw`- text: a "b"`, 'a "b"'],
    [raw`- text: a\"b''c a`, `a\\"b''c a`],
    ['- text:  x  ', 'x'],
    ['- text: t: t', 't: t'],
  ])('a value is shown without its quotes and seams: %s', (line, expected) => {
    const read = readYamlLine(line)
    expect(shownOf(line, read, read?.value)).toBe(expected)
  })

  test('a value stands behind its colon, whatever it is', () => {
    expect(readYamlLine('- text: :')?.value).toEqual({ start: 8, end: 9 })
  })

  test.each([`- 'link "a"`, `- 'link "a"x: b`, `- 'link`, '- link "a\\\\\\"'])('no line ends inside of its quotes: %s', (line) => {
    expect(readYamlLine(line)).toBeNull()
  })
})

describe('with numbers', () => {
  test.each([
    ['uid=12_345 link "a" url="/b"', 'a', '/b'],
    ['uid=1_2 link "Set url="/a"" url="/b"', 'Set url="/a"', '/b'],
    ['uid=1_2 link "Set url="/a""', 'Set url="/a"', undefined],
    ['uid=1_2 link " busy="4"', ' busy="4', undefined],
    ['uid=1_2 link ""', '', undefined],
    ['uid=1_2 link url=""', undefined, ''],
  ])('a name ends at the first quote with attributes alone behind it, and has no seams: %s', (line, name, address) => {
    const read = readNumberedLine(line)
    expect([textOf(line, read?.name) ?? undefined, textOf(line, read?.address) ?? undefined, read?.seams]).toEqual([name, address, []])
  })

  test.each([
    ['  uid=1_2 checkbox "7" disabled', 'checkbox'],
    ['uid=1_2 StaticText "a"', 'StaticText'],
    ['uid=1_2 image', 'image'],
  ])('a role stands where it was written: %s', (line, expected) => {
    expect(textOf(line, readNumberedLine(line)?.rolePlace)).toBe(expected)
  })

  test.each(['uid=1_2 link "a "b', 'uid=1_2 link "a" "b', 'uid=1_2 link "a"b'])('no name goes on behind its end: %s', (line) => {
    expect(readNumberedLine(line)).toBeNull()
  })
})
