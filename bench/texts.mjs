/** The texts that are measured: synthetic ones, which are the same everywhere, and captured pages where they stand beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeDigest, writeHtmlDigest, writeMarkdownDigest } from './synthetic.mjs'

const corpus = new URL('../../shared/corpus/', import.meta.url)

/** A text as a file gives it: one flat string that nothing else holds, one byte a character where that is enough. */
export const asRead = (text) => Buffer.from(text, 'utf8').toString('utf8')

/** Captured pages of a folder by name; none where the folder is not there. */
function capturedTexts(folder, wanted) {
  const path = new URL(folder, corpus)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(wanted)
    .map((name) => ({ name, text: asRead(readFileSync(new URL(name, path), 'utf8')), isCaptured: true }))
}

/** Digests in plain text. A captured one has entries that a script misreads. */
export function plainTexts() {
  return [
    { name: 'synthetic, 10 KB', text: asRead(writeDigest(10_000)) },
    { name: 'synthetic, 100 KB', text: asRead(writeDigest(100_000)) },
    ...capturedTexts('seed/', (name) => name === 'digest.txt'),
  ]
}

/** @param all also the pages that tell nothing new: otherwise the largest of each writer */
export function markdownTexts({ all = false } = {}) {
  const wanted = all ? /2025.*\.(?:turndown|rehype-remark|python-html2text)\.md$/ : /^search-2025.*\.(?:turndown|rehype-remark)\.md$/
  return [{ name: 'synthetic, 60 KB', text: asRead(writeMarkdownDigest(60_000)) }, ...capturedTexts('pages/', (name) => wanted.test(name))]
}

export function htmlTexts({ all = false } = {}) {
  const isPage = (name) => name.endsWith('.page.html') && !name.includes('2026') && (all || !/^(?:daily|trending)-2025/.test(name))
  return [
    { name: 'synthetic, 60 KB', text: asRead(writeHtmlDigest(60_000)) },
    ...capturedTexts('pages/', isPage),
    ...capturedTexts('real/', isPage),
  ]
}
