/** Addresses right behind the text that they are the link of. */
import { describe, expect, test } from 'vitest'
import { findBehindText } from '../../src/frontends/markup/behind-text.ts'
import { tellMark } from '../helpers/marks.ts'

const site = 'https://huggingface.co'
type Write = (path: string) => string
const full: Write = (path) => `${site}${path}`
const angled: Write = (path) => `<${site}${path}>`
const bare: Write = (path) => path
const round: Write = (path) => `(${path})`

/** Lines that show how a page writes its links. */
const habit = (write: Write, count = 3, path = '/papers/2509.0000'): string =>
  Array.from({ length: count }, (_, index) => `Maps ${write(`${path}${index}`)}`).join('\n')

const marksOf = (text: string, end = text.length): string[] => findBehindText(text, end).map((mark) => tellMark(text, mark))

/** The marks of lines on a page that writes its links in some way. */
function find(lines: string, write: Write = full): string[] {
  const shown = `${habit(write)}\n\n`
  const text = shown + lines
  return findBehindText(text, text.length)
    .filter(({ start }) => start >= shown.length)
    .map((mark) => tellMark(text, mark))
}

const paper = `${site}/papers/2509.01234`
const votes = `${site}/login?next=%2Fpapers%2F2509.01234`
const target = `target '${paper}' -> paper 2509.01234`

test('the text of an address begins behind a picture', () => {
  const long = `${site}/${'boats/'.repeat(9)}boats.png`
  const link = "target '(/knotworks)' -> profile knotworks"
  for (const picture of [`![knotworks](${long})`, `knotworks [${long}]`, '![knotworks](/boats.png)', '[1]', ''])
    expect(find(`${picture}Knotworks (/knotworks)`, round).at(-1), picture).toBe(link)
  for (const picture of [`![knotworks](${long}`]) expect(find(`${picture}Knotworks (/knotworks)`, round), picture).not.toContain(link)
})

describe('a way of writing addresses', () => {
  test.each<[string, Write, string]>([
    ['in full', full, '/papers/2509.0000'],
    ['in full with www', (path) => `http://www.huggingface.co${path}`, '/papers/2509.0000'],
    ['with the short name of the site', (path) => `https://hf.co${path}`, '/papers/2509.0000'],
    ['in angle brackets', angled, '/papers/2509.0000'],
    ['as a path', bare, '/papers/2509.0000'],
    ['as a path in angle brackets', (path) => `<${path}>`, '/papers/2509.0000'],
    ['in round brackets', round, '/papers/2509.0000'],
    ['in round brackets with spaces', (path) => `( ${path} )`, '/papers/2509.0000'],
    ['in full in round brackets', (path) => `(${site}${path})`, '/papers/2509.0000'],
    ['of vote buttons', full, '/login?next=%2Fpapers%2F2509.0000'],
  ])('is told by three: %s', (_name, write, path) => {
    expect(marksOf(habit(write, 3, path))).toHaveLength(3)
    expect(marksOf(habit(write, 2, path))).toEqual([])
  })

  test('is told by papers on arXiv, too', () => {
    const text = [0, 1, 2].map((index) => `arXiv https://arxiv.org/abs/2509.0000${index}`).join('\n')
    expect(marksOf(text)).toHaveLength(3)
    expect(marksOf(text.replace('abs', 'pdf'))).toEqual([])
  })

  test.each<[string, Write]>([
    ['links of Markdown', (path) => `[x](${path})`],
    ['links of Markdown in full', (path) => `[x](${site}${path})`],
    ['another site', (path) => `https://a.example${path}`],
    ['what something is glued to', (path) => `x${path}`],
    ['quotes', (path) => `"${path}"`],
  ])('is not told by %s', (_name, write) => {
    expect(marksOf(`${habit(write)}\n\n/nvidia\n(/nvidia)\n${site}/nvidia`)).toEqual([])
  })

  test('is not told by paths without a number', () => {
    expect(marksOf(`${habit(full, 3, '/papers/trending')}\n${site}/nvidia`)).toEqual([])
  })

  test('is that of the page alone', () => {
    expect(find(`Boats /papers/2509.01234\nBoats (/papers/2509.01234)\nBoats ${paper}`)).toEqual([target])
    expect(find(`Boats (/papers/2509.01234)\nBoats ${paper}`, bare)).toEqual([])
    expect(find(`Boats /papers/2509.01234\nBoats ${paper}`, round)).toEqual([])
  })

  test('is looked for up to the end of what is read', () => {
    const text = habit(full)
    expect(marksOf(text, text.lastIndexOf('/papers/'))).toEqual([])
    expect(marksOf(`${text}\nBoats ${paper}`, text.length + 1)).toHaveLength(3)
  })
})

describe('an address', () => {
  test.each([
    [`Boats <${paper}>`, `target '<${paper}>' -> paper 2509.01234`],
    [`Boats <${paper}`, `target '<${paper}' -> paper 2509.01234`],
    [`Boats <${paper} ·`, `target '<${paper}' -> paper 2509.01234`],
    [`<${paper}> `, `target '<${paper}>' -> paper 2509.01234`],
    [`Boats ${paper}  \r`, target],
    [`Maps: Boats ${paper}`, target],
    [`12 (<${votes}>)`, `target '<${votes}>' -> votes 2509.01234`],
  ])('may have angle brackets: %j', (line, mark) => {
    expect(find(line)).toEqual([mark])
  })

  test('may have round brackets with a space inside', () => {
    expect(find('Boats (/papers/2509.01234)', round)).toEqual(["target '(/papers/2509.01234)' -> paper 2509.01234"])
    expect(find('Boats ( /papers/2509.01234 )', round)).toEqual(["target '( /papers/2509.01234 )' -> paper 2509.01234"])
    expect(find('Boats ( /papers/2509.01234)\n(/papers/2509.01234 ) ·', round)).toEqual([
      "target '( /papers/2509.01234)' -> paper 2509.01234",
      "target '(/papers/2509.01234 )' -> paper 2509.01234",
    ])
    expect(find('Boats ( /papers/2509.01234 · x', bare)).toEqual(["target '( /papers/2509.01234' -> paper 2509.01234"])
    for (const line of ['Boats](/papers/2509.01234)', 'Boats (/papers/2509.01234', 'Boats (/papers/2509.01234 x)'])
      expect(find(line, round), line).toEqual([])
  })

  test.each([
    `\`Boats <${paper}>\`_`,
    `\`12 <${votes}>\`_`,
    `.. _label: ${paper}`,
    `__ ${paper}`,
    `Link: ${paper}`,
    `**Link:** ${paper}`,
    `x"${paper}`,
    `Boats ${site}/papers/date/2025-09-03Sep`,
    'Boats https://a.example/maps',
  ])('of another syntax, or with a name, is none: %s', (line) => {
    expect(find(line)).toEqual([])
  })
})

describe('the address of a paper', () => {
  test.each([
    '',
    ` ${site}/x`,
    ' (/x',
    ' < https://x',
    ' /x',
    ' http://x',
    ' (https://x',
    ' <http://x',
    ' 12  (http://x',
    ' 12 <https://x',
    ' ·',
    ' • 2',
    ' - ',
    ' -',
    ' 12',
    ' 1.2k ·',
    ' 12 https://x',
    ' 1,234 (/x',
    ' 12m /x',
    ' arXiv Page',
    ' GitHub 12',
    ' published on',
    ' Upvote',
    ' and the research community',
  ])('is a link before %j', (behind) => {
    expect(find(`Boats ${paper}${behind}`)[0]).toBe(target)
  })

  test.each([' is good', ' -x', ' 12 boats', ' 12x', ' arxives', ' and more', ' (see', ' , and', ` ${'.'.repeat(3)}`])(
    'is a part of a sentence before %j',
    (behind) => {
      expect(find(`Boats ${paper}${behind}`)).toEqual([])
    },
  )

  test('stands behind no more than a title', () => {
    expect(find(`${'b'.repeat(213)} ${paper}`)).toEqual([target])
    expect(find(`${'b'.repeat(214)} ${paper}`)).toEqual([])
    expect(find(`[${'b'.repeat(214)}] Boats ${paper}`)).toEqual([target])
  })

  test('ends the whole abstract below the title with the same address', () => {
    const abstract = 'b'.repeat(214)
    expect(find(`Boats ${paper}\n\n${abstract} ${paper}`)).toEqual([target, target])
    expect(find(`Boats ${paper}\n\n${abstract} ${paper} x`)).toEqual([target])
    expect(find(`Boats ${paper}5\n\n${abstract} ${paper}`)).toHaveLength(0)
    expect(find(`Boats ${site}/papers/2509.1234\n\n${abstract} ${paper}`)).toHaveLength(1)
    expect(find(`${abstract} ${paper}\n${abstract} ${paper}`)).toEqual([])
  })
})

describe('an address of another page of the site', () => {
  const day = `${site}/papers/date/2025-09-03`
  test.each([
    [`${site}/login?next=%2Fpapers%2F2509.01234`, 'votes 2509.01234'],
    [`${paper}#community`, 'comments 2509.01234'],
    [day, 'day 2025-09-03'],
    [`${site}/papers/week/2025-W36`, 'week'],
    [`${site}/papers/month/2025-09`, 'month'],
  ])('is a link wherever it stands: %s', (url, told) => {
    expect(find(`${'b'.repeat(214)} ${url} is good`)).toEqual([`target '${url}' -> ${told}`])
  })

  test.each([
    [`${site}/nvidia`, 'profile nvidia'],
    [`${site}/datasets`, 'site'],
    [`${site}/papers?q=boats`, 'search boats'],
    [`${site}/papers/trending`, 'trending'],
  ])('is a link behind a short text: %s', (url, told) => {
    const mark = `target '${url}' -> ${told}`
    expect(find(`${'b'.repeat(60)} ${url}`)).toEqual([mark])
    expect(find(`${'b'.repeat(61)} ${url}`)).toEqual([])
    expect(find(`Boats ${url} is good`)).toEqual([])
    expect(find(`${'b'.repeat(60)}\nBoats ${url}`)).toEqual([mark])
    expect(find(`${'b'.repeat(61)}\nBoats ${url}`)).toEqual([])
    expect(find(`${'b'.repeat(200)}\nBoats ${url}`)).toEqual([])
    expect(find(`${'b'.repeat(201)}\nBoats ${url}`)).toEqual([mark])
    expect(find(`${'b'.repeat(100)}\nBoats] ${url}`)).toEqual([mark])
    expect(find(`${'b'.repeat(100)}\n${day} Boats ${url}`)[1]).toBe(mark)
    expect(find(`${'b'.repeat(100)} ${day} Boats\nMaps ${url}`)[1]).toBe(mark)
    expect(find(`[${'b'.repeat(100)}] Boats\nMaps ${url}`)).toEqual([mark])
  })

  test('is no model and no data set', () => {
    expect(find(`Boats ${site}/datasets/boats`)).toEqual([])
    expect(find('Boats /datasets/boats', bare)).toEqual([])
    expect(find('Boats http://hf.co/datasets')).toHaveLength(1)
    expect(find('Boats http://hf.co/datasets/boats')).toEqual([])
    expect(find('Boats /datasets', bare)).toEqual(["target '/datasets' -> site"])
  })
})

describe('an address of another site', () => {
  const code = 'https://github.com/boats/maps'
  const arxiv = 'https://arxiv.org/abs/2509.01234'

  test.each([
    'GitHub',
    'github 12',
    'GitHub 1.2k',
    'arXiv',
    'arXiv page',
    'GitHub  12',
    'arXiv  page',
    '* GitHub',
    '• arXiv Page',
    '-  GitHub',
    '+ GitHub 1,234',
  ])('is a link behind %j, or below', (label) => {
    for (const between of [' ', '\n'])
      expect(find(`${label}${between}${code}\n\n${label}${between}${arxiv}`)).toEqual([
        `target '${code}' -> code ${code}`,
        `target '${arxiv}' -> arxiv 2509.01234`,
      ])
  })

  test.each(['', 'code', 'our GitHub', 'GitHub page', 'arXiv pages', 'GitHub 12 boats', '*GitHub'])('is text behind %j', (label) => {
    expect(find(`${label} ${code}\n${arxiv}`)).toEqual([])
  })

  test('belongs to the text before it on its line', () => {
    expect(find(`GitHub\nBoats ${code}`)).toEqual([])
    expect(find(`Boats\nGitHub ${code}`)).toHaveLength(1)
  })
})
