/**
 * The modules that are mutated one by one: the files of each, and the tests that are run for it. Tests that stand first are run first, and the
 * first that fails ends the run of a mutant, so what takes long stands last.
 */

const fixtures = 'test/fixtures.test.ts'
/** What pages mean, asked for through the public functions. */
const pages = [
  'test/units/!(html-references).test.ts',
  'test/{detect,evidence,html-values,json-roles,options,outcomes,papers,record-entry,unified}.test.ts',
  fixtures,
  'test/found.test.ts',
]
const reports = [
  'test/report/{characters,terminal,json,messages,frame,table,layout,file-report}.test.ts',
  'test/report/reporters/*.test.ts',
]

/** @type {Readonly<Record<string, { files: readonly string[], tests: readonly string[] }>>} */
export const modules = {
  counts: { files: ['src/counts.ts'], tests: pages },
  dates: { files: ['src/dates.ts'], tests: [...pages, 'test/cli/{arguments,parse-command,explain-command,check-command}.test.ts'] },
  years: { files: ['src/years.ts'], tests: pages },
  links: {
    files: ['src/links.ts', 'src/targets.ts', 'src/encoded-links.ts'],
    tests: pages,
  },
  text: {
    files: ['src/text.ts', 'src/decode.ts', 'src/hidden.ts', 'src/spans.ts', 'src/source.ts', 'src/organization.ts'],
    tests: [...pages, 'test/units/html-references.test.ts'],
  },
  encoders: { files: ['src/report/encode/*.ts', 'src/report/characters.ts'], tests: ['test/report/encode.test.ts', ...reports] },
  checks: { files: ['src/check/rules/*.ts'], tests: ['test/check/{rule-*,rules,parts,check,baseline}.test.ts', 'test/rules.test.ts'] },
  grammar: { files: ['src/grammar/*.ts'], tests: pages },
  words: { files: ['src/frontends/words/*.ts'], tests: pages },
  markup: { files: ['src/frontends/markup/*.ts'], tests: pages },
  plain: {
    files: ['src/frontends/{text,text-tables,plain,detect,escaped,marked-text,fenced,joined,other-syntax}.ts'],
    tests: pages,
  },
  encoded: { files: ['src/frontends/encoded/*.ts', 'src/decoded.ts'], tests: [...pages, 'test/units/html-references.test.ts'] },
  html: {
    files: ['src/frontends/html.ts', 'src/frontends/html/*.ts'],
    tests: [...pages, 'test/units/html-references.test.ts', 'test/{rehype,html}.test.ts'],
  },
  json: {
    files: ['src/frontends/json.ts', 'src/frontends/json/*.ts'],
    tests: [...pages, 'test/json.test.ts', 'test/json-{any-text,broken}.test.ts'],
  },
  aria: { files: ['src/frontends/aria.ts', 'src/frontends/{aria/*,between,seams,unread}.ts'], tests: pages },
  mdast: { files: ['src/frontends/{mdast*,node-places}.ts'], tests: [...pages, 'test/mdast.test.ts'] },
}
