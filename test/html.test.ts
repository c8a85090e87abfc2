/** HTML: it agrees with the other shapes of a page, and what was cut or is no page of ours is read without a false paper. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Digest, type Entry, parseDigest, parseTree, treeToText } from '../src/index.ts'
import { papers, writeHtml, writeIsland, writeJson, writeMarkdown } from './helpers/html-shapes.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)
if (!isThere) console.warn(`test/html.test.ts: SKIPPED in part, because there is no corpus at ${corpus}`)

/** Pages of the corpus, without what follows their names. */
const pages = isThere
  ? ['pages', 'real'].flatMap((folder) =>
      readdirSync(`${corpus}${folder}`).flatMap((file) => (file.endsWith('.page.html') ? [`${folder}/${file.slice(0, -10)}`] : [])),
    )
  : []
const readCorpus = (file: string): string => readFileSync(`${corpus}${file}`, 'utf8')

const root = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(root).filter((name) => existsSync(new URL(`${name}/input.html`, root)))
const readFixture = (name: string): string => readFileSync(new URL(`${name}/input.html`, root), 'utf8')

/** A value as it is compared: dates by their day; what says of which kind or origin a value is goes with the shape of the page. */
function valuesOf(entry: Entry): Record<string, unknown> {
  const { page, links, span, spans, abstractKind, upvotesFrom, date, ...values } = entry
  return { ...values, date: date?.iso ?? null }
}

/** Values of one paper that two shapes of a page both have, and that differ. No comments are shown as nothing at all, and data say 0. */
function findDifferences(one: Digest, other: Digest): unknown[] {
  return other.entries.flatMap((entry): unknown[] => {
    const same = one.entries.find(({ arxivId, title }) => (arxivId !== null && arxivId === entry.arxivId) || title === entry.title)
    if (same === undefined) return [`missing: ${entry.title}`]
    const values = valuesOf(same)
    return Object.entries(valuesOf(entry)).flatMap(([field, value]) =>
      value === null || values[field] === null || JSON.stringify(value) === JSON.stringify(values[field])
        ? []
        : [{ title: entry.title, field, one: values[field], other: value }],
    )
  })
}

describe('one page in several shapes has the same papers', () => {
  const html = writeHtml(papers)
  const json = writeJson(papers)

  test.each([
    ['Markdown', writeMarkdown(papers)],
    ['JSON', json],
    ['HTML with data', writeHtml(papers, writeIsland(json))],
    ['data without cards', writeHtml([], writeIsland(json))],
  ])('%s', (_name, text) => {
    const [one, other] = [parseDigest(html), parseDigest(text)]
    expect([one, other].map(({ outcome, entries, messages }) => [outcome, entries.length, messages])).toEqual([
      ['listing', papers.length, []],
      ['listing', papers.length, []],
    ])
    expect(findDifferences(one, other)).toEqual([])
    expect(other.pages.map(({ date }) => date?.iso)).toEqual(['2025-11-05'])
  })

  test('the values are those of the papers', () => {
    expect(parseDigest(html).entries).toMatchObject(
      papers.map(({ id, title, abstract, by, day, upvotes, comments }) => ({
        arxivId: id,
        title,
        abstract,
        authorCount: typeof by === 'number' ? by : null,
        organization: typeof by === 'number' ? null : by,
        date: { iso: day },
        upvotes,
        upvotesFrom: 'link',
        comments,
      })),
    )
  })

  test('data are better evidence than cards, and cards have what data have not', () => {
    const [first, ...others] = papers.map((paper) => ({ ...paper, upvotes: paper.upvotes + 1 }))
    const { entries, messages } = parseDigest(writeHtml(papers, writeIsland(writeJson(first === undefined ? [] : [first]))))
    expect(entries.map(({ upvotes, upvotesFrom }) => [upvotes, upvotesFrom])).toEqual([
      [27, 'json'],
      [0, 'link'],
      [5, 'link'],
    ])
    expect(messages).toMatchObject([{ ruleId: 'copies-disagree', entry: 0, field: 'upvotes' }])
    expect(others).toHaveLength(2)
  })
})

test('of two pages behind one another, the second may begin with the paper that the first ends with', () => {
  const again = papers.toReversed().map((paper) => ({ ...paper, upvotes: paper.upvotes + 30 }))
  const { entries, messages } = parseDigest(writeHtml(papers) + writeHtml(again))
  expect(entries.map(({ page, title, upvotes }) => [page, title, upvotes])).toEqual([
    ...papers.map(({ title, upvotes }) => [0, title, upvotes]),
    ...again.map(({ title, upvotes }) => [1, title, upvotes]),
  ])
  expect(messages).toEqual([])
})

describe.skipIf(!isThere)('pages of the corpus have the same papers as texts that were made of them', () => {
  test.each(pages.flatMap((page) => ['turndown.md', 'lynx.txt', 'pandoc-plain.txt'].map((writer) => [page, writer] as const)))(
    '%s.%s',
    (page, writer) => {
      const [one, other] = [parseDigest(readCorpus(`${page}.page.html`)), parseDigest(readCorpus(`${page}.${writer}`))]
      expect(other.entries).toHaveLength(one.entries.length)
      expect(findDifferences(one, other)).toEqual([])
    },
  )
})

describe('a page that was cut', () => {
  const valuesOfAll = ({ outcome, entries }: Digest): string => JSON.stringify([outcome, entries.map(valuesOf)])

  /** What is wrong with a part of a page. Nothing has to be said where only what stands behind the papers is missing. */
  function faultsOf(part: string, whole: Digest, titles: ReadonlySet<string>): unknown[] {
    const digest = parseDigest(part, { format: 'html' })
    const wrong = digest.entries.map(({ title }) => title).filter((title) => !titles.has(title))
    const isSaid = digest.messages.some(({ severity }) => severity !== 'info')
    return isSaid || valuesOfAll(digest) === valuesOfAll(whole) ? wrong : [...wrong, 'nothing is said']
  }

  function findFaults(page: string, step: number): unknown[] {
    const whole = parseDigest(page)
    const titles = new Set(whole.entries.map(({ title }) => title))
    const faults: unknown[] = []
    for (let at = step; at < page.length; at += step) {
      for (const part of [page.slice(0, at), page.slice(at)]) {
        const found = faultsOf(part, whole, titles)
        if (found.length > 0) faults.push({ at, found, begins: part.slice(0, 60), ends: part.slice(-60) })
      }
    }
    return faults
  }

  // What stands behind a page is another text, and has another reader. Of what hides a part of a page, nothing may be left; a cut page cut again, and a notice, have errors anyway.
  // Of a table without its heads nobody knows what the columns are; that HTML was cut off is an error there, too.
  const whole = fixtures.filter((name) => !/behind|cut|hidden|login|unrecognised|table/.test(name))

  test.each(whole)('%s: no other titles, and it is said', (name) => {
    expect(findFaults(readFixture(name), 97)).toEqual([])
  })

  test('a long page', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      papers.map((paper) => ({ ...paper, id: `25${10 + (at % 3)}.${10_000 + at}` })),
    ).flat()
    const numbered = many.map((paper, at) => ({ ...paper, id: `2510.${10_000 + at}`, title: `${paper.title}, Part ${at + 1}` }))
    const page = writeHtml(numbered)
    expect(parseDigest(page).entries).toHaveLength(numbered.length)
    expect(findFaults(page, 997)).toEqual([])
  })

  test.skipIf(!isThere).each(pages)('%s', (page) => {
    expect(findFaults(readCorpus(`${page}.page.html`), 997)).toEqual([])
  })

  test('data that were cut are told, and cards behind them are read', () => {
    const page = writeHtml(papers, writeIsland(writeJson(papers)))
    const part = page.slice(page.indexOf('Where Maps Fold'))
    const { entries, messages } = parseDigest(part, { format: 'html' })
    expect(entries).toHaveLength(papers.length)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['html-cut-off'])
  })
})

describe('where a page breaks off', () => {
  const last = papers.slice(0, 1)
  const whole = writeHtml(
    last,
    '',
    '<h3><a href="/papers/2509.50444">Bread Crumbs</a></h3><p>Whoever follows crumbs gets lost where birds were faster than the crumbs were laid, and',
  )
  const inPage = writeHtml(last, '', '<p>What Bells Say of the Towns around Them</p>')

  test.each<[name: string, html: string, isSaid: boolean]>([
    ['an abstract that ends no sentence, in a page that was closed', whole, false],
    ['a text in one that was closed', inPage, false],
    ['a text in a part of one that was closed', inPage.replace(/<\/body>.*/s, '').replace(/^.*<main>/s, '<main>'), false],
    [
      'a text behind the part of a page',
      inPage.replace(/<p>What/, '</section></main><p>What').replace(/<\/section><\/main><\/body>.*/s, ''),
      true,
    ],
    ['an abstract that ends no sentence in a page that was not closed', whole.replace(/<\/section>.*/s, ''), true],
    ['an abstract that ends no sentence in a part without a frame', whole.replace(/^.*<main><section>|<\/section>.*/gs, ''), true],
    ['fields in a page that was closed', `<body>${fieldList}</body>`, false],
    ['fields in a part without a frame', fieldList, true],
  ])('%s', (_name, html, isSaid) => {
    const { entries, messages } = parseDigest(html, { format: 'html' })
    expect(entries.length).toBeGreaterThan(0)
    expect(messages.some(({ ruleId }) => ruleId === 'text-cut-off')).toBe(isSaid)
  })
})

const fieldList = `<h3><a href="/papers/2509.50444">Bread Crumbs</a></h3><p>Upvotes: 3</p><p>Whoever follows ${'crumbs and '.repeat(16)}gets lost</p>`

describe('bad HTML is read', () => {
  const inPage = (more: string): string => writeHtml(papers, '', more)
  const check = (text: string): Digest => {
    expect(treeToText(parseTree(text, { format: 'html' }))).toBe(text)
    return parseDigest(text, { format: 'html' })
  }

  test.each<[name: string, text: string]>([
    ['10,000 elements in one another', inPage('<div>'.repeat(10_000))],
    ['10,000 headings in one another', inPage('<h3>'.repeat(10_000))],
    [
      '10,000 elements of other names, hidden and not closed',
      inPage(Array.from({ length: 10_000 }, (_, at) => `<x${at} hidden>`).join('')),
    ],
    ['an attribute of 5 MB', writeHtml(papers, ` data-x="${'x'.repeat(5_000_000)}"`)],
    ['data of 5 MB that are none', writeHtml(papers, ` data-props="${'{&quot;paper'.repeat(400_000)}"`)],
    ['a comment that never ends', inPage('<!-- never')],
    ['100,000 less-than signs', inPage('<'.repeat(100_000))],
    ['a script that never ends', inPage('<script>')],
    ['a drawing that never ends', inPage('<svg><path>')],
    ['a template that never ends', inPage('<template>')],
    ['ends of elements that never began', inPage('</div></p></b></article></br></svg></template>')],
    ['an attribute that never ends', inPage('<a href="')],
    ['a tag that never ends', inPage('<a href')],
    ['NUL and lone surrogates', inPage('\0<p>\ud800</p>\udfff<\0>')],
  ])('%s', (_name, text) => {
    const { entries, coverage } = check(text)
    expect(entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title))
    const { total, ...shares } = coverage
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(total)
  })

  test.each([
    '',
    '<',
    '<!',
    '<!--',
    '<a',
    '</',
    '&',
    '<p',
    '<!doctype html>',
    '<html>',
    '<article>',
    '</article>',
    '\ufeff',
    '\ufeff<p>a</p>',
  ])('%j alone has no papers, and a reason', (text) => {
    const { entries, messages } = check(text)
    expect(entries).toEqual([])
    expect(messages.some(({ severity }) => severity === 'error')).toBe(true)
  })

  test('a byte order mark is none of the page', () => {
    const page = writeHtml(papers)
    expect(check(`\ufeff${page}`).entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title))
  })

  test('line ends are white space', () => {
    const page = writeHtml(papers)
    const values = parseDigest(page).entries.map(valuesOf)
    for (const lineEnd of ['\r\n', '\r']) expect(parseDigest(page.replaceAll('\n', lineEnd)).entries.map(valuesOf)).toEqual(values)
  })

  test('maxLength cuts, and says so', () => {
    const page = writeHtml(papers)
    for (let maxLength = 0; maxLength < page.length; maxLength += 31) {
      const { coverage, messages } = parseDigest(page, { maxLength })
      const { total, ...shares } = coverage
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(total)
      expect(messages.map(({ ruleId }) => ruleId)).toContain('input-too-long')
    }
  })
})
