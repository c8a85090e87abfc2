/** Every regular expression of src is checked for super-linear matching. An unknown verdict fails like a bad one. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { checkSync, type Diagnostics } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { placeOf, readSourceFiles, type SourceFile, walk } from './helpers/source-files.ts'

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

/** How many code units an element takes; null where that may differ, and for a group that is captured. */
function widthOf(element: AST.Element): number | null {
  switch (element.type) {
    case 'Character':
      return element.value > 0xffff ? 2 : 1
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return mayBeTwo(element) ? null : 1
    case 'Assertion':
      return 0
    case 'Group': {
      const [only, ...others] = element.alternatives
      return others.length > 0 || only === undefined ? null : sumOf(only.elements.map(widthOf))
    }
    case 'Quantifier':
      return element.min === element.max ? sumOf(Array.from({ length: element.min }, () => widthOf(element.element))) : null
    default:
      return null
  }
}

const sumOf = (widths: readonly (number | null)[]): number | null =>
  widths.reduce<number | null>((sum, width) => (sum === null || width === null ? null : sum + width), 0)

/** Whether a set of characters may hold some beyond U+FFFF. */
function mayBeTwo(set: AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass): boolean {
  const literal = rootOf(set)
  if (!literal.flags.unicode && !literal.flags.unicodeSets) return false
  if (set.type === 'CharacterSet') return set.kind === 'any' || set.kind === 'property' || set.negate
  if (set.type === 'ExpressionCharacterClass' || set.negate) return true
  return set.elements.some((element) => {
    if (element.type === 'Character') return element.value > 0xffff
    if (element.type === 'CharacterClassRange') return element.max.value > 0xffff
    return element.type !== 'CharacterSet' || mayBeTwo(element)
  })
}

function rootOf(node: AST.Node): AST.RegExpLiteral {
  let root = node
  while (root.type !== 'RegExpLiteral') root = root.parent as AST.Node
  return root
}

/**
 * The repetitions without a limit that the engine notes each turn of, to come back to it. It has room for some millions of turns, and throws a
 * RangeError then. What is as long in each turn needs no note.
 */
function endlessOf({ source, flags }: Pattern): string[] {
  const found: string[] = []
  visitRegExpAST(new RegExpParser().parseLiteral(`/${source}/${flags}`), {
    onQuantifierEnter(quantifier) {
      if (quantifier.max === Number.POSITIVE_INFINITY && widthOf(quantifier.element) === null) found.push(quantifier.raw)
    },
  })
  return found
}

describe('regular expressions', () => {
  test('there are some', () => {
    expect(patterns.length).toBeGreaterThan(0)
  })

  test('the checker tells a bad one', () => {
    expect(judge({ source: String.raw`^\s*(.*?)\s*$`, flags: '' })).toContain('polynomial')
    expect(judge({ source: '^(a+)+$', flags: '' })).toContain('exponential')
  })

  test('none needs a stack as deep as a text is long', () => {
    expect(patterns.flatMap((pattern) => endlessOf(pattern).map((raw) => `${pattern.place}: ${raw}`))).toEqual([])
    expect(endlessOf({ place: '', source: String.raw`^\s*(?:a\d)+(?:[a-z]+ )*\S*$`, flags: 'u' })).toEqual([
      '(?:[a-z]+ )*',
      String.raw`\S*`,
    ])
  })

  test.each(patterns)('$place /$source/$flags', (pattern) => {
    expect(judge(pattern)).toBe('safe')
  })
})
