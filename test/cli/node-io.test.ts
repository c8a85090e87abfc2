import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { createNodeIo } from '../../src/cli/node-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** An Io on streams of the test instead of those of this process. */
function createIo(streams: { stdin?: Readable; stdout?: Writable } = {}): Io {
  const stdin = streams.stdin ?? Readable.from([])
  const stdout = streams.stdout ?? new PassThrough()
  return createNodeIo({ stdin, stdout, stderr: new PassThrough(), env: { NO_COLOR: '1' } } as unknown as NodeJS.Process, '1.2.3')
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

test('terminals and their width, environment and version', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 132 })
  const io = createIo({ stdout: terminal })
  expect(io.stdout).toMatchObject({ isTerminal: true, columns: 132 })
  expect(createIo({ stdout: Object.assign(new PassThrough(), { isTTY: true, columns: 0 }) }).stdout.columns).toBe(undefined)
  expect(io.stderr).toMatchObject({ isTerminal: false, columns: undefined })
  expect(io.env['NO_COLOR']).toBe('1')
  expect(io.version).toBe('1.2.3')
})
