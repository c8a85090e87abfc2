/** An address of the site is one, however its host is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../src/index.ts'

const site = 'https://huggingface.co'
const folder = new URL('../fixtures/', import.meta.url)
const texts = readdirSync(folder)
  .flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter((file) => file.startsWith('input.'))
      .map((file) => ({ name, text: readFileSync(new URL(`${name}/${file}`, folder), 'utf8') })),
  )
  .filter(({ text }) => text.includes(site))

/** What a text says of its papers, but for places and addresses. */
const saidIn = (text: string): unknown =>
  parseDigest(text).entries.map(({ title, arxivId, authorCount, upvotes, upvotesFrom, comments, submittedBy, date }) => ({
    title,
    arxivId,
    authorCount,
    upvotes,
    upvotesFrom,
    comments,
    submittedBy,
    date,
  }))

describe.each(['https://hf.co', 'https://www.huggingface.co', 'http://huggingface.co'])('%s', (host) => {
  test.each(texts)('$name', ({ text }) => {
    expect(saidIn(text.replaceAll(site, host))).toEqual(saidIn(text))
  })
})
