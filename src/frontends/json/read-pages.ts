/** From the values of a JSON text to the pages that they hold. */
import { addRepeated } from './findings.ts'
import { isCut, type ArrayNode, type JsonNode, type JsonPath, type ObjectNode, type Place } from './nodes.ts'
import { deepest, holdsPapers, searchPapers } from './held.ts'
import { factsOfDay, factsOfLine, readPageFacts, textAt } from './page-facts.ts'
import { hasHeads } from './read-any-item.ts'
import { factsOfMerged, isDigest, isMerged, pageOf, readDigest } from './read-digest.ts'
import { addEmptyPage, addLost, addPaper, endRun, noFacts, type OpenPage, type PageFacts, type Reader, say } from './reader.ts'
import {
  elementsOf,
  isKeyedByIds,
  isListOfPapers,
  mayBePaper,
  isPaperList,
  isWrapper,
  namesPapers,
  type PaperList,
  pageKey,
  roleOf,
} from './roles.ts'
import { isFeed, isOwnEntry, isPaper, isProven } from './signs.ts'

/**
 * Read values that follow one another: papers, lists of them, and objects that hold some. Papers that follow one another are of one page.
 *
 * @param path null where they are the text's own
 */
export function readSequence(reader: Reader, nodes: readonly JsonNode[], path: JsonPath | null): void {
  const strays: [node: JsonNode, path: JsonPath][] = []
  const before = reader.pages.length
  const isAlike = findAlike(nodes)
  nodes.forEach((node, index) => {
    const at = path === null ? [] : [...path, index]
    const role = roleOf(node)
    if (role === 'paper') addPapersOf(reader, node, at, noFacts)
    else if (role === 'other' && isAlike(node)) addOne(reader, node, at, noFacts)
    else if (role === 'other') strays.push([node, at])
    else if (at.length < deepest) readHolder(reader, node as ArrayNode | ObjectNode, at)
    else if (holdsPapers(node)) addLost(reader, node, at, 'paper')
  })
  endRun(reader)
  // Among papers they are said; where there is none, this is some other text.
  if (reader.pages.length === before) return
  for (const [node, at] of strays) {
    if (!isCut(node)) addLost(reader, node, at, 'paper')
    else if (node.end === reader.brokenAt) reader.cut ??= 'the last value'
  }
}

function readHolder(reader: Reader, node: ArrayNode | ObjectNode, path: JsonPath): void {
  endRun(reader)
  if (node.kind === 'object') readObject(reader, node, path)
  else if (node.items.length === 0) {
    if (node.isClosed) addEmptyList(reader, node, noFacts)
  } else if (isPaperList(node.items)) readList(reader, node, path, noFacts)
  else readSequence(reader, node.items, path)
}

/** Where an object stands: in how many wrappers, and what is known of its page from around it. */
interface Surroundings {
  readonly depth: number
  readonly facts: PageFacts
}

const nowhere: Surroundings = { depth: 0, facts: noFacts }

/** Where a member of an object stands; `facts` are known of it alone. */
const inside = (around: Surroundings, facts: PageFacts | null): Surroundings => ({ depth: around.depth + 1, facts: facts ?? around.facts })

/** Read an object that holds papers; each list in it is a page. One that stands in a wrapper is read as if it stood alone. */
function readObject(reader: Reader, object: ObjectNode, path: JsonPath, around = nowhere): void {
  endRun(reader)
  const before = reader.pages.length
  addRepeated(reader.problems, object, path)
  if (isDigest(object)) readDigest(reader, object, path)
  else if (isMerged(object)) readMerged(reader, object, path)
  else if (isKeyedByIds(object)) readList(reader, object, path, around.facts)
  else readLists(reader, object, path, around)
  widenOnly(reader, before, object)
}

function readMerged(reader: Reader, object: ObjectNode, path: JsonPath): void {
  const entries = object.members.get('entries') as ArrayNode
  readList(reader, entries, [...path, 'entries'], factsOfMerged(reader, object, path))
}

const isNamedDigest = (key: string, value: JsonNode): value is ObjectNode => key === 'digest' && value.kind === 'object' && isDigest(value)

function readLists(reader: Reader, object: ObjectNode, path: JsonPath, around: Surroundings): void {
  let facts: PageFacts | null = null
  const readFacts = (): PageFacts => {
    facts ??= readPageFacts(reader, object, path, around.facts)
    return facts
  }
  // Of a list beside the page's own nobody knows whether it is of the same day.
  const readFactsBeside = (): PageFacts => (object.members.has(pageKey) ? around.facts : readFacts())
  for (const [key, value] of object.members) {
    const at = [...path, key]
    const ofDay = factsOfDay(key)
    if (isNamedDigest(key, value)) readObject(reader, value, at)
    else if (isListOfPapers(key, value)) readListOf(reader, object, key, value, at, ofDay ?? readFacts())
    else if (isWrapper(key, value, around.depth)) readObject(reader, value, at, inside(around, ofDay))
    else if (holdsPapers(value)) readHeld(reader, value, at, inside(around, ofDay ?? readFactsBeside()))
    else if (ofDay !== null) addStray(reader, value, at, 'list of papers')
  }
  endRun(reader)
}

/** Read a list that stands behind a key which says so. */
function readListOf(reader: Reader, object: ObjectNode, key: string, list: PaperList, path: JsonPath, facts: PageFacts): void {
  reader.isFeed = key === 'items' && isFeed(object)
  readList(reader, list, path, facts, key)
  reader.isFeed = false
}

/** Say that a value is not what it should be. Of one that the text breaks off in nobody knows. */
function addStray(reader: Reader, value: JsonNode, path: JsonPath, expected: string): void {
  if (!isCut(value)) addLost(reader, value, path, expected)
}

/** Read a value behind a key that nobody knows, and that has papers in it. Papers that follow one another are of one page. */
function readHeld(reader: Reader, value: JsonNode, path: JsonPath, around: Surroundings): void {
  if (roleOf(value) === 'paper') addPapersOf(reader, value, path, around.facts)
  else if (path.length >= deepest) addLost(reader, value, path, 'paper')
  else if (value.kind === 'object') readObject(reader, value, path, around)
  else readHeldList(reader, value as ArrayNode, path, around)
}

function readHeldList(reader: Reader, list: ArrayNode, path: JsonPath, around: Surroundings): void {
  if (isPaperList(list.items)) readList(reader, list, path, around.facts)
  else readSequence(reader, list.items, path)
}

/** Add what is a paper, or the papers that stand in it; false where it is none and has none. */
function addPapersOf(reader: Reader, node: JsonNode, path: JsonPath, facts: PageFacts): boolean {
  const isOne = isCut(node) || isPaper(node)
  const held = isOne ? [[node, []] as const] : [...searchPapers(node)].filter(([found]) => holdsPapers(found))
  for (const [found, inside] of held) {
    const at = [...path, ...inside]
    if (isOne || isProven(found)) addOne(reader, found, at, facts)
    else addLost(reader, found, at, 'paper')
  }
  return held.length > 0
}

/**
 * Read a list of papers.
 *
 * @param key what it stands behind; where that does not say that all of its elements are papers, each has to show it
 */
function readList(reader: Reader, list: PaperList, path: JsonPath, facts: PageFacts, key = ''): void {
  endRun(reader)
  const before = reader.pages.length
  const elements = elementsOf(list)
  const isAlike = findAlike(elements.map(([, item]) => item))
  if (elements.length === 0 && list.isClosed) addEmptyList(reader, list, facts)
  for (const [part, item] of elements) {
    const at = [...path, part]
    if (addPapersOf(reader, item, at, facts)) continue
    if (namesPapers(key) || mayBePaper(part, item) || isAlike(item)) addOne(reader, item, at, facts)
    else addLost(reader, item, at, 'paper')
  }
  endRun(reader)
  if (key === pageKey && reader.pages.length === before) addEmptyPage(reader, list, facts)
  widenOnly(reader, before, list)
}

function addEmptyList(reader: Reader, list: PaperList, facts: PageFacts): void {
  say(reader, 'empty-listing')
  addEmptyPage(reader, list, facts)
}

/**
 * Tell rows that lack what would prove them by the rows of their list: they have no other keys.
 *
 * @returns says whether a value is one. O(keys of the list), and nothing for a list that is not asked for one.
 */
function findAlike(nodes: readonly JsonNode[]): (node: JsonNode) => boolean {
  let keys: ReadonlySet<string> | null = null
  const isProvenRow = (node: JsonNode): boolean => isPaper(node) && hasHeads(node as ObjectNode)
  return (node) => {
    if (node.kind !== 'object' || !hasHeads(node)) return false
    keys ??= new Set(nodes.filter(isProvenRow).flatMap((row) => [...(row as ObjectNode).members.keys()]))
    return [...node.members.keys()].every((key) => keys?.has(key))
  }
}

/** Add a paper to the page that it names, if it names one. */
function addOne(reader: Reader, node: JsonNode, path: JsonPath, facts: PageFacts): void {
  const key = keyOfPage(node)
  const told = facts === noFacts ? factsOfLine(node) : null
  // Lines with the same key say the same of their page, so that it is one page.
  const known = told !== null && reader.run?.key === key ? reader.run.facts : (told ?? facts)
  addPaper(reader, node, path, key, known)
}

/** Entries of our own name their page, and on lines of their own the file, the kind and the day of the page, too. */
function keyOfPage(node: JsonNode): string {
  if (node.kind !== 'object' || !isOwnEntry(node)) return ''
  const beside = ['file', 'pageKind', 'pageDate'].map((key) => textAt(node, key) ?? '')
  return [pageOf(node) ?? '', ...beside].join(' ').trim()
}

/** Where all that a value holds is one page, the value is its place. */
function widenOnly({ pages }: Reader, before: number, { start, end }: Place): void {
  if (pages.length !== before + 1) return
  const page = pages[before] as OpenPage
  page.start = start
  page.end = end
}
