/** Rules about syntaxes: JSON, HTML, and the data that pages of HTML have in them. */
import { type Quote, rule } from './rule.ts'

/** Where a text says something: in the data that a page was made from, as JSON is, or in what the page shows. */
type Copy = 'data' | 'page'
const saidBy: Readonly<Record<Copy, string>> = { data: "the page's data says", page: 'the page shows' }

/** What two places say of one thing, as it is shown. */
export interface Disagreement {
  of: string
  used: string
  usedFrom: Copy
  other: string
  otherFrom: Copy
}

/** How a text can be encoded as a whole. */
export type Encoding = 'quoted-printable' | 'literal' | 'misread' | 'line-ends' | 'escaped'
const encodings: Readonly<Record<Encoding, string>> = {
  'quoted-printable': 'it is quoted-printable, as bodies of mails are, with = before the ends of lines and =C2=B7 for a dot',
  literal: 'it has \\n in place of line ends, as a string in the source of a program does',
  misread: 'it is UTF-8 that was read as another encoding, so that each sign beyond ASCII has become two or more',
  'line-ends': 'its line ends are doubled, \\r\\r\\n',
  escaped: 'it is HTML whose tags were escaped, &lt; for <',
}

export const syntaxRules = {
  'broken-json': rule(
    'error',
    (a: { place: string; problem: string; cut: string | null; next: number | null }) =>
      a.next === null
        ? `This is no JSON from ${a.place} on: ${a.problem}; what is complete before it was read${a.cut === null ? '' : `, ${a.cut} is not complete and was left out`}`
        : `This is no JSON at ${a.place}: ${a.problem}; ${a.cut} was left out, and reading goes on at line ${a.next}`,
    'Get the file again, or mend it at this place.',
  ),
  'wrong-json-value': rule(
    'error',
    (a: { place: string; path: string; expected: string; received: string; cost: 'entry' | 'value' }) =>
      `Wrong value at ${a.path}: expected ${a.expected}, received ${a.received} (${a.place}); ${a.cost === 'entry' ? 'no entry was made of it' : 'it was left out'}`,
    'Correct the value in the JSON, or what wrote it.',
  ),
  'no-json-papers': rule(
    'error',
    (a: { near: { path: string; place: string; characters: number | null } | null }) =>
      a.near === null
        ? 'Nothing in this JSON is a paper of the site: no object has a title and an id like "2509.01234", or a title, a summary and upvotes'
        : a.near.characters !== null
          ? `Nothing in this JSON is a paper of the site, and nothing in the text of ${a.near.characters} characters at ${a.near.path} (${a.near.place}) looks like a page of Daily Papers`
          : `Nothing in this JSON is a paper of the site: ${a.near.path} has a title (${a.near.place}), and no id like "2509.01234", no address of a paper's page, and no summary with upvotes`,
    'Give the answer of the API, the data of a page, a result of this library, or the text of a page alone.',
  ),
  'page-in-json': rule(
    'info',
    (a: { path: string; place: string; count: number; areParts: boolean; characters: number; other: string | null }) =>
      `${a.count === 1 || a.areParts ? 'A page was' : `${a.count} pages were`} read from ${a.count === 1 ? 'the text' : a.areParts ? `${a.count} texts` : 'texts'} of ${a.characters} characters in this JSON, ${a.count === 1 ? '' : 'the first '}at ${a.path} (${a.place})${a.other === null ? '' : `; ${a.other}, which may be the same page, was not read`}`,
    'Nothing is to be mended; the places of values lie in the text as JSON writes it.',
  ),
  'duplicate-key': rule(
    'warning',
    (a: { place: string; path: string }) => `The key ${a.path} stands twice in one object (${a.place}); the last one was read`,
    'Take one of them out of the JSON.',
  ),
  'copies-disagree': rule(
    'warning',
    ({ of, used, usedFrom, other, otherFrom }: Disagreement) =>
      usedFrom === otherFrom
        ? `Of the ${of} the ${usedFrom} says ${used} at one place, and ${other} at another; the former is used`
        : `Of the ${of} ${saidBy[usedFrom]} ${used}, and ${saidBy[otherFrom]} ${other}; the former is used`,
    'The page changed while it was captured, or one of the two was misread; compare both.',
  ),
  'escaped-html': rule(
    'error',
    () => 'This is HTML that was escaped, so that its tags are text; what was read of it may be wrong',
    'Decode it once (&lt; is <), or capture the page itself, and parse that.',
  ),
  'encoded-text': rule(
    'warning',
    ({ encoding, codePage = null, isRead }: { encoding: Encoding; codePage?: string | null; isRead: boolean }) =>
      `This text was encoded as a whole: ${encodings[encoding]}${codePage === null ? '' : ` (${codePage})`}; ${isRead ? 'it was read as what it was before' : 'nothing of it was read, since it is longer than maxLength, or too deep in other texts'}`,
    'Decode it where it comes from: read files and answers as UTF-8, bodies as mail programs do, strings as their program does.',
  ),
  'page-in-mail': rule(
    'info',
    (a: { type: string; encoding: string }) =>
      `The ${a.type} part of this mail or saved page was read${a.encoding === '' ? '' : ` (${a.encoding})`}; its other parts were not`,
    'Nothing is to be mended; the places of values lie in the text as it is encoded.',
  ),
  'joined-texts': rule(
    'error',
    (a: Quote) => `A text of another syntax begins here, and was not read: "${a.quote}"`,
    'Parse each captured page on its own; what was joined behind the first is in no entry.',
  ),
  'words-around-data': rule(
    'info',
    (a: Quote) => `These words stand around the JSON of this text and were not read: "${a.quote}"`,
    'Nothing is to be mended, if no paper is named in them; a program can be asked for the JSON alone.',
  ),
  'label-twice': rule(
    'warning',
    (a: Quote & { more: number }) =>
      `Two lines of one list of links give the label "${a.quote}" different addresses, so its links lead nowhere${a.more === 0 ? '' : `; so it is with ${a.more} more`}`,
    'Take one of the two lines out, or give each link a label of its own.',
  ),
  'side-by-side': rule(
    'warning',
    (a: { titles: number }) =>
      `Nothing but spaces stands between the texts of this page${a.titles === 0 ? '' : `, so where ${a.titles === 1 ? 'a title ends was' : `${a.titles} titles end was`} guessed`}; an organisation may be part of a title`,
    "Have the scraper put a line end between texts, as BeautifulSoup's get_text('\\n') and innerText do, or give it the HTML.",
  ),
  'spaces-guessed': rule(
    'warning',
    (a: { count: number }) =>
      `Of titles or abstracts that stand in several nodes of this tree ${a.count === 1 ? 'a part was joined' : `${a.count} parts were joined`} with a space, which the page need not have there`,
    'Compare these texts with the page, or capture it as HTML.',
  ),
  'unknown-column': rule(
    'warning',
    (a: Quote) =>
      `The column "${a.quote}" of this table is none that is known, or says again what another one says, so its cells were not read`,
    'If it is a field of an entry, give it the name of one (Title, Authors, Upvotes, Comments, Date, Abstract); else leave it out.',
  ),
  'unknown-key': rule(
    'info',
    (a: { keys: readonly Quote[]; more: number }) =>
      `Nobody knows these keys of papers, so their values were not read: ${a.keys.map(({ quote }) => `"${quote}"`).join(', ')}${a.more === 0 ? '' : ` and ${a.more} more`}`,
    'If one is a field of an entry, give it the name of one (title, authors, upvotes, comments, date, abstract); else nothing is to be done.',
  ),
  'html-cut-off': rule(
    'error',
    (a: { side: 'begins' | 'ends' }) => `The HTML ${a.side} in the middle of the page`,
    'Capture the page again, whole; papers are missing.',
  ),
} as const
