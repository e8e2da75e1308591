import type { Contact, ContactFields } from '../../../shared/domain/acting.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

type ContactRow = Omit<Contact, 'roles'> & { readonly roles: string }

const columns = 'id, client_id AS clientId, name, roles, note'

/** All contacts, or one client's, in the order they were entered. */
export function listContacts(db: Db, clientId?: number): Contact[] {
  const where = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM contact ${where} ORDER BY client_id, id`
  return prepared<number[], ContactRow>(db, sql)
    .all(...(clientId === undefined ? [] : [clientId]))
    .map(rowToContact)
}

export function getContact(db: Db, id: number): Contact | undefined {
  const sql = `SELECT ${columns} FROM contact WHERE id = ?`
  const row = prepared<[number], ContactRow>(db, sql).get(id)
  return row && rowToContact(row)
}

/** Adds a contact; `not-found` for an unknown client. */
export function insertContact(db: Db, fields: ContactFields): Envelope<Contact> {
  return saved(insertRow(db, 'contact', contactToRow(fields)), (id) => getContact(db, id))
}

export function updateContact(
  db: Db,
  id: number,
  fields: Changed<ContactFields>,
): Envelope<Contact> {
  return saved(updateRow(db, 'contact', id, contactToRow(fields)), () => getContact(db, id))
}

export function deleteContact(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'contact', id)
}

function rowToContact({ id, clientId, name, roles, note }: ContactRow): Contact {
  return { id, clientId, name, roles: JSON.parse(roles) as Contact['roles'], note }
}

function contactToRow(fields: Changed<ContactFields>): Row {
  return given({
    client_id: fields.clientId,
    name: fields.name,
    roles: fields.roles && JSON.stringify(fields.roles),
    note: fields.note,
  })
}
