/** Hostile text in every place of every report, read back by others: it is text there, all of it, and nothing else. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type FileReport, type ReporterName, type RunSummary, reporters, toTerminal } from '../../src/report/index.ts'
import { hostileText, unsafeOnTerminal } from './arbitraries.ts'
import { type HostileText, hostileTexts } from './hostile.ts'
import { expectInert, expectNoCommands, type ReadFinding, readers, readSuites } from './readers.ts'
import { readRunnerCommands } from './runner-commands.ts'
import { context, fileOf, messageIn, summaryOf, writeReport } from './runs.ts'

const names = Object.keys(reporters) as ReporterName[]

/** A run in which a text stands wherever a scraped text can: a finding in place, one about all of the file, one without a place, one of the run. */
function runWith(text: string): { readonly files: FileReport[]; readonly summary: RunSummary } {
  const source = `${text}.`
  const scraped = { reason: text, help: text, field: text as never }
  const place = { span: { start: 0, end: text.length } }
  const whole = { span: { start: 0, end: source.length } }
  const files = [
    fileOf(text, source, [
      messageIn(source, { ...scraped, ...place, ruleId: 'title-missing', severity: 'error' }),
      messageIn(source, { ...scraped, ...whole, severity: 'warning' }),
      messageIn(null, { ...scraped, severity: 'info', ruleId: 'bare-count' }),
    ]),
  ]
  return { files, summary: summaryOf(files, [messageIn(null, { ...scraped, severity: 'error', ruleId: 'no-entries' })]) }
}

/** The report of such a run. */
function reportWith(name: ReporterName, text: string): string {
  const { files, summary } = runWith(text)
  return writeReport(reporters[name].create({ ...context, width: 10_000 }), files, summary)
}

/** What XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it cannot hold
const illegalInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** How a text looks where it is shown, within a line. */
const show = (text: string): string => toTerminal(`x${text}`).slice(1)

/** The text of a row, or of a property, as each output has it. */
interface Expected {
  readonly text: string
  readonly shown: string
  readonly shownFirst: string
  readonly inMarkdown: string
}
const expectOf = ({ text, shown = text, shownFirst = shown, inMarkdown = shown }: HostileText): Expected => ({
  text,
  shown,
  shownFirst,
  inMarkdown,
})

/** The runner decodes line ends, so they are kept. */
const inGithub = ({ shown }: Expected): string => shown.replaceAll('\\x0d', '\r').replaceAll('\\x0a', '\n')

/** What a reader must find in a report, by the format. */
function expectedFindings(name: ReporterName, expected: Expected): ReadFinding[] {
  const exact = expected.text.toWellFormed()
  const repeat = (finding: ReadFinding, file: string | null, ofRun: ReadFinding): ReadFinding[] => [
    ...Array.from({ length: 3 }, () => ({ ...finding, file })),
    ofRun,
  ]
  const full = { file: null, reason: exact, help: exact, field: exact }
  switch (name) {
    case 'json':
    case 'ndjson':
      return repeat(full, exact, full)
    case 'sarif':
      return repeat(full, exact.replace(/\/+/g, '/'), full)
    case 'gitlab':
      return repeat({ file: '.', reason: exact }, exact, { file: '.', reason: exact })
    case 'github': {
      const finding = { file: null, reason: inGithub(expected) }
      // The runner takes equals signs off the start of a value.
      return repeat(finding, finding.reason.replace(/^=+/, '') || null, finding)
    }
    default: {
      // The run comes first, with a heading of its own.
      const [ofRun, ...ofFile] = repeat({ file: null, reason: expected.inMarkdown }, expected.shown, {
        file: null,
        reason: expected.inMarkdown,
      }).reverse()
      return [ofRun as ReadFinding, ...ofFile]
    }
  }
}

/** Read a report that has one place for each text, and compare all of them. */
function checkFindings(name: ReporterName, report: string, expected: Expected): void {
  const read = readers[name] as (report: string) => ReadFinding[]
  expect(read(report)).toEqual(expectedFindings(name, expected))
}

function checkPretty(report: string, { shown, shownFirst }: Expected): void {
  const finding = (place: string, rule: string): string => `${place}: ${rule}: ${shownFirst}`
  const ofFile = ['error title-missing', 'warning invalid-date', 'info bare-count'].map((rule) => finding(`${shownFirst}:1:1`, rule))
  const headings = report.split('\n').filter((line) => !/^ {3}[ 1] \| /.test(line) && / (?:error|warning|info) [a-z]+-[a-z]+: /.test(line))
  expect(headings).toEqual([...ofFile, finding('all files', 'error no-entries')])
  expect(report.split('\n').filter((line) => line === `  help: ${shownFirst}`)).toHaveLength(4)
  // A frame shows one line of the text, as far as that goes.
  if (!/\\x0[ad]/.test(shown)) expect(report).toContain(`\n   1 | ${shown.replaceAll('\\x09', ' ')}.\n`)
}

function checkJunit(report: string, { text }: Expected): void {
  const kept = text.replace(illegalInXml, '\ufffd')
  const failing = (name: string, suite: string, place: string) => ({
    name,
    classname: suite,
    failures: [{ message: kept, text: `${place}${kept}\n${kept}` }],
    out: '',
  })
  const passing = (name: string) => ({ name, classname: kept, failures: [], out: `${kept}\n${kept}` })
  expect(readSuites(report)).toEqual([
    {
      name: kept,
      tests: '3',
      failures: '1',
      cases: [failing('title-missing', kept, '1:1 '), passing('invalid-date'), passing('bare-count')],
    },
    { name: 'all files', tests: '1', failures: '1', cases: [failing('no-entries', 'all files', '')] },
  ])
}

function checkReport(name: ReporterName, report: string, expected: Expected): void {
  expectInert(report)
  if (name !== 'github') expectNoCommands(report)
  else expect(readRunnerCommands(report)).toHaveLength(4)
  if (name === 'pretty') checkPretty(report, expected)
  else if (name === 'junit') checkJunit(report, expected)
  else checkFindings(name, report, expected)
}

describe.each(names)('%s', (name) => {
  const lines = reportWith(name, 'plain').split('\n').length

  test.each(hostileTexts)('$name', (hostile) => {
    const report = reportWith(name, hostile.text)
    checkReport(name, report, expectOf(hostile))
    expect(report.split('\n')).toHaveLength(lines)
  })

  test('any text', () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => text !== ''),
        (text) => {
          const shown = show(text)
          const inMarkdown = shown.replace(/\\*\|/g, (bar) => (bar.length % 2 === 1 ? bar : `${bar.slice(0, -1)}\\x7c`))
          checkReport(name, reportWith(name, text), { text, shown, shownFirst: toTerminal(text), inMarkdown })
        },
      ),
    )
  })
})

test('colours are the only control characters of a report in colour', () => {
  for (const { text } of hostileTexts) {
    const { files, summary } = runWith(text)
    const report = writeReport(reporters.pretty.create({ ...context, color: true }), files, summary)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    expect(report.replace(/\u001b\[\d+m/g, '')).not.toMatch(unsafeOnTerminal)
    expectNoCommands(report)
  }
})

/** Where libxml2 is installed (Debian: libxml2-utils), it reads the reports too. */
const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
if (!hasXmllint) console.warn('SKIPPED: JUnit reports are not read by xmllint, because it is not installed (libxml2-utils)')

describe.skipIf(!hasXmllint)('junit, read by xmllint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-junit-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const xmllint = (...args: string[]): string =>
    execFileSync('xmllint', args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

  test('every report is well-formed', () => {
    const files = hostileTexts.map(({ text }, index) => {
      writeFileSync(join(folder, `${index}.xml`), reportWith('junit', text))
      return `${index}.xml`
    })
    expect(files.length).toBeGreaterThan(100)
    expect(xmllint('--noout', ...files)).toBe('')
  })

  test.each(hostileTexts)('$name: the failures are counted, and say what was found', ({ text }) => {
    writeFileSync(join(folder, 'one.xml'), reportWith('junit', text))
    const query = 'concat(count(//failure), " ", sum(//testsuite/@failures), " ", //failure[1]/@message)'
    expect(xmllint('--xpath', query, 'one.xml')).toBe(`2 2 ${text.replace(illegalInXml, '\ufffd')}\n`)
  })
})
