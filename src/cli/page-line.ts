/** A page in a line of NDJSON: an object that has the text of the page in one of its members. */
import type { JsonNode, ObjectNode } from '../frontends/json/nodes.ts'
import { isDay } from '../dates.ts'
import { parseNodes } from '../frontends/json/parse-nodes.ts'
import { toInertJson, toJson } from '../report/json.ts'
import { decodeUtf8 } from './decode.ts'
import { largestInput } from './inputs.ts'
import type { Line } from './lines.ts'

/** A line that was opened: the text of its page, or one phrase about why there is none. */
export interface PageLine {
  readonly line: number
  /** What names the page: the object without its text, as JSON of one line that is safe to print. */
  readonly captureJson: string
  readonly text?: string
  /** The day of the capture. */
  readonly asOf?: string
  /** Not safe to print. */
  readonly problem?: string
  /** Where an object has no such member: the names of those that it has. */
  readonly others?: readonly string[]
}

/** The members of a line that are read: paths with a dot between their keys, as `data.markdown`, or the key itself where it has a dot. */
export interface PageFields {
  readonly text: string
  /** Null where no member has the day of the capture. */
  readonly day: string | null
}

const nameless = '{}'

/** What a value is, in words. */
const kinds: Readonly<Record<JsonNode['kind'], string>> = {
  array: 'an array',
  boolean: 'true or false',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

/** The JSON object of a line, or why it is none. */
function readObject(json: string): ObjectNode | string {
  const { roots, broken } = parseNodes(json)
  const [fault] = broken
  if (fault !== undefined) return `no JSON at character ${fault.start + 1} of the line: ${fault.problem}`
  const [root, second] = roots
  if (second !== undefined) return 'more than one value on the line'
  if (root?.kind === 'array') return "no object with a page, but an array; jq -c '.[]' makes lines of its items"
  return root?.kind === 'object' ? root : `no object with a page, but ${kinds[(root as JsonNode).kind]}`
}

/** The keys that lead to a member. */
const pathOf = ({ members }: ObjectNode, field: string): readonly string[] => (members.has(field) ? [field] : field.split('.'))

/** Whether a line is the beginning of JSON that goes on over the lines below, and so is none of NDJSON. */
export const opensBelow = ({ bytes }: Line): boolean =>
  bytes !== null && bytes.length < 100 && /^\s*[[{]\s*$/.test(new TextDecoder().decode(bytes))

/** What stands at the end of a path, and the first member on it that stands there twice. */
function follow(object: ObjectNode, path: readonly string[]): { readonly value: JsonNode | undefined; readonly repeated: string | null } {
  let value: JsonNode | undefined = object
  for (const key of path) {
    if (value?.kind !== 'object') return { value: undefined, repeated: null }
    const [repeated] = value.repeated
    if (repeated !== undefined) return { value: undefined, repeated: repeated.key }
    value = value.members.get(key)
  }
  return { value, repeated: null }
}

/** Write an object without the member at the end of a path. Values stay as they are written, so that long numbers keep their digits. */
function writeOthers(json: string, { members }: ObjectNode, [key, ...inner]: readonly string[]): string {
  const others: string[] = []
  for (const [name, node] of members) {
    // Tabs and line ends stand between tokens alone: strings have them as escapes.
    const value = json.slice(node.start, node.end).replace(/[\t\r]/g, ' ')
    if (name !== key) others.push(`${JSON.stringify(name)}:${value}`)
    else if (inner.length > 0) others.push(`${JSON.stringify(name)}:${node.kind === 'object' ? writeOthers(json, node, inner) : value}`)
  }
  return `{${others.join(',')}}`
}

/** The day of the capture; a line may lack it, or have null in its place. */
function readDay(object: ObjectNode, field: string): { readonly asOf?: string } | { readonly problem: string } {
  const { value } = follow(object, pathOf(object, field))
  if (value === undefined || value.kind === 'null') return {}
  if (value.kind === 'string' && isDay(value.value)) return { asOf: value.value }
  const given = value.kind === 'string' ? toJson(value.value.slice(0, 40)) : kinds[value.kind]
  return { problem: `the member ${toJson(field)} is no day as YYYY-MM-DD, but ${given}` }
}

/**
 * Open a line.
 *
 * @returns null for a line of white space alone; O(n)
 */
export function openPageLine({ number, bytes }: Line, { text: field, day }: PageFields): PageLine | null {
  const fail = (problem: string, captureJson = nameless): PageLine => ({ line: number, captureJson, problem })
  if (bytes === null) return fail(`too large: more than ${largestInput} bytes`)
  const decoded = decodeUtf8(bytes)
  if ('problem' in decoded) return fail(decoded.problem)
  const json = decoded.text
  if (/^[ \t\r\ufeff]*$/.test(json)) return null
  const object = readObject(json)
  if (typeof object === 'string') return fail(object)
  const path = pathOf(object, field)
  const captureJson = toInertJson(writeOthers(json, object, path))
  const { value: text, repeated } = follow(object, path)
  if (repeated !== null) return fail(`the member ${toJson(repeated)} stands there twice`, captureJson)
  if (text === undefined) return { ...fail(`the object has no member ${toJson(field)}`, captureJson), others: [...object.members.keys()] }
  if (text.kind !== 'string') return fail(`the member ${toJson(field)} is no string, but ${kinds[text.kind]}`, captureJson)
  const asOf = day === null ? {} : readDay(object, day)
  return 'problem' in asOf ? fail(asOf.problem, captureJson) : { line: number, captureJson, text: text.value, ...asOf }
}
