/** What a text is taken for, by how it begins. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { detectSyntax, type Syntax } from '../src/frontends/detect.ts'
import { papers, writeHtml, writeJson, writeMarkdown } from './helpers/html-shapes.ts'
import { usualAbstract, writePage } from './helpers/one-paper.ts'
import { shortDigest } from './helpers/short-digest.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)
if (!isThere) console.warn(`test/detect.test.ts: SKIPPED in part, because there is no corpus at ${corpus}`)

const page = writeHtml(papers)
const json = writeJson(papers)
const between = (from: string, to: string): string => page.slice(page.indexOf(from), page.indexOf(to) + to.length)
const headers = 'HTTP/2 200 \r\ncontent-type: text/html; charset=utf-8\r\nlink: <https://huggingface.co/papers>; rel="canonical"\r\n\r\n'

const texts: Readonly<Record<Syntax, readonly (readonly [name: string, text: string])[]>> = {
  html: [
    ['a page', page],
    ['a doctype alone', '<!doctype html>'],
    ['an older doctype', page.replace('<!doctype html>', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">')],
    ['no doctype', page.replace('<!doctype html>\n', '')],
    ['white space before it', `\n\n  ${page}`],
    ['a comment before it', `<!-- saved from url=(0031)https://huggingface.co/papers -->\n${page}`],
    ['a byte order mark before it', `\ufeff${page}`],
    ['headers of a response before it', headers + page],
    ['a declaration of XML before it', `<?xml version="1.0" encoding="UTF-8"?>\n${page}`],
    ['a body', between('<body', '</body>')],
    ['a main element', between('<main', '</main>')],
    ['an article', between('<article', '</article>')],
    ['a heading', between('<h3', '</h3>')],
    ['a link', '<a href="/papers/2511.00001">Where Maps Fold</a>'],
    ['a comment before an article', `<!--[-->${between('<article', '</article>')}`],
    ['the beginning of a page', page.slice(0, 120)],
    ['the rest of a page', page.slice(page.indexOf('<article'))],
    ['the rest of a tag', page.slice(page.indexOf('href="/papers/25') + 3)],
    ['the rest of a text', page.slice(page.indexOf('Clocks in towers'))],
    ['paragraphs in an element', `<div>${usualAbstract}\n\n${usualAbstract}</div>`],
  ],
  json: [
    ['an object', json],
    ['a list', '[{"paper":{"title":"Where Maps Fold"}}]'],
    ['a list of lists', '[[{"title":"Where Maps Fold"}]]'],
    ['values in lines', '{"title":"Where Maps Fold"}\n{"title":"Sand"}\n'],
    ['white space before it', `\n\n  ${JSON.stringify({ title: 'Sand' }, null, 2)}`],
    ['a byte order mark before it', `\ufeff${json}`],
    ['an empty list', '[]'],
    ['an empty list with white space', ' [ ]\n'],
    ['an empty object', '{}'],
    ['the beginning of an object', json.slice(0, 40)],
    ['HTML in an object', JSON.stringify({ html: page })],
  ],
  text: [
    ['nothing', ''],
    ['white space', ' \n'],
    ['plain text', shortDigest],
    ['plain text with one tag in an abstract', writePage({ abstract: `The <think> tag and its end, </think>. ${usualAbstract}` })],
    [
      'plain text with a tag of HTML in an abstract',
      writePage({ abstract: `An <html> tag, a <div> and its end, </div>. ${usualAbstract}` }),
    ],
    ['plain text with a title that begins with a tag', writePage({ title: '<body> Language' })],
    ['a title that is named for a tag', `<a> and Other Tags\n\n${usualAbstract}\n\n  • 4 authors\n·\nJun 12 2\n`],
    ['a title that begins with one that is none', `<think> and Other Tags\n\n${usualAbstract}\n`],
    ['Markdown', writeMarkdown(papers)],
    ['Markdown that begins with a centred element', `<div align="center">\n\n# Daily Papers\n\n</div>\n\n${writeMarkdown(papers)}`],
    [
      'Markdown that begins with an element, without links',
      '<div align="center">\n<img src="a.png">\n</div>\n\nDaily Papers\n\n- Where Maps Fold\n',
    ],
    ['Markdown that begins with a link in a paragraph', '<p align="center"><a href="https://a.example">A</a></p>\n\n## Papers\n'],
    ['Markdown that begins with a link', '[Models](/models)\n[Datasets](/datasets)\n\nDaily Papers\n'],
    ['Markdown that begins with a picture', '[![](/a.png)](/papers)\n'],
    ['Markdown with a page of HTML as code', '# Notes\n\n```html\n<!doctype html>\n<html><body></body></html>\n```\n'],
    ['a check box', '[ ] 12\n\nWhere Maps Fold\n'],
    ['numbers of links', '[1]Models [2]Datasets\n\nDaily Papers\n'],
    ['a number of a link before another', '[1] [2]Models\n'],
    ['an address', '<https://huggingface.co/papers>\n\nDaily Papers\n'],
    ['front matter', '---\ntitle: Daily Papers\ntags: ["a", {"b": 1}]\n---\n\nWhere Maps Fold\n'],
    ['empty brackets before text', '[]\n\nDaily Papers\n'],
    ['braces', '{A} Title\n'],
  ],
}

describe.each(Object.entries(texts))('%s', (syntax, samples) => {
  test.each(samples)('%s', (_name, text) => {
    expect(detectSyntax(text)).toBe(syntax)
  })
})

/** What files of a folder are taken for, where that is not what their names say. */
const findMistaken = (folder: string, files: readonly string[]): string[] =>
  files.filter((file) => {
    const syntax = file.endsWith('.html') ? 'html' : file.endsWith('.json') ? 'json' : 'text'
    return detectSyntax(readFileSync(`${folder}/${file}`, 'utf8')) !== syntax
  })

test('fixtures are what their names say', () => {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
  const files = readdirSync(folder).flatMap((name) => readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`))
  // A folder of its own says what the text of another syntax in it is.
  const inputs = files.filter((file) => /\/input\.(?:txt|md|html|json)$/.test(file) && !file.startsWith('other-'))
  expect(findMistaken(folder, inputs)).toEqual([])
})

test.skipIf(!isThere).each(['seed', 'real', 'pages', 'damaged'])('files of the corpus are what their names say: %s', (folder) => {
  const files = readdirSync(`${corpus}${folder}`)
  expect(files.length).toBeGreaterThan(0)
  expect(findMistaken(`${corpus}${folder}`, files)).toEqual([])
})

test('a long text is looked at no further than its beginning', () => {
  expect(detectSyntax(`${'a '.repeat(10_000)}\n${page}`)).toBe('text')
  expect(detectSyntax(`${between('<article', '</article>').repeat(100)}\n\n${'A title\n\n'.repeat(100)}`)).toBe('html')
  expect(detectSyntax(`<p>${'word '.repeat(10_000)}`)).toBe('text')
  expect(detectSyntax(`<!-- ${'word '.repeat(10_000)}`)).toBe('text')
})
