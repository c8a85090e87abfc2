/** Schemas and places: what a schema says of a value, at the place in the text where that value stands. */
import { type JsonNode, writePath } from '../frontends/json/nodes.ts'
import { parseNodes } from '../frontends/json/parse-nodes.ts'
import { type Digest, type Entry, fieldSpansSchema, type FieldName, type Span } from '../schema.ts'
import { findItems } from './items.ts'
import type { CheckFinding } from './rule.ts'

/** What a schema found in a value. */
interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** A schema of any library that follows Standard Schema (standardschema.dev), such as Zod, Valibot or ArkType. */
export interface ItemSchema {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => { readonly value?: unknown; readonly issues?: readonly Issue[] | undefined } | Promise<unknown>
  }
}

/** Most findings of a schema that are given; a feed whose every item is wrong is wrong in one way. */
const mostFaults = 1_000

const isField = (part: unknown): part is FieldName => typeof part === 'string' && Object.hasOwn(fieldSpansSchema.shape, part)

/** The parts of an issue's path, as keys and indices. */
const pathOf = ({ path = [] }: Issue): (string | number)[] =>
  path.map((part) => {
    const key = typeof part === 'object' ? part.key : part
    return typeof key === 'number' ? key : String(key)
  })

/** Ask a schema. @throws TypeError where it answers later */
function validate(schema: ItemSchema, value: unknown): readonly Issue[] {
  const answer = schema['~standard'].validate(value)
  if ('then' in answer) throw new TypeError('Expected the schema to answer at once, got one that is asynchronous')
  return answer.issues ?? []
}

const describe = (path: readonly (string | number)[], message: string): string => `Wrong value at ${writePath(path)}: ${message}`

/** Hold a schema against entries as they were parsed; places are those of their fields. O(entries). */
export function findEntryFaults({ entries }: Digest, schema: ItemSchema): CheckFinding[] {
  const findings: CheckFinding[] = []
  for (const [index, entry] of entries.entries()) {
    for (const fault of faultsOf(entry, index, schema)) findings.push(fault)
    if (findings.length >= mostFaults) break
  }
  return findings.slice(0, mostFaults)
}

function faultsOf(entry: Entry, index: number, schema: ItemSchema): CheckFinding[] {
  return validate(schema, entry).map((issue) => {
    const path = pathOf(issue)
    const [field] = path
    const span = (isField(field) ? entry.spans[field] : undefined) ?? entry.span
    return { reason: describe(['entries', index, ...path], issue.message), span, entry: index, field: isField(field) ? field : null }
  })
}

function faultsAt(source: string, item: JsonNode, index: number, schema: ItemSchema): CheckFinding[] {
  return validate(schema, JSON.parse(source.slice(item.start, item.end))).map((issue) => {
    const path = pathOf(issue)
    const [field] = path
    return { reason: describe(path, issue.message), span: follow(item, path), entry: index, field: isField(field) ? field : null }
  })
}

/** Hold a schema against the items of a JSON text as they stand there, or against an entry that was read from none; places are those of the values. O(text). */
export function findItemFaults(source: string, { entries }: Digest, schema: ItemSchema): CheckFinding[] {
  const findings: CheckFinding[] = []
  for (const [index, found] of findItems(source, entries).entries()) {
    // A page in a string of JSON has no items there: what was read of it is all that there is.
    const faults = found === null ? faultsOf(entries[index] as Entry, index, schema) : faultsAt(source, found, index, schema)
    for (const fault of faults) findings.push(fault)
    if (findings.length >= mostFaults) break
  }
  return findings.slice(0, mostFaults)
}

/**
 * Place what our own schema found in a value.
 *
 * @param text what `JSON.stringify` made of the value
 */
export function findDigestFaults(text: string, issues: readonly Issue[]): CheckFinding[] {
  const [root] = parseNodes(text).roots as [JsonNode]
  return issues.slice(0, mostFaults).map((issue) => {
    const path = pathOf(issue)
    return { reason: describe(path, issue.message), span: follow(root, path) }
  })
}

/** The place of the value at a path, or of the innermost value around it. */
function follow(root: JsonNode, path: readonly (string | number)[]): Span {
  let node = root
  for (const part of path) {
    const next = node.kind === 'array' ? node.items[Number(part)] : node.kind === 'object' ? node.members.get(String(part)) : undefined
    if (next === undefined) break
    node = next
  }
  return { start: node.start, end: node.end }
}
