/** SARIF 2.1.0, for code scanning and for editors. */
import type { Severity } from '../../schema.ts'
import { encodeJson, json } from '../encode/json.ts'
import { encodeSarifMessage } from '../encode/sarif.ts'
import { encodeUri } from '../encode/uri.ts'
import type { ReportContext, ReportedMessage, ReportedRule, Reporter } from '../reporter.ts'
import { type Encoded, joinEncoded, type Scraped } from '../scraped.ts'
import { findPlace, type Place } from './place.ts'

/** How SARIF is written. Each may be left out. */
export interface SarifOptions {
  /** Results of the run; 25,000 where left out, since code scanning refuses a file with more. */
  readonly mostResults?: number | undefined
}

type Text = Encoded<'json'>

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

const toDescriptor = ({ id, summary, help, helpUrl, severity }: ReportedRule): object => ({
  id,
  shortDescription: { text: summary },
  help: { text: help },
  helpUri: helpUrl,
  defaultConfiguration: { level: levels[severity] },
})

/** Code scanning wants a line of every result; all of a file stands on its first one. */
function toRegion(place: Place | null): object {
  if (place === null) return { startLine: 1 }
  return { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn }
}

/** What both results and notifications hold. */
const toBody = ({ reason, help, field, entry }: ReportedMessage): object => ({
  message: { text: encodeSarifMessage(reason) },
  properties: { help, field, entry },
})

const toResult = (message: ReportedMessage, uri: string, rules: ReadonlyMap<string, number>): object => ({
  ruleId: message.ruleId,
  ruleIndex: rules.get(message.ruleId),
  level: levels[message.severity],
  ...toBody(message),
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: toRegion(findPlace(message)) } }],
  partialFingerprints: { 'dailyPapersFinding/v1': message.fingerprint },
})

const toNotification = (message: ReportedMessage): object => ({
  descriptor: { id: message.ruleId },
  level: levels[message.severity],
  ...toBody(message),
})

function writeBegin({ version, rules }: ReportContext): Text {
  const tool = { driver: { name: 'daily-papers', version, rules: rules.map(toDescriptor) } }
  const head = json`{\n  "$schema": ${encodeJson(schema)},\n  "version": "2.1.0",\n  "runs": [\n    {\n`
  return json`${head}      "tool": ${encodeJson(tool)},\n      "columnKind": "utf16CodeUnits",\n      "results": [`
}

/**
 * Writes one run, a result a line. A rule that is not in the table has no `ruleIndex`. Findings about the run, which have no file, and the number
 * of results that were left out are notifications of its invocation.
 */
export function createSarifReporter(context: ReportContext, { mostResults = 25_000 }: SarifOptions = {}): Reporter<'json'> {
  const rules = new Map(context.rules.map(({ id }, index) => [id, index]))
  let seen = 0
  const writeResults = (file: Scraped, messages: readonly ReportedMessage[]): Text => {
    const uri = encodeUri(file)
    const results = messages.slice(0, Math.max(0, mostResults - seen)).map((message) => encodeJson(toResult(message, uri, rules)))
    const isFirst = seen === 0
    seen += messages.length
    return joinEncoded(results.map((result, index) => json`${isFirst && index === 0 ? json`` : json`,`}\n        ${result}`))
  }
  const notifyOfRest = (): object[] => {
    const more = seen - mostResults
    if (more <= 0) return []
    const text = `${more} more result${more === 1 ? ' was' : 's were'} left out; code scanning takes ${mostResults} of a run`
    return [{ level: 'warning', message: { text } }]
  }
  return {
    begin: () => writeBegin(context),
    file: ({ file, messages }) => writeResults(file, messages),
    end({ messages }) {
      const toolExecutionNotifications = [...messages.map(toNotification), ...notifyOfRest()]
      const invocations = encodeJson([{ executionSuccessful: true, toolExecutionNotifications }])
      return json`\n      ],\n      "invocations": ${invocations}\n    }\n  ]\n}\n`
    },
  }
}
