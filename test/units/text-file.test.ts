/** Text files as browsers show and save them: a document with one `pre`. */
import { describe, expect, test } from 'vitest'
import { findTextFile } from '../../src/frontends/encoded/text-file.ts'
import { type Digest, explainDigest, parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { parseDigest as parseText } from '../../src/text-only.ts'
import { quietOptions, writePage } from '../helpers/one-paper.ts'
import { shortDigest } from '../helpers/short-digest.ts'

const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const wrap = (text: string): string => `<html><head></head><body><pre style="white-space: pre-wrap;">${encode(text)}</pre></body></html>`
const withoutPlaces = ({ outcome, pages, entries, messages }: Digest): unknown =>
  JSON.parse(
    JSON.stringify([outcome, pages, entries, messages], (key, value: unknown) =>
      ['span', 'spans', 'format', 'reason', 'help'].includes(key) ? undefined : value,
    ),
  )

describe('a document with one text is that text', () => {
  const page =
    '<html><body><main><h1>Daily Papers</h1><article><h3><a href="/papers/2511.00001">Kites & Sand</a></h3><p>4 authors</p></article></main></body></html>'
  test.each<[name: string, text: string]>([
    ['plain text', shortDigest],
    ['with signs of HTML', writePage({ title: 'Kites & Boats < Sand > "Sea"' })],
    ['Markdown', '# Daily Papers\n\n## by AK\n\n### [Kites](https://huggingface.co/papers/2511.00001)\n\n- 4 authors\n'],
    ['JSON', '[{"paper":{"id":"2511.00001","title":"Kites & \\"Boats\\"","upvotes":3}}]'],
    [
      'pages of days',
      '{"2025-11-04":[{"paper":{"id":"2511.00001","title":"Kites"}}],"2025-11-05":[{"paper":{"id":"2511.00002","title":"Boats"}}]}',
    ],
    ["a service's answer", JSON.stringify({ data: { markdown: shortDigest } })],
    ['the source of a page', page],
    ['Org', '* [[https://huggingface.co/papers/2511.00001][Kites]]\n'.repeat(4)],
    ['a notice', 'Internal Server Error'],
    ['some other text', 'The ferry is late.'],
    ['some other JSON', '{"ferry":"late"}'],
  ])('%s', (_name, text) => {
    const input = wrap(text)
    const digest = parseDigest(input, quietOptions)
    expect(withoutPlaces(digest)).toEqual(withoutPlaces(parseDigest(text, quietOptions)))
    expect(digest.pages.every(({ format }) => format === 'html')).toBe(true)
    expect(treeToText(parseTree(input, quietOptions))).toBe(input)
    const { stretches } = explainDigest(input, quietOptions)
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(input)
    expect(stretches[0]).toMatchObject({ role: 'markup', evidence: 'tags, and what no reader sees' })
  })

  test('but not where the document itself was encoded', () => {
    const input = `<html><body><p>${'Kites pull boats and=\n'.repeat(9)}</p></body></html>`
    for (const parse of [parseDigest, parseText])
      expect(parse(input)).toMatchObject({
        entries: [],
        messages: expect.arrayContaining([expect.objectContaining({ ruleId: 'encoded-text' })]),
      })
  })

  test('with places in the document', () => {
    const input = wrap(writePage({ title: 'Kites & Boats' }))
    const [entry] = parseDigest(input, quietOptions).entries
    expect(input.slice(entry?.spans.title?.start, entry?.spans.title?.end)).toBe('Kites &amp; Boats')
  })

  test('also where the caller says that it is HTML', () => {
    expect(parseDigest(wrap(shortDigest), { ...quietOptions, format: 'html' }).entries).toHaveLength(2)
  })

  test('with line and column of the document', () => {
    const input = wrap('[\n{"paper":{"title":"Kites","upvotes":"few"}}]').replace('<body>', '<body>\n')
    expect(parseDigest(input).messages[0]?.reason).toContain('(line 3, column 37)')
  })

  test('but not for who reads no HTML, and not behind a limit', () => {
    expect(parseText(wrap(shortDigest)).messages).toContainEqual(expect.objectContaining({ ruleId: 'other-dialect' }))
    const input = wrap(shortDigest)
    expect(parseDigest(input, { maxLength: input.length - 1 }).messages).toContainEqual(
      expect.objectContaining({ ruleId: 'input-too-long' }),
    )
  })
})

describe('what is such a document', () => {
  const far = ' '.repeat(5_000)
  test.each<[name: string, source: string, text: string | null]>([
    ['a pre alone', '<pre>a</pre>', 'a'],
    ['in capitals', '<HTML><BODY><PRE>a</PRE></BODY></HTML>', 'a'],
    ['below a mark of the encoding', '\ufeff<pre>a</pre>', 'a'],
    ['below a title, a style and a script', '<title>T</title><style>a > b {}</style><script>f()</script><pre>a</pre>', 'a'],
    ['below a comment', '<!-- saved from url=(0022)https://example.org -->\n<html><body><pre>a</pre>', 'a'],
    ['above what tools add', '<pre>a</pre><div class="json-formatter-container"></div><script>f()</script>', 'a'],
    ['with references', '<pre>&lt;a&gt; &amp;amp; &quot;&#65;&middot;</pre>', '<a> &amp; "A·'],
    ['with signs that begin no tag', '<pre>a < b <3</pre>', 'a < b <3'],
    ['with tags', '<pre>a <b>b</b></pre>', null],
    ['with comments', '<pre>a <!-- b --></pre>', null],
    ['with two of them', '<pre>a</pre><pre>b</pre>', null],
    ['below a heading', '<h1>T</h1><pre>a</pre>', null],
    ['above a text', '<pre>a</pre><p>b</p>', null],
    ['without a text', '<pre> \n </pre>', null],
    ['that is not closed', '<html><body><pre>a', null],
    ['that is closed before', '</pre><pre>a', null],
    ['of another name', '<prefix>a</prefix>', null],
    ['far down', `${far}<pre>a</pre>`, null],
    ['far above the end', `<pre>a</pre>${far}`, null],
    ['not as far', `<pre>a</pre>${' '.repeat(4_994)}`, 'a'],
    ['none', 'a', null],
  ])('%s', (_name, source, text) => {
    expect(findTextFile(source)?.text ?? null).toBe(text)
  })
})
