/** From an item of a feed (JSON Feed 1.1) to the record of its paper. */
import type { PaperRecord } from '../../cues.ts'
import { textOfHtml } from '../../decode.ts'
import type { FieldName } from '../../schema.ts'
import { checkObject, createChecker } from './check.ts'
import type { ItemReading } from './item-reading.ts'
import type { ObjectNode } from './nodes.ts'
import { findAuthors, readDay } from './read-item.ts'
import { createRecord } from './record.ts'
import { feedItemSchema } from './schemas.ts'
import { type Found, findIdInAddress, findText, foldAll, type View } from './values.ts'

const feedItemChecker = /* @__PURE__ */ createChecker(feedItemSchema)

/** The fields of an entry that the keys of an item are read for. */
const fieldsByKey: ReadonlyMap<string, FieldName> = new Map([
  ['title', 'title'],
  ['content_text', 'abstract'],
  ['content_html', 'abstract'],
  ['summary', 'abstract'],
  ['authors', 'authors'],
  ['date_published', 'date'],
])

/**
 * Read an item of a feed: `{ id, url, title, content_text, content_html, summary, authors, date_published, ... }`.
 *
 * @returns as for an item of the site; no day of a page. O(what is read of it).
 */
export function readFeedItem(node: ObjectNode): ItemReading {
  const { refusals, refused, repeating } = checkObject(node, feedItemChecker, () => 1)
  const view = { object: node, refused }
  const title = findText(view, 'title')
  return {
    record: title && readRecord(node, title, view),
    refusals,
    repeating,
    titlePath: ['title'],
    fieldOf: (path) => fieldsByKey.get(`${path[0]}`) ?? null,
    day: null,
    conflicts: [],
    rounded: [],
  }
}

/** The text of an item's HTML, which may have more in it than the abstract: any other text is better. */
function findHtml(view: View): Found<string> | null {
  const html = findText(view, 'content_html')
  const value = html === null ? '' : foldAll(textOfHtml(html.value))
  return html === null || value === '' ? null : { ...html, value }
}

function readRecord(node: ObjectNode, title: Found<string>, view: View): PaperRecord {
  const abstract = findText(view, 'content_text') ?? findText(view, 'summary') ?? findHtml(view)
  const found = {
    title,
    abstract,
    authorCount: null,
    authors: findAuthors(view),
    organization: null,
    date: readDay(view, 'date_published'),
    upvotes: null,
    comments: null,
    submittedBy: null,
    arxivId: findIdInAddress(view, 'url') ?? findIdInAddress(view, 'id'),
    url: null,
    githubUrl: null,
    githubStars: null,
    projectUrl: null,
  }
  // Which of both a feed has in the place of its text, it does not say.
  return createRecord(node, found, { abstractKind: null, upvotesFrom: null }, null)
}
