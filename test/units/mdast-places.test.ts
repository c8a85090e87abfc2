/** What a tree of Markdown says about its source: marks, and texts in which there may be more. */
import type { Nodes, Paragraph, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { readMdast } from '../../src/frontends/mdast.ts'
import { findPlaces } from '../../src/frontends/mdast-places.ts'
import { resolveOptions } from '../../src/options.ts'
import { tellMark } from '../helpers/marks.ts'

const parseTree = (source: string): Root => unified().use(remarkParse).parse(source)

/** Marks in words, and the texts that are not empty. */
function read(source: string, tree = parseTree(source)) {
  const { marks, texts } = findPlaces(source, tree)
  return {
    marks: marks.map((mark) => tellMark(source, mark)),
    texts: texts.map(({ start, end }) => source.slice(start, end)).filter((text) => text !== ''),
  }
}
const profile = 'profile nvidia'

describe('a link', () => {
  test.each([
    ['[a *b*](/nvidia)', [`open '[' -> ${profile}`, `close '](/nvidia)' -> ${profile}`], ['a ', '*', '*', 'b']],
    ['[](/nvidia)', [`open '[' -> ${profile}`, `close '](/nvidia)' -> ${profile}`], []],
    ['[a]()', ["open '[' -> other ", "close ']()' -> other "], ['a']],
    ['[a](x)', [], ['[a](x)']],
    ['<https://a.example>', [], ['<https://a.example>', 'https://a.example']],
    ['[a][b]\n\n[b]: /nvidia', ["reference '[b]: /nvidia'"], ['[a][b]']],
    ['![a][b]\n\n[b]: nowhere', [], ['![a][b]', '[b]: nowhere']],
  ])('%s', (source, marks, texts) => {
    expect(read(source)).toEqual({ marks, texts })
  })

  test('to a picture is one, where its text is short', () => {
    expect(read('x [a b](/a.png)').marks).toEqual([`picture '[a b](/a.png)' -> picture "a b"`])
    expect(read('x [](/a.png)').marks).toEqual(["picture '[](/a.png)' -> picture"])
    const texts = `${'x'.repeat(300)} [${'b'.repeat(198)}](/a.png) [${'b'.repeat(199)}](/a.png)`
    expect(read(texts).marks.map((mark) => mark.split(' ')[0])).toEqual(['picture', 'open', 'close'])
  })
})

describe('a picture', () => {
  test.each([
    ['![](/a.png)', null],
    ['![a boat](/a.png "b")', 'a boat'],
    ['x ![a [b] c](/a.png)', 'a [b] c'],
    ['![a \\] b](/a.png)', 'a \\] b'],
    ['![a \\[ b](/a.png)', 'a \\[ b'],
    ['![[a] [b [c]]](/a.png)', '[a] [b [c]]'],
    ['![a](/a.png) ]', 'a'],
  ])('%s', (source, alt) => {
    const picture = source.slice(source.indexOf('!'), source.indexOf(')') + 1)
    expect(read(source).marks).toEqual([`picture '${picture}' -> picture${alt === null ? '' : ` "${alt}"`}`])
  })

  test('leads where it says', () => {
    expect(read('![a](/boats)').marks).toEqual([`picture '![a](/boats)' -> profile boats "a"`])
  })
})

describe('a heading', () => {
  test.each([
    ['## Boats ##', ["heading '## '"], ['Boats']],
    ['#', ["heading '#'"], []],
    ['## [Boats](/nvidia)', ["heading '## '", `open '[' -> ${profile}`, `close '](/nvidia)' -> ${profile}`], ['Boats']],
    ['Boats\n===', ["underline '==='"], ['Boats']],
    ['Boats\n  ---- ', ["underline '----'"], ['Boats']],
    ['Boats\n--', [], ['--', 'Boats']],
  ])('%j', (source, marks, texts) => {
    expect(read(source)).toEqual({ marks, texts })
  })
})

describe('other nodes', () => {
  test.each([
    ['* Boats\n* Maps', ['* ', 'Boats', '* ', 'Maps']],
    ['*', ['*']],
    ['*a* **b** x', ['*', '*', 'a', ' ', '**', '**', 'b', ' x']],
    ['> Boats', ['Boats']],
    ['Boats\n\n---\n\nMaps', ['Boats', 'Maps']],
    ['Boats\\\nMaps', ['Boats', 'Maps']],
    ['a `b` <b>c</b>', ['a ', '`b`', ' ', '<b>', 'c', '</b>']],
  ])('%j', (source, texts) => {
    expect(read(source)).toEqual({ marks: [], texts })
  })

  test('what is struck out has its own signs', () => {
    const tree = parseTree('**a**')
    const [paragraph] = tree.children as Paragraph[]
    Object.assign(paragraph?.children[0] as object, { type: 'delete' })
    expect(read('~~a~~', tree).texts).toEqual(['~~', '~~', 'a'])
  })
})

describe('code', () => {
  test.each([
    ['```js\nBoats\n\nMaps\n```', '\nBoats\n\nMaps'],
    ['~~~\nBoats\n~~~~  ', '\nBoats'],
    ['```\r\nBoats\r\n```', '\r\nBoats\r'],
    ['```\rBoats\r```', '\rBoats'],
    ['```\nBoats', '\nBoats'],
    ['```\nBoats ```', '\nBoats ```'],
    ['```\nBoats\n``', '\nBoats\n``'],
    ['```\nBoats\n``` x', '\nBoats\n``` x'],
    ['~~~\nBoats\n~', '\nBoats\n~'],
    ['```\n```', undefined],
    ['```', undefined],
    ['> ```\n> Boats\n> ```', '\n> Boats'],
    ['x\n\n    Boats', 'Boats'],
    ['x\n\n    `Boats`', '`Boats`'],
    ['x\n\n    ~Boats\n    Maps', '~Boats\n    Maps'],
    ['x\n\n    a ```\n    b', 'a ```\n    b'],
  ])('is a text without its fences: %j', (source, text) => {
    expect(
      read(source)
        .texts.filter((one) => one !== 'x')
        .map((one) => one.trimStart()),
    ).toEqual(text === undefined ? [] : [text.trimStart()])
  })
})

describe('the mark of an encoding', () => {
  test('is not counted by the tree', () => {
    const source = '\ufeff# [Boats](/nvidia)'
    expect(read(source, parseTree(source))).toEqual({
      marks: ["heading '# '", `open '[' -> ${profile}`, `close '](/nvidia)' -> ${profile}`],
      texts: ['Boats'],
    })
  })
})

describe('nodes that a plugin made', () => {
  /** As plugins that find and replace do: in place of a text there are nodes without a position. */
  const replaceTexts = (node: Nodes): void => {
    if (!('children' in node)) return
    node.children = node.children.flatMap((child): Nodes[] => {
      replaceTexts(child)
      return child.type !== 'text'
        ? [child]
        : [
            { type: 'text', value: 'a ' },
            { type: 'link', url: '/nvidia', children: [] },
          ]
    }) as typeof node.children
  }

  test.each([
    ['[https://github.com/a/b', ['[https://github.com/a/b']],
    ['## Boats /nvidia', ['## Boats /nvidia']],
    ['Boats [a](/nvidia) /b *c*', ['Boats [a](/nvidia) /b *c*']],
    ['*c*\n\n* [a](/nvidia)', ['*c*', '* ', '[a](/nvidia)']],
    ['* Boats\n* Maps', ['* ', 'Boats', '* ', 'Maps']],
  ])('%j is a text as the source has it', (source, texts) => {
    const tree = parseTree(source)
    replaceTexts(tree)
    expect(read(source, tree).texts).toEqual(texts)
  })

  const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })

  test('stand for what the source has between those before and behind', () => {
    const source = 'Boats\n\nMaps\n\nSails\n\nTides'
    const tree = parseTree(source)
    tree.children.splice(1, 2, paragraph('a'), paragraph('b'))
    expect(read(source, tree).texts).toEqual(['\n\nMaps\n\nSails\n\n', 'Boats', 'Tides'])
    tree.children = [paragraph('a'), ...parseTree(source).children.slice(2), paragraph('b')]
    expect(read(source, tree).texts).toEqual(['Boats\n\nMaps\n\n', 'Sails', 'Tides'])
  })

  test('around others stand where those do', () => {
    const source = 'Boats\n\nMaps\n\nSails'
    const tree = parseTree(source)
    tree.children = [tree.children[0], { type: 'blockquote', children: tree.children.slice(1) }] as Root['children']
    expect(read(source, tree).texts).toEqual(['Boats', 'Maps', 'Sails'])
    tree.children = [tree.children[0], { type: 'blockquote', children: [paragraph('a')] }] as Root['children']
    expect(read(source, tree).texts).toEqual(['\n\nMaps\n\nSails', 'Boats'])
  })

  test('may be out of order', () => {
    const source = 'Boats\n\nMaps'
    const tree = parseTree(source)
    tree.children = [tree.children[1], paragraph('a'), tree.children[0]] as Root['children']
    expect(read(source, tree).texts).toEqual(['Maps', 'Boats'])
  })

  test('are no whole tree', () => {
    const made: Root = { type: 'root', children: [paragraph('Boats')] }
    expect(() => findPlaces('Boats', made)).toThrow(TypeError)
    expect(() => findPlaces('Boats', made)).toThrow('Expected the tree to have positions with offsets')
  })
})

describe('a tree and its text together', () => {
  /** Cues and markup, in words. */
  function cut(source: string, { end = source.length, tree = parseTree(source), maxLineLength = 1_000 } = {}) {
    const { cues, markup } = readMdast(source, end, tree, resolveOptions({ maxLineLength }))
    return {
      cues: cues.map((cue: Cue) => `${cue.gap.charAt(0)} ${cue.kind} '${source.slice(cue.start, cue.end)}'`),
      markup: (markup ?? []).map((place) => source.slice(place.start, place.end)),
    }
  }

  test('what no node holds is markup, line by line', () => {
    expect(cut('Boats\n\n* * *\n\n> Maps\n> Ropes')).toEqual({
      cues: ["b text 'Boats'", "b text 'Maps'", "n text 'Ropes'"],
      markup: ['* * *', '>', '>'],
    })
    const tree = parseTree('Boats\n\nMaps\nRopes\n\nSand')
    tree.children.splice(1, 1)
    expect(cut('Boats\n\nMaps\nRopes\n\nSand', { tree })).toEqual({ cues: ["b text 'Boats'", "b text 'Sand'"], markup: ['Maps', 'Ropes'] })
    expect(cut('\ufeff> Boats')).toEqual({ cues: ["b text 'Boats'"], markup: ['>'] })
  })

  test('marks of the tree end where reading does', () => {
    expect(cut('Boats [Maps](/nvidia)', { end: 9 }).cues).toEqual(["b text 'Boats'", "s organization 'Ma'"])
    expect(cut('Boats\n# Maps', { end: 6 })).toEqual({ cues: ["b text 'Boats'"], markup: [] })
    expect(cut('Boats ![a](/a.png)', { end: 9 })).toEqual({ cues: ["b text 'Boats'"], markup: ['![a'] })
  })

  test('lines that are too long are not read, whatever the tree says of them', () => {
    expect(cut('Boats\n\n# [Maps and Ropes](/nvidia)\n\nSand', { maxLineLength: 10 })).toEqual({
      cues: ["b text 'Boats'", "b unread '# [Maps and Ropes](/nvidia)'", "b text 'Sand'"],
      markup: [],
    })
  })

  test('each of them once, with all that stands in them', () => {
    expect(cut('Boats\n\nMaps and Ropes\n\nSand', { maxLineLength: 10 }).cues).toEqual([
      "b text 'Boats'",
      "b unread 'Maps and Ropes'",
      "b text 'Sand'",
    ])
    const picture = 'Maps and Ropes ![b](/a.png)'
    expect(cut(`[Boats\n${picture}\nSand](/nvidia)`, { maxLineLength: 20 })).toEqual({
      cues: ["b organization 'Boats'", `n unread '${picture}'`, "n organization 'Sand'"],
      markup: ['[', '](/nvidia)'],
    })
  })

  test('half of a link is none, where a fence holds the other half', () => {
    expect(cut('```[\nBoats\n```\n](/nvidia)').cues).toEqual(["b text 'Boats'", "n text '](/nvidia)'"])
    expect(cut('[Boats\n``` ](/nvidia)\nMaps\n```').cues).toEqual(["b text '[Boats'", "n text 'Maps'"])
    expect(cut('``` </a>\nMaps\n```\n\n<a href="/nvidia">Boats</a> Ropes').cues).toEqual([
      "b text 'Maps'",
      "b organization 'Boats'",
      "s text 'Ropes'",
    ])
  })

  test('marks in texts are found behind stressed words', () => {
    for (const source of ['*a* <b>c</b>', '*a <b>c</b> d*']) expect(cut(source).markup).toEqual(['<b>', '</b>'])
  })

  test('links begin with a word that is none of them', () => {
    expect(cut('[LINK: Boats](/nvidia)').markup).toEqual(['[LINK:', '](/nvidia)'])
  })

  test('a link that Markdown does not know is one', () => {
    expect(cut('[\n\nBoats\n\n](/nvidia)\n\nMaps').cues).toEqual(["b organization 'Boats'", "b text 'Maps'"])
  })
})
