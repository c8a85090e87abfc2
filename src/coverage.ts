/** Accounts for every character of the input. */
import type { Role, Tile } from './grammar/segments.ts'
import type { Coverage } from './schema.ts'

/** What each role counts as. */
export const shareOf: Readonly<Record<Role, 'entries' | 'furniture' | 'markup' | 'unrecognised'>> = {
  title: 'entries',
  abstract: 'entries',
  authors: 'entries',
  organization: 'entries',
  date: 'entries',
  votes: 'entries',
  count: 'entries',
  bullet: 'markup',
  dot: 'markup',
  'page-title': 'furniture',
  curator: 'furniture',
  'page-date': 'furniture',
  furniture: 'furniture',
  unrecognised: 'unrecognised',
}

/**
 * Add up what became of a text.
 *
 * @param tiles in order, without overlaps; what no tile covers is white space
 * @returns UTF-16 code units, see {@link Coverage}. O(tiles).
 */
export function measureCoverage(tiles: readonly Tile[], total: number): Coverage {
  let [entries, furniture, markup, unrecognised] = [0, 0, 0, 0]
  for (const { role, start, end } of tiles) {
    const share = shareOf[role]
    if (share === 'entries') entries += end - start
    else if (share === 'furniture') furniture += end - start
    else if (share === 'markup') markup += end - start
    else unrecognised += end - start
  }
  return { total, entries, furniture, markup, blank: total - entries - furniture - markup - unrecognised, unrecognised }
}
