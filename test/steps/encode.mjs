import {
  encodeGithubData,
  encodeGithubProperty,
  encodeJson,
  encodeMarkdown,
  encodeMarkdownCell,
  encodeSarifMessage,
  encodeTerminal,
  encodeUri,
  encodeXml,
  scraped,
} from '../../dist/report.js'

const encoders = [
  encodeGithubData,
  encodeGithubProperty,
  encodeJson,
  encodeMarkdown,
  encodeMarkdownCell,
  encodeSarifMessage,
  encodeTerminal,
  encodeUri,
  encodeXml,
]

/** All that makes text of a page safe in an output. */
export function run(text) {
  const value = scraped(text)
  for (const encode of encoders) encode(value)
}
