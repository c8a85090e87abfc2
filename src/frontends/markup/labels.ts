/** What the labels of links mean. A text may hold several pages: each has a list of its own behind it, and the numbers of its links begin anew. */
import type { Finding } from '../../log.ts'
import { countFront } from '../../sorted.ts'
import { columnOf } from '../../source.ts'
import { copySpan } from '../../spans.ts'
import { findRestarts } from './link-numbers.ts'
import { type Link, readTarget, type Target } from '../../targets.ts'
import { quote, skipWhiteSpace } from '../../text.ts'

/** Labels are compared without regard to case and white space. */
const toLabel = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** A line of a list, which gives a label its address. */
export interface Definition {
  /** The label as it is written. */
  readonly label: string
  readonly url: string
  readonly start: number
  readonly end: number
}

/** The labels of all lists in a text. */
export interface Labels {
  /** All labels, without regard to case, and with single spaces. */
  readonly names: readonly string[]
  /** How many characters they have with their white space. */
  readonly lengths: ReadonlySet<number>
  /**
   * The link that a label stands for at an offset: what the first list behind it says, on the same page, of the label with its white space, else without
   * regard to that; case is none of it. O(log lists + length of the label).
   */
  readonly find: (label: string, at: number) => Link | undefined
  /** Lines that give a label another address than one above them in the same list, so that it leads nowhere. */
  readonly twice: readonly Definition[]
}

/** What one list says of a label. */
interface Meaning {
  readonly start: number
  readonly list: number
  readonly url: string
  readonly target: Target | null
  /** The list gives the label several addresses. */
  readonly isDoubtful: boolean
}

/**
 * Index the definitions of a text.
 *
 * @param definitions in order
 * @returns their labels. O(n).
 */
export function indexDefinitions(source: string, end: number, definitions: readonly Definition[]): Labels {
  const [first] = definitions
  if (first === undefined) return { names: [], lengths: new Set(), find: () => undefined, twice: [] }
  const led = definitions.map((definition) => ({ target: readTarget(definition.url), ...definition }))
  const exact = readMeanings(source, led, (label) => label.toLowerCase())
  const folded = readMeanings(source, led, toLabel)
  const pages = findPages(source, end, definitions)
  // Lists stand behind what they are for, unless the text begins with one.
  const isAbove = source.indexOf(']') >= first.start
  const findIn = (all: readonly Meaning[] = [], at: number): Link | undefined => {
    const next = countUpTo(all, at)
    const page = countUpTo(pages, at)
    const isOfPage = (meaning: Meaning | undefined): boolean => meaning !== undefined && countUpTo(pages, meaning.start) === page
    const meaning = [all[next], isAbove ? all[next - 1] : undefined].find(isOfPage)
    return meaning === undefined ? undefined : { target: meaning.target }
  }
  const find: Labels['find'] = (label, at) =>
    findIn(exact.meanings.get(label.toLowerCase()), at) ?? findIn(folded.meanings.get(toLabel(label)), at)
  const lengths = new Set([...exact.meanings.keys()].map((label) => label.length))
  return { names: [...folded.meanings.keys()], lengths, find, twice: exact.twice }
}

/** How many of some places, which are in order, begin up to an offset. O(log places). */
const countUpTo = (places: readonly { readonly start: number }[], offset: number): number =>
  countFront(places.length, (index) => (places[index] as { start: number }).start <= offset)

/** What each list says of each label; lists have other text between them. */
function readMeanings(
  source: string,
  definitions: readonly (Definition & { readonly target: Target })[],
  keyOf: (label: string) => string,
): { meanings: ReadonlyMap<string, readonly Meaning[]>; twice: readonly Definition[] } {
  const meanings = new Map<string, Meaning[]>()
  const twice: Definition[] = []
  let [list, listEnd] = [0, 0]
  for (const definition of definitions) {
    const { url, start, end, target: own } = definition
    const key = keyOf(definition.label)
    if (skipWhiteSpace(source, listEnd, start) < start) list = start
    listEnd = end
    const known = meanings.get(key) ?? []
    const twin = known.at(-1)?.list === list ? known.pop() : undefined
    const isOther = twin !== undefined && (twin.isDoubtful || !url.startsWith(twin.url))
    const target = isOther ? whatBothAre(twin.target, own) : own
    // A link without a text tells nothing of anything.
    if (target === null && definition.label !== '') twice.push(definition)
    known.push({ list, start: twin?.start ?? start, url, target, isDoubtful: isOther })
    meanings.set(key, known)
  }
  return { meanings, twice }
}

/** What two addresses of one label tell: `[12]` may be votes of two papers, whose it is then not known. */
const whatBothAre = (one: Target | null, other: Target): Target | null =>
  (other.kind === 'votes' || other.kind === 'comments') && one?.kind === other.kind ? { kind: other.kind, id: null } : null

/** The end of the line that the site's pages begin with; marks may stand behind it. */
const curator = /and\s{1,8}the\s{1,8}research\s{1,8}community(?=[ \t]{0,8}(?:[[{*#\n\r]|$))/gi
/** Its beginning, where it is not broken before its end. */
const beginsCurator = /^[^\p{L}\n\r]{0,60}(?:by(?![a-z])|$)/iu
const longestCurator = 300

/**
 * Find where the pages begin that stand below another one: where the numbers of links begin anew, or at a header below that of another page, then
 * right behind the list of that one if it has any. O(n).
 */
function findPages(source: string, end: number, definitions: readonly Definition[]): { start: number }[] {
  const pages = findRestarts(source, end, definitions).map((start) => ({ start }))
  const told = pages.slice()
  let above = -1
  for (const { index } of source.matchAll(curator)) {
    if (index >= end) break
    const start = index - columnOf(source, index)
    if (!beginsCurator.test(source.slice(Math.max(start, index - longestCurator), index))) continue
    const listEnd = definitions[countUpTo(definitions, index) - 1]?.end ?? -1
    const isTold = countUpTo(told, index) > countUpTo(told, above)
    if (above >= 0 && !isTold) pages.push({ start: listEnd > above ? listEnd : start })
    above = index
  }
  return pages.sort((a, b) => a.start - b.start)
}

/** Say that labels lead nowhere; {@link Labels.twice} has them. */
export function tellTwice([first, ...others]: readonly Definition[]): Finding[] {
  if (first === undefined) return []
  return [{ ruleId: 'label-twice', subject: { span: copySpan(first) }, args: [{ quote: quote(first.label), more: others.length }] }]
}
