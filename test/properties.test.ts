/** What holds for any input. A failure prints its seed and the smallest input that it could find. */
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCount } from '../src/counts.ts'
import { formatDay, readMonth } from '../src/dates.ts'
import {
  type Coverage,
  type Digest,
  DigestError,
  digestSchema,
  type Entry,
  type EntryNode,
  fieldSpansSchema,
  type Leaf,
  type LeafType,
  type Node,
  type Page,
  type ParseOptions,
  parseDigest,
  parseDigestOrThrow,
  parseTree,
  type Root,
  type Span,
  treeToText,
} from '../src/index.ts'
import { indexLines, pointAt } from '../src/source.ts'
import { foldText } from '../src/text.ts'
import { anyOptions, inputs, readings } from './arbitraries.ts'

/** Something that holds for an input and options. It throws where it does not. */
type Promise = (input: string, options: ParseOptions) => void

const textAt = (input: string, { start, end }: Span): string => input.slice(start, end)
const foldedAt = (input: string, span: Span): string => foldText(textAt(input, span))
const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end
const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const spanOf = (node: Node): Span => ({ start: node.position?.start.offset as number, end: node.position?.end.offset as number })
const leavesOf = (node: Node): Leaf[] => ('value' in node ? [node] : (node.children as Node[]).flatMap(leavesOf))
const parentsOf = (node: Node): Exclude<Node, Leaf>[] => ('value' in node ? [] : [node, ...(node.children as Node[]).flatMap(parentsOf)])
const entryNodesOf = (root: Root): EntryNode[] => root.children.filter((node) => node.type === 'entry')
const leafOf = (node: EntryNode, type: LeafType): Leaf | undefined => leavesOf(node).find((leaf) => leaf.type === type)

const shares: Readonly<Record<LeafType, Exclude<keyof Coverage, 'total'>>> = {
  title: 'entries',
  abstract: 'entries',
  authors: 'entries',
  organization: 'entries',
  date: 'entries',
  upvotes: 'entries',
  comments: 'entries',
  submitter: 'entries',
  stars: 'entries',
  arxiv: 'entries',
  project: 'entries',
  mark: 'markup',
  pageTitle: 'furniture',
  curator: 'furniture',
  pageDate: 'furniture',
  query: 'furniture',
  furniture: 'furniture',
  blank: 'blank',
  unrecognised: 'unrecognised',
}

/** Fields whose value and span come and go together. */
const placedFields = [
  'title',
  'abstract',
  'authorCount',
  'organization',
  'date',
  'upvotes',
  'comments',
  'submittedBy',
  'githubStars',
] as const
/** Fields that a link tells, which may stand in a list below the text. */
const linkedFields: readonly string[] = ['arxivId']

/** Fields that have a place where the syntax names them. */
const recordFields: readonly string[] = ['authors', 'url', 'githubUrl', 'projectUrl']

const formatOf = ({ pages }: Digest, { page }: Entry): string => (pages[page] as Page).format

/** A copy without places, and without the sentences that quote a text with its line ends. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (['span', 'spans', 'position', 'reason', 'help'].includes(key) ? undefined : inner)),
  )

const neverThrows: Promise = (input, options) => {
  parseDigest(input, options)
  parseTree(input, options)
  try {
    const digest = parseDigestOrThrow(input, options)
    expect(digest.outcome).toBe('listing')
    expect(digest.messages.filter((message) => message.severity === 'error')).toEqual([])
  } catch (error) {
    if (!(error instanceof DigestError)) throw error
    expect(error.digest).toEqual(parseDigest(input, options))
  }
}

const textComesBack: Promise = (input, options) => {
  expect(treeToText(parseTree(input, options))).toBe(input)
}

const leavesTile: Promise = (input, options) => {
  const root = parseTree(input, options)
  const lineStarts = indexLines(input)
  let at = 0
  for (const leaf of leavesOf(root)) {
    const { start, end } = spanOf(leaf)
    expect(start).toBe(at)
    expect(end).toBeGreaterThan(start)
    expect(leaf.value).toBe(input.slice(start, end))
    expect(leaf.position).toEqual({ start: pointAt(lineStarts, start), end: pointAt(lineStarts, end) })
    at = end
  }
  expect(at).toBe(input.length)
}

const parentsHoldTheirChildren: Promise = (input, options) => {
  const root = parseTree(input, options)
  expect(spanOf(root)).toEqual({ start: 0, end: input.length })
  for (const parent of parentsOf(root)) {
    if (parent.type === 'root') continue
    expect(parent.children.length).toBeGreaterThan(0)
    expect(parent.position?.start).toEqual(parent.children[0]?.position?.start)
    expect(parent.position?.end).toEqual(parent.children.at(-1)?.position?.end)
  }
}

const coverageAddsUp: Promise = (input, options) => {
  const { coverage } = parseDigest(input, options)
  const counted: Coverage = { total: input.length, entries: 0, furniture: 0, markup: 0, blank: 0, unrecognised: 0 }
  for (const leaf of leavesOf(parseTree(input, options))) counted[shares[leaf.type]] += leaf.value.length
  expect(coverage).toEqual(counted)
  expect(coverage.entries + coverage.furniture + coverage.markup + coverage.blank + coverage.unrecognised).toBe(input.length)
}

const blankIsWhiteSpace: Promise = (input, options) => {
  for (const leaf of leavesOf(parseTree(input, options))) {
    if (leaf.type === 'blank') expect(leaf.value.replace(/^\ufeff/, '').trim()).toBe('')
    // What lies behind a limit is not looked at.
    else if (leaf.type !== 'unrecognised') expect(leaf.value).not.toMatch(/^[^\S\ufeff]|[^\S\ufeff]$/)
  }
}

const spansAreNested: Promise = (input, options) => {
  const whole = { start: 0, end: input.length }
  const { pages, entries, messages } = parseDigest(input, options)
  let behind = 0
  for (const page of pages) {
    expect(isWithin(page.span, whole)).toBe(true)
    expect(page.span.start).toBeGreaterThanOrEqual(behind)
    behind = page.span.end
  }
  behind = 0
  for (const entry of entries) {
    expect(isWithin(entry.span, pages[entry.page]?.span as Span)).toBe(true)
    expect(entry.span.start).toBeGreaterThanOrEqual(behind)
    // What only a second occurrence has stands there.
    for (const span of Object.values(entry.spans)) expect(isWithin(span as Span, pages[entry.page]?.span as Span)).toBe(true)
    for (const link of entry.links) expect(isWithin(link.span, entry.spans.abstract as Span)).toBe(true)
    behind = entry.span.end
  }
  for (const message of messages) expect(isWithin(message.span, whole)).toBe(true)
}

const messagesPointAtThings: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  const { entries, messages } = digest
  expect(messages.length).toBeLessThanOrEqual(options.maxMessages ?? 1_000)
  for (const { ruleId, entry, field, reason, help, span } of messages) {
    if (entry !== null) expect(entries[entry]).toBeDefined()
    if (field !== null) {
      expect(Object.keys(fieldSpansSchema.shape)).toContain(field)
      const about = entries[entry as number] as Entry
      // What data have of a paper, in JSON or in a page, lies apart from what is shown of it and from what they have of it elsewhere.
      const isApart = ['html', 'json'].includes(formatOf(digest, about))
      expect(isWithin(span, isApart ? (digest.pages[about.page]?.span as Span) : about.span)).toBe(true)
    }
    expect(reason.isWellFormed()).toBe(true)
    expect(help).toContain(`#${ruleId}`)
  }
  const whole = (span: Span): boolean => span.start === 0 && span.end === input.length
  const starts = messages
    .filter((message) => message.ruleId !== 'too-many-messages' && !whole(message.span))
    .map((message) => message.span.start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
}

const valuesAndSpansComeTogether: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  for (const entry of digest.entries) {
    // A number of authors that was counted stands nowhere.
    const isCounted = entry.authors !== null && entry.spans.authorCount === undefined
    const placed = placedFields.filter((field) => entry.spans[field] !== undefined || (field === 'authorCount' && isCounted))
    expect(placed).toEqual(placedFields.filter((field) => entry[field] !== null))
    const isText = ['text', 'markdown'].includes(formatOf(digest, entry))
    const allowed: readonly string[] = [...placedFields, ...linkedFields, ...(isText ? [] : recordFields)]
    expect(Object.keys(entry.spans).filter((field) => !allowed.includes(field))).toEqual([])
    expect(entry.url === null).toBe(entry.arxivId === null)
    if (entry.spans.arxivId) expect(textAt(input, entry.spans.arxivId)).toBe(entry.arxivId)
    expect(entry.upvotesFrom === null).toBe(entry.upvotes === null)
    expect(entry.title.trim()).not.toBe('')
  }
}

/** What stands between quotes of JSON is the value, and a number is itself. */
const recordsReadBack: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  for (const entry of digest.entries) {
    if (formatOf(digest, entry) !== 'json') continue
    const { spans } = entry
    for (const field of ['title', 'abstract', 'submittedBy', 'githubUrl', 'projectUrl'] as const) {
      const span = spans[field]
      if (span !== undefined) expect(foldText((JSON.parse(`"${textAt(input, span)}"`) as string).trim())).toBe(entry[field])
    }
    for (const field of ['upvotes', 'comments', 'githubStars'] as const) {
      const span = spans[field]
      if (span !== undefined) expect(Number(textAt(input, span))).toBe(entry[field])
    }
    for (const { url, span } of entry.links) if (spans.abstract?.end !== span.end) expect(textAt(input, span)).toBe(url)
  }
}

const valuesReadBack: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  const { pages } = digest
  // Data of a page stand encoded in it.
  const entries = digest.entries.filter((entry) => formatOf(digest, entry) !== 'json' && !/\bprops="/.test(input))
  for (const { title, abstract, organization, authorCount, upvotes, comments, date, links, spans } of entries) {
    checkText(textAt(input, spans.title as Span), title)
    if (abstract !== null) checkText(textAt(input, spans.abstract as Span), abstract)
    if (organization !== null) {
      const { handle, name } = organization
      const text = foldedAt(input, spans.organization as Span)
      if (text !== `${handle} ${name}`) checkText(text, name)
    }
    for (const [value, span] of [
      [authorCount, spans.authorCount],
      [upvotes, spans.upvotes],
      [comments, spans.comments],
    ] as const) {
      if (value === null) continue
      expect(readShownCount(input, span as Span)).toBe(value)
    }
    const isTold = date?.yearFrom === 'text' && !date.raw.includes(`${date.year}`)
    if (date !== null && !isTold) checkDate(date, foldedAt(input, spans.date as Span))
    for (const { url, span } of links) {
      expect(textAt(input, span).replace(/\s/g, '')).toBe(url)
      if (!textAt(input, span).includes('\\')) expect(withoutSpaces(abstract as string)).toContain(url)
    }
  }
  for (const { title, curator, date, span, format } of pages) {
    if (format === 'html') continue
    for (const text of [title, curator, date?.raw]) if (text && format !== 'json') expect(foldedAt(input, span)).toContain(text)
    if (date !== null) checkDate(date, date.raw)
  }
}

/** The number at a place as a reader sees it: comments and tags may stand between its signs, and references in their place. */
function readShownCount(input: string, span: Span): number | undefined {
  const text = textAt(input, span)
  const shown = /[<&]/.test(text) ? decodeHTML(text.replace(/<[^>]*>/g, '')).replace(/\p{Cf}/gu, '') : text
  // No votes at all are shown as a dash.
  return /^\\?[-–—]$/.test(shown) ? 0 : readCount(shown, 0, shown.length)?.value
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** A value is its text folded; where markup or escapes stand in the text, all of its words stand there in their order. */
function checkText(text: string, value: string): void {
  if (!/[\\[\]<>&#*|`{}]/.test(text)) {
    // Beside markup, characters of no width at the edges of lines are no text. (Spans have no white space around; `trim` would take U+FEFF for one.)
    const withoutEdges = text.replace(/^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gm, '\n')
    expect([foldText(text), foldText(withoutEdges.trim())]).toContain(value)
    return
  }
  // Tags may stand inside of words, and what looks like a tag may be a word.
  if (text.includes('&') || hasWords(text.replace(/<[^<>]*>/g, ''), value)) return
  expect(hasWords(text, value), `${text} has the words of ${value}`).toBe(true)
}

/** Whether all words of a value stand in a text, in their order. */
function hasWords(text: string, value: string): boolean {
  const letters = withoutSpaces(text)
  let at = 0
  for (const [word] of value.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = letters.indexOf(word, at)
    if (found < 0) return false
    at = found + word.length
  }
  return true
}

function checkDate({ raw, year, month, day, iso, yearFrom }: NonNullable<Entry['date']>, text: string): void {
  // Tags may stand inside of it, or an element says its year.
  if (text.includes('<') || text.includes('&')) return
  if (yearFrom === 'json') return
  expect(raw).toBe(text)
  expect(readMonth(raw, 0)?.month).toBe(month)
  expect(raw.match(/\d+/g)?.map(Number)).toEqual(yearFrom === 'text' ? [day, year] : [day])
  expect(iso).toBe(year === null ? null : formatDay(year, month, day))
  expect(yearFrom === null).toBe(year === null)
}

/** No tag of HTML is left in a value; what is written as `&lt;` may look like one. */
const valuesHaveNoTags: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  for (const entry of digest.entries) {
    if (formatOf(digest, entry) !== 'html' || /&(?:lt|#0*60|#x0*3c)|\bprops=/i.test(input)) continue
    const { title, abstract, organization, submittedBy } = entry
    for (const text of [title, abstract, organization?.name, submittedBy]) expect(text ?? '').not.toMatch(/<!--|<\/[a-z]+>/i)
  }
}

const treeAndEntriesAgree: Promise = (input, options) => {
  const { entries } = parseDigest(input, options)
  const nodes = entryNodesOf(parseTree(input, options))
  expect([...new Set(nodes.map((node) => node.data.index))]).toEqual(entries.map((_, index) => index))
  for (const [index, entry] of entries.entries()) {
    const occurrences = nodes.filter((node) => node.data.index === index)
    const node = occurrences[0] as EntryNode
    expect(spanOf(node)).toEqual(entry.span)
    if (occurrences.length > 1) continue
    for (const field of ['title', 'abstract', 'organization', 'date', 'upvotes', 'comments'] as const) {
      const leaf = leafOf(node, field)
      const span = entry.spans[field]
      // The leaf of an organisation has its handle, too.
      if (span !== undefined && field === 'organization') expect(isWithin(span, spanOf(leaf as Leaf))).toBe(true)
      else if (span !== undefined) expect(leaf && spanOf(leaf)).toEqual(span)
      else if (field === 'abstract' || field === 'organization') expect(leaf).toBeUndefined()
    }
    if (entry.spans.authorCount) expect(isWithin(entry.spans.authorCount, spanOf(leafOf(node, 'authors') as Leaf))).toBe(true)
  }
}

const lineEndsDoNotMatter: Promise = (input, options) => {
  const text = input.replace(/\r\n?/g, '\n')
  const read = (lineEnd: string): Digest => parseDigest(text.replaceAll('\n', lineEnd), options)
  const { outcome, pages, entries, messages } = read('\n')
  for (const lineEnd of ['\r\n', '\r']) {
    const other = read(lineEnd)
    expect(other.outcome).toBe(outcome)
    expect(withoutPlaces(other.entries)).toEqual(withoutPlaces(entries))
    expect(withoutPlaces(other.pages)).toEqual(withoutPlaces(pages))
    expect(withoutPlaces(other.messages)).toEqual(withoutPlaces(messages))
  }
}

const schemaAccepts: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  expect(digestSchema.parse(digest)).toStrictEqual(digest)
  expect(JSON.parse(JSON.stringify(digest))).toStrictEqual(digest)
}

const detachingChangesNothing: Promise = (input, options) => {
  expect(parseDigest(input, { ...options, detach: true })).toStrictEqual(parseDigest(input, { ...options, detach: false }))
}

const isDeterministic: Promise = (input, options) => {
  const digest = parseDigest(input, options)
  parseDigest(`Daily Papers\n${input}`)
  expect(parseDigest(input, options)).toStrictEqual(digest)
  expect(parseTree(input, options)).toStrictEqual(parseTree(input, options))
}

const nothingIsNeverSuccess: Promise = (input, options) => {
  const { outcome, entries, messages } = parseDigest(input, options)
  expect(outcome === 'listing').toBe(entries.length > 0)
  if (entries.length === 0) expect(messages.length).toBeGreaterThan(0)
}

const nothingIsPassedOverSilently: Promise = (input, options) => {
  const { messages } = parseDigest(input, options)
  if (messages.some((message) => message.ruleId === 'too-many-messages')) return
  const alarms = messages.filter((message) => message.severity !== 'info')
  for (const leaf of leavesOf(parseTree(input, options))) {
    if (leaf.type === 'unrecognised')
      expect(
        alarms.some((message) => touch(message.span, spanOf(leaf))),
        `"${leaf.value}"`,
      ).toBe(true)
  }
}

const promises: readonly [name: string, promise: Promise, options?: fc.Arbitrary<ParseOptions>][] = [
  ['parsing never throws', neverThrows],
  ['the text comes back from the tree', textComesBack],
  ['leaves tile the input', leavesTile],
  ['parents hold their children', parentsHoldTheirChildren],
  ['the coverage adds up', coverageAddsUp],
  ['blank leaves are white space and no other leaf has any at its edges', blankIsWhiteSpace],
  ['spans are in range, in order and nested', spansAreNested],
  ['messages point at things that are there', messagesPointAtThings],
  ['a value has a span and a span has a value', valuesAndSpansComeTogether],
  ['values read back from their spans', valuesReadBack],
  ['values have no tags in them', valuesHaveNoTags],
  ['values of JSON read back from their spans', recordsReadBack],
  ['tree and entries agree', treeAndEntriesAgree],
  ['LF, CRLF and CR give the same entries', lineEndsDoNotMatter, readings],
  ['the schema accepts the result, and JSON keeps it', schemaAccepts],
  ['detaching changes nothing', detachingChangesNothing],
  ['parsing is deterministic', isDeterministic],
  ['no entries are never a listing, and never without a message', nothingIsNeverSuccess],
  ['nothing is passed over silently', nothingIsPassedOverSilently],
]

/** Enough for every change; before a release, give more: `PROPERTY_RUNS=100000 npx vitest run test/properties.test.ts`. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300)
/** In CI the inputs are always the same, so that a rare old fault does not stop a change that has nothing to do with it; by hand they are new. */
const seed = process.env['CI'] === undefined ? {} : { seed: 2_509 }

describe.each(inputs)('$family', ({ input }) => {
  test.each(promises)('%s', (_name, promise, options = anyOptions) => {
    fc.assert(fc.property(input, options, promise), { numRuns, ...seed })
  })
})
