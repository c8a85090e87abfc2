/** What of a JSON text is left where a part of it is no JSON. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../src/index.ts'

const titles = ['Kites', 'Boats', 'Bells', 'Lamps']
const items = titles.map((title, at) => ({
  paper: { id: `2511.0004${at}`, title, authors: [{ name: `Hanne ${title}` }, { name: `Ilse ${title}` }], upvotes: at },
  numComments: at,
}))
const lines = items.map((item) => JSON.stringify(item))
const read = (source: string): Digest => parseDigest(source, { format: 'json' })
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
const reasonsOf = ({ messages }: Digest): string[] => messages.map(({ reason }) => reason)

describe('lines', () => {
  const cuts: readonly (readonly [name: string, line: string])[] = [
    ['in a string', '{"paper":{"id":"2511.00049","title":"Bro'],
    ['behind a value', '{"paper":{"id":"2511.00049","title":"Broken"'],
    ['behind a comma', '{"paper":{"id":"2511.00049","title":"Broken"},'],
    ['behind a colon', '{"paper":'],
    ['behind a bracket', '{"paper":{"authors":['],
    ['behind a key', '{"paper"'],
    ['at its first bracket', '{'],
    ['that is no JSON', 'ERROR: timeout'],
    ['with a comma behind it', `${lines[0]},`],
    ['with a word for a value', '{"paper":{"id":"2511.00049","title":NaN}}'],
    ['with a wrong bracket', '{"paper":{"id":"2511.00049"]}}'],
  ]

  test.each(cuts)('one %s costs itself alone', (_name, line) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const before = line.endsWith(',') && line.length > 100 ? [] : [lines[0]]
      const digest = read([...before, line, lines[1], '', lines[2]].join(end))
      expect(titlesOf(digest)).toEqual(['Kites', 'Boats', 'Bells'])
      expect(digest.messages).toMatchObject([{ ruleId: 'broken-json', severity: 'error', entry: null }])
      const where = before.length + 1
      expect(reasonsOf(digest)[0]).toMatch(
        new RegExp(`^This is no JSON at line ${where}, column \\d+: .* was left out, and reading goes on at line ${where + 1}$`),
      )
      expect(digest.entries[1]).toMatchObject({ authors: ['Hanne Boats', 'Ilse Boats'], upvotes: 1, comments: 1 })
    }
  })

  test('several have a message each, and one at the end has one, too', () => {
    const digest = read([lines[0], cuts[0]?.[1], lines[1], cuts[1]?.[1], lines[3], cuts[7]?.[1], lines[2], cuts[2]?.[1]].join('\n'))
    expect(titlesOf(digest)).toEqual(['Kites', 'Boats', 'Lamps', 'Bells'])
    expect(reasonsOf(digest)).toEqual([
      'This is no JSON at line 2, column 41: a line ends inside a string; what is not complete there was left out, and reading goes on at line 3',
      'This is no JSON at line 4, column 45: the next value begins before this one is complete; what is not complete there was left out, and reading goes on at line 5',
      'This is no JSON at line 6, column 1: a value was to follow, and there is "ERROR"; the rest of the line was left out, and reading goes on at line 7',
      'This is no JSON from line 8, column 47 on: a key in quotes was to follow, and the text ends; what is complete before it was read, the last value is not complete and was left out',
    ])
  })

  test('the first of them may stand behind a byte order mark', () => {
    expect(titlesOf(read(`\ufeff${cuts[0]?.[1]}\n${lines[0]}`))).toEqual(['Kites'])
  })

  test('what is read again is not read twice', () => {
    const digest = read(`{"papers":\n${lines[0]},"papers":[]\n${lines[1]}`)
    expect(titlesOf(digest)).toEqual(['Kites', 'Boats'])
    expect(digest.messages.map(({ ruleId }) => ruleId)).not.toContain('duplicate-key')
    expect(titlesOf(read(`[1,\n[${lines[0]}]\n[${lines[1]}]`))).toEqual(['Kites', 'Boats'])
  })

  test('lists on lines lose no more than what is not complete', () => {
    const digest = read(`[${lines[0]},${lines[1]?.slice(0, 40)}\n[${lines[2]}]`)
    expect(titlesOf(digest)).toEqual(['Kites', 'Bells'])
    expect(digest.entries.map(({ page }) => page)).toEqual([0, 1])
  })
})

describe('items on lines of their own', () => {
  const pretty = (value: unknown): string => JSON.stringify(value, null, 2)
  const broken = (source: string): string => source.replace('"title": "Boats"', '"title": "Boats')

  test.each([
    ['a list', items, '[1]'],
    ['a list behind a key', { date: '2025-11-05', dailyPapers: items, nextDate: '2025-11-06' }, 'dailyPapers[1]'],
    ['days', { '2025-11-05': items.slice(0, 2), '2025-11-06': items.slice(2) }, '["2025-11-05"][1]'],
  ])('of %s that are broken cost one entry', (_name, value, path) => {
    const digest = read(broken(pretty(value)))
    expect(titlesOf(digest)).toEqual(['Kites', 'Bells', 'Lamps'])
    expect(reasonsOf(digest)).toEqual([
      expect.stringMatching(`a line ends inside a string; ${path.replace(/[[\].]/g, '\\$&')} was left out, and reading`),
    ])
    expect(digest.entries.map(({ authors }) => authors?.[0])).toEqual(['Hanne Kites', 'Hanne Bells', 'Hanne Lamps'])
  })

  test('that are broken in their last author do not take those of the next', () => {
    const digest = read(pretty(items).replace('"name": "Ilse Boats"', '"name": Ilse Boats'))
    expect(titlesOf(digest)).toEqual(['Kites', 'Bells', 'Lamps'])
  })

  test('of the last day cost no day that follows', () => {
    const days = { '2025-11-05': items.slice(0, 2), '2025-11-06': items.slice(2) }
    expect(read(broken(pretty(days))).pages.map(({ date }) => date?.iso)).toEqual(['2025-11-05', '2025-11-06'])
  })

  test('may have comments between them, and commas behind the last', () => {
    const commented = `[\n// kites\n${lines[0]}, // they fly\n/* boats */\n${lines[1]},\n]`
    const digest = read(commented)
    expect(titlesOf(digest)).toEqual(['Kites', 'Boats'])
    expect(digest.messages.map(({ ruleId }) => ruleId)).toEqual(['broken-json', 'broken-json', 'broken-json'])
    expect(reasonsOf(digest).at(-1)).toContain('; nothing was left out, and reading goes on at line 6')
    expect(titlesOf(read(`{"2025-11-05":[${lines[0]},],"2025-11-06":[${lines[1]},],}`))).toEqual(['Kites', 'Boats'])
  })
})

test('documents one after another are read behind one that is broken', () => {
  const [first, second] = [JSON.stringify([items[0], items[1]], null, 1), JSON.stringify([items[2]], null, 1)]
  const digest = read(`${first.slice(0, -60)}\n${second}`)
  expect(titlesOf(digest)).toEqual(['Kites', 'Bells'])
})

test('no place that is broken makes up a paper, or changes one', () => {
  const shapes = [
    lines.join('\n'),
    JSON.stringify(items, null, 1),
    `[\n${lines.join(',\n')}\n]`,
    JSON.stringify({ dailyPapers: items }, null, 2),
  ]
  const whole = new Map(read(shapes[1] as string).entries.map(({ span, spans, ...entry }) => [entry.title, entry]))
  const damage = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 30 }),
    text: fc.constantFrom('', ',', '"', '\n', '}', ']', '{', '[', ':', 'NaN', '//'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...shapes), damage, (shape, { at, length, text }) => {
      const start = at % shape.length
      const source = shape.slice(0, start) + text + shape.slice(start + length)
      const digest = read(source)
      if (digest.messages.every(({ ruleId }) => ruleId !== 'broken-json')) return
      for (const { span, spans, ...entry } of digest.entries) {
        const { title, abstract: _abstract, date: _date, ...known } = whole.get(entry.title) ?? entry
        // Damage inside a text or a number, which leaves it one, cannot be seen.
        if (whole.has(entry.title) && !/[a-zA-Z0-9]/.test(shape.slice(start, start + length)))
          expect(entry).toMatchObject({ title, authors: known.authors })
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a text that is broken wherever it is read is not read over and over again', () => {
  const text = '[\n'.repeat(50)
  const digest = read(text)
  expect(digest).toMatchObject({ outcome: 'unrecognised', entries: [], coverage: { total: 100 } })
  expect(digest.messages.map(({ ruleId }) => ruleId)).toContain('broken-json')
})
