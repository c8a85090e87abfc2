/** The full benchmark as one report in Markdown. */
import { boundOf } from '../bounds.mjs'
import { commonContenders, parse, treeContender } from '../contenders.mjs'
import { describeMachine, describeVersions } from '../machine.mjs'
import { writeTable } from '../markdown-table.mjs'
import { measure, ratio } from '../measure.mjs'
import { showRatio } from '../statistics.mjs'
import { htmlTexts, markdownTexts, plainTexts } from '../texts.mjs'
import { compareBuilds } from './against.mjs'
import { measureFirstCalls } from './cold.mjs'
import { feedContenders } from './feeds.mjs'
import { htmlContenders } from './html.mjs'
import { measureMemory } from './memory.mjs'
import { allMisreaders, markdownItContender, plainContenders } from './plain.mjs'
import { measureStages } from './stages.mjs'

const own = new URL('./node_modules/', import.meta.url)
const projects = new URL('../../node_modules/', import.meta.url)
const packages = [
  'remark-parse',
  'rehype-parse',
  'zod',
  'moo',
  'chevrotain',
  'peggy',
  'markdown-it',
  'cheerio',
  'linkedom',
  'feedsmith',
  'fast-xml-parser',
  'papaparse',
]

const both = ({ quartile, median }, show) => `${show(quartile)} (${show(median)})`

/** A text with its contenders in a table, and the bounds that it misses. */
function reportText(syntax, { name: textName, text }, contenders, seconds, misreaders = []) {
  const title = `${syntax}, ${textName}`
  const times = measure(contenders, { rounds: 1000, seconds })
  const rows = contenders.map(({ name, lacks }) => [
    name === 'parseDigest' ? '**parseDigest**' : name,
    both(ratio(times, name, 'indexOf pass'), showRatio),
    both(ratio(times, name, 'parseDigest'), showRatio),
    times.get(name).samples,
    lacks,
  ])
  const table = writeTable(['What', 'passes', 'beside parseDigest', 'samples', 'what it does not do, or does'], rows)
  const notes = misreaders.length > 0 ? [`Not timed, because they give other values: ${misreaders.join(', ')}.`] : []
  const size = `${text.length} characters, ${parse(text).entries.length} entries.`
  return {
    report: [`### ${title[0].toUpperCase()}${title.slice(1)}`, size, table, ...notes].join('\n\n'),
    failures: findMissed(syntax, title, times),
  }
}

/** All pages of a syntax in one table, a row each; what the others do not do stands below. */
function reportPages(syntax, pages, contendersOf, seconds) {
  const lacks = new Map()
  const failures = []
  const measured = pages.map(({ name, text, ...page }) => {
    const contenders = contendersOf({ name, text, ...page })
    for (const contender of contenders) lacks.set(contender.name, contender.lacks)
    const times = measure(contenders, { rounds: 1000, seconds })
    failures.push(...findMissed(syntax, `${syntax}, ${name}`, times))
    return { name, text, times }
  })
  const others = [...lacks.keys()].filter((name) => name !== 'parseDigest' && name !== 'indexOf pass')
  const rows = measured.map(({ name, text, times }) => [
    name,
    text.length,
    both(ratio(times, 'parseDigest', 'indexOf pass'), showRatio),
    ...others.map((other) => (times.has(other) ? both(ratio(times, other, 'parseDigest'), showRatio) : 'other values')),
  ])
  const table = writeTable(['Page', 'characters', 'parseDigest, passes', ...others.map((name) => `${name} / parseDigest`)], rows)
  const notes = others.map((name) => `- ${name}: ${lacks.get(name)}`).join('\n')
  return { report: [`### ${syntax}`, table, notes].join('\n\n'), failures }
}

/** Bounds are of ratios with parseDigest above or below. */
function findMissed(syntax, title, times) {
  const pairs = [...times.keys()].flatMap((name) => [
    [name, 'parseDigest'],
    ['parseDigest', name],
  ])
  return pairs.flatMap(([above, below]) => {
    const bound = boundOf(syntax, `${above} / ${below}`)
    const { quartile } = ratio(times, above, below)
    if (bound === null || bound.holds(quartile)) return []
    return [`${title}: ${above} / ${below} is ${showRatio(quartile)}, the bound is ${bound.text}`]
  })
}

function reportMemory() {
  const megabytes = (value) => value.toFixed(1)
  const rows = measureMemory().map(({ syntax, detach, input, peak, result, title }) => [
    syntax,
    detach ? 'yes' : 'no',
    ...[input, peak, result, title].map(megabytes),
  ])
  const headings = ['Syntax', '`detach`', 'the input itself', 'more at the peak', 'left with the digest', 'left with one title']
  return { report: `### Memory\n\n${writeTable(headings, rows)}`, failures: [] }
}

function reportFirstCalls() {
  const [plain, markdown, html] = [plainTexts()[1], markdownTexts()[0], htmlTexts()[0]].map(({ text }) => text)
  const rows = measureFirstCalls([
    { syntax: 'plain, 100 KB', text: plain, readers: ['parseDigest', 'remark-parse', 'markdown-it'] },
    { syntax: 'Markdown, 60 KB', text: markdown, readers: ['parseDigest', 'remark-parse', 'markdown-it'] },
    { syntax: 'HTML, 60 KB', text: html, readers: ['parseDigest', 'rehype-parse', 'cheerio, the tree alone', 'linkedom, the tree alone'] },
  ])
  const baseOf = (syntax) => rows.find((row) => row.syntax === syntax && row.reader === 'parseDigest')
  const cells = rows.map(({ syntax, reader, quartile, median }) => {
    const base = baseOf(syntax)
    return [
      syntax,
      reader,
      both({ quartile, median }, (time) => `${time.toFixed(1)} ms`),
      both({ quartile: quartile / base.quartile, median: median / base.median }, showRatio),
    ]
  })
  return { report: `### The first call in a process\n\n${writeTable(['Text', 'What', 'time', 'beside parseDigest'], cells)}`, failures: [] }
}

/** Where the time goes, by the text that stands for its syntax. */
async function reportStages(seconds) {
  const texts = { plain: plainTexts()[1], Markdown: markdownTexts()[0], HTML: htmlTexts()[0] }
  const rows = []
  for (const [syntax, { text }] of Object.entries(texts)) {
    for (const { stage, passes, share } of await measureStages(syntax, text, seconds)) {
      rows.push([syntax, stage, showRatio(passes), `${Math.round(100 * share)} %`])
    }
  }
  return { report: `### Stages, synthetic texts\n\n${writeTable(['Text', 'Stage', 'passes', 'share'], rows)}`, failures: [] }
}

const headOf = () => [`${describeMachine()}.`, `${describeVersions(packages, [own, projects])}.`]

const join = (head, sections) => ({
  report: [...head, ...sections.map(({ report }) => report)].join('\n\n'),
  failures: sections.flatMap(({ failures }) => failures),
})

/** @returns `{ report, failures }`: Markdown, and a line for each bound that is missed */
export async function reportAll({ seconds }) {
  const head = headOf()
  const treeContenders = ({ text }) => [...commonContenders(text), treeContender('remark-parse', text), markdownItContender(text)]
  const { text: digest } = plainTexts()[1]
  return join(head, [
    ...plainTexts().map((plain) => reportText('plain', plain, plainContenders(plain), seconds, allMisreaders(plain.text))),
    reportText('other formats', { name: 'the same entries, 100 KB', text: digest }, feedContenders(digest), seconds),
    reportPages('Markdown', markdownTexts({ all: true }), treeContenders, seconds),
    reportPages('HTML', htmlTexts({ all: true }), htmlContenders, seconds),
    await reportStages(seconds),
    reportFirstCalls(),
    reportMemory(),
  ])
}

/** Another build beside the working copy. A difference that is not allowed is a failure. */
export async function reportAgainst(from, { seconds, allowed }) {
  const { differences, contenders } = await compareBuilds(from, allowed)
  const rows = differences.map(({ path, texts, example, allowed }) => [`\`${path}\``, texts, example, allowed ? 'yes' : '**no**'])
  const texts = [plainTexts()[1], markdownTexts()[0], htmlTexts()[0]]
  const syntaxes = ['plain', 'Markdown', 'HTML']
  const times = texts.map(({ name, text }, at) => {
    const measured = measure(contenders(text), { rounds: 1000, seconds })
    return [`${syntaxes[at]}, ${name}`, both(ratio(measured, 'working copy', 'other build'), showRatio)]
  })
  const report = [
    `The working copy beside ${from}`,
    `${describeMachine()}.`,
    differences.length === 0 ? 'No differences.' : writeTable(['where digests differ', 'texts', 'one of them', 'allowed'], rows),
    writeTable(['Text', 'working copy / other build'], times),
  ]
  const refused = differences.filter((row) => !row.allowed)
  return { report: report.join('\n\n'), failures: refused.map(({ path, texts }) => `${path} differs in ${texts} texts`) }
}
