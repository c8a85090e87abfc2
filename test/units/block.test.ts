/** Blocks of lines: what they are, how long they are, and what of them is text. */
import { describe, expect, test } from 'vitest'
import { joinBlocks, joinCues, toBlock } from '../../src/grammar/block.ts'
import type { Cue } from '../../src/cues.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)
const link = (url: string): Partial<Part> => ({ link: { target: readTarget(url) } })
const join = (...parts: readonly Part[]) => {
  const { source, cues } = layCues(parts)
  return joinCues(source, cues, 0, cues.length)
}
const [paper, arxiv] = ['/papers/2509.00001', 'https://arxiv.org/abs/2509.00002']

describe('a block', () => {
  test.each([
    ['text', 'text'],
    ['count', 'count'],
    ['date', 'date'],
    ['unread', 'unread'],
    ['bullet', 'mark'],
    ['dot', 'mark'],
    ['check-box', 'mark'],
    ['furniture', 'furniture'],
    ['stars', 'furniture'],
  ] as const)('of %s is %s', (kind, block) => {
    expect(join(part(kind)).kind).toBe(block)
  })

  test('links to the paper of its first line that does, and to one on arXiv by headings alone', () => {
    expect(join(line('Paper Boats', link(paper))).paper).toBe('2509.00001')
    expect(join(line('Paper Boats', link(arxiv))).paper).toBeNull()
    expect(join(line('Paper Boats', { ...link(arxiv), heading: true })).paper).toBe('2509.00002')
    expect(join(line('Paper Boats', link('/ada-q'))).paper).toBeNull()
    expect(join(line('Paper'), line('Boats', link(paper)), line('and', link('/papers/2509.00003'))).paper).toBe('2509.00001')
    expect(join(part('furniture', { text: 'Models', ...link(paper) })).paper).toBeNull()
  })

  test('is a heading where its first line is', () => {
    expect(join(line('Paper', { heading: true }), line('Boats')).heading).toBe(true)
    expect(join(line('Paper'), line('Boats', { heading: true })).heading).toBe(false)
    expect(join(part('furniture', { heading: true })).heading).toBe(false)
  })
})

describe('the length of a block', () => {
  const cueOf = (source: string, fields: object = {}): Cue =>
    ({ kind: 'text', start: 0, end: source.length, gap: 'next-line', ...fields }) as Cue
  const text = 'Paper\r\nBoats'

  test('counts a line end as one where a text may have several lines', () => {
    expect(toBlock(text, cueOf(text, { link: null })).length).toBe(11)
    expect(toBlock(text, cueOf(text)).length).toBe(12)
    expect(toBlock(text, cueOf(text, { kind: 'furniture', link: null })).length).toBe(11)
    const parts = [
      { start: 0, end: 7 },
      { start: 7, end: 12 },
    ]
    expect(toBlock(text, cueOf(text, { parts }))).toMatchObject({ length: 12, parts })
    expect(toBlock(text, cueOf(text))).not.toHaveProperty('parts')
  })

  test('is that of its lines with a character for each break, or of its parts', () => {
    expect(join(line('Paper'), line('Boats'))).toMatchObject({ length: 11, start: 0, end: 11, cue: null })
    expect(join(line('Paper'), line('Boats'))).not.toHaveProperty('parts')
    const parts = [{ start: 2, end: 5 }]
    const place = (start: number, end: number) => expect.objectContaining({ start, end })
    expect(join(line('**Paper', { parts }), line('Boats'))).toMatchObject({ length: 9, parts: [place(2, 5), place(8, 13)] })
    expect(join(line('Paper', { heading: true }), line('Boats'))).toMatchObject({ length: 11, parts: [place(0, 5), place(6, 11)] })
    expect(join(line('Paper', { heading: false }), part('count', { text: '2048' }))).toMatchObject({ parts: [place(0, 5), place(6, 10)] })
  })
})

describe('blocks together', () => {
  test('have parts where one of them has', () => {
    const [first, second] = [join(line('Paper')), { ...join(line('Paper')), start: 7, end: 12 }]
    expect(joinBlocks([first, second])).toEqual({ start: 0, end: 12 })
    const parts = [{ start: 9, end: 12 }]
    expect(joinBlocks([first, { ...second, parts }])).toEqual({ start: 0, end: 12, parts: [first, ...parts] })
    expect(joinBlocks([{ ...first, parts: [] }, second])).toEqual({ start: 0, end: 12, parts: [second] })
  })

  test('are parts themselves where marks may stand between them', () => {
    const [plain, marked] = [join(line('Paper')), { ...join(line('Boats', { heading: false })), start: 7, end: 12 }]
    expect(joinBlocks([plain, marked])).toEqual({ start: 0, end: 12, parts: [plain, marked] })
    expect(joinBlocks([marked])).toEqual({ start: 7, end: 12 })
    expect(joinBlocks([plain, { ...join(part('count', { text: '2048' })), start: 7, end: 11 }])).not.toHaveProperty('parts')
  })
})
