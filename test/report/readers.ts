/** Reports read back by readers of others: what each of them finds in it, and nothing that we wrote could put there. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv-draft-04'
import { Parser } from 'htmlparser2'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { SaxesParser } from 'saxes'
import { expect } from 'vitest'
import type { ReporterName } from '../../src/report/index.ts'
import { findCommands, unsafeOnTerminal } from './arbitraries.ts'
import { readRunnerCommands } from './runner-commands.ts'
import { context } from './runs.ts'

/** A finding as a report has it; what the format does not hold is left out. */
export interface ReadFinding {
  readonly file: string | null
  readonly reason: string
  readonly help?: string
  readonly field?: string | null
}

/** Nothing in it may move a cursor, reorder a line or be a command, whatever the format is: it may go to a log. */
export function expectInert(report: string): void {
  expect(report).not.toMatch(unsafeOnTerminal)
  expect(report.isWellFormed()).toBe(true)
}

/** No line of it is a command for a runner. */
export function expectNoCommands(report: string): void {
  expect(readRunnerCommands(report)).toEqual([])
  expect(findCommands(report)).toEqual([])
}

interface OurFinding extends ReadFinding {
  readonly type?: string
}

const pick = ({ file, reason, help, field }: OurFinding): ReadFinding => ({
  file,
  reason,
  help: help as string,
  field: field as string | null,
})

function readJson(report: string): ReadFinding[] {
  const { files, summary } = JSON.parse(report) as {
    files: { file: string; messages: OurFinding[] }[]
    summary: { messages: OurFinding[] }
  }
  const ofFiles = files.flatMap(({ file, messages }) => messages.map((message) => pick({ ...message, file })))
  return [...ofFiles, ...summary.messages.map((message) => pick({ ...message, file: null }))]
}

function readNdjson(report: string): ReadFinding[] {
  const lines = report.split('\n')
  expect(lines.pop()).toBe('')
  const values = lines.map((line) => JSON.parse(line) as OurFinding)
  expect(values.map(({ type }) => type)).toEqual([...values.slice(1).map(() => 'finding'), 'summary'])
  return values.slice(0, -1).map(pick)
}

function readGithub(report: string): ReadFinding[] {
  const commands = readRunnerCommands(report)
  expect(commands.length).toBe(report.split('\n').length - 1)
  return commands.map(({ name, properties, data }) => {
    expect(['error', 'warning', 'notice']).toContain(name)
    expect(Object.keys(properties).filter((key) => !/^(?:file|line|endLine|col|endColumn|title)$/.test(key))).toEqual([])
    return { file: properties['file'] ?? null, reason: data }
  })
}

/** Characters of a URI; what a percent sign stands before is looked at by decoding. */
const uriCharacters = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/
const uri = (text: string): boolean => uriCharacters.test(text) && decodeURIComponent(text).isWellFormed()
export const isSarif = new Ajv.default({
  unicodeRegExp: false,
  strict: false,
  formats: { uri: /^[a-z][a-z0-9+.-]*:/i, 'uri-reference': uri, 'date-time': true },
}).compile(sarifSchema)

/** A link of a plain text message, by the grammar of SARIF 3.11.6: any bracket but an escaped one opens and closes its text. */
const sarifLink = /(?<!\\)(?:\\\\)*\]\(/

interface SarifMessage {
  readonly message: { readonly text: string }
  readonly properties: { readonly help: string; readonly field: string | null }
}
interface SarifResult extends SarifMessage {
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]
}

function readSarifMessage({ message: { text }, properties: { help, field } }: SarifMessage): Omit<ReadFinding, 'file'> {
  expect(text).not.toMatch(sarifLink)
  return { reason: text.replaceAll('\\](', ']('), help, field }
}

function readSarif(report: string): ReadFinding[] {
  const log = JSON.parse(report)
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  const [run] = log.runs
  const results = (run.results as SarifResult[]).map((result) => {
    const [location] = result.locations
    const path = location?.physicalLocation.artifactLocation.uri as string
    const base = new URL('https://base.example/a/b/c/d/')
    expect(new URL(path, base).origin).toBe(base.origin)
    expect(new URL(path, base).search + new URL(path, base).hash).toBe('')
    expect(location?.physicalLocation.region.startLine).toBeGreaterThanOrEqual(1)
    return { file: decodeURIComponent(path), ...readSarifMessage(result) }
  })
  const notifications = run.invocations[0].toolExecutionNotifications as SarifMessage[]
  return [...results, ...notifications.map((notification) => ({ file: null, ...readSarifMessage(notification) }))]
}

/** A suite of JUnit's XML. */
export interface ReadSuite {
  readonly name: string
  readonly tests: string
  readonly failures: string
  readonly cases: { name: string; classname: string; failures: { message: string; text: string }[]; out: string }[]
}

/** Read JUnit's XML, strictly. */
export function readSuites(report: string): ReadSuite[] {
  const suites: ReadSuite[] = []
  const open: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('opentag', ({ name, attributes }) => {
    expect(`${open.at(-1) ?? ''}/${name}`).toMatch(
      /^(?:\/testsuites|testsuites\/testsuite|testsuite\/testcase|testcase\/failure|testcase\/system-out)$/,
    )
    open.push(name)
    text = ''
    const at = attributes as Record<string, string>
    const cases = suites.at(-1)?.cases
    if (name === 'testsuite')
      suites.push({ name: at['name'] as string, tests: at['tests'] as string, failures: at['failures'] as string, cases: [] })
    if (name === 'testcase') cases?.push({ name: at['name'] as string, classname: at['classname'] as string, failures: [], out: '' })
    if (name === 'failure') cases?.at(-1)?.failures.push({ message: at['message'] as string, text: '' })
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    const last = suites.at(-1)?.cases.at(-1)
    const failure = last?.failures.at(-1)
    if (name === 'failure' && failure !== undefined) failure.text = text
    if (name === 'system-out' && last !== undefined) last.out = text
    text = ''
  })
  parser.write(report).close()
  return suites
}

interface GitlabFinding {
  readonly description: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

function readGitlab(report: string): ReadFinding[] {
  return (JSON.parse(report) as GitlabFinding[]).map(({ description, location }) => {
    expect(location.lines.begin).toBeGreaterThanOrEqual(1)
    return { file: location.path, reason: description }
  })
}

const ourElements = new Set(['h2', 'h3', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'a'])
const ourLinks = new Set(context.rules.map(({ helpUrl }) => helpUrl))

/** Render Markdown as GitHub does it, with HTML let through, and read the code spans of headings and of the last cell of each row. */
function readMarkdown(report: string): ReadFinding[] {
  const html = micromark(report, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  })
  const findings: ReadFinding[] = []
  const open: string[] = []
  let file = ''
  let cells: string[] = []
  let code = ''
  let plain = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(ourElements).toContain(name)
      expect(Object.keys(attributes).join()).toBe(name === 'a' ? 'href' : '')
      if (name === 'a') expect(ourLinks).toContain(attributes['href'])
      open.push(name)
      if (name === 'tr') cells = []
      if (name === 'h3' || name === 'td') code = ''
    },
    ontext(text) {
      if (open.includes('code')) code += text
      else plain += text
    },
    onclosetag(name) {
      open.pop()
      if (name === 'h3') file = code
      if (name === 'td') cells.push(code)
      if (name === 'tr' && cells.length > 0) {
        expect(cells).toHaveLength(4)
        findings.push({ file: file === '' ? null : file, reason: cells[3] as string })
      }
    },
  })
  parser.end(html)
  // What GitHub itself looks for in the page, it looks for outside of code: names, issues, addresses, emoji.
  expect(plain).toMatch(/^[\w\s,:.]*$/)
  expect(plain).not.toMatch(/:\w+:|www|http/)
  return findings
}

/** The findings of a report, for the formats that have one place for each text. */
export const readers: Readonly<Partial<Record<ReporterName, (report: string) => ReadFinding[]>>> = {
  json: readJson,
  ndjson: readNdjson,
  github: readGithub,
  sarif: readSarif,
  gitlab: readGitlab,
  markdown: readMarkdown,
}
