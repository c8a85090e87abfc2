/** The first call in a process: what a command pays that reads one page. Nothing is compiled yet; loading of modules is not counted. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quantile } from '../statistics.mjs'

const worker = fileURLToPath(new URL('cold-case.mjs', import.meta.url))
const runs = 11

const timeFirst = (reader, path) => Number(execFileSync(process.execPath, [worker, reader, path], { encoding: 'utf8' }))

/**
 * Measure first calls, in turns, each in a process of its own.
 *
 * @param cases `{ syntax, text, readers }`, names of cold-case.mjs
 * @returns rows `{ syntax, reader, quartile, median }` in milliseconds
 */
export function measureFirstCalls(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'))
  try {
    return cases.flatMap(({ syntax, text, readers }) => {
      const path = join(folder, 'page')
      writeFileSync(path, text)
      const samples = new Map(readers.map((reader) => [reader, []]))
      for (let run = 0; run < runs; run++) for (const [reader, times] of samples) times.push(timeFirst(reader, path))
      return Array.from(samples, ([reader, times]) => ({ syntax, reader, quartile: quantile(times, 0.25), median: quantile(times, 0.5) }))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
