/**
 * `npm run bench:full`: parseDigest beside all that one could use instead, and its memory. It takes some minutes.
 *
 *   --write                 put the tables into docs/benchmarks.md
 *   --check                 exit with 1 where a bound is missed, or outputs differ that may not
 *   --seconds N             time for each text, 3 by default
 *   --against FOLDER|SPEC   another build instead: compare outputs, then time both
 *   --allow PATH            a difference that is meant, `entries[].links`; may be given several times
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import './install.mjs'

// What follows needs packages that may just have been installed.
const { reportAll, reportAgainst } = await import('./report.mjs')

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    against: { type: 'string' },
    allow: { type: 'string', multiple: true, default: [] },
  },
})
const seconds = Number(values.seconds)
if (!(seconds > 0)) throw new TypeError('--seconds needs a number')

const { report, failures } =
  values.against === undefined ? await reportAll({ seconds }) : await reportAgainst(values.against, { seconds, allowed: values.allow })
console.log(report)
if (values.write && values.against === undefined) {
  const { replaceBetween } = await import('../markdown-table.mjs')
  const document = new URL('../../docs/benchmarks.md', import.meta.url)
  writeFileSync(document, replaceBetween(readFileSync(document, 'utf8'), 'figures', report))
}
for (const line of failures) console.error(`missed: ${line}`)
if (values.check) process.exitCode = failures.length > 0 ? 1 : 0
