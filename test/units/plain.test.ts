/** The front end for plain text, line by line; and how the text front end chooses between it and that for marked text. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { readPlain } from '../../src/frontends/plain.ts'
import { readText } from '../../src/frontends/text.ts'
import { resolveOptions } from '../../src/options.ts'

const tell = (source: string, cues: readonly Cue[]): string[] =>
  cues.map(({ kind, start, end, gap }) => `${gap.charAt(0)} ${kind === 'text' ? '' : `${kind} `}'${source.slice(start, end)}'`)

/** The cues of a text in words: `b`, `n` and `s` for a blank line, the next one and the same before it. Null where it is not plain. */
function read(source: string, { end = source.length, maxLineLength = 1_000 } = {}): string[] | null {
  const cues = readPlain(source, end, maxLineLength)
  return cues === null ? null : tell(source, cues)
}

describe('lines', () => {
  test.each([
    ['Boats', ["b 'Boats'"]],
    ['Boats\nMaps\n\nRopes', ["b 'Boats'", "n 'Maps'", "b 'Ropes'"]],
    ['Boats\r\nMaps\r\n\r\nRopes\rSand', ["b 'Boats'", "n 'Maps'", "b 'Ropes'", "n 'Sand'"]],
    ['  Boats \n \t \n\t Maps', ["b 'Boats'", "b 'Maps'"]],
    ['Boats é\nMaps', ["b 'Boats é'", "n 'Maps'"]],
    ['\ufeffBoats', ["b 'Boats'"]],
    ['', []],
    ['\n \n', []],
    ['Boats\n·\nSep 3 2', ["b 'Boats'", "n dot '·'", "n date 'Sep 3'", "s count '2'"]],
    ['Boats\n\n·\n\nSep 3', ["b 'Boats'", "b dot '·'", "b date 'Sep 3'"]],
    ['Boats\n·\r\nSep 3', ["b 'Boats'", "n dot '·'", "n date 'Sep 3'"]],
    ['Boats\n·', ["b 'Boats'", "n dot '·'"]],
    ['• 4 authors', ["b bullet '•'", "s authors '4 authors'"]],
  ])('%j', (text, cues) => {
    expect(read(text)).toEqual(cues)
  })

  test('end where reading does', () => {
    expect(read('Boats\nMaps', { end: 8 })).toEqual(["b 'Boats'", "n 'Ma'"])
    expect(read('Boats\n·\nMaps', { end: 7 })).toEqual(["b 'Boats'", "n dot '·'"])
  })

  test('that are too long are not read, without the white space around them', () => {
    expect(read('  Boats  \nMaps\n[Ropes]\nSand', { maxLineLength: 4 })).toEqual([
      "b unread 'Boats'",
      "n 'Maps'",
      "n unread '[Ropes]'",
      "n 'Sand'",
    ])
    expect(read(' Maps ', { maxLineLength: 4 })).toEqual(["b 'Maps'"])
  })

  test('are known to be printable where they were walked through', () => {
    const printable = (text: string) => readPlain(text, text.length, 1_000)?.map((cue) => (cue.kind === 'text' ? cue.printable : null))
    expect(printable('Boats\n\nMaps é\n\nRopes')).toEqual([true, false, true])
    expect(printable('Boats\n\n(Maps)')).toEqual([true, false])
    expect(printable('Läbs · Apr 17')?.[0]).toBe(false)
    expect(printable(`${'Boats '.repeat(40)}\n\n${'Bôats '.repeat(40)}`)).toEqual([true, false])
  })
})

describe('a text is not plain', () => {
  test.each([...'[#<>|`!/\\=&\u200b\u2060\ufeff'])('where a line begins with %j', (mark) => {
    for (const text of [`Maps\n${mark}Boats`, `Maps\n  ${mark}Boats`, ` ${mark}${'Boats '.repeat(40)}`]) expect(read(text), text).toBeNull()
    expect(read(`Boats ${mark} Maps`)).toHaveLength(1)
  })

  test.each([
    '·Boats',
    '---',
    '***  ',
    '————',
    '**Boats**',
    '**Boats',
    '1. [Boats](/papers/2509.01234)',
    '12. **[Boats](/papers/2509.01234)**',
    '94 https://huggingface.co/login?next=x',
    '94 (/login?next=%2Fpapers%2F2509.01234)',
    '1.4k </login?next=%2Fpapers%2F2509.01234>',
    '1,234\t( http://hf.co/login?next=%2Fpapers',
    '- /login?next=%2Fpapers%2F2509.01234',
    '– (/login?next=%2Fpapers%2F2509.01234)',
    '— (/login?next=%2Fpapers%2F2509.01234)',
    'https://huggingface.co/papers',
    'http://www.huggingface.co/papers',
    'https://hf.co/papers',
    'HTTPS://hf.co/papers',
    'Submitted by ada',
    'GitHub 12',
    'arXiv Page',
    'Upvote 12',
    'Published on Sep 3',
    '* [Boats](/x)',
    '- ![](/x)',
    '• <b>',
    '+ * [Boats]',
    '* GitHub 12',
    '- Submitted by ada',
  ])('with the line %j', (line) => {
    for (const text of [line, `Maps\n${line}`, `Maps\n\n  ${line}\nRopes`]) expect(read(text), text).toBeNull()
  })

  test.each([
    '--',
    '--- Boats',
    `${'-'.repeat(161)}`,
    '** Boats',
    '**',
    '*Boats*',
    '1. Boats [1]',
    '1) [Boats]',
    '12 [Boats]',
    '94 /login?next=%2Fpapers%2F250',
    '94 and https://huggingface.co/login?next',
    '94/login?next=%2Fpapers%2F2509.01234',
    '94 (1/login?next=%2Fpapers%2F2509.01234)',
    `${'9'.repeat(11)} /login?next=%2Fpapers%2F2509.01234`,
    '* Boats',
    '*(Boats',
    '• 12 boats',
    '- 4 [authors]',
    'Hugging boats',
    'https://huggingface.co',
    'https://huggingface.com/papers',
    'https://example.org/papers',
    'see GitHub 12',
    `GitHub ${'boats '.repeat(40)}`,
    `https://huggingface.co/${'b'.repeat(160)}`,
  ])('but with the line %j it may be', (line) => {
    expect(read(line)).not.toBeNull()
  })

  test('wherever the line stands', () => {
    const above = 'Boats\n\n'.repeat(60)
    for (const line of ['Submitted by ada', '---', '* [Boats]']) expect(read(above + line), line).toBeNull()
    expect(read(`${above}94 /login`)?.at(-1)).toBe("b '94 /login'")
    expect(read(`${above}Sep\n3`)?.at(-1)).toBe("b date 'Sep\n3'")
    expect(read(`${above}Models`)?.at(-1)).toBe("b furniture 'Models'")
  })

  test('by a number and an address that end where reading does', () => {
    const text = '94 /login?next=%2Fpapers%2F2509.01234'
    expect(read(text, { end: 30 })).not.toBeNull()
    expect(read(text, { end: 31 })).toBeNull()
  })
})

describe('a date or a number of authors over two lines', () => {
  test.each([
    ['Sep\n3', ["b date 'Sep\n3'"]],
    ['Boats\n\nSep\n  3, 2025 2\nMaps', ["b 'Boats'", "b date 'Sep\n  3, 2025'", "s count '2'", "n 'Maps'"]],
    ['Sep 3,\r\n2025 2', ["b date 'Sep 3,\r\n2025'", "s count '2'"]],
    ['4\nauthors', ["b authors '4\nauthors'"]],
    ['4\n Authors\n·\nSep 3', ["b authors '4\n Authors'", "n dot '·'", "n date 'Sep 3'"]],
    ['September 14,\n2025', ["b date 'September 14,\n2025'"]],
  ])('is one: %j', (text, cues) => {
    expect(read(text)).toEqual(cues)
  })

  test.each([
    'Sep\n\n3',
    'Sep\nBoats',
    '4\nand authors',
    '4\nboats',
    'Sep \n ',
    '4\n',
    'Sep',
    `4\nauthors${'s'.repeat(160)}`,
    '4 boats\nauthors',
    'Sep\n(3',
  ])('is none: %j', (text) => {
    expect(read(text)?.filter((cue) => cue.includes('\n'))).toEqual([])
  })

  test('is none behind the end of what is read', () => {
    expect(read('Sep\n3', { end: 4 })).toEqual(["b 'Sep'"])
    expect(read(`Sep\n${' '.repeat(160)}3`)).toEqual(["b 'Sep'", "n count '3'"])
    expect(read('Sep\n 3', { end: 5 })).toEqual(["b 'Sep'"])
  })
})

describe('what the page shows around its papers', () => {
  test.each([
    ['Models', ["b furniture 'Models'"]],
    ['Daily Papers\nModels', ["b page-title 'Daily Papers'", "n furniture 'Models'"]],
    ['* Models', ["b bullet '*'", "s furniture 'Models'"]],
    ['Boats\n–  Models ', ["b 'Boats'", "n bullet '–'", "s furniture 'Models'"]],
    ['* Boats', ["b '* Boats'"]],
    ['o Models', ["b 'o Models'"]],
    ['*Models', ["b '*Models'"]],
    ['( Models', ["b '( Models'"]],
    ['Models Datasets', ["b furniture 'Models'", "s furniture 'Datasets'"]],
    ['Boats\nModels Datasets', ["b 'Boats'", "n furniture 'Models'", "s furniture 'Datasets'"]],
  ])('%j', (text, cues) => {
    expect(read(text)).toEqual(cues)
  })
})

describe('an organisation before its byline', () => {
  test.each([
    ['Example Labs · Apr 17 2', ["b 'Example Labs'", "s dot '·'", "s date 'Apr 17'", "s count '2'"]],
    ['Boats\nExample Labs  · Apr 17', ["b 'Boats'", "n 'Example Labs'", "s dot '·'", "s date 'Apr 17'"]],
    ['A · Apr 17 2\nB · Apr 18', ["b 'A'", "s dot '·'", "s date 'Apr 17'", "s count '2'", "n 'B'", "s dot '·'", "s date 'Apr 18'"]],
    ['Boats 4\nMaps · Apr 17', ["b 'Boats 4'", "n 'Maps'", "s dot '·'", "s date 'Apr 17'"]],
  ])('%j', (text, cues) => {
    expect(read(text)).toEqual(cues)
  })

  test.each([
    'Example Labs · Apr 17 too',
    'Example Labs· Apr 17',
    'Example Labs · 4',
    'Example Labs · · Apr 17',
    `${'b'.repeat(200)} · Apr 17`,
    'Labs 17',
    'Labs\n4 · x 3',
  ])('is none in %j', (text) => {
    expect(read(text)?.[0]).toBe(`b '${text.split('\n')[0]}'`)
    expect(read(text)?.filter((cue) => cue.startsWith('s'))).toEqual([])
  })
})

describe('the text front end', () => {
  const readAny = (source: string, options = {}, end = source.length) => readText(source, end, resolveOptions(options))
  const short = (source: string, options = {}) => {
    const { format, escapes, markup, findings, shown } = readAny(source, options)
    return {
      format,
      escapes,
      markup: markup?.map(({ start, end }) => source.slice(start, end)),
      said: (findings ?? []).map(({ ruleId }) => ruleId),
      shown,
    }
  }

  test('takes a text for Markdown where it has links or headings', () => {
    expect(short('Boats')).toEqual({ format: 'text', escapes: 'none', said: [] })
    expect(short('# Boats')).toMatchObject({ format: 'markdown', escapes: 'all', markup: ['#'] })
    expect(short('[Boats](/nvidia)')).toMatchObject({ format: 'markdown', escapes: 'all' })
    expect(short('# Boats 5\\%')).toMatchObject({ format: 'markdown', escapes: 'line-start' })
    expect(short('<b>Boats</b>')).toMatchObject({ format: 'text', escapes: 'none', markup: ['<b>', '</b>'] })
    expect(short('\ufeff# Boats')).toMatchObject({ format: 'markdown', markup: ['#'] })
  })

  test('believes what is said of the syntax', () => {
    expect(short('# Boats &amp; Maps', { format: 'text' })).toMatchObject({ format: 'text', escapes: 'none', said: [] })
    expect(short('Boats', { format: 'markdown' })).toMatchObject({ format: 'markdown', escapes: 'all' })
    expect(short('Boats 5\\%', { format: 'markdown' })).toMatchObject({ format: 'markdown', escapes: 'line-start' })
  })

  test('decodes references of HTML in a text that has them, and says so', () => {
    expect(readAny('Boats &amp; &lt;Maps')).toMatchObject({
      escapes: 'references',
      findings: [{ ruleId: 'references-decoded', subject: { span: { start: 6, end: 11 } }, args: [{ quote: '&amp;' }] }],
    })
    expect(short('Boats &x; Maps')).toMatchObject({ escapes: 'none', said: [] })
    expect(short('# Boats &amp; Maps')).toMatchObject({ escapes: 'all', said: [] })
    expect(readAny('Boats &amp; Maps', {}, 10).escapes).toBe('none')
  })

  test('leaves out a margin, and shows underlined text as it is', () => {
    const quoted = Array.from({ length: 8 }, () => '> Boats').join('\n')
    expect(short(quoted)).toMatchObject({
      format: 'text',
      markup: Array.from({ length: 8 }, () => '>'),
      said: [],
      shown: quoted.replaceAll('>', ' '),
    })
    const underlined = 'arXiv_Page\nPaper_Boats_and &amp;'
    expect(short(underlined)).toMatchObject({
      markup: ['_', '_', '_'],
      said: ['underlined-text', 'references-decoded'],
      shown: underlined.replaceAll('_', ' '),
    })
    expect(readAny(underlined).findings?.[0]?.subject).toEqual({ span: { start: 0, end: underlined.length } })
    const both = Array.from({ length: 8 }, () => '> arXiv_Page').join('\n')
    expect(short(both)).toMatchObject({ markup: [...'>>>>>>>>', ...'________'], said: ['underlined-text'] })
  })

  test('parts what was joined', () => {
    const text = `Boats${' | · | Maps'.repeat(3)}`
    expect(tell(text, readAny(text).cues).filter((cue) => cue.includes('Maps'))).toEqual(["b 'Maps'", "b 'Maps'", "b 'Maps'"])
  })

  test('does not read lines that are longer than the limit, marked or not', () => {
    for (const text of ['Boats Boats Boats', '[Boats](/x) Boats'])
      for (const more of ['', '\n# Maps'])
        expect(readAny(text + more, { maxLineLength: 10 }).cues[0], text).toMatchObject({ kind: 'unread', start: 0, end: text.length })
  })

  test('tells of the papers that a list behind the page leads to', () => {
    expect(readAny('Boats\n\nLinks/Buttons:\n- [Boats](/papers/2509.01234)').listed).toEqual([
      { id: '2509.01234', text: 'Boats', start: 22 },
    ])
  })
})
