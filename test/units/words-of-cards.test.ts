/** What the words of cards and bylines say, by their links or their looks, and what is too long or too strange to be any of it. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract as abstract, writePage } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeBelow, writeList } from '../helpers/three-papers.ts'

const long = 'some words that go on and on and on and on '.repeat(3).trim()
const code = 'https://github.com/example/boats'
const others = [1, 2].map((index) => ({ title: titles[index], abstract, authorCount: 4, arxivId: idOf(index) }))

describe('labels', () => {
  const trending = (...lines: string[]) => `# Trending Papers\n\n${headingOf(0)}\n\n${lines.join('\n\n')}\n`

  test('may have soft hyphens in them', () => {
    const { entries } = tell(trending('Pub\u00adlished on Sep 3, 2025', 'Up\u00advote 12', 'Git\u00adHub 3k'))
    expect(entries).toMatchObject([{ title: titles[0], upvotes: 12, githubStars: 3_000, date: { iso: '2025-09-03' } }])
  })

  test('are none where the word goes on', () => {
    const { entries, said } = tell(trending('Publishedly on Sep 3, 2025', 'GitHub-like 3k', 'Published onwards Sep 3'))
    expect(entries).toMatchObject([{ title: titles[0], date: null, githubStars: null }])
    expect(said).toContain('unrecognised-text')
  })

  test('of stars ask for the number right behind them, and for no other', () => {
    const below = (line: string) => tell(writeBelow(`4 authors · Sep 3\n\n[${line}](${code})`)).entries[0]
    expect(below('12')).toMatchObject({ githubUrl: code, githubStars: 12 })
    expect(below('GitHub')).toMatchObject({ githubUrl: code, githubStars: null })
    expect(below('GitHub many')).toMatchObject({ githubUrl: null, githubStars: null })
    expect(below('the code')).toMatchObject({ githubUrl: null, githubStars: null })
    const { entries } = tell(trending('Published on Sep 3, 2025', 'GitHub arXiv 12'))
    expect(entries).toMatchObject([{ title: titles[0], githubStars: null }])
  })
})

describe('a link proves nothing of a text that is too long for what it leads to', () => {
  test.each([
    ['arXiv', long, 'https://arxiv.org/abs/2509.01230'],
    ['another day', abstract, '/papers/date/2025-11-04'],
    ['the site', long, '/settings'],
    ['a profile', long, '/osprey'],
  ])('%s', (_name, text, to) => {
    const { entries } = tell(writeBelow(`[${text}](${to})\n\n4 authors · Sep 3`))
    expect(entries).toMatchObject([{ title: titles[0], organization: null, authorCount: 4, arxivId: idOf(0) }, ...others])
    expect(entries[0]?.abstract?.startsWith(abstract)).toBe(true)
  })

  test('a name behind its label', () => {
    const { entries, said } = tell(
      writeList((index) => `Submitted by [osprey${index === 0 ? ` ${long}` : ''}](/osprey)\n\n${headingOf(index)}\n\n4 authors`),
    )
    expect(entries.map(({ submittedBy }) => submittedBy)).toEqual([null, 'osprey', 'osprey'])
    expect(said).toEqual(['unrecognised-text'])
  })
})

describe('a number below the label of a submitter', () => {
  const first = (below: string) => {
    const cards = (index: number) => (index === 0 ? below : `hanne-k\n\n${index}`)
    const { entries, said } = tell(writeList((index) => `Submitted by\n\n${cards(index)}\n\n${headingOf(index)}\n\n4 authors`))
    return { submittedBy: entries[0]?.submittedBy, upvotes: entries[0]?.upvotes, said }
  }

  test.each<[where: string, below: string, found: { submittedBy: string | null; upvotes: number | null; said?: string[] }]>([
    ['is the votes, and a guess', '12', { submittedBy: null, upvotes: 12, said: ['number-for-name'] }],
    ['is the votes where its link says so', `[12](/login?next=%2Fpapers%2F${idOf(0)})`, { submittedBy: null, upvotes: 12 }],
    ['is a name where its link says so', '[12](/12)', { submittedBy: '12', upvotes: null }],
    ['is a name where a number follows', '12\n\n94', { submittedBy: '12', upvotes: 94 }],
    ['is a name where linked votes follow', `12\n\n[94](/login?next=%2Fpapers%2F${idOf(0)})`, { submittedBy: '12', upvotes: 94 }],
    ['is a name where the dash of no votes follows', '12\n\n-', { submittedBy: '12', upvotes: 0 }],
    ['is a name where the box of votes follows', '12\n\n[ ]\n\n94', { submittedBy: '12', upvotes: 94 }],
  ])('%s', (_where, below, found) => {
    expect(first(below)).toEqual({ said: [], ...found })
  })

  test('is a name where the text ends with it', () => {
    const { entries, said } = tell(`${writeList((index) => `${headingOf(index)}\n\n4 authors`)}\nSubmitted by\n\n12`)
    expect(entries.map(({ submittedBy }) => submittedBy)).toEqual([null, null, null])
    expect(said).toEqual(['card-without-title'])
  })
})

test('words for a picture before a linked number are none of it', () => {
  const { entries } = tell(
    writeList((index) => `${headingOf(index)}\n\n4 authors · Sep 3\n\n[comment icon 4](/papers/${idOf(index)}#community)`),
  )
  expect(entries.map(({ comments }) => comments)).toEqual([4, 4, 4])
})

describe('an address on a line of its own', () => {
  const below = (text: (index: number) => string) =>
    writeList((index) => `${text(index)}\nhttps://huggingface.co/papers/${idOf(index)}\n\n4 authors · Sep 3`)

  test('leads to the paper of a title over two lines', () => {
    const [first, second] = [
      'and how they float on lakes of many kinds, with a long line here',
      'and another one that is long as well as it is here, you see that',
    ]
    const { entries } = tell(below((index) => `${titles[index]} ${first}\n${second}`))
    expect(entries).toMatchObject(titles.map((title, index) => ({ title: `${title} ${first} ${second}`, arxivId: idOf(index) })))
  })

  test.each([
    ['a sentence that says where something is', `${abstract}\nThe code of it all, and of what we have folded from it, is to be found at`],
    ['an abstract', `${abstract} ${abstract}\nThe code of it is this one indeed, and no other one there was to be found, as we all know`],
  ])('below %s leads to no paper', (_name, text) => {
    const { entries } = tell(
      below((index) => `${headingOf(index)}\n\n${text}`).replaceAll(
        'https://huggingface.co/papers/2509.0123',
        'https://huggingface.co/papers/2508.0123',
      ),
    )
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([idOf(0), idOf(1), idOf(2)])
  })

  test('behind a label says what the label is of', () => {
    const { entries } = tell(writeBelow(`4 authors · Sep 3\n\nGitHub 12 [${code}]\n\narXiv [https://arxiv.org/abs/${idOf(0)}]`))
    expect(entries[0]).toMatchObject({ githubUrl: code, githubStars: 12, arxivId: idOf(0) })
    const elsewhere = tell(writeBelow('4 authors · Sep 3\n\nGitHub 12 [https://example.org/a]\n\narXiv [https://example.org/b]'))
    expect(elsewhere.entries[0]).toMatchObject({ githubUrl: null, githubStars: 12, arxivId: idOf(0) })
  })
})

describe('an organisation', () => {
  const named = (line: string) => tell(writeBelow(`${line}\n\n· Sep 3`)).entries[0]?.organization

  test('may be broken in two, below its picture', () => {
    const name =
      '![knotworks](https://cdn-avatars.huggingface.co/a.png)Knotworks Research Labs of\nthe North [https://huggingface.co/knotworks]'
    expect(named(name)).toEqual({ handle: 'knotworks', name: 'Knotworks Research Labs of the North' })
  })

  test.each([
    ['knot-worksKnotworks', 'knot-works', 'Knotworks'],
    ['knot-worksRopes', 'knot-works', 'Ropes'],
    ['knot-worksropes', 'knot-works', 'knot-worksropes'],
    ['knotworksКнот', 'knotworks', 'Кнот'],
    ['knotworks Ropes', 'knotworks', 'knotworks Ropes'],
  ])('has its handle glued to its name, or in it: %s', (text, handle, name) => {
    expect(named(`[${text}](/${handle})`)).toEqual({ handle, name })
  })

  test('of a card may end in what is no number', () => {
    const cards = titles.map(
      (title, index) => `Submitted by osprey\n\n12\n\n${title}\n\n${index === 0 ? 'Knotworks 1,2k' : '· 4 authors\n2'}`,
    )
    const { entries, said } = tell(`Daily Papers\nby AK and the research community\n\nNov 5, 2025\n\n${cards.join('\n\n')}\n`)
    expect(entries[0]).toMatchObject({ title: titles[0], organization: { name: 'Knotworks 1,2k' }, comments: null })
    expect(said).toEqual([])
  })
})

describe('a date', () => {
  const read = (date: string) => parseDigest(writePage({ date }), { asOf: '2025-11-05', bareCount: 'comments' }).entries[0]

  test.each([
    ['Sep. 3 2', '2025-09-03'],
    ['Sept. 14, 2024 2', '2024-09-14'],
    ['Sep\n3 2', '2025-09-03'],
  ])('%j', (date, iso) => {
    expect(read(date)).toMatchObject({ date: { iso }, comments: 2 })
  })

  test('of two days is that of a page, and none of a paper', () => {
    const { pages, entries } = parseDigest(writePage({}).replace('Nov 5', 'Nov 3 - Nov 9'), { asOf: '2025-11-05' })
    expect([pages[0]?.date, entries.length]).toEqual([null, 1])
  })
})

describe('the curator', () => {
  const curatorOf = (line: string) => {
    const { pages, entries } = parseDigest(writeList((index) => `${headingOf(index)}\n\n4 authors`, `# Daily Papers\n\n${line}`))
    return [pages[0]?.curator, entries.length]
  }

  test.each([
    '![](/a.png) by [AK](/akhaliq) and the research community ![](/b.png)',
    'by\n\nAK\n\nand the research community',
    'by AK\n\n![](/a.png) and the research community',
    'by\n\n[AK](/akhaliq) and the research community',
  ])('%j', (line) => {
    expect(curatorOf(line)).toEqual(['AK', 3])
  })

  test.each(['by\nand the research community', 'by\n\nand the research community'])('has a name, or there is none: %j', (line) => {
    expect(curatorOf(line)[0]).toBe(null)
  })
})
