/** Names of authors behind their label: `Authors: Ada Byron, Ben Cole and Cy Dee`. */
import type { AuthorsCue } from '../../cues.ts'
import { trimSpan } from '../../spans.ts'
import { longestName } from './reader.ts'

/** What stands between two names; where a text has character references, a semicolon ends them. */
const betweenNames = /,(?:\s(?:and|&)\s)?|\s(?:and|&)\s/g
const betweenTurned = /;(?:\s(?:and|&)\s)?/g
/** A name has a letter that is no small one, and no digits, brackets or addresses. */
const noLetter = /[^\p{L}\p{M}\p{Pd}\s.,'’·]/u
const capital = /[\p{Lu}\p{Lo}]/u
const reference = /&#?\w{1,31};/g
const mostWords = 6
/** Words in place of names. */
const noName = /^(?:no|none|unknown|anonymous|various|not available|tba|tbd)$/i
/** The list says itself that it has not all names. */
const andOthers = /[,\s](?:et al\.?|and others|…|\.\.\.)$/i

/**
 * Read a list of names as authors. Of a list that says that it goes on, their number is not known.
 *
 * @param place that of the cue, with the label
 * @returns null where one of the names is none. O(length).
 */
export function readNames(source: string, place: Pick<AuthorsCue, 'start' | 'end' | 'gap'>, from: number): AuthorsCue | null {
  const text = source.slice(from, place.end)
  const rest = andOthers.exec(text)?.[0] ?? ''
  const names = cutNames(source, from, place.end - rest.length)
  if (!names.every(({ start, end }) => isName(source.slice(start, end)))) return null
  const figure = { start: from, end: place.end, count: rest === '' ? { value: names.length, rounded: false } : null }
  return { kind: 'authors', ...place, figure, field: true, ...(rest === '' && { names }) }
}

function cutNames(source: string, from: number, end: number): { start: number; end: number }[] {
  const text = source.slice(from, end)
  const separator = text.includes(';') && !text.includes('&') ? betweenTurned : betweenNames
  const names: { start: number; end: number }[] = []
  let at = from
  for (const { 0: mark, index } of text.matchAll(separator)) {
    names.push(trimSpan(source, at, from + index))
    at = from + index + mark.length
  }
  names.push(trimSpan(source, at, end))
  return names
}

function isName(name: string): boolean {
  const text = name.replace(reference, 'a')
  return (
    name.length <= longestName && !noLetter.test(text) && capital.test(text) && !noName.test(text) && text.split(/\s+/).length <= mostWords
  )
}
