/** Fitting untrusted text into columns of a terminal. */
import { isPlain, type ShownCharacter, showCharacter } from './terminal.ts'

/** Stands for text that was cut away; one column. */
export const ellipsis = '\u2026'

/** Columns where nothing tells the width of the terminal. */
export const defaultWidth = 80

/** A shown character and where it stands: UTF-16 offsets into the text, half open. */
export interface PlacedCharacter extends ShownCharacter {
  readonly start: number
  readonly end: number
}

/** Printable text and the columns that it takes. */
export interface FittedText {
  readonly text: string
  readonly columns: number
}

/**
 * Show a range of a text, character by character.
 *
 * @param from where to begin; not within a surrogate pair
 * @param to where to end; a pair that it would split is shown whole
 * @returns the characters, in order; O(to - from)
 */
export function showRange(source: string, from: number, to: number): PlacedCharacter[] {
  const characters: PlacedCharacter[] = []
  for (let start = from; start < to; ) {
    const { text, units, columns } = showCharacter(source, start)
    characters.push({ text, units, columns, start, end: start + units })
    start += units
  }
  return characters
}

/** Put characters together. O(n) */
export function joinCharacters(characters: readonly PlacedCharacter[]): FittedText {
  let text = ''
  let columns = 0
  for (const character of characters) {
    text += character.text
    columns += character.columns
  }
  return { text, columns }
}

/** As many characters from the start as fit into the columns; marks stay with the character that they stand on. O(n) */
export function takeFirst(characters: readonly PlacedCharacter[], columns: number): PlacedCharacter[] {
  let used = 0
  let count = 0
  for (const character of characters) {
    used += character.columns
    if (used > columns) break
    count += 1
  }
  return characters.slice(0, count)
}

/** As many characters from the end as fit into the columns; never begins with a mark that lost its character. O(n) */
export function takeLast(characters: readonly PlacedCharacter[], columns: number): PlacedCharacter[] {
  let used = 0
  let first = characters.length
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const character = characters[index] as PlacedCharacter
    used += character.columns
    if (used > columns) break
    if (character.columns > 0) first = index
  }
  return characters.slice(first)
}

/**
 * Make untrusted text safe to print and cut it to a number of columns.
 *
 * What is cut away shows as an ellipsis within the columns. The rule of `toTerminal` about a leading colon is not applied:
 * put something of your own before it on the line.
 *
 * @param text any string
 * @param columns 1 or more
 * @returns text of at most so many columns; O(columns), however long the text is
 */
export function fitText(text: string, columns: number): FittedText {
  const head = text.slice(0, columns + 1)
  if (isPlain(head)) {
    if (head.length <= columns) return { text: head, columns: head.length }
    return { text: head.slice(0, columns - 1) + ellipsis, columns }
  }
  // A column holds at most a character of two units, an emoji selector and four marks; what lies further on cannot be shown.
  const reach = Math.min(text.length, (columns + 1) * 7)
  const characters = showRange(text, 0, reach)
  const whole = joinCharacters(characters)
  if (reach === text.length && whole.columns <= columns) return whole
  const kept = joinCharacters(takeFirst(characters, columns - 1))
  return { text: kept.text + ellipsis, columns: kept.columns + 1 }
}

/** Fill up with spaces on the right, to a number of columns. */
export const padRight = (fitted: FittedText, columns: number): string => fitted.text + ' '.repeat(Math.max(0, columns - fitted.columns))
