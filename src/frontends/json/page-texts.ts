/** Finds the pages that stand as texts in a JSON text without papers: scraping services give them beside an address, as Markdown, as HTML, or both. */
import type { HeldText } from '../../reading.ts'
import { beginSteps, copy, step, type Steps, toSourceBy } from '../../decoded.ts'
import { type NodeAt, listFirst } from './near-miss.ts'
import { childrenOf, type JsonNode, type JsonPath } from './nodes.ts'
import { findParts, type FoundText, isCard, shortestPage } from './page-parts.ts'

/** The pages of an answer: those that are read, at least one, and a text that may be the same page and is not. */
export interface PageTexts {
  readonly texts: readonly FoundText[]
  readonly other: FoundText | null
  /** They are parts of one page. */
  readonly areParts: boolean
}

/** Of values that follow one another the first tell where pages stand. */
const mostRoots = 100
/** What tells of a page in a few words has fewer characters than a listing. A page of the site may be an empty one. */
const shortestOfSite = 100
/** A page has lines or tags, unless it is JSON. */
const ofLines = /[\n\r<]|^\s{0,99}[[{]/
/** What a page of the site has, and other long texts have not: a link to a paper, or its title. */
const ofSite = /\/papers\/\d{4}\.\d{4,5}|\b(?:daily|trending) papers\b/i
const isHtml = /^\s{0,99}</

/**
 * Find the texts that are pages. Of several at different places those of the site come first, then those of the better syntax, then the longest;
 * what stands at the same place in other items of a list, or on other lines, is the page of another day.
 *
 * @param takesHtml HTML is the better one: it has what the page was made from, and what its writer of Markdown leaves out
 * @returns null where no text is a page, or several may be and none is of the site. O(n).
 */
export function findPageTexts(roots: readonly JsonNode[], takesHtml: boolean): PageTexts | null {
  const found = listFirst(roots.slice(0, mostRoots)).filter(mayBePage)
  const known = found.filter(isOfSite)
  const rank = ({ node }: FoundText): number => Number(isHtml.test(node.value) === takesHtml)
  const [best, ...others] = (known.length > 0 ? known : found).sort(
    (a, b) => rank(b) - rank(a) || b.node.value.length - a.node.value.length,
  )
  const parts = findParts(listFirst(roots.slice(0, mostRoots)), best?.node ?? null)
  if (parts !== null) return { texts: parts, other: null, areParts: true }
  if (best === undefined || (known.length === 0 && others.length > 0)) return null
  const alike = roots.flatMap((root) => listAlike(root, best.path))
  const texts = alike.filter(mayBePage).filter((text) => text.node === best.node || isOfSite(text))
  // What was cut into parts that are no cards has more of the page than these texts.
  const read = new Set<JsonNode>(texts.map(({ node }) => node))
  if (alike.some((found) => isCard(found) && !read.has(found.node))) return null
  const key = keyOf(best.path)
  return { texts, other: others.find(({ path }) => keyOf(path) !== key) ?? null, areParts: false }
}

const isOfSite = ({ node }: FoundText): boolean => ofSite.test(node.value)

function mayBePage(found: NodeAt): found is FoundText {
  if (found.node.kind !== 'string') return false
  const { value } = found.node
  return value.length >= shortestOfSite && ofLines.test(value) && (value.length >= shortestPage || ofSite.test(value))
}

/** A path in which all items of a list are one. */
const keyOf = (path: JsonPath): string => JSON.stringify(path.map((part) => (typeof part === 'number' ? 0 : part)))

/** The values that stand where another does, but for the items of lists that lead there; in order. */
function listAlike(root: JsonNode, path: JsonPath): NodeAt[] {
  let found: NodeAt[] = [{ node: root, path: [] }]
  for (const part of path) {
    found = found.flatMap(({ node, path: before }) =>
      Array.from(childrenOf(node)).flatMap(([other, child]): NodeAt | [] =>
        other === part || (typeof other === 'number' && typeof part === 'number') ? { node: child, path: [...before, other] } : [],
      ),
    )
  }
  return found
}

/** Between two pages. */
const gap = '\n\n'

/**
 * Decode texts, and know where their characters stand.
 *
 * @param source the JSON text
 * @param texts in order
 * @returns one text of all, with a blank line between two. O(their length).
 */
export function decodeTexts(source: string, texts: readonly FoundText[]): Pick<HeldText, 'text' | 'toSource'> {
  const steps = beginSteps((texts[0] as FoundText).node.start + 1)
  texts.forEach(({ node: { start, end } }, index) => {
    if (index > 0) step(steps, start + 1 - steps.at, gap.length)
    stepThrough(source.slice(start + 1, end - 1), steps)
  })
  return { text: texts.map(({ node }) => node.value).join(gap), toSource: toSourceBy(steps) }
}

/** Walk through the escapes of a string: `\u` has four digits, all others are one sign. */
function stepThrough(written: string, steps: Steps): void {
  let end = 0
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', end)) {
    copy(steps, at - end)
    const length = written.charAt(at + 1) === 'u' ? 6 : 2
    step(steps, length, 1)
    end = at + length
  }
  copy(steps, written.length - end)
}
