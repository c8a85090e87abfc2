import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMessages } from '../../src/report/messages.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'
import { sampleMessage } from './samples.ts'

const source = ['Daily Papers', 'Some Title', 'Apr 31 12', 'Other Title', 'Feb 30 4', ''].join('\n')

/** A message about a word of the source. */
function messageAt(word: string, fields: Parameters<typeof sampleMessage>[0] = {}) {
  const start = source.indexOf(word)
  return sampleMessage({ span: { start, end: start + word.length }, ...fields })
}

describe('formatMessages', () => {
  test('no messages, no text', () => {
    expect(formatMessages('a.txt', source, [])).toBe('')
  })

  test('place, severity, rule, reason, frame, help and count', () => {
    expect(formatMessages('a.txt', source, [messageAt('Apr 31')])).toBe(`\
a.txt:3:1: warning invalid-date: "Apr 31" is no day of the calendar
   3 | Apr 31 12
     | ^^^^^^
  help: Correct the date in the text.

a.txt: 1 warning
`)
  })

  test('a finding about the whole text stands at 1:1, without a frame', () => {
    const message = sampleMessage({
      ruleId: 'bare-count',
      reason: 'One number',
      help: 'Say which.',
      span: { start: 0, end: source.length },
    })
    expect(formatMessages('a.txt', source, [message])).toBe(`\
a.txt:1:1: warning bare-count: One number
  help: Say which.

a.txt: 1 warning
`)
  })

  test('an empty text', () => {
    const message = sampleMessage({ severity: 'error', ruleId: 'empty-input', reason: 'The input is empty', span: { start: 0, end: 0 } })
    expect(formatMessages('<stdin>', '', [message])).toContain('<stdin>:1:1: error empty-input: The input is empty\n  help: ')
  })

  test('errors come first; rules stay together in the order of their first message, their help is given once', () => {
    const report = formatMessages('a.txt', source, [
      messageAt('Apr 31'),
      messageAt('Some', { ruleId: 'hidden-text', severity: 'info', help: 'Look.' }),
      messageAt('Other', { ruleId: 'title-missing', severity: 'error', help: 'Look it up.' }),
      messageAt('Feb 30'),
    ])
    const headings = report.split('\n').filter((line) => line.startsWith('a.txt:') && line.includes(': "'))
    expect(headings.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'a.txt:4:1: error title-missing:',
      'a.txt:3:1: warning invalid-date:',
      'a.txt:5:1: warning invalid-date:',
      'a.txt:2:1: info hidden-text:',
    ])
    expect(report.match(/help: /g)).toHaveLength(3)
    expect(report).toMatch(/\na\.txt: 1 error, 2 warnings, 1 info\n$/)
  })

  test('the closing line counts each severity that occurs', () => {
    const error = messageAt('Other', { severity: 'error', ruleId: 'title-missing' })
    const counts = (...messages: Parameters<typeof formatMessages>[2]) => formatMessages('a.txt', source, messages).split('\n').at(-2)
    expect(counts(error, error)).toBe('a.txt: 2 errors')
    expect(counts(error, messageAt('Some', { severity: 'info' }))).toBe('a.txt: 1 error, 1 info')
  })

  test('messages of one rule with other help are no repetitions', () => {
    const report = formatMessages('a.txt', source, [messageAt('Apr 31'), messageAt('Feb 30', { help: 'Leap.' })])
    expect(report.match(/help: /g)).toHaveLength(2)
  })

  test('after three of a rule, places alone', () => {
    const text = 'x\n'.repeat(500)
    const messages = Array.from({ length: 500 }, (_, index) => sampleMessage({ span: { start: 2 * index, end: 2 * index + 1 } }))
    const lines = formatMessages('a.txt', text, messages).split('\n')
    expect(lines.filter((line) => line.includes('^'))).toHaveLength(3)
    expect(lines.slice(9, 12)).toEqual(['  497 more invalid-date:', '  a.txt:4:1', '  a.txt:5:1'])
    expect(lines.slice(-6)).toEqual([
      '  a.txt:499:1',
      '  a.txt:500:1',
      '  help: Correct the date in the text.',
      '',
      'a.txt: 500 warnings',
      '',
    ])
  })

  test('three of a rule are all shown', () => {
    const messages = [messageAt('Some'), messageAt('Apr 31'), messageAt('Feb 30')]
    const report = formatMessages('a.txt', source, messages)
    expect(report.split('\n').filter((line) => line.includes('^'))).toHaveLength(3)
    expect(report).not.toContain('more')
  })

  test('columns are UTF-16 units, lines are those of editors', () => {
    const text = 'one\r\u{1f600} two\r\n'
    const message = sampleMessage({ span: { start: 7, end: 10 } })
    expect(text.slice(7, 10)).toBe('two')
    expect(formatMessages('a.txt', text, [message])).toContain('a.txt:2:4: warning')
  })

  test('frames are cut to the width', () => {
    const text = `x${'y'.repeat(500)}\n`
    const message = sampleMessage({ span: { start: 0, end: 1 } })
    const frameLine = (width?: number) => formatMessages('a.txt', text, [message], { width }).split('\n')[1]
    expect(frameLine()).toHaveLength(80)
    expect(frameLine(120)).toHaveLength(120)
  })

  test('colour only where asked for', () => {
    const report = formatMessages('a.txt', source, [messageAt('Apr 31')], { color: true })
    expect(report.split('\n')[0]).toBe(
      '\u001b[1ma.txt:3:1\u001b[22m: \u001b[33mwarning\u001b[39m invalid-date: "Apr 31" is no day of the calendar',
    )
    expect(formatMessages('a.txt', source, [messageAt('Apr 31')])).not.toContain('\u001b')
  })

  test('any file name, text, reason and rule: nothing that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (file, text, reason) => {
        const span = { start: Math.floor(text.length / 3), end: text.length }
        const messages = Array.from({ length: 5 }, () => sampleMessage({ span, reason, ruleId: reason as never, help: text }))
        const report = formatMessages(file, text, messages)
        expect(report).not.toMatch(unsafeOnTerminal)
        expect(findCommands(report)).toEqual([])
        expect(report.isWellFormed()).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
