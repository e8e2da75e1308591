import { afterEach, beforeEach, expect, test } from 'vitest'
import { loginLifetimeMs } from '../../../electron/browser/login.ts'
import { type Served, pathOf, serve } from './served.ts'

let served: Served
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.close())

test('the one-time address leads to the start page and leaves a cookie no script or other site can use', async () => {
  const answer = await served.get(pathOf(served.server.loginUrl()))
  expect([answer.status, answer.headers.location]).toEqual([303, '/'])
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(
      /^__Host-hourworth-[0-9a-f]{16}=[\w-]{43}; Secure; HttpOnly; SameSite=Strict; Path=\/$/,
    ),
  ])
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('Safari, which drops Secure cookies over http, gets one without', async () => {
  const answer = await served.get(pathOf(served.server.loginUrl()), {
    'user-agent':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  })
  const [set = ''] = answer.headers['set-cookie'] ?? []
  expect(set).toMatch(/^hourworth-[0-9a-f]{16}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await served.get('/', { cookie: set.split(';')[0] ?? '' })).status).toBe(200)
})

test('a replayed address is refused', async () => {
  const login = pathOf(served.server.loginUrl())
  expect((await served.get(login)).status).toBe(303)
  const again = await served.get(login)
  expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined])
})

test('an expired address is refused, one about to expire is not', async () => {
  const late = pathOf(served.server.loginUrl())
  served.clock.ms += loginLifetimeMs
  expect((await served.get(late)).status).toBe(403)
  const justInTime = pathOf(served.server.loginUrl())
  served.clock.ms += loginLifetimeMs - 1
  expect((await served.get(justInTime)).status).toBe(303)
})

test('a new address replaces the one before', async () => {
  const first = pathOf(served.server.loginUrl())
  const second = pathOf(served.server.loginUrl())
  expect((await served.get(first)).status).toBe(403)
  expect((await served.get(second)).status).toBe(303)
})

test('a missing or wrong token is refused and uses nothing up', async () => {
  const login = pathOf(served.server.loginUrl())
  const wrong = login.slice(0, -1) + (login.endsWith('A') ? 'B' : 'A')
  expect((await served.get('/login')).status).toBe(403)
  expect((await served.get('/login?t=')).status).toBe(403)
  expect((await served.get(wrong)).status).toBe(403)
  expect((await served.send({ method: 'HEAD', path: login })).status).toBe(405)
  expect((await served.get(login)).status).toBe(303)
})

test('nothing secret is logged', async () => {
  const login = pathOf(served.server.loginUrl())
  const cookie = await served.logIn()
  await served.get(login)
  await served.get('/?secret', { cookie: `${cookie}x` })
  const secrets = [login.split('=')[1] ?? '', cookie.split('=')[1] ?? '', 'secret', '127.0.0.1']
  expect(served.lines).toEqual(['refused: login', 'refused: session'])
  for (const secret of secrets) expect(served.lines.join()).not.toContain(secret)
})

const looksAhead = [
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'sec-purpose': 'prefetch;anonymous-client-ip' },
  { purpose: 'prefetch' },
  { purpose: 'preview' },
]

test.each(looksAhead)(
  'a browser that looks ahead does not use the address up: %j',
  async (ahead) => {
    const login = pathOf(served.server.loginUrl())
    const shown = await served.get(login, ahead)
    expect([shown.status, shown.headers['set-cookie']?.length]).toEqual([303, 1])
    for (const again of looksAhead) {
      const { status, headers } = await served.get(login, again)
      expect([status, headers['set-cookie']]).toEqual([503, undefined])
    }
    expect((await served.get(login)).status).toBe(303)
    expect((await served.get(login)).status).toBe(403)
  },
)

test('an address that was used, is too old or was never given is not looked at ahead either', async () => {
  const used = pathOf(served.server.loginUrl())
  await served.get(used)
  const old = pathOf(served.server.loginUrl())
  served.clock.ms += loginLifetimeMs
  for (const address of [used, old, '/login?t=', '/login']) {
    const { status, headers } = await served.get(address, { 'sec-purpose': 'prefetch' })
    expect([status, headers['set-cookie']]).toEqual([503, undefined])
  }
})

test('from a file the way goes on by a page of our own, so that the strict cookie goes along', async () => {
  const fromFile = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  }
  const { status, headers, body } = await served.get(pathOf(served.server.loginUrl()), fromFile)
  expect([status, headers['set-cookie']?.length]).toEqual([200, 1])
  expect(body).toContain('http-equiv="refresh" content="0; url=/"')
})

test('another page can neither fetch nor frame the address', async () => {
  const login = pathOf(served.server.loginUrl())
  for (const other of [
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ]) {
    expect((await served.get(login, other)).status).toBe(403)
  }
  expect((await served.get(login)).status).toBe(303)
})
