/** Tables of papers: the heads of their columns say what their cells are. */
import { describe, expect, test } from 'vitest'
import { explainDigest, parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { parseMarkdownDigest } from '../../src/unified.ts'

const capture = { asOf: '2025-03-20' }
const boats = '[Paper Boats](https://huggingface.co/papers/2503.01234)'
const linked = '<a href="/papers/2503.01234">Paper Boats</a>'

/** What entries have, without what none of them says, and what was said with the text that it is about. */
function read(text: string, options: Parameters<typeof parseDigest>[1] = capture) {
  const { entries, messages, outcome, coverage, pages } = parseDigest(text, options)
  expect(treeToText(parseTree(text, options))).toBe(text)
  const { total, ...shares } = coverage
  expect(Object.values(shares).reduce((sum, share) => sum + share)).toBe(total)
  const values = entries.map(({ page, span, spans, links, url, abstractKind, upvotesFrom, date, ...entry }) => ({
    ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)),
    ...(date && { date: date.iso }),
  }))
  const said = messages.map(
    ({ ruleId, span, entry }) => `${ruleId}${entry === null ? '' : ` ${entry}`}: ${text.slice(span.start, span.end)}`,
  )
  return { values, said, outcome, format: pages[0]?.format ?? null }
}

/** A table in Markdown. */
const toBars = (...rows: readonly (readonly string[])[]): string => {
  const [heads, ...others] = rows.map((cells) => `| ${cells.join(' | ')} |\n`)
  return `${heads}|${'---|'.repeat(rows[0]?.length ?? 0)}\n${others.join('')}`
}

/** The same in HTML. */
const toHtml = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells, at) => `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('\n')}</table>`

const toTabs = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.join('\t')}\n`).join('')

const twoPapers = [
  ['#', 'Title', 'Authors', 'Upvotes', 'Date'],
  ['1', 'Paper Boats', '5', '94', 'Mar 5'],
  ['2', 'Folding Maps', '3', '12', 'Mar 4'],
] as const
const theirs = [
  { title: 'Paper Boats', authorCount: 5, upvotes: 94, date: '2025-03-05' },
  { title: 'Folding Maps', authorCount: 3, upvotes: 12, date: '2025-03-04' },
]

describe('a table', () => {
  test.each<[what: string, text: string, format: string]>([
    ['with bars', toBars(...twoPapers), 'markdown'],
    [
      'with bars inside alone',
      `# | Title | Authors | Upvotes | Date\n:-|---|--:|:-:|---\n1|Paper Boats|5|94|Mar 5\n2 |Folding Maps| 3|12 | Mar 4`,
      'markdown',
    ],
    [
      'of a database',
      ` # |    title     | authors | upvotes | date  \n---+--------------+---------+---------+-------\n 1 | Paper Boats  |       5 |      94 | Mar 5\n 2 | Folding Maps |       3 |      12 | Mar 4\n`,
      'markdown',
    ],
    [
      'with lines drawn between rows',
      `+---+-------+---------+---------+------+\n| # | Title | Authors | Upvotes | Date |\n+===+=======+=========+=========+======+\n| 1 | Paper Boats | 5 | 94 | Mar 5 |\n+---+---+---+---+---+\n| 2 | Folding Maps | 3 | 12 | Mar 4 |\n+---+---+---+---+---+\n`,
      'markdown',
    ],
    [
      'below an empty row of heads',
      `|  |  |  |  |  |\n|---|---|---|---|---|\n${toBars(...twoPapers).replace(/\|(?:---\|)+\n/, '')}`,
      'markdown',
    ],
    [
      'in a quotation',
      toBars(...twoPapers)
        .replaceAll(/^/gm, '> ')
        .slice(0, -2),
      'markdown',
    ],
    ['in a fence', `\`\`\`\n${toBars(...twoPapers)}\`\`\`\n`, 'markdown'],
    ["with an encoding's mark", `\ufeff${toBars(...twoPapers)}`, 'markdown'],
    ['with tabs', toTabs(...twoPapers), 'text'],
    ['with tabs and a number without a head', toTabs(...twoPapers).slice(1), 'text'],
    ['of HTML', toHtml(...twoPapers), 'html'],
    [
      'of HTML whose tags are left out',
      `<table><tr><th>#<th>Title<th>Authors<th>Upvotes<th>Date<tr><td>1<td>Paper Boats<td>5<td>94<td>Mar 5<tr><td>2<td>Folding Maps<td>3<td>12<td>Mar 4</table>`,
      'html',
    ],
    ['of HTML without rows that are opened', `${toHtml(...twoPapers).replace('<tr>', '')}`, 'html'],
    ['of HTML in the cell of another one', `<table><tr><td>${toHtml(...twoPapers)}</td></tr></table>`, 'html'],
  ])('%s', (_, text, format) => {
    expect(read(text)).toEqual({ values: theirs, said: [], outcome: 'listing', format })
    if (format === 'markdown')
      expect(parseMarkdownDigest(text, capture).entries.map(({ title }) => title)).toEqual(theirs.map(({ title }) => title))
  })

  test('is one where numbers go up before its lines', () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${at + 1} | Paper Boats, Part ${at + 1} | ${at + 20}\n`)
    expect(read(`# | Title | Votes\n--- | --- | ---\n${rows.join('')}`).values).toHaveLength(12)
    const numbered = Array.from({ length: 12 }, (_, at) => ['Title | Votes', '--- | ---'][at] ?? `Paper Boats, Part ${at} | ${at}`)
    expect(read(numbered.map((line, at) => `${at + 1}: ${line}\n`).join('')).values).toHaveLength(10)
  })

  test('has its place below the header of a page, and text around it', () => {
    const text = `Daily Papers\n\nby AK and the research community\n\nMar 5\n\n${toBars(...twoPapers)}\nThat was all.\n`
    expect(read(text)).toMatchObject({ values: theirs, said: ['unrecognised-text: That was all.'] })
    expect(parseDigest(text, capture).pages[0]).toMatchObject({ title: 'Daily Papers', curator: 'AK', date: { iso: '2025-03-05' } })
  })

  test('may stand among papers that are written in another way', () => {
    const abstract = `${'We measure how long a boat of paper floats, and what it takes to sink one. '.repeat(3)}It floats.`
    const plain = `Daily Papers\n\nby AK and the research community\n\nMar 5\n\nCounting Leaves in Autumn\n\n${abstract}\n\n  • 4 authors\n·\nMar 3 2\n\nRain or Shine\n\n${abstract}\n\n  • 3 authors\n·\nMar 3 2\n`
    const titles = ({ values }: ReturnType<typeof read>) => values.map((entry) => (entry as { title: string }).title)
    expect(titles(read(`${plain}\n${toBars(...twoPapers)}`))).toEqual([
      'Counting Leaves in Autumn',
      'Rain or Shine',
      'Paper Boats',
      'Folding Maps',
    ])
    expect(titles(read(`${toBars(...twoPapers)}\n${plain}`))).toEqual([
      'Paper Boats',
      'Folding Maps',
      'Counting Leaves in Autumn',
      'Rain or Shine',
    ])
    const fields = '## Counting Leaves\n\nUpvotes: 5 | Authors: 4\n\n'
    expect(titles(read(fields + toBars(...twoPapers)))).toEqual(['Counting Leaves', 'Paper Boats', 'Folding Maps'])
  })

  test('may be one of several', () => {
    const html = `${toHtml(['Title', 'Votes'], ['Paper Boats', '5'])}<p>more</p>${toHtml(['Paper', 'Votes'], ['Folding Maps', '4'])}`
    expect(read(html)).toMatchObject({ values: [{ upvotes: 5 }, { upvotes: 4 }], said: ['unrecognised-text: more'] })
    expect(
      read(`${toTabs(['Title', 'Votes'], ['Paper Boats', '5'])}\nmore\n\n${toTabs(['Paper', 'Votes'], ['Folding Maps', '4'])}`).values,
    ).toHaveLength(2)
  })

  test.each<[what: string, text: string]>([
    ['has no titles', toBars(['Model', 'Upvotes'], ['Paper Boats', '94'])],
    ['has titles alone', toBars(['#', 'Title', 'Likes'], ['1', 'Paper Boats', '94'])],
    ['has names of authors, as any list of books', toBars(['Title', 'Author', 'Year'], ['Paper Boats', 'Ada Byron', '1999'])],
    ['has its heads far below', toBars(['a', 'b'], ['c', 'd'], ['e', 'f'], ['Title', 'Upvotes'], ['Paper Boats', '94'])],
    ['has heads that are texts', toHtml(['Title', `Upvotes ${'of all that was shown on this page '.repeat(3)}`], ['Paper Boats', '94'])],
    ['has cells that are pages', toHtml(['Title', `Upvotes${'<i></i>'.repeat(400)}`], ['Paper Boats', '94'])],
    ['has a line of dashes below a text', 'Title Upvotes\n--- | ---\nPaper Boats | 94\n'],
    ['has two lines of dashes', '| --- | --- |\n| --- | --- |\n| Title | Upvotes |\n'],
    ['has tabs that begin late', `${'a\n'.repeat(1_000)}${toTabs(['Title', 'Upvotes'], ['Paper Boats', '94'])}`],
  ])('is none where it %s', (_, text) => {
    expect(read(text)).toMatchObject({ values: [], outcome: 'unrecognised' })
  })

  test('that is empty lists nothing', () => {
    expect(read(toBars(['Title', 'Upvotes']))).toMatchObject({ outcome: 'empty-listing', values: [], format: 'markdown' })
    expect(read(toHtml(['Title', 'Upvotes']))).toMatchObject({ outcome: 'empty-listing' })
    expect(parseMarkdownDigest(toBars(['Title', 'Upvotes'])).outcome).toBe('empty-listing')
    expect(read(`${toBars(['Title', 'Upvotes'])}\nCome back soon.\n`).said[1]).toBe('unrecognised-text: Come back soon.')
    expect(read('<table></table>').outcome).toBe('unrecognised')
  })
})

describe('heads', () => {
  test.each<[head: string, cell: string, value: Record<string, unknown>]>([
    ['Author(s)', '5', { authorCount: 5 }],
    ['num_authors', '5', { authorCount: 5 }],
    ['authorCount', '5 authors', { authorCount: 5 }],
    ['# Authors', '5.0', { authorCount: 5 }],
    ['Authors', 'Ada Byron, Ben Cole', { authors: ['Ada Byron', 'Ben Cole'], authorCount: 2 }],
    ['**Votes**', '**94**', { upvotes: 94 }],
    ['[Upvotes](?sort=votes) ▼', '▲ 94', { upvotes: 94 }],
    ['👍', '`94`', { upvotes: 94 }],
    ['⬆️', '94 ▲', { upvotes: 94 }],
    ['Upvotes', '👍 94', { upvotes: 94 }],
    ['Upvotes', '94 upvotes', { upvotes: 94 }],
    ['Upvotes', '[94](/login?next=%2Fpapers%2F2503.01234)', { upvotes: 94 }],
    ['💬', '[3](/papers/2503.01234#community)', { comments: 3 }],
    ['Comments', '1,204', { comments: 1204 }],
    ['Published at', '2025-03-05', { date: '2025-03-05' }],
    ['Submitted by', 'hanne-k', { submittedBy: 'hanne-k' }],
    ['Submitter', 'Submitted by hanne-k', { submittedBy: 'hanne-k' }],
    ['Org', 'Knotworks', { organization: { handle: null, name: 'Knotworks' } }],
    ['Organisation', '[Knotworks](https://huggingface.co/knot-works)', { organization: { handle: 'knot-works', name: 'Knotworks' } }],
    ['TL;DR', 'We fold them.', { abstract: 'We fold them.' }],
    ['Abstract', 'We fold *them* | all.'.replace('|', '\\|'), { abstract: 'We fold *them* | all.' }],
    ['ID', '2503.01234v2', { arxivId: '2503.01234' }],
    ['arXiv', 'arXiv:2503.01234', { arxivId: '2503.01234' }],
    ['URL', 'https://huggingface.co/papers/2503.01234', { arxivId: '2503.01234' }],
    ['Link', '<https://arxiv.org/abs/2503.01234>', { arxivId: '2503.01234' }],
    ['Links', '[HF](/papers/2503.01234) · [arXiv](https://arxiv.org/abs/2503.01234)', { arxivId: '2503.01234' }],
    ['Read it', '[here](/papers/2503.01234)', { arxivId: '2503.01234' }],
    ['', '[![](/a.svg)](/papers/2503.01234)', { arxivId: '2503.01234' }],
    ['What else', '[code](https://github.com/a/b)', { githubUrl: 'https://github.com/a/b' }],
    ['GitHub', '[120](https://github.com/a/b)', { githubUrl: 'https://github.com/a/b', githubStars: 120 }],
    ['Repo', 'https://github.com/a/b', { githubUrl: 'https://github.com/a/b' }],
    ['Stars', '⭐ 120', { githubStars: 120 }],
    ['Code', 'N/A', {}],
  ])('%s above %s', (head, cell, value) => {
    const beside = value['date'] === undefined ? 'Date' : 'Votes'
    const title = value['arxivId'] === undefined ? boats : 'Paper Boats'
    const { values, said } = read(toBars(['Title', beside, head], [title, '', cell]))
    expect({ values, said }).toEqual({ values: [{ title: 'Paper Boats', arxivId: '2503.01234', ...value }], said: [] })
  })

  test('that say the same or nothing are told once', () => {
    const text = toBars(['Title', 'Votes', 'Upvotes', 'Venue'], ['Paper Boats', '94', '5', 'Pond'], ['Folding Maps', '12', '', ''])
    expect(read(text)).toMatchObject({
      values: [{ upvotes: 94 }, { upvotes: 12 }],
      said: ['unknown-column: Upvotes', 'unknown-column: Venue'],
    })
    expect(read(text.replace('Venue', '![](/a.svg)')).said).toEqual(['unknown-column: Upvotes', 'unrecognised-text 0: Pond'])
  })

  test('have a link to the paper, or its title', () => {
    const row = [boats, '94']
    expect(read(toBars(['Paper', 'Votes'], row)).values).toEqual([{ title: 'Paper Boats', upvotes: 94, arxivId: '2503.01234' }])
    const both = toBars(['Paper', 'Title', 'Votes'], ['2503.01234', 'Paper Boats', '94'])
    expect(read(both)).toMatchObject({ values: [{ title: 'Paper Boats', upvotes: 94, arxivId: '2503.01234' }], said: [] })
  })
})

describe('a cell', () => {
  const row = (head: string, cell: string) => read(toBars(['Title', 'Votes', head], ['Paper Boats', '94', cell]))

  test.each(['', '-', '\\-', '–', '—', 'N/A', 'n/a', 'None', 'null', 'NaN', '?', 'unknown', 'TBD', 'not specified', '![](/a.svg)'])(
    'of %s says nothing',
    (cell) => {
      for (const head of ['Comments', 'Authors', 'Date', 'Organization', 'Link', 'Abstract', 'Likes']) {
        const { values, said } = row(head, cell)
        expect([head, values, said.filter((text) => !text.startsWith('unknown-column'))]).toEqual([
          head,
          [{ title: 'Paper Boats', upvotes: 94 }],
          [],
        ])
      }
    },
  )

  test.each<[head: string, cell: string, left?: readonly string[]]>([
    ['Comments', 'many'],
    ['Comments', '3 upvotes'],
    ['Comments', '≈ 94 thousand and some more'],
    ['Comments', '**3'],
    ['Comments', '****'],
    ['Authors', '5 or 6'],
    ['Date', 'last week'],
    ['Link', '[blog](https://example.org/boats)'],
    ['Link', '94'],
    ['Link', `https://huggingface.co/${'a'.repeat(300)}`],
    ['Code', '2503.01234'],
    ['Stars', 'many'],
    ['#', 'first'],
    ['Links', '[HF](/papers/2503.01234) [and](/papers/2503.01235)', ['[and]']],
    ['GitHub', '[one](https://github.com/a/b) [two](https://github.com/a/c)', ['[two]']],
    ['Stars', '[1](https://github.com/a/b) [2](https://github.com/a/b)', ['[2]']],
    ['Submitter', 'a'.repeat(81)],
  ])('that is no value of its column is told: %s of %s', (head, cell, left = [cell]) => {
    const { values, said } = row(head, cell)
    expect(values).toMatchObject([{ title: 'Paper Boats', upvotes: 94 }])
    const texts = left.map((text) => text.replace(/^\[([^\]]*)\].*$/, '$1'))
    expect(said.map((text) => text.replace('unrecognised-text 0: ', ''))).toEqual(texts)
  })

  test('of an unknown column is not read, and said with its head alone', () => {
    const { values, said } = row('Likes', '5 [more](/x) of them')
    expect([values, said]).toEqual([[{ title: 'Paper Boats', upvotes: 94 }], ['unknown-column: Likes']])
    const { stretches } = explainDigest(toBars(['Title', 'Votes', 'Likes'], ['Paper Boats', '94', '5']), capture)
    const evidence = Object.fromEntries(stretches.map(({ text, evidence: words }) => [text, words]))
    expect(evidence).toMatchObject({
      'Paper Boats': 'the head of its column',
      94: 'the head of its column',
      5: 'not read: no rule knows its column',
    })
    const linkedRow = explainDigest(toBars(['Title', 'ID'], ['Paper Boats', '2503.01234']), capture).stretches
    expect(linkedRow.find(({ text }) => text === '2503.01234')?.evidence).toBe('the head of its column, link to the paper 2503.01234')
  })

  test('of a repository and one of its stars are told together', () => {
    const text = toBars(['Title', 'Stars', 'Code'], [boats, '120', '[code](https://github.com/a/b)'])
    expect(read(text).values).toMatchObject([{ githubUrl: 'https://github.com/a/b', githubStars: 120 }])
  })

  test('of votes that a link proves says so', () => {
    const text = toBars(['Title', 'Votes'], ['Paper Boats', '[94](/login?next=%2Fpapers%2F2503.01234)'])
    expect(parseDigest(text).entries).toMatchObject([{ upvotes: 94, upvotesFrom: 'link', arxivId: '2503.01234' }])
    expect(read(toBars(['Title', 'Comments'], ['Paper Boats', '[3](/papers/2503.01234#community)'])).values).toMatchObject([
      { arxivId: '2503.01234' },
    ])
  })
})

test('of an abstract and its summary the abstract is it, in whatever order', () => {
  for (const heads of [
    ['Title', 'TL;DR', 'Abstract', 'Votes'],
    ['Title', 'Abstract', 'TL;DR', 'Votes'],
  ]) {
    const cells = heads.map((head) => ({ Title: 'Paper Boats', Votes: '94', Abstract: 'We fold them.' })[head] ?? 'Boats fold.')
    const { values, said } = read(toBars(heads, cells))
    expect(values).toEqual([{ title: 'Paper Boats', upvotes: 94, abstract: 'We fold them.' }])
    expect(said).toEqual(['unknown-column: TL;DR'])
  }
})

describe('the cell of a title', () => {
  const row = (cell: string) => read(toBars(['Title', 'Votes'], [cell, '94']))

  test.each<[what: string, cell: string]>([
    ['a link', boats],
    ['bold type around it', `**${boats}**`],
    ['several marks around it', `***\`${boats}\`***`],
    ['an address behind', 'Paper Boats <https://huggingface.co/papers/2503.01234>'],
    ['a linked picture before', '[![](/a.png)](https://huggingface.co/papers/2503.01234) Paper Boats'],
    ['two links to its paper', '[Paper](https://huggingface.co/papers/2503.01234) [Boats](https://huggingface.co/papers/2503.01234)'],
  ])('has %s', (_, cell) => {
    const text = toBars(
      ['Title', 'Votes'],
      [cell, '94'],
      [cell.replaceAll('2503.01234', '2503.01235'), '5'],
      [cell.replaceAll('2503.01234', '2503.01236'), '5'],
    )
    const { values, said } = read(text)
    expect({ values: values[0], said }).toEqual({ values: { title: 'Paper Boats', upvotes: 94, arxivId: '2503.01234' }, said: [] })
  })

  test('may lead elsewhere', () => {
    expect(row('[Paper Boats](https://example.org/x)').values).toEqual([{ title: 'Paper Boats', upvotes: 94 }])
  })

  test('may have the repository beside, and what nobody knows', () => {
    expect(row(`NEW ${boats} [code](https://github.com/a/b) by Ada`)).toMatchObject({
      values: [{ title: 'Paper Boats', upvotes: 94, arxivId: '2503.01234', githubUrl: 'https://github.com/a/b' }],
      said: ['unrecognised-text 0: NEW', 'unrecognised-text 0: by Ada'],
    })
  })

  test.each<[cell: string, title: string, said: readonly string[]]>([
    ['**Paper Boats**<br>Ada Byron et al.', 'Paper Boats', ['unrecognised-text 0: Ada Byron et al.']],
    ['Paper Boats<br/>*Ada Byron*', 'Paper Boats', ['unrecognised-text 0: Ada Byron']],
    ['**Paper<br>Boats**', 'Paper Boats', []],
    ['Paper<br>Boats', 'Paper Boats', []],
    ['**Paper Boats**<br>[the paper](/papers/2503.01234)', 'Paper Boats', []],
  ])('has lines of its own: %s', (cell, title, said) => {
    expect(row(cell)).toMatchObject({ values: [{ title, upvotes: 94 }], said })
  })

  test('without a title makes no entry', () => {
    const text = toBars(
      ['Title', 'Votes', 'Abstract', 'Likes'],
      ['Paper Boats', '94', '', ''],
      ['', '12', 'We fold.', '5'],
      ['-', '', 'We fly.', ''],
      ['', '', '', '7'],
    )
    expect(read(text)).toMatchObject({
      values: [{ title: 'Paper Boats' }],
      said: ['unknown-column: Likes', 'title-missing: 12 | We fold.', 'title-missing: We fly.'],
    })
  })

  test('alone makes none, unless it leads to its paper', () => {
    const text = toBars(['Title', 'Votes', 'Abstract'], [boats, '', ''], ['Agents', '', ''], ['Folding Maps', '', 'We fold.'])
    expect(read(text)).toMatchObject({
      values: [{ title: 'Paper Boats' }, { title: 'Folding Maps', abstract: 'We fold.' }],
      said: ['abstract-missing 0: Paper Boats', 'unrecognised-text: Agents'],
    })
  })
})

describe('a row', () => {
  test('may be shorter than its heads, and longer by empty cells', () => {
    expect(read(toBars(['Title', 'Votes', 'Date'], ['Paper Boats', '94'], ['Folding Maps', '12', '', '', ''])).values).toHaveLength(2)
  })

  test('with more cells than heads is left as a whole', () => {
    const text = toBars(['Title', 'Votes'], ['Yes', 'No', '94'], ['Paper Boats', '94'])
    expect(read(text)).toMatchObject({ values: [{ title: 'Paper Boats' }], said: ['unrecognised-text: Yes | No | 94'] })
  })

  test('has bars behind backslashes in its cells', () => {
    expect(read(toBars(['Title', 'Votes'], ['Yes \\| No', '94'])).values).toMatchObject([{ title: 'Yes | No' }])
  })

  test('that is cut off has no last cell', () => {
    const text = toBars(['Title', 'Votes', 'Comments'], ['Paper Boats', '94', '3'], ['Folding Maps', '12', '3'])
    for (const [cut, last] of [
      [' |\n', '3'],
      ['3 |\n', '12'],
    ] as const) {
      const { values, said } = read(text.slice(0, text.lastIndexOf(cut)).trimEnd().replace(/ \|$/, ''))
      expect(values[1]).toEqual(last === '3' ? { title: 'Folding Maps', upvotes: 12 } : { title: 'Folding Maps' })
      expect(said).toContain(`text-cut-off: ${last}`)
    }
    expect(read(`${text.trimEnd().slice(0, -2)}\n\nmore`).said).toEqual(['unrecognised-text: more'])
  })

  test('is given up behind the last entry that is allowed', () => {
    expect(read(toBars(...twoPapers), { ...capture, maxEntries: 1 })).toMatchObject({
      values: [{ title: 'Paper Boats' }],
      said: [expect.stringContaining('too-many-entries')],
    })
  })

  test('has in the tree what it has, in the order of the columns', () => {
    const { children } = parseTree(toBars(['Date', 'Title', 'Votes'], ['Mar 5', 'Paper Boats', '94']))
    expect(children.find(({ type }) => type === 'entry')).toMatchObject({
      children: [
        { type: 'date' },
        { type: 'blank' },
        { type: 'mark' },
        { type: 'blank' },
        { type: 'title' },
        {},
        {},
        {},
        { type: 'upvotes' },
      ],
    })
  })

  test('is read as far as its lines are', () => {
    const text = toBars(['Title', 'Votes'], ['Paper Boats', '94'], ['a'.repeat(200), '5'])
    expect(read(text, { ...capture, maxLineLength: 100 })).toMatchObject({
      values: [{ title: 'Paper Boats' }],
      said: [expect.stringContaining('line-too-long')],
    })
  })
})

describe('a table of HTML', () => {
  const heads = ['Date', 'Title', 'Authors', 'Votes']
  const rows = (html: string): string => toHtml(heads).replace('</table>', `${html}</table>`)

  test('has cells that span rows and columns', () => {
    const text = rows(
      `<tr><td rowspan="2">Mar 5</td><td>Paper Boats</td><td>5</td><td rowspan=2>94</td></tr><tr><td>Folding Maps</td><td>3</td></tr>
      <tr><td colspan="4">Older ones</td></tr><tr><td rowspan="x">Mar 4</td><td colspan=0>Leaves</td><td>3</td><td>2</td></tr>`,
    )
    expect(read(text)).toMatchObject({
      values: [
        { title: 'Paper Boats', date: '2025-03-05', authorCount: 5, upvotes: 94 },
        { title: 'Folding Maps', authorCount: 3 },
        { title: 'Leaves', date: '2025-03-04', authorCount: 3, upvotes: 2 },
      ],
      said: ['date-missing 1: Folding Maps', 'unrecognised-text: Older ones'],
    })
  })

  test.each<[what: string, cell: string, names: readonly string[] | null]>([
    ['links', '<a href="/a">Ada Byron</a> <a href="/b">Ben Cole</a>', ['Ada Byron', 'Ben Cole']],
    ['links and marks', '<a href="/a">Ada Byron</a>, <a href="/b">Ben Cole</a> and <i>Cy Dee</i>', ['Ada Byron', 'Ben Cole', 'Cy Dee']],
    ['lines', 'Ada Byron<br>Ben Cole', ['Ada Byron', 'Ben Cole']],
    ['lists in links', '<a href="/a">Ada Byron,</a> Ben Cole, Cy Dee', ['Ada Byron', 'Ben Cole', 'Cy Dee']],
    ['half a name', 'Ada <b>Byron</b>, Ben Cole', null],
    ['marks alone', '<b>,</b> <b>;</b>', null],
    ['a number', '<a href="/a">Ada Byron</a>, <a href="/b">4 boats</a>', null],
  ])('has names of authors that are %s', (_, cell, names) => {
    const { values, said } = read(toHtml(['Title', 'Authors', 'Votes'], ['Paper Boats', cell, '94']))
    expect(values).toEqual([{ title: 'Paper Boats', upvotes: 94, ...(names && { authors: names, authorCount: names.length }) }])
    expect(said).toHaveLength(names === null ? 1 : 0)
  })

  test.each([
    ['and <a href="/b">4 others</a>', 5],
    ['<a href="/b">4 more</a>', 5],
    ['<i>et al.</i>', undefined],
  ])('has the number of authors where %s stands behind names', (others, authorCount) => {
    const cell = `<a href="/a">Ada Byron</a>, ${others}`
    const { values } = read(toHtml(['Title', 'Authors', 'Votes'], ['Paper Boats', cell, '94']))
    expect(values).toEqual([{ title: 'Paper Boats', upvotes: 94, ...(authorCount !== undefined && { authorCount }) }])
  })

  test('has names of some of the authors', () => {
    const cell = '<a href="/a">Ada Byron</a>, <a href="/b">Ben Cole et al.</a>'
    expect(read(toHtml(['Title', 'Authors', 'Votes'], ['Paper Boats', cell, '94']))).toMatchObject({
      values: [{ title: 'Paper Boats', upvotes: 94 }],
      said: [expect.stringContaining('unreadable-count 0')],
    })
  })

  test('has more in its cells than texts', () => {
    const cell = `<input type="checkbox"> <img src="/a.png" alt="boat"> <b>${linked}</b>`
    expect(read(toHtml(['', 'Title', 'Votes'], ['&#9733;', cell, '<b>&#9650;</b> 94'])).values).toMatchObject([
      { title: 'Paper Boats', arxivId: '2503.01234' },
    ])
  })

  test('has texts outside of its cells', () => {
    const text = '<table>beside<tr><th>Title</th>between<th>Votes</th></tr><tr>before<td>Paper Boats</td><td>94</td>behind</tr></table>'
    expect(read(text)).toMatchObject({ values: [{ title: 'Paper Boats', upvotes: 94 }] })
  })

  test('may be cut off, or have parts that belong to none', () => {
    expect(read(`${rows('<tr><td>Mar 5</td><td>Paper Boats</td><td>5</td><td>9')}`.replace('</table>', '')).values).toEqual([
      { title: 'Paper Boats', date: '2025-03-05', authorCount: 5 },
    ])
    expect(read('<tr><td>Title</td><td>Votes</td></tr>').outcome).toBe('unrecognised')
    expect(read(`<div><td>a</td></div>${toHtml(['Title', 'Votes'], ['Paper Boats', '94'])}`).values).toHaveLength(1)
  })
})

test('a table in a cell is text of that cell', () => {
  const inner = toHtml(['Title', 'Votes'], ['Inner Boats', '1'])
  const { entries } = parseDigest(toHtml(['Title', 'Votes'], ['Paper Boats', '94'], [`Folding Maps ${inner}`, '12']))
  expect(entries.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['Paper Boats', 94],
    ['Folding Maps Title Votes Inner Boats 1', 12],
  ])
})

describe('two columns about a repository', () => {
  const code = (name: string): string => `[code](https://github.com/ada/${name})`
  const readCode = (head: string, second: string) => {
    const { entries, messages } = parseDigest(
      ['| Title | Votes | Code ', '|---|---|---', `| Paper Boats | 94 | ${code('boats')} `]
        .map((line, at) => `${line}| ${[head, '---', second][at]} |\n`)
        .join(''),
    )
    return [entries[0]?.githubUrl, entries[0]?.githubStars, messages.map(({ ruleId }) => ruleId)]
  }
  const boats = 'https://github.com/ada/boats'

  test('are its address and its stars', () => {
    expect(readCode('Stars', '120')).toEqual([boats, 120, []])
  })

  test('or its address twice', () => {
    expect(readCode('Repository', code('boats'))).toEqual([boats, null, []])
  })

  test('of which the second is told where it is another', () => {
    expect(readCode('Repository', code('kites'))).toEqual([boats, null, ['unrecognised-text']])
  })
})

test('a table whose heads are longer than lines may be is none, and it is said', () => {
  const text = toTabs(['Title', 'Votes', 'Whatever else there is '.repeat(2)], ['Paper Boats', '94', ''])
  expect(parseDigest(text).entries).toHaveLength(1)
  const { entries, messages } = parseDigest(text, { maxLineLength: 40 })
  expect(entries).toEqual([])
  expect(messages.map(({ ruleId }) => ruleId)).toContain('line-too-long')
})

describe('a row that sums up the others', () => {
  const rows = ['Paper Boats | 9 | 2', 'Folding Maps | 8 | 1']
  const write = (...more: readonly string[]): string =>
    ['Title | Upvotes | Comments', '--- | --- | ---', ...rows, ...more].map((row) => `| ${row} |`).join('\n')
  const titlesOf = (text: string): (string | null)[] => parseDigest(text).entries.map(({ title }) => title)

  test.each(['Total | 17 | 3', '**Total** | **17** | 3', 'Grand total: | 17 |', 'Average | 8.5 | 1.5', 'Sum | 17 | 3'])(
    '%s is no paper',
    (row) => {
      const { entries, messages, coverage } = parseDigest(write(row))
      expect(entries.map(({ upvotes }) => upvotes)).toEqual([9, 8])
      expect(messages).toEqual([])
      expect(coverage.unrecognised).toBe(0)
    },
  )

  test.each([
    ['Total Recall | 17 | 3', 'Total Recall'],
    ['[Total](/papers/2509.01230) | 17 | 3', 'Total'],
  ])('%s is one', (row, title) => {
    expect(titlesOf(write(row))).toEqual(['Paper Boats', 'Folding Maps', title])
  })

  test('is a paper where the table says more of it', () => {
    expect(titlesOf('Title\tUpvotes\tDate\nKites\t3\tNov 4, 2025\nTotal\t4\tNov 5, 2025\n')).toEqual(['Kites', 'Total'])
    expect(titlesOf('Title\tUpvotes\tarXiv\nKites\t3\t2509.01231\nTotal\t4\t2509.01230\n')).toEqual(['Kites', 'Total'])
    expect(titlesOf('Title\tUpvotes\tAuthors\nKites\t3\tAda Quill\nTotal\t4\tsome\n')).toEqual(['Kites', 'Total'])
  })
})
