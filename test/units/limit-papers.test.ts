/** The option `maxEntries`: what is given up, and what is said of it. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree } from '../../src/index.ts'
import { quietOptions, usualAbstract, writePage } from '../helpers/one-paper.ts'

const read = (text: string, maxEntries: number, maxMessages = 100) => parseDigest(text, { ...quietOptions, maxEntries, maxMessages })
const rulesOf = (text: string, maxEntries: number, maxMessages?: number): string[] =>
  read(text, maxEntries, maxMessages).messages.map(({ ruleId }) => ruleId)
const titlesOf = (text: string, maxEntries: number): string[] => read(text, maxEntries).entries.map(({ title }) => title)

const strange = 'Sign up for our newsletter\n\n'
/** A stretch of papers without bylines. */
const stretch = (...between: readonly string[]): string =>
  between.map((text, at) => `Paper Boats of ${at}\n\n${usualAbstract}\n\n${text}`).join('')

describe('the limit counts papers', () => {
  const shownTwice = ['A', 'A', 'BB', 'BB', 'CCC']
    .map((title) => `### [${title} Boats](https://huggingface.co/papers/2509.0000${title.length})\n\n${usualAbstract}\n\n`)
    .join('')

  test('of those that are shown twice, each once', () => {
    expect(titlesOf(shownTwice, 100)).toEqual(['A Boats', 'BB Boats', 'CCC Boats'])
    expect(read(shownTwice, 3)).toEqual(read(shownTwice, 100))
    expect(titlesOf(shownTwice, 2)).toEqual(['A Boats', 'BB Boats'])
    expect(rulesOf(shownTwice, 2)).toContain('too-many-entries')
  })

  test('of data that list one twice, likewise', () => {
    const item = (id: number): string => `{"paper":{"id":"2509.0000${id}","title":"Paper Boats of ${id}","summary":"We fold.","upvotes":1}}`
    const list = `[${item(1)},${item(1)},${item(2)}]`
    expect(read(list, 2)).toEqual(read(list, 100))
    expect(read(list, 2).entries).toHaveLength(2)
    expect(titlesOf(list, 1)).toEqual(['Paper Boats of 1'])
    expect(rulesOf(list, 1)).toContain('too-many-entries')
  })
})

describe('what is given up', () => {
  const page = `${writePage({ title: `${stretch(strange)}Maps` })}${strange}`

  test('is unrecognised, whatever it was', () => {
    const [all, some] = [read(page, 100).coverage, read(page, 1).coverage]
    const leaves = JSON.stringify(parseTree(page, { ...quietOptions, maxEntries: 1 }))
    expect(all.unrecognised).toBe(2 * strange.trim().length)
    expect(some).toMatchObject({ total: all.total, blank: all.blank, furniture: all.furniture })
    expect(some.unrecognised).toBe(all.unrecognised + (all.entries - some.entries) + (all.markup - some.markup))
    expect(leaves).toContain('"type":"unrecognised","value":"Maps"')
  })

  test('with the strange text in it', () => {
    const text = writePage({ title: `${stretch(strange, 'Follow us on the lake\n\n')}Maps` })
    expect(rulesOf(text, 100)).toEqual(['byline-missing', 'unrecognised-text', 'byline-missing', 'unrecognised-text'])
    const { coverage, messages } = read(text, 1)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['byline-missing', 'unrecognised-text', 'too-many-entries'])
    expect(coverage.entries).toBe('Paper Boats of 0'.length + usualAbstract.length)
    expect(coverage.markup).toBe(0)
  })

  test('with the numbers of a list before their titles', () => {
    const text = [1, 2, 3].map((at) => `${at}. Paper Boats of ${at}\n\n${usualAbstract}\n\n  • 4 authors\n·\nJun 12 2\n\n`).join('')
    const [all, some] = [read(text, 3).coverage, read(text, 1).coverage]
    expect(all.unrecognised).toBe(0)
    expect(all.markup).toBe(3 * '1.•·'.length)
    expect(some).toEqual({ ...all, entries: all.entries / 3, markup: all.markup / 3, unrecognised: (2 * (all.entries + all.markup)) / 3 })
  })

  test('and the message says where, from its first paper to its last', () => {
    const message = read(page, 1).messages.find(({ ruleId }) => ruleId === 'too-many-entries')
    const span = { start: page.indexOf('Maps'), end: page.indexOf('Jun 12 2') + 'Jun 12 2'.length }
    expect(message).toMatchObject({ span, reason: 'Only the first entry was read' })
  })

  test('has no message of its own; what stands before it and behind has', () => {
    expect(rulesOf(page, 100)).toEqual(['byline-missing', 'unrecognised-text', 'unrecognised-text'])
    expect(rulesOf(page, 1)).toEqual(['byline-missing', 'unrecognised-text', 'too-many-entries', 'unrecognised-text'])
  })

  test('ends before a second place of a paper that is left, and what stands there has a message', () => {
    const card = (title: string): string =>
      `### [${title} Boats](https://huggingface.co/papers/2509.0000${title.length})\n\n${usualAbstract}\n\n`
    const text = `${card('A')}${card('BB')}${card('A')}${strange}`
    const { messages } = read(text, 1)
    const { span } = messages.find(({ ruleId }) => ruleId === 'too-many-entries') ?? {}
    expect(text.slice(span?.start, span?.end)).toBe(card('BB').slice('### ['.length).trim())
  })

  test('is told whole where few messages are left room for', () => {
    const text = 's.\n3 author\nl\n\nn{\n\nl,\n"\n\nn\n\nt,\n{\n\ne\n\n0,\n\n,\n\na\n\n0,\n\ne'
    const { messages } = parseDigest(text, { maxEntries: 1, maxMessages: 4, bareCount: 'upvotes' })
    expect(messages.find(({ ruleId }) => ruleId === 'too-many-entries')?.span.end).toBe(text.length)
  })

  test('takes no room from messages about the rest', () => {
    const section = (at: number): string => `## Paper Boats of ${at}\n\n- **Upvotes:** 37\n- **Likes:** 5\n\n`
    const list = Array.from({ length: 9 }, (_, at) => section(at)).join('')
    const strangeOnes = 'unrecognised-text'
    expect(rulesOf(list, 100, 4)).toEqual([strangeOnes, strangeOnes, strangeOnes, 'too-many-messages'])
    expect(rulesOf(list, 1, 4)).toEqual([strangeOnes, 'too-many-entries'])
  })

  test('hides no error', () => {
    const text = writePage({}).repeat(2)
    const options = { ...quietOptions, maxEntries: 1, maxLength: text.length - 1 }
    expect(parseDigest(text, options).messages.map(({ ruleId }) => ruleId)).toEqual(['too-many-entries', 'input-too-long'])
  })
})
