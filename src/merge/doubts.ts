/** What the messages of a digest say about the values of its entries. */
import type { Entry, FieldName, Message } from '../schema.ts'

/** The fields of one entry that its digest has doubts about, and those whose numbers are rounded. */
export interface Doubts {
  readonly doubtful: Set<FieldName>
  readonly rounded: Set<FieldName>
}

/** What of a message says that a value is doubtful. */
export type About = Pick<Message, 'ruleId' | 'severity' | 'entry' | 'field'>

/**
 * Read the messages of a digest. A warning or an error about an entry as a whole is about where its texts begin and end
 * (close-call, text-cut-off, unrecognised-text), so its title and its abstract are doubted.
 *
 * @returns the doubts of each entry. O(entries and messages).
 */
export function findDoubts(entries: readonly Entry[], messages: readonly About[]): Doubts[] {
  const doubts = entries.map((): Doubts => ({ doubtful: new Set(), rounded: new Set() }))
  for (const message of messages) {
    const about = message.entry === null ? undefined : doubts[message.entry]
    if (about !== undefined) addDoubt(about, message)
  }
  return doubts
}

function addDoubt({ doubtful, rounded }: Doubts, { ruleId, severity, field }: About): void {
  const fields: readonly FieldName[] = field === null ? ['title', 'abstract'] : [field as FieldName]
  for (const name of fields) {
    if (ruleId === 'count-rounded') rounded.add(name)
    if (severity !== 'info') doubtful.add(name)
  }
}
