import type { ServerResponse } from 'node:http'
import { securityHeaders } from '../shell/headers.ts'

const headers: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}

/** Sets what every answer carries; a single answer may override it. */
export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** A short plain-text answer. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

/** A JSON answer; one that several get is written out once. */
export function sendJson(response: ServerResponse, status: number, value: object): void {
  // Made before anything is sent: one that is too long to be made is still told of.
  const body = written.get(value) ?? Buffer.from(JSON.stringify(value))
  if (body.length > worthKeeping) written.set(value, body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  })
  response.end(body)
}

/** Bytes from which on an answer takes longer to write out than to look up. */
const worthKeeping = 20_000
const written = new WeakMap<object, Buffer>()
