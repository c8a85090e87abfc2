import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/cli/io.ts'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/main.ts'
import { usualAbstract, writePage } from '../helpers/one-paper.ts'
import { createFakeIo, createStubLibrary, type FakeIo, type World } from './fake-io.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly written: FakeIo['written']
}

async function check(argv: readonly string[], world: World = {}, library: Library = createStubLibrary()): Promise<Ended> {
  const fake = createFakeIo(world)
  const code = await run(['check', ...argv], fake.io, library, commands)
  return { code, stdout: fake.stdout(), stderr: fake.stderr(), written: fake.written }
}

/** Options under which a usual page has nothing to be said. */
const quiet = ['--as-of', '2025-11-05', '--bare-count', 'comments']
const page = writePage({})
const other = writePage({ title: 'Another Map', abstract: usualAbstract.replace('made-up', 'new') })
const blocked = 'Just a moment...\n\nChecking your browser before accessing huggingface.co\n'
const files = { 'a.txt': page, 'b.txt': other, 'blocked.txt': blocked }
const configPath = 'daily-papers.config.json'
const baselinePath = 'daily-papers.baseline.json'

/** The report of the reporter `json` on standard output. */
async function report(argv: readonly string[], world: World = { files }) {
  const ended = await check(['--reporter', 'json', ...argv], world)
  return { ...ended, report: JSON.parse(ended.stdout) }
}

/** `file rule-id severity` of all findings. */
const findingsOf = ({
  report: { files: reported },
}: {
  report: { files: { file: string; messages: { ruleId: string; severity: string }[] }[] }
}) => reported.flatMap(({ file, messages }) => messages.map(({ ruleId, severity }) => `${file} ${ruleId} ${severity}`))

describe('exit statuses', () => {
  test('0 where no finding makes it fail', async () => {
    const { code, stdout, stderr } = await check([...quiet, 'a.txt'], { files })
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'a.txt: 1 entry, no findings\n1 file, 1 entry: no findings\nThe check passes.\n',
      stderr: '',
    })
  })

  test('0 with warnings, where they are not counted', async () => {
    const { code, stdout } = await check(['a.txt'], { files })
    expect(code).toBe(0)
    expect(stdout).toContain('a.txt:1:1: warning year-missing: ')
    expect(stdout).toContain('1 file, 1 entry: 2 warnings\nThe check passes.\n')
  })

  test('1 where there is an error', async () => {
    const { code, stdout } = await check([...quiet, 'a.txt', 'blocked.txt'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('blocked.txt:1:1: error blocked: ')
    expect(stdout).toContain('The check fails: 1 of 2 files.\n')
  })

  test('1 where no file has an entry, also where every outcome is allowed', async () => {
    const { code, stdout } = await check(['--allow', 'blocked', 'blocked.txt'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('error no-entries: Not one of the files has an entry')
  })

  test('0 where that is allowed, too', async () => {
    expect((await check(['--allow', 'blocked', '--rule', 'no-entries=off', 'blocked.txt'], { files })).code).toBe(0)
    expect((await check(['--allow', 'blocked', '--rule', 'no-entries=warning', 'blocked.txt'], { files })).code).toBe(0)
    expect(
      (await check(['--allow', 'blocked', '--rule', 'no-entries=warning', '--max-warnings', '0', 'blocked.txt'], { files })).code,
    ).toBe(1)
  })

  test('2 where no file matches, also beside others that do', async () => {
    const empty = await check(['*'], {})
    expect(empty).toMatchObject({ code: 2, stdout: '', stderr: 'daily-papers: no file matches *; run daily-papers check --help\n' })
    const gone = await check([...quiet, 'a.txt', 'feeds/*'], { files })
    expect(gone).toMatchObject({ code: 2, stdout: '', stderr: 'daily-papers: no file matches feeds/*; run daily-papers check --help\n' })
  })

  test('2 where all that matches is left out', async () => {
    const { code, stderr } = await check(['--reporter', 'json:a.txt', 'a.txt'], { files })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: no file matches a.txt; run daily-papers check --help\n' })
  })

  test('3 where a file cannot be read, and the others are checked', async () => {
    const { code, stdout, stderr } = await check([...quiet, 'a.txt', 'missing.txt'], { files })
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toContain('missing.txt: error unreadable-input: The file cannot be checked: no such file\n')
    expect(stdout).toContain('The check fails: 1 of 2 files.\n')
    expect((await check([...quiet, 'a.txt', 'missing.txt', '--rule', 'unreadable-input=off'], { files })).code).toBe(3)
  })

  test('3 where no files are named and standard input is empty, as in CI', async () => {
    const { code, stdout } = await check([], { stdin: '\n' })
    expect(code).toBe(3)
    expect(stdout).toContain('no files are named, and standard input is empty; name files, or have them in daily-papers.config.json')
    expect((await check(['-'], { stdin: '' })).code).toBe(1)
  })

  test('3 for bytes that are not UTF-8', async () => {
    const { code, stdout } = await check([...quiet, 'a.txt', 'x.txt'], { files: { ...files, 'x.txt': new Uint8Array([0x61, 0xf6]) } })
    expect(code).toBe(3)
    expect(stdout).toContain('not UTF-8: byte 0xF6 at offset 1 is not part of a character')
  })

  test('3 where a check has a fault, and no report is left', async () => {
    const library: Library = {
      ...createStubLibrary(),
      createChecker: () => ({ atOnce: 1, check: () => Promise.reject(new Error('broken')), close: async () => {} }),
    }
    const { code, stderr, written } = await check(['--reporter', 'json:out.json', 'a.txt'], { files }, library)
    expect(code).toBe(3)
    expect(stderr).toContain('daily-papers: a fault of this program')
    expect(written.has('out.json')).toBe(false)
  })
})

describe('wrong usage is 2 and one line', () => {
  test.each([
    [['--reporter', 'xml'], 'option --reporter must be one of pretty, json, '],
    [['--reporter', 'json:'], 'option --reporter must be one of pretty, json, '],
    [['--rule', 'outcome'], `option --rule must be a rule's id, "=", and one of off, error, warning, info, not "outcome"`],
    [['--rule', 'outcome=warn'], "option --rule must be a rule's id"],
    [['--rule', '=off'], "option --rule must be a rule's id"],
    [['--rule', 'Outcome=off'], "option --rule must be a rule's id"],
    [['--rule', 'no-such-rule=off'], 'Unknown rule `no-such-rule` in the configuration; docs/rules.md lists all rules'],
    [['--allow', 'lists'], 'option --allow must be one of listing, '],
    [['--share', 'abstract=95'], 'option --share must be one of title, '],
    [['--share', 'abstracts=1'], 'option --share must be one of title, '],
    [['--min-entries', '-1'], 'option --min-entries must be a whole number, not "-1"'],
    [['--max-entries', 'x'], 'option --max-entries must be a whole number, not "x"'],
    [['--max-unrecognised', '1.5'], 'option --max-unrecognised must be a number from 0 to 1 (95 % is 0.95), not "1.5"'],
    [['--max-age', '1.5'], 'option --max-age must be a whole number'],
    [['--max-warnings'], 'option --max-warnings must be a whole number, not "a.txt"'],
    [['--tolerance', '2'], 'option --tolerance must be a number from 0 to 1'],
    [
      ['--as-of', '2025-02-30'],
      'option --as-of must be a day as YYYY-MM-DD, from 1991 to 2100 (that of today: $(date +%F)), or file-name, not "2025-02-30"',
    ],
    [['--bare-count', 'votes'], 'option --bare-count must be upvotes or comments'],
    [['--jobs', '0'], 'option --jobs must be a whole number from 1 to 99'],
    [['--jobs', '100'], 'option --jobs must be a whole number from 1 to 99'],
    [['--accept-findings'], '--accept-findings is for --update-baseline'],
    [
      ['--reporter', 'json', '--reporter', 'sarif'],
      'only one reporter can write to standard output; give the others a file, as sarif:FILE',
    ],
    [['--reporter', 'json:x', '--reporter', 'sarif:./x'], 'two outputs have the same file'],
    [['--update-baseline', '--reporter', `json:${baselinePath}`], 'two outputs have the same file'],
    [['-', 'a.txt'], 'standard input is checked alone; name either - or files'],
  ])('%j', async (argv, problem) => {
    const { code, stdout, stderr } = await check([...argv, 'a.txt'], { files })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^daily-papers: [^\n]*; run daily-papers check --help\n$/)
    expect(stderr).toContain(problem)
  })
})

describe('settings', () => {
  test.each<[string[], string]>([
    [['--min-entries', '2'], 'entry-count'],
    [['--max-entries', '0'], 'entry-count'],
    [['--share', 'upvotes=0.5'], 'field-share'],
    [['--max-age', '100'], 'paper-too-old'],
  ])('%j', async (argv, rule) => {
    const ended = await report([...quiet, ...argv, 'a.txt'])
    expect(ended.code).toBe(1)
    expect(findingsOf(ended)).toEqual([`a.txt ${rule} error`])
  })

  test('--max-unrecognised', async () => {
    const world = { files: { 'a.txt': `${page}\nThis line is no part of any paper, and stands here alone.\n` } }
    expect((await check([...quiet, '--max-unrecognised', '0.01', 'a.txt'], world)).code).toBe(1)
    expect((await check([...quiet, '--max-unrecognised', '0.5', 'a.txt'], world)).code).toBe(0)
  })

  test('--rule may repeat, and the last one of a rule counts', async () => {
    const ended = await report(['--rule', 'year-missing=off', '--rule', 'bare-count=info', '--rule', 'bare-count=error', 'a.txt'])
    expect(findingsOf(ended)).toEqual(['a.txt bare-count error'])
  })

  test('--allow keeps listings', async () => {
    const ended = await report([...quiet, '--allow', 'blocked', '--allow', 'listing', 'a.txt', 'blocked.txt'])
    expect(ended.code).toBe(0)
    expect(findingsOf(ended)).toEqual(['blocked.txt blocked info'])
  })

  test('--max-warnings is of all files, and what was too much is said', async () => {
    expect((await check(['--max-warnings', '4', 'a.txt', 'b.txt'], { files })).code).toBe(0)
    const { code, stdout } = await check(['--max-warnings', '3', 'a.txt', 'b.txt'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('all files: error too-many-warnings: 4 warnings; allowed: 3\n')
    expect(stdout).toContain('The check fails.\n')
  })

  test('--quiet reports errors alone', async () => {
    const { stdout } = await check(['-q', 'a.txt', 'blocked.txt'], { files })
    expect(stdout).not.toContain('warning year-missing')
    expect(stdout).toContain('error blocked')
  })

  test('--as-of takes the day of the names of files', async () => {
    const world = { files: { 'x/2024-01-01/2025-11-05.txt': page, '2025-99-99.txt': other } }
    const ended = await report(['--as-of', 'file-name', '--bare-count', 'comments', 'x/2024-01-01/2025-11-05.txt', '2025-99-99.txt'], world)
    expect(findingsOf(ended)).toEqual(['2025-99-99.txt no-day-in-name warning', '2025-99-99.txt year-missing warning'])
  })
})

describe('inputs', () => {
  test.each([[[]], [['-']]])('%j reads standard input', async (argv) => {
    const ended = await report([...quiet, ...argv], { stdin: page })
    expect(ended).toMatchObject({ code: 0, report: { files: [{ file: '<stdin>', entries: 1 }] } })
  })

  test('a terminal gets a hint, unless quiet', async () => {
    const world = { stdin: page, stdinIsTerminal: true }
    expect((await check(quiet, world)).stderr).toBe('daily-papers: reading from standard input; end it with Ctrl-D\n')
    expect((await check([...quiet, '-q'], world)).stderr).toBe('')
    expect((await check([...quiet, 'a.txt'], { ...world, files })).stderr).toBe('')
  })

  test('files of the run itself are no captures', async () => {
    const world = { files: { ...files, [configPath]: '{}', [baselinePath]: '{"version":1,"layouts":{},"known":{}}', 'out.json': '[]' } }
    const ended = await report([...quiet, '--rule', 'layout-unknown=off', '--reporter', 'ndjson:out.json', '*'], world)
    expect(ended.report.files.map(({ file }: { file: string }) => file)).toEqual(['a.txt', 'b.txt', 'blocked.txt'])
  })

  test('names of JSON make feeds, unless the format is said', async () => {
    const feed = JSON.stringify([{ title: 'A Paper', arxivId: '2511.00001' }])
    const ended = await report(['a.json', 'b.NDJSON', 'c.txt'], { files: { 'a.json': 'no JSON', 'b.NDJSON': feed, 'c.txt': 'no JSON' } })
    expect(findingsOf(ended)).toEqual(expect.arrayContaining(['a.json broken-json error', 'c.txt nothing-recognised error']))
    const world = { files: { 'a.json': page, [configPath]: '{"parse":{"format":"text"}}' } }
    expect((await check([...quiet, 'a.json'], world)).code).toBe(0)
  })

  test('captures are compared with those before them', async () => {
    const day = (number: number) =>
      `Daily Papers\n\nbyAK and the research community\n\nNov ${number}\n\n${['One', 'Two', 'Three']
        .map((word) => `A Map of ${word} Hundred Checkpoints\n\n${word} hundred: ${usualAbstract}\n\n  • 4 authors\n·\nOct 12 2`)
        .join('\n\n')}\n`
    const world = { files: { '2025-11-04.txt': day(4), '2025-11-05.txt': day(5) } }
    const ended = await report(['--as-of', 'file-name', '--bare-count', 'comments', '*'], world)
    expect(findingsOf(ended)).toEqual(['2025-11-05.txt stale-page error'])
    const off = await report(['--as-of', 'file-name', '--bare-count', 'comments', '--rule', 'stale-page=off', '*'], world)
    expect(findingsOf(off)).toEqual([])
  })
})

describe('the configuration file', () => {
  const withConfig = (config: unknown, path = configPath): World => ({
    files: { ...files, [path]: typeof config === 'string' ? config : JSON.stringify(config) },
  })

  test('is read where it is there', async () => {
    const { code } = await check(['a.txt'], withConfig({ parse: { asOf: '2025-11-05', bareCount: 'comments' }, maxWarnings: 0 }))
    expect(code).toBe(0)
  })

  test('or where it is named', async () => {
    expect((await check(['--config', 'my.json', 'a.txt'], withConfig({ maxWarnings: 0 }, 'my.json'))).code).toBe(1)
    expect((await check(['a.txt'], withConfig({ maxWarnings: 0 }, 'my.json'))).code).toBe(0)
  })

  test('says all that the command line can', async () => {
    const config = {
      $schema: './node_modules/daily-papers-parser/dist/schemas/check-config.json',
      files: ['a.txt', 'b.txt'],
      asOf: 'file-name',
      reporters: ['json:out.json', 'pretty'],
      rules: { 'year-missing': 'off' },
      baseline: 'base.json',
    }
    const world = withConfig(config)
    const { code, written, stdout } = await check([], { files: { ...world.files, 'base.json': '{"version":1,"layouts":{},"known":{}}' } })
    expect(code).toBe(1)
    expect(stdout).toContain('error layout-unknown')
    expect(JSON.parse(written.get('out.json') ?? '').files).toHaveLength(2)
  })

  test('the command line comes before it', async () => {
    const config = {
      files: ['blocked.txt'],
      parse: { asOf: '2020-01-01', bareCount: 'upvotes', maxEntries: 5 },
      minEntries: 7,
      maxEntries: 0,
      maxUnrecognised: 0,
      maxAge: 0,
      maxWarnings: 0,
      tolerance: 0,
      outcomes: ['blocked'],
      shares: { byline: 1, organization: 1 },
      rules: { outcome: 'off', schema: 'off' },
      reporters: ['sarif'],
    }
    const flags = ['--min-entries', '1', '--max-entries', '9', '--max-unrecognised', '1', '--max-age', '999', '--max-warnings', '9']
    const more = ['--tolerance', '1', '--allow', 'listing', '--share', 'organization=0', '--rule', 'outcome=error', '--reporter', 'json']
    const { code, stdout } = await check([...quiet, ...flags, ...more, 'a.txt'], withConfig(config))
    expect(code).toBe(0)
    expect(JSON.parse(stdout).files).toMatchObject([{ file: 'a.txt', messages: [] }])
  })

  test('options of the parser on the command line come before it', async () => {
    const config = { parse: { maxLineLength: 9, maxMessages: 9 } }
    const long = { files: { ...files, 'long.txt': `${page}\n${'x'.repeat(200)}` } }
    const said = async (...flags: string[]) =>
      (await check([...flags, 'long.txt'], { files: { ...long.files, ...withConfig(config).files } })).stdout.includes('line-too-long')
    expect(await said()).toBe(true)
    expect(await said('--max-line-length', '100000')).toBe(false)
    expect((await check(['--syntax', 'json', '--max-length', '99999', 'a.txt'], { files })).stdout).toContain('json')
  })

  test('a day on the command line comes before names of files', async () => {
    const world = { files: { '2020-01-01.txt': page, [configPath]: '{"asOf":"file-name"}' } }
    expect((await report([...quiet, '2020-01-01.txt'], world)).report.files[0].messages).toEqual([])
  })

  test('may have the mark that editors on Windows put before it', async () => {
    expect((await check([...quiet, 'a.txt'], withConfig('\ufeff{"minEntries": 2}'))).code).toBe(1)
  })

  test.each<[unknown, string]>([
    ['', `${configPath} is no JSON: `],
    ['{', `${configPath} is no JSON: `],
    ['[]', 'Wrong configuration: Invalid input: expected object, received array'],
    ['null', 'Wrong configuration: Invalid input: expected object, received null'],
    [{ minEntry: 1 }, 'Wrong configuration: Unrecognized key: "minEntry"'],
    [{ minEntrys: 1 }, 'Wrong configuration: Unrecognized key: "minEntrys" (did you mean "minEntries"?)'],
    [{ rules: { outcome: 'warn' } }, 'Wrong configuration at rules.outcome: Invalid option'],
    [{ rules: { outcomes: 'off' } }, 'Unknown rule `outcomes` in the configuration'],
    [{ parse: { asOf: '2025-02-30' } }, '2025-02-30'],
    [{ reporters: ['pretty', 'xml'] }, 'Wrong configuration at reporters: expected pretty, json, '],
    [{ reporters: [] }, 'Wrong configuration at reporters: Too small'],
    [{ files: [] }, 'Wrong configuration at files: Too small'],
    [{ asOf: '2025-11-05' }, 'Wrong configuration at asOf: Invalid input: expected "file-name"; a day itself is the setting parse.asOf'],
    [{ baseline: '' }, 'Wrong configuration at baseline: Too small'],
  ])('%j is 2', async (config, problem) => {
    const { code, stdout, stderr } = await check(['a.txt'], withConfig(config))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(problem)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  test('one that is named and not there is 2', async () => {
    const { code, stderr } = await check(['--config', 'my.json', 'a.txt'], { files })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'daily-papers: my.json: no such file; run daily-papers check --help\n' })
  })
})

describe('reports', () => {
  test('several at once', async () => {
    const argv = [
      'pretty',
      'github',
      'json:r.json',
      'sarif:r.sarif',
      'junit:r.xml',
      'gitlab:r-gitlab.json',
      'markdown:r.md',
      'ndjson:r.ndjson',
    ]
    const { code, stdout, written } = await check([...argv.flatMap((name) => ['--reporter', name]), 'a.txt', 'blocked.txt'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('error blocked')
    expect(stdout).toContain('::error ')
    expect([...written.keys()].sort()).toEqual(['r-gitlab.json', 'r.json', 'r.md', 'r.ndjson', 'r.sarif', 'r.xml'])
    expect(JSON.parse(written.get('r.json') ?? '').summary.failed).toBe(1)
    const { runs } = JSON.parse(written.get('r.sarif') ?? '')
    expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['year-missing', 'bare-count', 'blocked'])
  })

  test('of GitHub get a summary', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/runner/summary.md' }
    const { code, written } = await check([...quiet, '--reporter', 'github', 'a.txt', 'blocked.txt'], { files, env })
    expect(code).toBe(1)
    expect(written.get('/runner/summary.md')).toContain('blocked')
    expect((await check([...quiet, 'a.txt'], { files, env })).written.size).toBe(0)
    expect((await check([...quiet, '--reporter', 'github', 'a.txt'], { files, env: { GITHUB_STEP_SUMMARY: '' } })).written.size).toBe(0)
  })

  test('that cannot be begun are 3, and nothing is checked', async () => {
    const world = { files, readOnly: ['x/out.json'] }
    const { code, stdout, stderr, written } = await check(['--reporter', 'sarif:y.sarif', '--reporter', 'json:x/out.json', 'a.txt'], world)
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: '', stderr: 'daily-papers: cannot write x/out.json (EACCES)\n' })
    expect(written.size).toBe(0)
  })

  test('a fault on the way to a file is one of the program', async () => {
    const fake = createFakeIo({ files })
    const openFile = () => Promise.reject(new Error('odd'))
    const code = await run(['check', '--reporter', 'json:x', 'a.txt'], { ...fake.io, openFile }, createStubLibrary(), commands)
    expect(code).toBe(3)
    expect(fake.stderr()).toContain('odd')
  })

  test('that cannot be ended are 3', async () => {
    const { code, stderr } = await check([...quiet, 'a.txt'], { files, writesToStdout: 0, writeProblem: { code: 'ENOSPC' } })
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'daily-papers: cannot write standard output (ENOSPC)\n' })
  })

  test.each([
    ['github', [], 'daily-papers: 1 file, 1 entry: no findings. The check passes.\n'],
    ['json:out.json', [], 'daily-papers: 1 file, 1 entry: no findings. The check passes.\n'],
    ['json:out.json', ['--quiet'], ''],
    ['json:out.json', ['--quiet', '--min-entries', '2'], 'daily-papers: 1 file, 1 entry: 1 error. The check fails: 1 of 1 file.\n'],
    ['json', [], ''],
    ['pretty', [], ''],
  ])('%s %j leaves a line with the sum where standard output has none', async (reporter, more, stderr) => {
    expect((await check([...quiet, '--reporter', reporter, ...more, 'a.txt'], { files })).stderr).toBe(stderr)
  })

  test('on a full disk are 3', async () => {
    const fake = createFakeIo({ files })
    const openFile: typeof fake.io.openFile = async (path) => ({
      ...(await fake.io.openFile(path)),
      close: async () => ({ code: 'ENOSPC' }),
    })
    const code = await run(
      ['check', ...quiet, '--reporter', 'json:out.json', 'a.txt'],
      { ...fake.io, openFile },
      createStubLibrary(),
      commands,
    )
    expect(code).toBe(3)
    expect(fake.stderr()).toBe('daily-papers: cannot write out.json (ENOSPC)\n')
  })

  test('whose reader has gone away are no fault; the status is that of the findings', async () => {
    expect(await check([...quiet, 'a.txt'], { files, writesToStdout: 0 })).toMatchObject({ code: 0, stderr: '' })
    expect(await check([...quiet, 'blocked.txt'], { files, writesToStdout: 0 })).toMatchObject({ code: 1, stderr: '' })
  })

  test('are coloured on terminals alone', async () => {
    const world = { files, stdoutColumns: 100 }
    expect((await check(['a.txt'], world)).stdout).toContain('\u001b[')
    expect((await check(['a.txt'], { ...world, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[')
    expect((await check(['--reporter', 'pretty:out.txt', 'a.txt'], world)).written.get('out.txt')).not.toContain('\u001b[')
  })
})

describe('progress', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, page]))
  const argv = [...quiet, '*']

  test('is shown on a terminal, where there is much to do, and taken away', async () => {
    const { code, stderr, stdout } = await check(argv, { files: many, stderrColumns: 80 })
    expect(code).toBe(0)
    expect(stderr).toContain('\r\u001b[Kchecking [==>                     ] 1/12')
    expect(stderr).toContain('checking [========================] 12/12')
    expect(stderr.endsWith('\r\u001b[K')).toBe(true)
    expect(stdout).not.toContain('checking')
  })

  test.each<[string, string[], World]>([
    ['on no terminal', argv, { files: many }],
    ['when quiet', ['-q', ...argv], { files: many, stderrColumns: 80 }],
    ['for few files', [...quiet, 'a.txt', 'b.txt'], { files, stderrColumns: 80 }],
  ])('is not shown %s', async (_name, words, world) => {
    expect((await check(words, world)).stderr).toBe('')
  })
})

describe('the baseline', () => {
  const recorded = async (argv: readonly string[], world: World = { files }): Promise<Ended> => check(['--update-baseline', ...argv], world)

  test('is recorded, and compared with', async () => {
    const { code, stderr, written } = await recorded([...quiet, 'a.txt', 'b.txt'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: `daily-papers: the baseline is recorded in ${baselinePath}\n` })
    const text = written.get(baselinePath) as string
    expect(JSON.parse(text)).toMatchObject({ version: 1, layouts: { 'text/unknown': { captures: 2, entries: 1 } }, known: {} })
    expect(text.endsWith('}\n')).toBe(true)
    const world = { files: { ...files, [baselinePath]: text, 'c.txt': page.replace('authors', 'writers') } }
    expect((await check([...quiet, 'a.txt', 'b.txt'], world)).code).toBe(0)
    const ended = await report([...quiet, '--baseline', baselinePath, 'c.txt'], world)
    expect(ended.code).toBe(1)
    expect(findingsOf(ended)).toContain('c.txt share-fell error')
  })

  test('of its usual name is compared with where it is there', async () => {
    const world = { files: { ...files, [baselinePath]: '{"version":1,"layouts":{},"known":{}}' } }
    expect(findingsOf(await report([...quiet, 'a.txt'], world))).toEqual(['a.txt layout-unknown error'])
  })

  test('is written where it is named, without a word when quiet', async () => {
    const { stderr, written } = await recorded(['-q', ...quiet, '--baseline', 'x/base.json', 'a.txt'])
    expect(stderr).toBe('')
    expect([...written.keys()]).toEqual(['x/base.json'])
  })

  test('leaves out captures with errors', async () => {
    const { code, written } = await recorded([...quiet, '--rule', 'year-missing=error', '--min-entries', '1', 'a.txt', 'blocked.txt'])
    expect(code).toBe(1)
    expect(JSON.parse(written.get(baselinePath) ?? '')).toMatchObject({ layouts: { 'text/unknown': { captures: 1 } }, known: {} })
  })

  test('knows findings that are accepted, so that only new ones fail', async () => {
    const { code, stdout, written } = await recorded(['--accept-findings', 'a.txt', 'blocked.txt'])
    expect(code).toBe(0)
    expect(stdout).toContain('3 known findings not shown')
    const text = written.get(baselinePath) as string
    expect(JSON.parse(text).known).toEqual({
      'a.txt': [expect.stringMatching(/^bare-count [0-9a-f]{16}$/), expect.stringMatching(/^year-missing [0-9a-f]{16}$/)],
      'blocked.txt': [expect.stringMatching(/^blocked [0-9a-f]{16}$/), 'drift'],
    })
    const world = { files: { ...files, [baselinePath]: text } }
    expect(await check(['--max-warnings', '0', 'a.txt', 'blocked.txt'], world)).toMatchObject({ code: 0 })
    const more = await check(['--max-warnings', '0', 'a.txt', 'b.txt', 'blocked.txt'], world)
    expect(more).toMatchObject({ code: 1 })
    expect(more.stdout).toContain('b.txt:1:1: warning year-missing')
    expect(more.stdout).toContain('a.txt: 1 entry, 2 known findings not shown\n')
  })

  test('keeps what it knows when it is recorded again, and forgets what is mended', async () => {
    const first = (await recorded(['--accept-findings', 'a.txt', 'blocked.txt'])).written.get(baselinePath) as string
    const again = await recorded(['a.txt', 'b.txt'], { files: { ...files, [baselinePath]: first } })
    expect(again.code).toBe(0)
    const { known } = JSON.parse(again.written.get(baselinePath) ?? '')
    expect(Object.keys(known)).toEqual(['a.txt'])
  })

  test('holds captures that are unlike each other, also when it is recorded again', async () => {
    const damaged = page.replace('authors', 'writers')
    const world = (baseline?: string): World => ({
      files: {
        'a.txt': page,
        'b.txt': other,
        'c.txt': damaged,
        'd.txt': page,
        'e.txt': other,
        ...(baseline && { [baselinePath]: baseline }),
      },
    })
    const argv = [...quiet, '--share', 'byline=0', '--max-unrecognised', '1', '*']
    const first = (await recorded(['--accept-findings', ...argv], world())).written.get(baselinePath) as string
    expect((await check(argv, world(first))).code).toBe(0)
    const again = (await recorded(argv, world(first))).written.get(baselinePath) as string
    expect(again).toBe(first)
    const fresh = (await recorded(argv, world())).written.get(baselinePath) as string
    expect(JSON.parse(fresh).known).toEqual({})
  })

  test('compares a capture again that was accepted with errors and is mended', async () => {
    const lost = page.replace(/\d+ authors/g, 'writers')
    const argv = [...quiet, '*']
    const text = (await recorded(['--accept-findings', ...argv], { files: { 'a.txt': page, 'c.txt': lost } })).written.get(
      baselinePath,
    ) as string
    expect(JSON.parse(text).known['c.txt']).toContain('drift')
    const still = await check(argv, { files: { 'a.txt': page, 'c.txt': lost, [baselinePath]: text } })
    expect(still.code).toBe(0)
    // The marker is no finding.
    const count = JSON.parse(text).known['c.txt'].length - 1
    expect(Number(/c\.txt: 1 entry, (\d+) known findings? not shown/.exec(still.stdout)?.[1])).toBeGreaterThanOrEqual(count)
    const mended = { files: { 'a.txt': page, 'c.txt': page, [baselinePath]: text } }
    expect(await check(argv, mended)).toMatchObject({ code: 0, stdout: expect.stringContaining('c.txt: 1 entry, no findings') })
    const again = (await recorded(argv, mended)).written.get(baselinePath) as string
    expect(JSON.parse(again)).toMatchObject({ known: {}, layouts: { 'text/unknown': { captures: 2 } } })
  })

  test('knows a finding as often as it was recorded', async () => {
    const bad = (count: number): string => {
      const items = Array.from({ length: count }, (_, index) => ({ title: `Paper ${index}`, arxivId: `2513.0000${index}`, upvotes: 'x' }))
      return JSON.stringify(items)
    }
    const argv = ['--share', 'abstract=0', '--share', 'byline=0', '--share', 'date=0', '*.json']
    const first = await recorded(['--accept-findings', ...argv], { files: { 'x.json': bad(1) } })
    const text = first.written.get(baselinePath) as string
    expect((await check(argv, { files: { 'x.json': bad(1), [baselinePath]: text } })).code).toBe(0)
    expect((await check(argv, { files: { 'x.json': bad(2), [baselinePath]: text } })).code).toBe(1)
  })

  test.each([
    ['a file cannot be read', ['a.txt', 'missing.txt'], 'not all files could be read'],
    ['there is nothing to record', ['blocked.txt'], 'no file is a capture without errors'],
  ])('is not recorded where %s', async (_name, operands, reason) => {
    const { code, stderr, written } = await recorded([...quiet, ...operands])
    expect({ code, stderr }).toEqual({ code: 3, stderr: `daily-papers: the baseline is not recorded: ${reason}\n` })
    expect(written.size).toBe(0)
  })

  test.each([
    ['named and not there', ['--baseline', 'x.json'], {}, 'x.json: no such file; record a baseline with --update-baseline'],
    ['no JSON', ['--baseline', 'x.json'], { 'x.json': '{' }, 'x.json: '],
    [
      'no baseline',
      ['--baseline', 'x.json'],
      { 'x.json': '{"version":2}' },
      'x.json: Wrong baseline at version: Invalid input: expected 1',
    ],
    ['broken, and to be recorded again', ['--update-baseline'], { [baselinePath]: '' }, `${baselinePath}: `],
  ])('that is %s is 2', async (_name, argv, more, problem) => {
    const { code, stdout, stderr } = await check([...argv, 'a.txt'], { files: { ...files, ...more } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(problem)
  })

  test('that cannot be written is 3', async () => {
    const { code, stderr } = await recorded([...quiet, 'a.txt'], { files, readOnly: [baselinePath] })
    expect({ code, stderr }).toEqual({ code: 3, stderr: `daily-papers: cannot write ${baselinePath} (EACCES)\n` })
    const fake = createFakeIo({ files })
    const openFile: typeof fake.io.openFile = async (path) => ({
      ...(await fake.io.openFile(path)),
      close: async () => ({ code: 'ENOSPC' }),
    })
    expect(await run(['check', '--update-baseline', ...quiet, 'a.txt'], { ...fake.io, openFile }, createStubLibrary(), commands)).toBe(3)
    expect(fake.stderr()).toBe(`daily-papers: cannot write ${baselinePath} (ENOSPC)\n`)
  })

  test('a fault on the way to it is one of the program', async () => {
    const fake = createFakeIo({ files })
    const openFile = () => Promise.reject(new Error('odd'))
    expect(await run(['check', '--update-baseline', ...quiet, 'a.txt'], { ...fake.io, openFile }, createStubLibrary(), commands)).toBe(3)
    expect(fake.stderr()).toContain('odd')
  })
})

describe('help', () => {
  test('names every option, setting and status', async () => {
    const { code, stdout } = await check(['--help'])
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot('check-help.txt')
  })
})
