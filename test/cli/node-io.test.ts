import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { createNodeIo, createStandard } from '../../src/cli/node-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** An Io on streams of the test instead of those of this process. */
function createIo(streams: { stdin?: Readable; stdout?: Writable } = {}): Io {
  const stdin = streams.stdin ?? Readable.from([])
  const stdout = streams.stdout ?? new PassThrough()
  const process = { stdin, stdout, stderr: new PassThrough(), env: { NO_COLOR: '1' }, pid: 1 } as unknown as NodeJS.Process
  return createNodeIo(process, '1.2.3', createStandard(process))
}

/** A stream whose writes fail. */
const createBroken = (error: Error) => new Writable({ write: (_chunk, _encoding, done) => done(error) })

describe('reading', () => {
  test('a file, byte for byte', async () => {
    const path = join(folder, 'bytes')
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 256)
    writeFileSync(path, bytes)
    expect(Buffer.compare(await createIo().readFile(path, 200_000), bytes)).toBe(0)
  })

  test('a file and standard input as they come', async () => {
    const path = join(folder, 'poured')
    writeFileSync(path, 'x'.repeat(200_000))
    const lengths: number[] = []
    for await (const chunk of createIo().streamFile(path)) lengths.push(chunk.length)
    expect(lengths.length).toBeGreaterThan(1)
    expect(lengths.reduce((sum, length) => sum + length)).toBe(200_000)
    const chunks: string[] = []
    for await (const chunk of createIo({ stdin: Readable.from([Buffer.from('ab'), Buffer.from('c')]) }).streamStdin())
      chunks.push(String(chunk))
    expect(chunks).toEqual(['ab', 'c'])
  })

  test('stops soon after the limit, and the result tells that there is more', async () => {
    const path = join(folder, 'large')
    writeFileSync(path, new Uint8Array(1_000_000))
    const { length } = await createIo().readFile(path, 100_000)
    expect(length).toBeGreaterThan(100_000)
    expect(length).toBeLessThan(300_000)
  })

  test.each([
    ['a missing file', join(folder, 'missing'), 'ENOENT'],
    ['a directory', folder, 'EISDIR'],
    ['a file as a directory', join(folder, 'plain', 'x'), 'ENOTDIR'],
    ['a name that no file can have', 'a\u0000b', 'ERR_INVALID_ARG_VALUE'],
  ])('%s rejects with a code', async (_name, path, code) => {
    writeFileSync(join(folder, 'plain'), '')
    const io = createIo()
    await expect((async () => io.readFile(path, 10))()).rejects.toMatchObject({ code })
  })

  test('standard input, which is closed when there is too much of it', async () => {
    expect(Buffer.from(await createIo({ stdin: Readable.from([Buffer.from('ab'), Buffer.from('c')]) }).readStdin(10)).toString()).toBe(
      'abc',
    )
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(1000))
      },
    })
    expect((await createIo({ stdin: endless }).readStdin(5000)).length).toBeGreaterThan(5000)
    expect(endless.destroyed).toBe(true)
  })
})

describe('writing', () => {
  test('resolves when the text has been taken', async () => {
    const taken: string[] = []
    const slow = new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        setTimeout(() => {
          taken.push(chunk)
          done()
        }, 20)
      },
    })
    expect(await createIo({ stdout: slow }).stdout.write('é')).toBe(null)
    expect(taken).toEqual(['é'])
  })

  test.each([
    ['the code of the system', Object.assign(new Error('closed'), { code: 'EPIPE' }), 'EPIPE'],
    ['else the name of the error', new RangeError('odd'), 'RangeError'],
  ])('a problem is %s', async (_name, error, code) => {
    expect(await createIo({ stdout: createBroken(error) }).stdout.write('x')).toEqual({ code })
  })

  test('after a problem the next write has one, too', async () => {
    const { stdout } = createIo({ stdout: createBroken(Object.assign(new Error('closed'), { code: 'EPIPE' })) })
    await stdout.write('x')
    expect(await stdout.write('y')).not.toBe(null)
  })
})

describe('files that are written', () => {
  const io = createIo()
  const read = (path: string): string => readFileSync(path, 'utf8')

  test('appear when they are closed, in place of what was there', async () => {
    const path = join(folder, 'report.txt')
    writeFileSync(path, 'before')
    const file = await io.openFile(path)
    expect(await file.write('né')).toBe(null)
    expect(await file.write('w')).toBe(null)
    expect(read(path)).toBe('before')
    expect(await file.close()).toBe(null)
    expect(read(path)).toBe('néw')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('in folders that are not there yet', async () => {
    const path = join(folder, 'reports', 'of', 'today.txt')
    const file = await io.openFile(path)
    expect(await file.close()).toBe(null)
    expect(read(path)).toBe('')
  })

  test('that are given up leave no trace', async () => {
    const path = join(folder, 'given-up.txt')
    const file = await io.openFile(path)
    await file.write('half')
    await file.discard()
    expect(readdirSync(folder).filter((name) => name.startsWith('given-up'))).toEqual([])
  })

  test.each([
    ['a folder', folder, 'EISDIR'],
    ['a file in a file', join(folder, 'plain-file', 'x'), /^E(?:NOTDIR|EXIST)$/],
  ])('%s is refused', async (_name, path, code) => {
    writeFileSync(join(folder, 'plain-file'), '')
    await expect(io.openFile(path)).rejects.toMatchObject({ code: typeof code === 'string' ? code : expect.stringMatching(code) })
  })

  test('one whose place is taken while it is written', async () => {
    const path = join(folder, 'taken')
    const file = await io.openFile(path)
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), '')
    expect(await file.close()).toEqual({ code: expect.stringMatching(/^E/) })
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('after its end', async () => {
    const file = await io.openFile(join(folder, 'ended.txt'))
    await file.close()
    expect(await file.write('x')).toEqual({ code: expect.any(String) })
  })

  test.runIf(process.platform === 'linux')('devices are written as they are', async () => {
    const none = await io.openFile('/dev/null')
    expect(await none.write('x')).toBe(null)
    expect(await none.close()).toBe(null)
    await (await io.openFile('/dev/null')).discard()
    const full = await io.openFile('/dev/full')
    expect(await full.write('x')).toEqual({ code: 'ENOSPC' })
    expect(await full.close()).toEqual({ code: 'ENOSPC' })
  })

  test('a file that is added to', async () => {
    const path = join(folder, 'summary.md')
    expect(await io.appendFile(path, 'a')).toBe(null)
    expect(await io.appendFile(path, 'b')).toBe(null)
    expect(read(path)).toBe('ab')
    expect(await io.appendFile(folder, 'b')).toEqual({ code: 'EISDIR' })
  })

  test('sizes', async () => {
    writeFileSync(join(folder, 'size'), 'é')
    expect(await io.sizeOf(join(folder, 'size'))).toBe(2)
    expect(await io.sizeOf(join(folder, 'no-such-file'))).toBe(null)
  })
})

describe('finding files', () => {
  const tree = join(folder, 'tree')
  const names = [
    'a.md',
    'b[1].md',
    'b1.md',
    'notes.pdf',
    'old/c.html',
    'old/deep/d.NDJSON',
    'old/deep/e.ndjson',
    'node_modules/p/readme.md',
    '.git/f.md',
    '(g).txt',
    'h é.txt',
  ]
  const start = process.cwd()
  beforeAll(() => {
    for (const name of names) {
      mkdirSync(join(tree, name, '..'), { recursive: true })
      writeFileSync(join(tree, name), '')
    }
    mkdirSync(join(tree, 'empty'))
    process.chdir(tree)
  })
  afterAll(() => process.chdir(start))
  const find = async (operands: string[], leftOut: string[] = []) => createIo().findFiles(operands, leftOut)
  const all = ['(g).txt', 'a.md', 'b1.md', 'b[1].md', 'h é.txt', 'old/c.html', 'old/deep/d.NDJSON', 'old/deep/e.ndjson']

  test.each<[string, string[], string[]]>([
    ['a file', ['a.md'], ['a.md']],
    ['a file, said in other ways', ['./a.md', 'old/../a.md', join(tree, 'a.md')], ['a.md']],
    ['a folder: captures in it and below, but of packages and hidden ones', ['.'], all],
    ['folders by other names', ['./old/', join(tree, 'old'), 'old'], ['old/c.html', 'old/deep/d.NDJSON', 'old/deep/e.ndjson']],
    ['a pattern', ['*.md'], ['a.md', 'b1.md', 'b[1].md']],
    ['a pattern over folders', ['**/*.{html,ndjson}'], ['old/c.html', 'old/deep/e.ndjson']],
    ['a name with brackets, which is a file and not a pattern', ['b[1].md'], ['b[1].md']],
    ['a name with round brackets and one with a blank', ['(g).txt', 'h é.txt'], ['(g).txt', 'h é.txt']],
    [
      'hidden files and other endings by their names',
      ['.git/f.md', 'notes.pdf', 'old/deep/d.NDJSON'],
      ['.git/f.md', 'notes.pdf', 'old/deep/d.NDJSON'],
    ],
    ['names that are not there', ['missing.md', './gone/x.md'], ['gone/x.md', 'missing.md']],
    ['all but a pattern', ['.', '!old/**'], all.slice(0, 5)],
    ['all but a folder and a file', ['.', '!old', '!./b[1].md'], all.slice(0, 3).concat(all[4] as string)],
    ['files by their names, but one', ['a.md', 'b1.md', '!*1.md'], ['a.md']],
    ['nothing', ['!a.md'], []],
  ])('%s', async (_name, operands, files) => {
    expect(await find(operands)).toEqual({ files, unmatched: [] })
  })

  test('files that are left out', async () => {
    expect((await find(['.'], ['./a.md', join(tree, 'b1.md')])).files).toEqual(all.filter((name) => name !== 'a.md' && name !== 'b1.md'))
  })

  test('what finds nothing', async () => {
    expect(await find(['empty', 'x*.md', 'a.md', '!a.md'])).toEqual({ files: [], unmatched: ['empty', 'x*.md'] })
  })

  test.each<[string, string[], 'captures' | 'lines', string[], boolean]>([
    [
      'in the order of the operands, as they are named',
      ['./b1.md', '-', 'a.md', 'a.md', 'gone.md'],
      'captures',
      ['./b1.md', '-', 'a.md', 'a.md', 'gone.md'],
      false,
    ],
    [
      'a folder and a pattern, each file once',
      ['a.md', 'old', '*.md'],
      'captures',
      ['a.md', 'old/c.html', 'old/deep/d.NDJSON', 'old/deep/e.ndjson', 'b1.md', 'b[1].md'],
      true,
    ],
    ['files of lines of a folder', ['.'], 'lines', ['old/deep/d.NDJSON', 'old/deep/e.ndjson'], true],
    ['all but some', ['old', '!**/*.html', '!old/deep/d.NDJSON'], 'captures', ['old/deep/e.ndjson'], true],
  ])('a list: %s', async (_name, operands, kind, files, isList) => {
    expect(await createIo().listFiles(operands, kind)).toEqual({ files, unmatched: [], isList })
  })

  test('a list that finds nothing', async () => {
    expect(await createIo().listFiles(['empty', 'a.md', 'x*'], 'captures')).toEqual({
      files: ['a.md'],
      unmatched: ['empty', 'x*'],
      isList: true,
    })
  })

  test('files outside of the current folder', async () => {
    process.chdir(join(tree, 'old'))
    expect(await find(['../a.md', '../b*.md', 'deep'])).toEqual({
      files: ['../a.md', '../b1.md', '../b[1].md', 'deep/d.NDJSON', 'deep/e.ndjson'],
      unmatched: [],
    })
    process.chdir(tree)
  })
})

test('terminals and their width, environment and version', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 132 })
  const io = createIo({ stdout: terminal })
  expect(io.stdout).toMatchObject({ isTerminal: true, columns: 132 })
  expect(createIo({ stdout: Object.assign(new PassThrough(), { isTTY: true, columns: 0 }) }).stdout.columns).toBe(undefined)
  expect(io.stderr).toMatchObject({ isTerminal: false, columns: undefined })
  expect(io.env['NO_COLOR']).toBe('1')
  expect(io.version).toBe('1.2.3')
})
