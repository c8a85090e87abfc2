/** Texts that were cut off anywhere: the words before the cut are no organisation. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../src/index.ts'

const step = 97
const texts = [
  'dialect-html2text-1/input.md',
  'dialect-html2text-2/input.md',
  'plain-basic/input.txt',
  'wrapped/input.txt',
  'dialect-turndown-1/input.md',
]

describe('a text that was cut off has no organisation that the whole text does not have', () => {
  test.each(texts)('%s', (file) => {
    const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    const namesOf = (input: string) => parseDigest(input).entries.flatMap(({ organization }) => organization?.name ?? [])
    const known = namesOf(text)
    for (let end = step; end < text.length; end += step) {
      // The address of its link may be cut off behind a name.
      for (const name of namesOf(text.slice(0, end))) expect(known, `up to ${end}`).toContain(name.split('](')[0])
    }
  })
})
