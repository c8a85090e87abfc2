/**
 * The corpus of captured pages with the truth beside them. It is kept beside the repository and not in it; where it is
 * not there, these tests are skipped.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../src/index.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const dist = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const isThere = existsSync(`${corpus}score.mjs`)
if (!isThere) console.warn(`test/corpus.test.ts: SKIPPED, because there is no corpus at ${corpus}`)

/** Score the build, with bounds that it has to keep. */
function score(...bounds: string[]): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${corpus}score.mjs`, '--dist', dist, ...bounds], { encoding: 'utf8' })
  return { status, printed: stdout + stderr }
}

describe.skipIf(!isThere)('the corpus', () => {
  describe('scored by the build', () => {
    const perfect = ['--min-exact', '100', '--max-extra', '0', '--max-silent', '0', '--max-noise', '0']

    test.each([
      ['the digest that this library was made for', ['--only', 'digest', ...perfect]],
      ['plain pages', ['--only', 'plain-', ...perfect]],
      ['text that extractors left', ['--only', '.txt', ...perfect]],
      ['Markdown that extractors left', ['--only', '.md', ...perfect]],
      ['HTML', ['--only', '.page.html', ...perfect]],
      ['pages that were damaged', ['--dir', `${corpus}damaged`, '--min-exact', '95', '--max-silent', '30', '--max-noise', '30']],
    ])('%s', (_name, bounds) => {
      const { status, printed } = score(...bounds)
      expect(status, printed).toBe(0)
    })

    test('a bound that is missed is told', () => {
      expect(score('--only', 'digest', '--min-exact', '101').status).toBe(1)
      expect(score('--only', 'there is no such text').status).toBe(2)
    })
  })

  describe('the digest that this library was made for', () => {
    const text = (): string => readFileSync(`${corpus}seed/digest.txt`, 'utf8')

    test('is recognised to its last character', () => {
      expect(parseDigest(text()).coverage.unrecognised).toBe(0)
    })

    test('has six counts, which are upvotes if nobody says otherwise, under one warning', () => {
      const { entries, messages } = parseDigest(text())
      expect(entries.flatMap(({ upvotes }) => upvotes ?? [])).toEqual([2, 2, 3, 2, 2, 2])
      expect(entries.map(({ comments }) => comments).filter((count) => count !== null)).toEqual([])
      expect(messages.filter(({ ruleId }) => ruleId === 'bare-count')).toMatchObject([{ severity: 'warning', entry: null }])
    })
  })
})
