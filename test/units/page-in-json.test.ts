/** Pages that stand in strings of JSON, as scraping services, crawlers and the tools of agents give them. */
import { describe, expect, test } from 'vitest'
import { toSourceBy } from '../../src/decoded.ts'
import type { FoundText } from '../../src/frontends/json/page-parts.ts'
import { decodeTexts, findPageTexts } from '../../src/frontends/json/page-texts.ts'
import { type JsonNode, writePath } from '../../src/frontends/json/nodes.ts'
import { parseNodes } from '../../src/frontends/json/parse-nodes.ts'
import { type Digest, explainDigest, parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { parseDigest as parseText } from '../../src/text-only.ts'
import { quietOptions, writePage } from '../helpers/one-paper.ts'
import { shortDigest } from '../helpers/short-digest.ts'

const rootsOf = (value: unknown): readonly JsonNode[] => parseNodes(JSON.stringify(value)).roots
const rulesOf = ({ messages }: Digest): string[] => messages.map(({ ruleId }) => ruleId)
const withoutPlaces = (digest: Digest): unknown =>
  JSON.parse(
    JSON.stringify([digest.outcome, digest.pages, digest.entries], (key, value: unknown) =>
      ['span', 'spans', 'format'].includes(key) ? undefined : value,
    ),
  )
const html = (day: number, title: string): string =>
  `<html><body><h1>Daily Papers</h1><p>by AK and the research community</p><p>Nov ${day}</p><p>${'Menu '.repeat(90)}</p><article><h3><a href="/papers/2511.0000${day}">${title}</a></h3><p>&middot; 4 authors</p></article></body></html>`

describe('a page is read wherever it stands', () => {
  test.each<[name: string, answer: (page: string) => unknown]>([
    ['as the whole value', (page) => page],
    ['beside an address', (page) => ({ url: 'https://huggingface.co/papers', text: page })],
    ['deep in an answer', (page) => ({ success: true, data: { markdown: page, metadata: { title: 'Daily Papers' } } })],
    ['in a list', (page) => [{ page }]],
    [
      'in an answer in an answer',
      (page) => ({ result: { content: [{ type: 'text', text: JSON.stringify({ data: { markdown: page } }) }] } }),
    ],
  ])('%s', (_name, answer) => {
    for (const page of [shortDigest, `\ufeff${shortDigest.replaceAll('\n', '\r\n')}`]) {
      for (const indent of [0, 2]) {
        const input = JSON.stringify(answer(page), null, indent)
        const digest = parseDigest(input, quietOptions)
        expect(withoutPlaces(digest)).toEqual(withoutPlaces(parseDigest(page, quietOptions)))
        expect(digest.entries).toHaveLength(2)
        expect(new Set(rulesOf(digest))).toEqual(new Set(['page-in-json']))
        expect(digest.pages.map(({ format, span }) => [format, span])).toEqual([['json', { start: 0, end: input.length }]])
        expect(treeToText(parseTree(input, quietOptions))).toBe(input)
      }
    }
  })

  test('and not what lies behind a limit', () => {
    const input = JSON.stringify({ text: shortDigest })
    expect(parseDigest(input, { maxLength: input.length - 1 })).toMatchObject({ outcome: 'unrecognised', entries: [] })
    expect(parseDigest(input, { maxLength: input.length }).entries).toHaveLength(2)
  })

  test('but in no more than three answers around one another', () => {
    const wrap = (depth: number): string => (depth === 0 ? shortDigest : JSON.stringify({ text: wrap(depth - 1) }))
    expect(parseDigest(wrap(3)).entries).toHaveLength(2)
    expect(parseDigest(wrap(4))).toMatchObject({ outcome: 'unrecognised', messages: [{ ruleId: 'no-json-papers' }] })
  })
})

test('values have their places in the string as it is written', () => {
  const page = writePage({ title: 'Kites "Above"\tSand', abstract: `${'Boats float é. '.repeat(12)}See https://example.org/kites.` })
  const written = JSON.stringify({ text: page }).replaceAll('é', '\\u00e9').replaceAll('/', '\\/')
  const { entries, messages } = parseDigest(written, quietOptions)
  const [entry] = entries
  const textAt = (span: { start: number; end: number } | undefined): string => written.slice(span?.start, span?.end)
  expect(entry?.title).toBe('Kites "Above" Sand')
  expect(textAt(entry?.spans.title)).toBe('Kites \\"Above\\"\\tSand')
  expect(JSON.parse(`"${textAt(entry?.spans.abstract)}"`)).toBe(entry?.abstract)
  expect(textAt(entry?.links[0]?.span)).toBe('https:\\/\\/example.org\\/kites')
  expect(textAt(entry?.spans.date)).toBe('Jun 12')
  expect(textAt(messages[0]?.span)).toBe(written.slice('{"text":"'.length, -2))
})

test('messages about a part stand at their part, and those about the whole text at all of it', () => {
  const input = JSON.stringify({ text: writePage({ date: 'Jun 31 2' }) }, null, 1)
  const { messages } = parseDigest(input)
  const placeOf = (ruleId: string): string | undefined => {
    const message = messages.find((one) => one.ruleId === ruleId)
    return message && input.slice(message.span.start, message.span.end)
  }
  expect(placeOf('invalid-date')).toBe('Jun 31')
  expect(placeOf('bare-count')).toBe(input)
})

test('what stands around a page is markup, and what is written for white space in it', () => {
  const input = JSON.stringify({ url: 'x', text: writePage({}) }, null, 1)
  const { stretches, coverage } = explainDigest(input, quietOptions)
  expect(stretches.map(({ text }) => text).join('')).toBe(input)
  const told = stretches.map(({ role, text, entry, occurrence, page }) => [role, text.slice(0, 12), entry, occurrence, page])
  expect(told.slice(0, 3)).toEqual([
    ['markup', '{\n "url": "x', null, null, 0],
    ['page-title', 'Daily Papers', null, null, 0],
    ['markup', '\\n\\n', null, null, 0],
  ])
  expect(told).toContainEqual(['markup', '\\n\\n', 0, 1, 0])
  expect(told.at(-1)).toEqual(['markup', '\\n"\n}', null, null, 0])
  expect(stretches[0]).toMatchObject({ evidence: 'keys, marks, and values that are not read', cue: null })
  expect(coverage.entries + coverage.furniture + coverage.markup + coverage.blank).toBe(input.length)
})

describe('several pages', () => {
  test('of the lines of a crawler are pages each', () => {
    const input = [html(4, 'Kites'), html(5, 'Boats')].map((page) => JSON.stringify({ page })).join('\n')
    const digest = parseDigest(input)
    expect(digest.entries.map(({ title, page }) => [title, page])).toEqual([
      ['Kites', 0],
      ['Boats', 1],
    ])
    expect(digest.pages[1]?.span.end).toBe(input.length)
    expect(digest.messages.find(({ ruleId }) => ruleId === 'page-in-json')?.reason).toContain('2 pages were read from texts of')
  })

  test('have line and column in the input where their JSON is wrong', () => {
    const papers = JSON.stringify([{ paper: { id: '2511.00001', title: 'Kites', summary: 'They fly. '.repeat(40), upvotes: 'few' } }])
    const input = JSON.stringify({ a: 1, text: papers }, null, 1)
    const { entries, messages } = parseDigest(input)
    expect(entries.map(({ title }) => title)).toEqual(['Kites'])
    const message = messages.find(({ ruleId }) => ruleId === 'wrong-json-value')
    expect(input.slice(message?.span.start, message?.span.end)).toBe('\\"few\\"')
    expect(message?.reason).toContain(`(line 3, column ${(message?.span.start ?? 0) - input.indexOf(' "text"') + 1})`)
  })
})

describe('what is wrong around a page is said', () => {
  test.each<[name: string, input: string, rules: string[]]>([
    ['a key that stands twice', `{"papers":[],"text":1,"text":${JSON.stringify(shortDigest)}}`, ['empty-listing', 'duplicate-key']],
    ['a line that is broken', `{"text":${JSON.stringify(shortDigest)}}\n{"text":"x`, ['page-in-json', 'broken-json']],
  ])('%s', (_name, input, rules) => {
    expect(rulesOf(parseDigest(input, quietOptions))).toEqual(rules)
  })
})

describe('a text that is no page', () => {
  const long = 'A kite stays up longer over water.\n'.repeat(20)
  test.each<[name: string, answer: unknown, reason: string]>([
    [
      'is named',
      { readme: long },
      'and nothing in the text of 700 characters at readme (line 1, column 11) looks like a page of Daily Papers',
    ],
    ['is one of several', [{ title: 'Kites', text: long }, { text: long }], '[0] has a title'],
    ['is too short', { content: 'Too\nmany\nrequests' }, 'no object has a title'],
    ['has one line', { content: 'A kite stays up. '.repeat(40) }, 'no object has a title'],
  ])('%s', (_name, answer, reason) => {
    const { outcome, messages } = parseDigest(JSON.stringify(answer))
    expect(outcome).toBe('unrecognised')
    expect(messages).toMatchObject([{ ruleId: 'no-json-papers', reason: expect.stringContaining(reason) }])
  })

  test('may be a notice, the page of one paper or a header', () => {
    const pad = (text: string): string => JSON.stringify({ markdown: text + ' \n'.repeat(400) })
    expect(parseDigest(pad('Daily Papers\n\nbyAK and the research community\n\nNov 5\n'))).toMatchObject({ outcome: 'content-lost' })
    expect(parseDigest(pad('Internal Server Error\n')).outcome).toBe(parseDigest('Internal Server Error\n').outcome)
  })

  test('may be of a syntax that is not read, which is said', () => {
    const org = '* [[https://huggingface.co/papers/2511.00001][Kites]]\n'.repeat(9)
    expect(rulesOf(parseDigest(JSON.stringify({ text: org })))).toEqual(['other-dialect', 'page-in-json'])
  })
})

describe('of several texts', () => {
  const line = 'kites fly \n'
  const link = `${line.repeat(40)}/papers/2511.00042 /papers/2511.00043`
  const read = (value: unknown, takesHtml = true): unknown => {
    const found = findPageTexts(rootsOf(value), takesHtml)
    return found && [found.texts.map(({ path }) => writePath(path)), found.other && writePath(found.other.path)]
  }

  test.each<[name: string, value: unknown, read: unknown]>([
    ['that with lines is one', { a: line.repeat(40) }, [['a'], null]],
    ['that with carriage returns', { a: line.repeat(40).replaceAll('\n', '\r') }, [['a'], null]],
    ['that with tags', { a: `<p>${'kites '.repeat(80)}` }, [['a'], null]],
    ['that with an object', { a: `  {"k":"${'kites '.repeat(80)}"}` }, [['a'], null]],
    ['that with a list', { a: `[1,"${'kites '.repeat(80)}"]` }, [['a'], null]],
    ['that with none of them is none', { a: 'kites '.repeat(80) }, null],
    ['that of four hundred characters is one', { a: `\n${'k'.repeat(399)}` }, [['a'], null]],
    ['that of fewer is none', { a: `\n${'k'.repeat(398)}` }, null],
    ['none is a page where none is of the site', { a: line.repeat(40), b: line.repeat(50) }, null],
    ['that of the site has fewer', { a: `Daily Papers\n${'k'.repeat(87)}` }, [['a'], null]],
    ['that of the site has a hundred', { a: `Daily Papers\n${'k'.repeat(86)}` }, null],
    ['that with links to papers is read', { a: link, b: line.repeat(50) }, [['a'], null]],
    ["that with the page's title", { a: `Trending Papers\n${line.repeat(40)}`, b: line.repeat(50) }, [['a'], null]],
    ['the longest is read', { a: link, b: `${line}${link}` }, [['b'], 'a']],
    ['that in HTML is read', { a: `${line}${link}`, b: `<p>${link}` }, [['b'], 'a']],
    ['those at one place are read', [{ a: link }, { a: line.repeat(99) }, { b: [], a: link }], [['[0].a', '[2].a'], null]],
    ['those in lists of lists', { a: [[link], [link, 'short', 5]] }, [['a[0][0]', 'a[1][0]', 'a[1][1]'].slice(0, 2), null]],
    ['a number is none', { a: 5 }, null],
  ])('%s', (_name, value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  test('that in Markdown is read where HTML cannot be', () => {
    const answer = { html: `<main>${html(4, 'Kites').repeat(2)}</main>`, text: shortDigest }
    expect(read(answer, false)).toEqual([['text'], 'html'])
    const digest = parseText(JSON.stringify(answer), quietOptions)
    expect(digest.entries).toHaveLength(2)
    expect(digest.messages[0]?.reason).toMatch(/at text \(line 1, column \d+\); html, which may be the same page, was not read$/)
  })

  test('the first hundred lines tell where pages stand, and all of them are read', () => {
    const lines = (count: number, page: unknown): JsonNode[] => Array.from({ length: count }, () => rootsOf(page)).flat()
    const page = { a: link }
    expect(findPageTexts([...lines(99, 1), ...lines(1_200, page)], true)?.texts).toHaveLength(1_200)
    expect(findPageTexts([...lines(100, 1), ...lines(1, page)], true)).toBe(null)
  })
})

test('every character of texts is at its place', () => {
  const texts = ['a"\\/\b\f\n\r\t\u0001é\u2028\ud83d\udea3z', '', 'no escapes', '\\u0041', '\n']
  const source = JSON.stringify(texts).replaceAll('é', '\\u00E9')
  const [list] = parseNodes(source).roots
  const found = (list as { items: FoundText['node'][] }).items.map((node): FoundText => ({ node, path: [] }))
  const { text, toSource } = decodeTexts(source, found)
  expect(text).toBe(texts.join('\n\n'))
  let at = 0
  for (const [index, value] of texts.entries()) {
    const { start, end } = (found[index] as FoundText).node
    expect(toSource(at)).toBe(start + 1)
    for (let unit = 0; unit < value.length; unit++)
      expect(JSON.parse(`"${source.slice(toSource(at + unit), toSource(at + unit + 1))}"`)).toBe(value.charAt(unit))
    expect(toSource(at + value.length)).toBe(end - 1)
    at += value.length + 2
  }
  expect(toSourceBy({ decoded: [0], places: [7], length: 0, at: 7 })(3)).toBe(10)
})
