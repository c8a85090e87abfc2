/** Lists as language models answer with: titles in bold type without links, fields with links, one paper alone. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'

const titles = ['Borrowed Ladders: Transfer Learning between Rooftop Inspection Robots', 'Paper Boats: Folding at Scale']
const ids = ['2509.01234', '2510.04567']
const abstract = 'Robots that inspect roofs learn each roof anew. We let them borrow from one another.'
const url = (index: number): string => `https://huggingface.co/papers/${ids[index]}`

/** What the entries of a text have, and the texts that are said to be no part of a paper. */
function read(text: string) {
  const { outcome, entries, messages } = parseDigest(text)
  expect(treeToText(parseTree(text))).toBe(text)
  return {
    outcome,
    titles: entries.map((entry) => entry.title),
    abstracts: entries.map((entry) => entry.abstract),
    votes: entries.map((entry) => entry.upvotes),
    authors: entries.map((entry) => entry.authors?.join(', ') ?? entry.authorCount),
    ids: entries.map((entry) => entry.arxivId),
    unread: messages.filter(({ ruleId }) => ruleId === 'unrecognised-text').map(({ span }) => text.slice(span.start, span.end)),
  }
}

const none = [null, null]
const both = { outcome: 'listing', titles, abstracts: [abstract, abstract], votes: [42, 43], authors: none, ids: none, unread: [] }
const list = (write: (index: number, votes: string) => string): string => titles.map((_, index) => write(index, `${42 + index}`)).join('')

describe('titles in bold type', () => {
  test.each<[what: string, text: string, more: { ids?: string[]; authors?: string[] }]>([
    [
      'with votes behind and fields below',
      list(
        (n, votes) =>
          `${n + 1}. **${titles[n]}** (${votes} upvotes)\n   - Authors: Ada Byron, Bo Chen\n   - Link: ${url(n)}\n   - Summary: ${abstract}\n\n`,
      ),
      { ids, authors: ['Ada Byron, Bo Chen', 'Ada Byron, Bo Chen'] },
    ],
    ['with votes behind', list((n, votes) => `${n + 1}. **${titles[n]}** (${votes} upvotes)\n   - Summary: ${abstract}\n`), {}],
    ['with votes behind a dash', list((n, votes) => `${n + 1}) **${titles[n]}** - ${votes} upvotes\n   ${abstract}\n`), {}],
    ['with votes behind bullets', list((n, votes) => `- **${titles[n]}** (${votes} upvotes)\n  - Summary: ${abstract}\n`), {}],
    ['with votes below', list((n, votes) => `${n + 1}. **${titles[n]}**\n   - Upvotes: ${votes}\n   - Summary: ${abstract}\n`), {}],
    ['with votes below a blank line', list((n, votes) => `${n + 1}. **${titles[n]}**\n\n   Upvotes: ${votes}\n\n   ${abstract}\n\n`), {}],
    [
      'inside of links',
      list((n, votes) => `${n + 1}. [**${titles[n]}**](${url(n)}) (${votes} upvotes)\n   - Summary: ${abstract}\n`),
      { ids },
    ],
  ])('%s', (_, text, more) => {
    expect(read(text)).toEqual({ ...both, ...more })
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual({ ...both, ...more })
  })

  test.each([
    ['labels', `- **Upvotes:** 42\n- **Likes**: 3\n`],
    ['a number with nothing below', '1. **Paper Boats**\n2. **Tide Tables**\n\nUpvotes: 5\n'],
    ['a bullet with more below', '- **Paper Boats**\n  - **Tide Tables**\n\nUpvotes: 5\n'],
    ['words of an item', '1. **Paper Boats** are folded\n   by hand\n\nUpvotes: 5\n'],
    ['nothing', '1. ** Paper Boats**\n   - Upvotes: 5\n'],
  ])('are none: %s', (_, text) => expect(read(text).titles).toEqual([]))

  test('inside of links are words where they are not all of them', () => {
    const titlesOf = (title: string): string[] => read(`### [${title}](${url(0)})\n\n5 upvotes\n\n${abstract}\n`).titles
    expect(titlesOf('**Boats** of **Paper**')).toEqual(['**Boats** of **Paper**'])
    expect(titlesOf('** Boats of Paper**')).toEqual(['** Boats of Paper**'])
    expect(titlesOf('**Boats of Paper**')).toEqual(['Boats of Paper'])
  })
})

test('ids below several titles are no page of one paper', () => {
  const text = '1. **Paper Boats**\n   - arXiv: 2509.01234\n2. **Tide Tables**\n   - arXiv: 2510.04567\n'
  expect(read(text)).toMatchObject({ outcome: 'unrecognised', titles: [] })
})

describe('fields', () => {
  const one = (fields: string) => read(`## ${titles[0]}\n${fields}\n\n${abstract}\n`)
  const said = { abstracts: [abstract], votes: [42], unread: [] }

  test.each([
    ['a link behind its label', `- **Upvotes:** 42\n- **Link:** [paper](${url(0)})`],
    ['a link between others', `**Organization:** Loomworks\n**arXiv:** [2509.01234](https://arxiv.org/abs/2509.01234)\n**Upvotes:** 42`],
    ['an address behind a label', '- **arXiv:** https://arxiv.org/abs/2509.01234\n- **Upvotes:** 42'],
    ['an id behind a label', '- **arXiv ID:** 2509.01234v2\n- **Upvotes:** 42'],
    ['a link that names itself', '- Upvotes: 42\n- [arXiv](https://arxiv.org/abs/2509.01234)'],
    ['two links to one paper', `- Link: ${url(0)}\n- arXiv: 2509.01234\n- Upvotes: 42`],
  ])('are %s', (_, fields) => expect(one(fields)).toMatchObject({ ...said, ids: ['2509.01234'] }))

  test('are a link to the code, with stars or without', () => {
    const { entries } = parseDigest(`## ${titles[0]}\n- Upvotes: 42\n- **GitHub:** [boats 120](https://github.com/example-labs/boats)\n`)
    expect(entries).toMatchObject([{ upvotes: 42, githubStars: 120, githubUrl: 'https://github.com/example-labs/boats' }])
  })

  test.each([
    ['a link without a name', `- [boats](${url(0)})`],
    ['a link behind the label of another thing', `- Likes: [3](${url(0)})`],
    ['a link behind the label of a number', `- Comments: [3](${url(0)})`],
    ['a link behind more than its label', `- Link: see [paper](${url(0)})`],
    ['links behind a word', `x [arXiv](${url(0)})`],
  ])('are none: %s', (_, line) => expect(one(`- Upvotes: 42\n${line}`).unread).not.toEqual([]))

  test('of two papers are no entry', () => {
    expect(one(`- Link: ${url(0)}\n- arXiv: 2510.04567\n- Upvotes: 42`)).toMatchObject({ titles: [] })
  })

  test.each([
    ['Ada Byron, Bo Chen, et al.', null],
    ['Ada Byron, Bo Chen and 3 others', 5],
    ['Ada Byron, Bo Chen, ... and 3 others', 5],
    ['Ada Byron, Bo Chen, … & 10 more', 12],
    ['Ada Byron, Bo Chen', 'Ada Byron, Bo Chen'],
  ])('are authors of whom not all are named: %s', (names, found) => {
    expect(one(`- Authors: ${names}\n- Upvotes: 42`)).toMatchObject({ ...said, authors: [found] })
  })
})

describe('votes behind a sign', () => {
  const page = (line: string, heading = `[${titles[0]}](${url(0)})`): string =>
    `# Daily Papers\n\n## ${heading}\n\n${line}\n\n${abstract}\n`

  test.each(['👍 42', '▲ 42', '- 🔥 42'])('are those of a page with one paper: %s', (line) => {
    expect(read(page(line))).toMatchObject({ titles: [titles[0]], abstracts: [abstract], votes: [42], unread: [] })
  })

  test.each(['⭐ 42', '+42', '42 likes', 'Score: 42'])('are none without one that says so: %s', (line) => {
    expect(read(page(line))).toMatchObject({ titles: [titles[0]], votes: [null] })
  })

  test('are asked for where a heading leads to a paper of the site', () => {
    expect(read(page('👍 42', 'Paper Boats')).titles).toEqual([])
    expect(read(page('👍 42', '[Paper Boats](https://example.org/papers/2509.01234)')).titles).toEqual([])
  })
})
