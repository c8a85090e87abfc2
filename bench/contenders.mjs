/** What is timed, and the proof beforehand that all of it does the same work. */
import assert from 'node:assert/strict'
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import * as z from 'zod'
import { entrySchema, parseDigest } from '../dist/index.js'

const options = { asOf: '2025-11-05', bareCount: 'comments' }
export const parse = (text) => parseDigest(text, options)

/** The base: how fast a text can be walked at all. */
function countLines(text) {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The script that one would write in an afternoon, for a page without surprises. No dates checked, no places, no checks at all. */
const paper =
  /^(.+)\n\n(.+)\n\n {2}• (\d+) authors?\n·\n(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2})(?:, (\d{4}))?(?: (\d+))?$/gm
function parseByRegExp(text) {
  const papers = []
  for (const [, title, abstract, authors, month, day, year, count] of text.matchAll(paper)) {
    papers.push({ title, abstract, authors: Number(authors), date: `${month} ${day} ${year ?? 2025}`, count: count ? Number(count) : null })
  }
  return papers
}

/** The schema as parseDigest uses it: compiled, asked for yes or no. */
const compiledEntry = z.compile(entrySchema)
function countValid(entries) {
  let valid = 0
  for (const entry of entries) if (z.validate(compiledEntry, entry)) valid++
  return valid
}

const remark = unified().use(remarkParse)
const treeBuilders = { 'remark-parse': remark, 'rehype-parse': unified().use(rehypeParse) }

/** Whether the script reads this text as the library does: the parts that both of them give. */
export function regExpAgrees(text) {
  const found = parseByRegExp(text).map(({ title, abstract, authors, count }) => [title, abstract, authors, count])
  const wanted = parse(text).entries.map((entry) => [entry.title, entry.abstract, entry.authorCount, entry.comments])
  try {
    assert.deepEqual(found, wanted)
    return true
  } catch {
    return false
  }
}

/**
 * The contenders for a text in Markdown: what a program that already builds a Markdown tree pays for that alone. It is called often enough
 * beforehand to be compiled, and again in turns with the parser.
 */
export function markupContenders(text, treeBuilder) {
  const { outcome, entries, messages } = parse(text)
  assert.equal(outcome, 'listing')
  assert.ok(entries.length > 0)
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error'),
    [],
  )
  const json = asRead(JSON.stringify(entries))
  assert.deepEqual(JSON.parse(json), entries, 'what comes back from JSON is not what was parsed')
  return [
    { name: 'indexOf pass', run: () => countLines(text) },
    { name: 'parseDigest', run: () => parse(text) },
    { name: 'JSON.parse', run: () => JSON.parse(json) },
    { name: treeBuilder, run: () => treeBuilders[treeBuilder].parse(text), every: 20, warmUps: 10 },
  ]
}

/** A text as a file gives it: one flat string that nothing else holds, one byte a character where that is enough. */
export const asRead = (text) => Buffer.from(text, 'utf8').toString('utf8')

/**
 * The contenders for a text. Throws where their outputs differ, because then their times say nothing.
 *
 * @param withRegExp whether the script takes part
 */
export function contendersFor(text, { withRegExp }) {
  const { entries, outcome } = parse(text)
  const json = asRead(JSON.stringify(entries))
  assert.equal(outcome, 'listing')
  assert.ok(entries.length > 0)
  assert.deepEqual(JSON.parse(json), entries, 'what comes back from JSON is not what was parsed')
  assert.equal(countValid(entries), entries.length)
  if (withRegExp) assert.ok(regExpAgrees(text), 'the script reads this text otherwise')

  return [
    { name: 'indexOf pass', run: () => countLines(text) },
    { name: 'parseDigest', run: () => parse(text) },
    { name: 'Zod alone', run: () => countValid(entries) },
    { name: 'JSON.parse', run: () => JSON.parse(json) },
    ...(withRegExp ? [{ name: 'a script of regular expressions', run: () => parseByRegExp(text) }] : []),
    { name: 'remark-parse', run: () => remark.parse(text), every: 100, warmUps: 3 },
  ]
}
