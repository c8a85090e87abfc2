import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/main.ts'
import { explainDigest, parseDigest } from '../../src/index.ts'
import type { ParseOptions } from '../../src/options.ts'
import { formatExplanation } from '../../src/report/explain.ts'
import { shortDigest } from '../helpers/short-digest.ts'
import { createFakeIo, createStubLibrary, type World } from './fake-io.ts'

async function explain(argv: readonly string[], world: World = {}, library = createStubLibrary()) {
  const fake = createFakeIo(world)
  const code = await run(['explain', ...argv], fake.io, library, commands)
  return { code, stdout: fake.stdout(), stderr: fake.stderr() }
}

const files = { 'a.txt': 'One', 'b.txt': 'Two', 'blocked.txt': 'outcome: blocked' }
const { explainDigest: explainStub } = createStubLibrary()

describe('inputs and options', () => {
  test.each([[[]], [['-']]])('%j reads standard input', async (argv) => {
    const { code, stdout, stderr } = await explain(argv, { stdin: 'From stdin' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('From stdin')
  })

  test('a terminal as standard input gets a hint', async () => {
    const { stderr } = await explain([], { stdin: 'x', stdinIsTerminal: true })
    expect(stderr).toBe('daily-papers: reading from standard input; end it with Ctrl-D\n')
  })

  test('a file that cannot be read is one line and 2, and the others are still read', async () => {
    const { code, stdout, stderr } = await explain(['gone.txt', 'a.txt'], { files })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: gone.txt: no such file\n' })
    expect(stdout).toMatch(/^a\.txt\n/)
  })

  test('options reach the parser', async () => {
    const seen: (ParseOptions | undefined)[] = []
    await explain(['--as-of', '2025-11-05', '--bare-count=comments'], { stdin: 'x' }, createStubLibrary(seen))
    expect(seen).toEqual([{ asOf: '2025-11-05', bareCount: 'comments' }])
  })
})

describe('--format text', () => {
  test('is the default, and holds the messages', async () => {
    const library = { ...createStubLibrary(), explainDigest, parseDigest }
    const { code, stdout, stderr } = await explain([], { stdin: shortDigest }, library)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(formatExplanation(explainDigest(shortDigest)))
    expect(stdout).toContain('whole text: warning bare-count: ')
    expect(await explain(['--format', 'text'], { stdin: shortDigest }, library)).toMatchObject({ stdout })
  })

  test('several inputs stand under their names', async () => {
    const { stdout } = await explain(['a.txt', '::b'], { files: { ...files, '::b': 'B' } })
    expect(stdout).toBe(['a.txt\n', formatExplanation(explainStub('One')), '\n\\x3a:b\n', formatExplanation(explainStub('B'))].join(''))
  })

  test('is cut to the width of a terminal, and only there', async () => {
    const widest = async (world: World) => {
      const { stdout } = await explain(
        [],
        { stdin: shortDigest, env: { NO_COLOR: '1' }, ...world },
        { ...createStubLibrary(), explainDigest, parseDigest },
      )
      const [table] = stdout.split('\n\n') as [string]
      return Math.max(...table.split('\n').map((line) => line.length))
    }
    expect(await widest({ stdoutColumns: 90 })).toBeLessThanOrEqual(90)
    expect(await widest({})).toBeGreaterThan(90)
  })

  test.each([
    ['a terminal', { stdoutColumns: 100 }, true],
    ['no terminal', {}, false],
    ['standard error alone as a terminal', { stderrColumns: 100 }, false],
    ['NO_COLOR', { stdoutColumns: 100, env: { NO_COLOR: '1' } }, false],
    ['a dumb terminal', { stdoutColumns: 100, env: { TERM: 'dumb' } }, false],
  ])('colour on %s: %o is %s', async (_name, world, colored) => {
    const { stdout } = await explain([], { stdin: 'x', ...world })
    expect(stdout.includes('\u001b[')).toBe(colored)
  })
})

describe('--format json', () => {
  test('the explanation of the one input, never in colour', async () => {
    const { stdout } = await explain(['--format', 'json', 'a.txt'], { files, stdoutColumns: 80 })
    expect(stdout).toBe(`${JSON.stringify(explainStub('One'), null, 2)}\n`)
  })

  test('of several inputs: an array of files and explanations', async () => {
    const { stdout } = await explain(['--format', 'json', 'a.txt', 'b.txt'], { files })
    const expected = [
      { file: 'a.txt', explanation: explainStub('One') },
      { file: 'b.txt', explanation: explainStub('Two') },
    ]
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`)
  })
})

describe('exit status', () => {
  test.each(['listing', 'empty-listing'])('%s is 0, without a word', async (outcome) => {
    const { code, stderr } = await explain([], { stdin: `outcome: ${outcome}` })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each(['paper-page', 'content-lost', 'blocked', 'unrecognised'])('%s is 1, and a line says so', async (outcome) => {
    const { code, stderr } = await explain([], { stdin: `outcome: ${outcome}` })
    expect({ code, stderr }).toEqual({ code: 1, stderr: `daily-papers: <stdin>: not a listing: ${outcome}\n` })
  })

  test('output that cannot be written', async () => {
    const world = { files, writesToStdout: 0 }
    expect(await explain(['a.txt'], world)).toMatchObject({ code: 0, stderr: '' })
    expect(await explain(['a.txt'], { ...world, writeProblem: { code: 'ENOSPC' } })).toMatchObject({
      code: 2,
      stderr: 'daily-papers: cannot write standard output (ENOSPC)\n',
    })
  })
})
