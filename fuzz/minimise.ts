/** From an input that shows a fault to a short one that shows it too. */

/** Most inputs that are tried: what is as short as it gets by then is short enough. */
const mostTries = 20_000

/**
 * Leave out stretches, long ones first, for as long as the fault stays.
 *
 * @param isFaulty whether an input shows the fault
 * @returns an input from which no single character can be left out, or as much of one as {@link mostTries} tries give
 */
export function minimise(input: string, isFaulty: (input: string) => boolean): string {
  let shortest = input
  let tries = 0
  for (let length = Math.ceil(input.length / 2), isSame = false; length >= 1 && !isSame; ) {
    const before = shortest
    for (let at = 0; at < shortest.length && tries < mostTries; tries++) {
      const shorter = shortest.slice(0, at) + shortest.slice(at + length)
      if (isFaulty(shorter)) shortest = shorter
      else at += length
    }
    isSame = length === 1 && (shortest === before || tries >= mostTries)
    length = Math.max(1, Math.floor(length / 2))
  }
  return shortest
}
