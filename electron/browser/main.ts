import path from 'node:path'
import { catchTheRest, endInOneLine } from '../shell/last-resort.ts'
import { printable } from '../shell/printable.ts'
import { readFlags } from '../start/flags.ts'
import { serveApp } from './serve.ts'

// The browser shell by itself, once built: `node out/main/browser.js`. `npm start` goes through electron/start.ts.
catchTheRest(endInOneLine)
const flags = readFlags(process.argv.slice(2))
const assetsRoot = path.join(import.meta.dirname, '..', 'renderer')

if (flags.ok) process.exitCode = await serveApp({ ...flags.value, assetsRoot })
else {
  process.stderr.write(`hourworth: ${printable(flags.error.message)}\n`)
  process.exitCode = 2
}
