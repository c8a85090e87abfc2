/**
 * What a link leads to. On the site a link's target is the best evidence that there is: it tells votes from comments and
 * names the paper. One table of path shapes; hosts are compared as a whole, so that no look-alike passes for the site.
 */

/** What a link leads to; `id` is an arXiv id without its version, as the site's own paths have it. */
export type Target =
  /** `/login?next=%2Fpapers%2F<id>`: the vote button of a paper; null where a label means those of several. */
  | { readonly kind: 'votes'; readonly id: string | null }
  /** `/papers/<id>#community`: the comments on a paper; null likewise. */
  | { readonly kind: 'comments'; readonly id: string | null }
  /** `/papers/<id>` */
  | { readonly kind: 'paper'; readonly id: string }
  /** `/papers/date/2025-11-04` or `/papers?date=2025-11-04`: the page of another day. */
  | { readonly kind: 'day'; readonly day: string }
  /** `/papers/week/2025-W45`, `/papers/month/2025-11` */
  | { readonly kind: 'week' | 'month' }
  /** `/papers/trending` */
  | { readonly kind: 'trending' }
  /** `/papers?q=...`; `query` is decoded. */
  | { readonly kind: 'search'; readonly query: string }
  /** `/<handle>`: a user or an organisation. */
  | { readonly kind: 'profile'; readonly handle: string }
  /** Any other page of the site. */
  | { readonly kind: 'site' }
  /** `arxiv.org/abs/<id>` */
  | { readonly kind: 'arxiv'; readonly id: string }
  /** A repository on github.com. */
  | { readonly kind: 'code'; readonly url: string }
  /** The picture of a paper, `social-thumbnails/papers/<id>.png`. */
  | { readonly kind: 'thumbnail'; readonly id: string }
  /** The picture of a user or of an organisation. */
  | { readonly kind: 'avatar' }
  /** Any other picture. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'other'; readonly url: string }

/** A link of the input. Links are compared by identity: two that lead to the same page are two. */
export interface Link {
  /** Null where the list that names the target was cut off. */
  readonly target: Target | null
}

const paperPath = /^\/papers\/(\d{4}\.\d{4,5})(?:v\d{1,3})?\/?(?:\?[^#]{0,500})?(#community.{0,80})?(?:#.{0,80})?$/
const votesPath = /^\/login\?next=(?:%(?:25)?2F|\/)papers(?:%(?:25)?2F|\/)(\d{4}\.\d{4,5})(?:v\d{1,3})?(?:%23\w{0,40}|&.{0,200})?$/i
const dayPath = /^\/papers(?:\/date\/|\?date=)(\d{4}-\d\d-\d\d)(?:[&#].{0,200})?$/
const periodPath = /^\/papers\/(week|month)\/[\w-]{4,10}$/
const searchPath = /^\/papers\?q=([^&#]{1,300})/
const profilePath = /^\/([\w.-]{1,96})\/?$/
const thumbnailPath = /\/social-thumbnails\/papers\/(\d{4}\.\d{4,5})(?:v\d{1,3})?\.\w{2,5}$/
const pictureName = /\.(?:png|jpe?g|svg|gif|webp|avif|ico|webm|mp4|mov)$/i
const avatar = /^\/avatars\/|\/\/cdn-avatars\./
const arxivPage = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})(?:v\d{1,3})?(?:\.pdf)?(?:[?#].{0,200})?$/i
const codePage = /^https?:\/\/(?:www\.)?github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}/i

/** First parts of the site's paths that are pages of its own, and no user's or organisation's. */
const sitePages: ReadonlySet<string> = new Set(
  `models datasets spaces buckets docs pricing login join logout papers posts blog tasks learn chat collections settings enterprise huggingface
  terms-of-service terms privacy brand about inference support new-space new-dataset front content-guidelines code-of-conduct search organizations
  notifications welcome changelog hardware languages metrics storage storage-buckets inference-endpoints inference-providers huggingchat jobs
  new hub-docs premium kernels mcp`.split(/\s+/),
)

/** Whether a path on the site that begins so is a page of its own. `name` is in lower case. */
export const isSitePage = (name: string): boolean => sitePages.has(name)

/** Hosts of the site. */
const hosts: ReadonlySet<string> = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co', 'www.hf.co'])

/** Whether a host is the site's. `name` is in lower case, without a port. */
export const isSite = (name: string): boolean => hosts.has(name)

/** An address on the site, in full, up to its path. */
const siteAddress = /https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?=\/)/iy

/** Whether an address on the site stands at an offset, in full. O(1). */
export function beginsSite(source: string, at: number): boolean {
  siteAddress.lastIndex = at
  return siteAddress.test(source)
}

/** How a path on the site may be written in full; `file:` is what text browsers make of a path in a saved page. */
const siteOrigin = /^(?:(?:https?:)?\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?=[/?#]|$)|file:\/\/(?:localhost)?(?=\/))/i
/** An archive's copy of a page names the page's own address behind its date; the copy's own links leave the archive's host out. */
const archived = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/i

/** Whether a text can be what a link leads to: an address, or a path. */
export const looksLikeTarget = (text: string): boolean =>
  /^(?:https?:\/\/|\/(?![*\s])|#|\?|\.{1,2}\/|mailto:|file:\/\/|data:)/i.test(text) && !/[\s[\]<>]/.test(text)

/** What most links of a page are, as the site writes them or in full: a paper, its comments, its vote button, the picture of a user. */
const usual =
  /^(?:https:\/\/huggingface\.co)?\/(?:papers\/(\d{4}\.\d{4,5})(#community)?|login\?next=%2Fpapers%2F(\d{4}\.\d{4,5})|avatars\/[\w-]{1,100}\.svg)$/

/** Tell what an address of the usual shapes leads to, null where it has another one. What it gives, {@link readTarget} would find as well. */
export function readUsual(url: string): Target | null {
  const match = usual.exec(url)
  if (match === null) return null
  const { 1: paper, 2: comments, 3: voted } = match
  if (paper !== undefined) return { kind: comments === undefined ? 'paper' : 'comments', id: paper }
  return voted === undefined ? { kind: 'avatar' } : { kind: 'votes', id: voted }
}

/**
 * Tell what a link leads to.
 *
 * @param url an address, or a path of the site
 * @returns never throws; what is not known is `other`. O(length), bounded by what the shapes allow.
 */
export const readTarget = (url: string): Target => readUsual(url) ?? readAny(url)

function readAny(url: string): Target {
  const address = url.replace(archived, '').replace(/^(?=(?:papers|login)[/?])/, '/')
  const thumbnail = thumbnailPath.exec(address)
  if (thumbnail !== null) return { kind: 'thumbnail', id: thumbnail[1] as string }
  const origin = siteOrigin.exec(address)?.[0]
  const path = origin === undefined ? address : address.slice(origin.length)
  if (avatar.test(path)) return { kind: 'avatar' }
  if (namesPicture(path)) return { kind: 'picture' }
  if (origin !== undefined || /^[/?#]/.test(path)) return readPath(path)
  const arxiv = arxivPage.exec(address)
  if (arxiv !== null) return { kind: 'arxiv', id: arxiv[1] as string }
  return codePage.test(address) ? { kind: 'code', url: address } : { kind: 'other', url: address }
}

/** Characters of the longest query that may follow the name of a picture. */
const longestQuery = 300
/** A dot and the longest of the names' endings. */
const longestEnding = 5

/** Whether an address ends in the name of a picture's or a video's file, with a query behind it or none. */
function namesPicture(address: string): boolean {
  if (/^data:image\//i.test(address) || pictureName.test(address)) return true
  let at = address.lastIndexOf('?')
  while (at > 0 && address.length - at - 1 <= longestQuery) {
    if (pictureName.test(address.slice(Math.max(0, at - longestEnding), at))) return !/[\n\r\u2028\u2029]/.test(address.slice(at))
    at = address.lastIndexOf('?', at - 1)
  }
  return false
}

/** Tell what a path of the site leads to. */
function readPath(path: string): Target {
  const votes = votesPath.exec(path)
  if (votes !== null) return { kind: 'votes', id: votes[1] as string }
  const paper = paperPath.exec(path)
  if (paper !== null) return { kind: paper[2] === undefined ? 'paper' : 'comments', id: paper[1] as string }
  const day = dayPath.exec(path)
  if (day !== null) return { kind: 'day', day: day[1] as string }
  const period = periodPath.exec(path)
  if (period !== null) return { kind: period[1] as 'week' | 'month' }
  if (path === '/papers/trending') return { kind: 'trending' }
  const query = searchPath.exec(path)
  if (query !== null) return { kind: 'search', query: decodeQuery(query[1] as string) }
  const profile = profilePath.exec(path)
  if (profile !== null && !isSitePage((profile[1] as string).toLowerCase())) return { kind: 'profile', handle: profile[1] as string }
  return { kind: 'site' }
}

/** Decode a query as forms write it; one that is badly encoded stays as it is. */
function decodeQuery(query: string): string {
  const spaced = query.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** The page of a paper on the site. */
export const addressOfPaper = (id: string): string => `https://huggingface.co/papers/${id}`

/** The paper that a target is about, null where it is about none. */
export function paperOf(target: Target | null | undefined): string | null {
  if (target === null || target === undefined) return null
  return target.kind === 'votes' ||
    target.kind === 'comments' ||
    target.kind === 'paper' ||
    target.kind === 'thumbnail' ||
    target.kind === 'arxiv'
    ? target.id
    : null
}

/** Whether a link proves a number. */
export const isNumberTarget = (target: Target | null | undefined): boolean => target?.kind === 'votes' || target?.kind === 'comments'

/** Whether a target is a picture or a video. */
export const isPicture = (target: Target | null | undefined): boolean =>
  target?.kind === 'picture' || target?.kind === 'thumbnail' || target?.kind === 'avatar'
