/** Lists as people and language models write them: linked titles with numbers behind, links behind abstracts, abstracts right below titles. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { usualAbstract } from '../helpers/one-paper.ts'
import { idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const capture = { asOf: '2025-11-05' }
const header = 'Daily Papers\n\nby AK and the research community\n\nNov 5'
const url = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
const linked = (index: number): string => `[${titles[index]}](${url(index)})`
const lines = (write: (index: number) => string, above = '# Daily Papers'): string =>
  `${above}\n\n${titles.map((_, index) => write(index)).join('\n')}\n`

const ids = titles.map((_, index) => idOf(index))
const [abstracts, none] = [titles.map(() => usualAbstract), titles.map(() => null)]
const votes = [7, 8, 9]

/** The papers of a text by their parts, and what warns. */
function readAll(text: string) {
  const { entries, said } = tell(text, capture)
  const pick = <Value>(read: (entry: (typeof entries)[number]) => Value): Value[] => entries.map(read)
  return {
    titles: pick(({ title }) => title),
    ids: pick(({ arxivId }) => arxivId),
    abstracts: pick(({ abstract }) => abstract),
    votes: pick(({ upvotes }) => upvotes),
    said,
  }
}

describe('an abstract right below the link of an item, indented as that is', () => {
  test.each<[what: string, text: string, votes: readonly (number | null)[]]>([
    ['alone', writeList((index) => `${index + 1}. ${linked(index)}\n   ${usualAbstract}`), none],
    ['below the header of the page', writeList((index) => `${index + 1}. ${linked(index)}\n   ${usualAbstract}`, header), none],
    ['without blank lines', lines((index) => `${index + 1}. ${linked(index)}\n   ${usualAbstract}`), none],
    ['in bold type behind bullets', lines((index) => `- **${linked(index)}**\n  ${usualAbstract}`), none],
    ['in bold type behind numbers', writeList((index) => `${index + 1}. **${linked(index)}**\n   ${usualAbstract}`), none],
    ['in bold type behind bullets of several lists', writeList((index) => `* **${linked(index)}**\n\n  ${usualAbstract}`), none],
    ['behind bullets alone', lines((index) => `+ ${linked(index)}\n  ${usualAbstract}`, ''), none],
    ['above votes', writeList((index) => `${index + 1}. ${linked(index)}\n   ${usualAbstract}\n   Upvotes: ${index + 7}`), votes],
  ])('%s', (_, text, found) => {
    expect(readAll(text)).toEqual({ titles, ids, abstracts, votes: found, said: [] })
    expect(treeToText(parseTree(text))).toBe(text)
  })
})

test.each([
  ['behind a bullet without an abstract below', (index: number) => `- ${linked(index)}`],
  ['in bold type that ends elsewhere', (index: number) => `- **${linked(index)}\n  ${usualAbstract}`],
  ['of another site', (index: number) => `- **[${titles[index]}](https://example.org/${index})**\n  ${usualAbstract}`],
])('a link of an item is no title %s', (_, write) => {
  expect(readAll(lines(write, '')).titles).toEqual([])
})

describe('fields of an item', () => {
  test.each<[what: string, text: string]>([
    [
      'by their units, behind a bar',
      writeList(
        (index) => `${index + 1}. **${titles[index]}** (${url(index)})\n   ${usualAbstract}\n   5 authors | ${index + 7} upvotes`,
        '',
      ),
    ],
    ['by their units, before a bar', writeList((index) => `### ${linked(index)}\n\n${index + 7} upvotes | 5 authors\n\n${usualAbstract}`)],
    ['by signs', writeList((index) => `**[${titles[index]}](<${url(index)}>)**\n> ${usualAbstract}\n👍 ${index + 7}  💬 3`, '')],
    [
      'before links with names',
      writeList(
        (index) =>
          `## ${titles[index]}\n\n${index + 7} upvotes | 5 authors | [arXiv](https://arxiv.org/abs/${idOf(index)})\n\n${usualAbstract}`,
      ),
    ],
    [
      'before a link with a name on a line of its own',
      writeList(
        (index) => `## ${titles[index]}\n\nUpvotes: ${index + 7}\n\n[arXiv](https://arxiv.org/abs/${idOf(index)})\n\n${usualAbstract}`,
      ),
    ],
    [
      'below bold titles, with the address behind the abstract',
      writeList((index) => `**${titles[index]}**\n\nUpvotes: ${index + 7}\n\n${usualAbstract}\n\nLink: ${url(index)}`, ''),
    ],
    [
      'below bold titles, with an address alone behind the abstract',
      writeList((index) => `**${titles[index]}**\n\nUpvotes: ${index + 7}\n\n${usualAbstract}\n\n${url(index)}`, ''),
    ],
  ])('%s', (_, text) => {
    expect(readAll(text)).toEqual({ titles, ids, abstracts, votes, said: [] })
    expect(treeToText(parseTree(text))).toBe(text)
  })

  test('are read by their signs', () => {
    const text = writeList((index) => `### ${linked(index)}\n\n👍 ${index + 7} · 💬 3 · 👥 5 · ⭐ 12\n\n${usualAbstract}`)
    expect(tell(text).entries[1]).toMatchObject({ upvotes: 8, comments: 3, authorCount: 5, githubStars: 12 })
    // Elsewhere a sign is one of a sentence.
    expect(tell(writeList((index) => `### ${linked(index)}\n\n${usualAbstract}\n\nWe like it. 👍\n\n4 authors`)).entries[1]).toMatchObject({
      upvotes: null,
    })
  })

  test('with links to two papers behind the abstract tell no paper by them', () => {
    const { entries, said } = tell(
      writeList(
        (index) => `**${titles[index]}**\n\nUpvotes: ${index + 7}\n\n${usualAbstract}\n\nLink: ${url(index)}\n\nPaper: ${url(0)}`,
        '',
      ),
    )
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([ids[0], null, null])
    expect(said.length).toBe(4)
  })
})

describe('a linked title and its votes on one line', () => {
  test.each<[what: string, write: (index: number) => string]>([
    ['behind a dash', (index) => `- ${linked(index)} - ${index + 7} upvotes`],
    ['in brackets', (index) => `${index + 1}. ${linked(index)} (${index + 7} upvotes)`],
    ['in brackets with other fields', (index) => `${index + 1}. ${linked(index)} (${index + 7} upvotes, 3 comments)`],
    ['behind a dot, in bold type', (index) => `- **${linked(index)}** · ${index + 7} upvotes · 5 authors`],
    ['by a label', (index) => `* ${linked(index)} — Upvotes: ${index + 7}`],
    ['without a mark', (index) => `${linked(index)} | ${index + 7} upvotes`],
  ])('%s', (_, write) => {
    for (const text of [lines(write), lines(write, header)]) {
      expect(readAll(text)).toEqual({ titles, ids, abstracts: none, votes, said: [] })
      expect(treeToText(parseTree(text))).toBe(text)
      expect(parseDigest(text).pages[0]?.title).toBe('Daily Papers')
    }
  })

  test.each<[what: string, behind: string]>([
    ['no votes', '(5 authors)'],
    ['a sentence', '- our favourite by 7 upvotes'],
    ['another link', '- 7 upvotes [more](/x)'],
  ])('has to end in fields, and not in %s', (_, behind) => {
    const text = `${lines((index) => `- ${linked(index)} ${behind}`)}\n- ${linked(0)} - 7 upvotes\n`
    expect(tell(text).entries.filter(({ upvotes }) => upvotes !== null).length).toBe(1)
  })

  test('may be the row of a table', () => {
    const rows = titles.map((_, index) => `| ${linked(index)} | ${index + 7} upvotes | 5 authors |`)
    const text = `# Daily Papers\n\n| What | Like | This |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    expect(readAll(text)).toMatchObject({ titles, ids, votes })
    // Numbers without units and heads are of nobody knows what.
    const bare = text.replaceAll(' upvotes |', ' |').replaceAll(' authors |', ' |')
    expect(parseDigest(bare, capture)).toMatchObject({ outcome: 'unrecognised', entries: [] })
  })

  test('has nothing but a mark before it', () => {
    const text = lines((index) => `See ${linked(index)} - ${index + 7} upvotes`)
    expect(readAll(text).votes).not.toEqual(votes)
  })
})

describe('links to papers alone', () => {
  test('are papers below the title of the page, three at least', () => {
    expect(readAll(lines(linked))).toMatchObject({ titles, ids })
    expect(tell(`# Daily Papers\n\n${linked(0)}\n\n${linked(1)}\n`).entries).toEqual([])
    expect(tell(lines(linked, '# Some reading')).entries).toEqual([])
  })
})

describe('the address of a paper alone on its line', () => {
  const card = (index: number): string => `${titles[index]}\n\n${usualAbstract}\n\n  • 4 authors\n·\nSep 3 2`

  test.each<[where: string, write: (index: number) => string]>([
    ['right below a byline is of the paper above', (index) => `${card(index)}\n${url(index)}`],
    ['below a blank line as well', (index) => `${card(index)}\n\n${url(index)}`],
    ['above the first title is of the paper below', (index) => `${url(index)}\n${card(index)}`],
    ['below a title is of that paper', (index) => card(index).replace('\n', `\n${url(index)}\n`)],
  ])('%s', (_, write) => {
    const text = writeList(write, header)
    expect(readAll(text)).toMatchObject({ titles, ids, abstracts, said: [] })
    expect(treeToText(parseTree(text))).toBe(text)
  })
})

test('the address of a paper above all else is of no title further below', () => {
  expect(readAll(`${url(0)}\n\n${writeList((index) => `${titles[index]}\n\n${usualAbstract}\n\n4 authors`, header)}`).ids).toEqual(none)
})

describe('an abstract in a script that parts no words', () => {
  const chinese =
    '检查屋顶的机器人每次都要重新学习每一个屋顶。我们让它们互相借用梯子，并证明借来的梯子在十四个屋顶上有效，比最好的基线提高了三点二分。我们还公布了所有的数据和代码，以便其他人可以重复这些实验。'
  const japanese =
    '屋根を調べるロボットは屋根ごとに一から学び直す。私たちははしごを貸し借りさせ、借りたはしごが十四の屋根で役立つことを示す。データとコードはすべて公開し、誰でも実験を繰り返せるようにした。'

  test.each<[where: string, write: (index: number, abstract: string) => string]>([
    ['below a plain title', (index, abstract) => `${titles[index]}\n\n${abstract}\n\n• 5 authors\n·\nSep 3 3`],
    ['below a heading', (index, abstract) => `### ${linked(index)}\n\n${abstract}\n\n• 5 authors\n·\nSep 3 3`],
    ['below a heading, at the end of its entry', (index, abstract) => `### ${linked(index)}\n\n${abstract}`],
  ])('is one %s', (_, write) => {
    for (const abstract of [chinese, japanese, `${chinese.slice(0, -1)}！`, `${chinese.slice(0, -1)}（完。）`]) {
      const found = readAll(writeList((index) => write(index, abstract), header))
      expect(found).toMatchObject({ titles, abstracts: titles.map(() => abstract), said: [] })
      // One of them among others is enough.
      const mixed = readAll(writeList((index) => write(index, index === 1 ? abstract : usualAbstract), header))
      expect(mixed).toMatchObject({ titles, abstracts: [usualAbstract, abstract, usualAbstract], said: [] })
    }
  })

  test('and titles in it are titles', () => {
    const text = writeList((index) => `屋顶机器人之间的迁移学习${index}\n\n${chinese}\n\n• 5 authors\n·\nSep 3 3`, header)
    expect(readAll(text)).toMatchObject({ titles: titles.map((_, index) => `屋顶机器人之间的迁移学习${index}`), said: [] })
  })
})

test.each(['|', '·'])('a link to arXiv behind fields between %j is the paper, and votes and abstracts beside it are read', (mark) => {
  const write = (index: number): string =>
    `## ${titles[index]}\n\n${index + 7} upvotes ${mark} 5 authors ${mark} [arXiv](https://arxiv.org/abs/${idOf(index)})\n\n${usualAbstract}`
  expect(readAll(writeList(write))).toMatchObject({ titles, ids, votes, abstracts })
})

describe('signs in place of labels', () => {
  const dated = { upvotes: 12, comments: 3, iso: '2025-09-03' }
  const only = (upvotes: number | null) => ({ upvotes, comments: null, iso: null })
  test.each<[how: string, fields: string, found: { upvotes: number | null; comments: number | null; iso: string | null }]>([
    ['between bars', '🔥 12 | 💬 3 | 📅 Sep 3', dated],
    ['between dots', '📅 3 Sep · 💬 3 · 👍 12', dated],
    ['with a single space between them', '❤️ 12 💬 3 🗓️ 2025-09-03', dated],
    ['on lines of their own', '👍 12\n💬 3\n📅 Sep 3', dated],
    ['as items of a list', '- 👍 12\n- 💬 3\n- 📅 Sep 3', dated],
    ['before units', '🔼 12 upvotes · 💬 3 comments · 📅 Sep 3', dated],
    ['alone', '⬆️12', only(12)],
    ['alone, with a space', '🔥 12', only(12)],
    ['before other units', '👍 12 | 5 authors | Sep 3', { ...dated, comments: null }],
    ['with units behind labels', 'Upvotes: 12 upvotes | Comments: 3 comments | Date: Sep 3', dated],
    ['twice', '🔥 12 | 👍 13', only(null)],
  ])('%s', (_, fields, found) => {
    const text = lines((index) => `## ${linked(index)}\n\n${usualAbstract}\n\n${fields}\n`)
    const { entries } = tell(text, capture)
    expect(entries.map(({ upvotes, comments, date }) => ({ upvotes, comments, iso: date?.iso ?? null }))).toEqual(titles.map(() => found))
    expect(entries.map(({ abstract }) => abstract?.startsWith(usualAbstract))).toEqual([true, true, true])
    expect(treeToText(parseTree(text))).toBe(text)
  })

  test('also of authors, organisations and stars', () => {
    const text = lines((index) => `## ${linked(index)}\n\n👍 12 · 🏢 Example Labs · ⭐ 1.2k\n`)
    const { entries } = tell(text, capture)
    expect(entries[0]).toMatchObject({ upvotes: 12, organization: { name: 'Example Labs' }, githubStars: 1200 })
    expect(tell(text.replaceAll('🏢 Example Labs', '👥 4 authors'), capture).entries[0]).toMatchObject({ upvotes: 12, authorCount: 4 })
  })
})
