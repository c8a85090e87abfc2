/** The programs in the README and in docs/: pieces of code as they are printed there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'))

/** A program of a document. A piece that imports nothing goes on where the piece before it ends. */
export interface Program {
  readonly document: string
  /** `README.md-33`: its document, and the line of its first piece. */
  readonly name: string
  readonly language: 'js' | 'ts'
  code: string
  /** What the document says that it prints, if it does; from the text right below the last piece. */
  prints: string | null
}

/** All texts of a document, by name. */
export const textOf = (document: string): string => readFileSync(join(root, document), 'utf8')

function programsOf(document: string): Program[] {
  const lines = textOf(document).split('\n')
  const programs: Program[] = []
  for (const [at, line] of lines.entries()) {
    const language = /^```(js|ts)$/.exec(line)?.[1] as Program['language'] | undefined
    if (language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    const code = `${lines.slice(at + 1, end).join('\n')}\n`
    const output = lines[end + 2] === '```text' ? `${lines.slice(end + 3, lines.indexOf('```', end + 3)).join('\n')}\n` : null
    const last = programs.at(-1)
    if (last === undefined || /^(?:import|export) /m.test(code) || document === 'docs/rules.md') {
      programs.push({ document, name: `${document.replace(/\W/g, '-')}-${at + 1}`, language, code, prints: output })
    } else {
      last.code += code
      last.prints = output
    }
  }
  return programs
}

/** Every program, in the order of the documents. */
export const programs: readonly Program[] = documents.flatMap(programsOf)
