/** The table of reporters, held against its document. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reporters } from '../../src/report/index.ts'

const document = readFileSync(new URL('../../docs/reporters.md', import.meta.url), 'utf8')

test('docs/reporters.md has each reporter, and a section for it', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('| [`'))
  expect(rows).toEqual(
    Object.entries(reporters).map(
      ([name, { extension, summary, readBy }]) => `| [\`${name}\`](#${name}) | \`.${extension}\` | ${summary} | ${readBy} |`,
    ),
  )
  for (const name of Object.keys(reporters)) expect(document).toContain(`\n## ${name}\n`)
})
