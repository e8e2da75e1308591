import type { ServerResponse } from 'node:http'
import { shellWordsOf } from '../../shared/words/shells.ts'
import type { By } from '../../shared/words/spoken.ts'
import type { Refusal, RefusalReason } from './guard.ts'
import { sendText } from './reply.ts'

const words: By<RefusalReason> = shellWordsOf().refusal

/** Answers with the reason in words and ends the connection, since the request's body is left unread. */
export function sendRefusal(response: ServerResponse, { status, reason }: Refusal): void {
  response.setHeader('Connection', 'close')
  sendText(response, status, words[reason])
}
