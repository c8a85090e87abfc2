/** The outside of the commands, on Node.js. With find-files.ts and descriptors.ts the only module that touches files and streams. */
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { isatty } from 'node:tty'
import { findFiles, listFiles } from './find-files.ts'
import type { Io, Output, OutputFile, WriteProblem } from './io.ts'

/** Collect a stream's bytes, until it ends or more than `limit` have come. Leaving the loop closes the stream. */
async function readBytes(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(new Uint8Array(chunk))
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks, length)
}

/** What a failed write gives. */
const problemOf = (error: unknown): WriteProblem => ({ code: (error as NodeJS.ErrnoException).code ?? (error as Error).name })

function createOutput(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Output {
  // Every write reports its own error; without a listener Node.js would end the process on it as well.
  stream.on('error', () => {})
  return {
    isTerminal: stream.isTTY === true,
    // A terminal that does not know its size says 0.
    columns: stream.columns || undefined,
    write: (text) =>
      new Promise<WriteProblem | null>((resolve) => {
        stream.write(text, (error) => resolve(error ? problemOf(error) : null))
      }),
  }
}

/** Do something to a file, and give the problem or null. */
async function attempt(work: () => Promise<unknown>): Promise<WriteProblem | null> {
  try {
    await work()
    return null
  } catch (error) {
    return problemOf(error)
  }
}

/** Begin a file under another name beside its own, so that nobody reads half of it. A device or a pipe is written as it is. */
async function openFile(path: string, pid: number): Promise<OutputFile> {
  const found = await stat(path).catch(() => null)
  await mkdir(dirname(path), { recursive: true })
  const begun = found === null || found.isFile() ? `${path}.${pid}.tmp` : path
  const file = await open(begun, 'w')
  let failed: WriteProblem | null = null
  const discard = async (): Promise<void> => {
    await attempt(() => file.close())
    if (begun !== path) await attempt(() => rm(begun, { force: true }))
  }
  return {
    write: async (text) => {
      failed ??= await attempt(() => file.writeFile(text))
      return failed
    },
    close: async () => {
      failed ??= await attempt(() => file.close())
      if (begun !== path) failed ??= await attempt(() => rename(begun, path))
      if (failed !== null) await discard()
      return failed
    },
    discard,
  }
}

/** Standard input and output. */
export interface Standard {
  /** Reached only when read. */
  readonly readStdin: () => AsyncIterable<Uint8Array>
  readonly stdinIsTerminal: boolean
  readonly stdout: Output
  readonly stderr: Output
}

/** Those of a process. */
export function createStandard(process: NodeJS.Process): Standard {
  return {
    // To touch the stream is to open it.
    readStdin: () => process.stdin,
    stdinIsTerminal: isatty(0),
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
  }
}

/**
 * Give the commands a process to run in.
 *
 * @param version the version of this package
 */
export function createNodeIo({ env, pid }: Pick<NodeJS.Process, 'env' | 'pid'>, version: string, standard: Standard): Io {
  const { readStdin, ...others } = standard
  return {
    readFile: (path, limit) => readBytes(createReadStream(path), limit),
    streamFile: (path) => createReadStream(path),
    openFile: (path) => openFile(path, pid),
    appendFile: (path, text) => attempt(() => appendFile(path, text)),
    findFiles,
    listFiles,
    sizeOf: async (path) => (await stat(path).catch(() => null))?.size ?? null,
    processors: availableParallelism(),
    readStdin: (limit) => readBytes(readStdin(), limit),
    streamStdin: readStdin,
    ...others,
    env,
    version,
  }
}
