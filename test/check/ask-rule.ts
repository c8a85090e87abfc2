/** Rules of checks, asked with what a test makes up: facts, or entries and pages that no capture has to be written for. */
import { type CheckConfig, resolveCheckConfig } from '../../src/check/config.ts'
import type { CheckFinding, Checked } from '../../src/check/rule.ts'
import { checkRules } from '../../src/check/rules/table.ts'

/** What a rule finds in what it is given. */
export function askRule(id: string, checked: object, config: CheckConfig = {}): CheckFinding[] {
  const rule = checkRules.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`No rule ${id}`)
  const all = { earlier: [], baseline: null, faults: [], source: null, settings: resolveCheckConfig(config), ...checked }
  return [...rule.find(all as unknown as Checked)]
}

/** A digest, of which a test says what matters. */
export interface Given {
  readonly entries?: readonly object[]
  readonly pages?: readonly object[]
  readonly outcome?: string
  readonly messages?: readonly object[]
}

/** The place of each entry and each page that has no other. */
export const usualSpan = { start: 3, end: 9 }

const noValues = { page: 0, title: 'Paper Boats', arxivId: null, abstract: null, url: null, date: null, span: usualSpan, spans: {} }
const noPage = { kind: null, date: null, format: 'text', span: usualSpan }

/** What a rule finds in a digest. */
export function askDigest(
  id: string,
  { entries = [], pages = [{}], outcome = 'listing', messages = [] }: Given,
  config: CheckConfig = {},
  own: object = {},
): CheckFinding[] {
  const digest = {
    outcome,
    messages,
    entries: entries.map((entry) => ({ ...noValues, ...entry })),
    pages: pages.map((page) => ({ ...noPage, ...page })),
  }
  return askRule(id, { digest, facts: { unrecognised: 0, pages: [] }, ...own }, config)
}
