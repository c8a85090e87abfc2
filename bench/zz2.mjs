import * as b from '/work/main/dist/index.js'
import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
const remark = unified().use(remarkParse)
const q = (a) => {
  a.sort((x, y) => x - y)
  return a[a.length >> 2]
}
for (const f of [
  'search-2025-11-05.turndown.md',
  'search-2025-11-05.python-html2text78.md',
  'daily-2025-11-05.turndown.md',
  'trending-2025-11-05.rehype-remark.md',
  'search-2025-11-05.lynx.txt',
]) {
  const text = Buffer.from(readFileSync('/work/shared/corpus/pages/' + f)).toString('utf8')
  for (let i = 0; i < 600; i++) b.parseDigest(text)
  for (let i = 0; i < 25; i++) remark.parse(text)
  const A = [],
    B = []
  for (let r = 0; r < 40; r++) {
    for (let k = 0; k < 8; k++) {
      const t = performance.now()
      b.parseDigest(text)
      A.push(performance.now() - t)
    }
    const t = performance.now()
    remark.parse(text)
    B.push(performance.now() - t)
  }
  console.log(f, q(A).toFixed(3), q(B).toFixed(1), (q(B) / q(A)).toFixed(0))
}
