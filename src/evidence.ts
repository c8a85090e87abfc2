/** Why a stretch of the input was read as it was, in words: one table by its role. It tells what was decided and decides nothing. */
import type { Cue, ProvenCue, TextCue } from './cues.ts'
import { scoreOfProse, scoreTitle } from './grammar/looks.ts'
import type { Role } from './grammar/segments.ts'
import type { Survey } from './grammar/survey.ts'
import { paperOfText } from './grammar/text-marks.ts'
import { longestTitle } from './lengths.ts'
import type { Span } from './schema.ts'
import type { Target } from './targets.ts'
import { foldText } from './text.ts'

/** What a page shows. That of a project's page stands in data alone, where its key tells it. */
export type ShownRole = Exclude<Role, 'project'>

/** A stretch with all that speaks for its reading. */
export interface Witness {
  /** The text as a reader sees it. */
  readonly shown: string
  readonly span: Span
  readonly role: ShownRole
  /** For furniture its name. */
  readonly name: string | null
  readonly cues: readonly Cue[]
  /** Index of the cue that it is, or begins with; -1 for markup, which is in none. */
  readonly at: number
  /** Which showing of its paper this is, from 1; null for what is of no paper. */
  readonly occurrence: number | null
  /** Whether the caller has said what the lone number behind a date is. */
  readonly isNamed: boolean
  /** The habits of its page. */
  readonly survey: Survey
}

type Teller = (witness: Witness) => string

const longestQuote = 60

/** A name or an id of the input, no longer than a line can hold. */
const shorten = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text)

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(', ')

const cueOf = ({ cues, at }: Witness): Cue | undefined => cues[at]

/**
 * Say what a link leads to.
 *
 * @returns a phrase that begins with `link` or `picture`; what it holds of the input is not safe to print
 */
export function tellTarget(target: Target): string {
  switch (target.kind) {
    case 'votes':
      return `link to the vote button of ${target.id}`
    case 'comments':
      return `link to #community of ${target.id}`
    case 'paper':
      return `link to the paper ${target.id}`
    case 'arxiv':
      return `link to ${target.id} on arXiv`
    case 'thumbnail':
      return `picture of the paper ${target.id}`
    case 'day':
      return `link to the page of ${target.day}`
    case 'week':
    case 'month':
      return `link to the page of a ${target.kind}`
    case 'trending':
      return 'link to the page of trending papers'
    case 'search':
      return `link to a search for "${shorten(target.query)}"`
    case 'profile':
      return `link to /${target.handle}`
    case 'code':
      return 'link to a repository'
    case 'site':
      return 'link to another page of the site'
    default:
      return 'link to another site'
  }
}

const tellPaper = (id: string | null | undefined): string | null => ((id ?? null) === null ? null : `link to the paper ${id}`)

/** How much a text looks like a title, as the grammar scores it. What is far longer than one is not looked at. */
function tellLooks({ shown, span }: Witness): string {
  const score = span.end - span.start > 2 * longestTitle ? scoreOfProse : scoreTitle(foldText(shown.slice(span.start, span.end)))
  return `looks: ${score.toFixed(1)} for a title`
}

/** What cues other than text are called where one of them was read as a text. */
const kindsInText: Readonly<Partial<Record<Cue['kind'], string>>> = {
  furniture: 'a known part of the page',
  count: 'a number',
  date: 'a date',
}

/** The marks of a title or an abstract, where the page has such marks. */
function tellMarks(witness: Witness): string | null {
  const cue = cueOf(witness)
  if (cue?.kind !== 'text' || !witness.survey.titlesMarked) return null
  const { heading, link } = cue as TextCue
  const paper = paperOfText(cue) === null ? null : tellTarget(link?.target as Target)
  if (heading !== true) return paper
  return join('heading', paper)
}

const tellTitle: Teller = (witness) => {
  const kind = kindsInText[cueOf(witness)?.kind ?? 'text']
  return tellMarks(witness) ?? join(tellLooks(witness), kind === undefined ? null : `though it could be ${kind}`)
}

const tellAbstract: Teller = (witness) => join(tellMarks(witness), 'below a title', tellLooks(witness))

/** What stands before a date and shows that it is one of a byline. */
const beforeDates: Readonly<Partial<Record<Cue['kind'], string>>> = {
  dot: 'a date behind a dot',
  authors: 'a date behind authors',
  organization: 'a date behind an organisation',
  bullet: 'a date behind a bullet',
}

const tellDate: Teller = ({ cues, at }) => {
  const [before, cue] = [cues[at - 1], cues[at]]
  const isLabelled = before?.kind === 'furniture' && before.name === 'published'
  const place = isLabelled ? 'a date behind the label Published' : ((before && beforeDates[before.kind]) ?? 'a date below a text')
  if (cue?.kind !== 'date') return place
  return join(place, cue.day === null ? 'no day of the calendar' : null, cue.doubtfulYear ? 'the number behind it may be no year' : null)
}

/** How many cues may stand between a label or a box and its number. */
const labelReach = 6

/** What stands before a number and says what it is. */
function tellLabel({ cues, at }: Witness): string {
  for (let back = at - 1; back >= Math.max(0, at - labelReach); back--) {
    const cue = cues[back] as Cue
    if (cue.kind === 'check-box') return 'check box before it'
    if (cue.kind === 'furniture' && cue.name === 'upvote') return 'label Upvote before it'
  }
  return 'its place'
}

/** What proves a number of votes or comments. */
const tellProof: Teller = (witness) => {
  const cue = cueOf(witness)
  if (cue?.kind === 'votes' || cue?.kind === 'comments') return tellNumber(cue, witness)
  return cue?.kind === 'bullet' ? 'a dash before a title: no votes' : 'a number before a title, on a page that shows votes there'
}

function tellNumber({ kind, id, linked }: ProvenCue, witness: Witness): string {
  if (!linked) return tellLabel(witness)
  return id === null ? 'its link' : tellTarget({ kind, id })
}

const tellCount: Teller = ({ survey, isNamed }) => {
  if (survey.votesShown) return 'a number behind a date, on a page that shows votes elsewhere'
  return `the lone number behind a date, ${isNamed ? 'named by bareCount' : 'which bareCount could name'}`
}

const tellFurniture: Teller = (witness) => {
  const cue = cueOf(witness)
  if (witness.name === 'wrapper') return 'it stands above the page, or above its first paper'
  const target = cue?.kind === 'furniture' ? (cue.link?.target ?? null) : null
  return join(`known part of the page: ${witness.name ?? 'no paper'}`, target === null ? null : tellTarget(target))
}

const tellUnrecognised: Teller = (witness) => {
  const cue = cueOf(witness)
  const kind = cue?.kind
  if (cue?.kind === 'unread') {
    if (cue.row !== undefined) return 'not read: no rule knows its column'
    return cue.isSaid === true ? 'not read: a message says why' : 'not read: a limit was reached, or it is half a text'
  }
  return kind === 'text' ? join('no rule knows it', tellLooks(witness)) : `${kind ?? 'text'} without a paper that it belongs to`
}

/** What a cue that names a paper says of it. */
const withPaper =
  (words: string): Teller =>
  (witness) => {
    const cue = cueOf(witness)
    return join(words, cue !== undefined && 'id' in cue ? tellPaper(cue.id) : null)
  }

const tellers: Readonly<Record<ShownRole, Teller>> = {
  title: tellTitle,
  abstract: tellAbstract,
  authors: (witness) => {
    const cue = cueOf(witness)
    return cue?.kind === 'authors' && cue.names !== undefined
      ? 'names behind label Authors'
      : withPaper('a number and the word authors')(witness)
  },
  organization: (witness) => {
    const cue = cueOf(witness)
    if (cue?.kind !== 'organization')
      return 'a name below the title, above the dot or date of a byline without authors or at the end of its card'
    return cue.handle === null ? 'its link or picture' : `its link or picture says ${shorten(cue.handle)}`
  },
  date: tellDate,
  votes: tellProof,
  comments: tellProof,
  count: tellCount,
  submitter: (witness) => {
    const cue = cueOf(witness)
    return cue?.kind === 'submitter' && cue.name === null ? 'label Submitted by, without a name' : 'label Submitted by'
  },
  stars: (witness) => {
    const cue = cueOf(witness)
    return cue?.kind === 'stars' && cue.url !== null ? 'link to a repository' : 'label GitHub'
  },
  arxiv: withPaper('link or label of arXiv'),
  thumbnail: withPaper('picture above a title'),
  'check-box': withPaper('check box of a vote'),
  bullet: () => 'mark of a list',
  dot: () => 'dot of a byline',
  markup: () => 'marks of a link, a picture or a list',
  'page-title': () => "the page's own title",
  curator: () => 'the line that names the curator',
  'page-date': () => 'a date above all papers',
  query: () => 'a short line between curator and date',
  furniture: tellFurniture,
  unrecognised: tellUnrecognised,
}

/** Roles that are parts of a paper; without one, their title is missing. */
const partsOfCards: ReadonlySet<Role> = new Set<Role>(['submitter', 'votes', 'thumbnail'])

/**
 * Say what a stretch was read by.
 *
 * @returns one line in plain English. Names and ids of the input may stand in it, shortened; it is not safe to print. O(length of the stretch).
 */
export function tellEvidence(witness: Witness): string {
  const { role, occurrence } = witness
  const cue = cueOf(witness)
  const isCell = cue?.row !== undefined && role !== 'unrecognised'
  const words = isCell ? join('the head of its column', 'id' in cue ? tellPaper(cue.id) : null) : tellers[role](witness)
  if (occurrence !== null && occurrence > 1) return `${words}; occurrence ${occurrence} of its paper`
  return occurrence === null && partsOfCards.has(role) ? `${words}; no title follows` : words
}
