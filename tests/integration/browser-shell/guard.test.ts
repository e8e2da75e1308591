import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Served, pathOf, serve } from './served.ts'

let served: Served
let cookie: string
const json = { 'content-type': 'application/json', 'x-hourworth': '1' }

beforeAll(async () => {
  served = await serve()
  cookie = await served.logIn()
})
afterAll(() => served.close())
beforeEach(() => {
  served.calls.length = 0
  served.lines.length = 0
})

const self = () => `http://127.0.0.1:${served.port}`

describe('the door is open for the logged-in page alone', () => {
  test('a call with session, header and JSON reaches the core', async () => {
    const answer = await served.post('/api/clients.list', '{"a":1}', {
      ...json,
      cookie,
      origin: self(),
      'sec-fetch-site': 'same-origin',
    })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { echo: { a: 1 } } })
    expect(served.calls).toEqual([{ name: 'clients.list', input: { a: 1 } }])
  })

  test('localhost names the same machine', async () => {
    const host = `localhost:${served.port}`
    expect((await served.get('/', { cookie, host })).status).toBe(200)
  })

  test('an address typed by the user may be opened', async () => {
    const typed = {
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await served.get('/', { cookie, ...typed })).status).toBe(200)
  })
})

describe('Host: rebinding a name to the loopback address gains nothing', () => {
  const hosts = () => [
    `evil.example:${served.port}`,
    'evil.example',
    '127.0.0.1',
    `127.0.0.1:${served.port + 1}`,
    `127.0.0.1.evil.example:${served.port}`,
    `[::1]:${served.port}`,
    `127.1:${served.port}`,
  ]
  test('foreign, portless and look-alike hosts are refused, login and session notwithstanding', async () => {
    for (const host of hosts()) {
      const login = pathOf(served.server.loginUrl())
      for (const target of ['/', '/api/clients.list', login]) {
        const answer = await served.get(target, { host, cookie })
        expect([host, answer.status, answer.headers['set-cookie']]).toEqual([host, 403, undefined])
      }
    }
    expect(new Set(served.lines)).toEqual(new Set(['refused: host']))
  })

  // Spoken on a bare socket: an HTTP client would put the right Host in the place of an empty one.
  test.each([
    ['no Host', 'HTTP/1.0', ''],
    ['an empty Host', 'HTTP/1.1', 'Host:\r\n'],
    ['a blank Host', 'HTTP/1.1', 'Host:  \t \r\n'],
  ])('a request with %s is refused', async (_, version, host) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(served.port, '127.0.0.1', () => {
        socket.write(`GET / ${version}\r\n${host}Cookie: ${cookie}\r\n\r\n`)
      })
      socket.once('data', (data) => resolve(String(data)))
      socket.on('error', reject)
    })
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 403 Forbidden')
    expect(served.lines).toEqual(['refused: host'])
  })
})

describe('Origin and Sec-Fetch-Site: other pages are refused even with the cookie', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['a sandboxed frame or a file', 'null'],
    ['an origin that only begins alike', 'http://127.0.0.1:1.evil.example'],
    ['the same host over https', 'https://127.0.0.1'],
  ])('%s', async (_, origin) => {
    const answer = await served.post('/api/clients.list', '{}', { ...json, cookie, origin })
    expect(answer.status).toBe(403)
    expect(served.lines).toEqual(['refused: origin'])
  })

  test("another local port's page: same host, same cookie, other origin", async () => {
    const origin = `http://127.0.0.1:${served.port + 1}`
    const post = await served.post('/api/clients.list', '{}', { ...json, cookie, origin })
    expect(post.status).toBe(403)
    const site = { 'sec-fetch-site': 'same-site' }
    expect((await served.get('/', { cookie, ...site })).status).toBe(403)
    expect((await served.get('/api/events', { cookie, ...site })).status).toBe(403)
    expect(served.lines).toEqual(['refused: origin', 'refused: fetch-site', 'refused: fetch-site'])
  })

  test('a link or form on another site, and a typed address that is no document', async () => {
    const cross = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await served.get('/', { cookie, ...cross })).status).toBe(403)
    const embedded = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' }
    expect((await served.get('/', { cookie, ...embedded })).status).toBe(403)
    expect((await served.get(pathOf(served.server.loginUrl()), cross)).status).toBe(403)
  })

  test('origins are matched to the host that was asked, not to either of the two', async () => {
    const origin = `http://localhost:${served.port}`
    expect((await served.get('/', { cookie, origin })).status).toBe(403)
  })

  test('no answer ever allows another origin to read it', async () => {
    const preflight = await served.send({
      method: 'OPTIONS',
      path: '/api/clients.list',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect(Object.keys(preflight.headers).filter((name) => /access-control/.test(name))).toEqual([])
  })
})

describe('the session', () => {
  test.each([
    ['none', ''],
    ['a wrong value', 'wrong'],
    ['another name', 'other'],
    ['an empty value', 'empty'],
  ])('%s', async (_, kind) => {
    const [name = '', value = ''] = cookie.split('=')
    const cookies: Record<string, string> = {
      wrong: `${name}=${'x'.repeat(value.length)}`,
      other: `__Host-hourworth=${value}`,
      empty: `${name}=`,
    }
    const given = cookies[kind]
    const answer = await served.get('/', given === undefined ? {} : { cookie: given })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('terminal')
    expect(served.lines).toEqual(['refused: session'])
  })

  test('it is found among the cookies of other local servers', async () => {
    expect((await served.get('/', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200)
  })

  test('calls, events and files all need it', async () => {
    const statuses = [
      (await served.post('/api/clients.list', '{}', json)).status,
      (await served.get('/api/events')).status,
      (await served.get('/assets/index-a1b2c3.js')).status,
    ]
    expect(statuses).toEqual([401, 401, 401])
    expect(served.calls).toEqual([])
  })
})

describe('the API', () => {
  test('without the custom header a call is refused', async () => {
    const headers = { 'content-type': 'application/json', cookie }
    expect((await served.post('/api/clients.list', '{}', headers)).status).toBe(403)
    expect(served.lines).toEqual(['refused: api-header'])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'content type %j is refused',
    async (type) => {
      const headers = { 'x-hourworth': '1', cookie, 'content-type': type }
      expect((await served.post('/api/clients.list', '{}', headers)).status).toBe(415)
    },
  )

  test('a charset beside the content type is fine', async () => {
    const headers = { ...json, 'content-type': 'application/json; charset=utf-8', cookie }
    expect((await served.post('/api/clients.list', '{}', headers)).status).toBe(200)
  })

  test('methods other than POST are refused, and other than GET for files and events', async () => {
    const statuses = await Promise.all(
      [
        { method: 'GET', path: '/api/clients.list' },
        { method: 'PUT', path: '/api/clients.list' },
        { method: 'POST', path: '/api/events' },
        { method: 'POST', path: '/' },
        { method: 'DELETE', path: '/assets/index-a1b2c3.js' },
        { method: 'TRACE', path: '/' },
      ].map(
        async (request) => (await served.send({ ...request, headers: { ...json, cookie } })).status,
      ),
    )
    expect(statuses).toEqual([405, 405, 405, 405, 405, 405])
    expect(served.calls).toEqual([])
  })

  test('an unknown call says so in the envelope', async () => {
    const answer = await served.post('/api/no.such', '{}', { ...json, cookie })
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
  })

  test('what is no JSON is refused before the core sees it', async () => {
    for (const body of ['', '{', 'undefined']) {
      const answer = await served.post('/api/clients.list', body, { ...json, cookie })
      expect([body, answer.status]).toEqual([body, 400])
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    }
    expect(served.calls).toEqual([])
  })

  test('a failure inside shows nothing of what failed', async () => {
    const answer = await served.post('/api/breaks', '{}', { ...json, cookie })
    expect([answer.status, answer.body]).toEqual([500, 'Something went wrong.\n'])
    expect(served.lines).toEqual(['failed: TypeError'])
  })
})
