/** What `npm run bench` times, and the proof beforehand that all of it does the same work. It needs no package that the project does not have. */
import assert from 'node:assert/strict'
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import * as z from 'zod'
import { entrySchema, parseDigest } from '../dist/index.js'
import { parseByRegExp, parseBySplit } from './scripts.mjs'
import { asRead } from './texts.mjs'

export const options = { asOf: '2025-11-05', bareCount: 'comments' }
export const parse = (text) => parseDigest(text, options)

/** The base: how fast a text can be walked at all. */
export function countLines(text) {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The schema as parseDigest uses it: compiled, asked for yes or no. */
const compiledEntry = z.compile(entrySchema)
function countValid(entries) {
  let valid = 0
  for (const entry of entries) if (z.validate(compiledEntry, entry)) valid++
  return valid
}

const treeBuilders = { 'remark-parse': unified().use(remarkParse), 'rehype-parse': unified().use(rehypeParse) }

/** Building a tree of a text, and no more. */
export const treeContender = (builder, text) => ({
  name: builder,
  lacks: 'the tree alone; no entries',
  run: () => treeBuilders[builder].parse(text),
})

/** What the simplest readers give of an entry: the parts that all of them have. `date` is the text of the date. */
export const toLean = ({ title, abstract, authorCount, date, comments }) => ({
  title,
  abstract,
  authors: authorCount,
  date: date?.raw ?? null,
  count: comments,
})

/** Whether a reader of plain digests gives what the library gives, as far as it goes. */
export function agrees(read, text) {
  try {
    assert.deepEqual(read(text), parse(text).entries.map(toLean))
    return true
  } catch (error) {
    if (error.code !== 'ERR_ASSERTION') throw error
    return false
  }
}

/** Scripts as one would write them in an afternoon, for a page without surprises. */
const scripts = [
  { name: 'a script of one regular expression', read: parseByRegExp },
  { name: 'a script of `split`', read: parseBySplit },
]
const scriptLacks = 'no years, no check of dates, no links, no hidden characters, no places, no validation, no messages'

/** Scripts that read a text as the library does. On our own text it would be a fault if one did not. */
export function scriptContenders({ name: textName, text, isCaptured = false }) {
  return scripts.flatMap(({ name, read }) => {
    if (agrees(read, text)) return [{ name, lacks: scriptLacks, run: () => read(text) }]
    assert.ok(isCaptured, `${name} reads ${textName} otherwise`)
    return []
  })
}

/** Names of scripts that read a captured text wrongly, and so are not timed. */
export const misreaders = (text) => scripts.filter(({ read }) => !agrees(read, text)).map(({ name }) => name)

/**
 * The contenders for any text. Throws where their outputs differ, because then their times say nothing.
 */
export function commonContenders(text) {
  const { outcome, entries, messages } = parse(text)
  assert.equal(outcome, 'listing')
  assert.ok(entries.length > 0)
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error'),
    [],
  )
  const json = asRead(JSON.stringify(entries))
  assert.deepEqual(JSON.parse(json), entries, 'what comes back from JSON is not what was parsed')
  assert.equal(countValid(entries), entries.length)
  return [
    { name: 'indexOf pass', lacks: 'counts lines', run: () => countLines(text) },
    { name: 'parseDigest', lacks: '', run: () => parse(text) },
    { name: 'JSON.parse', lacks: 'reads the result back, as it is', run: () => JSON.parse(json) },
    { name: 'Zod alone', lacks: 'validates the result with the whole schema', run: () => countValid(entries) },
  ]
}
