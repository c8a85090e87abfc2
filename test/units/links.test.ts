import { describe, expect, test } from 'vitest'
import { findLinks } from '../../src/links.ts'

const find = (text: string) => findLinks(text, text.indexOf('://'), text.length)
const urlsIn = (text: string) => find(text).links.map(({ url }) => url)
const kindOf = (url: string) => find(url).links[0]?.kind

describe('where a link ends', () => {
  const url = 'https://github.com/example/code'

  test.each([
    ...['', ' ', '\n', '.', ',', ';', ':', '!', '?', '...', '\u00a0and', '\u2028'],
    ...[
      ')',
      ').',
      '),',
      ']',
      ']:',
      '}',
      '}.',
      '}).',
      '>',
      '"',
      "'",
      '\u201d',
      '\u2018',
      '\u201f',
      '\u2019.',
      '*',
      '**',
      '_',
      '~',
      '`',
      '|',
      '\\',
      '<br>',
      '^',
    ],
  ])('before %j', (behind) => {
    expect(urlsIn(`see ${url}${behind}`)).toEqual([url])
    expect(urlsIn(`(${url}${behind}`)).toEqual([url])
  })

  test.each([
    'https://en.wikipedia.example/wiki/Paper_(disambiguation)',
    'https://a.example/(x)(y)',
    'https://a.example/[1]',
    'https://a.example/?q=a,b;c:d&e=f.g#h!i',
    'https://a.example/a-b_c~d%20e',
    'https://a.example/x_',
    'https://a.example/-',
    'https://a.example/\u2017x',
    'https://a.example/\u2020x',
    'https://a.example',
    'https://a.example/',
  ])('%s is whole, or ends before its last mark', (whole) => {
    expect(urlsIn(`see ${whole} now`)).toEqual([whole.replace(/_$/, '')])
    expect(urlsIn(`see (${whole}).`)).toEqual([whole.replace(/_$/, '')])
  })

  test('TeX', () => {
    expect(urlsIn(`{${url}}.`)).toEqual([url])
    expect(urlsIn(`\\url{${url}}).`)).toEqual([url])
    expect(urlsIn(`\\href{${url}}{here}`)).toEqual([url])
  })

  test('Markdown', () => {
    expect(urlsIn(`[code](${url}).`)).toEqual([url])
    expect(urlsIn(`<${url}>`)).toEqual([url])
  })
})

describe('spans', () => {
  test('are those of the text', () => {
    const text = 'First (http://a.example/x), then HTTPS://B.EXAMPLE.'
    const { links } = find(text)
    expect(links.map(({ url }) => url)).toEqual(['http://a.example/x', 'HTTPS://B.EXAMPLE'])
    for (const { url, span } of links) expect(text.slice(span.start, span.end)).toBe(url)
  })

  test('nothing outside of the stretch is read', () => {
    const text = 'https://a.example/x https://b.example/y'
    expect(findLinks(text, text.indexOf('://'), 19).links.map(({ url }) => url)).toEqual(['https://a.example/x'])
    expect(findLinks(text, text.lastIndexOf('://'), text.length).links.map(({ url }) => url)).toEqual(['https://b.example/y'])
    expect(findLinks(text, text.indexOf('://'), 18).links.map(({ url }) => url)).toEqual(['https://a.example/'])
  })
})

describe('kinds', () => {
  test.each([
    ['https://github.com/example/code', 'code'],
    ['http://GitHub.com/Example', 'code'],
    ['https://gist.github.com/example/1', 'code'],
    ['https://gitlab.com/example/code', 'code'],
    ['https://bitbucket.org/example/code', 'code'],
    ['https://codeberg.org/example/code', 'code'],
    ['https://anonymous.4open.science/r/x', 'code'],
    ['https://example.github.io/page', 'project'],
    ['https://example.gitlab.io', 'project'],
    ['https://doi.org/10.1000/1', 'doi'],
    ['https://dx.doi.org/10.1000/1', 'doi'],
    ['https://arxiv.org/abs/2501.00001', 'arxiv'],
    ['https://www.arxiv.org/abs/2501.00001', 'arxiv'],
    ['https://huggingface.co/example/model', 'model'],
    ['https://huggingface.co/example/model?x=1#y', 'model'],
    ['https://hf.co/example/model/', 'model'],
    ['https://huggingface.co/datasets/example/data', 'dataset'],
    ['https://huggingface.co/spaces/example/demo', 'project'],
    ['https://huggingface.co/papers/2501.00001', 'other'],
    ['https://huggingface.co/collections/example/x', 'other'],
    ['https://huggingface.co/collections/x', 'other'],
    ['https://huggingface.co/datasets', 'dataset'],
    ['https://huggingface.co/example?next=/a', 'other'],
    ['https://huggingface.co/blog/x', 'other'],
    ['https://huggingface.co/docs/x', 'other'],
    ['https://huggingface.co/posts/example', 'other'],
    ['https://huggingface.co/Learn/course', 'other'],
    ['https://www.huggingface.co/example/model', 'model'],
    ['https://huggingface.co:443/example/model', 'model'],
    ['https://a.b.anonymous.4open.science/r/x', 'code'],
    ['https://huggingface.co/example', 'other'],
    ['https://huggingface.co', 'other'],
    ['https://huggingface.co/example/model/tree/main', 'other'],
    ['https://github.com.example.org/x', 'other'],
    ['https://notgithub.com/x', 'other'],
    ['https://example.org:8080/x', 'other'],
    ['https://github.com:443/example/code', 'code'],
    ['https://1.2.3.4/x', 'other'],
    ['https://xn--80ak6aa92e.com/', 'other'],
  ])('%s: %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind)
  })
})

describe('refused', () => {
  test.each([
    'https://user@example.org/',
    'https://user:password@example.org/',
    'https://huggingface.co@evil.example/x',
    'https://huggingf\u0430ce.co/x',
    'https://huggingface\u3002co/x',
    'https://\u4f8b\u3048.example/',
    'https://localhost/x',
    'https:///x',
    'https://?x',
    'https://-a.example/',
    'https://a-.example/',
    'https://a..example/',
    'https://[::1]/x',
    'https://a.example:123456/x',
    'https://a.example:x/',
    'https://a_b.example/',
    `https://${'a.'.repeat(150)}example/`,
    `https://${'a.'.repeat(126)}ab/`,
    `https://a.example/${'x'.repeat(2_048)}`,
  ])('%s', (url) => {
    const text = `See ${url} now`
    const { links, refused } = find(text)
    expect(links).toEqual([])
    expect(refused.map(({ start, end }) => text.slice(start, end))).toEqual([url])
  })

  test('not what is no link of the web', () => {
    for (const text of [
      'ftp://a.example/x',
      'file:///etc/passwd',
      'data://x',
      '://',
      'a://b.example',
      'javascript://a.example/%0aalert(1)',
    ]) {
      expect(find(text)).toMatchObject({ links: [], refused: [] })
    }
  })

  test('a host of 253 characters is none of them', () => {
    const url = `https://${'a.'.repeat(126)}a/`
    expect(urlsIn(url)).toEqual([url])
  })

  test('a link of 2,048 characters is none of them', () => {
    const url = `https://a.example/${'x'.repeat(2_048 - 18)}`
    expect(urlsIn(url)).toEqual([url])
  })
})

describe('a link that a line ends behind a hyphen of', () => {
  test.each([
    ['goes on with lower case', 'boats.html', 'https://example.org/paper-boats.html'],
    ['ends before a sentence', 'The end', 'https://example.org/paper-'],
    ['ends with the text', '', 'https://example.org/paper-'],
  ])('%s', (_name, below, url) => {
    expect(urlsIn(`see https://example.org/paper-\n${below}`)).toEqual([url])
  })
})

describe('a link that a line ends behind :// of', () => {
  test.each(['\n', '\r', '\r\n', '\n    '])('goes on below %j', (lineEnd) => {
    expect(urlsIn(`see https://${lineEnd}example.org/a now`)).toEqual(['https://example.org/a'])
    expect(urlsIn(`see https://${lineEnd}Example`)).toEqual([])
  })

  test('does not go on behind the stretch', () => {
    const text = 'https://example.org/paper-\nboats.html'
    expect(findLinks(text, text.indexOf('://'), 27).links[0]?.url).toBe('https://example.org/paper-')
    expect(findLinks(text, text.indexOf('://'), 28).links[0]?.url).toBe('https://example.org/paper-b')
  })
})

test('stops alone are no address', () => {
  const { links, refused } = find('see https://... now')
  expect([links, refused]).toEqual([[], [{ start: 4, end: 12 }]])
})
