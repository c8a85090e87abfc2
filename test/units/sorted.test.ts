import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFront } from '../../src/sorted.ts'

test('counts as a walk from the front does, and never asks beyond the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b)
      const holds = (index: number): boolean => {
        expect(index).toBeLessThan(sorted.length)
        return (sorted[index] as number) <= limit
      }
      expect(countFront(sorted.length, holds)).toBe(sorted.filter((value) => value <= limit).length)
    }),
  )
})
