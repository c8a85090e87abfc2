/**
 * `npm run fuzz -- --seconds 60 --seed 1`: put damaged fixtures through the build. Prints the seed and the rate. A fault ends the run with status 1; its
 * shortest input and what it breaks go to reports/fuzz/, and the line that repeats it is printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readCorpus } from './corpus.ts'
import { dictionary } from './dictionary.ts'
import { fuzz, type MinimisedFinding } from './fuzz.ts'
import type { Library } from './subject.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    from: { type: 'string', default: '0' },
    executions: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
  },
})

/** A whole number of the command line. */
function readNumber(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new TypeError(`Expected --${name} to be a whole number, got ${text}`)
  return Number(text)
}

const built = async (name: string): Promise<unknown> => import(pathToFileURL(join('dist', `${name}.js`)).href)
const library = { core: await built('index'), check: await built('check'), report: await built('report') } as Library

const [seed, from] = [readNumber('seed', values.seed), readNumber('from', values.from)]
const executions = values.executions === undefined ? Number.POSITIVE_INFINITY : readNumber('executions', values.executions)
const seconds =
  values.seconds === undefined ? (values.executions === undefined ? 60 : Number.POSITIVE_INFINITY) : readNumber('seconds', values.seconds)
const material = { corpus: readCorpus('fixtures'), dictionary }

/** Write a fault down and say how to see it again. */
function report({ execution, promise, detail, options, input, minimised }: MinimisedFinding): void {
  const folder = join('reports', 'fuzz')
  mkdirSync(folder, { recursive: true })
  const name = `${seed}-${execution}`
  const [path, story] = [join(folder, `${name}.txt`), join(folder, `${name}.json`)]
  writeFileSync(path, minimised)
  writeFileSync(story, `${JSON.stringify({ promise, detail, options, minimised, input }, null, 2)}\n`)
  console.error(`\nbroken: ${promise}\n${detail}\noptions: ${JSON.stringify(options)}\ninput: ${JSON.stringify(minimised.slice(0, 2_000))}`)
  console.error(`written to ${path} and ${story}\nrepeat it: npm run fuzz -- --seed ${seed} --from ${execution} --executions 1`)
}

console.log(`seed ${seed}, ${material.corpus.length} texts, ${dictionary.length} parts`)
const started = performance.now()
const elapsed = (): number => (performance.now() - started) / 1_000
let [done, characters, findings] = [0, 0, 0]
let told = 0
const mayGoOn = (): boolean => elapsed() < seconds

/** One line on how far it is. */
const tell = (): void =>
  console.log(
    `${done} executions in ${elapsed().toFixed(0)} s, ${(done / elapsed()).toFixed(0)} a second, ${(characters / 1e6).toFixed(1)} million characters, ${findings} findings`,
  )

/** Executions between two looks at the clock for a line. */
const batch = 1_000
while (done < executions && mayGoOn()) {
  const result = fuzz(library, material, { seed, from: from + done, executions: Math.min(batch, executions - done), mayGoOn })
  done += result.executions
  characters += result.characters
  if (result.finding !== null) {
    findings += 1
    report(result.finding)
    if (!values['keep-going']) break
  }
  if (elapsed() - told >= 60) {
    told = elapsed()
    tell()
  }
}
tell()
process.exitCode = findings > 0 ? 1 : 0
