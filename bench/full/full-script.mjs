/** The script of one regular expression, with as much of the library's work as a careful author would add to it. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const paper = new RegExp(
  `^(.+)\\n\\n(.+)\\n\\n {2}• (\\d+) authors?\\n·\\n((${months.join('|')}) (\\d{1,2})(?:, (\\d{4}))?)(?: (\\d+))?$`,
  'gm',
)
const link = /https?:\/\/[^\s<>"{}|\\^`]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
const pad = (number) => String(number).padStart(2, '0')

function readDay(raw, monthName, dayText, yearText, asOf) {
  const [month, day] = [months.indexOf(monthName) + 1, Number(dayText)]
  const given = Number(asOf.slice(0, 4))
  const iso = (year) => `${year}-${pad(month)}-${pad(day)}`
  const year = yearText === undefined ? given : Number(yearText)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) throw new RangeError(`${raw} is no day`)
  return { raw, year, month, day, iso: iso(year) }
}

/** Fold white space, and refuse what cannot be seen. */
function readText(text) {
  if (hidden.test(text)) throw new RangeError('hidden characters')
  return / {2}|\t|\u00a0/.test(text) ? text.replace(/\s+/g, ' ') : text
}

function findLinks(abstract, offset) {
  if (!abstract.includes('://')) return []
  return Array.from(abstract.matchAll(link), ({ 0: found, index }) => {
    const url = found.replace(/[.,;:!?'*_~)\]]+$/, '')
    return { url, span: { start: offset + index, end: offset + index + url.length } }
  })
}

/** @param asOf `YYYY-MM-DD`: its year is that of dates without one */
export function parseByRegExpFully(text, asOf) {
  const papers = []
  for (const match of text.matchAll(paper)) {
    const [, title, abstract, authors, raw, month, day, year, count] = match
    const start = match.index
    const abstractStart = start + title.length + 2
    papers.push({
      title: readText(title),
      abstract: readText(abstract),
      authorCount: Number(authors),
      date: readDay(raw, month, day, year, asOf),
      comments: count === undefined ? null : Number(count),
      links: findLinks(abstract, abstractStart),
      spans: {
        title: { start, end: start + title.length },
        abstract: { start: abstractStart, end: abstractStart + abstract.length },
      },
    })
  }
  return papers
}
