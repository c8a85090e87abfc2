/**
 * Work grows with the input and not with its square, and the stack does not grow at all. What is compared is steps, which are the same in each run;
 * `npm run pathological` measures the time of the same families.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { families, type Family, groups, withoutLimits } from './helpers/pathological.ts'

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Run a program on an input, in a process of its own. */
function runOn(input: unknown, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, args, { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1 << 30 }))
}

/**
 * Optimized code does not count the calls of a function, and when a function is optimized depends on how busy the machine is: a growth of 4.1 was 4.7
 * now and then. Sparkplug's code counts as the interpreter does, in less time.
 */
const countEachCall = ['--no-opt', '--sparkplug']

/** Steps of a module's `run` for each of some lists of texts. */
const countSteps = (module: string, texts: readonly (readonly string[])[], options: object): readonly (readonly number[])[] =>
  runOn({ options, texts }, [...countEachCall, pathOf('./steps/count.mjs'), pathOf(`./steps/${module}.mjs`)]) as number[][]

/** Characters of a text, and four times as many. A quadratic step that is a small part of all shows in long texts alone. */
const lengths = [1 << 14, 1 << 16] as const
/** How many times as many steps four times the text may take. What is linear takes four times as many, what is quadratic sixteen. */
const mostGrowth = 4.3

/** How many steps a character may take: what is linear may take too long all the same. */
const mostSteps = 700

const growthOf = ([before, after]: readonly number[]): number => (after as number) / (before as number)

/** Hold families to both bounds. */
function expectFew(families: readonly Family[], module: string, options: object): void {
  const texts = families.map(([, make]) => lengths.map(make))
  const counts = countSteps(module, texts, options)
  expect(counts).toHaveLength(families.length)
  const over = families.flatMap(([name, make], family) => {
    const [before, after] = counts[family] as [number, number]
    const [growth, ofEach] = [after / before, after / make(lengths[1]).length]
    return growth < mostGrowth && ofEach < mostSteps ? [] : [`${name}: ${growth.toFixed(2)}, ${ofEach.toFixed(0)} for a character`]
  })
  expect(over).toEqual([])
}

// Steps are the bound. Counting them takes a minute or two on a busy machine, which says nothing.
const timeout = 300_000

describe('four times the text takes four times as many steps', () => {
  test.each(['auto', 'text', 'markdown', 'html', 'json'])(
    'as %s',
    (format) => expectFew(families, 'library', { ...withoutLimits, format }),
    timeout,
  )

  test.each(groups)('in $name', ({ module, options, families }) => expectFew(families, module, options), timeout)

  test.each([
    'a loop',
    'a callback',
    'indexOf of a string',
    'lastIndexOf of a string',
    'includes of a string',
    'includes of a list',
    'a slice of a list',
    'two lists as one',
    'a pattern that is searched',
    'a pattern from a place',
    'a pattern that ends far behind',
    'a replacement',
  ])('and more where there is %s for each character', (way) => {
    const [steps] = countSteps('quadratic', [[256, 1024].map((length) => 'a'.repeat(length))], { way })
    expect(growthOf(steps as readonly number[])).toBeGreaterThan(2 * mostGrowth)
  })
})

/** Parses what it is given on standard input, and says how much it is. */
const program = `
  const { parseDigest, parseTree, treeToText } = await import(process.argv[1])
  const { text: readAll } = await import('node:stream/consumers')
  const texts = JSON.parse(await readAll(process.stdin))
  let sum = 0
  for (const text of texts) sum += parseDigest(text, { maxLineLength: 100_000_000 }).coverage.total + treeToText(parseTree(text)).length
  console.log(sum)`

test('a stack of 200 KB is enough, a fifth of the usual', () => {
  const texts = families.map(([, make]) => make(20_000))
  const sum = runOn(texts, ['--stack-size=200', '--input-type=module', '--eval', program, pathOf('../dist/index.js')])
  expect(sum).toBe(2 * texts.reduce((total, text) => total + text.length, 0))
})
