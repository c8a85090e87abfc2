/** `daily-papers parse --text-field`: lines with pages in, for each of them a line out, for whatever feeds lines to a program. */
import { toJson, toPageFacts } from '../report/json.ts'
import { toTerminal } from '../report/terminal.ts'
import type { ParseOptions } from '../options.ts'
import type { Digest } from '../schema.ts'
import type { ParsedPage } from '../stream.ts'
import { complain, complainOfFault, type Run } from './command.ts'
import { type ExitCode, exitStatuses, worseOf } from './exit-status.ts'
import { chunksOf, describeReadProblem, largestInput, listInputs, nameInput } from './inputs.ts'
import { readLines } from './lines.ts'
import type { WriteProblem } from './io.ts'
import { opensBelow, openPageLine, type PageFields, type PageLine } from './page-line.ts'
import { endOnWriteProblem, writePieces } from './write.ts'

/** What is done with lines. */
export interface LineJob {
  readonly operands: readonly string[]
  readonly fields: PageFields
  readonly each: 'digest' | 'entry'
  /** `json` is an array of what are the lines of `ndjson`. */
  readonly format: 'ndjson' | 'json'
  /** The parser's options for an input of some name. */
  readonly options: (name: string) => ParseOptions
  /** Leave out the hint that standard input is read. */
  readonly quiet: boolean
  /** What standard error gets about the entries of a page; '' for nothing. */
  readonly report: (name: string, text: string, digest: Digest) => string
}

type Result = ParsedPage<PageLine & { readonly text: string }>

/** A run on its way. */
interface Walk {
  readonly job: LineJob
  readonly run: Run
  readonly several: boolean
  /** Records that were written. */
  written: number
  code: ExitCode
  problem: WriteProblem | null
}

/** The pages of an input, in the order of its lines. Blank lines are none. What no line can be right by is said once, and is wrong usage. */
async function* readPages(file: string, walk: Walk): AsyncGenerator<PageLine, void, void> {
  const { job, run } = walk
  const refuse = async (problem: string): Promise<void> => {
    await complain(`${toTerminal(nameInput(file))}: ${problem}`, run.io)
    walk.code = worseOf(walk.code, exitStatuses.unusable.code)
  }
  let found = 0
  let others: readonly string[] | null = null
  for await (const line of readLines(chunksOf(file, run.io), largestInput)) {
    const page = openPageLine(line, job.fields)
    if (page === null) continue
    if (found === 0 && others === null && opensBelow(line)) {
      await refuse("one JSON value over many lines; make lines of it first: jq -c '.[]' of an array, jq -c . of an object")
      return
    }
    if (page.others === undefined) found += 1
    else others ??= page.others
    yield page
  }
  if (found === 0 && others !== null) {
    const names = others.slice(0, mostNames).map((name) => toTerminal(toJson(name)))
    await refuse(`no line has the member ${toTerminal(toJson(job.fields.text))}; the first has ${names.join(', ') || 'none'}`)
  }
}

/** Names of members that are shown. */
const mostNames = 8

/** The records of a page, one or more: no line is without an answer. */
function* writeRecords(file: string, result: Result, { job, several }: Walk): Generator<string, void, void> {
  const { line, captureJson, problem } = result.capture
  const head = `${several ? `"file":${toJson(file)},` : ''}"line":${line},"capture":${captureJson}`
  const error = result.error === null ? 'null' : toJson(problem ?? result.error.message)
  if (job.each === 'digest') {
    yield `{${head},"digest":${toJson(result.digest)},"error":${error}}`
    return
  }
  const outcome = toJson(result.digest?.outcome ?? null)
  const { entries, pages } = result.digest ?? { entries: [], pages: [] }
  for (const entry of entries.length === 0 ? [null] : entries) {
    const page = entry === null ? undefined : pages[entry.page]
    const facts = page === undefined ? '' : `${toJson(toPageFacts(page)).slice(1, -1)},`
    yield `{${head},"outcome":${outcome},${facts}"entry":${toJson(entry)},"error":${error}}`
  }
}

/** What stands before a record and behind it. */
const wrap = (record: string, index: number, format: LineJob['format']): string =>
  format === 'ndjson' ? `${record}\n` : `${index === 0 ? '\n' : ',\n'}${record}`

/** Say what is wrong with a page. A fault of the parser is one of the program, but costs no other page. */
async function reportPage(name: string, text: string, { capture, digest, error }: Result, walk: Walk): Promise<void> {
  const { io } = walk.run
  if (capture.problem !== undefined) await complain(toTerminal(`${name}: ${capture.problem}`), io)
  else if (error !== null) {
    walk.code = exitStatuses.fault.code
    await complainOfFault(error, io, name)
  } else if (walk.job.each === 'entry') await io.stderr.write(walk.job.report(name, text, digest))
}

/** Take one input to its end, or to the first record that cannot be written. */
async function takeInput(file: string, walk: Walk): Promise<void> {
  // The text of the page whose result comes next: the library asks for a page when the result before it was taken.
  let text = ''
  const pages = async function* () {
    for await (const page of readPages(file, walk)) {
      text = page.text ?? ''
      // A line without a text is handed over as it is: the library answers with an error, in its place.
      yield page as PageLine & { readonly text: string }
    }
  }
  for await (const result of walk.run.library.parseDigests(pages(), walk.job.options(nameInput(file)))) {
    for (const record of writeRecords(file, result, walk)) {
      walk.problem = await writePieces([wrap(record, walk.written, walk.job.format)], walk.run)
      if (walk.problem !== null) return
      walk.written += 1
    }
    await reportPage(`${nameInput(file)}:${result.capture.line}`, text, result, walk)
  }
}

/** As {@link takeInput}; an input that cannot be read, or not to its end, ends itself alone. */
async function tryInput(file: string, walk: Walk): Promise<void> {
  try {
    await takeInput(file, walk)
  } catch (error) {
    await complain(`${toTerminal(nameInput(file))}: ${describeReadProblem(error)}`, walk.run.io)
    walk.code = worseOf(walk.code, exitStatuses.unusable.code)
  }
}

/**
 * Parse the pages in lines of NDJSON.
 *
 * @returns 0 where every line got its answer, whatever the answer is: a program that is fed by Hadoop or Spark must not fail for what the data are.
 *   2 where the input is no NDJSON, or none of its lines has the member that was named.
 *   Rejects for nothing but a fault of the program.
 */
export async function parseLines(job: LineJob, run: Run): Promise<ExitCode> {
  const inputs = await listInputs({ command: 'parse', operands: job.operands, quiet: job.quiet, kind: 'lines' }, run)
  const walk: Walk = { job, run, several: inputs.several, written: 0, code: inputs.code, problem: null }
  if (job.format === 'json' && inputs.files !== null) walk.problem = await writePieces(['['], run)
  for (const file of inputs.files ?? []) {
    if (walk.problem !== null) break
    await tryInput(file, walk)
  }
  if (job.format === 'json' && inputs.files !== null) walk.problem ??= await writePieces(['\n]\n'], run)
  return walk.problem === null ? walk.code : endOnWriteProblem(walk.problem, walk.code, run)
}
