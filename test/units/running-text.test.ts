/** Numbers of authors that stand in the middle of a sentence, and those that only a text in lower case follows. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract } from '../helpers/one-paper.ts'

const header = 'by A and the research community\n\n'
const read = (text: string) => parseDigest(text).entries.map(({ title, abstract, authorCount }) => [title, abstract, authorCount])
const open = `${usualAbstract.slice(0, -1)}, although there are`
const rest = 'which is explained by the number of ponds.'

describe('a number of authors is a byline', () => {
  test.each([
    ['above a heading', '# [Paper Boats](/papers/2509.01234)\n\n4 authors\n\n# [by Hand](/papers/2509.01235)\n\n5 authors\n', 'by Hand'],
    ['right above one', '# [Paper Boats](/papers/2509.01234)\n4 authors\n# [by Hand](/papers/2509.01235)\n5 authors\n', 'by Hand'],
    [
      'right above a link to another paper',
      '[Paper Boats](/papers/2509.01234)\n4 authors\n[by Hand](/papers/2509.01235)\n5 authors\n',
      'by Hand',
    ],
    [
      'between elements',
      '<h3><a href="/papers/2509.01234">Paper Boats</a></h3><p>4 authors</p><h3><a href="/papers/2509.01235">vLLM</a></h3><p>5 authors</p>',
      'vLLM',
    ],
    ['above a name', `${header}Submitted by k\nPaper Boats\n4 authors\niBoats\n5 authors\n`, 'iBoats'],
  ])('%s', (_, text, second) => {
    const [first, ...others] = read(text)
    expect(first).toEqual(['Paper Boats', null, 4])
    expect(others).toEqual(second === null ? [] : [[second, null, 5]])
  })

  test.each([
    ['below a title, between blank lines', `Submitted by k\n\nPaper Boats\n\n4 authors\n\n${rest}\n`, null],
    ['below an abstract, above what ends no sentence', `Paper Boats\n\n${open}\n\n4 authors\n\nsee all papers\n`, open],
    ['below an abstract, right above a name', `Paper Boats\n\n${open}\n4 authors\niBoats for everybody.\n`, open],
  ])('%s', (_, text, abstract) => {
    expect(read(header + text)[0]).toEqual(['Paper Boats', abstract, 4])
  })
})

test.each([
  ['on a line of its own', `${open}\n16 authors\n${rest}`],
  ['between blank lines', `${open}\n\n16 authors\n\n${rest}`],
])('a number of authors in the middle of a sentence is text: %s', (_, abstract) => {
  expect(read(`${header}Paper Boats\n\n${abstract}\n\n  • 4 authors\n·\nJun 12 2\n`)).toEqual([
    ['Paper Boats', `${open} 16 authors ${rest}`, 4],
  ])
})

test('so is one in a link around the whole abstract', () => {
  const text = `# [Paper Boats](/papers/2509.01234)\n\n[${open}\n16 authors\n${rest}](/papers/2509.01234)\n\n4 authors\n`
  expect(read(text)).toEqual([['Paper Boats', `${open} 16 authors ${rest}`, 4]])
})
