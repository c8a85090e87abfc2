/**
 * `npm run bench`: how fast parseDigest is beside other things that one can do with the same text.
 *
 * Figures are ratios of samples that were taken in turns, in one process; only they carry over to another machine.
 * `npm run bench -- --check` exits with 1 where a bound is missed. That is for use by hand: a timing is no test.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { asRead, contendersFor, markupContenders, parse, regExpAgrees } from './contenders.mjs'
import { measure } from './measure.mjs'
import { writeDigest, writeHtmlDigest, writeMarkdownDigest } from './synthetic.mjs'

const rounds = 1000
const markupRounds = 200
const bounds = { 'parseDigest / JSON.parse': 1.0, "Zod's share": 0.5, 'scaling, 16 times the text': 1.5 }
/** Here more is better. */
const leastBounds = { 'remark-parse / parseDigest': 100, 'rehype-parse / parseDigest': 5 }

const corpusDigest = new URL('../../shared/corpus/seed/digest.txt', import.meta.url)
const texts = [
  { name: 'synthetic, 10 KB', text: asRead(writeDigest(10_000)) },
  { name: 'synthetic, 100 KB', text: asRead(writeDigest(100_000)) },
]
if (existsSync(corpusDigest)) texts.push({ name: 'corpus digest', text: readFileSync(corpusDigest, 'utf8'), isReal: true })

const missed = []

/** Print a figure; one that has a bound and lies over it is noted. */
function show(name, value) {
  const least = leastBounds[name]
  const bound = bounds[name] ?? least
  const isOver = bound !== undefined && (least === undefined ? value > bound : value < bound)
  if (isOver) missed.push(`${name}: ${value.toFixed(2)}, the bound is ${bound}`)
  console.log(
    `  ${name.padEnd(32)} ${value.toFixed(2).padStart(9)}${bound === undefined ? '' : `  (bound ${bound}${isOver ? ', missed' : ''})`}`,
  )
}

/** A real page has entries that the script misreads; then it is not timed. On our own text that would be a fault. */
function report({ name, text, isReal = false }) {
  const withRegExp = !isReal || regExpAgrees(text)
  const times = measure(contendersFor(text, { withRegExp }), rounds)
  const base = times.get('indexOf pass')
  console.log(`\n${name}: ${text.length} characters, ${parse(text).entries.length} entries; times the base`)
  for (const [contender, time] of times) show(contender, time / base)
  if (!withRegExp) console.log('  a script of regular expressions reads this text wrongly, so it was not timed')
  show('parseDigest / JSON.parse', times.get('parseDigest') / times.get('JSON.parse'))
  show("Zod's share", times.get('Zod alone') / times.get('parseDigest'))
}

/** Pages in Markdown or HTML, beside the building of their tree. */
function reportMarkup({ name, text }, syntax, treeBuilder) {
  const times = measure(markupContenders(text, treeBuilder), markupRounds)
  const base = times.get('indexOf pass')
  console.log(`\n${syntax}, ${name}: ${text.length} characters, ${parse(text).entries.length} entries; times the base`)
  for (const [contender, time] of times) show(contender, time / base)
  show(`${treeBuilder} / parseDigest`, times.get(treeBuilder) / times.get('parseDigest'))
}

/** Synthetic pages, and where the corpus is there its pages by writers of Markdown. */
function markdownTexts() {
  const texts = [{ name: 'synthetic, 60 KB', text: asRead(writeMarkdownDigest(60_000)) }]
  const folder = new URL('../../shared/corpus/pages/', import.meta.url)
  if (!existsSync(folder)) return texts
  const names = readdirSync(folder).filter((name) => /2025.*\.(?:turndown|rehype-remark|python-html2text)\.md$/.test(name))
  return [...texts, ...names.map((name) => ({ name, text: asRead(readFileSync(new URL(name, folder), 'utf8')) }))]
}

/** A synthetic page, and where the corpus is there its pages of HTML. */
function htmlTexts() {
  const texts = [{ name: 'synthetic, 60 KB', text: asRead(writeHtmlDigest(60_000)) }]
  for (const folder of ['pages/', 'real/']) {
    const path = new URL(`../../shared/corpus/${folder}`, import.meta.url)
    if (!existsSync(path)) continue
    const names = readdirSync(path).filter((name) => name.endsWith('.page.html') && !name.includes('2026'))
    for (const name of names) texts.push({ name, text: asRead(readFileSync(new URL(name, path), 'utf8')) })
  }
  return texts
}

/** What a bundle for browsers takes, minified, with all that it needs. */
async function reportSizes() {
  console.log('\nbundles for browsers, minified')
  for (const entry of ['index', 'text']) {
    const { outputFiles } = await build({
      stdin: { contents: `export { parseDigest } from './dist/${entry}.js'`, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    })
    const [{ contents }] = outputFiles
    const name = entry === 'index' ? 'daily-papers-parser' : `daily-papers-parser/${entry}`
    console.log(
      `  ${name.padEnd(32)} ${(contents.length / 1000).toFixed(0).padStart(6)} KB, ${(gzipSync(contents).length / 1000).toFixed(0)} KB in gzip`,
    )
  }
}

/** Time a character at 16 times the text, over the time a character at once the text: 1 is linear. */
function reportScaling() {
  const [small, large] = [10_000, 160_000].map((length) => asRead(writeDigest(length)))
  const times = measure(
    [
      { name: 'small', run: () => parse(small) },
      { name: 'large', run: () => parse(large) },
    ],
    rounds,
  )
  console.log('\nscaling: time a character, 160 KB over 10 KB')
  show('scaling, 16 times the text', times.get('large') / large.length / (times.get('small') / small.length))
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`)
console.log(`lower quartile of ${rounds} rounds${globalThis.gc ? '' : '; run with --expose-gc for steadier figures'}`)
for (const text of texts) report(text)
for (const text of markdownTexts()) reportMarkup(text, 'Markdown', 'remark-parse')
for (const text of htmlTexts()) reportMarkup(text, 'HTML', 'rehype-parse')
await reportSizes()
reportScaling()

if (process.argv.includes('--check')) {
  for (const line of missed) console.error(`missed: ${line}`)
  process.exitCode = missed.length > 0 ? 1 : 0
}
