/** Tests for what runs tests of mutants. Vitest does not run them: the second one of two with one name fails, and so does that of a file. */
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

let isPrepared = false
beforeAll(() => {
  isPrepared = true
})

describe('rows', () => {
  test.each([{ name: 'a', value: 1 }])('$name is $value', ({ value }) => {
    expect(value).toBe(1)
    expectTypeOf(value).toEqualTypeOf<number>()
  })

  test.each([[2, 3]])('%d and %d', (one, other) => {
    expect([one, other, isPrepared]).toEqual([2, expect.any(Number), true])
  })
})

test('twice', () => {
  expect(1).toBe(1)
})

test('twice', () => {
  expect(1).toBe(2)
})

test('files', async () => {
  await expect('other').toMatchFileSnapshot('../setup.ts')
})

test.skipIf(isPrepared)('times', () => {})
test.skip('never', () => {})
test.todo('later')
