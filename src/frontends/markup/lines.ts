/** Where on its line something stands. */

/** What may stand between the beginning of a line and its first bracket: bullets, numbers of lists and of links, other brackets. */
const leading = /(?<=(?:^|[\n\r])[ \t\u00a0>#*+\-•‣◦·![\]().\d]{0,79})/y

/** Whether nothing but bullets and the like stands before an offset on its line. O(1). */
export function opensLine(source: string, at: number): boolean {
  leading.lastIndex = at
  return leading.test(source)
}

/** Whether nothing but spaces and tabs stands behind an offset on its line. O(spaces). */
export function endsLine(source: string, at: number): boolean {
  let end = at
  while (source.charCodeAt(end) === 0x20 || source.charCodeAt(end) === 0x09) end++
  return end >= source.length || source.charCodeAt(end) === 0x0a || source.charCodeAt(end) === 0x0d
}
