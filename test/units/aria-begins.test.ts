/** How a text begins that is a tree for screen readers. */
import { expect, test } from 'vitest'
import { beginsAria } from '../../src/frontends/aria.ts'

const address = '\n  - /url: /papers/2509.01234\n'

test.each([
  ['a node', '- main:'],
  ['a node of a line of its own', '- main'],
  ['a node with a name', '- link "Paper Boats":'],
  ['a node with a reference', '- generic [ref=e12]:'],
  ['a node with an empty attribute', '- generic []:'],
  ['a node with a name and attributes', '- heading "Daily Papers" [level=1] [ref=e12]:'],
  ['a node in quotes', '- \'heading "Boats: A Guide" [level=3]\':'],
  ['a node with a text', '- text: Paper Boats'],
  ['blank lines', '\n\n- main:'],
])('an address tells a tree in YAML that begins with %s', (_name, line) => {
  expect([beginsAria(line + address), beginsAria(`${line}\n`)]).toEqual([true, false])
})

test.each([
  ['another word', '- mainland:'],
  ['words right behind a role', '- link"Paper Boats":'],
  ['an unknown role', '- note "Paper Boats":'],
])('a text is no tree that begins with %s', (_name, line) => {
  expect(beginsAria(line + address)).toBe(false)
})

test.each(['uid=1_0 RootWebArea', 'uid=12_345 link "Paper Boats"', 'uid=3_14 banner'])('a number tells a tree by itself: %s', (line) => {
  expect(beginsAria(`${line}\n`)).toBe(true)
})

test.each(['uid=12_345 "Paper Boats"', 'uid=12 link', 'uid=a_1 link', 'uid=1_a link', 'uid=1_2 7'])(
  'a text is no tree by a number: %s',
  (line) => {
    expect(beginsAria(`${line}\n`)).toBe(false)
  },
)

test.each(['# Snapshot\n', '## Latest page snapshot\n', '###### x\n\n', '# \n', '# Snapshot\r\n', '# Snapshot\r'])(
  'a heading may stand above: %j',
  (above) => {
    expect([beginsAria(`${above}uid=1_0 RootWebArea\n`), beginsAria(`${above}- main:${address}`)]).toEqual([true, true])
  },
)

test.each([
  ['a line that is no heading', 'Snapshot\n'],
  ['two headings', '# Page\n# Snapshot\n'],
  ['a heading on the same line', '# Snapshot '],
])('below %s no tree is told', (_name, above) => {
  expect(beginsAria(`${above}uid=1_0 RootWebArea\n`)).toBe(false)
})
