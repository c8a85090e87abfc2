/** Trees for screen readers, as browsers that programs drive write them. */
import { describe, expect, test } from 'vitest'
import { readNumberedLine } from '../../src/frontends/aria/numbered-line.ts'
import { readYamlLine } from '../../src/frontends/aria/yaml-line.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'

const abstract = 'We fold boats out of paper and let them sink in puddles of three sizes, which nobody had done before us in that order.'
const card = (title: string, text = `paragraph: ${abstract}`, id = '2509.01234', parts = ''): string => `  - article:
    - link "7":
      - /url: /login?next=%2Fpapers%2F${id}
      - checkbox [disabled]
      - text: "7"
    - heading [level=3]:
      - ${title}:
        - /url: /papers/${id}
${parts}    - ${text}
    - list:
      - listitem "Ada Byron"
      - listitem: 4 authors
    - text: ·
    - time: Sep 4
    - link "2":
      - /url: /papers/${id}#community
`
const page = (...cards: readonly string[]): string => `- main:
  - heading "Daily Papers" [level=1]
  - heading "by AK and the research community" [level=2]:
    - text: by
    - link "AK":
      - /url: /akhaliq
    - text: and the research community
${cards.join('')}`

/** The entries of a page in short, and what is said of it. */
function read(text: string) {
  const { entries, messages, coverage } = parseDigest(text, { asOf: '2025-11-05' })
  expect(treeToText(parseTree(text))).toBe(text)
  return {
    entries: entries.map(({ title, abstract: own, authorCount, upvotes, comments, arxivId }) => [
      title,
      own === abstract ? 'the abstract' : own,
      authorCount,
      upvotes,
      comments,
      arxivId,
    ]),
    rules: messages.map(({ ruleId }) => ruleId),
    unrecognised: coverage.unrecognised,
  }
}
const boats = ['Paper Boats', 'the abstract', 4, 7, 2, '2509.01234']

describe('a tree', () => {
  test('is read node by node', () => {
    expect(read(page(card('link "Paper Boats"')))).toEqual({ entries: [boats], rules: [], unrecognised: 0 })
  })

  test.each([
    ['with another margin', (text: string) => text.replaceAll(/^/gm, '  ')],
    ['with other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['behind the mark of an encoding', (text: string) => `\ufeff${text}`],
    ['below blank lines', (text: string) => `\n\n${text}`],
    ['with references of nodes', (text: string) => text.replaceAll(/^( *- (?:'?)\w+(?: "[^"]*")?)/gm, '$1 [ref=e1] [cursor=pointer]')],
    ['in a fence below an address', (text: string) => `- Page URL: https://huggingface.co/papers\n\`\`\`yaml\n${text}\`\`\`\n`],
    [
      'with properties that are no addresses',
      (text: string) => text.replaceAll('    - list:\n', '    - list:\n      - /placeholder: 12\n'),
    ],
    [
      'with a property that has no node',
      (text: string) => `- main:\n  - text: new\n- /url: /papers\n${text}`.replace('- main:\n  - text: new\n', ''),
    ],
    ['with an address that is none', (text: string) => text.replaceAll('    - list:\n', '    - list:\n      - /url:\n')],
    ['with empty lines in it', (text: string) => text.replaceAll('\n', '\n\n')],
  ])('is the same %s', (_name, change) => {
    const text = page(...['2509.01234', '2509.01235', '2509.01236'].map((id) => card('link "Paper Boats"', undefined, id)))
    expect(read(change(text))).toMatchObject({
      entries: [boats, boats, boats].map((one, at) => [...one.slice(0, 5), `2509.0123${4 + at}`]),
      rules: [],
    })
  })

  test('is told by its first line and an address in it, and by addresses of papers alone', () => {
    // Without an address it is a list of Markdown, whatever its items begin with.
    expect(read('- text: Paper Boats\n- link: 4 authors\n').entries).toEqual([])
    expect(read(`- note "x":\n${page(card('link "Paper Boats"'))}`).entries).toEqual([boats])
  })

  test('says which of its lines are too long', () => {
    const { messages } = parseDigest(page(card('link "Paper Boats"', `paragraph: ${'x '.repeat(300)}`)), { maxLineLength: 400 })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('line-too-long')
  })

  test('deep in itself is read to its end', () => {
    const nested = Array.from({ length: 3_000 }, (_, depth) => `${'  '.repeat(depth)}- generic:\n`).join('')
    expect(read(page(card('link "Paper Boats"')) + nested).entries).toEqual([boats])
  })
})

describe('texts of a tree', () => {
  test.each([
    ['link "Paper \\"Boats\\""', 'Paper "Boats"'],
    ['link "Paper \\\\eg Boats"', 'Paper \\eg Boats'],
    ['\'link "Paper: Boats"\'', 'Paper: Boats'],
    ['\'link "Paper\'\': \\"Boats\\"" [ref=e7]\'', 'Paper\': "Boats"'],
  ])('are names without what their quotes need: %s', (title, expected) => {
    expect(read(page(card(title))).entries[0]?.[0]).toBe(expected)
  })

  test.each([
    [`"${abstract} \\"Yes\\" \\\\eg"`, `${abstract} "Yes" \\eg`],
    [`'${abstract} It''s'`, `${abstract} It's`],
    [`${abstract} It''s "so" \\" \\eg`, `${abstract} It''s "so" \\" \\eg`],
    [`${abstract} 'so'`, `${abstract} 'so'`],
  ])('are values without what their quotes need: %#', (value, expected) => {
    expect(read(page(card('link "Paper Boats"', `paragraph: ${value}`))).entries[0]?.[1]).toBe(expected)
  })

  const marked = (link: string): string =>
    page(card(link, undefined, undefined, '        - text: Paper B\n        - mark: oat\n        - text: s\n'))
  test('in several nodes are joined as the name of their link has them', () => {
    expect(read(marked('link "Paper Boats"'))).toMatchObject({ entries: [boats], rules: [] })
  })

  test.each(['link', 'link "Paper Kites"'])('in several nodes are joined by guess where no name has them: %s', (link) => {
    const { entries, rules } = read(marked(link))
    expect([entries[0]?.[0], rules]).toEqual(['Paper B oat s', ['spaces-guessed']])
  })

  test('in two nodes are joined at one place', () => {
    const { messages } = parseDigest(page(card('link', undefined, undefined, '        - text: Paper\n        - mark: Boats\n')))
    expect(messages.find(({ ruleId }) => ruleId === 'spaces-guessed')?.reason).toContain('a part was joined')
  })

  test('around a link in an abstract are joined by guess', () => {
    const parts = `paragraph:\n      - text: ${abstract} See\n      - link "our boats":\n        - /url: https://example.org/boats\n      - text: for more.`
    const { messages, entries } = parseDigest(page(card('link "Paper Boats"', parts)), { asOf: '2025-11-05' })
    expect(entries[0]?.abstract).toBe(`${abstract} See our boats for more.`)
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['spaces-guessed', expect.stringContaining('2 parts were joined')],
    ])
  })
})

describe('a line of a tree', () => {
  test.each([
    'text',
    '-text: a',
    '- Text: a',
    '- link "a',
    '- link "a\\"',
    '- link a',
    `- 'link "a": b`,
    '- link "a" b',
    '- page title: a',
  ])('is none: %s', (line) => {
    expect(readYamlLine(line)).toBeNull()
  })

  test.each([
    ['- text: a', [0, 'text', null, 'a']],
    ['  - text:   a: b  ', [2, 'text', null, 'a: b']],
    ['- link "a" [ref=e1] [level=3]: b', [0, 'link', 'a', 'b']],
    ['- link', [0, 'link', null, null]],
    ['- link "":', [0, 'link', '', null]],
    ['- /url: "/papers"', [0, '/url', null, '/papers']],
    [`- 'link "a: b" [ref=e1]': 'c'`, [0, 'link', 'a: b', 'c']],
    ['- text: "', [0, 'text', null, '"']],
  ])('has an indent, a role, a name and a value: %s', (line, expected) => {
    const parts = readYamlLine(line)
    const textOf = (place: { start: number; end: number } | null | undefined) => place && line.slice(place.start, place.end)
    expect([parts?.indent, textOf(parts?.rolePlace), textOf(parts?.name), textOf(parts?.value)]).toEqual(expected)
  })
})

describe('a tree with numbers', () => {
  const site = 'https://huggingface.co'
  const text = `## Latest page snapshot
uid=1_0 RootWebArea "Daily Papers - Hugging Face" url="${site}/papers/date/2025-11-05"
  uid=1_1 heading "Daily Papers" level="1"
  uid=1_2 StaticText "by"
  uid=1_3 link "AK" url="${site}/akhaliq"
    uid=1_4 StaticText "AK"
  uid=1_5 StaticText " and the research community"
  uid=1_6 link "Unable to play media." url="${site}/papers/2509.01234"
    uid=1_7 Video "Unable to play media." disabled
      uid=1_8 button "play" disabled
  uid=1_9 link "7" url="${site}/login?next=%2Fpapers%2F2509.01234"
    uid=1_10 checkbox disabled
    uid=1_11 StaticText "7"
  uid=1_12 link "Paper "Boats"" url="${site}/papers/2509.01234"
    uid=1_13 StaticText "Paper "Boats""
  uid=1_14 StaticText "${abstract}"
  uid=1_15 StaticText "·"
  uid=1_16 StaticText "4 authors"
  uid=1_17 StaticText "Sep 4"
  uid=1_18 link " 2" url="${site}/papers/2509.01234#community"
    uid=1_19 StaticText " 2"
`
  test('is read node by node', () => {
    expect(read(text)).toMatchObject({ entries: [['Paper "Boats"', ...boats.slice(1)]], rules: [], unrecognised: 0 })
    expect(parseDigest(text).entries[0]?.date?.iso).toBe('2025-09-04')
  })

  test.each(['\r', '\r\n'])('is told below a heading with other line ends: %j', (lineEnd) => {
    const tree = `# Snapshot\nuid=1_0 StaticText "Get trending papers in your email inbox!"\n`
    const rulesOf = (source: string): string[] => parseDigest(source).messages.map(({ ruleId }) => ruleId)
    expect(rulesOf(tree.replaceAll('\n', lineEnd))).toEqual(rulesOf(tree))
  })

  test('is told by its addresses of papers where its first lines do not', () => {
    const [header, paper] = [text.slice(0, text.indexOf('  uid=1_6 ')), text.slice(text.indexOf('  uid=1_6 '))]
    const three = ['2509.01234', '2509.01235', '2509.01236'].map((id) => paper.replaceAll('2509.01234', id))
    expect(read(`Here it is:\n\n\n${header}${three.join('')}`).entries).toHaveLength(3)
  })

  test.each([
    ['uid=1_2 link "a" url="/b" busy', [0, 'link', 'a', null, '/b']],
    ['  uid=1_2 link url="/b"', [2, 'link', null, null, '/b']],
    ['uid=1_2 StaticText "a "b" c" level="1"', [0, 'text', null, 'a "b" c', null]],
    ['uid=1_2 image "a" url="/b.png"', [0, 'img', 'a', null, '/b.png']],
    ['uid=1_2 banner', [0, 'banner', null, null, null]],
  ])('has a line with an indent, a role, a name, a value and an address: %s', (line, expected) => {
    const parts = readNumberedLine(line)
    const textOf = (place: { start: number; end: number } | null | undefined) => place && line.slice(place.start, place.end)
    expect([parts?.indent, parts?.role, textOf(parts?.name), textOf(parts?.value), textOf(parts?.address)]).toEqual(expected)
  })

  test.each(['uid=1 link', 'uid=1_2 "a"', 'uid=1_2 link "a', 'uid=1_2 link a!', '- text: a'])('has no line like this: %s', (line) => {
    expect(readNumberedLine(line)).toBeNull()
  })
})
