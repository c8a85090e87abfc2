/** The same bytes everywhere: the built package over all fixtures, in processes of several kinds. */
import { execFile } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./helpers/digest-of-results.mjs', import.meta.url))
const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))

/** Other versions of Node.js to compare with: paths, parted as those of PATH are. */
const otherBinaries = (process.env['DETERMINISM_NODES'] ?? '').split(delimiter).filter((path) => path !== '')

/** Run a script; what it prints. */
async function run(words: readonly string[], env: Readonly<Record<string, string>> = {}, node = process.execPath): Promise<string> {
  const { stdout } = await promisify(execFile)(node, words, { env: { PATH: process.env['PATH'] ?? '', ...env }, maxBuffer: 2 ** 28 })
  return stdout
}

let expected: string
beforeAll(async () => {
  expected = await run([script], { TZ: 'UTC', LC_ALL: 'C' })
})

describe('the results are the same', () => {
  test('and there are some', () => {
    expect(expected).toMatch(/^\d{3,} [0-9a-f]{64}\n$/)
  })

  test.each(['Pacific/Kiritimati', 'America/Anchorage', 'Europe/London'])('in the time zone %s', async (TZ) => {
    expect(await run([script], { TZ })).toBe(expected)
  })

  test.each(['tr_TR.UTF-8', 'de_DE.UTF-8', 'C', 'th_TH.UTF-8'])('in the locale %s', async (locale) => {
    expect(await run([script], { LANG: locale, LC_ALL: locale })).toBe(expected)
  })

  test.each([
    ['a small stack, also for texts that nest deeply', '--stack-size=200'],
    ['no __proto__', '--disable-proto=throw'],
    ['frozen intrinsics', '--frozen-intrinsics'],
    ['no code from strings, so that Zod compiles nothing', '--disallow-code-generation-from-strings'],
    ['no optimising compiler', '--no-opt'],
  ])('with %s', async (_name, flag) => {
    expect(await run([flag, script])).toBe(expected)
  })

  test.runIf(otherBinaries.length > 0)('by each Node.js that DETERMINISM_NODES names', async () => {
    for (const node of otherBinaries) expect(await run([script], {}, node), node).toBe(expected)
  })
})

test('the command writes the same in every time zone and locale', async () => {
  const words = [bin, 'parse', '--quiet', '--format', 'ndjson', fixtures]
  // Fixtures that are no listings make the status 1, which is one of the things that have to stay.
  const write = (env: Record<string, string>) =>
    run(words, env).catch(({ code, stdout }: { code: number; stdout: string }) => `${code} ${stdout}`)
  const written = await write({ TZ: 'UTC', LC_ALL: 'C' })
  expect(written).toMatch(/^1 \{"file"/)
  expect(await write({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })).toBe(written)
})
