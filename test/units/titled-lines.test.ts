/** Lists with a line for each paper, as bots and language models write them: its title, its votes and its address in any order. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { idOf, tell } from '../helpers/three-papers.ts'

const titles = ['Paper Boats: Folding on Lakes', 'Folding Maps - by Hand', '2048 Rivers'] as const
const votes = [84, 1200, 3] as const
const urlOf = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
type Write = (title: string, votes: number, url: string, index: number) => string

const writeLines = (write: Write, header = '# Daily Papers\n\n'): string =>
  `${header}${titles.map((title, index) => write(title, votes[index] as number, urlOf(index), index)).join('\n')}\n`

const found = titles.map((title, index) => ({ title, upvotes: votes[index], arxivId: idOf(index) }))

describe('a line is a paper', () => {
  test.each<[what: string, write: Write]>([
    ['between dashes', (title, count, url) => `- ${title} — ${count} upvotes — ${url}`],
    ['between hyphens', (title, count, url) => `- ${title} - ${count} upvotes - ${url}`],
    ['between bars', (title, count, url) => `${title} | ${count} upvotes | ${url}`],
    ['votes in brackets', (title, count, url, index) => `${index + 1}. ${title} (${count} upvotes) ${url}`],
    ['votes in brackets before a colon', (title, count, url, index) => `${index + 1}. ${title} (${count} upvotes): ${url}`],
    ['the address first', (title, count, url) => `- ${url} - ${title} - ${count} upvotes`],
    ['the address in the middle', (title, count, url) => `- ${title}: ${url} (${count} upvotes)`],
    ['the address in angle brackets', (title, count, url) => `- ${title} <${url}> ${count} upvotes`],
    ['votes first, with a sign', (title, count, url) => `👍 ${count} — ${title} — ${url}`],
    ['votes first, with a sign behind', (title, count, url) => `- ${count} 👍 ${title} ${url}`],
    ['votes first, before a linked title', (title, count, url) => `- ⬆️ ${count} · [${title}](${url})`],
    ['votes first, with their unit', (title, count, url) => `- ${count} upvotes: [${title}](${url})`],
    ['a sign in brackets', (title, count, url) => `- [${title}](${url}) (👍 ${count})`],
    ['a sign behind the number', (title, count, url) => `- [${title}](${url}) (${count} 👍)`],
    ['a title in bold type', (title, count, url) => `- **${title}** — ${count} upvotes — [Link](${url})`],
    ['a title in italics', (title, count, url) => `- *${title}* — ${count} upvotes — ${url}`],
    ['a title in quotes', (title, count, url) => `- “${title}” — ${count} upvotes — ${url}`],
    ['behind 1/', (title, count, url, index) => `${index + 1}/ ${title} (${count} upvotes) ${url}`],
    ['the address below', (title, count, url) => `${count} 👍 ${title}\n${url}\n`],
    ['the address below, indented', (title, count, url, index) => `${index + 1}. ${title} (${count} upvotes)\n   ${url}`],
    ['the address below a title in bold type', (title, count, url, index) => `${index + 1}. **${title}** (${count} 👍)\n   ${url}`],
  ])('%s', (_what, write) => {
    for (const header of ['# Daily Papers\n\n', 'Daily Papers\n\n', '']) {
      const text = writeLines(write, header)
      expect(tell(text)).toMatchObject({ entries: found, said: [] })
      expect(treeToText(parseTree(text))).toBe(text)
    }
  })

  test.each<[what: string, write: Write, more: object]>([
    [
      'an organisation behind the votes',
      (title, count, url) => `1. [${title}](${url}) — ${count} upvotes — Example Labs`,
      { organization: { name: 'Example Labs' } },
    ],
    [
      'an organisation before them',
      (title, count, url) => `${title} | Example Labs | ${count} upvotes | ${url}`,
      { organization: { name: 'Example Labs' } },
    ],
    [
      'authors and comments',
      (title, count, url) => `- **[${title}](${url})** — ${count} upvotes — 5 authors — 6 comments`,
      { authorCount: 5, comments: 6 },
    ],
    ['signs behind numbers', (title, count, url) => `- [${title}](${url}) — ${count}👍 6💬`, { comments: 6 }],
    ['signs in brackets', (title, count, url) => `- [${title}](${url}) (${count} 👍, 6 💬)`, { comments: 6 }],
    [
      'a repository',
      (title, count, url) => `- **${title}** (${count} upvotes) [Paper](${url}) | [Code](https://github.com/example/boats)`,
      { githubUrl: 'https://github.com/example/boats' },
    ],
  ])('with %s', (_what, write, more) => {
    expect(tell(writeLines(write))).toMatchObject({ entries: found.map((entry) => ({ ...entry, ...more })), said: [] })
  })

  test('with its abstract below', () => {
    const { entries, said } = tell(writeLines((title, count, url) => `- ${title} — ${count} upvotes — ${url}\n\n  ${abstract}\n`))
    expect(entries).toMatchObject(found.map((entry) => ({ ...entry, abstract })))
    expect(said).toEqual([])
  })

  test.each<[what: string, write: Write]>([
    ['a linked title', (title, count, url) => `- [${title}](${url}) by Example Labs — ${count} upvotes`],
    ['titles that all end so', (title, count, url) => `- ${title} by Example Labs (${count} upvotes) ${url}`],
  ])('and who wrote it, behind %s, is told', (_what, write) => {
    const { entries, said } = tell(writeLines(write))
    expect(entries).toMatchObject(found)
    expect(said).toEqual(titles.map(() => 'unrecognised-text'))
  })
})

test('a title may end in `by` and a capital where others do not', () => {
  const list = writeLines((title, count, url, index) => `- ${title}${index === 0 ? ' by Doing' : ''} (${count} upvotes) ${url}`)
  expect(tell(list).entries[0]).toMatchObject({ title: `${titles[0]} by Doing`, upvotes: votes[0] })
})

describe('without votes', () => {
  test.each<[what: string, write: Write]>([
    ['a colon', (title, _count, url) => `- ${title}: ${url}`],
    ['a dash behind bold type', (title, _count, url, index) => `${index + 1}. **${title}** - ${url}`],
    ['a link that is called so', (title, _count, url) => `- **${title}** - [Link](${url})`],
    ['brackets', (title, _count, url) => `* ${title} (${url})`],
    ['the address first', (title, _count, url, index) => `${index + 1}. ${url} - ${title}`],
  ])('a title and its address are a paper: %s', (_what, write) => {
    const { entries, said } = tell(writeLines(write))
    expect(entries).toMatchObject(titles.map((title, index) => ({ title, upvotes: null, arxivId: idOf(index) })))
    expect(said).toEqual([])
  })

  test.each<[what: string, write: Write]>([
    ['[84] before it', (title, count, url) => `- [${count}] ${title} ${url}`],
    ['(84) before a linked one', (title, count, url) => `- (${count}) [${title}](${url})`],
    ['84 in bold type before it', (title, count, url) => `- **${count}** [${title}](${url})`],
    ['(84) behind it', (title, count, url) => `${title} (${count})\n${url}\n`],
    ['[84] behind it', (title, count, url, index) => `${index + 1}. ${title} [${count}]\n${url}\n`],
    ['(+84) behind it', (title, count, url) => `- ${title} (+${count}) ${url}`],
  ])('a bare number that each title has is no part of it, and is told: %s', (_what, write) => {
    const { entries, said } = tell(writeLines(write))
    expect(entries).toMatchObject(titles.map((title, index) => ({ title, upvotes: null, arxivId: idOf(index) })))
    // The first one may be of what stands above the list.
    expect(said.filter((ruleId) => ruleId === 'unrecognised-text').length).toBeGreaterThanOrEqual(titles.length - 1)
  })

  test('what only some titles have in brackets is theirs', () => {
    const { entries } = tell(writeLines((title, _count, url, index) => `${title}${index === 0 ? ' (2)' : ''}\n${url}\n`))
    expect(entries[0]?.title).toBe(`${titles[0]} (2)`)
  })
})

describe('a line is none', () => {
  test.each<[what: string, write: Write]>([
    ['with votes in a sentence', (title, count, url) => `- [${title}](${url}) is our favourite by ${count} upvotes`],
    ['with words that nobody knows behind its votes', (title, count, url) => `- [${title}](${url}) — ${count} upvotes since Monday`],
    ['that leads to no paper', (title, count) => `- ${title} — ${count} upvotes — https://example.org/`],
    ['with two papers', (title, count, url) => `- [${title}](${url}) and [Other](/papers/2401.00001) — ${count} upvotes`],
    ['with one letter beside its votes', (_title, count, url) => `- ${count} upvotes: A ${url}`],
    ['with a title longer than any', (title, count, url) => `- ${title}${' and so on'.repeat(45)} ${url} (${count} upvotes)`],
    ['longer than any list has', (title, count, url) => `- ${title}${' and so on'.repeat(90)} — ${count} upvotes — ${url}`],
  ])('%s', (_what, write) => {
    expect(tell(writeLines(write)).entries.filter(({ upvotes }) => upvotes !== null)).toEqual([])
  })

  test('where it is alone', () => {
    const text = `# Daily Papers\n\n- ${titles[0]} — 84 upvotes — ${urlOf(0)}\n`
    expect(parseDigest(text).entries.filter(({ upvotes }) => upvotes !== null)).toEqual([])
  })
})
