/** From scraped text to a message of SARIF, which has a syntax of its own within the strings of its JSON. */
import { openScraped, type Scraped, scraped } from '../scraped.ts'

/** Backslashes, and what may follow them in the middle of a link, `[text](address)`. */
const linkMiddles = /\\+(?:\]\()?|\]\(/g

/** A bracket is escaped by an odd number of backslashes. */
function breakMiddle(match: string): string {
  const backslashes = match.length - 2
  return match.endsWith('](') && backslashes % 2 === 0 ? `${match.slice(0, backslashes)}\\](` : match
}

/**
 * Encode as a plain text message, which is still to be encoded as JSON.
 *
 * A viewer makes links of `[text](address)`, so the bracket in its middle is escaped. Viewers that know the escape everywhere show the text as it
 * was, others show the backslash. Braces stay as they are: placeholders are filled where a message has arguments, and ours have none. O(n)
 */
export const encodeSarifMessage = (text: Scraped): Scraped => scraped(openScraped(text).replace(linkMiddles, breakMiddle))
