/** The promises of docs/threat-model.md, each with a test that is there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8')
const rows = [...page.matchAll(/^\| (.+) \| `((?:test|fuzz)\/.+\.ts)` \| (.+) \|$/gm)].map(
  ([, promise, file, name]) => ({ promise, file, name }) as Record<'promise' | 'file' | 'name', string>,
)

test('there are promises', () => {
  expect(rows.length).toBeGreaterThan(25)
})

test.each(rows)('$promise', ({ file, name }) => {
  expect(existsSync(new URL(file, root)), file).toBe(true)
  expect(readFileSync(new URL(file, root), 'utf8'), name).toContain(`'${name}'`)
})

test('SECURITY.md and the README lead there', () => {
  expect(readFileSync(new URL('SECURITY.md', root), 'utf8')).toContain('(docs/threat-model.md)')
  expect(readFileSync(new URL('README.md', root), 'utf8')).toContain('(docs/threat-model.md)')
})
