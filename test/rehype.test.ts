/** The plugin for trees of HTML: it reads what parseDigest reads, but for what was taken out of the tree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { VFile } from 'vfile'
import { type Digest, parseDigest } from '../src/index.ts'
import { rehypeDigest } from '../src/unified.ts'
import { papers, writeHtml, writeIsland, writeJson } from './helpers/html-shapes.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)
if (!isThere) console.warn(`test/rehype.test.ts: SKIPPED in part, because there is no corpus at ${corpus}`)
const pages = isThere
  ? ['pages', 'real'].flatMap((folder) =>
      readdirSync(`${corpus}${folder}`).flatMap((file) => (file.endsWith('.html') ? [`${folder}/${file}`] : [])),
    )
  : []

const root = new URL('../fixtures/', import.meta.url)
// A tree has what stands behind the document in it, as parts of the page; and the text of a file that it shows is a text of HTML.
const others = ['html-with-text-behind', 'html-text-file', 'html-json-file']
const fixtures = readdirSync(root).filter((name) => existsSync(new URL(`${name}/input.html`, root)) && !others.includes(name))

/** A plugin that takes elements out of a tree. */
const takeOut = (isMeant: (element: Element) => boolean) => () => (tree: Root) => {
  const waiting: (Root | Element)[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    node.children = (node.children as Element[]).filter((child) => child.type !== 'element' || !isMeant(child))
    for (const child of node.children) if (child.type === 'element') waiting.push(child)
  }
}

const isPart = (text: string): boolean => !/<(?:!doctype|html)\b/i.test(text)
const read = (text: string, options = {}): Digest =>
  unified()
    .use(rehypeParse, { fragment: isPart(text) })
    .use(rehypeDigest, options)
    .processSync(text).result

describe('rehypeDigest gives what parseDigest gives', () => {
  test.each(fixtures)('%s', (name) => {
    const text = readFileSync(new URL(`${name}/input.html`, root), 'utf8')
    expect(read(text)).toEqual(parseDigest(text, { format: 'html' }))
  })

  test.skipIf(!isThere).each(pages)('%s', (page) => {
    const text = readFileSync(`${corpus}${page}`, 'utf8')
    expect(read(text)).toEqual(parseDigest(text))
  })
})

describe('a tree that others have changed', () => {
  const readWithout = (text: string, isMeant: (element: Element) => boolean): Digest =>
    unified().use(rehypeParse).use(takeOut(isMeant)).use(rehypeDigest).processSync(text).result
  const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
  const titles = papers.map(({ title }) => title)

  test('without an article has no entry of it', () => {
    let seen = 0
    const digest = readWithout(writeHtml(papers), ({ tagName }) => tagName === 'article' && seen++ === 1)
    expect(titlesOf(digest)).toEqual([titles[0], titles[2]])
    expect(digest.messages).toEqual([])
    expect(digest.coverage.total).toBe(writeHtml(papers).length)
  })

  test('without a part of a title has the rest of it', () => {
    const text = writeHtml(papers).replace('Bell Curves', '<mark>Bell</mark> Curves')
    const digest = readWithout(text, ({ tagName }) => tagName === 'mark')
    expect(titlesOf(digest)).toEqual([titles[0]?.replace('Bell ', ''), titles[1], titles[2]])
  })

  test('without the element that holds data has none of them', () => {
    const text = writeHtml(
      papers,
      '',
      `<div${writeIsland(writeJson([{ ...(papers[0] as (typeof papers)[0]), id: '2510.99999', title: 'Data' }]))}></div>`,
    )
    expect(titlesOf(parseDigest(text))).toContain('Data')
    const digest = readWithout(text, ({ properties }) => properties['dataProps'] !== undefined)
    expect(titlesOf(digest)).toEqual(titles)
  })

  test('without anything has no entries', () => {
    const { outcome, coverage } = readWithout(writeHtml(papers), ({ tagName }) => tagName === 'html')
    expect(outcome).toBe('unrecognised')
    expect(coverage.entries).toBe(0)
  })

  test('may have more closing tags in its text than elements', () => {
    const text = writeHtml(papers).replace('<article>', '</aside></div><article>')
    expect(read(text)).toEqual(parseDigest(text))
  })
})

test('a text without a position is what the file has in its place', () => {
  const compile = (change: (element: Element) => void) => () => {
    const add = () => (tree: Root) => {
      const article = { type: 'element', tagName: 'article', properties: {}, children: [] } as Element
      change(article)
      tree.children.push(article)
    }
    return unified().use(rehypeParse).use(add).use(rehypeDigest).processSync(writeHtml(papers))
  }
  // A parser adds elements itself, and copies those that are closed in the wrong order.
  expect(compile(() => {})).not.toThrow()
  expect(() => unified().use(rehypeParse).use(rehypeDigest).processSync('<b>Ket<p>tle</b>')).not.toThrow()
  const addText = (element: Element): void => {
    element.tagName = 'tbody'
    element.children = [{ type: 'text', value: 'a' }]
  }
  expect(compile(addText)().result).toEqual(parseDigest(writeHtml(papers)))
})

test('elements that a parser adds need none', () => {
  const page = '<h1>Daily Papers</h1><table><tr><td><h3><a href="/papers/2510.50111">A Title of a Paper</a></h3></td></tr></table>'
  const digest = unified().use(rehypeParse).use(rehypeDigest).processSync(page).result
  expect(digest.entries.map(({ title }) => title)).toEqual(['A Title of a Paper'])
})

test('messages land on the file, and options are those of parseDigest', () => {
  const text = writeHtml(papers).slice(0, -200)
  const file = new VFile({ path: 'page.html', value: text })
  unified().use(rehypeParse).use(rehypeDigest).processSync(file)
  const { messages } = parseDigest(text)
  expectTypeOf(file.result).toEqualTypeOf<unknown>()
  expect(messages.map(({ ruleId }) => ruleId)).toContain('html-cut-off')
  expect(file.messages.map(({ ruleId, source, reason, note, fatal }) => [ruleId, source, reason, note, fatal])).toEqual(
    messages.map(({ ruleId, reason, help, severity }) => [
      ruleId,
      'daily-papers',
      reason,
      help,
      severity === 'error' ? true : severity === 'warning' ? false : undefined,
    ]),
  )
  expect(read(text, { maxEntries: 1 }).entries).toHaveLength(1)
  expect(() => read(text, { asOf: 'today' })).toThrow(TypeError)
})
