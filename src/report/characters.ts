/**
 * What a terminal does with a character: whether it shows it, and how many columns it takes. Fixed tables rather than
 * `\p{...}`, because those follow the Unicode version of the running Node.js and equal input must give equal bytes.
 */
import { countFront } from '../sorted.ts'

/** The first and the last of a range of code points. Tables of them are in order. */
type CodeRange = readonly [number, number]

/** Characters without a shape of their own: bidi controls, zero-width, selectors, fillers, separators, tags, noncharacters. */
const hiddenRanges: readonly CodeRange[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x70f, 0x70f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

/** What emoji are made of; a joiner or a selector beside one is an ordinary part of the text. */
const pictographRanges: readonly CodeRange[] = [
  [0xa9, 0xa9],
  [0xae, 0xae],
  [0x203c, 0x203c],
  [0x2049, 0x2049],
  [0x2122, 0x2122],
  [0x2139, 0x2139],
  [0x2190, 0x2bff],
  [0x3030, 0x3030],
  [0x303d, 0x303d],
  [0x3297, 0x3297],
  [0x3299, 0x3299],
  [0x1f000, 0x1faff],
]

/** Marks of the general blocks, which stand on the character before them and take no column. */
const markRanges: readonly CodeRange[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
]

/**
 * Characters of two columns: East Asian wide and full-width, and emoji. Within the emoji blocks the
 * few narrow ones count as wide, since text puts them in their wide form nearly always.
 */
const wideRanges: readonly CodeRange[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
]

function isWithin(ranges: readonly CodeRange[], code: number): boolean {
  const [first] = ranges[countFront(ranges.length, (index) => (ranges[index] as CodeRange)[1] < code)] ?? [Number.POSITIVE_INFINITY]
  return code >= first
}

/** Whether a code point is a control character: C0, DEL or C1. */
export const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f)

/** Whether a code point cannot be seen, or reorders the text around it. Spaces are not meant. */
export const isHidden = (code: number): boolean => isWithin(hiddenRanges, code)

/** Whether a code point is one that emoji sequences are made of. */
export const isPictograph = (code: number): boolean => isWithin(pictographRanges, code)

/** Whether a code point is a mark on the character before it. All of them are one UTF-16 unit. */
export const isMark = (code: number): boolean => isWithin(markRanges, code)

/**
 * Count the terminal columns of one character that is shown as it is.
 *
 * Each code point counts for itself, as most terminals do it: a joined emoji counts as its parts, ambiguous widths as narrow.
 *
 * @param code a code point
 * @returns 0, 1 or 2; O(1)
 */
export function countColumns(code: number): number {
  if (code < 0x300) return 1
  if (isMark(code) || isHidden(code)) return 0
  return isWithin(wideRanges, code) ? 2 : 1
}
