/** Syntaxes that have no front end. What is read of them as text looks like a listing and is none. */
import type { Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Span } from '../schema.ts'
import { trimSpan } from '../spans.ts'
import { beginningOf, matchAt, startOfText } from '../text.ts'

/** How a syntax writes the link to a paper: what stands right before its address, and right behind. */
interface LinkForm {
  readonly syntax: string
  /** The signs that `before` ends with, which spare most addresses the patterns. */
  readonly last: string
  readonly before: RegExp
  readonly behind?: RegExp
  /** How many such links tell the syntax, where nothing else is written so. */
  readonly fewest?: number
}

/** A syntax that has a front end, which what a tool wrote above it hides. */
const aria = 'aria'
const forms: readonly LinkForm[] = [
  { syntax: 'Org', last: '[', before: /(?<=\[\[)/y, behind: /\]\[/y },
  { syntax: 'a wiki', last: '[', before: /(?<=\[\[)/y, behind: /\|/y },
  { syntax: 'MediaWiki', last: '[', before: /(?<=(?:^|[^[])\[)/y, behind: / [^\]\s]/y },
  { syntax: 'Textile', last: ':', before: /(?<=":)/y },
  { syntax: 'Jira', last: '|', before: /(?<=\|)/y, behind: /[\]|]/y },
  { syntax: 'AsciiDoc', last: ' \t\n\r\u00a0:"', before: /(?<=^|[\s:"])/y, behind: /\[/y },
  { syntax: 'reStructuredText', last: '<', before: /(?<=<)/y, behind: />`_/y },
  { syntax: 'Slack mrkdwn', last: '<', before: /(?<=<)/y, behind: /\|/y, fewest: 1 },
  { syntax: 'LaTeX', last: '{', before: /(?<=\\href\{)/y },
  { syntax: 'Typst', last: '"', before: /(?<=#link\(")/y },
  { syntax: 'BBCode', last: '="', before: /(?<=\[url="?)/iy },
  { syntax: 'XWiki', last: '>', before: /(?<=>>)/y, behind: /\]\]|\|\|/y },
  { syntax: 'Texinfo', last: '{', before: /(?<=@(?:uref|url)\{)/y },
  { syntax: 'ConTeXt', last: '[', before: /(?<=\\useURL\[[^\][]{1,20}\]\[)/y },
  { syntax: 'RTF', last: '"', before: /(?<=HYPERLINK ")/y },
  { syntax: 'Haddock', last: '<', before: /(?<=<)/y, behind: / [^<>\s]/y },
  { syntax: 'DocBook or JATS', last: '"', before: /(?<=xlink:href="|<ulink url=")/y },
  { syntax: 'TEI', last: '"', before: /(?<=<ref target=")/y },
  { syntax: aria, last: ' "', before: /(?<=\/url: "?)/y, fewest: 1 },
  { syntax: aria, last: '"', before: /(?<= url=")/y, behind: /"/y },
]

/**
 * How the address of a paper begins behind the site's name, and a wiki's without it. V8 looks for up to six characters ten times as fast as for seven.
 */
const folders = ['/paper', '[[pape'] as const
const paper = /papers\/\d{4}\.\d{4,5}(?:v\d{1,3})?(?:#community)?/y
/** What stands before the folder in an address of the site; a wiki's may begin with the folder. */
const site = /(?:(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)|(?<!social-thumbnails))\/|(?<=\[\[))$/
const longestSite = 40
/** An abstract may name a paper; it does not name this many. */
const fewestLinks = 3
/** Some links of a page may be written in other ways, as those around pictures; more than so many are in this one. */
const leastShare = 1 / 3
/** So many tell how a page writes its links. */
const mostLinks = 100

/** How a feed of XML begins, behind declarations and comments. */
const feed = /^\s{0,99}(?:(?:<\?[^<>]{0,999}\?>|<!--[^<>]{0,999}-->)\s{0,99}){0,9}<(?:rss|feed|rdf:RDF)[\s>]/i
const richText = /^\s{0,99}\{\\rtf1/
/** A request of roff that begins a part of a text: a page of it has them on many of its lines. */
const request = /^\.(?:TH|SH|SS|NH|PP|LP|IP|TP)\b/gm
const fewestRequests = 3
/** So many lines stand between two of them on the average. */
const mostLines = 20
/** So much of a text may stand before the name of its first element, or holds some requests. */
const longestProlog = 5_000

/** An accessibility tree, which has a front end, or a syntax that has none. */
export type OtherSyntax = { readonly kind: 'aria' } | { readonly kind: 'other'; readonly name: string }

/** The syntax that the beginning of a text tells, null where it tells none. O(1). */
function tellBeginning(text: string): string | null {
  if (feed.test(text)) return 'an RSS or Atom feed'
  if (richText.test(text)) return 'RTF'
  const requests = Array.from(text.matchAll(request)).length
  return requests >= fewestRequests && requests * mostLines >= text.split(/\r\n|\n|\r/).length ? 'roff' : null
}

/**
 * Find out of which syntax a text is by its links to papers, which each syntax writes in its own way, or by how it begins.
 *
 * @returns null where they are those of text, Markdown or HTML. O(n): two searches for a few characters.
 */
export function findOtherSyntax(source: string, end: number): OtherSyntax | null {
  const beginning = tellBeginning(beginningOf(source, end, longestProlog).slice(startOfText(source)))
  if (beginning !== null) return { kind: 'other', name: beginning }
  const found = new Map<LinkForm, number>()
  const addresses = findAddresses(source, end)
  for (const { start, end: stop } of addresses) {
    const sign = source.charAt(start - 1)
    const form = forms.find(
      ({ last, before, behind }) =>
        last.includes(sign) && isAt(before, source, start) && (behind === undefined || isAt(behind, source, stop)),
    )
    if (form !== undefined) found.set(form, (found.get(form) ?? 0) + 1)
  }
  for (const [{ syntax, fewest = fewestLinks }, count] of found)
    if (count >= fewest && count > leastShare * addresses.length)
      return syntax === aria ? { kind: 'aria' } : { kind: 'other', name: syntax }
  return null
}

/** The first addresses of papers on the site. */
function findAddresses(source: string, end: number): Span[] {
  const found: Span[] = []
  for (const folder of folders) {
    for (let at = source.indexOf(folder); at >= 0 && at < end && found.length < mostLinks; at = source.indexOf(folder, at + 1)) {
      const address = readAddress(source, source.indexOf('p', at))
      if (address !== null) found.push(address)
    }
  }
  return found
}

/** The address of a paper on the site whose folder stands at a place, null where there is none. */
function readAddress(source: string, at: number): Span | null {
  const path = matchAt(paper, source, at)
  const before = path && site.exec(source.slice(Math.max(0, at - longestSite), at))
  return before && { start: at - before[0].length, end: at + path[0].length }
}

const isAt = (pattern: RegExp, source: string, at: number): boolean => matchAt(pattern, source, at) !== null

/** A text of such a syntax: nothing of it is read, and a finding of its own says why. */
export function leaveUnread(source: string, end: number, findings: readonly Finding[]): Reading {
  const whole = trimSpan(source, startOfText(source), end)
  return { cues: [{ kind: 'unread', ...whole, gap: 'blank-line', isSaid: true }], markup: null, format: 'text', escapes: 'none', findings }
}

/** Say that a text is of a syntax that is not read. */
export const tellOtherSyntax = (syntax: string, source: string, reader: string): Finding => ({
  ruleId: 'other-dialect',
  subject: { span: { start: 0, end: source.length } },
  args: [{ syntax, reader }],
})
