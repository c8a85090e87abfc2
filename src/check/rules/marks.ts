/** Rules about the marks that the site's own page has, without a baseline: papers are read where they are gone, but the layout has moved. */
import type { CheckRule, Checked } from '../rule.ts'

/** Fewer papers than this show no habit. */
const fewestPapers = 3

/** Whether a shape is of the site's own page: its header, its boxes or its submitters are there. Newsletters write marks of their own. */
const isOwnPage = (shape: Readonly<Record<string, number>>): boolean =>
  ['curator', 'submitter', 'furniture newsletter', 'furniture upvote'].some((part) => (shape[part] ?? 0) > 0)

const bylineMark: CheckRule = {
  id: 'byline-mark',
  severity: 'error',
  summary: 'Bylines have another mark where the page has a dot.',
  help: 'Compare the capture with the page; if its layout has changed, check every field; a newer version may know it.',
  *find({ facts: { shape, entries, layout } }: Checked) {
    if (shape === null || entries < fewestPapers || !isOwnPage(shape) || (shape['dot'] ?? 0) > 0) return
    const bylines = Math.max(shape['authors'] ?? 0, shape['date'] ?? 0)
    const mark = Object.keys(shape).find((name) => isSeparator(name) && (shape[name] as number) >= bylines / 2)
    // Writers of text may lose the dot; a page of HTML that shows its header, and not its data alone, never does.
    const isPage = layout.startsWith('html/') && (shape['curator'] ?? 0) > 0
    if (bylines < fewestPapers || (mark === undefined && !isPage)) return
    const inPlace = mark === undefined ? '' : `; ${shape[mark]} times "${mark.slice(5)}" stands in its place`
    yield { reason: `No byline has the page's own dot${inPlace}`, field: 'authorCount' }
  },
}

/** A mark that parts two things, alone or behind a bullet: what stands in the dot's place. */
const isSeparator = (name: string): boolean => /^mark (?:[*•+-] )?[|/\\~;,:=+-]{1,3}$/.test(name)

const titleMark: CheckRule = {
  id: 'title-mark',
  severity: 'error',
  summary: "The page's own title is a heading, and no paper's title is one.",
  help: 'Compare the capture with the page; if its layout has changed, check every field; a newer version may know it.',
  *find({ facts: { shape, entries } }: Checked) {
    // Where addresses stand bare on lines of their own, the writer has kept no marks but those of the page's name.
    if (shape === null || entries < fewestPapers || (shape['mark ?'] ?? 0) >= entries) return
    const headings = Object.keys(shape).reduce((sum, name) => (/^mark #/.test(name) ? sum + (shape[name] as number) : sum), 0)
    // The page has two headings of its own, its title and its curator.
    if (headings === 0 || headings > 2) return
    yield { reason: `Headings are written as such, but none of the titles of ${entries} papers is one`, field: 'title' }
  },
}

export const markRules: readonly CheckRule[] = [bylineMark, titleMark]
