/** Which address a label means, where a text holds several pages. */
import { describe, expect, test } from 'vitest'
import { findReferences } from '../../src/frontends/markup/references.ts'
import { report } from '../../src/messages.ts'

/** The handles that labels lead to, at each `@` of a text: `@1` asks for the label 1. Null where a label is none there. */
function askFor(text: string): (string | null)[] {
  const { labels } = findReferences(text, text.length)
  return Array.from(text.matchAll(/@(\w+)/g), ({ index, 1: label }) => {
    const target = labels.find(label as string, index)?.target
    return target?.kind === 'profile' ? target.handle : null
  })
}

const curator = '## by AK and the research community\n'
/** Numbers of links from 1 on. */
const numbers = (last: number): string => Array.from({ length: last }, (_, at) => `[Boat][${at + 1}]\n`).join('')
const list = (handle: string): string => `\n[1]: /${handle}\n[2]: /${handle}-2\n`

describe('a label means what a list says', () => {
  test.each([
    ['the first one behind it', `@1${list('a')}text @1 @2${list('b')}`, ['a', 'b', 'b-2']],
    ['none above it', `[Boat][1] @1${list('a')}@1`, ['a', null]],
    ['one above it where the text begins with that', `${list('a')}@1 @2 @3`, ['a', 'a-2', null]],
    ['none above it on another page', `${list('a')}${curator}@1\n${curator}@1`, ['a', null]],
    ['the last one above', `${list('a')}@1${list('b')}@1 @2`, ['b', 'b', 'b-2']],
    ['one that is numbered', 'Boats @2\n1. /a\n2. /b\n3. /c\nMaps @2\n1. /d\n2. /e\n3. /f\n', ['b', 'e']],
  ])('%s', (_name, text, handles) => {
    expect(askFor(text)).toEqual(handles)
  })

  test.each([
    ['the first, where its own was cut off', `${curator}@1\n${curator}@1${list('b')}`, [null, 'b']],
    ['the second, where its own was cut off', `${curator}@1${list('a')}${curator}@1`, ['a', null]],
    ['the second, above its header', `${curator}@1${list('a')}@1\n${curator}@1${list('b')}`, ['a', 'b', 'b']],
    ['the third', `${curator}@1${list('a')}${curator}@1\n${curator}@1${list('b')}`, ['a', null, 'b']],
    [
      'one whose curator stands in another way',
      `${curator}@1\n# by[![][1]\nAK][2] x\n[2]By and\nthe research community {#by}\n@1${list('b')}`,
      [null, 'b'],
    ],
    ['one whose curator is a line of its own', `${curator}@1\nby\nAK\nand the research community\n@1${list('b')}`, [null, 'b']],
    ['one line of prose parts none', `${curator}@1\nused by artists and the research community at sea\n@1${list('b')}`, ['b', 'b']],
    ['nor does one that begins in the middle', `${curator}@1\nfor us and the research community\n@1${list('b')}`, ['b', 'b']],
    ['nor does a word', `${curator}@1\nbye and the research community\n@1${list('b')}`, ['b', 'b']],
  ])('of its own page: %s', (_name, text, handles) => {
    expect(askFor(text)).toEqual(handles)
  })
})

test('what stands behind the end is no page', () => {
  const text = `${curator}[Boat][1]${list('a')}\n`
  const { labels } = findReferences(text + curator, text.length)
  expect(labels.find('1', text.indexOf('[1]'))?.target).toEqual({ kind: 'profile', handle: 'a' })
})

test.each([
  [1, 'Two lines of one list of links give the label "1" different addresses, so its links lead nowhere'],
  [2, 'Two lines of one list of links give the label "1" different addresses, so its links lead nowhere; so it is with 1 more'],
])('labels with two addresses in one list are told: %d', (count, reason) => {
  const lines = Array.from({ length: count }, (_, at) => `[${at + 1}]: /a\n[${at + 1}]: /b\n`).join('')
  const { findings } = findReferences(lines, lines.length)
  expect(findings.map(({ ruleId, subject, args }) => report(ruleId, subject, ...(args as [never])).reason)).toEqual([reason])
})

describe('another page begins where numbers begin anew', () => {
  test.each([
    ['from 1 on', `${numbers(9)}@1\n${numbers(8)}@1${list('b')}`, [null, 'b']],
    ['with some of them said twice', `${numbers(9)}@1\n[x][1]\n[y][1]\n${numbers(8)}@1${list('b')}`, [null, 'b']],
    ['not below eight', `${numbers(9)}@1\n${numbers(7)}@1${list('b')}`, ['b', 'b']],
    ['not with another number between', `${numbers(9)}@1\n${numbers(4)}[x][12]\n[5] [6] [7] [8]\n@1${list('b')}`, ['b', 'b']],
    ['not across a list', `${numbers(9)}@1\n[x][1]\n@1${list('b')}${numbers(8)}@1`, ['b', 'b', null]],
    ['not in a list itself', `@1\n${Array.from({ length: 9 }, (_, at) => `[${at + 1}]: /b\n`).join('')}`, ['b']],
  ])('%s', (_name, text, handles) => {
    expect(askFor(text)).toEqual(handles)
  })

  test('which then is its beginning, and not its header', () => {
    expect(askFor(`${curator}${numbers(9)}@1\n${numbers(8)}@1\n${curator}@1${list('b')}`)).toEqual([null, 'b', 'b'])
  })
})
