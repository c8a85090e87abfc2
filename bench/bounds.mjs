/** What the parser is held to, by the syntax of a text and the name of a figure: a ratio of lower quartiles. CONTRIBUTING.md says what each means. */

const atMost = {
  plain: { 'parseDigest / JSON.parse': 1, 'Zod alone / parseDigest': 0.5, 'scaling, 16 times the text': 1.5 },
}

const atLeast = {
  plain: {
    'a script of one regular expression / parseDigest': 1.5,
    'chevrotain / parseDigest': 6,
    'peggy / parseDigest': 50,
  },
  Markdown: { 'remark-parse / parseDigest': 100 },
  HTML: { 'rehype-parse / parseDigest': 5 },
}

/**
 * The bound of a figure.
 *
 * @param syntax `plain`, `Markdown` or `HTML`
 * @returns `{ text, holds }`, null where the figure has none
 */
export function boundOf(syntax, name) {
  const most = atMost[syntax]?.[name]
  if (most !== undefined) return { text: `at most ${most}`, holds: (value) => value <= most }
  const least = atLeast[syntax]?.[name]
  return least === undefined ? null : { text: `at least ${least}`, holds: (value) => value >= least }
}
