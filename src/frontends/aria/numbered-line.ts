/**
 * Lines of an accessibility tree with a number before each node, as the browser tools of Chrome's developers write it:
 *
 *     uid=1_7 link "Paper Boats" url="https://huggingface.co/papers/2509.01234"
 *       uid=1_8 StaticText "Paper Boats"
 */
import type { Span } from '../../schema.ts'
import type { AriaLine } from './line.ts'

const head = /( *)uid=\d{1,9}_\d{1,9} ([a-z]{1,40})/iy
/** What stands behind a name; a name may have quotes in it, which nothing keeps from ending it but this. */
const attributes = /(?: [a-z]{1,40}(?:="[^"]{0,4000}")?){0,30}$/iy
const address = / url="([^"]*)"/g

/** What other trees call these roles. */
const roles: ReadonlyMap<string, string> = new Map([
  ['StaticText', 'text'],
  ['RootWebArea', 'document'],
  ['image', 'img'],
])

/**
 * Read a line.
 *
 * @returns null where it is none of such a tree. O(length of the line).
 */
export function readNumberedLine(line: string): AriaLine | null {
  head.lastIndex = 0
  const [whole, spaces = '', written = ''] = head.exec(line) ?? []
  if (whole === undefined) return null
  const name = readName(line, whole.length)
  if (name === undefined) return null
  const role = roles.get(written) ?? written
  const isText = role === 'text'
  return {
    indent: spaces.length,
    role,
    rolePlace: { start: whole.length - written.length, end: whole.length },
    name: isText ? null : name,
    value: isText ? name : null,
    address: findAddress(line, name === null ? whole.length : name.end),
    seams: [],
  }
}

/** The name behind a role, up to the first quote that attributes alone stand behind; null where there is none, undefined where it does not end. */
function readName(line: string, at: number): Span | null | undefined {
  if (!line.startsWith(' "', at)) return hasAttributes(line, at) ? null : undefined
  for (let end = line.indexOf('"', at + 2); end >= 0; end = line.indexOf('"', end + 1))
    if (hasAttributes(line, end + 1)) return { start: at + 2, end }
  return undefined
}

function hasAttributes(line: string, at: number): boolean {
  attributes.lastIndex = at
  return attributes.test(line)
}

function findAddress(line: string, from: number): Span | null {
  address.lastIndex = from
  const found = address.exec(line)
  if (found === null) return null
  const end = found.index + found[0].length - 1
  return { start: end - (found[1] as string).length, end }
}
