/** The data that a part of a page was made from: JSON in an attribute, with character references in it. */
import type { PageRecord } from '../../cues.ts'
import type { Markup } from '../../reading.ts'
import type { Finding } from '../../log.ts'
import type { Span } from '../../schema.ts'
import { createLocator } from '../../source.ts'
import { trimSpan } from '../../spans.ts'
import { readJsonText } from '../json/json.ts'
import { decodeAttribute } from '../encoded/references.ts'

/** What all data of a page say. */
export interface Islands {
  readonly records: PageRecord[]
  readonly findings: Finding[]
  /** Whether some of the data are those of a single paper's page; then none are read. */
  readonly isPaperPage: boolean
  /** Those that were read, in order, and the markup inside of them. */
  readonly read: readonly Span[]
  readonly inside: readonly Markup[]
}

/** Of the data of a page only that with papers is looked at: keys in quotes that hold them. */
const namesPapers = /(?:"|&quot;|&#34;?|&#x22;?)(?:dailyPapers|papers?)(?:"|&quot|&#34|&#x22)/i

/**
 * Read the data of a page.
 *
 * @param islands places of attributes' values, in order
 * @returns O(n)
 */
export function readIslands(source: string, islands: readonly Span[]): Islands {
  const records: PageRecord[] = []
  const findings: Finding[] = []
  const inside: Markup[] = []
  const read: Span[] = []
  let papers = 0
  let isPaperPage = false
  const locate = createLocator(source)
  for (const island of islands) {
    const raw = source.slice(island.start, island.end)
    if (!namesPapers.test(raw) || !/^\s*[{[&]/.test(raw)) continue
    const { text, toSource } = decodeAttribute(raw, island.start)
    const reading = readJsonText(text, toSource, locate)
    isPaperPage ||= reading.said === 'paper-page'
    if (reading.pages.length === 0 && reading.findings.length === 0) continue
    for (const finding of reading.findings) findings.push(countOn(finding, papers))
    for (const page of reading.pages) {
      records.push(page)
      papers += page.papers.length
    }
    for (const mark of reading.markup) inside.push(mark)
    read.push(island)
  }
  // What else the page of a paper has in its data is beside the point.
  if (isPaperPage) return { records: [], findings: [], isPaperPage, read: [], inside: [] }
  for (const finding of findOtherDays(records)) findings.push(finding)
  return { records, findings, isPaperPage, read, inside }
}

/** A page has one day. Where its data name another one, papers of two days were put into one text. O(records). */
function findOtherDays(records: readonly PageRecord[]): Finding[] {
  const used = records.find(({ page }) => page.date !== null)?.page.date?.iso ?? null
  const findings: Finding[] = []
  for (const { start, end, page } of records) {
    const other = page.date?.iso ?? null
    if (used === null || other === null || other === used) continue
    const facts = { of: "page's date", used, usedFrom: 'data', other, otherFrom: 'data' } as const
    findings.push({ ruleId: 'copies-disagree', subject: { span: { start, end } }, args: [facts] })
  }
  return findings
}

/** Let a finding count its record among those of all data. */
function countOn(finding: Finding, papers: number): Finding {
  const { record = null } = finding.subject
  return { ...finding, subject: { ...finding.subject, record: record === null ? null : record + papers } }
}

/** Put what is markup inside of islands in the place of these: the rest of their tags is in the markup of the page. O(n log n) in the marks of a page with data. */
export function cutIslandsOut(
  source: string,
  markup: readonly Markup[],
  { read, inside }: Pick<Islands, 'read' | 'inside'>,
): readonly Markup[] {
  if (read.length === 0) return markup
  const cut: Markup[] = [...inside]
  const add = (mark: Markup): void => {
    const place = trimSpan(source, mark.start, mark.end)
    if (place.start < place.end) cut.push({ ...mark, ...place })
  }
  let next = 0
  for (const mark of [...markup].sort((a, b) => a.start - b.start)) {
    let start = mark.start
    while (next < read.length && (read[next] as Span).start < mark.end) {
      const island = read[next++] as Span
      // What is a cue is no markup.
      if (island.end <= start) continue
      add({ start, end: island.start })
      start = island.end
    }
    add({ ...mark, start })
  }
  return cut
}
