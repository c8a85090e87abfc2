/** Where the time goes: the parser's stages one after the other, and what of each is a single walk over the text. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { countLines, options } from '../contenders.mjs'
import { measure } from '../measure.mjs'

/** Stages are no part of the package, so they are bundled from the source, with the packages that the project itself has. */
const entry = `
export { Tokenizer } from 'htmlparser2'
export { parseDigest, readAny } from './parse.ts'
export { readPlain } from './frontends/plain.ts'
export { analyse } from './analysis.ts'
export { buildDigest } from './digest.ts'
export { resolveOptions } from './options.ts'
export { hasTwoSpaces, skipPrintable } from './text.ts'
`

async function loadStages() {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'))
  const outfile = join(folder, 'stages.mjs')
  try {
    await build({
      stdin: { contents: entry, resolveDir: fileURLToPath(new URL('../../src/', import.meta.url)), loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Contenders that each do what the one before does, and one stage more. */
function stageContenders({ analyse, buildDigest, parseDigest, readAny, resolveOptions }, text) {
  const settings = resolveOptions(options)
  return [
    { name: 'indexOf pass', run: () => countLines(text) },
    { name: 'front end', run: () => readAny(text, text.length, settings) },
    { name: 'grammar', run: () => analyse(readAny, text, options) },
    { name: 'digest', run: () => buildDigest(analyse(readAny, text, options)) },
    { name: 'all', run: () => parseDigest(text, options) },
  ]
}

/** Parts of stages, by themselves: of plain text the walk from line to line, and two walks over the characters of abstracts. */
function plainParts({ hasTwoSpaces, parseDigest, readPlain, resolveOptions, skipPrintable }, text) {
  const { maxLineLength } = resolveOptions(options)
  const abstracts = parseDigest(text, options).entries.map(({ spans }) => spans.abstract)
  const sum = (read) => abstracts.reduce((total, span) => total + Number(read(span)), 0)
  return [
    { name: 'front end: lines into cues', run: () => readPlain(text, text.length, maxLineLength) },
    { name: 'front end: where printable characters of abstracts end', run: () => sum(({ start }) => skipPrintable(text, start)) },
    {
      name: 'entries: whether two spaces in a row stand in abstracts',
      run: () => sum(({ start, end }) => hasTwoSpaces(text.slice(start, end))),
    },
  ]
}

const ignore = () => {}
const callbacks = Object.fromEntries(
  [
    'onattribdata',
    'onattribend',
    'onattribentity',
    'onattribname',
    'oncdata',
    'onclosetag',
    'oncomment',
    'ondeclaration',
    'onend',
    'onopentagend',
    'onopentagname',
    'onprocessinginstruction',
    'onselfclosingtag',
    'ontext',
    'ontextentity',
  ].map((name) => [name, ignore]),
)

/** Of HTML the tokens alone, by the tokenizer that the front end uses. */
function htmlParts({ Tokenizer }, text) {
  const run = () => {
    const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
    tokenizer.write(text)
    tokenizer.end()
    return tokenizer
  }
  return [{ name: 'front end: tokens by htmlparser2', run }]
}

const partsOf = { plain: plainParts, Markdown: () => [], HTML: htmlParts }

/**
 * Measure the stages of a parse.
 *
 * @returns rows `{ stage, passes, share }` by lower quartiles: passes of one `indexOf`, and shares of the whole. A row with a colon is a part
 *   of the stage that it names.
 */
export async function measureStages(syntax, text, seconds) {
  const stages = await loadStages()
  const parts = partsOf[syntax](stages, text)
  const times = measure([...stageContenders(stages, text), ...parts], { rounds: 2000, seconds })
  const passes = (name) => times.get(name).quartile / times.get('indexOf pass').quartile
  const rows = [
    ['front end', passes('front end')],
    ['grammar', passes('grammar') - passes('front end')],
    ['entries, years, coverage, messages', passes('digest') - passes('grammar')],
    ['all', passes('all')],
    ...parts.map(({ name }) => [name, passes(name)]),
  ]
  return rows.map(([stage, value]) => ({ stage, passes: value, share: value / passes('all') }))
}
