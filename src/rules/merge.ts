/** The rules that a merge of several digests can report. They are part of the one table in messages.ts. */
import { type Quote, rule } from './rule.ts'
import type { FieldName, Outcome } from '../schema.ts'

/** A value of a field, shortened for a sentence, and the index of its source. */
export interface Said {
  quote: string
  source: number
}

export const mergeRules = {
  'sources-disagree': rule(
    'warning',
    ({ field, used, other }: { field: FieldName; used: Said; other: Said }) =>
      `The sources disagree on ${field}: "${used.quote}" of sources[${used.source}] is used, and sources[${other.source}] has "${other.quote}"`,
    'Compare the two; numbers differ where the sources were captured at different times.',
  ),
  'same-title': rule(
    'warning',
    ({ quote, ids, more }: Quote & { ids: readonly string[]; more: boolean }) =>
      `"${quote}" is the title of ${ids.join(' and ')}${more ? ' and of a paper without an id' : ''}, which were not joined`,
    'Check the ids; different papers of one title exist, and so do wrong links.',
  ),
  'source-incomplete': rule(
    'warning',
    ({ source, missing, total, titles }: { source: number; missing: number; total: number; titles: readonly string[] }) => {
      const more = missing > titles.length ? ` and ${missing - titles.length} more` : ''
      return `The listing in sources[${source}] lacks ${missing} of ${total} papers: ${titles.map((title) => `"${title}"`).join(', ')}${more}`
    },
    'Check that all sources are captures of one page, and that this one is whole.',
  ),
  'source-without-entries': rule(
    'warning',
    ({ source, outcome }: { source: number; outcome: Outcome }) => `No paper stands in sources[${source}], whose outcome is ${outcome}`,
    'See the messages of that source.',
  ),
} as const
