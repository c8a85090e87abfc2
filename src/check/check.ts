/** Checks of captures and of feeds: parse, ask every rule, and give messages at places that people count in. */
import { traceDigest } from '../explain.ts'
import { show } from '../options.ts'
import { parseDigest } from '../parse.ts'
import type { RuleId } from '../rule-ids.ts'
import { explainedOutcomes } from '../rules/outcomes.ts'
import { withManual } from '../rules/rule.ts'
import { type Digest, digestSchema, type Message } from '../schema.ts'
import { indexLines, pointAt } from '../source.ts'
import { readBaseline } from './baseline.ts'
import { type CheckConfig, type CheckSettings, resolveCheckConfig } from './config.ts'
import { assertContext, type CheckContext } from './context.ts'
import { countMessages } from './count.ts'
import { gatherFacts } from './facts.ts'
import type { CaptureFacts, CheckMessage, CheckResult, Counts, FoundMessage, Shape } from './result.ts'
import type { Checked, CheckFinding, CheckRule } from './rule.ts'
import { earlierRules } from './rules/earlier.ts'
import { checkRules } from './rules/table.ts'
import type { CheckRuleId } from './rule-ids.ts'
import { findDigestFaults, findEntryFaults, findItemFaults } from './schema.ts'
import { shapeOf } from './shape.ts'

/** A capture that was parsed. */
interface Capture {
  readonly digest: Digest
  readonly source: string | null
  readonly shape: Shape | null
  readonly faults: readonly CheckFinding[]
}

/**
 * Check a capture: parse it, and ask every rule of docs/rules.md.
 *
 * @param given the text that a scraper left, in any syntax; or a digest, and then with `source` its text
 * @param config what is asked for; see docs/check.md
 * @returns plain data: all messages with lines and columns, whether they let the capture pass, the digest, and the facts that later checks compare
 *   with. Linear in the text.
 * @throws TypeError where the input is neither text nor an object, `source` is not the digest's text, or the configuration, the context or the baseline is wrong; never
 *   because of what the text holds
 */
export function checkDigest(given: string | Digest, config?: CheckConfig, context: CheckContext = {}): CheckResult {
  const settings = resolveCheckConfig(config)
  assertContext(context)
  const { schema, source } = context
  if (typeof given === 'string' && source !== undefined)
    throw new TypeError('Expected no `source` in the context beside a text; it is the text of a digest that is given')
  const capture = typeof given === 'string' ? captureText(given, settings) : captureDigest(given, settings, source ?? null)
  const faults = schema === undefined ? [] : findEntryFaults(capture.digest, schema)
  return askRules({ ...capture, faults: [...capture.faults, ...faults] }, settings, context)
}

/**
 * Check feed data: JSON or NDJSON of the site's API, of digests, or of entries.
 *
 * @param given its text; or any other value, which is then checked as the JSON text that `JSON.stringify(value, null, 2)` makes of it
 * @returns as {@link checkDigest}; `source` is the text that places belong to
 * @throws TypeError where the value is none that JSON can write, or the configuration or the baseline is wrong
 */
export function checkFeed(given: unknown, config?: CheckConfig, context: CheckContext = {}): CheckResult {
  const settings = resolveCheckConfig(config)
  assertContext(context)
  const source = typeof given === 'string' ? given : writeJson(given)
  const digest = parseDigest(source, { ...settings.parse, format: 'json' })
  const faults = context.schema === undefined ? [] : findItemFaults(source, digest, context.schema)
  return askRules({ digest, source, shape: null, faults }, settings, context)
}

function writeJson(value: unknown): string {
  if (ArrayBuffer.isView(value)) throw new TypeError('Expected feed data as text, an array or an object, got bytes; decode them first')
  const text: string | undefined = typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : undefined
  if (text === undefined) throw new TypeError(`Expected feed data as text, an array or an object, got ${show(value)}`)
  return text
}

function captureText(source: string, { parse }: CheckSettings): Capture {
  const { digest, stretches } = traceDigest(source, parse)
  const format = digest.pages[0]?.format ?? 'text'
  const shape = format === 'json' ? null : shapeOf(stretches, format !== 'html')
  return { digest, source, shape, faults: [] }
}

/** A digest as it was given; one that is none is read as a feed, so that no more than its wrong parts are lost. */
function captureDigest(given: Digest, settings: CheckSettings, source: string | null): Capture {
  if (typeof given !== 'object' || given === null) throw new TypeError(`Expected the input to be a text or a digest, got ${show(given)}`)
  const parsed = digestSchema.safeParse(given)
  if (parsed.success) {
    const { total } = parsed.data.coverage
    if (source !== null && source.length !== total)
      throw new TypeError(
        `Expected \`source\` of the context to be the text of the digest, of ${total} UTF-16 units, got one of ${source.length}`,
      )
    return { digest: parsed.data, source, shape: null, faults: [] }
  }
  const text = writeJson(given)
  const digest = parseDigest(text, { ...settings.parse, format: 'json' })
  return { digest, source: text, shape: null, faults: findDigestFaults(text, parsed.error.issues) }
}

/** Ask all rules, and put what they and the parser say in order. */
function askRules({ digest, source, shape, faults }: Capture, settings: CheckSettings, context: CheckContext): CheckResult {
  const facts = gatherFacts(digest, shape, context.name ?? null, settings.parse.asOf ?? null)
  const baseline = context.baseline === undefined ? null : readBaseline(context.baseline)
  const checked: Checked = { digest, source, facts, settings, earlier: context.earlier ?? [], baseline, faults }
  const { total } = digest.coverage
  const ofParser = digest.messages.flatMap((message) => setSeverity(message, digest, settings))
  const messages = [...ofParser, ...checkRules.flatMap((rule) => askRule(rule, checked, total))]
  const placed = placeMessages(sortByPlace(messages), source)
  return { ...judge(placed, settings), messages: placed, digest, source, facts }
}

/**
 * Compare a capture that was checked with captures before it, as {@link checkDigest} does where it is given them: for programs that check captures
 * side by side and know their order later.
 *
 * @param result what the check gave
 * @param config the configuration of that check
 * @returns the result with the messages of the comparison among its own, in place of those of another comparison. O(papers of all captures).
 */
export function compareWithEarlier(result: CheckResult, earlier: readonly CaptureFacts[], config?: CheckConfig): CheckResult {
  const settings = resolveCheckConfig(config)
  assertContext({ earlier })
  const { facts, source, digest } = result
  const found = earlierRules.flatMap((rule) => askRule(rule, { facts, earlier, settings }, digest.coverage.total))
  const others = result.messages.filter(({ ruleId }) => !ofEarlier.has(ruleId))
  if (found.length === 0 && others.length === result.messages.length) return result
  const messages = sortByPlace([...others, ...placeMessages(found, source)])
  return { ...result, ...judge(messages, settings), messages }
}

const ofEarlier: ReadonlySet<string> = new Set(earlierRules.map(({ id }) => id))

/** What a check says itself of the same papers, as errors. */
const replacedBy: Readonly<Record<string, readonly CheckRuleId[]>> = {
  'same-id': ['paper-repeated'],
  'doubtful-id': ['id-form', 'id-trailing-zero'],
}

/** A message of the parser with the severity that it has here, or none: outcomes that are allowed are no errors. */
function setSeverity(message: Message, { outcome }: Digest, { rules, outcomes }: CheckSettings): FoundMessage[] {
  const replacing = replacedBy[message.ruleId]
  if (replacing !== undefined && !rules.has(message.ruleId) && replacing.some((rule) => rules.get(rule) !== 'off')) return []
  const isAllowed = explainedOutcomes[message.ruleId as RuleId] === outcome && outcomes.includes(outcome)
  const severity = rules.get(message.ruleId) ?? (isAllowed ? 'info' : message.severity)
  return severity === 'off' ? [] : [{ ...message, severity }]
}

/** Ask one rule. `total` is the length of the text. */
function askRule<C extends Pick<Checked, 'settings'>>(rule: RuleFor<C>, checked: C, total: number): FoundMessage[] {
  const { id, help, find } = rule
  const severity = checked.settings.rules.get(id) ?? rule.severity
  if (severity === 'off') return []
  const whole = { start: 0, end: total }
  return Array.from(find(checked), ({ reason, span = whole, entry = null, field = null }) => ({
    ruleId: id,
    severity,
    reason,
    span,
    entry,
    field,
    help: withManual(help, id),
  }))
}

/** A rule that needs no more than is at hand. */
type RuleFor<C> = Pick<CheckRule, 'id' | 'severity' | 'help'> & { readonly find: (checked: C) => Iterable<CheckFinding> }

/** In the order of the text, longer spans first, so that what is about all of it comes first. */
const sortByPlace = <M extends FoundMessage>(messages: readonly M[]): M[] =>
  [...messages].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)

const nowhere = { line: null, column: null, endLine: null, endColumn: null }

function placeMessages(messages: readonly FoundMessage[], source: string | null): CheckMessage[] {
  if (source === null) return messages.map((message) => ({ ...message, ...nowhere }))
  const lines = indexLines(source)
  return messages.map((message) => {
    const start = pointAt(lines, message.span.start)
    const end = pointAt(lines, message.span.end)
    return { ...message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  })
}

/** Count messages, and say whether they let a capture pass. */
export function judge(
  messages: readonly Pick<Message, 'severity'>[],
  { maxWarnings }: Pick<CheckSettings, 'maxWarnings'>,
): { ok: boolean; counts: Counts } {
  const counts = countMessages(messages)
  return { ok: counts.error === 0 && (maxWarnings === null || counts.warning <= maxWarnings), counts }
}
