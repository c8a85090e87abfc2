/** What holds for the digest of any input: where things stand, what is said of them, and that nothing is passed over. */
import type { Digest, Entry, FieldName, Page, Span } from '../../src/index.ts'
import { hold, holdEqual, show } from '../hold.ts'
import { formatOf, isHeld, isWithin, type Promised, type Promises, spanOf, textAt } from '../subject.ts'

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

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
] as const satisfies readonly FieldName[]
/** Fields that a link tells, which may stand in a list below the text. */
const linkedFields: readonly string[] = ['arxivId']
/** Fields that have a place where the syntax names them. */
const recordFields: readonly string[] = ['authors', 'url', 'githubUrl', 'projectUrl']
const allFields: readonly string[] = [...placedFields, ...linkedFields, ...recordFields]

const misuseAloneThrows: Promised = ({ library: { core }, input, options, digest }) => {
  const isListing = digest.outcome === 'listing' && digest.messages.every(({ severity }) => severity !== 'error')
  try {
    const returned = core.parseDigestOrThrow(input, options)
    hold(isListing, () => 'no error for what is no listing')
    holdEqual(returned, digest, 'the digest that is returned')
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DigestError') throw error
    hold(!isListing, () => 'an error for a listing')
    holdEqual((error as Error & { digest: Digest }).digest, digest, 'the digest of the error')
  }
}

const spansAreNested: Promised = ({ input, digest: { pages, entries, messages } }) => {
  const whole = { start: 0, end: input.length }
  let behind = 0
  for (const { span } of pages) {
    hold(isWithin(span, whole) && span.start >= behind, () => `a page at ${show(span)}, behind ${behind}`)
    behind = span.end
  }
  behind = 0
  for (const { span, spans, page, links } of entries) {
    const ofPage = pages[page]?.span as Span
    hold(isWithin(span, ofPage) && span.start >= behind, () => `an entry at ${show(span)}, behind ${behind}, in ${show(ofPage)}`)
    // What only a second occurrence has stands there.
    for (const [field, place] of Object.entries(spans))
      hold(isWithin(place as Span, ofPage), () => `${field} at ${show(place)} in ${show(ofPage)}`)
    for (const link of links) hold(isWithin(link.span, spans.abstract as Span), () => `the link ${link.url} is outside of the abstract`)
    behind = span.end
  }
  for (const { span, ruleId } of messages) hold(isWithin(span, whole), () => `${ruleId} at ${show(span)}`)
}

const messagesPointAtThings: Promised = ({ input, options, digest }) => {
  const { entries, messages } = digest
  hold(messages.length <= (options.maxMessages ?? 1_000), () => `${messages.length} messages`)
  for (const { ruleId, entry, field, reason, help, span } of messages) {
    if (entry !== null) hold(entries[entry] !== undefined, () => `${ruleId} of entry ${entry}`)
    if (field !== null) {
      hold(allFields.includes(field), () => `${ruleId} of ${field}`)
      // What only data have of a paper, or its second occurrence, lies apart from the first.
      const place = (digest.pages[(entries[entry as number] as Entry).page] as Page).span
      hold(isWithin(span, place), () => `${ruleId} of ${field} at ${show(span)}, outside of ${show(place)}`)
    }
    hold(reason.isWellFormed(), () => `${ruleId} has half a character`)
    hold(help.includes(`#${ruleId}`), () => `the help of ${ruleId} leads elsewhere`)
  }
  const whole = (span: Span): boolean => span.start === 0 && span.end === input.length
  const ordered = messages.filter(({ ruleId, span }) => ruleId !== 'too-many-messages' && !whole(span))
  ordered.forEach(({ span, ruleId }, at) => {
    hold(at === 0 || span.start >= (ordered[at - 1]?.span.start as number), () => `${ruleId} stands behind what follows it`)
  })
}

const valuesAndSpansComeTogether: Promised = (subject) => {
  const { input, digest } = subject
  // What is encoded may have a line end in it, or an escape.
  const isEncoded = isHeld(subject)
  for (const [index, entry] of digest.entries.entries()) {
    // A number of authors that was counted stands nowhere.
    const isCounted = entry.authors !== null && entry.spans.authorCount === undefined
    for (const field of placedFields) {
      const isPlaced = entry.spans[field] !== undefined || (field === 'authorCount' && isCounted)
      hold(isPlaced === (entry[field] !== null), () => `${field} of entry ${index} is ${show(entry[field])}, its span ${isPlaced}`)
    }
    const isText = ['text', 'markdown'].includes(formatOf(digest, entry))
    for (const field of Object.keys(entry.spans))
      hold(
        allFields.includes(field) && !(isText && field !== 'authors' && recordFields.includes(field)),
        () => `entry ${index} has a span of ${field}`,
      )
    hold((entry.url === null) === (entry.arxivId === null), () => `entry ${index} has ${entry.url} and ${entry.arxivId}`)
    if (entry.spans.arxivId && !isEncoded) holdEqual(textAt(input, entry.spans.arxivId), entry.arxivId, `the id of entry ${index}`)
    hold((entry.upvotesFrom === null) === (entry.upvotes === null), () => `entry ${index} has ${entry.upvotes} from ${entry.upvotesFrom}`)
    hold(entry.title.trim() !== '', () => `entry ${index} has an empty title`)
  }
}

const schemaAccepts: Promised = ({ library: { core }, digest }) => {
  holdEqual(core.digestSchema.parse(digest), digest, 'what the schema makes of it')
  holdEqual(JSON.parse(JSON.stringify(digest)), digest, 'what JSON makes of it')
}

const detachingChangesNothing: Promised = ({ library: { core }, input, options, digest }) => {
  holdEqual(core.parseDigest(input, { ...options, detach: options.detach !== true }), digest, 'with `detach` the other way')
}

const isDeterministic: Promised = ({ library: { core }, input, options, digest, root }) => {
  core.parseDigest(`Daily Papers\n${input}`)
  holdEqual(core.parseDigest(input, options), digest, 'the second time')
  holdEqual(core.parseTree(input, options), root, 'the second tree')
}

const nothingIsNeverSuccess: Promised = ({ digest: { outcome, entries, messages } }) => {
  hold((outcome === 'listing') === entries.length > 0, () => `${outcome} with ${entries.length} entries`)
  hold(entries.length > 0 || messages.length > 0, () => `${outcome} without a message`)
}

const nothingIsPassedOverSilently: Promised = ({ digest: { messages }, leaves }) => {
  if (messages.some((message) => message.ruleId === 'too-many-messages')) return
  // Words around JSON in a fence are told, though nothing of them is missed.
  const alarms = messages.filter(({ severity, ruleId }) => severity !== 'info' || ruleId === 'words-around-data')
  for (const leaf of leaves) {
    if (leaf.type !== 'unrecognised') continue
    const place = spanOf(leaf)
    hold(
      // Of a column that nobody knows, the message at its head speaks for all cells.
      alarms.some((message) => touch(message.span, place) || (message.ruleId === 'unknown-column' && message.span.end <= place.start)),
      () => `nothing is said of ${show(leaf.value)}`,
    )
  }
}

/** Promises about digests that need nothing but the digest and the tree. */
export const resultPromises: Promises = [
  ['spans are in range, in order and nested', spansAreNested],
  ['messages point at things that are there', messagesPointAtThings],
  ['a value has a span and a span has a value', valuesAndSpansComeTogether],
  ['no entries are never a listing, and never without a message', nothingIsNeverSuccess],
  ['nothing is passed over silently', nothingIsPassedOverSilently],
]

/** Promises about digests that parse once more. */
export const repeatedPromises: Promises = [
  ['parsing never throws', misuseAloneThrows],
  ['the schema accepts the result, and JSON keeps it', schemaAccepts],
  ['detaching changes nothing', detachingChangesNothing],
  ['parsing is deterministic', isDeterministic],
]
