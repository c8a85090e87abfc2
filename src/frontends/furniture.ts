/**
 * What the page shows around its papers, as one table. `text` is compared with a whole line, white space folded and case
 * ignored. The wordings were read off captures of huggingface.co/papers from 2024 to 2026.
 */

/** What a line of furniture is. `page-title` and `nothing-listed` tell something; the others are only passed over. */
export type FurnitureName = 'newsletter' | 'page-title' | 'period' | 'search' | 'pager' | 'menu' | 'footer' | 'tooltip' | 'nothing-listed'

interface Furniture {
  readonly name: FurnitureName
  readonly texts: readonly string[]
}

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
  { name: 'page-title', texts: ['daily papers', 'trending papers', 'weekly papers', 'monthly papers'] },
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
      'docs',
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
  { name: 'tooltip', texts: ['trending papers ranked by github stars activity', 'papers ranked by github stars activity'] },
  {
    name: 'nothing-listed',
    texts: ['no papers found', 'no papers yet', 'no papers for this date', 'no results found', 'no papers published on this day'],
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
