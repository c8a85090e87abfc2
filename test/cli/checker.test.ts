import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { dayInName } from '../../src/dates.ts'
import { answerTask, type CheckOrder } from '../../src/cli/checker.ts'
import { chooseJobs } from '../../src/cli/check/prepare.ts'
import type { Plan } from '../../src/cli/check/plan.ts'
import { createPool } from '../../src/cli/worker-pool.ts'
import { createFakeIo } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const order: CheckOrder = { config: { minEntries: 3 }, asOfFromName: false, baseline: undefined }

/** A worker that does what a test wants, in place of one that checks. */
function writeWorker(name: string, onTask: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads'\nparentPort.on('message', (task) => { ${onTask} })\n`)
  return pathToFileURL(path)
}

describe('workers', () => {
  test('get the order, and their answers go to who asked', async () => {
    const url = writeWorker('echo', 'setTimeout(() => parentPort.postMessage({ result: [task.name, workerData.config] }), 5)')
    const pool = createPool(url, order, 3)
    expect(pool.atOnce).toBe(6)
    const names = Array.from({ length: 20 }, (_, index) => `${index}.txt`)
    const answers = await Promise.all(names.map((name) => pool.check({ name, text: '' })))
    expect(answers).toEqual(names.map((name) => [name, { minEntries: 3 }]))
    await pool.close()
  })

  test('share the work', async () => {
    const named = writeWorker('named', 'parentPort.postMessage({ result: (globalThis.own ??= Math.random()) })')
    const pool = createPool(named, order, 2)
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => pool.check({ name, text: '' })))
    expect(new Set(answers).size).toBe(2)
    await pool.close()
  })

  test('tell a fault with its stack', async () => {
    const pool = createPool(writeWorker('fault', "parentPort.postMessage({ fault: 'Error: broken\\n    at somewhere' })"), order, 2)
    await expect(pool.check({ name: 'a', text: '' })).rejects.toThrow('Error: broken\n    at somewhere')
    await pool.close()
  })

  test.each([
    ['that throw', "throw new Error('in a worker')", 'in a worker'],
    ['that end', 'process.exit(0)', 'a worker ended before its checks were done'],
  ])('%s let no check wait for ever', async (name, onTask, message) => {
    const pool = createPool(writeWorker(name.replaceAll(' ', '-'), onTask), order, 2)
    await expect(pool.check({ name: 'a', text: '' })).rejects.toThrow(message)
    await pool.close()
  })

  test('that are closed do the same', async () => {
    const pool = createPool(writeWorker('silent', ''), order, 2)
    const waiting = pool.check({ name: 'a', text: '' })
    await Promise.all([expect(waiting).rejects.toThrow('a worker ended'), pool.close()])
  })

  test('with one job there are none', async () => {
    const pool = createPool(new URL('file:///no-such-worker.js'), order, 1)
    expect(pool.atOnce).toBe(1)
    expect((await pool.check({ name: 'a.txt', text: '' })).ok).toBe(false)
    await pool.close()
  })
})

describe('in a worker', () => {
  test('a result', () => {
    expect(answerTask({ name: 'a.txt', text: '' }, order)).toMatchObject({ result: { ok: false } })
  })

  test('a fault, with its stack where it has one', () => {
    const wrong = { ...order, config: { minEntries: -1 } }
    expect(answerTask({ name: 'a.txt', text: '' }, wrong)).toMatchObject({
      fault: expect.stringMatching(/^TypeError: Wrong configuration.*\n +at /s),
    })
    const task = {
      name: 'a.txt',
      get text(): string {
        throw 'odd'
      },
    }
    expect(answerTask(task, order)).toEqual({ fault: 'odd' })
  })
})

describe('how many workers pay', () => {
  const sizes: Readonly<Record<string, number>> = { 'a.txt': 60_000_000, 'b.txt': 60_000_000, 'c.txt': 0 }
  const names = Object.keys(sizes)
  const choose = (jobs: number | null, processors: number, operands = names): Promise<number> =>
    chooseJobs({ jobs } as Plan, operands, { ...createFakeIo().io, processors, sizeOf: async (path) => sizes[path] ?? null })

  test.each<[string, Promise<number>, number]>([
    ['what is said', choose(5, 1, ['c.txt']), 5],
    ['none on one processor', choose(null, 1), 1],
    ['none for one file', choose(null, 4, ['a.txt']), 1],
    ['none for little text, nor for files that are not there', choose(null, 4, ['a.txt', 'c.txt', 'missing.txt']), 1],
    ['one for each processor', choose(null, 2), 2],
    ['one for each file', choose(null, 4), 3],
    [
      'no more than eight',
      choose(
        null,
        64,
        Array.from({ length: 20 }, () => 'a.txt'),
      ),
      8,
    ],
  ])('%s', async (_name, chosen, expected) => {
    expect(await chosen).toBe(expected)
  })
})

test.each([
  ['digests/2025-11-05.md', '2025-11-05'],
  ['2024-01-01/2025-11-05-evening.md', '2025-11-05'],
  ['2025-11-05/2025-02-30.md', '2025-11-05'],
  ['20251105.md', '2025-11-05'],
  ['2025_11_05.md', '2025-11-05'],
  ['2025/11/05.md', '2025-11-05'],
  ['2025\\11\\05.md', '2025-11-05'],
  ['2025-11_05.md', undefined],
  ['20251305.md', undefined],
  ['2511.00042.md', undefined],
  ['12025-11-05.md', undefined],
  ['2025-11-055.md', undefined],
  ['notes.md', undefined],
])('the day in the name %s is %s', (name, day) => {
  expect(dayInName(name)).toBe(day)
})
