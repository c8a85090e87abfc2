/** From scraped text to a terminal, and to every log that people read. */
import { formatMessages, type MessageFormatOptions } from '../messages.ts'
import type { ReportedMessage } from '../reporter.ts'
import { createTemplate, type Encoded, openScraped, type Scraped } from '../scraped.ts'
import { toTerminal } from '../terminal.ts'

/** The template of text for terminals. */
export const terminal = createTemplate<'terminal'>()

/** Encode as `toTerminal` does it: one line, nothing that a terminal or a CI runner obeys. O(n) */
export const encodeTerminal = (text: Scraped): Encoded<'terminal'> => toTerminal(openScraped(text)) as Encoded<'terminal'>

/**
 * Encode the messages of one file with their code frames, as `formatMessages` does it.
 *
 * @param source null where the text is not known; then there are neither lines nor frames
 * @returns lines that each end in `\n`; '' where there are no messages. O(source + messages)
 */
export function encodeMessages(
  file: Scraped,
  source: Scraped | null,
  messages: readonly ReportedMessage[],
  options: MessageFormatOptions,
): Encoded<'terminal'> {
  const opened = messages.map(({ ruleId, severity, reason, span, entry, help }) => ({
    ruleId,
    severity,
    reason: openScraped(reason),
    span,
    entry,
    field: null,
    help: openScraped(help),
  }))
  const text = source === null ? null : openScraped(source)
  return formatMessages(openScraped(file), text, opened, options) as Encoded<'terminal'>
}
