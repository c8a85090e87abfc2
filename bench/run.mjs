/**
 * `npm run bench`: how fast parseDigest is beside other things that one can do with the same text, in seconds.
 * `npm run bench:full` has more of them, and memory.
 *
 * Figures are ratios of samples that were taken in turns, in one process; only they carry over to another machine.
 * `npm run bench -- --check` exits with 1 where a bound is missed. That is for use by hand: a timing is no test.
 */
import { boundOf } from './bounds.mjs'
import { commonContenders, misreaders, parse, scriptContenders, treeContender } from './contenders.mjs'
import { describeMachine } from './machine.mjs'
import { measure, ratio } from './measure.mjs'
import { reportSizes } from './sizes.mjs'
import { showRatio } from './statistics.mjs'
import { writeDigest } from './synthetic.mjs'
import { asRead, htmlTexts, markdownTexts, plainTexts } from './texts.mjs'

const missed = []

const column = (value) => showRatio(value).padStart(9)

/** Print a figure, lower quartile and median; one that has a bound and lies beyond it is noted. */
function show(name, { quartile, median }, syntax, text) {
  const bound = boundOf(syntax, name)
  const isMissed = bound !== null && !bound.holds(quartile)
  if (isMissed) missed.push(`${syntax}, ${text}: ${name} is ${showRatio(quartile)}, the bound is ${bound.text}`)
  const note = bound === null ? '' : `  (${bound.text}${isMissed ? ', missed' : ''})`
  console.log(`  ${name.padEnd(38)} ${column(quartile)} ${column(median)}${note}`)
}

/** Times of all contenders by the base, and figures that have bounds. */
function report(syntax, { name, text }, contenders, figures) {
  console.log(`\n${syntax}, ${name}: ${text.length} characters, ${parse(text).entries.length} entries; times the base`)
  const times = measure(contenders, { seconds: 0.6 })
  for (const contender of times.keys()) show(contender, ratio(times, contender, 'indexOf pass'), syntax, name)
  for (const [above, below] of figures) if (times.has(above)) show(`${above} / ${below}`, ratio(times, above, below), syntax, name)
}

function reportPlain(plain) {
  const figures = [
    ['parseDigest', 'JSON.parse'],
    ['Zod alone', 'parseDigest'],
    ['a script of one regular expression', 'parseDigest'],
  ]
  report('plain', plain, [...commonContenders(plain.text), ...scriptContenders(plain)], figures)
  for (const name of misreaders(plain.text)) console.log(`  ${name} reads this text wrongly, so it was not timed`)
}

/** Pages in Markdown or HTML, beside the building of their tree. */
function reportMarkup(syntax, page, builder) {
  report(syntax, page, [...commonContenders(page.text), treeContender(builder, page.text)], [[builder, 'parseDigest']])
}

/** Time a character at 16 times the text, over the time a character at once the text: 1 is linear. */
function reportScaling() {
  const [small, large] = [10_000, 160_000].map((length) => asRead(writeDigest(length)))
  const contenders = [
    { name: 'small', run: () => parse(small) },
    { name: 'large', run: () => parse(large) },
  ]
  const times = ratio(measure(contenders), 'large', 'small')
  const share = small.length / large.length
  console.log('\nscaling: time a character, 160 KB over 10 KB')
  show('scaling, 16 times the text', { quartile: times.quartile * share, median: times.median * share }, 'plain', '160 KB')
}

console.log(describeMachine())
console.log(`lower quartile and median of rounds in turns${globalThis.gc ? '' : '; run with --expose-gc for steadier figures'}`)
for (const plain of plainTexts()) reportPlain(plain)
for (const page of markdownTexts()) reportMarkup('Markdown', page, 'remark-parse')
for (const page of htmlTexts()) reportMarkup('HTML', page, 'rehype-parse')
reportScaling()
await reportSizes()

if (process.argv.includes('--check')) {
  for (const line of missed) console.error(`missed: ${line}`)
  process.exitCode = missed.length > 0 ? 1 : 0
}
