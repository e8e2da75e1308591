import type { Letter, LetterFields } from '../../../shared/domain/letters.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow } from '../rows/rows.ts'
import { saved } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = 'id, client_id AS clientId, on_date AS "on", language, situation, subject, body'
const newestFirst = 'ORDER BY on_date DESC, id DESC'

/** All letters kept, or those of one client, newest first. */
export function listLetters(db: Db, clientId?: number): Letter[] {
  if (clientId === undefined) {
    return prepared<[], Letter>(db, `SELECT ${columns} FROM letter ${newestFirst}`).all()
  }
  const sql = `SELECT ${columns} FROM letter WHERE client_id = ? ${newestFirst}`
  return prepared<[number], Letter>(db, sql).all(clientId)
}

export function getLetter(db: Db, id: number): Letter | undefined {
  return prepared<[number], Letter>(db, `SELECT ${columns} FROM letter WHERE id = ?`).get(id)
}

/** Keeps a letter as it stands; `not-found` without such a client. */
export function insertLetter(db: Db, fields: LetterFields): Envelope<Letter> {
  const row = {
    client_id: fields.clientId,
    on_date: fields.on,
    language: fields.language,
    situation: fields.situation,
    subject: fields.subject,
    body: fields.body,
  }
  return saved(insertRow(db, 'letter', row), (id) => getLetter(db, id))
}

export function deleteLetter(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'letter', id)
}
