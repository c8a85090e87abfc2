/** Tells syntaxes apart that no front end reads from plain text, so that nobody takes the result for a good one. */

/**
 * Name the syntax of a text where it is not plain text.
 *
 * @returns `HTML` or `JSON`, or null. O(n) at most: a few searches.
 */
export function nameOtherSyntax(source: string): string | null {
  const start = source.slice(0, 2_000).trimStart()
  // Writers of Markdown leave tags standing, but they do write headings.
  if (/^<(?:!doctype|html|head|body|div|main|section|article|\?xml)\b/i.test(start)) return /^#{1,4} /m.test(source) ? null : 'HTML'
  return /^[[{]\s*["[{]/.test(start) ? 'JSON' : null
}
