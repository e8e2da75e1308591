import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { ServeOptions } from '../../../electron/browser/serve.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import { aClient } from '../../support/core/builders.ts'
import { expectOk, openFileStore, temporaryFolder } from '../../support/core/store.ts'
import { raw } from '../browser-shell/raw-client.ts'
import { pathOf } from '../browser-shell/served.ts'

const serveModule = pathToFileURL(
  path.join(import.meta.dirname, '../../../electron/browser/serve.ts'),
).href

interface Running {
  readonly child: ChildProcessWithoutNullStreams
  readonly lines: { out: string; error: string }
  readonly exit: Promise<number | null>
  /** Resolves once the process has printed a match. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>
}

/** The browser shell as a process of its own, without its build. */
function run(options: Partial<ServeOptions> & { readonly folder: string }): Running {
  const assetsRoot = path.join(options.folder, 'interface')
  mkdirSync(assetsRoot, { recursive: true })
  writeFileSync(path.join(assetsRoot, 'index.html'), '<!doctype html>')
  const given: ServeOptions = {
    demo: false,
    beginsAnew: false,
    port: 0,
    open: false,
    assetsRoot,
    ...options,
  }
  const code = `import { serveApp } from ${JSON.stringify(serveModule)}
    process.exitCode = await serveApp(${JSON.stringify(given)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = { out: '', error: '' }
  child.stderr.on('data', (data) => (lines.error += String(data)))
  child.stdout.on('data', (data) => (lines.out += String(data)))
  return {
    child,
    lines,
    exit: once(child, 'exit').then(([exit]) => exit as number | null),
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(lines.out)
        if (match) return match
        await once(child.stdout, 'data')
      }
    },
  }
}

const address = /http:\/\/127\.0\.0\.1:\d+\/login\?t=[\w-]{43}/

async function logIn(running: Running) {
  const [url] = await running.printed(address)
  const port = Number(new URL(url).port)
  const { status, headers } = await raw({ port, path: pathOf(url) })
  const cookie = (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  const call = async (name: string, input: unknown) => {
    const { body } = await raw({
      port,
      method: 'POST',
      path: `/api/${name}`,
      headers: { cookie, 'x-hourworth': '1', 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return JSON.parse(body) as unknown
  }
  return { port, status, call, cookie }
}

/** What the database and the lock leave in the folder. */
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'interface')
    .toSorted()

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s closes the database: exit 0, nothing written is lost, no log left behind',
  async (signal) => {
    const folder = temporaryFolder()
    const running = run({ folder })
    const { status, call } = await logIn(running)
    expect(status).toBe(303)
    expect(await call('settings.set', { graceDays: 7 })).toMatchObject({ ok: true })
    running.child.kill(signal)
    expect(await running.exit).toBe(0)
    expect(filesIn(folder)).toEqual(['backups', 'hourworth.db', 'hourworth.db.lock'])
    const again = run({ folder })
    expect(await (await logIn(again)).call('settings.get', {})).toMatchObject({
      value: { graceDays: 7 },
    })
  },
)

test('--demo shows the sample data and leaves the own database empty', async () => {
  const folder = temporaryFolder()
  const running = run({ folder, demo: true })
  const { call } = await logIn(running)
  expect(await call('app.status', {})).toMatchObject({ value: { demo: true } })
  await call('settings.set', { graceDays: 7 })
  expect(await call('app.closeDemo', {})).toMatchObject({ ok: true })
  expect(await call('app.status', {})).toMatchObject({
    value: {
      demo: false,
      counts: { clients: 0, entries: 0, invoices: 0 },
      settings: { graceDays: 45 },
    },
  })
})

test('a second shell on the same data is told so in one line', async () => {
  const folder = temporaryFolder()
  await run({ folder }).printed(address)
  const second = run({ folder })
  expect(await second.exit).toBe(2)
  expect(second.lines).toEqual({
    out: '',
    error: 'hourworth: Hourworth is already open on this data folder.\n',
  })
})

test('the sample data are shown beside a shell on the own data, which is taken only when they are left', async () => {
  const folder = temporaryFolder()
  const demo = await logIn(run({ folder, demo: true }))
  const own = run({ folder })
  await logIn(own)
  const busy = { ok: false, error: { code: 'database-busy' } }
  expect(await demo.call('app.closeDemo', {})).toMatchObject(busy)
  expect(await demo.call('app.status', {})).toMatchObject({ value: { demo: true } })
  own.child.kill('SIGTERM')
  await own.exit
  expect(await demo.call('app.closeDemo', {})).toMatchObject({ ok: true })
  const third = run({ folder })
  expect(await third.exit).toBe(2)
})

test('pages hear within two seconds what another process wrote', async () => {
  const folder = temporaryFolder()
  const { port, call, cookie } = await logIn(run({ folder }))
  const heard = new Promise<string>((resolve) => {
    const stream = get({ port, path: '/api/events', headers: { cookie } }, (answer) =>
      answer.on('data', (data) => {
        if (String(data).includes('changed')) resolve(String(data))
      }),
    )
    onTestFinished(() => void stream.destroy())
  })
  expect(await call('clients.list', {})).toEqual({ ok: true, value: [] })
  const other = openFileStore(path.join(folder, 'hourworth.db'))
  expectOk(clients.insert(other.db, aClient()))
  const began = performance.now()
  expect(await heard).toContain('"areas":["all"]')
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a taken port is told in one line, and the database is closed', async () => {
  const first = run({ folder: temporaryFolder() })
  const { port } = await logIn(first)
  const folder = temporaryFolder()
  const second = run({ folder, port })
  expect(await second.exit).toBe(2)
  expect(second.lines.error).toBe(
    `hourworth: Port ${port} is taken by another program or not allowed.\n`,
  )
  expect(filesIn(folder)).toEqual(['hourworth.db', 'hourworth.db.lock'])
})

test('without a built interface nothing is opened', async () => {
  const folder = temporaryFolder()
  const running = run({ folder, assetsRoot: path.join(folder, 'nowhere') })
  expect(await running.exit).toBe(2)
  expect(running.lines.error).toContain('not built')
  expect(filesIn(folder)).toEqual([])
})

test.each([
  [['--port', 'x'], '--port x is not a port.'],
  [['--port', 'abc'], '--port abc is not a port.'],
  [['--port', ''], '--port  is not a port.'],
  [['--port', '-1'], "Option '--port' argument is ambiguous."],
  [['--port=65536'], '--port 65536 is not a port.'],
  [['--port', '\u001b[31m'], '--port \ufffd[31m is not a port.'],
  [['--data', ''], '--data wants a folder.'],
  [['--data='], '--data wants a folder.'],
  [['--data'], "Option '--data <value>' argument missing"],
  [['--demo=yes'], "Option '--demo' does not take an argument"],
  [['word'], "Unexpected argument 'word'. This command does not take positional arguments"],
  [['--prot', '1'], "Unknown option '--prot'"],
])('by itself it says in a line what is wrong with %j', (args, sentence) => {
  const main = path.join(import.meta.dirname, '../../../electron/browser/main.ts')
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, `hourworth: ${sentence}\n`])
})

test('only the one-time address is printed, and nothing of what is done', async () => {
  const running = run({ folder: temporaryFolder() })
  const { call, port } = await logIn(running)
  await call('clients.create', aClient({ name: 'Hemlig AB', note: 'hemlig' }))
  await raw({ port, path: '/login?t=guess' })
  running.child.kill('SIGINT')
  await running.exit
  expect(running.lines.out.match(/[\w-]{43}/g)).toHaveLength(1)
  expect(running.lines.error).toBe('hourworth: refused: login\n')
})
