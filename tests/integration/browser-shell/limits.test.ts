import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyLimit } from '../../../electron/browser/body.ts'
import { type Served, serve } from './served.ts'

let served: Served
let cookie: string
const json = { 'content-type': 'application/json', 'x-hourworth': '1' }
const megabyte = 1024 * 1024

beforeAll(async () => {
  served = await serve()
  cookie = await served.logIn()
})
afterAll(() => served.close())

/** Announces a length and sends nothing of it: the refusal must not wait for the body. */
function announce(name: string, length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: served.port,
      method: 'POST',
      path: `/api/${name}`,
      headers: { ...json, cookie, 'content-length': String(length) },
      agent: false,
    })
    sent.on('response', (answer) => {
      resolve(answer.statusCode ?? 0)
      sent.destroy()
    })
    sent.on('error', reject)
    sent.flushHeaders()
  })
}

test('a body announced as too large is refused before it is sent', async () => {
  expect(await announce('clients.list', megabyte + 1)).toBe(413)
  expect(await announce('import.preview', bodyLimit('import.preview') + 1)).toBe(413)
  expect(served.calls).toEqual([])
})

test('a body of unknown length is refused as soon as it is too large', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: served.port,
      method: 'POST',
      path: '/api/clients.list',
      headers: { ...json, cookie, 'transfer-encoding': 'chunked' },
      agent: false,
    })
    sent.on('response', (answer) => {
      resolve(answer.statusCode ?? 0)
      sent.destroy()
    })
    sent.on('error', reject)
    // Never ended: only the limit can bring an answer.
    sent.write(`"${'x'.repeat(megabyte)}`)
  })
  expect(status).toBe(413)
  expect(served.calls).toEqual([])
})

test('a file of 50 MB fits into an import preview, and 1 MB into any other call', async () => {
  expect(bodyLimit('import.preview')).toBeGreaterThan(
    Buffer.byteLength('A') * 4 * ((50 * megabyte) / 3),
  )
  const text = JSON.stringify({ data: 'A'.repeat(3 * megabyte) })
  const preview = await served.post('/api/import.preview', text, { ...json, cookie })
  expect([preview.status, served.calls.length]).toEqual([200, 1])
  const note = JSON.stringify('n'.repeat(megabyte - 2))
  expect((await served.post('/api/clients.list', note, { ...json, cookie })).status).toBe(200)
})

test('a sender that goes away half-way leaves the server standing', async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(served.port, '127.0.0.1', () => {
      const head = Object.entries({ ...json, cookie, 'content-length': '100' })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')
      socket.write(`POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\n${head}\r\n{`)
      socket.end()
    })
    socket.resume()
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
  })
  expect((await served.get('/', { cookie })).status).toBe(200)
})
