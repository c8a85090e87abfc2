/** Marks that are told by the line they stand on. */
import { describe, expect, test } from 'vitest'
import { findLineMarks, rule } from '../../src/frontends/markup/line-marks.ts'
import { tellMark } from '../helpers/marks.ts'

const marksOf = (source: string, end = source.length): string[] => findLineMarks(source, end).map((mark) => tellMark(source, mark))

/** A line has these marks, whatever stands above and below, and whatever space is around. */
function expectMarks(line: string, marks: readonly string[]): void {
  for (const [above, below] of [
    ['', ''],
    ['above\n\n', '\n\nbelow'],
    ['above\r\n\r\n \t', '  \r\n\r\nbelow'],
  ])
    expect(marksOf(`${above}${line}${below}`).map((mark) => mark.replace(/ until .*/s, ' until'))).toEqual(marks)
}
const paper = 'https://huggingface.co/papers/2509.01234'

describe('a heading', () => {
  test.each([
    ['# Paper Boats', ["heading '# '"]],
    ['###### Paper Boats', ["heading '###### '"]],
    ['##\u00a0Paper Boats', ["heading '##\u00a0'"]],
    ['##\tPaper Boats', ["heading '##\t'"]],
    ['#  \t Paper Boats', ["heading '#  \t '"]],
    ['#', ["heading '#'"]],
    ['##[Paper Boats](/papers/2509.01234)', ["heading '##'"]],
    ['##<a href="/papers/2509.01234">', ["heading '##'"]],
    ['##by<a\thref="/papers/2509.01234">', ["heading '##'"]],
    ['## 12. [Paper Boats](/papers/2509.01234)', ["heading '## 12. '"]],
    ['## 12.  [Paper Boats](/papers/2509.01234)', ["heading '## 12.  '"]],
    ['## 12. Paper Boats', ["heading '## '"]],
    ['## 1234. [Paper Boats](/papers/2509.01234)', ["heading '## '"]],
    ['## Paper Boats ##', ["heading '## '", "skip ' ##'"]],
    ['## Paper Boats\t######', ["heading '## '", "skip '\t######'"]],
    ['## Paper Boats #######', ["heading '## '"]],
    ['## Paper Boats##', ["heading '## '"]],
    ['## **Paper Boats**', ["heading '## **'", "skip '**'"]],
    ['## **Paper Boats** ##', ["heading '## **'", "skip '** ##'"]],
    ['## **Paper** Boats', ["heading '## '"]],
    ['## **Paper** and **Boats**', ["heading '## '"]],
    ['## Boats**', ["heading '## '"]],
    ['## ** Boats**', ["heading '## '"]],
    ['## ***Boats**', ["heading '## '"]],
    ['## ****', ["heading '## '"]],
    ['## **a**', ["heading '## **'", "skip '**'"]],
    ['> # Paper Boats', ["skip '> '", "heading '# '"]],
    ['>># Paper Boats', ["skip '>>'", "heading '# '"]],
  ])('%s', (line, marks) => {
    expectMarks(line, marks)
  })

  test.each([
    '####### Paper Boats',
    '#Paper Boats',
    '##<article>',
    '##on<a href="/x">',
    '##[Paper Boats]',
    `##[${'b'.repeat(401)}](/x)`,
    'Paper # Boats',
  ])('is not %s', (line) => {
    expectMarks(line, [])
  })

  test.each([
    ['## Paper Boats [paper-boats]', ' [paper-boats]'],
    ['## Paper Boats\t[paper_boats]', '\t[paper_boats]'],
    ['## 12 Paper Boats! [paper-boats]', ' [paper-boats]'],
    ['## Paper Boats 2 [12-paper-boats-2]', ' [12-paper-boats-2]'],
    ['## [Paper Boats](/papers/2509.01234) [paper-boats]', ' [paper-boats]'],
    ['## <b>Paper</b> Boats [paper-boats]', ' [paper-boats]'],
  ])('may end in its id: %s', (line, id) => {
    expectMarks(line, ["heading '## '", `skip '${id}'`])
  })

  test.each([
    '## Paper Boats [boats]',
    '## Paper Boats[paper-boats]',
    '## Paper Boats [paper boats]',
    '## Paper Boats []',
    '## ! [-]',
    '## Paper 2 Boats [paper-boats]',
    '## Paper Boats [paper-2-boats]',
    '## [Paper](/x) Boats [paper]',
    `## ${'b'.repeat(301)} [${'b'.repeat(301)}]`,
    '## Paper (Boats) [paper]',
  ])('does not end in an id: %s', (line) => {
    expectMarks(line, ["heading '## '"])
  })
})

describe('a paragraph in bold type', () => {
  test.each([
    ['**Paper Boats**', ["heading '**' until", "skip '**'"]],
    ['** Paper Boats**', ["heading '** ' until", "skip '**'"]],
    ['******Paper Boats******', ["heading '******' until", "skip '******'"]],
    ['**Paper Boats******', ["heading '**' until", "skip '**'"]],
    ['**Paper\nBoats**', ["heading '**' until", "skip '**'"]],
    ['**Paper\r\nBoats** \t', ["heading '**' until", "skip '**'"]],
    [`**${'b'.repeat(398)}**`, ["heading '**' until", "skip '**'"]],
  ])('is a heading: %j', (line, marks) => {
    expectMarks(line, marks)
  })

  test('ends where its stars do', () => {
    expect(marksOf(`above\n\n1. **Paper Boats** (${paper})`)[0]).toBe(`heading '1. **' until '** (${paper})'`)
    expect(marksOf('**Paper\nBoats**\nmore')).toEqual(["heading '**' until '**\nmore'", "skip '**'"])
  })

  test.each([
    '**  Paper Boats**',
    '**Paper Boats',
    '*Paper Boats*',
    '* **Paper Boats**',
    `**Paper Boats**${' '.repeat(20)}more`,
    '**Paper** Boats',
    '**Paper Boats*******',
    '**Paper Boats******* x',
    '**Paper\n\nBoats**',
    '**Paper\r \rBoats**',
    '**Paper\n \t\nBoats**',
    `**${'b'.repeat(399)}**`,
  ])('is none: %j', (line) => {
    expectMarks(line, [])
  })
})

describe('the number of a list', () => {
  test.each([
    [`1. **Paper Boats** (${paper})`, ["heading '1. **' until", "skip '**'", `target ' (${paper})' -> paper 2509.01234`]],
    [
      `1. **Paper Boats** (http://huggingface.co/papers/2509.01234)`,
      ["heading '1. **' until", "skip '**'", "target ' (http://huggingface.co/papers/2509.01234)' -> paper 2509.01234"],
    ],
    [`123)\t **Paper Boats**  (${paper})`, ["heading '123)\t **' until", "skip '**'", `target '  (${paper})' -> paper 2509.01234`]],
    ['1. [Paper Boats](/papers/2509.01234)', ["heading '1. ' until"]],
    ['1. [Paper Boats](https://hf.co/papers/2509.01234v2)', ["heading '1. ' until"]],
    [`123)\t [Paper Boats](https://huggingface.co/papers/2509.0123)`, ["heading '123)\t ' until"]],
    [`1.        [Paper Boats](http://www.huggingface.co/papers/2509.01234)`, ["heading '1.        ' until"]],
  ])('makes a heading of a linked title: %s', (line, marks) => {
    expectMarks(line, marks)
  })

  test.each([
    `1234. **Paper Boats** (${paper})`,
    `1.**Paper Boats** (${paper})`,
    `1. ** Paper Boats** (${paper})`,
    `1. ***Paper Boats** (${paper})`,
    `1. **Paper Boats**(${paper})`,
    `1. **Paper Boats** (${paper}) and more`,
    `1. **Paper Boats** and more (${paper})`,
    '1. **Paper Boats** (https://a.example/b)',
    `1. **Paper Boats** (https://a.example/${'b'.repeat(200)})`,
    `1. ** (${paper})`,
    '1234. [Paper Boats](/papers/2509.01234)',
    '1.[Paper Boats](/papers/2509.01234)',
    '1.         [Paper Boats](/papers/2509.01234)',
    '1. [Paper Boats](/papers/2509.01234) and more',
    '1. [Paper Boats](/papers/2509.012)',
    '1. [Paper [Boats]](/papers/2509.01234)',
    '1. [Paper Boats](https://a.example/papers/2509.01234)',
    '1. [Paper Boats](/nvidia)',
    `1. [${'b'.repeat(401)}](/papers/2509.01234)`,
    '1 [Paper Boats](/papers/2509.01234)',
    '- [Paper Boats](/papers/2509.01234)',
  ])('and else of none: %s', (line) => {
    expectMarks(line, [])
  })
})

describe('a line drawn with one character', () => {
  test.each([
    '---',
    '***',
    '___',
    '===',
    '~~~',
    '+++',
    '───',
    '━━━',
    '═══',
    '———',
    '–––',
    '--------',
    '- - -',
    '- - - - -',
    '* * *',
    '* * * *',
  ])('%s parts', (line) => {
    expect(rule.test(line)).toBe(true)
    expectMarks(line, [`rule '${line}'`])
    expectMarks(`> ${line}`, ["skip '> '", `rule '${line}'`])
  })

  test.each(['--', '-', '- -', '* *', '-- -', '--- x', '-=-', '- - - x', '...', '  --'])('%s does not', (line) => {
    expectMarks(line, [])
  })

  test('below a text is an underline, where it is none of several', () => {
    for (const line of ['===', '---', '=======']) {
      expect(marksOf(`Boats\n${line}`)).toEqual([`underline '${line}'`])
      expect(marksOf(`Boats\n${line}\n\n---`)).toEqual([`underline '${line}'`, "rule '---'"])
      expect(marksOf(`Boats\n${line}\nmore`)).toEqual([`underline '${line}'`])
      for (const newline of ['\n', '\r\n', '\r'])
        for (const other of ['---', '==='])
          for (const space of ['', ' \t']) expect(marksOf(`Boats${newline}${line}${space}${newline}${other}`)[0]).toBe(`rule '${line}'`)
      expect(marksOf(`Boats\n\n${line}`)).toEqual([`rule '${line}'`])
      expect(marksOf(`Boats\n \t\n${line}`)).toEqual([`rule '${line}'`])
    }
    for (const line of ['***', '___', '~~~', '- - -']) expect(marksOf(`Boats\n${line}`)).toEqual([`rule '${line}'`])
  })
})

describe('the frame of code, of a block or of a table', () => {
  test.each([
    '``',
    '```',
    '```markdown',
    '`````js',
    ':::',
    '::: {.boat}',
    ':::: boats',
    '|---|---|',
    '| :---: | --- |',
    '|:---|',
    '---|---|',
  ])('%s is passed over', (line) => {
    expectMarks(line, [`skip '${line}'`])
  })

  test.each(['`', '``` js', `\`\`\`${'a'.repeat(13)}`, '::', ':::boat', '|--|', '|---|x|', '|---', '| boats |', '1```', '1:::', '1|---|'])(
    '%s is text',
    (line) => {
      expectMarks(line, [])
    },
  )
})

describe('a quote', () => {
  test.each([
    ['> Boats', "skip '> '"],
    ['>Boats', "skip '>'"],
    ['>\tBoats', "skip '>\t'"],
    ['> > Boats', "skip '> > '"],
    ['>>  Boats', "skip '>> '"],
    ['>', "skip '>'"],
  ])('%j', (line, mark) => {
    expectMarks(line, [mark])
  })

  test('has no mark behind the beginning of its line', () => {
    expectMarks('1 > b', [])
  })
})

describe('an address alone', () => {
  test.each([
    [paper, 'target', 'paper 2509.01234'],
    [`${paper}#community`, 'target', 'comments 2509.01234'],
    ['/login?next=%2Fpapers%2F2509.01234', 'target', 'votes 2509.01234'],
    ['/papers/date/2025-09-03', 'target', 'day 2025-09-03'],
    ['/papers/week/2025-W36', 'target', 'week'],
    ['/papers/month/2025-09', 'target', 'month'],
    ['/papers/trending', 'target', 'trending'],
    ['/papers?q=boats', 'target', 'search boats'],
    ['/nvidia', 'target', 'profile nvidia'],
    ['/docs/hub', 'target', 'site'],
    ['https://arxiv.org/abs/2509.01234', 'target', 'arxiv 2509.01234'],
    ['https://github.com/boats/maps', 'target', 'code https://github.com/boats/maps'],
    ['/avatars/0a1b.svg', 'picture', 'avatar'],
    ['https://a.example/b.png', 'picture', 'picture'],
    ['/social-thumbnails/papers/2509.01234.png', 'picture', 'thumbnail 2509.01234'],
    ['./boat.png', 'picture', 'picture'],
    ['file:///papers/2509.01234', 'target', 'paper 2509.01234'],
  ])('%s is a mark', (line, kind, target) => {
    expectMarks(line, [`${kind} '${line}' -> ${target}`])
  })

  test.each(['https://a.example/b', 'mailto:a@b.example', `${paper} more`, 'see /nvidia', '/', 'hello', 'boats.png'])(
    '%s is none',
    (line) => {
      expectMarks(line, line === '/' ? ["target '/' -> site"] : [])
    },
  )

  test('may be long, and other lines may not', () => {
    const longest = `/papers?q=${'b'.repeat(2_390)}`
    expect(marksOf(longest)).toHaveLength(1)
    expect(marksOf(`${longest}b`)).toEqual([])
    expect(marksOf(`# ${'b'.repeat(2_399)}`)).toEqual([])
    expect(marksOf(`${'x\n'.repeat(1_300)}# Boats`)).toEqual(["heading '# '"])
  })
})

describe('links to other days', () => {
  const day = '/papers/date/2025-09-03'

  test.each([
    [`/papers/date/2025-09-02Sep 3${day}`, ['/papers/date/2025-09-02', day]],
    [`${day}Sep`, [day]],
    [`https://huggingface.co${day}Sep`, [`https://huggingface.co${day}`]],
    [`http://www.huggingface.co/papers?date=2025-09-03Sep`, ['http://www.huggingface.co/papers?date=2025-09-03']],
    [`**Sep 3${day}`, [day]],
    [`**Sep** 3${day}`, [day]],
    [`1. **Sep 3${day}`, [day]],
    [`#Sep 3${day}`, [day]],
    [`/x${day}`, []],
    [`${day}sep/more`, []],
  ])('may be glued to a date: %s', (line, days) => {
    expect(marksOf(line).filter((mark) => mark.startsWith('target'))).toEqual(
      days.length === 0 ? [`target '${line}' -> site`] : days.map((one) => `target '${one}' -> day 2025-09-${one.slice(-2)}`),
    )
  })

  test.each([
    ['week', '/papers/week/2025-W44', '/papers/week/2025-W46'],
    ['month', 'https://huggingface.co/papers/month/2025-10', '/papers/month/2025-12'],
  ])('of a %s may be glued to it, too', (kind, one, other) => {
    const marks = marksOf(`${one}Nov 3 - Nov 9${other}`).filter((mark) => mark.startsWith('target'))
    expect(marks).toEqual([one, other].map((address) => `target '${address}' -> ${kind}`))
  })

  test.each([
    [`1(${day}) [${day}]`],
    [`1 <${day}> "${day}" =${day}`],
    [`1 ${'b'.repeat(239 - day.length)}${day}`],
    ['1 /paper/date/2025-09-03'],
    ['1 /papers/date/2025-9-3'],
  ])('and are none in %s', (line) => {
    expectMarks(line, [])
  })

  test('stand on lines of 240 characters at most', () => {
    expect(marksOf(`1 ${'b'.repeat(238 - day.length)}${day}`)).toEqual([`target '${day}' -> day 2025-09-03`])
  })
})

test('the mark of an encoding is none of the first line, and marks end where reading does', () => {
  expect(marksOf('\ufeff# Boats\n# Maps')).toEqual(["heading '# '", "heading '# '"])
  expect(marksOf('# Boats\n# Maps', 8)).toEqual(["heading '# '"])
  expect(marksOf('Boats\n---\nMaps', 6)).toEqual([])
})
