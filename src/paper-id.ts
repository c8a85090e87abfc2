/** Ids of papers, as arXiv gives them since April 2007: a year and a month in two digits each, a dot, and a number (https://info.arxiv.org/help/arxiv_identifier.html). */

/** Since January 2015 the number has five digits, and had four before. */
const firstOfFiveDigits = 1501

/** Why no paper has an id: there is no such month, or its number has a digit too many or too few. */
export type IdFault = 'month' | 'long' | 'short'

/** Find what is wrong with an id of the form `2511.01234`; null where a paper may have it. O(1). */
export function faultOfId(id: string): IdFault | null {
  const [month = '', digits = ''] = id.split('.')
  if (!/^\d\d(?:0[1-9]|1[0-2])$/.test(month)) return 'month'
  const isOld = Number(month) < firstOfFiveDigits
  if (isOld) return digits.length === 4 ? null : 'long'
  return digits.length === 4 ? 'short' : null
}

/** Say what is wrong with an id. A digit too few is what is left of an id that was read as a number. */
export function describeIdFault(id: string, fault: IdFault): string {
  if (fault === 'short') return `${id} has four digits behind the dot; ids of its month have five, so a nought at its end is lost`
  return `${id} is no id: ${fault === 'month' ? `${id.slice(2).split('.')[0]} is no month` : 'ids of its month have four digits behind the dot'}`
}
