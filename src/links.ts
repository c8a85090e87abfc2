/** Links that stand in running text. */
import type { Link, LinkKind, Span } from './schema.ts'
import { isSite, isSitePage } from './targets.ts'
import { isLetter, isWhiteSpace, skipWhiteSpace } from './text.ts'

/** What a host tells about a link, and with it each host below: `name.github.io`. */
const kindsByHost: ReadonlyMap<string, LinkKind> = new Map([
  ['github.com', 'code'],
  ['gitlab.com', 'code'],
  ['bitbucket.org', 'code'],
  ['codeberg.org', 'code'],
  ['anonymous.4open.science', 'code'],
  ['github.io', 'project'],
  ['gitlab.io', 'project'],
  ['doi.org', 'doi'],
  ['arxiv.org', 'arxiv'],
])

/** Pages of the site that are of a kind. */
const kindsByPage: ReadonlyMap<string, LinkKind> = new Map([
  ['datasets', 'dataset'],
  ['spaces', 'project'],
])

const longestUrl = 2_048
const plainHost = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?){1,126}$/
const endOfHost = /[/?#]/

/** What {@link findLinks} finds: links, and stretches that look like one but lead who knows where. */
export interface FoundLinks {
  readonly links: Link[]
  readonly refused: Span[]
  /** Offset of the first `://` behind the stretch, -1 where there is none. */
  readonly next: number
}

/**
 * Find the `http` and `https` links in a stretch of the input.
 *
 *     `see {https://github.com/example/code}.`
 *           ^ start                        ^ end
 *
 * Full stops, closing brackets and quotes behind a link are not part of it, save for a bracket that it opens itself. A link
 * whose host is no plain domain name (with user information, other scripts, a lone word) is refused, not repaired.
 *
 * @param at offset of the stretch's first `://`
 * @returns spans are offsets into `source`. O(length of the stretch behind `at`).
 */
export function findLinks(source: string, at: number, end: number): FoundLinks {
  const links: Link[] = []
  const refused: Span[] = []
  let colon = at
  while (colon >= 0 && colon < end) {
    const start = schemeStart(source, colon)
    const urlEnd = endOfUrl(source, colon + 3, end)
    if (start >= 0) {
      const raw = source.slice(start, urlEnd)
      const url = raw.includes('\n') || raw.includes('\r') ? raw.replace(/\s+/g, '') : raw
      const kind = urlEnd - start > longestUrl ? null : kindOf(url, colon + 3 - start)
      if (kind === null) refused.push({ start, end: urlEnd })
      else links.push({ url, kind, span: { start, end: urlEnd } })
    }
    colon = source.indexOf('://', urlEnd)
  }
  return { links, refused, next: colon }
}

/** Where `http` or `https` before a colon begins, -1 where it is another scheme. */
function schemeStart(source: string, colon: number): number {
  // Changing case is slow, and nearly all links are written so.
  if (source.startsWith('https', colon - 5)) return colon - 5
  const before = source.slice(Math.max(0, colon - 5), colon).toLowerCase()
  return before.endsWith('https') ? colon - 5 : before.endsWith('http') ? colon - 4 : -1
}

/** ASCII characters that no URL holds. */
const noUrl = '<>"{}|\\^`'

/** Quotes that the text around a URL is made of. */
const isQuote = (unit: number): boolean => unit >= 0x2018 && unit <= 0x201f

function endOfUrl(source: string, start: number, end: number): number {
  let at = start
  for (; at < end; at++) {
    const unit = source.charCodeAt(at)
    // Most of a URL; what ends one is looked for among the rest.
    if (isLetter(unit)) continue
    if (unit === 0x0a || unit === 0x0d) {
      const next = resumeUrl(source, start, at, end)
      if (next > at) {
        at = next
        continue
      }
    }
    if (isWhiteSpace(unit) || isQuote(unit) || noUrl.includes(source.charAt(at))) break
  }
  // What is longer is refused anyway, and looking for brackets in it would take long.
  return at - start > longestUrl || !trailing.includes(source.charAt(at - 1)) ? at : start + lengthWithoutTrail(source.slice(start, at))
}

/** Where a URL goes on that a wrapper broke behind `://` or a hyphen; `at` where it does not. */
function resumeUrl(source: string, start: number, at: number, end: number): number {
  if (at !== start && source.charCodeAt(at - 1) !== 0x2d) return at
  const next = skipWhiteSpace(source, at, end)
  return next < end && /[a-z0-9]/.test(source.charAt(next)) ? next : at
}

/** What stands behind a URL in a sentence, and ends none; and brackets, which may. */
const stops = ".,;:!?'*_~"
const trailing = `${stops})]`

/** The length of a URL without what belongs to the sentence around it: its stops, and brackets that do not begin in the URL. O(length). */
function lengthWithoutTrail(url: string): number {
  let end = url.length
  let excess: Record<')' | ']', number> | null = null
  for (; end > 0; end--) {
    const last = url.charAt(end - 1)
    if (stops.includes(last)) continue
    if (last !== ')' && last !== ']') break
    excess ??= { ')': countOf(url, ')') - countOf(url, '('), ']': countOf(url, ']') - countOf(url, '[') }
    if (excess[last]-- <= 0) break
  }
  return end
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

/** The kind of a link, null where its host is no plain domain name. `authority` is where its host begins in it. */
function kindOf(url: string, authority: number): LinkKind | null {
  const rest = url.slice(authority)
  const length = rest.search(endOfHost)
  const given = length < 0 ? rest : rest.slice(0, length)
  // Most hosts are in lower case, and changing case is slow.
  const host = /[A-Z]/.test(given) ? given.toLowerCase() : given
  const name = host.includes(':') ? host.replace(/:\d{1,5}$/, '') : host
  if (name.length > 253 || !plainHost.test(name)) return null
  return isSite(name) ? kindOnSite(rest.slice(given.length)) : kindOfHost(name)
}

/** What a host tells, or one above it: `name.github.io` counts as `github.io`. */
function kindOfHost(name: string): LinkKind {
  for (let at = -1, host = name; ; host = name.slice(at + 1)) {
    const kind = kindsByHost.get(host)
    if (kind !== undefined) return kind
    at = name.indexOf('.', at + 1)
    if (at < 0) return 'other'
  }
}

/** On the site, `/datasets/...` says what it is, and `/name/name` is a model unless the first name is a page of the site. */
function kindOnSite(path: string): LinkKind {
  const end = path.search(/[?#]/)
  const parts = (end < 0 ? path : path.slice(0, end)).split('/').filter((part) => part !== '')
  const first = parts[0] ?? ''
  return kindsByPage.get(first) ?? (parts.length === 2 && !isSitePage(first.toLowerCase()) ? 'model' : 'other')
}
