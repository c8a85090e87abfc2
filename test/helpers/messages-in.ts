/** The messages that the findings of a log would make, each about the occurrence or the record that it names. */
import type { Message } from '../../src/index.ts'
import type { MessageLog } from '../../src/log.ts'
import { type ReasonArgs, report } from '../../src/messages.ts'

/** In the order in which they were noted. */
export const messagesIn = ({ kept }: MessageLog): Message[] =>
  kept.map(({ ruleId, subject, args }) => {
    const { span, field, entry, occurrence, record } = subject
    return report(
      ruleId,
      { span, field: field ?? null, entry: occurrence ?? record ?? entry ?? null },
      ...(args as ReasonArgs<typeof ruleId>),
    )
  })
