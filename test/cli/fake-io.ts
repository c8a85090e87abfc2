/** An outside for the commands that keeps all in memory, and a library that returns what a test wants. */
import { createLocalChecker } from '../../src/cli/checker.ts'
import type { Io, Library, Output, WriteProblem } from '../../src/cli/io.ts'
import type { ParseOptions } from '../../src/options.ts'
import type { Digest, Outcome } from '../../src/schema.ts'
import { parseDigestsBy } from '../../src/stream.ts'
import { sampleDigest, sampleEntry, sampleExplanation, sampleStretch } from '../report/samples.ts'

/** What the outside holds. */
export interface World {
  /** The files, by path: text, bytes, or the code of the error that reading gives. */
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly code: string }>>
  readonly stdin?: string
  /** Bytes of a chunk of what is read as it comes. */
  readonly chunkSize?: number
  readonly stdinIsTerminal?: boolean
  readonly stdoutColumns?: number
  readonly stderrColumns?: number
  readonly env?: Readonly<Record<string, string>>
  /** Paths that cannot be written. */
  readonly readOnly?: readonly string[]
  /** Writes to standard output beyond this many fail. */
  readonly writesToStdout?: number
  readonly writeProblem?: WriteProblem
}

/** The outside and what was written to it. */
export interface FakeIo {
  readonly io: Io
  /** The files that were written, or added to, by path. */
  readonly written: ReadonlyMap<string, string>
  readonly stdout: () => string
  readonly stderr: () => string
}

function createOutput(columns: number | undefined, most: number, problem: WriteProblem): { output: Output; text: () => string } {
  const written: string[] = []
  const output: Output = {
    isTerminal: columns !== undefined,
    columns,
    write: async (text) => {
      if (written.length >= most) return problem
      written.push(text)
      return null
    },
  }
  return { output, text: () => written.join('') }
}

/** Give up with an error of the system. */
const fail = (code: string): never => {
  throw Object.assign(new Error(`${code}: made up`), { code })
}

/** Files that are kept in memory: those of the world, and those that are written. */
function createFiles({ files = {}, readOnly = [] }: World, written: Map<string, string>) {
  const textOf = (path: string): string => {
    const content = written.get(path) ?? files[path]
    return typeof content === 'string' ? content : ''
  }
  return {
    openFile: async (path: string) => {
      if (readOnly.includes(path)) fail('EACCES')
      const pieces: string[] = []
      return {
        write: async (text: string) => {
          pieces.push(text)
          return null
        },
        close: async () => {
          written.set(path, pieces.join(''))
          return null
        },
        discard: async () => {},
      }
    },
    appendFile: async (path: string, text: string) => {
      written.set(path, textOf(path) + text)
      return null
    },
    // A pattern here is `*`, which finds all files.
    findFiles: async (operands: readonly string[], leftOut: readonly string[]) => {
      const found = operands.map((operand) =>
        operand.includes('*') ? Object.keys(files).filter((path) => path.startsWith(operand.split('*')[0] ?? '')) : [operand],
      )
      return {
        files: found.flat().filter((path) => !leftOut.includes(path)),
        unmatched: operands.filter((_, index) => found[index]?.length === 0),
      }
    },
    // A folder here is a name with `/` at its end.
    listFiles: async (operands: readonly string[]) => {
      const isList = operands.some((operand) => /[*/]$/.test(operand))
      const found = operands.map((operand) =>
        /[*/]$/.test(operand) ? Object.keys(files).filter((path) => path.startsWith(operand.replace(/\*$/, ''))) : [operand],
      )
      const isWanted = (operand: string) => !operand.startsWith('!')
      return { files: found.flat().filter(isWanted), unmatched: operands.filter((_, index) => found[index]?.length === 0), isList }
    },
    sizeOf: async (path: string) => (path in files || written.has(path) ? textOf(path).length : null),
  }
}

/** Bytes in chunks. */
async function* pour(reading: Promise<Uint8Array>, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = await reading
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Make an outside. */
export function createFakeIo(world: World = {}): FakeIo {
  const written = new Map<string, string>()
  const problem = world.writeProblem ?? { code: 'EPIPE' }
  const stdout = createOutput(world.stdoutColumns, world.writesToStdout ?? Number.POSITIVE_INFINITY, problem)
  const stderr = createOutput(world.stderrColumns, Number.POSITIVE_INFINITY, problem)
  const io: Io = {
    readFile: async (path) => {
      const content = written.get(path) ?? world.files?.[path] ?? { code: 'ENOENT' }
      if (typeof content === 'string') return new TextEncoder().encode(content)
      return content instanceof Uint8Array ? content : fail(content.code)
    },
    ...createFiles(world, written),
    processors: 1,
    readStdin: async () => new TextEncoder().encode(world.stdin ?? ''),
    streamFile: (path) => pour(io.readFile(path, Number.POSITIVE_INFINITY), world.chunkSize),
    streamStdin: () => pour(io.readStdin(Number.POSITIVE_INFINITY), world.chunkSize),
    stdinIsTerminal: world.stdinIsTerminal ?? false,
    stdout: stdout.output,
    stderr: stderr.output,
    env: world.env ?? {},
    version: '1.2.3',
  }
  return { io, written, stdout: stdout.text, stderr: stderr.text }
}

/** The outcome that a text of a test asks for. */
const outcomeOf = (input: string): Outcome => (/^outcome: (\S+)$/m.exec(input)?.[1] ?? 'listing') as Outcome

/** A library whose every line of input is the title of an entry, but for `outcome: ...`; it keeps the options that it was given. */
export function createStubLibrary(seen: (ParseOptions | undefined)[] = []): Library {
  const parseDigest = (input: string, options?: ParseOptions): Digest => {
    seen.push(options)
    const titles = input.split('\n').filter((line) => line !== '' && !line.startsWith('outcome: '))
    return sampleDigest(
      titles.map((title) => sampleEntry({ title })),
      { outcome: outcomeOf(input) },
    )
  }
  return {
    createChecker: createLocalChecker,
    parseDigest,
    parseDigests: (pages, options) => parseDigestsBy(parseDigest, pages, options),
    explainDigest: (input, options) => {
      seen.push(options)
      return sampleExplanation([sampleStretch({ text: input, span: { start: 0, end: input.length } })], { outcome: outcomeOf(input) })
    },
  }
}
