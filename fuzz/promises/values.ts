/** What holds for the values of any input: they stand there, at their places. Nothing is invented. */
import { decodeHTML } from 'entities'
import { readCount } from '../../src/counts.ts'
import { formatDay, readMonth } from '../../src/dates.ts'
import type { Entry, Span } from '../../src/index.ts'
import { foldText } from '../../src/text.ts'
import { hold, holdEqual, show } from '../hold.ts'
import { formatOf, isHeld, type Promised, type Promises, textAt } from '../subject.ts'

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** Whether all words of a value stand in a text, in their order. */
function hasWords(text: string, value: string): boolean {
  const letters = withoutSpaces(text)
  let at = 0
  for (const [word] of value.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = letters.indexOf(word, at)
    if (found < 0) return false
    at = found + word.length
  }
  return true
}

/** Whether all letters and digits of a value stand in a text, in their order. */
function hasLetters(text: string, value: string): boolean {
  let at = 0
  for (const [letter] of value.matchAll(/[\p{L}\p{N}]/gu)) {
    const found = text.indexOf(letter, at)
    if (found < 0) return false
    at = found + letter.length
  }
  return true
}

/** Whether the letters of a value stand in a text, where references of either may have been decoded or left: a link inside of one, `&#39[3](...)`, leaves `&#393`. */
const isDecoded = (text: string, value: string): boolean =>
  [text, decodeHTML(text)].some((shown) => [value, decodeHTML(value)].some((one) => hasLetters(shown, one)))

/** A text without its underline, which may have `_` in place of spaces, and without signs that stand alone. */
const plain = (text: string): string =>
  foldText(
    text
      .replaceAll('_', ' ')
      .replace(/(?<!\S)[^\p{L}\p{Nd}\s]{1,4}(?!\S)/gu, ' ')
      .trim(),
  )

/** A value is its text folded; of marks and escapes it is the text between, so that its words, or at least its letters, stand there in their order. */
function checkText(text: string, value: string): void {
  const tell = (): string => `${show(value)} is not what stands there: ${show(text)}`
  if (!/[\\[\]<>&#*|`{}⟨]|(?<![^\s(])\/\S|:\/\/|[-=_:]{2}|[~+─━═—–]{3}|["']['":]/.test(text)) {
    // Beside markup, characters of no width at the edges of lines are no text. (Spans have no white space around; `trim` would take U+FEFF for one.)
    const withoutEdges = text.replace(/^[\s\u00ad\u200b\u2060\ufeff]+|[\s\u00ad\u200b\u2060\ufeff]+$/gm, '\n')
    // A sign alone on its line is an icon, and so are two of them and a word for one.
    const withoutIcons = withoutEdges.replace(
      /^(?:[^\p{L}\p{Nd}\s]{1,4}(?: [^\p{L}\p{Nd}\s]{1,4})?|[\w: ]{0,8}(?:image|img|avatar|thumbnail|icon|logo|picture|photo|svg)[\w: ]{0,20})$/gimu,
      '',
    )
    const shown = [text, withoutEdges, withoutIcons].map((one) => foldText(one.trim()))
    // Numbers of lines, and a bullet before each of them, may be a margin, and nodes of a tree are lines; then the words between are the value.
    // The quote of a node ends where its line does.
    const mayHaveMargin = /[\n\r][ \t\u00ad]*(?:\d{1,6}(?:[ \t:|│→.]|$)|[-*+•]|uid=)|"[\n\r]/m.test(text)
    hold(
      foldText(text) === value ||
        shown.includes(value) ||
        (text.includes('_') && [text, withoutEdges].some((one) => plain(one) === plain(value))) ||
        (mayHaveMargin && hasWords(text, value)),
      tell,
    )
  }
  // Tags, links, their numbers and references may stand inside of words. References are as they were or decoded, which is for tests of their own.
  else if (/[<[\]&⟨]|:\/\//.test(text))
    hold(
      [text, text.replace(/<[^<>]*>/g, '')].some((one) => isDecoded(one, value)),
      tell,
    )
  else
    hold(
      [text, text.replace(attributes, '')].some((one) => hasWords(one, value)),
      tell,
    )
}

/** `Ada Byron, Ben Cole and 3 others`: as many authors as there are names, and so many more. */
const behindNames = /(?:\sand\s|\s[&+]\s?)(\d{1,4})\s(?:others|more)$/i
const betweenNames = /[,;]|\sand\s|\s&\s/i

/** Attributes of kramdown may stand inside of a name. */
const attributes = /\{:[^{}]*\}/g

/** A comment may hold what looks like the end of a tag. */
const markup = /<!--[\s\S]*?-->|<[^>]*>/g

/** The number at a place as a reader sees it: comments and tags may stand between its signs, and references in their place. */
function readShownCount(text: string): number | undefined {
  const shown = /[<&]/.test(text) ? decodeHTML(text.replace(markup, '')).replace(/\p{Cf}/gu, '') : text
  const more = behindNames.exec(shown)
  if (more !== null) return shown.slice(0, more.index).split(betweenNames).filter(Boolean).length + Number(more[1])
  // No votes at all are shown as a dash, or in a word.
  return /^(?:\\?[-–—]|no|none)$/i.test(shown) ? 0 : readCount(shown, 0, shown.length)?.value
}

const byValue = (a: number, b: number): number => a - b

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2}\s+/i

function checkDate({ raw, year, month, day, iso, yearFrom }: NonNullable<Entry['date']>, text: string): void {
  // Tags may stand inside of it, or an element says its year.
  if (text.includes('<') || text.includes('&') || yearFrom === 'json') return
  holdEqual(raw, text, 'the text of a date')
  // The time of a day says nothing of the day.
  const [dayText = ''] = raw.replace(weekday, '').split(/[T ](?=\d\d:)/)
  const name = dayText.search(/[a-z]{3}/i)
  if (name >= 0) holdEqual(readMonth(dayText, name)?.month, month, `the month of ${raw}`)
  const numbers = [day, ...(yearFrom === 'text' ? [year as number] : []), ...(name >= 0 ? [] : [month])]
  holdEqual(dayText.match(/\d+/g)?.map(Number).sort(byValue), numbers.sort(byValue), `the numbers of ${raw}`)
  holdEqual(iso, year === null ? null : formatDay(year, month, day), `the day of ${raw}`)
  hold((yearFrom === null) === (year === null), () => `${raw} has the year ${year} from ${yearFrom}`)
}

/** Data of a page of HTML stand encoded in it, and so does JSON that a browser shows. */
const hasData = (input: string): boolean => /\bprops="|<pre\b[^<>]*>\s*[[{"]/i.test(input)

const isSamePlace = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end

function checkEntry(input: string, entry: Entry, isHtml: boolean): void {
  const { title, abstract, organization, date, links, spans } = entry
  checkText(textAt(input, spans.title as Span), title)
  if (abstract !== null) checkText(textAt(input, spans.abstract as Span), abstract)
  if (organization !== null) {
    const { handle, name } = organization
    const text = textAt(input, spans.organization as Span)
    if (foldText(text) !== `${handle} ${name}`) checkText(text, name)
  }
  for (const field of ['authorCount', 'upvotes', 'comments'] as const) {
    const span = spans[field]
    if (entry[field] !== null && span !== undefined) holdEqual(readShownCount(textAt(input, span)), entry[field], field)
  }
  const isTold = date?.yearFrom === 'text' && !date.raw.includes(`${date.year}`)
  if (date !== null && !isTold) checkDate(date, foldText(textAt(input, spans.date as Span)))
  for (const { url, span } of links) {
    // In HTML a link that tags, references or line ends part has the place of its abstract.
    if (isHtml && isSamePlace(span, spans.abstract as Span)) continue
    holdEqual(textAt(input, span).replace(/[^\S\ufeff]/g, ''), url, 'a link')
    // The target of a link, of a picture, or of the text before it is no part of the text.
    const isShown = foldText(textAt(input, spans.abstract as Span)) === abstract
    if (isShown) hold(withoutSpaces(abstract as string).includes(withoutSpaces(url)), () => `${url} is not in the abstract`)
  }
}

const valuesReadBack: Promised = (subject) => {
  const { input, digest } = subject
  // A page in a string may be of HTML.
  const isEncoded = isHeld(subject)
  const entries = hasData(input) || isEncoded ? [] : digest.entries.filter((entry) => formatOf(digest, entry) !== 'json')
  for (const entry of entries) checkEntry(input, entry, formatOf(digest, entry) === 'html')
  for (const { title, curator, date, span, format } of digest.pages) {
    if (format === 'html' || isEncoded) continue
    const text = foldText(textAt(input, span))
    for (const value of [title, curator, date?.raw])
      if (value && format !== 'json')
        hold(
          // Marks may stand inside of a curator's name.
          text.includes(value) || hasWords(text, value) || (/[<&[\]]/.test(text) && isDecoded(text, value)),
          () => `${show(value)} is not on the page`,
        )
    if (date !== null) checkDate(date, date.raw)
  }
}

/**
 * No tag of HTML is left in a value; what is written as `&lt;`, has a tag or a comment between its signs, or stands behind a tag after which all is text, may look
 * like one.
 */
const valuesHaveNoTags: Promised = ({ input, digest }) => {
  if (/&(?:lt|#0*60|#x0*3c)|\bprops=|<plaintext|<</i.test(input)) return
  for (const entry of digest.entries) {
    if (formatOf(digest, entry) !== 'html') continue
    const { title, abstract, organization, submittedBy } = entry
    for (const text of [title, abstract, organization?.name, submittedBy])
      hold(!/<!--|<\/[a-z]+>/i.test(text ?? ''), () => `a tag is left in ${show(text)}`)
  }
}

/** `trim` would take U+FEFF for white space. */
const trimEdges = (text: string): string => text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '')

/** What stands between quotes of JSON is the value, and a number is itself. */
const recordsReadBack: Promised = (subject) => {
  const { input, digest } = subject
  if (isHeld(subject)) return
  for (const entry of digest.entries) {
    if (formatOf(digest, entry) !== 'json') continue
    const { spans } = entry
    for (const field of ['title', 'abstract', 'submittedBy', 'githubUrl', 'projectUrl'] as const) {
      const span = spans[field]
      if (span === undefined) continue
      const text = JSON.parse(`"${textAt(input, span)}"`) as string
      // Of an item of a feed the abstract may be what its HTML shows.
      if (field !== 'abstract' || !text.includes('<') || !isDecoded(text, entry.abstract as string))
        holdEqual(foldText(trimEdges(text)), entry[field], field)
    }
    for (const field of ['upvotes', 'comments', 'githubStars'] as const) {
      const span = spans[field]
      if (span === undefined) continue
      // The place of a number in a text with escapes, or with more white space than a reader sees, is that of the text.
      const text = (JSON.parse(`"${textAt(input, span)}"`) as string).trim()
      holdEqual(readShownCount(text) ?? readShownCount(/\d\S*/.exec(text)?.[0] ?? '') ?? Number(text), entry[field], field)
    }
    for (const { url, span } of entry.links) if (spans.abstract?.end !== span.end) holdEqual(textAt(input, span), url, 'a link')
  }
}

/** Promises about values. */
export const valuePromises: Promises = [
  ['values read back from their spans', valuesReadBack],
  ['values have no tags in them', valuesHaveNoTags],
  ['values of JSON read back from their spans', recordsReadBack],
]
