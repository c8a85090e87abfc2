/**
 * Do work on items, several at a time, and give the results in the order of the items. No more than `atOnce` are under way or wait to be taken, so that
 * memory does not grow with their number.
 */
export async function* inOrder<T, R>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const pending: Promise<R>[] = []
  for (const item of items) {
    const result = work(item)
    // It is awaited below; until then a rejection is no fault of the process.
    result.catch(() => {})
    pending.push(result)
    if (pending.length >= atOnce) yield await (pending.shift() as Promise<R>)
  }
  for (const result of pending) yield await result
}
