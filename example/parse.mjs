import { readFile } from 'node:fs/promises'
import { parseDigest } from 'daily-papers-parser'

const text = await readFile('example/daily.md', 'utf8')
const digest = parseDigest(text)
for (const { severity, ruleId, reason } of digest.messages) console.warn(severity, ruleId, reason)
if (digest.outcome !== 'listing') process.exit(1)

for (const { page, upvotes, title, url } of digest.entries) {
  console.log(digest.pages[page]?.date?.iso, upvotes, title, url)
}
