import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/schema.ts'
import { toJson, toNdjsonLine } from '../../src/report/json.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'
import { sampleDigest, sampleEntry } from './samples.ts'

describe('toJson', () => {
  test.each([
    ['a\u001b[1m', '"a\\u001b[1m"'],
    ['\u007f\u009b', '"\\u007f\\u009b"'],
    ['\u2028\u2029', '"\\u2028\\u2029"'],
    ['\u202e\u200b\ufeff', '"\\u202e\\u200b\\ufeff"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
    ['\ud800', '"\\ud800"'],
    ['##[error]x', '"##\\u005berror]x"'],
    ['##vso[x] ## [y]', '"##vso\\u005bx] ## [y]"'],
    ['世界 é \u{1f600}', '"世界 é \u{1f600}"'],
    ['\\u202e', '"\\\\u202e"'],
  ])('%j', (text, json) => {
    expect(toJson(text)).toBe(json)
    expect(JSON.parse(json)).toBe(text)
  })

  test('indents', () => {
    expect(toJson({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}')
  })

  test('any text in any place: parses back, safe, well-formed', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.constantFrom(0, 2), (title, name, indent) => {
        const digest = sampleDigest([sampleEntry({ title, authors: [name, title], organization: { handle: title, name } })])
        const json = toJson(digest, indent)
        expect(JSON.parse(json)).toEqual(digest)
        expect(json).not.toMatch(unsafeOnTerminal)
        expect(findCommands(json)).toEqual([])
        expect(json.isWellFormed()).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('every UTF-16 unit parses back', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const text = `##${String.fromCharCode(unit)}[`
      if (JSON.parse(toJson(text)) !== text) expect.fail(`U+${unit.toString(16)} does not come back`)
    }
  })
})

describe('toNdjsonLine', () => {
  test('is one line for any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, file) => {
        const entry = sampleEntry({ title })
        const line = toNdjsonLine(entry, file)
        // Python's splitlines ends a line at each of these.
        const lineEnds = [...'\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029'].filter((end) => line.slice(0, -1).includes(end))
        expect(lineEnds).toEqual([])
        expect(line.endsWith('\n')).toBe(true)
        expect(JSON.parse(line)).toEqual({ file, ...entry })
      }),
    )
  })

  test('has no file where none is given', () => {
    const entry = sampleEntry()
    expect(JSON.parse(toNdjsonLine(entry))).toEqual(entry)
    expect(Object.keys(JSON.parse(toNdjsonLine(entry, 'a.txt')))[0]).toBe('file')
  })

  test('says of which page an entry is, where that is given', () => {
    const entry = sampleEntry()
    const date = { raw: 'Nov 5', year: null, month: 11, day: 5, iso: null, yearFrom: null }
    const days: [Page['date'], string | null][] = [
      [{ ...date, year: 2025, iso: '2025-11-05', yearFrom: 'as-of' }, '2025-11-05'],
      [date, null],
      [null, null],
    ]
    for (const [day, pageDate] of days)
      expect(JSON.parse(toNdjsonLine(entry, 'a.txt', { kind: 'daily', date: day }))).toEqual({
        file: 'a.txt',
        pageKind: 'daily',
        pageDate,
        ...entry,
      })
  })
})
