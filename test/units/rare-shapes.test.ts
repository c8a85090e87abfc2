/** Shapes that pages seldom have, each with what has to come of it. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { papers, writeHtml, writeIsland, writeJson } from '../helpers/html-shapes.ts'
import { usualAbstract as abstract, parseEntry, writePage } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeBelow, writeList } from '../helpers/three-papers.ts'

const found = titles.map((title, index) => ({ title, arxivId: idOf(index), authorCount: 4 }))
const plain = (...cards: string[]): string => `Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n${cards.join('\n\n')}\n`
const card = (title: string, byline = '• 4 authors\n·\nSep 3 2'): string => `${title}\n\n${abstract}\n\n${byline}`

describe('February 29', () => {
  test('of a page is no day of another year', () => {
    const { pages, messages } = parseDigest(
      writeList((index) => `${headingOf(index)}\n\n4 authors\n\n·\n\nSep 3`, '# Daily Papers\n\nFeb 29').replaceAll(
        '/papers/2509',
        '/papers/2502',
      ),
    )
    expect(pages[0]?.date).toBe(null)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('invalid-date')
  })

  test('is of the leap year that a link tells', () => {
    const { pages } = parseDigest(
      writeList(
        (index) => `${headingOf(index)}\n\n4 authors`,
        '# Daily Papers\n\n[](/papers/date/2023-02-28)[](/papers/date/2024-03-01)Feb 29',
      ),
    )
    expect(pages[0]?.date?.iso).toBe('2024-02-29')
  })
})

describe('links of another syntax', () => {
  const textile = (count: number): string =>
    titles
      .slice(0, count)
      .map((title, index) => `"${title}":https://huggingface.co/papers/${idOf(index)}`)
      .join('\n\n')

  test('tell it where they are many', () => {
    expect(tell(textile(3)).said).toEqual(['other-dialect'])
    expect(tell(textile(2)).said).not.toContain('other-dialect')
  })

  test.each([
    ['a wiki', (index: number) => `=== [[papers/${idOf(index)}|${titles[index]}]] ===\n\n* 4 authors`],
    [
      'a wiki',
      (index: number) =>
        `<div class="card">\n\n== [[/papers/${idOf(index)}|${titles[index]}]] ==\n\n</div><div>[[papers/${idOf(index)}#community|2]]</div>`,
    ],
    ['Org', (index: number) => `*** [[https://huggingface.co/papers/${idOf(index)}][${titles[index]}]]\n\n- 4 authors`],
    ['Textile', (index: number) => `<div>\n\nh3. "${titles[index]}":/papers/${idOf(index)}\n\n</div>`],
    ['reStructuredText', (index: number) => `\`${titles[index]} <https://huggingface.co/papers/${idOf(index)}>\`_\n\n4 authors`],
  ])('are not read, and %s is named', (syntax, write) => {
    const text = `\ufeffDaily Papers\n\nby AK and the research community\n\n${titles.map((_, index) => write(index)).join('\n\n')}\n`
    const { outcome, entries, pages, messages, coverage } = parseDigest(text)
    expect([outcome, entries, pages]).toEqual(['unrecognised', [], []])
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['other-dialect', `This text looks like ${syntax}, which daily-papers-parser does not read`],
    ])
    expect(coverage.entries + coverage.furniture).toBe(0)
  })
})

describe('elements of HTML', () => {
  const html = (inside: string): string =>
    `<html><body><h1>Daily Papers</h1><article>${inside}<ul><li>2 authors</li></ul></article></body></html>`
  const kites = '<h3><a href="/papers/2511.01001">Paper Kites</a></h3>'

  test('of an attribute that is there twice the first counts', () => {
    expect(tell(html(kites.replace('">', '" href="/papers/2511.01002">'))).entries).toMatchObject([
      { title: 'Paper Kites', arxivId: '2511.01001' },
    ])
  })

  test('a picture may be without a text', () => {
    expect(tell(html(`<img src="/a.png">${kites}`))).toMatchObject({ entries: [{ title: 'Paper Kites' }], said: [] })
  })

  test('an ampersand in data may be one', () => {
    const json = writeJson(papers).replace('Bell Curves', 'Bells &; Curves')
    const { entries } = parseDigest(writeHtml(papers, writeIsland(json).replace('&amp;; Curves', '& Curves')))
    expect(entries[0]?.title).toBe('Bells & Curves: Aligning *Tower* Clocks by Ear')
  })

  test('copies count for the limit of messages, of whatever rule', () => {
    const json = writeJson(papers)
      .replaceAll('maps', 'ma\u200bps')
      .replaceAll('towers', 'tow\u200bers')
      .replaceAll('lighthouse', 'light\u200bhouse')
    expect(parseDigest(writeHtml(papers, writeIsland(json)), { maxMessages: 2 }).messages.map(({ ruleId }) => ruleId)).toEqual([
      'hidden-text',
      'too-many-messages',
    ])
  })
})

describe('items of JSON', () => {
  const read = (...items: unknown[]) => parseDigest(JSON.stringify(items), { format: 'json' })

  test('may have the title beside their paper, with more values of it', () => {
    expect(read({ paper: { id: '2511.00042', summary: 'They fly.' }, title: 'Kites', githubStars: 7 }).entries).toMatchObject([
      { title: 'Kites', arxivId: '2511.00042', githubStars: 7 },
    ])
    expect(read({ paper: 5, title: 'Kites', id: '2511.00042', githubStars: 7 }).messages).toMatchObject([{ ruleId: 'wrong-json-value' }])
  })

  test('that are told by their id alone are papers behind any key', () => {
    expect(read({ node: { paper: { id: '2511.00042' } } }, { node: { paper: { id: 'kites' } } }).entries).toEqual([])
  })

  test('contradict themselves where a number of authors is not that of the names', () => {
    const { entries, messages } = read({
      title: 'Kites',
      id: '2511.00042',
      summary: 'They fly.',
      authors: [{ name: 'Hanne K' }],
      publishedAt: '2025-11-03T08:00:00Z',
      abstract: 'They fly.',
      authorCount: 2,
    })
    expect(entries).toMatchObject([{ authorCount: 2, authors: ['Hanne K'] }])
    expect(messages).toMatchObject([{ ruleId: 'copies-disagree', field: 'authorCount' }])
  })
})

describe('marks', () => {
  test('angle brackets in a text are text', () => {
    expect(
      tell(writeBelow(`${'We fold pairs ⟨k, v⟩ of maps by hand. '.repeat(6).trim()}\n\n4 authors · Sep 3`)).entries[0]?.abstract,
    ).toContain('⟨k, v⟩')
  })

  test('a target may have brackets that do not close', () => {
    const { entries } = tell(writeList((index) => `### [${titles[index]}](/papers/${idOf(index)} (a (b ) c\n\n4 authors`))
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([null, null, null])
  })

  test('bold type with an address elsewhere is no heading', () => {
    const { entries } = tell(
      `# Daily Papers\n\n[About](https://example.org/about)\n\n${titles.map((title, index) => `${index + 1}. **${title}** (https://example.org/x)\n\n${abstract}\n\n4 authors · Sep 3`).join('\n\n')}\n`,
    )
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([null, null, null])
  })

  test('an attribute that stands in the value of another is none', () => {
    expect(tell(writeList((index) => `${headingOf(index)}\n\n<a title="where href='x leads">4 authors</a> · Sep 3`)).entries).toMatchObject(
      found,
    )
  })

  test('lines of text may be indented as the page is', () => {
    const page = writeList(
      (index) => `[x](https://example.org)\n\n${titles[index]}\n\n${abstract}\nIt is the newest of them.\n\n4 authors · Sep 3`,
      'Daily Papers\n\nby AK and the research community',
    )
    const indented = page
      .split('\n')
      .map((line) => (line === '' ? '' : `\t\t${line}`))
      .join('\n')
    expect(parseDigest(indented).coverage.total).toBe(indented.length)
  })

  test('a title may go on indented, and an abstract follow right below', () => {
    const { entries } = tell(
      `# Daily Papers\n\n[About](https://example.org/about)\n\n${titles.map((title) => `${title}\n  and what they are for\n${abstract}\n\n4 authors · Sep 3`).join('\n\n')}\n`,
    )
    expect(entries[0]).toMatchObject({ title: `${titles[0]} and what they are for`, abstract })
  })

  test('a mark of the encoding alone is no line of a list', () => {
    const list = titles.map((title, index) => `[${index + 1}]${title}\n\n4 authors\n`).join('\n')
    const targets = titles.map((_, index) => `   ${index + 1}. https://huggingface.co/papers/${idOf(index)}`).join('\n\ufeff\n')
    expect(tell(`Daily Papers\n\n${list}\nReferences\n\n   Visible links:\n\ufeff\n${targets}\n`).entries).toMatchObject(found)
  })

  test('numbers of links behind the end of reading are not counted', () => {
    const text = `Daily Papers\n\n${Array.from({ length: 12 }, (_, index) => `[${index + 1}]Folding ${index}`).join('\n\n')}\n`
    expect(parseDigest(text, { maxLength: text.length - 30 }).messages.map(({ ruleId }) => ruleId)).toContain('input-too-long')
  })
})

describe('words', () => {
  test('a curator may be broken behind the name, with links on both lines', () => {
    const { pages } = parseDigest(
      writeList(
        (index) => `${headingOf(index)}\n\n4 authors`,
        '# Daily Papers\n\nby [AK](/akhaliq) and\nthe research [community](/community)',
      ),
    )
    expect(pages[0]?.curator).toBe('AK')
  })

  test('a curator without a name is none', () => {
    expect(parseDigest(writePage({}).replace('byAK', 'by')).pages[0]?.curator).toBe(null)
  })

  test('a label may be wide, or without its number', () => {
    const { entries } = tell(
      `# Trending Papers\n\n${headingOf(0)}\n\nPublished          on Sep 3, 2025\n\n${headingOf(1)}\n\nGitHub\n\n·\n\n12\n`,
    )
    expect(entries[0]).toMatchObject({ title: titles[0], date: { iso: '2025-09-03' } })
    expect(entries[1]).toMatchObject({ title: titles[1], githubStars: null })
  })

  test('a name below a picture on a line of its own is not sure to be an organisation', () => {
    const { entries } = tell(writeList((index) => `${titles[index]}\n\n${abstract}\n![knotworks](/a.png)\nKnotworks\n\n· Sep 3`))
    expect(entries.map(({ title }) => title)).toEqual([...titles])
  })

  test('an address with a word behind it is not that of the page', () => {
    const { pages } = parseDigest(
      writeList(
        (index) => `${headingOf(index)}\n\n4 authors`,
        'URL: https://huggingface.co/papers/date/2025-11-05 saved today\n\n# Daily Papers\n\nNov 5',
      ),
    )
    expect(pages[0]?.kind).toBe(null)
  })
})

describe('the order of things', () => {
  test('a title of the page inside of a text begins no page', () => {
    const { pages } = parseDigest(plain(card(titles[0]), 'Daily Papers', card(titles[1])))
    expect(pages).toHaveLength(1)
  })

  test('paragraphs that are longer together than any abstract are said', () => {
    const { said } = tell(
      plain(`${titles[0]}\n\n${Array.from({ length: 9 }, () => abstract).join('\n\n')}\n\n• 4 authors\n·\nSep 3 2`, card(titles[1])),
    )
    expect(said).toContain('close-call')
    expect(parseEntry({}).title).toBe('A Map of Forgotten Checkpoints')
  })

  test('an organisation below an abstract without a title is of no paper', () => {
    const { entries, said } = tell(
      `Daily Papers\nby AK and the research community\n\nNov 5, 2025\n\nSubmitted by osprey\n\n${abstract}\n\nKnotworks Research\n4\n\nSubmitted by heron\n\n12\n\n${titles[1]}\n\n· 4 authors\n2\n`,
    )
    expect(entries).toMatchObject([{ title: titles[1], submittedBy: 'heron' }])
    expect(said).toContain('title-missing')
  })

  test('a dash above a title is its votes, below a byline that lost its date', () => {
    const cards = titles.map(
      (title, index) => `${index === 1 ? '-' : '12'}\n\n${title}\n\n${abstract}\n\n4 authors\n·${index === 0 ? '' : '\nSep 3'}`,
    )
    const { entries } = tell(`Daily Papers\n\nby AK and the research community\n\nNov 5, 2025\n\n${cards.join('\n\n')}\n`)
    expect(entries.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      [titles[0], 12],
      [titles[1], 0],
      [titles[2], 12],
    ])
  })

  test('votes of one paper stand above it twice where its card does', () => {
    const votes = (index: number) => `[12](/login?next=%2Fpapers%2F${idOf(index)})`
    const twice = writeList((index) =>
      [1, 2]
        .map(
          () =>
            `${votes(index)}\n\n![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${idOf(index)}.png)\n\n${headingOf(index)}\n\n4 authors`,
        )
        .join('\n\n'),
    )
    expect(tell(twice).entries).toMatchObject(found.map((paper) => ({ ...paper, upvotes: 12 })))
    const trailing = writeList((index) => `${headingOf(index)}\n\n4 authors\n\n${votes(index)}\n\n${votes(index)}\n\nRead more`)
    expect(tell(trailing).entries.map(({ title }) => title)).toEqual([...titles])
  })
})

describe('parts of cards', () => {
  test('votes behind a label end a card, and a second time they are of no other', () => {
    const votes = (index: number) => `[12](/login?next=%2Fpapers%2F${idOf(index)})`
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\n4 authors\n\nUpvote\n\n${votes(index)}\n\n${votes(index)}`))
    expect(entries).toMatchObject(found.map((paper) => ({ ...paper, upvotes: 12 })))
    expect(said).toEqual(['title-missing', 'title-missing', 'title-missing'])
  })

  test.each([abstract, '???'])('an organisation below %j is of no paper', (text) => {
    const { entries, said } = tell(
      writeList((index) => `Submitted by osprey\n\n${index === 0 ? text : headingOf(index)}\n\nKnotworks Research`),
    )
    expect(entries).toMatchObject([1, 2].map((index) => ({ title: titles[index], organization: { name: 'Knotworks Research' } })))
    expect(said).toContain('title-missing')
  })

  test('a page begins where its title stands twice above its curator', () => {
    const second = `Daily Papers\n\n# Daily Papers\n\nby AK and the research community\n\nNov 6\n\n${headingOf(1)}\n\n4 authors · Sep 2\n`
    const { pages, entries } = parseDigest(`# Daily Papers\n\n${headingOf(0)}\n\n4 authors · Sep 3\n\n${second}`)
    expect([pages.length, entries.map(({ page }) => page)]).toEqual([2, [0, 1]])
  })
})

test('a number of comments that stands apart from the name of a card is none of it', () => {
  const of = (index: number, by: string) =>
    `<article>Submitted by <a href="/osprey">osprey</a><h3><a href="/papers/${idOf(index)}">${titles[index]}</a></h3><p>${by}</p></article>`
  const { entries } = tell(
    `<html><body><h1>Daily Papers</h1>${of(0, 'Knotworks <i>Research</i> <b>4</b>')}${of(1, 'Ropes <b>Labs</b>')}</body></html>`,
  )
  expect(entries.map(({ organization, comments }) => [organization?.name, comments])).toEqual([
    ['Knotworks Research', 4],
    ['Ropes Labs', null],
  ])
})

test('labels are underlined one by one where other words stand between them', () => {
  const cardOf = (title: string, numbers: string) =>
    `**** ${title} ****\n\n${abstract}\n\nPublished on Sep 4, 2025\nUpvote ${numbers} arXiv_Page\n`
  const text = `****** Trending_Papers ******\nby AK and the research community\n\n${cardOf('Paper_Boats_on_Lakes', '58 GitHub__312')}\n${cardOf('Reading_Rivers', '7 GitHub__29')}`
  expect(tell(text)).toMatchObject({
    entries: [
      { title: 'Paper Boats on Lakes', upvotes: 58, githubStars: 312 },
      { title: 'Reading Rivers', upvotes: 7, githubStars: 29 },
    ],
    said: ['underlined-text'],
  })
})

test('the organisation of a card is found below a long title, with votes above it and without', () => {
  const title = 'A Title That Is Nearly as Long as Titles Are: '.padEnd(205, 'Boats and Maps and Rivers ').trim()
  for (const votes of ['', '58\n\n']) {
    const cards = [0, 1].map(() => `Submitted by osprey\n\n${votes}${title}\n\nKnotworks Research\n`)
    const { entries } = tell(`Daily Papers\n\nby AK and the research community\n\nNov 5\n\n${cards.join('\n')}`)
    expect(entries.map((entry) => [entry.title, entry.organization?.name])).toEqual([
      [title, 'Knotworks Research'],
      [title, 'Knotworks Research'],
    ])
  }
})

test('nothing but a reference to a space is markup of HTML', () => {
  expect(parseDigest('&nbsp', { format: 'html' })).toMatchObject({ outcome: 'unrecognised', coverage: { markup: 5, unrecognised: 0 } })
})

test('a heading of references to white space, however many, is no title', () => {
  const { outcome, entries } = parseDigest(`# [${'&nbsp;'.repeat(20)}](/papers/2509.01234)\n\n4 authors\n`)
  expect({ outcome, entries }).toEqual({ outcome: 'unrecognised', entries: [] })
})

test.each([1, 2])('an address below the title tells the paper, on a page of %d', (count) => {
  const cards = titles
    .slice(0, count)
    .map((title, index) => `${title}\nhttps://huggingface.co/papers/${idOf(index)}\n\n${abstract}\n\n• 5 authors\n`)
  const { entries } = tell(`Daily Papers\n\nby AK and the research community\n\n${cards.join('\n')}`)
  expect(entries.map(({ title, arxivId }) => [title, arxivId])).toEqual(titles.slice(0, count).map((title, index) => [title, idOf(index)]))
})

test('a mark that nobody sees is kept at the edge of a title, as it is said', () => {
  const { entries, messages } = parseDigest(JSON.stringify([{ paper: { id: '2509.01234', title: ' \ufeffPaper Boats' } }]))
  expect(entries[0]?.title).toBe('\ufeffPaper Boats')
  expect(messages).toMatchObject([{ ruleId: 'hidden-text', field: 'title' }])
})

test('a number behind the name of a card is none of it where marks stand between them', () => {
  const card = (index: number, name: string) => `Submitted by osprey\n\n${index}\n\n${headingOf(index)}\n\n${name}\n`
  const { entries } = tell(`# Daily Papers\n\n${card(0, 'Knot<i>works</i> <b>4</b>')}\n${card(1, 'Ropes <b>Labs</b>')}`)
  expect(entries.map(({ organization, comments }) => [organization?.name, comments])).toEqual([
    ['Knotworks', 4],
    ['Ropes Labs', null],
  ])
})

test('a number at the end of a name is of the name where comments have links', () => {
  const card = (index: number, below: string) => `Submitted by osprey\n\n${index}\n\n${headingOf(index)}\n\n${below}\n`
  const read = (comments: string) =>
    tell(`# Daily Papers\n\n${card(0, `4 authors\n\n${comments}`)}\n${card(1, 'Area 51')}`).entries.map((entry) => [
      entry.organization?.name,
      entry.comments,
    ])
  expect(read(`[7](/papers/${idOf(0)}#community)`)).toEqual([
    [undefined, 7],
    ['Area 51', null],
  ])
  expect(read('7')).toEqual([
    [undefined, 7],
    ['Area', 51],
  ])
})

describe('JSON in a text', () => {
  const sample = '{"role": "user", "content": "fold"}'
  const page = writeList((index) => `${headingOf(index)}\n\n${abstract} One is\n${sample}\n\n4 authors`)

  test('is of the text where other text follows, though the file ends in a bracket', () => {
    expect(tell(`${page}\n[Next](/papers/date/2025-11-06)\n\n[1]`).entries).toHaveLength(3)
  })

  test('is a text of its own where it goes on to the end, as one value or as lines', () => {
    const item = (index: number) => JSON.stringify({ paper: { id: idOf(index), title: titles[index], summary: abstract } })
    for (const json of [`[${item(0)},${item(1)}]`, `${item(0)}\n${item(1)}`]) {
      const { entries, said } = tell(`${page}\n${json}\n`)
      expect([entries.length, said]).toEqual([3, ['joined-texts']])
    }
  })
})

describe('what stands behind a page', () => {
  test('is a text of its own behind a part of HTML where it has paragraphs', () => {
    const card = (index: number): string =>
      `<div><h3><a href="/papers/${idOf(index)}">${titles[index]}</a></h3><ul><li>4 authors</li></ul></div>`
    // More than what is looked at to tell the syntax.
    const part = `<div>${card(0)}${card(1)}${card(2)}<p class="${'wide '.repeat(1_000)}"></p></div>`
    expect(tell(`${part}\n\n${abstract}\n\n${abstract}\n`).said).toContain('joined-texts')
    expect(tell(`${part}\n\n${abstract}\n`).said).not.toContain('joined-texts')
  })

  test('is no other page where it is the name of the site alone', () => {
    const { pages, entries } = parseDigest(`${plain(card(titles[0]), card(titles[1]))}\nDaily Papers\n`)
    expect([pages.length, entries.length]).toEqual([1, 2])
  })
})

test('an abstract whose title is gone is said, and goes to no other title', () => {
  const page = `[${abstract}](/papers/${idOf(0)})\n\n${headingOf(1)}\n\n4 authors\n`
  const { entries, messages } = parseDigest(page)
  expect(entries).toMatchObject([{ title: titles[1], abstract: null, authorCount: 4 }])
  const [missing] = messages.filter(({ ruleId }) => ruleId === 'title-missing')
  expect(page.slice(missing?.span.start, missing?.span.end)).toBe(abstract)
})

test('the name of an organisation may have tags in it, and in front of the number behind it', () => {
  const page = writeList((index) => `[ ] 3\n\n${headingOf(index)}\n\nExample <em>Labs</em> <b>7</b>\n`)
  expect(tell(page).entries.map(({ organization, comments }) => [organization?.name, comments])).toEqual([
    ['Example Labs', 7],
    ['Example Labs', 7],
    ['Example Labs', 7],
  ])
})

test('a day that only leap years have is named as the page shows it, where its data say another', () => {
  const page = writeHtml(papers, writeIsland(writeJson(papers))).replace('>Nov 5<', '>Feb 29<')
  const { pages, messages } = parseDigest(
    page.replaceAll(/<a href="\/papers\/date[^>]*>/g, '<a>').replace(/ datetime="2025-11-05[^"]*"/, ''),
  )
  expect(pages[0]?.date?.iso).toBe('2025-11-05')
  expect(messages.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('the page shows Feb 29'))
})

test('white space that ends a line does not make it too long', () => {
  const page = writeList((index) => `${headingOf(index)}\n\n${abstract}\n\n4 authors`).replace('4 authors', `4 authors${' '.repeat(3_000)}`)
  expect(tell(page, { maxLineLength: 2_000 }).said).toEqual([])
})

test('a heading is no name of who submitted a paper', () => {
  const { entries } = tell(writeList((index) => `Submitted by\n\n${headingOf(index)}\n\n4 authors`))
  expect(entries.map(({ title, submittedBy }) => [title, submittedBy])).toEqual(titles.map((title) => [title, null]))
})

test('behind a dot only a number is what links to comments', () => {
  const write = (text: string): string =>
    writeList(
      (index) =>
        `[ ] 3\n\n${titles[index]} (/papers/${idOf(index)})\n\n·\n4 authors (/papers/${idOf(index)})\n\n· ${text} (/papers/${idOf(index)}#community)`,
    )
  expect(tell(write('7')).entries.map(({ comments }) => comments)).toEqual([7, 7, 7])
  for (const text of ['Discuss', '-']) {
    const { entries, said } = tell(write(text))
    expect(entries.map(({ title, comments }) => [title, comments])).toEqual(titles.map((title) => [title, null]))
    expect(said).toContain('unrecognised-text')
  }
})

test('the name of a picture in brackets is no part of the text behind it', () => {
  const { entries } = tell(writeList((index) => `[thumb.png]\n\n${headingOf(index)}\n\n[boat.png] Example Labs\n\n· Sep 3`))
  expect(entries.map(({ title, organization }) => [title, organization?.name])).toEqual(titles.map((title) => [title, 'Example Labs']))
})

describe('what stands below an abstract with links above', () => {
  const abstract =
    'We fold boats out of paper and let them sink in puddles of three sizes, which nobody had done before us in that order, and we count them.'
  const read = (line: string) => {
    const paper = (title: string, id: string, below: string): string => `### [${title}](/papers/${id})\n\n${abstract}\n\n${below}\n`
    const papers = [paper('Paper Boats', '2509.01234', line), paper('Paper Kites', '2509.01235', '- 4 authors\n- Mar 5, 2026')]
    const { entries, messages } = parseDigest(`# Daily Papers\n\nby AK and the research community\n\n${papers.join('\n')}`)
    const [entry] = entries
    return [entry?.organization?.name, entry?.date?.iso, entry?.comments, entry?.upvotes, messages.map(({ ruleId }) => ruleId)]
  }

  test('may be an organisation, a date and a number of comments by their word', () => {
    expect(read('Example Labs · Mar 3, 2026 · 3 comments')).toEqual(['Example Labs', '2026-03-03', 3, null, ['organization-unsplit']])
  })

  test('may be an organisation before comments alone, and none before a number', () => {
    expect(read('Example Labs · 3 comments')).toEqual(['Example Labs', undefined, 3, null, ['date-missing', 'organization-unsplit']])
    expect(read('Example Labs · 3')).toEqual([undefined, undefined, null, null, ['byline-missing', 'unrecognised-text']])
  })

  test('is no number of votes where a long text of their link begins with one', () => {
    const line = `[94 ${'boats '.repeat(20)}](/login?next=%2Fpapers%2F2509.01234)`
    expect(read(line)).toEqual([undefined, undefined, null, null, ['authors-missing', 'date-missing', 'unreadable-count']])
  })
})

test('titles that lead to arXiv name the papers of the votes and authors behind abstracts', () => {
  const paper = (title: string, index: number): string =>
    `### [${title}](https://arxiv.org/abs/${idOf(index)})\n\n${abstract}\n\n[9${index}](/login?next=%2Fpapers%2F${idOf(index)})\n\n4 authors\n`
  const { entries, messages } = parseDigest(titles.map(paper).join('\n'))
  expect(entries.map(({ upvotes }) => upvotes)).toEqual(titles.map((_, index) => 90 + index))
  expect(entries).toMatchObject(found)
  expect(messages).toEqual([])
})

describe('an organisation with its comments behind a dot', () => {
  const page = (line: string, mark = ''): string =>
    `Daily Papers\n\nbyAK and the research community\n\n${titles.map((title) => `${mark}${title}\n\n${abstract}\n\n${line}`).join('\n\n')}\n`

  test.each([
    ['in plain text', page('Example Labs · 3 comments')],
    ['in Markdown', page('Example Labs · 3 comments', '### ')],
  ])('closes an entry without a date: %s', (_name, text) => {
    const { entries, messages } = parseDigest(text)
    const values = { abstract, organization: { handle: null, name: 'Example Labs' }, comments: 3, date: null }
    expect(entries).toMatchObject(titles.map((title) => ({ title, ...values })))
    expect(messages.every(({ ruleId }) => ruleId === 'organization-unsplit')).toBe(true)
  })

  test.each([['Example Labs · 3'], ['Example Labs · three comments']])('is none without the word or the number: %s', (line) => {
    expect(parseDigest(page(line)).entries.every(({ organization }) => organization === null)).toBe(true)
  })
})
