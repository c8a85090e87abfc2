/** A list of three invented papers in Markdown, whose entries tests write as they like. */
import { type Digest, type Entry, type ParseOptions, parseDigest } from '../../src/index.ts'
import { usualAbstract } from './one-paper.ts'

export const titles = ['Paper Boats on Lakes', 'Folding Maps by Hand', 'Reading Rivers'] as const

/** The id of the paper at a place. */
export const idOf = (index: number): string => `2509.0123${index}`

/** A heading with a link to the paper at a place. */
export const headingOf = (index: number): string => `### [${titles[index]}](/papers/${idOf(index)})`

/** Write the list; `write` gives what stands of the paper at a place. */
export const writeList = (write: (index: number) => string, header = '# Daily Papers'): string =>
  `${header}\n\n${titles.map((_, index) => write(index)).join('\n\n')}\n`

/** Write the list with headings; below the first one stands something else than below the others. */
export const writeBelow = (first: string, others = '4 authors · Sep 3'): string =>
  writeList((index) => `${headingOf(index)}\n\n${usualAbstract}\n\n${index === 0 ? first : others}`)

/** What a test looks at: the entries, and the ids of the rules that warn. */
export interface Told {
  readonly entries: readonly Entry[]
  readonly said: readonly string[]
}

/** Parse a text; infos say nothing here. */
export function tell(text: string, options: ParseOptions = {}): Told {
  const { entries, messages }: Digest = parseDigest(text, { bareCount: 'comments', ...options })
  return { entries, said: messages.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId) }
}
