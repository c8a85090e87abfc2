import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exitStatuses } from '../../src/cli/exit-status.ts'
import type { Library } from '../../src/cli/io.ts'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/main.ts'
import { createFakeIo, createStubLibrary, type World } from './fake-io.ts'

async function start(argv: readonly string[], world: World = {}, library: Library = createStubLibrary()) {
  const fake = createFakeIo(world)
  const code = await run(argv, fake.io, library, commands)
  return { code, stdout: fake.stdout(), stderr: fake.stderr() }
}

const parserHelp = `\
  --as-of YYYY-MM-DD|file-name   day of the capture, which tells missing years
  --bare-count upvotes|comments  the lone number after a date (default: upvotes)
  --syntax NAME                  text, markdown, html or json (default: auto)
  --max-length N                 longest text that is read (default: 50000000)
  --max-entries N                most entries that are read (default: 100000)
  --max-line-length N            longest line that is read (default: 1000000)
  --max-messages N               most messages that are given (default: 1000)`

const helpEnd = `\
  -h, --help                     show this help
  -v, --version                  show the version

Exit status:
  0  every input is a listing; it may be one that says it is empty
  1  an input is anything else: a blocked page, lost content, a single paper
  2  wrong usage, unreadable input, or output that cannot be written
  3  a fault of this program
`

const inputsHelp = `\
Reads files, all captures of a folder, or what a pattern such as "pages/*.md"
finds; standard input where none is named, or where FILE is -.`

const parseHelp = `\
Usage: daily-papers parse [OPTION...] [FILE|FOLDER|PATTERN...]

${inputsHelp}
Data goes to standard output, messages to standard error. With --text-field
each line gets its answer, and the status is 0 whatever the pages are.

Options:
${parserHelp}
  --format json|ndjson|table     how to write it (default: json; lines: ndjson)
  --text-field NAME              read NDJSON: pages in the member NAME of lines
  --day-field NAME               days of capture in the member NAME of lines
  --each digest|entry            output for each line of input (default: digest)
  --strict                       status 1 where a message is an error, too
  -q, --quiet                    give no messages below error
${helpEnd}`

const explainHelp = `\
Usage: daily-papers explain [OPTION...] [FILE|FOLDER|PATTERN...]

${inputsHelp}
Lines, the messages about them and the sum of it go to standard output.

Options:
${parserHelp}
  --format text|json             how to write it (default: text)
${helpEnd}`

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j shows the commands and every exit status', async (argv) => {
    const { code, stdout, stderr } = await start(argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: daily-papers COMMAND/)
    expect(stdout).toMatch(/^ {2}parse {4}\S/m)
    expect(stdout).toMatch(/^ {2}explain {2}\S/m)
    for (const { code: status, meaning } of Object.values(exitStatuses)) expect(stdout).toContain(`\n  ${status}  ${meaning}\n`)
  })

  test('the help on a command shows every option and exit status', async () => {
    expect(await start(['parse', '--help'])).toEqual({ code: 0, stdout: parseHelp, stderr: '' })
    expect(await start(['explain', '--help'])).toEqual({ code: 0, stdout: explainHelp, stderr: '' })
  })

  test('is given for a command that is named behind help', async () => {
    expect(await start(['help', 'parse'])).toEqual({ code: 0, stdout: parseHelp, stderr: '' })
    expect(await start(['help', 'explain', '--quiet'])).toEqual({ code: 0, stdout: explainHelp, stderr: '' })
    expect((await start(['help', 'prase'])).stderr).toBe(
      'daily-papers: unknown command "prase" (did you mean parse?), known: parse, check, explain; run daily-papers --help\n',
    )
  })

  test('is given for a command that is named behind --help', async () => {
    expect(await start(['--help', 'parse'])).toEqual({ code: 0, stdout: parseHelp, stderr: '' })
    expect((await start(['--help', 'digest.txt'])).stdout).toMatch(/^Usage: daily-papers COMMAND/)
  })

  test('says of which commands the exit statuses are', async () => {
    expect((await start(['--help'])).stdout).toContain('\nExit status of parse and explain; others have their own:\n')
  })

  test('a file without an end to its name is one, too', async () => {
    const { stderr } = await start(['page'], { files: { page: 'x' } })
    expect(stderr).toBe('daily-papers: unknown command "page" (did you mean parse page?); run daily-papers --help\n')
  })

  test('the manual holds the same help texts, and every exit status', async () => {
    const manual = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
    const { stdout: checkHelp } = await start(['check', '--help'])
    for (const help of [parseHelp, explainHelp, checkHelp]) expect(manual).toContain(`\`\`\`text\n${help}\`\`\`\n`)
    for (const { code, meaning } of Object.values(exitStatuses)) expect(manual).toContain(`\n| ${code} | ${meaning} |\n`)
  })

  test.each([[['--version']], [['-v']], [['parse', '--version']]])('%j', async (argv) => {
    expect(await start(argv)).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' })
  })

  test('no line is longer than a usual terminal is wide', async () => {
    for (const argv of [['--help'], ['parse', '--help'], ['explain', '--help']]) {
      const { stdout } = await start(argv)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })
})

describe('wrong usage ends with 2, one line and a pointer to the help', () => {
  test.each([
    [[], 'no command is given; run daily-papers --help'],
    [['--nope'], 'unknown option "--nope"; run daily-papers --help'],
    [['--', 'parse'], 'no command is given; run daily-papers --help'],
    [['digest.txt'], 'unknown command "digest.txt" (did you mean parse digest.txt?); run daily-papers --help'],
    [
      ['https://huggingface.co/papers'],
      'unknown command "https://huggingface.co/papers" (did you mean parse https://huggingface.co/papers?); run daily-papers --help',
    ],
    [['lookup'], 'unknown command "lookup", known: parse, check, explain; run daily-papers --help'],
    [['\u001b[1m'], 'unknown command "\\x1b[1m", known: parse, check, explain; run daily-papers --help'],
    [['parse', '--nope'], 'unknown option "--nope"; run daily-papers parse --help'],
    [['parse', '--asof', '2025-11-05'], 'unknown option "--asof" (did you mean --as-of?); run daily-papers parse --help'],
    [
      ['parse', '--max-line-lenght=9'],
      'unknown option "--max-line-lenght" (did you mean --max-line-length?); run daily-papers parse --help',
    ],
    [
      ['check', '--max-unrecognized', '0'],
      'unknown option "--max-unrecognized" (did you mean --max-unrecognised?); run daily-papers check --help',
    ],
    [['parse', '--max-messages', '1'], 'option --max-messages must be a whole number, 2 or more, not "1"; run daily-papers parse --help'],
    [
      ['explain', '--max-length', '1e3'],
      'option --max-length must be a whole number, 0 or more, not "1e3"; run daily-papers explain --help',
    ],
    [['explane', 'a.txt'], 'unknown command "explane" (did you mean explain?), known: parse, check, explain; run daily-papers --help'],
    [['parse', '--format', 'xml'], 'option --format must be json, ndjson or table, not "xml"; run daily-papers parse --help'],
    [['parse', '--format', 'toString'], 'option --format must be json, ndjson or table, not "toString"; run daily-papers parse --help'],
    [['parse', '--bare-count', 'likes'], 'option --bare-count must be upvotes or comments, not "likes"; run daily-papers parse --help'],
    [
      ['parse', '--as-of'],
      'option --as-of needs a value: a day as YYYY-MM-DD, from 1991 to 2100 (that of today: $(date +%F)), or file-name; run daily-papers parse --help',
    ],
    [
      ['parse', '--as-of', '2025-02-30'],
      'option --as-of must be a day as YYYY-MM-DD, from 1991 to 2100 (that of today: $(date +%F)), or file-name, not "2025-02-30"; run daily-papers parse --help',
    ],
    [['explain', '--format', 'table'], 'option --format must be text or json, not "table"; run daily-papers explain --help'],
    [['explain', '-', '-'], 'standard input can be read once only; run daily-papers explain --help'],
    [['parse', '-', 'a.txt', '-'], 'standard input can be read once only; run daily-papers parse --help'],
  ])('%j', async (argv, problem) => {
    expect(await start(argv)).toEqual({ code: 2, stdout: '', stderr: `daily-papers: ${problem}\n` })
  })
})

describe('faults of the program', () => {
  test('end with 3 and a safe stack, and never reject', async () => {
    const library: Library = {
      ...createStubLibrary(),
      parseDigest: () => {
        throw new Error('broken \u001b[31m')
      },
    }
    const { code, stdout, stderr } = await start(['parse'], { stdin: 'x' }, library)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(
      /^daily-papers: <stdin>: a fault of this program; whoever mends it needs these lines:\nError: broken \\x1b\[31m\n {4}at /,
    )
  })

  test.each([
    ['something that is no Error', 'words', 'words'],
    ['an Error without a stack', Object.assign(new Error('no stack'), { stack: undefined }), 'no stack'],
  ])('%s', async (_name, thrown, shown) => {
    const library: Library = {
      ...createStubLibrary(),
      parseDigest: () => {
        throw thrown
      },
    }
    const { code, stderr } = await start(['parse'], { stdin: 'x' }, library)
    expect(code).toBe(3)
    expect(stderr.endsWith(`\n${shown}\n`)).toBe(true)
  })
})
