/** The schemas accept what the library gives and refuse what is broken, and the types are theirs. */
import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import {
  type CalendarDate,
  calendarDateSchema,
  type Coverage,
  coverageSchema,
  type Digest,
  digestSchema,
  type Entry,
  entrySchema,
  type FieldName,
  type FieldSources,
  fieldSourcesSchema,
  fieldSpansSchema,
  type Link,
  linkSchema,
  type MergedDigest,
  type MergedEntry,
  mergeDigests,
  mergedDigestSchema,
  mergedEntrySchema,
  type Message,
  messageSchema,
  type Organization,
  type Outcome,
  organizationSchema,
  outcomeSchema,
  type Page,
  type ParseOptions,
  pageSchema,
  parseDigest,
  parseTree,
  type RuleId,
  type Severity,
  type Span,
  severitySchema,
  spanSchema,
  type ValueSource,
  valueSourceSchema,
} from '../src/index.ts'
import { quietOptions, usualAbstract, writePage } from './helpers/one-paper.ts'

/** A digest in which all has a value that a plain page can have: an organisation, a link, a count, a message. */
const whole = parseDigest(
  `${writePage({ abstract: `${usualAbstract} See https://github.com/example/code.`, authors: 'nvidia NVIDIA' })}\n${writePage({ date: 'Feb 30' })}`,
  quietOptions,
)

/** A copy of the digest in which one place has another value; without a value it is gone. */
function change(path: readonly (string | number)[], ...values: readonly unknown[]): unknown {
  const copy = structuredClone(whole)
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], copy) as Record<
    string | number,
    unknown
  >
  const last = path.at(-1) as string | number
  if (values.length === 0) delete parent[last]
  else parent[last] = values[0]
  return copy
}

describe('a digest', () => {
  test('that the tests can change has all of it', () => {
    expect(whole.entries[0]).toMatchObject({ organization: { handle: 'nvidia', name: 'NVIDIA' }, links: [{ kind: 'code' }], comments: 2 })
    expect(whole.entries[1]).toMatchObject({ authorCount: 4 })
    expect(whole.messages).toMatchObject([{ ruleId: 'invalid-date' }])
    expect(whole.pages).toHaveLength(2)
  })

  test('is accepted as it is, and nothing of it is changed', () => {
    expect(digestSchema.parse(whole)).toStrictEqual(whole)
    for (const entry of whole.entries) expect(entrySchema.parse(entry)).toStrictEqual(entry)
    for (const page of whole.pages) expect(pageSchema.parse(page)).toStrictEqual(page)
    for (const message of whole.messages) expect(messageSchema.parse(message)).toStrictEqual(message)
    expect(coverageSchema.parse(whole.coverage)).toStrictEqual(whole.coverage)
  })

  test('is accepted in its parts', () => {
    const [first] = whole.entries
    for (const [schema, part] of [
      [outcomeSchema, whole.outcome],
      [severitySchema, whole.messages[0]?.severity],
      [spanSchema, first?.span],
      [fieldSpansSchema, first?.spans],
      [calendarDateSchema, first?.date],
      [linkSchema, first?.links[0]],
      [organizationSchema, first?.organization],
    ] as const) {
      expect(schema.parse(part)).toStrictEqual(part)
      expect(schema.safeParse(undefined).success).toBe(false)
    }
  })

  test('is accepted merged, and in the parts of that', () => {
    const merged = mergeDigests([whole])
    expect(mergedDigestSchema.parse(merged)).toStrictEqual(merged)
    const [entry] = merged.entries
    for (const [schema, part] of [
      [mergedEntrySchema, entry],
      [fieldSourcesSchema, entry?.from],
      [valueSourceSchema, entry?.from.title],
    ] as const) {
      expect(schema.parse(part)).toStrictEqual(part)
      expect(schema.safeParse({ ...part, more: 1 }).success).toBe(false)
    }
  })

  test('is plain data', () => {
    expect(structuredClone(whole)).toStrictEqual(whole)
    expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole)
  })

  test.each<[what: string, path: (string | number)[], ...value: unknown[]]>([
    ['an outcome that is none', ['outcome'], 'success'],
    ['no outcome', ['outcome']],
    ['a field of its own', ['version'], 1],
    ['entries that are no list', ['entries'], {}],
    ['an entry that is none', ['entries', 0], null],
    ['an entry with a field of its own', ['entries', 0, 'votes'], 3],
    ['an entry without a field', ['entries', 0, 'githubStars']],
    ['an undefined field', ['entries', 0, 'authors'], undefined],
    ['an empty title', ['entries', 0, 'title'], ''],
    ['no title', ['entries', 0, 'title'], null],
    ['an empty abstract', ['entries', 0, 'abstract'], ''],
    ['an abstract of another kind', ['entries', 0, 'abstractKind'], 'review'],
    ['no authors at all', ['entries', 1, 'authorCount'], 0],
    ['a number of authors in words', ['entries', 1, 'authorCount'], '4'],
    ['half a comment', ['entries', 0, 'comments'], 2.5],
    ['fewer than no upvotes', ['entries', 0, 'upvotes'], -1],
    ['more than a number can hold', ['entries', 0, 'upvotes'], 2 ** 53],
    ['no number', ['entries', 0, 'upvotes'], Number.NaN],
    ['upvotes from elsewhere', ['entries', 0, 'upvotesFrom'], 'guess'],
    ['an organisation without a name', ['entries', 0, 'organization', 'name'], null],
    ['an empty handle', ['entries', 0, 'organization', 'handle'], ''],
    ['a date that is a text', ['entries', 0, 'date'], '2025-06-12'],
    ['a month that is none', ['entries', 0, 'date', 'month'], 13],
    ['a day that is none', ['entries', 0, 'date', 'day'], 0],
    ['a year before arXiv', ['entries', 0, 'date', 'year'], 1990],
    ['a date with a time', ['entries', 0, 'date', 'iso'], '2025-06-12T00:00:00Z'],
    ['a year from the clock', ['entries', 0, 'date', 'yearFrom'], 'clock'],
    ['a link of another kind', ['entries', 0, 'links', 0, 'kind'], 'video'],
    ['a link without a place', ['entries', 0, 'links', 0, 'span']],
    ['a span that begins before the text', ['entries', 0, 'span', 'start'], -1],
    ['a span with a line', ['entries', 0, 'span', 'line'], 1],
    ['a place of an unknown field', ['entries', 0, 'spans', 'votes'], { start: 0, end: 1 }],
    ['a page of another kind', ['pages', 0, 'kind'], 'yearly'],
    ['a page of another format', ['pages', 0, 'format'], 'pdf'],
    ['a message of another severity', ['messages', 0, 'severity'], 'fatal'],
    ['a message without a reason', ['messages', 0, 'reason'], ''],
    ['a message about a field by number', ['messages', 0, 'field'], 3],
    ['a share that is missing', ['coverage', 'blank']],
  ])('with %s is refused', (_what, path, ...values) => {
    const result = digestSchema.safeParse(change(path, ...values))
    expect(result.success).toBe(false)
    // What is refused is the place itself, or what should not be in it.
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toContainEqual(
      expect.stringMatching(new RegExp(`^(?:${path.join('\\.')}|${path.slice(0, -1).join('\\.')})$`)),
    )
  })

  test('may say that nothing is known', () => {
    const nothing: Entry = {
      page: 0,
      title: 'A Title',
      abstract: null,
      abstractKind: null,
      authorCount: null,
      authors: null,
      organization: null,
      date: null,
      upvotes: null,
      upvotesFrom: null,
      comments: null,
      submittedBy: null,
      arxivId: null,
      url: null,
      githubUrl: null,
      githubStars: null,
      projectUrl: null,
      links: [],
      span: { start: 0, end: 7 },
      spans: {},
    }
    expect(entrySchema.parse(nothing)).toEqual(nothing)
  })
})

describe('types', () => {
  test('are those of the schemas', () => {
    expectTypeOf<z.infer<typeof digestSchema>>().toEqualTypeOf<Digest>()
    expectTypeOf<z.infer<typeof entrySchema>>().toEqualTypeOf<Entry>()
    expectTypeOf<z.infer<typeof pageSchema>>().toEqualTypeOf<Page>()
    expectTypeOf<z.infer<typeof messageSchema>>().toEqualTypeOf<Message>()
    expectTypeOf<z.infer<typeof coverageSchema>>().toEqualTypeOf<Coverage>()
    expectTypeOf<z.infer<typeof calendarDateSchema>>().toEqualTypeOf<CalendarDate>()
    expectTypeOf<z.infer<typeof linkSchema>>().toEqualTypeOf<Link>()
    expectTypeOf<z.infer<typeof organizationSchema>>().toEqualTypeOf<Organization>()
    expectTypeOf<z.infer<typeof spanSchema>>().toEqualTypeOf<Span>()
    expectTypeOf<z.infer<typeof severitySchema>>().toEqualTypeOf<Severity>()
    expectTypeOf<z.infer<typeof outcomeSchema>>().toEqualTypeOf<Outcome>()
    expectTypeOf<keyof z.infer<typeof fieldSpansSchema>>().toEqualTypeOf<FieldName>()
    expectTypeOf<z.infer<typeof mergedDigestSchema>>().toEqualTypeOf<MergedDigest>()
    expectTypeOf<z.infer<typeof mergedEntrySchema>>().toEqualTypeOf<MergedEntry>()
    expectTypeOf<z.infer<typeof fieldSourcesSchema>>().toEqualTypeOf<FieldSources>()
    expectTypeOf<z.infer<typeof valueSourceSchema>>().toEqualTypeOf<ValueSource>()
    expectTypeOf<keyof FieldSources>().toEqualTypeOf<FieldName>()
  })

  test('are what the design says', () => {
    expectTypeOf<Entry['title']>().toEqualTypeOf<string>()
    expectTypeOf<Entry['abstract']>().toEqualTypeOf<string | null>()
    expectTypeOf<Entry['authors']>().toEqualTypeOf<string[] | null>()
    expectTypeOf<Entry['organization']>().toEqualTypeOf<{ handle: string | null; name: string } | null>()
    expectTypeOf<Entry['upvotesFrom']>().toEqualTypeOf<'link' | 'place' | 'json' | 'bare-count' | null>()
    expectTypeOf<Span>().toEqualTypeOf<{ start: number; end: number }>()
    expectTypeOf<Outcome>().toEqualTypeOf<'listing' | 'empty-listing' | 'paper-page' | 'content-lost' | 'blocked' | 'unrecognised'>()
    expectTypeOf<Severity>().toEqualTypeOf<'error' | 'warning' | 'info'>()
    expectTypeOf<Digest>().toEqualTypeOf<{ outcome: Outcome; pages: Page[]; entries: Entry[]; messages: Message[]; coverage: Coverage }>()
    expectTypeOf<MergedDigest>().toEqualTypeOf<{ sources: Digest[]; entries: MergedEntry[]; messages: Message[] }>()
    expectTypeOf<Omit<MergedEntry, 'from'>>().toEqualTypeOf<Omit<Entry, 'page' | 'span' | 'spans'>>()
    expectTypeOf<Message['ruleId']>().toEqualTypeOf<RuleId>()
    expectTypeOf<'bare-cont'>().not.toExtend<RuleId>()
    expectTypeOf<'bare-count'>().toExtend<RuleId>()
    expectTypeOf<'sources-disagree'>().toExtend<RuleId>()
  })

  test('say of each field what it is', () => {
    const lines = readFileSync(new URL('../src/result.ts', import.meta.url), 'utf8').split('\n')
    const bare = lines.filter((line, at) => /^ {2}\w+\??: /.test(line) && !lines[at - 1]?.endsWith('*/'))
    // The fields of an entry are explained there, the two offsets by the range that they are.
    expect(bare.filter((line) => !line.endsWith('?: Span | undefined'))).toEqual(['  start: number'])
  })

  test('of the functions', () => {
    expectTypeOf(parseDigest).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(parseDigest).parameter(1).toEqualTypeOf<ParseOptions | undefined>()
    expectTypeOf(parseDigest).returns.toEqualTypeOf<Digest>()
    expectTypeOf(mergeDigests).parameter(0).toEqualTypeOf<readonly Digest[]>()
    expectTypeOf(mergeDigests).returns.toEqualTypeOf<MergedDigest>()
    expectTypeOf(parseTree).parameter(0).toEqualTypeOf<string>()
    expectTypeOf<{ asOf: undefined; bareCount: undefined }>().toExtend<ParseOptions>()
    expectTypeOf<{ bareCount: 'votes' }>().not.toExtend<ParseOptions>()
  })
})

describe('Standard Schema', () => {
  test('comes with Zod', () => {
    expect(digestSchema['~standard'].vendor).toBe('zod')
    expect(digestSchema['~standard'].validate(whole)).toEqual({ value: whole })
    expect(digestSchema['~standard'].validate({})).toHaveProperty('issues')
  })
})
