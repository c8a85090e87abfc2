/** Standard input and output by their descriptors: what a thread has that must not go by the process's streams, which live in the main thread. */
import { read, write } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Output, WriteProblem } from './io.ts'

const readAsync = promisify(read)
const writeAsync = promisify(write)

const chunkSize = 65_536
/** Milliseconds until a descriptor is asked again that had nothing to give, or no room: another process has made it one that does not wait. */
const pause = 5

/** Do something with a descriptor, as often as it takes. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      await setTimeout(pause)
    }
  }
}

/** Read a descriptor up to its end, no faster than it is asked for. A chunk is good until the next is asked for, which takes its place. */
export async function* readDescriptor(descriptor: number): AsyncGenerator<Uint8Array, void, void> {
  const chunk = new Uint8Array(chunkSize)
  for (;;) {
    const { bytesRead } = await insist(() => readAsync(descriptor, chunk, 0, chunkSize, null)).catch((error: NodeJS.ErrnoException) => {
      // On Windows the end of a pipe is an error.
      if (error.code === 'EOF') return { bytesRead: 0 }
      throw error
    })
    if (bytesRead === 0) return
    yield chunk.subarray(0, bytesRead)
  }
}

/** Write all bytes. */
async function writeAll(descriptor: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await insist(() => writeAsync(descriptor, bytes, at, bytes.length - at, null))
    at += bytesWritten
  }
}

/**
 * An output by its descriptor.
 *
 * @param terminal its columns, undefined where it does not say; null where it is no terminal
 */
export function createDescriptorOutput(descriptor: number, terminal: { readonly columns: number | undefined } | null): Output {
  return {
    isTerminal: terminal !== null,
    columns: terminal?.columns,
    write: async (text) => {
      try {
        await writeAll(descriptor, Buffer.from(text))
        return null
      } catch (error) {
        const problem: WriteProblem = { code: (error as NodeJS.ErrnoException).code ?? (error as Error).name }
        return problem
      }
    },
  }
}
