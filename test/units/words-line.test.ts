/** Lines of a byline: what is a part of one, alone and beside others, and what only looks like one. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { mayBeBroken, readBrokenLine, readBylineLine, readPart } from '../../src/frontends/words/line.ts'
import { writeCue } from '../helpers/read-words.ts'

/** The parts of a line, null where it is none. */
function read(line: string): string[] | null {
  const cues: Cue[] = []
  const isRead = readBylineLine(line, 0, line.length, 'next-line', cues)
  if (!isRead) expect(cues).toEqual([])
  return isRead ? cues.map((cue) => writeCue(line, cue)) : null
}

describe('parts of a byline', () => {
  test.each([
    ['4 authors', ['/authors <4 authors> figure=4']],
    ['1 author', ['/authors <1 author> figure=1']],
    ['1,204  Authors', ['/authors <1,204  Authors> figure=1,204']],
    ['+4 authors', null],
    ['.4 authors of', null],
    ['\u221e authors', ['/authors <\u221e authors> figure=\u221e?']],
    ['\u22124 authors', ['/authors <\u22124 authors> figure=\u22124?']],
    ['~40 authors', ['/authors <~40 authors> figure=~40?']],
    ['\u0664 authors', ['/authors <\u0664 authors> figure=\u0664?']],
    ['12k+ authors', ['/authors <12k+ authors> figure=12k+?']],
    ['4 authors 2', ['/authors <4 authors> figure=4', '+count <2> figure=2']],
    ['4 author · 2', null],
    ['4authors', null],
    ['four authors', null],
    ['4 writers', null],
    ['4 animals', null],
    ['4 agents', null],
    ['4 authored', null],
    ['4 authorss', null],
    ['#4 authors', null],
    ['authors', null],
  ])('authors: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test.each([
    ['Apr 17', ['/date <Apr 17> day=-4-17']],
    ['april 17', ['/date <april 17> day=-4-17']],
    ['Apr. 7', ['/date <Apr. 7> day=-4-7']],
    ['Sept 14, 2024', ['/date <Sept 14, 2024> day=2024-9-14']],
    ['Apr 17,2024', ['/date <Apr 17,2024> day=2024-4-17']],
    ['Apr 31', ['/date <Apr 31>']],
    ['Apr 1, 1990', ['/date <Apr 1, 1990>']],
    ['Apr 1, 20245', ['/date <Apr 1, 20245>']],
    ['Apr 1, 1234567', null],
    ['Feb 29, 2023', ['/date <Feb 29, 2023>']],
    ['Apr 17 2', ['/date <Apr 17> day=-4-17', '+count <2> figure=2']],
    ['Apr 17 2024', ['/date <Apr 17 2024> day=2024-4-17 doubtfulYear']],
    ['Apr 17 2024 3', ['/date <Apr 17 2024> day=2024-4-17', '+count <3> figure=3']],
    ['Apr 17 1990', ['/date <Apr 17> day=-4-17', '+count <1990> figure=1990']],
    ['Apr 17 12024', ['/date <Apr 17> day=-4-17', '+count <12024> figure=12024']],
    ['Apr 17 1,204', ['/date <Apr 17> day=-4-17', '+count <1,204> figure=1,204']],
    ['Apr 17·3', null],
    ['Apr 17 · 3', null],
    ['Apr 17·', ['/date <Apr 17> day=-4-17', '+dot <·>']],
    ['Apr 17, 2024 · 4 authors', ['/date <Apr 17, 2024> day=2024-4-17', '+dot <·>', '+authors <4 authors> figure=4']],
    ['Apr 17 many', null],
    ['Apr 17 1,2k', ['/date <Apr 17> day=-4-17', '+count <1,2k> figure=1,2k?']],
    ['Apr 17 NaN', ['/date <Apr 17> day=-4-17', '+count <NaN> figure=NaN?']],
    ['Apr 17 Infinity', ['/date <Apr 17> day=-4-17', '+count <Infinity> figure=Infinity?']],
    ['Apr 17 -3', ['/date <Apr 17> day=-4-17', '+count <-3> figure=-3?']],
    ['Apr 17 -', ['/date <Apr 17> day=-4-17', '+count <-> figure=-?']],
    ['Apr 17 NaNs', null],
    ['Apr 17 unNaN', null],
    ['Apr 17th', ['/date <Apr 17th> day=-4-17']],
    ['Apr 17th, 2024 2', ['/date <Apr 17th, 2024> day=2024-4-17', '+count <2> figure=2']],
    ['Apr 17ths', null],
    ['Apr 17xy', null],
    ['Apr 17x', null],
    ['Apr 177', null],
    ['Apr17', null],
    ['Apr x', null],
    ['Apr ·', null],
    ['Apr 17.5', null],
    ['Apr 17-3', null],
    ['Apr 17 02024', ['/date <Apr 17> day=-4-17', '+count <02024> figure=02024']],
    ['Apr 1, 123456', ['/date <Apr 1, 123456>']],
    ['Apr', null],
    ['Apr.', null],
    ['Aprs 17', null],
    ['Apr 17,', null],
    ['Apr 17, x', null],
    ['Nov 3 - Nov 9', null],
    ['Nov 3-Nov 9', null],
    ['Nov 3 – Nov', null],
    ['Nov 3 - 9 Nov', null],
    ['Nov 3 - 2025-11-09', null],
    ['Nov 3 - 9', null],
    ['Nov 3 -', ['/date <Nov 3> day=-11-3', '+count <-> figure=-?']],
    ['17 Apr', ['/date <17 Apr> day=-4-17']],
    ['17th April', ['/date <17th April> day=-4-17']],
    ['17 Apr. 2', ['/count <17> figure=17', '+date <Apr. 2> day=-4-2']],
    ['· 17 Apr. 2', ['/dot <·>', '+date <17 Apr.> day=-4-17', '+count <2> figure=2']],
    ['17 Apr 2024', ['/date <17 Apr 2024> day=2024-4-17']],
    ['17 April, 2024 3', ['/date <17 April, 2024> day=2024-4-17', '+count <3> figure=3']],
    ['31 Apr', ['/date <31 Apr>']],
    ['3 Nov - 9 Nov', null],
    ['3 Nov, x', null],
    ['3 Apr 5', ['/count <3> figure=3', '+date <Apr 5> day=-4-5']],
    ['177 Apr', null],
    ['17Apr', null],
    ['17 boats', null],
    ['Apr 5 17 Apr', null],
    ['2024-04-17', ['/date <2024-04-17> day=2024-4-17']],
    ['2024/04/17 2', ['/date <2024/04/17> day=2024-4-17', '+count <2> figure=2']],
    ['4 authors · 2024-04-17', ['/authors <4 authors> figure=4', '+dot <·>', '+date <2024-04-17> day=2024-4-17']],
    ['2024-04-31', ['/date <2024-04-31>']],
    ['2024-04-17 - 2024-04-24', null],
    ['2024-04/17', null],
    ['2024-04-177', null],
    ['2024-04-17T08:00', null],
    ['2024-4-17', null],
    ['17/04/2024', null],
    ['20240-4-17', null],
    ['3rd of March 2026', ['/date <3rd of March 2026> day=2026-3-3']],
    ['3 of Mar', ['/date <3 of Mar> day=-3-3']],
    ['3 of boats', null],
    ['3 often March', null],
    ['Thu, Mar 5, 2026 3', ['/date <Thu, Mar 5, 2026> day=2026-3-5', '+count <3> figure=3']],
    ['Thursday, 5 March 2026', ['/date <Thursday, 5 March 2026> day=2026-3-5']],
    ['· Thurs. 5th of March', ['/dot <·>', '+date <Thurs. 5th of March> day=-3-5']],
    ['SUN 2026-03-08', ['/date <SUN 2026-03-08> day=2026-3-8']],
    ['Wednesday Mar 4', ['/date <Wednesday Mar 4> day=-3-4']],
    ['Thu,Mar 5', null],
    ['Thu, boats', null],
    ['Thu, 5 boats', null],
    ['Thunder Mar 5', null],
    ['Thu, Fri, Mar 6', null],
    ['Thu,', null],
    ['Mon, Nov 3 - Sun, Nov 9', null],
  ])('dates: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test.each([
    ['3 comments', ['/comments <3 comments> figure=3']],
    ['1 Comment', ['/comments <1 Comment> figure=1']],
    ['Apr 17 · 1.2k comments', ['/date <Apr 17> day=-4-17', '+dot <·>', '+comments <1.2k comments> figure=1.2k']],
    ['3 commenters', null],
    ['3 commentx', null],
    ['.3 comments', ['/comments <.3 comments> figure=.3?']],
  ])('comments: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test.each([
    ['7', ['/count <7> figure=7']],
    ['1.4k', ['/count <1.4k> figure=1.4k']],
    ['1,2k', null],
    ['7 8', null],
    ['7 boats', null],
    ['• 7', ['/bullet <•>', '+count <7> figure=7']],
    ['· 7', null],
    ['NaN', null],
    ['-3', null],
  ])('numbers: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test.each([
    ['·', ['/dot <·>']],
    ['∙', ['/dot <∙>']],
    ['⋅', ['/dot <⋅>']],
    ['‧', ['/dot <‧>']],
    ['・', ['/dot <・>']],
    ['·Apr 17', ['/dot <·>', '+date <Apr 17> day=-4-17']],
    ['4 authors ∙ Apr 17', ['/authors <4 authors> figure=4', '+dot <∙>', '+date <Apr 17> day=-4-17']],
    ['Apr 17・4 authors', ['/date <Apr 17> day=-4-17', '+dot <・>', '+authors <4 authors> figure=4']],
    ['.4 authors', ['/dot <.>', '+authors <4 authors> figure=4']],
    ['. 4 authors', null],
    ['.4 boats', null],
    ['.4', null],
    ['¸', null],
  ])('dots: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test.each([...'•‣◦▪●○*+-–—'])('bullets: %s', (bullet) => {
    expect(read(bullet)).toEqual([`/bullet <${bullet}>`])
    expect(read(`${bullet} 4 authors`)).toEqual([`/bullet <${bullet}>`, '+authors <4 authors> figure=4'])
    expect(read(`${bullet} ${bullet} 4 authors`)?.slice(0, 2)).toEqual([`/bullet <${bullet}>`, `+bullet <${bullet}>`])
    expect(read(`4 authors ${bullet}`)).toBe(null)
    expect(read(`· ${bullet}`)).toBe(null)
    expect(read(`${bullet}Boats`)).toBe(null)
    expect(read(`${bullet}4 authors`)?.[0]).toBe(bullet === '•' ? '/bullet <•>' : undefined)
  })

  test.each([
    ['o 4 authors', ['/bullet <o>', '+authors <4 authors> figure=4']],
    ['o', null],
    ['4 authors o', null],
    ['• o 4 authors', null],
    ['O 4 authors', null],
    ['o4 authors', null],
    ['x 4 authors', null],
    ['', []],
  ])('letters: %j', (line, cues) => {
    expect(read(line)).toEqual(cues)
  })

  test('one of them, at a place of a text', () => {
    const text = 'by 4 authors, 12'
    expect(writeCue(text, readPart(text, 3, 12, 'same-line', null) as Cue)).toBe('+authors <4 authors> figure=4')
    expect(readPart(text, 3, 11, 'same-line', null)).toMatchObject({ kind: 'authors', end: 11 })
    expect(readPart(text, 3, 10, 'same-line', null)).toMatchObject({ kind: 'count', end: 4 })
    expect(readPart('Nov 3 - Nov 9', 0, 5, 'same-line', null)).toMatchObject({ kind: 'date', end: 5 })
    expect(readPart('Nov 123', 0, 6, 'same-line', null)).toMatchObject({ kind: 'date', end: 6, day: { day: 12 } })
    for (const before of ['date', 'bullet', 'authors', null] as const)
      expect(readPart(text, 14, 16, 'same-line', before), `${before}`).toMatchObject({ kind: 'count' })
    for (const before of ['dot', 'count', 'text'] as const) expect(readPart(text, 14, 16, 'same-line', before), before).toBe(null)
  })
})

describe('a part of a byline that is broken in two', () => {
  function readBroken(text: string): string[] | null {
    const cues: Cue[] = []
    const isRead = readBrokenLine(text, 0, text.indexOf('\n'), text.length, 'blank-line', cues)
    if (!isRead) expect(cues).toEqual([])
    return isRead ? cues.map((cue) => writeCue(text, cue)) : null
  }

  test.each([
    ['Apr\n9, 2023 3', ['date <Apr\n9, 2023> day=2023-4-9', '+count <3> figure=3']],
    ['Apr 9,\n2023 3', ['date <Apr 9,\n2023> day=2023-4-9', '+count <3> figure=3']],
    ['Apr\n9', ['date <Apr\n9> day=-4-9']],
    ['8\nauthors', ['authors <8\nauthors> figure=8']],
    ['8\nauthors of', null],
    ['Apr 9\n2023', null],
    ['Apr.\n9', null],
    ['Apr\nboats', null],
    ['8\nboats', null],
    ['8\n9', null],
    ['8\n·', null],
    ['8k\nauthors', null],
    ['·\n8 authors', null],
    ['Boats,\n9', null],
    ['Apr,\n9', null],
  ])('%j', (text, cues) => {
    expect(readBroken(text)).toEqual(cues)
  })

  test.each([
    ['September 14,', true],
    ['8', true],
    ['September  14,', false],
    ['· 8', false],
    ['', false],
  ])('%j may be the first half of one: %s', (line, mayBe) => {
    expect(mayBeBroken(line, 0, line.length)).toBe(mayBe)
    expect(mayBeBroken(`Boats ${line}`, 6, 6 + line.length)).toBe(mayBe)
  })
})
