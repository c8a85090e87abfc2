/** What each encoder writes; that it reads back everywhere is in injection.test.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeGithubData,
  encodeGithubProperty,
  encodeJson,
  encodeMarkdown,
  encodeMarkdownCell,
  encodeMarkdownLink,
  encodeSarifMessage,
  encodeTerminal,
  encodeUri,
  encodeXml,
  isScraped,
  joinEncoded,
  scraped,
  terminal,
  toTerminal,
} from '../../src/report/index.ts'
import { hostileText } from './arbitraries.ts'
import { readRunnerCommands } from './runner-commands.ts'

describe('scraped text', () => {
  test('does not leave by itself', () => {
    const text = scraped('secret')
    expect(isScraped(text)).toBe(true)
    expect(String(text)).toBe('[object Object]')
    expect(JSON.stringify({ text })).toBe('{"text":{}}')
    for (const value of ['secret', null, undefined, {}, 1]) expect(isScraped(value)).toBe(false)
  })

  test('stands in a template once it is encoded', () => {
    const text = encodeTerminal(scraped('a\u001b'))
    expect(terminal`${1}: ${text}, ${joinEncoded([text, text])}`).toBe('1: a\\x1b, a\\x1ba\\x1b')
    // @ts-expect-error: it is no text
    terminal`${scraped('a')}`
    // @ts-expect-error: it is encoded for another output
    terminal`${encodeXml(scraped('a'))}`
  })
})

test('terminal', () => {
  fc.assert(fc.property(hostileText, (text) => encodeTerminal(scraped(text)) === toTerminal(text)))
})

test.each([
  ['a%0A:b,c\r\n%', 'a%250A:b,c%0D%0A%25', 'a%250A%3Ab%2Cc%0D%0A%25'],
  ['x##[group]\u001b', 'x##\\x5bgroup]\\x1b', 'x##\\x5bgroup]\\x1b'],
  ['plain = text', 'plain = text', 'plain = text'],
  ['', '', ''],
])('github: %j', (text, data, property) => {
  expect(encodeGithubData(scraped(text))).toBe(data)
  expect(encodeGithubProperty(scraped(text))).toBe(property)
})

test('github: printable text and line ends read back', () => {
  const printable = fc
    .array(fc.oneof(fc.constantFrom('%', '\r', '\n', ':', ',', '%0A', '%25', ';', ']', 'é'), fc.string()))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      printable.filter((text) => text !== '' && !text.includes('##') && !text.startsWith('=')),
      (text) => {
        const line = `::error file=${encodeGithubProperty(scraped(text))},title=x::${encodeGithubData(scraped(text))}`
        expect(readRunnerCommands(line)).toEqual([{ name: 'error', properties: { file: text, title: 'x' }, data: text }])
      },
    ),
  )
})

test.each([
  ['<a href="x">&\'', '&lt;a href=&quot;x&quot;&gt;&amp;&apos;'],
  ['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
  ['\u0000\u001b\ufffe\ud800', '\ufffd\ufffd\ufffd\ufffd'],
  ['\u0085\u202e\u{e0041}', '&#133;&#8238;&#917569;'],
  ['界 é \u{1f600}', '界 é \u{1f600}'],
  // The edges of what XML allows, of which some are shown as references.
  ['a\u001f\ud7ff\udfff', 'a\ufffd\ud7ff\ufffd'],
  ['\ue000\ufffd\u{10000}\u{10ffff}', '\ue000\ufffd\u{10000}\u{10ffff}'],
  ['##[x] ##vso[y] [z]', '##&#91;x] ##vso&#91;y] [z]'],
])('xml: %j', (text, encoded) => {
  expect(encodeXml(scraped(text))).toBe(encoded)
})

test.each([
  ['a', '`a`', '`a`'],
  ['', '', ''],
  [' ', '` `', '` `'],
  [' a ', '`  a  `', '`  a  `'],
  [' a', '` a`', '` a`'],
  ['`', '`` ` ``', '`` ` ``'],
  ['a ``` b', '````a ``` b````', '````a ``` b````'],
  ['`a', '`` `a ``', '`` `a ``'],
  ['a`', '`` a` ``', '`` a` ``'],
  ['a ', '`a `', '`a `'],
  ['a|b', '`a|b`', '`a\\|b`'],
  ['a\\|b', '`a\\|b`', '`a\\\\x7cb`'],
  ['a\\\\|b', '`a\\\\|b`', '`a\\\\\\|b`'],
  ['a\\b', '`a\\b`', '`a\\b`'],
  ['a\nb', '`a\\x0ab`', '`a\\x0ab`'],
])('markdown: %j', (text, alone, inCell) => {
  expect(encodeMarkdown(scraped(text))).toBe(alone)
  expect(encodeMarkdownCell(scraped(text))).toBe(inCell)
})

test.each([
  ['https://example.org/a/b_c.md?d=e&f#g-h', true],
  ['https://example.org/parser@1.2.3/docs/rules.md#a', true],
  ['http://example.org/', false],
  ['javascript:alert(1)', false],
  ['https://example.org/a)b', false],
  ['https://example.org/a b', false],
  ['https://example.org/a|b', false],
  ['docs/rules.md#a', false],
  ['see https://example.org/', false],
  ['', false],
])('markdown: a link to %j', (address, isLink) => {
  expect(encodeMarkdownLink(scraped('a'), scraped(address))).toBe(isLink ? `[\`a\`](${address})` : '`a`')
})

test.each([
  ['[a](b)', '[a\\](b)'],
  ['[a\\](b)', '[a\\](b)'],
  ['[a\\\\](b)', '[a\\\\\\](b)'],
  ['a\\\\ b\\c', 'a\\\\ b\\c'],
  ['a[0] (b) \\ \\]', 'a[0] (b) \\ \\]'],
])('sarif: %j', (text, encoded) => {
  expect(JSON.parse(encodeJson(encodeSarifMessage(scraped(text))))).toBe(encoded)
})

test.each([
  ['a b/c#?.txt', 'a%20b/c%23%3F.txt'],
  ['../../etc', '../../etc'],
  ['/etc/passwd', '/etc/passwd'],
  ['//evil.example/x', '/evil.example/x'],
  ['file:///etc', 'file%3A/etc'],
  ['C:\\a', 'C%3A%5Ca'],
  ['<stdin>', '%3Cstdin%3E'],
  ['a\ud800\u0000', 'a%EF%BF%BD%00'],
])('uri: %j', (path, encoded) => {
  expect(encodeUri(scraped(path))).toBe(encoded)
})

test('json: scraped text anywhere in plain data', () => {
  const value = { a: scraped('x\u2028\ud800'), b: [scraped('##[y]'), 'z', null, 1], c: { d: undefined } }
  expect(encodeJson(value)).toBe('{"a":"x\\u2028\ufffd","b":["##\\u005by]","z",null,1],"c":{}}')
  expect(encodeJson({ a: scraped('b') }, 2)).toBe('{\n  "a": "b"\n}')
})
