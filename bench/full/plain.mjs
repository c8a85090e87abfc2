/** Contenders for plain digests. */
import assert from 'node:assert/strict'
import markdownIt from 'markdown-it'
import { agrees, commonContenders, misreaders, options, scriptContenders, treeContender } from '../contenders.mjs'
import { parseDigest } from '../../dist/index.js'
import { parseByRegExpFully } from './full-script.mjs'
import { parseByChevrotain, parseByMoo, parseByPeggy } from './grammars.mjs'

const grammars = [
  { name: 'moo and a parser by hand', read: parseByMoo },
  { name: 'chevrotain', read: parseByChevrotain },
  { name: 'peggy', read: parseByPeggy },
]
const grammarLacks = 'as the scripts'

/** Readers whose output is that of the library, as far as it goes. On our own text it would be a fault if one differed. */
function grammarContenders({ name: textName, text, isCaptured = false }) {
  return grammars.flatMap(({ name, read }) => {
    if (agrees(read, text)) return [{ name, lacks: grammarLacks, run: () => read(text) }]
    assert.ok(isCaptured, `${name} reads ${textName} otherwise`)
    return []
  })
}

/** The script that does more of the library's work: it is compared with more of its values. */
function fullScriptContender({ text, isCaptured = false }) {
  const read = () => parseByRegExpFully(text, options.asOf)
  const wanted = parseDigest(text, options).entries.map(({ title, abstract, authorCount, date, comments, links, spans }) => ({
    title,
    abstract,
    authorCount,
    date: date && { raw: date.raw, year: date.year, month: date.month, day: date.day, iso: date.iso },
    comments,
    links: links.map(({ url, span }) => ({ url, span })),
    spans: { title: spans.title, abstract: spans.abstract },
  }))
  try {
    assert.deepEqual(read(), wanted)
  } catch (error) {
    if (!isCaptured || error.code !== 'ERR_ASSERTION') throw error
    return []
  }
  const lacks = 'no organisations, no damaged pages, years not proven, places of two fields alone, no schema, no messages'
  return [{ name: 'the same with days, links, hidden characters and places', lacks, run: read }]
}

/** Names of readers that read a captured text wrongly, and so are not timed. */
export const allMisreaders = (text) => [...misreaders(text), ...grammars.filter(({ read }) => !agrees(read, text)).map(({ name }) => name)]

const markdown = markdownIt()
export const markdownItContender = (text) => ({
  name: 'markdown-it',
  lacks: 'the tokens alone; no entries',
  run: () => markdown.parse(text, {}),
})

export function plainContenders(plain) {
  const { text } = plain
  return [
    ...commonContenders(text),
    { name: '`split`', lacks: 'lines in an array', run: () => text.split('\n') },
    ...scriptContenders(plain),
    ...fullScriptContender(plain),
    ...grammarContenders(plain),
    treeContender('remark-parse', text),
    markdownItContender(text),
  ]
}
