/** What the README and docs/result.md say in tables, held against the code. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultSettings } from '../src/options.ts'
import { calendarDateSchema, coverageSchema, entrySchema, outcomeSchema, pageSchema } from '../src/schema.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const result = readFileSync(new URL('../docs/result.md', import.meta.url), 'utf8')

/** The rows of the table below a heading, as cells. */
function tableBelow(heading: string, document = readme): string[][] {
  const section = document.split(/^#{1,2} /m).find((part) => part.startsWith(`${heading}\n`)) as string
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** The names in code marks of a cell. */
const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)

test('the table of options has each option with its default, in the order of the code', () => {
  const rows = tableBelow('Options').map(([, name, , standard]) => [namesIn(name as string)[0], namesIn(standard as string)[0] ?? null])
  expect(rows).toEqual(Object.entries(defaultSettings).map(([name, value]) => [name, value === null ? null : JSON.stringify(value)]))
})

test('the table of outcomes has each outcome', () => {
  const named = tableBelow('Outcomes').flatMap(([, cell]) => namesIn(cell as string))
  expect([...named].sort()).toEqual([...outcomeSchema.options].sort())
})

test.each([
  ['Page', pageSchema],
  ['Entry', entrySchema],
  ['CalendarDate', calendarDateSchema],
  ['Coverage', coverageSchema],
])('the table of the result has each field of %s', (type, schema) => {
  const rows = tableBelow('The result', result)
  const first = rows.findIndex(([, name]) => name === type)
  const next = rows.findIndex(([, name], at) => at > first && name !== '')
  const named = rows.slice(first, next < 0 ? rows.length : next).flatMap(([, , cell]) => namesIn(cell as string))
  expect([...named].sort()).toEqual(Object.keys(schema.shape).sort())
})

test('all documents name the version that the list of changes begins with', () => {
  const textOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  const { version } = JSON.parse(textOf('package.json'))
  expect(/^## (\S+)/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe(version)
  const named = [...`${textOf('docs/check.md')}${textOf('docs/schema.md')}`.matchAll(/(?:@v?|rev: v)(\d+\.\d+\.\d+)/g)]
  expect(named.map(([, name]) => name)).toEqual([version])
})
