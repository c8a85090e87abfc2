/** Tiles: whatever segments say, no character is in two of them. */
import { expect, test } from 'vitest'
import type { Segments, Tile } from '../../src/grammar/segments.ts'
import { toTiles } from '../../src/grammar/tiles.ts'
import { parseTree, treeToText } from '../../src/index.ts'

const tile = (start: number, end: number): Tile => ({ role: 'unrecognised', start, end, entry: -1, occurrence: -1 })
const tilesOf = (loose: Tile[]): Tile[] => toTiles({ cues: [], entries: [], records: [], loose, markup: null } as unknown as Segments)

test('what lies in two segments is of the first', () => {
  expect(tilesOf([tile(0, 5), tile(5, 8)])).toEqual([tile(0, 5), tile(5, 8)])
  expect(tilesOf([tile(0, 5), tile(3, 8)])).toEqual([tile(0, 5), tile(5, 8)])
  expect(tilesOf([tile(0, 5), tile(1, 4), tile(6, 8)])).toEqual([tile(0, 5), tile(6, 8)])
})

test('data in the middle of an abstract are in the tree once', () => {
  const sentence = 'A town has as many ladders as it has fears of heights, and we count both of them in 40 towns of our own invention. '
  const data =
    '{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:&quot;2506.00002&quot;,&quot;title&quot;:&quot;Umbrellas&quot;}}]}'
  const text = `<main><h1>Daily Papers</h1><article><h3><a href="/papers/2506.00001">Ladders and Fears</a></h3>
<p>${sentence.repeat(2)}</p><span data-props="${data}"></span><p>${sentence.repeat(2)}</p><ul><li>4 authors</li></ul></article></main>`
  expect(treeToText(parseTree(text))).toBe(text)
})
