import { randomBytes } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { createServer } from '../../../electron/browser/server.ts'
import { createCore } from '../../../electron/core/door/create-core.ts'
import { openStore } from '../../../electron/store/file/open.ts'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import { contractSuite, suiteNow } from '../../support/contract/suite.ts'
import { expectOk } from '../../support/core/store.ts'
import { raw } from './raw-client.ts'
import { pathOf } from './served.ts'

/** Event streams as a browser's EventSource reads them. */
function listen(port: number, cookie: string, hear: (event: CoreEvent) => void) {
  return new Promise<() => void>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/events', headers: { cookie } })
    sent.on('error', reject)
    sent.on('response', (stream: IncomingMessage) => {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          if (block.startsWith('data: ')) hear(JSON.parse(block.slice(6)) as CoreEvent)
        }
      })
      stream.on('error', () => undefined)
      resolve(() => sent.destroy())
    })
    sent.end()
  })
}

contractSuite('loopback HTTP', async () => {
  const core = createCore({
    db: expectOk(openStore({ file: ':memory:', now: () => suiteNow })),
    clock: () => suiteNow,
    version: '0.0.0-test',
    checkOutputs: true,
  })
  const server = createServer({
    core,
    assetsRoot: tmpdir(),
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
  })
  const port = await server.listen(0)
  const { headers } = await raw({ port, path: pathOf(server.loginUrl()) })
  const cookie = (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  const listeners = new Set<(event: CoreEvent) => void>()
  const stop = await listen(port, cookie, (event) => listeners.forEach((hear) => hear(event)))
  return {
    async invoke(name, input) {
      const { body } = await raw({
        port,
        method: 'POST',
        path: `/api/${name}`,
        headers: { cookie, 'x-hourworth': '1', 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return JSON.parse(body) as unknown
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      stop()
      await server.close()
      core.close()
    },
  }
})
