/** Marks that writers leave, and what looks like them and is none. Titles and ids tell whether a link was found. */
import { describe, expect, test } from 'vitest'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const urlOf = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
const found = (index: number, title: string = titles[index] as string) => ({ title, arxivId: idOf(index), authorCount: 4 })
const all = [found(0), found(1), found(2)]
const listOf = (write: (title: string, index: number) => string): string => titles.map(write).join('\n')

describe('footnotes', () => {
  const notes = listOf((_, index) => `[^${index}]: ${urlOf(index)}`)

  test('behind titles have their links, and are no text', () => {
    const list = writeList((index) => `### ${titles[index]}[^${index}]\n\n4 authors`)
    expect(tell(`${list}\n${notes}`)).toMatchObject({ entries: all, said: [] })
    const numbered = writeList((index) => `${index + 1}. **${titles[index]}**[^${index}]\n\n3 upvotes | 4 authors\n\n${abstract}`)
    expect(tell(`${numbered}\n${notes}`).entries.map(({ title }) => title)).toEqual([...titles])
  })

  test('in sentences lead elsewhere, and are no text either', () => {
    const cited = abstract.replace('years.', 'years[^8].').replace(/\.$/, '.[^9]')
    const list = writeList((index) => `${headingOf(index)}\n\n${cited}\n\n4 authors`)
    const { entries, said } = tell(`${list}\n[^8]: https://example.org/years\n[^9]: ${urlOf(2)}`)
    expect(entries).toMatchObject(all.map((entry) => ({ ...entry, abstract })))
    expect(said).toEqual([])
  })
})

test('the end of a line that HTML breaks parts words', () => {
  const list = writeList(
    (index) => `${headingOf(index)}\n\n${abstract.replace(' in ', '<br>in ').replace(' of ', '<br />\nof ')}\n\n4 authors`,
  )
  expect(tell(list)).toMatchObject({ entries: all.map((entry) => ({ ...entry, abstract })), said: [] })
  const titled = writeList((index) => `### [${(titles[index] as string).replace(' ', '<br>')}](${urlOf(index)})\n<br>4 authors`)
  expect(tell(titled)).toMatchObject({ entries: all, said: [] })
  const fields = writeList((index) => `${headingOf(index)}\n\nUpvotes: 3<br>Comments: 2<br/>\nAuthors: 4\n\n${abstract}`)
  expect(tell(fields)).toMatchObject({ entries: all.map((entry) => ({ ...entry, upvotes: 3, comments: 2, abstract })), said: [] })
})

describe('definitions of links', () => {
  const labelled = writeList((index) => `### [${titles[index]}][${index}a]\n\n4 authors`)

  test('may have the address below the label; a label above anything else is text', () => {
    expect(tell(`${labelled}\n${listOf((_, index) => `[${index}a]:\n   ${urlOf(index)}`)}`)).toMatchObject({ entries: all, said: [] })
    const { entries, said } = tell(`${labelled}\n${listOf((_, index) => `[${index}a]:\n   ${urlOf(index)}`)}\n[9a]:\nno address`)
    expect(entries).toMatchObject(all)
    expect(said).toEqual(['unrecognised-text'])
  })

  test('may be of a label over two lines; one that leads nowhere is text', () => {
    const wrapped = writeList((index) => `### [${titles[index]}\n  and more][]\n\n4 authors`)
    const definitions = listOf((title, index) => `[${title}\n  and more]: ${urlOf(index)}`)
    expect(tell(`${wrapped}\n${definitions}`)).toMatchObject({
      entries: titles.map((title, index) => found(index, `${title} and more`)),
      said: [],
    })
    const { entries } = tell(`${writeList((index) => `${headingOf(index)}\n\n4 authors`)}\n[open\nmore]: nowhere`)
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([idOf(0), idOf(1), idOf(2)])
  })

  test('have no blank line in their label', () => {
    const linked = writeList(
      (index) => `[\n### ${titles[index]}\n\n${abstract}\n\nA note of the authors]: https://a.example\n\n](${urlOf(index)})\n\n4 authors`,
    )
    const { entries, said } = tell(linked)
    expect(entries).toMatchObject(all.map((entry) => ({ ...entry, abstract: `${abstract} A note of the authors]: https://a.example` })))
    expect(said).toEqual([])
  })

  test('of one label and two addresses prove nothing', () => {
    const definitions = listOf((_, index) => `[${index}a]: ${urlOf(index)}`)
    const { entries } = tell(`${labelled}\n${definitions}\n[0a]: ${urlOf(3)}`)
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([null, idOf(1), idOf(2)])
  })
})

describe('numbers of links', () => {
  const numbersOf = (index: number): number[] => [1, 2, 3, 4].map((number) => 4 * index + number)
  const targetsOf = (index: number): string[] => [
    `https://huggingface.co/login?next=%2Fpapers%2F${idOf(index)}`,
    urlOf(index),
    urlOf(index),
    `${urlOf(index)}#community`,
  ]
  const write = (opening: string, closing: string, more = ''): string => {
    const cards = listOf((title, index) => {
      const [votes, name, authors, comments] = numbersOf(index)
      return `   [${votes}]12\n\n   [${name}]${title}\n\n   [${authors}]4 authors\n   Sep 3 [${comments}]2\n`
    })
    const list = titles.flatMap((_, index) => numbersOf(index).map((number, at) => `${opening}${number}${closing} ${targetsOf(index)[at]}`))
    return `Daily Papers\n\n${cards}\nReferences\n\n   Visible links:\n${list.join('\n')}\n${more}`
  }
  const whole = all.map((paper) => ({ ...paper, upvotes: 12, upvotesFrom: 'link', comments: 2 }))

  test.each([
    ['a dot', '   ', '.', ''],
    ['brackets', '   [', ']', ''],
    ['angle brackets', '   ⟨', '⟩', ''],
    ['a dot, and addresses without a number below them', '   ', '.', `   ${urlOf(0)}\n   Hidden links:\n   ${urlOf(1)}\n`],
  ])('may stand in the list with %s', (_name, opening, closing, more) => {
    expect(tell(write(opening, closing, more))).toMatchObject({ entries: whole, said: [] })
  })

  test('may stand behind what they link', () => {
    const cards = listOf(
      (title, index) => `${title}[${3 * index + 1}]\n\n${abstract}\n\n4 authors[${3 * index + 2}] · Sep 3 2[${3 * index + 3}]\n`,
    )
    const list = listOf((_, index) =>
      [urlOf(index), urlOf(index), `${urlOf(index)}#community`].map((url, at) => `[${3 * index + at + 1}] ${url}`).join('\n'),
    )
    const { entries, said } = tell(`Daily Papers\n\n${cards}\nReferences\n${list}`)
    expect(entries).toMatchObject(all.map((paper) => ({ ...paper, abstract, comments: 2 })))
    expect(said).toEqual([])
  })

  test('may lead to what the list has left out', () => {
    const { entries } = tell(write('   ', '.').replace('[3]4 authors', '[3]example-labs-[99][boat.png] Example Labs'))
    expect(entries[0]).toMatchObject({ title: titles[0], authorCount: null, arxivId: idOf(0) })
    expect(entries.slice(1)).toMatchObject(whole.slice(1))
  })
})

describe('what stands behind `Submitted by`', () => {
  const submittersOf = (behind: string) =>
    tell(titles.map((title) => `Submitted by ${behind}\n\n${title}\n\n4 authors\n`).join('\n')).entries.map(({ submittedBy, upvotes }) => [
      submittedBy,
      upvotes,
    ])

  test.each([
    ['a name', 'ada-q', ['ada-q', null]],
    ['a name and votes', 'ada-q 31', ['ada-q', 31]],
    ['a name and no votes', 'ada-q -', ['ada-q', 0]],
    ['a name of two words', 'Ada Quill', ['Ada Quill', null]],
    ['no name, because it is longer than any', 'q'.repeat(81), [null, null]],
  ])('is %s', (_name, behind, expected) => {
    expect(submittersOf(behind)).toEqual([expected, expected, expected])
  })
})

describe('brackets', () => {
  test.each([
    ['with an address that the text is glued to', (title: string, index: number) => `[${urlOf(index)}]${title}`, (title: string) => title],
    [
      'that a link begins with, longer than the text of a picture',
      (title: string, index: number) => `[[${'very '.repeat(30)}] ${title}](/papers/${idOf(index)})`,
      (title: string) => `[${'very '.repeat(30)}] ${title}`,
    ],
    [
      'of a picture that do not end',
      (title: string, index: number) => `[${title} ![a\n[b](/papers/${idOf(index)})`,
      (title: string) => `${title} ![a [b`,
    ],
    [
      'behind a linked title that are no id of it',
      (title: string, index: number) => `### [${title}](/papers/${idOf(index)}) [other]`,
      (title: string) => title,
    ],
    [
      'behind a heading that are its id',
      (title: string, index: number) => `### [${title}](/papers/${idOf(index)}) [${title.toLowerCase().replaceAll(' ', '-')}]`,
      (title: string) => title,
    ],
    [
      'with braces that were escaped',
      (title: string, index: number) => `### [${title} \\\\{x\\\\} \\\\~](/papers/${idOf(index)})`,
      (title: string) => `${title} \\{x\\} \\~`,
    ],
  ])('%s', (_name, write, titleOf) => {
    const { entries } = tell(writeList((index) => `${write(titles[index] as string, index)}\n\n4 authors · Sep 3`))
    expect(entries).toMatchObject(titles.map((title, index) => found(index, titleOf(title))))
  })

  test('that close nothing are text, with attributes or labels behind them', () => {
    const stray = 'We fold them] {.by} hand]{.too} and ][35] more] of it.'
    const { entries } = tell(writeList((index) => `${headingOf(index)}\n\n${abstract} ${stray}\n\n4 authors · Sep 3`))
    expect(entries).toMatchObject(all)
    expect(entries[0]?.abstract).toBe(`${abstract} We fold them] {.by} hand]{.too} and more] of it.`)
  })

  test('that open in the text of a link and do not close there are text', () => {
    const { entries } = tell(writeList((index) => `${headingOf(index)}\n\n${abstract}\n\n[[open Ropes](/knotworks)\n\n· Sep 3`))
    expect(entries.map(({ organization }) => organization?.handle)).toEqual(['knotworks', 'knotworks', 'knotworks'])
  })

  test('of a picture inside of a line are the nearest that are open', () => {
    const { entries } = tell(`${writeList((index) => `${headingOf(index)}\n\n4 authors · Sep 3`)}\n[line ![inner [x] y](/a.png)\n`)
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([idOf(0), idOf(1), idOf(2)])
  })
})

describe('a target', () => {
  test.each([
    ['whose title does not end', '"no end'],
    ['that has a title behind another', `"a" 'b' "c"`],
    ['whose second title does not end', '"a" "b'],
  ])('%s is none, and its link is text', (_name, behind) => {
    const { entries } = tell(writeList((index) => `### [${titles[index]}](/papers/${idOf(index)} ${behind})\n\n4 authors`))
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([null, null, null])
  })

  test.each([
    [6, [idOf(0), idOf(1), idOf(2)]],
    [7, [null, null, null]],
  ])('may be broken %i times, or is none', (breaks, ids) => {
    const target = (index: number): string => `/papers/${'\n'.repeat(breaks)}${idOf(index)}`
    const { entries } = tell(writeList((index) => `### [${titles[index]}](${target(index)})\n\n4 authors`))
    expect(entries.map(({ arxivId }) => arxivId)).toEqual(ids)
  })

  test('behind a number and bold type that leads to no paper makes no heading', () => {
    const { entries } = tell(
      titles.map((title, index) => `${index + 1}. **${title}** (https://example.org/x)\n\n4 authors · Sep 3`).join('\n\n'),
    )
    expect(entries.map(({ title }) => title)).toEqual(titles.map((title) => `**${title}** (https://example.org/x)`))
  })
})

describe('tags', () => {
  const page = writeList((index) => `${headingOf(index)}\n\n4 authors · Sep 3`)

  test('hide what stands in them, up to their ends', () => {
    expect(tell(page.replaceAll('4 authors', '<style>b</style>4 authors'))).toMatchObject({ entries: all, said: [] })
  })

  test.each(['<style>b\n<style>c', '<style>b\n</style'])('hide nothing where they do not end: %j', (behind) => {
    const { entries, said } = tell(`${page}\n${behind}`)
    expect(entries).toMatchObject([found(0), found(1), { title: titles[2], arxivId: idOf(2) }])
    expect(said).not.toEqual([])
  })

  test('may have attributes in single quotes, or without any', () => {
    expect(tell(writeList((index) => `<h3><a class=x href='/papers/${idOf(index)}'>${titles[index]}</a></h3>\n\n4 authors`))).toMatchObject(
      { entries: all, said: [] },
    )
  })

  test('and comments that do not end are text, and are looked for once', () => {
    const { entries, said } = tell(page.replace('Sep 3', 'Sep 3 <!-- folded -->').trimEnd().concat(' <!-- x\n\n<!-- y\n'))
    expect(entries).toMatchObject([found(0), found(1), { title: titles[2] }])
    expect(said).not.toEqual([])
  })

  test('whose attribute does not end have none of it', () => {
    expect(tell(`${page}\n<img alt="a src='b'>`).entries).toMatchObject(all)
  })
})

test('what stands before the first lines alone is no margin', () => {
  const quoted = Array.from({ length: 16 }, (_, at) => `> ${titles[at % 3]}`).join('\n')
  const { entries } = tell(`${quoted}\n\n${writeList((index) => `${headingOf(index)}\n\n${abstract}\n\n4 authors · Sep 3`).repeat(4)}`)
  expect(entries).toMatchObject(all)
})

describe('numbers of a list', () => {
  test('are no part of titles that have marks inside', () => {
    const { entries } = tell(
      writeList((index) => `### [${index + 1}. ${titles[index]}\nand more](/papers/${idOf(index)})\n\n${abstract}\n\n4 authors · Sep 3`),
    )
    expect(entries).toMatchObject(titles.map((title, index) => found(index, `${title} and more`)))
  })

  test('may be missing before one of them', () => {
    const cards = ['1. Far Shores', '2. Near Shores', '3. Ropes', '4. Sand', '5. Tides', 'Coda'].map(
      (title) => `${title}\n\n${abstract}\n\n• 4 authors\n·\nSep 3 2`,
    )
    const { entries } = tell(`Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n${cards.join('\n\n')}\n`, { asOf: '2025-11-05' })
    expect(entries.map(({ title }) => title)).toEqual(['Far Shores', 'Near Shores', 'Ropes', 'Sand', 'Tides', 'Coda'])
  })
})

describe('an address of the site in a sentence', () => {
  test.each(['[/spaces/boats/demo]', '[https://huggingface.co/spaces/boats/demo]', '[/boats-and-other-vessels]'])(
    'leaves it whole: %s',
    (address) => {
      const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\n${abstract} Try it ${address} and like it.\n\n4 authors`))
      expect(entries).toMatchObject(all.map((entry) => ({ ...entry, abstract: `${abstract} Try it and like it.` })))
      expect(said).toEqual([])
    },
  )
})

describe('addresses of which a part is lost', () => {
  test('an angle bracket that does not close goes with its address', () => {
    const { entries } = tell(writeList((index) => `${titles[index]} <${urlOf(index)}\n\n${abstract}\n\n4 authors`))
    expect(entries).toMatchObject(all)
  })

  test('a picture is none of the text above or below, nor an organisation behind it', () => {
    const { entries } = tell(writeList((index) => `${headingOf(index)}\n\n${abstract}\nhttps://huggingface.co/avatars/0a1b.svg\n4 authors`))
    expect(entries).toMatchObject(all.map((entry) => ({ ...entry, abstract })))
  })

  test('a link of a number stands before it as well', () => {
    const { entries } = tell(writeList((index) => `${headingOf(index)}\n\n4 authors\n\n/papers/${idOf(index)}#community\n7`))
    expect(entries).toMatchObject(all.map((entry) => ({ ...entry, comments: 7 })))
  })

  test('an organisation stands below an abstract of one line', () => {
    const { entries } = tell(
      writeList((index) => `${titles[index]} ${urlOf(index)}\n\n${abstract}\nKnotworks https://huggingface.co/knotworks\n·\nSep 3`),
    )
    expect(entries).toMatchObject(titles.map((title) => ({ title, abstract, organization: { handle: 'knotworks', name: 'Knotworks' } })))
  })
})

describe('targets of links', () => {
  test('have no brackets in brackets in brackets without end', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`
    const read = (depth: number) =>
      tell(writeList((index) => `${headingOf(index)}\n\n${abstract} [x](/y${nested(depth)}) z.\n\n4 authors`)).entries[0]?.abstract
    expect(read(32)).toBe(`${abstract} x z.`)
    expect(read(33)).toContain('((((((')
  })

  test('of comments may have the dot of the byline in their texts', () => {
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n\n4 authors\n\n[· 7](/papers/${idOf(index)}#community)`))
    expect(entries).toMatchObject(all.map((entry) => ({ ...entry, comments: 7 })))
    expect(said).toEqual([])
  })
})

test('the mark of an encoding stands before marks as before any text', () => {
  const text = writeList((index) => `${headingOf(index)}\n\n4 authors`)
  expect(tell(`\ufeff${text}`).entries).toMatchObject(all)
})
