/** Every regular expression of src is checked for super-linear matching. An unknown verdict fails like a bad one. */
import { checkSync, type Diagnostics } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { placeOf, readSourceFiles, type SourceFile, walk } from './source-files.ts'

// The checker's other backends are programs that it downloads or starts; this one is plain JavaScript.
process.env['RECHECK_BACKEND'] = 'pure'
process.env['RECHECK_SYNC_BACKEND'] = 'pure'

interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Take `/source/flags` apart. */
function splitLiteral(literal: string): { source: string; flags: string } {
  const slash = literal.lastIndexOf('/')
  return { source: literal.slice(1, slash), flags: literal.slice(slash + 1) }
}

/** The argument of a RegExp constructor. One that is known at run time only could not be checked, so it is refused. */
function constantOf(file: SourceFile, node: ts.Expression | undefined): string {
  if (node === undefined) return ''
  if (ts.isStringLiteralLike(node)) return node.text
  throw new Error(`${placeOf(file, node)}: this pattern is put together at run time, so it cannot be checked; write a literal`)
}

function patternOf(file: SourceFile, node: ts.Node): Pattern | undefined {
  const place = placeOf(file, node)
  if (ts.isRegularExpressionLiteral(node)) return { place, ...splitLiteral(node.text) }
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined
  if (node.expression.getText(file.tree) !== 'RegExp') return undefined
  const [source, flags] = [...(node.arguments ?? [])]
  return { place, source: constantOf(file, source), flags: constantOf(file, flags) }
}

function patternsOf(file: SourceFile): Pattern[] {
  const found: Pattern[] = []
  walk(file.tree, (node) => {
    const pattern = patternOf(file, node)
    if (pattern) found.push(pattern)
  })
  return found
}

/** Work is bounded by steps, not by time, so that a busy machine gives the same verdict; the timeout is for the worst case. */
const limits = { timeout: 50_000, attackTimeout: null, incubationTimeout: null }

/** `safe`, or what is wrong, with a string that shows it. */
function judge({ source, flags }: { source: string; flags: string }): string {
  const verdict: Diagnostics = checkSync(source, flags, limits)
  if (verdict.status === 'safe') return 'safe'
  if (verdict.status === 'unknown') return `unknown: ${JSON.stringify(verdict.error)}`
  return `${verdict.complexity.summary}, for example ${verdict.attack.pattern}`
}

const patterns = readSourceFiles().flatMap(patternsOf)

describe('regular expressions', () => {
  test('there are some', () => {
    expect(patterns.length).toBeGreaterThan(0)
  })

  test('the checker tells a bad one', () => {
    expect(judge({ source: String.raw`^\s*(.*?)\s*$`, flags: '' })).toContain('polynomial')
    expect(judge({ source: '^(a+)+$', flags: '' })).toContain('exponential')
  })

  test.each(patterns)('$place /$source/$flags', (pattern) => {
    expect(judge(pattern)).toBe('safe')
  })
})
