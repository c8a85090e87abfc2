/**
 * Every rule of checks, by a capture that fires it and one that does not. To record expectations again, and then to read the difference:
 *
 *     npx vitest run --project src test/check/rules.test.ts -u
 */
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../src/check/result.ts'
import { checkRules } from '../../src/check/rules/table.ts'
import { caseNames, checkCase } from './cases.ts'

/** The messages of a result, of one rule or of all: `3:1 error rule-id: Reason`. */
const linesOf = ({ messages }: CheckResult, rule?: string): string[] =>
  messages
    .filter(({ ruleId }) => rule === undefined || ruleId === rule)
    .map(({ line, column, severity, ruleId, reason }) => `${line}:${column} ${severity} ${ruleId}: ${reason}`)

test('every case is one of a rule', () => {
  expect(caseNames.filter((name) => !checkRules.some(({ id }) => id === name))).toEqual([])
})

test('no two rules have the same id', () => {
  expect(new Set(checkRules.map(({ id }) => id)).size).toBe(checkRules.length)
})

describe.each(checkRules)('$id', ({ id, severity, summary, help }) => {
  test('fires', async () => {
    const result = checkCase(id, 'fires')
    await expect(`${linesOf(result, id).join('\n')}\n`).toMatchFileSnapshot(`cases/${id}/expected.txt`)
    expect(linesOf(result, id)).not.toEqual([])
    for (const message of result.messages.filter(({ ruleId }) => ruleId === id)) {
      expect(message).toMatchObject({ severity, help: `${help} See node_modules/daily-papers-parser/docs/rules.md#${id}` })
      expect(message.reason).toMatch(/^["A-Z0-9].*[^.]$/)
    }
  })

  test('is quiet', () => {
    const result = checkCase(id, 'quiet')
    expect(linesOf(result)).toEqual([])
    expect(result).toMatchObject({ ok: true, digest: { outcome: 'listing' } })
  })

  test.each(['info', 'warning', 'error'] as const)('as %s', (setting) => {
    const found = checkCase(id, 'fires', { [id]: setting }).messages.filter(({ ruleId }) => ruleId === id)
    expect(new Set(found.map((message) => message.severity))).toEqual(new Set([setting]))
  })

  test('off', () => {
    expect(linesOf(checkCase(id, 'fires', { [id]: 'off' }), id)).toEqual([])
  })

  test('reads like the others', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(summary).toMatch(/^[A-Z][^.!?\n]*\.$/)
    expect(help).toMatch(/^[A-Z][^!?\n]*\.$/)
  })
})
