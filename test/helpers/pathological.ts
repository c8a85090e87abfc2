/**
 * Pathological inputs: families of texts that are hard for a careless parser, each of any length. After those of CommonMark's own suite as far as they
 * apply, and of the threat table that the library was designed against.
 */
import type { ParseOptions } from '../../src/index.ts'
import { papers, writeHtml } from './html-shapes.ts'
import { usualAbstract, writePage } from './one-paper.ts'

/** Limits are out of the way: a text that is not read takes no time. */
export const withoutLimits: ParseOptions = {
  asOf: '2025-11-05',
  bareCount: 'comments',
  maxLineLength: 100_000_000,
  maxEntries: 10_000_000,
  maxMessages: 10,
}

const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n'
/** A page whose one abstract ends in a text. */
const inAbstract = (text: string): string => writePage({ abstract: `${usualAbstract} ${text}` })
/** A page whose one byline ends in a text. */
const inByline = (text: string): string => writePage({ date: `Jun 12 ${text}` })
/** A page on which a text stands after a paper. */
const behindPaper = (text: string): string => `${writePage({})}\n${text}`
const bare = (text: string): string => text
/** Rows of a table whose columns commas part. */
const inColumns = (text: string): string => `title,votes,link\nA Title,1,x\n${text}`
/** A text on the line of a card that stands beside it. */
const besideCard = (text: string): string => `5 Paper Kites ${usualAbstract} 8 authors · May 8, 2025 2${text}`
/** Objects behind one that proves to be a paper. */
const inRows = (text: string): string => `[{"title":"Kites","link":"https://huggingface.co/papers/2511.00001"}${text}]`
const inHtml = (text: string): string => writeHtml(papers, '', text)
const inHtmlTitle = (text: string): string => writeHtml(papers).replace('Bell Curves', () => text)
const inHtmlTag = (text: string): string => writeHtml(papers, ` ${text}`)
/** A page of HTML with data that begin with a text. */
const inData = (text: string): string => writeHtml(papers, ` data-props="${text.replaceAll('"', '&quot;')}"`)
const behindDoctype = (text: string): string => `<!doctype html>${text}`

/** `*`, `**`, `***` ... up to a length in all. */
function rising(character: string, length: number): string {
  const parts: string[] = []
  for (let run = 1, left = length; left > 0; run = (run % 2_500) + 1, left -= run) parts.push(character.repeat(run))
  return parts.join(' ')
}

/** A list in a list in a list. */
function nestedList(length: number): string {
  const lines: string[] = []
  for (let depth = 0, left = length; left > 0; depth = (depth + 1) % 500, left -= depth + 8) lines.push(`${' '.repeat(depth)}- item`)
  return lines.join('\n')
}

type Around = (text: string) => string

/** Parts that are repeated, and where. */
const repeated: readonly (readonly [name: string, part: string, around: Around])[] = [
  ['opening brackets', '[', inAbstract],
  ['brackets back to back', '](', inAbstract],
  ['links that open', '[a](', inAbstract],
  ['less-than signs', '<', inAbstract],
  ['comments that open', '<!--', inAbstract],
  ['tags that open', '<a ', inAbstract],
  ['elements', '<div>', inAbstract],
  ['tags with attributes that do not end', '<b a="x" ', inAbstract],
  ['quotes of attributes that do not end', `<b a='`, inAbstract],
  ['quotes of attributes in one another', `<b a="<b a='`, inAbstract],
  ['brackets in addresses', '](((', inAbstract],
  ['addresses that end in brackets', `http://${')'.repeat(2_036)} `, inAbstract],
  ['character references', '&amp;', inAbstract],
  ['quotes of Markdown', '> ', behindPaper],
  ['quotes of Markdown in lines', '> a\n', behindPaper],
  ['links of Markdown', '[a](https://huggingface.co/papers/2501.00001) ', behindPaper],
  ['links without a text', '[](/papers/2501.00001)\n', behindPaper],
  ['pictures', '![](a.png)', behindPaper],
  ['numbers of links', '[1]', behindPaper],
  ['numbers of links on one line', 'ab[1] ', (text) => `${text}\n\n${[1, 2, 3].map((at) => `[${at}] https://a.example\n`).join('')}`],
  ['check boxes in lines', '[ ] \n', behindPaper],
  ['definitions of links', '[a]: https://a.example\n', behindPaper],
  ['attributes', '{.a}', behindPaper],
  ['headings in lines', '# a\n', behindPaper],
  ['escapes', '\\*', inAbstract],
  ['bars between texts', ' | · | a', behindPaper],
  ['cards side by side', ' 5 Paper Kites We fly kites. 8 authors · May 8', besideCard],
  ['dots beside a card', ' ·', besideCard],
  ['numbers of authors beside a card', ' 8 authors', besideCard],
  ['submitters beside a card', ' Submitted by x', besideCard],
  ['objects of JSON below heads', ',{"title":"Kites","votes":1,"authors":"8 authors"}', inRows],
  ['addresses behind texts', 'a https://huggingface.co/papers/2501.00001\n', behindPaper],
  ['submitters', 'Submitted by a\n', behindPaper],
  ['cards', 'Submitted by a\n\n1\n\nA Title\n\nKnotworks 2\n\n', bare],
  ['fields', '- **Upvotes:** 1\n', behindPaper],
  ['soft hyphens in labels', 'S\u00ad', inAbstract],
  ['spaces', ' ', inAbstract],
  ['spaces before a word', '   \t', (text) => `${header}${text}x`],
  ['tabs and NUL', 'x\t\0', inAbstract],
  ['one letter', 'a', behindPaper],
  ['two spaces', 'a  ', inAbstract],
  ['sentences', 'A b. ', inAbstract],
  ['quotation marks', '"', inAbstract],
  ['combining marks', '\u0301', inAbstract],
  ['astral characters', '\u{1f600}', inAbstract],
  ['lone surrogates', '\ud800', inAbstract],
  ['zero-width spaces', '\u200b', inAbstract],
  ['joiners between letters', 'a\u200d', inAbstract],
  ['flags that do not end', '\u{1f3f4}\u{e0067}', inAbstract],
  ['flags of one long tag', '\u{e0067}', (text) => inAbstract(`\u{1f3f4}${text}`)],

  ['brackets behind a link', '(', (text) => inAbstract(`https://a.example/${text}`)],
  ['closing brackets behind a link', ')', (text) => inAbstract(`https://a.example/${text}`)],
  ['full stops behind a link', '.', (text) => inAbstract(`https://a.example/${text}`)],
  ['labels of a host', 'a.', (text) => inAbstract(`https://${text}example`)],
  ['hyphens of a host', 'a-', (text) => inAbstract(`https://${text}.example`)],
  ['colons and slashes', '://', inAbstract],
  ['schemes', 'https://', inAbstract],
  ['links', 'https://a.example/b ', inAbstract],
  ['links in brackets', '(https://a.example/b). ', inAbstract],
  ['links that are refused', 'https://a ', inAbstract],
  ['links of another scheme', 'x://a ', inAbstract],
  ['links outside of papers', 'https://a.example\n', behindPaper],

  ['bullets', '•', behindPaper],
  ['bullets on a line', '• ', behindPaper],
  ['bullets in lines', '•\n', behindPaper],
  ['letters as bullets', 'o ', behindPaper],
  ['dots', '·', behindPaper],
  ['dots on a line', '· ', behindPaper],
  ['dots in lines', '·\n', behindPaper],
  ['words and dots', 'a · ', behindPaper],
  ['words and dots in lines', 'a · b\n', behindPaper],
  ['months', 'Jan ', behindPaper],
  ['months in lines', 'Jan\n', behindPaper],
  ['months far apart', 'Jan\n\n\n\n', behindPaper],
  ['dates', 'Jan 1 ', behindPaper],
  ['dates in lines', 'Jan 1\n', behindPaper],
  ['dates behind a byline', 'Jan 1 ', inByline],
  ['digits', '1', inByline],
  ['numbers', '1 ', inByline],
  ['numbers in lines', '1\n', behindPaper],
  ['numbers with commas', '1,', inByline],
  ['authors', '1 authors ', behindPaper],
  ['authors in lines', '1 authors\n', behindPaper],
  ['authors in lines of their own', '1\nauthors\n', behindPaper],
  ['bylines', '• 4 authors\n·\nJun 12 2\n', behindPaper],

  ['hyphens at line ends', '-\n', behindPaper],
  ['words broken at hyphens', 'a-\n', (text) => `${header}A Title\n\n${text}\n\n• 4 authors\n`],
  ['a hyphen and spaces', ' ', (text) => inAbstract(`a-${text}\n${text}b-${text}`)],
  ['short lines', 'A line.\n', behindPaper],
  ['short paragraphs', 'A line.\n\n', behindPaper],
  ['the same title', 'A Title\n\n', behindPaper],
  ['words in lower case', 'a\n', behindPaper],
  ['long lines', `${'word '.repeat(41)}\n`, behindPaper],
  ['full lines', `${'word '.repeat(15)}\n`, behindPaper],
  ['abstracts', `${usualAbstract}\n\n`, behindPaper],
  ['titles and abstracts', `A Title\n\n${usualAbstract}\n\n`, behindPaper],
  ['titles and bylines', 'A Title\n• 2 authors\n', bare],
  ['papers', `A Title\n\n${usualAbstract}\n\n• 4 authors\n·\nJun 12 2\n\n`, bare],
  ['organisations', `A Title\n\n${usualAbstract}\n\nnvidia NVIDIA\n·\nJun 12 2\n\n`, bare],
  ['banners within papers', `A Title\n\nWe use cookies. Accept all\n\n${usualAbstract}\n\n• 4 authors\n\n`, bare],

  ['labels of titles', 'Title: A\nUpvotes: 1\n', bare],
  ['labels of titles alone', 'Title: A\n', (text) => `Title: A\nUpvotes: 1\n${text}`],
  ['rows between commas', 'A Title,1,x\n', inColumns],
  ['commas', ',', inColumns],
  ['doubled quotes in a cell', '""', (text) => inColumns(`"${text}`)],
  ['quotes that end no cell', '"a"b,', inColumns],
  ['quotes behind commas', '",""', inColumns],

  ['empty lines', '\n', behindPaper],
  ['carriage returns', '\r', behindPaper],
  ['both', '\r\n', behindPaper],
  ['carriage returns and spaces', '\r ', behindPaper],
  ['lines of spaces', ' \n', behindPaper],
  ['no line feed at all', 'A Title\r\r', behindPaper],
  ['furniture', 'new\n', behindPaper],
  ['furniture above', 'new\n', (text) => text + writePage({})],
  ['furniture and nothing else', 'Subscribe\n', bare],
  ['page titles', 'Daily Papers\n', behindPaper],
  ['curators', 'byAK and the research community\n', behindPaper],
  ['a curator of many', 'and the research community ', (text) => `Daily Papers\nby${text}\n`],
  ['headers', header, behindPaper],
  ['pages of one card', 'byA and the research community\nSubmitted by k\nA Title\n', bare],
  ['pages', writePage({}), bare],

  ['HTML: elements', '<div>', inHtml],
  ['HTML: headings', '<h3>', inHtml],
  ['HTML: headings with texts', '<h3>a', inHtml],
  ['HTML: links', '<a href="/papers/2511.00001">', inHtml],
  ['HTML: links without a text', '<a href="/login?next=%2Fpapers%2F2511.00001"></a>', inHtml],
  ['HTML: links in a title', '<a href="/papers/2511.00001">a', inHtmlTitle],
  ['HTML: tags that do not end', '<a href', inHtml],
  ['HTML: less-than signs', '<', inHtmlTitle],
  ['HTML: ampersands', '&', inHtmlTitle],
  ['HTML: character references', '&amp;', inHtmlTitle],
  ['HTML: spaces as references', '<b>&nbsp;</b>', inHtmlTitle],
  ['HTML: numbers as references', '<p>&#49;</p>', inHtml],
  ['HTML: marks in a title', '<b>a</b>', inHtmlTitle],
  ['HTML: line breaks in a title', 'a<br>', inHtmlTitle],
  ['HTML: comments in a title', 'a<!--b-->', inHtmlTitle],
  ['HTML: texts and numbers on a line', 'a <b>1</b>', inHtml],
  ['HTML: authors on a line', 'a <b>1 authors</b>', inHtml],
  ['HTML: dates on a line', 'Aug <b>1</b>', inHtml],
  ['HTML: drawings', '<svg>', inHtml],
  ['HTML: templates', '<template>', inHtml],
  ['HTML: comments that do not end', '<!--', inHtml],
  ['HTML: elements that are hidden', '<p hidden>', inHtml],
  ['HTML: scripts', '<script>', inHtml],
  ['HTML: attributes', ' a="b"', inHtmlTag],
  ['HTML: attributes that are asked for', ' href=&', inHtmlTag],
  ['HTML: ends of elements', 'x</b>', behindDoctype],
  ['HTML: ends of articles', 'x</article>', behindDoctype],
  ['HTML: ends of drawings', 'x</svg>', behindDoctype],
  ['HTML: articles', '<article><h3><a href="/papers/2511.00001">A</a></h3></article>', inHtml],
  ['HTML: days', '<time datetime="2025-11-05"><b>Nov</b> <b>5</b></time>', inHtml],
  ['HTML: days that do not end', '<time>Nov <b>5</b>', inHtml],
  ['HTML: pictures', '<img src="/avatars/a.svg">', inHtml],
  ['HTML: boxes', '<input type="checkbox">', inHtml],
  ['HTML: data in lists', '[', (text) => inData(`{"dailyPapers":${text}`)],
  ['HTML: data in objects', '{"paper":', (text) => inData(`{"dailyPapers":[${text}`)],
  ['HTML: ampersands in data', '&', (text) => inData(`{"paper":"${text}`)],
  ['HTML: papers in data', '{"paper":{"title":"a"}},', (text) => inData(`{"dailyPapers":[${text}`)],
  [
    'HTML: elements with data',
    '<p data-props="{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;title&quot;:&quot;a&quot;}}]}">',
    inHtml,
  ],
  ['HTML: texts and data', `<p>A text</p><div data-props='{"papers":[{"title":"a","id":"2511.00001"}]}'></div>`, inHtml],
  ['notices', 'No papers found\n', behindPaper],
]

/** Repeated parts of JSON, and what they stand in. */
const ofJson: readonly (readonly [name: string, part: string, around: Around])[] = [
  ['JSON: lists in lists', '[', bare],
  ['JSON: objects in objects', '{"paper":', bare],
  ['JSON: lists of papers in lists', '[{"paper":{"title":"a","items":', bare],
  ['JSON: a paper in each object', '{"x":[{"title":"A Title","id":"2501.00001"}],"n":', bare],
  ['JSON: papers', '{"paper":{"title":"A Title","id":"2501.00001"}},', (text) => `[${text}null]`],
  ['JSON: other papers', '{"paper":{"title":"A Title","summary":"We sort knots."}},', (text) => `[${text}null]`],
  ['JSON: lines', '{"paper":{"title":"A Title"}}\n', bare],
  ['JSON: broken lines', '{"paper":{"title":"A Title"}\n', bare],
  ['JSON: broken items', '{"paper":{"title":"A Title},', (text) => `[${text}`],
  ['JSON: one long title', 'a', (text) => `[{"paper":{"title":"${text}"}}]`],
  ['JSON: escapes', '\\u0041', (text) => `[{"paper":{"title":"${text}"}}]`],
  ['JSON: escaped quotes', '\\"', (text) => `[{"paper":{"title":"${text}"}}]`],
  ['JSON: a quote that does not end', 'a', (text) => `[{"paper":{"title":"${text}`],
  ['JSON: the same key', '"title":"a",', (text) => `[{"paper":{${text}"id":"2501.00001"}}]`],
  ['JSON: keys', '"a":1,', (text) => `[{"paper":{${text}"title":"a"}}]`],
  ['JSON: authors', '{"name":"Ida"},', (text) => `[{"paper":{"title":"a","authors":[${text}{}]}}]`],
  ['JSON: digits', '1', (text) => `[{"paper":{"title":"a","upvotes":${text}}}]`],
  ['JSON: white space', ' \n', (text) => `[${text}{"paper":{"title":"a"}}]`],
  ['JSON: commas', ',', (text) => `[${text}`],
  ['JSON: closing brackets', ']', (text) => `[{"paper":{"title":"a"}}${text}`],
  ['JSON: lists of one paper', '[{"paper":{"title":"A Title"}}],', (text) => `[${text}[]]`],
  ['JSON: values of a wrong kind', '1,', (text) => `[${text}{"paper":{"title":"A Title"}}]`],
  ['JSON: authors of a wrong kind', '1,', (text) => `[{"paper":{"title":"A Title","authors":[${text}1]}}]`],
  ['JSON: lists without papers', '"items":[{"a":1}],', (text) => `{${text}"a":1}`],
  ['JSON: lists in properties', '{"items":[{"props":[', bare],
  [
    'JSON: pages without entries',
    '{},',
    (text) => `{"outcome":"listing","pages":[${text}{}],"entries":[{"title":"A Title","page":${text.length / 3}}]}`,
  ],
  ['JSON: lines that are cut behind a colon', '{"paper":\n', bare],
  ['JSON: lines that are cut in a string', '{"paper":"\n', bare],
  ['JSON: commas between values', '1,', bare],
  ['JSON: items that are no values', '{"a":x\n', (text) => `[\n${text}`],
  ['JSON: the same in deep lists', '{"a":x\n', (text) => `${'{"a":'.repeat(text.length >> 3)}[\n${text}`],
  ['JSON: lists that are cut', '[{"a":1},\n', bare],
  ['JSON: lists in lists that are cut', '[[{"a":1},\n {\n', bare],
  ['JSON: a list in a fence', '{"paper":{"title":"A Title"}},', (text) => `\`\`\`json\n[${text}null]\n\`\`\`\n`],
  ['JSON: fences', '```json\n[{"a":1}]\n', bare],
  ['JSON: links in an abstract', 'https://a.example/b ', (text) => `[{"paper":{"title":"a","summary":"${text}"}}]`],
]

/** A tree for screen readers that a text stands in. */
const inTree = (text: string): string =>
  `- main:\n  - heading "Daily Papers" [level=1]\n  - link "A Title":\n    - /url: /papers/2501.00001\n${text}`
const inNumberedTree = (text: string): string => `uid=1_0 RootWebArea\n  uid=1_1 link "A Title" url="/papers/2501.00001"\n${text}`
const ofTrees: readonly (readonly [name: string, part: string, around: Around])[] = [
  ['tree: texts', '  - text: a\n', inTree],
  ['tree: links', '  - link "a":\n    - /url: /papers/2501.00001\n', inTree],
  ['tree: links without a text', '  - link:\n    - /url: /papers/2501.00001\n', inTree],
  ['tree: parts of a link', '      - mark: a\n', (text) => inTree(`  - link "a":\n    - paragraph:\n${text}`)],
  ['tree: escaped quotes in a name', '\\\\"', (text) => inTree(`  - link "${text}":\n`)],
  ['tree: backslashes in a name', '\\\\', (text) => inTree(`  - link "${text}":\n`)],
  ['tree: names that do not end', '  - link "a\n', inTree],
  ['tree: quotes in quotes', "''", (text) => inTree(`  - 'link "${text}"': a\n`)],
  ['tree: attributes', ' [a]', (text) => inTree(`  - link${text}: a\n`)],
  ['tree: properties', '  - /url: /papers\n', inTree],
  ['tree: numbered texts', '  uid=1_1 StaticText "a"\n', inNumberedTree],
  ['tree: quotes in numbered texts', '"', (text) => inNumberedTree(`  uid=1_1 StaticText "${text}\n`)],
  ['tree: what may be attributes', '" a', (text) => inNumberedTree(`  uid=1_1 StaticText "${text}\n`)],
]

/** Nodes in nodes in nodes, named, and as deep as lines may be long. */
const nestedNodes = (length: number): string =>
  inTree(Array.from({ length: length >> 6 }, (_, at) => `${' '.repeat(2 * (at % 60))}- link "a b":\n`).join(''))

/** Lists that are broken, each with an indent of its own. */
function brokenLists(length: number): string {
  const indentOf = (at: number): string => at.toString(2).padStart(15, '0').replaceAll('0', ' ').replaceAll('1', '\t')
  return Array.from({ length: length >> 5 }, (_, at) => `${' '.repeat(15)}{"a":[\n${indentOf(at)}[1 2\n`).join('')
}

/** Many copies of one paper, of which the first says much more than the others, and something else. */
function copiesOfOne(length: number): string {
  const copy = (name: string, names: number): string => {
    const words = `${name} `.repeat(names)
    const [authors, user] = [Array.from({ length: names }, (_, at) => ({ name: `${name} ${at}` })), { user: words }]
    const organization = { name: 'knots', fullname: words }
    return JSON.stringify({
      paper: {
        id: '2501.00001',
        title: words,
        summary: words,
        authors,
        organization,
        submittedOnDailyBy: user,
        githubRepo: `https://${name}.example`,
      },
    })
  }
  const short = copy('Ida', 1)
  const copies = Array.from({ length: Math.ceil(length / 2 / short.length) }, () => short)
  return `[${[copy('KNOT', length >> 6), ...copies].join()}]`
}

/** A text of about a length, made of what is hard. */
export type Family = readonly [name: string, make: (length: number) => string]

/** All families. */
export const families: readonly Family[] = [
  ...[...repeated, ...ofJson, ...ofTrees].map(
    ([name, part, around]) => [name, (length: number) => around(part.repeat(Math.ceil(length / part.length)))] as const,
  ),
  ...['*', '_', '`'].map(
    (character) => [`rising runs of ${character}`, (length: number) => inAbstract(rising(character, length))] as const,
  ),
  ['JSON: lists that are broken at indents of their own', brokenLists],
  ['tree: nodes in nodes', nestedNodes],
  ['JSON: copies of one paper', copiesOfOne],
  ['pictures that open, and others that end', (length) => behindPaper('![x\n'.repeat(length >> 3) + '[a](/b.png)\n'.repeat(length >> 4))],
  [
    'brackets behind a label of many lines',
    (length) => behindPaper(`[${'a\n'.repeat(length >> 2)}x]: https://a.example\n\n[ a${']'.repeat(length >> 1)}`),
  ],
  ['nested lists', (length) => behindPaper(nestedList(length))],
  ['HTML: hidden elements of other names', (length) => inHtml(Array.from({ length: length >> 4 }, (_, at) => `<x${at} hidden>`).join(''))],
]

/** Families for what is too much to ask of all of them: what runs them (`test/steps`), and by which options. */
interface Group {
  readonly name: string
  readonly module: 'library' | 'check' | 'tree' | 'encode'
  readonly options: ParseOptions
  readonly families: readonly Family[]
}

const shortLines = { ...withoutLimits, maxLineLength: 1_000 }
const unread = `${'x'.repeat(shortLines.maxLineLength + 1)}\n`
/** A page of three papers, and how many of them make a text of about a length. */
const threePapers = (name: string): string =>
  `byA and the research community\n${[1, 2, 3].map((at) => `${name} ${at}\n• 4 authors\n`).join('')}`
const pagesOf = (length: number, nameOf: (page: number) => string): string =>
  Array.from({ length: Math.ceil(length / threePapers('Knot').length) }, (_, page) => threePapers(nameOf(page))).join('')

/** All groups. */
export const groups: readonly Group[] = [
  {
    name: 'lines that are not read',
    module: 'library',
    options: shortLines,
    families: [
      ['dates behind such a line', (length) => `${header.replace('Nov 5\n\n', '')}${unread}${'Nov 5\n'.repeat(length / 6)}`],
      ['such lines', (length) => behindPaper(unread.repeat(length / unread.length))],
      ['such lines in turns with dates', (length) => behindPaper(`${unread}Nov 5\n`.repeat(length / unread.length))],
    ],
  },
  {
    name: 'checks',
    module: 'check',
    options: withoutLimits,
    families: [
      ['pages', (length) => pagesOf(length, (page) => `Knot ${page}`)],
      ['pages that are the same', (length) => pagesOf(length, () => 'Knot')],
      ['papers', (length) => Array.from({ length: length >> 5 }, (_, at) => `Knot ${at}\n• 4 authors\n\n`).join('')],
      ['JSON: papers', (length) => `[${'{"paper":{"title":"A Title","id":"2501.00001"}},'.repeat(length / 48)}null]`],
      ['JSON: copies of one paper', copiesOfOne],
    ],
  },
  {
    name: 'trees of Markdown',
    module: 'tree',
    options: withoutLimits,
    families: [
      ['fences', (length) => '```\na\n```\n'.repeat(length / 10)],
      ['fences that do not end', (length) => '> ```\n> a\n\n'.repeat(length / 12)],
      ['links', (length) => '[a](https://a.example)\n'.repeat(length / 23)],
    ],
  },
  {
    name: 'encoders',
    module: 'encode',
    options: {},
    families: ['\\', '`', ' ', '|', '\\|', '](', '[', '##', '##[', '%', '&', '/', '\ud800', '\u0301', '#a'].map((piece) => [
      JSON.stringify(piece),
      (length) => piece.repeat(length / piece.length),
    ]),
  },
]
