/** Labels: words that say what stands beside them, as the site writes them and as lists of fields do. */
import { describe, expect, test } from 'vitest'
import { readFieldLabel, readLabel } from '../../src/frontends/words/labels.ts'

describe('a label of the site', () => {
  const read = (text: string, end = text.length): string | null => {
    const label = readLabel(text, 0, end)
    return label && `${label.name} <${text.slice(0, label.end)}>`
  }

  test.each([
    ['Submitted by osprey', 'submitted-by <Submitted by>'],
    ['SUBMITTED BY', 'submitted-by <SUBMITTED BY>'],
    ['Submitted \t by', 'submitted-by <Submitted \t by>'],
    [`Submitted${' '.repeat(8)}by`, `submitted-by <Submitted${' '.repeat(8)}by>`],
    ['Sub\u00ad\u00admitted by', 'submitted-by <Sub\u00ad\u00admitted by>'],
    ['Upvote 3', 'upvote <Upvote>'],
    ['Upvotes 3', 'upvote <Upvotes>'],
    ['Upvoted', 'upvote <Upvoted>'],
    ['Upvotes3', 'upvote <Upvotes>'],
    ['GitHub 3.2k', 'stars <GitHub>'],
    ['Github', 'stars <Github>'],
    ['arXiv Page', 'arxiv <arXiv Page>'],
    ['arXiv pages', 'arxiv <arXiv>'],
    ['arXiv', 'arxiv <arXiv>'],
    ['ARXIV', 'arxiv <ARXIV>'],
    ['Published on Sep 3', 'published <Published on>'],
    ['Published once', 'published <Published>'],
    ['Published', 'published <Published>'],
  ])('%j is %s', (text, label) => {
    expect(read(text)).toBe(label)
  })

  test.each([
    'submitted by osprey',
    'upvotes',
    'zUpvotes',
    'arxiv',
    'Submitted',
    'Submittedby',
    'Submitted to osprey',
    'Submission by osprey',
    `Submitted${' '.repeat(9)}by`,
    'Upvotes-like',
    'Upvoters',
    'Upvot\u00e9',
    'Gitted',
    'Git hub',
    '',
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull()
  })

  test('ends where its text does', () => {
    expect(read('Upvotes', 6)).toBe('upvote <Upvote>')
    expect(read('GitHub', 5)).toBeNull()
    expect(read('Submitted by', 10)).toBeNull()
    expect(readLabel('3 GitHub', 2, 8)).toEqual({ name: 'stars', end: 8 })
  })
})

describe('a label of a list of fields', () => {
  const read = (text: string, end = text.length): string | null => {
    const label = readFieldLabel(text, 0, end)
    return label && `${label.name} <${text.slice(0, label.end)}>`
  }

  test.each([
    ['authors', ['Authors']],
    ['votes', ['Upvotes', 'upvote', 'Votes']],
    ['comments', ['Comments']],
    ['date', ['Date', 'Published', 'Published on', 'PUBLISHED ON']],
    ['submitter', ['Submitted by']],
    ['organization', ['Organization', 'Organisation']],
    ['stars', ['GitHub', 'GitHub stars', 'Stars']],
    ['link', ['Link', 'URL', 'Paper']],
    ['abstract', ['Abstract', 'Summary', 'TL;DR', 'TLDR']],
  ] as const)('%s', (name, labels) => {
    for (const label of labels) expect(read(`${label}: 3`), label).toBe(`${name} <${label}:>`)
  })

  test.each(['Votes:', '**Votes:**', '**Votes**:', '*Votes*:', '**Submitted by:**'])('may be written %s', (label) => {
    expect(read(`${label} osprey`)).toMatch(`<${label}>`)
    expect(read(`${label}\nosprey`)).toMatch(`<${label}>`)
    expect(read(label)).toMatch(`<${label}>`)
  })

  test.each([
    'Votes',
    'Votes 3',
    'Votes:3',
    '***Votes: 3',
    '**Votes:* 3',
    'x Votes: 3',
    '- Votes: 3',
    'Likes: 3',
    'Published  on: 3',
    ': 3',
    'Our abstract: 3',
  ])('is not %j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('ends where its text does', () => {
    expect(read('Votes: 3', 6)).toBe('votes <Votes:>')
    expect(read('Votes: 3', 5)).toBeNull()
    expect(readFieldLabel('3 | Votes: 3', 4, 12)).toEqual({ name: 'votes', end: 10 })
  })
})
