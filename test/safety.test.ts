/**
 * Hostile and odd inputs, as far as plain text can hold them. Numbers are the rows of the threat table that the library
 * was designed against. What must hold for every input is in properties.test.ts, and what must stay linear in
 * scaling.test.ts.
 */
import { describe, expect, test } from 'vitest'
import { type Digest, type ParseOptions, parseDigest, parseTree, treeToText } from '../src/index.ts'
import { type Paper, parseEntry, parsePage, quietOptions, rulesOf, usualAbstract, writePage } from './helpers/one-paper.ts'

/** Parse any value, as a caller without types can. */
const parseAny = parseDigest as (input: unknown, options?: unknown) => Digest

/** Whether a warning or an error stands at the byline of the page of one paper. */
const warnsAtByline = (paper: Paper): boolean => {
  const byline = writePage(paper).indexOf('·')
  return parsePage(paper).messages.some(({ severity, span }) => severity !== 'info' && span.start >= byline)
}

test('the page of one paper has nothing to say by itself', () => {
  expect(rulesOf(parsePage({}))).toEqual([])
})

describe('row 1: nothing at all', () => {
  test.each(['', '\ufeff', ' ', '\n', '\r\n\t \u00a0\u2028', '\ufeff \n'])('%j is empty input, not a quiet day', (input) => {
    const digest = parseDigest(input)
    expect(digest.outcome).toBe('unrecognised')
    expect(digest.entries).toEqual([])
    expect(digest.pages).toEqual([])
    expect(digest.messages.map(({ ruleId, severity, span }) => ({ ruleId, severity, span }))).toEqual([
      { ruleId: 'empty-input', severity: 'error', span: { start: 0, end: input.length } },
    ])
    expect(digest.coverage).toEqual({ total: input.length, entries: 0, furniture: 0, markup: 0, blank: input.length, unrecognised: 0 })
  })
})

describe('row 2: no string', () => {
  test.each([
    undefined,
    null,
    0,
    42,
    true,
    {},
    [],
    ['Daily Papers'],
    Buffer.from('Daily Papers'),
    new String('Daily Papers'),
    Symbol('x'),
    () => '',
  ])('%s is a TypeError', (input) => {
    expect(() => parseAny(input)).toThrow(TypeError)
    expect(() => parseAny(input)).toThrow(
      /^Expected the input to be a string, got (?:undefined|null|number|boolean|an? |bytes|symbol|function)/,
    )
    expect(() => (parseTree as (input: unknown) => unknown)(input)).toThrow(TypeError)
  })
})

describe('row 5: U+FEFF', () => {
  test('at the start it belongs to the encoding, and offsets count it', () => {
    const page = writePage({})
    const [marked, plain] = [parseDigest(`\ufeff${page}`, quietOptions), parseDigest(page, quietOptions)]
    expect(rulesOf(marked)).toEqual([])
    expect(marked.pages[0]?.title).toBe('Daily Papers')
    expect(marked.entries[0]?.spans.title?.start).toBe((plain.entries[0]?.spans.title?.start as number) + 1)
    expect(marked.coverage.blank).toBe(plain.coverage.blank + 1)
  })

  test('in the middle it is text that cannot be seen', () => {
    const paper = { title: 'A Map of \ufeffForgotten Checkpoints' }
    expect(parseEntry(paper).title).toBe(paper.title)
    expect(rulesOf(parsePage(paper))).toEqual(['hidden-text title'])
  })
})

test('row 6: NUL in a title is kept and said', () => {
  const paper = { title: 'A Map\0of Forgotten Checkpoints' }
  expect(parseEntry(paper).title).toBe(paper.title)
  expect(rulesOf(parsePage(paper))).toEqual(['hidden-text title'])
})

describe('row 7: lone surrogates', () => {
  test.each(['\ud800', '\udc00', '\udc00\ud800', 'A\ud83d'])('%j is kept, and no message holds it', (odd) => {
    const paper = { title: `A Map of ${odd} Forgotten Checkpoints`, date: `Feb 30 ${odd}` }
    expect(parseEntry(paper).title).toBe(paper.title)
    expect(treeToText(parseTree(writePage(paper)))).toBe(writePage(paper))
    for (const { reason } of parsePage(paper).messages) expect(reason.isWellFormed()).toBe(true)
    expect(parseDigest(writePage(paper), { ...quietOptions, detach: true }).entries[0]?.title).toBe(paper.title)
  })
})

describe('row 9: line ends', () => {
  const page = writePage({})
  const entryOf = (text: string) => {
    const { span: _, spans: __, ...values } = parseDigest(text, quietOptions).entries[0] as Digest['entries'][0]
    return values
  }

  test.each([
    ['CRLF', page.replaceAll('\n', '\r\n')],
    ['lone CR', page.replaceAll('\n', '\r')],
    ['mixed', page.replace(/\n/g, (_, at: number) => ['\n', '\r\n', '\r'][at % 3] as string).replace(/\r\n(?=\n)/g, '\r\n\r')],
  ])('%s', (_name, text) => {
    expect(entryOf(text)).toEqual(entryOf(page))
    expect(rulesOf(parseDigest(text, quietOptions))).toEqual([])
  })
})

describe('row 10: separators that end no line', () => {
  test.each(['\u2028', '\u2029', '\v', '\f'])('%j within a title is white space', (separator) => {
    expect(parseEntry({ title: `A Map of${separator}Forgotten Checkpoints` }).title).toBe('A Map of Forgotten Checkpoints')
  })

  test('U+0085 within a title is a control character', () => {
    const paper = { title: 'A Map of\u0085Forgotten Checkpoints' }
    expect(parseEntry(paper).title).toBe(paper.title)
    expect(rulesOf(parsePage(paper))).toEqual(['hidden-text title'])
  })
})

describe('row 11: normal forms', () => {
  test.each(['Pok\u00e9mon Networks', 'Poke\u0301mon Networks', '\ufb01ne-Grained E\ufb00ects', '\uff21\uff22\uff23 Networks'])(
    '%j stays as it is',
    (title) => {
      expect(parseEntry({ title }).title).toBe(title)
      expect(rulesOf(parsePage({ title }))).toEqual([])
    },
  )
})

describe('row 12: zero width', () => {
  test.each(['Upv\u200botes of Papers', '2501\u200b.12345', 'Up\u200cvotes', 'Up\u200dvotes', 'Up\u2060votes'])(
    '%j is not repaired',
    (title) => {
      expect(parseEntry({ title }).title).toBe(title)
      expect(rulesOf(parsePage({ title }))).toEqual(['hidden-text title'])
    },
  )

  test('within a byline it is not skipped silently', () => {
    expect(parseEntry({ authors: '• 4 auth\u200bors' }).authorCount).toBeNull()
    expect(parsePage({ authors: '• 4 auth\u200bors' }).messages.some(({ severity }) => severity === 'warning')).toBe(true)
  })

  test.each([
    '\u{1f469}\u200d\u{1f52c} for Science',
    '\u0915\u094d\u200d\u0937 in Devanagari',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f} Flags',
  ])('joiners and flags %j are ordinary', (title) => {
    expect(parseEntry({ title }).title).toBe(title)
    expect(rulesOf(parsePage({ title }))).toEqual([])
  })
})

describe('row 13: marks that turn the direction', () => {
  test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'])(
    '%j is kept and said',
    (mark) => {
      const paper = { abstract: usualAbstract.replace('checkpoints', `check${mark}points`) }
      expect(parseEntry(paper).abstract).toBe(paper.abstract)
      const messages = parsePage(paper).messages
      expect(rulesOf(parsePage(paper))).toEqual(['hidden-text abstract'])
      expect(messages[0]?.reason).not.toContain(mark)
    },
  )
})

test('row 14: tag characters', () => {
  const paper = { title: 'A Map of Forgotten Checkpoints\u{e0069}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}' }
  expect(parseEntry(paper).title).toBe(paper.title)
  expect(rulesOf(parsePage(paper))).toEqual(['hidden-text title'])
})

describe('row 15: hosts that look like another', () => {
  test.each([
    'https://huggingf\u0430ce.co/papers/2501.00001',
    'https://huggingface.co@evil.example/papers/2501.00001',
    'https://huggingface\u3002co/papers/2501.00001',
    'https://xn--80ak6aa92e@example.org/',
    'https:///etc/passwd',
    'https://localhost/x',
  ])('%s is refused', (url) => {
    const paper = { abstract: `${usualAbstract} See ${url} for more.` }
    expect(parseEntry(paper).links).toEqual([])
    expect(rulesOf(parsePage(paper))).toEqual(['link-refused abstract'])
  })

  test('a host that only begins like the site is another host', () => {
    const links = parseEntry({ abstract: `${usualAbstract} See https://huggingface.co.evil.example/datasets/a/b for more.` }).links
    expect(links.map(({ url, kind }) => ({ url, kind }))).toEqual([
      { url: 'https://huggingface.co.evil.example/datasets/a/b', kind: 'other' },
    ])
  })
})

test('row 16: ten thousand combining marks on a letter', () => {
  const paper = { abstract: `${usualAbstract} Za${'\u0301'.repeat(10_000)}lgo.` }
  expect(parseEntry(paper).abstract).toBe(paper.abstract)
})

describe('rows 17 to 20: numbers', () => {
  test.each([
    ['1.2k', 1_200],
    ['1.2K', 1_200],
    ['1.005k', 1_005],
    ['1.41k', 1_410],
    ['2M', 2_000_000],
    ['1.000001M', 1_000_001],
    ['1,234', 1_234],
    ['1,234,567', 1_234_567],
    ['0', 0],
    ['007', 7],
  ])('%s is %i', (count, value) => {
    expect(parseEntry({ date: `Jun 12 ${count}` }).comments).toBe(value)
  })

  test.each(['1.2k', '1.41k', '2M'])('%s is rounded, which is said', (count) => {
    expect(rulesOf(parsePage({ date: `Jun 12 ${count}` }))).toEqual(['count-rounded comments'])
  })

  test.each(['\u0661\u0662', '\uff12\uff13', '\u0967', '1,2k', '12k+', '1,23', '12,34,567'])('%s is no number of ours', (count) => {
    expect(parseEntry({ date: `Jun 12 ${count}` }).comments).toBeNull()
    expect(rulesOf(parsePage({ date: `Jun 12 ${count}` }))).toEqual(['unreadable-count comments'])
  })

  test.each([
    '9'.repeat(21),
    '9007199254740993',
    '1e999',
    '0x10',
    '-5',
    '-0',
    '\u22125',
    'Infinity',
    'NaN',
    '.k',
    '1..2k',
    '1.k',
    '1.2345k',
  ])('%s is unknown, not 0 and not rounded', (count) => {
    expect(parseEntry({ date: `Jun 12 ${count}` }).comments).toBeNull()
    expect(rulesOf(parsePage({ date: `Jun 12 ${count}` }))).toEqual(['unreadable-count comments'])
  })

  test.each([
    ['a lone suffix', 'k'],
    ['a number in two parts', '1 234'],
    ['ten thousand digits', '1'.repeat(10_000)],
  ])('%s behind a date is no count, and a warning stands there', (_name, count) => {
    const paper = { date: `Jun 12 ${count}` }
    expect(parseEntry(paper).comments).toBeNull()
    expect(warnsAtByline(paper)).toBe(true)
  })

  test('white space behind a date is no count, and that is usual', () => {
    expect(parseEntry({ date: 'Jun 12 \u00a0 ' }).comments).toBeNull()
    expect(rulesOf(parsePage({ date: 'Jun 12 \u00a0 ' }))).toEqual([])
  })

  test('a paper has at least one author', () => {
    expect(parseEntry({ authors: '• 0 authors' }).authorCount).toBeNull()
    expect(rulesOf(parsePage({ authors: '• 0 authors' }))).toEqual(['field-refused authorCount'])
  })
})

describe('rows 21 to 25: days', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

  test('each day of a leap year is itself, and no other day is one', () => {
    const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [index, month] of months.entries()) {
      for (let day = 0; day <= 33; day++) {
        const { date } = parseEntry({ date: `${month} ${day}, 2024` })
        const iso = `2024-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(date?.iso ?? null, `${month} ${day}`).toBe(day >= 1 && day <= (lengths[index] as number) ? iso : null)
      }
    }
  })

  test.each(['Feb 30', 'Feb 30 2', 'Apr 31', 'Apr 31, 2024', 'Feb 29, 2023', 'Feb 29, 2100', 'Jun 0', 'Jun 32', 'Jun 99, 2024'])(
    '%s is no day',
    (date) => {
      expect(parseEntry({ date }).date).toBeNull()
      expect(rulesOf(parsePage({ date }))).toEqual(['invalid-date date'])
    },
  )

  test.each(['2026-02-30', '2023-02-29', '2026-13-01', '2024-06-12T00:00:00+99:99', '12/06/2024', 'Foo 12', 'Juni 12', 'Jun 12, -001'])(
    '%s is not how the page writes days, and a warning stands there',
    (date) => {
      expect(parseEntry({ date }).date).toBeNull()
      expect(warnsAtByline({ date })).toBe(true)
    },
  )

  test.each(['Jun 12 24:00', 'Jun 12, 2024 23:59:60'])('the time of %s is no count', (date) => {
    expect(parseEntry({ date }).comments).toBeNull()
    expect(rulesOf(parsePage({ date }))).toEqual(['unreadable-count comments'])
  })

  test('Feb 29 without a year needs a leap year', () => {
    const page = writePage({ date: 'Feb 29 2' })
    const read = (options: ParseOptions) => parseDigest(page, { bareCount: 'comments', ...options })
    expect(read({}).entries[0]?.date).toEqual({ raw: 'Feb 29', year: null, month: 2, day: 29, iso: null, yearFrom: null })
    expect(rulesOf(read({}))).toEqual(['year-missing'])
    expect(read({ asOf: '2024-11-05' }).entries[0]?.date?.iso).toBe('2024-02-29')
    expect(read({ asOf: '2025-11-05' }).entries[0]?.date).toBeNull()
    expect(rulesOf(read({ asOf: '2025-11-05' }))).toEqual(['invalid-date date'])
  })

  test.each(['0', '0000', '001', '26', '1990', '2101', '10000', '275761'])('%s is no year', (year) => {
    expect(parseEntry({ date: `Jun 12, ${year}` }).date).toBeNull()
    expect(rulesOf(parsePage({ date: `Jun 12, ${year}` }))).toEqual(['invalid-date date'])
  })

  test.each(['1991', '2024'])('%s is a year', (year) => {
    expect(parseEntry({ date: `Jun 12, ${year}` }).date?.iso).toBe(`${year}-06-12`)
  })

  // A year is one for all dates of a page; which one is in units/years.test.ts.
  test.each(['Pacific/Kiritimati', 'America/Anchorage', 'Asia/Tokyo'])('a result does not depend on the time zone: %s', (zone) => {
    const page = writePage({ date: 'Dec 31 2' })
    const here = parseDigest(page, { asOf: '2026-01-01' })
    const { TZ: before } = process.env
    try {
      process.env['TZ'] = zone
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
      expect(parseDigest(page, { asOf: '2026-01-01' })).toEqual(here)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
    expect(here.entries[0]?.date?.iso).toBe('2025-12-31')
  })
})

describe('rows 26 to 28: titles that look like something else', () => {
  test.each([
    ...['paper 3', '1', 'May', 'March 8', 'Jun 12', '2048', 'Models', 'Subscribe', 'new'],
    ...['2501.00000', '2513.00001', '2501.123456', 'hep-th/9901001', 'v0', 'v999999'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ])('%s', (title) => {
    const { pages, entries } = parsePage({ title })
    expect(
      entries.map((entry) => ({ title: entry.title, date: entry.date?.iso, comments: entry.comments, arxivId: entry.arxivId })),
    ).toEqual([{ title, date: '2025-06-12', comments: 2, arxivId: null }])
    expect(pages[0]?.date?.iso).toBe('2025-11-05')
  })

  test('nothing is added to the prototypes', () => {
    const namesOf = () => [Object.prototype, Array.prototype, Map.prototype].map((prototype) => Reflect.ownKeys(prototype))
    const before = namesOf()
    parsePage({ title: '__proto__', abstract: usualAbstract.replace('hubs', 'constructor'), authors: '__proto__ prototype' })
    expect(namesOf()).toEqual(before)
  })
})

describe('rows 31 to 36: markup that is text here', () => {
  const repeated = ['[', '](', '[a](', '*_`', '<', '<!--', '<a ', '> ', '<div>'].map((part) => ({ part, text: part.repeat(300) }))
  const open = ['<!-- never closed', '<script>alert(1)', '<a href="', '&#0;&#xD800;&notit;'].map((part) => ({ part, text: part }))

  test.each([...repeated, ...open])('$part within an abstract stays', ({ text }) => {
    const paper = { abstract: `${usualAbstract} ${text}` }
    expect(treeToText(parseTree(writePage(paper)))).toBe(writePage(paper))
    expect(parseEntry(paper).abstract).toBe(paper.abstract.trim())
  })

  test('character references are decoded once, and those of no character are said to be none', () => {
    const paper = { abstract: `${usualAbstract} &#0;&#xD800;&#x110000;&#99999999999;&amp;lt;script&amp;gt;&notit;` }
    expect(parseEntry(paper).abstract).toBe(`${usualAbstract} \ufffd\ufffd\ufffd&#99999999999;&lt;script&gt;&notit;`)
  })

  test('tabs and NUL in turn are folded and kept', () => {
    const paper = { abstract: `${usualAbstract} ${'x\t\0'.repeat(300)}` }
    expect(parseEntry(paper).abstract).toBe(`${usualAbstract} ${'x \0'.repeat(300)}`)
    expect(rulesOf(parsePage(paper))).toEqual(['hidden-text abstract'])
  })
})

describe('rows 37 to 39: too much', () => {
  test('a line of 50 million characters is an error within a second', () => {
    const page = writePage({})
    const input = `${page}\n${'a'.repeat(50_000_000 - page.length - 1)}`
    const started = process.cpuUsage()
    const { entries, messages, coverage } = parseDigest(input, quietOptions)
    // What other programs of the machine take is no time of the parser's.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000)
    expect(entries).toHaveLength(1)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('line-too-long')
    expect(coverage.unrecognised).toBe(input.length - page.length - 1)
  })

  test('a text of more than 50 million characters is read up to there', () => {
    const page = writePage({})
    const { entries, messages } = parseDigest(page + '\n'.repeat(50_000_000), quietOptions)
    expect(entries).toHaveLength(1)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['input-too-long'])
  })

  test('a million empty lines are blank', () => {
    const page = writePage({})
    const { entries, messages, coverage } = parseDigest(`${page}${'\n'.repeat(1_000_000)}${page}`, quietOptions)
    expect(entries).toHaveLength(2)
    expect(messages).toEqual([])
    expect(coverage.unrecognised).toBe(0)
  })

  test('of more than 100,000 entries the first are read, and it is said', () => {
    const { entries, messages } = parseDigest('A Title\n• 2 authors\n'.repeat(100_002))
    expect(entries).toHaveLength(100_000)
    expect(messages.some(({ ruleId, severity }) => ruleId === 'too-many-entries' && severity === 'error')).toBe(true)
  })

  test('of many messages the first are given, and the last says how many more there are', () => {
    const { messages } = parseDigest('A Title\n• 2 authors\n·\nFeb 30\n'.repeat(2_000), quietOptions)
    expect(messages).toHaveLength(1_000)
    expect(messages.at(-1)).toMatchObject({ ruleId: 'too-many-messages', reason: '1001 more messages were left out' })
  })

  test('200,000 authors are a number', () => {
    expect(parseEntry({ authors: '• 200000 authors' }).authorCount).toBe(200_000)
  })
})
