/** The tables of rules: each is documented, has a fixture or a case, and reads like the others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkRuleIds } from '../src/check/rule-ids.ts'
import { runRules } from '../src/check/rules/run.ts'
import { checkRules } from '../src/check/rules/table.ts'
import { parseDigest, type RuleId, rules } from '../src/index.ts'
import { ruleIds } from '../src/rule-ids.ts'
import { mergeRules } from '../src/rules/merge.ts'
import { writePage } from './helpers/one-paper.ts'

const root = new URL('../', import.meta.url)
const ids = Object.keys(rules) as RuleId[]
/** Rules that the parser knows nothing of: of checks, and of runs over several files. */
const otherRules = [...checkRules.map(({ id }) => id), ...Object.keys(runRules)]
const documents = readFileSync(new URL('docs/rules.md', root), 'utf8')

/** The rules that occur in the expected messages of a fixture. */
const fixtureRules = new Set(
  readdirSync(new URL('fixtures/', root)).flatMap((name) => {
    const file = new URL(`fixtures/${name}/messages.txt`, root)
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    return lines.flatMap((line) => /^\d+:\d+ (?:error|warning|info) (\S+)/.exec(line)?.[1] ?? [])
  }),
)

/** No single text has these, so no fixture can; test/merge.test.ts has a case for each. */
const testOfMerge = readFileSync(new URL('test/merge.test.ts', root), 'utf8')

test('their ids are typed', () => {
  expect([...ruleIds].sort()).toEqual([...ids].sort())
  expect([...checkRuleIds].sort()).toEqual([...ids, ...otherRules].sort())
})

describe.each(ids)('%s', (id) => {
  test('is written in small letters and hyphens', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  test(id in mergeRules ? 'has a test of the merge' : 'has a fixture', () => {
    if (id in mergeRules) expect(testOfMerge).toContain(`ruleId: '${id}'`)
    else expect([...fixtureRules]).toContain(id)
  })

  test('has a heading in docs/rules.md', () => {
    expect(documents.split('\n')).toContain(`### ${id}`)
  })

  test('helps in one sentence', () => {
    expect(rules[id].help).toMatch(/^[A-Z][^.!?\n]*\.$/)
  })
})

describe.each(otherRules)('%s', (id) => {
  test('is no rule of the parser', () => {
    expect(ids).not.toContain(id)
  })

  test('has a heading in docs/rules.md', () => {
    expect(documents.split('\n')).toContain(`### ${id}`)
  })

  test.runIf(!(id in runRules))('has a case', () => {
    expect(existsSync(new URL(`test/check/cases/${id}/`, root))).toBe(true)
  })
})

test('fixtures name no other rule', () => {
  expect([...fixtureRules].filter((id) => !Object.hasOwn(rules, id))).toEqual([])
})

test('docs/rules.md has headings for no other rule', () => {
  const headings = [...documents.matchAll(/^### ([a-z]+(?:-[a-z]+)+)$/gm)].map(([, heading]) => heading as string)
  expect(headings.filter((heading) => !Object.hasOwn(rules, heading) && !otherRules.includes(heading))).toEqual([])
})

test('a message has the severity and the help of its rule, and says where more is', () => {
  const { messages } = parseDigest(writePage({ title: 'A\u200bTitle', date: 'Feb 30 12k+' }))
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['year-missing', 'hidden-text', 'invalid-date', 'unreadable-count'])
  for (const { ruleId, severity, help, reason } of messages) {
    const rule = rules[ruleId as RuleId]
    expect(severity).toBe(rule.severity)
    expect(help).toBe(`${rule.help} See node_modules/daily-papers-parser/docs/rules.md#${ruleId}`)
    expect(reason).toMatch(/^[A-Z"“].*[^.]$/)
  }
})

test('no program can change a rule for another one of its process', () => {
  for (const table of [rules, checkRules]) {
    expect(Object.isFrozen(table)).toBe(true)
    for (const rule of Object.values(table)) expect(Object.isFrozen(rule)).toBe(true)
  }
})
