/** JSON in a fence. */
import { describe, expect, test } from 'vitest'
import { type ParseOptions, parseDigest, parseTree, treeToText } from '../../src/index.ts'

const list = JSON.stringify(
  [{ paper: { id: '2511.00001', title: 'Sorting Knots' } }, { paper: { id: '2511.00002', title: 'Folding Boats' } }],
  null,
  1,
)

/** The titles of a text, its format and what is said of it; its tree has to be lossless. */
function tell(text: string, options?: ParseOptions): unknown {
  const { entries, messages, pages, coverage } = parseDigest(text, options)
  expect(treeToText(parseTree(text, options))).toBe(text)
  expect(coverage.total).toBe(text.length)
  for (const { title, spans } of entries) expect(text.slice(spans.title?.start, spans.title?.end)).toBe(title)
  const said = messages.map(({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end).slice(0, 20)}`)
  return [pages.map(({ format }) => format), entries.map(({ title }) => title), said]
}

const both = ['Sorting Knots', 'Folding Boats']

describe('is read', () => {
  test.each<[name: string, text: string, said: string[]]>([
    ['of backticks', `\`\`\`json\n${list}\n\`\`\`\n`, []],
    ['of tildes, without a language', `~~~\n${list}\n~~~`, []],
    ['of another case, and with spaces', `  \`\`\`\` JSON5 \r\n\r\n${list}\r\n  \`\`\`\`  \r\n`, []],
    ['with words above', `The papers:\n\n\`\`\`json\n${list}\n\`\`\``, ['words-around-data: The papers:']],
    ['with words below', `\`\`\`json\n${list}\n\`\`\`\n\nAnything else?\n`, ['words-around-data: Anything else?']],
    ['of several values', `\`\`\`\n${JSON.stringify(JSON.parse(list)[0])}\n${JSON.stringify(JSON.parse(list)[1])}\n\`\`\``, []],
  ])('%s', (_name, text, said) => {
    expect(tell(text)).toEqual([['json'], both, said])
    expect(tell(text, { format: 'markdown' })).toEqual([['json'], both, said])
  })

  test('up to where the text breaks off', () => {
    const text = `\`\`\`json\n${list.slice(0, list.indexOf('{', 20))}`
    expect(tell(text)).toEqual([['json'], ['Sorting Knots'], ['broken-json: ']])
  })

  test('with its places counted in lines of the text', () => {
    const { messages } = parseDigest('```json\n[{"paper":{"title":"Sorting Knots","upvotes":"many"}}]\n```')
    expect(messages).toMatchObject([{ ruleId: 'wrong-json-value', reason: expect.stringContaining('line 2, column 46') }])
  })
})

describe('is left alone', () => {
  test.each([
    ['Markdown that begins with a bracket', '```\n[[A logo] Hugging Face][1]\n```\n'],
    ['without papers', '```json\n[{"name":"A"}]\n```\n'],
    ['far behind', `${'A word. '.repeat(1_000)}\n\n\`\`\`json\n${list}\n\`\`\``],
    ['below an id', `Sorting Knots (2511.00001)\n\n\`\`\`json\n${list}\n\`\`\``],
    ['above authors', `\`\`\`json\n${list}\n\`\`\`\n\nSorting Knots\n\n4 authors\n`],
  ])('%s', (_name, text) => {
    expect(parseDigest(text).pages.every(({ format }) => format !== 'json')).toBe(true)
  })
})
