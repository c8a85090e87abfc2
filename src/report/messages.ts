/** Messages as text for people: a clickable place, the reason, a code frame and what to do. */
import type { Message, Severity } from '../schema.ts'
import { indexLines, pointAt } from '../source.ts'
import { assertArgument } from './arguments.ts'
import { frame } from './frame.ts'
import { createPaint, type Paint } from './paint.ts'
import { toTerminal } from './terminal.ts'

/** A message of any rule: of the parser, of checks, or of a later version. */
export type AnyMessage = Omit<Message, 'ruleId'> & { readonly ruleId: string }

/** How messages are written. Each may be left out. */
export interface MessageFormatOptions {
  /** Whether to colour, with escape sequences of our own; false where left out. */
  readonly color?: boolean | undefined
  /** Columns of the terminal, to which code frames are cut; 80 where left out. */
  readonly width?: number | undefined
}

/** What one input's messages have in common while they are written. */
interface Context {
  readonly file: string
  readonly source: string | null
  readonly lineStarts: readonly number[]
  readonly paint: Paint
  readonly width: number | undefined
}

/** Messages of one rule beyond this many are listed by place alone. */
const mostFrames = 3

/** The order of the groups, and how the closing line counts each. */
const severities: readonly { readonly name: Severity; readonly count: (count: number) => string }[] = [
  { name: 'error', count: (count) => `${count} error${count === 1 ? '' : 's'}` },
  { name: 'warning', count: (count) => `${count} warning${count === 1 ? '' : 's'}` },
  { name: 'info', count: (count) => `${count} info` },
]

/** Messages that share rule, severity and help, in the order of their first one, errors before warnings before infos. */
function groupMessages(messages: readonly AnyMessage[]): AnyMessage[][] {
  const groups = new Map<string, AnyMessage[]>()
  for (const { name } of severities) {
    for (const message of messages) {
      if (message.severity !== name) continue
      const key = JSON.stringify([name, message.ruleId, message.help])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [message])
      else group.push(message)
    }
  }
  return [...groups.values()]
}

function formatPlace(message: AnyMessage, context: Context): string {
  if (context.source === null) return context.file
  const { line, column } = pointAt(context.lineStarts, message.span.start)
  return `${context.file}:${line}:${column}`
}

function formatOne(message: AnyMessage, context: Context): string[] {
  const { paint, source, lineStarts, width } = context
  const place = paint('strong', formatPlace(message, context))
  const heading = `${place}: ${paint(message.severity, message.severity)} ${toTerminal(message.ruleId)}: ${toTerminal(message.reason)}`
  if (source === null) return [heading]
  return [heading, ...frame(source, lineStarts, message.span, { width, paint, tone: message.severity })]
}

function formatGroup(group: readonly AnyMessage[], context: Context): string[] {
  const first = group[0] as AnyMessage
  const lines: string[] = []
  for (const message of group.slice(0, mostFrames)) for (const line of formatOne(message, context)) lines.push(line)
  if (group.length > mostFrames) {
    lines.push(`  ${group.length - mostFrames} more ${toTerminal(first.ruleId)}:`)
    for (const message of group.slice(mostFrames)) lines.push(`  ${formatPlace(message, context)}`)
  }
  lines.push(`  help: ${toTerminal(first.help)}`, '')
  return lines
}

function formatCounts(messages: readonly AnyMessage[]): string {
  const counts = severities.map(({ name, count }) => {
    const found = messages.filter((message) => message.severity === name).length
    return found === 0 ? '' : count(found)
  })
  return counts.filter((text) => text !== '').join(', ')
}

/**
 * Write the messages of one input.
 *
 * ```
 * digest.txt:14:1: warning invalid-date: "Apr 31" is no day of the calendar
 *   14 | Apr 31 12
 *      | ^^^^^^
 *   help: Correct the date in the text. See node_modules/daily-papers-parser/docs/rules.md#invalid-date
 *
 * digest.txt: 1 warning
 * ```
 *
 * Messages of one rule stand together, rules with errors first; the help is given once for a rule, and after three of a rule only
 * the places of the others are listed. Lines and columns count from 1, columns in UTF-16 units as editors count them. A finding
 * about the whole text stands at 1:1 without a frame. All text of the input, and the file's name, go through `toTerminal`.
 *
 * @param file the input's name, as the reader knows it
 * @param source the input, to which the spans belong; null where it is not known, and then neither lines nor frames are given
 * @returns lines that each end in `\n`; '' where there are no messages. O(input + messages)
 * @throws TypeError where an argument is none of these
 */
export function formatMessages(
  file: string,
  source: string | null,
  messages: readonly AnyMessage[],
  options: MessageFormatOptions = {},
): string {
  assertArgument(typeof file === 'string', 'the name of a file', file)
  assertArgument(source === null || typeof source === 'string', 'the text that was parsed, or null', source)
  assertArgument(Array.isArray(messages), 'a list of messages, digest.messages', messages)
  if (messages.length === 0) return ''
  const context: Context = {
    file: toTerminal(file),
    source,
    lineStarts: indexLines(source ?? ''),
    paint: createPaint(options.color ?? false),
    width: options.width,
  }
  const lines: string[] = []
  for (const group of groupMessages(messages)) for (const line of formatGroup(group, context)) lines.push(line)
  lines.push(`${context.file}: ${formatCounts(messages)}`)
  return `${lines.join('\n')}\n`
}
