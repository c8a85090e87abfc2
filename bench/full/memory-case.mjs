/**
 * One case of memory.mjs: `node --expose-gc memory-case.mjs FILE SMALL true|false digest|title`. Prints figures as JSON, in bytes a byte of the
 * file.
 */
import { readFileSync } from 'node:fs'
import { parseDigest } from '../../dist/index.js'
import { options } from '../contenders.mjs'

const [path, small, detach, keep] = process.argv.slice(2)

/** What is on the heap or beside it, after all that nobody holds was collected. */
function measureHeld() {
  // The engine holds the text that a regular expression was last matched with, whoever did it.
  ;/a/.test('a')
  for (let run = 0; run < 3; run++) globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** A title of a paper in the middle, or all. */
const chosen = (digest) => (keep === 'title' ? digest.entries[Math.floor(digest.entries.length / 2)].title : digest)

/** Parses in a function of its own, so that nothing but the result outlives it. */
function parseFile() {
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8')
  const before = measureHeld()
  const input = before - empty - bytes.length
  // The high-water mark lies a little over what is in use now; only what parsing adds to it counts.
  const mark = process.resourceUsage().maxRSS
  const digest = parseDigest(text, { ...options, detach: detach === 'true' })
  const peak = (process.resourceUsage().maxRSS - mark) * 1024
  return { kept: chosen(digest), bytes: bytes.length, input, peak }
}

// Code and tables that the first parse makes are no part of a result. The engine also takes a field that was written once for a constant, and
// holds its text: a small page of the same syntax, read before, shows it that there are others.
for (let run = 0; run < 3; run++) parseDigest(readFileSync(small, 'utf8'), options)
const empty = measureHeld()
const { kept, bytes, input, peak } = parseFile()
const retained = measureHeld() - empty
if (kept === undefined) throw new Error('nothing was kept')
console.log(JSON.stringify({ input: input / bytes, peak: peak / bytes, retained: retained / bytes }))
