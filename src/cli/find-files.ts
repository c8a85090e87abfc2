/** Files that the operands of a command find, on Node.js: paths, folders and patterns. */
import { stat } from 'node:fs/promises'
import { normalize, posix, relative, resolve, sep } from 'node:path'
import { escapePath, glob, isDynamicPattern } from 'tinyglobby'
import type { FoundFiles, ListedFiles } from './io.ts'

/** The ends of names that captures and feeds have; other files of a folder are none. */
const captureEnds = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'json', 'ndjson', 'jsonl']
/** The ends of names of files whose lines may be JSON. */
const lineEnds = ['json', 'ndjson', 'jsonl']

const writeNames = (ends: readonly string[]): string => `*.{${ends.flatMap((end) => [end, end.toUpperCase()]).join(',')}}`
const names = { captures: writeNames(captureEnds), lines: writeNames(lineEnds) }

/** Packages that lie below a folder are none of its captures. */
const globOptions = { ignore: ['**/node_modules/**'], expandDirectories: false, dot: false }

const toSlashes = (path: string): string => path.split(sep).join('/')

/** What one operand finds, and whether it is one file by its path. */
interface Found {
  readonly paths: readonly string[]
  readonly isPath: boolean
}

/** Look for what an operand means. A name that is no pattern and of no file is kept: that it cannot be read is said where it is read. */
async function findOperand(operand: string, kind: keyof typeof names = 'captures'): Promise<Found> {
  const found = await stat(operand).catch(() => null)
  if (found?.isDirectory()) return { paths: await glob(posix.join(escapePath(operand), '**', names[kind]), globOptions), isPath: false }
  if (found !== null || !isDynamicPattern(operand)) return { paths: [operand], isPath: true }
  return { paths: await glob(operand, globOptions), isPath: false }
}

/** The operands that find files, and the full paths of those that `!` leaves out. */
async function splitOperands(operands: readonly string[]): Promise<{ readonly wanted: readonly string[]; readonly excluded: Set<string> }> {
  const unwanted = operands.filter((operand) => operand.startsWith('!')).map((operand) => operand.slice(1))
  const found = await Promise.all(unwanted.map((operand) => findOperand(operand)))
  const excluded = new Set(found.flatMap(({ paths }) => paths).map((path) => resolve(path)))
  return { wanted: operands.filter((operand) => !operand.startsWith('!')), excluded }
}

/** The name of a file in reports: below the current folder relative to it, so that it does not change with how it was found. */
function nameOf(path: string): string {
  const inside = relative('', path)
  return toSlashes(inside === '' || inside.startsWith('..') ? normalize(path) : inside)
}

/** Find files; see {@link FoundFiles} and `findFiles` of Io. */
export async function findFiles(operands: readonly string[], leftOut: readonly string[]): Promise<FoundFiles> {
  const { wanted, excluded } = await splitOperands(operands)
  for (const path of leftOut) excluded.add(resolve(path))
  const found = await Promise.all(wanted.map((operand) => findOperand(operand)))
  const files = new Map(found.flatMap(({ paths }) => paths).map((path) => [resolve(path), nameOf(path)]))
  return {
    files: [...files].flatMap(([path, name]) => (excluded.has(path) ? [] : [name])).sort(),
    unmatched: wanted.filter((_, index) => found[index]?.paths.length === 0),
  }
}

/** List files; see {@link ListedFiles} and `listFiles` of Io. */
export async function listFiles(operands: readonly string[], kind: keyof typeof names): Promise<ListedFiles> {
  const { wanted, excluded } = await splitOperands(operands)
  const files: string[] = []
  const unmatched: string[] = []
  const seen = new Set<string>()
  let isList = false
  for (const operand of wanted) {
    const { paths, isPath } = operand === '-' ? { paths: ['-'], isPath: true } : await findOperand(operand, kind)
    if (paths.length === 0) unmatched.push(operand)
    isList ||= !isPath
    const found = isPath ? [operand] : paths.map(nameOf).sort()
    for (const name of found) {
      const path = resolve(name)
      if (excluded.has(path) || (!isPath && seen.has(path))) continue
      seen.add(path)
      files.push(name)
    }
  }
  return { files, unmatched, isList }
}
