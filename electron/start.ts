import path from 'node:path'
import { fill } from '../shared/words/fill.ts'
import { shellWordsOf } from '../shared/words/shells.ts'
import { hasDisplay } from './shell/display.ts'
import { catchTheRest, endInOneLine } from './shell/last-resort.ts'
import { printable } from './shell/printable.ts'
import { preflight } from './store/file/preflight.ts'
import { build } from './start/build.ts'
import { type WhyBrowser, chooseShell } from './start/choose-shell.ts'
import { fetchElectron, findElectron } from './start/electron-binary.ts'
import { type Flags, readFlags } from './start/flags.ts'
import { needsBuild, wholeBuild } from './start/freshness.ts'
import { runDesktop } from './start/run-desktop.ts'

// `npm start`: runs from the sources, builds if need be, and picks the shell this machine can show.
const root = path.join(import.meta.dirname, '..')
const words = shellWordsOf().start
const fetchLimitMs = 120_000
const say = (line: string): void => void process.stdout.write(`${line}\n`)

catchTheRest(endInOneLine)
process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  const tooOld = preflight(process.versions)
  const flags = readFlags(args)
  if (tooOld !== null || !flags.ok) {
    process.stderr.write(
      `${tooOld ?? (flags.ok ? '' : `${printable(flags.error.message)}\n${words.usage}`)}\n`,
    )
    return 2
  }
  if (needsBuild(root, wholeBuild)) {
    say(words.building)
    if (!build(root)) return 2
  }
  return show(flags.value)
}

async function show(flags: Flags): Promise<number> {
  const find = () => findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)
  const choice = chooseShell({
    browserWanted: flags.browser,
    display: hasDisplay(process),
    superuser: process.platform === 'linux' && process.getuid?.() === 0,
    electron: find(),
    fetch() {
      say(words.fetching)
      return fetchElectron(root, fetchLimitMs) ? find() : null
    },
  })
  if (choice.shell === 'browser') return serve(flags, choice.why)
  const args = [
    ...(flags.folder === undefined ? [] : ['--data', flags.folder]),
    ...(flags.demo ? ['--demo'] : []),
    ...(flags.beginsAnew ? ['--begin-anew'] : []),
  ]
  const code = await runDesktop(choice.electron, [root, ...args])
  return code ?? serve(flags, 'desktop')
}

async function serve(flags: Flags, why: WhyBrowser | null): Promise<number> {
  if (why !== null) say(fill(words.inBrowser, { why: words.why[why] }))
  const { serveApp } = await import('./browser/serve.ts')
  return serveApp({ ...flags, assetsRoot: path.join(root, 'out', 'renderer') })
}
