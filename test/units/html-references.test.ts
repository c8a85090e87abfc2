/** Character references in HTML: values are what a parser by the standard makes of them, once. */
import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { findElement } from '../../src/elements.ts'
import { parseDigest } from '../../src/index.ts'
import { foldText } from '../../src/text.ts'
import { papers, type ShownPaper, writeHtml } from '../helpers/html-shapes.ts'

const placeholder = 'PLACEHOLDER'
const paper: ShownPaper = { ...(papers[0] as ShownPaper), title: `A ${placeholder} B` }
const page = writeHtml([paper])
const withTitle = (html: string): string => page.replace(placeholder, () => html)

function findHeading(node: Root | ElementContent): Element | null {
  if (node.type !== 'root' && node.type !== 'element') return null
  if (node.type === 'element' && node.tagName === 'h3') return node
  for (const child of node.children) {
    const found = child.type === 'doctype' ? null : findHeading(child)
    if (found !== null) return found
  }
  return null
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

/** The title as a parser by the standard has it. */
function titleByStandard(html: string): string {
  const heading = findHeading(unified().use(rehypeParse).parse(html))
  return foldText(textOf(heading as Element).trim())
}

const titleOf = (html: string): string | undefined => parseDigest(html).entries[0]?.title

describe('in a title', () => {
  test.each([
    ['&#0;', '\ufffd'],
    ['&#xD800;', '\ufffd'],
    ['&#x110000;', '\ufffd'],
    ['&#99999999999;', '\ufffd'],
    ['&#x80;', '\u20ac'],
    ['&#x1F600;', '\u{1f600}'],
    ['&amp;lt;script&gt;', '&lt;script>'],
    ['&lt;script&gt;', '<script>'],
    ['&amp;amp;amp;', '&amp;amp;'],
    ['&notit;', '\u00acit;'],
    ['&notin;', '\u2209'],
    ['&copy', '\u00a9'],
    ['&copycat', '\u00a9cat'],
    ['&AMP;', '&'],
    ['&quot;&apos;&#39;', "\"''"],
    ['&nGt;', '\u226b\u20d2'],
    ['&CounterClockwiseContourIntegral;', '\u2233'],
    ['&nosuchname;', '&nosuchname;'],
    ['&', '&'],
    ['&&amp;&', '&&&'],
    ['&;', '&;'],
    ['&#;', '&#;'],
    ['&#x;', '&#x;'],
    ['&#65', 'A'],
    ['&#x41g', 'Ag'],
    ['R&D AT&T', 'R&D AT&T'],
    ['&shy;x', '\u00adx'],
    ['&lrm;x', '\u200ex'],
  ])('%s is %j', (html, text) => {
    expect(titleOf(withTitle(html))).toBe(`A ${text} B`)
    expect(titleByStandard(withTitle(html))).toBe(`A ${text} B`)
  })

  test.each(['&nbsp;', '&#160;', '&#32;', '&#10;', '&#x2003;', '&emsp;', '&Tab;', '&NewLine;', '&nbsp'])('%s is white space', (html) => {
    expect(titleOf(withTitle(html))).toBe('A B')
    expect(titleOf(withTitle(`x${html}y`))).toBe('A x y B')
  })

  test('whatever stands in it, it is what a parser by the standard makes of it', () => {
    const reference = fc.constantFrom(
      '&amp;',
      '&lt;',
      '&gt;',
      '&quot;',
      '&nbsp;',
      '&eacute;',
      '&mdash;',
      '&hellip;',
      '&notit;',
      '&copy',
      '&',
      '&#',
      '&#x',
      ';',
      '&#8217;',
      '&#x2019;',
      '&#0;',
      '&#128;',
      '&#xd83d;',
      '&zwnj;',
      '&fjlig;',
    )
    const number = fc.integer({ min: 1, max: 0x110100 }).map((point) => `&#${point};`)
    const mark = fc.constantFrom('<b>', '</b>', '<mark>', '</mark>', '<i class="a">x</i>', '<!--a-->', '<wbr>', '<sub>2</sub>')
    const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((part) => part.replace(/[<\0]/g, ''))
    fc.assert(
      fc.property(fc.array(fc.oneof(reference, number, mark, text), { maxLength: 8 }), (parts) => {
        const html = withTitle(parts.join(''))
        expect(titleOf(html)).toBe(titleByStandard(html))
      }),
    )
  })
})

describe('in other places', () => {
  const read = (from: string, to: string) => parseDigest(writeHtml(papers).replace(from, () => to)).entries[0]

  test.each([
    ['>26<', '>&#50;6<', { upvotes: 26 }],
    ['>26<', '>&nbsp;26&nbsp;<', { upvotes: 26 }],
    ['>26<', '>1&comma;026<', { upvotes: 1026 }],
    ['>26<', '>&#45;<', { upvotes: 0 }],
    ['>26<', '>&ndash;<', { upvotes: 0 }],
    ['>6 authors', '>6&nbsp;authors', { authorCount: 6 }],
    ['>·<', '>&middot;<', { authorCount: 6, comments: 2 }],
    ['>·<', '>&#xb7;<', { authorCount: 6, comments: 2 }],
    ['>Oct 30<', '>Oct&nbsp;30<', { date: { iso: '2025-10-30' } }],
    ['>Oct 30<', '><b>Oct</b>&#32;<b>30</b><', { date: { iso: '2025-10-30' } }],
    ['href="/papers/2510.50111"', 'href="&#x2f;papers/2510&period;50111"', { arxivId: '2510.50111' }],
  ])('%s as %s', (from, to, values) => {
    expect(read(from, to)).toMatchObject(values)
  })

  test('spans cover all of them', () => {
    const html = writeHtml(papers).replace('>26<', '>&#50;6<').replace('by Ear', 'by Ear&hellip;').replace('6 authors', '6&nbsp;authors')
    const [entry] = parseDigest(html).entries
    const textAt = ({ start, end } = { start: 0, end: 0 }): string => html.slice(start, end)
    expect(entry?.title).toBe(`${papers[0]?.title}…`)
    expect(textAt(entry?.spans.title)).toMatch(/by Ear&hellip;$/)
    expect(textAt(entry?.spans.upvotes)).toBe('&#50;6')
    expect(textAt(entry?.spans.authorCount)).toBe('6')
  })
})

describe('between two parts of a title', () => {
  const names = 'a abbr b cite code del em font i ins kbd mark q s samp small span strong sub sup u var wbr x-own'.split(' ')
  const blocks =
    'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure footer form h4 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
      ' ',
    )

  test.each(names)('<%s> parts no words', (name) => {
    expect(findElement(name)?.traits.block === true).toBe(false)
    expect(titleOf(withTitle(`x<${name}>y</${name}>z`))).toBe('A xyz B')
  })

  test.each(blocks)('<%s> parts words', (name) => {
    expect(findElement(name)?.traits.block === true || name === 'br').toBe(true)
    const title = titleOf(withTitle(`x<${name}/>y`))
    expect(title === undefined || !title.includes('xy')).toBe(true)
  })

  test('a line break is a space, whatever stands around it', () => {
    for (const html of ['x<br>y', 'x<br/>y', 'x <BR class="a"> y', 'x\n<br>\ny']) expect(titleOf(withTitle(html))).toBe('A x y B')
  })
})
