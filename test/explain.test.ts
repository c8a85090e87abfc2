import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Explanation, explainDigest, type FieldName, type ParseOptions, parseDigest, type Span, type Stretch } from '../src/index.ts'
import { formatExplanation } from '../src/report/explain.ts'
import { anyOptions, fixtureInputs, inputs } from './helpers/arbitraries.ts'
import { shortDigest } from './helpers/short-digest.ts'

/** All that must hold of an explanation, whatever the text was. */
function check(input: string, options: ParseOptions): void {
  const explanation = explainDigest(input, options)
  const { entries, ...rest } = parseDigest(input, options)
  const { stretches, ...same } = explanation
  expect(same).toEqual(rest)
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  let at = 0
  for (const { span, text, evidence, line, column, entry, occurrence } of stretches) {
    expect(span.start).toBe(at)
    expect(text).toBe(input.slice(span.start, span.end))
    expect(text.length).toBeGreaterThan(0)
    expect(evidence.length).toBeGreaterThan(0)
    const lines = input.slice(0, span.start).split(/\r\n|\n|\r(?!\n)/)
    if (!/\r$/.test(input.slice(0, span.start))) expect([line, column]).toEqual([lines.length, (lines.at(-1) as string).length + 1])
    expect(entry === null).toBe(occurrence === null)
    expect(entry ?? 0).toBeLessThan(Math.max(1, entries.length))
    at = span.end
  }
  expect(at).toBe(input.length)
  for (const [index, entry] of entries.entries()) {
    for (const [field, span] of Object.entries(entry.spans) as [FieldName, Span][]) {
      const holders = stretches.filter((stretch) => stretch.entry === index && stretch.fields.includes(field))
      expect(holders.map((holder) => holder.span.start <= span.start && span.start < holder.span.end)).toEqual([true])
    }
  }
}

describe('properties', () => {
  test.each(inputs)('stretches tile the input and hold every value: $family', ({ input }) => {
    fc.assert(fc.property(input, anyOptions, check))
  })

  test('of every fixture', () => {
    for (const input of fixtureInputs) check(input, { asOf: '2025-11-05' })
    for (const input of fixtureInputs) check(input, { bareCount: 'comments', detach: true })
  })

  test('twice the same', () => {
    expect(explainDigest(shortDigest)).toEqual(explainDigest(shortDigest))
  })

  test('wrong use is a TypeError', () => {
    expect(() => explainDigest(7 as unknown as string)).toThrow(TypeError)
    expect(() => explainDigest('', { asOf: 'yesterday' })).toThrow(TypeError)
  })
})

/** What is not white space, as lines: text, where it ended, why. */
const tell = ({ stretches }: Explanation): string[] =>
  stretches
    .filter(({ role }) => role !== 'blank')
    .map(({ text, role, entry, fields, evidence }) =>
      [text.slice(0, 12), entry, fields.length > 0 ? fields.join('+') : role, evidence].join(' | '),
    )

const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n'
const prose =
  'We show that the spectrum of gradient noise tells when a small network is about to overfit, and we stop training at that point. '
    .repeat(2)
    .trim()

describe('stretches', () => {
  test('of a plain page', () => {
    const explanation = explainDigest(`${header}Listening to Noise\n\n${prose}\n\n  • 4 authors\n·\nJun 12 2\n`)
    expect(tell(explanation)).toEqual([
      "Daily Papers |  | page-title | the page's own title",
      'byAK and the |  | curator | the line that names the curator',
      'Nov 5 |  | page-date | a date above all papers',
      'Listening to | 0 | title | looks: 5.0 for a title',
      'We show that | 0 | abstract | below a title, looks: -8.0 for a title',
      '• | 0 | bullet | mark of a list',
      '4 authors | 0 | authorCount | a number and the word authors',
      '· | 0 | dot | dot of a byline',
      'Jun 12 | 0 | date | a date behind a dot',
      '2 | 0 | upvotes | the lone number behind a date, which bareCount could name',
    ])
    const named = explainDigest(`${header}Listening to Noise\n\n${prose}\n\n  • 4 authors\n·\nJun 12 2\n`, { bareCount: 'upvotes' })
    expect(tell(named).at(-1)).toBe('2 | 0 | upvotes | the lone number behind a date, named by bareCount')
    expect(explanation.stretches[1]).toEqual({
      span: { start: 12, end: 14 },
      line: 1,
      column: 13,
      text: '\n\n',
      cue: null,
      role: 'blank',
      name: null,
      page: 0,
      entry: null,
      occurrence: null,
      fields: [],
      evidence: 'white space',
    } satisfies Stretch)
  })

  test('of a page with links', () => {
    const card = (id: string, title: string) =>
      `[12](/login?next=%2Fpapers%2F${id})\n\n### [${title}](/papers/${id})\n\n- [4 authors](/papers/${id})\n\n[3](/papers/${id}#community)\n\n`
    const told = tell(explainDigest(header + card('2509.01234', 'Listening to Noise') + card('2509.01235', 'Listening to Silence')))
    expect(told).toContain('12 | 0 | upvotes | link to the vote button of 2509.01234')
    expect(told).toContain('Listening to | 0 | title | heading, link to the paper 2509.01234')
    expect(told).toContain('4 authors | 0 | authorCount | a number and the word authors, link to the paper 2509.01234')
    expect(told).toContain('3 | 1 | comments | link to #community of 2509.01235')
    expect(told.some((line) => line.endsWith('| arxivId | marks of a link, a picture or a list'))).toBe(true)
  })

  test('a paper that is shown again', () => {
    const paper = `Listening to Noise\n\n${prose}\n\n  • 4 authors\n·\nJun 12 2\n\n`
    const explanation = explainDigest(
      `${header}${paper}${paper}Another One\n\n${prose.replaceAll('noise', 'silence')}\n\n  • 5 authors\n·\nJun 12 2\n`,
    )
    expect(tell(explanation)).toContain('Listening to | 0 | title | looks: 5.0 for a title; occurrence 2 of its paper')
    expect(explanation.stretches.filter(({ role }) => role === 'title').map(({ entry, occurrence }) => [entry, occurrence])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
    ])
  })

  test('what is loose in an entry behind a paper that is shown again belongs to its own entry', () => {
    const paper = `Listening to Noise\n\n${prose}\n\n  • 4 authors\n·\nJun 12 2\n\n`
    const last = `Another Paper of Four Words\n\nWe use cookies. Accept all\n\n${prose.replaceAll('noise', 'silence')}\n\n  • 5 authors\n·\nJun 12 2\n`
    const { stretches } = explainDigest(`${header}${paper}${paper}${last}`)
    expect(stretches.filter(({ text }) => text.startsWith('We use cookies')).map(({ role, entry }) => [role, entry])).toEqual([
      ['unrecognised', 1],
    ])
  })

  test('without pages no stretch is on one', () => {
    const { outcome, stretches } = explainDigest('Nothing of the kind.')
    expect(outcome).toBe('unrecognised')
    expect(stretches.map(({ page, role, evidence }) => [page, role, evidence])).toEqual([
      [null, 'unrecognised', 'no rule knows it, looks: -1.5 for a title'],
    ])
  })
})

test('docs/explain.md shows what the example gives', () => {
  const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  const manual = read('docs/explain.md')
  const explanation = explainDigest(read('example/digest.txt'), { asOf: '2025-11-05', bareCount: 'comments' })
  expect(manual).toContain(
    JSON.stringify(
      explanation.stretches.find(({ text }) => text === 'Sep 18'),
      null,
      2,
    ),
  )
  const block = /```text\n([^`]*)\n```/.exec(manual)?.[1] ?? ''
  const shown = block.split('\n').filter((line) => line !== '...')
  const lines = formatExplanation(explanation).split('\n')
  expect(shown.filter((line) => !lines.includes(line))).toEqual([])
  expect(shown.length).toBeGreaterThan(20)
})
