/** What speaks for one end of a title and against another, where nothing parts it from its abstract: one thing at a time. */
import { describe, expect, test } from 'vitest'
import { findTitleEnd } from '../../src/frontends/words/title-end.ts'

/** The title that is found in a text, with `?` before it where another end is nearly as likely. */
function titleOf(text: string): string | null {
  const found = findTitleEnd(text, 0, text.length)
  return found && `${found.isClose ? '? ' : ''}${text.slice(0, found.end)}`
}

describe('an abstract may begin', () => {
  const textWith = (word: string): string => `kites made of paper ${word} over the cold sea and its winds`

  test.each([
    ['with a capital', 'Boats'],
    ['in quotes', '“Boats”'],
    ['in brackets', '(Boats)'],
    ['with a number', '300'],
    ['with a formula', '$n$'],
    ['with a command of TeX', '\\alpha'],
    ['with a sign of another script', '\u8239'],
    ['with a name whose second letter is a capital', 'iBoats'],
    ['with a name whose capital stands further behind', 'webKite'],
    ['with a name that ends in a digit', 'boat2'],
  ])('%s', (_, word) => {
    expect(titleOf(textWith(word))).toBe('kites made of paper')
  })

  test.each([
    ['in lower case', 'boats'],
    ['with a comma', ',Boats'],
    ['with a hyphen', '-Boats'],
    ['in the middle of a word', 'sail-Boats'],
    ['with four brackets', '((((Boats'],
  ])('and not %s', (_, word) => {
    expect(titleOf(textWith(word))).toBeNull()
  })
})

describe('no title goes on behind a sentence, whose end', () => {
  test.each([
    ['is a stop', 'well.', null],
    ['is one behind a word that ends as an abbreviation does', 'final.', null],
    ['is one behind a number with a unit', '2mm.', 'kites fly'],
    ['is one behind a number with a word', '2.5-fold.', 'kites fly'],
    ['is none behind an abbreviation', 'et al.', 'kites fly et al.'],
    ['is none behind a digit', '2.', '? kites fly 2.'],
    ['is none behind a year', '2025.', '? kites fly 2025.'],
    ['is none behind a version', '2.5.', '? kites fly 2.5.'],
  ])('%s', (_, word, title) => {
    expect(titleOf(`kites fly ${word} They do so over the cold sea and its winds`)).toBe(title)
  })

  test('is none before lower case', () => {
    expect(titleOf('kites fly well. iBoats do so over the cold sea and its winds')).toBe('kites fly well.')
  })

  test('is none behind the first word', () => {
    expect(titleOf('St. Paper Kites over Cold Water Kites made of paper are thought to be unfit for the sea.')).toBe(
      'St. Paper Kites over Cold Water',
    )
  })
})

describe('words in lower case speak against a title', () => {
  const titleWith = (word: string): string | null =>
    titleOf(`Paper Kites ${word} winter Kites made of paper are thought to be unfit for the sea.`)

  test.each([
    ['one that titles have', 'and'],
    ['another one that they have', 'toward'],
    ['one of them in quotes', '“and'],
    ['one of them behind two signs', '(“and'],
    ['one of them before two signs', 'and),'],
    ['a sign', '&'],
    ['a number in brackets', '(3)'],
    ['a name with a number', 'GPT-4'],
  ])('but not %s', (_, word) => {
    expect(titleWith(word)).toBe(`? Paper Kites ${word} winter`)
  })

  test.each([
    ['one that begins as a small one does', 'bend'],
    ['one that ends as a small one does', 'sea'],
    ['one that would be a small one without its sign', "it's"],
  ])('and so does %s', (_, word) => {
    expect(titleWith(word)).not.toContain('winter')
  })
})

describe('a title ends before a word that opens sentences', () => {
  const title = 'Paper Kites over Cold Water'

  test.each([
    ['Recently, Gull Works Boats have flown over the sea.', title],
    ['Recently Gull Works Boats have flown over the sea.', title],
    ['Although Gull Works Boats have flown over the sea.', title],
    ['These Gull Works Boats have flown over the sea.', title],
    ['We fly Gull Works Boats over the sea and its winds.', `? ${title}`],
  ])('%s', (abstract, found) => {
    expect(titleOf(`${title} ${abstract}`)).toBe(found)
  })

  test('and not before one that only begins as such a word', () => {
    expect(titleOf('Paper Kites over Wet Sand Kites made of paper are thought to be unfit for the sea.')).toBe('Paper Kites over Wet Sand')
  })

  test.each(['A', 'An old', 'We say a', 'Large language models', 'Large language model', 'Diffusion models', 'Diffusion model'])(
    'which makes it certain: %s',
    (words) => {
      expect(titleOf(`${title} 2 ${words} kite is thought to be unfit for the sea.`)).toBe(`${title} 2`)
    },
  )

  test.each(['Paper', 'Westerly', 'Another', 'Diffusion modelled'])('which another one does not: %s', (words) => {
    expect(titleOf(`${title} 2 ${words} kites are thought to be unfit for the sea.`)).toBe(`? ${title} 2`)
  })
})

describe('a title ends in no verb', () => {
  const title = 'Paper Kites over Cold Water'

  test.each(['study', 'present', 'presents', 'has', 'have', 'had', 'remain', 'remains'])('as %j', (verb) => {
    expect(titleOf(`${title} Kites ${verb} 3 of the winds over the sea.`)).toBe(title)
  })

  test.each(['represent', 'presented', 'behave', 'remained'])('but for %j it is a close call', (verb) => {
    expect(titleOf(`${title} Kites ${verb} 3 times over the sea.`)).toMatch(/^\? /)
  })
})

describe('a title ends before the name that it begins with', () => {
  const title = 'Paperkite: Flat Kites fly over winter seas'

  test.each([
    ['This paper presents Paperkite, a kite of its own kind.', title],
    ['We present Paperkite, a kite of its own kind.', title],
    ['In this work, we present Paperkite, a kite of its own kind.', title],
    ['In this report we study Paperkite, a kite of its own kind.', title],
    ['Here, we present Paperkite, a kite of its own kind.', `? ${title}`],
    ['Here we present Paperkite, a kite of its own kind.', `? ${title}`],
    ['Paperkite is one of them. We present it here.', `? ${title}`],
  ])('%s', (abstract, found) => {
    expect(titleOf(`${title} ${abstract}`)).toBe(found)
  })
})

describe('a title ends in', () => {
  test.each([
    ['a question', 'Can Kites Swim?'],
    ['an exclamation', 'Let Kites Swim!'],
  ])('%s', (_, title) => {
    expect(titleOf(`${title} Paper kites 3 feet wide are thought to be unfit for the sea.`)).toBe(title)
  })
})

describe('a title ends at the only line end', () => {
  const rest = 'Water Kites made of paper are thought to be unfit for the sea.'

  test.each(['\n', '\r\n', '\n\n', ' \r\n '])('%j', (lineEnd) => {
    expect(titleOf(`Paper Kites over Cold${lineEnd}${rest}`)).toBe('Paper Kites over Cold')
  })

  test('and at none where there are more', () => {
    expect(titleOf(`Paper Kites over Cold\n${rest.replace(' are', '\nare')}`)).toBe('Paper Kites over Cold\nWater')
  })

  test('whatever stands around', () => {
    const page = `Daily Papers\n5\nPaper Kites over Cold\n${rest}\n8 authors\n`
    const found = findTitleEnd(page, page.indexOf('Paper Kites'), page.indexOf('\n8'))
    expect(page.slice(0, found?.end)).toBe('Daily Papers\n5\nPaper Kites over Cold')
  })
})

describe('the words of an abbreviation', () => {
  test.each([
    ['begin the abstract', 'Large Language Models (LLMs) have no hands and cannot sew a hem.'],
    ['begin it before a comma', 'Large Language Models (LLMs), which have no hands, cannot sew a hem.'],
    ['begin it before a word that is glued to it', 'Large Language Models (LLMs)-based looms have no hands and cannot sew a hem.'],
    ['begin it where it has a digit', 'Large Language Models (LLM2s) have no hands and cannot sew a hem.'],
    ['begin it where a dash stands between', 'Text - Video Models (TVMs) have no hands and cannot sew a hem.'],
  ])('%s', (_, abstract) => {
    expect(titleOf(`Sewing by Hand 2 ${abstract}`)).toBe('Sewing by Hand 2')
  })

  test('are not looked for far behind', () => {
    expect(titleOf('Sewing by Hand 2 Big old and cold water looms (BOACWL) have no hands and cannot sew.')).toBe('? Sewing by Hand 2')
  })

  test('are no others', () => {
    expect(titleOf('We Sew the Big Cloth Looms (EU) have no hands and cannot sew a hem.')).toBe('We Sew the Big Cloth')
  })

  test('may stand in a title with it', () => {
    expect(titleOf('Sewing Wool Vision Models (VMs) Kites have no hands and cannot sew a hem.')).toBe('Sewing Wool Vision Models (VMs)')
  })

  test('may be cut off', () => {
    expect(titleOf('Kites (PKS) over Cold Water We fly them over the sea and its winds.')).toBe('Kites (PKS) over Cold Water')
  })
})

describe('the longest title', () => {
  test.each([
    ['has 213 characters', `${'kite '.repeat(41)}harbours`, `${'kite '.repeat(40)}kites harbours`],
    ['has 56 words', 'o '.repeat(56).trim(), 'o '.repeat(57).trim()],
  ])('%s', (_, longest, longer) => {
    const abstract = 'They fly over the sea and its winds.'
    expect(titleOf(`${longest} ${abstract}`)).toBe(longest)
    expect(titleOf(`${longer} ${abstract}`)).toBeNull()
  })
})
