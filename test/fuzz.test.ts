/** The fuzzer itself: it repeats what it did, finds what is broken, and says so with a short input. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCorpus } from '../fuzz/corpus.ts'
import { dictionary } from '../fuzz/dictionary.ts'
import { type FuzzResult, fuzz } from '../fuzz/fuzz.ts'
import { minimise } from '../fuzz/minimise.ts'
import { makeInput } from '../fuzz/mutate.ts'
import { createRandom } from '../fuzz/random.ts'
import type { Library } from '../fuzz/subject.ts'
import type { Digest } from '../src/index.ts'
import { library } from './helpers/library.ts'

const material = { corpus: readCorpus(fileURLToPath(new URL('../fixtures', import.meta.url))), dictionary }

const inputsOf = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, execution) => makeInput(createRandom(seed, execution), material))

const run = (tested: Library, seed: number, from: number, executions: number): FuzzResult =>
  fuzz(tested, material, { seed, from, executions, mayGoOn: () => true })

/** The library, with a fault in what it gives for some inputs. */
const breakDigest = (isBroken: (input: string) => boolean, spoil: (digest: Digest) => Digest): Library => ({
  ...library,
  core: {
    ...library.core,
    parseDigest: (input, options) => {
      const digest = library.core.parseDigest(input, options)
      return isBroken(input) ? spoil(digest) : digest
    },
  },
})

describe('inputs', () => {
  test('there is something to make them of', () => {
    expect(material.corpus.length).toBeGreaterThan(150)
    expect(new Set(dictionary).size).toBeGreaterThan(250)
  })

  test('the same seed gives the same ones, another seed others', () => {
    const inputs = inputsOf(7, 200)
    expect(inputsOf(7, 200)).toEqual(inputs)
    const ofBoth = new Set(inputs.filter((input) => inputsOf(8, 200).includes(input)))
    // Nothing is left of some.
    expect([...ofBoth]).toEqual([''])
  })

  test('each can be made without those before it', () => {
    expect(makeInput(createRandom(7, 42), material)).toBe(inputsOf(7, 43)[42])
    expect(makeInput(createRandom(7, 2 ** 33 + 42), material)).not.toBe(inputsOf(7, 43)[42])
  })
})

describe('minimise', () => {
  test('leaves what shows the fault', () => {
    expect(minimise('one two three four', (text) => text.includes('w') && text.includes('h'))).toBe('wh')
    expect(minimise('abc', () => true)).toBe('')
    expect(minimise('abc', (text) => text === 'abc')).toBe('abc')
  })
})

describe('a run', () => {
  test('finds nothing in the library', () => {
    expect(run(library, 1, 0, 300).finding).toBeNull()
  })

  test('finds a wrong account of the text, and shows it shortly', () => {
    const broken = breakDigest(
      (input) => input.includes('authors'),
      (digest) => ({ ...digest, coverage: { ...digest.coverage, blank: digest.coverage.blank + 1 } }),
    )
    const { finding } = run(broken, 1, 0, 300)
    expect(finding?.promise).toBe('the coverage adds up')
    expect(finding?.minimised).toBe('authors')
    expect(finding?.input.length).toBeGreaterThan(7)
    // The line that is printed repeats it.
    expect(run(broken, 1, finding?.execution as number, 1).finding).toEqual(finding)
  })

  test('finds a title that was invented', () => {
    const broken = breakDigest(
      (input) => input.includes('authors'),
      (digest) => ({ ...digest, entries: digest.entries.map((entry) => ({ ...entry, title: 'Invented Elsewhere' })) }),
    )
    const { finding } = run(broken, 1, 0, 300)
    expect(finding?.promise).toBe('values read back from their spans')
    // Whatever page it was found on, a title and a line of authors show it.
    expect(finding?.minimised.length).toBeLessThan(64)
  })

  test('finds what throws', () => {
    const broken = breakDigest(
      (input) => input.includes('•'),
      () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
    )
    const { finding } = run(broken, 1, 0, 300)
    expect(finding).toMatchObject({ promise: 'parsing never throws', minimised: '•' })
    expect(finding?.detail).toContain('RangeError: Maximum call stack size exceeded')
  })

  test('finds a report that obeys the text', () => {
    const { pretty } = library.report.reporters
    const raw = {
      ...pretty,
      create: () => ({ begin: () => '', file: () => '::add-mask::the\n', end: () => '' }),
    } as unknown as typeof pretty
    const broken = { ...library, report: { ...library.report, reporters: { ...library.report.reporters, pretty: raw } } }
    expect(run(broken, 1, 0, 40).finding).toMatchObject({ promise: 'reports are inert and read back', minimised: '' })
  })
})
