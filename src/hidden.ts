/** Characters that cannot be seen. They are kept in values; that they are there is worth a message. */
import { type MessageLog, note } from './log.ts'
import type { Subject } from './messages.ts'

/**
 * Control characters, soft hyphens, zero-width and invisible characters, marks that turn the direction of text, tag
 * characters, and halves of surrogate pairs. Joiners (U+200C, U+200D) belong to emoji and to scripts that join, and count only beside ASCII characters.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0001}-\u{e007f}\p{Cs}]|(?<=[!-~])[\u200c\u200d]|[\u200c\u200d](?=[!-~])/gu
/** A flag of a region is a black flag and tag characters up to a cancel tag; there they are no hidden text. */
const regionFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,64}\u{e007f}/gu
const mostNamed = 5

/**
 * Name the characters of a text that cannot be seen.
 *
 * @returns `U+200B, U+202E`, or null where there are none. O(n).
 */
export function nameHidden(text: string): string | null {
  const found = text.replace(regionFlag, '').match(hidden)
  if (found === null) return null
  const names = [...new Set(found)].map(
    (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const more = names.length - mostNamed
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** Say that there are characters in the text of a field that cannot be seen. O(n). */
export function noteHidden(text: string, subject: Subject, log: MessageLog): void {
  const characters = nameHidden(text)
  if (characters !== null) note(log, 'hidden-text', subject, { characters })
}
