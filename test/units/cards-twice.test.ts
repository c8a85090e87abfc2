/** Cards of one paper that follow one another: to which of them its votes belong. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const header = '# Daily Papers\n\nby AK and the research community\n\n'
const votes = (count: number, id = '2511.00001'): string => `[${count}](/login?next=%2Fpapers%2F${id})\n\n`
const linked = (title: string, id = '2511.00001'): string => `### [${title}](/papers/${id})\n\n`
const byline = (id = '2511.00001'): string => `4 authors\n\n[5](/papers/${id}#community)\n\n`
const other = votes(7, '2511.00002') + linked('Counting Sheep', '2511.00002') + byline('2511.00002')

const read = (text: string): unknown => {
  const { entries, messages } = parseDigest(header + text)
  const said = messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
  return [entries.map(({ title, upvotes }) => [title, upvotes]), said]
}

const kettle = ['Kettle Logic for Thermostats', 44]
const sheep = ['Counting Sheep', 7]

describe('of one paper', () => {
  test.each([
    ['with bylines', (votes(44) + linked('Kettle Logic for Thermostats') + byline()).repeat(2)],
    ['without', (votes(44) + linked('Kettle Logic for Thermostats')).repeat(2)],
    ['with boxes', `- [ ] ${votes(44)}${linked('Kettle Logic for Thermostats')}${byline()}`.repeat(2)],
  ])('%s they are one entry', (_name, text) => {
    expect(read(text + other)).toEqual([[kettle, sheep], []])
  })

  test('votes without a title behind them begin none', () => {
    const card = votes(44) + linked('Kettle Logic for Thermostats') + byline()
    expect(read(`${card}${votes(44)}Some words of the foot.\n\n${other}`)).toEqual([[kettle, sheep], []])
    expect(read(`${card}${other}${votes(7, '2511.00002')}`)).toEqual([[kettle, sheep], []])
  })

  test('titles without links may be of it', () => {
    const card = `![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2511.00001.png)\n\n${votes(44)}Kettle Logic for Thermostats\n\n${byline()}`
    expect(read(card.repeat(2))).toEqual([[kettle], []])
  })
})
