/** Dots and bullets that a scraper left as references of HTML, `6 authors &middot; Nov 5`: they part what stands beside them, as the signs do. */
import type { WithoutMargin } from './margin.ts'

const dotReference = /&(?:middot|centerdot|#0{0,4}183|#x0{0,4}b7|bull|bullet|#0{0,4}8226|#x0{0,4}2022);/gi
const isMiddle = /^&(?:m|c|#0{0,4}183|#x0{0,4}b7)/i
/** White space that no writer of tables or columns puts between texts. */
const filling = '\u00a0'

/**
 * Show such references as their signs.
 *
 * @returns each is its sign, and blank behind that, which is one of the places; null where there are none. O(n), and one search where no `&` is.
 */
export function showDotReferences(source: string, end: number): WithoutMargin | null {
  if (!source.includes('&')) return null
  const places: { start: number; end: number }[] = []
  const text = source.replace(dotReference, (found, at: number) => {
    if (at + found.length > end) return found
    places.push({ start: at + 1, end: at + found.length })
    return (isMiddle.test(found) ? '·' : '•').padEnd(found.length, filling)
  })
  return places.length === 0 ? null : { text, places }
}
