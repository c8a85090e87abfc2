/** What stands in the cells of an object whose keys are heads, as values of its paper; null where it is none. */
import type { Count } from '../../counts.ts'
import type { SubmitterCue } from '../../cues.ts'
import { isDay } from '../../dates.ts'
import { readOrganization } from '../../organization.ts'
import type { CalendarDate, Organization } from '../../schema.ts'
import { toCalendarDate } from '../../years.ts'
import { readOthers } from '../words/names.ts'
import type { ValueName } from '../words/values.ts'
import { idOf, isEmpty, readCell } from './heads.ts'
import type { JsonNode, Place, StringNode } from './nodes.ts'
import { readUtcDay } from './times.ts'
import { type Found, foldAll, toFound } from './values.ts'

/** A number, or a text with one as pages write it. */
export function toCount(node: JsonNode, name: ValueName): Count | null {
  if (node.kind === 'number') {
    const value = node.value as number
    return Number.isSafeInteger(value) && value >= 0 ? { value, rounded: false } : null
  }
  const cue = readCell(node, name)?.cue
  return cue !== undefined && 'figure' in cue && !('names' in cue) ? (cue.figure?.count ?? null) : null
}

/** Where the figure of a count stands, or the name of a submitter, which was read from it, in a text without escapes, which is as long as it stands there. */
export function placeWithin(node: JsonNode, name: ValueName): Partial<Place> {
  const found = readCell(node, name)
  if (found === null || node.end - node.start - 2 !== found.text.length) return {}
  const { start, end } = ('figure' in found.cue ? found.cue.figure : (found.cue as SubmitterCue).name) as Place
  return { start: node.start + 1 + start, end: node.start + 1 + end }
}

/** All names of authors; null where one of them is none, or where they are not all. */
export function toNames(node: JsonNode): string[] | null {
  if (node.kind === 'string') {
    const found = readCell(node, 'authors')
    return found?.cue.kind === 'authors' && found.cue.names ? found.cue.names.map(({ start, end }) => found.text.slice(start, end)) : null
  }
  const names = (node.kind === 'array' ? node.items : [node]).map((item) => textOf(item, 'name', 'fullname', 'full_name'))
  return names.every((name) => name !== null && !beginsWithDigit.test(name) && readOthers(name) === undefined) ? (names as string[]) : null
}

const beginsWithDigit = /^\d/

/** A text, or the first one behind some keys of an object. */
export function textOf(node: JsonNode | undefined, ...keys: readonly string[]): string | null {
  if (node === undefined || isEmpty(node)) return null
  if (node.kind === 'string') return foldAll(node.value)
  if (node.kind !== 'object') return null
  for (const key of keys) {
    const member = node.members.get(key)
    if (member?.kind === 'string' && !isEmpty(member)) return foldAll(member.value)
  }
  return null
}

/** The name of who submitted it, in a text or in an object about a user. */
export function toSubmitter(node: JsonNode): string | null {
  if (node.kind !== 'string') return textOf(node, 'user', 'username', 'name', 'fullname')
  const found = readCell(node, 'submitter')
  return found?.cue.kind === 'submitter' && found.cue.name !== null ? found.text.slice(found.cue.name.start, found.cue.name.end) : null
}

/** An organisation, by its name or as an object with a handle. */
export function toOrganization(node: JsonNode): Organization | null {
  if (node.kind !== 'object') {
    const found = readCell(node, 'organization')
    return found && readOrganization(found.text)
  }
  const name = textOf(node, 'fullname', 'name', 'handle')
  const handle = textOf(node.members.get('handle')) ?? (node.members.has('fullname') ? textOf(node.members.get('name')) : null)
  return name === null ? null : { handle, name }
}

/** A day, or a time in it, with its year: nothing here tells the year of another one. */
export function toDate(node: JsonNode): CalendarDate | null {
  if (node.kind !== 'string') return null
  const text = foldAll(node.value)
  const cue = readCell(node, 'date')?.cue
  const day = cue?.kind === 'date' && cue.day !== null && cue.day.year !== null ? cue.day : null
  const date = day && toCalendarDate(text, day, { year: null, from: null })
  return readUtcDay(text) ?? (date && { ...date, yearFrom: 'json' })
}

/** A day with its year, as people write it. */
const writtenDay = /^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/

/** The day that a key is, in digits or as `Nov 5, 2025`; null where it is none. O(1): longer keys are none. */
export function dayOfKey(key: string): CalendarDate | null {
  if (isDay(key)) return readUtcDay(key)
  return writtenDay.test(key) ? toDate({ kind: 'string', value: key, start: 0, end: key.length }) : null
}

/** An id at its place in an address. */
export function toId(node: JsonNode): Found<string> | null {
  const id = idOf(node)
  if (id === null) return null
  const { value, start, end } = node as StringNode
  // A text without escapes is as long as it stands there.
  const from = end - start - 2 === value.length ? start + 1 + value.indexOf(id) : null
  return from === null ? toFound(node, id) : { value: id, start: from, end: from + id.length }
}

export const isNumberOfRow = (node: JsonNode): boolean =>
  node.kind === 'number' ? Number.isSafeInteger(node.value) : node.kind === 'string' && /^\d+$/.test(node.value)
