import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Envelope } from '../../shared/contract/call.ts'
import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'
import { outliveTheTerminal } from '../shell/last-resort.ts'
import { printable } from '../shell/printable.ts'
import { rescueText, whyNotOpenAtLength } from '../shell/rescue-text.ts'
import type { Flags } from '../start/flags.ts'
import { openOrRescue, openWorkspace, withinMs, type Workspace } from '../shell/workspace.ts'
import { openAddress } from './open-address.ts'
import { writeRedirect } from './redirect-file.ts'
import { type BrowserServer, createServer } from './server.ts'

const words = shellWordsOf().serve

export interface ServeOptions extends Omit<Flags, 'browser'> {
  /** Folder of the built interface. */
  readonly assetsRoot: string
}

/**
 * Serves the app until SIGINT or SIGTERM, then closes the database, and resolves with the exit code:
 * 0 after that, 2 with a line on standard error if it could not start.
 */
export async function serveApp(options: ServeOptions): Promise<number> {
  if (!existsSync(path.join(options.assetsRoot, 'index.html'))) {
    return refused(words.notBuilt)
  }
  const stopped = stopSignal()
  outliveTheTerminal()
  const { folder, demo, beginsAnew, open } = options
  // Where nobody will look at a page, as nobody sits there to open it, the terminal alone says what can be done.
  const start = open || process.stdin.isTTY ? openOrRescue : openWorkspace
  const how = { folder, demo, beginsAnew, log, answersWithin: withinMs }
  const opened: Envelope<Workspace> = await start(how)
  if (!opened.ok) return sayAndLeave(await whyNotOpenAtLength(opened.error))
  const core = opened.value
  let removeInvitation = () => {}
  if (core.trouble) say(await rescueText(core.trouble))
  try {
    const server = createServer({
      core,
      assetsRoot: options.assetsRoot,
      now: Date.now,
      random: randomBytes,
      log,
    })
    try {
      await server.listen(options.port)
      removeInvitation = invite(server, options.open)
      await stopped
    } finally {
      removeInvitation()
      await server.close()
    }
  } catch (error) {
    if (!isTaken(error)) throw error
    return refused(fill(words.portTaken, { port: options.port }))
  } finally {
    core.close()
  }
  return 0
}

/** Says the address, and shows it in the user's browser if told to; what is given back tidies up after that. */
function invite(server: BrowserServer, open: boolean): () => void {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const sayAddress = (address: string) => print(fill(words.address, { address }))
  const address = server.loginUrl()
  sayAddress(address)
  print(words.once)
  const remove = open ? show(address) : () => {}
  if (!process.stdin.isTTY) return remove
  print(words.another)
  process.stdin.on('data', () => sayAddress(server.loginUrl()))
  process.stdin.unref()
  return remove
}

/** The address is printed as well: where no file can be written, nothing is opened. */
function show(address: string): () => void {
  try {
    const { file, remove } = writeRedirect(address)
    openAddress(file)
    return remove
  } catch {
    return () => {}
  }
}

/** Resolves at the first request to stop. A closed terminal asks too. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve())
  })
}

const refused = (line: string): number => sayAndLeave(printable(line))

function sayAndLeave(text: string): number {
  say(text)
  return 2
}

const log = (line: string): void => say(printable(line))
/** What is safe for a terminal already. */
const say = (text: string): void => void process.stderr.write(`hourworth: ${text}\n`)

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EADDRINUSE', 'EACCES', 'ERR_SOCKET_BAD_PORT'].includes(String(error.code))
