import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer as http,
} from 'node:http'
import { shellWordsOf } from '../../shared/words/shells.ts'
import type { Core, Door } from '../core/door/create-core.ts'
import { limitConnections } from './connections.ts'
import { createEventStreams } from './events.ts'
import { loginPath } from './guard.ts'
import { createLogins, createSessionCookie } from './login.ts'
import { sendRefusal } from './refusals.ts'
import { sendText } from './reply.ts'
import { answer } from './routes.ts'
import type { Random } from './secret.ts'

export interface ServerOptions {
  readonly core: Door & Pick<Core, 'backup'>
  /** Folder of the built interface. */
  readonly assetsRoot: string
  /** Milliseconds; login addresses age by it. */
  readonly now: () => number
  readonly random: Random
  /** Told that a request was refused or failed, and why: never an address, a token or a name. */
  readonly log: (line: string) => void
  readonly heartbeatMs?: number
}

export interface BrowserServer {
  /** Listens on 127.0.0.1 alone; 0 takes any free port. Rejects if the port is taken. */
  readonly listen: (port: number) => Promise<number>
  /** A fresh one-time address that logs a browser in; earlier ones stop working. */
  readonly loginUrl: () => string
  /** Ends event streams and open connections. */
  readonly close: () => Promise<void>
}

/** The loopback shell: the interface and every call over HTTP, for one logged-in browser of this machine. */
export function createServer(options: ServerOptions): BrowserServer {
  const { core, assetsRoot, random, log } = options
  const logins = createLogins(random, options.now)
  const cookie = createSessionCookie(random)
  const events = createEventStreams(options.heartbeatMs ?? 15_000)
  const unsubscribe = core.subscribe(events.send)
  let port = 0
  const server = http({ headersTimeout: 10_000, requestTimeout: 60_000 }, (request, response) => {
    const { call, backup } = core
    const site = { port, call, backup, assetsRoot, logins, cookie, events }
    void respond(request, response, site, log)
  })
  limitConnections(server)
  return {
    async listen(wanted) {
      await listenOn(server, wanted)
      const address = server.address()
      port = typeof address === 'object' && address !== null ? address.port : 0
      return port
    },
    loginUrl: () => `http://127.0.0.1:${port}${loginPath}?t=${logins.issue()}`,
    close() {
      unsubscribe()
      events.close()
      return closed(server)
    },
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  site: Parameters<typeof answer>[2],
  log: (line: string) => void,
): Promise<void> {
  try {
    const refused = await answer(request, response, site)
    if (!refused) return
    log(`refused: ${refused.reason}`)
    sendRefusal(response, refused)
  } catch (error) {
    log(`failed: ${error instanceof Error ? error.name : 'unknown'}`)
    if (response.headersSent) response.destroy()
    else sendText(response, 500, shellWordsOf().serve.failed)
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Never `localhost`: that may name an address other machines reach.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
