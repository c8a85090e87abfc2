/** What links lead to. */
import { describe, expect, test } from 'vitest'
import { isPicture, looksLikeTarget, paperOf, readTarget } from '../../src/targets.ts'

describe('readTarget', () => {
  test.each([
    ['/login?next=%2Fpapers%2F2509.01234', { kind: 'votes', id: '2509.01234' }],
    ['https://huggingface.co/login?next=%2Fpapers%2F2509.01234', { kind: 'votes', id: '2509.01234' }],
    ['file:///login?next=/papers/2509.01234', { kind: 'votes', id: '2509.01234' }],
    ['/login?next=%252Fpapers%252F2509.01234', { kind: 'votes', id: '2509.01234' }],
    ['login?next=%2Fpapers%2F2509.01234', { kind: 'votes', id: '2509.01234' }],
    ['/login?next=%2Fpapers', { kind: 'site' }],
    ['/papers/2509.01234', { kind: 'paper', id: '2509.01234' }],
    ['/papers/2509.01234v2', { kind: 'paper', id: '2509.01234' }],
    ['/papers/2509.01234?utm_source=mail', { kind: 'paper', id: '2509.01234' }],
    ['file://localhost/papers/0704.0001', { kind: 'paper', id: '0704.0001' }],
    ['https://web.archive.org/web/20250901000000/https://huggingface.co/papers/2509.01234', { kind: 'paper', id: '2509.01234' }],
    ['/web/20250901000000/https://huggingface.co/papers/2509.01234#community', { kind: 'comments', id: '2509.01234' }],
    ['//web.archive.org/web/20250901000000im_/https://huggingface.co/avatars/ab.svg', { kind: 'avatar' }],
    ['https://hf.co/papers/2509.01234#community', { kind: 'comments', id: '2509.01234' }],
    ['/papers/date/2025-11-04', { kind: 'day', day: '2025-11-04' }],
    ['/papers?date=2025-11-04', { kind: 'day', day: '2025-11-04' }],
    ['/papers/week/2025-W45', { kind: 'week' }],
    ['/papers/month/2025-11', { kind: 'month' }],
    ['/papers/trending', { kind: 'trending' }],
    ['/papers?q=two+words%21', { kind: 'search', query: 'two words!' }],
    ['/papers?q=100%', { kind: 'search', query: '100%' }],
    ['/tidewater-lab', { kind: 'profile', handle: 'tidewater-lab' }],
    ['/models', { kind: 'site' }],
    ['/tidewater-lab/a-model', { kind: 'site' }],
    ['https://arxiv.org/abs/2509.01234v1', { kind: 'arxiv', id: '2509.01234' }],
    ['https://arxiv.org/pdf/2509.01234.pdf', { kind: 'arxiv', id: '2509.01234' }],
    ['https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2509.01234.png', { kind: 'thumbnail', id: '2509.01234' }],
    ['/avatars/0a51280e.svg', { kind: 'avatar' }],
    ['https://cdn-avatars.huggingface.co/v1/production/uploads/a.png', { kind: 'avatar' }],
    ['https://example.org/a.png?w=3', { kind: 'picture' }],
    ['https://github.com/example/code', { kind: 'code', url: 'https://github.com/example/code' }],
    ['https://example.org/papers/2509.01234', { kind: 'other', url: 'https://example.org/papers/2509.01234' }],
    ['mailto:a@example.org', { kind: 'other', url: 'mailto:a@example.org' }],
  ])('%s', (url, target) => {
    expect(readTarget(url)).toEqual(target)
  })

  test.each([
    'https://huggingface.co.evil.example/papers/2509.01234',
    'https://huggingface.co@evil.example/papers/2509.01234',
    'https://huggingf\u0430ce.co/papers/2509.01234',
    'https://evil.example/huggingface.co/papers/2509.01234',
  ])('takes no other host for the site: %s', (url) => {
    expect(readTarget(url).kind).toBe('other')
  })
})

test('a target looks like an address or a path', () => {
  for (const text of ['/papers', 'https://a.example', '#x', '?q=a', '../a', 'mailto:a@b.example', 'file:///a'])
    expect(looksLikeTarget(text)).toBe(true)
  for (const text of ['a b', '0, 1', 'word', '/* comment', 'https://a.example](b)', '']) expect(looksLikeTarget(text)).toBe(false)
})

test('papers of targets', () => {
  expect(paperOf(readTarget('/papers/2509.01234#community'))).toBe('2509.01234')
  expect(paperOf(readTarget('/models'))).toBeNull()
  expect(paperOf(null)).toBeNull()
  expect(paperOf(undefined)).toBeNull()
})

test('pictures', () => {
  expect(['/avatars/a.svg', 'a.webm', '/social-thumbnails/papers/2509.01234.png'].every((url) => isPicture(readTarget(url)))).toBe(true)
  expect(isPicture(readTarget('/papers/2509.01234'))).toBe(false)
  expect(isPicture(null)).toBe(false)
})
