/** Text that writers underlined with `_` in place of spaces. */
import { describe, expect, test } from 'vitest'
import { showUnderlined } from '../../src/frontends/markup/underlined.ts'

/** The text as it is shown, null where nothing is underlined. */
function show(text: string, end = text.length): string | null {
  const shown = showUnderlined(text, end)
  if (shown === null) return null
  expect(shown.text).toHaveLength(text.length)
  const blanked = Array.from(text, (character, at) => (shown.places.some(({ start }) => start === at) ? ' ' : character))
  expect(blanked.join('')).toBe(shown.text)
  for (const { start, end: stop } of shown.places) expect(text.slice(start, stop)).toBe('_')
  return shown.text
}

/** What a line is shown as in a text that is underlined. */
const line = (text: string): string | undefined => show(`arXiv_Page\n${text}\n`)?.split('\n')[1]

describe('a text is underlined where it has a label that every page has', () => {
  test.each(['1_author', '1234_authors', 'arXiv_Page', 'Trending_Papers', 'Log_In', 'Sign_Up'])('%s', (label) => {
    const shown = label.replaceAll('_', ' ')
    expect(show(label)).toBe(shown)
    expect(show(`a ${label}\nb_c`)).toContain('b c')
    expect(show(`_${label}`)).toBe(` ${shown}`)
    for (const text of [shown, `a${label}`, `${label}b`, `x_${label}`, `${label}_`]) expect(show(text), text).toBeNull()
  })

  test.each(['_authors', '12345_authors', 'a_b', 'arXiv_page'])('but not %s', (label) => {
    expect(show(label)).toBeNull()
  })

  test('in its first 4000 characters, before the end of what is read', () => {
    expect(show(`${'\n'.repeat(3_990)}arXiv_Page`)).not.toBeNull()
    expect(show(`${'\n'.repeat(3_990)}aarXiv_Page`)).toBeNull()
    expect(show(`${'\n'.repeat(3_991)}arXiv_Page`)).toBeNull()
    expect(show('arXiv_Page', 9)).toBeNull()
    expect(show('arXiv_Page\na_b_c', 11)).toBe('arXiv Page\na_b_c')
  })
})

describe('a line is underlined', () => {
  test.each([
    ['Paper_Boats_on_Lakes', 'Paper Boats on Lakes'],
    ['**** Ropes,_Knots_and_Caches ****', '**** Ropes, Knots and Caches ****'],
    ['# • - *Paper_Boats', '# • - *Paper Boats'],
    ['[boats.png] Paper_Boats', '[boats.png] Paper Boats'],
    ['* [] Paper_Boats', '* [] Paper Boats'],
    ['Paper_Boats on_Lakes', 'Paper Boats on Lakes'],
    ['Knot_works · Sep_3', 'Knot works · Sep 3'],
  ])('where it has more of them than spaces: %s', (written, shown) => {
    expect(line(written)).toBe(shown)
  })

  test.each([
    'Paper_Boats on Lakes',
    'We fold snake_case names',
    'a_b c',
    '[a boat]Paper_Boats',
    `[${'b'.repeat(81)}] a_b`,
    'Paper · snake_case names',
  ])('and not %s', (text) => {
    expect(line(text)).toBe(text)
  })

  test('in its parts, with a dot between', () => {
    expect(line('snake_case names · Paper_Boats · a')).toBe('snake_case names · Paper Boats · a')
  })

  test.each([
    ['We met 4_authors of it all', 'We met 4 authors of it all'],
    ['see the arXiv_Page · a', 'see the arXiv Page · a'],
    ['we and all (123_author there', 'we and all (123 author there'],
    ['see all the _Upvote here', 'see all the  Upvote here'],
    ['see all the GitHub_1.5k here', 'see all the GitHub 1.5k here'],
    ['see all the GitHub__12 here', 'see all the GitHub  12 here'],
    ['see my snake_case and arXiv_Page and 4_authors there', 'see my snake_case and arXiv Page and 4 authors there'],
  ])('by a known word: %s', (written, shown) => {
    expect(line(written)).toBe(shown)
  })

  test.each([
    'we met all 4_authorships there',
    'see all abcarXiv_Page there',
    'see all arXiv_Pages there',
    'see all GitHub_k there',
    'see all GitHub___12 there',
    'see all the Upvote_ there',
  ])('by no other word: %s', (text) => {
    expect(line(text)).toBe(text)
  })
})

describe('the name of a submitter has its own', () => {
  test.each(['Submitted by ada_quill', 'submitted_by ada_q', '  Submitted by a_b_c_d'])('%s', (text) => {
    expect(line(text)).toBe(text)
  })

  test('on the line below the label, and not on the next', () => {
    expect(show('arXiv_Page\nSubmitted by\nada_quill\nPaper_Boats')).toBe('arXiv Page\nSubmitted by\nada_quill\nPaper Boats')
    expect(show('arXiv_Page\nSubmitted by  ada\nPaper_Boats')).toBe('arXiv Page\nSubmitted by  ada\nPaper Boats')
    expect(line('It_was_all_so submitted by a_b')).toBe('It was all so submitted by a b')
    expect(line('Submitted bya_b_c_d')).toBe('Submitted bya b c d')
  })
})

test('lines end as they did', () => {
  expect(show('arXiv_Page\r\na_b\rc_d\n\n')).toBe('arXiv Page\r\na b\rc d\n\n')
})

test('the text stays as long as it was, wherever reading stops', () => {
  for (const source of ['arXiv_Page\na_b\n\nc_d\n', 'arXiv_Page\r\na_b\r\n\r\nc_d\r\n'])
    for (let end = 10; end <= source.length; end++) expect(showUnderlined(source, end)?.text).toHaveLength(source.length)
})
