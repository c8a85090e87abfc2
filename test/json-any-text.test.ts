/** What holds of any JSON text, however long, deep, cut or damaged it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../src/frontends/json/json.ts'
import type { JsonNode } from '../src/frontends/json/nodes.ts'
import { parseNodes } from '../src/frontends/json/parse-nodes.ts'
import { entrySchema } from '../src/index.ts'
import { boats, expectPlaces, kites, onlyValues, papersOf, read, reasonsOf, titlesOf, trimmed, valuesOf } from './helpers/json-readings.ts'

describe('deep values', () => {
  test.each(['[', '{"a":', '{"props":', '{"items":[', '{"papers":[{"paper":', '[{"data":['])(
    'any number of %s does not go too deep',
    (opening) => {
      expect(papersOf(read(opening.repeat(100_000)))).toEqual([])
      const closing = [...opening]
        .reverse()
        .filter((unit) => unit === '[' || unit === '{')
        .map((unit) => (unit === '[' ? ']' : '}'))
      const deep = `${opening.repeat(100_000)}1${closing.join('').repeat(100_000)}`
      expect(papersOf(read(deep))).toEqual([])
      const beside = `[{"paper":{"title":"Kites"},"media":${deep}}]`
      expect(titlesOf(read(beside))).toEqual([['Kites']])
    },
  )

  test('a deep value in the place of one that is read is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(reasonsOf(read(`[{"paper":{"title":"Kites","authors":${deep},"upvotes":${deep}}}]`))).toEqual([
      expect.stringContaining('authors[0]: expected object, received array'),
      expect.stringContaining('upvotes: expected number, received array'),
    ])
  })
})

describe('any text', () => {
  /** The value that a tree stands for. */
  function toValue(node: JsonNode): unknown {
    if (node.kind === 'array') return node.items.map(toValue)
    if (node.kind === 'object') return Object.fromEntries([...node.members].map(([key, member]) => [key, toValue(member)]))
    return node.value
  }

  const anyText = fc.string({ unit: 'binary', maxLength: 20 })
  const someText = anyText.filter((text) => trimmed(text) !== '')
  const extras = fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'thumbnail', 'media', 'data', 'items', '_id'),
    fc.jsonValue({ maxDepth: 2 }),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  )
  const count = fc.nat()
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
  const itemParts = fc.record({
    title: someText,
    summary: maybe(anyText),
    names: maybe(fc.array(someText, { maxLength: 4 })),
    upvotes: maybe(count),
    comments: maybe(count),
    submitter: maybe(someText),
    extras,
  })

  /** An item, and the values that it has to be read back to. */
  const item = itemParts.map(({ title, summary, names, upvotes, comments, submitter, extras: others }) => {
    const abstract = trimmed(summary ?? '')
    const value = {
      ...others,
      title,
      paper: { ...others, title, summary, authors: names?.map((name) => ({ ...others, name })), upvotes },
      numComments: comments,
      submittedBy: submitter === undefined ? undefined : { ...others, name: submitter },
    }
    const values = onlyValues({
      title: trimmed(title),
      abstract: abstract === '' ? null : abstract,
      abstractKind: abstract === '' ? null : 'abstract',
      authors: names === undefined || names.length === 0 ? null : names.map(trimmed),
      authorCount: names === undefined || names.length === 0 ? null : names.length,
      upvotes: upvotes ?? null,
      upvotesFrom: upvotes === undefined ? null : 'json',
      comments: comments ?? null,
      submittedBy: submitter === undefined ? null : trimmed(submitter),
    })
    return { value, values }
  })

  /** Payloads of any shape. */
  const payload = fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 5 }), fc.nat({ max: 6 }), fc.constantFrom(0, 2))
    .map(([items, shape, indent]) => {
      const list = items.map(({ value }) => value)
      const shapes: readonly (() => string)[] = [
        () => JSON.stringify(list, null, indent),
        () => JSON.stringify({ date: '2025-11-05', dailyPapers: list, nextDate: '2025-11-06' }, null, indent),
        () => list.map((value) => JSON.stringify(value)).join('\n'),
        () => JSON.stringify({ '2025-11-05': list.slice(0, 2), '2025-11-06': list.slice(2) }, null, indent),
        () => JSON.stringify(list.map((value) => [value])),
        () => JSON.stringify({ props: { total: 3, results: list } }, null, indent),
        () => JSON.stringify({ outcome: 'listing', pages: [], entries: items.map(({ values }) => values), messages: [] }, null, indent),
      ]
      return { source: shapes[shape]?.() ?? '', items }
    })

  test('that holds items gives them back, each value at its place', () => {
    fc.assert(
      fc.property(payload, ({ source, items }) => {
        const reading = read(source)
        expect(valuesOf(reading)).toEqual(items.map(({ values }) => values))
        expect(reading.findings).toEqual([])
        expectPlaces(source, reading)
      }),
    )
  })

  test('that is cut gives no entry that the whole does not give', () => {
    fc.assert(
      fc.property(payload, fc.nat(), ({ source, items }, cut) => {
        const part = source.slice(0, cut % (source.length + 1))
        const reading = read(part)
        const got = valuesOf(reading)
        expect(got).toEqual(items.map(({ values }) => values).slice(0, got.length))
        expect(reading.said).toBeNull()
        expectPlaces(part, reading)
        for (const {
          subject: { span },
        } of reading.findings)
          expect(0 <= span.start && span.start <= span.end && span.end <= part.length).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('each prefix of a real shape is read', () => {
    const source = JSON.stringify({ date: '2025-11-05', dailyPapers: [boats, kites, boats], publisher: { fullname: 'AK' } }, null, 1)
    for (let end = 0; end < source.length; end++) {
      const reading = readJson(source, end)
      expect(valuesOf(reading)).toEqual(valuesOf(read(source)).slice(0, valuesOf(reading).length))
      expect(reading.findings.map(({ ruleId }) => ruleId)).toEqual(end === 0 ? [] : ['broken-json'])
    }
  })

  test('is taken where JSON.parse takes it, and means the same', () => {
    const damage = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 2 }),
      text: fc.constantFrom('', ',', '"', '\\', '\\u12', ']', '}', '[', '{', ':', '0', '-', '.', 'e', ' ', '\n', '\u00a0', '/', 'n', '1E5'),
    })
    fc.assert(
      fc.property(fc.json(), fc.option(damage), (json, change) => {
        const at = change === null ? 0 : change.at % (json.length + 1)
        const source = change === null ? json : json.slice(0, at) + change.text + json.slice(at + change.length)
        const { roots, broken } = parseNodes(source)
        let value: unknown
        try {
          value = JSON.parse(source, (_key, inner: unknown) => (typeof inner === 'number' ? inner + 0 : inner))
        } catch {
          expect(broken.length > 0 || roots.length !== 1).toBe(true)
          return
        }
        expect(broken).toEqual([])
        expect(roots).toHaveLength(1)
        expect(toValue(roots[0] as JsonNode)).toEqual(value)
      }),
      { numRuns: 2_000 },
    )
  })

  test('makes nothing throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify([{ paper: value, title: value }])),
        ),
        (source) => {
          expectPlaces(source, read(source))
        },
      ),
    )
  })

  test('gives values that the schema of entries takes', () => {
    const schema = entrySchema.omit({ page: true, links: true, span: true, spans: true })
    fc.assert(
      fc.property(payload, ({ source }) => {
        for (const values of valuesOf(read(source))) expect(schema.parse(values)).toEqual(values)
      }),
    )
  })
})
