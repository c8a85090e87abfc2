/** Marks of a text in words, for tests. */
import type { Mark } from '../../src/frontends/markup/mark.ts'
import { findMarks } from '../../src/frontends/markup/marks.ts'
import { findReferences } from '../../src/frontends/markup/references.ts'
import type { Link } from '../../src/targets.ts'

/** What a link leads to: its kind, and what tells it from others of that kind. */
function tellTarget({ target }: Link): string {
  if (target === null) return '?'
  const [, detail] = Object.values(target)
  return detail === undefined ? target.kind : `${target.kind} ${detail}`
}

/** A mark as `kind 'text' -> target "text of a picture"`, with what it lacks left out. */
export function tellMark(source: string, { kind, start, end, link, until, inLine, alt }: Mark): string {
  const told = [kind, `'${source.slice(start, end)}'`]
  if (link !== undefined && link !== null) told.push('->', tellTarget(link))
  if (alt !== undefined && alt !== null) told.push(`"${source.slice(alt.start, alt.end)}"`)
  if (until !== undefined) told.push(`until '${source.slice(until)}'`)
  if (inLine === true) told.push('in line')
  return told.join(' ')
}

/** All marks of a text in words. */
export const marksOf = (source: string, end = source.length, maxLineLength = 100_000): string[] =>
  findMarks(source, end, { references: findReferences(source, end), maxLineLength }).map((mark) => tellMark(source, mark))

/** The texts of all links, from the end of their beginning up to their end. */
export function linksOf(source: string): string[] {
  const texts: string[] = []
  let from = 0
  for (const { kind, start, end } of findMarks(source, source.length, {
    references: findReferences(source, source.length),
    maxLineLength: 100_000,
  })) {
    if (kind === 'open') from = end
    if (kind === 'close') texts.push(source.slice(from, start))
  }
  return texts
}
