/** What a front end says of a stretch that it leaves unread. */
import type { Finding } from '../log.ts'
import type { Span } from '../schema.ts'
import { quote } from '../text.ts'

/** Say that a stretch is no part of a paper and no known part of the page. */
export const tellUnread = (source: string, { start, end }: Span): Finding => ({
  ruleId: 'unrecognised-text',
  subject: { span: { start, end } },
  args: [{ quote: quote(source.slice(start, end)) }],
})
