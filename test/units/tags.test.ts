/** Tags and comments of HTML in a text, and the values of their attributes. */
import { describe, expect, test } from 'vitest'
import { findAttribute, isTagName, readTag, type TagCursor } from '../../src/frontends/markup/tags.ts'

const newCursor = (): TagCursor => ({ noCommentEnd: false, unclosed: new Set() })

/** The name of a tag, with a slash before it where it closes, and its text; null where none begins. */
function read(text: string, end = text.length, cursor = newCursor()) {
  const tag = readTag(`x ${text}`, 2, end + 2, cursor)
  return tag === null ? null : [`${tag.closing ? '/' : ''}${tag.name}`, text.slice(0, tag.end - 2)]
}

describe('a tag', () => {
  test.each([
    ['b', '<b>'],
    ['/b', '</b>'],
    ['h1', '<H1>'],
    ['/h1', '</H1 >'],
    ['br', '<br/>'],
    ['br', '<br / >'],
    ['br', '<br\n>'],
    ['lineargradient', '<linearGradient>'],
    ['a', '<a href="x y" class=\'z\'>'],
    ['a', '<a href = /xyz>'],
    ['a', '<a\r\n  href="x">'],
    ['a', '<a href="x > y">'],
    ['input', '<input disabled CHECKED>'],
    ['div', '<div data-x x:y @click>'],
    ['img', '<img alt="a "b" c" src="d">'],
    ['img', "<img alt='it's here' src=\"d\">"],
    ['img', `<img alt="" b${'c'.repeat(498)}>`],
  ])('%s: %j', (name, text) => {
    expect(read(`${text} <i>more</i>\n\n`)).toEqual([name, text])
  })

  test.each([
    '<think>',
    '<models>',
    '<>',
    '< b>',
    '<1>',
    '<b in all cases>',
    '<b and c',
    '<b',
    '<b\n\n>',
    '<a href="x"\n \t\n>',
    '<a\r\rhref="x">',
    '<a href="x\n\ny">',
    '<b a.b>',
    '<b x->',
    '<img alt=a b>',
    '<img alt="a" b\n>',
    '<img alt="a" b <c>',
    `<img alt="" b${'c'.repeat(499)}>`,
  ])('is not %j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('has 63 attributes at most', () => {
    const withMany = (count: number): string => `<a${' x=1'.repeat(count)}>`
    expect(read(withMany(63))).not.toBeNull()
    expect(read(withMany(64))).toBeNull()
  })

  test('ends before the end of what is read', () => {
    expect(read('<b>', 3)).toEqual(['b', '<b>'])
    expect(read('<b>', 2)).toBeNull()
  })

  test('has the name of an element in small letters', () => {
    expect(['a', 'h6', 'li', 'video', 'line'].every(isTagName)).toBe(true)
    expect(['A', 'h7', 'model', ''].some(isTagName)).toBe(false)
  })
})

describe('a comment', () => {
  test.each(['<!-- a -->', '<!---->', '<!--> a -->', '<!-- a <b>\n\nc -->'])('is %j', (text) => {
    expect(read(`${text} -->`)).toEqual(['!', text])
  })

  test('ends before the end of what is read', () => {
    expect(read('<!-- a -->', 10)).not.toBeNull()
    expect(read('<!-- a -->', 9)).toBeNull()
  })

  test('that does not end is text, and so are all behind it', () => {
    const cursor = newCursor()
    expect(read('<!-- a', 6, cursor)).toBeNull()
    expect(cursor.noCommentEnd).toBe(true)
    expect(read('<!-- a -->', 10, cursor)).toBeNull()
  })
})

describe('the value of an attribute', () => {
  const valueIn = (tag: string, name: 'href' | 'src' | 'alt' = 'href'): string | null => {
    const place = findAttribute(tag, name)
    return place === null ? null : tag.slice(place.start, place.end)
  }

  test.each([
    ['<a href="/x">', '/x'],
    ["<a href='/x'>", '/x'],
    ['<a class="y" href=\'/x\' id=z>', '/x'],
    ['<a\nhref="">', ''],
    ['<a data-href="/y" href="/x">', '/x'],
    ['<a data-href="/y" href=\'/x\'>', '/x'],
    ['<a data-href="/y">', null],
    ['<a href="/x>', null],
    ['<a href=/x>', null],
    ['<a class="y">', null],
  ])('%s', (tag, value) => {
    expect(valueIn(tag)).toBe(value)
  })

  test('is found by the name of the attribute', () => {
    const tag = '<img alt="a boat" src="/boat.png">'
    expect([valueIn(tag, 'alt'), valueIn(tag, 'src'), valueIn(tag)]).toEqual(['a boat', '/boat.png', null])
  })
})
