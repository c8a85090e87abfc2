/** From the values of a JSON text to the pages that they hold. */
import { addRepeated } from './findings.ts'
import { isCut, type ArrayNode, type JsonNode, type JsonPath, type ObjectNode, type Place } from './nodes.ts'
import { factsOfDay, readPageFacts } from './page-facts.ts'
import { isDigest, pageOf, readDigest } from './read-digest.ts'
import { addEmptyPage, addLost, addPaper, endRun, noFacts, type PageFacts, type Reader } from './reader.ts'
import { isListOfPapers, isOwnEntry, isPaperList, pageKey, roleOf, roleOfObject } from './roles.ts'
import { isDay } from '../../dates.ts'

/** How deep lists may stand in lists: an array of arrays of items, and one more. */
const deepestList = 3

/**
 * Read values that follow one another: papers, lists of them, and objects that hold some. Papers that follow one another are of one page.
 *
 * @param depth how many lists they stand in
 */
export function readSequence(reader: Reader, nodes: readonly JsonNode[], path: JsonPath | null, depth: number): void {
  const strays: [node: JsonNode, path: JsonPath][] = []
  const before = reader.pages.length
  nodes.forEach((node, index) => {
    const at = path === null ? [] : [...path, index]
    const role = roleOf(node)
    if (role === 'paper') addPaper(reader, node, at, keyOfPage(node), noFacts)
    else if (role === 'other') strays.push([node, at])
    else if (depth < deepestList) readHolder(reader, node as ArrayNode | ObjectNode, at, depth + 1)
  })
  endRun(reader)
  // Among papers they are said; where there is none, this is some other text.
  if (reader.pages.length === before) return
  for (const [node, at] of strays) {
    if (isCut(node)) reader.cut ??= 'the last value'
    else addLost(reader, node, at, 'paper')
  }
}

function readHolder(reader: Reader, node: ArrayNode | ObjectNode, path: JsonPath, depth: number): void {
  endRun(reader)
  if (node.kind === 'object') readObject(reader, node, path)
  else if (node.items.length === 0) {
    if (node.isClosed) addEmptyList(reader, node, noFacts)
  } else if (isPaperList(node.items)) readList(reader, node, path, noFacts)
  else readSequence(reader, node.items, path, depth)
}

/** Read an object that holds papers; each list in it is a page. One that stands in `props` is read as if it stood alone. */
function readObject(reader: Reader, object: ObjectNode, path: JsonPath, isInProps = false): void {
  const before = reader.pages.length
  addRepeated(reader.problems, object, path)
  if (isDigest(object)) readDigest(reader, object, path)
  else readLists(reader, object, path, isInProps)
  widenOnly(reader, before, object)
}

function readLists(reader: Reader, object: ObjectNode, path: JsonPath, isInProps: boolean): void {
  let facts: PageFacts | null = null
  for (const [key, value] of object.members) {
    const at = [...path, key]
    if (isListOfPapers(key, value)) {
      if (facts === null) facts = readPageFacts(reader, object, path)
      readList(reader, value as ArrayNode, at, isDay(key) ? factsOfDay(key) : facts, key === pageKey)
    } else if (key === 'digest' && value.kind === 'object' && isDigest(value)) readObject(reader, value, at, true)
    else if (key === 'props' && value.kind === 'object' && !isInProps && roleOfObject(value, true) === 'holder') {
      readObject(reader, value, at, true)
    }
  }
}

/** Read a list whose elements are papers. */
function readList(reader: Reader, list: ArrayNode, path: JsonPath, facts: PageFacts, isPage = false): void {
  const before = reader.pages.length
  if (list.items.length === 0 && list.isClosed) addEmptyList(reader, list, facts)
  list.items.forEach((item, index) => {
    addPaper(reader, item, [...path, index], keyOfPage(item), facts)
  })
  endRun(reader)
  if (isPage && reader.pages.length === before) addEmptyPage(reader, list, facts)
  widenOnly(reader, before, list)
}

function addEmptyList(reader: Reader, list: ArrayNode, facts: PageFacts): void {
  reader.emptyLists++
  addEmptyPage(reader, list, facts)
}

/** Entries of our own name their page, and on lines of their own the file, too. */
function keyOfPage(node: JsonNode): string {
  if (node.kind !== 'object' || !isOwnEntry(node)) return ''
  const file = node.members.get('file')
  return `${pageOf(node) ?? ''} ${file?.kind === 'string' ? file.value : ''}`
}

/** Where all that a value holds is one page, the value is its place. */
function widenOnly({ pages }: Reader, before: number, { start, end }: Place): void {
  const page = pages[before]
  if (page === undefined || pages.length !== before + 1) return
  page.start = start
  page.end = end
}
