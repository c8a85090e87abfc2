/** What the heads of a table's columns say of the cells below them. */
import { type FieldKind, fieldNamed } from './labels.ts'
import { signNamed } from './signs.ts'

/** What a column has: a field, the title, the repository, the numbers of the rows, or what nobody knows. */
export type Column = FieldKind | 'title' | 'code' | 'number' | 'unknown'

/** Heads that are no labels of fields, or say something else than these. Words of names as programs write them are told apart. */
const heads: Readonly<Record<Exclude<Column, 'unknown'>, string>> = {
  title: 'title, titles, paper title, paper name',
  authors: 'author, author s, author count, author names, authors count, number of authors, num authors, no of authors',
  votes: `vote, vote count, votes count, number of votes, num votes, upvote count, upvotes count, number of upvotes, num upvotes,
    hf upvotes`,
  comments: 'comment, comment count, comments count, number of comments, num comments',
  date: 'published at, published date, publication date, date published',
  submitter: 'submitter',
  organization: 'org',
  stars: 'star, star count, stars count, num stars',
  code: `code, code link, code url, repo, repository, repo url, repository url, github, github repo, github url,
    github link`,
  link: `links, paper link, paper url, paper page, hf link, hf url, hf paper link, hf paper url, hugging face, hugging face link,
    hugging face url, huggingface, huggingface link, huggingface url, arxiv, arxiv id, arxiv link, arxiv url, id, paper id, pdf, pdf link,
    pdf url`,
  abstract: 'tl dr, ai summary, paper abstract, paper summary',
  number: ', no, nr, num, number, rank, index',
}

const columns: ReadonlyMap<string, Column> = new Map(
  Object.entries(heads).flatMap(([column, words]) => words.split(/,\s*/).map((word) => [word, column as Column] as const)),
)

/** Longer texts are no heads; tags and the space that they leave may stand around them. */
const longestHead = 60
const longestCell = 2_000
/** Where a head leads to, as those that sort a table do, and tags. */
const target = /\]\([^()]*\)|<[^<>]*>/g

/** The words of a head: `Author(s)` is `author s`, `num_authors` is `num authors`. */
const wordsOf = (head: string): string =>
  head
    .replace(target, ' ')
    .replace(/[^\p{L}\p{N}]{1,60}/gu, ' ')
    .trim()
    .toLowerCase()

/** Where a word begins inside of a name as programs write it: `numAuthors`. */
const hump = /(?<=\p{Ll})(?=\p{Lu})/gu

/** `Paper` is the title, unless another column has that. */
const paper = 'paper'
/** What a table may have in several columns: links to the paper, and a repository with its stars. */
const repeated: ReadonlySet<Column> = new Set<Column>(['link', 'code', 'stars', 'number', 'unknown'])

/** Of an abstract and its summary, in columns of their own, the abstract is it. */
const namesAbstract = /abstract/i

/**
 * Read the heads of a table.
 *
 * @param texts the text of each
 * @returns the columns; null where none of them has titles, or no other one is known. O(length).
 */
export function readHeads(texts: readonly string[]): Column[] | null {
  const found = nameColumns(texts)
  const abstract = texts.findIndex((text, at) => found[at] === 'abstract' && namesAbstract.test(text))
  const firstOf = (column: Column): number => (column === 'abstract' && abstract >= 0 ? abstract : found.indexOf(column))
  const own = found.map((column, at): Column => (repeated.has(column) || firstOf(column) === at ? column : 'unknown'))
  return own.includes('title') && own.some((column) => column !== 'title' && column !== 'number' && column !== 'unknown') ? own : null
}

/** Tell what each head says by itself: several may say the same. O(length). */
export function nameColumns(texts: readonly string[]): Column[] {
  const shown = texts.map((text) => (text.length > longestCell ? text : text.trim()))
  const found = shown.map(nameColumn)
  const papers = shown.findIndex((text) => text.length <= longestHead && wordsOf(text) === paper)
  if (papers >= 0 && !found.includes('title')) found[papers] = 'title'
  return found
}

function nameColumn(text: string): Column {
  if (text.length > longestHead) return 'unknown'
  const words = wordsOf(text)
  const sign = words === '' ? signNamed(text) : null
  return sign ?? columnNamed(words) ?? columnNamed(wordsOf(text.replace(hump, ' '))) ?? 'unknown'
}

const columnNamed = (words: string): Column | null => columns.get(words) ?? fieldNamed(words)
