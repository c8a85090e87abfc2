/** Showing two values that differ, in one sentence. */
import type { EntryValues } from '../cues.ts'
import type { FieldName } from '../schema.ts'
import { quote } from '../text.ts'
import { isSameText } from './same.ts'

/** Words that are shown before the first one that differs. */
const wordsBefore = 3
/** Shorter texts are shown from their beginning. */
const shortText = 60

/** Shorten two values of a field, which are not null, to where they differ. O(length). */
export function quoteDifference(field: FieldName, a: EntryValues, b: EntryValues): [string, string] {
  const [first, second] = [write(field, a), write(field, b)]
  if (first.length <= shortText && second.length <= shortText) return [first, second]
  const [words, others] = [first.split(' '), second.split(' ')]
  let same = 0
  while (same < words.length && same < others.length && isSameText(words[same] as string, others[same] as string)) same++
  const start = same - wordsBefore
  const from = (all: readonly string[]): string => (start <= 0 ? quote(all.join(' ')) : `...${quote(all.slice(start).join(' '))}`)
  return [from(words), from(others)]
}

function write(field: FieldName, values: EntryValues): string {
  if (field === 'organization') return [values.organization?.handle, values.organization?.name].filter((part) => part != null).join(' ')
  if (field === 'date') return values.date?.iso ?? String(values.date?.raw)
  if (field === 'authors') return String(values.authors?.join(', '))
  return String(values[field])
}
