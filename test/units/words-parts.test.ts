/** Texts without links: labels and what they ask for, names behind pictures, bylines on one line, bullets, and what is joined. */
import { describe, expect, test } from 'vitest'
import { readMarks, readWords } from '../helpers/read-words.ts'

const id = '2509.01230'
const paper = `/papers/${id}`
const votes = `/login?next=%2Fpapers%2F${id}`
const picture = '![](/a.png)'
const of = (length: number, word = 'boats'): string => `${word}${'.'.repeat(length - word.length)}`

type Row = readonly [text: string, ...cues: string[]]
const expectCues = (...[text, ...cues]: Row): void => expect(readWords(text), text).toEqual(cues)
const upvote = 'furniture <Upvote> name=upvote'

describe('a label asks for what stands behind it', () => {
  test.each<Row>([
    ['Upvote 94', upvote, '+votes <94> figure=94'],
    ['Upvote\n\n94', upvote, 'votes <94> figure=94'],
    ['Upvote -', upvote, '+votes <-> figure=-'],
    ['Upvote\n–', upvote, '/votes <–> figure=–'],
    ['Upvote \\-', upvote, '+votes <-> figure=-'],
    ['Upvote\n\\-', upvote, '/votes <-> figure=-'],
    ['Upvote \\\\-', 'text <Upvote \\\\->'],
    ['Upvote · 94', 'text <Upvote · 94>'],
    ['Upvote • 94', upvote, '+bullet <•>', '+votes <94> figure=94'],
    ['Upvote\n•\n94', upvote, '/bullet <•>', '/votes <94> figure=94'],
    ['Upvote\n·\n94', upvote, '/dot <·>', '/votes <94> figure=94'],
    ['Upvote\nModels\n94', upvote, '/furniture <Models> name=menu', '/votes <94> figure=94'],
    ['Upvote\nGitHub 3k\n94', upvote, '/stars <GitHub 3k> figure=3k', '/count <94> figure=94'],
    ['Upvote\nSubmitted by osprey\n94', upvote, '/submitter <Submitted by osprey> name=osprey', '/count <94> figure=94'],
    ['Upvote\n4 authors\n94', upvote, '/authors <4 authors> figure=4', '/count <94> figure=94'],
    ['Upvote\nBoats\n94', upvote, '/text <Boats>', '/count <94> figure=94'],
    ['Upvote\n▲\n94', upvote, '/votes <94> figure=94'],
    ['Upvote 94\n12', upvote, '+votes <94> figure=94', '/count <12> figure=12'],
    [`Upvote\n[94](${paper})`, upvote, `/votes <94> figure=94 id=${id}`],
    [`Upvote\n[-](${paper})`, upvote, '/votes <-> figure=-'],
    ['[ ] 94', 'check-box <[ ]>', '+votes <94> figure=94'],
    ['[x]\n-', 'check-box <[x]>', '/votes <-> figure=-'],
    ['[ ] Boats\n94', 'check-box <[ ]>', '+text <Boats>', '/count <94> figure=94'],
    ['GitHub 3k', 'stars <GitHub 3k> figure=3k'],
    ['GitHub\n12', 'stars <GitHub\n12> figure=12'],
    ['GitHub\n-', 'furniture <GitHub> name=menu', '/bullet <->'],
    ['GitHub\nModels\n12', 'furniture <GitHub> name=menu', '/furniture <Models> name=menu', '/count <12> figure=12'],
    ['GitHub', 'furniture <GitHub> name=menu'],
    ['GitHub many', 'text <GitHub many>'],
    ['GitHub 3k arXiv Page', 'stars <GitHub 3k> figure=3k', '+arxiv <arXiv Page>'],
    ['GitHub arXiv', 'furniture <GitHub> name=menu', '+arxiv <arXiv>'],
    ['arXiv GitHub 12 Upvote 3', 'arxiv <arXiv>', '+stars <GitHub 12> figure=12', `+${upvote}`, '+votes <3> figure=3'],
    ['Upvote 3 boats', 'text <Upvote 3 boats>'],
    ['GitHub\n3 boats', 'furniture <GitHub> name=menu', '/text <3 boats>'],
    ['Upvote\n3 boats\n4', upvote, '/text <3 boats>', '/count <4> figure=4'],
    ['Published on Sep 3, 2025', 'furniture <Published on> name=published', '+date <Sep 3, 2025> day=2025-9-3'],
    ['Published Sep 3', 'furniture <Published> name=published', '+date <Sep 3> day=-9-3'],
    ['Published', 'furniture <Published> name=published'],
    ['Published on', 'furniture <Published on> name=published'],
    ['Published online', 'text <Published online>'],
    [`Published${' '.repeat(9)}on Sep 3`, `furniture <Published${' '.repeat(9)}on> name=published`, '+date <Sep 3> day=-9-3'],
    [`Published${' '.repeat(9)}on`, `text <Published${' '.repeat(9)}on>`],
    [`Published${' '.repeat(9)}one Sep 3`, `text <Published${' '.repeat(9)}one Sep 3>`],
    [`Published${' '.repeat(9)}of Sep 3`, `text <Published${' '.repeat(9)}of Sep 3>`],
    ['arXiv 12', 'arxiv <arXiv>', '+count <12> figure=12'],
    ['GitHub 3k 12', 'stars <GitHub 3k> figure=3k', '+count <12> figure=12'],
    ['arXiv • 4 authors', 'arxiv <arXiv>', '+bullet <•>', '+authors <4 authors> figure=4'],
    ['GitHub 3k · 4 authors', 'stars <GitHub 3k> figure=3k', '+dot <·>', '+authors <4 authors> figure=4'],
    ['Submitted by\n4 authors\n94', 'submitter <Submitted by>', '/authors <4 authors> figure=4', '/count <94> figure=94'],
    ['· Published on Sep 3', 'dot <·>', '+furniture <Published on> name=published', '+date <Sep 3> day=-9-3'],
    ['·Published Sep 3', 'dot <·>', '+furniture <Published> name=published', '+date <Sep 3> day=-9-3'],
    ['· Upvote', 'dot <·>', '+furniture <Upvote> name=upvote'],
    [`[Published on Sep 3](${paper})`, 'furniture <Published on> name=published', '+date <Sep 3> day=-9-3'],
    [`[4 authors · Sep 3](${paper})`, `authors <4 authors> figure=4 id=${id}`, '+dot <·>', '+date <Sep 3> day=-9-3'],
  ])('%j', expectCues)

  test('with what is escaped or left out as markup', () => {
    expect(readMarks('Upvote \\-')).toEqual(['\\'])
    expect(readMarks('Upvote\n\\-')).toEqual(['\\'])
    expect(readMarks('Upvote\n▲\n94')).toEqual(['▲'])
  })
})

describe('the name of who submitted a paper', () => {
  const submitter = (text: string, name?: string): string => `submitter <${text}>${name === undefined ? '' : ` name=${name}`}`
  const named = (text: string, name: string): Row => [text, submitter(text, name)]

  test.each<Row>([
    named('Submitted by osprey', 'osprey'),
    named('Submitted by: osprey', 'osprey'),
    named('Submitted by Ann Ex', 'Ann Ex'),
    named('Submitted by\nosprey', 'osprey'),
    named('Submitted by\n\nosprey', 'osprey'),
    named('Submitted by\n▲\nosprey', 'osprey'),
    named(`Submitted by ${picture} Ann Ex`, 'Ann Ex'),
    named('Submitted by avatar osprey', 'osprey'),
    named('Submitted by User image osprey', 'osprey'),
    named('Submitted by profile photo 12 osprey', 'osprey'),
    named('Submitted by picture 1: avatar osprey', 'osprey'),
    named('Submitted by avatar', 'avatar'),
    named('Submitted by my avatar osprey', 'my avatar osprey'),
    named('Submitted by picture 1:avatar osprey', 'osprey'),
    named('Submitted by@osprey', '@osprey'),
    ['Submitted by osprey  12', submitter('Submitted by osprey', 'osprey'), '/count <12> figure=12'],
    named(`Submitted by ${of(80)}`, of(80)),
    ['Submitted by', submitter('Submitted by')],
    ['Submitted by osprey 12', submitter('Submitted by osprey', 'osprey'), '/count <12> figure=12'],
    ['Submitted by osprey 1.4k', submitter('Submitted by osprey', 'osprey'), '/count <1.4k> figure=1.4k'],
    ['Submitted by osprey -', submitter('Submitted by osprey', 'osprey'), '/count <-> figure=-'],
    ['Submitted by osprey Paper Boats on All Lakes', submitter('Submitted by osprey', 'osprey'), '/text <Paper Boats on All Lakes>'],
    named('Submitted by Ann of the Lakes', 'Ann of the Lakes'),
    named('Submitted by Ann, of the Lakes, Ex', 'Ann, of the Lakes, Ex'),
    named('Submitted by x Paper Boats on Lakes', 'x Paper Boats on Lakes'),
    [`Submitted by ${of(81)}`, `text <Submitted by ${of(81)}>`],
    ['Submitted by\nAnn Ex', submitter('Submitted by'), '/text <Ann Ex>'],
    ['Submitted by\nosprey 12', submitter('Submitted by'), '/text <osprey 12>'],
    ['Submitted by\n### osprey', submitter('Submitted by'), '/text <osprey> heading'],
    [`Submitted by\n${of(81)}`, submitter('Submitted by'), `/text <${of(81)}>`],
    ['Submitted by\n[osprey](/osprey)', submitter('Submitted by\n[osprey', 'osprey')],
    ['Submitted by [osprey 12](/osprey)', submitter('Submitted by'), '+organization <osprey 12> handle=osprey name=osprey 12'],
    [`Submitted by\n* ${picture}\n[osprey](/osprey)`, submitter(`Submitted by\n* ${picture}\n[osprey`, 'osprey')],
    [`Submitted by\n- ${picture}\n[osprey](/osprey)`, submitter(`Submitted by\n- ${picture}\n[osprey`, 'osprey')],
    ['Submitted by\n- [osprey](/osprey)\n-', submitter('Submitted by\n- [osprey', 'osprey'), '/bullet <->'],
    [`Submitted by\n\\- ${picture}\nosprey`, submitter(`Submitted by\n\\- ${picture}\nosprey`, 'osprey')],
    ['Submitted by\n-\n### Kites', submitter('Submitted by'), '/bullet <->', '/text <Kites> heading'],
    ['Submitted by\n*\nPaper Boats', submitter('Submitted by'), '/bullet <*>', '/text <Paper Boats>'],
    ['Submitted by\n-\nUpvote\n12', submitter('Submitted by'), '/bullet <->', '/furniture <Upvote> name=upvote', '/votes <12> figure=12'],
    ['Submitted by\nUpvote\n12', submitter('Submitted by'), '/furniture <Upvote> name=upvote', '/votes <12> figure=12'],
    ['Submitted by ![](/a.png) osprey 12', submitter('Submitted by ![](/a.png) osprey', 'osprey'), '/count <12> figure=12'],
    [`[Submitted by osprey](${paper})`, `${submitter('Submitted by osprey', 'osprey')} id=${id}`],
    ['Models Submitted by', 'furniture <Models> name=menu', '+submitter <Submitted by>'],
    ['Models  submitted by\nosprey', 'furniture <Models> name=menu', `+${submitter('submitted by\nosprey', 'osprey')}`],
    ['Modelssubmitted by', 'furniture <Models> name=menu', '+submitter <submitted by>'],
    ['Boats submitted by', 'text <Boats submitted by>'],
  ])('%j', expectCues)
})

describe('a name behind the picture of an organisation', () => {
  const knots = '![knot-labs](/a.png)'
  const named = (name: string): string => `organization <${name}> handle=knot-labs name=${name}`

  test.each<Row>([
    [`Boats\n\n${knots} Knot Labs`, 'text <Boats>', named('Knot Labs')],
    [`Boats\n\n${knots} Knot Labs 4`, 'text <Boats>', named('Knot Labs'), '+count <4> figure=4'],
    [`Boats\n\n${knots}\n\nKnot Labs`, 'text <Boats>', named('Knot Labs')],
    [`Boats\n\n${knots}\nKnot Labs`, 'text <Boats>', 'text <Knot Labs>'],
    [`### Boats\n${knots}\nKnot Labs`, 'text <Boats> heading', `/${named('Knot Labs')}`],
    [`### Boats\n\n${knots} Knot\nLabs 4`, 'text <Boats> heading', named('Knot\nLabs'), '+count <4> figure=4'],
    [`Boats\n\n${knots} Knot\n\nLabs`, 'text <Boats>', named('Knot'), 'text <Labs>'],
    [`Boats\n\n${knots} Knot\n### Labs`, 'text <Boats>', named('Knot'), '/text <Labs> heading'],
    [`Boats\n\n${knots} Knot\n* Labs`, 'text <Boats>', named('Knot'), '/text <* Labs>'],
    [`Boats\n\n${knots} Knot\n[Labs](${paper})`, 'text <Boats>', named('Knot'), '/text <Labs> link=paper'],
    [`Boats\n\n${knots}\n\n${of(80)}`, 'text <Boats>', named(of(80))],
    [`Boats\n\n${knots}\n\n${of(81)}`, 'text <Boats>', `text <${of(81)}>`],
    [`Boats\n\n${knots} ${of(60)}`, 'text <Boats>', named(of(60))],
    [`Boats\n\n${knots} ${of(61)}`, 'text <Boats>', `text <${of(61)}>`],
    [`Boats\n\n${knots} Knot\n${of(75)}`, 'text <Boats>', named(`Knot\n${of(75)}`)],
    [`Boats\n\n${knots} Knot\n${of(76)}`, 'text <Boats>', named('Knot'), `/text <${of(76)}>`],
    [`Boats\n\n${knots} Knot Labs · Sep 3`, 'text <Boats>', named('Knot Labs'), '+dot <·>', '+date <Sep 3> day=-9-3'],
    [`Boats\n\n${knots} Knot Labs · lakes`, 'text <Boats>', named('Knot Labs · lakes')],
    [`Boats\n\n${knots} Knot\nLabs · Sep 3`, 'text <Boats>', named('Knot\nLabs'), '+dot <·>', '+date <Sep 3> day=-9-3'],
    [
      `Boats\n\n![knotworks](/a.png) knotworks Knotworks · Sep 3`,
      'text <Boats>',
      'organization <knotworks Knotworks> handle=knotworks name=knotworks Knotworks',
      '+dot <·>',
      '+date <Sep 3> day=-9-3',
    ],
    [`Boats\n\n${knots} Knot\nLabs · lakes`, 'text <Boats>', named('Knot\nLabs · lakes')],
    [`Boats\n\n${knots} Models`, 'text <Boats>', 'furniture <Models> name=menu'],
    [`Boats\n\n![my knots](/a.png) Knot Labs`, 'text <Boats>', 'text <Knot Labs>'],
    [`Boats\n\n![12](/a.png) Knot Labs`, 'text <Boats>', 'text <Knot Labs>'],
    ['Boats\n\n![k-labs](/a.png) Knot Labs', 'text <Boats>', 'organization <Knot Labs> handle=k-labs name=Knot Labs'],
    [`Boats\n\n${picture} Knot Labs`, 'text <Boats>', 'text <Knot Labs>'],
    [`${knots} Knot Labs`, 'text <Knot Labs>'],
    [`4 authors\n\n${knots} Knot Labs`, 'authors <4 authors> figure=4', 'text <Knot Labs>'],
    [`Boats\n\n${knots}\n\n${picture} Knot Labs`, 'text <Boats>', 'text <Knot Labs>'],
    [`Boats\n\n${knots} 12\n\nKnot Labs`, 'text <Boats>', 'count <12> figure=12', 'text <Knot Labs>'],
    [`Boats\n\n${knots}\n\n[${of(81)}](https://example.org)`, 'text <Boats>', `text <${of(81)}> link=other`],
  ])('%j', expectCues)
})

describe('an organisation on one line with the rest of its byline', () => {
  test.each<Row>([
    ['Knot Labs · Sep 3', 'text <Knot Labs>', '+dot <·>', '+date <Sep 3> day=-9-3'],
    ['Knot · Labs  · Sep 3 4', 'text <Knot · Labs>', '+dot <·>', '+date <Sep 3> day=-9-3', '+count <4> figure=4'],
    [
      'Knot Labs · Published on Sep 3',
      'text <Knot Labs>',
      '+dot <·>',
      '+furniture <Published on> name=published',
      '+date <Sep 3> day=-9-3',
    ],
    ['Knot Labs . Sep 3, 2025', 'text <Knot Labs>', '+dot <.>', '+date <Sep 3, 2025> day=2025-9-3'],
    [
      'Knot Labs ? Published on Sep 3',
      'text <Knot Labs>',
      '+dot <?>',
      '+furniture <Published on> name=published',
      '+date <Sep 3> day=-9-3',
    ],
    ['Boats\nKnot Labs .  Sep 13', 'text <Boats>', '/text <Knot Labs>', '+dot <.>', '+date <Sep 13> day=-9-13'],
    ['Knot Labs . Sep 3 of 4', 'text <Knot Labs . Sep 3 of 4>'],
    ['Sep 3\nKnot Labs · 4', 'date <Sep 3> day=-9-3', '/text <Knot Labs · 4>'],
    ['· Sep\n3, 2025', 'dot <·>', '+date <Sep\n3, 2025> day=2025-9-3'],
    [`${of(170)}\nKnot Labs · Sep 3`, `text <${of(170)}>`, '/text <Knot Labs>', '+dot <·>', '+date <Sep 3> day=-9-3'],
    ['Knot Labs ! Sep 3', 'text <Knot Labs ! Sep 3>'],
    ['Knot Labs. Sep 3', 'text <Knot Labs. Sep 3>'],
    ['Knot Labs . On Sep 3', 'text <Knot Labs . On Sep 3>'],
    ['Knot Labs . Sep 3 of', 'text <Knot Labs . Sep 3 of>'],
    ['Knot Labs · lakes', 'text <Knot Labs · lakes>'],
    ['Knot Labs ·', 'text <Knot Labs ·>'],
    ['Knot Labs · 4', 'text <Knot Labs · 4>'],
    ['Knot Labs· Sep 3', 'text <Knot Labs· Sep 3>'],
    ['· lakes', 'text <· lakes>'],
    [`${of(152)} · Sep 3`, `text <${of(152)}>`, '+dot <·>', '+date <Sep 3> day=-9-3'],
    [`${of(153)} · Sep 3`, `text <${of(153)} · Sep 3>`],
    ['Boats · of\nKnot Labs · Sep 3', 'text <Boats · of>', '/text <Knot Labs>', '+dot <·>', '+date <Sep 3> day=-9-3'],
  ])('%j', expectCues)

  test('may be broken before the end of its date', () => {
    expectCues(
      'Knot Labs · Published on Sep\n3, 2025',
      'text <Knot Labs>',
      '+dot <·>',
      '+furniture <Published on> name=published',
      '+date <Sep\n3, 2025> day=2025-9-3',
    )
    for (const [date, start, end] of [
      ['Sep\n3', 'Sep', '3'],
      ['Sept.\n13', 'Sept.', '13'],
      ['Sep 13,\n2025', 'Sep 13,', '2025'],
      ['Sep 3,\n2025', 'Sep 3,', '2025'],
      ['Published\non Sep 3', '', ''],
      ['Published on\nSep. 3, 2025', '', ''],
      ['\nSep 3', '', ''],
    ] as const) {
      const cues = readWords(`Knot Labs · ${date}`)
      expect(cues.slice(0, 2), date).toEqual(['text <Knot Labs>', '+dot <·>'])
      expect(cues.at(-1), date).toMatch(`+date <${start === '' ? 'Sep' : `${start}\n${end}`}`)
    }
    for (const date of ['Sep\n\n3', 'Sep\n[3](/x)', 'Sep\nof 3', 'May be\n3', 'Sep\n3 boats', 'Seldom\n3'])
      expect(readWords(`Knot Labs · ${date}`).join(), date).not.toMatch('date')
    expect(readWords('Sep of\n3, 2025').join()).not.toMatch('date')
    expectCues('[Models](/models) Sep\n3, 2025', 'furniture <Models> name=menu link=site', '+date <Sep\n3, 2025> day=2025-9-3')
  })
})

describe('a part of a byline that is broken in two', () => {
  test.each<Row>([
    ['Boats\n\nSep\n3, 2025', 'text <Boats>', 'date <Sep\n3, 2025> day=2025-9-3'],
    ['Boats\n4\nauthors', 'text <Boats>', '/authors <4\nauthors> figure=4'],
    [`Boats\n\n${picture}\n4\nauthors`, 'text <Boats>', 'authors <4\nauthors> figure=4'],
    ['Boats\n4\nauthors of', 'text <Boats>', '/count <4> figure=4', '/text <authors of>'],
    ['Boats\n4\nauthors [of](/x)', 'text <Boats>', '/count <4> figure=4', '/text <authors>', '+organization <of> handle=x name=of'],
    ['Upvote\n4\nauthors', upvote, '/votes <4> figure=4', '/text <authors>'],
    [`${picture}${picture}6\nauthors`, 'authors <6\nauthors> figure=6'],
    [`${picture}1234\nauthors`, 'authors <1234\nauthors> figure=1234'],
    [`${picture}6\nxauthors`, 'count <6> figure=6', '/text <xauthors>'],
    ['Published on\nSep 3', 'furniture <Published on> name=published', '/date <Sep 3> day=-9-3'],
    [`${picture}1\nauthor`, 'authors <1\nauthor> figure=1'],
    [`${picture}12345\nauthors`, 'count <12345> figure=12345', '/text <authors>'],
    [`${picture}6\nauthors of`, 'count <6> figure=6', '/text <authors of>'],
    [`${picture}6\n\nauthors`, 'count <6> figure=6', 'text <authors>'],
    [`${picture}6 of\nauthors`, 'text <6 of>', '/text <authors>'],
    [`${picture}6\n[authors](/x)`, 'count <6> figure=6', '/organization <authors> handle=x name=authors'],
    [`[12\nauthors](${paper})`, `authors <12\nauthors> figure=12 id=${id}`],
    [`[Sep\n12](${paper})`, 'date <Sep\n12> day=-9-12'],
    [`[${picture}6\nauthors](${paper})`, `authors <6\nauthors> figure=6 id=${id}`],
  ])('%j', expectCues)
})

describe('a bullet before something known is a mark, and before anything else a text', () => {
  test.each([
    ['- Models', 'furniture <Models> name=menu'],
    ['* - Models', 'furniture <Models> name=menu'],
    ['▲ 94', 'count <94> figure=94'],
    ['▲▲ 94', 'count <94> figure=94'],
    ['👍 94', 'count <94> figure=94'],
    ['2. Models', 'furniture <Models> name=menu'],
    ['2.  3. Models', 'furniture <Models> name=menu'],
    ['12. 13. Models', 'furniture <Models> name=menu'],
    ['2.   - ▲ Models', null],
    ['- Boats', null],
    ['2. Boats', null],
    ['123. Models', null],
    ['2.Models', null],
    ['x. Models', null],
    ['▲▲▲ Models', null],
    ['$ 94', null],
    ['12. ▲', ''],
    ['- ▲', ''],
    ['2. 3.', ''],
    ['2. 3. ·', 'dot <·>'],
    [`- ${'Models '.repeat(11)}TOS`, undefined],
    [`- ${'Models '.repeat(11)}Docs`, null],
  ])('%j', (text, cue) => {
    const cues = readWords(`Boats\n${text}`).slice(1)
    if (cue === null) expect(cues.join()).toMatch('text <')
    else if (cue === undefined) expect(cues).toHaveLength(12)
    else expect(cues).toEqual(cue === '' ? [] : [`/${cue}`])
  })

  test('and the mark is all before it', () => {
    expect(readMarks('* -  Models')).toEqual(['* -'])
    expect(readMarks('▲ 94')).toEqual(['▲'])
    expect(readMarks('2. Models')).toEqual(['2.'])
    expect(readMarks('- ▲')).toEqual(['- ▲'])
  })

  test('also in a heading with a link', () => {
    expectCues('### [· 4 authors](https://example.org)', 'dot <·>', '+authors <4 authors> figure=4')
    expectCues('### [• 4 authors](https://example.org)', 'bullet <•>', '+authors <4 authors> figure=4')
    expectCues('### [4 authors](https://example.org)', 'text <4 authors> heading link=other')
    expectCues('### 4 authors', 'authors <4 authors> figure=4')
  })
})

describe('a sentence with links in it', () => {
  const long = of(61, 'We fold')

  test('is text, whatever its links are', () => {
    expectCues(`${long} [Models](/models) [Knots](/knots)`, `text <${long} [Models](/models) [Knots> parts=${long}|Models|Knots`)
    expect(readWords(`${of(60)} [Models](/models)`)).toHaveLength(2)
    expect(readWords(`[Models](/models) ${long}`)).toHaveLength(1)
    expectCues(`${long} [94](${votes})`, `text <${long}>`, `+votes <94> figure=94 id=${id} linked`)
    expect(readWords(`[Knots](/knots) [${long}](${paper})`)).toHaveLength(2)
    expect(readWords(`### ${long} [Models](/models)`)).toHaveLength(2)
  })

  test('is not a card whose parts have one link', () => {
    expectCues(
      `[Boats\n4 authors\n\nLakes](${paper})`,
      'text <Boats\n4 authors> link=paper parts=Boats|4 authors',
      'text <Lakes> link=paper',
    )
  })
})

describe('texts on one line are one', () => {
  test.each<Row>([
    ['We [fold](https://example.org) boats', 'text <We [fold](https://example.org) boats> parts=We|fold|boats'],
    [`[We](${paper}) fold`, 'text <We](/papers/2509.01230) fold> link=paper parts=We|fold'],
    [`We [fold](${paper})`, 'text <We [fold> parts=We|fold'],
    [`[We](${paper}) [fold](https://example.org)`, 'text <We](/papers/2509.01230) [fold> parts=We|fold'],
    ['### We [fold](https://example.org) boats', 'text <We [fold](https://example.org) boats> heading parts=We|fold|boats'],
    ['We fold\nboats', 'text <We fold>', '/text <boats>'],
    [
      'We fold [GitHub 3k](https://github.com/a/b) boats',
      'text <We fold>',
      '+stars <GitHub 3k> url=https://github.com/a/b figure=3k',
      '+text <boats>',
    ],
    [`# [Boats](${paper})`, 'text <Boats> heading link=paper'],
  ])('%j', expectCues)

  test('but for a title and the abstract behind it, which lead to papers', () => {
    const behind = `[osprey](/osprey) ### [Boats](${paper})`
    const osprey = 'organization <osprey> handle=osprey name=osprey'
    expectCues(`${behind} [We fold](${paper})`, osprey, '+text <Boats> heading link=paper', '/text <We fold> link=paper')
    for (const other of ['[fold](https://example.org)', 'fold'])
      expect(readWords(`${behind} ${other}`)[1], other).toMatch(/heading .*parts=Boats\|fold/)
    expect(readWords(`[Boats](${paper}) [We fold](${paper})`)).toHaveLength(1)
    expect(readWords(`### [Boats](${paper}) [We fold](${paper})`)).toHaveLength(1)
    expect(readWords(`[x](/osprey) ### [Boats](https://example.org) [We fold](${paper})`)).toHaveLength(2)
  })
})

test('a line that is too long is not read', () => {
  const long = 'x'.repeat(20_001)
  expectCues(`Boats\n\n${picture}\n${long}\nMaps`, 'text <Boats>', `unread <${long}>`, '/text <Maps>')
})

test('definitions of links between parts of a page part nothing, and behind the last one are its list', () => {
  const one = '[1]: https://example.org/a'
  const other = '[2]: https://example.org/b'
  expect(readWords(`Boats\n\n${one}\nMaps\n\n${other}`)).toEqual(['text <Boats>', 'text <Maps>', `furniture <${other}> name=references`])
  expect(readWords(`Boats\n${one}\nMaps\n${other}\nLakes`)).toEqual(['text <Boats>', '/text <Maps>', '/text <Lakes>'])
  expect(readMarks(`Boats\n${one}\nMaps\n${other}\nLakes`)).toEqual([`references <${one}>`, `references <${other}>`])
})
