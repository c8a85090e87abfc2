/** What is wrong with a JSON text: gathered at offsets of that text, and given away at places of the input. */
import type { Finding } from '../../log.ts'
import type { ReasonArgs, RuleId } from '../../messages.ts'
import type { FieldName } from '../../schema.ts'
import type { Point } from '../../source.ts'
import { type JsonPath, type ObjectNode, type Place, writePath } from './nodes.ts'

/** The rules that this front end reports of a place. */
type JsonRule = Extract<RuleId, 'broken-json' | 'wrong-json-value' | 'duplicate-key' | 'copies-disagree' | 'count-rounded' | 'unknown-key'>

/** Points are told once a problem has its place in the input; until then they are offsets of the JSON text. */
type Facts<R extends JsonRule> = Omit<ReasonArgs<R>[0], 'place'>
interface ProblemOf<R extends JsonRule> extends Place {
  readonly ruleId: R
  readonly facts: Facts<R>
  readonly entry: number | null
  readonly field: FieldName | null
}

/** A finding at offsets of the JSON text. */
export type Problem = { [R in JsonRule]: ProblemOf<R> }[JsonRule]

/** A value of a wrong kind; `path` leads to it. */
export function wrongValue(
  { start, end }: Place,
  path: JsonPath,
  facts: Omit<Facts<'wrong-json-value'>, 'path'>,
  field: FieldName | null = null,
): Problem {
  return { ruleId: 'wrong-json-value', start, end, facts: { path: writePath(path), ...facts }, entry: null, field }
}

/** Write a point as messages have it. */
export const writePoint = ({ line, column }: Point): string => `line ${line}, column ${column}`

/** Add a problem for each key that stands in an object more than once. O(such keys). */
export function addRepeated(problems: Problem[], { repeated }: ObjectNode, path: JsonPath, entry: number | null = null): void {
  for (const { key, start, end } of repeated) {
    problems.push({ ruleId: 'duplicate-key', start, end, facts: { path: writePath([...path, key]) }, entry, field: null })
  }
}

/**
 * Bring a problem to its place in the input.
 *
 * @param toSource from offsets of the JSON text to those of the input
 * @param locate the line and column of an offset of the JSON text
 */
export function toFinding(problem: Problem, toSource: (offset: number) => number, locate: (offset: number) => Point): Finding {
  const { ruleId, start, end, facts, entry, field } = problem
  const span = { start: toSource(start), end: toSource(end) }
  const next = 'next' in facts && facts.next !== null ? { next: locate(facts.next).line } : {}
  // Facts and rule belong together in the problem, which the compiler cannot follow through here.
  return {
    ruleId,
    subject: { span, record: entry, field },
    args: [{ place: writePoint(locate(start)), ...facts, ...next }],
  } as unknown as Finding
}
