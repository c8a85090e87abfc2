import { readFileSync } from 'node:fs'

/**
 * The version of this package.
 *
 * @param url of a script in `cli`, which lies two folders below the manifest in the sources and in the built package alike
 */
export function readVersion(url: string): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', url), 'utf8')) as { version: string }).version
}
