import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import { type BrowserServer, createServer } from '../../../electron/browser/server.ts'
import { type RawAnswer, type RawRequest, raw } from './raw-client.ts'

export interface Served {
  readonly port: number
  readonly server: BrowserServer
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly lines: string[]
  readonly emit: (event: CoreEvent) => void
  readonly listeners: () => number
  readonly clock: { ms: number }
  readonly backup: { fails: boolean }
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<RawAnswer>
  readonly post: (
    path: string,
    body: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<RawAnswer>
  readonly send: (request: Omit<RawRequest, 'port'>) => Promise<RawAnswer>
  /** Logs in and returns the Cookie header. */
  readonly logIn: () => Promise<string>
  readonly close: () => Promise<void>
}

/** A server over a stand-in core that echoes, and a folder with three files beside a secret one. */
export async function serve(): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-served-'))
  const assetsRoot = path.join(folder, 'renderer')
  mkdirSync(path.join(assetsRoot, 'assets'), { recursive: true })
  writeFileSync(path.join(assetsRoot, 'index.html'), '<!doctype html><title>Hourworth</title>')
  writeFileSync(path.join(assetsRoot, 'assets', 'index-a1b2c3.js'), 'export {}')
  writeFileSync(path.join(assetsRoot, 'assets', 'rubik.woff2'), 'font')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  const calls: { name: string; input: unknown }[] = []
  const lines: string[] = []
  const listeners = new Set<(event: CoreEvent) => void>()
  const clock = { ms: 1_000_000 }
  const backup = { fails: false }
  const call = async (name: string, input: unknown): Promise<Envelope<unknown>> => {
    calls.push({ name, input })
    if (name === 'no.such') return fail('unknown-call', 'There is no such call.')
    if (name === 'breaks') throw new TypeError('with a client name in it')
    return ok({ echo: input })
  }
  const server = createServer({
    core: {
      call,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      backup: async (file) => {
        if (backup.fails) return fail('disk-full', 'no room', { file })
        writeFileSync(file, 'the data')
        return ok(null)
      },
    },
    assetsRoot,
    now: () => clock.ms,
    random: randomBytes,
    log: (line) => lines.push(line),
    heartbeatMs: 5,
  })
  const port = await server.listen(0)
  const send = (request: Omit<RawRequest, 'port'>) => raw({ port, ...request })
  return {
    port,
    server,
    calls,
    lines,
    clock,
    backup,
    send,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    listeners: () => listeners.size,
    get: (target, headers = {}) => send({ path: target, headers }),
    post: (target, body, headers = {}) => send({ method: 'POST', path: target, body, headers }),
    async logIn() {
      const { headers } = await send({ path: pathOf(server.loginUrl()) })
      return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
    },
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Path and query of an address, as a request line has them. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
