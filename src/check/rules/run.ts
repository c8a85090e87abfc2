/** Rules about a run over several files. The command asks them; no single capture can break them. */
import type { CheckRule } from '../rule.ts'

/** A rule as documents and reports list it. */
export type RuleText = Omit<CheckRule, 'find'>

export const runRules = {
  'no-entries': {
    id: 'no-entries',
    severity: 'error',
    summary: 'Not one of the files has an entry.',
    help: 'Check that the files are captures of the page; a run over nothing is no success.',
  },
  'unreadable-input': {
    id: 'unreadable-input',
    severity: 'error',
    summary: 'A file cannot be read, or is not UTF-8.',
    help: 'Check its name, its permissions and its encoding.',
  },
  'too-many-warnings': {
    id: 'too-many-warnings',
    severity: 'error',
    summary: 'All files together have more warnings than allowed.',
    help: 'Mend the warnings, or raise the setting maxWarnings.',
  },
  'no-day-in-name': {
    id: 'no-day-in-name',
    severity: 'warning',
    summary: 'The name of a file has no day, though days are to be taken from names.',
    help: 'Name captures by their days, as 2025-11-05.md.',
  },
} as const satisfies Readonly<Record<string, RuleText>>
