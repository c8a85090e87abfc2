/**
 * Time grows with the input and not with its square, and the stack does not grow at all. This tests complexity, not
 * speed: four times the input has to take less than eight times as long, where a quadratic step would take sixteen. What is
 * measured is the processor's time for this process, which other work of the machine changes little. `npm run pathological`
 * measures the same families more finely.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../src/index.ts'
import { families, withoutLimits } from './pathological.ts'

/** All that the library does with a text. */
function run(text: string): void {
  parseDigest(text, withoutLimits)
  expect(treeToText(parseTree(text, withoutLimits)).length).toBe(text.length)
}

/** Milliseconds of the processor that something takes for a text. */
function measure(text: string, work: (text: string) => unknown): number {
  const started = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number
}

const shortest = 1 << 12
/** A quadratic step that is a small part of all does not show before such a length, ... */
const telling = 1 << 18
/** ... and this long a text is enough, whatever time it takes. */
const longest = 1 << 20
/** Milliseconds that say something. */
const enough = 20
/** What takes so many milliseconds is not made longer. */
const tooLong = 300
/** A text that takes less than so many times as long needs no second look. */
const usual = 6
const rounds = 5

/**
 * How many times as long something takes for four times the text. The text is made four times as long, and again, until it
 * takes a time that can be measured. The last step counts.
 */
function growthOf(make: (length: number) => string, work: (text: string) => unknown): number {
  let length = 4 * shortest
  let [text, longer] = [make(shortest), make(length)]
  measure(text, work)
  let [times, longerTimes] = [[measure(text, work)], [measure(longer, work)]]
  const ratio = (): number => median(longerTimes) / Math.max(median(times), 1)
  while (length < longest && median(longerTimes) < (length < telling ? tooLong : enough)) {
    length *= 4
    ;[text, longer] = [longer, make(length)]
    ;[times, longerTimes] = [[Math.min(median(longerTimes), measure(text, work))], [measure(longer, work)]]
  }
  for (let round = 1; round < rounds && ratio() > usual && median(longerTimes) < tooLong; round++) {
    times.push(measure(text, work))
    longerTimes.push(measure(longer, work))
  }
  return ratio()
}

describe('four times the text takes less than eight times as long', () => {
  // A machine that is busy may spoil a measurement, but not four of them.
  test.each(families)('%s', { retry: 3 }, (_name, make) => {
    expect(growthOf(make, run)).toBeLessThan(8)
  })

  test('of something quadratic it takes longer', { retry: 3 }, () => {
    const lookBackFromEach = (text: string): void => {
      for (let at = 0; at < text.length; at++) text.lastIndexOf('b', at)
    }
    expect(growthOf((length) => 'a'.repeat(length), lookBackFromEach)).toBeGreaterThan(8)
  })
})

describe('a small stack is enough', () => {
  /** Parses what it is given on standard input, and says how much it is. */
  const program = `
    const { parseDigest, parseTree, treeToText } = await import(process.argv[1])
    const { readFileSync } = await import('node:fs')
    const texts = JSON.parse(readFileSync(0, 'utf8'))
    let sum = 0
    for (const text of texts) sum += parseDigest(text, { maxLineLength: 100_000_000 }).coverage.total + treeToText(parseTree(text)).length
    console.log(sum)`

  /** The library as JavaScript: the build where that is tested, else a bundle of the source. */
  async function findLibrary(project: string | undefined, folder: string): Promise<string> {
    if (project === 'dist') return fileURLToPath(new URL('../dist/index.js', import.meta.url))
    const outfile = join(folder, 'index.mjs')
    const entryPoints = [fileURLToPath(new URL('../src/index.ts', import.meta.url))]
    await build({ entryPoints, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' })
    return outfile
  }

  test('of 200 KB, a fifth of the usual', async ({ task }) => {
    const folder = mkdtempSync(join(tmpdir(), 'daily-papers-parser-'))
    try {
      const library = await findLibrary(task.file.projectName, folder)
      const texts = families.map(([, make]) => make(20_000))
      const args = ['--stack-size=200', '--input-type=module', '--eval', program, library]
      const printed = execFileSync(process.execPath, args, { input: JSON.stringify(texts), encoding: 'utf8' })
      expect(Number(printed)).toBe(2 * texts.reduce((sum, text) => sum + text.length, 0))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
