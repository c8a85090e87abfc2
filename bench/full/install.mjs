/** Installs what the full benchmark alone needs, where it is missing or another version. */
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('./', import.meta.url)
const installed = new URL('node_modules/.package-lock.json', folder)
const wanted = new URL('package-lock.json', folder)

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.log('installing what the full benchmark needs, in bench/full')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: fileURLToPath(folder), stdio: 'inherit' })
}
