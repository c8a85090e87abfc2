/** The cases of rules: a folder for each rule, with a capture that fires it and one that does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { createRecording, finishRecording, recordCapture } from '../../src/check/baseline.ts'
import { checkDigest, checkFeed } from '../../src/check/check.ts'
import type { CheckContext } from '../../src/check/context.ts'
import type { CheckConfig } from '../../src/check/config.ts'
import type { CaptureFacts, CheckResult } from '../../src/check/result.ts'

const root = new URL('cases/', import.meta.url)

/** The rules that have a folder. */
export const caseNames: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The capture of a folder by its name without an ending; null where there is none. */
function findCapture(rule: string, name: string): { file: string; text: string } | null {
  const folder = new URL(`${rule}/`, root)
  const found = readdirSync(folder).filter((file) => file.startsWith(`${name}.`))
  if (found.length > 1) throw new Error(`test/check/cases/${rule} holds several files ${name}`)
  const [file] = found
  return file === undefined ? null : { file, text: readFileSync(new URL(file, folder), 'utf8') }
}

function readJson(rule: string, file: string): unknown {
  const url = new URL(`${rule}/${file}`, root)
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined
}

const checkCapture = ({ file, text }: { file: string; text: string }, config?: CheckConfig, context?: CheckContext): CheckResult =>
  (file.endsWith('.json') ? checkFeed : checkDigest)(text, config, { ...context, name: file })

/** The facts of the capture `earlier`, and of the baseline that the capture `baseline` gives. */
function factsOf(rule: string, name: string, config: CheckConfig): CaptureFacts | null {
  const capture = findCapture(rule, name)
  return capture === null ? null : checkCapture(capture, config).facts
}

function readContext(rule: string, config: CheckConfig): CheckContext {
  const earlier = factsOf(rule, 'earlier', config)
  const recorded = factsOf(rule, 'baseline', config)
  const recording = createRecording()
  if (recorded !== null) recordCapture(recording, recorded)
  const schema = readJson(rule, 'schema.json')
  return {
    ...(earlier === null ? {} : { earlier: [earlier] }),
    ...(recorded === null ? {} : { baseline: finishRecording(recording) }),
    ...(schema === undefined ? {} : { schema: z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema) }),
  }
}

/** Check a capture of a case. `rules` are severities beside those of its configuration. */
export function checkCase(rule: string, name: 'fires' | 'quiet', rules: CheckConfig['rules'] = {}): CheckResult {
  const config = (readJson(rule, 'config.json') ?? {}) as CheckConfig
  const capture = findCapture(rule, name)
  if (capture === null) throw new Error(`test/check/cases/${rule} has no capture ${name}`)
  return checkCapture(capture, { ...config, rules: { ...config.rules, ...rules } }, readContext(rule, config))
}
