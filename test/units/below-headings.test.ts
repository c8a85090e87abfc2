/** What stands right below a heading: its own second line where a wrapper broke it, and elsewhere something that is none of the title. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const title = 'Borrowed Ladders: Transfer Learning between Rooftop Inspection Robots'
const short = 'Robots that inspect roofs learn each roof anew.'
const abstract = 'Robots that inspect roofs learn each roof anew. We let them borrow from one another.'

/** Titles and abstracts, and the texts that are said to be no part of a paper. */
function read(text: string) {
  const { entries, messages } = parseDigest(text)
  return {
    titles: entries.map((entry) => entry.title),
    abstracts: entries.map((entry) => entry.abstract),
    unread: messages.filter(({ ruleId }) => ruleId === 'unrecognised-text').map(({ span }) => text.slice(span.start, span.end)),
  }
}

const lines = [
  'by Ada Byron et al.',
  'by Ada Byron',
  'Ada Byron, Bo Chen, Cy Dee',
  '*Ada Byron, Bo Chen*',
  'Ada Byron, Bo Chen, et al.',
  'Score: 42',
  '42 likes · 5 comments',
  'cs.RO, cs.LG',
  'Tidewater Lab · 5 authors',
]

describe('a line right below a heading', () => {
  test.each(lines)('is no part of a title that ended with its link: %s', (line) => {
    expect(read(`### [${title}](https://huggingface.co/papers/2509.01234)\n${line}\n\n${short}`)).toEqual({
      titles: [title],
      abstracts: [short],
      unread: [line],
    })
  })

  test.each(lines)('is none where the line below another heading would have fitted: %s', (line) => {
    const page = [title, 'Paper Boats'].map((heading) => `## ${heading}\n${line}\n\n${short}\n\n`).join('')
    const abstracts = [short, short, null]
    expect(read(`${page}## Tide Tables\n\n  • 4 authors\n`)).toEqual({
      titles: [title, 'Paper Boats', 'Tide Tables'],
      abstracts,
      unread: [line, line],
    })
  })

  test('is the rest of a heading that a wrapper broke', () => {
    const page = `## ${title} and Their\nNeighbours\n\n## Paper Boats\n\n  • 4 authors\n`
    expect(read(page)).toEqual({ titles: [`${title} and Their Neighbours`, 'Paper Boats'], abstracts: [null, null], unread: [] })
  })

  test.each(['by Ada Byron et al.', 'by Ada Byron and Bo Chen', 'Tidewater Lab'])('is none of an abstract with votes below: %s', (line) => {
    expect(read(`### ${title}\n${line}\n\n${abstract}\n\n5 upvotes\n`)).toEqual({ titles: [title], abstracts: [abstract], unread: [line] })
  })

  test('is the first paragraph of an abstract where it is a sentence, or as a label says', () => {
    expect(read(`### ${title}\n${short}\n\n${abstract}\n\n5 upvotes\n`).abstracts).toEqual([`${short} ${abstract}`])
    expect(read(`### ${title}\n5 upvotes\n\nSummary: Robots learn roofs\n\n${abstract}`).abstracts).toEqual([
      `Robots learn roofs ${abstract}`,
    ])
  })
})

describe('names of people', () => {
  const below = (line: string): string[] => read(`### ${title}\n${line}\n\n${abstract}\n\n5 upvotes\n`).unread

  test.each([
    '_Ada Byron, Bo Chen and Cy Dee have roofs to inspect, and more than sixty characters._',
    'by the roofs that we have inspected in all the towns of the coast.',
  ])('are no sentences: %s', (line) => expect(below(line)).toEqual([]))

  test.each([
    'Ada Byron, Bo Chen, Cy Dee, Dora Evans, Emil Frank, Fay Grant, Gus Hill et al.',
    'by Ada Byron, Bo Chen, Cy Dee, Dora Evans, Emil Frank, Fay Grant, Gus Hill',
  ])('may be many: %s', (line) => expect(below(line)).toEqual([line]))

  test('are not looked for in long lines', () => {
    const line = `by ${Array.from({ length: 40 }, () => 'Ada Byron').join(', ')}`
    expect(below(line)).toEqual([])
  })
})
