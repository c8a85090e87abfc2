import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'

/** Errors that the next calls end with, before they are made for good. */
const troubles: string[] = []
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const troubled = (name: 'read' | 'write') =>
    Object.assign((...args: unknown[]) => (real[name] as (...all: unknown[]) => void)(...args), {
      [Symbol.for('nodejs.util.promisify.custom')]: async (fd: number, buffer: Uint8Array, at: number, length: number) => {
        const code = troubles.shift()
        if (code !== undefined) throw Object.assign(new Error(code), code === 'none' ? {} : { code })
        if (name === 'read') return { bytesRead: real.readSync(fd, buffer, at, length, null) }
        // One byte at a time, as a pipe that is nearly full takes it.
        return { bytesWritten: real.writeSync(fd, buffer, at, Math.min(length, 1), null) }
      },
    })
  return { ...real, read: troubled('read'), write: troubled('write') }
})
const { createDescriptorOutput, readDescriptor } = await import('../../src/cli/descriptors.ts')

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'file')

async function readAll(): Promise<string> {
  const descriptor = openSync(path, 'r')
  let text = ''
  try {
    for await (const chunk of readDescriptor(descriptor)) text += Buffer.from(chunk).toString('latin1')
  } finally {
    closeSync(descriptor)
  }
  return text
}

describe('reading', () => {
  test('gives all of it, in chunks', async () => {
    const text = 'abc\n'.repeat(50_000)
    writeFileSync(path, text)
    expect(await readAll()).toBe(text)
  })

  test('waits where there is nothing yet, and takes the end of a pipe on Windows for the end', async () => {
    writeFileSync(path, 'abc')
    troubles.push('EAGAIN', 'EAGAIN')
    expect(await readAll()).toBe('abc')
    troubles.push('EOF')
    expect(await readAll()).toBe('')
  })

  test('fails with any other error', async () => {
    troubles.push('EISDIR')
    await expect(readAll()).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('writing', () => {
  test('writes all of it, and waits where there is no room', async () => {
    const descriptor = openSync(path, 'w')
    troubles.push('EAGAIN')
    expect(await createDescriptorOutput(descriptor, null).write('größer')).toBe(null)
    closeSync(descriptor)
    expect(readFileSync(path, 'utf8')).toBe('größer')
  })

  test.each([
    ['EPIPE', 'EPIPE'],
    ['none', 'Error'],
  ])('gives a problem: %s', async (trouble, code) => {
    troubles.push(trouble)
    expect(await createDescriptorOutput(1, null).write('x')).toEqual({ code })
  })

  test('knows its terminal', () => {
    expect(createDescriptorOutput(1, null)).toMatchObject({ isTerminal: false, columns: undefined })
    expect(createDescriptorOutput(1, { columns: 90 })).toMatchObject({ isTerminal: true, columns: 90 })
  })
})
