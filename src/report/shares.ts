/** What became of a text's characters, as a table. */
import type { Coverage } from '../schema.ts'
import { assertArgument } from './arguments.ts'

/** The shares in the order in which they are shown; the last one is their sum. */
const shares = ['entries', 'furniture', 'markup', 'blank', 'unrecognised', 'total'] as const

/** A share in percent. What is there is never shown as nothing, and what is not all is never shown as all. */
function formatShare(part: number, total: number): string {
  const percent = total === 0 ? 0 : (100 * part) / total
  if (part > 0 && percent < 0.1) return '<0.1 %'
  if (part < total && percent > 99.9) return '>99.9 %'
  return `${percent.toFixed(1)} %`
}

/**
 * Write a coverage as an aligned table.
 *
 * ```
 *               units    share
 * entries        2310   95.1 %
 * unrecognised      1   <0.1 %
 * total          2430  100.0 %
 * ```
 *
 * @returns lines that each end in `\n`; units are those of UTF-16. O(1).
 * @throws TypeError where it is none
 */
export function formatCoverage(coverage: Coverage): string {
  assertArgument(
    typeof (coverage as Coverage | null | undefined)?.total === 'number',
    'the coverage of a digest, digest.coverage',
    coverage,
  )
  const rows = shares.map((share) => [share, String(coverage[share]), formatShare(coverage[share], coverage.total)] as const)
  const table = [['', 'units', 'share'] as const, ...rows]
  const width = (column: 0 | 1 | 2): number => Math.max(...table.map((row) => row[column].length))
  const [names, units, percents] = [width(0), width(1), width(2)]
  return table.map(([name, unit, percent]) => `${name.padEnd(names)}  ${unit.padStart(units)}  ${percent.padStart(percents)}\n`).join('')
}
