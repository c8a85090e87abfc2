/** Links, pictures and other things in brackets, by the marks of short texts. */
import { describe, expect, test } from 'vitest'
import { linksOf, marksOf } from '../helpers/marks.ts'

const boats = '/papers/2509.01234'
const is2509 = 'paper 2509.01234'

describe('a link', () => {
  test.each([
    [`[Boats](${boats})`, ["open '['", `close '](${boats})'`]],
    [`a [Boats](${boats}) b`, ["open '['", `close '](${boats})'`]],
    [`[Boats] (${boats})`, ["open '['", `close '] (${boats})'`]],
    [`[LINK: \tBoats](${boats})`, ["open '[LINK: \t'", `close '](${boats})'`]],
    [`[Boats](${boats}){.link}`, ["open '['", `close '](${boats}){.link}'`]],
    [`[Bo [a] ats](${boats})`, ["open '['", `close '](${boats})'`]],
    [`[Bo\nats](${boats})`, ["open '['", `close '](${boats})'`]],
    [`[Bo\n\nats](${boats})`, ["open '['", `close '](${boats})'`]],
    [`* [Bo\r\n\r\nats](${boats})`, ["open '['", `close '](${boats})'`]],
  ])('%j', (text, marks) => {
    expect(marksOf(text).map((mark) => mark.replace(` -> ${is2509}`, ''))).toEqual(marks)
  })

  test.each([
    [`a [Bo\n\nats](${boats})`, [`target '](${boats})' -> ${is2509}`]],
    [`a [Bo\n \t\u00a0\nats](${boats})`, [`target '](${boats})' -> ${is2509}`]],
    [`a [Bo\r\rats](${boats})`, [`target '](${boats})' -> ${is2509}`]],
    [`a [Bo\r\nats](${boats})`, ["open '[' -> paper 2509.01234", `close '](${boats})' -> ${is2509}`]],
    [`a [Bo\n x\nats](${boats})`, ["open '[' -> paper 2509.01234", `close '](${boats})' -> ${is2509}`]],
    [`Boats](${boats})`, [`target '](${boats})' -> ${is2509}`]],
    ['Boats]{.x}', []],
  ])('inside of a line has no blank line in it: %j', (text, marks) => {
    expect(marksOf(text)).toEqual(marks)
  })

  test.each(['a [Boats] (/x y)', 'a [Boats] (and maps)', 'a [Boats] (https://a.example/b)', 'a [Boats](x)', 'a [Boats] b', 'f[0,1](x)'])(
    'is not %s',
    (text) => {
      expect(marksOf(text)).toEqual([])
    },
  )

  test.each([
    ['/papers/2509.01234', 'paper 2509.01234'],
    ['/papers/2509.01234#community', 'comments 2509.01234'],
    ['/login?next=%2Fpapers%2F2509.01234', 'votes 2509.01234'],
    ['/papers/date/2025-09-03', 'day 2025-09-03'],
    ['/papers/week/2025-W36', 'week'],
    ['/papers/month/2025-09', 'month'],
    ['/papers/trending', 'trending'],
    ['/papers?q=boats', 'search boats'],
    ['/nvidia', 'profile nvidia'],
    ['/datasets/boats', 'site'],
    ['https://arxiv.org/abs/2509.01234', 'arxiv 2509.01234'],
    ['https://github.com/boats/maps', 'code https://github.com/boats/maps'],
  ])('may have a space before a target of a known kind: %s', (url, told) => {
    expect(marksOf(`a [x] (${url}) b`)).toEqual([`open '[' -> ${told}`, `close '] (${url})' -> ${told}`])
    expect(marksOf(`a [x]  (${url}) b`)).toEqual([])
  })

  test.each([
    ['/avatars/0a1b.svg', 'avatar'],
    ['/social-thumbnails/papers/2509.01234.png', 'thumbnail 2509.01234'],
    ['/a.png', 'picture'],
  ])('to a picture is one, with a space, too: %s', (url, told) => {
    expect(marksOf(`a [x y] (${url}) b`)).toEqual([`picture '[x y] (${url})' -> ${told} "x y"`])
    expect(marksOf(`a [](${url}) b`)).toEqual([`picture '[](${url})' -> ${told}`])
  })

  test('with a long text is no picture', () => {
    expect(marksOf(`[${'b'.repeat(199)}](/a.png)`)).toEqual([`picture '[${'b'.repeat(199)}](/a.png)' -> picture "${'b'.repeat(199)}"`])
    expect(marksOf(`[${'b'.repeat(200)}](/a.png)`)).toEqual(["open '[' -> picture", "close '](/a.png)' -> picture"])
  })

  test('to a paper begins at the first bracket that is open, and to anything else at the last', () => {
    expect(linksOf(`[a x [b](${boats})`)).toEqual(['a x [b'])
    expect(linksOf('[a x [b](/nvidia)')).toEqual(['b'])
    expect(linksOf(`[a\n[b](${boats})`)).toEqual(['a\n[b'])
    expect(linksOf('[a\n[b](/nvidia)')).toEqual(['b'])
    expect(linksOf(`x [a [b](${boats})`)).toEqual(['b'])
    expect(linksOf('x [a\n[b](/nvidia)')).toEqual(['b'])
    expect(linksOf('x ![a\n[b](/nvidia)')).toEqual(['b'])
    expect(linksOf('[a] b](/nvidia)')).toEqual(['a] b'])
    expect(linksOf('[a\n[b] c](/nvidia)')).toEqual(['a\n[b] c'])
    expect(marksOf('a [b] c](/nvidia)')).toEqual(["target '](/nvidia)' -> profile nvidia"])
    expect(marksOf('a ⟨b](/nvidia)')).toEqual(["target '](/nvidia)' -> profile nvidia"])
    expect(marksOf('[a x [b](/nvidia) c](/docs)')).toEqual([
      "open '[' -> profile nvidia",
      "close '](/nvidia)' -> profile nvidia",
      "target '](/docs)' -> site",
    ])
  })

  test('may begin with the picture of its text in brackets', () => {
    expect(marksOf('[[nvidia] NVIDIA](/nvidia)')).toEqual([
      "open '[' -> profile nvidia",
      `picture '[nvidia]' "nvidia"`,
      "close '](/nvidia)' -> profile nvidia",
    ])
    expect(marksOf('[ \n[Image: nvidia] NVIDIA](/nvidia)')[1]).toBe(`picture '[Image: nvidia]' "nvidia"`)
    expect(marksOf('[  [nvidia labs] NVIDIA](/nvidia)')[1]).toBe(`picture '[nvidia labs]' "nvidia labs"`)
    expect(marksOf('[[nvidia NVIDIA](/nvidia)')).toHaveLength(2)
    for (const text of [
      '[ada-q] 4 authors',
      '[ada-q] and others, 4 authors',
      '[Image 3] Paper Boats',
      '[] Paper Boats',
      '[a] [b] Paper Boats',
    ])
      expect(marksOf(`[${text}](/papers/2509.01234)`)[1]).toMatch(/^picture/)
    expect(marksOf('[[Re] Paper Boats](/papers/2509.01234)')).toHaveLength(2)
    expect(marksOf('[[] NVIDIA](/nvidia)')[1]).toBe("picture '[]'")
    expect(marksOf(`[[${'b'.repeat(119)}] NVIDIA](/nvidia)`)).toHaveLength(3)
    expect(marksOf(`[[${'b'.repeat(120)}] NVIDIA](/nvidia)`)).toHaveLength(2)
    expect(marksOf('[a [nvidia] NVIDIA](/nvidia)')).toHaveLength(2)
  })

  test('may have a heading right behind it', () => {
    const link = [`open '[' -> profile nvidia`, `close '](/nvidia)' -> profile nvidia`]
    expect(marksOf('[a](/nvidia)## Boats')).toEqual([...link, "heading '## ' in line"])
    expect(marksOf('[a](/nvidia)\t###### Boats')).toEqual([...link, "heading '\t###### ' in line"])
    for (const behind of ['  ## Boats', '##Boats', '####### Boats', ' # ']) {
      expect(marksOf(`[a](/nvidia)${behind}`), behind).toHaveLength(behind === ' # ' ? 3 : 2)
    }
  })
})

describe('a picture', () => {
  test.each([
    ['![](/a.png)', "picture '![](/a.png)' -> picture"],
    ['![a boat](/a.png)', `picture '![a boat](/a.png)' -> picture "a boat"`],
    ['x ![a boat](/a.png)', `picture '![a boat](/a.png)' -> picture "a boat"`],
    ['![a boat](/boats)', `picture '![a boat](/boats)' -> profile boats "a boat"`],
    ['![a\nboat](/a.png)', `picture '![a\nboat](/a.png)' -> picture "a\nboat"`],
    ['![a [b] c](/a.png){.x}', `picture '![a [b] c](/a.png){.x}' -> picture "a [b] c"`],
    ['![]( /a.png "x")', `picture '![]( /a.png "x")' -> picture`],
    ['x ![a]{.b}', `picture '![a]{.b}' "a"`],
    [`![${'b'.repeat(199)}](/a.png)`, `picture '![${'b'.repeat(199)}](/a.png)' -> picture "${'b'.repeat(199)}"`],
  ])('%j', (text, mark) => {
    expect(marksOf(text)).toEqual([mark])
  })

  test.each([
    `![${'b'.repeat(200)}](/a.png)`,
    '![a\n\nboat](/a.png)',
    '![a\r \rboat](/a.png)',
    '![a\n* boat](/a.png)',
    '![a\n - boat](/a.png)',
    '![a\n• boat](/a.png)',
  ])('has no long text, no blank line and no list in it: %j', (text) => {
    expect(marksOf(text)).toEqual(["target '](/a.png)' -> picture"])
  })

  test('in a link leaves it its beginning', () => {
    expect(marksOf(`[![a](/a.png) Boats](${boats})`)).toEqual([
      `open '[' -> ${is2509}`,
      `picture '![a](/a.png)' -> picture "a"`,
      `close '](${boats})' -> ${is2509}`,
    ])
    for (const between of [' ', '\n'])
      expect(marksOf(`[a${between}![b](${boats}) c](/nvidia)`)).toEqual([
        "open '[' -> profile nvidia",
        `picture '![b](${boats})' -> ${is2509} "b"`,
        "close '](/nvidia)' -> profile nvidia",
      ])
    expect(marksOf(`[![a\n\nb](/a.png) Boats](${boats})`)).toEqual([
      `open '[' -> ${is2509}`,
      "target '](/a.png)' -> picture",
      `close '](${boats})' -> ${is2509}`,
    ])
  })

  test('whose address is a number in a list may be a link', () => {
    expect(marksOf('![nvidia⟨12⟩NVIDIA](/nvidia)')).toEqual([
      "skip '!'",
      "open '[' -> profile nvidia",
      `picture 'nvidia' "nvidia"`,
      "close '](/nvidia)' -> profile nvidia",
    ])
    expect(marksOf('![nvidia⟨12⟩NVIDIA](/a.png)')).toEqual([`picture '![nvidia⟨12⟩NVIDIA](/a.png)' -> picture "nvidia⟨12⟩NVIDIA"`])
    expect(marksOf('![an image⟨12⟩NVIDIA](/nvidia)')).toHaveLength(1)
    expect(marksOf('![nvidia⟨x⟩NVIDIA](/nvidia)')).toHaveLength(1)
  })
})

describe('labels', () => {
  const list = `\n\n[boats]: ${boats}\n[a b]: /nvidia\n[3]: /a.png`
  const marks = (text: string): string[] => marksOf(text + list).filter((mark) => !mark.startsWith('reference'))

  test.each([
    ['[Boats][boats]', "close '][boats]'"],
    ['[Boats][ BOATS ]', "close '][ BOATS ]'"],
    ['[Boats] [boats]', "close '] [boats]'"],
    ['[Boats]\n[boats]', "close ']\n[boats]'"],
    ['[Boats]\r\n[boats]', "close ']\r\n[boats]'"],
    ['[Boats][boats]{.x}', "close '][boats]{.x}'"],
    ['[boats][]', "close '][]'"],
    ['[boats]', "close ']'"],
    ['[boats][]{.x}', "close '][]{.x}'"],
    ['[Boats]', "close ']'"],
    ['[\nboats]', "close ']'"],
  ])('lead to what a list says: %j', (text, close) => {
    expect(marks(text)).toEqual([`open '[' -> ${is2509}`, `${close} -> ${is2509}`])
  })

  test('of a text with attributes are none', () => {
    expect(marks('a [boats]{.y}')).toEqual(["open '['", "close ']{.y}'"])
  })

  test('are those of the last bracket that is open', () => {
    for (const text of ['[q x [boats] y', 'x [q\n[boats] y', 'x [q [boats] y']) expect(linksOf(text + list), text).toEqual(['boats'])
  })

  test('may have a picture in them', () => {
    expect(marks('[x][![ab][3]4]\n\n[![ab][3]4]: /docs')).toEqual(["open '[' -> site", "close '][![ab][3]4]' -> site"])
  })

  test('that are empty are those of the text', () => {
    expect(marks('a [boats][] b\n\n[]: /nvidia')).toEqual([`open '[' -> ${is2509}`, `close '][]' -> ${is2509}`])
  })

  test('have their white space folded', () => {
    expect(marks('[x][a\u00a0 B]')[0]).toBe("open '[' -> profile nvidia")
    expect(marks('[a\nb]')[0]).toBe("open '[' -> profile nvidia")
  })

  test('of pictures', () => {
    expect(marks('![a][3]')).toEqual([`picture '![a][3]' -> picture "a"`])
    expect(marks('x ![a][3]')).toEqual([`picture '![a][3]' -> picture "a"`])
    expect(marks('![3]')).toEqual([`picture '![3]' -> picture "3"`])
    expect(marks('![3][]')).toEqual([`picture '![3][]' -> picture "3"`])
    expect(marks('[x][3]')).toEqual([`picture '[x][3]' -> picture "x"`])
  })

  test.each(['a [xy] z', 'a [xy][z]', 'a [Boats]  [boats]', 'a [xy][boats](x'])('lead nowhere else: %j', (text) => {
    expect(marks(text).filter((mark) => !mark.includes(is2509))).toEqual([])
  })

  test('that are numbers lead somewhere, wherever the list is', () => {
    expect(marksOf('[Boats][35]')).toEqual(["open '[' -> ?", "close '][35]' -> ?"])
    expect(marksOf('[Boats][1234]')).toHaveLength(2)
    for (const text of ['[Boats][12345]', '[Boats] [35]', '[Boats][3x]', '[Boats][x]']) expect(marksOf(`a ${text} b`), text).toEqual([])
  })

  test('where all are numbers, a number in brackets is a text', () => {
    const numbers = '\n\n[1]: /nvidia\n[2]: /docs'
    expect(marksOf(`see [1] and [ 2 ]${numbers}`).filter((mark) => !mark.startsWith('reference'))).toEqual([])
    expect(marksOf(`see [x][1]${numbers}`)[0]).toBe("open '[' -> profile nvidia")
    expect(marks('see [3]')).toEqual(["open '[' -> picture", "close ']' -> picture"])
  })

  test('are no longer than twice the longest of the list, and 40', () => {
    const text = (length: number): string => `see [boats${' '.repeat(length - 5)}] x`
    expect(marks(text(49))).toHaveLength(2)
    expect(marks(text(50))).toHaveLength(0)
  })

  test('are no longer than Markdown lets them be, twice', () => {
    const marksBy = (length: number, gap = ' '): string[] => {
      const [before, last] = ['b'.repeat(length - 5 - gap.length), 'boats']
      return marksOf(`see [${before}${gap}${last}] x\n\n[${before}\n${last}]: /nvidia`).filter((mark) => !mark.startsWith('reference'))
    }
    expect(marksBy(1_999, '  ')).toHaveLength(2)
    expect(marksBy(2_000, '  ')).toHaveLength(0)
  })

  test('are of any length as they are written', () => {
    const label = `![](/avatars/b.svg)\n\n*   ${'boats '.repeat(400)}\n\n`
    const text = `[\n\n${label}][]\n\n[boats]: /docs\n[\n\n${label}]: /nvidia`
    expect(marksOf(text).filter((mark) => mark.startsWith('close'))).toEqual(["close '][]' -> profile nvidia"])
  })

  test('of numbers behind another label are a link of their own', () => {
    const numbers = `\n\n[12]: ${boats}#community\n[Tidewater Lab]: /tidewater\n[5]: /docs\n[94]: ${boats}#community`
    const closes = (text: string): string[] => marksOf(text + numbers).filter((mark) => mark.startsWith('close'))
    const both = ["close ']' -> profile tidewater", "close ']' -> comments 2509.01234"]
    expect(closes('[Tidewater Lab][12]')).toEqual(both)
    expect(closes('[Tidewater Lab] [12]')).toEqual(both)
    expect(closes('[Tidewater Lab]\r\n[12]')).toEqual(both)
    expect(closes('[Tidewater Lab][5]')).toEqual(["close '][5]' -> site"])
    expect(closes('[94][12]')).toEqual(["close '][12]' -> comments 2509.01234"])
    expect(closes(`[-][12]\n\n[-]: /login?next=%2Fpapers%2F2509.01234`)).toEqual(["close '][12]' -> comments 2509.01234"])
    expect(closes('[lab][12]\n\n[lab]: /one\n[lab]: /other')).toEqual(["close '][12]' -> comments 2509.01234"])
    expect(closes('[Tidewater][12]')).toEqual(["close '][12]' -> comments 2509.01234"])
    expect(closes(`[Tidewater Lab](${boats}#community)`)).toEqual([`close '](${boats}#community)' -> comments 2509.01234`])
  })
})
