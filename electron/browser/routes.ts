import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core/door/create-core.ts'
import { answerCall } from './api.ts'
import { copyPath, sendCopy } from './copy.ts'
import type { EventStreams } from './events.ts'
import {
  type Guard,
  type Refusal,
  apiPrefix,
  eventsPath,
  guardRequest,
  loginPath,
  looksAhead,
  refusal,
} from './guard.ts'
import type { Logins, SessionCookie } from './login.ts'
import { setHeaders } from './reply.ts'
import { sendAsset } from './static.ts'

/** What answering a request needs; `port` is the one listened on. */
export interface Site {
  readonly port: number
  readonly call: Core['call']
  readonly backup: Core['backup']
  readonly assetsRoot: string
  readonly logins: Logins
  readonly cookie: SessionCookie
  readonly events: EventStreams
}

/** Answers one request, or says why it is refused; then nothing has been sent yet. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<Refusal | null> {
  setHeaders(response)
  const method = request.method ?? ''
  const { path, query } = cutAddress(request.url ?? '')
  const guard: Guard = {
    port: site.port,
    cookieNames: site.cookie.names,
    session: site.cookie.value,
  }
  const header = (name: string) => headerOf(request, name)
  const refused = guardRequest({ method, path, header }, guard)
  if (refused) return refused
  if (path === loginPath) return logIn(request, response, query, site)
  if (path === eventsPath) return site.events.add(response) ? null : refusal(503, 'too-many')
  if (path.startsWith(apiPrefix)) {
    await answerCall(request, response, path.slice(apiPrefix.length), site.call)
    return null
  }
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'method')
  if (path === copyPath && method === 'GET') {
    await sendCopy(response, site.backup)
    return null
  }
  await sendAsset(response, site.assetsRoot, path, method === 'GET')
  return null
}

function logIn(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  { logins, cookie }: Site,
): Refusal | null {
  // Browsers and chat programs look links up with HEAD; that must not use the address up.
  if (request.method !== 'GET') return refusal(405, 'method')
  const token = new URLSearchParams(query).get('t') ?? ''
  // What a browser fetched ahead is what it then shows, without asking again; if its user opens something else
  // first, or another browser, the address is as good as before.
  if (looksAhead({ header: (name) => headerOf(request, name) })) {
    if (!logins.lookAhead(token)) return refusal(503, 'prefetch')
  } else if (!logins.redeem(token)) return refusal(403, 'login')
  const userAgent = request.headers['user-agent'] ?? ''
  response.setHeader('Set-Cookie', cookie.header(userAgent))
  if (request.headers['sec-fetch-site'] === 'cross-site') sendOnward(response)
  else response.writeHead(303, { Location: '/' }).end()
  return null
}

/** On a way that began at another site, such as a file, the strict cookie goes along only from a page of our own. */
function sendOnward(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(
    '<!doctype html><meta http-equiv="refresh" content="0; url=/"><title>Hourworth</title>',
  )
}

/** Cuts the raw request target by hand: a URL parser would follow `//host` and full addresses elsewhere. */
function cutAddress(target: string): { readonly path: string; readonly query: string } {
  const cut = target.indexOf('?')
  return cut < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, cut), query: target.slice(cut + 1) }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
