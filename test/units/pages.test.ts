/** Pages from cues: headers, cards, entries and what belongs to none of them. */
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../src/targets.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'
import { readParts as read } from '../helpers/read-parts.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const [boats, maps, rivers] = ['Paper Boats and Other Vessels', 'Folding Maps of Unreal Places', 'Reading Rivers Without a Boat'].map(
  (text) => blank(text),
) as [Part, Part, Part]
const abstract = blank(`${'We fold them from what is at hand. '.repeat(9)}So it is done.`)
const pageTitle = part('page-title', { text: 'Daily Papers' })
const curator = part('curator')
const pageDate = part('date', { text: 'Nov 5' })
const authors = part('authors', { gap: 'blank-line' })
const [dot, date] = [part('dot'), part('date', { text: 'Jun 12' })]
const byline = [authors, dot, date]
const furniture = (name: string, text = name): Part => part('furniture', { name, text })
const header = [pageTitle, curator, pageDate]
const submitter = part('submitter', { gap: 'blank-line' })
const votes = (id: string | null = null): Part => part('votes', { id, gap: 'blank-line' })
const linkTo = (url: string) => ({ link: { target: readTarget(url) } })

describe('the header', () => {
  test('holds title, curator and date', () => {
    const found = read([...header, boats, abstract, ...byline])
    expect(found.pages).toEqual([['Daily Papers', 'curator', 'Nov 5', null]])
    expect(found).toMatchObject({ titles: ['Paper Boats'], abstracts: ['We fold the'], dates: ['Jun 12'], rules: [] })
    expect(found.loose).toEqual(['page-title', 'curator', 'page-date'])
  })

  test('has furniture around its parts, and parts that are there again are furniture', () => {
    const found = read([
      pageTitle,
      furniture('menu'),
      curator,
      furniture('search'),
      part('nothing-listed'),
      pageDate,
      boats,
      abstract,
      ...byline,
    ])
    expect(found.loose).toEqual(['page-title', 'furniture:menu', 'curator', 'furniture:search', 'furniture:nothing-listed', 'page-date'])
    expect(read([pageTitle, curator, pageTitle, curator, pageDate, boats, abstract, ...byline]).loose).toEqual([
      'page-title',
      'curator',
      'furniture:page-title',
      'furniture:curator',
      'page-date',
    ])
  })

  test('has a query between the curator and the date or the choice of a period', () => {
    const query = part('text', { text: 'boats' })
    for (const behind of [pageDate, furniture('period'), furniture('pager')]) {
      const found = read([pageTitle, curator, query, behind, boats, abstract, ...byline])
      expect(found.pages[0]?.[3]).toBe('boats')
      expect(found).toMatchObject({ titles: ['Paper Boats'], rules: [] })
    }
    expect(read([pageTitle, curator, query, furniture('menu'), boats, abstract, ...byline]).pages[0]?.[3]).toBeNull()
    expect(read([pageTitle, query, pageDate, curator, boats, abstract, ...byline]).pages[0]?.[3]).toBeNull()
    const two = read([pageTitle, curator, query, furniture('period'), part('text', { text: 'maps' }), pageDate, boats, abstract, ...byline])
    expect(two.pages[0]?.[3]).toBe('boats')
  })

  test('ends behind its date: the next date is that of a paper', () => {
    const found = read([...header, boats, authors, pageDate, maps, abstract, ...byline])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], dates: ['Nov 5', 'Jun 12'] })
  })

  test('keeps its date behind strange text', () => {
    const found = read([
      pageTitle,
      curator,
      part('text', { text: 'boats' }),
      part('text', { text: 'and maps' }),
      pageDate,
      boats,
      abstract,
      ...byline,
    ])
    expect(found.pages[0]?.[2]).toBe('Nov 5')
    expect(read([pageTitle, curator, boats, dot, pageDate]).pages[0]?.[2]).toBeNull()
    expect(read([pageTitle, curator, boats, abstract, pageDate]).pages[0]?.[2]).toBeNull()
  })

  test('is not begun by furniture that may be the title of an abstract', () => {
    expect(read([...header, furniture('menu', 'Models'), abstract, ...byline])).toMatchObject({ titles: ['Models'] })
    const notice = part('nothing-listed', { text: 'No papers' })
    expect(read([...header, notice, abstract, ...byline])).toMatchObject({ titles: ['No papers'] })
    expect(read([...header, notice, boats, abstract, ...byline])).toMatchObject({ titles: ['Paper Boats'] })
    expect(read([...header, furniture('menu', 'Models'), boats, abstract, ...byline])).toMatchObject({ titles: ['Paper Boats'] })
  })

  test('may be missing, where a byline proves the list', () => {
    expect(read([boats, abstract, ...byline])).toMatchObject({ titles: ['Paper Boats'], rules: [], loose: [] })
  })
})

describe('what stands above the page', () => {
  const address = (line: string) => read([part('text', { text: line }), ...header, boats, abstract, ...byline]).segments.pages[0]?.address

  test('is furniture', () => {
    const wrapper = [
      part('text', { text: 'Saved from the web' }),
      furniture('menu'),
      part('bullet'),
      part('submitter'),
      part('check-box'),
      part('count'),
    ]
    const found = read([...wrapper, ...header, boats, abstract, ...byline])
    expect(found.loose.slice(0, 6)).toEqual([
      'furniture:wrapper',
      'furniture:menu',
      'bullet',
      'submitter',
      'check-box',
      'furniture:wrapper',
    ])
    expect(found).toMatchObject({ titles: ['Paper Boats'], rules: [] })
  })

  test.each([
    ['authors', authors],
    ['a dot', dot],
    ['a date', date],
    ['votes', votes()],
    ['comments', part('comments')],
    ['a thumbnail', part('thumbnail')],
    ['an abstract', abstract],
    ['what was not read', part('unread')],
  ])('is more than that with %s', (_name, one) => {
    const found = read([part('text', { text: 'Saved from the web' }), one, ...header, boats, abstract, ...byline])
    expect(found.loose).not.toContain('furniture:wrapper')
  })

  test('ends at the title that the curator stands near to', () => {
    const far = [pageTitle, ...Array.from({ length: 4 }, () => part('text', { text: 'menu' })), curator]
    expect(read([...far, boats, abstract, ...byline]).pages[0]?.[0]).toBeNull()
    expect(read([...far.slice(0, 4), curator, boats, abstract, ...byline]).pages[0]?.[0]).toBe('Daily Papers')
    expect(read([part('text', { text: 'menu' }), pageTitle, boats, abstract, ...byline]).loose.slice(0, 2)).toEqual([
      'furniture:wrapper',
      'page-title',
    ])
  })

  test.each([
    'url: https://huggingface.co/papers?q=boats',
    'URL: http://huggingface.co/papers?q=boats',
    '**Source URL:** https://huggingface.co/papers?q=boats'.replace('Source URL', 'page url'),
    'URI Source: <https://huggingface.co/papers?q=boats>',
    '[url]: https://huggingface.co/papers?q=boats)',
    'source url: https://huggingface.co/papers?q=boats*]',
  ])('holds its address: %s', (line) => {
    expect(address(line)).toMatchObject({ kind: 'search', query: 'boats' })
  })

  test.each([
    'see url: https://huggingface.co/papers?q=boats',
    'https://huggingface.co/papers?q=boats',
    'url: https://huggingface.co/papers?q=boats and more',
    `url: https://huggingface.co/papers?q=${'a'.repeat(465)}`,
    'curl https://huggingface.co/papers?q=boats',
  ])('holds none: %s', (line) => {
    expect(address(line)).toBeNull()
  })
})

describe('entries', () => {
  test('without bylines are closed by the next one', () => {
    const found = read([...header, boats, abstract, maps, abstract, ...byline])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], dates: [null, 'Jun 12'], rules: [] })
  })

  test('reach from the title to the end of the byline', () => {
    const { source, cues } = layCues([boats, abstract, ...byline])
    expect(read([boats, abstract, ...byline]).ends).toEqual([[0, source.length]])
    expect(cues).toHaveLength(5)
  })

  test('hold what is strange between title and abstract', () => {
    const found = read([...header, boats, blank('Subscribe to our newsletter'), abstract, ...byline])
    expect(found.loose).toContain('unrecognised@0')
    expect(found.rules).toEqual(['unrecognised-text'])
  })

  test('do not hold what is strange elsewhere', () => {
    const between = read([...header, boats, abstract, ...byline, blank('Subscribe to our newsletter'), maps, abstract, ...byline])
    expect(between).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], rules: ['unrecognised-text'] })
    expect(between.loose.at(-1)).toBe('unrecognised')
    const behind = read([...header, boats, abstract, blank('Subscribe to our newsletter'), furniture('footer')])
    expect(behind.rules).toEqual(['unrecognised-text 0'])
    expect(behind.loose.slice(-2)).toEqual(['unrecognised', 'furniture:footer'])
  })

  test('have no abstract without a title: that is said, with the byline', () => {
    const found = read([...header, abstract, ...byline])
    expect(found).toMatchObject({ titles: [], rules: ['title-missing'] })
    expect(found.loose.slice(3)).toEqual(['unrecognised', 'unrecognised', 'dot', 'unrecognised'])
    const { start, end } = found.segments.loose[3] as { start: number; end: number }
    expect(end - start).toBe(abstract.text?.length)
  })

  test('a byline without an entry is said', () => {
    expect(read([...header, ...byline])).toMatchObject({ titles: [], rules: ['title-missing'] })
    const twice = read([...header, boats, abstract, ...byline, part('bullet'), ...byline])
    expect(twice).toMatchObject({ titles: ['Paper Boats'], rules: ['title-missing'] })
    expect(twice.loose.slice(-4)).toEqual(['bullet', 'unrecognised', 'dot', 'unrecognised'])
  })

  test('are cut off where the text ends in one', () => {
    const cut = blank('We fold them from what is at hand, and we do it for as long as')
    const found = read([...header, boats, abstract, ...byline, maps, cut])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], rules: ['text-cut-off 1'] })
    expect(
      read([...header, boats, abstract, ...byline, maps, cut, part('furniture', { name: 'footer', gap: 'blank-line' })]).rules,
    ).not.toContain('text-cut-off 1')
  })

  test('have an organisation in place of authors', () => {
    const found = read([...header, boats, abstract, blank('nvidia NVIDIA'), dot, date])
    expect(found).toMatchObject({ titles: ['Paper Boats'], organizations: ['nvidia NVIDIA'], rules: [] })
  })
})

describe('a text that is no listing', () => {
  test('has its parts named, and one message is enough for the rest', () => {
    const found = read([
      pageTitle,
      boats,
      part('bullet'),
      part('dot'),
      part('thumbnail'),
      part('check-box'),
      part('submitter'),
      furniture('menu'),
    ])
    expect(found.loose).toEqual(['page-title', 'unrecognised', 'bullet', 'dot', 'thumbnail', 'check-box', 'submitter', 'furniture:menu'])
    expect(found).toMatchObject({ titles: [], rules: [] })
  })

  test('has a message for each strange text where it has a header', () => {
    const found = read([furniture('newsletter', 'Get trending papers'), boats, part('unread')])
    expect(found.loose).toEqual(['furniture:newsletter', 'unrecognised', 'unrecognised'])
    expect(found.rules).toEqual(['unrecognised-text'])
  })
})

describe('cards', () => {
  const card = (id: string | null = null): Part[] => [submitter, votes(id)]

  test('begin entries, and give them their votes', () => {
    const found = read([...header, ...card(), boats, ...byline, ...card(), maps, ...byline])
    expect(found).toMatchObject({
      titles: ['Paper Boats', 'Folding Map'],
      votes: ['94', '94'],
      cards: ['submitter votes', 'submitter votes'],
      dates: ['Jun 12', 'Jun 12'],
      rules: [],
    })
  })

  test('end the entry before them', () => {
    const found = read([...header, ...card(), boats, ...card(), maps, ...card(), rivers])
    expect(found).toMatchObject({
      titles: ['Paper Boats', 'Folding Map', 'Reading Riv'],
      cards: Array(3).fill('submitter votes'),
      rules: ['text-cut-off 2'],
    })
  })

  test('take thumbnails, submitters, boxes and votes in any order', () => {
    const parts = [part('thumbnail', { id: '2509.00001' }), submitter, part('check-box'), votes()]
    expect(read([...header, ...parts, boats, ...byline])).toMatchObject({
      cards: ['thumbnail submitter check-box votes'],
      ids: ['2509.00001'],
      rules: [],
    })
  })

  test('without a title are said to be, save for pictures and boxes alone', () => {
    const found = read([...header, ...card(), ...byline])
    expect(found).toMatchObject({ titles: [], rules: ['card-without-title', 'title-missing'] })
    expect(found.loose).toContain('submitter')
    expect(found.loose).toContain('votes')
    expect(read([...header, boats, abstract, ...byline, part('thumbnail'), part('check-box')]).rules).toEqual([])
    expect(read([...header, boats, abstract, ...byline, submitter]).rules).toEqual(['card-without-title'])
  })

  test('end where a part comes again, or one of another paper', () => {
    const again = read([...header, submitter, submitter, boats, ...byline])
    expect(again).toMatchObject({ cards: ['submitter'], rules: ['card-without-title'] })
    const votesAgain = read([...header, votes(), votes(), boats, ...byline])
    expect(votesAgain).toMatchObject({ cards: ['votes'], rules: ['card-without-title'] })
    const other = read([...header, part('thumbnail', { id: '2509.00001' }), part('check-box', { id: '2509.00002' }), boats, ...byline])
    expect(other).toMatchObject({ cards: ['check-box'], ids: ['2509.00002'], rules: [] })
    const same = read([...header, part('thumbnail', { id: '2509.00001' }), part('check-box', { id: '2509.00001' }), boats, ...byline])
    expect(same).toMatchObject({ cards: ['thumbnail check-box'] })
  })

  test('close an entry by its organisation', () => {
    const found = read([...header, ...card(), boats, blank('Knotworks Research 4'), ...card(), maps, ...byline])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], organizations: ['Knotworks Research', null], rules: [] })
    const last = read([...header, ...card(), maps, ...byline, ...card(), boats, blank('Knotworks Research 4'), furniture('footer')])
    expect(last).toMatchObject({ titles: ['Folding Map', 'Paper Boats'], organizations: [null, 'Knotworks Research'] })
  })

  test('of the same paper twice are two occurrences', () => {
    const id = '2509.00001'
    const title = { ...boats, ...linkTo(`/papers/${id}`) } as Part
    const once = [votes(id), title, ...byline]
    expect(read([...header, ...once, ...once])).toMatchObject({ titles: ['Paper Boats', 'Paper Boats'], votes: ['94', null], rules: [] })
    const bare = read([...header, ...once, votes(id), boats, ...byline])
    expect(bare.titles).toEqual(['Paper Boats', 'Paper Boats'])
  })

  test('votes behind the byline of their paper are its own', () => {
    const id = '2509.00001'
    const title = { ...boats, ...linkTo(`/papers/${id}`) } as Part
    const other = { ...maps, ...linkTo('/papers/2509.00002') } as Part
    const found = read([...header, title, ...byline, votes(id), other, ...byline, votes('2509.00002')])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], cards: [null, null] })
    expect(found.segments.occurrences.map((entry) => entry.byline?.votes?.id ?? null)).toEqual(['2509.00001', '2509.00002'])
  })
})

describe('numbers before titles', () => {
  test('are votes', () => {
    const number = part('count', { text: '94', gap: 'blank-line' })
    const found = read([...header, number, boats, abstract, ...byline, number, maps, abstract, ...byline])
    expect(found).toMatchObject({ titles: ['Paper Boats', 'Folding Map'], votes: ['94', '94'], rules: [] })
    expect(found.segments.occurrences.map(({ start, title }) => start < title.start)).toEqual([true, true])
  })
})

describe('several pages', () => {
  const page = [...header, boats, abstract, ...byline]

  test('are told by their headers', () => {
    const found = read([...page, furniture('footer'), furniture('menu'), ...page])
    expect(found.pages).toHaveLength(2)
    expect(found.segments.occurrences.map((entry) => entry.page)).toEqual([0, 1])
    const [first, second] = found.segments.pages
    expect([first?.start, first?.end]).toEqual([0, second?.start])
    // The menu above a header is of its page, the footer is not.
    expect(found.loose.filter((role) => role.startsWith('furniture'))).toEqual(['furniture:footer', 'furniture:menu'])
    expect(read([...page, furniture('pager'), ...page, furniture('references'), ...page]).pages).toHaveLength(3)
  })

  test('are not told by a title alone', () => {
    expect(read([...page, pageTitle, maps, abstract, ...byline, pageTitle, rivers, abstract, ...byline]).pages).toHaveLength(1)
    expect(read([...page, pageTitle, furniture('menu'), pageTitle, curator, maps, abstract, ...byline]).pages).toHaveLength(2)
  })

  test('need a list between their headers', () => {
    expect(read([pageTitle, curator, pageTitle, curator, pageDate, boats, abstract, ...byline]).pages).toHaveLength(1)
  })
})

test('links to other pages are handed to their page, and none in plain text', () => {
  const pager = part('furniture', { name: 'pager', ...linkTo('/papers/date/2025-11-04') })
  expect(read([...header, pager, boats, abstract, ...byline], { markup: [] }).segments.pages[0]?.links).toHaveLength(1)
  expect(read([...header, furniture('menu'), boats, abstract, ...byline], { markup: [] }).segments.pages[0]?.links).toHaveLength(0)
  expect(read([...header, pager, boats, abstract, ...byline]).segments.pages[0]?.links).toHaveLength(0)
})
