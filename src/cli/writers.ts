/** The formats of the data on standard output. One table; each writes piece by piece, so that no more than one digest is kept. */
import { toJson, toNdjsonLine } from '../report/json.ts'
import { formatTable } from '../report/table.ts'
import { toTerminal } from '../report/terminal.ts'
import type { Digest } from '../schema.ts'

/** What a writer knows of the run. */
export interface WriterContext {
  /** Whether more than one input was named; decides the shape of the output, however many of them can be read. */
  readonly several: boolean
  /** Columns of the terminal; undefined for the default. */
  readonly width: number | undefined
}

/** One digest on its way out. */
export interface NamedDigest {
  /** The operand: a path, or `-`. */
  readonly file: string
  readonly digest: Digest
  /** How many digests were written before it. */
  readonly index: number
}

/** Writes digests in one format: what comes before all, each digest in pieces, what comes after all. */
export interface Writer {
  readonly begin: (context: WriterContext) => string
  readonly pieces: (named: NamedDigest, context: WriterContext) => Iterable<string>
  readonly end: (context: WriterContext) => string
}

const nothing = (): string => ''

const jsonWriter: Writer = {
  begin: ({ several }) => (several ? '[' : ''),
  *pieces({ file, digest, index }, { several }) {
    if (!several) yield `${toJson(digest, 2)}\n`
    // The only line ends in JSON are those of the indentation, so this moves the lines and no text.
    else yield `${index === 0 ? '' : ','}\n  ${toJson({ file, digest }, 2).replaceAll('\n', '\n  ')}`
  },
  end: ({ several }) => (several ? '\n]\n' : ''),
}

const ndjsonWriter: Writer = {
  begin: nothing,
  *pieces({ file, digest }, { several }) {
    for (const entry of digest.entries) yield toNdjsonLine(entry, several ? file : null)
  },
  end: nothing,
}

const tableWriter: Writer = {
  begin: nothing,
  *pieces({ file, digest, index }, { several, width }) {
    if (several) yield `${index === 0 ? '' : '\n'}${toTerminal(file)}\n`
    yield formatTable(digest.entries, { width })
  },
  end: nothing,
}

/** Every format, by the name that `--format` takes. */
export const writers = { json: jsonWriter, ndjson: ndjsonWriter, table: tableWriter } as const

/** The name of a format. */
export type FormatName = keyof typeof writers

/** Whether a word is the name of a format. */
export const isFormatName = (word: string): word is FormatName => Object.hasOwn(writers, word)
