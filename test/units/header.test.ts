/** The parts of a page's header where one of them is missing, is there twice, or stands where it mostly does not. */
import { describe, expect, test } from 'vitest'
import { type Part, part } from '../helpers/cues.ts'
import { readParts as read } from '../helpers/read-parts.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const boats = blank('Paper Boats and Other Vessels')
const abstract = blank(`${'We fold them from what is at hand. '.repeat(9)}So it is done.`)
const [pageTitle, curator, pageDate] = [part('page-title', { text: 'Daily Papers' }), part('curator'), part('date', { text: 'Nov 5' })]
const byline = [part('authors', { gap: 'blank-line' }), part('dot'), part('date', { text: 'Jun 12' })]
const paper = [boats, abstract, ...byline]
const furniture = (name: string, text = name): Part => part('furniture', { name, text })

describe('the curator', () => {
  const nameless = part('curator', { name: null } as Partial<Part>)
  const nameOf = (...parts: readonly Part[]): string | null => {
    const { segments } = read([pageTitle, ...parts, pageDate, ...paper])
    const name = segments.pages[0]?.curator?.name ?? null
    return name && segments.shown.slice(name.start, name.end)
  }
  const line = (text: string): Part => part('text', { text })

  test('may have the name below the line, one word of 40 characters at most', () => {
    expect(nameOf(nameless, line('AK'))).toBe('AK')
    expect(nameOf(nameless, line('a'.repeat(40)))).toBe('a'.repeat(40))
    expect(nameOf(nameless, line('a'.repeat(41)))).toBeNull()
    expect(nameOf(nameless, line('A K'))).toBeNull()
    expect(nameOf(nameless, blank('AK'))).toBeNull()
    expect(nameOf(nameless, part('count', { text: '94' }))).toBeNull()
    expect(nameOf(nameless, furniture('menu'), line('AK'))).toBeNull()
  })

  test('has a name below it in its place', () => {
    expect(read([pageTitle, nameless, line('AK'), pageDate, ...paper])).toMatchObject({
      loose: ['page-title', 'curator', 'curator', 'page-date'],
      titles: ['Paper Boats'],
    })
    expect(read([pageTitle, curator, line('AK'), pageDate, ...paper]).loose).toEqual(['page-title', 'curator', 'query', 'page-date'])
  })

  test('ends what stands above the line, without a title as well', () => {
    const found = read([pageTitle, blank('Hot today'), curator, pageDate, ...paper])
    expect(found.pages[0]?.slice(1, 3)).toEqual(['curator', 'Nov 5'])
    expect(found).toMatchObject({ titles: ['Paper Boats'], rules: ['unrecognised-text'] })
    expect(read([blank('Saved from the web'), curator, ...paper])).toMatchObject({
      loose: ['furniture:wrapper', 'curator'],
      titles: ['Paper Boats'],
    })
  })
})

describe('what was searched for', () => {
  const period = furniture('period')

  test('is a part of the page, and no other cue is', () => {
    expect(read([pageTitle, curator, blank('boats'), period, ...paper]).loose).toEqual([
      'page-title',
      'curator',
      'query',
      'furniture:period',
    ])
    expect(read([pageTitle, curator, part('count', { text: '2048' }), period, ...paper]).pages[0]?.[3]).toBeNull()
    expect(read([pageTitle, curator, blank('a'.repeat(164)), period, ...paper]).pages[0]?.[3]).toBe('a'.repeat(164))
    expect(read([pageTitle, curator, blank('a'.repeat(165)), period, ...paper]).pages[0]?.[3]).toBeNull()
  })
})

describe('the date', () => {
  const dateOf = (...parts: readonly Part[]) => read([pageTitle, ...parts, ...paper]).pages[0]?.[2]

  test('is the first one, and none behind text where no curator is named', () => {
    expect(dateOf(curator, pageDate, part('date', { text: 'Nov 6' }))).toBe('Nov 5')
    expect(dateOf(pageDate)).toBe('Nov 5')
    expect(dateOf(blank('Hot today'), pageDate)).toBeNull()
    expect(dateOf(curator, blank('one'), blank('two'), pageDate)).toBe('Nov 5')
  })
})

test('furniture above an abstract is no title where no curator is named', () => {
  expect(read([pageTitle, furniture('menu', 'Models'), abstract, ...byline])).toMatchObject({ titles: [], rules: ['title-missing'] })
})

test('long furniture does not end what stands above the page', () => {
  const parts = [blank('Saved from the web'), furniture('menu', 'a'.repeat(170)), pageTitle, curator, ...paper]
  expect(read(parts).loose.slice(0, 3)).toEqual(['furniture:wrapper', 'furniture:menu', 'page-title'])
})
