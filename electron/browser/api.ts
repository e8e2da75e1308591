import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Envelope, fail } from '../../shared/contract/call.ts'
import type { Door } from '../core/door/create-core.ts'
import { bodyLimit, readBody } from './body.ts'
import { sendJson } from './reply.ts'
import { parseJson, parseUpload } from './upload.ts'

/**
 * `POST /api/<callName>` with the input as JSON: 200 with the envelope, whether the call succeeded or not;
 * 404 for an unknown call, 400 for what is no JSON, 413 for too large a body, each with an envelope too.
 */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  call: Door['call'],
): Promise<void> {
  const input = await readInput(request, name)
  if (input === tooLarge) {
    // What is still on its way would be read as the next request.
    response.setHeader('Connection', 'close')
    sendJson(response, 413, fail('file-too-large', 'The request is too large.'))
    return
  }
  if (input === undefined) {
    sendJson(response, 400, fail('invalid-input', 'The request is not JSON.'))
    return
  }
  const envelope = await call(name, input)
  sendJson(response, statusOf(envelope), envelope)
}

const statusOf = (envelope: Envelope<unknown>): number =>
  !envelope.ok && envelope.error.code === 'unknown-call' ? 404 : 200

const tooLarge = Symbol('too large')

/** Apart from the call, which may take long: a body of 67 MB is not kept meanwhile. */
async function readInput(request: IncomingMessage, name: string): Promise<unknown> {
  const body = await readBody(request, bodyLimit(name))
  if (body === null) return tooLarge
  return name === 'import.preview' ? parseUpload(body) : parseJson(body.toString('utf8'))
}
