/** The line that names who chose the papers, whole or with its name lost. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const card = `
### [Where Maps Fold](/papers/2508.00042)

We fold maps along rivers and find that nobody can fold them back.

[3 authors](/papers/2508.00042)
`

const plain = `
Where Maps Fold

We fold maps along rivers and find that nobody can fold them back.

3 authors
·
Aug 30
`

const curatorOf = (line: string, rest: string): unknown =>
  parseDigest(`Daily Papers\n\n${line}\n\nTrending Papers\n${rest}`).pages.map(({ curator }) => curator)

describe('the curator', () => {
  test.each([
    ['by AK and the research community', 'AK'],
    ['byAK and the research community', 'AK'],
    ['by and the research community', null],
    ['by and the research community\nAK', 'AK'],
    ['by and the research community\n\nAK', null],
    ['by and the research community\nAK or another', null],
  ])('of %o is %o, in a text without links and in one with', (line, name) => {
    expect(curatorOf(line, plain)).toEqual([name])
    expect(curatorOf(line, card)).toEqual([name])
  })

  test.each([
    ['by\nAK\nand the research community', 'AK'],
    ['By\n\nAK\n\nand the research community', 'AK'],
    ['by ![](/avatars/a.svg) [AK](/akhaliq) and the research community', 'AK'],
    ['by [Ann](/a) [Ex](/b) and the research community', 'Ann Ex'],
    ['by\nAnn\nEx\nand the research community', 'Ann Ex'],
    ['by\nand the research community', null],
    ['by ![](/avatars/a.svg) and the research community', null],
  ])('of %o is %o', (line, name) => {
    expect(curatorOf(line, card)).toEqual([name])
  })
})
