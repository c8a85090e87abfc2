/** Where the abstract of a list of fields ends, and what stands behind it is none of the paper: a sponsor's words, or those that close the list. */
import { describe, expect, test } from 'vitest'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const usual = 'Upvotes: 3 | Comments: 2'
const abstract = 'We fold boats by hand, as long as there is paper at hand to fold them from, and let them float.'
const closing = 'Let me know if you would like to have more of them folded for you, of any size.'
const whole = (index: number) => ({ title: titles[index], abstract, upvotes: 3, comments: 2, arxivId: idOf(index) })
const all = [whole(0), whole(1), whole(2)]

/** The list with something behind the abstract of one of its papers. */
const write = (at: number, behind: string, before = ''): string =>
  writeList((index) => `${headingOf(index)}\n\n${usual}\n\n${before}${abstract}${index === at ? behind : ''}`)

describe('a rule', () => {
  test.each(['---', '***', '- - -', '━━━━━━', '> ---'])('%s ends an abstract', (rule) => {
    expect(tell(write(0, `\n\n${rule}\n\n${closing}`))).toMatchObject({ entries: all, said: ['unrecognised-text'] })
    expect(tell(write(2, `\n\n${rule}\n\n${closing}`))).toMatchObject({ entries: all, said: ['unrecognised-text'] })
  })

  test('of HTML does so as well', () => {
    const list = titles.map(
      (title, index) => `<h3><a href="/papers/${idOf(index)}">${title}</a></h3><p>${usual}</p><p>${abstract}</p><hr><p>${closing}</p>`,
    )
    expect(tell(list.join(''))).toMatchObject({ entries: all, said: titles.map(() => 'unrecognised-text') })
  })

  test('below a text that is too short for an abstract leaves that out', () => {
    const list = writeList((index) => `${headingOf(index)}\n\n${usual}\n\nIn short\n\n---\n\n${abstract}`)
    expect(tell(list)).toMatchObject({ entries: all, said: titles.map(() => 'unrecognised-text') })
  })

  test('is drawn with three signs at least', () => {
    const { entries, said } = tell(write(0, `\n\n--\n\n${closing}`))
    expect(entries[0]?.abstract).toBe(`${abstract} ${closing}`)
    expect(said).toEqual([])
  })
})

describe('an abstract in the item of a list', () => {
  const item = '- **Abstract:** '

  test('ends with the item', () => {
    expect(tell(write(0, `\n\n${closing}`, item))).toMatchObject({ entries: all, said: ['unrecognised-text'] })
  })

  test.each([
    ['a paragraph that is set in', '\n\n  '],
    ['a line right below', '\n'],
  ])('goes on with %s', (_name, between) => {
    const { entries, said } = tell(write(0, `${between}${closing}`, item))
    expect(entries).toMatchObject([{ ...whole(0), abstract: `${abstract} ${closing}` }, whole(1), whole(2)])
    expect(said).toEqual([])
  })

  test('is not told in HTML, where nothing is set in', () => {
    const items = titles.map(
      (title, index) =>
        `<h3><a href="/papers/${idOf(index)}">${title}</a></h3><ul><li>${usual}</li><li><b>Abstract:</b> ${abstract}</li></ul>${index === 0 ? `<p>${closing}</p>` : ''}`,
    )
    expect(tell(items.join(''))).toMatchObject({
      entries: [{ ...whole(0), abstract: `${abstract} ${closing}` }, whole(1), whole(2)],
      said: [],
    })
  })

  test('is one by its bullet alone', () => {
    expect(tell(write(0, `\n\n${closing}`, 'Abstract: '))).toMatchObject({
      entries: [{ abstract: `${abstract} ${closing}` }, whole(1), whole(2)],
      said: [],
    })
  })
})

describe('the last abstract of a list', () => {
  test.each(['', 'Abstract: '])('has no more paragraphs than those above: %j', (label) => {
    expect(tell(write(2, `\n\n${closing}`, label))).toMatchObject({ entries: all, said: ['unrecognised-text'] })
  })

  test('has as many as one of them', () => {
    const list = write(2, `\n\n${closing}`).replace(`${abstract}\n`, `${abstract}\n\n${abstract}\n`)
    expect(tell(list)).toMatchObject({ entries: [{}, {}, { abstract: `${abstract} ${closing}` }], said: [] })
    expect(tell(`${list}\n${closing}`)).toMatchObject({
      entries: [{}, {}, { abstract: `${abstract} ${closing}` }],
      said: ['unrecognised-text'],
    })
  })

  test('is told by another one', () => {
    const list = write(2, `\n\n${closing}`)
    const two = list.slice(list.indexOf(headingOf(1)))
    expect(tell(two)).toMatchObject({ entries: [whole(1), whole(2)], said: ['unrecognised-text'] })
    const one = list.slice(list.indexOf(headingOf(2)))
    expect(tell(one)).toMatchObject({ entries: [{ abstract: `${abstract} ${closing}` }], said: [] })
  })
})
