/** Brackets that are something by themselves, by the marks of short texts. */
import { describe, expect, test } from 'vitest'
import { altOf } from '../../src/frontends/markup/alone.ts'
import { marksOf } from '../helpers/marks.ts'

/** A list of links as a text browser writes it, whose numbers stand before their texts, or behind. */
const before = '\n\n[1]a\n[2]b\n\n1. /nvidia\n2. /docs\n3. /papers/2509.01234\n'
const behind = '\n\nabc[1]\nbcd[2]\n\n1. /nvidia\n2. /docs\n3. /papers/2509.01234\n'

/** The marks of a text above a list. */
const marksIn = (text: string, list = ''): string[] => marksOf(text + list).slice(0, marksOf(text + list).length - marksOf(list).length)

describe('a check box', () => {
  test.each(['[ ] Boats', '* [x] Boats', '1. [X] Boats', '- [-] Boats', '[_] Boats', '[\u00a0] Boats', 'a\n\n[x]'])(
    'opens a line: %j',
    (text) => {
      const [box] = /\[.\]/.exec(text) ?? []
      expect(marksOf(text)).toEqual([`box '${box}'`])
    },
  )

  test.each(['a [ ] b', 'a [x] b', '[y] b', '[xx] b', 'a][x] b'])('is not in %j', (text) => {
    expect(marksOf(text).filter((mark) => mark.startsWith('box'))).toEqual([])
  })

  test('may stand behind the address of its link', () => {
    expect(marksOf('a [/nvidia][ ] b')).toEqual(["target '[/nvidia]' -> profile nvidia", "box '[ ]'"])
    expect(marksOf('a [/nvidia][-] b')).toEqual(["target '[/nvidia]' -> profile nvidia"])
    expect(marksOf('[x](/nvidia)').map((mark) => mark.split(' ')[0])).toEqual(['open', 'close'])
    expect(marksOf('[x][y]')).toEqual([])
  })
})

describe('the name of a picture', () => {
  test.each(['png', 'jpg', 'jpeg', 'svg', 'gif', 'webp', 'avif', 'PNG'])('ends in .%s', (ending) => {
    expect(marksOf(`a [my-boat_1%20.${ending}] b`)).toEqual([`picture '[my-boat_1%20.${ending}]'`])
  })

  test.each(['a [boat.pdf] b', 'a [.png] b', 'a [my boat.png] b', `a [${'b'.repeat(121)}.png] b`, 'a [boat.png]: b', 'a [boat.pngs] b'])(
    'is not in %s',
    (text) => {
      expect(marksOf(text)).toEqual([])
    },
  )

  test('stands for a picture where no target follows', () => {
    expect(marksOf(`a [${'b'.repeat(120)}.png] b`)).toHaveLength(1)
    expect(marksOf('a [boat.png](/nvidia) b')[0]).toBe("open '[' -> profile nvidia")
    expect(marksOf('a ![boat.png] b')).toEqual([])
  })

  test('may have the number of its link before it, and the text of a picture before that', () => {
    expect(marksIn('[3]example-labs-[2][boat.png] Labs', before)).toEqual([
      "number '[3]' -> paper 2509.01234",
      `picture 'example-labs-[2][boat.png]' -> site "example-labs"`,
    ])
    expect(marksIn('a [2][boat.png] Labs', before)).toEqual(["picture '[2][boat.png]' -> site"])
    expect(marksIn('a b-[2][boat.png] Labs', before)).toEqual([`picture 'b-[2][boat.png]' -> site "b"`])
    expect(marksIn('a -[2][boat.png] Labs', before)).toEqual(["picture '-[2][boat.png]' -> site"])
    expect(marksIn('[x]-[2][boat.png] Labs', before).at(-1)).toBe("picture '-[2][boat.png]' -> site")
    expect(marksIn('a [99][boat.png] Labs', before)).toEqual(["picture '[99][boat.png]' -> ?"])
    expect(marksIn('[2][boat.png] Labs')).toEqual(["picture '[boat.png]'"])
    for (const [length, found] of [
      [98, 98],
      [99, 99],
      [100, 99],
    ] as const)
      expect(marksIn(`x ${'y'.repeat(length)}-[2][boat.png]`, before)).toEqual([
        `picture '${'y'.repeat(found)}-[2][boat.png]' -> site "${'y'.repeat(found)}"`,
      ])
  })
})

describe('the number of a link', () => {
  test('stands before its text', () => {
    expect(marksIn('a [3] b', before)).toEqual(["number '[3]' -> paper 2509.01234"])
    expect(marksIn('⟨3⟩b', before)).toEqual(["number '⟨3⟩' -> paper 2509.01234"])
    expect(marksIn('a [1234] b', before)).toEqual(["number '[1234]' -> ?"])
    expect(marksIn('a [12345] b', before)).toEqual([])
    expect(marksIn('a [3x] b', before)).toEqual([])
  })

  test('stands behind its text', () => {
    expect(marksIn('abc[3] b', behind)).toEqual(["target '[3]' -> paper 2509.01234"])
    expect(marksIn('see [3], b', behind)).toEqual(["target '[3]' -> paper 2509.01234"])
  })

  test('is none where no links are numbered', () => {
    expect(marksOf('a [3] b')).toEqual([])
  })

  test.each([...':,.;)'])('is none in a sentence that goes on with %s', (mark) => {
    expect(marksIn(`A Comment on [3]${mark} What Floats`, before)).toEqual([])
    expect(marksIn(`* [3]${mark} What Floats`, before)).toHaveLength(1)
    expect(marksIn(`a [2][3]${mark} What Floats`, before)).toHaveLength(2)
  })
})

describe('an address in brackets', () => {
  test.each([
    ['Boats [/papers/2509.01234]', "target '[/papers/2509.01234]' -> paper 2509.01234"],
    ['a [/nvidia] b', "target '[/nvidia]' -> profile nvidia"],
    ['a [https://a.example] b', "target '[https://a.example]' -> other https://a.example"],
    ['[/nvidia]Boats', "number '[/nvidia]' -> profile nvidia"],
    ['a [/nvidia]Boats', "number '[/nvidia]' -> profile nvidia"],
    ['a[/nvidia]Boats', "target '[/nvidia]' -> profile nvidia"],
    ['[/nvidia]', "target '[/nvidia]' -> profile nvidia"],
    ['a [/nvidia]\nb', "target '[/nvidia]' -> profile nvidia"],
  ])('%s', (text, mark) => {
    expect(marksOf(text)).toEqual([mark])
  })

  test.each([...'[](),.;:·'])('is no number before %s', (character) => {
    expect(marksOf(`a [/nvidia]${character} b`).filter((mark) => mark.startsWith('number'))).toEqual([])
  })

  test.each(['a [nvidia] b', 'a [/nvidia labs] b', 'a [/nvidia', `a [/${'b'.repeat(2_000)}] b`])('is not in %s', (text) => {
    expect(marksOf(text)).toEqual([])
  })

  test('has no more than 2000 characters', () => {
    expect(marksOf(`a [/${'b'.repeat(1_999)}] b`)).toHaveLength(1)
  })

  test('may be a target of its own link', () => {
    expect(marksOf('[/nvidia](/docs)').map((mark) => mark.split(' ')[0])).toEqual(['open', 'close'])
  })

  test('of a picture has what that leads to behind it', () => {
    expect(marksOf('a [/a.png] b')).toEqual(["picture '[/a.png]' -> picture"])
    expect(marksOf('a [/a.png]/nvidia b')).toEqual(["picture '[/a.png]/nvidia' -> profile nvidia"])
    expect(marksOf('a [/a.png]https://hf.co/papers?q=1#a b')).toEqual(["picture '[/a.png]https://hf.co/papers?q=1#a' -> search 1"])
    expect(marksOf('a [/a.png]http://hf.co/nvidia b')).toEqual(["picture '[/a.png]http://hf.co/nvidia' -> profile nvidia"])
    expect(marksOf('a [/a.png] /nvidia b')).toEqual(["picture '[/a.png]' -> picture"])
    expect(marksOf('a [/a.png]nvidia b')).toEqual(["picture '[/a.png]' -> picture"])
  })
})

describe('what is left of a picture', () => {
  test.each([
    ['a [] b', "picture '[]'"],
    ['a [Image: a boat] b', `picture '[Image: a boat]' "a boat"`],
    ['a [img 12：a boat] b', `picture '[img 12：a boat]' "a boat"`],
    ['a [Logo1:] b', "picture '[Logo1:]'"],
    ['[icon]', `picture '[icon]' "icon"`],
    ['* [nvidia-labs_1.0] \n', `picture '[nvidia-labs_1.0]' "nvidia-labs_1.0"`],
    ['[图片 1234]', `picture '[图片 1234]' "图片 1234"`],
    ['[圖片]', `picture '[圖片]' "圖片"`],
    ['[画像]', `picture '[画像]' "画像"`],
    ['[이미지]', `picture '[이미지]' "이미지"`],
    ['by [ada]', `picture '[ada]' "ada"`],
    ['x\nby[ada]  ada', `picture '[ada]' "ada"`],
    ['Submitted by [ada] ada', `picture '[ada]' "ada"`],
    ['submitted by\n\n[ada] ada', `picture '[ada]' "ada"`],
    ['submitted by\r\n\r\n[ada] ada', `picture '[ada]' "ada"`],
    ['[nvidia]NVIDIA', `picture '[nvidia]' "nvidia"`],
    ['* [nvidia]Éa\nmore', `picture '[nvidia]' "nvidia"`],
    [`[${'b'.repeat(40)}]`, `picture '[${'b'.repeat(40)}]' "${'b'.repeat(40)}"`],
    [`[nvidia]${'N'.repeat(80)}`, `picture '[nvidia]' "nvidia"`],
  ])('%j', (text, mark) => {
    expect(marksOf(text)).toEqual([mark])
  })

  test.each([
    'a [boat] b',
    'a [boat]',
    '[boat] b',
    '[two words]',
    '[image 12345]',
    '[image boat: x]',
    `[image: ${'b'.repeat(80)}]`,
    '[image: a\nboat]',
    `[${'b'.repeat(41)}]`,
    '[boat]: x',
    '[boat] (x)',
    'a ![boat]',
    '![boat]',
    'baby [ada] b',
    'not by [ada] b',
    'Submitted by\n\n\n\n\n[ada] b',
    'not submitted by ada [ada] b',
    '[y]Y',
    '[nvidia]1',
    `[nvidia]${'N'.repeat(81)}`,
    '[boat][7x]',
  ])('is not in %j', (text) => {
    expect(marksOf(text).filter((mark) => mark.startsWith('picture'))).toEqual([])
  })

  test('is none where the text is the label of a link', () => {
    expect(marksOf('[boat]\n\n[boat]: /nvidia')[0]).toBe("open '[' -> profile nvidia")
    expect(marksOf('[]\n\n[]: /nvidia')[0]).toBe("picture '[]'")
  })

  test('before a number is none, but for a writer that numbers its links before their texts', () => {
    expect(marksOf('[][7]')[0]).toBe("open '[' -> ?")
    expect(marksIn('[][2]b', before)).toEqual(["picture '[]'", "number '[2]' -> site"])
    expect(marksIn('by [2][ada] b', before)).toEqual(["number '[2]' -> site", `picture '[ada]' "ada"`])
  })
})

describe('brackets', () => {
  test.each(['[\nx]', '[\rx]', '[[x]]', '[![x]]'])('that others or the end of a line follow are nothing by themselves: %j', (text) => {
    expect(marksOf(`a ${text}`)).toEqual([])
  })

  test.each([
    ['[a boat]', 'a boat'],
    ['[Image: a boat]', 'a boat'],
    ['[Image:   a boat]', 'a boat'],
    ['[图片：船]', '船'],
    ['[Image:]', null],
    ['[Image:  ]', null],
    ['[]', null],
    ['[  ]', null],
  ])('%j hold the text %j', (text, alt) => {
    const place = altOf(5, text)
    expect(place === null ? null : `.....${text}`.slice(place.start, place.end)).toBe(alt)
  })
})
