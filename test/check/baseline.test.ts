/** Baselines: how they are recorded, and what a capture is compared with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Baseline,
  createRecording,
  findLayout,
  finishRecording,
  readBaseline,
  recordCapture,
  recordKnown,
} from '../../src/check/baseline.ts'
import { checkDigest, checkFeed } from '../../src/check/check.ts'
import { type CheckConfig, defaultCheckSettings } from '../../src/check/config.ts'
import type { CaptureFacts, CheckResult } from '../../src/check/result.ts'
import type { Checked } from '../../src/check/rule.ts'
import { driftRules } from '../../src/check/rules/drift.ts'

const root = new URL('../../fixtures/', import.meta.url)
const driftIds = new Set(driftRules.map(({ id }) => id))

interface Fixture {
  readonly name: string
  readonly check: (baseline?: Baseline, config?: CheckConfig) => CheckResult
}

const fixtures: readonly Fixture[] = readdirSync(root).map((name) => {
  const file = readdirSync(new URL(`${name}/`, root)).find((path) => path.startsWith('input.')) as string
  const text = readFileSync(new URL(`${name}/${file}`, root), 'utf8')
  const optionsFile = new URL(`${name}/options.json`, root)
  const parse = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
  const check = file.endsWith('.json') ? checkFeed : checkDigest
  return { name, check: (baseline, config) => check(text, { parse, ...config }, { name, baseline }) }
})

const record = (captures: readonly CaptureFacts[]): Baseline => {
  const recording = createRecording()
  for (const facts of captures) recordCapture(recording, facts)
  return finishRecording(recording)
}

const driftOf = ({ messages }: CheckResult): string[] =>
  messages.filter(({ ruleId }) => driftIds.has(ruleId)).map(({ ruleId, reason }) => `${ruleId}: ${reason}`)

describe.each(fixtures)('$name', ({ check }) => {
  test('has not drifted from its own baseline, whatever the tolerance', () => {
    const baseline = record([check().facts])
    expect(driftOf(check(baseline))).toEqual([])
    expect(driftOf(check(baseline, { tolerance: 0 }))).toEqual([])
  })
})

describe('recording', () => {
  const captures = fixtures.map(({ check }) => check().facts)

  test('gives the same file whatever the order of the captures', () => {
    const expected = JSON.stringify(record(captures))
    fc.assert(
      fc.property(fc.shuffledSubarray(captures, { minLength: captures.length }), (shuffled) => {
        expect(JSON.stringify(record(shuffled))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('can be read back', () => {
    const baseline = record(captures)
    expect(readBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline)
    expect(Object.keys(baseline.layouts)).toEqual(expect.arrayContaining(['html/daily', 'json/unknown', 'markdown/search', 'text/unknown']))
  })

  test('gives a baseline that none of its captures falls short of', () => {
    const baseline = record(captures)
    for (const { check } of fixtures) expect(driftOf(check(baseline, { tolerance: 0 }))).toEqual([])
  })

  test('a capture without entries says nothing', () => {
    expect(record([checkDigest('nothing of the kind').facts])).toEqual({ version: 1, layouts: {}, known: {} })
  })

  test('known findings are in order, and files without any are left out', () => {
    const recording = createRecording()
    recordKnown(recording, 'b.md', ['z 1', 'a 2'])
    recordKnown(recording, 'a.md', ['m 3'])
    recordKnown(recording, 'b.md', ['a 2'])
    recordKnown(recording, 'c.md', [])
    expect(JSON.stringify(finishRecording(recording).known)).toBe('{"a.md":["m 3"],"b.md":["a 2","a 2","z 1"]}')
  })
})

describe('what is no baseline is a TypeError', () => {
  test.each<[unknown, string]>([
    [null, 'Wrong baseline: Invalid input: expected object, received null'],
    [{ version: 2, layouts: {}, known: {} }, 'Wrong baseline at version: Invalid input: expected 1'],
    [{ version: 1, layouts: {} }, 'Wrong baseline at known: Invalid input: expected record, received undefined'],
    [{ version: 1, layouts: {}, known: {}, shares: {} }, 'Wrong baseline: Unrecognized key: "shares"'],
    [{ version: 1, layouts: { 'text/daily': {} }, known: {} }, 'Wrong baseline at layouts.text/daily.captures: Invalid input'],
    [{ version: 1, layouts: {}, known: { a: [1] } }, 'Wrong baseline at known.a[0]: Invalid input: expected string, received number'],
  ])('%j', (value, message) => {
    expect(() => readBaseline(value)).toThrow(TypeError)
    expect(() => readBaseline(value)).toThrow(message)
    expect(() => checkDigest('', {}, { baseline: value as Baseline })).toThrow(message)
  })
})

/** Facts of a capture, made by hand. */
const makeFacts = (fields: Partial<CaptureFacts> = {}): CaptureFacts => ({
  name: null,
  layout: 'markdown/daily',
  entries: 10,
  shares: { byline: 1 },
  unrecognised: 0,
  shape: { title: 10 },
  pages: [],
  ...fields,
})

/** What the rules of drift say of facts; they look at nothing else. */
function drift(facts: Partial<CaptureFacts>, baseline: Baseline, tolerance = 0.1): string[] {
  const checked = { facts: makeFacts(facts), baseline, settings: { ...defaultCheckSettings, tolerance } } as unknown as Checked
  return driftRules.flatMap(({ id, find }) => Array.from(find(checked), ({ reason }) => `${id}: ${reason}`))
}

describe('the layout that a capture is compared with', () => {
  const recorded = record([
    makeFacts(),
    makeFacts({ layout: 'markdown/search', shape: { title: 10 } }),
    makeFacts({ layout: 'markdown/search', shape: { title: 10 } }),
    makeFacts({ layout: 'text/daily', entries: 500 }),
  ])

  test('is its own', () => {
    expect(findLayout(recorded, 'markdown/daily')?.name).toBe('markdown/daily')
    expect(drift({}, recorded)).toEqual([])
  })

  test('else that of its syntax with the most captures, and the layout is unknown', () => {
    expect(findLayout(recorded, 'markdown/weekly')?.name).toBe('markdown/search')
    expect(drift({ layout: 'markdown/weekly' }, recorded)).toEqual([
      'layout-unknown: The page is of the layout markdown/weekly, and the baseline has markdown/daily, markdown/search, text/daily',
    ])
  })

  test('else none', () => {
    expect(findLayout(recorded, 'html/daily')).toBe(null)
    expect(findLayout(recorded, 'constructor')).toBe(null)
    expect(drift({ layout: 'html/daily', shares: {} }, recorded)).toHaveLength(1)
    expect(drift({}, record([]))).toEqual(['layout-unknown: The page is of the layout markdown/daily, and the baseline has none'])
  })

  test('nothing is compared of a capture without entries', () => {
    expect(drift({ layout: 'none', entries: 0, shares: {}, shape: {} }, recorded)).toEqual([])
  })
})

describe('chance', () => {
  const capture = makeFacts({ shares: { organization: 0.5, byline: 1 }, shape: { title: 10, organization: 5 } })
  const half = record(Array.from({ length: 100 }, () => capture))

  test('explains a share of few entries, and not of many', () => {
    const shape = { title: 10, organization: 4 }
    expect(drift({ shares: { byline: 1, organization: 0.2 }, shape }, half)).toEqual([])
    expect(drift({ entries: 100, shares: { byline: 1, organization: 0.2 }, shape: { title: 100, organization: 40 } }, half)).toEqual([
      'share-fell: 20 % of entries have organization; in the baseline 50 % or more',
    ])
  })

  test('explains no share that falls from all', () => {
    expect(drift({ shares: {}, shape: null }, record([makeFacts()]))).toHaveLength(1)
    expect(drift({ shares: { byline: 0.8, organization: 0.5 }, shape: { title: 10, organization: 5 } }, half)).toEqual([
      'share-fell: 80 % of entries have authors or organisation; in the baseline all',
    ])
  })

  test('explains that a part of half of the papers is rare on a short page, and not on a long one', () => {
    const shares = { byline: 1, organization: 0.5 }
    expect(drift({ shares, shape: { title: 10, organization: 2 } }, half)).toEqual([])
    expect(drift({ entries: 100, shares, shape: { title: 100, organization: 20 } }, half)).toEqual([
      'parts-lost: The part "organization" of the page stands 0.20 times for each entry; in the baseline 0.50 times or more',
    ])
  })

  test('explains no part that every paper had', () => {
    expect(drift({ entries: 3, shares: { byline: 1, organization: 0.5 }, shape: { title: 1, organization: 2 } }, half)).toEqual([
      'entries-fell: 3 entries; in the baseline 10 or more',
      'parts-lost: The part "title" of the page stands 0.33 times for each entry; in the baseline 1.00 times or more',
    ])
  })
})

test('a single entry is counted in the singular', () => {
  expect(drift({ entries: 1 }, record([makeFacts({})]))).toContain('entries-fell: 1 entry; in the baseline 10 or more')
})

describe('parts', () => {
  const recorded = record([
    makeFacts({ shape: { title: 10, 'furniture footer': 2 } }),
    makeFacts({ shape: { title: 10, 'furniture footer': 1 } }),
  ])

  test('of the page that are gone, and new ones of every paper', () => {
    expect(drift({ shape: { title: 10, 'mark >': 10 } }, recorded)).toEqual([
      'parts-changed: The part "furniture footer" of the page is not there; each capture of the baseline has it',
      'parts-changed: The mark ">" that the scraper writes before values stands 1.00 times for each entry; in the baseline not at all',
    ])
  })

  test('of names that every object has', () => {
    expect(drift({ shape: { title: 10, 'furniture footer': 1, constructor: 10 } }, recorded)).toHaveLength(1)
  })

  test('are not compared where either side has none', () => {
    expect(drift({ shape: null }, recorded)).toEqual([])
    expect(drift({}, record([makeFacts({ shape: null })]))).toEqual([])
  })
})

test('more of the text is unrecognised', () => {
  const recorded = record([makeFacts({ unrecognised: 0.001 })])
  expect(drift({ unrecognised: 0.0059 }, recorded)).toEqual([])
  expect(drift({ unrecognised: 0.0061 }, recorded)).toEqual([
    'coverage-fell: 0.6 % of the text is not recognised; in the baseline 0.1 % or less',
  ])
  expect(drift({ unrecognised: 0.0012 }, recorded, 0)).toHaveLength(1)
})
