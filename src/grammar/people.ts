/** Names of people: a line of them is the byline of a paper, and no part of its title or its abstract, nor an organisation. */
import { foldText } from '../text.ts'

const person = /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}\p{Lu}[\p{L}'’-]{1,30}$/u
const ofOrganizations =
  /\b(?:academy|center|centre|college|company|department|foundation|group|inc|institute|lab|labs|laboratory|research|school|team|universit\S*)\b/i

const isPerson = (name: string): boolean => person.test(name) && !ofOrganizations.test(name)

const cutNames = (text: string): string[] => text.split(/, and |, | and | & /)

/** `Ida Lund, Ole Berg`, with `and` or without. Of organisations two may be named, in words that people do not have. */
export function listsPeople(text: string): boolean {
  const names = cutNames(foldText(text).replace(/,? et al\.?$/i, ''))
  return names.length > 1 && names.every(isPerson)
}

const longestLine = 400
const mark = /^[*_]{1,3}|[*_]{1,3}$/g
const signed = /^by:? | et al\.?$/gi

/** Whether a line below a title names its authors: `by Ada Byron et al.`, `*Ida Lund, Ole Berg*`. O(1): longer lines are none. */
export function namesAuthors(line: string): boolean {
  if (line.length > longestLine) return false
  const text = foldText(line).replace(mark, '')
  const names = text.replace(signed, '')
  return names === text ? listsPeople(text) : cutNames(names).every((name) => isPerson(name) || listsPeople(name))
}

const italics = /^([*_])(?=\S)([^*_]{1,400})(?<=\S)\1$/

/** Whether a line in italics names authors, of whom one is enough: `*Ida Lund*`. O(1): longer lines are none. */
export function namesInItalics(line: string): boolean {
  const text = line.length > longestLine ? undefined : italics.exec(line)?.[2]
  return text !== undefined && (isPerson(foldText(text)) || namesAuthors(text))
}
