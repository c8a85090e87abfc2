#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { explainDigest, parseDigest } from '../index.ts'
import { run } from './main.ts'
import { createNodeIo } from './node-io.ts'

// The file lies two folders above this one in the sources and in the built package alike.
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

process.exitCode = await run(process.argv.slice(2), createNodeIo(process, version), { explainDigest, parseDigest })
