import { sameText } from './secret.ts'

/** What the guard looks at; header names in lower case. */
export interface GuardedRequest {
  readonly method: string
  /** The raw path, without the query. */
  readonly path: string
  readonly header: (name: string) => string | undefined
}

export interface Guard {
  readonly port: number
  readonly cookieNames: readonly string[]
  readonly session: string
}

export type RefusalReason =
  | 'host'
  | 'origin'
  | 'fetch-site'
  | 'session'
  | 'api-header'
  | 'content-type'
  | 'method'
  | 'login'
  | 'too-many'
  | 'prefetch'

export interface Refusal {
  readonly status: number
  readonly reason: RefusalReason
}

/** Scripts of other origins cannot send it without asking first, and are never answered. */
export const apiHeader = 'x-hourworth'
export const apiPrefix = '/api/'
export const loginPath = '/login'
export const eventsPath = '/api/events'

export const refusal = (status: number, reason: RefusalReason): Refusal => ({ status, reason })

/**
 * Whether a request may pass, null if so. The order matters: a rebound name is caught by its Host before
 * anything else is looked at, and nothing but these checks runs for a request without a session.
 */
export function guardRequest(request: GuardedRequest, guard: Guard): Refusal | null {
  const hosts = [`127.0.0.1:${guard.port}`, `localhost:${guard.port}`]
  const host = request.header('host') ?? ''
  if (!hosts.includes(host)) return refusal(403, 'host')
  const origin = request.header('origin')
  if (origin !== undefined && origin !== `http://${host}`) return refusal(403, 'origin')
  if (request.path === loginPath) return guardLogin(request)
  if (!siteAllowed(request)) return refusal(403, 'fetch-site')
  if (!hasSession(request, guard)) return refusal(401, 'session')
  return request.path.startsWith(apiPrefix) ? guardApi(request) : null
}

/**
 * The file that leads to the one-time address is another site, so whoever goes there may come from anywhere: it is
 * the token that counts.
 */
function guardLogin(request: GuardedRequest): Refusal | null {
  return siteAllowed(request) || isNavigation(request) ? null : refusal(403, 'fetch-site')
}

/** Whether a browser fetches what its user may never open. */
export function looksAhead(request: Pick<GuardedRequest, 'header'>): boolean {
  const purpose = request.header('sec-purpose') ?? request.header('purpose') ?? ''
  return /prefetch|prerender|preview/i.test(purpose)
}

/** Requests of pages on other ports of the same host say `same-site`: cookies do not keep them out, this does. */
function siteAllowed(request: GuardedRequest): boolean {
  const site = request.header('sec-fetch-site')
  if (site === undefined || site === 'same-origin') return true
  return site === 'none' && isNavigation(request)
}

const isNavigation = (request: GuardedRequest): boolean =>
  request.header('sec-fetch-mode') === 'navigate' &&
  request.header('sec-fetch-dest') === 'document' &&
  request.method === 'GET'

function hasSession(request: GuardedRequest, guard: Guard): boolean {
  const pairs = (request.header('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.some((pair) => {
    const cut = pair.indexOf('=')
    return (
      guard.cookieNames.includes(pair.slice(0, cut)) && sameText(pair.slice(cut + 1), guard.session)
    )
  })
}

/** The custom header and the content type each force a preflight, which is never answered. */
function guardApi(request: GuardedRequest): Refusal | null {
  // EventSource can send no header of its own; it only reads, and only its own origin reads the answer.
  if (request.path === eventsPath) {
    return request.method === 'GET' ? null : refusal(405, 'method')
  }
  if (request.method !== 'POST') return refusal(405, 'method')
  if (request.header(apiHeader) !== '1') return refusal(403, 'api-header')
  const [type = ''] = (request.header('content-type') ?? '').split(';')
  return type.trim().toLowerCase() === 'application/json' ? null : refusal(415, 'content-type')
}
