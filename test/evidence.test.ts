import { describe, expect, test } from 'vitest'
import type { Cue } from '../src/cues.ts'
import { tellEvidence, tellTarget, type Witness } from '../src/evidence.ts'
import type { Survey } from '../src/grammar/survey.ts'
import { readTarget } from '../src/targets.ts'

const place = { start: 0, end: 2, gap: 'blank-line' } as const
const figure = { start: 0, end: 2, count: null }
const habits = { titlesMarked: false, votesShown: false } as Survey
const link = (url: string) => ({ target: readTarget(url) })

/** What is said of the last of some cues. */
const tellLast = (role: Witness['role'], cues: readonly Cue[], fields: Partial<Witness> = {}): string =>
  tellEvidence({
    shown: 'ab',
    span: place,
    role,
    name: null,
    cues,
    at: cues.length - 1,
    occurrence: 1,
    isNamed: false,
    survey: habits,
    ...fields,
  })

describe('evidence', () => {
  test('of a title by its marks, where the page marks its titles', () => {
    const survey = { ...habits, titlesMarked: true }
    const marked: Cue = { kind: 'text', ...place, heading: true, link: link('/papers/2509.01234') }
    expect(tellLast('title', [marked], { survey })).toBe('heading, link to the paper 2509.01234')
    expect(tellLast('title', [{ kind: 'text', ...place, heading: true }], { survey })).toBe('heading')
    expect(tellLast('title', [{ kind: 'text', ...place, link: link('/papers/2509.01234') }], { survey })).toBe(
      'link to the paper 2509.01234',
    )
    expect(tellLast('title', [{ kind: 'text', ...place, link: link('/nvidia') }], { survey })).toMatch(/^looks: /)
    expect(tellLast('title', [marked])).toMatch(/^looks: /)
  })

  test('of a title that could be another thing', () => {
    expect(tellLast('title', [{ kind: 'count', ...place, figure }])).toMatch(/^looks: .*, though it could be a number$/)
    expect(tellLast('title', [{ kind: 'furniture', ...place, name: 'menu' }])).toMatch(/, though it could be a known part of the page$/)
  })

  test('of a title in no cue', () => {
    expect(tellLast('title', [], { at: -1 })).toMatch(/^looks: \S+ for a title$/)
  })

  test('of a date', () => {
    const date: Cue = { kind: 'date', ...place, day: null, doubtfulYear: true }
    expect(tellLast('date', [date])).toBe('a date below a text, no day of the calendar, the number behind it may be no year')
    const sure: Cue = { ...date, day: { year: null, month: 1, day: 2 }, doubtfulYear: false }
    expect(tellLast('date', [{ kind: 'furniture', ...place, name: 'published' }, sure])).toBe('a date behind the label Published')
    expect(tellLast('date', [{ kind: 'authors', ...place, figure }, sure])).toBe('a date behind authors')
    expect(tellLast('date', [{ kind: 'text', ...place }])).toBe('a date below a text')
  })

  test('of votes', () => {
    const votes: Cue = { kind: 'votes', ...place, figure, id: null, linked: false }
    const between: Cue[] = [{ kind: 'bullet', ...place }]
    expect(tellLast('votes', [votes])).toBe('its place')
    expect(tellLast('votes', [{ kind: 'check-box', ...place, id: null }, ...between, votes])).toBe('check box before it')
    expect(tellLast('votes', [{ kind: 'furniture', ...place, name: 'upvote' }, votes])).toBe('label Upvote before it')
    expect(tellLast('votes', [{ ...votes, linked: true }])).toBe('its link')
    expect(tellLast('votes', [{ kind: 'count', ...place, figure }])).toBe('a number before a title, on a page that shows votes there')
    expect(tellLast('votes', between)).toBe('a dash before a title: no votes')
    expect(tellLast('votes', [votes], { occurrence: null })).toBe('its place; no title follows')
  })

  test('of a number behind a date', () => {
    const count: Cue = { kind: 'count', ...place, figure }
    expect(tellLast('count', [count])).toBe('the lone number behind a date, which bareCount could name')
    expect(tellLast('count', [count], { isNamed: true })).toBe('the lone number behind a date, named by bareCount')
    const survey = { ...habits, votesShown: true }
    expect(tellLast('count', [count], { survey })).toBe('a number behind a date, on a page that shows votes elsewhere')
  })

  test('of an organisation', () => {
    const organization: Cue = { kind: 'organization', ...place, handle: 'nvidia', name: place }
    expect(tellLast('organization', [organization])).toBe('its link or picture says nvidia')
    expect(tellLast('organization', [{ ...organization, handle: 'x'.repeat(100) }])).toBe(`its link or picture says ${'x'.repeat(60)}…`)
    expect(tellLast('organization', [{ ...organization, handle: null }])).toBe('its link or picture')
    expect(tellLast('organization', [{ kind: 'text', ...place }])).toBe(
      'a name below the title, above the dot or date of a byline without authors or at the end of its card',
    )
  })

  test('of what else stands in cards and bylines', () => {
    expect(tellLast('submitter', [{ kind: 'submitter', ...place, name: null }])).toBe('label Submitted by, without a name')
    expect(tellLast('submitter', [{ kind: 'submitter', ...place, name: place }])).toBe('label Submitted by')
    expect(tellLast('stars', [{ kind: 'stars', ...place, figure: null, url: 'https://github.com/a/b' }])).toBe('link to a repository')
    expect(tellLast('stars', [{ kind: 'stars', ...place, figure: null, url: null }])).toBe('label GitHub')
    expect(tellLast('arxiv', [{ kind: 'arxiv', ...place, id: '2509.01234' }])).toBe('link or label of arXiv, link to the paper 2509.01234')
    expect(tellLast('thumbnail', [{ kind: 'thumbnail', ...place, id: null }])).toBe('picture above a title')
    expect(tellLast('check-box', [{ kind: 'check-box', ...place, id: null }])).toBe('check box of a vote')
    expect(tellLast('authors', [{ kind: 'authors', ...place, figure }])).toBe('a number and the word authors')
    expect(tellLast('authors', [{ kind: 'authors', ...place, figure, names: [place] }])).toBe('names behind label Authors')
    expect(tellLast('query', [{ kind: 'text', ...place }])).toBe('a short line between curator and date')
  })

  test('of parts of the page', () => {
    const menu: Cue = { kind: 'furniture', ...place, name: 'pager', link: link('/papers/date/2025-11-04') }
    expect(tellLast('furniture', [menu], { name: 'pager' })).toBe('known part of the page: pager, link to the page of 2025-11-04')
    expect(tellLast('furniture', [{ kind: 'text', ...place }], { name: 'wrapper' })).toBe(
      'it stands above the page, or above its first paper',
    )
    expect(tellLast('furniture', [], { at: -1 })).toBe('known part of the page: no paper')
  })

  test('of what is not recognised', () => {
    expect(tellLast('unrecognised', [{ kind: 'unread', ...place }])).toBe('not read: a limit was reached, or it is half a text')
    expect(tellLast('unrecognised', [{ kind: 'dot', ...place }])).toBe('dot without a paper that it belongs to')
    expect(tellLast('unrecognised', [], { at: -1 })).toBe('text without a paper that it belongs to')
    const long = { source: 'a'.repeat(1000), span: { start: 0, end: 1000 } }
    expect(tellLast('unrecognised', [{ kind: 'text', ...place }], long)).toBe('no rule knows it, looks: -8.0 for a title')
  })

  test.each([
    ['/login?next=%2Fpapers%2F2509.01234', 'link to the vote button of 2509.01234'],
    ['/papers/2509.01234#community', 'link to #community of 2509.01234'],
    ['/papers/2509.01234', 'link to the paper 2509.01234'],
    ['https://arxiv.org/abs/2509.01234', 'link to 2509.01234 on arXiv'],
    ['https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2509.01234.png', 'picture of the paper 2509.01234'],
    ['/papers?date=2025-11-04', 'link to the page of 2025-11-04'],
    ['/papers/week/2025-W45', 'link to the page of a week'],
    ['/papers/month/2025-11', 'link to the page of a month'],
    ['/papers/trending', 'link to the page of trending papers'],
    [`/papers?q=${'q'.repeat(80)}`, `link to a search for "${'q'.repeat(60)}…"`],
    ['/nvidia', 'link to /nvidia'],
    ['https://github.com/example/code', 'link to a repository'],
    ['/docs', 'link to another page of the site'],
    ['https://example.org/', 'link to another site'],
  ])('a link to %s', (url, told) => {
    expect(tellTarget(readTarget(url))).toBe(told)
  })
})
