/** Order, and look-ups in what is in order. */

/** In the order of the text, by where places begin: for sorting. */
export const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start

/**
 * Count the elements at the front that something holds for.
 *
 * @param length how many elements there are
 * @param holds whether it holds for the element at an index; behind one that it does not hold for it holds for none
 * @returns 0 to `length`. O(log length).
 */
export function countFront(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
