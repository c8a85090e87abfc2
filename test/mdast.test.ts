/** The front end for Markdown trees: what it makes of each node, and that it reads what extractors write as the text front end does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { VFile } from 'vfile'
import type { Cue } from '../src/cues.ts'
import { readMdast } from '../src/frontends/mdast.ts'
import { type Digest, parseDigest } from '../src/index.ts'
import { resolveOptions } from '../src/options.ts'
import { parseMarkdownDigest, remarkDigest } from '../src/unified.ts'
import { anyOptions, inputs } from './helpers/arbitraries.ts'
import { usualAbstract } from './helpers/one-paper.ts'

const parseTree = (source: string): Root => unified().use(remarkParse).parse(source)

/** Read a text into cues, each as `kind gap text`; texts that are headings or links say so. */
function read(source: string, tree: Root = parseTree(source), options = {}): string[] {
  const { cues, format, escapes } = readMdast(source, source.length, tree, resolveOptions(options))
  expect({ format, escapes }).toEqual({ format: 'markdown', escapes: 'all' })
  return cues.map((cue) => describeCue(source, cue))
}

function describeCue(source: string, cue: Cue): string {
  const gap = { 'same-line': '-', 'next-line': '/', 'blank-line': '//' }[cue.gap]
  const heading = cue.kind === 'text' && cue.heading ? ' #' : ''
  const link = 'link' in cue && cue.link ? ` (${cue.link.target?.kind ?? 'null'})` : ''
  return `${gap} ${cue.kind}${heading}${link}: ${source.slice(cue.start, cue.end)}`
}

/** A value without its places. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'span' || key === 'spans' ? undefined : inner)))

/** What both front ends have to agree on. */
const essence = ({ outcome, pages, entries, messages }: Digest): unknown =>
  withoutPlaces({ outcome, pages, entries, messages: messages.map(({ ruleId, entry, field }) => ({ ruleId, entry, field })) })

const addsUp = ({ coverage: { total, entries, furniture, markup, blank, unrecognised } }: Digest): boolean =>
  entries + furniture + markup + blank + unrecognised === total

/** A page of search results with an entry before and behind what a test is about. */
const writeEntry = (title: string, id: number): string =>
  `[3](/login?next=%2Fpapers%2F2602.0184${id})\n\n${title}\n\n[${usualAbstract}](/papers/2602.0184${id})\n\n- 2 authors\n\n·\n\nFeb 3\n\n`
const writePage = (title: string): string =>
  `# Daily Papers\n\n[](/papers/date/2026-02-11)Feb 12\n\n${writeEntry('### [Ropes](/papers/2602.01848)', 8)}${writeEntry(title, 7)}${writeEntry('### [Knots](/papers/2602.01849)', 9)}`

describe('nodes', () => {
  test.each<[name: string, source: string, cues: string[]]>([
    ['paragraphs', 'Tides\nand ropes\n\nKnots', ['// text: Tides', '/ text: and ropes', '// text: Knots']],
    ['headings', '## Tides ##\n\nKnots', ['// text #: Tides', '// text: Knots']],
    ['empty headings', '#\n\nKnots', ['// text: Knots']],
    ['underlined headings', 'Tides\n=====\n\nKnots\n---\nSand', ['// text #: Tides', '// text #: Knots', '/ text: Sand']],
    ['paragraphs above a rule', 'Tides\nKnots\n---', ['// text: Tides', '/ text: Knots']],
    ['paragraphs above a dash', 'Tides\n-  ', ['// text: Tides', '/ bullet: -']],
    ['links', '[Tides](/papers/2602.01847)', ['// text (paper): Tides']],
    ['links with titles', "[Tides](</papers/2602.01847> 'a (title)')", ['// text (paper): Tides']],
    ['links in sentences', 'On [Tides](https://example.org), slow', ['// text: On [Tides](https://example.org), slow']],
    ['links without text', '[](/login?next=%2Fpapers%2F2602.01847)37', ['// votes: 37']],
    ['links that name what follows', '[LINK: GitHub 1.5k](https://github.com/a/b)', ['// stars: GitHub 1.5k']],
    ['links that lead nowhere', 'Tides in f[0,1](x)', ['// text: Tides in f[0,1](x)']],
    ['links to nothing', '[Tides]()', ['// text (other): Tides']],
    ['links to a file', '[Tides](papers/2602.01847)', ['// text (paper): Tides']],
    ['links to pictures', '[Play video](/a.mp4)\n\n[](/b.png)\n\nKnots', ['// text: Knots']],
    ['full references', '[Tides][t]\n\n[T]: /papers/2602.01847', ['// text (paper): Tides', '// furniture: [T]: /papers/2602.01847']],
    ['collapsed references', '[t][]\n\n[T]: /papers/2602.01847', ['// text (paper): t', '// furniture: [T]: /papers/2602.01847']],
    ['shortcut references', '[a b]\n\n[A  b]: /papers/2602.01847', ['// text (paper): a b', '// furniture: [A  b]: /papers/2602.01847']],
    ['definitions of nothing', '[Tides]: none', ['// text: [Tides]: none']],
    ['addresses', '<https://example.org>', ['// text: <https://example.org>']],
    ['pictures', '![](/a.svg)![lab \\] [x]](/b.png "t")Tide Lab', ['// text: Tide Lab']],
    ['pictures of papers', '[![](/a.png)](/papers/2602.01847)', ['// thumbnail: ![](/a.png)']],
    ['pictures by reference', '![a][p]\n\n[p]: /a.png', ['// furniture: [p]: /a.png']],
    ['names of organisations', '[![lab](/b.png)Tide Lab](/lab)', ['// organization: Tide Lab']],
    ['lists', '* 4 authors\n* Tides', ['// bullet: *', '- authors: 4 authors', '/ text: * Tides']],
    ['numbered lists', '1. Tides\n2. Knots', ['// text: 1. Tides', '/ text: 2. Knots']],
    ['empty items', '*\n* ![](/a.svg)', ['// bullet: *', '/ bullet: *']],
    ['check boxes', '- [ ] 12\n\n[x]\n\n13', ['// bullet: -', '- check-box: [ ]', '- votes: 12', '// check-box: [x]', '// votes: 13']],
    ['quotes', '> Tides\n> Knots\n>\n> Sand', ['// text: Tides', '/ text: Knots', '/ text: Sand']],
    ['stress', '*Tides* __and__ Knots', ['// text: *Tides* __and__ Knots']],
    ['bold lines', '**Tides**\n\nKnots', ['// text #: Tides', '// text: Knots']],
    ['code in a line', 'Tides `f(x)`', ['// text: Tides `f(x)`']],
    ['code', '```js {1}\nTides\n```\n\nKnots', ['// text: Tides', '// text: Knots']],
    ['code between tildes', '~~~\nTides', ['// text: Tides']],
    ['empty code', '```', []],
    ['fences without lines between', '```\n```', []],
    ['indented code', '    Tides\n\nKnots', ['// text: Tides', '// text: Knots']],
    ['rules', 'Tides\n\n***\n\nKnots', ['// text: Tides', '// text: Knots']],
    ['line breaks', 'Tides\\\nKnots  \nSand', ['// text: Tides', '/ text: Knots', '/ text: Sand']],
    ['comments', 'Tides<!-- a -->\n\n<!-- b\n[c](/papers/2602.01847)\n-->\n\nKnots', ['// text: Tides', '// text: Knots']],
    ['tags', '<a href="/papers/2602.01847">Tides</a>\n\n<div>\nKnots\n</div>', ['// text (paper): Tides', '// text: Knots']],
    ['what is no tag', 'The <think> tag', ['// text: The <think> tag']],
    ['escapes', '\\[Tides\\](/papers/2602.01847) &amp;', ['// text: \\[Tides\\](/papers/2602.01847) &amp;']],
    ['a mark of the encoding', '\ufeff# [Tides](/papers/2602.01847)', ['// text # (paper): Tides']],
    ['nothing', '', []],
  ])('%s', (_name, source, cues) => {
    expect(read(source)).toEqual(cues)
  })

  test.each<[name: string, source: string, cues: string[]]>([
    ['links that span blank lines', '[\n\n37\n\n](/login?next=%2Fpapers%2F2602.01847)', ['// votes: 37']],
    [
      'with lists in them',
      '[\n\n* ![](/a.svg)\n* 4 authors\n\n](/papers/2602.01847)',
      ['// bullet: *', '/ bullet: *', '- authors: 4 authors'],
    ],
    ['addresses broken in two', '## [Tides](/papers/\n2602.01847)\n\nKnots', ['// text # (paper): Tides', '// text: Knots']],
  ])('%s', (_name, source, cues) => {
    expect(read(source)).toEqual(cues)
  })

  test('half of such a link is none', () => {
    expect(read('Knots\n\n`[`\n\n37\n\n](https://example.org)')).toContain('// count: 37')
    expect(read('![[](/a.svg)\n\n37\n\n](/login?next=%2Fpapers%2F2602.01847)')).toEqual(['// votes: 37'])
  })
})

describe('trees', () => {
  /** A node with the place of some text in a source. */
  const at = <T extends Nodes>(source: string, text: string, node: T): T => {
    const start = source.indexOf(text)
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
    return { ...node, position: { start: point(start), end: point(start + text.length) } }
  }
  const paragraphOf = (source: string, ...children: Root['children']): Root => at(source, source, { type: 'root', children })

  test('with nodes of other syntaxes', () => {
    const source = 'Tides ~~and Knots~~ at https://example.org/a now $x$'
    const address = at(source, 'https://example.org/a', { type: 'link', url: 'https://example.org/a', children: [] })
    const struck = at(source, '~~and Knots~~', { type: 'delete', children: [at(source, 'and Knots', { type: 'text', value: '' })] })
    const math = at(source, '$x$', { type: 'inlineMath', value: 'x' } as unknown as Nodes) as Root['children'][0]
    const texts = ['Tides ', ' at ', ' now '].map((text) => at(source, text, { type: 'text', value: text } as const))
    expect(read(source, paragraphOf(source, struck, address, math, ...texts))).toEqual([`// text: ${source}`])
  })

  test('what was taken out of a tree is markup', () => {
    const source = '# Tides\n\nKnots\n\n[Sand](/papers/2602.01847) and rope'
    const tree = parseTree(source)
    tree.children.splice(1, 1)
    ;(tree.children[1] as { children: unknown[] }).children.shift()
    expect(read(source, tree)).toEqual(['// text #: Tides', '// text: and rope'])
  })

  /** The same tree, where nodes for which it is asked have no position, as those that plugins make. */
  const forget = (tree: Root, isMade: (node: Nodes) => boolean): Root =>
    JSON.parse(JSON.stringify(tree), (_key, value) => {
      if (typeof value?.type === 'string' && isMade(value)) delete value.position
      return value
    })

  test('without any position are refused', () => {
    const tree = forget(parseTree('# Tides'), () => true)
    expect(() => read('# Tides', tree)).toThrow(
      new TypeError('Expected the tree to have positions with offsets, as remark-parse gives them; no node has one'),
    )
    const lines = forget(parseTree('# Tides'), () => false)
    for (const node of [lines, lines.children[0] as Nodes, (lines.children[0] as { children: Nodes[] }).children[0] as Nodes])
      delete node.position?.end.offset
    expect(() => read('# Tides', lines)).toThrow(TypeError)
  })

  const page = writePage('### [Tides *and* Knots](/papers/2602.01847)\n\nSee [the code](/knots), or https://example.org/a.')
  test.each<[name: string, isMade: (node: Nodes) => boolean]>([
    ['root', ({ type }) => type === 'root'],
    ['paragraphs', ({ type }) => type === 'paragraph'],
    ['headings', ({ type }) => type === 'heading'],
    ['texts', ({ type }) => type === 'text'],
    ['stressed texts', ({ type }) => type === 'emphasis'],
    ['stressed texts and what is in them', (node) => node.type === 'emphasis' || (node.type === 'text' && node.value === 'and')],
    ['links', ({ type }) => type === 'link'],
    ['links and texts', ({ type }) => type === 'link' || type === 'text'],
    ['all but the root', ({ type }) => type !== 'root'],
    ['all but the last text', (node) => node.type !== 'text' || !node.value.endsWith('example.org/a.')],
  ])('%s that a plugin made are read as the source has them', (_name, isMade) => {
    const whole = parseTree(page)
    expect(read(page, forget(whole, isMade))).toEqual(read(page, whole))
  })

  test('nodes that a plugin added to those of the source are no text of it, and what was taken out stays out', () => {
    const source = '# Tides\n\n* Knots\n* Ropes\n\nSand'
    const tree = parseTree(source)
    const added: Root['children'][0] = { type: 'paragraph', children: [{ type: 'text', value: 'Contents' }] }
    tree.children.splice(2, 1)
    tree.children.splice(1, 0, structuredClone(added))
    expect(read(source, tree)).toEqual(['// text #: Tides', '// text: * Knots', '/ text: * Ropes'])
  })

  test('of another text make no harm', () => {
    const tree = parseTree(`${writePage('### [Tides](/papers/2602.01847)')}![a](/b.svg)`)
    for (const source of ['', 'Tides', '\n'.repeat(9_999)]) expect(() => read(source, tree)).not.toThrow()
  })

  test('may be deep', () => {
    const source = 'Tides'
    let node = at(source, source, { type: 'text', value: source } as const) as Nodes
    for (let depth = 0; depth < 100_000; depth++) node = at(source, source, { type: 'blockquote', children: [node] } as Nodes)
    expect(read(source, paragraphOf(source, node as Root['children'][0]))).toEqual(['// text: Tides'])
  })
})

describe('limits', () => {
  test('lines that are too long are left out, and links with an end in one are none', () => {
    const source = `[Tides\n${'a '.repeat(30)}](/papers/2602.01847)\n\n[Knots](/papers/2602.01848)`
    expect(read(source, undefined, { maxLineLength: 40 })).toEqual([
      '// text: [Tides',
      `/ unread: ${'a '.repeat(30)}](/papers/2602.01847)`,
      '// text (paper): Knots',
    ])
    expect(parseMarkdownDigest(source, { maxLineLength: 40 }).messages.map(({ ruleId }) => ruleId)).toContain('line-too-long')
  })

  test.each(['des](/papers/2602.01847)', 'papers/2602.01847)'])(
    'nothing is read behind the longest input, which ends before %s',
    (rest) => {
      const page = writePage('### [Tides](/papers/2602.01847)')
      const maxLength = page.indexOf(rest)
      const processor = unified().use(remarkParse).use(remarkDigest, { maxLength })
      for (const digest of [parseMarkdownDigest(page, { maxLength }), processor.processSync(page).result]) {
        expect(digest.messages.map(({ ruleId }) => ruleId)).toContain('input-too-long')
        expect(digest.entries.map(({ title }) => title)).not.toContain('Knots')
        expect(addsUp(digest)).toBe(true)
      }
    },
  )
})

describe('parseMarkdownDigest', () => {
  const page = writePage('### [Tides](/papers/2602.01847)')

  test('gives the digest', () => {
    expect(parseMarkdownDigest(page).entries.map(({ title }) => title)).toEqual(['Ropes', 'Tides', 'Knots'])
    expect(parseMarkdownDigest(page)).toEqual(parseDigest(page))
  })

  test('takes the options of parseDigest', () => {
    expect(parseMarkdownDigest(page, { maxEntries: 2, detach: true }).entries).toHaveLength(2)
    expect(() => parseMarkdownDigest(page, { asOf: 'today' })).toThrow(TypeError)
    expect(() => parseMarkdownDigest(undefined as unknown as string)).toThrow(
      new TypeError('Expected the input to be a string, got undefined'),
    )
  })

  test('line ends make no difference', () => {
    const { entries } = parseMarkdownDigest(page)
    for (const lineEnd of ['\r\n', '\r']) {
      expect(withoutPlaces(parseMarkdownDigest(page.replaceAll('\n', lineEnd)).entries)).toEqual(withoutPlaces(entries))
    }
  })

  test('a mark of the encoding makes no difference but for places', () => {
    expect(essence(parseMarkdownDigest(`\ufeff${page}`))).toEqual(essence(parseMarkdownDigest(page)))
    expect(parseMarkdownDigest(`\ufeff${page}`).entries[0]?.span.start).toBe(
      (parseMarkdownDigest(page).entries[0]?.span.start as number) + 1,
    )
  })
})

describe('remarkDigest', () => {
  const damaged = writePage('### [Tides](/papers/2602.01847)').replace('Feb 3', 'Feb 30')

  test('compiles to the digest', () => {
    const file = unified().use(remarkParse).use(remarkDigest, { maxEntries: 2 }).processSync(damaged)
    expectTypeOf(file.result).toEqualTypeOf<Digest>()
    expect(file.result).toEqual(parseMarkdownDigest(damaged, { maxEntries: 2 }))
  })

  test('puts messages on the file, with place, rule and help', () => {
    const file = new VFile({ path: 'digest.md', value: damaged })
    const { messages } = unified().use(remarkParse).use(remarkDigest).processSync(file).result
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['invalid-date'])
    expect(file.messages.map(({ ruleId, source, reason, note, fatal }) => ({ ruleId, source, reason, note, fatal }))).toEqual(
      messages.map(({ ruleId, reason, help }) => ({ ruleId, source: 'daily-papers', reason, note: help, fatal: false })),
    )
    expect(file.messages[0]?.place).toMatchObject({ start: { column: 1, offset: damaged.indexOf('Feb 30') } })
  })

  test('reads the tree as others have changed it', () => {
    const dropLast = () => (tree: Root) => {
      const last = tree.children.findLastIndex((node) => node.type === 'heading')
      tree.children.splice(last - 1)
    }
    const file = unified().use(remarkParse).use(dropLast).use(remarkDigest).processSync(damaged)
    expect(file.result.entries.map(({ title }) => title)).toEqual(['Ropes', 'Tides'])
  })
})

describe('any text', () => {
  test.each(inputs)('$family: nothing throws, and the coverage adds up', ({ input }) => {
    fc.assert(
      fc.property(input, anyOptions, (text, options) => {
        expect(addsUp(parseMarkdownDigest(text, options))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  const parts = [
    'Tides',
    ' ',
    '\n',
    '\n\n',
    '[',
    ']',
    '](/papers/2602.01847)',
    '![',
    '](/a.svg)',
    '*',
    '`',
    '```\n',
    '\n> ',
    '\n- ',
    '\n# ',
    '\n---\n',
    '<b>',
    '[t]: /papers/2602.01848',
    '[t]',
    '\\',
    '\n    ',
    '4 authors',
    'Feb 3',
    '<!--',
    '-->',
    '\r',
    '\t',
    '\ufeff',
  ]

  /** What is neither in a cue nor markup. */
  const leftOut = (text: string): string => {
    const { cues, markup } = readMdast(text, text.length, parseTree(text), resolveOptions(undefined))
    const units: string[] = text.split('')
    for (const { start, end } of [...cues, ...(markup ?? [])]) units.fill(' ', start, end)
    return units.join('')
  }

  test('parts of Markdown: nothing throws, the coverage adds up, and nothing is left out', () => {
    const markdown = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => some.join(''))
    fc.assert(
      fc.property(markdown, (text) => {
        expect(addsUp(parseMarkdownDigest(text))).toBe(true)
        expect(
          leftOut(text)
            .replace(/^\ufeff/, '')
            .trim(),
        ).toBe('')
      }),
      { numRuns: 100 },
    )
  })
})

describe('what extractors write is read as by parseDigest', () => {
  const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
  const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
  const isThere = existsSync(`${corpus}pages`)
  if (!isThere) console.warn(`test/mdast.test.ts: the corpus is SKIPPED, because there is none at ${corpus}`)

  const list = (folder: string, name: RegExp): string[] => (existsSync(folder) ? readdirSync(folder) : []).filter((file) => name.test(file))
  const check = (path: string): void => {
    const text = readFileSync(path, 'utf8')
    const digest = parseMarkdownDigest(text)
    expect(digest.entries.length).toBeGreaterThan(0)
    expect(essence(digest)).toEqual(essence(parseDigest(text)))
    expect(digest.coverage).toEqual(parseDigest(text).coverage)
  }

  test.each(list(fixtures, /^dialect-(?:turndown|rehype-remark)-\d+$/))('%s', (name) => check(`${fixtures}${name}/input.md`))

  describe.skipIf(!isThere)('the corpus', () => {
    const pages = list(`${corpus}pages`, /\.(?:turndown|rehype-remark)\.md$/).map((file) => `pages/${file}`)
    const real = list(`${corpus}real`, /\.turndown\.md$/).map((file) => `real/${file}`)

    test('is there as a whole', () => expect([...pages, ...real].length).toBeGreaterThanOrEqual(13))
    test.each([...pages, ...real])('%s', (path) => check(`${corpus}${path}`))
  })
})

describe('docs/deviations.md', () => {
  const text = readFileSync(new URL('../docs/deviations.md', import.meta.url), 'utf8')
  const rows = text.split('\n').flatMap((line) => {
    const [, , markdown, byLine, byTree] =
      line.split(' | ').length === 4
        ? [
            '',
            ...line
              .split('|')
              .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'))
              .slice(1),
          ]
        : []
    return markdown?.includes('/papers/') ? [{ markdown, byLine, byTree }] : []
  })

  test('lists deviations', () => expect(rows.length).toBeGreaterThan(0))

  test.each(rows)('$markdown', ({ markdown, byLine, byTree }) => {
    const page = writePage(markdown)
    expect(parseDigest(page).entries.map(({ title }) => title)).toEqual(['Ropes', byLine, 'Knots'])
    expect(parseMarkdownDigest(page).entries.map(({ title }) => title)).toEqual(['Ropes', byTree, 'Knots'])
  })
})
