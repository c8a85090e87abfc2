/** Labels before abstracts (`Abstract:`), in lists of fields without votes and in texts in which places tell what things are. */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/grammar/block.ts'
import { findLabelled, keepLabelled, namesAbstract } from '../../src/grammar/labelled.ts'
import { usualAbstract, writePage } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const other = 'Boats of paper are old, and nobody has measured how long they float before the fold at the bow gives way to water.'
const readings = (expected: object) => titles.map((title, index) => ({ title, arxivId: idOf(index), abstract: usualAbstract, ...expected }))
const addressOf = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
const byDigits = { authorCount: 6, authors: null, date: null }
const byNames = { authorCount: 2, authors: ['Ada Byron', 'Ben Odell'] }

describe('a list whose fields have labels, and no votes', () => {
  test.each<[name: string, write: (index: number) => string, expected: object]>([
    [
      'in bold type',
      (index) => `${headingOf(index)}\n\n**Authors:** Ada Byron, Ben Odell\n**Published:** Sep 3, 2025\n\n**Abstract:** ${usualAbstract}`,
      { ...byNames, date: { iso: '2025-09-03' } },
    ],
    [
      'in lists',
      (index) => `${headingOf(index)}\n\n- **Authors:** Ada Byron, Ben Odell\n- **Date:** 2025-09-03\n- **Summary:** ${usualAbstract}`,
      { ...byNames, date: { iso: '2025-09-03' } },
    ],
    ['with abstracts behind them', (index) => `${headingOf(index)}\n\n**Authors:** Ada Byron, Ben Odell\n\n${usualAbstract}`, byNames],
    [
      'below numbered titles',
      (index) => `${index + 1}. **${titles[index]}**\n   - Authors: 6\n   - Link: ${addressOf(index)}\n   - Summary: ${usualAbstract}`,
      byDigits,
    ],
    [
      'below addresses',
      (index) => `${titles[index]}\n${addressOf(index)}\nAuthors: Ada Byron, Ben Odell\nDate: Sep 3, 2025\nAbstract: ${usualAbstract}`,
      { ...byNames, date: { iso: '2025-09-03' } },
    ],
  ])('%s', (_name, write, expected) => {
    const { entries, said } = tell(writeList(write))
    expect(entries).toMatchObject(readings(expected))
    expect(said).toEqual([])
  })

  test.each<[name: string, write: (index: number) => string, expected: object]>([
    [
      'above the other fields',
      (index) => `${headingOf(index)}\n\n**Abstract:**\n\n${usualAbstract}\n\n**Authors:** Ada Byron, Ben Odell`,
      byNames,
    ],
    [
      'below them, with the link behind',
      (index) =>
        `## ${titles[index]}\n**Authors:** Ada Byron, Ben Odell\n\n**Summary:**\n\n${usualAbstract}\n\n**Link:** ${addressOf(index)}`,
      byNames,
    ],
    [
      'behind the other fields',
      (index) => `${headingOf(index)}\n\n**Authors:** Ada Byron, Ben Odell\n\n**Abstract:**\n\n${usualAbstract}`,
      byNames,
    ],
  ])('with the label of abstracts on a line of its own, %s', (_name, write, expected) => {
    const { entries, said } = tell(writeList(write))
    expect(entries).toMatchObject(readings(expected))
    expect(said).toEqual([])
  })

  test.each(['**Why it matters:**', '**Limitations**:', '- **Key points:**', 'Why this matters:', 'Limitations:'])(
    'ends an abstract where another label stands: %s',
    (label) => {
      for (const text of [other, `${other} ${other}`]) {
        const { entries, said } = tell(
          writeList((index) => `${headingOf(index)}\n**Authors:** Ada Byron, Ben Odell\n**Abstract:** ${usualAbstract}\n${label} ${text}`),
        )
        expect(entries).toMatchObject(readings(byNames))
        expect(said).toEqual(titles.map(() => 'unrecognised-text'))
      }
    },
  )

  test('has no titles in labels that are headings', () => {
    const { entries, said } = tell(
      writeList((index) => `${headingOf(index)}\n\n**Authors:** Ada Byron, Ben Odell\n\n**Key points:**\n\n- one\n- two`),
    )
    expect(entries).toMatchObject(readings({ ...byNames, abstract: null }))
    expect(new Set(said)).toEqual(new Set(['unrecognised-text']))
  })

  test.each([
    [
      'of other sites',
      (index: number) => `## ${titles[index]}\n\nAuthors: Ada Byron\nLink: https://example.org/${index}\nSummary: We met.`,
    ],
    [
      'of a text with one of each label',
      (index: number) => (index === 0 ? 'Date: Nov 3, 2025\nAuthors: Ada\n\n## Topic\n\nSummary: We met.' : ''),
    ],
  ])('is none %s', (_name, write) => {
    expect(tell(writeList(write, '# Minutes'))).toEqual({ entries: [], said: ['nothing-recognised'] })
  })

  test('is none below two labels of a page that shows places', () => {
    const page = writePage({})
    expect(tell(`URL: https://huggingface.co/papers\nDate: 2025-11-05\n\n${page}`).entries).toMatchObject(
      tell(page).entries.map(({ title }) => ({ title })),
    )
  })

  test('of links and summaries, below the title of the page', () => {
    const list = writeList((index) => `${index + 1}. **${titles[index]}**\n   Link: ${addressOf(index)}\n   Summary: ${usualAbstract}`)
    expect(tell(list)).toMatchObject({ entries: readings({}), said: [] })
    expect(tell(list.replace('# Daily Papers', '# Reading'))).toEqual({ entries: [], said: ['nothing-recognised'] })
  })

  test('of HTML, where labels are elements of their own', () => {
    const write = (index: number) =>
      `<h2><a href="${addressOf(index)}">${titles[index]}</a></h2><p><b>Authors:</b> Ada Byron, Ben Odell</p><p><b>Abstract:</b> ${usualAbstract}</p>`
    expect(tell(`<h1>Daily Papers</h1>${titles.map((_, index) => write(index)).join('')}`)).toMatchObject({
      entries: readings(byNames),
      said: [],
    })
  })

  test.each(['**TL;DR:** ', 'Abstract: ', '- **Summary:** '])('of abstracts alone: %j', (label) => {
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\n${label}${usualAbstract}`))
    expect(entries).toMatchObject(readings({ authorCount: null }))
    expect(said).toEqual([])
  })

  test('of names and abstracts alone needs the title of the page above, or a link', () => {
    const list = writeList((index) => `## ${titles[index]}\n\n**Authors:** Ada Byron, Ben Odell\n\n**Abstract:** ${usualAbstract}`, '')
    expect(tell(`# Daily Papers\n\n${list.replaceAll('**Abstract:** ', '')}`).entries).toEqual([])
    const { entries, said } = tell(`# Daily Papers\n\n${list}`)
    expect(entries).toMatchObject(readings({ ...byNames, arxivId: null }))
    expect(said).toEqual([])
    expect(tell(list)).toMatchObject({ entries: [], said: ['nothing-recognised'] })
    expect(tell(`# Weekly Reading\n\n${list}`).entries).toEqual([])
    const [one = ''] = list.split(/(?=## Kites|## Paper Kites|\n## )/)
    expect(tell(`# Daily Papers\n\n${one}`).entries).toEqual([])
  })

  test('has papers without an abstract', () => {
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\n${index === 1 ? '' : `**Abstract:** ${usualAbstract}`}`))
    expect(entries.map(({ abstract }) => abstract)).toEqual([usualAbstract, null, usualAbstract])
    expect(said).toEqual(['abstract-missing'])
  })
})

describe('where places tell what things are, a label begins the abstract', () => {
  const read = (...texts: string[]) =>
    tell(
      writeList(
        (index) =>
          `${headingOf(index)}\n\n${index === 0 ? texts.join('\n\n') : `**Abstract:** ${usualAbstract}`}\n\n4 authors\n\n·\n\nSep 3`,
      ),
    )

  test('of which nothing above it is a part', () => {
    const { entries, said } = read(other, `**Abstract:** ${usualAbstract}`)
    expect(entries).toMatchObject(readings({ authorCount: 4 }))
    expect(said).toEqual(['unrecognised-text'])
  })

  test('that ends where another one stands', () => {
    const { entries, said } = read(`**Abstract:** ${usualAbstract}`, `**TL;DR:** ${other}`, 'It is short.')
    expect(entries).toMatchObject(readings({ authorCount: 4 }))
    expect(said).toEqual(['unrecognised-text'])
  })

  test('which is the longest where a shorter one stands above', () => {
    const { entries, said } = read('**TL;DR:** Boats float.', `**Abstract:** ${usualAbstract}`)
    expect(entries).toMatchObject(readings({ authorCount: 4 }))
    expect(said).toEqual(['unrecognised-text'])
  })

  test('by its own name, however long a summary is', () => {
    for (const texts of [
      [`**Abstract:** ${other}`, `**Summary:** ${usualAbstract}`],
      [`**TL;DR:** ${usualAbstract}`, `**Abstract:** ${other}`],
    ]) {
      const { entries, said } = read(...texts)
      expect(entries[0]?.abstract).toBe(other)
      expect(said).toEqual(['unrecognised-text'])
    }
  })

  test('that has as many paragraphs as it has', () => {
    const { entries, said } = read(`**Abstract:** ${usualAbstract}`, other)
    expect(entries[0]?.abstract).toBe(`${usualAbstract} ${other}`)
    expect(said).toEqual(['close-call'])
  })
})

test.each(['Abstract: ', '**Abstract:** ', '**abstract**:\n\n', `Abstract —${'\r\n'.repeat(20)}`])('%j names an abstract', (label) => {
  expect(namesAbstract(`Boats ${label}We fold`, label.length + 6)).toBe(true)
  expect(namesAbstract(`Boats ${label.replace(/abstract/i, 'Summary')}We fold`, label.length + 5)).toBe(false)
})

describe('the texts of a label', () => {
  const find = (labels: string, from = 0, to = labels.length) =>
    findLabelled(
      Array.from(labels, (sign) => ({ labelled: sign === 'l' || sign === 'a' })),
      from,
      to,
      { lengthOf: () => 1, isAbstract: (at) => labels.charAt(at) === 'a' },
    )

  test.each<[string, { from: number; to: number }]>([
    ['', { from: 0, to: 0 }],
    ['..', { from: 0, to: 2 }],
    ['..l', { from: 2, to: 3 }],
    ['.l..', { from: 1, to: 4 }],
    ['l.l.l', { from: 0, to: 2 }],
    ['ll', { from: 0, to: 1 }],
    ['l.l..', { from: 2, to: 5 }],
    ['.l.l..l.', { from: 3, to: 6 }],
    ['l..a.a..', { from: 3, to: 5 }],
  ])('%j', (labels, expected) => {
    expect(find(labels)).toEqual(expected)
  })

  test('are those of a stretch alone', () => {
    expect(find('l..l.l', 1, 5)).toEqual({ from: 3, to: 5 })
    expect(find('l..l', 1, 3)).toEqual({ from: 1, to: 3 })
  })
})

describe('of what blocks were read as', () => {
  /** Blocks by a letter each: title, abstract, orphan, more of either, stray; a capital has a label before it. */
  const names = { t: 'title', a: 'abstract', o: 'orphan', m: 'more', s: 'stray' } as const
  const keep = (letters: string): string => {
    const blocks = Array.from(letters, (letter) => ({ labelled: letter !== letter.toLowerCase(), length: 1, start: 0 }) as Block)
    const labels = Array.from(letters.toLowerCase(), (letter) => names[letter as keyof typeof names])
    return keepLabelled('', blocks, labels)
      .map((label) => label.charAt(0))
      .join('')
  }

  test.each([
    ['nothing', '', ''],
    ['all without labels', 'tammsom', 'tammsom'],
    ['titles and strays, whatever stands before them', 'TAS', 'tas'],
    ['the label and what is behind it', 'tamMm', 'tssam'],
    ['no further label', 'tAmMm', 'tamss'],
    ['the same of abstracts without titles', 'omMmM', 'ssoms'],
    ['the longest of two labels', 'tAMm', 'tsam'],
    ['each abstract by itself', 'taMtAmtam', 'tsatamtam'],
  ])('is left %s: %s', (_what, letters, expected) => {
    expect(keep(letters)).toBe(expected)
  })
})
