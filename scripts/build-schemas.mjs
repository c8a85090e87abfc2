/**
 * Writes dist/schemas/<name>.json: the built package's Zod schemas as JSON Schema, draft 2020-12.
 *
 * Each file stands alone. A schema that others use is in their `$defs` under its own name, so that generated code gets
 * names for its types.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import * as check from '../dist/check.js'
import * as library from '../dist/index.js'

/** File name, title and schema of all results, and of the files of the command `check`. */
const exported = [
  ['digest', 'Digest', library.digestSchema],
  ['entry', 'Entry', library.entrySchema],
  ['page', 'Page', library.pageSchema],
  ['message', 'Message', library.messageSchema],
  ['coverage', 'Coverage', library.coverageSchema],
  ['organization', 'Organization', library.organizationSchema],
  ['calendar-date', 'CalendarDate', library.calendarDateSchema],
  ['link', 'Link', library.linkSchema],
  ['span', 'Span', library.spanSchema],
  ['merged-digest', 'MergedDigest', library.mergedDigestSchema],
  ['merged-entry', 'MergedEntry', library.mergedEntrySchema],
  ['config', 'Config', check.fileConfigSchema],
  ['baseline', 'Baseline', check.baselineSchema],
]

const root = new URL('../', import.meta.url)
const { name: packageName, version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

/** The address of a file of this very version on a mirror of the registry: what `$id` says must not change meaning later. */
const addressOf = (file) => `https://unpkg.com/${packageName}@${version}/dist/schemas/${file}.json`

/** Names the schemas, so that one that is used in another becomes `#/$defs/<Title>` there. The one written is left out. */
function namesWithout(written) {
  const names = z.registry()
  for (const [, title, schema] of exported) if (schema !== written) names.add(schema, { id: title })
  return names
}

function toJsonSchema([file, title, schema]) {
  if (schema === undefined) throw new Error(`src/index.ts exports no schema for ${file}.json`)
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output', metadata: namesWithout(schema) })
  return { $schema, $id: addressOf(file), title, ...rest }
}

const folder = new URL('dist/schemas/', root)
await mkdir(folder, { recursive: true })
for (const row of exported) await writeFile(new URL(`${row[0]}.json`, folder), `${JSON.stringify(toJsonSchema(row), null, 2)}\n`)
