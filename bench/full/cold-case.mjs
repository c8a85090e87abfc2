/** One case of cold.mjs: `node cold-case.mjs READER FILE`. Prints the milliseconds of the first call. */
import { readFileSync } from 'node:fs'

const readers = {
  parseDigest: async () => {
    const { parseDigest } = await import('../../dist/index.js')
    return (text) => parseDigest(text, { asOf: '2025-11-05', bareCount: 'comments' })
  },
  'remark-parse': () => loadUnified('remark-parse'),
  'rehype-parse': () => loadUnified('rehype-parse'),
  'markdown-it': async () => {
    const { default: markdownIt } = await import('markdown-it')
    const markdown = markdownIt()
    return (text) => markdown.parse(text, {})
  },
  'cheerio, the tree alone': async () => (await import('cheerio')).load,
  'linkedom, the tree alone': async () => (await import('linkedom')).parseHTML,
}

async function loadUnified(name) {
  const [{ unified }, { default: plugin }] = await Promise.all([import('unified'), import(name)])
  const processor = unified().use(plugin).freeze()
  return (text) => processor.parse(text)
}

const [reader, path] = process.argv.slice(2)
const run = await readers[reader]()
const text = readFileSync(path, 'utf8')
const before = process.cpuUsage()
const start = performance.now()
const result = run(text)
const time = performance.now() - start
// The processor's time, where other programs came between; the wall's, where several threads worked at once.
const { user, system } = process.cpuUsage(before)
if (result === undefined) throw new Error('the reader gave nothing')
console.log(Math.min(time, (user + system) / 1000))
