/**
 * How a GitHub runner finds commands in a log, written anew after ActionCommand.cs of actions/runner: a line that begins with `::`, and where that is no
 * command, `##[` anywhere in a line.
 */

/** A command that the runner would obey. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** What the runner registers; names are compared without case. */
const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/** Pairs of escape and text, in the order in which the runner replaces them. */
type Escapes = readonly (readonly [from: string, to: string])[]
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const oldEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

const decode = (text: string, escapes: Escapes): string => escapes.reduce((all, [from, to]) => all.replaceAll(from, to), text)

/** White space of .NET's `char.IsWhiteSpace`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are white space there
const leadingSpace = /^[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

function readInfo(info: string, separator: string, escapes: Escapes): Omit<RunnerCommand, 'data'> | null {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!registered.has(name.toLowerCase())) return null
  const properties: Record<string, string> = {}
  for (const pair of space > 0 ? info.slice(space + 1).split(separator) : []) {
    const [key, value] = splitPair(pair)
    if (key !== '' && value !== '') properties[key] = decode(value, escapes)
  }
  return { name, properties }
}

/** Split at the first `=`; empty parts are dropped, so that further ones right behind it are lost. */
function splitPair(pair: string): readonly [string, string] {
  const trimmed = pair.replace(/^=+/, '')
  const at = trimmed.indexOf('=')
  return at < 0 ? [trimmed, ''] : [trimmed.slice(0, at), trimmed.slice(at).replace(/^=+/, '')]
}

function readV2(line: string): RunnerCommand | null {
  const text = line.replace(leadingSpace, '')
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end < 0) return null
  const info = readInfo(text.slice(2, end), ',', propertyEscapes)
  return info === null ? null : { ...info, data: decode(text.slice(end + 2), dataEscapes) }
}

function readV1(line: string): RunnerCommand | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return null
  const info = readInfo(line.slice(start + 3, end), ';', oldEscapes)
  return info === null ? null : { ...info, data: decode(line.slice(end + 1), oldEscapes) }
}

/** The commands of a log, line by line as a .NET reader splits them, in the newer form or else in the older one. */
export function readRunnerCommands(log: string): RunnerCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => readV2(line) ?? readV1(line) ?? [])
}
