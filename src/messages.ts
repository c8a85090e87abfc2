/** Every rule that a parse or a merge can report, as one table. Ids are public: they do not change within a major version. */
import { dateRules } from './rules/dates.ts'
import { linkRules } from './rules/links.ts'
import { mergeRules } from './rules/merge.ts'
import { option, type Quote, type Rule, rule, withManual } from './rules/rule.ts'
import { syntaxRules } from './rules/syntax.ts'
import type { RuleId } from './rule-ids.ts'
import type { FieldName, Message, Span } from './schema.ts'

export type { RuleId } from './rule-ids.ts'

/** An entry, and whether its values were named by the syntax, as JSON does, so that it has no byline. */
type Named = Quote & { isNamed?: boolean }

/** What a text has that is no evidence yet. */
const toLinks = (links: number): string => (links === 0 ? '' : links === 1 ? 'a link to a paper, but ' : `${links} links to papers, but `)

export const rules = Object.freeze({
  // The text as a whole
  'empty-input': rule('error', () => 'The input is empty or holds white space only', 'Check that the scraper got a response and wrote it.'),
  'nothing-recognised': rule(
    'error',
    (a: { links: number; glued: string | null }) =>
      `Nothing in this text looks like a page of Daily Papers: ${
        a.glued === null
          ? `${toLinks(a.links)}no page header and no byline`
          : `its texts have nothing between them ("${a.glued}"), so that nobody can tell where each ends; have the scraper put a line end there`
      }`,
    'Check that the text is a listing page, and that the scraper did not get an error page.',
  ),
  'content-lost': rule(
    'error',
    () => 'This is a page of the site, but none of its papers is left: only its header, or who submitted them',
    'The extractor dropped the list; use another one, or give it the whole page.',
  ),
  'other-dialect': rule(
    'error',
    (a: { syntax: string; reader: string }) => `This text looks like ${a.syntax}, which ${a.reader} does not read`,
    'Give daily-papers-parser plain text, Markdown, HTML or JSON of the page.',
  ),
  'paper-page': rule(
    'error',
    () => 'This is the page of a single paper, not a listing',
    'Capture the listing page; pages of single papers are not read.',
  ),
  blocked: rule(
    'error',
    () => 'This is a notice in place of the page: a login page, an error, or a check for robots',
    'Capture the page again, more slowly or signed in.',
  ),
  'empty-listing': rule('info', () => 'The page says itself that it lists no papers', 'Nothing is to be mended.'),
  'underlined-text': rule(
    'warning',
    () => 'Links of this text have "_" in place of each space; all of it was read as spaces, also where a paper may really have it',
    'Have links written without an underline; the settings file of html2text says which of them have one.',
  ),
  'input-too-long': rule(
    'error',
    (a: { length: number; limit: number }) => `The input has ${a.length} characters; only the first ${a.limit} were read`,
    `Split the input, or raise ${option('maxLength')}.`,
  ),
  'line-too-long': rule(
    'error',
    (a: { length: number; limit: number }) => `This line has ${a.length} characters and was not read; the limit is ${a.limit}`,
    `Check that this is text and not data, or raise ${option('maxLineLength')}.`,
  ),
  'too-many-entries': rule(
    'error',
    (a: { limit: number }) => `Only the first ${a.limit === 1 ? 'entry was' : `${a.limit} entries were`} read`,
    `Split the input, or raise ${option('maxEntries')}.`,
  ),
  'too-many-messages': rule(
    'warning',
    (a: { more: number }) => `${a.more} more messages were left out`,
    `Mend the first ones, or raise ${option('maxMessages')}.`,
  ),

  // Segmentation
  'title-missing': rule(
    'error',
    (a: Quote) => `No title stands before this part of a paper, so no entry was made of it: "${a.quote}"`,
    'The title was lost before this text was captured; look it up on the page.',
  ),
  'card-without-title': rule(
    'warning',
    (a: Quote) => `No title follows this part of a card, so it belongs to no entry: "${a.quote}"`,
    'The title was lost before this text was captured; look it up on the page.',
  ),
  'second-submitter': rule(
    'warning',
    (a: Quote & { used: string }) => `Two submitters stand in one entry; "${a.used}" was read as its own, and "${a.quote}" was left out`,
    'A title between them may have been lost before this text was captured; look it up on the page.',
  ),
  'number-for-name': rule(
    'warning',
    (a: Quote) => `"${a.quote}" stands where the name of who submitted the paper stands, and was read as its votes`,
    'The name was lost before this text was captured, or it is this number; look it up on the page.',
  ),
  'abstract-missing': rule(
    'warning',
    (a: Quote) => `No abstract follows the title "${a.quote}", though other entries of this page have one`,
    'The abstract was lost before this text was captured; look it up on the page.',
  ),
  'doubtful-abstract': rule(
    'warning',
    (a: Quote) => `The text below "${a.quote}" was read as its abstract, though nearly no other entry of this page has one`,
    'Compare it with the page; it may be a notice or an advertisement, as pages of a day show no abstracts.',
  ),
  'close-call': rule(
    'warning',
    (a: Quote & { reading: string; other: string }) => `"${a.quote}" was read as ${a.reading}; it is nearly as likely ${a.other}`,
    'Read the text at this place; a blank line between papers and no blank line within a paragraph makes it clear.',
  ),
  'unrecognised-text': rule(
    'warning',
    (a: Quote) => `This text is no part of a paper and no known part of the page: "${a.quote}"`,
    'If it is part of a paper, the text around it was damaged; if it is part of the page, the page has changed, and a newer version may know it.',
  ),
  'text-cut-off': rule(
    'warning',
    (a: Quote) => `The text ends in the middle of an entry: "${a.quote}"`,
    'Capture the page again; this entry and all that followed it are incomplete.',
  ),

  // Bylines
  'byline-missing': rule(
    'info',
    (a: Quote) => `No authors, organisation or date follow "${a.quote}"`,
    'Some papers are shown without a byline; if the page has one, it was lost before this text was captured.',
  ),
  'doubtful-paper': rule(
    'warning',
    (a: Quote) =>
      `"${a.quote}" was read as the title of a paper, but unlike others of this page it leads to none, and nothing else says that it is one`,
    'Compare it with the page; it may be the heading of something else, as a sponsor or a section.',
  ),
  'authors-missing': rule(
    'warning',
    (a: Named) =>
      a.isNamed
        ? `The data give neither authors nor an organisation of "${a.quote}", and those of other papers`
        : `Neither a number of authors nor an organisation stands in the byline of "${a.quote}"`,
    'The line was lost before this text was captured.',
  ),
  'date-missing': rule(
    'warning',
    (a: Named) =>
      a.isNamed ? `The data give no date of "${a.quote}", and one of other papers` : `No date stands in the byline of "${a.quote}"`,
    'The line was lost before this text was captured.',
  ),
  'organization-unsplit': rule(
    'info',
    (a: Quote) => `Which word of "${a.quote}" is the organisation's handle cannot be told, so all of it is the name`,
    'Nothing is to be mended; a capture with links tells handle and name apart.',
  ),

  ...linkRules,
  'references-decoded': rule(
    'info',
    (a: Quote) => `This text has character references of HTML, as "${a.quote}", which were read as the signs that they stand for`,
    'Have the writer decode them; where they are meant as they stand, give the option format: "text" (--syntax text).',
  ),
  'titles-in-capitals': rule(
    'warning',
    (a: { count: number }) => `All ${a.count} titles of this text are in capital letters, so how they are really written is lost`,
    'Have headings written as they are; html-to-text has the option uppercase: false for each kind of heading.',
  ),

  // Numbers
  'bare-count': rule(
    'warning',
    () =>
      'One number follows the dates of this page and nothing says what it is; it was read as upvotes, but on the real page it is the number of comments',
    `Say which with ${option('bareCount', "'comments' or 'upvotes'")}.`,
  ),
  'unreadable-count': rule(
    'warning',
    (a: Quote) => `"${a.quote}" stands where a number stands, but is none`,
    'Correct the number in the text.',
  ),
  'count-rounded': rule(
    'info',
    (a: Quote & { value: number }) => `"${a.quote}" is a rounded number; it was read as ${a.value}`,
    'Nothing is to be mended; the page shows no more digits.',
  ),
  'field-refused': rule(
    'warning',
    (a: Quote & { field: string; problem: string }) => `${a.field} "${a.quote}" was refused and left out: ${a.problem}`,
    'Correct the value in the text.',
  ),

  ...dateRules,

  // Characters
  'hidden-text': rule(
    'warning',
    (a: { characters: string }) => `This value holds characters that cannot be seen: ${a.characters}`,
    'Check whether they belong there; they were kept.',
  ),

  ...syntaxRules,
  ...mergeRules,
} as const)

/** What a rule's reason asks for: its facts, or nothing. */
export type ReasonArgs<R extends RuleId> = (typeof rules)[R] extends Rule<infer Args> ? (unknown extends Args ? [] : [Args]) : never

/** What a finding is about: a place, and where it concerns one paper or field of it, which. */
export interface Subject {
  readonly span: Span
  /** Index of an entry of the digest. */
  readonly entry?: number | null
  /** Until papers are numbered, a paper is told by where the page shows it: index among the occurrences. */
  readonly occurrence?: number | null
  /** Or by the place of the span, for front ends, which know no occurrences. */
  readonly atPlace?: boolean
  /** Or by what names it: index among the records of the page's data. */
  readonly record?: number | null
  readonly field?: FieldName | null
}

/**
 * Build a message.
 *
 * The table supplies severity, wording and help, so that equal findings read equal everywhere.
 */
export function report<R extends RuleId>(ruleId: R, subject: Subject, ...args: ReasonArgs<R>): Message {
  const { severity, reason, help } = rules[ruleId] as unknown as Rule<unknown>
  const [facts] = args as unknown[]
  return {
    ruleId,
    severity,
    reason: reason(facts),
    span: { start: subject.span.start, end: subject.span.end },
    entry: subject.entry ?? null,
    field: subject.field ?? null,
    help: withManual(help, ruleId),
  }
}
