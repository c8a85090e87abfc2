/**
 * Stryker's runner of tests: all of a module's tests in one process, by `harness.ts`. They are loaded once for all mutants inside of functions, and once
 * more for each of what is done while a file is loaded. The first test that fails ends the run of a mutant.
 */
import { Script } from 'node:vm'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { bundleTests } from './bundle.mjs'

/** What the changed code asks which change is on, and counts in. Its functions keep hold of this one object. */
globalThis.__stryker__ ??= {}
const stryker = globalThis.__stryker__

/** The test that stands for loading: code that cannot be loaded is found by it. */
const loading = 'the source can be loaded'

/** Calls what it is asked to, and can be stopped in an endless loop. */
const call = new Script('globalThis.__runTest()')

/** How a test ends: well, with a fault, or not within its time. Tests that wait for something are left to Stryker's own clock. */
async function runTest(run, timeout) {
  globalThis.__runTest = run
  try {
    await call.runInThisContext({ timeout })
    return { status: TestStatus.Success }
  } catch (error) {
    if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { status: 'timeout' }
    return { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) }
  }
}

/** Milliseconds for a test that takes so many with the code as it is, or nobody knows how many. */
const timeFor = (usual = 2_000) => Math.ceil(1_000 + 5 * usual)

class BundledTests {
  #load
  /** Tests of the source as it is, by their names; null while it has to be loaded anew. */
  #tests = null
  /** For each file, names of the tests that found its mutants, latest first: the next mutant is often near. */
  #finders = new Map()
  /** How many milliseconds tests take with the code as it is, where this process has measured it. */
  #usual = new Map()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#load = await bundleTests(JSON.parse(process.env['MUTATION_TESTS']))
  }

  #loadTests() {
    return new Map(this.#load().map(({ id, run }) => [id, run]))
  }

  async dryRun() {
    this.#tests = this.#loadTests()
    const tests = []
    for (const [id, run] of this.#tests) {
      stryker.currentTestId = id
      const started = performance.now()
      const result = await runTest(run, 60_000)
      this.#usual.set(id, performance.now() - started)
      tests.push({ id, name: id, timeSpentMs: performance.now() - started, ...result })
    }
    stryker.currentTestId = undefined
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 })
    const isStatic = mutantActivation === 'static'
    stryker.activeMutant = isStatic ? activeMutant.id : undefined
    try {
      if (isStatic || this.#tests === null) this.#tests = this.#loadTests()
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [loading], failureMessage: String(error), nrOfTests: 1 }
    }
    stryker.activeMutant = activeMutant.id
    const result = await this.#runTests(activeMutant.fileName, testFilter)
    if (isStatic) this.#tests = null
    return determineHitLimitReached(stryker.hitCount, hitLimit) ?? result
  }

  async #runTests(file, filter = [...this.#tests.keys()]) {
    let nrOfTests = 0
    const wanted = new Set(filter)
    const finders = this.#finders.get(file) ?? []
    const order = new Set([...finders, ...this.#tests.keys()])
    for (const id of order) {
      if (!wanted.has(id)) continue
      nrOfTests += 1
      const { status, failureMessage } = await runTest(this.#tests.get(id), timeFor(this.#usual.get(id)))
      if (status === TestStatus.Success) continue
      if (status !== TestStatus.Failed) {
        // Stopped anywhere, so that nothing is sure of what it left behind.
        this.#tests = null
        return { status: MutantRunStatus.Timeout, reason: `${id} does not end` }
      }
      this.#finders.set(file, [id, ...finders.filter((other) => other !== id)])
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests }
    }
    return { status: MutantRunStatus.Survived, nrOfTests }
  }
}

const createRunner = () => new BundledTests()
createRunner.inject = []

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundled', createRunner)]
