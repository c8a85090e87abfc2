/** The line that names who chose the papers, whole or with its name lost. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const curatorOf = (line: string): unknown => parseDigest(`Daily Papers\n\n${line}\n\nTrending Papers\n`).pages.map(({ curator }) => curator)

describe('the curator', () => {
  test.each([
    ['by AK and the research community', 'AK'],
    ['byAK and the research community', 'AK'],
    ['by\nAK\nand the research community', 'AK'],
    ['by ![](/avatars/a.svg) [AK](/akhaliq) and the research community', 'AK'],
    ['by and the research community', null],
    ['by\nand the research community', null],
    ['by ![](/avatars/a.svg) and the research community', null],
  ])('of %o is %o', (line, name) => {
    expect(curatorOf(line)).toEqual([name])
  })
})
