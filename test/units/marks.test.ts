/** Marks besides links: backslashes, attributes, tags, lines that are too long; and how marks of all kinds go together. */
import { describe, expect, test } from 'vitest'
import { linksOf, marksOf } from '../helpers/marks.ts'

const profile = 'profile nvidia'

describe('a backslash', () => {
  test.each([
    ['a\\\nb', "skip '\\'"],
    ['a\\\\ \t\nb', "skip '\\\\'"],
    ['a\\        \r\nb', "skip '\\'"],
    ['a\\\\\\\nb', "skip '\\'"],
    ['a\\\r', "skip '\\'"],
  ])('at the end of a line is a mark: %j', (text, mark) => {
    expect(marksOf(text)).toEqual([mark])
  })

  test.each(['a \\\nb', 'a\\', 'a\\         \nb', 'a\\b\nc', '\\<b>', 'a\\{.b}', '\\\\\\<b>'])('is text in %j', (text) => {
    expect(marksOf(text)).toEqual([])
  })

  test('takes the mark behind it for text, and not the one behind another backslash', () => {
    expect(marksOf('\\[x](/nvidia)')).toEqual([`target '](/nvidia)' -> ${profile}`])
    expect(linksOf('\\\\[x](/nvidia)')).toEqual(['x'])
    expect(marksOf('\\\\<b>')).toEqual(["skip '<b>'"])
  })
})

describe('attributes', () => {
  test.each([
    ['a {.b}', "skip '{.b}'"],
    ['a {.b} \t\nc', "skip '{.b}'"],
    ['a {: .b} c', "skip '{: .b}'"],
  ])('stand at the end of a line, or behind a colon: %j', (text, mark) => {
    expect(marksOf(text)).toEqual([mark])
  })

  test.each(['a {.b} c', 'a {b}', 'a {', '{x: y}', 'a {: 5} b'])('and not in %j', (text) => {
    expect(marksOf(text)).toEqual([])
  })
})

describe('a tag', () => {
  test.each([
    ['a <b>c</b>', ["skip '<b>'", "skip '</b>'"]],
    ['<p>c</P>', ["separator '<p>'", "separator '</P>'"]],
    ['<li>c<br>d', ["separator '<li>'", "break '<br>'"]],
    ['<!-- x -->', ["skip '<!-- x -->'"]],
    ['<a href="/nvidia">x</a>', [`open '<a href="/nvidia">' -> ${profile}`, "close '</a>'"]],
    [
      "<a href='https://a.example/?b&amp;c&amp;d'>",
      ["open '<a href='https://a.example/?b&amp;c&amp;d'>' -> other https://a.example/?b&c&d"],
    ],
    ['<a name="x">', [`skip '<a name="x">'`]],
    ['<img src="/a.png" alt="a boat">', [`picture '<img src="/a.png" alt="a boat">' -> picture "a boat"`]],
    ['x <img alt="" src="/a.png">', [`picture '<img alt="" src="/a.png">' -> picture`]],
    ['<img src="/a.png">', [`picture '<img src="/a.png">' -> picture`]],
    ['<img alt="a boat">', [`picture '<img alt="a boat">' -> ? "a boat"`]],
    ['<think> a < b > c', []],
  ])('%s', (text, marks) => {
    expect(marksOf(text)).toEqual(marks)
  })

  test('of a script or a style hides what stands in it', () => {
    expect(marksOf('<script>[x](/nvidia)</script><b>')).toEqual(["skip '<script>[x](/nvidia)</script>'", "skip '<b>'"])
    expect(marksOf('<style>a</style\n><b>')).toEqual(["skip '<style>a</style\n>'", "skip '<b>'"])
    expect(marksOf('<style>[x](/nvidia)')).toEqual(["skip '<style>'", `open '[' -> ${profile}`, `close '](/nvidia)' -> ${profile}`])
    expect(marksOf('<style>a</style')).toEqual(["skip '<style>'"])
    expect(marksOf('<style>a\n<style>b\n<script>c</script>')).toEqual(["skip '<style>'", "skip '<style>'", "skip '<script>c</script>'"])
    expect(marksOf('<style>a</style><style>b</style>')).toEqual(["skip '<style>a</style>'", "skip '<style>b</style>'"])
    expect(marksOf('</script>[x](/nvidia)')).toHaveLength(3)
  })

  test.each(['\n<style>x</style>', '\r \t<style>x</style>', '<b><style>x</style>', '<b> <style>x</style>', '  <style>x</style>'])(
    'of a style begins a line, or stands behind another: %j',
    (text) => {
      expect(marksOf(text).at(-1)).toBe("skip '<style>x</style>'")
    },
  )

  test.each(['see <style> tokens', 'see\t<script>x</script>', 'x<style>y</style>', 'see </style> x'])(
    'in a sentence is text: %s',
    (text) => {
      expect(marksOf(text)).toEqual([])
    },
  )
})

describe('a line that is too long', () => {
  const marks = (text: string, limit: number): string[] => marksOf(text, text.length, limit)

  test('is not read, without the white space around it', () => {
    expect(marks('aaaa', 3)).toEqual(["unread 'aaaa'"])
    expect(marks('aaaa', 4)).toEqual([])
    expect(marks('  aaaa \n\nbbb\nccccc\r\ndd', 3)).toEqual(["unread 'aaaa'", "unread 'ccccc'"])
    expect(marks('  aaa  \nb', 3)).toEqual([])
  })

  test('has no marks in it', () => {
    expect(marks('[x](/nvidia)\n<b>', 5)).toEqual(["unread '[x](/nvidia)'", "skip '<b>'"])
    const open = `[${'x'.repeat(20)}`
    expect(marks(`${open}\nz](/nvidia)`, 12)).toEqual([`unread '${open}'`, `target '](/nvidia)' -> ${profile}`])
    expect(marks(`${open}\nz](/nvidia)\n[b]: /docs`, 12)).toEqual([
      `unread '${open}'`,
      `target '](/nvidia)' -> ${profile}`,
      "reference '[b]: /docs'",
    ])
    expect(marks('<p>\n[x](/nvidia) [y](/nvidia)', 12)).toEqual(["separator '<p>'", "unread '[x](/nvidia) [y](/nvidia)'"])
  })
})

describe('marks', () => {
  test('stand in order, none inside of another', () => {
    expect(marksOf('## [a](/nvidia) {.b}\n<p>').map((mark) => mark.split(' ')[0])).toEqual([
      'heading',
      'open',
      'close',
      'skip',
      'separator',
    ])
    expect(marksOf('## a {.b} ##')).toEqual(["heading '## '", "skip ' ##'"])
    expect(marksOf('[1]: /nvidia\n\n# [b](/nvidia)').map((mark) => mark.split(' ')[0])).toEqual(['reference', 'heading', 'open', 'close'])
  })

  test('end where reading does', () => {
    for (const text of ['a [boat.png]', 'a {: .b}', 'a <b>', 'a [x](/nvidia)', '<script>a</script>']) {
      expect(marksOf(text).length, text).toBeGreaterThan(0)
      expect(marksOf(text, text.length - 1), text).toEqual([])
    }
  })

  test('wait for the end of a bracket to the next blank line', () => {
    expect(linksOf('a [b\nc\rd\r\ne](/nvidia)')).toEqual(['b\nc\rd\r\ne'])
    for (const blank of ['\n\n', '\r\r', '\r\n\r\n', '\n \t\u00a0\n', '\n\r\n']) {
      expect(marksOf(`a [b${blank}c](/nvidia)`), JSON.stringify(blank)).toHaveLength(1)
    }
    expect(marksOf('a [b\n \t ', 8)).toEqual([])
  })
})
