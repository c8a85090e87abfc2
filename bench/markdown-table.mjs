/** Tables of figures in Markdown, and their place in a document. Pure, see test/bench.test.ts. */

const escapeCell = (cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')

/** Write a table. `rows` are arrays of cells, as long as `headings`. */
export function writeTable(headings, rows) {
  const line = (cells) => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * Put a text between the marks `<!-- name -->` and `<!-- /name -->` of a document.
 *
 * @throws where the marks are not there: nothing is written anywhere else
 */
export function replaceBetween(document, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = document.indexOf(open)
  const end = document.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`The marks of ${name} are missing`)
  return `${document.slice(0, start + open.length)}\n${content}\n${document.slice(end)}`
}
