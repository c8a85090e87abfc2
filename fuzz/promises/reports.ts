/** What holds for explanations, checks and reports of any input, read back by readers of others where there are some. */
import { SaxesParser } from 'saxes'
import type { CheckResult } from '../../src/check/index.ts'
import type { ReportContext, ReporterName } from '../../src/report/index.ts'
import { findCommands, unsafeOnTerminal } from '../../test/report/arbitraries.ts'
import { readRunnerCommands } from '../../test/report/runner-commands.ts'
import { hold, holdEqual, show } from '../hold.ts'
import type { Library, Promised, Promises, Subject } from '../subject.ts'

const explanationIsTheInput: Promised = ({ library: { core }, input, options, digest }) => {
  const { stretches, outcome, pages, messages, coverage } = core.explainDigest(input, options)
  holdEqual({ outcome, pages, messages, coverage }, withoutEntries(digest), 'the digest of the explanation')
  let at = 0
  for (const { span, text, entry } of stretches) {
    hold(span.start === at && span.end > at, () => `a stretch at ${show(span)}, behind ${at}`)
    hold(text === input.slice(span.start, span.end), () => `the stretch ${show(text)} does not stand at ${span.start}`)
    hold(entry === null || digest.entries[entry] !== undefined, () => `a stretch of entry ${entry}`)
    at = span.end
  }
  holdEqual(at, input.length, 'the end of the last stretch')
}

function withoutEntries({ outcome, pages, messages, coverage }: Subject['digest']): unknown {
  return { outcome, pages, messages, coverage }
}

/** The rules that a run reports on: those that its messages name. */
function contextOf({ messages }: CheckResult): ReportContext {
  const rules = [...new Set(messages.map(({ ruleId }) => ruleId))].map((id) => ({
    id,
    summary: 'A rule.',
    help: 'Mend it.',
    helpUrl: `https://example.org/rules.md#${id}`,
    severity: 'warning' as const,
  }))
  return { version: '1.2.3', rules, color: false, width: undefined }
}

function writeReport({ report }: Library, name: ReporterName, result: CheckResult, file: string): string {
  const reported = report.toReported(result, file)
  const { counts, entries, known, ok } = reported
  const reporter = report.reporters[name].create(contextOf(result))
  const summary = { files: 1, failed: ok ? 0 : 1, entries, counts, known, messages: [], ok }
  return [reporter.begin(), reporter.file(reported), reporter.end(summary)].join('')
}

/** A report moves no cursor, and is a command to a runner only where that is what it is for. */
function checkText(name: ReporterName, text: string): void {
  const unsafe = unsafeOnTerminal.exec(text)
  hold(unsafe === null, () => `${name} has ${show(text.slice(Math.max(0, (unsafe?.index ?? 0) - 20), (unsafe?.index ?? 0) + 20))}`)
  hold(text.isWellFormed(), () => `${name} has half a character`)
  if (name === 'github') {
    const commands = readRunnerCommands(text)
    hold(
      commands.every((command) => ['error', 'warning', 'notice'].includes(command.name)),
      () => `${name} gives other commands: ${show(commands)}`,
    )
    // All lines are, but for the one that says how many more there are.
    const others = text.split('\n').filter((line) => !line.startsWith('::'))
    hold(/^(?:GitHub shows [\w .:;,]+\n)?$/.test(others.join('\n')), () => `lines of github: ${show(others)}`)
    holdEqual(commands.length + others.length, text.split('\n').length, 'lines that are commands')
  } else {
    holdEqual([...readRunnerCommands(text), ...findCommands(text)], [], `commands in ${name}`)
  }
}

/** Checks of formats that others read, by the messages that they have to hold. */
const readers: Readonly<Partial<Record<ReporterName, (text: string, messages: number) => void>>> = {
  json: (text, messages) => holdEqual(JSON.parse(text).files[0].messages.length, messages, 'messages in JSON'),
  ndjson: (text, messages) => {
    const lines = text.split('\n').slice(0, -1)
    for (const line of lines) JSON.parse(line)
    holdEqual(lines.length - 1, messages, 'lines of NDJSON')
  },
  sarif: (text, messages) => holdEqual(JSON.parse(text).runs[0].results.length, messages, 'results in SARIF'),
  gitlab: (text, messages) => holdEqual(JSON.parse(text).length, messages, 'findings for GitLab'),
}

/** Check an input, as if its beginning were the name of its file too, and hand each report on. */
function eachReport({ library, input, options }: Subject, take: (name: ReporterName, text: string, result: CheckResult) => void): void {
  const { detach: _, ...parse } = options
  const result = library.check.checkDigest(input, { parse })
  const file = input.slice(0, 40) || 'empty.txt'
  for (const name of Object.keys(library.report.reporters) as ReporterName[]) take(name, writeReport(library, name, result, file), result)
}

const reportsAreInert: Promised = (subject) => {
  eachReport(subject, (name, text, { messages }) => {
    checkText(name, text)
    readers[name]?.(text, messages.length)
  })
}

/** Elements that JUnit's XML is made of. */
const junitElements = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'])

const xmlIsWellFormed: Promised = (subject) => {
  eachReport(subject, (name, text, { ok }) => {
    if (name !== 'junit') return
    let failures = 0
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (element) => {
      hold(junitElements.has(element.name), () => `an element ${show(element.name)}`)
      if (element.name === 'failure') failures += 1
    })
    parser.write(text).close()
    // A failed check must be loud.
    hold(failures > 0 === !ok, () => `${failures} failures where ok is ${ok}`)
  })
}

/** Promises about explanations and reports. */
export const reportPromises: Promises = [
  ['the explanation is the input', explanationIsTheInput],
  ['reports are inert and read back', reportsAreInert],
]

/** Promises that take a slow reader. */
export const slowReportPromises: Promises = [['the XML of reports is well formed', xmlIsWellFormed]]
