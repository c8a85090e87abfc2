/** Pages that list the same papers. */
import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../src/check/result.ts'
import { addPage, createPageIndex, findSamePage } from '../../src/check/same-pages.ts'

/** A page of papers, each a word. */
const page = (papers: string, kind: PageFacts['kind'] = 'daily'): PageFacts => ({
  kind,
  day: null,
  capturedOn: null,
  span: { start: 0, end: 0 },
  papers: papers.split(' ').map((key, entry) => ({ key, upvotes: null, entry, span: { start: 0, end: 0 } })),
})
const papersOf = ({ papers }: PageFacts): string => papers.map(({ key }) => key).join(' ')

/** The papers of the first page that is the same as the last one of some. */
function findFirst(pages: readonly PageFacts[], isWanted: (other: PageFacts) => boolean = () => true): string | null {
  const index = createPageIndex()
  for (const before of pages.slice(0, -1)) addPage(index, before)
  const found = findSamePage(index, pages.at(-1) as PageFacts, isWanted)
  return found === undefined ? null : papersOf(found)
}

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, at) => `boat-${from + at}`).join(' ')

describe('the first page with the same papers', () => {
  test.each([
    ['in another order', ['a b c', 'd e f', 'c b a'], 'a b c'],
    ['one of them twice', ['a b c c c', 'a b c'], 'a b c c c'],
    ['one of eleven is another', [words(0, 11), words(1, 12)], words(0, 11)],
    ['one of ten is another', [words(0, 10), words(1, 11)], null],
    ['one more than ten', [words(0, 11), words(0, 10)], words(0, 11)],
    ['one more than nine', [words(0, 10), words(0, 9)], null],
    ['too few to tell', ['a b', 'a b', 'a b b'], null],
    ['nothing before', ['a b c'], null],
  ])('%s', (_name, papers, found) => {
    expect(findFirst(papers.map((list) => page(list)))).toBe(found)
  })

  test.each([
    ['daily', 'daily', true],
    [null, null, true],
    ['daily', null, false],
    ['weekly', 'weekly', false],
    ['trending', 'trending', false],
  ] as const)('%s after %s', (kind, before, isSame) => {
    expect(findFirst([page('a b c', before), page('a b c', kind)])).toBe(isSame ? 'a b c' : null)
  })

  test('is one that is wanted', () => {
    const pages = ['a b c', 'b c a', 'c a b', 'a b c'].map((papers) => page(papers))
    expect(findFirst(pages, (other) => papersOf(other).startsWith('c'))).toBe('c a b')
  })

  test('is the first of the text, whichever paper leads to it', () => {
    const first = words(0, 11)
    expect(findFirst([page(first), page(words(1, 12)), page(`boat-11 ${words(1, 11)}`)])).toBe(first)
  })

  test('is looked for by papers that stand on few pages', () => {
    const others = (count: number): PageFacts[] => Array.from({ length: count }, (_, at) => page(`a b c-${at}`))
    expect(findFirst([...others(63), page('a b c'), page('a b c')])).toBe('a b c')
    expect(findFirst([...others(64), page('a b c'), page('a b c')])).toBeNull()
  })
})
