/** Short inputs with which the fuzzer once broke a promise. Each keeps every promise now. */
import { describe, expect, test } from 'vitest'
import { allPromises, examine } from '../fuzz/target.ts'
import type { ParseOptions } from '../src/index.ts'
import { library } from './helpers/library.ts'

const id = '2509.03331'
const island = `<div data-target="DailyPapers" data-props="${JSON.stringify({
  dailyPapers: [
    { paper: { id, title: 'Where Maps Fold', authors: [], upvotes: 4, summary: 'They fold along rivers.' }, title: 'Where Maps Fold' },
  ],
}).replaceAll('"', '&quot;')}"></div>`

/** Twelve lines with a number before each, of which the last one is cut off. */
const numbered = Array.from({ length: 12 }, (_, at) => `${String(at + 1).padStart(3)}  A line of text\n`).join('')

const found: [name: string, input: string, options?: ParseOptions][] = [
  [
    'a label of a submitter within a strange text',
    '4 author]()a\nSubmitted by\n-](http://huggingface.co/login?next=%2Fpapers%2F2602.3102)2)\n602.03103" class="bloc/a>\nSubmitted by[\n1',
  ],
  [
    'a numbered tree whose names have quotes',
    'uid=1_4 k\nuid=1_5 StaticText "o"\n uid=1_7 StaticText """\nuid=1_9 link "1" url="http://huggingface.co/papers/2511.7333#community"',
  ],
  ['a heading above a numbered tree', '# \nuid=1_0 StaticText "Get trending papers in your email inbox!"'],
  [
    'words behind a fence whose last paper is over the limit',
    '```\n{"title":"1","abstract":"","upvotes":1}{"title":"t","arxivId":"","":4}\n```\rL',
    { maxEntries: 1, maxMessages: 2 },
  ],
  ['data in a link without a text', '<a href=s data-props=&quotdailyPapers&quot><a>', { format: 'html' }],
  ['a text that begins with a number behind a label', '[]GitHub[]4 q\n/'],
  ['the same below a date', '·Oct 4\nGitHub[]1 t[]arXiv Page\nSubmitted by', { asOf: '2024-02-29' }],
  [
    'a title and an abstract side by side that are as long as a title may be',
    'h we prove, and which their owner 4 authors·Feb 3\nFai2k+\n\nOne-Pixel Skies: Watering Gardens by Looking Up\n\nGarden sprinklers waste water on rain. We control one with a policy that sees the sky through a single pixel and learns within a week to stay off when it',
    { asOf: '2025-11-05', bareCount: 'upvotes' },
  ],
  [
    'an organisation side by side with an abstract, on a line of its own',
    'Ta A Benchmar1\n\n   Stirring looks easy until the pot; 3 and the "moment of no rm by a taxonomy of taxonometurn". Policies succeed in 38% of the cases, against 81% for children aged nine.\n   SaltworksAI Saltworks AI·Nov 3 . 2 author Dec 9',
    { asOf: '2025-11-05', bareCount: 'upvotes' },
  ],
  [
    'a cell before the title of the first row over the limit',
    '\ttitle\tauthor_count\tvote\tpublished_at\tarxiv\r3-\t4\rr\t\u001b\r\u001b\t0\t0',
    { maxEntries: 2, maxMessages: 4 },
  ],
  [
    'a name in an object behind a key in snake case',
    '{"paper":{},"title":"K","submitted_by":{"":"","name":"f"}}',
    { bareCount: 'upvotes' },
  ],
  [
    'a text above the label of an abstract',
    'Title: e\nUpvote: 0\nnger.\nAbstract: Mapsat matter. We ask which lines those are.',
    { asOf: '2025-01-01' },
  ],
  ['a tag whose attributes go on over a line end', '<g s=""\n·Nov 3 1>'],
  ['a comment inside of the name of an organisation', `<h3><a href="/papers/${id}">></h3><a href="/a">4<!-->4<a`, { asOf: '2025-01-01' }],
  ['two references without a semicolon, the last of which is a blank', `<article><h3>Maps&#0&nbsp</h3></article>`],
  [
    'data in the middle of a card',
    `<article><h3><a href="/papers/2509.00001">A Map of Knots</a></h3>${island}<p>It is long.</p></article>`,
  ],
  ['data in the middle of a link', `<a href="/login">Log In${island}Log In</a>`],
  ['a link with a character of no width in an abstract', '# y\nhttp://e.o/\ufeff)\n#[s](//huggingface.co/papers/2509.0011)'],
  ['signs of a tag on either side of a tag', `<h3><a href="/papers/${id}"><<b>/a></b>`],
  ['an underlined page title', 'by\nand the research community\nTrending_Papers'],
  ['a heading without a visible character', '<h3><a href="/papers/2501.00001">\ufeff'],
  ['a sign that is no tag where a query may stand', '<a><x>byand the research community<o><\\><i>Daily<i'],
  ['a bullet glued to a part of the page below a title', '·Feb 4\n[ ]hthouse Keepers Dream of Sparse Attention?\n•Models'],
  ['a reference before a number and its label', '<main>&nbsp;0 author<e'],
  ['data of a picture', '<p>a</p><img props=&quotdailyPapers&quot></v></d></r>'],
  [
    'a number behind a mark in an abstract',
    'byAnd the research community\nMaps of Rivers\nA line of any of the eleven models that were asked.\n, 2025\nUpvote8',
  ],
  ['a list with closed elements that were not opened in it', '<ul><n>s</s></i></ul><h3><a href="papers/2511.0333">N'],
  ['addresses in brackets behind the parts of a title', 'Submitted by p\nd(/papers/2511.0102)\na\n3 author\n(/papers/5(/papers/1'],
  ['a link inside of a reference', '<a href="papers/2510.0111">&#39[3](/papers/2501.0001#community)<a href="papers/2510.0111">l'],
  ['a tag inside of a reference', '&#4<title>9\n٤ author'],
  ['bars between the words of an abstract', 'e|us . We that eat from the width of the rim alo\n31|a.|·||3 author||·|'],
  [
    'a link over a line end, just as long as another heading',
    '# [MossBench: Can Models Wait? A Benchmark of the Patience of All\n# [M Can Models Wait? A Benchmark of the Patience of All\nunder_load][5]2 author',
    { bareCount: 'comments' },
  ],
  ['a number of a link inside of a word', '4 author\nM⟨7⟩d\n·\n#\n⟨1⟩ http://\n⟨3⟩ http://\n⟨4⟩ http://'],
  ['the heading of a list without the list', 't\nReferences\ne.\n[2]·Dec 1\n9. http://\n0. http://\n1. http://'],
  ['a reference behind an icon', 'y</h><e><n>↑&nbsp;4 author</i></u></main>'],
  ['a link that a line end parts', `<h3><a href="papers/2506.0001">></h3>(http://f.o-\nt`],
  ['a reference in the name of the curator', 'by&gt;Kand the research community'],
  ['a reference that is one again when it is decoded', '&amp;eth\n5 author'],
  ['numbers of lines in the line of the curator', '1\n2 by n\n3 .and the research community\n)\n6\n7\n8\n9'],
  ['a tag between numbers in a sentence', `<h3><a href="papers/2509.0001">y</h3>4 author</</a>3</></article>b`],
  [
    'data in the middle of the line of the curator',
    '<h2>by<<a data-props={&quot;dailyPapers&quot:[{&quot&quot:&quot&quot,&quot;title&quot:&quot;A&quot}>and the research community<h',
  ],
  [
    'data between two texts of no paper',
    `8</time><s data-props={&quot;dailyPapers&quot:{&quot;id&quot:&quot;2501.0001&quot,&quot;title&quot:&quot;A&quot}}</span></a>e<h3><a href="papers/2509.0002">K</h3>`,
  ],
  [
    'an address with a line end inside of an attribute',
    'h<a href="login?next=%2Fpapers%2F2510.0222">Upvote<v>-</div></div><a href="http://github.com/c/b\nZ"</th></svg><n>GitHub<p',
  ],
  [
    'a link that is as long as a picture may be',
    '[\n\n ![](/avatars/b98f66634bcd134510eff2929513790e6.svg)\n  * ![](/avatars/dd49637bbb4b85f50ac2e6ea632e3e92a.svg)\n  *   * ![](/avatars/0caf33eb17918525dd1a8bcab8d10ae6f.svg)\n  * ![](/avatars/7dbec1](/.svg)9 author',
  ],
  [
    'a name of several lines that is as long as one may be',
    '4 author\r###[er]a##[error]b\r     "_id": "090100",\r     "name": "Ed Vane",\r     "hidden":    },',
  ],
  ['numbers of lines, cut off inside of one', numbered, { maxLength: numbered.length - 18 }],
  ['a strange text beside a paper that is given up', 'byand the research community\nt o\nC,\n   "s\n1,\n"', { maxEntries: 1 }],
  [
    'a text right above a labelled abstract',
    's\r\rprinters hold a microcontroller with more memory than the first networks needed. We train a classifier layerrs/2503.01234\rAbstract: r.\nAuthors: 3\nUpvote:',
    { asOf: '2024-02-29', bareCount: 'upvotes' },
  ],
  [
    'a submitter between the lines of a text, where others stand below titles',
    '# P\n# )\nSubmitted by bo-r\nu m it, and find that one in six of these\nSubmitted by bo-r\ny.\n4 author',
  ],
  [
    'data in a link without a text',
    '<a href=/ data-props={&quot&quot:[{&quot;paper&quot:{&quot&quot:&quot&quot,&quot;title&quot:&quot;A&quot}}><a>',
  ],
  ['a sign alone between the lines of a title', 'byand the research community\nSubmitted by a\nn\n⁰\nn'],
  ['a table between the lines of a title', '2](login?next=%2Fpapers%2F2501.0001)A\ntitle;vote\ne\np;'],
  ['authors of whom more are counted', 'e\n**Authors:** A and 3 others\n**Abstract:**'],
  ['authors of whom none are counted', 'e\n**Authors:** A and3 others\n**Abstract:**'],
  ['a label of a title behind what ends no line', '<script><script>a\u2028Title: P\nUpvote: 4'],
  ['a label of a title inside of a link', '><a href="papers/2501.0001">e\nTitle: s\rvotes:'],
  [
    'a table of commas below many blank lines',
    `${'\n'.repeat(4_999)}title,upvotes,url\nPaper Boats,4,https://huggingface.co/papers/2503.01234`,
  ],
  [
    'a link to the site that is longer than a wrapped line with one of the line ends alone',
    `s\ns\n[a/./b${'\n\nUpvotes'.repeat(4)}${'e'.repeat(158)}](http://huggingface.co)4 author`,
  ],
  [
    'a number beside a text that is long with one of the line ends alone',
    '2[]3\n\nA Survey [1] ving as a Test of Patience for Large Models L s t . 2 author Dec 2',
    { bareCount: 'upvotes' },
  ],
  [
    'a line of the curator that is too long with one of the line ends alone',
    '# by[ Kettle keeps what is left after boiling.",\n"upvotes": 41,\n "ai_summary": "Kettle boils.",\n "discussionId": "690a"\n}\nAK][0]and the research community',
  ],
  ['a cell below a head without a text', '<script>a</script>\ttitle\tauthor_count\tupvote\tnum_comments\tpublished\tarxiv\n0\t0\t1'],
  ['the name of a month that a limit cuts', 'a\t·\n\nb\n13\tFeb ', { maxLength: 12 }],
  ['a sign of tags in a comment in a number', '<div>1<!--v>-->k</div><h3><a href="papers/2508.0444">a</a></h3>'],
  [
    'who submitted a paper, behind the words for it, in JSON with keys of its own',
    '{"\n{"":1,"paper_title":"r","paper":"http://huggingface.co/papers/2511.0001","":2,"":"","":null,"submitted_by":"Submitted by n"}',
  ],
  ['heads between commas with a text right below, inside of an abstract', 'a\n\nk.\ntitle;vote\nW.\n;\n5 author'],
  ['bold type over lines that is too long with one of the line ends alone', `byand the research community\n***${'ab\n'.repeat(120)}c***`],
  [
    'more messages than the limit of a rule, of which some are of a paper that was given up',
    '1)\nRopesThatRememberTheirKnots](papers/2511.01001)b](/0)t\n# >\n[2]()# RopesThatRememberTheirKnots](papers/2511.01001)\nb',
    { maxEntries: 1, maxMessages: 3 },
  ],
  ['two signs alone between the lines of a text', 'e\nU\n) ,\ne\n[ 3 author'],
  ['attributes inside of a name', '# ?](papers/2602.3102)[a{:d}s](/s)'],
  [
    'a comment inside of what looks like a date, behind the link of an organisation',
    'y<y</span></h2><a href="/p"></a><!>Nov<!-->5<!></div><a>4 author<!',
  ],
  ['words of a label with more than a few line ends between', 'e ·7 author Submitted\n\n\n\n\nBY'],
  ['a comma before a number between the lines of a text', 'http://huggingface.co/login?next=%2Fpapers%2F2503.1303\nW/0\na\n, 4\ni'],
  ['a day of the week before the day of a card', 'e\n4 author\nPublished Mon Mar 3 Upvote GitHub arXiv Page Submitted by'],
  ['a soft hyphen before a number of authors between the lines of a text', '[2](login?next=%2Fpapers%2F2501.0001)b\n\u00ad 1 author\na'],
  ['words before JSON in a fence, of which nothing is read', ':\n```\r{"title":"","arxivId":"","":""}'],
]

describe('every promise holds for', () => {
  test.each(found)('%s', (_name, input, options = {}) => {
    expect(examine(library, input, { options, promises: allPromises })).toBeNull()
  })
})
