/** Checks as a whole: what a result is, whatever the text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMatchers } from '../../src/check/index.ts'
import { checkDigest, checkFeed, compareWithEarlier } from '../../src/check/check.ts'
import { checkRuleIds } from '../../src/check/rule-ids.ts'
import type { CheckConfig } from '../../src/check/config.ts'
import type { CaptureFacts, CheckResult } from '../../src/check/result.ts'
import { parseDigest } from '../../src/index.ts'
import { fixtureInputs, inputs } from '../helpers/arbitraries.ts'
import { quietOptions, writePage } from '../helpers/one-paper.ts'
import { caseNames, checkCase } from './cases.ts'

/** Where an offset stands, counted slowly. */
function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/)
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}

/** What holds of every result. */
function expectSound({ messages, source, counts, ok, digest }: CheckResult): void {
  for (const message of messages) {
    expect(checkRuleIds).toContain(message.ruleId)
    expect(message.span.start).toBeLessThanOrEqual(message.span.end)
    expect(message.span.end).toBeLessThanOrEqual(source?.length ?? Number.POSITIVE_INFINITY)
    if (message.entry !== null) expect(digest.entries[message.entry]).toBeDefined()
  }
  expect(messages.map(({ span }) => span.start)).toEqual(messages.map(({ span }) => span.start).toSorted((a, b) => a - b))
  for (const severity of ['error', 'warning', 'info'] as const) {
    expect(counts[severity]).toBe(messages.filter((message) => message.severity === severity).length)
  }
  expect(ok).toBe(counts.error === 0)
}

describe.each(inputs)('$family', ({ input }) => {
  test('never throws, and gives a sound result', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom<CheckConfig>({}, { parse: { asOf: '2025-11-05' } }, { parse: { maxMessages: 2 }, minEntries: 9 }),
        (text, config) => {
          expectSound(checkDigest(text, config))
          expectSound(checkFeed(text, config))
        },
      ),
      { numRuns: 40 },
    )
  })
})

test('lines and columns are those of the spans', () => {
  const results = [
    ...caseNames.map((name) => checkCase(name, 'fires')),
    ...fixtureInputs.map((text) => checkDigest(text, { minEntries: 1000 })),
    checkDigest('a\r\nb\rc\n\u2028d', {}),
  ]
  for (const { messages, source } of results) {
    for (const { line, column, endLine, endColumn, span } of messages) {
      if (/\r/.test(source ?? '')) continue
      expect({ line, column }).toEqual(place(source ?? '', span.start))
      expect({ line: endLine, column: endColumn }).toEqual(place(source ?? '', span.end))
    }
  }
})

test('checking does nothing to the digest', () => {
  const text = writePage({})
  expect(checkDigest(text, { parse: quietOptions }).digest).toEqual(parseDigest(text, quietOptions))
})

describe('severities', () => {
  const blocked = 'Just a moment...\n\nChecking your browser before accessing huggingface.co\n'

  test('of the rules of the parser can be set', () => {
    const { messages } = checkDigest(writePage({}), {})
    expect(messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['year-missing warning', 'bare-count warning'])
    const rules = { 'year-missing': 'error', 'bare-count': 'off' } as const
    expect(checkDigest(writePage({}), { rules })).toMatchObject({ ok: false, messages: [{ ruleId: 'year-missing', severity: 'error' }] })
  })

  test('papers of one id are told once', () => {
    const cards = ['Sorting Knots', 'Folding Boats'].map(
      (title) => `### [${title}](/papers/2511.00001)\n\n${title} is done by hand.\n\n4 authors\n`,
    )
    const page = `# Daily Papers\n\nby AK and the research community\n\n${cards.join('\n')}`
    const rulesOf = (rules: CheckConfig['rules'] = {}): string[] =>
      checkDigest(page, { rules })
        .messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`)
        .filter((said) => /same-id|paper-repeated/.test(said))
    expect(rulesOf()).toEqual(['paper-repeated error'])
    expect(rulesOf({ 'paper-repeated': 'off' })).toEqual(['same-id warning', 'same-id warning'])
    expect(rulesOf({ 'same-id': 'info' }).toSorted()).toEqual(['paper-repeated error', 'same-id info', 'same-id info'])
  })

  test('warnings count where there is a most of them', () => {
    expect(checkDigest(writePage({}), { maxWarnings: 2 }).ok).toBe(true)
    expect(checkDigest(writePage({}), { maxWarnings: 1 }).ok).toBe(false)
    expect(checkDigest(writePage({}), { maxWarnings: 0, parse: quietOptions }).ok).toBe(true)
  })

  test('an outcome that is allowed is no error', () => {
    const result = checkDigest(blocked)
    expect(result).toMatchObject({ ok: false, digest: { outcome: 'blocked' } })
    expect(result.messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual(['blocked'])
    const allowed = checkDigest(blocked, { outcomes: ['listing', 'blocked'] })
    expect(allowed).toMatchObject({ ok: true, counts: { error: 0, info: 1 } })
    // What is set counts more.
    expect(checkDigest(blocked, { outcomes: ['blocked'], rules: { blocked: 'error' } }).ok).toBe(false)
  })

  test('of another syntax is said once, and can be allowed likewise', () => {
    const org = [1, 2, 3].map((at) => `* [[https://huggingface.co/papers/2509.0000${at}][Paper Boats ${at}]]\n`).join('')
    expect(checkDigest(org).messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['other-dialect error'])
    const allowed = checkDigest(org, { outcomes: ['listing', 'unrecognised'] })
    expect(allowed.messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['other-dialect info'])
    expect(allowed.ok).toBe(true)
  })

  test('an outcome whose message fell to a limit is still an error', () => {
    const digest = { ...parseDigest(blocked), messages: [] }
    expect(checkDigest(digest)).toMatchObject({
      ok: false,
      messages: [{ ruleId: 'outcome', reason: 'The outcome is blocked; allowed: listing' }],
    })
  })
})

describe('pages of a digest', () => {
  test('a share is one of each page, and is told at the page', () => {
    const second = writePage({ title: 'Another Map', abstract: '' })
    const { messages, source } = checkDigest(`${writePage({})}\n${second}`, { parse: quietOptions })
    const shares = messages.filter(({ ruleId }) => ruleId === 'field-share')
    expect(shares.map(({ reason }) => reason)).toEqual(['0 % of 1 entries have abstract; asked for: 90 %'])
    expect(shares[0]?.span.start).toBeGreaterThan(0)
    expect(source?.slice(shares[0]?.span.start)).toContain('Another Map')
  })

  test('entries of a page that is not there are of no kind', () => {
    const digest = parseDigest(writePage({}), quietOptions)
    const astray = { ...digest, entries: digest.entries.map((entry) => ({ ...entry, page: 7, abstract: null })) }
    expect(checkDigest(astray).messages.map(({ ruleId }) => ruleId)).toEqual(['field-share'])
  })
})

describe('digests that were made by hand', () => {
  const digest = parseDigest(writePage({}), quietOptions)
  const [entry] = digest.entries as [(typeof digest.entries)[0]]
  const check = (fields: Partial<typeof entry>, source?: string, format: 'text' | 'json' = 'text') => {
    const made = { ...entry, ...fields, spans: {}, span: { start: 3, end: 9 } }
    const pages = digest.pages.map((page) => ({ ...page, format }))
    const { messages } = checkDigest({ ...digest, pages, entries: [made] }, { maxAge: 30 }, { source })
    return messages
      .filter(({ ruleId }) => /^id-(?:form|and-url)$/.test(ruleId))
      .map(({ ruleId, span, reason }) => ({ ruleId, span, reason }))
  }

  test('a field without a place has that of its entry', () => {
    expect(check({ arxivId: '2513.00001' })).toMatchObject([{ ruleId: 'id-form', span: { start: 3, end: 9 } }])
  })

  test('an address of another paper, also in JSON in which its item is not found', () => {
    const fields = { arxivId: '2511.00001', url: 'https://arxiv.org/abs/2511.00002' }
    const found = [{ ruleId: 'id-and-url', span: { start: 3, end: 9 }, reason: 'The address is of 2511.00002, and the id is 2511.00001' }]
    expect(check(fields)).toEqual(found)
    expect(check({ arxivId: '2511.00001', url: null })).toEqual([])
    expect(check(fields, writePage({}))).toEqual(found)
    const { total } = digest.coverage
    expect(check(fields, '[]'.padEnd(total), 'json')).toEqual(found)
    const other = '[{"url": "https://huggingface.co/papers/2511.00003"}]'.padEnd(total)
    expect(check(fields, other, 'json')[0]?.reason).toContain('2511.00003')
  })

  test('no age without the day of the page', () => {
    const { messages } = checkDigest(writePage({ date: 'Jun 12, 2020 2' }), { maxAge: 30, parse: { bareCount: 'comments' } })
    expect(messages.filter(({ ruleId }) => ruleId === 'paper-too-old')).toEqual([])
  })

  test('several dates without a year', () => {
    const date = { raw: 'Jun 12', year: null, month: 6, day: 12, iso: null, yearFrom: null }
    const second = { ...entry, title: 'Another', abstract: 'Another one.', date }
    const { messages } = checkDigest({ ...digest, entries: [{ ...entry, date }, second] })
    expect(messages.map(({ reason }) => reason)).toEqual(['2 dates have no year'])
  })

  test('what is about one page of several stands at its beginning', () => {
    const pages = [1, 2].map((at) => ({
      ...(digest.pages[0] as (typeof digest.pages)[0]),
      kind: 'daily' as const,
      date: null,
      span: { start: at * 10, end: at * 10 + 5 },
    }))
    const { messages } = checkDigest({ ...digest, pages }, { rules: { 'field-share': 'off' } })
    expect(messages.map(({ ruleId, span }) => [ruleId, span])).toEqual([
      ['page-date-missing', { start: 10, end: 11 }],
      ['page-date-missing', { start: 20, end: 21 }],
    ])
  })
})

describe('comparing afterwards', () => {
  const earlier: CaptureFacts[] = ['stale-page', 'votes-fell'].map((name) => checkCase(name, 'fires').facts)

  test('is as good as comparing at once', () => {
    const shown = (text: string, name: string) => checkDigest(text, {}, { name }).facts
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fixtureInputs), { maxLength: 4 }), fc.constantFrom(...fixtureInputs), (before, text) => {
        const facts = before.map((one, index) => shown(one.replaceAll('Nov 5', `Nov ${index + 1}`), `${index}.txt`))
        const config = { rules: { 'bare-count': 'off' }, maxWarnings: 1 } as const
        const atOnce = checkDigest(text, config, { name: 'x', earlier: facts })
        expect(compareWithEarlier(checkDigest(text, config, { name: 'x' }), facts, config)).toEqual(atOnce)
      }),
      { numRuns: 60 },
    )
  })

  test('counts what it adds', () => {
    const result = checkCase('stale-page', 'quiet')
    expect(compareWithEarlier(result, [])).toBe(result)
    const votes = checkCase('votes-fell', 'quiet')
    const more = earlier.map((facts) => ({
      ...facts,
      pages: facts.pages.map((page) => ({ ...page, papers: page.papers.map((paper) => ({ ...paper, upvotes: 1000 })) })),
    }))
    const compared = compareWithEarlier(votes, more, { maxWarnings: 3, rules: { 'stale-page': 'off' } })
    expect(compared).toMatchObject({ ok: false, counts: { error: 0, warning: 4 } })
    expect(compareWithEarlier(votes, more, { rules: { 'votes-fell': 'off', 'stale-page': 'off' } })).toBe(votes)
  })
})

test('a rule of the parser that is off does not let an outcome pass', () => {
  const result = checkDigest('Just a moment...\n', { rules: { blocked: 'off' } })
  expect(result.messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toContain('error outcome')
  expect(checkDigest('Just a moment...\n', { rules: { blocked: 'off', outcome: 'off', 'unrecognised-share': 'off' } }).ok).toBe(true)
})

describe('a wrong context is a TypeError that says what was expected', () => {
  const result = checkDigest(writePage({}), { parse: quietOptions })
  test.each<[string, unknown, string]>([
    ['null', null, 'Expected the context to be an object, got null'],
    ['an array', [], 'Expected the context to be an object, got an array'],
    ['digests in place of facts', { earlier: [result.digest] }, 'a list of the facts of earlier results, result.facts of each,'],
    ['nothing in place of facts', { earlier: [null] }, 'Expected `earlier` of the context'],
    ['facts of pages that are none', { earlier: [{ ...result.facts, pages: [null] }] }, 'Expected `earlier` of the context'],
    ['an unknown key', { erlier: [] }, 'Unknown key `erlier` of the context; known are name, source, earlier, baseline, schema'],
    ['a name that is none', { name: 5 }, 'Expected `name` of the context to be a string, got 5'],
    ['a source that is no text', { source: 5 }, 'Expected `source` of the context to be the text of the digest, got 5'],
    ['results in place of facts', { earlier: [result] }, 'Expected `earlier` of the context to be a list of the facts of earlier results'],
    ['a schema that is none', { schema: {} }, 'Expected `schema` of the context to be a schema that follows Standard Schema'],
  ])('%s', (_name, context, message) => {
    expect(() => checkDigest('', {}, context as never)).toThrow(TypeError)
    expect(() => checkDigest('', {}, context as never)).toThrow(message)
    expect(() => checkFeed('[]', {}, context as never)).toThrow(message)
  })

  test('a source that is not that of the digest', () => {
    expect(() => checkDigest(result.digest, {}, { source: 'a' })).toThrow(
      /to be the text of the digest, of \d+ UTF-16 units, got one of 1$/,
    )
    expect(() => checkDigest('a', {}, { source: 'a' })).toThrow('Expected no `source` in the context beside a text')
  })

  test('parts that are undefined are left out', () => {
    const context = { name: undefined, source: undefined, earlier: undefined, baseline: undefined, schema: undefined }
    expect(checkDigest(writePage({}), { parse: quietOptions }, context)).toEqual(result)
  })

  test('compareWithEarlier asks for facts, too', () => {
    expect(() => compareWithEarlier(result, [result] as never)).toThrow('Expected `earlier` of the context')
  })

  test('bytes are no feed', () => {
    expect(() => checkFeed(new TextEncoder().encode('[]'))).toThrow('got bytes; decode them first')
  })
})

test('captures are of other days where their names say so', () => {
  const listing = JSON.stringify(
    ['One', 'Two', 'Three'].map((title, index) => ({ title: `Map ${title}`, arxivId: `2511.0000${index}`, upvotes: 3 })),
  )
  const [first, second] = ['a/2025-11-05.json', 'a/2025-11-06.json'].map((name) => checkFeed(listing, {}, { name })) as [
    CheckResult,
    CheckResult,
  ]
  expect(first.facts.pages[0]?.capturedOn).toBe('2025-11-05')
  const found = compareWithEarlier(second, [first.facts]).messages.filter(({ ruleId }) => ruleId === 'stale-page')
  expect(found.map(({ reason }) => reason)).toEqual(['The papers are those of a/2025-11-05.json'])
  // A comparison takes the place of an earlier one.
  const compared = compareWithEarlier(second, [first.facts])
  expect(compareWithEarlier(compared, [first.facts])).toEqual(compared)
  expect(compareWithEarlier(compared, [])).toEqual(second)
  expect(compareWithEarlier(first, [first.facts]).messages.map(({ ruleId }) => ruleId)).not.toContain('stale-page')
})

test('a page is there twice, whatever date stands above it, and that is said once', () => {
  const dayOf = (day: number) =>
    `# Daily Papers\n\nby AK and the research community\n\nNov ${day}, 2025\n\n${['One', 'Two', 'Three'].map((name, at) => `### [Map ${name}](/papers/2511.0000${at})\n\n3 authors\n`).join('\n')}`
  const { messages } = compareWithEarlier(checkDigest(`${dayOf(4)}\n${dayOf(5)}`), [])
  const found = messages.filter(({ ruleId }) => ruleId === 'stale-page' || ruleId === 'page-repeated')
  expect(found.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['page-repeated', 19, 'The papers are those of page 1 of this file, dated 2025-11-04'],
  ])
  const undated = checkDigest(`${dayOf(4)}\n${dayOf(5)}`.replaceAll(/Nov \d, 2025/g, '')).messages
  expect(undated.map(({ reason }) => reason)).toContain('The papers are those of page 1 of this file')
})

describe('stale pages', () => {
  const page = (
    kind: CaptureFacts['pages'][0]['kind'],
    day: string | null,
    keys = ['a', 'b', 'c', 'd'],
    capturedOn: string | null = null,
  ) => ({
    kind,
    day,
    capturedOn,
    span: { start: 0, end: 1 },
    papers: keys.map((key, entry) => ({ key, upvotes: null, entry, span: { start: 0, end: 1 } })),
  })
  const base = checkDigest(writePage({}), { parse: quietOptions })
  const withPages = (...pages: CaptureFacts['pages']): CaptureFacts => ({ ...base.facts, name: null, pages })
  const staleOf = (now: CaptureFacts['pages'][0][], before: CaptureFacts['pages'][0]): string[] =>
    compareWithEarlier({ ...base, facts: withPages(...now) }, [withPages(before)]).messages.map(({ reason }) => reason)

  test('have the papers of another day', () => {
    const reason = 'The papers are those of an earlier capture, dated 2025-11-04'
    expect(staleOf([page('daily', '2025-11-05')], page('daily', '2025-11-04'))).toEqual([reason])
    expect(staleOf([page(null, '2025-11-05')], page(null, '2025-11-04'))).toEqual([reason])
    expect(staleOf([page('daily', '2025-11-03', []), page('daily', '2025-11-05')], page('daily', '2025-11-04'))).toEqual([reason])
  })

  test('have their old date on another day of capture', () => {
    const [before, now] = ['2025-11-07', '2025-11-08'].map((capturedOn) => page('daily', '2025-11-07', undefined, capturedOn))
    expect(staleOf([now as CaptureFacts['pages'][0]], before as CaptureFacts['pages'][0])).toHaveLength(1)
  })

  test.each([
    ['the same day', page('daily', '2025-11-04'), page('daily', '2025-11-04')],
    ['an unknown day', page('daily', null), page('daily', '2025-11-04')],
    ['an unknown day before', page('daily', '2025-11-05'), page('daily', null)],
    ['a day without a year, beside one that has it', page('daily', 'Nov 5'), page('daily', '2025-11-04')],
    ['another kind', page('daily', '2025-11-05'), page(null, '2025-11-04')],
    ['few papers', page('daily', '2025-11-05', ['a', 'b']), page('daily', '2025-11-04', ['a', 'b'])],
    ['a paper in ten that is new', page('daily', '2025-11-05', [...'abcdefghij']), page('daily', '2025-11-04', [...'abcdefghiz'])],
    ['a page of months', page('monthly', '2025-11-05'), page('monthly', '2025-11-04')],
    ['trends', page('trending', '2025-11-05'), page('trending', '2025-11-04')],
  ])('are not those of %s', (_name, now, before) => {
    expect(staleOf([now], before)).toEqual([])
  })
})

describe('matchers', () => {
  expect.extend(checkMatchers as never)
  interface WithMatcher {
    toPassCheck(config?: CheckConfig): void
    readonly not: WithMatcher
  }
  const expectText = (text: string): WithMatcher => expect(text) as unknown as WithMatcher

  test('pass, and fail with the messages', () => {
    expectText(writePage({})).toPassCheck({ parse: quietOptions })
    expectText('').not.toPassCheck()
    expect(() => expectText(writePage({})).toPassCheck({ minEntries: 2 })).toThrow(
      /^The check failed:\n1:1 warning year-missing: .*\n1:1 error entry-count: The listing has 1 entry; asked for: 2 or more/s,
    )
    expect(() => expectText(writePage({})).not.toPassCheck()).toThrow('The check passed')
  })

  test('places that are not known', () => {
    const digest = parseDigest(writePage({}), quietOptions)
    expect(checkMatchers.toPassCheck(digest, { minEntries: 2 }).message()).toBe(
      'The check failed:\n?:? error entry-count: The listing has 1 entry; asked for: 2 or more',
    )
  })
})
