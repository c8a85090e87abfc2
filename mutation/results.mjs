/** What mutants came to. Pure: reports of Stryker's schema in, counts and text out. */

/** Count the mutants of a report. The score is the share that was found, of all that could be run. */
export function countResults({ files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length
  const [killed, timeout, survived, noCoverage] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count)
  const all = killed + timeout + survived + noCoverage
  return { killed, timeout, survived, noCoverage, score: all === 0 ? 100 : ((killed + timeout) / all) * 100 }
}

/**
 * Leave survivors among what is run while a file is loaded out of its report: Stryker does not know the tests of those, and so would not run them
 * again where there are new ones.
 */
export function forgetLoading(report, path) {
  const file = report.files[path]
  if (file === undefined) return report
  const mutants = file.mutants.filter((mutant) => mutant.status !== 'Survived' || (mutant.coveredBy ?? []).length > 0)
  return { ...report, files: { ...report.files, [path]: { ...file, mutants } } }
}

/** List what no test has found, a line each: `src/counts.ts:25:7 ConditionalExpression  end === start -> false`. */
export function listSurvivors({ files }) {
  const lines = Object.entries(files).flatMap(([path, { mutants, source }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .sort((a, b) => a.location.start.line - b.location.start.line)
      .map((mutant) => describe(path, mutant, source)),
  )
  return lines.map((line) => `${line}\n`).join('')
}

function describe(path, { location: { start, end }, mutatorName, replacement, status }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  const fold = (code) => code.replace(/\s+/g, ' ')
  const kind = status === 'NoCoverage' ? `${mutatorName} (no coverage)` : mutatorName
  return `${path}:${start.line}:${start.column} ${kind}  ${fold(lines.join('\n'))} -> ${fold(replacement)}`
}
