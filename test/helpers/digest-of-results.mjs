/**
 * Prints one SHA-256 of all that the built package makes of all fixtures, and of texts that nest deeply: for determinism.test.ts, which runs it in
 * processes of several kinds.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { explainDigest, mergeDigests, parseDigest, parseDigests, parseTree } from '../../dist/index.js'
import { formatMessages } from '../../dist/report.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const deep = 20_000
const nested = [
  '<div>'.repeat(deep),
  `<html>${'<div><p>'.repeat(deep)}Daily Papers`,
  '['.repeat(deep),
  '{"a":'.repeat(deep),
  '> '.repeat(deep),
  `${'- '.repeat(deep)}x`,
  `${'['.repeat(deep)}x${'](y)'.repeat(deep)}`,
]

/** The texts, each with its options. */
function* readCases() {
  for (const name of readdirSync(fixtures).sort()) {
    const folder = new URL(`${name}/`, fixtures)
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))
    if (input === undefined) continue
    const options = new URL('options.json', folder)
    yield [readFileSync(new URL(input, folder), 'utf8'), existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}]
  }
  for (const text of nested) yield [text, {}]
}

const hash = createHash('sha256')
const digests = []
for (const [text, options] of readCases()) {
  const digest = parseDigest(text, options)
  hash.update(JSON.stringify([digest, explainDigest(text, options)]))
  hash.update(formatMessages('page', text, digest.messages))
  // A tree is as deep as a page is, which is not deep, whatever the text is.
  hash.update(JSON.stringify(parseTree(text, options)))
  digests.push(digest)
}
hash.update(JSON.stringify(mergeDigests(digests.slice(0, 3))))
for await (const { digest } of parseDigests(nested)) hash.update(JSON.stringify(digest))
console.log(digests.length, hash.digest('hex'))
