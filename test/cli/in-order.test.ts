import { describe, expect, test } from 'vitest'
import { inOrder } from '../../src/cli/check/in-order.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function collect<R>(results: AsyncIterable<R>): Promise<R[]> {
  const taken: R[] = []
  for await (const result of results) taken.push(result)
  return taken
}

describe.each([1, 2, 3, 100])('%i at once', (atOnce) => {
  test('results come in the order of the items, and no more are under way', async () => {
    let underWay = 0
    let most = 0
    const items = Array.from({ length: 20 }, (_, index) => index)
    const work = async (item: number): Promise<number> => {
      underWay += 1
      most = Math.max(most, underWay)
      await wait((item * 7) % 5)
      underWay -= 1
      return item * 2
    }
    expect(await collect(inOrder(items, atOnce, work))).toEqual(items.map((item) => item * 2))
    expect(most).toBe(Math.min(atOnce, items.length))
  })

  test('nothing of nothing', async () => {
    expect(await collect(inOrder([], atOnce, async () => 1))).toEqual([])
  })

  test('a rejection comes in its place, and the others are no fault of the process', async () => {
    const taken: number[] = []
    const work = async (item: number): Promise<number> => {
      if (item >= 4) throw new Error(`at ${item}`)
      return item
    }
    const walk = async (): Promise<void> => {
      for await (const result of inOrder([1, 2, 3, 4, 5, 6], atOnce, work)) taken.push(result)
    }
    await expect(walk()).rejects.toThrow('at 4')
    expect(taken).toEqual([1, 2, 3])
  })
})

test('work on an item begins when there is room for its result', async () => {
  const begun: number[] = []
  const results = inOrder([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    return item
  })
  await results.next()
  expect(begun).toEqual([1, 2])
  await results.return(undefined)
})
