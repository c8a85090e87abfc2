/** Where figures come from: they are worth something only beside machine, load and versions. */
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'

/** One line about the machine. */
export function describeMachine() {
  const processor = cpus()[0]?.model ?? 'unknown processor'
  const day = new Date().toISOString().slice(0, 10)
  const load = loadavg()[0]?.toFixed(1)
  return `${processor}, ${availableParallelism()} cores, Node.js ${process.version.slice(1)}, V8 ${process.versions.v8}, load ${load}, ${day}`
}

/**
 * Versions of packages that are installed at a place, `moo 0.5.3, peggy 5.1.0`.
 *
 * @param folders `node_modules` folders, the first that has a package counts
 */
export function describeVersions(names, folders) {
  return names
    .map((name) => {
      for (const folder of folders) {
        try {
          return `${name} ${JSON.parse(readFileSync(new URL(`${name}/package.json`, folder), 'utf8')).version}`
        } catch (error) {
          if (error.code !== 'ENOENT') throw error
        }
      }
      throw new Error(`${name} is not installed`)
    })
    .join(', ')
}
