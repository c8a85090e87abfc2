/** Several days in one text, each below a heading that names it: as newsletters, bots and people join them. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf } from '../helpers/three-papers.ts'

const paper = (index: number, below = ''): string => `${headingOf(index)}\n\n${below}${abstract}\n\n`

/** The pages with their days, and the entries with theirs. */
const tell = (text: string) => {
  const { pages, entries, messages } = parseDigest(text, { bareCount: 'comments' })
  return {
    days: pages.map(({ date }) => date?.iso ?? null),
    papers: entries.map(({ page, arxivId, date }) => [page, arxivId, date?.iso ?? null]),
    said: messages.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId),
  }
}

const twoDays = {
  days: ['2025-11-04', '2025-11-05'],
  papers: [
    [0, idOf(0), null],
    [0, idOf(1), null],
    [1, idOf(2), null],
  ],
  said: [],
}

test.each([
  ['titles of pages with a day', '# Daily Papers - Nov 4, 2025', '# Daily Papers - Nov 5, 2025'],
  ['titles with days in brackets', '# Daily Papers (2025-11-04)', '# Daily Papers (2025-11-05)'],
  ['days below one title', '# Daily Papers\n\n## Nov 4, 2025', '## Nov 5, 2025'],
  ['days alone', '## Nov 4, 2025', '## Nov 5, 2025'],
  ['days in bold type', '**Nov 4, 2025**', '**Nov 5, 2025**'],
  ['a line without a mark', '# Daily Papers - Nov 4, 2025', 'Daily Papers - Nov 5, 2025'],
])('%s begin pages', (_what, first, second) => {
  expect(tell(`${first}\n\n${paper(0)}${paper(1)}${second}\n\n${paper(2)}`)).toEqual(twoDays)
  const fields = 'Upvotes: 3 | Comments: 2\n\n'
  expect(tell(`${first}\n\n${paper(0, fields)}${paper(1, fields)}${second}\n\n${paper(2, fields)}`)).toEqual(twoDays)
})

test('days above tables begin pages', () => {
  const table = (...indexes: number[]): string =>
    `| Title | Votes |\n|---|---|\n${indexes.map((index) => `| ${headingOf(index).slice(4)} | 3 |\n`).join('')}\n`
  expect(tell(`## Nov 4, 2025\n\n${table(0, 1)}## Nov 5, 2025\n\n${table(2)}`)).toEqual(twoDays)
})

describe('a day begins no page', () => {
  const one = [idOf(0), idOf(1), idOf(2)]

  test('right below a title, whose it is', () => {
    const dated = [0, 1, 2].map((index) => paper(index, `#### Nov ${3 + index}, 2025\n\n`)).join('')
    const { days, papers } = tell(`# Daily Papers\n\n${dated}`)
    expect(days).toHaveLength(1)
    expect(papers.map(([, id]) => id)).toEqual(one)
  })

  test('at the end of a text, or above what begins no list', () => {
    const list = [0, 1, 2].map((index) => paper(index)).join('')
    expect(tell(`# Daily Papers\n\n${list}## Nov 5, 2025\n`).days).toHaveLength(1)
    expect(tell(`# Daily Papers\n\n${list}## Nov 5, 2025\n\nWritten by hand.\n`).days).toHaveLength(1)
  })
})

test('what leads to a paper is no wrapper of a page below it', () => {
  const text = `# AI Digest\n\n${paper(0)}${paper(1)}[Daily Papers](https://huggingface.co/papers)\n\n${paper(2)}`
  expect(tell(text).papers.map(([, id]) => id)).toEqual([idOf(0), idOf(1), idOf(2)])
})
