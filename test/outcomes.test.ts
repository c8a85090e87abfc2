/** What a text turns out to be where it is no listing, and that no entries are made of it. */
import { describe, expect, test } from 'vitest'
import { type Outcome, parseDigest } from '../src/index.ts'
import { rulesOf } from './helpers/one-paper.ts'

const header =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nNov 5\n\n'

const cases: readonly (readonly [what: string, text: string, outcome: Outcome, rule: string])[] = [
  ['nothing', '', 'unrecognised', 'empty-input'],
  ['white space and an encoding mark', '\ufeff \n\t', 'unrecognised', 'empty-input'],
  ['a foreign text', 'Soup\n\nPeel three carrots and boil them until they give in.', 'unrecognised', 'nothing-recognised'],
  ['a foreign text in Markdown', '# Soup\n\n* three carrots\n* [a pot](https://example.org/pots)\n', 'unrecognised', 'nothing-recognised'],
  ['a gate for robots', 'Just a moment...\n\nVerify you are human by completing the action below.', 'blocked', 'blocked'],
  ['too many requests', '429 Too Many Requests', 'blocked', 'blocked'],
  ['an error of the server', 'Internal Server Error', 'blocked', 'blocked'],
  ['its error with its number', 'Error 500: Internal Server Error', 'blocked', 'blocked'],
  ['an error of its gateway', '<html><h1>Bad Gateway</h1></html>', 'blocked', 'blocked'],
  ['a gateway that waited too long', 'Gateway Timeout', 'blocked', 'blocked'],
  ['a server with too much to do', 'Service Temporarily Unavailable', 'blocked', 'blocked'],
  ['a page without its program', 'You need to enable JavaScript to run this app.', 'blocked', 'blocked'],
  [
    'the notice to who asks too often',
    "We had to rate limit your IP (192.0.2.7). To continue using our service, create a HF account or login to your existing account, and make sure you pass a HF_TOKEN if you're using the API.",
    'blocked',
    'blocked',
  ],
  ['a login page', '# Log In\n\nUsername or Email address\n\nPassword\n\nForgot your password?', 'blocked', 'blocked'],
  ['a header alone', header, 'content-lost', 'content-lost'],
  ['submitters alone', 'Submitted by\nwren\n\nSubmitted by\nheron-k\n', 'content-lost', 'content-lost'],
  ['an empty day', `${header}No papers found`, 'empty-listing', 'empty-listing'],
  ['a day that is not empty, for it shows authors', `${header}No papers found\n\n• 4 authors`, 'content-lost', 'title-missing'],
  ['a day that is not empty, for it shows a date', `${header}No papers found\n\n·\nJun 12 2`, 'content-lost', 'title-missing'],
  [
    'the page of one paper',
    '# Folding Maps\n\narxiv:2509.01234\n\nPublished on Sep 3\n\n[Upvote\n\n12](/login?next=%2Fpapers%2F2509.01234)\n\n## Abstract\n\nMaps fold along the lines that matter most.\n\n[View arXiv page](https://arxiv.org/abs/2509.01234)\n',
    'paper-page',
    'paper-page',
  ],
]

describe.each(cases)('%s', (_what, text, outcome, rule) => {
  const digest = parseDigest(text)

  test('has its outcome', () => {
    expect(digest.outcome).toBe(outcome)
  })

  test('has no entries, and a message says why', () => {
    expect(digest.entries).toEqual([])
    expect(rulesOf(digest)).toContain(rule)
  })

  test('has pages only where it is a page of the site', () => {
    expect(digest.pages.length > 0).toBe(outcome === 'content-lost' || outcome === 'empty-listing')
  })
})
