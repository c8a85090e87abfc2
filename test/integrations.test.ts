/** The action of GitHub and the hook of pre-commit, as far as they can be run without their hosts. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { shortDigest } from './helpers/short-digest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readYaml = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'daily papers '))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() => {
  mkdirSync(join(folder, 'digests'))
  writeFileSync(join(folder, 'digests', '2025-11-05.txt'), shortDigest)
  writeFileSync(join(folder, 'digests', 'lost.txt'), 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n')
})

/** How action.yml names its own folder. */
const actionPath = '$' + '{{ github.action_path }}'

interface Action {
  inputs: Record<string, { default: string; required: boolean }>
  runs: { using: string; steps: { name: string; shell: string; run: string; 'working-directory': string; env?: Record<string, string> }[] }
}

describe('the action', () => {
  const action = readYaml('action.yml') as Action
  const step = (name: string): Action['runs']['steps'][number] => {
    const found = action.runs.steps.find((other) => other.name === name)
    if (found === undefined) throw new Error(`action.yml has no step "${name}"`)
    return found
  }

  /** Run a step's script as the runner runs `shell: bash`, with inputs put into its environment as the step says. */
  function runStep(name: string, inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const { run, env: given = {} } = step(name)
    const values = Object.fromEntries(
      Object.entries(given).map(([key, value]) => {
        const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? []
        return [key, input === undefined ? value.replace(actionPath, root) : (inputs[input] ?? action.inputs[input]?.default)]
      }),
    )
    const script = join(folder, 'step.sh')
    writeFileSync(script, run)
    const options = { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], ...values, ...env } } as const
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], options)
  }

  test('is a composite one, and puts no input into a script', () => {
    expect(action.runs.using).toBe('composite')
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash')
      expect(run).not.toContain('${{')
    }
  })

  test('gives every input to a step, and documents it', () => {
    const used = JSON.stringify(action.runs.steps)
    const manual = readFileSync(join(root, 'docs/check.md'), 'utf8')
    for (const [name, { default: value, required }] of Object.entries(action.inputs)) {
      expect(used).toContain(`inputs.${name} }}`)
      expect(manual).toContain(`| \`${name}\` | ${value === '' ? 'none' : `\`${value}\``} |`)
      expect(required).toBe(false)
    }
  })

  test('builds nothing where it is built', () => {
    expect(execFileSync('bash', ['-eo', 'pipefail', '-c', step('Build the command').run], { cwd: root, encoding: 'utf8' })).toBe('')
  })

  test('passes over a listing, with the summary in its file', () => {
    const summary = join(folder, 'summary.md')
    const inputs = { files: 'digests/2025-*.txt\n\n', arguments: '--as-of\nfile-name\n--bare-count\ncomments\n' }
    const { status, stdout } = runStep('Check', inputs, { GITHUB_STEP_SUMMARY: summary })
    expect(stdout).toContain('The check passes.')
    expect(status).toBe(0)
    expect(readFileSync(summary, 'utf8')).toMatch(/^## /)
  })

  test('fails over a lost listing, with an annotation', () => {
    const { status, stdout } = runStep('Check', { files: 'digests' })
    expect(stdout).toContain('::error file=digests/lost.txt,')
    expect(stdout).toContain('The check fails: 1 of 2 files.')
    expect(status).toBe(1)
  })

  test.each(['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', '--version'])('takes %j for a name or a pattern', (name) => {
    expect([2, 3]).toContain(runStep('Check', { files: name }).status)
    expect(() => readFileSync(join(folder, 'pwned'))).toThrow()
  })

  test('takes the settings that are named', () => {
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ files: ['digests/lost.txt'], outcomes: ['content-lost'], rules: { 'no-entries': 'off' } }),
    )
    expect(runStep('Check', { config: 'settings.json' })).toMatchObject({ status: 0 })
  })
})

describe('the hook of pre-commit', () => {
  const [hook, ...others] = readYaml('.pre-commit-hooks.yaml') as {
    id: string
    entry: string
    language: string
    files: string
    require_serial: boolean
  }[]

  test('is one, and runs the command of this package in one process', () => {
    expect(others).toEqual([])
    expect(hook).toMatchObject({ id: 'daily-papers-check', language: 'node', require_serial: true })
    expect(Object.keys(manifest.bin)).toContain(hook?.entry.split(' ')[0])
  })

  test('is built when it is packed, and npm pack prints the name of its file alone: pre-commit reads that', () => {
    expect(manifest.scripts.prepack).toBe('npm run build')
    expect(readFileSync(join(root, '.npmrc'), 'utf8').split('\n')).toContain('foreground-scripts=false')
  })

  test.each(['digests/2025-11-05.md', 'a.txt', 'feed.ndjson', 'page.html', 'b.htm', 'c.json'])('takes %s', (name) => {
    expect(name).toMatch(new RegExp(hook?.files as string))
  })

  test.each(['index.js', 'txt', 'notes.mdx', 'a.html.erb'])('leaves %s', (name) => {
    expect(name).not.toMatch(new RegExp(hook?.files as string))
  })

  test('runs over the files of a commit', () => {
    const words = hook?.entry.split(' ').slice(1) as string[]
    const bin = join(root, manifest.bin['daily-papers'])
    const run = (...files: string[]) => spawnSync(process.execPath, [bin, ...words, ...files], { cwd: folder }).status
    expect(run('digests/2025-11-05.txt')).toBe(0)
    expect(run('digests/2025-11-05.txt', 'digests/lost.txt')).toBe(1)
  })
})
