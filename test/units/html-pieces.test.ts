/** What a page of HTML is cut into: texts with what parts them, links, pictures, data, and what a cut left of the page. */
import { parseDigest } from '../../src/index.ts'
import { describe, expect, test } from 'vitest'
import { cutHtml } from '../../src/frontends/html/pieces.ts'
import type { HtmlPieces } from '../../src/frontends/html/walk.ts'

const cut = (html: string): HtmlPieces => cutHtml(html, 0, html.length)

const signs = { 'same-line': '', 'next-line': '/', 'blank-line': '|' } as const

/** The texts of a page: `|` before one that stands apart, `/` before one on a line of its own, `#` before a heading, and in brackets what is not read. */
const textsOf = (html: string): string[] =>
  cut(html).pieces.flatMap(({ kind, start, end, gap, heading }) => {
    const text = html.slice(start, end)
    if (kind === 'unread') return [`(${text})`]
    return kind === 'text' ? [`${signs[gap]}${heading ? '#' : ''}${text}`] : []
  })

/** All characters that are no white space lie in a piece or in markup, once. */
function expectAll(html: string): void {
  const { pieces, markup } = cut(html)
  const places = [...pieces, ...markup].sort((a, b) => a.start - b.start || a.end - b.end)
  let rest = ''
  let at = 0
  for (const { start, end } of places) {
    rest += html.slice(at, start)
    expect(start).toBeGreaterThanOrEqual(at)
    at = end
  }
  expect((rest + html.slice(at)).trim()).toBe('')
  for (const { start, end } of markup) expect(html.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/)
}

test('a link or a heading that is open at the end is cut off, but for a document that was closed', () => {
  const saidOf = (html: string): string[] => parseDigest(html, { format: 'html' }).messages.map(({ ruleId }) => ruleId)
  const paper = '<h3><a href="/papers/2511.00001">Paper Boats</a></h3><p>3 authors</p>'
  for (const open of ['<a href="/x">more', '<h3>more']) {
    expect(saidOf(`${paper}${open}`)).toContain('html-cut-off')
    expect(saidOf(`<html><body>${paper}${open}</body></html>`)).not.toContain('html-cut-off')
  }
})

describe('texts', () => {
  test.each<[name: string, html: string, texts: string[]]>([
    ['blocks stand apart', '<p>kites</p><p> boats </p>bells', ['|kites', '|boats', '|bells']],
    ['other elements do not', 'kites<b>boats</b><i></i>bells', ['|kites', 'boats', 'bells']],
    ['a line break begins a line', 'kites<br>boats<BR/>bells', ['|kites', '/boats', '/bells']],
    ['a line break beside a block is none', 'kites<p><br>boats<br></p>bells', ['|kites', '|boats', '|bells']],
    ['several line breaks are one', 'kites<br><br>boats', ['|kites', '/boats']],
    [
      'lines of a text that is shown as it stands',
      '<pre>\nkites\r\n boats\r\rbells\n \n\nsails</pre>maps\n\nropes',
      ['|kites', '/boats', '|bells', '|sails', '|maps\n\nropes'],
    ],
    [
      'parts of such lines',
      '<pre>kites <b>boats\n</b>bells < sails\n</pre></pre>maps\nropes',
      ['|kites', 'boats', '/bells < sails', '|maps\nropes'],
    ],
    ['lines within several such elements', '<pre><pre>kites\nboats</pre>bells\nsails</pre>', ['|kites', '/boats', '|bells', '/sails']],
    ['an empty element of that kind', '<pre/>kites\nboats', ['|kites\nboats']],
    ['a sign that begins no tag is text', 'kites < boats <3 bells & lamps', ['|kites < boats <3 bells & lamps']],
    ['a sign behind a tag begins a text', '<p>kites</p> < boats', ['|kites', '|< boats']],
    ['a comment parts a text', 'kites<!-- boats -->bells', ['|kites', 'bells']],
    ['white space is no text', '<p> </p>\n<b>\t</b>kites', ['|kites']],
    ['headings are told', '<h3>kites <b>fly</b></h3>boats<h1>bells</h6>', ['|#kites', '#fly', '|boats', '|#bells']],
    ['a heading ends with another', '<h2>kites</h3>boats', ['|#kites', '|boats']],
    ['names may be in capitals', '<DIV>kites</DIV><H3>boats</H3>', ['|kites', '|#boats']],
  ])('%s', (_name, html, texts) => {
    expect(textsOf(html)).toEqual(texts)
    expectAll(html)
  })
})

describe('what is not shown', () => {
  test.each<[name: string, html: string, texts: string[]]>([
    ['scripts', '<script>if (a < b) "<p>kites</p>"</script>boats', ['|boats']],
    ['styles, titles, fields and frames', '<style>a</style><title>b</title><textarea>c</textarea><iframe>d</iframe>kites', ['|kites']],
    ['drawings', '<svg><text>kites</text></svg>boats', ['|boats']],
    ['templates in one another', '<template><template>kites</template>boats</template>bells', ['|bells']],
    ['elements of the same name that have no content', '<svg><svg/>kites</svg>boats', ['|boats']],
    ['hidden elements', '<p hidden>kites</p><div hidden=""><div>boats</div>bells</div>lamps', ['|lamps']],
    ['elements that are not displayed', '<b style="display:none">kites</b><b style="color:red; DISPLAY : none">boats</b>bells', ['|bells']],
    ['invisible elements', '<b style="visibility: hidden">kites</b><b style="visibility :hidden">boats</b>bells', ['|bells']],
    ['closed dialogs', '<dialog>kites</dialog>boats', ['|boats']],
    ['what is read out', '<b class="sr-only">kites</b><b class="a visually-hidden">boats</b>bells', ['|bells']],
  ])('%s', (_name, html, texts) => {
    expect(textsOf(html)).toEqual(texts)
    expectAll(html)
  })

  test.each<[name: string, html: string, texts: string[]]>([
    ['an element of another style', '<b style="display:block">kites</b><b style="x-display:none">boats</b>', ['|kites', 'boats']],
    ['an element with no value of a style', '<b style>kites</b>', ['|kites']],
    ['an open dialog', '<dialog open>kites</dialog>', ['|kites']],
    ['what is behind an open attribute elsewhere', '<noscript open>kites</noscript>boats', ['|boats']],
    ['what is behind a hidden element without content', '<input hidden>kites<div hidden/>boats', ['|kites', 'boats']],
    ['nothing that a hidden element without content stands for', '<div hidden/>kites<div hidden>boats</div>bells', ['|kites', 'bells']],
    ['a label of authors', '<b class="sr-only"> Authors: </b>kites', ['|Authors:', 'kites']],
    ['a label of one author', '<b class="sr-only">Author</b>kites', ['|Author', 'kites']],
    ['a label of who submitted it', '<b class="sr-only">submitted by</b>kites', ['|submitted by', 'kites']],
    ['no longer label', '<b class="sr-only">authors and more</b><b class="sr-only">3 authors</b>kites', ['|kites']],
    ['a block behind a drawing that was not closed', '<svg><path><p>kites</p>boats', ['|kites', '|boats']],
    ['no drawing behind one that was not closed', '<svg><p>kites</p><svg><text>boats</text></svg>bells', ['|kites', '|bells']],
    ['nothing of a template that was not closed before a block', '<template><p>kites</p></template>boats', ['|boats']],
  ])('but %s', (_name, html, texts) => {
    expect(textsOf(html)).toEqual(texts)
    expectAll(html)
  })

  test('is shown where it was never closed', () => {
    expect(textsOf('<p>kites</p><div hidden><p>boats</p>')).toEqual(['|kites', '|boats'])
    expect(textsOf('<template>kites</template><object>boats')).toEqual(['|boats'])
  })

  test.each(['script', 'style', 'title', 'textarea', 'iframe'])('is not shown in an open %s, which holds no HTML', (name) => {
    expect(textsOf(`<p>kites</p><${name}>boats`)).toEqual(['|kites'])
  })

  test('is all shown where more than a few elements were never closed', () => {
    const read = (count: number): string[] =>
      textsOf(`<style>a</style><template>kites</template>${Array.from({ length: count }, (_, at) => `<x${at} hidden>`).join('')}boats`)
    expect(read(6)).toEqual(['|boats'])
    expect(read(7)).toEqual(['|kites', 'boats'])
  })
})

describe('links', () => {
  /** Pieces with what they lead to. */
  const linksOf = (html: string): unknown[] =>
    cut(html).pieces.map(({ kind, start, end, link, forward }) => [
      forward ? `${kind} forward` : kind,
      html.slice(start, end),
      link?.target?.kind ?? null,
    ])
  const href = '/papers/2511.00042'

  test.each<[name: string, html: string, links: unknown[]]>([
    [
      'have texts',
      `<a href="${href}">kites</a> boats`,
      [
        ['text', 'kites', 'paper'],
        ['text', 'boats', null],
      ],
    ],
    ['that lead nowhere and have no text are nothing', '<a></a>kites<a href></a>', [['text', 'kites', null]]],
    [
      'may lead nowhere',
      '<a>kites</a><a href>boats</a><a href="">bells</a>',
      [
        ['text', 'kites', null],
        ['text', 'boats', null],
        ['text', 'bells', null],
      ],
    ],
    [
      'end where another begins',
      `<a href="${href}">kites<a href="/models">boats</a>bells`,
      [
        ['text', 'kites', 'paper'],
        ['text', 'boats', 'site'],
        ['text', 'bells', null],
      ],
    ],
    [
      'without a text are pieces themselves',
      `<a href="${href}"> <b></b></a>kites`,
      [
        ['target forward', `<a href="${href}">`, 'paper'],
        ['text', 'kites', null],
      ],
    ],
    [
      'without a text may be open where another begins',
      `<a href="${href}"><a href="/models">kites</a>`,
      [
        ['target forward', `<a href="${href}">`, 'paper'],
        ['text', 'kites', 'site'],
      ],
    ],
    ['may have references and line ends in them', '<a href="\n&sol;papers/25\n\t11.00042 ">kites</a>', [['text', 'kites', 'paper']]],
    ['hold pictures', `<a href="${href}"><img src="/a.png"></a>`, [['picture', '<img src="/a.png">', 'paper']]],
    ['hold boxes', `<a href="${href}"><input type="CheckBox"></a>`, [['box', '<input type="CheckBox">', 'paper']]],
    [
      'of pictures tell where no other does',
      '<img src="/avatars/kites.svg"><img>',
      [
        ['picture', '<img src="/avatars/kites.svg">', 'avatar'],
        ['picture', '<img>', null],
      ],
    ],
    ['are none in other elements', `<b href="${href}">kites</b>`, [['text', 'kites', null]]],
  ])('%s', (_name, html, links) => {
    expect(linksOf(html)).toEqual(links)
    expectAll(html)
  })

  test('of other fields than boxes are none', () => {
    expect(linksOf('<input type="text"><input>')).toEqual([])
  })

  test('a picture has what stands in its place', () => {
    const html = '<img alt="kites"><img alt=""><img alt><img>'
    expect(cut(html).pieces.map(({ alt }) => alt && html.slice(alt.start, alt.end))).toEqual(['kites', null, null, null])
  })

  test('are two where data part them', () => {
    const html = `<a href="${href}">kites<b props="{}">boats</b></a>`
    const [kites, boats] = cut(html).pieces
    expect([boats?.gap, boats?.link]).toEqual(['blank-line', kites?.link])
    expect(boats?.link).not.toBe(kites?.link)
    expect(cut('kites<b props="{}">boats</b>').pieces.map(({ link }) => link)).toEqual([null, null])
  })
})

describe('days of elements', () => {
  test.each<[name: string, html: string, times: unknown[]]>([
    ['have their contents', '<time datetime=" 2025-11-05T08:00Z">Nov <b>5</b></time>', [['2025-11-05', 'Nov <b>5</b>']]],
    [
      'may be none',
      '<time>Nov 5</time><time datetime="2025-02-30">x</time>',
      [
        [null, 'Nov 5'],
        [null, 'x'],
      ],
    ],
    ['end once', '<time datetime="2025-11-05">a</time>b</time>', [['2025-11-05', 'a']]],
    ['have to end', '<time datetime="2025-11-05">a', []],
  ])('%s', (_name, html, times) => {
    expect(cut(html).times.map(({ day, start, end }) => [day, html.slice(start, end)])).toEqual(times)
  })
})

describe('data', () => {
  test.each<[name: string, html: string, islands: string[]]>([
    ['stand in attributes of two names', '<div data-props="a"></div><x-y props=b></x-y>', ['a', 'b']],
    ['stand in the one that says so', '<div props="a" data-props="b"></div>', ['b']],
    ['have to be there', '<div data-props=""></div><div data-props></div><div>', []],
    ['are none of pictures and fields', '<img data-props="a"><input props="b">', []],
    ['are none where they are not shown', '<template><div data-props="a"></div></template><div data-props="b">', ['b']],
    ['are those of hidden elements', '<div hidden data-props="a"></div>', ['a']],
  ])('%s', (_name, html, islands) => {
    expect(cut(html).islands.map(({ start, end }) => html.slice(start, end))).toEqual(islands)
  })

  test('part the texts around them', () => {
    expect(textsOf('kites<b data-props="a">boats</b>bells')).toEqual(['|kites', '|boats', 'bells'])
  })
})

describe('a page that ends early', () => {
  test.each<[name: string, html: string, texts: string[]]>([
    ['in a part of it', '<main><p>kites</p><p>boa ', ['|kites', '(boa)']],
    ['behind a part of it', '<main><p>kites</p><p>boats</p>\n', ['|kites', '|boats']],
    ['before all', '<main>', []],
    ['in a heading with a picture', '<main><h3><img>kites', ['(kites)']],
    ['in a tag', '<p>kites</p>boats<a hre', ['|kites', '|boats']],
    ['in the tag of an end', '<div><p>kites</p>boats</div ', ['|kites', '|boats']],
    ['in a script', '<p>kites</p>boats<script>a', ['|kites', '|boats']],
    ['in a heading', '<main><h3>kites</h3>boats<h3>bells <b>ring</b> at <i>', ['|#kites', '|boats', '(bells)', '(ring)', '(at)']],
    ['in a second list', '<ul></ul><ul>kites', ['(kites)']],
    ['in a long text', `<main>${'kites '.repeat(13)}and`, [`|${'kites '.repeat(13)}and`]],
    ['in a text that is not long', `<main>${'kites '.repeat(13)}an`, [`(${'kites '.repeat(13)}an)`]],
    ['behind a picture', '<main>kites<img>', ['|kites']],
    ['in a document whose head was closed', '<html><head></head><body><p>kites</p>', ['|kites']],
    ['in a body alone whose head was closed', '<head></head><body><p>kites</p><p>boa', ['|kites', '(boa)']],
  ])('%s', (_name, html, texts) => {
    expect(cut(html)).toMatchObject({ endsCut: true, beginsCut: false })
    expect(textsOf(html)).toEqual(texts)
    expectAll(html)
  })

  test.each([
    ['a part of one that is always closed', '<p>kites<div>boats'],
    ['a document', '<html><body><p>kites'],
    ['a document whose head was closed, too', '<html><head></head><body><p>kites</body>'],
    ['a part of one without a document', '<head></head><p>kites'],
    ['what is closed', '<main><ul><li>kites</ul></main>'],
    ['what is open in a document that is closed', '<html><body><main><p>kites</body></html>'],
    ['what is open in a body that is closed', '<body><main><p>kites</body>'],
    ['what is open in a document whose body is not', '<html><body><main>kites</html>'],
  ])('is not %s', (_name, html) => {
    expect(cut(html)).toMatchObject({ endsCut: false, beginsCut: false })
    expect(textsOf(html).join()).not.toContain('(')
  })
})

describe('a page that begins late', () => {
  test.each<[name: string, html: string, texts: string[]]>([
    ['in a tag', 'ss="a">kites<p>boats</p>', ['|kites', '|boats']],
    ['in its only tag', 'ss="a">kites', ['|kites']],
    ['in a part of it', 'kites</p><p>boats</p>', ['(kites)', '|boats']],
    ['in parts of a line', 'kites <b>fly</b></span><p>boats</p>', ['(kites)', '(fly)', '|boats']],
    ['in parts of a heading', 'kites <b>fly</b></h3><p>boats</p>', ['(kites)', '(fly)', '|boats']],
    ['in what is not seen', '<p>kites</p><p>fly</p></template><p>boats</p>', ['(kites)', '(fly)', '|boats']],
    ['in a block of several', '<p>kites</p><p>fly</p></div><p>boats</p>', ['|kites', '|fly', '|boats']],
    ['in a card without its title', '<div><p>kites</p><p>fly</p></article><p>boats</p>', ['(kites)', '(fly)', '|boats']],
    ['in a card with its title', '<h3>kites</h3><p>fly</p></article><p>boats</p>', ['|#kites', '|fly', '|boats']],
    ['in a part of two lines', 'kites<br>fly</p><p>boats</p>', ['|kites', '/fly', '|boats']],
    ['in a section with a part of it', '<div><p>kites</p></section><p>boats</p>', ['|kites', '|boats']],
    ['in a section', '<div><p>kites</p><p>fly</p></section><p>boats</p>', ['|kites', '|fly', '|boats']],
    ['in a line behind a heading', '<h3>kites</h3>fly</span><p>boats</p>', ['|#kites', '|fly', '|boats']],
    ['in a line behind a card', '<article><p>kites</p></article>fly</span>', ['|kites', '|fly']],
    ...['html', 'body', 'main'].map((name): [string, string, string[]] => [
      `in a line behind ${name}`,
      `<${name}><p>kites</p></${name}>fly</span>`,
      ['|kites', '|fly'],
    ]),
    ['in a part and a card', 'kites</span><p>fly</p></article><p>boats</p>', ['(kites)', '(fly)', '|boats']],
    ['in a drawing', '<path>kites</path></svg><p>boats</p>', ['(kites)', '|boats']],
    ['in a part of it that holds a drawing', '<svg><p></p></svg>kites</div><p>boats</p>', ['(kites)', '|boats']],
    ['before all', '</main><p>kites</p><p>boats</p>', ['|kites', '|boats']],
  ])('%s', (_name, html, texts) => {
    expect(cut(html)).toMatchObject({ beginsCut: true, endsCut: false })
    expect(textsOf(html)).toEqual(texts)
    expectAll(html)
  })

  test.each([
    ['a break that is closed', 'kites</br></img>'],
    ['a part of an element that is closed for another', '<div>kites</span><b>boats</div>'],
    ['an element within one that is not shown', '<template></main></template>kites'],
    ['a sign behind a tag', '<p>kites > boats</p>'],
    ['a drawing that a block has ended', '<svg><path><p>kites</p></svg>boats'],
    ['a part of a drawing that a block has ended', '<div><svg><g><p>kites</p></path></g></svg>boats</div>'],
    ['what was closed in the order of others', '<div><span>kites</div></span>'],
  ])('is not %s', (_name, html) => {
    expect(cut(html)).toMatchObject({ beginsCut: false, endsCut: false })
    expect(textsOf(html).join()).not.toContain('(')
  })
})

test('reading stops where it is told to, and begins where it is told to', () => {
  const html = '\ufeff<p>kites</p><p>boats</p>'
  const { pieces, markup } = cutHtml(html, 1, html.indexOf('<p>boats'))
  expect([...pieces, ...markup].map(({ start, end }) => html.slice(start, end))).toEqual(['kites', '<p>', '</p>'])
  const late = 'kites">boats'
  expect(cutHtml(late, 0, 6).pieces.map(({ start, end }) => late.slice(start, end))).toEqual(['kites"'])
})
