/** How the texts of a page are parted where they stand side by side: what stands between two seams, and which of it is a title. */
import { describe, expect, test } from 'vitest'
import { findSideBySide } from '../../src/frontends/words/side-by-side.ts'

/** The texts of a page, and its titles with `?` before those that are close calls. */
function cut(page: string, start = 0) {
  const { seams, titles } = findSideBySide(page, start, page.length)
  const starts = [start, ...seams.map((seam) => seam.end)]
  const ends = [...seams.map((seam) => seam.start), page.length]
  return {
    texts: starts.map((from, at) => page.slice(from, ends[at])),
    titles: titles.map(({ start, end, isClose }) => `${isClose ? '? ' : ''}${page.slice(start, end)}`),
  }
}

const title = 'Paper Kites over Cold Water'
const abstract =
  'Kites made of paper are thought to be unfit for the sea. We fly two hundred of them over a cold bay and measure how long they stay dry, which nobody has done before, and the strings are reused.'
const byline = '8 authors · May 8, 2025 2'
const bylineTexts = ['8 authors', '·', 'May 8, 2025', '2']
const header = 'by AK and the research community'

describe('a card is parted into', () => {
  test('its votes, its title, its abstract and the parts of its byline', () => {
    expect(cut(`${header} 5 ${title} ${abstract} ${byline}`)).toEqual({
      texts: [header, '5', title, abstract, ...bylineTexts],
      titles: [title],
    })
  })

  test('the same where its texts stand on lines', () => {
    const page = `${header}\r\n\r\n5\r\n${title}\r\n${abstract}\r\n${byline.replaceAll(' ', '\r\n')}`
    expect(cut(page).texts.map((text) => text.replaceAll('\r\n', ' '))).toEqual([header, '5', title, abstract, ...bylineTexts])
  })

  test('a title alone where it has no abstract', () => {
    expect(cut(`${header} Submitted by ada-q 5 ${title} · 8 authors Submitted by bo 3 Boats · 2 authors`).texts).toEqual([
      header,
      'Submitted by ada-q',
      '5',
      title,
      '·',
      '8 authors',
      'Submitted by bo',
      '3',
      'Boats',
      '·',
      '2 authors',
    ])
  })

  test('parts that stand together, where no space is between', () => {
    expect(cut(`${header} 5 ${title} ·May 8, 2025 2`).texts).toEqual([header, '5', title, '·May 8, 2025', '2'])
  })

  test('as much as there is of the last one', () => {
    expect(cut(`${header} 5 Boats · 8 authors 3 ${title} ${abstract}`)).toEqual({
      texts: [header, '5', 'Boats', '·', '8 authors', '3', title, abstract],
      titles: [title],
    })
  })
})

describe('an organisation in place of the authors is a text of its own', () => {
  const page = (behind: string): string => `${header} 5 ${title} ${abstract} ${behind} · May 8, 2025 2`
  const sixty = 'Gulls of the Cold Bay and Their Boat Yard, Works and Friends'

  test.each([
    ['behind a sentence', 'They float.', 'Gull Works'],
    ['behind a question', 'Do they float?', 'Gull Works'],
    ['behind quoted words', 'We call it “a float.”', 'Gull Works'],
    ['behind words in brackets', '(They float.)', 'Gull Works'],
    ['in lower case', 'They float.', 'gull works'],
    ['behind an address', 'See https://kites.example/code', 'Gull Works'],
    ['behind an address, with a digit', 'See https://kites.example/code', '4th Gull Works'],
    ['behind the last address', 'See https://kites.example/code and https://kites.example/more', 'Gull Works'],
    ['with a name of sixty characters', 'They float.', sixty],
  ])('%s', (_, sentence, name) => {
    const texts = [header, '5', title, `${abstract} ${sentence}`, name, '·', 'May 8, 2025', '2']
    expect(cut(page(`${sentence} ${name}`)).texts).toEqual(texts)
    const onLines = cut(page(`${sentence} ${name}`).replaceAll(' ', '\r\n'))
    expect(onLines.texts.map((text) => text.replaceAll('\r\n', ' '))).toEqual(texts)
  })

  test.each([
    ['a name is longer', `They float. A${sixty}`],
    ['a sentence goes on behind an address', 'See https://kites.example/code and our Gull Works'],
    ['a path stands behind an address', 'See https://kites.example/code Gull Works / Kite Works'],
    ['an address is the last word', 'See https://kites.example/code'],
    ['the last sentence is the last text', 'They float there.'],
  ])('and none is there where %s', (_, behind) => {
    expect(cut(page(behind)).texts).toEqual([header, '5', title, `${abstract} ${behind}`, '·', 'May 8, 2025', '2'])
  })

  test('and none is there where authors are there', () => {
    const { texts } = cut(`${header} 5 ${title} ${abstract} They float. Gull Works ${byline}`)
    expect(texts).toContain(`${abstract} They float. Gull Works`)
  })

  test('or belongs to a title with no abstract, which is a close call', () => {
    expect(cut(`${header} 5 Boats Gull Works · May 8 3 Maps · 2 authors`).titles).toEqual(['? Boats Gull Works'])
  })
})

describe('around the papers', () => {
  test('each notice is a text of its own, and what stands between is another one', () => {
    expect(cut(`Models Datasets Docs Frobnicate the gizmo Pricing ${header} Daily Weekly Feb 5 5 ${title} · 8 authors`).texts).toEqual([
      'Models',
      'Datasets',
      'Docs',
      'Frobnicate the gizmo',
      'Pricing',
      header,
      'Daily',
      'Weekly',
      'Feb 5',
      '5',
      title,
      '·',
      '8 authors',
    ])
  })

  test('the footer is no paper', () => {
    expect(cut(`${header} 5 Boats · 8 authors Previous Next TOS Privacy\n`)).toEqual({
      texts: [header, '5', 'Boats', '·', '8 authors', 'Previous', 'Next', 'TOS', 'Privacy\n'],
      titles: [],
    })
    expect(cut(`${header} 5 Boats · 8 authors 3 Previous Kites of Paper`).texts.slice(-2)).toEqual(['3', 'Previous Kites of Paper'])
  })

  test('the header of the next page is none of the last paper', () => {
    expect(cut(`${header} 5 Boats · 8 authors Next ${header} Feb 6 3 Maps · 2 authors`).texts).toEqual([
      header,
      '5',
      'Boats',
      '·',
      '8 authors',
      'Next',
      header,
      'Feb 6',
      '3',
      'Maps',
      '·',
      '2 authors',
    ])
  })
})

describe('a page without its beginning', () => {
  test.each([
    ['begins with a paper, at a capital', `${title} ${abstract} ${byline}`, [title, abstract], title],
    ['begins with a paper, at a digit', `3D ${title} ${abstract} ${byline}`, [`3D ${title}`, abstract], `3D ${title}`],
    ['begins in the middle of one', `and ${title} ${abstract} ${byline}`, [`and ${title} ${abstract}`], `and ${title} ${abstract}`],
    ['begins in the middle of a word', `tA ${title} ${abstract} ${byline}`, [`tA ${title} ${abstract}`], `tA ${title} ${abstract}`],
  ])('%s, and that is a close call', (_, page, texts, first) => {
    expect(cut(page)).toEqual({ texts: [...texts, ...bylineTexts], titles: [`? ${first}`] })
    expect(cut(`\ufeff${page}`, 1)).toEqual(cut(page))
    expect(cut(`\n  ${page}`, 0).titles).toEqual(cut(page).titles)
  })
})
