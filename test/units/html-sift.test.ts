/** A tree of HTML as a sieve: what was taken out of it does not count, whatever the text still has. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { siftByTree } from '../../src/frontends/html/hast.ts'
import { readTokens } from '../../src/frontends/html/tokens.ts'

const parse = (html: string): Root => unified().use(rehypeParse, { fragment: true }).parse(html)

/** Take elements out of a tree. */
function takeOut(node: Root | Element, names: readonly string[]): void {
  node.children = (node.children as ElementContent[]).filter((child) => child.type !== 'element' || !names.includes(child.tagName))
  for (const child of node.children) if (child.type === 'element') takeOut(child, names)
}

/** The tokens that go through the sieve of a tree without some elements: texts, names of elements, and names with a bar where they end. */
function sift(html: string, names: readonly string[] = [], tree = parse(html), end = html.length): string[] {
  takeOut(tree, names)
  const told: string[] = []
  const reader = siftByTree(
    html,
    tree,
  )({
    text: (start, last) => told.push(html.slice(start, last)),
    open: ({ name }) => told.push(`<${name}>`),
    close: (name, _traits, start) => {
      expect(html.slice(start, start + 2)).toBe('</')
      told.push(`</${name}>`)
    },
  })
  readTokens(html, end, reader)
  return told
}

test('a whole tree lets all through', () => {
  const html = '<div>a<b>c</b> d &amp; e</div><p>f</p>'
  expect(sift(html)).toEqual(['<div>', 'a', '<b>', 'c', '</b>', ' d &amp; e', '</div>', '<p>', 'f', '</p>'])
})

describe('an element that was taken out', () => {
  test.each<[name: string, html: string, told: string[]]>([
    ['is out with all in it', 'a<b>c<i>d</i></b>e', ['a', 'e']],
    ['leaves others of its name', '<i><b>a</b></i><u><b>c</b></u>', ['<i>', '</i>', '<u>', '</u>']],
    ['may have others of its name in it', 'a<b>c<b>d</b>e</b>f', ['a', 'f']],
    ['may be empty', 'a<b></b>c', ['a', 'c']],
  ])('%s', (_name, html, told) => {
    expect(sift(html, ['b'])).toEqual(told)
  })

  test('leaves what was in it where that is in the tree', () => {
    const html = '<b>a<b>c</b>d</b>e'
    const tree = parse(html)
    tree.children.splice(0, 1, ...(tree.children[0] as Element).children)
    expect(sift(html, [], tree)).toEqual(['a', '<b>', 'c', '</b>', 'd', 'e'])
  })

  test('leaves those of its name that are in the tree', () => {
    const html = '<b>a</b><b>c</b><b>d</b>'
    const tree = parse(html)
    tree.children.splice(1, 1)
    expect(sift(html, [], tree)).toEqual(['<b>', 'a', '</b>', '<b>', 'd', '</b>'])
    const inside = '<b>a<b>c</b>d</b>e'
    const outer = parse(inside)
    ;(outer.children[0] as Element).children.splice(1, 1)
    expect(sift(inside, [], outer)).toEqual(['<b>', 'a', 'd', '</b>', 'e'])
  })
})

describe('a text', () => {
  test('may be parts of one', () => {
    const html = 'abcdef'
    const tree = parse(html)
    const [text] = tree.children as [RootContent & { type: 'text' }]
    const part = (start: number, end: number): RootContent => ({
      ...text,
      position: { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } },
    })
    expect(sift(html, [], { type: 'root', children: [part(4, 5), part(1, 3)] })).toEqual(['bc', 'e'])
    expect(sift(html, [], { type: 'root', children: [part(0, 2), part(2, 6)] })).toEqual(['ab', 'cdef'])
    expect(sift(html, [], { type: 'root', children: [part(0, 6)] }, 3)).toEqual(['abc'])
    for (const parts of [[part(0, 10)], [part(0, 1), part(1, 10)], [part(0, 4), part(4, 10)]])
      expect(sift('a<b>c</b>d', [], { type: 'root', children: parts })).toEqual(['a', 'c', 'd'])
  })

  test('that is in no tree does not count', () => {
    const html = 'a<b>c</b>d<i>e</i>'
    const tree = parse(html)
    tree.children.splice(2, 1)
    expect(sift(html, [], tree)).toEqual(['a', '<b>', 'c', '</b>', '<i>', 'e', '</i>'])
  })
})

describe('an end', () => {
  test('of no element tells that the text was cut', () => {
    expect(sift('a</b>c</i>')).toEqual(['a', '</b>', 'c', '</i>'])
    expect(sift('<b>a</b>c</b>', ['b'])).toEqual(['c', '</b>'])
  })

  test('that has no bracket is told', () => {
    expect(sift('<b>a</b ', ['b'])).toEqual(['</b>'])
  })
})

describe('a text that a plugin made', () => {
  const text = (value: string): RootContent => ({ type: 'text', value })

  /** Put nodes into the first element of a tree, in place of some of its own. */
  const sifted = (html: string, at: number, count: number, ...made: RootContent[]): string[] => {
    const tree = parse(html)
    ;(tree.children[0] as Element).children.splice(at, count, ...(made as ElementContent[]))
    return sift(html, [], tree)
  }

  test('is nothing where the text has nothing in its place', () => {
    expect(sifted('<p>a<b>c</b></p>', 0, 0, text('#'))).toEqual(['<p>', 'a', '<b>', 'c', '</b>', '</p>'])
    expect(
      sifted('<p>a<b>c</b></p>', 2, 0, { type: 'element', tagName: 'a', properties: {}, children: [text('#') as ElementContent] }),
    ).toEqual(sift('<p>a<b>c</b></p>'))
  })

  test('is what the text has between the nodes before and behind', () => {
    expect(sifted('<p>a<b>c</b>d</p>', 0, 1, text('A'))).toEqual(['<p>', 'a', '<b>', 'c', '</b>', 'd', '</p>'])
    expect(sifted('<p>a<b>c</b>d</p>', 1, 1, text('A'), text('B'))).toEqual(['<p>', 'a', '<b>', 'c', '</b>', 'd', '</p>'])
    expect(sifted('<p>a<b>c</b>d</p>', 1, 1)).toEqual(['<p>', 'a', 'd', '</p>'])
  })

  test('is told once where a text of the tree was moved into its place', () => {
    const html = '<p>ab</p>'
    const tree = parse(html)
    const [paragraph] = tree.children as [Element]
    const [whole] = paragraph.children as [ElementContent]
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const part = (start: number, end: number) => ({ ...whole, position: { start: point(start), end: point(end) } }) as ElementContent
    paragraph.children = [part(3, 3), text('A') as ElementContent, part(5, 5), part(4, 5)]
    expect(sift(html, [], tree).join('')).toBe('<p>ab</p>')
  })
})

test('an element may have no place, and of the texts one has to have one', () => {
  const tree = parse('<b>a</b>')
  const [bold] = tree.children as [Element]
  const { position, ...without } = bold
  expect(sift('<b>a</b>', [], { type: 'root', children: [without] })).toEqual(['a'])
  const message = 'Expected the texts of the tree to have positions with offsets, as rehype-parse gives them; none has one'
  for (const at of [
    undefined,
    { start: { line: 1, column: 1 }, end: { line: 1, column: 2, offset: 1 } },
    { ...position, end: { line: 1, column: 2 } },
  ]) {
    const text = { type: 'text', value: 'a', ...(at && { position: at }) } as RootContent
    expect(() => siftByTree('a', { type: 'root', children: [text] })).toThrow(new TypeError(message))
  }
  expect(() => siftByTree('a', { type: 'root', children: [{ type: 'comment', value: 'a' }, { type: 'doctype' }] })).not.toThrow()
})
