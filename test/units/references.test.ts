/** Lists of links that stand apart from the text. */
import { describe, expect, test } from 'vitest'
import { findReferences } from '../../src/frontends/markup/references.ts'
import type { Link } from '../../src/targets.ts'

/** What a list says, in words: its links, the lines that are of it, and where numbers stand. */
function read(text: string, end = text.length) {
  const { labels, marks, numbers, allNumbers, longestLabel, papers, findings } = findReferences(text, end)
  for (const { kind } of marks) expect(kind).toBe('reference')
  return {
    links: Object.fromEntries(labels.names.map((label) => [label, show(labels.find(label, -1))])),
    lines: marks.map(({ start, end: stop }) => text.slice(start, stop)),
    days: marks.flatMap(({ link }) => (link ? [Object.values(link.target ?? {}).join(' ')] : [])),
    numbers,
    allNumbers,
    longestLabel,
    papers: papers.map(({ id, text: shown, start }) => [id, shown, text.slice(start, start + 3)]),
    findings,
  }
}

/** What a link leads to, in words; null where it leads nowhere, undefined where it is none. */
function show(link: Link | undefined): string | null | undefined {
  const target = link?.target
  return target === undefined || target === null ? target : Object.values(target).join(' ')
}
const linksOf = (text: string) => read(text).links
const nvidia = 'profile nvidia'

/** No line of a text is of a list. */
function expectNone(text: string): void {
  const { links, lines, papers } = read(text)
  expect({ links, lines, papers }, JSON.stringify(text)).toEqual({ links: {}, lines: [], papers: [] })
}

test('labels are compared without regard to case and white space', () => {
  expect(linksOf('[Paper \u00a0 BOATS ]: /nvidia')).toEqual({ 'paper boats': nvidia })
})

describe('a definition', () => {
  test.each([
    ['[boat]: /nvidia', 'boat'],
    ['  [Paper\tBoat]:   /nvidia  ', 'paper boat'],
    [`[boat]:${' '.repeat(8)}/nvidia`, 'boat'],
    ['[boat]: </nvidia>', 'boat'],
    ['[boat]:   /nvidia "a title"', 'boat'],
    ["[boat]: /nvidia 'a title'", 'boat'],
    ['[boat]: /nvidia (a title)', 'boat'],
    [`[boat]: /nvidia${' '.repeat(8)}{.boat}`, 'boat'],
    ['[]: /nvidia', ''],
    [`[${'b'.repeat(300)}]: /nvidia`, 'b'.repeat(300)],
    ['[![](boat.png)]: /nvidia', '![](boat.png)'],
    ['[![][3]4]:   /nvidia', '![][3]4'],
    ['[![a boat][3]4]: </nvidia>', '![a boat][3]4'],
  ])('%s', (line, label) => {
    expect(read(`a\n${line}\nb`)).toMatchObject({ links: { [label]: nvidia }, lines: [line.trim()], longestLabel: label.length })
  })

  test.each([
    '[boat]:/nvidia',
    `[boat]:${' '.repeat(9)}/nvidia`,
    '[boat]: nvidia',
    '[boat]: /nvidia a title',
    `[boat]: /nvidia${' '.repeat(9)}"a"`,
    'x [boat]: /nvidia',
    '[x] [boat]: /nvidia',
    '[x [![](boat.png)]: /nvidia',
    `[${'b'.repeat(301)}]: /nvidia`,
    '[![](boat.png)]: /nvidia "a"',
    '[![](boat.png)] /nvidia',
    '[![a [b]](boat.png)]: /nvidia',
    `[![${'b'.repeat(201)}]c]: /nvidia`,
    `[boat]: /nvidia${'b'.repeat(2_390)}`,
  ])('is not %s', (line) => {
    expectNone(`a\n${line}\nb`)
    expect(read(line).longestLabel).toBe(0)
  })

  test('may be 2400 characters long, and stand anywhere', () => {
    expect(linksOf(`${'\n'.repeat(2_500)}[boat]: /nvidia`)).toEqual({ boat: nvidia })
    expect(read(`[boat]: /${'b'.repeat(2_391)}`).lines).toHaveLength(1)
    expect(read(`[boat]: /${'b'.repeat(2_392)}`).lines).toHaveLength(0)
  })

  test('of one label and two addresses proves nothing, which is said, unless one goes on where the other ends', () => {
    expect(linksOf('[2]: /nvidia\n[2]: /docs')).toEqual({ 2: null })
    expect(read('[2]: /nvidia\n\n[2]: /docs\n[3]: /docs\n[3]: /nvidia').findings).toEqual([
      { ruleId: 'label-twice', subject: { span: { start: 14, end: 24 } }, args: [{ quote: '2', more: 1 }] },
    ])
    expect(read('[2]: /nvidia\n[2]: /nvidia').findings).toEqual([])
    expect(read('[2]: /nvidia\ntext\n[2]: /docs').findings).toEqual([])
    expect(linksOf('[2]: /nvidia\n[2]: /nvidia')).toEqual({ 2: nvidia })
    expect(linksOf('[2]: /nvidia\n[2]: /docs\n[2]: /docs')).toEqual({ 2: null })
    expect(read('[]: /nvidia\n[]: /docs').findings).toEqual([])
    expect(linksOf('[2]: /papers/2509.01234\n[2]: /papers/2509.01234#community')).toEqual({ 2: 'comments 2509.01234' })
  })

  test('of one label and several votes or comments proves what its number counts, and not whose', () => {
    const [one, other] = ['/papers/2509.01234#community', '/papers/2509.05678#community']
    expect(read(`[2]: ${one}\n[2]: ${other}\n[2]: ${one}`)).toMatchObject({ links: { 2: 'comments ' }, findings: [] })
    expect(linksOf('[2]: /login?next=%2Fpapers%2F2509.01234\n[2]: /login?next=%2Fpapers%2F2509.05678')).toEqual({ 2: 'votes ' })
    expect(linksOf(`[2]: ${one}\n[2]: /login?next=%2Fpapers%2F2509.05678`)).toEqual({ 2: null })
    expect(linksOf(`[2]: /docs\n[2]: ${other}`)).toEqual({ 2: null })
    expect(linksOf(`[2]: /docs\n[2]: /nvidia\n[2]: ${other}`)).toEqual({ 2: null })
  })

  test('means its label as it is written before it means others', () => {
    const { labels } = findReferences('[Boat]: /nvidia\n[\n\nboat]: /docs\n[Map]: /docs', 60)
    expect(['BOAT', '\n\nboat', ' boat', 'mAP', 'Lake'].map((label) => show(labels.find(label, -1)))).toEqual([
      nvidia,
      'site',
      null,
      'site',
      undefined,
    ])
    expect([...labels.lengths]).toEqual([4, 6, 3])
  })

  test('may have its address on the line below', () => {
    expect(read('[boat]:\n  /nvidia\n[map]:\n/docs')).toMatchObject({
      links: { boat: nvidia, map: 'site' },
      lines: ['[boat]:\n  /nvidia', '[map]:\n/docs'],
    })
    for (const text of [
      '[boat]:\nnvidia',
      '[boat]:\nx\n/nvidia',
      '[]:\n/nvidia',
      `[${'b'.repeat(301)}]:\n/nvidia`,
      'x [boat]:\n/nvidia',
      '[x] [boat]:\n/nvidia',
    ])
      expect(linksOf(text), text).toEqual({})
    expect(linksOf('[boat]:\n\n/nvidia')).toEqual({ boat: nvidia })
  })

  test('may have a broken address, which goes on below', () => {
    expect(read('[boat]: https://huggingface.co/paper-\nboats')).toMatchObject({
      links: { boat: 'profile paper-boats' },
      lines: ['[boat]: https://huggingface.co/paper-', 'boats'],
    })
    expect(linksOf('[boat]: /paper-\nboats and more')).toEqual({ boat: 'profile paper-' })
    expect(linksOf('[boat]: /paper-\n[map]: /docs')).toEqual({ boat: 'profile paper-', map: 'site' })
    expect(linksOf('[boat]: /paper-\nx y\nboats')).toEqual({ boat: 'profile paper-' })
    expect(linksOf('[boat]: /paper-\n[1]')).toEqual({ boat: 'profile paper-' })
    expect(linksOf('[boat]: /paper\nboats')).toEqual({ boat: 'profile paper' })
  })

  test('may have a label of several lines', () => {
    expect(read('a\n[Paper\n  Boats]: /nvidia')).toMatchObject({ links: { 'paper boats': nvidia }, lines: ['[Paper\n  Boats]: /nvidia'] })
    expect(linksOf('[Paper\nand other\nBoats]:   </nvidia>')).toEqual({ 'paper and other boats': nvidia })
    expect(linksOf('[Paper\nBoats]: /nvidia\nMaps]: /docs')).toEqual({ 'paper boats': nvidia })
    expect(linksOf('[Paper\nx]y\nBoats]: /nvidia')).toEqual({ 'paper x]y boats': nvidia })
    for (const text of [
      '[Paper\n\nBoats]: /nvidia',
      '[Paper\n \t\nBoats]: /nvidia',
      'Paper\nLakes]: /nvidia',
      '[Paper] x\nBoats]: /nvidia',
      '[Paper\nBoats]: nvidia',
      '[Paper\nBoats]:/nvidia',
      '[Paper\nBoats]: /nvidia x',
      `[Paper\n${'b'.repeat(301)}]: /nvidia`,
    ])
      expect(linksOf(text), text).toEqual({})
  })

  test('right below another may have a label with blank lines, as the text of a link has', () => {
    const above = '[boat]: /docs\n'
    const label = '[\n\n*   ![](/a.svg)\n*   5 authors\n\n]: /nvidia'
    expect(read(above + label)).toMatchObject({
      links: { boat: 'site', '* ![](/a.svg) * 5 authors': nvidia },
      lines: [above.trim(), label],
    })
    expect(linksOf(`${above}\n[Upvote\n\n94]: /nvidia`)).toEqual({ boat: 'site', 'upvote 94': nvidia })
    expect(linksOf(`${above}x\n${label}`)).toEqual({ boat: 'site' })
    expect(linksOf(`${above}[\n\nx\n[y\n\nz]: /nvidia`)).toEqual({ boat: 'site' })
    const long = (length: number): string => `${above}[\n${'a\n'.repeat((length - 1) / 2)}]: /nvidia`
    expect(Object.keys(linksOf(long(3_999)))).toHaveLength(2)
    expect(Object.keys(linksOf(long(4_001)))).toHaveLength(1)
  })

  test('is looked for up to the end of what is read', () => {
    const text = '[a]: /nvidia\n[b]: /docs'
    expect(read(text, text.length).lines).toHaveLength(2)
    expect(read(text, 13).lines).toEqual(['[a]: /nvidia'])
  })

  test('of another day tells it', () => {
    expect(read('[boat]: /nvidia\n1. /papers/date/2025-09-03\n2. /nvidia\n3. /docs').days).toEqual(['day 2025-09-03'])
    expect(read('[]: /papers/date/2025-09-03').days).toEqual(['day 2025-09-03'])
  })
})

describe('a numbered list', () => {
  const three = (write: (number: number) => string): string => [10, 11, 12].map(write).join('\n')

  test.each([
    ['a dot', (number: number) => `${number}. /nvidia`],
    ['brackets', (number: number) => `[${number}] /nvidia`],
    ['angle brackets', (number: number) => `  ⟨${number}⟩ /nvidia`],
    ['much space', (number: number) => `${number}.        /nvidia`],
    ['the texts of its links', (number: number) => `${number}. /nvidia: a text`],
    ['a colon alone', (number: number) => `${number}. /nvidia:`],
  ])('defines links, with %s', (_name, write) => {
    expect(read(`a\n${three(write)}`)).toMatchObject({ links: { 10: nvidia, 11: nvidia, 12: nvidia }, allNumbers: true, numbers: 'before' })
    expect(read(`a\n${three(write)}`).lines).toEqual(
      three(write)
        .split('\n')
        .map((line) => line.trim()),
    )
    expectNone(`a\n${write(11)}\n${write(12)}`)
  })

  test.each([
    (number: number) => `${10_000 + number}. /nvidia`,
    (number: number) => `[${10_000 + number}] /nvidia`,
    (number: number) => `${number}./nvidia`,
    (number: number) => `${number}.         /nvidia`,
    (number: number) => `${number}. nvidia`,
    (number: number) => `${number}. /nvidia a text`,
    (number: number) => `${number} /nvidia`,
    (number: number) => `x ${number}. /nvidia`,
  ])('does not, as in case %#', (write) => {
    expectNone(`a\n${three(write)}`)
    expect(read(three(write)).numbers).toBeNull()
  })

  test('may have headings, which what else follows are none', () => {
    const list = three((number) => `${number}. /nvidia`)
    for (const heading of [
      'References',
      'references:',
      '# References',
      '#### Visible links:',
      'Hidden links',
      'Links',
      'Links/Buttons:',
      'Images:',
    ])
      expect(read(`a\n${heading}\n${list}`).lines, heading).toContain(heading)
    expect(read(`a\nReferences\n\n   Visible links:\n${list}`).lines).toContain('References')
    for (const heading of ['##### References', '#References', 'My references', 'References of all', 'Images', 'Link:'])
      expect(read(`a\n${heading}\n${list}`).lines, heading).not.toContain(heading)
    expect(read(`a\nReferences\nand more\n${list}`).lines).not.toContain('References')
    for (const line of ['[boat]: nowhere', '1. nowhere', 'Boats]: nowhere'])
      expect(read(`References\n${line}\n${list}`).lines, line).not.toContain('References')
    expect(read('a\nReferences\n1. /nvidia').lines).toEqual([])
  })

  test('may have addresses without a number behind its headings', () => {
    const list = three((number) => `${number}. /nvidia`)
    expect(read(`${list}\nHidden links:\n/docs\n  /papers/date/2025-09-03\ntext\n/docs`)).toMatchObject({
      lines: expect.arrayContaining(['Hidden links:', '/docs', '/papers/date/2025-09-03']),
      days: ['day 2025-09-03'],
    })
    expect(read(`${list}\nHidden links:\n/docs\ntext\n/docs`).lines.filter((line) => line === '/docs')).toHaveLength(1)
  })

  test('stands behind texts with numbers on either side', () => {
    const list = three((number) => `${number}. /nvidia`)
    expect(read(`Boats[1]\nMaps[2]\n${list}`).numbers).toBe('behind')
    expect(read(`[1]Boats\n[2]Maps\n${list}`).numbers).toBe('before')
  })
})

describe('numbers without a list', () => {
  const counted = Array.from({ length: 9 }, (_, index) => `[${index}]Boats`).join('\n')

  test('are those of links where they count up, and no labels are defined', () => {
    expect(read(counted)).toMatchObject({ numbers: 'before', links: {} })
    expect(read(`${counted}\n[a]: /nvidia\n[b]: /nvidia`).numbers).toBe('before')
    expect(read(`${counted}\n[a]: /nvidia\n[b]: /nvidia\n[c]: /nvidia`).numbers).toBeNull()
  })

  test('are told from labels in words', () => {
    expect(read('[12]: /nvidia\n[3]: /docs').allNumbers).toBe(true)
    expect(read('[12]: /nvidia\n[3a]: /docs').allNumbers).toBe(false)
    expect(read('[12]: /nvidia\n[a3]: /docs').allNumbers).toBe(false)
  })
})

describe('a list of links with their texts', () => {
  const list = '- [Boats](/papers/2509.01234)\n* ![Image 1: a](/a.png)\n+ [4 authors](/papers/2509.01234)\n- [](/papers/2509.05678)'

  test('tells papers, in its order', () => {
    expect(read(`Links/Buttons:\n${list}\ntext\n- [c](/papers/2509.00001)`)).toMatchObject({
      papers: [
        ['2509.01234', 'Boats', '- ['],
        ['2509.01234', '4 authors', '+ ['],
        ['2509.05678', '', '- ['],
      ],
      lines: ['Links/Buttons:', ...list.split('\n')],
    })
    expect(read(`Images:\n${list}`).lines).toHaveLength(5)
    expect(read('Links:\n/papers/2509.01234').papers).toEqual([['2509.01234', null, '/pa']])
  })

  test('stands below its own headings, with a bullet before each', () => {
    expectNone(`Links:\n${list}`)
    expectNone(`# Links/Buttons:\n${list}`)
    expectNone('Links/Buttons:\nx - [Boats](/papers/2509.01234)')
    expect(read('Links/Buttons:\n- [Boats](/nvidia)').papers).toEqual([])
    expectNone('Links/Buttons:\n[Boats](/papers/2509.01234)')
    expectNone('Links/Buttons:\n- [Boats](/a b)')
    expectNone('Links/Buttons:\n- [Boats](/nvidia) more')
  })

  test('tells none where there are labels', () => {
    expect(read(`Links/Buttons:\n${list}\n\n[a]: /nvidia`).papers).toEqual([])
  })
})
