import { describe, expect, test } from 'vitest'
import { largestInput } from '../../src/cli/inputs.ts'
import type { Library } from '../../src/cli/io.ts'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/main.ts'
import type { ParseOptions } from '../../src/options.ts'
import type { Message } from '../../src/schema.ts'
import { sampleDigest, sampleEntry, sampleMessage } from '../report/samples.ts'
import { createFakeIo, createStubLibrary, type World } from './fake-io.ts'

async function parse(argv: readonly string[], world: World = {}, library: Library = createStubLibrary()) {
  const fake = createFakeIo(world)
  const code = await run(['parse', ...argv], fake.io, library, commands)
  return { code, stdout: fake.stdout(), stderr: fake.stderr() }
}

/** A library that finds the same messages in every text. */
const createMessageLibrary = (messages: Message[]): Library => ({
  ...createStubLibrary(),
  parseDigest: () => sampleDigest([], { messages }),
})

const files = { 'a.txt': 'One\nTwo', 'b.txt': 'Three', 'blocked.txt': 'outcome: blocked' }

describe('inputs', () => {
  test.each([[[]], [['-']]])('%j reads standard input', async (argv) => {
    const { code, stdout, stderr } = await parse(argv, { stdin: 'From stdin' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).entries[0].title).toBe('From stdin')
  })

  test('a terminal as standard input gets a hint, unless quiet', async () => {
    const world = { stdin: 'x', stdinIsTerminal: true }
    expect((await parse([], world)).stderr).toBe('daily-papers: reading from standard input; end it with Ctrl-D\n')
    expect((await parse(['--quiet'], world)).stderr).toBe('')
    expect((await parse(['a.txt'], { ...world, files })).stderr).toBe('')
  })

  test.each([
    ['ENOENT', 'no such file'],
    ['ENOTDIR', 'no such file'],
    ['EISDIR', 'is a directory, not a file'],
    ['EACCES', 'no permission to read it'],
    ['EPERM', 'no permission to read it'],
    ['EMFILE', 'cannot be read (EMFILE)'],
    ['constructor', 'cannot be read (constructor)'],
  ])('%s is one line and 2', async (code, problem) => {
    const outcome = await parse(['x.txt'], { files: { 'x.txt': { code } } })
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `daily-papers: x.txt: ${problem}\n` })
  })

  test('an error without a code is a fault', async () => {
    const fake = createFakeIo()
    const io = { ...fake.io, readFile: async () => Promise.reject(new RangeError('odd')) }
    expect(await run(['parse', 'a.txt'], io, createStubLibrary(), commands)).toBe(3)
    expect(fake.stderr()).toContain('RangeError: odd')
  })

  test('bytes that are not UTF-8', async () => {
    const bytes = Uint8Array.from([0x61, 0xc3, 0x28])
    expect(await parse(['x.txt'], { files: { 'x.txt': bytes } })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'daily-papers: x.txt: not UTF-8: byte 0xC3 at offset 1 is not part of a character; Latin-1 is converted by iconv -f latin1 -t utf-8\n',
    })
  })

  test('a file that is too large', async () => {
    const { code, stderr } = await parse(['x.txt'], { files: { 'x.txt': new Uint8Array(largestInput + 1) } })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: x.txt: too large: more than 150000000 bytes\n' })
  })

  test('a file that is just not too large', async () => {
    const { code } = await parse(['x.txt'], { files: { 'x.txt': new Uint8Array(largestInput) } }, createMessageLibrary([]))
    expect(code).toBe(0)
  })

  test('names of files are made safe', async () => {
    const { stderr } = await parse(['::error::\u001b[1m\n##[x]'])
    expect(stderr).toBe('daily-papers: \\x3a:error::\\x1b[1m\\x0a##\\x5bx]: no such file\n')
  })
})

describe('options', () => {
  test('reach the parser', async () => {
    const seen: (ParseOptions | undefined)[] = []
    await parse(['--as-of', '2025-11-05', '--bare-count', 'comments'], { stdin: 'x' }, createStubLibrary(seen))
    await parse([], { stdin: 'x' }, createStubLibrary(seen))
    const files = { 'a/2025_11_04.md': 'x', 'b.md': 'x' }
    await parse(['--as-of=file-name', '--syntax=markdown', ...Object.keys(files)], { files }, createStubLibrary(seen))
    expect(seen).toEqual([
      { asOf: '2025-11-05', bareCount: 'comments' },
      { asOf: undefined },
      { asOf: '2025-11-04', format: 'markdown' },
      { asOf: undefined, format: 'markdown' },
    ])
  })

  test('that are limits reach it, too', async () => {
    const seen: (ParseOptions | undefined)[] = []
    const limits = ['--max-length', '9', '--max-entries=8', '--max-line-length', '0', '--max-messages', '7']
    await parse(limits, { stdin: 'x' }, createStubLibrary(seen))
    expect(seen).toEqual([{ asOf: undefined, maxLength: 9, maxEntries: 8, maxLineLength: 0, maxMessages: 7 }])
  })
})

describe('--strict', () => {
  const digestWith = (severity: 'error' | 'warning') => sampleDigest([sampleEntry()], { messages: [sampleMessage({ severity })] })

  test.each([
    ['error', [], 0],
    ['error', ['--strict'], 1],
    ['warning', ['--strict'], 0],
  ] as const)('with an %s and %j the status is %i', async (severity, argv, status) => {
    const library = { ...createStubLibrary(), parseDigest: () => digestWith(severity) }
    const { code, stdout, stderr } = await parse([...argv], { stdin: 'x' }, library)
    expect(code).toBe(status)
    expect(JSON.parse(stdout).entries).toHaveLength(1)
    expect(stderr).not.toContain('not a listing')
  })
})

describe('--format json', () => {
  test('is the default, on a terminal too: the digest of the one input', async () => {
    const plain = await parse(['a.txt'], { files })
    expect(plain.stdout).toBe(`${JSON.stringify(createStubLibrary().parseDigest(files['a.txt']), null, 2)}\n`)
    expect(await parse(['a.txt'], { files, stdoutColumns: 120 })).toEqual(plain)
    expect(await parse(['--format', 'json', 'a.txt'], { files })).toEqual(plain)
  })

  test('of several inputs: an array of files and digests', async () => {
    const { stdout, code } = await parse(['a.txt', 'b.txt'], { files })
    const { parseDigest } = createStubLibrary()
    const expected = [
      { file: 'a.txt', digest: parseDigest(files['a.txt']) },
      { file: 'b.txt', digest: parseDigest(files['b.txt']) },
    ]
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`)
    expect(code).toBe(0)
  })

  test('the shape depends on how many inputs were named, not on how many can be read', async () => {
    const { stdout, stderr, code } = await parse(['gone.txt', 'a.txt'], { files })
    expect(JSON.parse(stdout).map((item: { file: string }) => item.file)).toEqual(['a.txt'])
    expect(stderr).toBe('daily-papers: gone.txt: no such file\n')
    expect(code).toBe(2)
    expect(JSON.parse((await parse(['gone.txt', 'lost.txt'], { files })).stdout)).toEqual([])
  })
})

describe('--format ndjson', () => {
  const readLines = (stdout: string) => {
    expect(stdout.endsWith('\n')).toBe(true)
    return stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  test('one entry a line', async () => {
    const lines = readLines((await parse(['--format=ndjson', 'a.txt'], { files })).stdout)
    expect(lines).toEqual(createStubLibrary().parseDigest(files['a.txt']).entries)
  })

  test('with the file where several inputs are named', async () => {
    const lines = readLines((await parse(['--format=ndjson', 'a.txt', '-'], { files, stdin: 'Four' })).stdout)
    expect(lines.map(({ file, title }) => [file, title])).toEqual([
      ['a.txt', 'One'],
      ['a.txt', 'Two'],
      ['-', 'Four'],
    ])
  })

  test('a title with every kind of line end stays on its line', async () => {
    const title = 'a\r\u0085\u2028\u2029\u000bb'
    expect(readLines((await parse(['--format=ndjson'], { stdin: title })).stdout)[0].title).toBe(title)
  })
})

describe('--format table', () => {
  test('80 columns where there is no terminal, else its width', async () => {
    const world = { stdin: 'x'.repeat(200) }
    const rowLength = async (stdoutColumns?: number) => {
      const { stdout } = await parse(['--format', 'table'], stdoutColumns === undefined ? world : { ...world, stdoutColumns })
      return stdout.split('\n')[1]?.length
    }
    expect(await rowLength()).toBe(80)
    expect(await rowLength(132)).toBe(132)
  })

  test('several inputs stand under their names', async () => {
    const { stdout } = await parse(['--format', 'table', 'a.txt', '::b', '-'], { files: { ...files, '::b': 'B' }, stdin: '' })
    expect(stdout.split('\n').filter((line) => !/^[#?]|^\d /.test(line))).toEqual(['a.txt', '', '\\x3a:b', '', '-', 'no entries', ''])
  })
})

describe('exit status', () => {
  test.each(['listing', 'empty-listing'])('%s is 0, without a word', async (outcome) => {
    const { code, stderr } = await parse([], { stdin: `outcome: ${outcome}` })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each(['paper-page', 'content-lost', 'blocked', 'unrecognised'])('%s is 1, and a line says so, quiet or not', async (outcome) => {
    for (const argv of [[], ['--quiet']]) {
      const { code, stdout, stderr } = await parse(argv, { stdin: `outcome: ${outcome}` })
      expect({ code, stderr }).toEqual({ code: 1, stderr: `daily-papers: <stdin>: not a listing: ${outcome}\n` })
      expect(JSON.parse(stdout).outcome).toBe(outcome)
    }
  })

  test.each([
    [['a.txt', 'blocked.txt'], 1],
    [['blocked.txt', 'a.txt'], 1],
    [['blocked.txt', 'gone.txt'], 2],
    [['gone.txt', 'blocked.txt', 'a.txt'], 2],
  ])('%j: the highest counts and the others are still read', async (argv, expected) => {
    const { code, stdout } = await parse(argv, { files })
    expect(code).toBe(expected)
    expect(JSON.parse(stdout)).toHaveLength(argv.filter((file) => file !== 'gone.txt').length)
  })
})

describe('messages', () => {
  const source = 'Daily Papers\nApr 31 12\n'
  const warning = sampleMessage({ span: { start: 13, end: 19 } })
  const error = sampleMessage({ severity: 'error', ruleId: 'title-missing', reason: 'No title', help: 'Look.', span: { start: 0, end: 5 } })
  const library = createMessageLibrary([warning, error])

  test('go to standard error with place, frame and count', async () => {
    const { stdout, stderr } = await parse([], { stdin: source }, library)
    expect(stdout).not.toContain('^')
    expect(stderr).toBe(`\
<stdin>:1:1: error title-missing: No title
   1 | Daily Papers
     | ^^^^^
  help: Look.

<stdin>:2:1: warning invalid-date: "Apr 31" is no day of the calendar
   2 | Apr 31 12
     | ^^^^^^
  help: Correct the date in the text.

<stdin>: 1 error, 1 warning
`)
  })

  test('quiet gives errors alone', async () => {
    const { stderr, code } = await parse(['-q', 'x.txt'], { files: { 'x.txt': source } }, library)
    expect(stderr).toContain('x.txt:1:1: error title-missing')
    expect(stderr).not.toContain('invalid-date')
    expect(stderr).toMatch(/\nx\.txt: 1 error\n$/)
    expect(code).toBe(0)
  })

  test.each([
    ['a terminal', { stderrColumns: 100 }, true],
    ['no terminal', {}, false],
    ['NO_COLOR', { stderrColumns: 100, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', { stderrColumns: 100, env: { NO_COLOR: '' } }, true],
    ['a dumb terminal', { stderrColumns: 100, env: { TERM: 'dumb' } }, false],
  ])('colour on %s: %o is %s', async (_name, world, colored) => {
    const { stderr } = await parse([], { stdin: source, ...world }, library)
    expect(stderr.includes('\u001b[')).toBe(colored)
  })

  test('frames are as wide as the terminal', async () => {
    const frameLine = async (world: World) => {
      const { stderr } = await parse(['-q'], { stdin: 'y'.repeat(500), ...world, env: { NO_COLOR: '1' } }, library)
      return stderr.split('\n')[1]?.length
    }
    expect(await frameLine({})).toBe(80)
    expect(await frameLine({ stderrColumns: 132 })).toBe(132)
  })
})

describe('standard output that cannot be written', () => {
  test.each(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'])('%s ends the run quietly, with the status so far', async (code) => {
    const world = { files, writesToStdout: 1, writeProblem: { code } }
    expect(await parse(['--format', 'ndjson', 'a.txt', 'blocked.txt'], world)).toMatchObject({ code: 0, stderr: '' })
    const blocked = await parse(['blocked.txt'], { ...world, writesToStdout: 0 })
    expect(blocked).toEqual({ code: 1, stdout: '', stderr: 'daily-papers: blocked.txt: not a listing: blocked\n' })
  })

  test.each([0, 1, 2])('any other problem is reported and 2, after %i writes', async (writesToStdout) => {
    const world = { files, writesToStdout, writeProblem: { code: 'ENOSPC' } }
    const { code, stderr } = await parse(['a.txt', 'b.txt'], world)
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: cannot write standard output (ENOSPC)\n' })
  })

  test('at the end of all, too', async () => {
    const { code } = await parse(['a.txt', 'b.txt'], { files, writesToStdout: 3, writeProblem: { code: 'ENOSPC' } })
    expect(code).toBe(2)
  })

  test('messages do not depend on who reads the data', async () => {
    const library = createMessageLibrary([sampleMessage()])
    const { stderr } = await parse([], { stdin: 'x\ny', writesToStdout: 0 }, library)
    expect(stderr).toContain('<stdin>:1:1: warning')
  })
})
