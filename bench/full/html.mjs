/** Contenders for pages of HTML: the tree alone, and entries by selectors. */
import assert from 'node:assert/strict'
import { load } from 'cheerio'
import { parseHTML } from 'linkedom'
import { agrees, commonContenders, treeContender } from '../contenders.mjs'

const authorsText = /^\s*(\d+) authors?\s*$/
const dateText = /^\s*((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(?:, \d{4})?)\b/

/** Of several texts the first that fits, and what is in its brackets. */
function firstMatch(texts, pattern) {
  for (const text of texts) {
    const found = pattern.exec(text)
    if (found !== null) return found[1]
  }
  return null
}

const fold = (text) => text.trim().replace(/\s+/g, ' ')
const toNumber = (text) => (text === null || text.trim() === '' ? null : Number(text))

/** One card by what its selectors gave. */
const toPaper = ({ title, abstract, items, boxes, comments }) => ({
  title: fold(title),
  abstract: abstract === null ? null : fold(abstract),
  authors: toNumber(firstMatch(items, authorsText)),
  date: firstMatch(boxes, dateText),
  count: toNumber(comments),
})

function parseByCheerio(html) {
  const $ = load(html)
  return $('article')
    .toArray()
    .map((element) => {
      const card = $(element)
      const textsOf = (selector) =>
        card
          .find(selector)
          .toArray()
          .map((found) => $(found).text())
      const [abstract = null] = textsOf('p')
      const [comments = null] = textsOf('a[href$="#community"]')
      return toPaper({ title: card.find('h3 a').text(), abstract, items: textsOf('li'), boxes: textsOf('div > div'), comments })
    })
}

function parseByLinkedom(html) {
  const { document } = parseHTML(html)
  return Array.from(document.querySelectorAll('article'), (card) => {
    const textsOf = (selector) => Array.from(card.querySelectorAll(selector), ({ textContent }) => textContent)
    const [abstract = null] = textsOf('p')
    const [comments = null] = textsOf('a[href$="#community"]')
    return toPaper({ title: textsOf('h3 a')[0] ?? '', abstract, items: textsOf('li'), boxes: textsOf('div > div'), comments })
  })
}

const readers = [
  { name: 'cheerio and selectors', read: parseByCheerio },
  { name: 'linkedom and selectors', read: parseByLinkedom },
]

/** The contenders for a page of HTML; readers that misread a captured page are left out. */
export function htmlContenders({ name: pageName, text, isCaptured = false }) {
  const selectors = readers.flatMap(({ name, read }) => {
    const isRight = agrees(read, text)
    assert.ok(isRight || isCaptured, `${name} reads ${pageName} otherwise`)
    const lacks = 'no years, no data of the page, no links, no places, no validation, no messages'
    return isRight ? [{ name, lacks, run: () => read(text) }] : []
  })
  return [...commonContenders(text), treeContender('rehype-parse', text), ...selectors]
}
