/** Configurations: what is refused, and in what words. */
import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { checkRuleIds } from '../../src/check/rule-ids.ts'
import { checkConfigSchema, defaultCheckSettings, resolveCheckConfig, sharesOf } from '../../src/check/config.ts'
import {
  type CheckConfig,
  checkDigest,
  checkFeed,
  type CheckRuleId,
  compareWithEarlier,
  fileConfigSchema,
  type RuleSetting,
} from '../../src/check/index.ts'
import { writePage } from '../helpers/one-paper.ts'

const resolveAny = (config: unknown) => resolveCheckConfig(config as undefined)

describe('a wrong configuration is a TypeError that says where it is wrong', () => {
  test.each<[unknown, string]>([
    [null, 'Wrong configuration: Invalid input: expected object, received null'],
    ['strict', 'Wrong configuration: Invalid input: expected object, received string'],
    [[], 'Wrong configuration: Invalid input: expected object, received array'],
    [{ maxWarning: 0 }, 'Wrong configuration: Unrecognized key: "maxWarning" (did you mean "maxWarnings"?)'],
    [{ strictness: 0 }, 'Wrong configuration: Unrecognized key: "strictness"'],
    [{ maxUnrecognised: 2 }, 'Wrong configuration at maxUnrecognised: Too big: expected number to be <=1'],
    [{ minEntries: -1 }, 'Wrong configuration at minEntries: Too small: expected number to be >=0'],
    [{ maxEntries: 1.5 }, 'Wrong configuration at maxEntries: Invalid input: expected int, received number'],
    [{ maxAge: '30' }, 'Wrong configuration at maxAge: Invalid input: expected number, received string'],
    [{ tolerance: Number.NaN }, 'Wrong configuration at tolerance: Invalid input: expected number, received NaN'],
    [{ outcomes: [] }, 'Wrong configuration at outcomes: Too small: expected array to have >=1 items'],
    [{ outcomes: ['listing', 'lists'] }, 'Wrong configuration at outcomes[1]: Invalid option: expected one of "listing"|'],
    [{ shares: { abstracts: 1 } }, 'Wrong configuration at shares: Unrecognized key: "abstracts" (did you mean "abstract"?)'],
    [{ shares: { abstract: 95 } }, 'Wrong configuration at shares.abstract: Too big: expected number to be <=1'],
    [
      { rules: { outcome: 'warn' } },
      'Wrong configuration at rules.outcome: Invalid option: expected one of "off"|"error"|"warning"|"info"',
    ],
    [
      { rules: { outcomes: 'off' } },
      'Unknown rule `outcomes` in the configuration (did you mean `outcome`?); docs/rules.md lists all rules',
    ],
    [{ rules: { 'bare-cont': 'off' } }, 'Unknown rule `bare-cont` in the configuration (did you mean `bare-count`?); docs/rules.md'],
    [{ rules: [] }, 'Wrong configuration at rules: Invalid input: expected record, received array'],
    [{ rules: { constructor: 'off' } }, 'Unknown rule `constructor` in the configuration; docs/rules.md lists all rules'],
    [{ parse: { asof: '2025-11-05' } }, 'Wrong configuration at parse: Unrecognized key: "asof" (did you mean "asOf"?)'],
    [{ parse: { asOf: '2025-02-30' } }, '2025-02-30'],
    [{ parse: { format: 'pdf' } }, 'Wrong configuration at parse.format: Invalid option'],
    [{ parse: { maxEntries: 0 } }, 'Wrong configuration at parse.maxEntries: Too small'],
    [{ parse: { maxMessages: 1 } }, 'Wrong configuration at parse.maxMessages: Too small'],
  ])('%j', (config, message) => {
    expect(() => resolveAny(config)).toThrow(TypeError)
    expect(() => resolveAny(config)).toThrow(message)
    expect(() => checkDigest('', config as undefined)).toThrow(message)
    expect(() => checkFeed('', config as undefined)).toThrow(message)
  })

  test('in comparisons, too', () => {
    const result = checkDigest(writePage({}))
    expect(() => compareWithEarlier(result, [], { maxAge: -1 })).toThrow(TypeError)
  })
})

describe('defaults', () => {
  test('without a configuration', () => {
    expect(resolveAny(undefined)).toBe(defaultCheckSettings)
    expect(resolveAny({})).toEqual(defaultCheckSettings)
  })

  test('undefined is as good as left out', () => {
    const config = { maxWarnings: undefined, minEntries: undefined, rules: undefined, parse: undefined, shares: undefined }
    expect(resolveAny(config)).toEqual(defaultCheckSettings)
  })

  test('every setting has one, and can be given', () => {
    expect(Object.keys(defaultCheckSettings).sort()).toEqual(Object.keys(checkConfigSchema.shape).sort())
    const given = {
      minEntries: 2,
      maxEntries: 50,
      maxUnrecognised: 0,
      maxAge: 9,
      maxPageAge: 0,
      maxWarnings: 0,
      tolerance: 1,
      outcomes: ['empty-listing'],
    }
    expect(resolveAny({ ...given, rules: { outcome: 'off' }, shares: { title: 1 }, parse: { asOf: '2025-11-05' } })).toEqual({
      ...given,
      rules: new Map([['outcome', 'off']]),
      shares: { title: 1 },
      parse: { asOf: '2025-11-05' },
    })
  })
})

describe('docs/check.md', () => {
  const rows = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))

  test.each(Object.entries(defaultCheckSettings))('has the default of %s', (name, value) => {
    const [, stated] = rows.find(([setting]) => setting === `\`${name}\``) ?? []
    if (name === 'shares') expect(stated).toBe('by kind')
    else expect(stated).toBe(value === null ? 'none' : `\`${JSON.stringify(value)}\``)
  })

  test.each(['daily', 'weekly', 'monthly', 'trending', 'search', null] as const)('has the shares of kind %s', (kind) => {
    const row = rows.find(([kinds]) => kinds?.split(', ').includes(kind ?? 'unknown'))
    const stated = Object.fromEntries(
      [...(row?.[1] ?? '').matchAll(/`(\w+)` (\d(?:\.\d+)?)/g)].map(([, name, share]) => [name, Number(share)]),
    )
    expect(sharesOf(defaultCheckSettings, { kind, format: 'text' })).toEqual(stated)
  })
})

test('are typed', () => {
  expectTypeOf<z.infer<typeof checkConfigSchema>>().toExtend<CheckConfig>()
  expectTypeOf<keyof CheckConfig>().toEqualTypeOf<keyof z.infer<typeof checkConfigSchema>>()
  expectTypeOf<CheckConfig['rules']>().toEqualTypeOf<{ [Id in CheckRuleId]?: RuleSetting | undefined } | undefined>()
  expectTypeOf<{ rules: { 'votes-fell': 'error'; 'bare-count': 'off' } }>().toExtend<CheckConfig>()
  // @ts-expect-error no rule has this name
  expect(() => checkDigest('', { rules: { 'bare-cont': 'off' } })).toThrow(TypeError)
})

test.each(checkRuleIds)('the rule %s can be set', (id) => {
  expect(resolveAny({ rules: { [id]: 'off' } }).rules.get(id)).toBe('off')
})

describe('shares that are asked for', () => {
  test.each(['daily', 'weekly', 'monthly'] as const)('of a %s page: no abstracts and no dates', (kind) => {
    const shares = { byline: 0.9, upvotes: 0.5, submittedBy: 0.5 }
    expect(sharesOf(defaultCheckSettings, { kind, format: 'text' })).toEqual(shares)
    expect(sharesOf(defaultCheckSettings, { kind, format: 'html' })).toEqual({ ...shares, arxivId: 0.5 })
  })

  test.each(['trending', 'search'] as const)('of a %s page', (kind) => {
    expect(sharesOf(defaultCheckSettings, { kind, format: 'text' })).toEqual({ abstract: 0.9, byline: 0.8, date: 0.8, upvotes: 0.5 })
  })

  test('of an unknown page, and of none', () => {
    const shares = { abstract: 0.9, byline: 0.8, date: 0.8 }
    expect(sharesOf(defaultCheckSettings, { kind: null, format: 'markdown' })).toEqual(shares)
    expect(sharesOf(defaultCheckSettings, undefined)).toEqual(shares)
  })

  test("the caller's come before those of the kind", () => {
    const settings = resolveAny({ shares: { byline: 0.5, upvotes: 1 } })
    expect(sharesOf(settings, { kind: 'daily', format: 'text' })).toEqual({ byline: 0.5, upvotes: 1, submittedBy: 0.5 })
  })
})

describe('the strict settings of docs/check.md', () => {
  const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const [, settings = ''] = /### Strict settings\n[^`]*`[^`]*`[^`]*`[^`]*`[^`]*```json\n(.*?)```/s.exec(textOf('docs/check.md')) ?? []
  const { $schema, files, asOf, baseline, reporters, ...config } = fileConfigSchema.parse(JSON.parse(settings))
  const page = textOf('example/daily.md')
  const errorsOf = (text: string, day: string): string[] =>
    checkDigest(text, { ...(config as CheckConfig), parse: { asOf: day } })
      .messages.filter(({ severity }) => severity === 'error')
      .map(({ ruleId }) => ruleId)

  test('pass a page of its day', () => {
    expect(errorsOf(page, '2025-11-05')).toEqual([])
    expect(errorsOf(textOf('example/daily.html'), '2025-11-05')).toEqual([])
  })

  test('refuse the page of the day before', () => {
    expect(errorsOf(page, '2025-11-06')).toEqual(['page-of-another-day'])
  })

  test('refuse a page that ends within a paper', () => {
    const middle = page.indexOf('Second Gardener') + 8
    expect(errorsOf(page.slice(0, middle), '2025-11-05')).not.toEqual([])
  })
})
