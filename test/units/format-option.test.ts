/** The option `format`: what the caller says of the syntax. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const page = String.raw`# Daily Papers

## by [AK](https://huggingface.co/akhaliq) and the research community

### [Folding \*Maps\* by Hand](https://huggingface.co/papers/2504.00001)

We fold maps &amp; find that all of them \(the small ones too\) unfold again. Whoever folds one twice finds a third way, and the
creases of the first are never used a second time by anyone who has seen the map before.

* 4 authors

· Apr 17, 2025
`

describe('the format that the caller says', () => {
  test.each([
    ['auto', 'markdown', 'Folding *Maps* by Hand', 'We fold maps & find that all of them (the'],
    ['markdown', 'markdown', 'Folding *Maps* by Hand', 'We fold maps & find that all of them (the'],
    ['text', 'text', String.raw`Folding \*Maps\* by Hand`, String.raw`We fold maps &amp; find that all of them \(the`],
  ] as const)('%s: pages are %s', (format, is, title, abstract) => {
    const { pages, entries } = parseDigest(page, { format })
    expect(pages.map((one) => one.format)).toEqual([is])
    expect(entries.map((entry) => entry.title)).toEqual([title])
    expect(entries[0]?.abstract?.slice(0, abstract.length)).toBe(abstract)
  })

  test('decodes a plain page that is Markdown', () => {
    const plain = 'Folding Maps\nWe fold &lt;maps&gt;.\n  • 4 authors\n·\nApr 17, 2025'
    expect(parseDigest(plain, { format: 'markdown' }).entries[0]?.abstract).toBe('We fold <maps>.')
    expect(parseDigest(plain, { format: 'text' }).entries[0]?.abstract).toBe('We fold &lt;maps&gt;.')
  })

  test('decodes the references of a plain page, once, unless it is said to be text', () => {
    const plain = 'Folding Maps\nWe fold \\* &amp;lt;maps&gt; &copy;.\n  • 4 authors\n·\nApr 17, 2025'
    const { entries, messages } = parseDigest(plain)
    expect(entries[0]?.abstract).toBe('We fold \\* &lt;maps> ©.')
    expect(messages).toMatchObject([{ ruleId: 'references-decoded', severity: 'info', span: { start: 24, end: 29 } }])
    expect(parseDigest(plain, { format: 'text' }).messages).toEqual([])
  })

  test('decodes nothing for a reference that the limit cuts', () => {
    const plain = 'Folding Maps\nWe fold maps.\n  • 4 authors\n·\nApr 17, 2025\n\nMaps &amp; Rivers'
    const said = (maxLength: number): string[] => parseDigest(plain, { maxLength }).messages.map(({ ruleId }) => ruleId)
    const end = plain.indexOf('&amp;') + '&amp;'.length
    expect(said(end)).toContain('references-decoded')
    expect(said(end - 1)).not.toContain('references-decoded')
  })
})
