/** Tells syntaxes apart that no front end reads from plain text, so that nobody takes the result for a good one. */

/** So many links in Markdown do not stand in the abstracts of a plain page. */
const mostStrayLinks = 5

/**
 * Name the syntax of a text where it is not plain text.
 *
 * @returns `HTML`, `JSON` or `Markdown`, or null. O(n) at most: a few searches.
 */
export function nameOtherSyntax(source: string): string | null {
  const start = source.slice(0, 2_000).trimStart()
  if (/^<(?:!doctype|html|head|body|div|main|section|article|\?xml)\b/i.test(start)) return 'HTML'
  if (/^[[{]\s*["[{]/.test(start)) return 'JSON'
  let links = 0
  for (let at = source.indexOf(']('); at >= 0 && links < mostStrayLinks; at = source.indexOf('](', at + 2)) links++
  return links === mostStrayLinks ? 'Markdown' : null
}
