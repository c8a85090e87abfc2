/** A page with one invented paper, into which tests put what they are about. */
import { type Digest, type Entry, parseDigest } from '../../src/index.ts'

/** A usual abstract. */
export const usualAbstract =
  'Public model hubs hold many checkpoints that nobody has loaded in years. We crawl a made-up hub, describe what is in it, and find that one in six of these checkpoints is a better starting point for fine-tuning than the newest release of its family.'

/** The parts of the page that a test may want to be different. */
export interface Paper {
  readonly title?: string
  readonly abstract?: string
  readonly authors?: string
  /** What stands behind the dot: the date and the count. */
  readonly date?: string
}

/** Write the page in the plain dialect. */
export function writePage({
  title = 'A Map of Forgotten Checkpoints',
  abstract = usualAbstract,
  authors = '• 4 authors',
  date = 'Jun 12 2',
}: Paper): string {
  return `Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n${title}\n\n${abstract}\n\n  ${authors}\n·\n${date}\n`
}

/** The options under which a usual page has no message. */
export const quietOptions = { asOf: '2025-11-05', bareCount: 'comments' } as const

/** Parse the page. */
export const parsePage = (paper: Paper): Digest => parseDigest(writePage(paper), quietOptions)

/** Parse the page, on which there must be exactly one entry. */
export function parseEntry(paper: Paper): Entry {
  const { entries } = parsePage(paper)
  if (entries.length !== 1) throw new Error(`Expected one entry, got ${entries.length}`)
  return entries[0] as Entry
}

/** The rule ids of a digest's messages, each with the field that it is about: `invalid-date date`. */
export const rulesOf = ({ messages }: Digest): string[] =>
  messages.map(({ ruleId, field }) => (field === null ? ruleId : `${ruleId} ${field}`))
