import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Served, serve } from './served.ts'

let served: Served
let cookie: string
const json = { 'content-type': 'application/json', 'x-hourworth': '1' }
beforeEach(async () => {
  served = await serve()
  cookie = await served.logIn()
})
afterEach(() => served.close())

/** Connections that say this much and then nothing. */
async function openAll(count: number, said: string): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => connect(served.port, '127.0.0.1'))
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
  await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      if (said !== '') socket.write(said)
    }),
  )
  return sockets
}

const started = () =>
  `POST /api/clients.list HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nCookie: ${cookie}\r\n` +
  'Content-Type: application/json\r\nX-Hourworth: 1\r\nContent-Length: 100\r\n\r\n{'

test.each<[string, () => string]>([
  ['nothing', () => ''],
  ['half a request', () => 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['half a body', started],
])('300 connections that say %s lock nobody out', async (_, said) => {
  await openAll(300, said())
  // Locked out, it would wait for them longer than this test may take.
  const { status } = await served.post('/api/clients.list', '{}', { ...json, cookie })
  expect(status).toBe(200)
})

test('an event stream is not closed to make room', async () => {
  const stream = connect(served.port, '127.0.0.1')
  onTestFinished(() => void stream.destroy())
  stream.write(
    `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nCookie: ${cookie}\r\n\r\n`,
  )
  await once(stream, 'data')
  await openAll(200, '')
  served.emit({ type: 'changed', areas: ['clients'], revision: 1 })
  let heard = ''
  while (!heard.includes('"revision":1')) heard += String((await once(stream, 'data'))[0])
  expect(stream.destroyed).toBe(false)
})
