/** Results to report on, built by hand: what a parse would give, without a parse. */
import type { Explanation, Stretch } from '../../src/explain.ts'
import type { Digest, Entry, Message } from '../../src/schema.ts'

/** An entry of which the text says nothing but the title, with some fields filled in. */
export function sampleEntry(fields: Partial<Entry> = {}): Entry {
  return {
    page: 0,
    title: 'A Sample of Titles',
    abstract: null,
    abstractKind: null,
    authorCount: null,
    authors: null,
    organization: null,
    date: null,
    upvotes: null,
    upvotesFrom: null,
    comments: null,
    submittedBy: null,
    arxivId: null,
    url: null,
    githubUrl: null,
    githubStars: null,
    projectUrl: null,
    links: [],
    span: { start: 0, end: 0 },
    spans: {},
    ...fields,
  }
}

/** A warning about a place, with some fields filled in. */
export function sampleMessage(fields: Partial<Message> = {}): Message {
  return {
    ruleId: 'invalid-date',
    severity: 'warning',
    reason: '"Apr 31" is no day of the calendar',
    span: { start: 0, end: 1 },
    entry: null,
    field: null,
    help: 'Correct the date in the text.',
    ...fields,
  }
}

const coverage = { total: 0, entries: 0, furniture: 0, markup: 0, blank: 0, unrecognised: 0 }

/** A listing with these entries, with some fields filled in. */
export function sampleDigest(entries: Entry[], fields: Partial<Digest> = {}): Digest {
  return { outcome: 'listing', pages: [], entries, messages: [], coverage, ...fields }
}

/** A part of a line that is the title of the first entry, with some fields filled in. */
export function sampleStretch(fields: Partial<Stretch> = {}): Stretch {
  return {
    span: { start: 0, end: 18 },
    line: 1,
    column: 1,
    text: 'A Sample of Titles',
    cue: 'text',
    role: 'title',
    name: null,
    page: 0,
    entry: 0,
    occurrence: 1,
    fields: ['title'],
    evidence: 'looks: 6.5 for a title',
    ...fields,
  }
}

/** The explanation of a text with these stretches, with some fields filled in. */
export function sampleExplanation(stretches: Stretch[], fields: Partial<Explanation> = {}): Explanation {
  return { outcome: 'listing', pages: [], stretches, messages: [], coverage, ...fields }
}
