/** Mails and saved pages: the part that has the page in it. */
import { describe, expect, test } from 'vitest'
import { decodeBase64 } from '../../src/frontends/encoded/base64.ts'
import { decodePart, findTextPart, type TextPart } from '../../src/frontends/encoded/mime.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { parseDigest as parseText } from '../../src/text-only.ts'
import { quietOptions, writePage } from '../helpers/one-paper.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')

/** The part that is taken of a mail, as it is decoded. */
function take(source: string, takesHtml = true): string | null {
  const part = findTextPart(source, takesHtml)
  return part && decodePart(source, part).text
}

const parts = (boundary: string, ...bodies: string[]): string =>
  `${bodies.map((body) => `--${boundary}\n${body}\n`).join('')}--${boundary}--\n`
const plain = 'Content-Type: text/plain\n\nkites'
const html = 'Content-Type: text/html\n\n<p>boats</p>'

describe('the text of a mail', () => {
  test.each([
    ['is its body', `From: osprey\nContent-Type: text/plain; charset=utf-8\n\nkites\n`, 'kites\n'],
    ['is plain where nothing is said', 'From: osprey\nMIME-Version: 1.0\n\nkites', 'kites'],
    ['stands behind the line of a mailbox', `From osprey Wed Nov  5 10:00:00 2025\nMIME-Version: 1.0\n\nkites`, 'kites'],
    ['may have a mark of its byte order before it', `\ufeffMIME-Version: 1.0\r\n\r\nkites`, 'kites'],
    ['is its part in HTML', `Content-Type: multipart/alternative; boundary=ab\n\n${parts('ab', plain, html)}`, '<p>boats</p>\n'],
    ['whose boundary is quoted', `Content-Type: multipart/related;\n\tboundary="a b:c"\n\n${parts('a b:c', html)}`, '<p>boats</p>\n'],
    [
      'in a part of a part',
      `Content-Type: multipart/mixed; boundary=ab\n\nNo part.\n${parts('ab', `Content-Type: multipart/alternative; boundary=cd\n\n${parts('cd', plain, html)}`)}`,
      '<p>boats</p>\n',
    ],
    [
      'which is the longest one',
      `Content-Type: multipart/mixed; boundary=ab\n\n${parts('ab', html, `${html} and kites`, html)}`,
      '<p>boats</p> and kites\n',
    ],
    [
      'or plain where it has none',
      `Content-Type: multipart/mixed; boundary=ab\n\n${parts('ab', 'Content-Type: image/png\n\n12', plain)}`,
      'kites\n',
    ],
    ['up to its end where that is cut off', `Content-Type: multipart/mixed; boundary=ab\n\n--ab\n${html}`, '<p>boats</p>'],
    ['where a line ends in a return', `MIME-Version: 1.0\rContent-Type: text/plain\r\rkites`, 'kites'],
    [
      'as it was in quoted-printable',
      'Content-Type: text/plain\nContent-Transfer-Encoding: Quoted-Printable\n\nkit=\nes =C2=B7',
      'kites ·',
    ],
    ['as it was in base64', `Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${base64('kites · boats')}`, 'kites · boats'],
    ['as it stands where that is none', 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n*', '*'],
    [
      'is a part that a boundary in a line does not end',
      `Content-Type: multipart/mixed; boundary=ab\n\n${parts('ab', `${plain} --ab`)}`,
      'kites --ab\n',
    ],
    [
      'has a boundary that another one begins with',
      `Content-Type: multipart/mixed; boundary=ab\n\n${parts('ab', `Content-Type: multipart/mixed; boundary=abc\n\n${parts('abc', plain, html)}`)}`,
      '<p>boats</p>\n',
    ],
    [
      'stands beside parts without headers',
      `Content-Type: multipart/mixed; boundary=ab\n\n--ab\nboats\n${parts('ab', plain, '\nkites and boats')}`,
      'kites and boats\n',
    ],
    [
      'and parts of no type',
      `Content-Type: multipart/mixed; boundary=ab\n\n${parts('ab', 'Content-Type: some\n\nkites and boats', plain)}`,
      'kites\n',
    ],
  ])('%s', (_name, source, expected) => {
    expect(take(source)).toBe(expected)
  })

  test('is the plain one for who does not read HTML', () => {
    const source = `Content-Type: multipart/alternative; boundary=ab\n\n${parts('ab', html, plain)}`
    expect(take(source, false)).toBe('kites\n')
  })
})

test.each([
  ['a text', 'Daily Papers\n\nNov 5\n'],
  ['fields', 'Title: Kites\nDate: Nov 5\n\nkites\n'],
  ['headers without an end', 'MIME-Version: 1.0\nContent-Type: text/plain\nkites'],
  ['a picture', 'Content-Type: image/png\n\n12'],
  ['parts without a boundary', `Content-Type: multipart/mixed\n\n${parts('ab', plain)}`],
  ['a boundary that is nowhere', 'Content-Type: multipart/mixed; boundary=ab\n\nkites'],
  ['parts that end before they begin', 'Content-Type: multipart/mixed; boundary=ab\n\n--ab--\n'],
  [
    'parts in too many parts',
    ['e', 'd', 'c', 'b', 'a'].reduce(
      (body, name) => `Content-Type: multipart/mixed; boundary=${name}${name}\n\n${parts(`${name}${name}`, body)}`,
      plain,
    ),
  ],
])('no mail is %s', (_name, source) => {
  expect(findTextPart(source, true)).toBeNull()
})

test('a part as it stands has its places', () => {
  const source = 'MIME-Version: 1.0\n\nkites'
  const { toSource } = decodePart(source, findTextPart(source, true) as TextPart)
  expect([0, 5].map((at) => toSource(at))).toEqual([19, source.length])
})

describe('base64', () => {
  test('is read line by line, and a place in it is one of its line', () => {
    const text = `${'kites and boats '.repeat(9)}· été 🪁`
    const raw = base64(text)
    const decoded = decodeBase64(raw, 10)
    expect(decoded?.text).toBe(text)
    const places = Array.from(text, (_, at) => decoded?.toSource(at) ?? -1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect([0, 57, 114].map((at) => decoded?.toSource(at))).toEqual([10, 10 + 77, 10 + 154])
    expect(decoded?.toSource(text.length)).toBe(10 + raw.length)
  })

  test.each([
    ['nothing', '\n'],
    ['some other text', 'kites!'],
    ['half a byte', 'a'],
  ])('is not %s', (_name, raw) => {
    expect(decodeBase64(raw, 0)).toBeNull()
  })

  test('has bytes that are no UTF-8', () => {
    expect(decodeBase64(Buffer.from([0x63, 0xe9]).toString('base64'), 0)?.text).toBe('cé')
  })
})

describe('a page in a mail is read', () => {
  const page = writePage({ title: 'Kites of Éire' })
  const input = `Subject: papers\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64(page)}\n`

  test('with its values, and an account of all that stands around', () => {
    const { entries, pages, messages, coverage } = parseDigest(input, quietOptions)
    expect(entries).toMatchObject([{ title: 'Kites of Éire', authorCount: 4, date: { iso: '2025-06-12' } }])
    expect(pages).toMatchObject([{ format: 'text' }])
    expect(messages).toMatchObject([{ ruleId: 'page-in-mail', severity: 'info', reason: expect.stringContaining('text/plain') }])
    expect(coverage.unrecognised).toBe(0)
    expect(treeToText(parseTree(input, quietOptions))).toBe(input)
  })

  test('and one in HTML is an error for who does not read that', () => {
    const rules = parseText('Content-Type: text/html\n\n<main><h1>Daily Papers</h1><article><h3>Kites</h3></article></main>').messages
    expect(rules.map(({ ruleId }) => ruleId)).toContain('other-dialect')
  })
})
