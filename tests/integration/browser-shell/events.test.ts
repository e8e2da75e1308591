import { type IncomingMessage, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Served, serve } from './served.ts'

let served: Served
let cookie: string
beforeEach(async () => {
  served = await serve()
  cookie = await served.logIn()
})
afterEach(() => served.close())

const open = (): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: served.port,
      path: '/api/events',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      agent: false,
    })
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end()
  })

/** Reads until the stream has said `wanted`. */
async function readUntil(stream: IncomingMessage, wanted: string): Promise<string> {
  let text = ''
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk)
    if (text.includes(wanted)) return text
  }
  throw new Error(`ended before ${wanted}`)
}

test('open pages hear what changed, each of them', async () => {
  const [one, two] = [await open(), await open()]
  expect(one.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(one.headers['cache-control']).toBe('no-store')
  served.emit({ type: 'changed', areas: ['entries', 'timer'], revision: 7 })
  const line = 'data: {"type":"changed","areas":["entries","timer"],"revision":7}\n\n'
  expect(await readUntil(one, line)).toContain(line)
  expect(await readUntil(two, line)).toContain(line)
})

test('a heartbeat shows that the connection lives', async () => {
  expect(await readUntil(await open(), ': beat')).toContain(': beat\n\n')
})

test('at most 32 streams are open at once', async () => {
  const streams = []
  for (let i = 0; i < 33; i++) streams.push(await open())
  expect(streams.map(({ statusCode }) => statusCode)).toEqual([...Array(32).fill(200), 503])
})

test('closing ends the streams, lets go of the core and frees the port', async () => {
  const stream = await open()
  const ended = new Promise((resolve) => stream.on('close', resolve))
  stream.resume()
  await served.server.close()
  await ended
  expect(served.listeners()).toBe(0)
  await expect(served.get('/')).rejects.toThrow('ECONNREFUSED')
})

test('only the loopback address answers', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) {
    const refused = await new Promise((resolve) => {
      const socket = connect(served.port, address, () => resolve(socket.destroy() && false))
      socket.on('error', () => resolve(true))
    })
    expect(refused).toBe(true)
  }
})
