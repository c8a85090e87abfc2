/** How a text looks: like a title, like prose, like a banner. */
import { describe, expect, test } from 'vitest'
import { type Hint, lookAt, looksCutOff, type SeenTexts } from '../../src/grammar/costs.ts'
import {
  endsComplete,
  endsSentence,
  hasWords,
  holdsUrl,
  isBoilerplate,
  isCounted,
  isCutInFront,
  readsOn,
  scoreTitle,
} from '../../src/grammar/looks.ts'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

/** What a change of a text does to its score. */
const compare = (text: string, changed: string): number => Math.round((scoreTitle(changed) - scoreTitle(text)) * 100) / 100

test.each([
  ['c5c9]', true],
  ['8d3.svg)* 9 authors', true],
  ['a]) Boats [and] Maps', true],
  ['Boats [and] Maps', false],
  ['Boats on (0, 1]', false],
  ['Boats [and', false],
  ['1) Boats', false],
  ['1) Boats]', true],
  ['Boats :) and Maps', false],
])('%j closes a bracket that it does not open: %s', (text, isCut) => {
  expect(isCutInFront(text)).toBe(isCut)
  expect(scoreTitle(text) < -1).toBe(isCut)
})

test.each([
  ['The scarcity of data sets across various domains', true],
  ['large vision language models often suffer', true],
  ['School of Computer Science and Engineering', false],
  ['nvidia NVIDIA', false],
  ['small research group', false],
  ['Institute for the study of paper boats', false],
])('%j reads on: %s', (text, does) => {
  expect(readsOn(text)).toBe(does)
})

describe('scoreTitle', () => {
  test('a usual title looks like one, a sentence does not', () => {
    expect(scoreTitle('Quiet Gradients: Training Small Networks by Listening')).toBe(6.5)
    expect(scoreTitle('We show that its spectrum tells when it is about to overfit.')).toBeLessThan(0)
    expect(scoreTitle(`A${' long title'.repeat(20)}`)).toBe(-8)
  })

  test('by its length: 24, 120, 164 and 213 characters are the last of their kinds', () => {
    const scoreOf = (length: number): number => scoreTitle(`Ab${'c'.repeat(length - 2)}`)
    expect([1, 24, 25, 120, 121, 164, 165, 213, 214].map((length) => scoreOf(Math.max(length, 2)))).toEqual([
      3.5, 3.5, 5, 5, 3.5, 3.5, 1, 1, -8,
    ])
  })

  test.each([
    ['a full stop', '.', -5],
    ['dots', '…', -5],
    ['a question', '?', -2.5],
    ['an exclamation', '!', -2.5],
    ['a comma', ',', -4],
    ['a semicolon', ';', -4],
    ['a colon', ':', -4],
    ['a hyphen', '-', -4],
    ['a bracket', ')', 0],
    ['a full stop and closing marks', '.”)', -5],
    ['a link', ' https://example.org/a', -5],
  ])('by its end, %s', (_name, end, difference) => {
    expect(compare('Paper Boats (and Other Fine Vessels', `Paper Boats (and Other Fine Vessels${end}`)).toBe(difference)
  })

  test('by sentences that begin inside of it', () => {
    expect(compare('Boats fold. then sink. then dry', 'Boats fold. Then sink. then dry')).toBeLessThan(0)
    const one = 'Paper Boats Fold! They Sink and They Float'
    expect(compare('Paper Boats Fold, They Sink and They Float', one)).toBe(-1)
    expect(compare(one, 'Paper Boats Fold! They Sink? (They Float')).toBe(-2.5)
    expect(compare('Paper Boats Fold, They Sink and They Float', 'Paper Boats (Fold!) They Sink and They Float')).toBe(-1)
  })

  test('by its capitals, of longer words behind the first', () => {
    const none = 'Boats that fold by Sea and at Bay'
    // `that fold`: two longer words, none with a capital; there are too few of them to speak against it.
    expect(compare(none, 'Boats That Fold by Sea and at Bay')).toBe(1.5)
    expect(compare('Boats Tied Fold Over', 'Boats Tied fold over')).toBe(-1.5)
    expect(compare('Boats from Fold Over', 'Boats from fold Over')).toBe(-1.5)
    expect(compare('Boats tied fold 2048', 'Boats tied fold over')).toBe(0)
    expect(compare('Boats tied Fold 2048', 'Boats tied fold over')).toBe(-1.5)
    expect(compare('Boats tied fold over Lake', 'Boats tied fold over lake')).toBe(-0.5)
    expect(compare('Boats (Tied [Fold "Over', 'Boats (tied [fold "over')).toBe(-1.5)
    expect(scoreTitle('Boats')).toBe(3.5)
  })

  test('by words of prose, up to three', () => {
    const title = 'Paper Boats Under Cold Grey Bridges'
    const scores = ['We', 'We It', 'We It Is', 'We It Is Us'].map((words) => compare(title, `${title} ${words}`))
    expect(scores).toEqual([-0.7, -1.4, -2.1, -2.1])
  })

  test('by a small letter at its beginning', () => {
    expect(compare('Paper Boats and Bridges Elsewhere', 'paper Boats and Bridges Elsewhere')).toBe(-0.5)
    expect(compare('Paper Boats and Bridges Elsewhere', '3aper Boats and Bridges Elsewhere')).toBe(0)
  })

  test('by having no word, or those of a banner', () => {
    expect(scoreTitle('* * *')).toBe(3.5 - 12)
    expect(compare('Paper Boats and Newspapers Today', 'Paper Boats and Newsletter Today')).toBe(-5)
    expect(scoreTitle('')).toBeLessThan(0)
  })
})

describe('ends', () => {
  test.each(['So it is.', 'Is it?', 'It is!', 'Thus:', 'and so on…', '(It is.)', 'It is.*"', `It is.${')'.repeat(11)}`, '.'])(
    '%j ends a sentence',
    (text) => {
      expect(endsSentence(text)).toBe(true)
      expect(endsComplete(text)).toBe(true)
    },
  )

  test.each(['So it is', 'So it is,', '', ')', `It is.${')'.repeat(12)}`, '"(")'])('%j ends none', (text) => {
    expect(endsSentence(text)).toBe(false)
    expect(endsComplete(text)).toBe(false)
  })

  test('a link ends what it ends', () => {
    expect(endsComplete('Code is at https://example.org/a')).toBe(true)
    expect(endsComplete('https://example.org/a')).toBe(true)
    expect(endsComplete('https://example.org/a is where')).toBe(false)
    expect(endsComplete(`https://example.org/${'a'.repeat(200)}`)).toBe(false)
  })
})

describe('what a text holds', () => {
  test('a number of something in small letters', () => {
    for (const text of ['8 writers', '• 8 writers', '1. 12 autoren', '2. 3. 9999 x', `${'*'.repeat(40)}8 writers`])
      expect(isCounted(text), text).toBe(true)
    for (const text of [
      '8 Writers',
      '8 writers of',
      '12345 writers',
      '8  ',
      'about 8 writers',
      '8 writers.',
      '8writers',
      `${'*'.repeat(41)}8 writers`,
    ])
      expect(isCounted(text), text).toBe(false)
  })

  test('words, links and the words of banners', () => {
    expect([hasWords('a'), hasWords('界'), hasWords('7'), hasWords('* · *'), hasWords('')]).toEqual([true, true, true, false, false])
    expect([holdsUrl('see https://a.b'), holdsUrl('see www.a.b'), holdsUrl('see a.b')]).toEqual([true, true, false])
    expect([
      isBoilerplate('Accept all cookies'),
      isBoilerplate('Log out'),
      isBoilerplate('Blog inside'),
      isBoilerplate('Signs upon'),
    ]).toEqual([true, true, false, false])
  })
})

describe('lookAt', () => {
  /** The looks of a block, and of what stood before it in the stretch. */
  function look(one: Part, hint: Hint = null, ...before: readonly Part[]) {
    const { source, cues } = layCues([...before, one].map((each) => ({ gap: 'blank-line' as const, ...each })))
    const seen: SeenTexts = new Map()
    const all = joinLines(source, cues, 0).map((block, at, blocks) =>
      lookAt(source, block, seen, at === blocks.length - 1 ? hint : null, blocks[at + 1]),
    )
    return all.at(-1)
  }
  const title = part('text', { text: 'Paper Boats and Other Vessels' })
  const sentence = 'We fold them from what is at hand. '
  const usual = { title: 0.3 * (6 - 5.8), prose: 5.8, stray: 4, opening: 4, further: 1.5, length: 29 }

  test('what a name stands before goes on with no abstract, and what a label does is one', () => {
    const long = sentence.repeat(12).trim()
    expect(look(part('text', { text: long }))).toMatchObject({ prose: 0, further: 0 })
    expect(look(part('text', { text: long, behindName: true }))).toMatchObject({ prose: 0, further: 1000 })
    expect(look(part('text', { ...title, labelled: true }))).toMatchObject({ title: 1000, prose: 0, stray: 20, further: 0 })
  })

  test('a title costs little as a title', () => {
    expect(look(title)).toEqual({ ...usual, title: expect.closeTo(0), prose: 6.5 })
    expect(look(part('text', { text: 'Vessels of many kinds' }))).toMatchObject({ title: expect.closeTo(0.75), prose: 3.5 })
    expect(look(part('text', { text: sentence.trim() }))?.title).toBeGreaterThan(1.8)
  })

  test('marks outweigh looks', () => {
    expect(look(title, 'title')).toEqual({ title: 0, prose: 20, stray: 20, opening: 0, further: 0, length: 29 })
    expect(look(title, 'abstract')).toEqual({ title: 1000, prose: 0, stray: 20, opening: 0, further: 0, length: 29 })
    expect(look(title, 'of-paper')).toMatchObject({ title: 1000, prose: 6.5, stray: 4, opening: 4, further: 1.5 })
    expect(look(title, 'first')).toMatchObject({ title: 0, prose: 6.5, stray: 8 })
    expect(look(title, 'no-title')).toMatchObject({ title: 7, prose: 6.5, stray: 4, opening: 10 })
    expect(look(part('text', { text: 'Paper Boats and Other Vessels of the Sea' }), 'no-title')).toMatchObject({ opening: 10 })
    expect(look(part('text', { text: 'Paper Boats and Other Vessels of the Seas' }), 'no-title')).toMatchObject({ opening: 4 })
  })

  test.each([
    ['furniture', 4.5, 0],
    ['count', 3, 0.3],
    ['date', 3, 1],
    ['bullet', 1000, 0],
    ['unread', 1000, 0],
  ] as const)('%s may be a title, or nothing', (kind, asTitle, asStray) => {
    const { length, ...looks } = look(part(kind)) ?? { length: 0 }
    expect(looks).toEqual({ title: asTitle, prose: 1000, stray: asStray, opening: 0, further: 0 })
    expect(length).toBeGreaterThan(0)
  })

  test('prose is told by its length from twice that of a title on, and by its looks before', () => {
    const asProse = { title: 1.8 + 8, prose: 0, stray: 8, opening: 0, further: 0 }
    expect(look(part('text', { text: 'a'.repeat(427) }))).toEqual({ ...asProse, length: 427 })
    expect(look(part('text', { text: '*'.repeat(427) }))).toEqual({ ...asProse, length: 427 })
    // Without a word in it, a text of that length is no abstract.
    expect(look(part('text', { text: '*'.repeat(426) }))).toEqual({ ...asProse, prose: 8, length: 426 })
  })

  test('white space inside does not make a title longer', () => {
    expect(look(part('text', { text: `Paper${' '.repeat(250)}Boats and Other Vessels` }))).toMatchObject({ title: 0, stray: 4 })
  })

  test('a title that stands there again is a stray or a part of the abstract, up to the length of titles', () => {
    const prose = part('text', { text: sentence.trim() })
    expect(look(title, null, title, prose)).toMatchObject({ title: 6, prose: 0, stray: 4, opening: 0, further: 0 })
    expect(look(title, null, title, prose, title)).toMatchObject({ title: 6, prose: 0, stray: 4, opening: 0, further: 0 })
    const long = (length: number): Part => part('text', { text: `Ab${'c'.repeat(length - 2)}` })
    expect(look(long(213), null, long(213), prose)).toMatchObject({ prose: 0 })
    expect(look(long(213), null, long(213), prose)?.title).toBeGreaterThan(6)
    expect(look(long(214), null, long(214), prose)).toMatchObject({ title: 9.8 })
  })

  test.each<[name: string, below: Part[]]>([
    ['nothing', []],
    ['another title', [part('text', { text: 'Folding Maps of Unreal Places' })]],
    ['a part of the page', [part('furniture', { text: 'Log in.' })]],
  ])('what had %s below is no title of an abstract that has it again', (_name, below) => {
    expect(look(title, null, title, ...below)).toMatchObject({ title: 6, prose: 6.5, stray: 4, opening: 4, further: 1.5 })
  })

  test('a number of something is hardly a title or prose, and easily nothing', () => {
    expect(look(part('text', { text: '8 writers' }))).toMatchObject({ title: expect.closeTo(0.75 + 4), prose: 3.5 + 8, stray: 1.5 })
  })

  test('what is no part of a paper costs less where it reads like a banner, and more where it is long', () => {
    expect(look(part('text', { text: 'Subscribe to our newsletter' }))).toMatchObject({ stray: 1.5 })
    expect(look(part('text', { text: '* * *' }))).toMatchObject({ stray: 1.5 })
    const ofLength = (length: number) => look(part('text', { text: `Subscribe ${'a'.repeat(length - 10)}` }))
    expect(ofLength(213)).toMatchObject({ stray: 1.5 })
    expect(ofLength(214)).toMatchObject({ stray: 8 })
  })

  test('a text is short up to the shortest abstract, and linked where it holds a link', () => {
    const ofLength = (length: number) => look(part('text', { text: 'a'.repeat(length) }))
    expect(ofLength(164)).toMatchObject({ opening: 4, further: 1.5 })
    expect(ofLength(165)).toMatchObject({ opening: 0, further: 0 })
    expect(look(part('text', { text: 'Code is at https://example.org' }))).toMatchObject({ opening: 4, further: 0 })
    expect(look(part('text', { text: `${sentence.repeat(6)}https://example.org` }))).toMatchObject({ opening: 0, further: 0 })
  })

  test('what is cut off is as short as it happens to be', () => {
    const looks = { title: 3, prose: 4, stray: 4, opening: 4, further: 1.5, length: 20 }
    expect(looksCutOff(looks)).toEqual({ ...looks, prose: 1, opening: 0, further: 0 })
    expect(looksCutOff({ ...looks, prose: 0.5 })).toEqual({ ...looks, prose: 0.5, opening: 0, further: 0 })
  })
})

describe('in detail', () => {
  test.each([
    ...['cookie', 'cookies', 'newsletter', 'newsletters', 'subscribe', 'subscription', 'sponsored', 'advertisement', 'sign up', 'Sign in'],
    ...[
      'login',
      'log in',
      'logout',
      'log out',
      'accept all',
      'I agree',
      'privacy policy',
      'terms of use',
      'terms of service',
      'your email',
    ],
    ...[
      'your e-mail',
      'download our app',
      'download the app',
      'free trial',
      'translated automatically',
      'all rights reserved',
      'back to top',
    ],
  ])('%s is a banner’s', (words) => {
    expect(isBoilerplate(`Boats, ${words}, and maps`)).toBe(true)
    expect(isBoilerplate(`Boats x${words}x`)).toBe(false)
  })

  test('three capitals of five longer words are those of a title, one is not more than none', () => {
    const [small, most] = ['Boats made whole paper while eight', 'Boats Made Whole Paper while eight']
    expect(compare(small, most)).toBe(2)
    expect(compare(small, 'Boats Made whole paper while eight')).toBe(0)
    expect(compare(small, 'Boats Made Whole paper while eight')).toBe(0.5)
    expect(compare(small, 'Boats mADE wHOLE pAPER while eight')).toBe(0)
    expect(compare(most, 'Boats ("Made ("Whole ["Paper while eight')).toBe(0)
    expect(compare(small, 'Boats 0ade 9hole 5aper while eight')).toBe(2)
    expect(compare(small, 'Boats #ade +hole /aper while eight')).toBe(0)
  })

  test('a dot inside of a word ends no sentence', () => {
    expect(compare('Boats v112 Made Whole Paper while', 'Boats v1.2 Made Whole Paper while')).toBe(0)
    expect(compare('Boats v112 Made Whole Paper while', 'Boats v11. Made Whole Paper while')).toBe(-1)
    expect(compare('Boats v112 Made Whole Paper while', 'Boats v1." Made Whole Paper while')).toBe(-1)
  })

  test('half of the longer words in capitals read like a name', () => {
    expect(readsOn('Boats Made Whole paper while')).toBe(false)
    expect(readsOn('Boats Made whole paper while')).toBe(true)
    expect(readsOn('Boats Made Whole Paper While')).toBe(false)
  })

  test('numbers of list items close nothing at the beginning alone', () => {
    expect(['12) Boats', '1234) Boats', ') Boats', '12345) Boats', 'Boats 12) Maps'].map(isCutInFront)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })

  test('numbers of list items before a number are none of it', () => {
    expect(['12. 8 writers', '1.   8 writers', '123. 8 writers', '1.8 writers'].map(isCounted)).toEqual([true, true, false, false])
  })
})
