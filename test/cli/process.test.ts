/** The built command as a real process: what only the operating system can show. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestSchema } from '../../src/schema.ts'
import { shortDigest } from '../helpers/short-digest.ts'

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('dist/cli/bin.js is missing, so the command cannot be tested; run "npm run build" first')
})

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

function launch(argv: readonly string[], options: SpawnOptions = {}, program = bin): ChildProcess {
  return spawn(process.execPath, [program, ...argv], { cwd: folder, ...options })
}

/** Wait for the end of a process, and keep what it wrote. */
function waitFor(child: ChildProcess): Promise<Ended> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (chunk) => stdout.push(chunk))
  child.stderr?.on('data', (chunk) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

/** Run the command with a text or bytes on standard input. */
function start(argv: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const child = launch(argv)
  child.stdin?.end(input)
  return waitFor(child)
}

/** Write a file into the folder of the tests, which is where the command runs. */
function putFile(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

const [header, ...papers] = shortDigest.split(/(?<=\n\n)(?=Quiet Gradients|A Map)/)
/** Thousands of papers: far more output than a pipe holds. */
const longDigest = header + Array.from({ length: 1000 }, () => papers.join('\n')).join('\n')

describe('help, version and usage', () => {
  test('--help', async () => {
    const { code, stdout, stderr } = await start(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Usage: daily-papers COMMAND')
  })

  test('--version is that of the package, also when started by a link as npm makes it', async () => {
    const manifest = new URL('../../package.json', import.meta.url)
    const version = `${JSON.parse(readFileSync(manifest, 'utf8')).version}\n`
    const link = join(folder, 'daily-papers')
    symlinkSync(bin, link)
    expect(await start(['--version'])).toMatchObject({ code: 0, stdout: version, stderr: '' })
    expect(await waitFor(launch(['--version'], {}, link))).toMatchObject({ code: 0, stdout: version })
  })

  test('the file begins with the line that makes it a program', () => {
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test.each([[[]], [['nope']], [['parse', '--nope']]])('%j ends with 2 and one line', async (argv) => {
    const { code, stdout, stderr } = await start(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^daily-papers: [^\n]*--help\n$/)
  })
})

describe('listings', () => {
  test('from standard input: data on standard output, messages with frames on standard error, 0', async () => {
    const { code, stdout, stderr } = await start(['parse'], shortDigest)
    expect(code).toBe(0)
    const digest = digestSchema.parse(JSON.parse(stdout))
    expect(digest.outcome).toBe('listing')
    expect(digest.entries.map((entry) => entry.authorCount)).toEqual([4, 11])
    expect(stderr).toMatch(/^<stdin>:\d+:\d+: warning year-missing: /m)
    expect(stderr).toContain('help: ')
  })

  test('options leave nothing to warn about', async () => {
    const { code, stderr } = await start(['parse', '--as-of', '2026-11-05', '--bare-count', 'comments'], shortDigest)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('several files, as NDJSON', async () => {
    const names = [putFile('a.txt', shortDigest), putFile('b.txt', shortDigest)]
    const { code, stdout } = await start(['parse', '--format', 'ndjson', '--quiet', ...names])
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['a.txt', 'a.txt', 'b.txt', 'b.txt'])
  })

  test('as a table', async () => {
    const { code, stdout } = await start(['parse', '--format', 'table'], shortDigest)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 +\?{4}-06-12 +~2 +\? +4 authors +Quiet Gradients/m)
    expect(stdout).toMatch(/^2 +2024-12-30 +\? +\? +11 authors +A Map of/m)
  })

  test('text that is no page ends with 1 and says why', async () => {
    const { code, stdout, stderr } = await start(['parse'], 'nothing of the kind\n')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).entries).toEqual([])
    expect(stderr).toContain('daily-papers: <stdin>: not a listing: unrecognised\n')
  })

  test('nothing at all ends with 1', async () => {
    expect((await start(['parse'], '')).code).toBe(1)
  })
})

describe('inputs that cannot be read end with 2 and one line', () => {
  test.each([
    ['a missing file', 'missing.txt', 'no such file'],
    ['a name that no file can have', 'x'.repeat(5000), 'cannot be read (ENAMETOOLONG)'],
    [
      'bytes that are not UTF-8',
      putFile('latin1.txt', Buffer.from('Gr\u00f6\u00dfe', 'latin1')),
      'not UTF-8: byte 0xF6 at offset 2 is not part of a character; Latin-1 is converted by iconv -f latin1 -t utf-8',
    ],
    [
      'UTF-16',
      putFile('utf16.txt', Buffer.from('\ufeffDaily Papers', 'utf16le')),
      'this is UTF-16, not UTF-8; convert it first: iconv -f utf-16 -t utf-8',
    ],
  ])('%s', async (_name, file, problem) => {
    expect(await start(['parse', file])).toEqual({ code: 2, signal: null, stdout: '', stderr: `daily-papers: ${file}: ${problem}\n` })
  })

  test('the other files are still read', async () => {
    const { code, stdout } = await start(['parse', '-q', 'missing.txt', putFile('a.txt', shortDigest)])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveLength(1)
  })

  test('a file that is too large is not read to its end', async () => {
    truncateSync(join(folder, putFile('large.txt', '')), 2 ** 40)
    const { code, stderr } = await start(['parse', 'large.txt'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: large.txt: too large: more than 150000000 bytes\n' })
  })

  test('standard input without an end', async () => {
    const child = launch(['parse'])
    const block = Buffer.alloc(1_000_000, 0x20)
    const feed = () => {
      while (child.stdin?.writable && child.stdin.write(block));
    }
    child.stdin?.on('drain', feed).on('error', () => {})
    feed()
    const { code, stderr } = await waitFor(child)
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: <stdin>: too large: more than 150000000 bytes\n' })
  })
})

describe('output', () => {
  test('a reader that goes away ends the run quietly', async () => {
    const child = launch(['parse', '--quiet', '--format', 'ndjson', putFile('long.txt', longDigest)])
    const ended = waitFor(child)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, signal, stdout, stderr } = await ended
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' })
    expect(stdout.length).toBeLessThan(1_000_000)
  })

  test('a reader that goes away before the first byte, with JSON in one piece', async () => {
    const child = launch(['parse', '--quiet', putFile('long.txt', longDigest)])
    child.stdout?.destroy()
    expect(await waitFor(child)).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  test('a reader of the messages that goes away does no harm', async () => {
    const child = launch(['parse', putFile('long.txt', longDigest)])
    child.stderr?.destroy()
    const { code, stdout } = await waitFor(child)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).entries).toHaveLength(2000)
  })

  test('a slow reader gets all of it', async () => {
    const child = launch(['parse', putFile('long.txt', longDigest)])
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const { code, stdout } = await waitFor(child)
    expect(code).toBe(0)
    expect(stdout.length).toBeGreaterThan(2_000_000)
    expect(JSON.parse(stdout).entries).toHaveLength(2000)
  })

  test.runIf(process.platform === 'linux')('a full disk is reported and ends with 2', async () => {
    const descriptor = openSync('/dev/full', 'w')
    const ended = await waitFor(launch(['parse', '--quiet', putFile('a.txt', shortDigest)], { stdio: ['ignore', descriptor, 'pipe'] }))
    closeSync(descriptor)
    expect(ended).toMatchObject({ code: 2, stderr: 'daily-papers: cannot write standard output (ENOSPC)\n' })
  })
})

describe('lines of pages', () => {
  const line = (id: number): string => `${JSON.stringify({ id, text: shortDigest })}\n`
  const argv = ['parse', '--text-field', 'text']

  test('a line in, a line out, by files, by a folder and by standard input', async () => {
    const text = `${line(1)}broken\n${line(2)}`
    const byStdin = await start(argv, text)
    expect(byStdin).toMatchObject({ code: 0, stderr: expect.stringMatching(/^daily-papers: <stdin>:2: no JSON [^\n]*\n$/) })
    const read = (stdout: string) =>
      stdout
        .split('\n')
        .slice(0, -1)
        .map((one) => JSON.parse(one))
    expect(read(byStdin.stdout).map(({ line: number, capture, digest }) => [number, capture.id, digest?.entries.length])).toEqual([
      [1, 1, 2],
      [2, undefined, undefined],
      [3, 2, 2],
    ])
    mkdirSync(join(folder, 'pages'))
    putFile('pages/a.ndjson', text)
    putFile('pages/notes.txt', 'no lines')
    expect((await start([...argv, 'pages/a.ndjson'])).stdout).toBe(byStdin.stdout)
    expect(read((await start([...argv, 'pages'])).stdout).map(({ file }) => file)).toEqual(
      Array.from({ length: 3 }, () => 'pages/a.ndjson'),
    )
  })

  test('each is answered before the next has come', async () => {
    const child = launch(argv)
    const answers: string[] = []
    child.stdin?.write(line(1))
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (chunk) => {
        answers.push(String(chunk))
        if (answers.join('').endsWith('\n')) resolve()
      })
    })
    child.stdin?.end(line(2))
    const { code } = await waitFor(child)
    expect(code).toBe(0)
    expect(answers.join('').trimEnd().split('\n')).toHaveLength(2)
  })

  test.runIf(process.platform === 'linux')(
    'memory does not grow with their number',
    async () => {
      const peak = async (pages: number): Promise<number> => {
        // The shell adds the peak of its child, in kilobytes, behind the output.
        const script = `for i in $(seq ${pages}); do cat page; done | "${process.execPath}" "${bin}" parse -q --text-field text > out & wait; cat peak`
        putFile('page', `${JSON.stringify({ text: longDigest.slice(0, 100_000) })}\n`)
        const preload = putFile(
          'peak.cjs',
          "process.on('exit', () => require('fs').writeFileSync('peak', String(process.resourceUsage().maxRSS)))",
        )
        const child = spawn('sh', ['-c', script], {
          cwd: folder,
          env: { ...process.env, NODE_OPTIONS: `--require ${join(folder, preload)}` },
        })
        return Number((await waitFor(child)).stdout)
      }
      const [few, many] = [await peak(100), await peak(1000)]
      expect(many).toBeLessThan(few + 16_000)
    },
    300_000,
  )
})

describe('check', () => {
  const day = (number: number): string => `2025-11-${String(number).padStart(2, '0')}`
  const readOut = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const argv = ['check', '--as-of', 'file-name', '--bare-count', 'comments']
  beforeAll(() => {
    mkdirSync(join(folder, 'digests', 'feeds'), { recursive: true })
    for (let number = 1; number <= 12; number += 1) {
      const page = header?.replace('Nov 5', `Nov ${number}`)
      const own = papers.join('\n').replace('Quiet Gradients', `Quiet Gradients ${number}`).replace('A Map', `A Map ${number}`)
      putFile(`digests/${day(number)}.txt`, page + (number === 7 ? own.replaceAll('authors', 'writers') : own))
    }
    putFile('digests/feeds/a.json', JSON.stringify([{ title: 'A Paper', arxivId: '2513.00001' }]))
    putFile('digests/notes.pdf', 'no capture')
  })

  test('a folder and a pattern', async () => {
    const whole = await start([...argv, '--reporter', 'json', 'digests'])
    expect(whole.code).toBe(1)
    expect(JSON.parse(whole.stdout).files.map(({ file }: { file: string }) => file)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `digests/${day(index + 1)}.txt`),
      'digests/feeds/a.json',
    ])
    const some = await start([...argv, 'digests/*-0[1-6].txt', '!digests/*-06.txt'])
    const lines = [1, 2, 3, 4, 5].map((index) => `digests/${day(index)}.txt: 2 entries, no findings\n`)
    const totals = '5 files, 10 entries: no findings\nThe check passes.\n'
    expect(some).toEqual({ code: 0, signal: null, stdout: `${lines.join('')}${totals}`, stderr: '' })
    expect(await start([...argv, 'nothing/**'])).toMatchObject({ code: 2, stdout: '' })
  })

  test('several reporters at once, the same with workers and without', async () => {
    const names = [
      'json:r.json',
      'ndjson:r.ndjson',
      'sarif:r.sarif',
      'junit:r.xml',
      'gitlab:r-gitlab.json',
      'markdown:r.md',
      'github:r.txt',
    ]
    const report = async (jobs: string): Promise<string[]> => {
      const outputs = names.map((name) => name.replace(':', `:out-${jobs}/`))
      const ended = await start([
        ...argv,
        '--jobs',
        jobs,
        ...outputs.flatMap((name) => ['--reporter', name]),
        '--reporter',
        'pretty',
        'digests',
      ])
      expect(ended).toMatchObject({ code: 1, stderr: '' })
      expect(readdirSync(join(folder, `out-${jobs}`))).toHaveLength(names.length)
      return [ended.stdout, ...outputs.map((name) => readOut(name.slice(name.indexOf(':') + 1)))]
    }
    const alone = await report('1')
    expect(alone.every((text) => text.includes('2513.00001') || text.includes('id-form'))).toBe(true)
    expect(await report('2')).toEqual(alone)
  })

  test('a baseline, recorded and compared with, from one process to the next', async () => {
    const base = ['--baseline', 'base.json', '--jobs', '2']
    expect(await start([...argv, ...base, '--update-baseline', '--accept-findings', 'digests'])).toMatchObject({ code: 0 })
    expect(await start([...argv, ...base, 'digests'])).toMatchObject({ code: 0 })
    putFile('digests/2025-11-13.txt', header + papers.join('\n').replaceAll('authors', 'writers'))
    const { code, stdout } = await start([...argv, ...base, 'digests'])
    rmSync(join(folder, 'digests/2025-11-13.txt'))
    expect(code).toBe(1)
    expect(stdout).toContain('digests/2025-11-13.txt:1:1: error share-fell: ')
    expect(stdout).toContain('The check fails: 1 of 14 files.')
  })

  test('standard input, and a reader that goes away', async () => {
    expect(await start(['check', '--as-of', '2026-11-05', '--bare-count', 'comments'], shortDigest)).toMatchObject({ code: 0, stderr: '' })
    const child = launch([...argv, 'digests'])
    child.stdout?.destroy()
    expect(await waitFor(child)).toMatchObject({ code: 1, signal: null, stderr: '' })
  })

  test('memory does not grow with the number of files', async () => {
    mkdirSync(join(folder, 'many'))
    const text = header + Array.from({ length: 9 }, () => papers.join('\n')).join('\n')
    const long = text.repeat(Math.ceil(20_000 / text.length)).slice(0, 20_000)
    for (let index = 0; index < 2000; index += 1) putFile(`many/${String(index).padStart(4, '0')}.txt`, long)
    const outputs = ['json:m.json', 'sarif:m.sarif', 'junit:m.xml', 'gitlab:m-gitlab.json', 'markdown:m.md']
    const words = [...outputs.flatMap((name) => ['--reporter', name]), '--reporter', 'github', '--jobs', '1', 'many']
    const child = spawn(process.execPath, ['--max-old-space-size=64', bin, ...argv, ...words], { cwd: folder })
    const { code, stderr } = await waitFor(child)
    rmSync(join(folder, 'many'), { recursive: true })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^daily-papers: 2000 files, .* The check fails: 2000 of 2000 files\.\n$/),
    })
    expect(JSON.parse(readOut('m.json')).summary.files).toBe(2000)
  }, 300_000)
})
