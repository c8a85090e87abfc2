/**
 * The modules that are mutated one by one: the files of each, and the tests that are run for it. Tests that stand first are run first, and the
 * first that fails ends the run of a mutant, so quick ones that name the module come before the fixtures.
 */

const fixtures = 'test/fixtures.test.ts'
/** What pages mean, asked for through the public functions. */
const pages = ['test/units/*.test.ts', 'test/{outcomes,papers,found,html-values,record-entry,evidence}.test.ts', fixtures]
const reports = [
  'test/report/{characters,terminal,json,messages,frame,table,layout,file-report}.test.ts',
  'test/report/reporters/*.test.ts',
]

/** @type {Readonly<Record<string, { files: readonly string[], tests: readonly string[] }>>} */
export const modules = {
  counts: { files: ['src/counts.ts'], tests: ['test/units/counts.test.ts', fixtures] },
  dates: { files: ['src/dates.ts'], tests: ['test/units/dates.test.ts', fixtures] },
  years: { files: ['src/years.ts'], tests: ['test/units/{resolve-year,years,year-evidence}.test.ts', fixtures] },
  links: {
    files: ['src/links.ts', 'src/targets.ts', 'src/encoded-links.ts'],
    tests: ['test/units/{links,targets}.test.ts', ...pages],
  },
  text: {
    files: ['src/text.ts', 'src/decode.ts', 'src/hidden.ts', 'src/spans.ts', 'src/source.ts', 'src/organization.ts'],
    tests: ['test/units/{text,decode,hidden,source,organization}.test.ts', ...pages],
  },
  encoders: { files: ['src/report/encode/*.ts', 'src/report/characters.ts'], tests: ['test/report/encode.test.ts', ...reports] },
  checks: { files: ['src/check/rules/*.ts'], tests: ['test/check/{rules,parts,check,baseline}.test.ts', 'test/rules.test.ts'] },
  grammar: { files: ['src/grammar/*.ts'], tests: pages },
  words: { files: ['src/frontends/words/*.ts'], tests: pages },
  markup: { files: ['src/frontends/markup/*.ts'], tests: pages },
  plain: { files: ['src/frontends/{text,plain,detect,escaped,joined,other-syntax}.ts'], tests: ['test/detect.test.ts', ...pages] },
  html: { files: ['src/frontends/html.ts', 'src/frontends/html/*.ts'], tests: ['test/{html,html-values,rehype}.test.ts', ...pages] },
  json: {
    files: ['src/frontends/json.ts', 'src/frontends/json/*.ts'],
    tests: ['test/{json-roles,json,json-broken}.test.ts', ...pages],
  },
  mdast: { files: ['src/frontends/mdast*.ts'], tests: ['test/mdast.test.ts', ...pages] },
}
