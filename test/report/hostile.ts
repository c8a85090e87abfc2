/**
 * What scraped text may hold to harm the reader of a report, one row for each attack. Numbers are the rows of the threat table that the library was
 * designed against.
 */

/** A hostile text, and how it looks where an output shows it instead of keeping it; where left out, as it is. */
export interface HostileText {
  readonly row: number
  readonly text: string
  /** On a terminal, in annotations and in Markdown. */
  readonly shown?: string
  /** Where it differs from `shown`: at the start of a line on a terminal. */
  readonly shownFirst?: string
  /** Where it differs from `shown`: in Markdown. */
  readonly inMarkdown?: string
}

/** Rows of texts that every output keeps as they are. */
const kept = (row: number, texts: readonly string[]): HostileText[] => texts.map((text) => ({ row, text }))

/** Rows of one character between letters, and of what shows in its place. */
const between = (row: number, characters: readonly (readonly [character: string, shown: string])[]): HostileText[] =>
  characters.map(([character, shown]) => ({ row, text: `a${character}b`, shown: `a${shown}b` }))

const invisible: readonly HostileText[] = [
  ...between(6, [['\u0000', '\\x00']]),
  ...between(7, [
    ['\ud800', '\ufffd'],
    ['\udc00', '\ufffd'],
    ['\udc00\ud800', '\ufffd\ufffd'],
  ]),
  { row: 7, text: 'a\ud800', shown: 'a\ufffd' },
  ...kept(8, ['\u{1f600}\u{1d54f}']),
  ...between(9, [
    ['\r', '\\x0d'],
    ['\n', '\\x0a'],
    ['\r\n', '\\x0d\\x0a'],
    ['\n\n', '\\x0a\\x0a'],
  ]),
  ...between(10, [
    ['\u2028', '\\u2028'],
    ['\u2029', '\\u2029'],
    ['\u0085', '\\x85'],
    ['\u000b', '\\x0b'],
    ['\u000c', '\\x0c'],
  ]),
  ...between(12, [
    ['\u200b', '\\u200b'],
    ['\u200d', '\\u200d'],
    ['\u2060', '\\u2060'],
    ['\ufeff', '\\ufeff'],
  ]),
  ...kept(12, ['\u{1f469}\u200d\u{1f52c}', '\u2764\ufe0f']),
  ...between(13, [
    ['\u202e', '\\u202e'],
    ['\u202a', '\\u202a'],
    ['\u2066', '\\u2066'],
    ['\u2068', '\\u2068'],
    ['\u061c', '\\u061c'],
  ]),
  { row: 14, text: 'a\u{e0041}\u{e007f}', shown: 'a\\u{e0041}\\u{e007f}' },
  { row: 16, text: `a${'\u0301'.repeat(6)}`, shown: `a${'\u0301'.repeat(4)}\\u0301\\u0301` },
]

const commands: readonly HostileText[] = [
  ...['::error::x', '::stop-commands::t', '::set-output name=a::b', '::add-mask::the', '::error file=a,line=1::x'].map((text) => ({
    row: 42,
    text,
    shownFirst: `\\x3a${text.slice(1)}`,
  })),
  { row: 42, text: '  ::error::x', shownFirst: '  \\x3a:error::x' },
  { row: 42, text: '\u00a0\u3000::error::x', shownFirst: '\u00a0\u3000\\x3a:error::x' },
  { row: 42, text: '\t::error::x', shown: '\\x09::error::x' },
  { row: 42, text: '\u0085::error::x', shown: '\\x85::error::x' },
  { row: 42, text: 'a\r::stop-commands::t', shown: 'a\\x0d::stop-commands::t' },
  { row: 42, text: 'a\n::add-mask::the', shown: 'a\\x0a::add-mask::the' },
  { row: 43, text: 'foo ##[add-mask]the', shown: 'foo ##\\x5badd-mask]the' },
  { row: 43, text: '##[group]', shown: '##\\x5bgroup]' },
  { row: 43, text: 'x##[stop-commands]t', shown: 'x##\\x5bstop-commands]t' },
  { row: 43, text: '###[error]a##[error]b', shown: '###\\x5berror]a##\\x5berror]b' },
  { row: 43, text: '##[set-env name=NODE_OPTIONS;]x', shown: '##\\x5bset-env name=NODE_OPTIONS;]x' },
  { row: 43, text: '##vso[task.complete result=Succeeded;]', shown: '##vso\\x5btask.complete result=Succeeded;]' },
  { row: 43, text: "##teamcity[buildStatus status='SUCCESS']", shown: "##teamcity\\x5bbuildStatus status='SUCCESS']" },
  { row: 43, text: '##\u200b[error]x', shown: '##\\u200b[error]x' },
  { row: 43, text: '##', shown: '##' },
  ...kept(44, ['a%0A::error::x', '%25', '%250A', '%0D%0A', '%3A%2C', '%', '%%0A']),
  ...kept(45, ['a,b:c%d.txt', 'a,line=1', 'x,title=y', 'C:\\a\\b.txt']),
]

const terminals: readonly HostileText[] = [
  { row: 47, text: '\u001b[31mred', shown: '\\x1b[31mred' },
  { row: 47, text: '\u001b]0;title\u0007', shown: '\\x1b]0;title\\x07' },
  {
    row: 47,
    text: '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\',
    shown: '\\x1b]8;;https://evil.example\\x1b\\link\\x1b]8;;\\x1b\\',
  },
  { row: 47, text: '\u001b]52;c;aGk=\u0007', shown: '\\x1b]52;c;aGk=\\x07' },
  { row: 47, text: '\u001bP$q"p\u001b\\', shown: '\\x1bP$q"p\\x1b\\' },
  { row: 47, text: '\u009b2J\u009d0;x\u009c', shown: '\\x9b2J\\x9d0;x\\x9c' },
  { row: 47, text: 'a\u0008\u007f\u0007b', shown: 'a\\x08\\x7f\\x07b' },
  { row: 47, text: 'errors: 12\rerrors: 0 ', shown: 'errors: 12\\x0derrors: 0 ' },
  { row: 47, text: '\u001b[0Ksection_start:1:a\r\u001b[0K', shown: '\\x1b[0Ksection_start:1:a\\x0d\\x1b[0K' },
]

const data: readonly HostileText[] = [
  ...kept(28, ['__proto__', 'constructor', 'toString']),
  ...kept(40, ['&#0;', '&#27;', '&amp;lt;script&amp;gt;', '&notit;', '&']),
  { row: 50, text: 'a\n{"type":"summary","ok":true}', shown: 'a\\x0a{"type":"summary","ok":true}' },
  ...kept(50, ['"', '\\', '\\u001b', '\\"', '"},{"', '"}],"ok":true,"x":[{"y":"']),
  ...kept(51, ['</script><script>alert(1)</script>', '<!--', '-->', '<![CDATA[']),
  ...kept(52, [']]>', '<', '"\'', '&lt;', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>']),
  ...between(52, [
    ['\ufffe', '\\ufffe'],
    ['\uffff', '\\uffff'],
  ]),
  ...kept(53, ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>']),
  ...kept(55, ['"\'><svg onload=1>', '` onload=alert(1) `', '</title>']),
  ...kept(58, ['javascript:alert(1)', 'data:text/html,x', '[x](1)', '[x](https://evil.example)', '[a\\]b](https://evil.example)']),
  ...kept(61, ['../../etc/passwd', '/etc/passwd', '//evil.example/x', 'a b#?.txt', 'file:///etc/passwd', 'C:/x', '..\\x', 'a/./b']),
  {
    row: 63,
    text: '\u001b\u0000]]>\ufffe</failure></testcase><testcase name="x"/>',
    shown: '\\x1b\\x00]]>\\ufffe</failure></testcase><testcase name="x"/>',
  },
  ...kept(63, ['" failures="0']),
]

const markup: readonly HostileText[] = [
  ...kept(54, [
    '[x](javascript:alert(1))',
    '![](http://track.example/x.png)',
    '# heading',
    '> quote',
    '- item',
    '1. item',
    '@user @org/team',
    '#123 GH-123 owner/repo#123',
    'https://evil.example www.evil.example a@evil.example mailto:a@evil.example',
    '<https://evil.example>',
    '*a* _b_ **c** ~~d~~ ~e~ [^1] :tada: - [ ] x',
    '`code` ``more`` ```',
    '`',
    '``',
    ' ` ',
    '```js',
    '&lt;b&gt; &#64;user &commat;user',
    '\\',
    'a\\\\',
    '\\`',
    ' both ends ',
    ' ',
    '$x$ $`y`$ {0} {z}',
  ]),
  { row: 54, text: '---\ntitle: x\n---', shown: '---\\x0atitle: x\\x0a---' },
  { row: 54, text: 'a\n\n# heading', shown: 'a\\x0a\\x0a# heading' },
  ...kept(54, ['a | b', '|', '||', '| --- | --- |', 'a\\\\|b', '`|`', '|`']),
  { row: 54, text: 'a\\|b', inMarkdown: 'a\\\\x7cb' },
  { row: 54, text: '\\\\\\|', inMarkdown: '\\\\\\\\x7c' },
]

/** Every row, under a name for tests. */
export const hostileTexts: readonly (HostileText & { readonly name: string })[] = [
  ...invisible,
  ...commands,
  ...terminals,
  ...data,
  ...markup,
].map((hostile) => ({ ...hostile, name: `row ${hostile.row}: ${JSON.stringify(hostile.text)}` }))
