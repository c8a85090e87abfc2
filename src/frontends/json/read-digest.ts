/** From a digest of our own back to its pages. */
import type { Outcome } from '../../schema.ts'
import { wrongValue } from './findings.ts'
import type { ArrayNode, JsonNode, JsonPath, ObjectNode, StringNode } from './nodes.ts'
import { readOwnPage } from './page-facts.ts'
import { isOutcome } from './roles.ts'
import { addEmptyPage, addPaper, endRun, noFacts, type PageFacts, type Reader, say } from './reader.ts'

/** The pages of a digest, and how many of them have a record so far. */
interface Pages {
  readonly facts: readonly PageFacts[]
  made: number
}

/** Whether an object is a digest of our own. */
export function isDigest({ members }: ObjectNode): boolean {
  const outcome = members.get('outcome')
  return outcome?.kind === 'string' && isOutcome(outcome.value) && (members.has('entries') || members.has('pages'))
}

/** Whether an object is several digests that were merged: the papers of its sources are among its entries. */
export function isMerged({ members }: ObjectNode): boolean {
  const [sources, entries] = [members.get('sources'), members.get('entries')]
  return entries?.kind === 'array' && sources?.kind === 'array' && sources.items.some((item) => item.kind === 'object' && isDigest(item))
}

/** The facts of the page that merged digests are of, where each has one page, and all are of one day; else nothing is known of it. */
export function factsOfMerged(reader: Reader, { members }: ObjectNode, path: JsonPath): PageFacts {
  const facts = (members.get('sources') as ArrayNode).items.map((source, index) => {
    const pages = source.kind === 'object' ? source.members.get('pages') : undefined
    const [page, ...others] = pages?.kind === 'array' ? pages.items : []
    return page?.kind === 'object' && others.length === 0 ? readOwnPage(reader, page, [...path, 'sources', index, 'pages', 0]) : null
  })
  const [first = null] = facts
  return first !== null && facts.every((other) => other?.date?.iso === first.date?.iso) ? first : noFacts
}

/**
 * Read a digest: `{ outcome, pages, entries, ... }`. Its pages come out in their order, those without entries as well. Where entries
 * do not stand in the order of their pages, the entries' order is kept and a page comes out for each run of them.
 */
export function readDigest(reader: Reader, digest: ObjectNode, path: JsonPath): void {
  const before = reader.pages.length
  const pages = { facts: readPages(reader, digest.members.get('pages'), [...path, 'pages']), made: 0 }
  const entries = findList(reader, digest.members.get('entries'), [...path, 'entries'])
  if (entries !== null) readEntries(reader, entries, [...path, 'entries'], pages)
  endRun(reader)
  // Where the text breaks off, nobody knows whether the pages left have entries.
  if (!digest.isClosed) return
  addPagesUpTo(reader, pages, pages.facts.length, digest.end)
  const outcome = (digest.members.get('outcome') as StringNode).value as Outcome
  say(reader, outcome)
  if (outcome === 'empty-listing' && reader.pages.length === before) addEmptyPage(reader, digest, noFacts)
}

function readPages(reader: Reader, node: JsonNode | undefined, path: JsonPath): PageFacts[] {
  const facts: PageFacts[] = []
  findList(reader, node, path)?.items.forEach((item, index) => {
    if (item.kind === 'object') facts.push(readOwnPage(reader, item, [...path, index]))
    else {
      reader.problems.push(wrongValue(item, [...path, index], { expected: 'object', received: item.kind, cost: 'value' }))
      facts.push(noFacts)
    }
  })
  return facts
}

/** The list at a place, null where there is none; something else there is said. */
function findList(reader: Reader, node: JsonNode | undefined, path: JsonPath): ArrayNode | null {
  if (node === undefined || node.kind === 'null') return null
  if (node.kind === 'array') return node
  reader.problems.push(wrongValue(node, path, { expected: 'array', received: node.kind, cost: 'value' }))
  return null
}

function readEntries(reader: Reader, { items }: ArrayNode, path: JsonPath, pages: Pages): void {
  items.forEach((item, index) => {
    const page = pageOf(item) ?? Math.max(0, pages.made - 1)
    addPagesUpTo(reader, pages, page, item.start)
    addPaper(reader, item, [...path, index], `${page}`, pages.facts[page] ?? noFacts)
    pages.made = Math.max(pages.made, Math.min(page + 1, pages.facts.length))
  })
}

/** The page that an entry names, null where it names none. */
export function pageOf(entry: JsonNode): number | null {
  const page = entry.kind === 'object' ? entry.members.get('page') : undefined
  return page?.kind === 'number' && Number.isSafeInteger(page.value) && (page.value as number) >= 0 ? (page.value as number) : null
}

/** Add the pages before one that have no entries. */
function addPagesUpTo(reader: Reader, pages: Pages, page: number, at: number): void {
  for (; pages.made < Math.min(page, pages.facts.length); pages.made++) {
    addEmptyPage(reader, { start: at, end: at }, pages.facts[pages.made] as PageFacts)
  }
}
