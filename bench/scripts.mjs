/** Readers of the usual plain digest, as short as they can be: what one would write in an afternoon. They check nothing. */

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const paper = new RegExp(`^(.+)\\n\\n(.+)\\n\\n {2}• (\\d+) authors?\\n·\\n((?:${months}) \\d{1,2}(?:, \\d{4})?)(?: (\\d+))?$`, 'gm')

/** One regular expression for a whole entry. */
export function parseByRegExp(text) {
  const papers = []
  for (const [, title, abstract, authors, date, count] of text.matchAll(paper)) {
    papers.push({ title, abstract, authors: Number(authors), date, count: count ? Number(count) : null })
  }
  return papers
}

const authorsLine = /^ {2}• (\d+) authors?$/
const dateLine = new RegExp(`^((?:${months}) \\d{1,2}(?:, \\d{4})?)(?: (\\d+))?$`)

/** Lines in a list, each number of authors with the two texts above and the date below. */
export function parseBySplit(text) {
  const lines = text.split('\n').filter((line) => line !== '')
  const papers = []
  for (let at = 2; at + 2 < lines.length; at++) {
    const authors = authorsLine.exec(lines[at])
    const date = authors === null || lines[at + 1] !== '·' ? null : dateLine.exec(lines[at + 2])
    if (date === null) continue
    papers.push({
      title: lines[at - 2],
      abstract: lines[at - 1],
      authors: Number(authors[1]),
      date: date[1],
      count: date[2] ? Number(date[2]) : null,
    })
  }
  return papers
}
