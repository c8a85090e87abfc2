/** A page in a line of NDJSON: an object that has the text of the page in one of its members. */
import type { JsonNode, ObjectNode } from '../frontends/json/nodes.ts'
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
  /** Not safe to print. */
  readonly problem?: string
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
  return root?.kind === 'object' ? root : `no object with a page, but ${kinds[(root as JsonNode).kind]}`
}

/** Write the members of an object but one. Values stay as they are written, so that long numbers keep their digits. */
function writeOthers(json: string, { members }: ObjectNode, left: string): string {
  const others: string[] = []
  for (const [name, { start, end }] of members) {
    // Tabs and line ends stand between tokens alone: strings have them as escapes.
    if (name !== left) others.push(`${JSON.stringify(name)}:${json.slice(start, end).replace(/[\t\r]/g, ' ')}`)
  }
  return toInertJson(`{${others.join(',')}}`)
}

/**
 * Open a line.
 *
 * @param field the name of the member that has the text
 * @returns null for a line of white space alone; O(n)
 */
export function openPageLine({ number, bytes }: Line, field: string): PageLine | null {
  const fail = (problem: string, captureJson = nameless): PageLine => ({ line: number, captureJson, problem })
  if (bytes === null) return fail(`too large: more than ${largestInput} bytes`)
  const decoded = decodeUtf8(bytes)
  if ('problem' in decoded) return fail(decoded.problem)
  const json = decoded.text
  if (/^[ \t\r\ufeff]*$/.test(json)) return null
  const object = readObject(json)
  if (typeof object === 'string') return fail(object)
  const captureJson = writeOthers(json, object, field)
  const [repeated] = object.repeated
  if (repeated !== undefined) return fail(`the member ${toJson(repeated.key)} stands there twice`, captureJson)
  const text = object.members.get(field)
  if (text === undefined) return fail(`the object has no member ${toJson(field)}`, captureJson)
  if (text.kind !== 'string') return fail(`the member ${toJson(field)} is no string, but ${kinds[text.kind]}`, captureJson)
  return { line: number, captureJson, text: text.value }
}
