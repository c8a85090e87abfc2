/** Readers of plain digests by tools that make parsers. They read the usual page, and check no more than its shape. */
import { EmbeddedActionsParser, createToken, Lexer } from 'chevrotain'
import moo from 'moo'
import peggy from 'peggy'

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const patterns = {
  newline: /\n+/,
  authors: / {2}• \d+ authors?/,
  dot: /·/,
  date: new RegExp(`(?:${months}) \\d{1,2}(?:, \\d{4})?(?: \\d+)?(?!.)`),
  text: /[^\n]+/,
}

/** `  • 12 authors` */
const readAuthors = (line) => Number.parseInt(line.slice(4), 10)
const dateAndCount = /^(\w+ \d+(?:, \d{4})?)(?: (\d+))?$/
const toPaper = (title, abstract, authors, dateLine) => {
  const [, date, count] = dateAndCount.exec(dateLine)
  return { title, abstract, authors: readAuthors(authors), date, count: count === undefined ? null : Number(count) }
}

const mooLexer = moo.compile({ ...patterns, newline: { match: patterns.newline, lineBreaks: true } })

/** moo's tokens, and a parser by hand: authors, a dot and a date close the two texts above. */
export function parseByMoo(source) {
  const papers = []
  let [title, abstract, authors] = ['', '', null]
  mooLexer.reset(source)
  for (const { type, value } of mooLexer) {
    if (type === 'authors') authors = value
    else if (type === 'date' && authors !== null) {
      papers.push(toPaper(title, abstract, authors, value))
      authors = null
    } else if (type === 'text') [title, abstract] = [abstract, value]
  }
  return papers
}

const Newline = createToken({ name: 'Newline', pattern: patterns.newline, group: Lexer.SKIPPED, line_breaks: true })
const Authors = createToken({ name: 'Authors', pattern: patterns.authors })
const Dot = createToken({ name: 'Dot', pattern: patterns.dot })
const DateLine = createToken({ name: 'DateLine', pattern: patterns.date })
const Text = createToken({ name: 'Text', pattern: patterns.text })
const tokens = [Newline, Authors, Dot, DateLine, Text]
// Places in lines cost time, and nobody here asks for them.
const chevrotainLexer = new Lexer(tokens, { positionTracking: 'onlyOffset' })

/** chevrotain with actions in its rules, which is faster than a tree. `digest := (text | date | byline)*`. */
class DigestParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, { recoveryEnabled: false })
    this.RULE('digest', () => {
      const papers = []
      let [title, abstract] = ['', '']
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const { image } = this.CONSUME(Text)
              ;[title, abstract] = [abstract, image]
            },
          },
          {
            ALT: () => {
              const { authors, date } = this.SUBRULE(this.byline)
              this.ACTION(() => papers.push(toPaper(title, abstract, authors, date)))
            },
          },
          { ALT: () => this.CONSUME(DateLine) },
        ])
      })
      return papers
    })
    this.RULE('byline', () => {
      const authors = this.CONSUME(Authors).image
      this.CONSUME(Dot)
      return { authors, date: this.CONSUME(DateLine).image }
    })
    this.performSelfAnalysis()
  }
}
const chevrotainParser = new DigestParser()

export function parseByChevrotain(source) {
  chevrotainParser.input = chevrotainLexer.tokenize(source).tokens
  return chevrotainParser.digest()
}

const grammar = `
digest = lines:(entry / line)* { return lines.filter((line) => line !== null) }
entry = title:text blank abstract:text blank authors:authors "·\\n" date:date {
  return { title, abstract, authors, ...date }
}
authors = "  • " number:number " author" "s"? "\\n" { return number }
date = date:$(month " " [0-9]+ (", " [0-9]+)?) count:(" " @number)? end { return { date, count } }
month = ${months
  .split('|')
  .map((name) => `"${name}"`)
  .join(' / ')}
number = digits:$[0-9]+ { return Number(digits) }
text = @$[^\\n]+ "\\n"
blank = "\\n"
line = ([^\\n]+ end / "\\n") { return null }
end = "\\n" / !.
`

/** peggy's generated parser. */
export const parseByPeggy = peggy.generate(grammar).parse
