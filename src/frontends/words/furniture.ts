/**
 * What the page shows around its papers, as one table. `text` is compared with a whole line, white space folded and case
 * ignored. The wordings were read off captures of huggingface.co/papers from 2024 to 2026.
 */
import type { Cue, Gap } from '../../cues.ts'
import { foldText, isDigit, isWhiteSpace, skipWhiteSpace, trimEnd } from '../../text.ts'

/** What a line of furniture is. `page-title` and `nothing-listed` tell something; the others are only passed over. */
export type FurnitureName =
  | 'newsletter'
  | 'page-title'
  | 'period'
  | 'search'
  | 'pager'
  | 'menu'
  | 'footer'
  | 'tooltip'
  | 'control'
  | 'paper-page'
  | 'blocked'
  | 'nothing-listed'

interface Furniture {
  readonly name: FurnitureName
  readonly texts: readonly string[]
}

/** What the page shows around its papers. */
export const furniture: readonly Furniture[] = [
  {
    name: 'newsletter',
    texts: [
      'new',
      'get trending papers in your email inbox!',
      'get trending papers in your email inbox once a day!',
      'subscribe',
      'subscribed',
    ],
  },
  {
    name: 'page-title',
    texts: [
      'daily papers',
      'trending papers',
      'weekly papers',
      'monthly papers',
      'daily papers - hugging face',
      'trending papers - hugging face',
    ],
  },
  { name: 'period', texts: ['daily', 'weekly', 'monthly', 'today', 'this week', 'this month'] },
  { name: 'search', texts: ['search by arxiv id or title', 'search', 'submit a paper', 'submit paper', 'all', 'sort: trending'] },
  { name: 'pager', texts: ['previous', 'next', 'load more', 'show more', 'back to top'] },
  {
    name: 'menu',
    texts: [
      'hugging face',
      "hugging face's logo",
      'models',
      'datasets',
      'spaces',
      'buckets',
      'posts',
      'docs',
      'languages',
      'organizations',
      'enterprise',
      'solutions',
      'community',
      'pricing',
      'log in',
      'sign up',
      'skip to content',
      'skip to main content',
    ],
  },
  {
    name: 'footer',
    texts: [
      'system theme',
      'company',
      'tos',
      'privacy',
      'about',
      'careers',
      'jobs',
      'website',
      'press',
      'inference endpoints',
      'huggingchat',
      '© hugging face',
    ],
  },
  // What text browsers make of the page's buttons and lines.
  { name: 'control', texts: ['(button)', 'button', 'submit', '[ submit ]', 'play video', 'video', 'image'] },
  { name: 'tooltip', texts: ['trending papers ranked by github stars activity', 'papers ranked by github stars activity'] },
  {
    name: 'nothing-listed',
    texts: ['no papers found', 'no papers yet', 'no papers for this date', 'no results found', 'no papers published on this day'],
  },
]

/** Lines that hold a number or a name, so that the table cannot list them. */
const patterns: readonly { readonly name: FurnitureName; readonly pattern: RegExp }[] = [
  { name: 'control', pattern: /^(?:video|image|picture): ?\S{1,60}\.(?:webm|mp4|mov|png|jpe?g|gif|webp)$/i },
  {
    name: 'period',
    pattern:
      /^week of [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?$|^(?:week of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{4}|\d{1,2}(?:, \d{4})? ?[-–—] ?[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?)$/i,
  },
  {
    name: 'paper-page',
    pattern:
      /^(?:#\d{1,3} paper of the day|arxiv:\s?\d{4}\.\d{4,5}|(?:models|datasets|spaces) citing this paper\b.{0,12}|collections including this paper\b.{0,12}|no (?:model|dataset|space|collection) (?:linking|including) this paper.{0,12}|view (?:arxiv page|pdf)|ai-generated summary|authors:|abstract|add to collection|cite this paper in a .{0,40})$/i,
  },
  {
    name: 'blocked',
    pattern:
      /^(?:just a moment\b.{0,6}|checking (?:your browser|if the site).{0,60}|verify(?:ing)? (?:that )?you are (?:a )?human.{0,60}|(?:please )?enable javascript.{0,60}|access denied.{0,20}|attention required.{0,30}|(?:error )?(?:401|403|429|502|503|504)\b.{0,40}|too many requests.{0,30}|rate limit exceeded.{0,40}|performance & security by cloudflare|ray id: .{0,40}|username or email address|forgot your password\??|don't have an account\?.{0,12}|log in to your account.{0,20}|sso is available for companies)$/i,
  },
]

const namesByText: ReadonlyMap<string, FurnitureName> = new Map(
  furniture.flatMap(({ name, texts }) => texts.map((text) => [text, name] as const)),
)

/** A line longer than this is no furniture that the table knows. */
export const longestFurniture: number = Math.max(...[...namesByText.keys()].map((text) => text.length))

/** Name a whole line of furniture, null where it is none. */
export function nameFurniture(line: string): FurnitureName | null {
  return namesByText.get(line.toLowerCase()) ?? null
}

/** Name a line by the patterns. */
const namePattern = (line: string): FurnitureName | null => patterns.find(({ pattern }) => pattern.test(line))?.name ?? null

/** The first three letters of a line as one number, case ignored. */
const initialsAt = (source: string, at: number): number =>
  ((source.charCodeAt(at) | 0x20) << 16) | ((source.charCodeAt(at + 1) | 0x20) << 8) | (source.charCodeAt(at + 2) | 0x20)

/** How the patterns begin, but for those that begin with `#` or a digit. */
const patternInitials =
  'vid,ima,pic,wee,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec,arx,mod,dat,spa,col,no ,vie,ai-,aut,abs,add,cit,jus,che,ver,ple,ena,acc,att,err,too,rat,per,ray,use,for,don,log,sso'.split(
    ',',
  )

/** How all notices begin, so that most lines need no more than a look. */
const noticeInitials: ReadonlySet<number> = new Set([...namesByText.keys(), ...patternInitials].map((text) => initialsAt(text, 0)))

/** Whether a line may be a notice, or the curator's line. */
function mayBeNotice(source: string, start: number): boolean {
  const unit = source.charCodeAt(start)
  if (unit === 0x23 || isDigit(unit)) return true
  return noticeInitials.has(initialsAt(source, start)) || ((unit | 0x20) === 0x62 && (source.charCodeAt(start + 1) | 0x20) === 0x79)
}

/** Longest line that is compared with the page's own sentences. */
const longestNotice = 80

/**
 * Read a line that the page shows around its papers.
 *
 * @returns its cue, null where the line is none. O(1): longer lines are none.
 */
export function readFurniture(source: string, start: number, end: number, gap: Gap): Cue | null {
  if (end - start > longestNotice || !mayBeNotice(source, start)) return null
  const initial = source.charCodeAt(start) | 0x20
  if (initial === 0x62) {
    const curator = readCurator(source, start, end, gap)
    if (curator !== null) return curator
  }
  if (initial === 0x6e && /^no (?:(?:daily|weekly|monthly|trending) )?papers\b/i.test(source.slice(start, end))) {
    return { kind: 'nothing-listed', start, end, gap }
  }
  const line = foldText(source.slice(start, end))
  const name = (end - start <= longestFurniture ? nameFurniture(line) : null) ?? namePattern(line)
  if (name === null) return null
  return name === 'page-title' || name === 'nothing-listed' ? { kind: name, start, end, gap } : { kind: 'furniture', start, end, gap, name }
}

/**
 * The line under the page's title, which names who chose the papers.
 *
 *     `byAK and the research community`
 *        ^ name
 */
function readCurator(source: string, start: number, end: number, gap: Gap): Cue | null {
  const line = source.slice(start, end)
  const behind = line.search(/and\s{1,8}the\s{1,8}research\s{1,8}community$/i)
  if (behind < 0 || !/^by/i.test(line)) return null
  const from = skipWhiteSpace(source, start + 2, end)
  const to = trimEnd(source, from, start + behind)
  return to > from ? { kind: 'curator', start, end, gap, name: { start: from, end: to } } : null
}

/** Parts of menus and pagers stand side by side on a line, with white space between them or none. */
const sideBySide: ReadonlySet<FurnitureName> = new Set<FurnitureName>(['period', 'pager', 'menu', 'footer'])
/** The parts by how they begin, so that most lines need no more than a look. */
const partsByInitials: ReadonlyMap<number, readonly string[]> = groupParts()

function groupParts(): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const { name, texts } of furniture) {
    if (!sideBySide.has(name)) continue
    for (const text of texts) groups.set(initialsAt(text, 0), [...(groups.get(initialsAt(text, 0)) ?? []), text])
  }
  return groups
}

/**
 * Read a line of several parts: `Models Datasets Spaces Pricing Docs`, `DailyWeeklyMonthly`.
 *
 * @returns their cues, null where anything else stands on the line
 */
export function readFurnitureParts(source: string, start: number, end: number, gap: Gap): Cue[] | null {
  if (end - start > 2 * longestNotice) return null
  const cues: Cue[] = []
  for (let at = start; at < end; ) {
    const partEnd = endOfPart(source, at, end)
    if (partEnd < 0) return null
    const name = nameFurniture(foldText(source.slice(at, partEnd))) as FurnitureName
    cues.push({ kind: 'furniture', start: at, end: partEnd, gap: at === start ? gap : 'same-line', name })
    at = skipWhiteSpace(source, partEnd, end)
  }
  return cues
}

/** Where the longest part that begins at a place ends, -1 where none does. */
function endOfPart(source: string, start: number, end: number): number {
  let longest = -1
  for (const text of partsByInitials.get(initialsAt(source, start)) ?? []) {
    const at = start + text.length
    if (at > end || at <= longest || source.slice(start, at).toLowerCase() !== text) continue
    if (at === end || isWhiteSpace(source.charCodeAt(at)) || /[A-Z]/.test(source.charAt(at))) longest = at
  }
  return longest
}
