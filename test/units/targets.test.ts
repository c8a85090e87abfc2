/** What links lead to. */
import { describe, expect, test } from 'vitest'
import { isPicture, looksLikeTarget, paperOf, readTarget, readUsual } from '../../src/targets.ts'

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

  const id = '2509.01234'

  test.each([
    // Versions, and what may stand behind an id.
    [`/papers/${id}v12`, { kind: 'paper', id }],
    [`/papers/${id}/`, { kind: 'paper', id }],
    [`/papers/${id}#abstract`, { kind: 'paper', id }],
    [`/papers/${id}?a=b&c=d#community-3`, { kind: 'comments', id }],
    [`/login?next=%2Fpapers%2F${id}v12`, { kind: 'votes', id }],
    [`/login?next=%2Fpapers%2F${id}%23community`, { kind: 'votes', id }],
    [`/login?next=%2Fpapers%2F${id}&from=mail`, { kind: 'votes', id }],
    [`/login?next=%2fpapers%2f${id}`, { kind: 'votes', id }],
    ['/papers/date/2025-11-04#top', { kind: 'day', day: '2025-11-04' }],
    ['/papers?date=2025-11-04&sort=votes', { kind: 'day', day: '2025-11-04' }],
    ['/papers?q=a&page=2', { kind: 'search', query: 'a' }],
    ['https://example.org/social-thumbnails/papers/2509.01234v12.jpeg', { kind: 'thumbnail', id }],
    ['https://example.org/a.JPG', { kind: 'picture' }],
    ['https://example.org/a.jpeg', { kind: 'picture' }],
    ['/a.svg?v=1?w=3', { kind: 'picture' }],
    ['data:image/png;base64,AAAA', { kind: 'picture' }],
    ['//www.huggingface.co/models', { kind: 'site' }],
    ['http://hf.co', { kind: 'site' }],
    ['https://huggingface.co?q=1', { kind: 'site' }],
    [`http://www.arxiv.org/html/${id}v12?context=cs#S1`, { kind: 'arxiv', id }],
    ['http://www.github.com/a-name/the.code/tree/main', { kind: 'code', url: 'http://www.github.com/a-name/the.code/tree/main' }],
    [`http://web.archive.org/web/2025/https://huggingface.co/papers/${id}`, { kind: 'paper', id }],
    [`/web/20250901/http://huggingface.co/papers/${id}`, { kind: 'paper', id }],
  ])('%s', (url, target) => {
    expect(readTarget(url)).toEqual(target)
  })

  test.each([
    // What only has the end, the beginning or the middle of a shape.
    [`/a/papers/${id}`, 'site'],
    [`/papers/${id}/a`, 'site'],
    [`/papers/${id}va`, 'site'],
    [`/a/login?next=%2Fpapers%2F${id}`, 'site'],
    [`/login?next=%2Fpapers%2F${id}%2Fa`, 'site'],
    [`/login?next=%2Fpapers%2F${id}va`, 'site'],
    ['/a/papers/date/2025-11-04', 'site'],
    ['/papers/date/2025-11-04/a', 'site'],
    ['/a/papers/week/2025-W45', 'site'],
    ['/papers/week/2025-W45/a', 'site'],
    ['/a/papers?q=b', 'site'],
    ['/a/avatars/b', 'site'],
    ['/papers/2509.012345678', 'site'],
    [`https://example.org/social-thumbnails/papers/${id}.png.html`, 'other'],
    [`https://example.org/social-thumbnails/papers/${id}va.png`, 'picture'],
    ['https://example.org/a.png.html', 'other'],
    ['https://example.org/apng', 'other'],
    ['https://example.org/?a.png', 'picture'],
    ['https://example.org/a.html?b.png?c', 'picture'],
    [`https://example.org/a.png?${'x'.repeat(300)}`, 'picture'],
    [`https://example.org/a.png?${'x'.repeat(301)}`, 'other'],
    ['a?https://example.org/data:image/x', 'other'],
    [`https://example.org/https://arxiv.org/abs/${id}`, 'other'],
    [`https://arxiv.org/abs/${id}/a`, 'other'],
    [`https://arxiv.org/abs/${id}va`, 'other'],
    ['https://example.org/https://github.com/a/b', 'other'],
    ['https://github.com/a', 'other'],
    [`https://example.org/web/2025/https://huggingface.co/papers/${id}`, 'other'],
    [`https://example.org?https://huggingface.co/papers/${id}`, 'other'],
    [`https://example.org/papers/${id}#community`, 'other'],
    [`https://example.org/login?next=%2Fpapers%2F${id}`, 'other'],
    [`mailto:/papers/${id}`, 'other'],
    ['/storage', 'site'],
    ['/new', 'site'],
    ['/Docs', 'site'],
  ])('%s is of the kind %s', (url, kind) => {
    expect(readTarget(url).kind).toBe(kind)
  })

  test.each([`/papers/${id}`, `/papers/${id}#community`, `/login?next=%2Fpapers%2F${id}`, '/avatars/0a51280e.svg'])(
    '%s is read at once, as it would be with another host',
    (path) => {
      expect(readUsual(path)).toEqual(readTarget(`//hf.co${path}`))
      expect(readUsual(`https://huggingface.co${path}`)).toEqual(readTarget(path))
      expect(readUsual(`//hf.co${path}`)).toBeNull()
      expect(readUsual(`https://example.org${path}`)).toBeNull()
      expect(readUsual(`${path}/a`)).toBeNull()
    },
  )

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
  for (const text of [
    '/papers',
    'https://a.example',
    'http://a.example',
    './a',
    'data:image/png',
    '#x',
    '?q=a',
    '../a',
    'mailto:a@b.example',
    'file:///a',
  ])
    expect(looksLikeTarget(text)).toBe(true)
  for (const text of ['a b', '0, 1', 'word', 'see-https://a.example', 'and/or', '.../a', '/ a', '/* comment', 'https://a.example](b)', ''])
    expect(looksLikeTarget(text)).toBe(false)
})

test('papers of targets', () => {
  expect(paperOf(readTarget('/papers/2509.01234#community'))).toBe('2509.01234')
  expect(paperOf(readTarget('/papers/2509.01234'))).toBe('2509.01234')
  expect(paperOf(readTarget('/login?next=%2Fpapers%2F2509.01234'))).toBe('2509.01234')
  expect(paperOf(readTarget('/social-thumbnails/papers/2509.01234.png'))).toBe('2509.01234')
  expect(paperOf(readTarget('https://arxiv.org/abs/2509.01234'))).toBe('2509.01234')
  expect(paperOf(readTarget('/models'))).toBeNull()
  expect(paperOf(null)).toBeNull()
  expect(paperOf(undefined)).toBeNull()
})

test('pictures', () => {
  expect(['/avatars/a.svg', 'a.webm', '/social-thumbnails/papers/2509.01234.png'].every((url) => isPicture(readTarget(url)))).toBe(true)
  expect(isPicture(readTarget('/papers/2509.01234'))).toBe(false)
  expect(isPicture(null)).toBe(false)
})
