/** JUnit's XML, as most servers for tests read it. */
import type { Severity } from '../../schema.ts'
import { encodeXml, xml } from '../encode/xml.ts'
import type { CreateReporter, ReportedMessage } from '../reporter.ts'
import { type Encoded, joinEncoded, type Scraped, scraped } from '../scraped.ts'
import { findPlace } from './place.ts'

type Text = Encoded<'xml'>

/** What a suite is made of: a file, or the run. */
interface Suite {
  readonly name: Scraped
  readonly messages: readonly ReportedMessage[]
  readonly ok: boolean
}

/** One test of a suite. */
interface TestCase {
  readonly name: string
  readonly failing: readonly ReportedMessage[]
  readonly passing: readonly ReportedMessage[]
}

/** Errors always fail. Warnings do so where nothing else can be why the suite fails: then there are more of them than are allowed. */
function failsBy(messages: readonly ReportedMessage[], ok: boolean): ReadonlySet<Severity> {
  const hasErrors = messages.some(({ severity }) => severity === 'error')
  return new Set(ok || hasErrors ? ['error'] : ['error', 'warning'])
}

/** A test for each rule, in the order of their first findings. */
function groupByRule({ messages, ok }: Suite): TestCase[] {
  const failing = failsBy(messages, ok)
  const groups = new Map<string, { name: string; failing: ReportedMessage[]; passing: ReportedMessage[] }>()
  for (const message of messages) {
    const group = groups.get(message.ruleId) ?? { name: message.ruleId, failing: [], passing: [] }
    groups.set(message.ruleId, group)
    if (failing.has(message.severity)) group.failing.push(message)
    else group.passing.push(message)
  }
  return [...groups.values()]
}

/** Every finding on a line of its own, and what to do below the last. The line ends are references, as those of texts are. */
function writeFindings(messages: readonly ReportedMessage[]): Text {
  const lines = messages.map((message) => {
    const place = findPlace(message)
    return xml`${place === null ? xml`` : xml`${place.line}:${place.column} `}${encodeXml(message.reason)}&#10;`
  })
  return joinEncoded([...lines, ...messages.slice(-1).map(({ help }) => encodeXml(help))])
}

function writeFailure([first, ...others]: readonly ReportedMessage[]): Text {
  if (first === undefined) return xml``
  const more = others.length === 0 ? xml`` : xml` (and ${others.length} more)`
  const attributes = xml`message="${encodeXml(first.reason)}${more}" type="${encodeXml(scraped(first.severity))}"`
  return xml`      <failure ${attributes}>${writeFindings([first, ...others])}</failure>\n`
}

function writeTestCase({ name, failing, passing }: TestCase, suite: Text): Text {
  const attributes = xml`name="${encodeXml(scraped(name))}" classname="${suite}"`
  if (failing.length + passing.length === 0) return xml`    <testcase ${attributes}/>\n`
  const out = passing.length === 0 ? xml`` : xml`      <system-out>${writeFindings(passing)}</system-out>\n`
  return xml`    <testcase ${attributes}>\n${writeFailure(failing)}${out}    </testcase>\n`
}

/** A failure that no finding explains, so that a suite which fails has a test that does. */
const unexplained = (suite: Text): Text =>
  xml`    <testcase name="check" classname="${suite}">\n      <failure message="The check fails" type="error"/>\n    </testcase>\n`

function writeSuite(suite: Suite): Text {
  const name = encodeXml(suite.name)
  const groups = groupByRule(suite)
  const failed = groups.filter(({ failing }) => failing.length > 0).length
  const isUnexplained = !suite.ok && failed === 0
  const cases = groups.map((group) => writeTestCase(group, name))
  if (isUnexplained) cases.push(unexplained(name))
  if (cases.length === 0) cases.push(writeTestCase({ name: 'no findings', failing: [], passing: [] }, name))
  const counts = xml`tests="${cases.length}" failures="${failed + (isUnexplained ? 1 : 0)}" errors="0" skipped="0"`
  return xml`  <testsuite name="${name}" ${counts}>\n${joinEncoded(cases)}  </testsuite>\n`
}

/**
 * Writes a suite for each file, and in it a test for each rule that has findings, or one that passes. Counts stand on each suite, not on all of them, so
 * that the report can be written file by file. What makes the check fail is a failure, everything else is output of its test.
 */
export const createJunitReporter: CreateReporter<'xml'> = () => {
  let hasFailed = false
  return {
    begin: () => xml`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="daily-papers check">\n`,
    file({ file, messages, ok }) {
      hasFailed ||= !ok
      return writeSuite({ name: file, messages, ok })
    },
    end({ messages, ok }) {
      const isNeeded = messages.length > 0 || (!ok && !hasFailed)
      const suite = {
        name: scraped('all files'),
        messages,
        ok: ok || (hasFailed && messages.every(({ severity }) => severity !== 'error')),
      }
      return xml`${isNeeded ? writeSuite(suite) : xml``}</testsuites>\n`
    },
  }
}
