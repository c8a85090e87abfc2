/**
 * Finds the list whose texts are the parts of a page, as scripts gather the text or the HTML of each card, or of each element:
 * `cards.map((card) => card.innerText)`, `cards.map((card) => ({ text: card.innerText }))`.
 */
import type { NodeAt } from './near-miss.ts'
import type { StringNode } from './nodes.ts'

/** A text with its path. */
export type FoundText = NodeAt<StringNode>

/** A listing has more characters, and a list of its cards more texts. */
export const shortestPage = 400
const fewestCards = 3
/** What a card shows beside other words. */
const sign = /\b\d{1,5} authors?\b|\bsubmitted by\b|\bupvote|\/papers\/\d{4}\.\d{4,5}/i
const papers = /\/papers\/\d{4}\.\d{4,5}/g
const authors = /\b\d{1,5} authors?\b/g

/**
 * Find the texts of such a list.
 *
 * @param values all that are looked at
 * @param page the text that looks most like a page, null where none does: if it lists papers by itself, it is read, and no list beside it
 * @returns null where there is no such list; where another one has a card, too, since nobody knows whether they show the same papers; and where most of its
 *   texts list several papers by themselves, or are none of a card
 */
export function findParts(values: readonly NodeAt[], page: StringNode | null): readonly FoundText[] | null {
  const [texts, ...others] = values.map(textsOf).filter((list) => countSigns(list) > 0)
  if (texts === undefined || others.length > 0 || countSigns(texts) < fewestCards || lengthOf(texts) < shortestPage) return null
  if (page !== null && isWhole(page.value) && !texts.some(({ node }) => node === page)) return null
  const whole = texts.filter(({ node }) => isWhole(node.value)).length
  return whole > 0 && 2 * (countSigns(texts) - whole) < texts.length ? null : texts
}

/** Whether a value is a text that shows what a card does; an address alone does not. */
export const isCard = ({ node }: NodeAt): boolean => node.kind === 'string' && /\s/.test(node.value) && sign.test(node.value)

const countSigns = (texts: readonly FoundText[]): number => texts.filter(isCard).length
const lengthOf = (texts: readonly FoundText[]): number => texts.reduce((sum, { node }) => sum + node.value.length, 0)

/** Whether a text lists papers by itself: it has links to two of them, or two numbers of authors. A card may say each twice. */
const isWhole = (text: string): boolean => [papers, authors].some((known) => new Set(text.match(known)).size > 1)

/** The texts of a list that has nothing else but nulls; of a list of objects those at the key with the most cards. None where it is no such list. */
function textsOf({ node, path }: NodeAt): readonly FoundText[] {
  if (node.kind !== 'array') return []
  const items = node.items.map((item, at): NodeAt => ({ node: item, path: [...path, at] })).filter((item) => item.node.kind !== 'null')
  if (items.every(isText)) return items
  const [first] = items
  if (first?.node.kind !== 'object') return []
  // A key that one object lacks is left at that one, so that many keys of the first cost nothing.
  const keys = Array.from(first.node.members.keys()).filter((key) => items.every((item) => isText(memberOf(item, key))))
  const columns = keys.map((key) => items.map((item) => memberOf(item, key) as FoundText))
  return columns.sort((a, b) => countSigns(b) - countSigns(a) || lengthOf(b) - lengthOf(a))[0] ?? []
}

const isText = (found: NodeAt | null): found is FoundText => found?.node.kind === 'string'

/** The member of an object; null where the value is none, or has it not. */
function memberOf({ node, path }: NodeAt, key: string): NodeAt | null {
  const member = node.kind === 'object' ? node.members.get(key) : undefined
  return member === undefined ? null : { node: member, path: [...path, key] }
}
