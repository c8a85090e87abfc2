/** Rules about texts and numbers of single entries: what was cut off, doubled, or left by a writer. */
import { isSameText } from '../../merge/same.ts'
import type { Entry } from '../../schema.ts'
import { quote } from '../../text.ts'
import { about, type Checked, type CheckFinding, type CheckRule } from '../rule.ts'

/** A rule that asks each entry, and says what is wrong with a field of it, or null. */
const ofEntries = (
  rule: Omit<CheckRule, 'find'>,
  fields: readonly ('title' | 'abstract')[],
  problemOf: (value: string, entry: Entry, field: 'title' | 'abstract') => string | null,
): CheckRule => ({
  ...rule,
  *find(checked: Checked): Generator<CheckFinding> {
    for (const [index, entry] of checked.digest.entries.entries()) {
      for (const field of fields) {
        const value = entry[field]
        const problem = value === null ? null : problemOf(value, entry, field)
        if (problem !== null) yield about(checked, index, field, problem)
      }
    }
  },
})

/** Words that no title ends in. A capital A is a name, as in Vitamin A. */
const openWord = /\s(?:a|[Aa]n|[Aa]nd|[Aa]re|[Aa]s|[Aa]t|[Bb]y|[Ff]or|[Ff]rom|[Ii]n|[Ii]s|[Oo]f|[Oo]r|[Tt]he|[Tt]o|[Vv]ia|[Ww]ith)$/
const ellipsis = /(?:\u2026|\.\.\.)\s?\]?$/

const titleCutOff = ofEntries(
  {
    id: 'title-cut-off',
    severity: 'warning',
    summary: 'A title looks cut off.',
    help: 'Look the paper up; scrapers that shorten texts have an option for it.',
  },
  ['title'],
  (title) => (looksCut(title) ? `The title looks cut off: "${quote(title.slice(-50))}"` : null),
)

function looksCut(title: string): boolean {
  if (ellipsis.test(title) || /[,;([{]$/.test(title) || /\s[-–—:]$/.test(title)) return true
  return openWord.test(title)
}

const abstractCutOff = ofEntries(
  {
    id: 'abstract-cut-off',
    severity: 'warning',
    summary: 'An abstract ends in an ellipsis.',
    help: 'Take the whole abstract; scrapers that shorten texts have an option for it.',
  },
  ['abstract'],
  (abstract) => (ellipsis.test(abstract) ? `The abstract is cut off: "${quote(abstract.slice(-50))}"` : null),
)

const abstractIsTitle = ofEntries(
  {
    id: 'abstract-is-title',
    severity: 'error',
    summary: "An abstract is the paper's title once more.",
    help: 'The abstract was lost; look at what the scraper took for it.',
  },
  ['abstract'],
  (abstract, { title }) => (isSameText(abstract, title) ? `The abstract is the title: "${quote(title)}"` : null),
)

const abstractRepeated: CheckRule = {
  id: 'abstract-repeated',
  severity: 'error',
  summary: 'Two papers of a page have the same abstract.',
  help: 'One of them has the abstract of its neighbour; compare both with the page.',
  *find(checked) {
    const seen = new Map<string, number>()
    for (const [index, { page, abstract }] of checked.digest.entries.entries()) {
      if (abstract === null) continue
      const before = seen.get(`${page} ${abstract}`)
      if (before === undefined) seen.set(`${page} ${abstract}`, index)
      else yield about(checked, index, 'abstract', `The abstract is that of entry ${before + 1}: "${quote(abstract)}"`)
    }
  },
}

/** What UTF-8 looks like that was read as Latin-1 or Windows-1252. */
const misread = /\u00e2\u20ac[\u0080-\u2122]|\u00c3[\u0080-\u00bf\u0192\u201a-\u2122]|\u00c2[\u00a0-\u00bf]/

const brokenCharacters = ofEntries(
  {
    id: 'broken-characters',
    severity: 'warning',
    summary: 'A text holds replacement characters, or was decoded by a wrong table.',
    help: 'Read the response as UTF-8.',
  },
  ['title', 'abstract'],
  (value, _entry, field) => {
    const at = value.includes('\ufffd') ? value.indexOf('\ufffd') : value.search(misread)
    return at < 0 ? null : `The ${field} holds characters that were decoded wrongly: "${quote(value.slice(Math.max(0, at - 20), at + 20))}"`
  },
)

/** Tags, references and links that a writer left. Names of tags are spelt out: titles hold `<think>` and `<image>`. */
const leftover =
  /<\/?(?:[abip]|br|div|em|h[1-6]|img|li|ol|script|span|strong|style|sub|sup|svg|ul)(?:\s[^<>]{0,200})?\/?>|&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,6});|\]\((?:https?:\/)?\//i

const leftoverMarkup = ofEntries(
  {
    id: 'leftover-markup',
    severity: 'warning',
    summary: 'A text holds markup that its writer left in it.',
    help: 'Decode the text once, as the syntax that it was written in.',
  },
  ['title', 'abstract'],
  (value, _entry, field) => {
    const found = leftover.exec(value)
    return found === null ? null : `The ${field} holds markup: "${quote(found[0])}"`
  },
)

const authorsBeyondCount: CheckRule = {
  id: 'authors-beyond-count',
  severity: 'warning',
  summary: 'More authors are named than counted.',
  help: 'Look the paper up; the list or the number is wrong.',
  *find(checked) {
    for (const [index, { authors, authorCount }] of checked.digest.entries.entries()) {
      if (authors !== null && authorCount !== null && authors.length > authorCount) {
        yield about(checked, index, 'authors', `${authors.length} authors are named, and ${authorCount} counted`)
      }
    }
  },
}

export const valueRules: readonly CheckRule[] = [
  titleCutOff,
  abstractCutOff,
  abstractIsTitle,
  abstractRepeated,
  brokenCharacters,
  leftoverMarkup,
  authorsBeyondCount,
]
