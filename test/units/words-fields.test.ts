/** Lines of fields with labels or units of their own: what is such a line from end to end, and what each field of it is. */
import { describe, expect, test } from 'vitest'
import { hasFields } from '../../src/frontends/words/has-fields.ts'
import { readMarks, readWords } from '../helpers/read-words.ts'

const code = 'https://github.com/example/boats'
const eighty = `${'osprey '.repeat(11)}x-y`

describe('a text has fields where its votes have a label or a unit', () => {
  test.each([
    'Upvotes: 37',
    'vote: 37',
    '  37 upvotes',
    'Paper Boats\n-  37 upvotes',
    'Knotworks | vote: 3',
    'Knotworks Research Laboratories of the North · 37 votes\nof 9',
    'Knotworks · 1 vote',
    '**Paper Boats** - 37 votes',
    '[Paper Boats](x)** – 37 votes',
    '[Paper Boats](x) — votes: 37',
    '**Paper Boats** (37 votes',
    '**Upvotes:** 37',
    'Paper Boats\n- Upvotes: 37',
    'Paper Boats\r\t* **Upvotes:** 37',
    '  • 37 upvotes',
    '+ 1 vote',
    '1.4k Upvotes',
    '1,204 votes · 3 comments',
    '37 votes \nof all',
    'Authors: 6 | Upvotes: 37',
    'Knotworks · **Votes:** 37',
    'Knotworks · 2M votes',
    'Knotworks · 37 upvotes, and more',
    '37 votes | 3 comments',
    '🔼37 upvotes',
    '- ❤\ufe0f 37 upvotes',
    '37\u00a0upvotes',
    '6 authors\u00a0· 37\u00a0upvotes',
    `${'Boats are folded. '.repeat(9)}\n37 upvotes`,
    `${'Boats are folded. '.repeat(9)}\r37 upvotes`,
    `${'Boats are folded. '.repeat(9)}\n37 upvotes\nMaps`,
    `${'Boats are folded. '.repeat(9)}\r37 upvotes\rMaps`,
    'oteri\nUpvotes: 37',
  ])('%j', (text) => {
    expect(hasFields(text)).toBe(true)
  })

  test.each([
    '',
    'Upvotes',
    'Upvotes 37',
    'We devote: 37',
    'A note: 37',
    '37 upvotes were cast',
    '37 upvotesque',
    'There are 37 upvotes',
    'There are upvotes: 37',
    'many upvotes',
    '12345678901 upvotes',
    '-37 upvotes',
    '- - 37 upvotes',
    'Knotworks · many upvotes',
    'Knotworks · 37 upvotesque',
    'Knotworks - 37 upvotes',
    '**Paper Boats** x 37 upvotes',
    `Boats${' '.repeat(40)}37 upvotes`,
    `Boats${' '.repeat(40)}Upvotes: 37`,
  ])('%j has none', (text) => {
    expect(hasFields(text)).toBe(false)
  })
})

describe('a text has fields where its lines begin with labels, and others do again', () => {
  const link = 'Link: https://huggingface.co/papers/2509.01230'
  const sentence = 'Boats are folded. '.repeat(9)

  test.each([
    '**Authors:** Ada Byron\n\n**Authors:** Ben Cole',
    '- Authors: 6\n- Authors: 7',
    '-  Authors: 6\n*\t Authors: 7',
    `Authors: 6\n${sentence}\n\tAuthors: 7`,
    `${sentence}\rDate: Nov 3\r${sentence}\rDate: Nov 4`,
    '* **Date**: Nov 3\n* Published: Nov 4',
    ':)\nAuthors: 6\nAuthors: 7',
    'Submitted by: osprey\nx\nSubmitted by: heron',
    '**Abstract:** We fold\n**Summary:** We map',
    '- Abstract: We fold\n- TL;DR: We map',
    'Abstract:\nWe fold\nAbstract:\nWe map',
    'Abstract: \rWe fold\rAbstract:',
    `**Link:** x\n- ${link}`,
    `${link}\nAbstract: We fold\n${link}\nAbstract: We map`,
  ])('%j', (text) => {
    expect(hasFields(text)).toBe(true)
  })

  test.each([
    'Authors: 6',
    'Authors: 6\nDate: Nov 3\n**Abstract:** We fold\nSubmitted by: osprey',
    'Abstract: We fold\nTL;DR: We map\nSummary: We',
    `${link}\nPaper: x\nURL: y`,
    'Authors: 6 | Authors: 7',
    'Our Authors: six\nThe Authors: seven',
    'authors: 6\nauthors: 7',
    '- authors: 6\n- authors: 7',
    'Authors:6\nAuthors:7',
    'Likes: 3\nLikes: 7',
    `${'x'.repeat(40)} Authors: 6\n${'x'.repeat(40)} Authors: 6`,
    '- - Authors: 6\n- - Authors: 6',
    '::\n:',
  ])('%j has none', (text) => {
    expect(hasFields(text)).toBe(false)
  })
})

describe('a field is told by its label', () => {
  test.each([
    ['Upvotes: 37', 'votes <Upvotes: 37> figure=37 field'],
    ['**Comments:** 1.4k', 'comments <**Comments:** 1.4k> figure=1.4k field'],
    ['Authors: 6', 'authors <Authors: 6> figure=6 field'],
    ['Stars: 12', 'stars <Stars: 12> figure=12 field'],
    ['GitHub: 12 stars', 'stars <GitHub: 12 stars> figure=12 field'],
    ['GitHub: 1 star', 'stars <GitHub: 1 star> figure=1 field'],
    ['Submitted by: osprey', 'submitter <Submitted by: osprey> name=osprey field'],
    [`Submitted by: ${eighty}`, `submitter <Submitted by: ${eighty}> name=${eighty} field`],
    ['Organization: Knot  Labs', 'organization <Organization: Knot  Labs> name=Knot  Labs field'],
    [`Organization: ${eighty}`, `organization <Organization: ${eighty}> name=${eighty} field`],
    ['Link: https://arxiv.org/abs/2509.01230', 'arxiv <Link: https://arxiv.org/abs/2509.01230> id=2509.01230 field'],
    ['Paper: /papers/2509.01230', 'arxiv <Paper: /papers/2509.01230> id=2509.01230 field'],
    ['Abstract: We fold boats.', 'text <We fold boats.> labelled'],
  ])('%s', (text, cue) => {
    expect(readWords(text, true)).toEqual([cue])
  })

  test.each([
    'Upvotes:',
    'Organization:',
    'Authors: 12 stars',
    'Upvotes: many',
    'Comments: 4 of 5',
    'Stars: 12 starlets',
    'Stars: some 12 stars',
    `Organization: ${eighty}z`,
    'Date: today',
    'Date: 5/3/2025',
    'Link: https://example.org',
  ])('whose value is none: %s', (text) => {
    expect(readWords(text, true)).toEqual([`text <${text}>`])
  })

  test('and who submitted it may stand below', () => {
    expect(readWords('Submitted by:', true)).toEqual(['submitter <Submitted by:>'])
    expect(readWords('Submitted by:\nosprey', true)).toEqual(['submitter <Submitted by:\nosprey> name=osprey'])
    expect(readWords(`Submitted by: ${'osprey-'.repeat(12)}`, true)[0]).toMatch('text <Submitted')
  })

  test('up to the end of its part', () => {
    expect(readWords('GitHub: 12 stars | Organization: Five stars', true)).toEqual([
      'stars <GitHub: 12 stars> figure=12 field',
      '+organization <Organization: Five stars> name=Five stars field',
    ])
    expect(readWords('GitHub: 12 | Organization: Five stars', true)[0]).toBe('stars <GitHub: 12> figure=12 field')
  })

  test('and its date stands behind it', () => {
    expect(readWords('Date: Nov 3, 2025 | Upvotes: 3', true)[0]).toBe('date <Nov 3, 2025> day=2025-11-3 field')
    expect(readWords('Date: 2025-11-03 | Upvotes: 3', true)[0]).toBe('date <2025-11-03> day=2025-11-3 field')
    expect(readMarks('Upvotes: 3 | **Date:** 2025-11-03', true)).toEqual(['| **Date:**'])
    expect(readWords('Upvotes: 3 | Date: Nov 3, 2025 of old', true)).toHaveLength(1)
  })
})

test.each(['-', '–', '—', 'none', 'No'])('none are none: %s', (none) => {
  expect(readWords(`Upvotes: ${none} | Comments: ${none}`, true)).toEqual([
    `votes <Upvotes: ${none}> figure=${none} field`,
    `+comments <Comments: ${none}> figure=${none} field`,
  ])
  expect(readWords(`Upvotes: 3 | Authors: ${none}`, true)).toHaveLength(1)
  expect(readWords(`Upvotes: 3 | Comments: ${none}z`, true)).toHaveLength(1)
})

describe('a field is told by its unit', () => {
  test.each([
    ['37 upvotes', 'votes <37 upvotes> figure=37 field'],
    ['1 Vote', 'votes <1 Vote> figure=1 field'],
    ['4 comments', 'comments <4 comments> figure=4 field'],
    ['6 authors', 'authors <6 authors> figure=6 field'],
    ['1 star', 'stars <1 star> figure=1 field'],
    ['no comments', 'comments <no comments> figure=no field'],
    ['No votes', 'votes <No votes> figure=No field'],
  ])('%s', (text, cue) => {
    expect(readWords(text, true)).toEqual([cue])
  })

  test('with a no-break space as with any', () => {
    const line = '37\u00a0upvotes\u00a0· 4\u00a0comments ·\u00a0GitHub\u00a0stars: 120\u00a0stars'
    expect(readWords(line, true).map((cue) => cue.replace(/<.*> /, ''))).toEqual([
      'votes figure=37 field',
      '+comments figure=4 field',
      '+stars figure=120 field',
    ])
  })

  test.each([
    ['Submitted by osprey', 'submitter <Submitted by osprey> name=osprey field'],
    ['Submitted by  osprey', 'submitter <Submitted by  osprey> name=osprey field'],
    ['Knotworks', 'organization <Knotworks> name=Knotworks field'],
    ['42Boats', 'organization <42Boats> name=42Boats field'],
    ['Comment Boats', 'organization <Comment Boats> name=Comment Boats field'],
    ['Boats 5 Stars', 'organization <Boats 5 Stars> name=Boats 5 Stars field'],
    [`Submitted by x${eighty.slice(14)}`, `submitter <Submitted by x${eighty.slice(14)}> name=x${eighty.slice(14)} field`],
    [eighty, `organization <${eighty}> name=${eighty} field`],
    ['Nov 3', 'date <Nov 3> day=-11-3 field'],
    ['2025-11-03', 'date <2025-11-03> day=2025-11-3 field'],
  ])('or by standing beside one: %s', (text, cue) => {
    expect(readWords(`${text} · 37 upvotes`, true)).toEqual([cue, '+votes <37 upvotes> figure=37 field'])
    expect(readWords(`37 upvotes · ${text}`, true)).toEqual(['votes <37 upvotes> figure=37 field', `+${cue}`])
  })

  test.each([
    '4 boats',
    '4 commenters',
    '5 5 stars',
    `Submitted by ${eighty}`,
    '37 upvotes cast',
    'all 37 comments',
    'no authors',
    'none comments',
    '- comments',
    'many votes',
    'all of the upvotes',
    'one author',
    'Submitted by',
    'May Boats',
    'Nov 3 and 4',
    'https://example.org/a',
    'see https://example.org: there',
    'Likes: 5',
    '***',
    `${eighty}z`,
    `${'4'.repeat(17)} authors`,
    '6 authors · Knotworks',
    'Knotworks · Ropes',
    '38 votes',
  ])('and none beside one: %s', (text) => {
    const line = `37 upvotes · ${text}`
    expect(readWords(line, true)).toEqual([`text <${line}>`])
  })

  test.each(['Knotworks', 'Nov 3, 2025 · Knotworks'])('and none without one: %s', (line) => {
    expect(readWords(line, true).join()).not.toMatch('field')
    expect(readWords(`Upvotes: 3 | ${line}`, true)).toEqual([`text <Upvotes: 3 | ${line}>`])
  })

  test('or by being a day alone in an item of a list', () => {
    expect(readWords('- Nov 3, 2025', true)).toEqual(['date <Nov 3, 2025> day=2025-11-3 field'])
    expect(readWords('Nov 3, 2025', true)).toEqual(['date <Nov 3, 2025> day=2025-11-3'])
    expect(readWords('- Knotworks', true)).toEqual(['text <- Knotworks>'])
  })
})

describe('a line of fields', () => {
  test('is cut at its bars, or at its dots where it has none', () => {
    const fields = ['votes <37 votes> figure=37 field', '+comments <4 comments> figure=4 field']
    for (const line of ['37 votes | 4 comments', '37 votes · 4 comments', '37 votes  |  4 comments ·', '37 votes · 4 comments |'])
      expect(readWords(line, true), line).toEqual(fields)
    expect(readWords('37 votes | Knot · Works', true)[1]).toBe('+organization <Knot · Works> name=Knot · Works field')
    expect(readMarks('- 37 votes  |  4 comments ·', true)).toEqual(['-', '|', '·'])
    expect(readMarks('37 votes', true)).toEqual([])
  })

  test.each(['-', '*', '+', '•'])('may be an item of a list: %s', (bullet) => {
    expect(readWords(`${bullet}  Upvotes: 37`, true)).toEqual(['votes <Upvotes: 37> figure=37 field'])
    expect(readMarks(`${bullet}  Upvotes: 37`, true)).toEqual([bullet])
    expect(readWords(`${bullet}37 upvotes`, true)[0]).not.toMatch('field')
  })

  test('ends in repositories, with their stars or without', () => {
    const line = `37 votes · [GitHub 1.4k](${code}) [Boats](${code}) [GitHub 12](${code})`
    expect(readWords(line, true)).toEqual([
      'votes <37 votes> figure=37 field',
      `+stars <GitHub 1.4k> url=${code} figure=1.4k field`,
      `+stars <Boats> url=${code} field`,
      `+stars <GitHub 12> url=${code} figure=12 field`,
    ])
    expect(readWords(`37 votes · [12](${code})`, true)[1]).toBe(`+stars <12> url=${code} figure=12 field`)
    expect(readWords(`37 votes · [3 boats](${code})`, true)[1]).toBe(`+stars <3 boats> url=${code} field`)
    for (const other of [
      '[Knots](https://example.org)',
      '![](/a.png)',
      `[![](/a.png)](${code})`,
      '[ ](/papers/2509.01230) [12](/settings)',
    ])
      expect(readWords(`37 votes · ${other}`, true).join(), other).not.toMatch('field')
  })

  test('has no heading and no link', () => {
    expect(readWords('### Upvotes: 37', true)).toEqual(['text <Upvotes: 37> heading'])
    expect(readWords(`[Upvotes: 37](${code})`, true)).toEqual([`text <Upvotes: 37> link=code`])
    expect(readWords('![](/a.png)', true)).toEqual([])
  })

  test('has 8,000 characters at most', () => {
    const blank = (length: number): string => `- Votes:${' '.repeat(length - 11)}12 `
    expect(readWords(blank(8003), true)).toEqual([`votes <${blank(8003).slice(2).trim()}> figure=12 field`])
    expect(readWords(blank(8004), true).join()).not.toMatch('field')
  })

  test('takes what stood above it into the gap before it, and ends what a label above asked for', () => {
    expect(readWords('Boats\n\n![](/a.png)\n- Votes: 3\n- Comments: 4', true)).toEqual([
      'text <Boats>',
      'votes <Votes: 3> figure=3 field',
      '/comments <Comments: 4> figure=4 field',
    ])
    expect(readWords('Upvote\nComments: 4\n37', true)).toEqual([
      'furniture <Upvote> name=upvote',
      '/comments <Comments: 4> figure=4 field',
      '/count <37> figure=37',
    ])
    expect(readWords('[](/papers/2509.01230#community) \nVotes: 3\n37', true).at(-1)).toBe('/count <37> figure=37')
  })
})

describe('an abstract with a label', () => {
  test('stands behind it, and apart from what is above', () => {
    expect(readWords('Boats\n- **Abstract:**  We fold.', true)).toEqual(['text <Boats>', 'text <We fold.> labelled'])
    expect(readMarks('Boats\n- **Abstract:**  We fold.', true)).toEqual(['- **Abstract:**'])
    expect(readWords('Abstract:\nWe fold.', true)).toEqual(['text <We fold.>'])
    expect(readMarks('Abstract:\nWe fold.', true)).toEqual(['Abstract:'])
  })

  test('has all of its line', () => {
    const long = 'We fold boats. '.repeat(40).trim()
    expect(readWords(`TL;DR: ${long}`, true)).toEqual([`text <${long}> labelled`])
    const linked = 'Abstract: We fold [boats](https://example.org/b).'
    expect(readWords(linked, true)).toEqual([`text <${linked}> parts=Abstract: We fold|boats|.`])
  })
})
