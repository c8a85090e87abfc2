#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { explainDigest, parseDigest } from '../index.ts'
import type { CreateChecker } from './checker.ts'
import { createPool } from './worker-pool.ts'
import { run } from './main.ts'
import { createNodeIo } from './node-io.ts'

// The file lies two folders above this one in the sources and in the built package alike.
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

const createChecker: CreateChecker = (order, jobs) => createPool(new URL('./check-worker.js', import.meta.url), order, jobs)

process.exitCode = await run(process.argv.slice(2), createNodeIo(process, version), { createChecker, explainDigest, parseDigest })
