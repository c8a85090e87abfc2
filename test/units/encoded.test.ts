/** Texts that were encoded as a whole. */
import { describe, expect, test } from 'vitest'
import { checkDigest } from '../../src/check/index.ts'
import { findEncoding } from '../../src/frontends/encoded.ts'
import { parseDigest } from '../../src/index.ts'
import { parseDigest as parseText } from '../../src/text-only.ts'
import { writePage } from '../helpers/one-paper.ts'

const told = (text: string, end = text.length) =>
  findEncoding(text, end).map(({ args: [facts] }) => (facts as { encoding: string }).encoding)

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

test('the beginning tells it, as far as it is read', () => {
  const text = String.raw`Kites\n\nBoats`.repeat(9)
  expect(told(text, 50)).toEqual([])
  expect(told(' '.repeat(20_000) + text)).toEqual([])
})

test('nothing of it is read, and one error says why', () => {
  const text = JSON.stringify(writePage({}).repeat(3)).slice(0, -1)
  for (const parse of [parseDigest, parseText]) {
    const { outcome, entries, messages } = parse(`b${text}'`)
    expect({ outcome, entries }).toEqual({ outcome: 'unrecognised', entries: [] })
    expect(messages).toMatchObject([{ ruleId: 'encoded-text', severity: 'error' }])
  }
})

test('a check says it once', () => {
  const { ok, messages } = checkDigest(`b'${String.raw`Kites\n\nBoats`.repeat(8)}'`)
  expect(ok).toBe(false)
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['encoded-text'])
})
