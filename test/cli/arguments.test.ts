import { describe, expect, test } from 'vitest'
import { type OptionTable, readArguments } from '../../src/cli/arguments.ts'

const table: OptionTable = {
  day: { value: 'YYYY-MM-DD', summary: 'a day', accepts: (value) => value.length === 10, expected: 'a day as YYYY-MM-DD' },
  name: { value: 'NAME', summary: 'any name' },
  quiet: { short: 'q', summary: 'a switch' },
}

/** The arguments in a shape that is easy to compare. */
function read(...argv: string[]) {
  const args = readArguments(argv, table)
  return 'problem' in args ? args.problem : { ...Object.fromEntries(args.values), switches: [...args.switches], operands: args.operands }
}

describe('readArguments', () => {
  test('options and operands may mix', () => {
    expect(read('a', '--day', '2025-11-05', '-q', 'b', '--name=x')).toEqual({
      day: '2025-11-05',
      name: 'x',
      switches: ['quiet'],
      operands: ['a', 'b'],
    })
  })

  test('a dash is an operand, and so is everything after two', () => {
    expect(read('-', '--', '--day', '-q')).toEqual({ switches: [], operands: ['-', '--day', '-q'] })
  })

  test('the last value counts', () => {
    expect(read('--name', 'a', '--name', 'b')).toEqual({ name: 'b', switches: [], operands: [] })
  })

  test('an empty value is a value', () => {
    expect(read('--name=')).toEqual({ name: '', switches: [], operands: [] })
  })

  test.each([
    [['--nope'], 'unknown option "--nope"'],
    [['-x'], 'unknown option "-x"'],
    [['-qx'], 'unknown option "-x"'],
    [['--no-quiet'], 'unknown option "--no-quiet" (did you mean --quiet?)'],
    [['--constructor'], 'unknown option "--constructor"'],
    [['--__proto__=x'], 'unknown option "--__proto__"'],
    [['--no\u001bpe'], 'unknown option "--no\\x1bpe"'],
    [['--quiet=yes'], 'option --quiet takes no value'],
    [['--day'], 'option --day needs a value: a day as YYYY-MM-DD'],
    [['--name'], 'option --name needs a value: NAME'],
    [['--day', 'today'], 'option --day must be a day as YYYY-MM-DD, not "today"'],
    [['--day', '--quiet'], 'option --day must be a day as YYYY-MM-DD, not "--quiet"'],
    [['--day', '\u001b[1m'], 'option --day must be a day as YYYY-MM-DD, not "\\x1b[1m"'],
  ])('%j is refused', (argv, problem) => {
    expect(read(...argv)).toBe(problem)
  })
})
