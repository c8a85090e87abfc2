/** Memory that a parse takes and leaves taken, each case in a process of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '../contenders.mjs'
import { writeDigest, writeHtmlDigest, writeMarkdownDigest } from '../synthetic.mjs'

const worker = fileURLToPath(new URL('memory-case.mjs', import.meta.url))
const megabyte = 1_000_000
const size = 4 * megabyte
const smallSize = 20_000

/** Our own result as JSON, which the library reads as well. */
const writeJson = (length) => JSON.stringify(parse(writeDigest(length)))

const writers = [
  ['plain', writeDigest],
  ['Markdown', writeMarkdownDigest],
  ['HTML', writeHtmlDigest],
  ['JSON', writeJson],
]

/** The engine still compiles in the background and holds what it compiles for, so that one run may have more left than is kept. */
const runs = 3

/** What processes say of a case, in bytes a byte of the input: the least of some runs. */
function runCase(path, { detach, keep }) {
  const figures = Array.from({ length: runs }, () => {
    const output = execFileSync(process.execPath, ['--expose-gc', worker, path, `${path}-small`, String(detach), keep], {
      encoding: 'utf8',
    })
    return JSON.parse(output)
  })
  const least = (name) => Math.min(...figures.map((figure) => figure[name]))
  return { input: least('input'), peak: least('peak'), retained: least('retained') }
}

/**
 * Measure all syntaxes, with the option `detach` and without it.
 *
 * @returns rows `{ syntax, detach, input, peak, result, title }`: megabytes for each megabyte of the input in UTF-8; `input` is what its string takes, `peak` how much the
 *   process grew while it parsed, `result` and `title` what stays where the digest, or one title of it, is all that is kept
 */
export function measureMemory() {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'))
  try {
    return writers.flatMap(([syntax, write]) => {
      const path = join(folder, syntax)
      writeFileSync(path, write(size))
      writeFileSync(`${path}-small`, write(smallSize))
      return [false, true].map((detach) => {
        const whole = runCase(path, { detach, keep: 'digest' })
        const one = runCase(path, { detach, keep: 'title' })
        return { syntax, detach, input: whole.input, peak: whole.peak, result: whole.retained, title: one.retained }
      })
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
