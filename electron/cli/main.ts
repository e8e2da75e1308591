#!/usr/bin/env node
// Nothing but built-in modules and the check may load before the check has passed, and only by names that old
// Nodes know: a named import they lack would end in a syntax error instead of the one clear line.
import module from 'node:module'
import process from 'node:process'
import { preflight } from '../shell/preflight.ts'

const tooOld = preflight(process.versions)
if (tooOld === null) {
  module.enableCompileCache?.()
  const { runCli } = await import('./run.ts')
  process.exitCode = await runCli(process.argv.slice(2))
} else {
  process.stderr.write(`${tooOld}\n`)
  process.exitCode = 2
}
