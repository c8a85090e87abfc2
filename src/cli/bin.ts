#!/usr/bin/env node
import process from 'node:process'
import { isatty } from 'node:tty'
import { readVersion } from './manifest.ts'

const argv = process.argv.slice(2)

/** Parsing may go through an archive, so it runs where its memory is bounded; on a terminal nobody reads an archive. */
async function runParseInThread(): Promise<number> {
  const { runInThread } = await import('./thread.ts')
  const stderr = isatty(2) ? { columns: process.stderr.columns || undefined } : null
  const order = { argv, stdinIsTerminal: isatty(0), stderr }
  return runInThread(new URL('./parse-thread.js', import.meta.url), order).catch((error: NodeJS.ErrnoException) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const reason = isMemory ? 'a page takes more memory than there is for it' : `a fault of this program: ${error.stack ?? error.message}`
    process.stderr.write(`daily-papers: ${reason}\n`)
    return 3
  })
}

async function runHere(): Promise<number> {
  const [{ runProgram }, { commands }, { createStandard }] = await Promise.all([
    import('./program.ts'),
    import('./commands.ts'),
    import('./node-io.ts'),
  ])
  const own = { checkWorker: new URL('./check-worker.js', import.meta.url), version: readVersion(import.meta.url) }
  return runProgram(argv, commands, createStandard(process), own)
}

process.exitCode = await (argv[0] === 'parse' && !isatty(1) ? runParseInThread() : runHere())
