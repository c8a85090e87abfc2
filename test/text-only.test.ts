/** The entry for small bundles: all but HTML. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import * as main from '../src/index.ts'
import { DigestError, parseDigest, parseDigestOrThrow, parseTree, treeToText } from '../src/text-only.ts'
import * as textOnly from '../src/text-only.ts'
import { papers, writeHtml, writeJson, writeMarkdown } from './helpers/html-shapes.ts'
import { quietOptions } from './helpers/one-paper.ts'
import { shortDigest } from './helpers/short-digest.ts'

const source = fileURLToPath(new URL('../src/', import.meta.url))

describe('reads as the main entry does', () => {
  test.each([
    ['plain text', shortDigest],
    ['Markdown', writeMarkdown(papers)],
    ['JSON', writeJson(papers)],
    ['JSON behind Markdown', `${writeMarkdown(papers)}\n\n${writeJson(papers)}`],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(parseDigest(text, quietOptions)).toEqual(main.parseDigest(text, quietOptions))
    expect(parseTree(text, quietOptions)).toEqual(main.parseTree(text, quietOptions))
    expect(treeToText(parseTree(text))).toBe(text)
  })

  test('and exports what is no part of HTML', () => {
    expect(Object.keys(textOnly)).toEqual(
      expect.arrayContaining(['parseDigest', 'parseDigestOrThrow', 'parseTree', 'treeToText', 'rules', 'digestSchema']),
    )
    expect(Object.keys(main)).toEqual(expect.arrayContaining(Object.keys(textOnly)))
  })
})

test('leaves the same syntaxes unread', () => {
  const wiki = papers.map(({ id, title }) => `== [[papers/${id}|${title}]] ==`).join('\n\n')
  const { entries, messages } = parseDigest(wiki)
  expect([entries, messages.map(({ ruleId }) => ruleId)]).toEqual([[], ['other-dialect']])
})

describe('HTML is an error', () => {
  const page = writeHtml(papers)

  test.each<[string, main.ParseOptions]>([
    ['by its looks', {}],
    ['by the option', { format: 'html' }],
  ])('%s', (_name, options) => {
    const { messages } = parseDigest(page, options)
    expect(messages[0]).toMatchObject({ ruleId: 'other-dialect', severity: 'error', span: { start: 0, end: page.length }, entry: null })
    expect(() => parseDigestOrThrow(page, options)).toThrow(DigestError)
    expect(treeToText(parseTree(page, options))).toBe(page)
  })

  test('and what reading it as text finds is told, too', () => {
    const list = Array.from({ length: 9 }, (_, at) => `[${at + 1}]Paper Boats of ${at}`).join('\n')
    expect(parseDigest(list, { format: 'html' }).messages.map(({ ruleId }) => ruleId)).toEqual(['other-dialect', 'links-missing'])
    expect(parseDigest(shortDigest, { ...quietOptions, format: 'html' }).messages.map(({ ruleId }) => ruleId)).toEqual(['other-dialect'])
  })

  test('unless the caller says that it is text', () => {
    expect(parseDigest(page, { format: 'text' }).messages.map(({ ruleId }) => ruleId)).not.toContain('other-dialect')
    expect(parseDigest(shortDigest, { ...quietOptions, format: 'json' }).entries).toEqual([])
  })
})

test('no parser of HTML is in its bundle', async () => {
  const bundle = async (file: string): Promise<string[]> => {
    const { metafile } = await build({
      entryPoints: [`${source}${file}`],
      bundle: true,
      format: 'esm',
      metafile: true,
      write: false,
      logLevel: 'silent',
      platform: 'browser',
      outdir: 'out',
    })
    return Object.keys(metafile.inputs)
  }
  const ofHtml = /node_modules\/(?:htmlparser2|domhandler|parse5|rehype-parse)\/|src\/frontends\/html/
  expect((await bundle('text-only.ts')).filter((input) => ofHtml.test(input))).toEqual([])
  expect((await bundle('index.ts')).filter((input) => ofHtml.test(input))).not.toEqual([])
})
