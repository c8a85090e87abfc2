/** Which keys of JSON lists of papers stand behind, and which may stand around them. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const kites = { id: '2511.00001', title: 'Kites' }
const day = '2025-11-05'

/** Read a value: its outcome, its titles, and what is said but for infos. */
function read(value: unknown): [string, string[], string[]] {
  const { outcome, entries, messages } = parseDigest(JSON.stringify(value))
  const said = messages.filter(({ severity }) => severity !== 'info')
  return [outcome, entries.map(({ title }) => title), said.map(({ ruleId }) => ruleId)]
}

const kitesAlone = ['listing', ['Kites'], []]
const empty = ['empty-listing', [], []]
const nothing = ['unrecognised', [], ['no-json-papers']]

describe('a list of papers', () => {
  test.each(['dailyPapers', 'papers', 'results', 'items', 'data', 'entries', day])(
    'stands behind %s, also by ids and beside a title',
    (key) => {
      expect(read({ [key]: [kites] })).toEqual(kitesAlone)
      expect(read({ title: 'A list', [key]: [kites] })).toEqual(kitesAlone)
      expect(read({ [key]: { [kites.id]: kites } })).toEqual(kitesAlone)
    },
  )

  test('is empty where the key says that it is one of papers', () => {
    for (const key of ['dailyPapers', 'papers', day]) expect(read({ [key]: [] })).toEqual(empty)
    for (const key of ['results', 'items', 'data', 'entries', 'others', '2025-11-31']) expect(read({ [key]: [] })).toEqual(nothing)
  })

  test('has no other things, where the key says so', () => {
    const things = [{ title: 'x' }, kites]
    for (const key of ['dailyPapers', 'papers']) expect(read({ [key]: things })).toEqual(['listing', ['x', 'Kites'], []])
    for (const key of ['results', 'items', 'data', 'entries', day])
      expect(read({ [key]: things })).toEqual(['listing', ['Kites'], ['wrong-json-value']])
  })

  test('stands behind other keys where there is a paper in it', () => {
    expect(read({ others: [kites] })).toEqual(kitesAlone)
    expect(read({ others: [{ title: 'x' }] })).toEqual(nothing)
    // One paper by its id is that paper's page, or no list that anyone would know.
    expect(read({ others: { [kites.id]: kites } })[0]).toBe('paper-page')
  })
})

describe('a wrapper', () => {
  test.each(['props', 'pageProps', 'data', 'result', 'response', 'body', 'payload', day])(
    '%s may stand around a list, three times',
    (key) => {
      expect(read({ [key]: { papers: [kites] } })).toEqual(kitesAlone)
      expect(read({ title: 'A list', [key]: { papers: [kites] } })).toEqual(kitesAlone)
      expect(read({ [key]: { papers: [] } })).toEqual(empty)
      expect(read({ [key]: { [key]: { [key]: { papers: [] } } } })).toEqual(empty)
      expect(read({ [key]: { [key]: { [key]: { [key]: { papers: [] } } } } })).toEqual(nothing)
    },
  )

  test('with another key has to hold a paper', () => {
    expect(read({ others: { papers: [kites] } })).toEqual(kitesAlone)
    expect(read({ others: { papers: [] } })).toEqual(nothing)
  })
})
