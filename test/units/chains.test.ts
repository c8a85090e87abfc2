/** Chains of known parts: what stands between the texts of two papers where all of them stand side by side. */
import { describe, expect, test } from 'vitest'
import { type Chain, findChains, readChain } from '../../src/frontends/words/chains.ts'

const write = (text: string, { parts }: Chain): string => parts.map(({ start, end }) => text.slice(start, end)).join(' | ')

/** The parts that a text begins with. */
const partsOf = (text: string, votesBehindNames = true): string => write(text, readChain(text, 0, text.length, votesBehindNames))

/** The chains in a text. */
const chainsIn = (text: string): string[] => Array.from(findChains(text, 0, text.length, true), (chain) => write(text, chain))

describe('a chain has', () => {
  test.each([
    ['a byline of authors and a date', '8 authors · May 8, 2025 Boats', '8 authors | · | May 8, 2025'],
    ['a byline behind an organisation', '· May 8 2 Boats', '· | May 8 | 2'],
    ['the name behind its label', 'Submitted by ada-q Paper Boats', 'Submitted by ada-q'],
    ['a vote that nobody has given', 'Submitted by ada-q - Paper Boats', 'Submitted by ada-q | -'],
    ['one number behind authors', '8 authors 2 3 Boats', '8 authors | 2'],
    ['two numbers behind a date', 'May 8 2 3 4 Boats', 'May 8 | 2 | 3'],
    ['one number behind a name', 'Submitted by ada-q 21 3 Boats', 'Submitted by ada-q | 21'],
    ['one number behind votes with a label, where none was due', '8 authors 2 Upvote 37 Boats', '8 authors | 2 | Upvote | 37'],
    ['one number behind votes with a label, where two were due', 'May 8 Upvote 37 3 Boats', 'May 8 | Upvote | 37'],
    ['no number at its beginning', '3 Boats', ''],
    ['a date with its label', 'Published on May 8 Boats', 'Published on | May 8'],
    ['stars with their number', 'GitHub 3.29k Boats', 'GitHub 3.29k'],
    ['a label that says arXiv page', 'arXiv Page Boats', 'arXiv Page'],
  ])('%s', (_, text, parts) => {
    expect(partsOf(text)).toBe(parts)
    expect(partsOf(text.replaceAll(' ', '\r\n')).replaceAll('\r\n', ' ')).toBe(parts)
  })

  test('no number behind a name where the page has a label for votes', () => {
    expect(partsOf('Submitted by ada-q 21 Boats', false)).toBe('Submitted by ada-q')
  })

  test.each([
    ['a submitter', '8 authors Submitted by ', '8 authors'],
    ['a date', '8 authors Published on Boats', '8 authors'],
    ['stars', '8 authors GitHub for Boats', '8 authors'],
    ['a page', '8 authors arXiv for Boats', '8 authors'],
  ])('no label without %s', (_, text, parts) => {
    expect(partsOf(text)).toBe(parts)
  })

  test('nothing that stands behind the end', () => {
    const text = '8 authors· May 8'
    expect(write(text, readChain(text, 0, '8 authors'.length, true))).toBe('8 authors')
  })

  test('no more parts than a card has, however many dots stand there', () => {
    expect(partsOf('· '.repeat(40)).split(' | ')).toHaveLength(16)
  })
})

describe('a byline is what begins with', () => {
  test.each([
    ['authors, a dot and a date', '8 authors · May 8'],
    ['authors and a date', '8 authors May 8'],
    ['authors, a dot and a date with its label', '8 authors · Published on May 8'],
    ['a dot and authors', '· 8 authors 2'],
    ['a dot and authors before a name', '· 8 authors Submitted by ada-q'],
    ['a dot and a date', '· May 8'],
    ['a dot and a date with its label', '· Published on May 8'],
  ])('%s', (_, text) => {
    expect(readChain(text, 0, text.length, true).isByline).toBe(true)
  })

  test.each([
    ['authors alone', '8 authors'],
    ['authors and a dot', '8 authors · Boats'],
    ['authors between dots', '· 8 authors · May 8'],
    ['authors between a dot and a date', '· 8 authors May 8'],
    ['a date', 'May 8 · 8 authors'],
    ['a name', 'Submitted by ada-q 8 authors · May 8'],
    ['authors and stars before a date', '8 authors GitHub 5 May 8'],
    ['authors and a page before a date', '8 authors arXiv Page May 8'],
  ])('and not with %s', (_, text) => {
    expect(readChain(text, 0, text.length, true).isByline).toBe(false)
  })
})

describe('chains are found', () => {
  test.each([
    ['at a number of authors with several digits', 'Kites 12 authors · May 8 Boats', ['12 authors | · | May 8']],
    ['at one author', 'Kites 1 author · May 8 Boats', ['1 author | · | May 8']],
    ['at a number before a line end', 'Kites 8\r\nauthors · May 8 Boats', ['8\r\nauthors | · | May 8']],
    ['at a dot', 'Gull Works · May 8 Boats', ['· | May 8']],
    ['at a name', 'Gull Works Submitted by ada-q 5 Boats', ['Submitted by ada-q | 5']],
    ['at a label before a line end', 'Gull Works Submitted\r\nby ada-q 5 Boats', ['Submitted\r\nby ada-q | 5']],
    ['one behind the other', 'Kites · 8 authors Boats · 2 authors 3', ['· | 8 authors', '· | 2 authors | 3']],
    ['behind words of a sentence', 'We met 8 authors · Boats · 2 authors 3', ['· | 2 authors | 3']],
    ['nowhere in a sentence', 'We met 8 authors with 2 · 3 boats, and two were Submitted by ', []],
  ])('%s', (_, text, chains) => {
    expect(chainsIn(text)).toEqual(chains)
  })

  test('from a place on, up to another one', () => {
    const text = 'Kites · 8 authors Boats · 2 authors Maps · 4 authors'
    const chains = [...findChains(text, text.indexOf('Boats'), text.indexOf(' Maps'), true)]
    expect(chains.map((chain) => write(text, chain))).toEqual(['· | 2 authors'])
  })
})
