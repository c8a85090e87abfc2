/** Pages of one writer in one text, as `cat` joins them: each is read as if it were alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Entry, parseDigest } from '../src/index.ts'
import { parseMarkdownDigest } from '../src/unified.ts'

const root = new URL('../fixtures/', import.meta.url)
/** Newsletters have no header that would tell where the next one begins, and what their fields are called is each one's own. */
const withoutHeader: ReadonlySet<string> = new Set(['dialect-fields'])

interface Writer {
  readonly name: string
  readonly texts: readonly string[]
  readonly markdown: boolean
}

/** The texts of each writer, by the names of their folders: `dialect-lynx-1`. */
function listWriters(): Writer[] {
  const byName = new Map<string, { texts: string[]; markdown: boolean }>()
  for (const folder of readdirSync(root).filter((name) => name.startsWith('dialect-'))) {
    const file = readdirSync(new URL(`${folder}/`, root)).find((name) => name.startsWith('input.')) as string
    const name = folder.replace(/-\d+$/, '')
    const writer = byName.get(name) ?? { texts: [], markdown: file.endsWith('.md') }
    writer.texts.push(readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    byName.set(name, writer)
  }
  return Array.from(byName, ([name, writer]) => ({ name, ...writer }))
}

/** The same page about other papers. */
const withOtherIds = (text: string): string =>
  text.replace(/(?<!\d)(2\d[01]\d\.)(\d)(?=\d{3,4}(?!\d))/g, (_whole, month: string, digit: string) => `${month}${9 - Number(digit)}`)

type Parse = (text: string) => { readonly entries: readonly Entry[] }

/** What is said of each paper, wherever it stands. */
const valuesOf = (parse: Parse, text: string): unknown[] =>
  parse(text).entries.map(({ page: _page, span: _span, spans: _spans, links, ...values }) => ({
    ...values,
    links: links.map(({ url }) => url),
  }))

/** Each text, with one of the same writer behind it, which is another, or the same about other papers. */
const pairs = (texts: readonly string[]): [string, string][] =>
  texts.flatMap((text, at): [string, string][] => [
    [text, withOtherIds(text)],
    ...texts.flatMap((other, index): [string, string][] => (index === at ? [] : [[text, other]])),
  ])

const writers = listWriters().filter(
  ({ name, texts }) => !withoutHeader.has(name) && texts.every((text) => parseDigest(text).entries.length > 0),
)

test('there are writers', () => {
  expect(writers.length).toBeGreaterThan(30)
})

describe('two pages in one text are read as each alone', () => {
  test.each(writers)('$name', ({ texts }) => {
    for (const [first, second] of pairs(texts)) {
      const alone = [...valuesOf(parseDigest, first), ...valuesOf(parseDigest, second)]
      expect(valuesOf(parseDigest, `${first.trimEnd()}\n${second}`)).toEqual(alone)
    }
  })

  test.each(writers.filter(({ markdown }) => markdown))('$name, as a tree: each paper has the id that it has alone', ({ texts }) => {
    for (const text of texts) {
      const [first, second] = [text.trimEnd(), withOtherIds(text)]
      const ids = (input: string): string[] =>
        parseMarkdownDigest(input).entries.flatMap(({ arxivId, title }) => arxivId ?? `no id: ${title}`)
      expect(ids(`${first}\n\n${second}`)).toEqual([...ids(first), ...ids(second)])
    }
  })
})
