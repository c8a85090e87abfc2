/** Which pages are seen to have their texts side by side: those whose bylines have texts beside them. */
import { describe, expect, test } from 'vitest'
import { isSideBySide } from '../../src/frontends/words/side-by-side.ts'

const isSeen = (text: string): boolean => isSideBySide(text, text.length)

const byline = '8 authors · May 8, 2025 2'
/** A line of so many characters that a byline ends. */
const lineOf = (length: number): string => `${'Paper Kites over Cold Water and Warm Land'.slice(0, length - byline.length - 1)} ${byline}\n`
/** Bylines on lines of their own. */
const alone = `\n\n${byline}`

describe('texts stand side by side where a byline', () => {
  test.each([
    ['has a text behind it', `Kites ${byline} Boats`],
    ['has a text behind a tab', `Kites ${byline}\tBoats`],
    ['has a text behind two spaces', `Kites ${byline}  Boats`],
    ['ends a line that is longer than a wrapped one', lineOf(49)],
    ['ends the line of a card', `5 Kites ${byline}`],
    ['ends the line of a card with many votes', `1,204 Kites ${byline}`],
    ['ends the line of a card with thousands of votes', `1.2k Kites ${byline}`],
    ['ends the line of a card that is indented', `   5 Kites ${byline}`],
    ['ends the line of a card with a submitter', 'Submitted by ada-q 12 Kites · 8 authors'],
    ['ends the line of a card with a submitter and many votes', 'Submitted by ada-q 1.2k Kites · 8 authors'],
    ['ends the line of a card with a submitter and no votes', 'Submitted by ada-q - Kites · 8 authors'],
    ['ends the line of a card behind another line', `Daily Papers\r5 Kites ${byline}\rand more`],
    ['stands behind a digit', `Kites 2 ${byline} Boats`],
    ['stands behind a question', `Kites? ${byline} Boats`],
    ['stands behind a bracket', `Kites (and ropes) ${byline} Boats`],
    ['stands behind four spaces', `Kites    ${byline} Boats`],
    ['stands behind a tab', `Kites\t${byline} Boats`],
    ['begins with a dot', 'Kites · 8 authors 2 Boats'],
    ['is one of two, and the other one is alone', `Kites ${byline} Boats${alone}`],
    ['stands before a mark in the next title', `Kites ${byline} A – B: Boats`],
    ['stands before a title about votes', `Kites ${byline} Voters`],
  ])('%s', (_, text) => {
    expect(isSeen(text)).toBe(true)
  })

  test.each([
    ['ends a short line', `Kites ${byline}`],
    ['ends a short line before an indented one', `Kites ${byline}\n Boats`],
    ['ends a short line behind a card on another one', `5 Maps\n\nKites ${byline}\nBoats`],
    ['ends a line that may be a wrapped one', lineOf(48)],
    ['ends a line with a number in it', `Kites 5 Boats ${byline}`],
    ['ends a line with a number behind a sign', `#5 Kites ${byline}`],
    ['ends a line that begins with an ordinal', `5th Kites ${byline}`],
    ['ends a line that begins with a short word', `A Kite ${byline}`],
    ['ends a line with a submitter and no number', 'Submitted by ada-q A Kite · 8 authors'],
    ['ends a line with a submitter and an ordinal', 'Submitted by ada-q 5th Kites · 8 authors'],
    ['begins a line', `Maps\n${byline} Boats`],
    ['is glued to a word', `Kites${byline} Boats`],
    ['stands behind a comma', `Kites, ${byline} Boats`],
    ['stands behind a mark', `Kites | ${byline} Boats`],
    ['stands behind five spaces', `Kites     ${byline} Boats`],
    ['is one of three, and the others are alone', `Kites ${byline} Boats${alone}${alone}`],
    ['stands before a bar with no space', `Kites ${byline.slice(0, -2)}| Boats`],
    ['stands before a bar with two spaces', `Kites ${byline}  | Boats`],
  ])('and not where it %s', (_, text) => {
    expect(isSeen(text)).toBe(false)
  })

  test.each(['vote', 'votes', 'upvote', 'upvotes', 'comment', 'comments', 'like', 'likes', 'point', 'points'])(
    'and not where the unit %j follows its last number',
    (unit) => {
      expect(isSeen(`Kites · 8 authors 2 ${unit} Boats`)).toBe(false)
    },
  )
})

describe('no byline is', () => {
  test.each([
    ['other authors', 'Other authors fly them, and most authors do not.'],
    ['another word behind a number', 'We ask 12 apprentices and 9 artists.'],
    ['a number with a hyphen', 'We fly an 8-author kite and a 9-author kite.'],
  ])('%s', (_, words) => {
    expect(isSeen(`Kites ${words} ${byline} Boats`)).toBe(true)
  })

  test('the end of one that was cut off', () => {
    expect(isSeen(`uthors · May 8 Kites ${byline} Boats`)).toBe(true)
  })
})

describe('texts stand side by side, whatever stands far behind:', () => {
  const far = `Kites ${byline} Boats ${'and more '.repeat(900)}`

  test.each([
    ['bylines of their own lines', alone.repeat(3)],
    ['links', '[Boats](/papers/2505.01234)'],
  ])('%s', (_, text) => {
    expect(isSeen(far + text)).toBe(true)
    expect(isSeen(`Kites ${byline} Boats ${text}${alone}`)).toBe(false)
  })
})
