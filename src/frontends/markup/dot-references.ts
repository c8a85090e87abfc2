/** Dots and bullets that a scraper left as references of HTML, `6 authors &middot; Nov 5`: they part what stands beside them, as the signs do. */
import { decodeHTMLStrict } from 'entities'
import type { WithoutMargin } from './margin.ts'

const dotReference = /&(?:middot|centerdot|bull|bullet|#0{0,4}(?:183|8226)|#[Xx]0{0,4}(?:[Bb]7|2022));/g
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
    return decodeHTMLStrict(found).padEnd(found.length, filling)
  })
  return places.length === 0 ? null : { text, places }
}
