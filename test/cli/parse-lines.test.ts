/** `daily-papers parse --text-field`, and folders and patterns as operands. */
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import type { Library } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'
import { parseDigestsBy } from '../../src/stream.ts'
import { sampleDigest, sampleEntry, sampleMessage } from '../report/samples.ts'
import { createFakeIo, createStubLibrary, type World } from './fake-io.ts'

async function parse(argv: readonly string[], world: World = {}, library: Library = createStubLibrary()) {
  const fake = createFakeIo(world)
  const code = await run(['parse', ...argv], fake.io, library, commands)
  return { code, stdout: fake.stdout(), stderr: fake.stderr() }
}

const readLines = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

const { parseDigest } = createStubLibrary()
const pages = '{"id":1,"text":"One\\nTwo"}\n\nbroken\n{"text":"outcome: blocked","id":2}\n'
const lines = ['--text-field', 'text']

describe('--text-field', () => {
  test('answers each line by a line, in order, and goes on behind a broken one, with status 0', async () => {
    const { code, stdout, stderr } = await parse(lines, { stdin: pages })
    expect(readLines(stdout)).toEqual([
      { line: 1, capture: { id: 1 }, digest: parseDigest('One\nTwo'), error: null },
      { line: 3, capture: {}, digest: null, error: 'no JSON at character 1 of the line: a value was to follow, and there is "broken"' },
      { line: 4, capture: { id: 2 }, digest: parseDigest('outcome: blocked'), error: null },
    ])
    expect(stderr).toBe('daily-papers: <stdin>:3: no JSON at character 1 of the line: a value was to follow, and there is "broken"\n')
    expect(code).toBe(0)
  })

  test('a member that no line has is wrong usage, and said once', async () => {
    const { code, stdout, stderr } = await parse(['--text-field', 'body'], { stdin: '{"id":1,"text":"a"}\n{"text":"b"}\n' })
    expect(readLines(stdout).map(({ error }) => error)).toEqual(['the object has no member "body"', 'the object has no member "body"'])
    expect(stderr.split('\n').slice(2)).toEqual(['daily-papers: <stdin>: no line has the member "body"; the first has "id", "text"', ''])
    expect(code).toBe(2)
    expect((await parse(['--text-field', 'body'], { stdin: '{}\n' })).stderr).toContain('the first has none')
    expect((await parse(lines, { stdin: '{"id":1}\n{"text":"b"}\n' })).code).toBe(0)
  })

  test.each(['[\n  {"text": "a"}\n]\n', '\n{\r\n  "text": "a"\r\n}\n'])('JSON over many lines is said once: %j', async (stdin) => {
    const hint = "one JSON value over many lines; make lines of it first: jq -c '.[]' of an array, jq -c . of an object"
    expect(await parse(lines, { stdin })).toEqual({ code: 2, stdout: '', stderr: `daily-papers: <stdin>: ${hint}\n` })
  })

  test('a day that is none is an error of its line', async () => {
    const stdin = '{"text":"One","day":"5 Nov 2025"}\n{"text":"Two","day":"2025-11-05"}\n'
    const { code, stdout, stderr } = await parse([...lines, '--day-field', 'day'], { stdin })
    const error = 'the member "day" is no day as YYYY-MM-DD, but "5 Nov 2025"'
    expect(readLines(stdout).map((answer) => [answer.digest?.outcome ?? null, answer.error])).toEqual([
      [null, error],
      ['listing', null],
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: `daily-papers: <stdin>:1: ${error}\n` })
  })

  test('does not depend on where chunks begin', async () => {
    const expected = await parse(lines, { stdin: pages })
    for (const chunkSize of [1, 2, 13, 1000]) expect(await parse(lines, { stdin: pages, chunkSize })).toEqual(expected)
  })

  test('--each entry gives a line for each entry, and one where there is none', async () => {
    const { stdout, code } = await parse([...lines, '--each', 'entry'], { stdin: pages })
    expect(
      readLines(stdout).map(({ line, capture, outcome, entry, error }) => [line, capture, outcome, entry?.title, error !== null]),
    ).toEqual([
      [1, { id: 1 }, 'listing', 'One', false],
      [1, { id: 1 }, 'listing', 'Two', false],
      [3, {}, null, undefined, true],
      [4, { id: 2 }, 'blocked', undefined, false],
    ])
    expect(code).toBe(0)
  })

  test('--each entry says of which page each entry is', async () => {
    const date = { raw: 'Nov 5', year: 2025, month: 11, day: 5, iso: '2025-11-05', yearFrom: 'as-of' } as const
    const page = { kind: 'daily', format: 'text', title: null, curator: null, query: null, date, span: { start: 0, end: 3 } } as const
    const parseOne = (text: string) =>
      text === 'one' ? sampleDigest([sampleEntry()], { pages: [page] }) : sampleDigest([sampleEntry()], { pages: [] })
    const library = { ...createStubLibrary(), parseDigests: parseDigestsBy.bind(null, parseOne) as Library['parseDigests'] }
    const { stdout } = await parse([...lines, '--each=entry'], { stdin: '{"text":"one"}\n{"text":"two"}\n' }, library)
    const [first, second] = readLines(stdout)
    expect(first).toMatchObject({ outcome: 'listing', pageKind: 'daily', pageDate: '2025-11-05' })
    expect(second).not.toHaveProperty('pageKind')
  })

  test('takes the day of each capture from a member, or from the name of the file', async () => {
    const seen: unknown[] = []
    const parseOne = (_text: string, options?: unknown) => {
      seen.push((options as { asOf?: string }).asOf)
      return sampleDigest([])
    }
    const library = { ...createStubLibrary(), parseDigests: parseDigestsBy.bind(null, parseOne) as Library['parseDigests'] }
    const files = { '20251104.ndjson': '{"text":"a","meta":{"day":"2025-11-05"}}\n{"text":"b"}\n' }
    const { code } = await parse([...lines, '--day-field', 'meta.day', '--as-of', 'file-name', '20251104.ndjson'], { files }, library)
    expect([code, seen]).toEqual([0, ['2025-11-05', '2025-11-04']])
  })

  test('--each entry gives messages on standard error, with the line; of digests they are a part', async () => {
    const parseOne = () => sampleDigest([], { messages: [sampleMessage({ ruleId: 'year-missing' })] })
    const library = { ...createStubLibrary(), parseDigests: parseDigestsBy.bind(null, parseOne) as Library['parseDigests'] }
    const world = { files: { 'a.ndjson': '{"text":"x"}' } }
    expect((await parse([...lines, '--each=entry', 'a.ndjson'], world, library)).stderr).toMatch(/^a\.ndjson:1:1:1: warning year-missing/)
    expect((await parse([...lines, '--each=entry', '-q', 'a.ndjson'], world, library)).stderr).toBe('')
    expect((await parse([...lines, 'a.ndjson'], world, library)).stderr).toBe('')
  })

  test('--format json is an array of the same', async () => {
    const { stdout } = await parse([...lines, '--format', 'json'], { stdin: pages })
    expect(JSON.parse(stdout)).toEqual(readLines((await parse(lines, { stdin: pages })).stdout))
    expect(JSON.parse((await parse([...lines, '--format', 'json'], { stdin: '' })).stdout)).toEqual([])
  })

  test('several inputs: with the file, and one that cannot be read ends itself alone', async () => {
    const files = { 'a.ndjson': '{"text":"A"}', 'b.ndjson': '{"text":"B"}\n{"text":"C"}\n' }
    const { code, stdout, stderr } = await parse([...lines, 'a.ndjson', 'gone.ndjson', 'b.ndjson'], { files })
    expect(readLines(stdout).map(({ file, line }) => [file, line])).toEqual([
      ['a.ndjson', 1],
      ['b.ndjson', 1],
      ['b.ndjson', 2],
    ])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: gone.ndjson: no such file\n' })
  })

  test('no lines are no fault', async () => {
    expect(await parse(lines, { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a fault of the parser costs its page alone, and ends with 3', async () => {
    const parseOne = (text: string) => {
      if (text === 'B') throw new Error('odd')
      return sampleDigest([])
    }
    const library = { ...createStubLibrary(), parseDigests: parseDigestsBy.bind(null, parseOne) as Library['parseDigests'] }
    const { code, stdout, stderr } = await parse(lines, { stdin: '{"text":"A"}\n{"text":"B"}\n{"text":"C"}\n' }, library)
    expect(readLines(stdout).map(({ error }) => error)).toEqual([null, 'odd', null])
    expect(stderr).toMatch(/^daily-papers: <stdin>:2: a fault of this program; whoever mends it needs these lines:\nError: odd\n/)
    expect(code).toBe(3)
  })

  test.each([
    ['EPIPE', 0],
    ['ENOSPC', 2],
  ])('output that cannot be written (%s) ends the run', async (code, expected) => {
    for (const writesToStdout of [0, 1, 2]) {
      const world = { files: { 'a.ndjson': pages, 'b.ndjson': pages }, writesToStdout, writeProblem: { code } }
      expect(await parse([...lines, '--format=json', 'a.ndjson', 'b.ndjson'], world)).toMatchObject({ code: expected })
    }
  })

  test.each([
    [['--each', 'entry'], 'option --each is for --text-field'],
    [['--day-field', 'day'], 'option --day-field is for --text-field'],
    [[...lines, '--strict'], 'option --strict is not for --text-field'],
    [[...lines, '--format', 'table'], 'option --format must be json or ndjson with --text-field, not "table"'],
    [[...lines, '--each', 'page'], 'option --each must be digest or entry, not "page"'],
  ])('%j is wrong usage', async (argv, problem) => {
    expect(await parse(argv)).toEqual({ code: 2, stdout: '', stderr: `daily-papers: ${problem}; run daily-papers parse --help\n` })
  })

  test('standard input can be read once', async () => {
    expect(await parse([...lines, '-', '-'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('folders and patterns', () => {
  const files = { 'd/a.txt': 'One', 'd/b.txt': 'Two', 'c.txt': 'Three' }

  test('are what they find, in the order of the operands; the shape is that of several', async () => {
    const { code, stdout } = await parse(['c.txt', 'd/'], { files })
    expect(JSON.parse(stdout).map(({ file }: { file: string }) => file)).toEqual(['c.txt', 'd/a.txt', 'd/b.txt'])
    expect(code).toBe(0)
    expect(JSON.parse((await parse(['c*'], { files })).stdout)).toHaveLength(1)
  })

  test('that find nothing are one line and 2, and the others are read', async () => {
    const { code, stdout, stderr } = await parse(['x/', 'c.txt'], { files })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: no file matches x/\n' })
    expect(JSON.parse(stdout)).toHaveLength(1)
  })

  test('that are addresses are told so', async () => {
    const about = 'addresses are not fetched; save the page and name its file'
    expect((await parse(['https://huggingface.co/papers'], { files })).stderr).toBe(
      `daily-papers: https://huggingface.co/papers: no such file: ${about}\n`,
    )
    expect((await parse(['https://huggingface.co/papers/*'], { files })).stderr).toBe(
      `daily-papers: no file matches https://huggingface.co/papers/*: ${about}\n`,
    )
  })

  test('that find nothing at all give no data', async () => {
    const nothing = { code: 2, stdout: '', stderr: 'daily-papers: no file matches x/\n' }
    expect(await parse(['x/'], { files })).toEqual(nothing)
    expect(await parse([...lines, '--format', 'json', 'x/'], { files })).toEqual(nothing)
  })

  test('that leave out all there is', async () => {
    const stderr = 'daily-papers: no file matches !c.txt\n'
    expect(await parse(['!c.txt'], { files })).toEqual({ code: 2, stdout: '', stderr })
  })

  test('a fault of the parser costs its file alone', async () => {
    const library: Library = {
      ...createStubLibrary(),
      parseDigest: (text) => {
        if (text === 'One') throw new Error('odd')
        return sampleDigest([])
      },
    }
    const { code, stdout, stderr } = await parse(['d/'], { files }, library)
    expect(JSON.parse(stdout).map(({ file }: { file: string }) => file)).toEqual(['d/b.txt'])
    expect(stderr).toContain('daily-papers: d/a.txt: a fault of this program')
    expect(code).toBe(3)
  })
})
