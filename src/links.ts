/** Links that stand in running text. */
import type { Link, LinkKind, Span } from './schema.ts'

/** What a host alone tells about a link; hosts below these count as well. */
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

/** Paths of huggingface.co that are no models. */
const sitePaths: ReadonlyMap<string, LinkKind> = new Map([
  ['datasets', 'dataset'],
  ['spaces', 'project'],
  ['papers', 'other'],
  ['collections', 'other'],
  ['blog', 'other'],
  ['docs', 'other'],
])

const longestUrl = 2_048
const host = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i
const hostAndPath = /^https?:\/\/([^/?#]*)(\/[^?#]*)?/i

/** What {@link findLinks} finds: links, and stretches that look like one but lead who knows where. */
export interface FoundLinks {
  readonly links: Link[]
  readonly refused: Span[]
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
  for (let colon = at; colon >= 0 && colon < end; ) {
    const start = schemeStart(source, colon)
    const urlEnd = endOfUrl(source, colon + 3, end)
    if (start >= 0) {
      const url = source.slice(start, urlEnd)
      const kind = urlEnd - start > longestUrl ? null : kindOf(url)
      if (kind === null) refused.push({ start, end: urlEnd })
      else links.push({ url, kind, span: { start, end: urlEnd } })
    }
    colon = source.indexOf('://', urlEnd)
  }
  return { links, refused }
}

/** Where `http` or `https` before a colon begins, -1 where it is another scheme. */
function schemeStart(source: string, colon: number): number {
  const before = source.slice(Math.max(0, colon - 5), colon).toLowerCase()
  return before.endsWith('https') ? colon - 5 : before.endsWith('http') ? colon - 4 : -1
}

/** Characters that no URL holds, among them those that the text around one is made of. */
const endsUrl = /[\s<>"{}|\\^`\u{2018}-\u{201f}]/gu

function endOfUrl(source: string, start: number, end: number): number {
  endsUrl.lastIndex = start
  const match = endsUrl.exec(source)
  let at = match === null || match.index > end ? end : match.index
  // What is longer is refused anyway, and looking for brackets in it would take long.
  while (at - start <= longestUrl && at > start && isTrailing(source, start, at)) at--
  return at
}

/** Whether the last character before `at` belongs to the sentence and not to the URL. */
function isTrailing(source: string, start: number, at: number): boolean {
  const last = source.charAt(at - 1)
  if ('.,;:!?\'*_~'.includes(last)) return true
  if (last !== ')' && last !== ']') return false
  const opening = last === ')' ? '(' : '['
  const url = source.slice(start, at)
  return url.split(opening).length < url.split(last).length
}

/** The kind of a link, null where its host is no plain domain name. */
function kindOf(url: string): LinkKind | null {
  const [, authority = '', path = '/'] = hostAndPath.exec(url) ?? []
  const name = authority.toLowerCase().replace(/:\d{1,5}$/, '')
  if (name.length > 253 || !host.test(name)) return null
  if (name === 'huggingface.co' || name === 'hf.co') return kindOnSite(path)
  const labels = name.split('.')
  return kindsByHost.get(name) ?? kindsByHost.get(labels.slice(-2).join('.')) ?? 'other'
}

/** On the site, `/datasets/...` says what it is, and `/name/name` is a model. */
function kindOnSite(path: string): LinkKind {
  const parts = path.split('/').filter((part) => part !== '')
  return sitePaths.get(parts[0] ?? '') ?? (parts.length === 2 ? 'model' : 'other')
}
