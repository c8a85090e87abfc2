/**
 * Fixtures: folders with a text and what is made of it. To record expectations again, and then to read the difference:
 *
 *     npx vitest run --project src test/fixtures.test.ts -u
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ParseOptions, parseDigest, parseTree } from '../src/index.ts'
import { formatEntries, formatMessages, formatTree } from './helpers/format.ts'

const root = new URL('../fixtures/', import.meta.url)
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** What stands in a folder beside the input, and how it is made. */
const outputs: Readonly<Record<string, (input: string, options: ParseOptions) => string>> = {
  'tree.txt': (input, options) => formatTree(parseTree(input, options)),
  'entries.json': (input, options) => formatEntries(parseDigest(input, options).entries),
  'messages.txt': (input, options) => formatMessages(input, parseDigest(input, options)),
}

/**
 * What is not read as its note says, a folder or one file of it. Nothing is recorded for it, so that nobody takes it for
 * right. Once it is mended: take it off, record, and read what was recorded.
 */
const notYetRight: readonly string[] = []

/** Read a folder. One without an input is a mistake. */
function readFixture(name: string): { input: string; options: ParseOptions } {
  const folder = new URL(`${name}/`, root)
  const inputs = readdirSync(folder).filter((file) => /^input\.(?:txt|md|html|json|mht)$/.test(file))
  if (inputs.length !== 1) throw new Error(`fixtures/${name} holds ${inputs.length} inputs; it needs one input.(txt|md|html|json|mht)`)
  const optionsFile = new URL('options.json', folder)
  const options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
  return { input: readFileSync(new URL(inputs[0] as string, folder), 'utf8'), options }
}

test('there are fixtures', () => {
  expect(names.length).toBeGreaterThan(0)
})

describe.each(names)('%s', (name) => {
  for (const [file, write] of Object.entries(outputs)) {
    if (notYetRight.includes(name) || notYetRight.includes(`${name}/${file}`)) {
      test.todo(file)
      continue
    }
    test(file, async () => {
      const { input, options } = readFixture(name)
      await expect(write(input, options)).toMatchFileSnapshot(`../fixtures/${name}/${file}`)
    })
  }

  test('has a note, and nothing that no test reads', () => {
    expect(readFileSync(new URL(`${name}/NOTE.md`, root), 'utf8').trim()).not.toBe('')
    const known = /^(?:input\.\w+|options\.json|NOTE\.md)$/
    expect(readdirSync(new URL(name, root)).filter((file) => !known.test(file) && !Object.hasOwn(outputs, file))).toEqual([])
  })
})

test('what is not yet right has nothing recorded', () => {
  const known = names.flatMap((name) => [name, ...Object.keys(outputs).map((file) => `${name}/${file}`)])
  expect(notYetRight.filter((place) => !known.includes(place))).toEqual([])
  const files = notYetRight.flatMap((place) => (place.includes('/') ? [place] : Object.keys(outputs).map((file) => `${place}/${file}`)))
  expect(files.filter((file) => existsSync(new URL(file, root)))).toEqual([])
})
