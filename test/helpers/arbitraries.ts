/** Inputs for properties: any string at all, pages put together from parts, and fixtures that were damaged. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { ParseOptions } from '../../src/index.ts'

/** Any string of UTF-16 units, half of them ASCII, lone surrogates included. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

const anyString: fc.Arbitrary<string> = fc.oneof(
  anyUnits,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const lineEnd = fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\r\r', '\n \t\n', '\n\n\n\n', ' ', '')

const oddities = [
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '\ufeff',
  '\0',
  '\u001b[31m',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u{e0041}',
  '\ud83d',
  '\ude00',
  '\u{1f600}',
  'e\u0301',
  '\ufb01',
  '-\n',
  '\r',
  '\n',
  '•',
  '·',
  '.',
  '?',
  '://',
  '<b>',
  '[',
  '](',
  '&amp;',
]

const titles = [
  'Quiet Gradients: Training Small Networks by Listening to Their Noise',
  'Why?',
  'Small Models Listen. Large Models Interrupt.',
  'Models',
  'March 8',
  '2048',
  'A Map of Forgotten Checkpoints',
  'constructor',
  'On the Surprising, Unsurprising, Expected, Unexpected, Statistically Significant, Practically Irrelevant, Yet Publishable Effect of Random Seeds on the Ranking of Methods',
]

const sentences = [
  'We show that the spectrum of gradient noise tells when a small network is about to overfit, and we stop training at that point.',
  'Across nine invented benchmarks this saves a third of all steps at equal accuracy, and it needs no validation set at all.',
  'Public model hubs hold many checkpoints that nobody has loaded in years.',
  'Code is available at https://github.com/example/code.',
  'See {https://example.github.io/page/}, (https://huggingface.co/datasets/example/data) and ftp://example.org/x.',
  'In Jun 12 2 hours there were 4 authors · who left.',
  'The state-of-\nthe-art is wrapped at a hyphen, pre-\nand post-training is not.',
  'It is nothing:',
]

const bylines = [
  '  • 4 authors',
  '• 1 author',
  '•12 authors',
  '0 authors',
  '\u0664 authors',
  '1,204 authors',
  'nvidia NVIDIA',
  'Unrelated Example Institute',
  '·',
  '· Apr 17',
  'Jun 12 2',
  'Dec 31 1.41k',
  'Jan 1, 2024 7',
  'Feb 29',
  'Feb 30 2',
  'Apr 17 2024',
  'Sept 3 12k+',
  'Apr 17 99999999999999999999',
  '  • 4 authors\n·\nNov 4 3',
  '  • 9 authors\n·\nDec 30, 2024',
]

const furniture = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'Nov 5',
  'Daily Papers\n\nbyAK and the research community\n\nNov 5',
  'Previous',
  'Load more',
  'No papers found',
  'We use cookies to make this site better. Accept all',
  '© Hugging Face',
]

const abstract = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...titles) },
  { weight: 5, arbitrary: abstract },
  { weight: 6, arbitrary: fc.constantFrom(...bylines) },
  { weight: 2, arbitrary: fc.constantFrom(...furniture) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: anyUnits },
)

const page = fc.array(fc.tuple(part, lineEnd), { maxLength: 24 }).map((parts) => parts.flat().join(''))

const fixturesFolder = new URL('../../fixtures/', import.meta.url)

const readInputs = (file: string): string[] =>
  readdirSync(fixturesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(name, fixturesFolder)).map((inside) => `${name}/${inside}`))
    .filter((path) => path.endsWith(`/${file}`))
    .map((path) => readFileSync(new URL(path, fixturesFolder), 'utf8'))

/** The inputs of all fixtures that are text. */
export const fixtureInputs: readonly string[] = readInputs('input.txt')

/** One way to damage a text. `at` and `to` are parts of its length or of its lines. */
interface Damage {
  readonly kind: 'delete' | 'repeat' | 'swap' | 'cut' | 'insert' | 'join'
  readonly at: number
  readonly to: number
  readonly inserted: string
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('delete', 'repeat', 'swap', 'cut', 'insert', 'join'),
  at: share,
  to: share,
  inserted: fc.oneof(fc.constantFrom(...oddities, ...bylines, ...furniture), anyUnits),
})

function applyDamage(text: string, { kind, at, to, inserted }: Damage): string {
  const place = Math.floor(at * text.length)
  if (kind === 'cut') return text.slice(0, place)
  if (kind === 'insert') return text.slice(0, place) + inserted + text.slice(place)
  const lines = text.split('\n')
  const [first, second] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const [line, other] = [lines[first] ?? '', lines[second] ?? '']
  if (kind === 'delete') lines.splice(first, 1)
  if (kind === 'repeat') lines.splice(second, 0, line)
  if (kind === 'swap') [lines[first], lines[second]] = [other, line]
  if (kind === 'join') lines.splice(first, 2, `${line} ${lines[first + 1] ?? ''}`)
  return lines.join('\n')
}

const damagedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([text, damages]) => damages.reduce(applyDamage, text))

/** The families of inputs, each by its name. */
export const inputs: readonly { readonly family: string; readonly input: fc.Arbitrary<string> }[] = [
  { family: 'any string', input: anyString },
  { family: 'a page of parts', input: page },
  { family: 'a damaged fixture', input: damagedText(fixtureInputs) },
  { family: 'a damaged page of HTML', input: damagedText(readInputs('input.html')) },
  { family: 'damaged JSON', input: damagedText(readInputs('input.json')) },
]

/** A value or undefined: left out and explicitly undefined mean the same. */
const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(values, { nil: undefined, freq: 2 })

/** Options that change how a text is read. */
export const readings: fc.Arbitrary<ParseOptions> = fc.record({
  asOf: maybe(fc.constantFrom('2025-11-05', '2025-01-01', '2024-02-29', '2024-12-31', '1991-01-01', '2100-12-31')),
  bareCount: maybe(fc.constantFrom('upvotes', 'comments')),
  detach: maybe(fc.boolean()),
})

/** Any options, limits so low that they are reached included. */
export const anyOptions: fc.Arbitrary<ParseOptions> = fc.oneof(
  { weight: 3, arbitrary: readings },
  {
    weight: 1,
    arbitrary: fc.record({
      asOf: maybe(fc.constant('2025-11-05')),
      maxLength: maybe(fc.nat(400)),
      maxEntries: maybe(fc.integer({ min: 1, max: 4 })),
      maxLineLength: maybe(fc.nat(200)),
      maxMessages: maybe(fc.integer({ min: 2, max: 5 })),
    }),
  },
)
