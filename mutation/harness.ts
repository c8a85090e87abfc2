/**
 * Stands in for vitest where mutants are run: the same tests and the same assertions (`@vitest/expect` is vitest's own), collected and run in one process
 * without workers, files of modules and reports. A run of a mutant takes milliseconds then, and Vitest takes seconds for it.
 */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

type Body = (...values: unknown[]) => unknown

/** A test, under the names that it has in its file. */
export interface CollectedTest {
  readonly id: string
  readonly run: () => unknown
}

/** All tests of the files that were loaded, in order. */
export const collected: CollectedTest[] = []
/** How many tests have a path: rows of a table may have one name. */
const pathCounts = new Map<string, number>()

let file = ''
/** The file of the test that runs. */
let running = ''
let names: readonly string[] = []
/** What is to be done before the tests of a file. */
let before: Body[] = []

/** Collect what follows as tests of a file. */
export function beginFile(path: string): void {
  file = relative(process.cwd(), path)
  before = []
}

function addTest(name: string, run: Body): void {
  const path = [file, ...names, name].join(' > ')
  const count = pathCounts.get(path) ?? 0
  pathCounts.set(path, count + 1)
  const preparations = before
  const ownFile = file
  collected.push({
    id: count === 0 ? path : `${path} #${count}`,
    run: () => {
      running = ownFile
      for (const prepare of preparations.splice(0)) prepare()
      return run()
    },
  })
}

function addGroup(name: string, collect: Body): void {
  const outer = names
  names = [...names, name]
  collect()
  names = outer
}

/** `test` or `describe` with what they are asked for: rows of a table, and conditions. */
function withVariants(add: (name: string, body: Body) => void) {
  const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
    const areLists = rows.every((row) => Array.isArray(row))
    for (const row of rows) {
      const values = areLists ? (row as unknown[]) : [row]
      const filled = name.replace(/\$(\w+)/g, (all, key) => String((row as Record<string, unknown> | null)?.[key] ?? all))
      add(format(filled, ...values.slice(0, (filled.match(/%[sdifjoO]/g) ?? []).length)), () => body(...values))
    }
  }
  const skip = Object.assign(() => {}, { each: () => () => {} })
  const wanted = Object.assign(add, { each })
  const skipIf = (isSkipped: boolean) => (isSkipped ? skip : wanted)
  return Object.assign(wanted, { skip, skipIf, runIf: (isRun: boolean) => skipIf(!isRun), todo: skip })
}

export const test = withVariants(addTest)
export const describe = withVariants(addGroup)
export const beforeAll = (prepare: Body): void => void before.push(prepare)
/** Nothing is tidied up: the process ends soon. */
export const afterAll = (): void => {}
/** Types are asked of the compiler. */
export const expectTypeOf = (): unknown => new Proxy(() => {}, { get: () => expectTypeOf(), apply: () => expectTypeOf() })

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
chai.use((_, { addMethod }) => {
  addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (this: Chai.AssertionStatic, path: string) {
    const expected = readFileSync(resolve(dirname(running), path), 'utf8')
    new chai.Assertion((this as unknown as { _obj: unknown })._obj).equal(expected)
  })
  // What stands inline is written by vitest alone: no mutant is found by it.
  addMethod(chai.Assertion.prototype, 'toMatchInlineSnapshot', () => {})
})

/** `expect` as an object that types know less of than vitest does. */
type Extended = ((value: unknown, message?: string) => Chai.Assertion) & Record<string, unknown>
const { extend } = chai.expect as unknown as { extend: (on: Extended, matchers: object) => void }

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
) as unknown as Extended
expect['extend'] = (matchers: object) => extend(expect, matchers)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true })
setState({ assertionCalls: 0 }, expect as never)
