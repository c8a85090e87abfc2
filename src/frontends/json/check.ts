/** Holds values of a JSON text against a Zod schema, and tells the place of each that is refused. */
import * as z from 'zod'
import { quote } from '../../text.ts'
import type { JsonNode, JsonPath, ObjectNode, Place } from './nodes.ts'
import { numberOf } from './values.ts'

/** A value that a schema refused. */
export interface Refusal {
  readonly place: Place
  /** From the checked object to the value. */
  readonly path: JsonPath
  readonly expected: string
  readonly received: string
}

/** What came of a check. Each field has one refusal at most. */
export interface CheckedObject {
  readonly refusals: readonly Refusal[]
  /** The fields that are not to be read: the refused values, or what they stand in. */
  readonly refused: ReadonlySet<JsonNode>
  /** The objects that the schema looked into and that have a key twice, with their paths. */
  readonly repeating: readonly { readonly node: ObjectNode; readonly path: JsonPath }[]
}

/** What a schema names. */
type Plan =
  | { readonly kind: 'object'; readonly fields: readonly (readonly [key: string, plan: Plan])[] }
  | { readonly kind: 'list'; readonly of: Plan }
  | { readonly kind: 'value' | 'digits' }

/** A schema, with what it names and a fast check made of it once. */
export interface Checker {
  readonly schema: z.ZodObject
  readonly plan: Plan
  readonly accepts: (value: unknown) => boolean
}

/**
 * Make the check of a schema; code is generated for it where that is allowed.
 *
 * @param takesDigits a text of digits alone is the number that it has
 */
export function createChecker(schema: z.ZodObject, takesDigits = false): Checker {
  const compiled = z.compile(schema)
  return { schema, plan: planOf(schema, takesDigits), accepts: (value) => z.validate(compiled, value) }
}

function planOf(given: z.core.$ZodType, takesDigits: boolean): Plan {
  let schema = given
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) schema = schema.unwrap()
  if (schema instanceof z.ZodArray) return { kind: 'list', of: planOf(schema.element, takesDigits) }
  if (!(schema instanceof z.ZodObject)) return { kind: takesDigits && schema instanceof z.ZodNumber ? 'digits' : 'value' }
  const shape = Object.entries(schema.shape as Record<string, z.core.$ZodType>)
  return { kind: 'object', fields: shape.map(([key, part]) => [key, planOf(part, takesDigits)]) }
}

/**
 * Check an object. Of it and of what it holds only keys that the schema names are looked at, so that others cost nothing.
 *
 * @param depthOf how many parts of a path name the field that a refused value costs
 * @returns all that was refused. O(what the schema names); recursion is as deep as the schema.
 */
export function checkObject(node: ObjectNode, { schema, plan, accepts }: Checker, depthOf: (path: JsonPath) => number): CheckedObject {
  const repeating: { node: ObjectNode; path: JsonPath }[] = []
  const value = pick(node, plan, [], repeating)
  const error = accepts(value) ? undefined : schema.safeParse(value).error
  if (error === undefined) return { refusals: [], refused: new Set(), repeating }
  const refusals: Refusal[] = []
  const refused = new Set<JsonNode>()
  for (const issue of error.issues) {
    const path = issue.path as JsonPath
    const field = follow(node, path.slice(0, depthOf(path)))
    // Where the field is not there, it cannot be read anyhow.
    if (field !== null && refused.has(field)) continue
    if (field !== null) refused.add(field)
    const found = follow(node, path)
    // What is missing has the place of what it is missing in.
    refusals.push({
      place: found ?? (follow(node, path.slice(0, -1)) as JsonNode),
      path,
      expected: nameExpected(issue),
      received: nameReceived(issue, found),
    })
  }
  return { refusals, refused, repeating }
}

/** Write down what a schema names, as plain data for Zod. All keys are the schema's: none of the text can reach a prototype. */
function pick(node: JsonNode, plan: Plan, path: (string | number)[], repeating: { node: ObjectNode; path: JsonPath }[]): unknown {
  if (node.kind === 'array') {
    if (plan.kind !== 'list') return []
    return node.items.map((item, index) => pickAt(item, plan.of, index, path, repeating))
  }
  if (node.kind !== 'object') return plan.kind === 'digits' ? (numberOf(node) ?? node.value) : node.value
  if (plan.kind !== 'object') return {}
  if (node.repeated.length > 0) repeating.push({ node, path: [...path] })
  const picked: Record<string, unknown> = {}
  for (const [key, part] of plan.fields) {
    const member = node.members.get(key)
    picked[key] = member === undefined ? null : pickAt(member, part, key, path, repeating)
  }
  return picked
}

function pickAt(
  node: JsonNode,
  plan: Plan,
  part: string | number,
  path: (string | number)[],
  repeating: { node: ObjectNode; path: JsonPath }[],
): unknown {
  path.push(part)
  const value = pick(node, plan, path, repeating)
  path.pop()
  return value
}

/** The value at the end of a path, null where the text has none. */
function follow(from: JsonNode, path: JsonPath): JsonNode | null {
  let node: JsonNode | undefined = from
  for (const part of path) {
    // A path of Zod leads through lists and objects that are there; only its end may be missing.
    node = node?.kind === 'array' ? node.items[part as number] : (node as ObjectNode).members.get(part as string)
  }
  return node ?? null
}

/** Words for what a schema asks: its own where it has some, and none of Zod's, which may be in any language. */
function nameExpected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    // A text there looks right to people.
    if (issue.expected === 'object' && issue.path.at(-1) === 'date') return 'object with raw, year, month, day, iso and yearFrom'
    return issue.expected === 'int' ? 'whole number' : issue.expected
  }
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'text' : `number from ${issue.minimum}`
  if (issue.code === 'too_big') return `number up to ${issue.maximum}`
  return issue.message
}

/** Words for what is there instead: its kind, or where the kind is right, the value. */
function nameReceived(issue: z.core.$ZodIssue, node: JsonNode | null): string {
  if (node === null) return 'nothing'
  if (node.kind === 'number' && (issue.code !== 'invalid_type' || issue.expected === 'int' || issue.expected === 'number'))
    return `${node.value}`
  return node.kind === 'string' && issue.code !== 'invalid_type' ? `"${quote(node.value)}"` : node.kind
}
