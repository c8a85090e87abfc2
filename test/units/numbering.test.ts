/** Whose entry a finding is about. */
import { expect, test } from 'vitest'
import type { Segments } from '../../src/grammar/segments.ts'
import { followSubjects, type Numbering } from '../../src/numbering.ts'

test('a finding by its place is about the entry that stands there', () => {
  const places = [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
    { start: 40, end: 50 },
  ]
  const entryOf = followSubjects(
    { occurrences: places } as unknown as Segments,
    { paperOf: { occurrences: [0, 1, null], records: [] } } as unknown as Numbering,
  )
  const at = (start: number): number | null | undefined => entryOf({ span: { start, end: 60 }, atPlace: true })
  expect([at(9), at(10), at(19), at(20), at(30), at(40), at(50)]).toEqual([null, 0, 0, null, 1, undefined, null])
  expect(entryOf({ span: { start: 10, end: 20 } })).toBeNull()
})
