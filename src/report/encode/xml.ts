/** From scraped text to XML 1.0, which has no way at all to write some characters. */
import { isControl, isHidden } from '../characters.ts'
import { createTemplate, type Encoded, openScraped, type Scraped } from '../scraped.ts'
import { breakCommands } from '../terminal.ts'

/** The template of XML. */
export const xml = createTemplate<'xml'>()

const named: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** Everything but the plain part of ASCII. */
const special = /[^ !#-%(-;=?-~]/gu

/** The production `Char` of XML 1.0; the others are illegal even as references, and a reader that meets one drops the whole report. */
const isLegal = (code: number): boolean =>
  code === 0x09 ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

function encodeCharacter(character: string): string {
  const name = named.get(character)
  if (name !== undefined) return name
  const code = character.codePointAt(0) as number
  if (!isLegal(code)) return '\ufffd'
  return isControl(code) || isHidden(code) ? `&#${code};` : character
}

/**
 * Encode as text or as the value of a quoted attribute; both take the same.
 *
 * Markup, quotes, white space other than the space, controls and all that is unseen become references, so that a reader folds nothing and a log
 * shows nothing of it: no line end comes from the text. Characters that XML 1.0 does not allow become U+FFFD, and everything else reads back. O(n)
 */
export const encodeXml = (text: Scraped): Encoded<'xml'> =>
  breakCommands(openScraped(text).replace(special, encodeCharacter), '&#91;') as Encoded<'xml'>
