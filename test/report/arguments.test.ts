/** Formatters that are given something else: programs in JavaScript may pass a digest in place of a part of it. */
import { expect, test } from 'vitest'
import { explainDigest, parseDigest } from '../../src/index.ts'
import { formatCoverage, formatExplanation, formatMessages, formatTable } from '../../src/report/index.ts'
import { shortDigest } from '../helpers/short-digest.ts'

const digest = parseDigest(shortDigest)

test.each<[what: string, format: () => string, message: string]>([
  [
    'a digest for its coverage',
    () => formatCoverage(digest as never),
    'Expected the coverage of a digest, digest.coverage, got a value of type object',
  ],
  ['nothing for a coverage', () => formatCoverage(undefined as never), 'Expected the coverage of a digest'],
  [
    'a digest for its entries',
    () => formatTable(digest as never),
    'Expected a list of entries, digest.entries, got a value of type object',
  ],
  ['a digest for an explanation', () => formatExplanation(digest as never), 'Expected an explanation, as explainDigest gives it'],
  ['nothing for an explanation', () => formatExplanation(null as never), 'Expected an explanation, as explainDigest gives it, got null'],
  [
    'a digest for its messages',
    () => formatMessages('a.txt', shortDigest, digest as never),
    'Expected a list of messages, digest.messages',
  ],
  ['a digest for its text', () => formatMessages('a.txt', digest as never, []), 'Expected the text that was parsed, or null'],
  [
    'no name of a file',
    () => formatMessages(undefined as never, shortDigest, []),
    'Expected the name of a file, got a value of type undefined',
  ],
])('%s is a TypeError', (_what, format, message) => {
  expect(format).toThrow(TypeError)
  expect(format).toThrow(message)
})

test('what they are for is none', () => {
  expect(formatCoverage(digest.coverage)).toContain('total')
  expect(formatTable(digest.entries)).toContain((digest.entries[0] as (typeof digest.entries)[0]).title.slice(0, 20))
  expect(formatExplanation(explainDigest(shortDigest))).toContain('outcome')
  expect(formatMessages('a.txt', null, [])).toBe('')
})
