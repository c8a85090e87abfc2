/** From a scraped path to a relative reference of RFC 3986. */
import { type Encoded, openScraped, type Scraped } from '../scraped.ts'

const slashes = /\/+/

/**
 * Encode a path whose parts stand between `/`.
 *
 * Every part is percent-encoded, so that none is a scheme, a query or a fragment, and slashes that follow one another are one, so that none begins
 * a host: what comes out can be ASCII text of any reader, and never leads to another machine. Lone surrogates become U+FFFD. O(n)
 */
export const encodeUri = (path: Scraped): Encoded<'uri'> =>
  openScraped(path).toWellFormed().split(slashes).map(encodeURIComponent).join('/') as Encoded<'uri'>
