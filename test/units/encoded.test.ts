/** Texts that were encoded as a whole. */
import { describe, expect, test } from 'vitest'
import type { HeldText } from '../../src/reading.ts'
import { findDisfigured, findEncoded, tellCutOff } from '../../src/frontends/encoded/encoded.ts'
import { type Entry, explainDigest, parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { parseDigest as parseText } from '../../src/text-only.ts'
import { quietOptions, usualAbstract, writePage } from '../helpers/one-paper.ts'

const told = (text: string) =>
  (findEncoded(text, true, 'text')?.findings ?? []).map(({ args: [facts] }) => (facts as { encoding: string }).encoding)

describe('quoted-printable', () => {
  const line = `${'Kites pull boats '.repeat(4)}and=`
  test.each([
    ['lines that go on', `${line}\n`.repeat(5), ['quoted-printable']],
    ['lines that end in two characters', `${line}\r\n`.repeat(5), ['quoted-printable']],
    ['lines that end in a return', `${line}\r`.repeat(5), ['quoted-printable']],
    ['too few of them', `${line}\n`.repeat(4), []],
    ['signs beyond ASCII', 'Kites =E2=80=A2 boats =C2=B7 '.repeat(3), ['quoted-printable']],
    ['letters beyond ASCII', '=D7=A0=D7=9E=D7=9E=D7=94', []],
    ['others among them', `${`${line}\n`.repeat(10)}k=five`, ['quoted-printable']],
    ['too many others among them', `${`${line}\n`.repeat(9)}k=five`, []],
    ['ASCII among them', `${'k=3Dfive '.repeat(40)}${`${line}\n`.repeat(5)}`, ['quoted-printable']],
    ['ASCII alone, as numbers are', 'k=10, n=20 '.repeat(40), []],
    ['lines below titles', `Kites\n${'='.repeat(70)}\n\n`.repeat(9), []],
    ['lines of a program', 'a ==\n b '.repeat(9), []],
    ['lines behind many others', `${'k=five '.repeat(20)}${`${line}\n`.repeat(400)}`, []],
    ['lines behind nearly as many others', `${'k=five '.repeat(19)}${`${line}\n`.repeat(200)}`, ['quoted-printable']],
  ])('%s', (_name, text, encodings) => {
    expect(told(text)).toEqual(encodings)
  })
})

describe('a string of a program', () => {
  test.each([
    ['blank lines', `b'${String.raw`Kites\n\nBoats`.repeat(8)}'`, ['literal']],
    ['too few of them', `b'${String.raw`Kites\n\nBoats`.repeat(7)}'`, []],
    ['tabs before lines', String.raw`Kites\n\tBoats`.repeat(8), ['literal']],
    ['two characters for a line end', String.raw`Kites\r\n\r\nBoats`.repeat(8), ['literal']],
    ['tags before lines', String.raw`<p>\nBoats`.repeat(8), ['literal']],
    ['tags behind lines', String.raw`Boats\n<p`.repeat(8), ['literal']],
    ['lines in data', String.raw`"Kites and\nboats "`.repeat(20), []],
    ['TeX', String.raw`$\nu \neq \nabla$ `.repeat(20), []],
    ['as many real lines', `${String.raw`Kites\n\nBoats`.repeat(8)}${'\n'.repeat(8)}`, []],
    ['fewer real lines', `${String.raw`Kites\n\nBoats`.repeat(8)}${'\r\n'.repeat(7)}`, ['literal']],
  ])('%s', (_name, text, encodings) => {
    expect(told(text)).toEqual(encodings)
  })
})

test('the beginning tells it', () => {
  expect(told(' '.repeat(20_000) + String.raw`Kites\n\nBoats`.repeat(9))).toEqual([])
})

/** What a text is before it was encoded, and each character of that with the place where it is written. */
function decoded(held: HeldText | null): { text: string; places: number[] } | null {
  return held && { text: held.text, places: Array.from({ length: held.text.length + 1 }, (_, at) => held.toSource(at)) }
}

describe('quoted-printable is decoded', () => {
  const padding = '=C2=B7'.repeat(10)
  const decode = (text: string): string | undefined => findEncoded(text + padding, true, 'text')?.text.slice(0, -10)
  test.each([
    ['a line that goes on', 'kit=\nes', 'kites'],
    ['in two characters, with white space behind the sign', 'kit= \t\r\nes', 'kites'],
    ['ASCII', 'k=3Dfive', 'k=five'],
    ['digits in lower case', 'k=3dfive', 'k=five'],
    ['signs of two to four bytes', '=C3=A9=E2=80=A2=F0=9F=AA=81', 'é•🪁'],
    ['a byte that is no UTF-8', 'caf=E9 =B7', 'café ·'],
    ['a line that goes on in a sign', '=C3=\n=A9', 'é'],
    ['half a sign', '=E2=80.', '\u00e2\u0080.'],
    ['a sign that is written too long, and half a pair', '=C0=AF=E0=80=AF=ED=A0=80', '\u00c0\u00af\u00e0\u0080\u00af\u00ed\u00a0\u0080'],
    ['no digits', 'k=five', 'k=five'],
  ])('%s', (_name, text, expected) => {
    expect(decode(text)).toBe(expected)
  })

  test('and knows where each character stands', () => {
    const { text, places } = decoded(findEncoded(`a=C2=B7b=\nc${padding}`, true, 'text')) as { text: string; places: number[] }
    expect([text.slice(0, 5), places.slice(0, 5)]).toEqual(['a·bc·', [0, 1, 7, 10, 11]])
  })
})

describe('a string of a program is decoded', () => {
  const ends = String.raw`\n\n`.repeat(8)
  const decode = (text: string): string | undefined => findEncoded(text, true, 'text')?.text.trimEnd()
  test.each([
    ['without its quotes', `'kites${ends}'`, 'kites'],
    ['nor the letters before them', ` b"kites${ends}" \n`, 'kites'],
    ['nor the name of a variable', `text = f'kites${ends}'`, `text = f'kites${'\n'.repeat(16)}'`],
    ['nor three of them', `r"""kites${ends}"""`, 'kites'],
    ['a string that goes on', `'kites${ends}boats`, `kites${'\n'.repeat(16)}boats`],
    ['letters', String.raw`'a\tb\'c\"d\\e\/f${ends}'`, `a\tb'c"d\\e/f`],
    ['all letters', String.raw`'(\r\b\f\v\0\a)${ends}'`, '(\r\b\f\v\0\x07)'],
    ['the name of a variable alone', `x = kites'${ends}`, `x = kites'`],
    ['the end of a line that goes on', `'a\\\nb${ends}'`, 'ab'],
    ['the same in two characters', `'a\\\r\nb${ends}'`, 'ab'],
    ['the same in a return', `'a\\\rb${ends}'`, 'ab'],
    ['numbers of signs', String.raw`'\u00b7\u{1fa81}\U0001fa81${ends}'`, '·🪁🪁'],
    ['a number beyond all signs', String.raw`'\u{110000}${ends}'`, String.raw`\u{110000}`],
    ['numbers of bytes', String.raw`'caf\xc3\xa9 \xe9${ends}'`, 'café é'],
    ['an escape that is none', String.raw`'\u12 \x1${ends}'`, String.raw`\u12 \x1`],
  ])('%s', (_name, text, expected) => {
    expect(decode(text)).toBe(expected)
  })

  test('and knows where each character stands', () => {
    const { places } = decoded(findEncoded(`b'a\\xc2\\xb7${ends}'`, true, 'text')) as { places: number[] }
    expect(places.slice(0, 4)).toEqual([2, 3, 11, 13])
    expect(places.at(-1)).toBe(43)
  })
})

describe('HTML that was escaped is decoded', () => {
  const link = '&lt;li&gt;&lt;a href="/boats"&gt;boats&lt;/a&gt;&lt;/li&gt;'
  test('where all of a text is such', () => {
    expect(findEncoded(link.repeat(8), true, 'text')?.text).toBe('<li><a href="/boats">boats</a></li>'.repeat(8))
  })

  test('and not where a page shows it', () => {
    expect(findEncoded(link.repeat(8), true, 'html')).toBeNull()
    expect(findEncoded(link, true, 'text')).toBeNull()
  })
})

describe('UTF-8 that was read as another encoding', () => {
  /** What each is read as, by the tables of the encodings. */
  const signs: [codePage: string, dot: string, bullet: string, quote: string][] = [
    ['Windows-1252', 'Â·', 'â€¢', 'â€™'],
    ['Latin-1', 'Â·', 'â\u0080¢', 'â\u0080\u0099'],
    ['Mac Roman', '¬∑', '‚Ä¢', '‚Äô'],
  ]
  test.each(signs)('%s is told and undone', (codePage, dot, bullet, quote) => {
    const source = `  ${bullet} 4 authors\n${dot}\nit${quote}s ${dot}`
    const held = findDisfigured(source)
    expect(held?.findings).toMatchObject([{ ruleId: 'encoded-text', args: [{ encoding: 'misread', codePage, isRead: true }] }])
    expect(decoded(held)?.text).toBe('  • 4 authors\n·\nit’s ·')
    const { text, places } = decoded(held) as { text: string; places: number[] }
    const written = Array.from(text, (_, at) => source.slice(places[at], places[at + 1]))
    expect(written.filter((sign) => /[^\0-\x7f]/.test(sign))).toEqual([bullet, dot, quote, dot])
    expect(places.at(-1)).toBe(source.length)
  })

  test.each([
    ['signs of four bytes, and letters', 'ðŸª\u0081 Ã©tÃ© Ã¼ber Â·', '🪁 été über ·'],
    ['signs in a row', 'Â·Â·Â·', '···'],
    ['with few others', `${'Â· '.repeat(10)}é`, `${'· '.repeat(10)}é`],
    ['in JSON', '{"a":"Â·Â·","b":"â€™"}', '{"a":"··","b":"’"}'],
  ])('also %s', (_name, text, expected) => {
    expect(findDisfigured(text)?.text).toBe(expected)
  })

  test.each([
    ['too few', 'Â· Â·'],
    ['with too many others', `${'Â· '.repeat(9)}é`],
    ['real letters', 'Âge de la pâte, âme, â, «Â»'],
    ['halves of signs', 'â€ â€ â€ â€'],
    ['signs of a page that has dots of its own', `${'donâ€™t '.repeat(9)}· 4`],
    ['ASCII', 'kites and boats'],
  ])('but not %s', (_name, text) => {
    expect(findDisfigured(text)).toBeNull()
  })
})

describe('line ends that were doubled', () => {
  test('are single ones', () => {
    const held = findDisfigured('kites\r\r\n\r\r\nboats\r\r\n')
    expect(held?.findings).toMatchObject([{ ruleId: 'encoded-text', args: [{ encoding: 'line-ends' }] }])
    expect(decoded(held)?.text).toBe('kites\r\n\r\nboats\r\n')
    expect([7, 9, 16].map((offset) => held?.toSource(offset))).toEqual([8, 11, 19])
  })

  test.each([
    ['too few', 'kites\r\r\n\r\r\nboats'],
    ['among others', `${'kites\r\r\n'.repeat(8)}boats\nboats\r\n`],
  ])('but not %s', (_name, text) => {
    expect(findDisfigured(text)).toBeNull()
  })
})

describe('what was encoded is read', () => {
  const page =
    writePage({ title: 'Kites of “Éire”', abstract: `${usualAbstract} It pays 30 €, at ${'x = 5; '.repeat(4)}most.` }) + '\n'.repeat(9)
  const bytes = (text: string): number[] => [...new TextEncoder().encode(text)]
  const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
  const quotedPrintable = bytes(page)
    .map((byte) => (byte > 0x7e || byte === 0x3d ? `=${hex(byte)}` : String.fromCharCode(byte)))
    .join('')
  const literal = JSON.stringify(page).slice(1, -1)
  test.each([
    ['in quoted-printable', quotedPrintable],
    ['as a string of a program', `'${literal}'`],
    [
      'as bytes of Python',
      `b'${literal.replace(/[^\0-\x7f]+/g, (run) =>
        bytes(run)
          .map((byte) => `\\x${hex(byte)}`)
          .join(''),
      )}'`,
    ],
    [
      'misread',
      bytes(page)
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    ],
    [
      'misread twice',
      bytes(
        bytes(page)
          .map((byte) => String.fromCharCode(byte))
          .join(''),
      )
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    ],
    ['with doubled line ends', page.replaceAll('\n', '\r\r\n')],
  ])('%s', (_name, input) => {
    const [given, before] = [parseDigest(input, quietOptions), parseDigest(page, quietOptions)]
    const valuesOf = ({ title, abstract, authorCount, date }: Entry): unknown => [title, abstract, authorCount, date]
    expect(before.entries).toHaveLength(1)
    expect(given.entries.map(valuesOf)).toEqual(before.entries.map(valuesOf))
    expect(given.pages.map(({ format }) => format)).toEqual(['text'])
    expect(new Set(given.messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`))).toEqual(new Set(['warning encoded-text']))
    expect(given.coverage.unrecognised).toBe(0)
    expect(treeToText(parseTree(input, quietOptions))).toBe(input)
    const { stretches } = explainDigest(input, quietOptions)
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(input)
  })

  test('as the syntax that the caller names', () => {
    const input = page.replaceAll('\n', '\r\r\n')
    expect(parseDigest(input, { ...quietOptions, format: 'markdown' }).pages.map(({ format }) => format)).toEqual(['markdown'])
  })

  test('and what stands around it is its encoding', () => {
    const { stretches } = explainDigest(`b'${literal}'`, quietOptions)
    expect(stretches[0]).toMatchObject({ text: "b'", role: 'markup', evidence: 'how the text is encoded' })
  })
})

test('nothing is read of what a limit cuts off, and a message says why', () => {
  const text = `b'${String.raw`Kites\n\nBoats`.repeat(80)}'`
  for (const parse of [parseDigest, parseText]) {
    const { outcome, entries, messages } = parse(text, { maxLength: 900 })
    expect({ outcome, entries }).toEqual({ outcome: 'unrecognised', entries: [] })
    expect(messages).toMatchObject([
      { ruleId: 'encoded-text', reason: expect.stringContaining('longer than maxLength') },
      { ruleId: 'input-too-long' },
    ])
  }
  expect(tellCutOff('Kites and boats')).toEqual([])
})

test('a text that is too deep in others is read as it stands', () => {
  const misread = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
  const page = writePage({})
  const deep = Array.from({ length: 6 }).reduce<string>((text) => misread(text), page)
  const { coverage, messages } = parseDigest(deep, quietOptions)
  expect(messages.filter(({ ruleId }) => ruleId === 'encoded-text')).toHaveLength(3)
  expect(coverage.total).toBe(deep.length)
  expect(treeToText(parseTree(deep, quietOptions))).toBe(deep)
  const literal = Array.from({ length: 4 }).reduce<string>((text) => JSON.stringify(`${text}${'\n'.repeat(99)}`).slice(1, -1), page)
  expect(treeToText(parseTree(`'${literal}'`, quietOptions))).toBe(`'${literal}'`)
})

test('a text that is nothing of the site before is none behind', () => {
  const { outcome, messages } = parseDigest(`b'${String.raw`Kites\n\nBoats`.repeat(8)}'`)
  expect(outcome).toBe('unrecognised')
  expect(messages.map(({ ruleId }) => ruleId).sort()).toEqual(['encoded-text', 'nothing-recognised'])
})
