/** Files that the operands of a command find, on Node.js: paths, folders and patterns. */
import { stat } from 'node:fs/promises'
import { normalize, posix, relative, resolve, sep } from 'node:path'
import { escapePath, glob, isDynamicPattern } from 'tinyglobby'
import type { FoundFiles } from './io.ts'

/** The ends of names that captures and feeds have; other files of a folder are none. */
const captureEnds = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'json', 'ndjson', 'jsonl']
const captureNames = `*.{${captureEnds.flatMap((end) => [end, end.toUpperCase()]).join(',')}}`

/** Packages that lie below a folder are none of its captures. */
const globOptions = { ignore: ['**/node_modules/**'], expandDirectories: false, dot: false }

const toSlashes = (path: string): string => path.split(sep).join('/')

/** What one operand finds. A name that is no pattern and of no file is kept: that it cannot be read is said where it is read. */
async function findOperand(operand: string): Promise<string[]> {
  const found = await stat(operand).catch(() => null)
  if (found?.isDirectory()) return glob(posix.join(escapePath(operand), '**', captureNames), globOptions)
  return found !== null || !isDynamicPattern(operand) ? [operand] : glob(operand, globOptions)
}

/** The name of a file in reports: below the current folder relative to it, so that it does not change with how it was found. */
function nameOf(path: string): string {
  const inside = relative('', path)
  return toSlashes(inside === '' || inside.startsWith('..') ? normalize(path) : inside)
}

/** Find files; see {@link FoundFiles} and `findFiles` of Io. */
export async function findFiles(operands: readonly string[], leftOut: readonly string[]): Promise<FoundFiles> {
  const wanted = operands.filter((operand) => !operand.startsWith('!'))
  const unwanted = operands.filter((operand) => operand.startsWith('!')).map((operand) => operand.slice(1))
  const found = await Promise.all(wanted.map(findOperand))
  const excluded = new Set([...(await Promise.all(unwanted.map(findOperand))).flat(), ...leftOut].map((path) => resolve(path)))
  const files = new Map(found.flat().map((path) => [resolve(path), nameOf(path)]))
  return {
    files: [...files].flatMap(([path, name]) => (excluded.has(path) ? [] : [name])).sort(),
    unmatched: wanted.filter((_, index) => found[index]?.length === 0),
  }
}
