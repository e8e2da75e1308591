import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/shell/headers.ts'
import { type Served, pathOf, serve } from './served.ts'

let served: Served
let cookie: string
beforeAll(async () => {
  served = await serve()
  cookie = await served.logIn()
})
afterAll(() => served.close())

test.each([
  ['/', 'text/html; charset=utf-8', 'no-store'],
  ['/index.html', 'text/html; charset=utf-8', 'no-store'],
  [
    '/assets/index-a1b2c3.js',
    'text/javascript; charset=utf-8',
    'private, max-age=31536000, immutable',
  ],
  ['/assets/rubik.woff2', 'font/woff2', 'private, max-age=31536000, immutable'],
])(
  '%s has its media type, and is kept only if its name carries a hash',
  async (path, type, cache) => {
    const { status, headers } = await served.get(path, { cookie })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache])
  },
)

test('a query does not belong to the name, and HEAD sends no body', async () => {
  expect((await served.get('/index.html?v=1', { cookie })).status).toBe(200)
  const head = await served.send({ method: 'HEAD', path: '/', headers: { cookie } })
  expect([head.status, head.body, Number(head.headers['content-length']) > 0]).toEqual([
    200,
    '',
    true,
  ])
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..%5csecret.txt',
  '/assets\\..\\..\\secret.txt',
  '/index.html%00.png',
  '/%00',
  '/C:%2fsecret.txt',
  '/index.html::$DATA',
  '/%',
  '/%E0%A4%A',
  '//secret.txt',
  '/assets',
  '/assets/',
  '/..',
  '/nothing.html',
  'http://evil.example/index.html',
  `/${'a'.repeat(4000)}`,
])('%s stays inside the folder', async (path) => {
  const answer = await served.get(path, { cookie })
  expect([answer.status, answer.body]).toEqual([404, 'Not found.\n'])
})

test('every answer carries the policy and forbids framing, sniffing and reading from elsewhere', async () => {
  const answers = [
    await served.get('/', { cookie }),
    await served.get('/nothing', { cookie }),
    await served.get('/'),
    await served.get('/', { host: 'evil.example' }),
    await served.get(pathOf(served.server.loginUrl())),
    await served.post('/api/a', '{}', {
      cookie,
      'x-hourworth': '1',
      'content-type': 'application/json',
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 403, 303, 200])
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('a copy of the data is a download for the page that asks, and for nobody else', async () => {
  const { status, headers, body } = await served.get('/copy', { cookie })
  expect([status, body]).toEqual([200, 'the data'])
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="hourworth-\d{4}-\d\d-\d\d\.db"$/,
  )
  expect((await served.get('/copy')).status).toBe(401)
  expect((await served.get('/copy', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await served.post('/copy', '{}', { cookie })).status).toBe(405)
})

test('a copy that cannot be made is a coded failure', async () => {
  served.backup.fails = true
  const { status, body } = await served.get('/copy', { cookie })
  served.backup.fails = false
  expect(status).toBe(500)
  expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
})

test('the page may use nothing of the machine but the clipboard, and stands alone', async () => {
  const { headers } = await served.get('/', { cookie })
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*microphone=\(\).*usb=\(\)/)
  expect(headers['permissions-policy']).not.toContain('clipboard-write')
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp')
  expect(headers['content-security-policy']).toContain("trusted-types 'none'")
})
