/** Inputs by chance: a text of the corpus, damaged a few times. */
import type { Random } from './random.ts'

/** What inputs are made of. */
export interface Material {
  readonly corpus: readonly string[]
  readonly dictionary: readonly string[]
}

/** Characters of a text that a mutation begins with, at most: a paper or two most of the time, a short page at others. */
const windows = [600, 600, 600, 600, 1_200, 1_200, 1_200, 3_000]

/** A text of the corpus, or a window of it. */
function pickText({ below, pick, once }: Random, { corpus }: Material): string {
  const text = pick(corpus)
  const length = pick(windows)
  if (text.length <= length) return text
  // Pages begin with what tells their kind.
  const start = once(4) ? 0 : below(text.length - length / 2)
  return text.slice(start, start + length)
}

/** A page put together from the dictionary alone. */
function buildText({ below, pick }: Random, { dictionary }: Material): string {
  return Array.from({ length: 1 + below(24) }, () => pick(dictionary) + pick(['', ' ', '\n', '\n\n'])).join('')
}

/** A length: most often short, at times a good part of the text. */
const pickLength = ({ below, once }: Random, most: number): number => 1 + below(Math.min(most, once(4) ? 400 : once(2) ? 40 : 6) || 1)

type Mutation = (text: string, random: Random, material: Material) => string

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

const insertAt = (text: string, at: number, inserted: string, left = 0): string => text.slice(0, at) + inserted + text.slice(at + left)

/** Ways to damage a text, each as likely as it is listed often. */
const mutations: readonly Mutation[] = [
  // Delete a stretch.
  (text, random) => insertAt(text, random.below(text.length + 1), '', pickLength(random, text.length)),
  // Insert a part of the dictionary, twice as often as other things.
  (text, random, { dictionary }) => insertAt(text, random.below(text.length + 1), random.pick(dictionary)),
  (text, random, { dictionary }) => insertAt(text, random.below(text.length + 1), random.pick(dictionary)),
  // Put a part of the dictionary in the place of a stretch.
  (text, random, { dictionary }) => insertAt(text, random.below(text.length + 1), random.pick(dictionary), pickLength(random, text.length)),
  // Duplicate a stretch, here or elsewhere.
  (text, random) => {
    const at = random.below(text.length + 1)
    const copy = text.slice(at, at + pickLength(random, text.length))
    return insertAt(text, random.once(2) ? at : random.below(text.length + 1), copy)
  },
  // Put in a stretch of another text.
  (text, random, material) => {
    const other = pickText(random, material)
    const from = random.below(other.length + 1)
    return insertAt(text, random.below(text.length + 1), other.slice(from, from + pickLength(random, 400)))
  },
  // The beginning of this text, the end of another.
  (text, random, material) => {
    const other = pickText(random, material)
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1))
  },
  // Cut off the end, or the beginning.
  (text, random) => (random.once(2) ? text.slice(0, random.below(text.length + 1)) : text.slice(random.below(text.length + 1))),
  // Change one character to any at all.
  (text, random) => insertAt(text, random.below(text.length + 1), String.fromCharCode(random.below(random.once(2) ? 0x80 : 0x10000)), 1),
  // Delete, repeat, swap or join lines.
  (text, random) => onLines(text, (lines) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  (text, random) => onLines(text, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines))),
  (text, random) =>
    onLines(text, (lines) => {
      const [one, other] = [random.below(lines.length), random.below(lines.length)]
      ;[lines[one], lines[other]] = [lines[other] as string, lines[one] as string]
    }),
  (text, random) =>
    onLines(text, (lines) => {
      const at = random.below(lines.length)
      lines.splice(at, 2, lines.slice(at, at + 2).join(random.pick(['', ' '])))
    }),
  // Other line ends: everywhere, or at one place.
  (text, random) => text.replace(/\r\n?|\n/g, random.pick(['\n', '\r\n', '\r', '\n\n', ' '])),
  (text, random) => {
    const at = text.indexOf('\n', random.below(text.length + 1))
    return at < 0 ? text : insertAt(text, at, random.pick(['\r\n', '\r', '\n\n\n', '\u2028', '']), 1)
  },
]

/** Most mutations of one text. */
const mostMutations = 6

/** Make an input. The same chance and the same material give the same input. */
export function makeInput(random: Random, material: Material): string {
  let text = random.once(10) ? buildText(random, material) : pickText(random, material)
  for (let left = 1 + random.below(mostMutations); left > 0; left--) text = random.pick(mutations)(text, random, material)
  return text
}
