/** Tables whose columns commas or semicolons part. */
import { describe, expect, test } from 'vitest'
import { findCommaTables } from '../../src/frontends/markup/comma-tables.ts'
import { parseDigest } from '../../src/index.ts'

const isHead = (texts: readonly string[]): boolean => texts.includes('title')
const find = (text: string, end = text.length) => findCommaTables(text, end, isHead)

/** The texts of the cells of a table, row by row; null where none is found. */
function cells(text: string, end = text.length): string[][] | null {
  const [table, ...others] = find(text, end)
  expect(others).toEqual([])
  if (table === undefined) return null
  const { rows, marks } = table
  expect(marks.every(({ kind }) => kind === 'skip')).toBe(true)
  const places = [...rows.flatMap((row) => row.cells), ...marks].sort((a, b) => a.start - b.start || a.end - b.end)
  expect(rows.every((row) => row.cells.every(({ start, end }) => row.start <= start && start <= end && end <= row.end))).toBe(true)
  expect(places.every(({ start }, at) => at === 0 || start >= (places[at - 1]?.start ?? 0))).toBe(true)
  return rows.map((row) => row.cells.map(({ start, end }) => shown(text, start, end, marks)))
}

/** A text without the marks in it. */
const shown = (text: string, start: number, end: number, marks: readonly { start: number; end: number }[]): string =>
  [...text.slice(start, end)].filter((_, at) => !marks.some((mark) => mark.start <= start + at && start + at < mark.end)).join('')

const heads = 'title,votes'

test('tabs part the cells of a file that has quotes, as commas do', () => {
  const text = 'title\tupvotes\tabstract\n"The ""Quoted"" Boats"\t94\t"Two\nlines."\nMaps\t12\t\n'
  const { entries } = parseDigest(text)
  expect(entries).toMatchObject([
    { title: 'The "Quoted" Boats', upvotes: 94, abstract: 'Two lines.' },
    { title: 'Maps', upvotes: 12, abstract: null },
  ])
})

describe('records', () => {
  test.each<[what: string, text: string, expected: string[][]]>([
    [
      'commas',
      'title,votes\nBoats,4\n',
      [
        ['title', 'votes'],
        ['Boats', '4'],
      ],
    ],
    [
      'semicolons',
      'title;votes\nBoats, Folded;4',
      [
        ['title', 'votes'],
        ['Boats, Folded', '4'],
      ],
    ],
    ['one record alone', 'title,votes,link', [['title', 'votes', 'link']]],
    [
      'cells that are empty',
      ',title\n0,Boats\n,\n',
      [
        ['', 'title'],
        ['0', 'Boats'],
        ['', ''],
      ],
    ],
    [
      'a mark of the encoding',
      '\ufefftitle,votes\nBoats,4',
      [
        ['title', 'votes'],
        ['Boats', '4'],
      ],
    ],
    [
      'fewer cells than heads',
      'title,votes,link\nBoats,4,x\nMaps,5\nKnots,6,y\n',
      [
        ['title', 'votes', 'link'],
        ['Boats', '4', 'x'],
        ['Maps', '5'],
        ['Knots', '6', 'y'],
      ],
    ],
    [
      'a broken row before a whole one',
      'title,votes\nBoats, Folded,4\nMaps,5',
      [
        ['title', 'votes'],
        ['Boats', ' Folded', '4'],
        ['Maps', '5'],
      ],
    ],
  ])('by %s', (_what, text, expected) => {
    for (const end of ['\n', '\r\n', '\r']) expect(cells(text.replaceAll('\n', end))).toEqual(expected)
  })

  test.each<[what: string, cell: string, text: string]>([
    ['a sign', '"Boats, Folded"', 'Boats, Folded'],
    ['doubled quotes', '"The ""Boats"""', 'The "Boats"'],
    ['nothing but a doubled quote', '""""', '"'],
    ['nothing', '""', ''],
    ['lines', '"Boats\n\nMaps"', 'Boats\n\nMaps'],
    ['blanks around its quotes', ' "Boats" \t', 'Boats'],
  ])('have cells in quotes with %s', (_what, cell, text) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const ended = (written: string): string => written.replaceAll('\n', end)
      expect(cells(ended(`title,votes\n${cell},4\nMaps,5\n`))).toEqual([
        ['title', 'votes'],
        [ended(text), '4'],
        ['Maps', '5'],
      ])
      expect(cells(ended(`votes,title\n4,${cell}\n5,Maps\n`))).toEqual([
        ['votes', 'title'],
        ['4', ended(text)],
        ['5', 'Maps'],
      ])
    }
    expect(cells(`votes,title\n4,${cell}`)).toEqual([
      ['votes', 'title'],
      ['4', text],
    ])
  })

  test.each<[what: string, cell: string]>([
    ['before a text', '"Boats" Folded'],
    ['inside of a text', 'The "Boats"'],
    ['between texts', '"Boats" and "Maps"'],
  ])('keep quotes %s', (_what, cell) => {
    expect(cells(`${heads}\n${cell},4\nMaps,5`)).toEqual([
      ['title', 'votes'],
      [cell, '4'],
      ['Maps', '5'],
    ])
  })
})

describe('a table', () => {
  test.each<[what: string, above: string]>([
    ['the sign', 'sep=,\n'],
    ['a sentence and a fence', 'Here it is, as you asked:\n\n```csv\n'],
    ['three lines', 'One\nTwo\nThree\n'],
  ])('may have %s above it', (_what, above) => {
    expect(cells(`${above}${heads},link\nBoats,4,x\n`)?.at(-2)).toEqual(['title', 'votes', 'link'])
  })

  test('has no more lines above it', () => {
    expect(cells(`One\nTwo\nThree\nFour\n${heads}\nBoats,4\n`)).toBeNull()
  })

  test.each<[what: string, behind: string]>([
    ['a fence', '```\nThat, is all'],
    ['a line without a sign', 'That is all'],
    ['a sentence behind a blank line', '\nThat, I think, is all'],
    ['the same with spaces on the line', '  \t\n  That, I think, is all'],
  ])('ends before %s', (_what, behind) => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(cells(`${heads}\nBoats,4\n${behind}`.replaceAll('\n', end))).toEqual([
        ['title', 'votes'],
        ['Boats', '4'],
      ])
  })

  test('may have blank lines between its rows', () => {
    expect(cells(`${heads}\r\r\nBoats,4\r\r\n\r\r\nMaps,5\r\r\n`)).toEqual([
      ['title', 'votes'],
      ['Boats', '4'],
      ['Maps', '5'],
    ])
  })

  test.each<[what: string, text: string]>([
    ['no sign', 'title\nBoats\n'],
    ['no heads', 'Boats,Folded\nMaps,Folded\n'],
    ['a sign on one line alone', 'title,votes\nWe fold boats\n5 authors\n'],
    ['other numbers of signs', 'title,votes\nOne,two,three\nOne,two,three,four\nOne\nOne,two'],
    ['a head that is too long', `title,votes,${'a'.repeat(1_989)}`],
    ['heads too far down', `${'a'.repeat(10_000)}\n${heads}\nBoats,4`],
    ['nothing', ''],
  ])('is none with %s', (_what, text) => {
    expect(cells(text)).toBeNull()
  })

  test('has heads of 2,000 characters at most, and as many rows as there are', () => {
    const head = `title,votes,${'a'.repeat(1_988)}`
    expect(cells(`${head}\nBoats,4,x`)).toEqual([head.split(','), ['Boats', '4', 'x']])
    expect(cells(`${heads}\n${'Boats,4\n'.repeat(500)}`)).toHaveLength(501)
  })

  test('may begin where the first 10,000 characters end', () => {
    expect(cells(`${'a'.repeat(9_990)}\n${heads}\n${'Boats,4\n'.repeat(500)}`)).toHaveLength(501)
  })

  test('goes on behind a blank line, with a row of more cells than heads', () => {
    expect(cells(`${heads}\nBoats,4\n\nMaps,5\nKnots, Ropes,6\nKites,7`)).toEqual([
      ['title', 'votes'],
      ['Boats', '4'],
      ['Maps', '5'],
      ['Knots', ' Ropes', '6'],
      ['Kites', '7'],
    ])
  })

  test.each([`${heads}\nBoats,4`, `${heads}\nBoats,4\n`, `${heads}\n"Boats`, `${heads}\n"Boats"`, 'title'])(
    'is read up to the end as %j alone is',
    (text) => {
      for (const behind of ['\nMaps,5', ',Maps,5', '\n"Maps",5', '"Maps",5', 'x""Maps",5'])
        expect(find(text + behind, text.length)).toEqual(find(text))
    },
  )
})

describe('a text that breaks off', () => {
  test.each<[what: string, last: string, left: string[], cut: string | null]>([
    ['inside of quotes', 'Boats,4,"They flo', ['Boats', '4'], 'They flo'],
    ['right behind a quote', 'Boats,4,"', ['Boats', '4'], null],
    ['before the last cell', 'Boats,4', ['Boats'], '4'],
    ['in the first cell of three', '"Boa', [], 'Boa'],
    ['behind a sign', 'Boats,', ['Boats'], null],
  ])('%s has no last cell', (_what, last, left, cut) => {
    const text = `title,votes,link\nMaps,5,x\n${last}`
    const [table] = find(text)
    expect(table?.cut && text.slice(table.cut.start, table.cut.end)).toBe(cut)
    expect(table?.marks.some(({ kind }) => kind === 'unread')).toBe(cut !== null)
    expect(table?.rows.at(-1)?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(left)
    expect(table?.rows.at(-1)?.end).toBe(text.length)
    expect(table?.marks.filter(({ end }) => end > text.length)).toEqual([])
  })

  test('has its last cell where the row has as many as its heads', () => {
    expect(find(`${heads}\nBoats,4`)[0]?.cut).toBeNull()
  })
})

describe('as pages', () => {
  const read = (text: string) => {
    const { outcome, entries, messages } = parseDigest(text)
    return { outcome, titles: entries.map(({ title }) => title), said: messages.map(({ ruleId }) => ruleId) }
  }
  const link = 'https://huggingface.co/papers/2503.01234'

  test('values are no markup', () => {
    const titles = [
      '[Re] Boats',
      '[1] Maps',
      '# Knots',
      '> Kites',
      '<b>Rope</b>',
      '- Leaves',
      '![Oars](x)',
      '1. Sails',
      'A|B',
      '[x](y)',
      'Image',
    ]
    const text = `title,upvotes,url\n${titles.map((title) => `${title},4,${link}\n`).join('')}`
    expect(read(text)).toMatchObject({ outcome: 'listing', titles })
  })

  test('markup around the table is', () => {
    const text = `[Daily Papers](https://huggingface.co/papers)\n\ntitle,upvotes\n[Re] Boats,4\n`
    expect(read(text)).toEqual({ outcome: 'listing', titles: ['[Re] Boats'], said: [] })
  })

  test('heads alone are an empty listing', () => {
    expect(read('title,upvotes,url\n')).toEqual({ outcome: 'empty-listing', titles: [], said: ['empty-listing'] })
  })

  test('a column that nobody knows is read by the addresses in it', () => {
    const { entries, messages } = parseDigest(`title,title-href,upvotes,code-href\nBoats,${link},4,https://github.com/a/boats\n`)
    expect(entries).toMatchObject([{ arxivId: '2503.01234', upvotes: 4, githubUrl: 'https://github.com/a/boats' }])
    expect(messages).toEqual([])
  })

  test.each<[cell: string, names: string[] | null]>([
    [`"['Ada Quill', ""Bo O'Reed""]"`, ['Ada Quill', "Bo O'Reed"]],
    ['"[""Ada Quill"",""Bo Reed""]"', ['Ada Quill', 'Bo Reed']],
    ['"[Ada Quill, Bo Reed]"', ['Ada Quill', 'Bo Reed']],
    ["['Ada Quill']", ['Ada Quill']],
    ['"Ada Quill, Bo Reed"', ['Ada Quill', 'Bo Reed']],
    ['Ada Quill; Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['[]', null],
    ['', null],
  ])('%s are authors', (cell, authors) => {
    const { entries, messages } = parseDigest(`title,authors,url\nMaps,Cy Dune,${link}\nBoats,${cell},${link.replace('1234', '1235')}\n`)
    expect(entries[1]).toMatchObject({ title: 'Boats', authors, authorCount: authors?.length ?? null })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(authors === null ? ['authors-missing'] : [])
  })

  test.each(["['Ada Quill, Bo Reed']", "['Ada Quill', '']", "['Ada Quill', 5]", "['ada']", "['Ada Quill', 'Bo Reed'"])(
    '%s are none',
    (cell) => {
      const { entries, messages } = parseDigest(`title,authors,url\nBoats,"${cell}",${link}\n`)
      expect(entries).toMatchObject([{ title: 'Boats', authors: null, authorCount: null }])
      expect(messages.map(({ ruleId }) => ruleId)).toContain('unrecognised-text')
    },
  )

  test.each([
    '2025-11-05T09:30:00.000Z',
    '2025-11-05T23:59Z',
    '2025-11-05 09:30:00',
    '2025-11-05 09:30 UTC',
    '2025-11-05T09:30:00.123456+00:00',
    '"Nov 5, 2025 09:30"',
  ])('%s is a date', (cell) => {
    const { entries, messages } = parseDigest(`title,date,url\nBoats,${cell},${link}\n`)
    expect(entries[0]?.date).toMatchObject({ iso: '2025-11-05', raw: cell.replaceAll('"', '') })
    expect(messages).toEqual([])
  })

  test.each(['2025-11-05T24:00', '2025-11-05T09:60', '2025-11-05T09:30+09:00', '2025-11-05 at 09:30', '09:30', '2025-11-05T'])(
    '%s is none',
    (cell) => {
      const { entries, messages } = parseDigest(`title,date,url\nBoats,${cell},${link}\n`)
      expect(entries).toMatchObject([{ title: 'Boats', date: null }])
      expect(messages.map(({ ruleId }) => ruleId)).toContain('unrecognised-text')
    },
  )

  test.each(['name,votes\nBoats,4\n', 'Maps, boats, and kites\nKnots, ropes, and oars\n', 'title,price\nBoats,4\n'])(
    '%j is none',
    (text) => {
      expect(read(text)).toMatchObject({ outcome: 'unrecognised', titles: [] })
    },
  )
})
