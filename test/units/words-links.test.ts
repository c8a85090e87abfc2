/** What links prove: of their own text, of what stands before a lone address, and of what stands behind a link without a text. */
import { describe, expect, test } from 'vitest'
import type { Piece } from '../../src/frontends/markup/piece.ts'
import { readPieces } from '../../src/frontends/words/read-pieces.ts'
import { readMarks, readWords, writeCue } from '../helpers/read-words.ts'

const id = '2509.01230'
const paper = `/papers/${id}`
const votes = `/login?next=%2Fpapers%2F${id}`
const comments = `${paper}#community`
const code = 'https://github.com/example/boats'
const arxiv = `https://arxiv.org/abs/${id}`
const day = '/papers/date/2025-11-04'
const picture = '![](/a.png)'
const thumbnail = `![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png)`
const of = (length: number, word = 'boats'): string => `${word}${'.'.repeat(length - word.length)}`

type Row = readonly [text: string, ...cues: string[]]
const expectCues = (...[text, ...cues]: Row): void => expect(readWords(text), text).toEqual(cues)

describe('a number is what its link says', () => {
  test.each<Row>([
    [`[94](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[-](${votes})`, `votes <-> figure=- id=${id} linked`],
    [`[1,2k](${votes})`, `votes <1,2k> figure=1,2k? id=${id} linked`],
    [`[+3](${votes})`, `votes <+3> figure=+3? id=${id} linked`],
    [`[٣](${votes})`, `votes <٣> figure=٣? id=${id} linked`],
    [`[３](${votes})`, `votes <３> figure=３? id=${id} linked`],
    [`[Upvote 94](${votes})`, 'furniture <Upvote> name=upvote', `+votes <94> figure=94 id=${id} linked`],
    [`[Upvote -](${votes})`, 'furniture <Upvote> name=upvote', `+votes <-> figure=- id=${id} linked`],
    [`[upvote icon 94](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[svg 94](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[Upvote icon Upvote 94](${votes})`, 'furniture <Upvote> name=upvote', `+votes <94> figure=94 id=${id} linked`],
    ...['▲', '▲▲', '↑', '👍', '👍🏽', '❤️ ', '⬆️ '].map((sign): Row => [`[${sign} 94](${votes})`, `votes <94> figure=94 id=${id} linked`]),
    [`[▲94](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[▲ -](${votes})`, `votes <-> figure=- id=${id} linked`],
    [`[▲ Upvote ▲ 94](${votes})`, 'furniture <Upvote> name=upvote', `+votes <94> figure=94 id=${id} linked`],
    ...['**94**', '▲ **94**', '(94)', 'Votes: 94', 'Like 94', '94 votes', '94 Upvotes', '**94** likes'].map(
      (text): Row => [`[${text}](${votes})`, `votes <94> figure=94 id=${id} linked`],
    ),
    ...['Comments (5)', 'Discussion: 5', '5 comments'].map(
      (text): Row => [`[${text}](${comments})`, `comments <5> figure=5 id=${id} linked`],
    ),
    [`[Upvotes: 94](${votes})`, 'furniture <Upvotes> name=upvote', `+votes <94> figure=94 id=${id} linked`],
    [`[1,2 votes](${votes})`, `votes <1,2> figure=1,2? id=${id} linked`],
    [`[94 boats](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[Comment on 12](${comments})`, `comments <12> figure=12 id=${id} linked`],
    [`[× 94](${votes})`, `votes <94> figure=94 id=${id} linked`],
    [`[Upvote this paper 1.2k](${votes})`, 'furniture <Upvote> name=upvote', `+votes <1.2k> figure=1.2k id=${id} linked`],
    [`[94 of 120 votes](${votes})`, `votes <94 of 120 votes> figure=94 of 120 votes? id=${id} linked`],
    [`[more than 12k+](${votes})`, 'furniture <more than 12k+> name=menu'],
    [`[the 1st vote](${votes})`, 'furniture <the 1st vote> name=menu'],
    [`[💬 5](${comments})`, `comments <5> figure=5 id=${id} linked`],
    [`[▲ Boats](${votes})`, 'furniture <▲ Boats> name=menu'],
    [`[−94](${votes})`, 'furniture <−94> name=menu'],
    [`[-x](${votes})`, 'furniture <-x> name=menu'],
    [`[vote](${votes})`, 'furniture <vote> name=menu'],
    [`[5](${comments})`, `comments <5> figure=5 id=${id} linked`],
    [`[·  5](${comments})`, 'dot <·>', `+comments <5> figure=5 id=${id} linked`],
    [`[Image 5](${comments})`, `comments <5> figure=5 id=${id} linked`],
    [`[-](${comments})`, 'furniture <-> name=menu'],
    [`[·](${comments})`, 'furniture <·> name=menu'],
    [`[· Discuss](${comments})`, 'dot <·>', '+furniture <Discuss> name=menu'],
    [`[4 authors](${paper})`, `authors <4 authors> figure=4 id=${id}`],
    [`[4 authors](${comments})`, `authors <4 authors> figure=4 id=${id}`],
    ['[12](/settings)', 'count <12> figure=12'],
    ['[Nov 3](/settings)', 'date <Nov 3> day=-11-3'],
    ['[4 authors](/settings)', 'authors <4 authors> figure=4'],
    ['[12](/osprey)', 'organization <12> handle=osprey name=12'],
    ['[12 boats](/settings)', 'furniture <12 boats> name=menu link=site'],
  ])('%s', expectCues)

  test('and words for pictures before it are markup', () => {
    expect(readMarks(`[comment icon 4](${comments})`)).toContain('comment icon')
    expect(readWords(`[vote up arrow icon 4](${votes})`)).toEqual([`votes <4> figure=4 id=${id} linked`])
    expect(readMarks(`[my icon 4](${votes})`)).toContain('my icon')
  })

  test('and signs and units beside it are markup', () => {
    expect(readMarks(`[▲ **94** votes](${votes})`)).toEqual(['[', '▲', '**', '** votes', `](${votes})`])
    expect(readMarks(`[Comments (5)](${comments})`)).toEqual(['[', 'Comments', '(', ')', `](${comments})`])
  })

  test('or a part of the page, up to the length of a name', () => {
    expectCues(`[${of(80)}](${votes})`, `furniture <${of(80)}> name=menu`)
    expectCues(`[${of(81)}](${votes})`, `text <${of(81)}> link=votes`)
    expectCues(`[Upvote ${of(73)}](${votes})`, 'furniture <Upvote> name=upvote', `+furniture <${of(73)}> name=menu`)
    expectCues(`[Upvote ${of(74)}](${votes})`, `text <Upvote ${of(74)}> link=votes`)
    expectCues(`[·  ${of(81)}](${votes})`, `text <·  ${of(81)}> link=votes`)
    expect(readMarks(`[icon Upvote ${of(81)}](${votes})`)).toEqual(['[', `](${votes})`])
  })

  test('or stands below its label, with or without a link', () => {
    for (const below of ['94', `[94](${votes})`])
      expectCues(`[Upvote](${votes})\n\n${below}`, 'furniture <Upvote> name=upvote', `votes <94> figure=94 id=${id} linked`)
    expectCues(`[Upvote](${votes})\n-`, 'furniture <Upvote> name=upvote', `/votes <-> figure=- id=${id} linked`)
    expectCues(`[94](${votes})\n-`, `votes <94> figure=94 id=${id} linked`, '/bullet <->')
  })
})

describe('a name is what its link says', () => {
  test.each<Row>([
    ['[Knot Works](/knots)', 'organization <Knot Works> handle=knots name=Knot Works'],
    ['[knotworks Knotworks](/knotworks)', 'organization <knotworks Knotworks> handle=knotworks name=Knotworks'],
    [
      '![knotworks](/a.png)[knotworks Knotworks](/knotworks)',
      'organization <knotworks Knotworks> handle=knotworks name=knotworks Knotworks',
    ],
    ['[4 authors](/x) ▲', 'authors <4 authors> figure=4'],
    ['[knots](/knots)', 'organization <knots> handle=knots name=knots'],
    ['[knots](/knots) [Knotworks](/knots)', 'organization <knots](/knots) [Knotworks> handle=knots name=Knotworks'],
    [
      '[knots](/knots)\n[Knotworks](/knots)',
      'organization <knots> handle=knots name=knots',
      '/organization <Knotworks> handle=knots name=Knotworks',
    ],
    ['[knots](/knots) [Ropes](/ropes)', 'organization <knots> handle=knots name=knots', '+organization <Ropes> handle=ropes name=Ropes'],
    [`[${picture}](/knots) [knots Knotworks](/knots)`, 'organization <knots Knotworks> handle=knots name=knots Knotworks'],
    ['[Knotworks · Nov 3](/knots)', 'organization <Knotworks> handle=knots name=Knotworks', '+dot <·>', '+date <Nov 3> day=-11-3'],
    [
      '[knots](/knots) [Knotworks · Sep 3](/knots)',
      'organization <knots](/knots) [Knotworks> handle=knots name=Knotworks',
      '+dot <·>',
      '+date <Sep 3> day=-9-3',
    ],
    ['[Knotworks ·](/knots)', 'organization <Knotworks> handle=knots name=Knotworks', '+dot <·>'],
    ['[Knot · Works](/knots)', 'organization <Knot · Works> handle=knots name=Knot · Works'],
    ['[Knot\nWorks\nof All](/knots)', 'organization <Knot\nWorks\nof All> handle=knots name=Knot|Works|of All'],
    [`[${of(80)}](/knots)`, `organization <${of(80)}> handle=knots name=${of(80)}`],
    [`[${of(81)}](/knots)`, `text <${of(81)}> link=profile`],
  ])('%s', expectCues)

  test.each([
    ['knot-labs Knot Labs', 'knot-labs', 'Knot Labs'],
    ['knot-labsRopes', 'knot-labs', 'Ropes'],
    ['knot_labsRopes', 'knot_labs', 'Ropes'],
    ['knot.labsRopes', 'knot.labs', 'Ropes'],
    ['knot-labsropes', 'knot-labs', 'knot-labsropes'],
    ['knot-labsropesOf', 'knot-labs', 'knot-labsropesOf'],
    ['knotlabsRopes', 'knotlabs', 'knotlabsRopes'],
    ['knotlabsØre', 'knotlabs', 'Øre'],
    ['knotlabs Øre', 'knotlabs', 'knotlabs Øre'],
    ['Knot Labs', 'knotlabs', 'Knot Labs'],
  ])('%s of %s is %s', (text, handle, name) => {
    expectCues(`[${text}](/${handle})`, `organization <${text}> handle=${handle} name=${name}`)
  })

  test('where the link stood before it as a number, the handle apart is no part of it', () => {
    expect(readWords('[](/knots)knots Ropes')).toEqual(['organization <knots Ropes> handle=knots name=Ropes'])
    expect(readWords('[](/knots)knotsRopes')).toEqual(['organization <knotsRopes> handle=knots name=knotsRopes'])
  })
})

describe('other texts are what their links say', () => {
  test.each<Row>([
    [`[arXiv](${arxiv})`, `arxiv <arXiv> id=${id}`],
    [`[arXiv\npage](${arxiv})`, `arxiv <arXiv\npage> id=${id}`],
    [`[${of(60)}](${arxiv})`, `arxiv <${of(60)}> id=${id}`],
    [`[${of(61)}](${arxiv})`, `text <${of(61)}> link=arxiv`],
    [`### [Boats](${arxiv})`, 'text <Boats> heading link=arxiv'],
    [`### [arXiv](${arxiv})`, `arxiv <arXiv> id=${id}`],
    [`### [${id}](${arxiv})`, `arxiv <${id}> id=${id}`],
    [`### [arXiv:${id}](${arxiv})`, `arxiv <arXiv:${id}> id=${id}`],
    [`### [My ${id}](${arxiv})`, `text <My ${id}> heading link=arxiv`],
    [`[GitHub 12](${code})`, `stars <GitHub 12> url=${code} figure=12`],
    [`[12](${code})`, `stars <12> url=${code} figure=12`],
    [`[Boats](${code})`, 'text <Boats> link=code'],
    [`[GitHub](${code})\n\n12`, `stars <GitHub](${code})\n\n12> url=${code} figure=12`],
    [`[GitHub](${code}) [12](${code})`, `stars <GitHub](${code}) [12> url=${code} figure=12`],
    [`[GitHub 3](${code}) [12](${code})`, `stars <GitHub 3> url=${code} figure=3`, `+stars <12> url=${code} figure=12`],
    [`[GitHub many](${code})`, 'text <GitHub many> link=code'],
    [`[Nov 4](${day})`, 'furniture <Nov 4> name=pager link=day'],
    [`[the day\nbefore](${day})`, 'furniture <the day\nbefore> name=pager link=day'],
    ['[week](/papers/week/2025-W45)', 'furniture <week> name=pager link=week'],
    ['[month](/papers/month/2025-11)', 'furniture <month> name=pager link=month'],
    ['[more](/papers/trending)', 'furniture <more> name=pager link=trending'],
    [`[${of(164)}](${day})`, `furniture <${of(164)}> name=pager link=day`],
    [`[${of(165)}](${day})`, `text <${of(165)}> link=day`],
    ['[Models](/models)', 'furniture <Models> name=menu link=site'],
    ['[Daily](/settings)', 'furniture <Daily> name=period link=site'],
    ['[my\nboats](/settings)', 'furniture <my\nboats> name=menu link=site'],
    [`[${of(80)}](/settings)`, `furniture <${of(80)}> name=menu link=site`],
    [`[${of(81)}](/settings)`, `text <${of(81)}> link=site`],
    [`[Boats](${paper})`, 'text <Boats> link=paper'],
    [`[Models](${paper})`, 'text <Models> link=paper'],
    ['### [Models](/settings)', 'furniture <Models> name=menu link=site'],
    ['### [Boats](https://example.org)', 'text <Boats> heading link=other'],
    ['### [-](https://example.org)', 'bullet <->'],
    [`[Boats\nMaps](${paper})`, 'text <Boats\nMaps> link=paper parts=Boats|Maps'],
    [`[Boats\n\nMaps](${paper})`, 'text <Boats> link=paper', 'text <Maps> link=paper'],
  ])('%s', expectCues)
})

describe('the link of a picture or an icon is that of the number right behind it', () => {
  test.each<Row>([
    [`[▲](${votes})94`, `votes <94> figure=94 id=${id} linked`],
    [`[▲](${votes}) -`, `votes <-> figure=- id=${id} linked`],
    [`[${picture}](${votes}) 94`, `votes <94> figure=94 id=${id} linked`],
    [`[](${votes}) ▲ 94`, `votes <94> figure=94 id=${id} linked`],
    [`[▲](${votes}) 94 [💬](${comments}) 5`, `votes <94> figure=94 id=${id} linked`, `+comments <5> figure=5 id=${id} linked`],
    [`94 [▲](${votes}) 5 [💬](${comments})`, 'count <94> figure=94', '+count <5> figure=5'],
    [`12\n[▲](${votes}) 94`, 'count <12> figure=12', `/votes <94> figure=94 id=${id} linked`],
    [`[▲](${votes}) Boats`, 'text <Boats>'],
    [`[▲](${votes}) [94](/settings)`, 'count <94> figure=94'],
    [`[▲](${votes}) ${picture} 94`, 'count <94> figure=94'],
    [`[▲](${paper}) 94`, 'count <94> figure=94'],
    [`[▲](${votes})\n94`, 'count <94> figure=94'],
  ])('%j', expectCues)
})

describe('an address alone says what stands before it', () => {
  test.each<Row>([
    [`94 [${votes}]`, `votes <94> figure=94 id=${id} linked`],
    [`- [${votes}]`, `votes <-> figure=- id=${id} linked`],
    [`• [${votes}]`, 'bullet <•>'],
    [`- [${comments}]`, 'bullet <->'],
    [`5 [${comments}]`, `comments <5> figure=5 id=${id} linked`],
    [`Upvote 5 [${votes}]`, 'furniture <Upvote> name=upvote', `+votes <5> figure=5 id=${id} linked`],
    [`[5](${votes}) [${comments}]`, `votes <5> figure=5 id=${id} linked`],
    [`· 5 [${comments}]`, 'dot <·>', `+comments <5> figure=5 id=${id} linked`],
    [`· - [${votes}]`, 'text <· ->'],
    [`· 5 [${comments}]\n7`, 'dot <·>', `+comments <5> figure=5 id=${id} linked`, '/count <7> figure=7'],
    [`· - [${votes}]\n94`, 'text <· ->', `/votes <94> figure=94 id=${id} linked`],
    [`x5 [${comments}]`, 'text <x5>'],
    [`94 [${votes}]\n5`, `votes <94> figure=94 id=${id} linked`, '/count <5> figure=5'],
    [`Nov 3 [${votes}]\n94`, 'date <Nov 3> day=-11-3', `/votes <94> figure=94 id=${id} linked`],
    [`Boats [${comments}]\n5`, 'text <Boats>', `/comments <5> figure=5 id=${id} linked`],
    [`[Boats](https://example.org) [https://huggingface.co${paper}]`, 'text <Boats> link=other'],
    [`arXiv [https://huggingface.co${paper}]`, 'arxiv <arXiv>'],
    ['knots Ropes [https://huggingface.co/knots]', 'organization <knots Ropes> handle=knots name=knots Ropes'],
    [`Submitted by ${of(75)}\nhttps://huggingface.co/models`, `submitter <Submitted by ${of(75)}> name=${of(75)}`],
    [`· 5 [https://huggingface.co${paper}]`, 'text <· 5> link=paper'],
    [`· ${of(59)} [${comments}]`, `text <· ${of(59)}>`],
    [`12 [https://example.org/a]`, 'count <12> figure=12'],
    [`4 authors [https://huggingface.co${paper}]`, `authors <4 authors> figure=4 id=${id}`],
    [`4 authors [https://example.org/a]`, 'authors <4 authors> figure=4'],
    [`Boats [https://huggingface.co${paper}]`, 'text <Boats> link=paper'],
    [`[Boats](${paper}) [https://huggingface.co/papers/2509.09999]`, 'text <Boats> link=paper'],
    ['Boats [https://huggingface.co/settings]', 'furniture <Boats> name=menu link=site'],
    [`${of(80)} [https://huggingface.co/settings]`, `furniture <${of(80)}> name=menu link=site`],
    [`${of(81)} [https://huggingface.co/settings]`, `text <${of(81)}>`],
    [
      '![knotworks](/a.png) knotworks Knotworks [https://huggingface.co/knotworks]',
      'organization <knotworks Knotworks> handle=knotworks name=knotworks Knotworks',
    ],
    ['knotworks Knotworks [https://huggingface.co/knotworks]', 'organization <knotworks Knotworks> handle=knotworks name=Knotworks'],
    ['Knotworks [https://huggingface.co/knots]', 'organization <Knotworks> handle=knots name=Knotworks'],
    [`${of(81)} [https://huggingface.co/knots]`, `text <${of(81)}>`],
    ['Submitted by\nAnn Ex [https://huggingface.co/knots]', 'submitter <Submitted by>', '/organization <Ann Ex> handle=knots name=Ann Ex'],
    [`GitHub 12 [${code}]`, `stars <GitHub 12> url=${code} figure=12`],
    ['GitHub 12 [https://example.org/a]', 'stars <GitHub 12> figure=12'],
    [`arXiv [${arxiv}]`, `arxiv <arXiv> id=${id}`],
    ['arXiv [https://example.org/a]', 'arxiv <arXiv>'],
    ['Nov 3 [https://huggingface.co/settings]', 'date <Nov 3> day=-11-3'],
  ])('%s', expectCues)

  test('or is a part of the page', () => {
    for (const path of [day.slice(1), 'papers/week/2025-W45', 'papers/month/2025-11', 'papers?q=boats'])
      expect(readWords(`Boats\n\nhttps://huggingface.co/${path}`)[1], path).toMatch(
        `furniture <https://huggingface.co/${path}> name=pager link=`,
      )
    expectCues(`https://huggingface.co${votes}`)
  })

  test('or of what stands behind it, where nothing is before it', () => {
    expectCues(`https://huggingface.co${votes}\n94`, `votes <94> figure=94 id=${id} linked`)
    expectCues(`https://huggingface.co${votes}\n-`, `votes <-> figure=- id=${id} linked`)
    expectCues(`https://huggingface.co${comments}\n5`, `comments <5> figure=5 id=${id} linked`)
    expectCues(
      `4 authors [https://huggingface.co${comments}]\n5`,
      `authors <4 authors> figure=4 id=${id}`,
      `/comments <5> figure=5 id=${id} linked`,
    )
    expectCues(`https://huggingface.co${paper}\n94`, 'count <94> figure=94')
  })
})

describe('an address on a line of its own is a text', () => {
  const long = 'We fold boats of all kinds that there are, and of all the sizes, too; there is more'
  const own = `https://huggingface.co${paper}`

  test.each([
    ['of code behind a sentence', `Code is at\n${code}`],
    ['of another place', 'Boats\n\nhttps://example.org/a'],
    ['of arXiv behind a title', `Boats\n${arxiv}`],
    ['of the site behind a long line', `${long}\nhttps://huggingface.co/models`],
    ...['see', 'is at', 'and', 'here', 'paper:', 'of all kinds,', '('].map((end) => [
      `of a paper behind a line that ends in ${end}`,
      `${long} ${end}\n${own}`,
    ]),
    ['of a paper behind the last words of several lines', `${long}\nand all of it is at\n${own}`],
    [
      'of the site behind a shorter line of a long text',
      `${long}\n${long}\n${long}\nand it goes on, in a line of some fifty characters\nhttps://huggingface.co/models`,
    ],
    ['of a paper behind many lines', `${long}\n${long}\n${long}\n${own}`],
  ])('%s', (_name, text) => {
    const lines = text.split(/\n+/)
    expect(readWords(text).map((cue) => cue.replace(/ parts=.*/, ''))).toEqual(
      lines.map((line, at) => `${at === 0 || text.includes('\n\n') ? '' : '/'}text <${line}>`),
    )
  })

  test('of a paper, more lines below its title than an abstract has', () => {
    expect(readWords(`[Boats](${paper})\n${`${long}\n`.repeat(60)}${own}`).at(-1)).toBe(`/text <${own}>`)
  })

  test.each([
    ['of code behind its stars', `GitHub 12\n${code}`],
    ['of code behind arXiv', `arXiv\n${code}`],
    ['of a paper behind its title', `Boats\n${own}`],
    ['of a paper behind a long title', `${long}\n${own}`],
    ['of a paper 60 lines below its title', `[Boats](${paper})\n${`${long}\n`.repeat(59)}${own}`],
    ['of a paper behind a title below another thing', `Models\n${long}\n${own}`],
    ['of a paper behind a title below a blank line', `${long}\n${long}\n\n${long}\n${own}`],
    ['of comments', `${long}\nhttps://huggingface.co${comments}`],
    ['of a paper behind two lines of a title', `Boats and\n${long}\n${own}`],
    ['of a paper that the title above leads to', `[Boats](${paper})\n${long} ${long}\n${long} at\n${own}`],
    ['of the site behind a short line that ends many', `${long}\n${long}\n${long}\nBoats\nhttps://huggingface.co/models`],
    [
      'of the site behind the end of a sentence',
      `${long}\n${long}\n${long}\nand it ends, in a line of less than sixty letters.\nhttps://huggingface.co/models`,
    ],
    ['of a paper behind a short line and its label', `Boats\nPaper at\n${own}`],
    ['of the site behind a short line', 'Boats\nhttps://huggingface.co/models'],
    ['of the site behind a blank line', `${long}\n\nhttps://huggingface.co/models`],
    ['of votes', `${long}\nhttps://huggingface.co${votes}`],
    ['in brackets', `${long} at\n[${own}]`],
  ])('and none %s', (_name, text) => {
    expect(readWords(text).join()).not.toMatch('text <http')
    expect(readMarks(text).join()).toMatch(/http/)
  })
})

describe('a link without a text says what stands behind it', () => {
  test.each<Row>([
    [`[](${votes})94`, `votes <94> figure=94 id=${id} linked`],
    [`[](${votes})\n94`, `votes <94> figure=94 id=${id} linked`],
    [`[](${votes})-`, `votes <-> figure=- id=${id} linked`],
    [`[](${comments})\n\n5`, `comments <5> figure=5 id=${id} linked`],
    [`[](${paper})\nSubmitted by osprey`, `submitter <Submitted by osprey> name=osprey id=${id}`],
    [`[](${paper})Boats`, 'text <Boats> link=paper'],
    ['[](/knots)Knotworks', 'organization <Knotworks> handle=knots name=Knotworks'],
    ['[](/knots)knots\nKNOTS', 'organization <knots\nKNOTS> handle=knots name=KNOTS'],
    ['[](/knots)knots\nPaper Lab', 'organization <knots\nPaper Lab> handle=knots name=knots\nPaper Lab'],
    ['[](/knots)Knots\nKNOTS', 'organization <Knots\nKNOTS> handle=knots name=Knots\nKNOTS'],
    [`[](${comments})\n-`, 'furniture <-> name=menu'],
    [`[](${paper})\n-`, 'bullet <->'],
    [`Boats\n[](${code})\n12`, 'text <Boats>', `/stars <12> url=${code} figure=12`],
    [`https://huggingface.co${paper}\nBoats`, 'text <Boats>'],
    [`[](${votes})Boats\n94`, 'furniture <Boats> name=menu', '/votes <94> figure=94'],
  ])('%s', expectCues)
})

describe('the address of a paper alone on its line', () => {
  const [one, other] = [`https://huggingface.co${paper}`, 'https://huggingface.co/papers/2509.01231']
  const long = of(165)
  const linksOf = (text: string): string[] => readWords(text).filter((cue) => /link=|arxiv|Boats|Maps/.test(cue))
  const [boats, maps] = ['text <Boats> heading link=paper', 'text <Maps> heading link=paper']
  const both = (above: string): string => `${above}${one}\n\n## Boats\n\n${long}\n\n4 authors\n\n${other}\n\n## Maps\n\n${long}`

  test.each([
    ['the header', '# Daily Papers\n\n'],
    ['the curator', 'by AK and the research community\n\n'],
    ['a heading that names the page', '# Daily Papers that we liked\n\n'],
    ['nothing', ''],
  ])('is that of the title below where the first one stands below %s', (_name, above) => {
    expect(linksOf(both(above)).map((cue) => cue.replace(/^\W/, ''))).toEqual([boats, maps])
  })

  test.each([
    ['a heading', '# Lakes\n\n'],
    ['a text', 'Daily Papers that we liked\n\n'],
  ])('is not below %s', (_name, above) => {
    expect(linksOf(both(above)).join()).not.toContain('Boats> heading link=paper')
  })

  test('is that of the byline above where it is glued to that and parted from the title', () => {
    const entry = (title: string, address: string): string => `## ${title}\n\n${long}\n\n4 authors · Nov 3\n${address}\n\n`
    const text = `${entry('Boats', one)}${entry('Maps', other)}`
    expect(linksOf(`# Daily Papers\n${one}\n\n${text}## About`).join()).not.toContain('Boats> heading link')
    expect(linksOf(`${one}\n\n${text}## About`).join()).not.toContain('Boats> heading link')
  })

  test('is not where nothing follows the last one', () => {
    expect(linksOf(`${one}\n\nBoats\n\n4 authors\n\n${other}\n\nMaps`).join()).not.toContain('link=paper')
    expect(linksOf(`${one}\n\nBoats\n\n${long}\n\n4 authors · Nov 3\n\n${other}\n\n${of(164)}`).join()).not.toContain('link=paper')
  })
})

describe('a picture', () => {
  test.each<Row>([
    [thumbnail, `thumbnail <${thumbnail}> id=${id}`],
    [`[${picture}](${paper})`, `thumbnail <${picture}> id=${id}`],
    [`[${picture}](${paper})\n[${picture}](${paper})`, `thumbnail <${picture}> id=${id}`],
    [`[Boats](${paper})\n[${picture}](${paper})`, 'text <Boats> link=paper'],
    [`[arXiv](${arxiv})\n[${picture}](${paper})`, `arxiv <arXiv> id=${id}`, `/thumbnail <${picture}> id=${id}`],
    [`[${picture}](${paper}) Boats`, 'text <Boats>'],
    [picture],
    [`${thumbnail} [https://huggingface.co${paper}]`, `thumbnail <${thumbnail}> id=${id}`],
    [`Boats\n${picture} Maps`, 'text <Boats>', '/text <Maps>'],
    [`[${picture}](${votes})`],
    [`Models\n\n${picture}\nMaps`, 'furniture <Models> name=menu', 'text <Maps>'],
    [`Submitted by\n${thumbnail}\nosprey`, 'submitter <Submitted by>', `/thumbnail <${thumbnail}> id=${id}`, '/text <osprey>'],
    [`[](${votes})\n${thumbnail}\n94`, `thumbnail <${thumbnail}> id=${id}`, '/count <94> figure=94'],
    [`${thumbnail}\n${thumbnail}`, `thumbnail <${thumbnail}> id=${id}`, `/thumbnail <${thumbnail}> id=${id}`],
  ])('%s', expectCues)

  test('may have its text before its address', () => {
    const picture = '[https://example.org/knots.png]'
    const address = '[https://huggingface.co/knots]'
    expectCues(`knots ${picture}Knotworks ${address}`, 'organization <Knotworks> handle=knots name=Knotworks')
    expect(readMarks(`knots ${picture}Knotworks ${address}`)).toEqual(['knots', picture, address])
    const knotworks = 'organization <Knotworks> handle=knots name=Knotworks'
    expectCues(`Boats ![](/a.png)Knotworks ${address}`, 'text <Boats>', `+${knotworks}`)
    expectCues(`4 ${picture}Knotworks ${address}`, 'count <4> figure=4', `+${knotworks}`)
    expectCues(`knots ${picture}![](/a.png)`, 'text <knots>')
    expectCues(`${picture}Knotworks ${address}`, knotworks)
    expectCues(`Boats\n\nknots ${picture}Knotworks`, 'text <Boats>', 'organization <Knotworks> handle=knots name=Knotworks')
    expectCues(`knots${picture} Knotworks ${address}`, 'text <knots>', '+organization <Knotworks> handle=knots name=Knotworks')
    expect(readWords(`my knots ${picture}Knotworks ${address}`)[0]).toBe('text <my knots>')
    expect(readWords(`${of(81)} ${picture}Knotworks ${address}`)[0]).toBe(`text <${of(81)}>`)
    expect(readWords(`knots\n\n${picture}Knotworks ${address}`)).toEqual([
      'text <knots>',
      'organization <Knotworks> handle=knots name=Knotworks',
    ])
  })
})

describe('a link whose target was lost proves nothing', () => {
  const source = 'Boats 94 x'
  const piece = {
    kind: 'text',
    start: 0,
    end: 5,
    gap: 'next-line',
    link: { target: null },
    heading: false,
    forward: false,
    alt: null,
  } as const
  const behind: Piece = { ...piece, kind: 'target', start: 9, end: 10, gap: 'same-line' }
  const number: Piece = { ...piece, link: { target: null }, start: 6, end: 8 }

  test.each<readonly [name: string, pieces: readonly Piece[], cues: readonly string[]]>([
    ['of its text', [piece, number], ['/text <Boats> link=lost', '/count <94> figure=94']],
    ['of the text before it', [{ ...piece, link: null }, behind], ['/text <Boats>']],
    ['of the number before it', [{ ...number, link: null }, behind], ['/count <94> figure=94']],
    [
      'of what follows',
      [
        { ...piece, kind: 'target', forward: true },
        { ...number, link: null },
      ],
      ['/count <94> figure=94'],
    ],
    [
      'as a picture',
      [
        { ...piece, kind: 'picture' },
        { ...number, link: null },
      ],
      ['/count <94> figure=94'],
    ],
    [
      'as a picture without a link',
      [
        { ...piece, kind: 'picture', link: null },
        { ...number, link: null },
      ],
      ['/count <94> figure=94'],
    ],
    ['alone', [behind], []],
    [
      'behind fields',
      [
        { ...piece, link: null },
        { ...number, gap: 'same-line' },
      ],
      ['/text <Boats>', '+count <94> figure=94'],
    ],
  ])('%s', (_name, pieces, cues) => {
    for (const fields of [false, true])
      expect(readPieces(source, { pieces: [...pieces], markup: [] }, fields).cues.map((cue) => writeCue(source, cue))).toEqual(cues)
  })
})
