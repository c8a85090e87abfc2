/** From scraped text to workflow commands of GitHub's runner, `::error file=PROPERTY::DATA`. */
import { createTemplate, type Encoded, openScraped, type Scraped } from '../scraped.ts'
import { showText } from '../terminal.ts'

/** The template of workflow commands, and of the lines between them. */
export const github = createTemplate<'github'>()

/** What the runner decodes in data. */
const dataEscapes: ReadonlyMap<string, string> = new Map([
  ['%', '%25'],
  ['\r', '%0D'],
  ['\n', '%0A'],
])
/** What the runner decodes in values of properties. */
const propertyEscapes: ReadonlyMap<string, string> = new Map([...dataEscapes, [':', '%3A'], [',', '%2C']])

const dataPieces = /[%\r\n]|[^%\r\n]+/g
const propertyPieces = /[%\r\n:,]|[^%\r\n:,]+/g

/** No escape and no piece is looked at twice, so that a `%0A` of the text comes out as `%250A`. */
const encode = (text: Scraped, pieces: RegExp, escapes: ReadonlyMap<string, string>): Encoded<'github'> =>
  openScraped(text).replace(pieces, (piece) => escapes.get(piece) ?? showText(piece)) as Encoded<'github'>

/**
 * Encode as the data of a command, which ends its line.
 *
 * `%` and line ends become what the runner decodes. For everything else that is unseen, or could begin a command of an older form (`##[`), it
 * has no escape: that is shown as `toTerminal` shows it, and does not read back. O(n)
 */
export const encodeGithubData = (text: Scraped): Encoded<'github'> => encode(text, dataPieces, dataEscapes)

/** Encode as the value of a command's property: as {@link encodeGithubData}, and `:` and `,` as well. O(n) */
export const encodeGithubProperty = (text: Scraped): Encoded<'github'> => encode(text, propertyPieces, propertyEscapes)
