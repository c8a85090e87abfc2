/** Where mutations begin: the inputs of all fixtures. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Read the inputs of all fixtures, in the order of their names. */
export function readCorpus(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /[\\/]input\.\w+$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
}
