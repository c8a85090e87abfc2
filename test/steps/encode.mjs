import * as report from '../../dist/report.js'

/** Those that take a text and nothing else. */
const encoders = [
  report.encodeGithubData,
  report.encodeGithubProperty,
  report.encodeJson,
  report.encodeMarkdown,
  report.encodeMarkdownCell,
  report.encodeSarifMessage,
  report.encodeTerminal,
  report.encodeUri,
  report.encodeXml,
]

/** All that makes text of a page safe in an output. */
export function run(text) {
  const value = report.scraped(text)
  for (const encode of encoders) encode(value)
}
