#!/usr/bin/env node
// Nothing but the check may load before the check has passed: what an old Node lacks would end in a syntax error
// instead of the one clear line. `process` is the global: importing it would open all three standard streams.
import { preflight } from '../store/file/preflight.ts'

const tooOld = preflight(process.versions)
if (tooOld === null) {
  process.getBuiltinModule('node:module').enableCompileCache()
  const { catchTheRest, endInOneLine } = await import('../shell/last-resort.ts')
  catchTheRest(endInOneLine)
  const { runCli } = await import('./run.ts')
  process.exitCode = await runCli(process.argv.slice(2))
} else {
  process.stderr.write(`${tooOld}\n`)
  process.exitCode = 2
}
