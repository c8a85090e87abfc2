/** How results are written to standard output: a writer for each format, piece by piece, so that no more than one result is kept. */
import { toJson } from '../report/json.ts'
import { toTerminal } from '../report/terminal.ts'
import type { Io } from './io.ts'
import { wantsColor } from './io.ts'

/** What a writer knows of the run. */
export interface WriterContext {
  /** Whether more than one input was named; decides the shape of the output, however many of them can be read. */
  readonly several: boolean
  /** Columns of the terminal; undefined for the default. */
  readonly width: number | undefined
  readonly color: boolean
}

/** One result on its way out. */
interface NamedResult<Result> {
  /** The operand: a path, or `-`. */
  readonly file: string
  readonly result: Result
  /** How many results were written before it. */
  readonly index: number
}

/** Writes results in one format: what comes before all, each result in pieces, what comes after all. */
export interface Writer<Result> {
  readonly begin: (context: WriterContext) => string
  readonly pieces: (named: NamedResult<Result>, context: WriterContext) => Iterable<string>
  readonly end: (context: WriterContext) => string
}

/** What a writer knows of a run with standard output as it is. */
export function createContext({ stdout, env }: Io, several: boolean): WriterContext {
  return { several, width: stdout.isTerminal ? stdout.columns : undefined, color: wantsColor(stdout, env) }
}

const nothing = (): string => ''

/** A {@link Writer} with nothing around its results. */
export const createPlainWriter = <Result>(pieces: Writer<Result>['pieces']): Writer<Result> => ({ begin: nothing, pieces, end: nothing })

/**
 * A {@link Writer} of JSON: the result itself where one input was named, else an array of files and results.
 *
 * @param member the result's name beside its `file`
 */
export const createJsonWriter = (member: string): Writer<unknown> => ({
  begin: ({ several }) => (several ? '[' : ''),
  *pieces({ file, result, index }, { several }) {
    if (!several) yield `${toJson(result, 2)}\n`
    // The only line ends in JSON are those of the indentation, so this moves the lines and no text.
    else yield `${index === 0 ? '' : ','}\n  ${toJson({ file, [member]: result }, 2).replaceAll('\n', '\n  ')}`
  },
  end: ({ several }) => (several ? '\n]\n' : ''),
})

/**
 * A {@link Writer} of text for people: each result, under the name of its file where several inputs were named.
 *
 * @param format one result as lines that each end in `\n`
 */
export const createTextWriter = <Result>(format: (result: Result, context: WriterContext) => string): Writer<Result> =>
  createPlainWriter(function* ({ file, result, index }, context) {
    if (context.several) yield `${index === 0 ? '' : '\n'}${toTerminal(file)}\n`
    yield format(result, context)
  })
