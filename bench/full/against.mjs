/** The working copy beside another build: a released version, or a folder. Outputs are compared, then both are timed in turns. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseDigest } from '../../dist/index.js'
import { options } from '../contenders.mjs'
import { htmlTexts, markdownTexts, plainTexts } from '../texts.mjs'
import { findDifferences } from './differences.mjs'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/**
 * Load another build.
 *
 * @param from a folder with `dist/index.js` in it, or what `npm install` takes, `daily-papers-parser@0.1.0`
 */
async function loadBuild(from) {
  const folder = resolve(from)
  if (existsSync(folder)) return import(pathToFileURL(join(folder, 'dist/index.js')).href)
  const place = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'))
  process.on('exit', () => rmSync(place, { recursive: true, force: true }))
  execFileSync('npm', ['install', '--no-save', '--prefix', place, from], { stdio: ['ignore', 'ignore', 'inherit'] })
  return import(pathToFileURL(join(place, 'node_modules/daily-papers-parser/dist/index.js')).href)
}

/** The texts of the fixtures, and those that are measured. */
function textsToCompare() {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const recorded = folders.flatMap(({ name }) =>
    readdirSync(join(fixtures, name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => ({ name: `fixtures/${name}`, text: readFileSync(join(fixtures, name, file), 'utf8') })),
  )
  return [...recorded, ...plainTexts(), ...markdownTexts({ all: true }), ...htmlTexts({ all: true })]
}

/** Whether a difference is at an allowed path, or below one: `entries[].links` allows `entries[].links[].url`. */
const isAllowed = (path, allowed) =>
  allowed.some((prefix) => path === prefix || (/^[.[]/.test(path.slice(prefix.length)) && path.startsWith(prefix)))

/** @returns rows `{ path, texts, example, allowed }`: where digests differ, in how many texts, and one of them */
function compareOutputs(other, allowed) {
  const byPath = new Map()
  for (const { name, text } of textsToCompare()) {
    for (const path of findDifferences(parseDigest(text, options), other(text, options))) {
      const row = byPath.get(path) ?? { path, texts: 0, example: name, allowed: isAllowed(path, allowed) }
      row.texts++
      byPath.set(path, row)
    }
  }
  return [...byPath.values()].sort((a, b) => b.texts - a.texts)
}

/**
 * Compare with another build.
 *
 * @returns `{ differences, contenders }`; `contenders(text)` are both builds, for measure.mjs
 */
export async function compareBuilds(from, allowed) {
  const { parseDigest: other } = await loadBuild(from)
  const contenders = (text) => [
    { name: 'working copy', run: () => parseDigest(text, options) },
    { name: 'other build', run: () => other(text, options) },
  ]
  return { differences: compareOutputs(other, allowed), contenders }
}
