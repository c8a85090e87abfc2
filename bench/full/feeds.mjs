/** The same entries as a feed and as a table: what they would take if somebody had written them so. */
import assert from 'node:assert/strict'
import { XMLParser } from 'fast-xml-parser'
import { parseRssFeed } from 'feedsmith'
import papaparse from 'papaparse'
import { commonContenders, parse, toLean } from '../contenders.mjs'
import { asRead } from '../texts.mjs'

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function writeItem({ title, abstract, authors, date, count }) {
  const comments = count === null ? '' : `<slash:comments>${count}</slash:comments>`
  return `<item><title>${escapeXml(title)}</title><description>${escapeXml(abstract)}</description><dc:creator>${authors} authors</dc:creator><pubDate>${date}</pubDate>${comments}</item>`
}

const writeRss = (papers) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Daily Papers</title><link>https://example.com/</link><description>Papers</description>\n${papers.map(writeItem).join('\n')}\n</channel></rss>`

const toPaper = (title, abstract, authors, date, count) => ({
  title,
  abstract,
  authors: Number.parseInt(authors, 10),
  date,
  count: count === undefined || count === '' ? null : Number(count),
})

const readByFeedsmith = (xml) =>
  parseRssFeed(xml).items.map(({ title, description, dc, pubDate, slash }) =>
    toPaper(title, description, dc.creators[0], pubDate, slash?.comments),
  )

const xmlParser = new XMLParser({ parseTagValue: false })
const readByXmlParser = (xml) =>
  xmlParser
    .parse(xml)
    .rss.channel.item.map((item) => toPaper(item.title, item.description, item['dc:creator'], item.pubDate, item['slash:comments']))

const readByPapaparse = (csv) =>
  papaparse
    .parse(csv, { header: true })
    .data.map(({ title, abstract, authors, date, count }) => toPaper(title, abstract, authors, date, count))

/** Contenders for the entries of a plain digest. Throws where one of them gives other values. */
export function feedContenders(text) {
  const papers = parse(text).entries.map(toLean)
  const xml = asRead(writeRss(papers))
  const csv = asRead(papaparse.unparse(papers))
  const readers = [
    { name: 'RSS by feedsmith', run: () => readByFeedsmith(xml) },
    { name: 'RSS by fast-xml-parser', run: () => readByXmlParser(xml) },
    { name: 'CSV by papaparse', run: () => readByPapaparse(csv) },
  ]
  for (const { name, run } of readers) assert.deepEqual(run(), papers, `${name} gives other values`)
  const lacks = 'fields are told by their names; dates are text, nothing is checked'
  return [...commonContenders(text), ...readers.map((reader) => ({ ...reader, lacks }))]
}
