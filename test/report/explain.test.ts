import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainDigest, type Stretch } from '../../src/explain.ts'
import { formatExplanation } from '../../src/report/explain.ts'
import type { Page } from '../../src/schema.ts'
import { inputs } from '../helpers/arbitraries.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'
import { sampleExplanation, sampleMessage, sampleStretch } from './samples.ts'

const blank = { cue: null, role: 'blank', entry: null, occurrence: null, fields: [] } as const

/** Stretches with these texts, one behind the other, on the lines where that puts them. */
function layOut(...parts: (Partial<Stretch> & { text: string })[]): Stretch[] {
  let source = ''
  return parts.map((part) => {
    const start = source.length
    source += part.text
    return sampleStretch({ line: source.slice(0, start).split('\n').length, span: { start, end: source.length }, ...part })
  })
}

const stretches = layOut(
  { text: 'Daily Papers', role: 'page-title', cue: 'page-title', entry: null, fields: [], evidence: "the page's own title" },
  { text: '\n\n', ...blank },
  { text: 'A Title\non two lines' },
  { text: '\n', ...blank },
  { text: 'Feb 30', role: 'date', cue: 'date', fields: [], evidence: 'a date below a text, no day of the calendar' },
  { text: ' ', ...blank },
  { text: '12', role: 'count', cue: 'count', fields: ['upvotes'], evidence: 'the lone number' },
  { text: '\n', ...blank },
  { text: '[]', role: 'markup', cue: null, fields: [], evidence: 'marks' },
  { text: '\n', ...blank },
  { text: 'Buy two', role: 'unrecognised', entry: null, fields: [], evidence: 'no rule knows it' },
  { text: '\n', ...blank },
)
const [date, unknown] = [stretches[4] as Stretch, stretches[10] as Stretch]
const whole = { start: 0, end: (stretches.at(-1) as Stretch).span.end }
const page: Page = { kind: 'daily', format: 'text', title: 'Daily Papers', curator: 'AK', query: null, date: null, span: whole }
const pageDate = { raw: 'Nov 5', year: 2025, month: 11, day: 5, iso: '2025-11-05', yearFrom: 'text' } as const
const coverage = { total: 2000, entries: 1999, furniture: 0, markup: 0, blank: 0, unrecognised: 1 }
const messages = [
  sampleMessage({ ruleId: 'bare-count', reason: 'A number', span: whole }),
  sampleMessage({ span: date.span }),
  sampleMessage({ severity: 'error', ruleId: 'unrecognised-text', reason: 'This text', span: unknown.span }),
]
const explanation = sampleExplanation(stretches, { pages: [page], messages, coverage })

describe('formatExplanation', () => {
  test('rows, messages below their lines, and the sum', () => {
    expect(formatExplanation(explanation)).toBe(`\
 line  text                  field         cue         evidence
    1  Daily Papers          page-title    page-title  the page's own title
  3-4  A Title on two lines  #1 title      text        looks: 6.5 for a title
    5  Feb 30                #1 (date)     date        a date below a text, no day of the calendar
       12                    #1 upvotes    count       the lone number
       ^ 5:1 warning invalid-date: "Apr 31" is no day of the calendar
    6  []                    #1 (markup)               marks
!   7  Buy two               unrecognised  text        no rule knows it
       ^ 7:1 error unrecognised-text: This text
! not recognised

whole text: warning bare-count: A number
outcome: listing
page 1: daily, text, "Daily Papers", by AK

              units    share
entries        1999  >99.9 %
furniture         0    0.0 %
markup            0    0.0 %
blank             0    0.0 %
unrecognised      1   <0.1 %
total          2000  100.0 %
`)
  })

  test('pages, with what is known of them', () => {
    const pages: Page[] = [
      { ...page, kind: null, title: null, curator: null, query: 'tide\u001b', date: pageDate },
      { ...page, kind: 'search', title: null, curator: null, date: { ...pageDate, year: null, iso: null } },
    ]
    const text = formatExplanation(sampleExplanation([], { pages }))
    expect(text).toContain(
      'page 1: kind not known, text, search for "tide\\x1b", 2025-11-05\npage 2: search, text, Nov 5, year not known\n',
    )
  })

  test('of nothing', () => {
    const text = formatExplanation(
      sampleExplanation([], { outcome: 'unrecognised', messages: [sampleMessage({ span: { start: 0, end: 0 } })] }),
    )
    expect(text).toMatch(/^whole text: warning invalid-date: .*\noutcome: unrecognised\n\n +units {2}share\n/)
    expect(text).toMatch(/\ntotal +0 {2}0\.0 %\n$/)
  })

  test('on a terminal the text gives way first, then the evidence', () => {
    const long = sampleExplanation(layOut({ text: 'x'.repeat(500), evidence: 'e'.repeat(60) }))
    const row = (width?: number): string => formatExplanation(long, { width }).split('\n')[1] as string
    expect(row()).toBe(`    1  ${'x'.repeat(47)}…  #1 title  text  ${'e'.repeat(60)}`)
    expect(row(120)).toBe(`    1  ${'x'.repeat(34)}…  #1 title  text  ${'e'.repeat(60)}`)
    expect(row(80)).toBe(`    1  ${'x'.repeat(15)}…  #1 title  text  ${'e'.repeat(38)}…`)
    expect(row(10)).toBe(`    1  ${'x'.repeat(15)}…  #1 title  text  ${'e'.repeat(15)}…`)
  })

  test('wide characters are counted in columns', () => {
    const rows = formatExplanation(sampleExplanation(layOut({ text: '界界' }, { text: '\n', ...blank }, { text: 'abcd' }))).split('\n')
    expect(rows.slice(1, 3)).toEqual([
      '    1  界界  #1 title  text  looks: 6.5 for a title',
      '    2  abcd  #1 title  text  looks: 6.5 for a title',
    ])
  })

  test('a long run of white space within a text is one space', () => {
    const [, row] = formatExplanation(sampleExplanation(layOut({ text: `a${' '.repeat(1000)}b` }))).split('\n')
    expect(row).toBe('    1  a …   #1 title  text  looks: 6.5 for a title')
  })

  test('in colour: the same text with sequences of our own', () => {
    const colored = formatExplanation(explanation, { color: true })
    expect(colored).toContain('\u001b[33m!\u001b[39m')
    expect(colored).toContain('\u001b[31merror\u001b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(formatExplanation(explanation))
  })
})

describe('untrusted text', () => {
  const isSafe = (text: string): void => {
    expect(text).not.toMatch(unsafeOnTerminal)
    expect(findCommands(text)).toEqual([])
  }

  test('in every place where it can stand', () => {
    fc.assert(
      fc.property(hostileText, fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }), (text, width) => {
        const pages = [{ ...page, title: text, curator: text, query: text, date: { ...pageDate, iso: null, raw: text } }]
        const parts = layOut({ text: `${text}.`, evidence: text })
        const told = [sampleMessage({ reason: text }), sampleMessage({ reason: text, span: { start: 0, end: text.length + 1 } })]
        isSafe(formatExplanation(sampleExplanation(parts, { pages, messages: told }), { width }))
      }),
    )
  })

  test.each(inputs)('read as it comes: $family', ({ input }) => {
    fc.assert(fc.property(input, (text) => isSafe(formatExplanation(explainDigest(text)))))
  })

  test('of hostile texts', () => {
    fc.assert(fc.property(hostileText, (text) => isSafe(formatExplanation(explainDigest(text)))))
  })
})
