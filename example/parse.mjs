// Prints what stands in digest.txt: `npm run build && node example/parse.mjs`
import { readFile } from 'node:fs/promises'
import { parseDigest } from 'daily-papers-parser'

const text = await readFile(new URL('digest.txt', import.meta.url), 'utf8')
const { outcome, entries, messages } = parseDigest(text, { asOf: '2025-11-05', bareCount: 'comments' })

console.log(`${outcome}: ${entries.length} entries\n`)
for (const { title, authorCount, organization, date, comments, links } of entries) {
  const by = organization?.name ?? (authorCount === null ? 'authors unknown' : `${authorCount} author${authorCount === 1 ? '' : 's'}`)
  const noun = comments === 1 ? 'comment' : 'comments'
  console.log(title)
  console.log(`  ${date?.iso ?? date?.raw ?? 'no date'}, ${by}, ${comments === null ? 'no number of comments' : `${comments} ${noun}`}`)
  for (const { url, kind } of links) console.log(`  ${kind}: ${url}`)
}
console.log(`\n${messages.length} messages`)
for (const { severity, ruleId, reason } of messages) console.log(`  ${severity} ${ruleId}: ${reason}`)
