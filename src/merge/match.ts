/** Finding the same paper in several digests. */
import type { Digest, Entry } from '../schema.ts'
import { keyOfTitle } from './same.ts'

/** A paper, as the entries that are about it: no source has two of them. */
export interface Paper {
  readonly id: string | null
  /** Indices of entries by those of their sources. */
  readonly entries: Map<number, number>
}

/** All papers of one title. */
interface Title {
  readonly ids: Set<string>
  readonly papers: Set<Paper>
  /** Those that an entry without an id may be about, in their order; null until one is looked for. */
  open: Paper[] | null
}

/** What was found. */
export interface Matches {
  /** The paper of each entry: `paperOf[source][entry]`. */
  readonly paperOf: readonly (readonly Paper[])[]
  readonly titles: ReadonlyMap<string, Title>
}

interface Draft {
  readonly paperOf: Paper[][]
  readonly titles: Map<string, Title>
}

/**
 * Match the entries of several digests: by their ids where both have one, else by their titles. An entry without an id is
 * not matched by a title that papers of different ids have, since nothing tells which of them it is about. What one source
 * lists twice is two papers; the first there is matched with the first elsewhere, the second with the second.
 *
 * @returns a paper for each entry. O(length of all titles and ids).
 */
export function matchEntries(digests: readonly Digest[]): Matches {
  const draft: Draft = { paperOf: digests.map(({ entries }) => new Array<Paper>(entries.length)), titles: new Map() }
  matchIds(digests, draft)
  matchTitles(digests, draft)
  return draft
}

function matchIds(digests: readonly Digest[], draft: Draft): void {
  const papers = new Map<string, Paper>()
  digests.forEach(({ entries }, source) => {
    const occurrences = new Map<string, number>()
    entries.forEach(({ arxivId, title }, index) => {
      if (arxivId === null) return
      const before = occurrences.get(arxivId) ?? 0
      occurrences.set(arxivId, before + 1)
      const key = `${before} ${arxivId}`
      const paper = papers.get(key) ?? createPaper(arxivId)
      papers.set(key, paper)
      assign(draft, paper, source, index)
      const known = titleOf(draft, title)
      known.ids.add(arxivId)
      known.papers.add(paper)
    })
  })
}

function matchTitles(digests: readonly Digest[], draft: Draft): void {
  digests.forEach(({ entries }, source) => {
    // How many of a title's papers this source already has, so that none is looked at twice.
    const passed = new Map<Title, number>()
    entries.forEach((entry, index) => {
      if (entry.arxivId === null) matchTitle(draft, entry, source, index, passed)
    })
  })
}

function matchTitle(draft: Draft, entry: Entry, source: number, index: number, passed: Map<Title, number>): void {
  const title = titleOf(draft, entry.title)
  title.open ??= title.ids.size > 1 ? [] : [...title.papers]
  let at = passed.get(title) ?? 0
  while (title.open[at]?.entries.has(source)) at++
  passed.set(title, at + 1)
  const paper = title.open[at] ?? createPaper(null)
  title.open[at] = paper
  title.papers.add(paper)
  assign(draft, paper, source, index)
}

const createPaper = (id: string | null): Paper => ({ id, entries: new Map() })

function assign(draft: Draft, paper: Paper, source: number, index: number): void {
  paper.entries.set(source, index)
  const papers = draft.paperOf[source] as Paper[]
  papers[index] = paper
}

function titleOf({ titles }: Draft, text: string): Title {
  const key = keyOfTitle(text)
  const known = titles.get(key) ?? { ids: new Set(), papers: new Set(), open: null }
  titles.set(key, known)
  return known
}
