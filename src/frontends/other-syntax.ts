/** Syntaxes that have no front end. What is read of them as text looks like a listing and is none. */
import type { Reading } from '../cues.ts'
import type { Finding } from '../log.ts'
import { skipWhiteSpace, trimEnd } from '../text.ts'

/** How a syntax writes the link to a paper: what stands right before its address, and right behind. */
interface LinkForm {
  readonly syntax: string
  readonly before: RegExp
  readonly behind?: RegExp
}

const forms: readonly LinkForm[] = [
  { syntax: 'Org', before: /\[\[$/, behind: /^\]\[/ },
  { syntax: 'a wiki', before: /\[\[$/, behind: /^\|/ },
  { syntax: 'MediaWiki', before: /(?:^|[^[])\[$/, behind: /^ [^\]\s]/ },
  { syntax: 'Textile', before: /":$/ },
  { syntax: 'Jira', before: /\|$/, behind: /^[\]|]/ },
  { syntax: 'AsciiDoc', before: /(?:^|[\s:"])$/, behind: /^\[/ },
  { syntax: 'reStructuredText', before: /<$/, behind: /^>`_/ },
  { syntax: 'Slack mrkdwn', before: /<$/, behind: /^\|/ },
  { syntax: 'LaTeX', before: /\\href\{$/ },
  { syntax: 'Typst', before: /#link\("$/ },
  { syntax: 'BBCode', before: /\[url="?$/i },
  { syntax: 'an accessibility tree', before: /\/url: "?$/ },
]

const paper = /(?<!social-thumbnails)(?:\/|(?<=\[\[))papers\/\d{4}\.\d{4,5}(?:v\d{1,2})?(?:#community)?/g
const site = /https?:\/\/(?:www\.)?huggingface\.co$/
/** Longer than the site, and than what any form begins with. */
const longestBefore = 40
/** An abstract may name a paper; it does not name this many. */
const fewestLinks = 3
/** Some links of a page may be written in other ways, as those around pictures. */
const ofThree = 1

/**
 * Find out whether a text is of a syntax that has no front end: its links to papers are written in its way.
 *
 * @param isMarked whether the text has marks at all
 * @param reader the name of what does not read it
 * @returns what is to be said of it. O(n).
 */
export function findOtherSyntax(source: string, end: number, isMarked: boolean, reader: string): Finding[] {
  if (!isMarked && !source.includes('/papers/')) return []
  const found = new Map<string, number>()
  let links = 0
  for (const { index, 0: path } of source.matchAll(paper)) {
    if (index >= end) break
    links++
    const behind = source.slice(index + path.length, index + path.length + 3)
    const before = source.slice(Math.max(0, index - longestBefore), index).replace(site, '')
    const form = forms.find((candidate) => candidate.before.test(before) && (candidate.behind?.test(behind) ?? true))
    if (form !== undefined) found.set(form.syntax, (found.get(form.syntax) ?? 0) + 1)
  }
  for (const [syntax, count] of found)
    if (count >= fewestLinks && 3 * count > ofThree * links) return [tellOtherSyntax(syntax, source, reader)]
  return []
}

/** A text of such a syntax: nothing of it is read, and a finding of its own says why. */
export function leaveUnread(source: string, end: number, findings: readonly Finding[]): Reading {
  const start = skipWhiteSpace(source, source.startsWith('\ufeff') ? 1 : 0, end)
  const whole = { start, end: trimEnd(source, start, end) }
  return { cues: [{ kind: 'unread', ...whole, gap: 'blank-line', isSaid: true }], markup: null, format: 'text', escapes: 'none', findings }
}

/** Say that a text is of a syntax that is not read. */
export const tellOtherSyntax = (syntax: string, source: string, reader: string): Finding => ({
  ruleId: 'other-dialect',
  subject: { span: { start: 0, end: source.length } },
  args: [{ syntax, reader }],
})
