/** What holds where the limits are out of the way: line ends do not matter. */
import type { Digest } from '../../src/index.ts'
import { holdEqual } from '../hold.ts'
import type { Promised, Promises } from '../subject.ts'

/** Keys of places, and of sentences that quote a text with its line ends. */
const ofPlaces = new Set(['span', 'spans', 'position', 'reason', 'help'])

/** A copy without places. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (ofPlaces.has(key) ? undefined : inner)))

const lineEndsDoNotMatter: Promised = ({ library: { core }, input, options, digest }) => {
  const text = input.replace(/\r\n?/g, '\n')
  const read = (lineEnd: string): Digest => core.parseDigest(text.replaceAll('\n', lineEnd), options)
  const compared = ({ outcome, entries, pages, messages }: Digest): unknown => withoutPlaces([outcome, entries, pages, messages])
  const expected = compared(text === input ? digest : read('\n'))
  if (!text.includes('\n')) return
  // A text of HTML may have line ends inside, and whether it is long enough for an abstract is counted in characters of the input.
  if (digest.pages.every(({ format }) => format !== 'html') && !/<[a-z!/]/i.test(text))
    holdEqual(compared(read('\r\n')), expected, 'with CRLF')
  holdEqual(compared(read('\r')), expected, 'with CR')
}

/** Promises about line ends. Limits count characters, so they may be reached with longer line ends. */
export const lineEndPromises: Promises = [['LF, CRLF and CR give the same entries', lineEndsDoNotMatter]]
