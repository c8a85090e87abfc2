/** Hostile strings for properties: any UTF-16 units, thick with what terminals and CI runners obey. */
import fc from 'fast-check'

const pieces = [
  '\u001b[31m',
  '\u001b]52;c;aGk=\u0007',
  '\u009b2J',
  '\r',
  '\n',
  '\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u3000',
  '\u202e',
  '\u2066',
  '\u200d',
  '\ufe0f',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '\u0301',
  '::',
  ':',
  '##[',
  '##',
  '[',
  '#',
  'vso',
  '\\',
  '%0A',
  '\u{1f600}',
  '\u754c',
  'a',
  ' ',
]

/** Any string at all, with the pieces above far more often than chance would have them. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyUnits() }), { maxLength: 40 })
  .map((parts) => parts.join(''))

function anyUnits(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 5 }).map((units) => String.fromCharCode(...units))
}

/** What must not reach a terminal in a report of ours, but for our own line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const unsafeOnTerminal = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

/**
 * The lines of a log that a GitHub runner would take for a command, after its own source: a line that begins with `::` when
 * white space is trimmed as .NET trims it, or that has `##[` anywhere; and what Azure Pipelines and TeamCity look for.
 */
export function findCommands(log: string): string[] {
  return log.split(/\r\n|\n|\r/).filter((line) => line.replace(/^[\s\u0085]+/, '').startsWith('::') || /##(?:vso|teamcity)?\[/.test(line))
}
