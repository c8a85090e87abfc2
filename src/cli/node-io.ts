/** The outside of the commands, on Node.js. The only module of the package that touches files and streams. */
import { createReadStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { isatty } from 'node:tty'
import type { Io, Output, WriteProblem } from './io.ts'

/** Collect a stream's bytes, until it ends or more than `limit` have come. Leaving the loop closes the stream. */
async function readBytes(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks, length)
}

function createOutput(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Output {
  // Every write reports its own error; without a listener Node.js would end the process on it as well.
  stream.on('error', () => {})
  return {
    isTerminal: stream.isTTY === true,
    // A terminal that does not know its size says 0.
    columns: stream.columns || undefined,
    write: (text) =>
      new Promise<WriteProblem | null>((resolve) => {
        stream.write(text, (error) => resolve(error ? { code: (error as NodeJS.ErrnoException).code ?? error.name } : null))
      }),
  }
}

/**
 * Give the commands a process to run in.
 *
 * @param version the version of this package
 */
export function createNodeIo(process: NodeJS.Process, version: string): Io {
  return {
    readFile: (path, limit) => readBytes(createReadStream(path), limit),
    // Reached only when read: to touch the stream is to open it.
    readStdin: (limit) => readBytes(process.stdin, limit),
    stdinIsTerminal: isatty(0),
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    env: process.env,
    version,
  }
}
