/**
 * What the page shows around its papers, as one table. `text` is compared with a whole line, white space folded and case
 * ignored. The wordings were read off captures of huggingface.co/papers from 2024 to 2026.
 */
import type { FurnitureName } from '../../cues.ts'

/** What a line of furniture is. `page-title` and `nothing-listed` tell something; the others are only passed over. */
export type RowName = Exclude<FurnitureName, 'upvote' | 'published' | 'references'> | 'page-title' | 'nothing-listed'

interface Furniture {
  readonly name: RowName
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
  { name: 'nothing-listed', texts: ['no results found'] },
]

/** Lines that hold a number or a name. */
export interface Pattern {
  readonly name: RowName
  /** How lines of it begin: their first three letters, or a digit or `#` alone. */
  readonly initials: string
  readonly pattern: RegExp
}

/** What the table cannot list. */
export const patterns: readonly Pattern[] = [
  // `No papers`, `No daily papers for Nov 5 yet`: the site's sentence, and no title as `No Papers Left Behind`.
  {
    name: 'nothing-listed',
    initials: 'no ',
    pattern:
      /^no (?:(?:daily|weekly|monthly|trending) )?papers(?: (?:found|yet|for|on|in|from|published|available|match|matching|here|today|this|to|were|are|have)\b.{0,50})?[.!]{0,3}$/i,
  },
  // With the month or the day that a writer put behind it.
  {
    name: 'page-title',
    initials: 'dai,wee,mon,tre,hug,hf ',
    pattern:
      /^(?:hugging ?face |hf )?(?:daily|weekly|monthly|trending) papers(?: ?[-–—:,|] ?| \(| for | of | )(?:[a-z]{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? ?)?(?:\d{4})?|\d{4}-\d\d(?:-\d\d)?)\)?$/i,
  },
  {
    name: 'control',
    initials: 'vid,ima,pic',
    pattern: /^(?:video|image|picture): ?\S{1,60}\.(?:webm|mp4|mov|png|jpe?g|gif|webp)$/i,
  },
  // What the player of a video shows in a printed page.
  { name: 'control', initials: '0,1,2,3,4,5,6,7,8,9', pattern: /^\d{1,2}:\d\d(?: ?\/ ?\d{1,2}:\d\d)?$/ },
  {
    name: 'period',
    initials: 'wee,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec',
    pattern:
      /^week of [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?$|^(?:week of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{4}|\d{1,2}(?:, \d{4})? ?[-–—] ?[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?)$/i,
  },
  {
    name: 'paper-page',
    initials: '#,arx,mod,dat,spa,col,no ,vie,ai-,aut,abs,add,cit',
    pattern:
      /^(?:#\d{1,3} paper of the day|arxiv:\s?\d{4}\.\d{4,5}|(?:models|datasets|spaces) citing this paper\b.{0,12}|collections including this paper\b.{0,12}|no (?:model|dataset|space|collection) (?:linking|including) this paper.{0,12}|view (?:arxiv page|pdf)|ai-generated summary|authors:|abstract|add to collection|cite this paper in a .{0,40})$/i,
  },
  {
    name: 'blocked',
    initials: '4,5,jus,che,ver,ple,ena,you,acc,att,err,int,bad,ser,gat,too,rat,per,ray,use,for,don,log,sso',
    pattern:
      /^(?:just a moment\b.{0,6}|checking (?:your browser|if the site).{0,60}|verify(?:ing)? (?:that )?you are (?:a )?human.{0,60}|(?:please |you need to )?enable javascript.{0,60}|access denied.{0,20}|attention required.{0,30}|(?:error )?(?:401|403|429|502|503|504)\b.{0,40}|(?:error )?(?:500:? )?internal server error\.?|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|too many requests.{0,30}|rate limit exceeded.{0,40}|performance & security by cloudflare|ray id: .{0,40}|username or email address|forgot your password\??|don't have an account\?.{0,12}|log in to your account.{0,20}|sso is available for companies)$/i,
  },
]
