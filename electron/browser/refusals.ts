import type { ServerResponse } from 'node:http'
import type { Refusal, RefusalReason } from './guard.ts'
import { sendText } from './reply.ts'

const words: Readonly<Record<RefusalReason, string>> = {
  host: 'This address is not served here.',
  origin: 'Requests from other pages are refused.',
  'fetch-site': 'Requests from other pages are refused.',
  session:
    'Open the address that Hourworth printed in its terminal. It works once; press Enter there for a new one.',
  'api-header': 'Requests from other pages are refused.',
  'content-type': 'Only JSON is read here.',
  method: 'This method is not allowed here.',
  login:
    'This address has been used or is too old. Press Enter in the terminal of Hourworth for a new one.',
  'too-many': 'Too many pages are open.',
}

/** Answers with the reason in words and ends the connection, since the request's body is left unread. */
export function sendRefusal(response: ServerResponse, { status, reason }: Refusal): void {
  response.setHeader('Connection', 'close')
  sendText(response, status, words[reason])
}
