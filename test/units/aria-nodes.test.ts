/** What the nodes of trees for screen readers hold, and which of their names a reader of the page sees. */
import { describe, expect, test } from 'vitest'
import type { AriaNode } from '../../src/frontends/aria/node.ts'
import { readNodes } from '../../src/frontends/aria/nodes.ts'

const nodesOf = (text: string): AriaNode[] => readNodes(text, 0, text.length).nodes
/** A node by its role and what it is called. */
const tell = (text: string, { role, name }: AriaNode): string => (name === null ? role : `${role} ${text.slice(name.start, name.end)}`)
const shownNames = (text: string): string[] =>
  nodesOf(text)
    .filter(({ shownByName }) => shownByName)
    .map((node) => tell(text, node))

describe('a node', () => {
  test('stands in the last one that is indented less', () => {
    const text = '- main:\n  - list:\n    - listitem: a\n    - listitem: b\n  - text: c\n- text: d\n'
    expect(nodesOf(text).map(({ role, parent }) => `${role} in ${parent?.role}`)).toEqual([
      'main in undefined',
      'list in main',
      'listitem in list',
      'listitem in list',
      'text in main',
      'text in undefined',
    ])
  })

  test('stands in nothing below a line that is none of the tree', () => {
    const text = '- main:\nHere it is:\n  - text: a\n'
    expect(nodesOf(text).map(({ role, parent }) => [role, parent])).toEqual([
      ['main', null],
      ['', null],
      ['text', null],
    ])
  })

  test('leads to its own address, and by no other property', () => {
    const text = '- link "Kites":\n  - /url: /papers/2509.01234\n  - /placeholder: /papers/2509.09999\n'
    expect(nodesOf(text).map(({ link }) => link?.target)).toEqual([{ kind: 'paper', id: '2509.01234' }])
  })

  test('leads nowhere where it is the whole page', () => {
    const text = 'uid=1_0 RootWebArea "Papers" url="https://huggingface.co/papers"\n  uid=1_1 link "AK" url="/akhaliq"\n'
    expect(nodesOf(text).map(({ role, address, link }) => [role, address !== null, link?.target?.kind])).toEqual([
      ['document', true, undefined],
      ['link', true, 'profile'],
    ])
  })

  test('counts the texts in it, and none of players', () => {
    const text = `uid=1_0 main
  uid=1_1 StaticText "a"
  uid=1_2 link "b"
  uid=1_3 link "c"
    uid=1_4 Video "d"
      uid=1_5 button "play"
  uid=1_6 link "f" busy
    uid=1_7 Audio "g"
      uid=1_8 StaticText "0:00"
`
    expect(nodesOf(text).map(({ role, texts }) => `${role} ${texts}`)).toEqual([
      'main 2',
      'text 0',
      'link 0',
      'link 0',
      'Video 1',
      'button 0',
      'link 0',
      'Audio 1',
      'text 0',
    ])
  })
})

describe('a name', () => {
  test.each([
    ['stands alone', '- link "Paper Boats"\n'],
    ['has nothing but an address below it', '- link "Paper Boats":\n  - /url: /papers/2509.01234\n'],
    ['has an empty paragraph below it', '- link "Paper Boats":\n  - paragraph\n'],
    ['has an empty link below it', '- heading "Paper Boats":\n  - link:\n    - /url: /papers/2509.01234\n'],
    ['says what the texts in it say', '- link "Paper Boats":\n  - text: Paper\n  - mark: Boats\n'],
    ['says so with other spaces', '- link "Paper  B oats":\n  - text: Paper B\n  - mark: oat\n  - text: s\n'],
    ['says so with other backslashes', '- link "10\\\\%   off":\n  - text: 10\\%\n  - mark: off\n'],
    ['says so around a node without a text', '- link "Paper Boats":\n  - text: Paper\n  - generic:\n    - mark: Boats\n'],
  ])('is what the page shows where it %s', (_name, text) => {
    expect(shownNames(text)).toEqual([expect.stringMatching(/^(?:link|heading) /)])
  })

  test.each([
    ['has a text of its own', '- link "Boats": Paper Boats\n'],
    ['has that text below it', '- link "Paper Boats":\n  - text: Paper Boats\n'],
    ['has other texts below it', '- link "Paper Kites":\n  - text: Paper\n  - mark: Boats\n'],
    ['is the label of a picture', '- link "Ada Byron":\n  - img\n'],
    ['is the label of a picture deep in it', '- link "Ada Byron":\n  - generic:\n    - img\n'],
    ['is the label of a player', 'uid=1_0 link "Unable to play media."\n  uid=1_1 Video "Unable to play media."\n'],
    ['is the label of a part of the page', '- navigation "Main"\n'],
    ['has a link below it that shows a part', '- heading "by AK":\n  - text: by\n  - link:\n    - text: AK\n'],
  ])('is nothing that the page shows where it %s', (_name, text) => {
    expect(shownNames(text)).toEqual([])
  })

  test('in another one is shown alone', () => {
    expect(shownNames('- heading "Paper Boats":\n  - link "Paper Boats":\n    - /url: /papers/2509.01234\n')).toEqual(['link Paper Boats'])
  })
})
