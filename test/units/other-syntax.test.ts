/** Syntaxes that have no front end: told by how their links to papers are written. */
import { describe, expect, test } from 'vitest'
import { findOtherSyntax, leaveUnread, type OtherSyntax } from '../../src/frontends/other-syntax.ts'

type Write = (path: string) => string

const site = 'https://huggingface.co'
const pathOf = (index: number): string => `/papers/2509.${String(10_000 + index)}`
const list = (write: Write, count = 3): string => Array.from({ length: count }, (_, index) => write(pathOf(index))).join('\n\n')

const aria = 'an accessibility tree'

/** The name of a syntax, null where none is told. */
const nameOf = (syntax: OtherSyntax | null): string | null => (syntax?.kind === 'aria' ? aria : (syntax?.name ?? null))

/** The syntax that is told, null where none is. */
const tell = (text: string, end = text.length): string | null => nameOf(findOtherSyntax(text, end))

const markdown: Write = (path) => `[Folding Maps](${site}${path})`
const org: Write = (path) => `*** [[${site}${path}][Folding Maps]]`

describe('a syntax is told by its links', () => {
  test.each<[string, Write]>([
    ['Org', org],
    ['Org', (path) => `[[http://www.huggingface.co${path}v2][Folding Maps]]`],
    ['Org', (path) => `** [[https://hf.co${path}v123][Folding Maps]]`],
    ['a wiki', (path) => `== [[${path.slice(1)}|Folding Maps]] ==`],
    ['a wiki', (path) => `[[${path}v12#community|2]]`],
    ['MediaWiki', (path) => `[${site}${path} Folding Maps]`],
    ['MediaWiki', (path) => `== [${path} Folding Maps] ==`],
    ['Textile', (path) => `h3. "Folding Maps":${site}${path}`],
    ['Jira', (path) => `h3. [Folding Maps|${site}${path}]`],
    ['Jira', (path) => `[Folding Maps|${path}|opens here]`],
    ['AsciiDoc', (path) => `${site}${path}[Folding Maps]`],
    ['AsciiDoc', (path) => `=== ${site}${path}[Folding Maps]`],
    ['AsciiDoc', (path) => `link:${path}[Folding Maps]`],
    ['reStructuredText', (path) => `\`Folding Maps <${site}${path}>\`_`],
    ['Slack mrkdwn', (path) => `• <${site}${path}|Folding Maps>`],
    ['LaTeX', (path) => `\\href{${site}${path}}{Folding Maps}`],
    ['Typst', (path) => `#link("${site}${path}")[Folding Maps]`],
    ['BBCode', (path) => `[url=${site}${path}]Folding Maps[/url]`],
    ['BBCode', (path) => `[URL="${site}${path}"]Folding Maps[/URL]`],
    ['XWiki', (path) => `=== [[Folding Maps>>${path}]] ===`],
    ['XWiki', (path) => `[[Folding Maps>>${site}${path}||class="map"]]`],
    ['Texinfo', (path) => `@subsection @uref{${path},Folding Maps}`],
    ['Texinfo', (path) => `@url{${site}${path}}`],
    ['ConTeXt', (path) => `\\useURL[url12][${path}][][Folding Maps]\\from[url12]`],
    ['Haddock', (path) => `<${path} Folding Maps>`],
    ['RTF', (path) => `{\\field{\\*\\fldinst{HYPERLINK "${path}"}}{\\fldrslt{\\ul Folding Maps}}}`],
    ['DocBook or JATS', (path) => `<title><link xlink:href="${path}">Folding Maps</link></title>`],
    ['DocBook or JATS', (path) => `<ulink url="${site}${path}">Folding Maps</ulink>`],
    ['TEI', (path) => `<head><ref target="${path}">Folding Maps</ref></head>`],
    ['an accessibility tree', (path) => `- link:\n  - /url: ${path}`],
    ['an accessibility tree', (path) => `- link:\n  - /url: "${path}"`],
  ])('%s: %o', (syntax, write) => {
    expect(tell(list(write))).toBe(syntax)
    if (syntax !== 'Slack mrkdwn' && syntax !== aria) expect(tell(list(write, 2))).toBeNull()
  })
})

const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Folding Maps</title></entry></feed>'
test.each([
  '<rss version="2.0"><channel><item><title>Folding Maps</title></item></channel></rss>',
  `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet href="/a.xsl"?>\n<!-- by a tool -->\n${atom}`,
  `\ufeff${atom}`,
  `  ${atom}`,
  '<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
])('a feed is told by how it begins: %s', (text) => {
  expect(tell(text)).toBe('an RSS or Atom feed')
})

const roff = '.SS Folding Maps\n.PP\nMaps fold.\n.IP \\[bu] 2\n4 authors\n'
test.each([
  ['RTF', '{\\rtf1\\ansi Folding Maps}'],
  ['RTF', '\ufeff\n{\\rtf1 Folding Maps}'],
  ['roff', roff],
  ['roff', `.TH MAPS 1\r\n${roff}`],
])('%s is told by its beginning: %j', (syntax, text) => {
  expect(tell(text)).toBe(syntax)
})

test.each(['\n', '\r', '\r\n'])('requests of roff among many other lines tell nothing, however lines end: %j', (end) => {
  const among = (lines: number): string => `${roff}${'Maps fold.\n'.repeat(lines)}`.replaceAll('\n', end)
  expect([tell(among(40)), tell(among(60))]).toEqual(['roff', null])
})

describe('none is told', () => {
  test.each([
    '.SS Folding Maps\n.PP\nMaps fold.',
    'See .PP and .SS and .IP',
    '.PPM\n.PPM\n.PPM',
    'A text in {\\rtf1',
    `${'.'.repeat(5_000)}\n${roff}`,
  ])('of %j', (text) => {
    expect(tell(text)).toBeNull()
  })

  test.each([`A text on ${atom}`, '<feedback>4 authors</feedback>', '<?xml version="1.0"?><svg></svg>'])('of %s', (text) => {
    expect(tell(text)).toBeNull()
  })

  test.each<[string, Write]>([
    ['Markdown', markdown],
    ['Markdown with paths', (path) => `[Folding Maps](${path})`],
    ['a link in angle brackets', (path) => `<${site}${path}>`],
    ['an address alone', (path) => `${site}${path}`],
    ['an address in brackets', (path) => `[${site}${path} ]`],
    ['HTML', (path) => `<a href="${site}${path}">Folding Maps</a>`],
    ['a picture of the paper', (path) => `[[${site}/social-thumbnails${path}.png][Folding Maps]]`],
    ['a path of another site', (path) => `[[https://example.org/x${path}][Folding Maps]]`],
    ['what is no paper', () => `[[${site}/papers/trending][Folding Maps]]`],
  ])('by %s', (_name, write) => {
    expect(tell(list(write))).toBeNull()
  })

  test('where a third of the links or less is written so', () => {
    expect(tell(`${list(org)}\n\n${list(markdown, 5)}`)).toBe('Org')
    expect(tell(`${list(org)}\n\n${list(markdown, 6)}`)).toBeNull()
  })

  test('by what stands behind the end of what is read', () => {
    const text = list(org)
    expect(tell(text, text.lastIndexOf('/papers/') + 1)).toBe('Org')
    expect(tell(text, text.lastIndexOf('/papers/'))).toBeNull()
  })

  test('by what stands behind the first hundred links', () => {
    expect(tell(`${list(markdown, 99)}\n\n${list(org, 300)}`)).toBeNull()
    expect(tell(`${list(markdown, 66)}\n\n${list(org, 300)}`)).toBe('Org')
    expect(tell(`${list(markdown, 67)}\n\n${list(org, 300)}`)).toBeNull()
  })
})

test('a text that is left unread is one stretch, without the white space around it', () => {
  const read = (text: string) => leaveUnread(text, text.length, [])
  expect(read('  one\ntwo \n')).toEqual({
    cues: [{ kind: 'unread', start: 2, end: 9, gap: 'blank-line', isSaid: true }],
    markup: null,
    format: 'text',
    escapes: 'none',
    findings: [],
  })
  expect(read('\ufeff one').cues).toMatchObject([{ start: 2, end: 5 }])
})

test.each([1, 2])('%i links tell Slack mrkdwn, which nothing else is written as, and no other syntax', (count) => {
  expect(tell(list((path) => `*<${site}${path}|Folding Maps>*`, count))).toBe('Slack mrkdwn')
  expect(tell(list(org, count))).toBeNull()
  expect(tell(`${list(markdown, 4)}\n\n<${site}${pathOf(9)}|Folding Maps>`)).toBeNull()
})
