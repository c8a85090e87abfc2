/** Lists whose fields have labels: a line is fields from end to end, or it is none, and what is none is said. */
import { describe, expect, test } from 'vitest'
import { explainDigest, parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeBelow, writeList } from '../helpers/three-papers.ts'

const usual = 'Upvotes: 3 | Comments: 2'
const whole = (index: number) => ({ title: titles[index], abstract, upvotes: 3, comments: 2, arxivId: idOf(index) })
const long = 'osprey '.repeat(20).trim()

describe('a line of fields', () => {
  test.each([
    ['with nothing between two of its marks', 'Upvotes: 3 |  | Comments: 2', {}],
    [
      'with a repository',
      `${usual} | [GitHub](https://github.com/example/boats)`,
      { githubUrl: 'https://github.com/example/boats', githubStars: null },
    ],
    [
      'with its stars',
      `${usual} | [GitHub 12](https://github.com/example/boats)`,
      { githubUrl: 'https://github.com/example/boats', githubStars: 12 },
    ],
    ['without comments, as the site shows it', 'Upvotes: 3 | Comments: -', { comments: 0 }],
    ['without comments, in a word', '3 upvotes · no comments', { comments: 0 }],
    ['with figures in bold type', '👍 **3** upvotes · **2** comments', {}],
    ['with whole fields in bold type', '**3 upvotes** | **2 comments**', {}],
    ['without votes or comments', 'Upvotes: none | Comments: none', { upvotes: 0, comments: 0 }],
  ])('%s is read', (_name, line, others) => {
    const { entries, said } = tell(writeBelow(line, usual))
    expect(entries).toMatchObject([{ ...whole(0), ...others }, whole(1), whole(2)])
    expect(said).toEqual([])
  })

  test.each<[names: string, found: readonly string[]]>([
    ['Ada Byron', ['Ada Byron']],
    ['Ada Byron, Ben Cole', ['Ada Byron', 'Ben Cole']],
    ['Ada Byron, Ben Cole and Cy van der Dee', ['Ada Byron', 'Ben Cole', 'Cy van der Dee']],
    ['Ada Byron, Ben Cole, and Cy Dee', ['Ada Byron', 'Ben Cole', 'Cy Dee']],
    ['Ada Byron & Ben Cole', ['Ada Byron', 'Ben Cole']],
    ['Byron, Ada; Cole, Ben; and Dee, Cy', ['Byron, Ada', 'Cole, Ben', 'Dee, Cy']],
    ['A. B. O\u2019Byron-Cole, \u5f20\u4f1f', ['A. B. O\u2019Byron-Cole', '\u5f20\u4f1f']],
    [Array(40).fill('Ada Byron').join(', '), Array(40).fill('Ada Byron')],
  ])('tells the names of authors: %s', (names, found) => {
    for (const line of [`Authors: ${names} | ${usual}`, `${usual} | **Authors:** ${names}`]) {
      const { entries, said } = tell(writeBelow(line, line))
      expect(entries).toMatchObject(titles.map((_, index) => ({ ...whole(index), authors: found, authorCount: found.length })))
      expect(said).toEqual([])
      const { authors, authorCount } = entries[0]?.spans ?? {}
      expect(writeBelow(line, line).slice(authors?.start, authors?.end)).toBe(names)
      expect(authorCount).toBeUndefined()
    }
  })

  test.each<[names: string, count: number | null]>([
    ['Byron, Ada and Cole, Ben', 2],
    ['Byron, Lee', null],
    ['Byron, A., Cole, B. J.', null],
    ['Byron, Cole, Dee', 3],
    ['Ada Byron, PhD, Ben Cole, Jr. and Cy Dee', 3],
    ['Byron and Cole', 2],
    ['\u5f20\u4f1f, \u5f20\u5f3a', 2],
  ])('counts names with the name of the family first where it can be told: %s', (names, count) => {
    const line = `Authors: ${names} | ${usual}`
    const { entries, said } = tell(writeBelow(line, line))
    expect(entries).toMatchObject(titles.map((_, index) => ({ ...whole(index), authorCount: count })))
    expect(said).toEqual(count === null ? titles.map(() => 'unreadable-count') : [])
  })

  test('has no name where words or a dash stand in its place', () => {
    for (const nothing of ['N/A', 'None', '-', 'Unknown', 'Not listed', 'not specified.']) {
      const list = writeList(
        (index) =>
          `${headingOf(index)}\n\n- Upvotes: 3\n- Organization: ${nothing}\n- Submitted by: ${nothing}\n- Authors: ${nothing}\n- Comments: 2`,
      )
      const [first] = tell(list).entries
      expect(first).toMatchObject({ upvotes: 3, organization: null, submittedBy: null, authors: null, authorCount: null, comments: 2 })
    }
  })

  test.each(['n/a', 'N/A', 'unknown', 'not available', '?', 'None'])('has no value where one says so: %s', (nothing) => {
    const date = `Date: ${nothing}`
    expect(tell(writeBelow(`${usual} | ${date}`, usual))).toMatchObject({
      entries: [{ ...whole(0), date: null }, whole(1), whole(2)],
      said: [],
    })
    const list = writeList((index) => `${headingOf(index)}\n\nUpvotes: 3\n${date}\nComments: 2\nAbstract: ${nothing}`)
    expect(tell(list)).toMatchObject({ entries: titles.map((_, index) => ({ ...whole(index), date: null, abstract: null })), said: [] })
    expect(treeToText(parseTree(list))).toBe(list)
  })

  test.each(['~1200', '\u2248 1200', 'about 1200', 'ca. 1.2k'])('has a number that is near another one: %s', (number) => {
    const { entries, messages } = parseDigest(writeBelow(`Upvotes: ${number} | Comments: 2`, usual), { bareCount: 'comments' })
    expect(entries).toMatchObject([{ ...whole(0), upvotes: 1200 }, whole(1), whole(2)])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['count-rounded'])
  })

  test.each(['1200+', '-3', '1,2k', '>5', '3/7'])('has no number where one begins that is none: %s', (number) => {
    const { entries, said } = tell(writeBelow(`Upvotes: ${number} | Comments: 2`, usual))
    expect(entries).toMatchObject([{ ...whole(0), upvotes: null }, whole(1), whole(2)])
    expect(said).toEqual(['unreadable-count'])
  })

  test('says that authors are not counted where others are', () => {
    const line = `Authors: Ada Byron, Ben Cole et al. | ${usual}`
    const { entries, said } = tell(writeBelow(line, line))
    expect(entries).toMatchObject(titles.map((_, index) => ({ ...whole(index), authors: null, authorCount: null })))
    expect(said).toEqual(titles.map(() => 'unreadable-count'))
  })

  test('in HTML may have elements of its own for its labels', () => {
    const write = (line: string): string =>
      titles.map((title, index) => `<h3><a href="/papers/${idOf(index)}">${title}</a></h3><p>${line}</p><p>${abstract}</p>`).join('')
    const [labels, values] = ['<b>Upvotes:</b> 3 | <b>Comments:</b> 2', '<b>Authors:</b> <i>Ren&eacute; Byron</i>, <i>Ben Cole</i>']
    const found = titles.map((_, index) => ({ ...whole(index), authors: ['Ren\u00e9 Byron', 'Ben Cole'], authorCount: 2 }))
    expect(tell(write(`${values} | ${labels}`))).toMatchObject({ entries: found, said: [] })
    expect(tell(write(`${labels} | <b>Submitted by:</b> <i>hanne</i>-k`)).said).not.toEqual([])
    const below = `<p>${labels}</p><p><b>Abstract:</b> We fold <i>boats</i> by hand, as long as there is paper at hand to fold them from.</p>`
    const cards = titles.map((title, index) => `<h3><a href="/papers/${idOf(index)}">${title}</a></h3>${below}`).join('')
    expect(tell(cards)).toMatchObject({
      entries: titles.map(() => ({ upvotes: 3, abstract: 'We fold boats by hand, as long as there is paper at hand to fold them from.' })),
      said: [],
    })
    expect(tell(write(`${labels} | <b>Authors:</b> 4`))).toMatchObject({ entries: titles.map(() => ({ authorCount: 4 })), said: [] })
    expect(tell(write(`${labels} | <b>Organization:</b> Knotworks`)).said).toEqual([])
    expect(tell(write(`${labels} | <b>Submitted by:</b> hanne-k`)).said).toEqual([])
  })

  test.each([
    ['words in small letters', 'Authors: ada | Upvotes: 3'],
    ['figures among names', 'Authors: Ada Byron1, Ben Cole2 | Upvotes: 3'],
    ['more words than a name has', 'Authors: We Fold All Boats By Hand Alone | Upvotes: 3'],
    ['no name behind a comma', 'Authors: Ada Byron, | Upvotes: 3'],
    ['a label without a value', 'Upvotes: 3 | Comments:'],
    ['a submitter that is longer than a name', `Upvotes: 3 | Submitted by: ${long}`],
    ['an organisation that is longer than a name', `Upvotes: 3 | Organization: ${long}`],
    ['a link that leads to no paper', 'Upvotes: 3 | Link: https://example.org/boats'],
    ['an abstract among fields', 'Upvotes: 3 | Abstract: We fold boats.'],
  ])('with %s is none, and is told', (_name, line) => {
    const { entries, said } = tell(writeBelow(line, usual))
    expect(entries).toMatchObject([{ ...whole(0), upvotes: null, comments: null }, whole(1), whole(2)])
    expect(said).toEqual(['unrecognised-text'])
  })

  test('that is none costs the paper where its heading does not lead to it', () => {
    const list = writeBelow('Upvotes: 3 | Comments:', usual).replace(headingOf(0), `### ${titles[0]}`)
    const { entries, said } = tell(list)
    expect(entries).toMatchObject([whole(1), whole(2)])
    expect(said).toEqual(['unrecognised-text', 'unrecognised-text', 'unrecognised-text'])
  })

  test('twice is of two papers, of which neither is guessed', () => {
    const { entries, said } = tell(writeBelow(`${usual}\n\nUpvotes: 4 | Comments: 1`, usual))
    expect(entries).toMatchObject([whole(1), whole(2)])
    expect(new Set(said)).toEqual(new Set(['unrecognised-text']))
  })
})

test('words that end in "vote" are no field of votes', () => {
  const devote = 'We devote a note to each pivot, and a vote to none.'
  const { entries } = tell(writeList((index) => `${headingOf(index)}\n\n${devote} ${abstract}\n\n${usual}`))
  expect(entries).toMatchObject(titles.map((_, index) => ({ ...whole(index), abstract: `${devote} ${abstract}` })))
})

describe('names that are links each', () => {
  const [ada, ben, cy] = ['[Ada Byron](/ada-b)', '[Ben Cole](https://example.org/ben)', '[Cy Dee](/cy)']

  test.each<[line: string, names: string[]]>([
    [`Authors: ${ada}`, ['Ada Byron']],
    [`Authors: ${ada}, ${ben}`, ['Ada Byron', 'Ben Cole']],
    [`**Authors:** ${ada}, ${ben} and ${cy}`, ['Ada Byron', 'Ben Cole', 'Cy Dee']],
    [`- **Authors:** ${ada}, ${ben}, and ${cy}`, ['Ada Byron', 'Ben Cole', 'Cy Dee']],
    [`Authors: ${ada} · ${ben} ${cy}`, ['Ada Byron', 'Ben Cole', 'Cy Dee']],
  ])('are the authors: %s', (line, names) => {
    const text = writeBelow(`${line}\n\n${usual}`, usual)
    const { entries, said } = tell(text)
    expect(entries[0]).toMatchObject({ ...whole(0), authors: names, authorCount: names.length })
    expect(said.filter((rule) => rule !== 'authors-missing')).toEqual([])
    expect(treeToText(parseTree(text))).toBe(text)
  })

  test('are not counted where there are others', () => {
    const { entries, said } = tell(writeBelow(`Authors: ${ada}, ${ben} et al.\n\n${usual}`, usual))
    expect(entries[0]).toMatchObject({ ...whole(0), authors: null, authorCount: null })
    expect(said).toContain('unreadable-count')
  })

  test.each([
    ['a number', 'Authors: [6](/papers/2509.01232)'],
    ['words between them', `Authors: ${ada} of ${ben}`],
    ['a picture', `Authors: ${ada} ![boat](/boat.png)`],
    ['others alone', 'Authors: ![boat](/boat.png) et al.'],
    ['no label', `Papers of ${ada}`],
    ['another label', `Stars: ${ada}`],
    ['words behind the label', `Authors: by ${ada}`],
    ['a link at the label', `[Authors:](/authors) ${ada}`],
  ])('are none with %s', (_name, line) => {
    expect(tell(writeBelow(`${line}\n\n${usual}`, usual)).entries.every(({ authors }) => authors === null)).toBe(true)
  })
})

describe('an abstract', () => {
  const below = (write: (index: number) => string) => writeList((index) => `${headingOf(index)}\n\n${write(index)}`)

  test('whose label stands before nothing is not there', () => {
    expect(tell(below(() => `- **Abstract:**\n\n${usual}`)).entries).toMatchObject(
      titles.map((_, index) => ({ ...whole(index), abstract: null })),
    )
  })

  test('may have several paragraphs', () => {
    const { entries, said } = tell(
      below(() => `${usual}\n\n${abstract}\n\nIt is *not* the newest, and has [a page](https://example.org/hub).`),
    )
    expect(entries[0]?.abstract).toBe(`${abstract} It is *not* the newest, and has a page.`)
    expect(said).toEqual([])
  })

  test('that ends before its sentence does is said to be cut off, at the end of the text alone', () => {
    const cut = below(() => `${usual}\n\n${abstract}`)
      .trimEnd()
      .slice(0, -9)
    expect(tell(cut)).toMatchObject({ entries: [whole(0), whole(1), { title: titles[2] }], said: ['text-cut-off'] })
    const next = below(() => `${usual}\n\n${abstract}`).replaceAll('2509', '2508')
    expect(tell(`${cut}\n\n${next.replace('Papers', 'Papers\n\nby AK and the research community')}`)).toMatchObject({
      entries: [{ page: 0 }, { page: 0 }, { page: 0 }, { page: 1 }, { page: 1 }, { page: 1 }],
      said: [],
    })
  })
})

describe('labels that nobody knows, right below an abstract', () => {
  const write = (below: string): string =>
    writeList((index) => `${headingOf(index)}\n\n${usual}\n\n${abstract}${index === 1 ? `\n${below}` : ''}`)

  test.each([
    ['are no part of it', 'Likes 5, shares 7', true],
    ['are of 60 characters at most', `Likes ${'5'.repeat(54)}`, true],
    ['are no longer', `Likes ${'5'.repeat(55)}`, false],
    ['are no sentence', 'Likes are counted.', false],
  ])('%s', (_name, below, isSaid) => {
    const { entries, said } = tell(write(below))
    expect(entries).toMatchObject([whole(0), { abstract: isSaid ? abstract : `${abstract} ${below}` }, whole(2)])
    expect(said.every((rule) => rule === 'unrecognised-text')).toBe(true)
    expect(said.length > 0).toBe(isSaid)
  })

  test('are read with it where it has not ended its sentence, or is no abstract without them', () => {
    expect(tell(write('Likes 5').replaceAll('.\nLikes', '\nLikes')).entries[1]?.abstract).toBe(`${abstract.slice(0, -1)} Likes 5`)
    const labelled = writeList((index) => `${headingOf(index)}\n\n${usual}\n- **Abstract:** Hubs are old.\nSpokes are new`)
    expect(tell(labelled).entries[0]?.abstract).toBe('Hubs are old. Spokes are new')
  })
})

describe('what is none of the parts of a paper', () => {
  test('is said of the paper that it stands in', () => {
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\nsome stray\n\n${usual}\n\n${abstract}`))
    expect(entries).toMatchObject(titles.map((_, index) => whole(index)))
    expect(said).toEqual(['unrecognised-text', 'unrecognised-text', 'unrecognised-text'])
  })

  test('may be a field that nobody knows, among those that are known', () => {
    for (const stray of ['Difficulty: hard', '- **Reading time:** 4 minutes']) {
      const list = writeList((index) => `${headingOf(index)}\n\nUpvotes: 3\n\n${stray}\n\nComments: 2\n\n${abstract}`)
      expect(tell(list)).toMatchObject({ entries: titles.map((_, index) => whole(index)), said: titles.map(() => 'unrecognised-text') })
    }
  })

  test('ends no entry before its last field', () => {
    const list = writeList(
      (index) =>
        `## ${titles[index]}\nAuthors: 7\na stray\nURL: https://huggingface.co/papers/${idOf(index)}\nAbstract: ${abstract}\nUpvotes: 3`,
    )
    const { entries } = tell(list)
    expect(entries).toMatchObject(titles.map((title, index) => ({ title, arxivId: idOf(index), upvotes: 3 })))
    expect(entries.map(({ span }) => list.slice(0, span.end).endsWith('Upvotes: 3'))).toEqual([true, true, true])
  })

  test('is so where a field above the title stands in its place', () => {
    const list = writeList(
      (index) =>
        `**Link:** https://huggingface.co/papers/${idOf(index)}\n\n## ${titles[index]}\n\n${abstract}\n\n**Authors:** 7\n**Likes:** 5\n**Upvotes:** 3`,
    )
    expect(tell(list)).toMatchObject({
      entries: titles.map((title, index) => ({ title, arxivId: idOf(index), authorCount: 7, upvotes: 3, abstract })),
      said: titles.map(() => 'unrecognised-text'),
    })
    // Each of them has its place in the tree.
    const blank = explainDigest(list).stretches.filter(({ role }) => role === 'blank')
    expect(blank.map(({ text }) => text.trim()).join('')).toBe('')
  })

  test('may be furniture, or a line that was not read, of which another message speaks', () => {
    const page = writeBelow(usual, usual)
    expect(tell(`${page}\nSystem theme\n\nCompany\n\nTOS\n\nPrivacy\n`)).toMatchObject({
      entries: [whole(0), whole(1), whole(2)],
      said: [],
    })
    expect(tell(`${page}\n${'x'.repeat(3_000)}\n`, { maxLineLength: 2_000 }).said).toEqual(['line-too-long'])
  })
})

test('a paper without a link has no id', () => {
  const { entries, said } = tell(writeList((index) => `### ${titles[index]}\n\n${usual}\n\n${abstract}`))
  expect(entries).toMatchObject(titles.map((_, index) => ({ ...whole(index), arxivId: null, url: null })))
  expect(said).toEqual([])
})

describe('a list with a field on each line', () => {
  const read = (...fields: readonly string[]) => {
    const { entries, said } = tell(writeList((index) => `## [${titles[index]}](/papers/${idOf(index)})\n\n${fields.join('\n')}`))
    expect(said).toEqual([])
    return entries[0]
  }

  test.each([
    ['labels', ['- 8 authors', '- Upvotes: 37', '- Comments: 4', '- Date: 2025-11-03']],
    ['units', ['- 37 upvotes', '- 4 comments', '- 8 authors', '- Nov 3, 2025']],
    ['votes by another name', ['* 37 votes', '* 4 comments', '* Authors: 8', '* 2025-11-03']],
    ['labels of another kind', ['- **Votes:** 37', '- **Comments**: 4', '- **Authors:** 8', '- **Published:** Nov 3, 2025']],
  ])('has %s', (_name, fields) => {
    expect(read(...fields)).toMatchObject({ upvotes: 37, comments: 4, authorCount: 8, date: { iso: '2025-11-03' }, abstract: null })
  })

  test('one of two abstracts with labels is read, and the other is told', () => {
    const { entries, said } = tell(
      writeList((index) => `${headingOf(index)}\n\n${usual}\n\nAbstract: We fold boats.\n\nSummary: Boats are old.\n`),
    )
    expect(entries.map(({ abstract: read }) => read)).toEqual(['We fold boats.', 'We fold boats.', 'We fold boats.'])
    expect(said.filter((rule) => rule.startsWith('unrecognised-text'))).toHaveLength(3)
  })

  test.each(['Summary: We fold boats.', '- **TL;DR:** We fold boats.', 'TLDR: We fold boats.', '- Abstract: We fold boats.'])(
    'has an abstract: %s',
    (text) => {
      expect(read('- Upvotes: 37', text)).toMatchObject({ upvotes: 37, abstract: 'We fold boats.' })
      expect(read(text, '- Upvotes: 37')).toMatchObject({ upvotes: 37, abstract: 'We fold boats.' })
    },
  )

  test('has an abstract in a sentence or two of their own', () => {
    const text = 'We fold boats from paper and let them sink. Then we fold others.'
    expect(read(text, '', '- Upvotes: 37', '- Paper: https://huggingface.co/papers/2509.01230')).toMatchObject({
      upvotes: 37,
      abstract: text,
    })
  })

  test('is none for what only looks like a day or a number of something', () => {
    const { entries, said } = tell(
      writeList((index) => `## [${titles[index]}](/papers/${idOf(index)})\n\n- Upvotes: 37\n- 2025-13-03\n- 4 likes`),
    )
    expect(entries.map(({ upvotes, date }) => [upvotes, date])).toEqual([
      [37, null],
      [37, null],
      [37, null],
    ])
    expect(said).toContain('unrecognised-text')
  })
})
