import { expect, test } from 'vitest'
import { lengthOfCue, lengthOfCues } from '../../src/grammar/measure.ts'
import { layCues, part } from '../helpers/cues.ts'

const lines = ['\n', '\r', '\r\n'].map((end) =>
  layCues([part('text', { text: `ab${end}${end}cd`, link: null }), part('furniture', { text: `Site${end}map` })]),
)

test('a line end inside of a cue is one character however it is written', () => {
  for (const { source, cues } of lines) expect(cues.map((cue) => lengthOfCue(source, cue))).toEqual([6, 8])
})

test('cues together have a character for each break between them', () => {
  for (const { source, cues } of lines) expect(lengthOfCues(source, cues, 0, 2)).toBe(15)
  const { source, cues } = layCues(['ab', 'abcd', 'abc'].map((text) => part('text', { text })))
  expect([lengthOfCues(source, cues, 0, 3), lengthOfCues(source, cues, 1, 3), lengthOfCues(source, cues, 1, 2)]).toEqual([11, 8, 4])
})
