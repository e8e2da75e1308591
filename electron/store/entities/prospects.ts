import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import {
  decisionOfState,
  stateOfDecision,
  type Prospect,
  type ProspectFields,
} from '../../../shared/domain/prospects.ts'
import type { Decision } from '../../../shared/domain/kinds.ts'
import { getClient, insertClient, updateClient } from './clients.ts'
import type { Db } from '../file/db.ts'
import {
  blankRow,
  detailsToRow,
  nextPosition,
  prospectColumns,
  rowToProspect,
  type ProspectDetails,
  type ProspectRow,
} from './prospect-rows.ts'
import { deleteRow, insertRow, readRow, updateRow } from '../rows/rows.ts'
import { saved, type Changed } from '../rows/saving.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import type { Table } from '../rows/tables.ts'
import { listTraits } from './traits.ts'
import { transact } from '../rows/transaction.ts'

/**
 * The open ones by place, then won and refused ones, newest decision first. A client in the state
 * `prospect` is one too before anything is noted of it, and stands behind the others; an archived
 * one is put aside.
 */
export function listProspects(db: Db): Prospect[] {
  const sql = `SELECT ${prospectColumns} FROM client LEFT JOIN prospect USING (id)
    WHERE (prospect.id IS NOT NULL AND (state <> 'prospect' OR archived = 0))
      OR (state = 'prospect' AND archived = 0)
    ORDER BY position IS NULL, position, name, client.id`
  const traits = new Set(listTraits(db).map(({ id }) => id))
  const all = prepared<[], ProspectRow>(db, sql)
    .all()
    .map((row) => rowToProspect(row, traits))
  const open = all.filter(({ decision }) => decision === 'open')
  const decided = all
    .filter(({ decision }) => decision !== 'open')
    .toSorted((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? ''))
  return [...open, ...decided].map((prospect, index) => ({ ...prospect, position: index + 1 }))
}

export function getProspect(db: Db, id: number): Prospect | undefined {
  return listProspects(db).find((prospect) => prospect.id === id)
}

/** Adds a client in the state `prospect`, behind the others; `conflict` if the name is taken. */
export function insertProspect(db: Db, { name, ...details }: ProspectFields): Envelope<Prospect> {
  return transact(db, () => {
    const client = insertClient(db, { ...blankClient, name })
    if (!client.ok) return client
    const { id } = client.value
    const row = { ...blankRow, ...detailsToRow(details), id, position: nextPosition(db) }
    return saved(insertRow(db, 'prospect', row), () => getProspect(db, id))
  })
}

/** Changes the fields given; `not-found`, or `conflict` if the name is taken. */
export function updateProspect(
  db: Db,
  id: number,
  { name, ...details }: Changed<ProspectDetails & { readonly name: string }>,
): Envelope<Prospect> {
  return transact(db, () => {
    if (!getProspect(db, id)) return missing()
    const named = name === undefined ? ok(null) : updateClient(db, id, { name })
    if (!named.ok) return named
    const patch = detailsToRow(details)
    if (Object.keys(patch).length === 0) return reread(db, id)
    const kept = keepRow(db, id)
    return kept.ok ? saved(updateRow(db, 'prospect', id, patch), () => getProspect(db, id)) : kept
  })
}

/** Puts an open one at a place (the last, if there are fewer) and numbers all open ones from 1. */
export function moveProspect(db: Db, id: number, position: number): Envelope<null> {
  return transact(db, () => {
    const open = listProspects(db).filter(({ decision }) => decision === 'open')
    const from = open.findIndex((prospect) => prospect.id === id)
    if (from < 0) return missing()
    const order = open.map((prospect) => prospect.id).toSpliced(from, 1)
    order.splice(position - 1, 0, id)
    for (const [index, prospectId] of order.entries()) {
      const kept = keepRow(db, prospectId)
      if (!kept.ok) return kept
      const placed = updateRow(db, 'prospect', prospectId, { position: index + 1 })
      if (!placed.ok) return placed
    }
    return ok(null)
  })
}

export interface Deciding {
  readonly decision: Decision
  readonly on: string
  readonly reason: string
}

/** Decides on a prospect, or anew on a declined client, and gives the client the state that follows. */
export function decideProspect(
  db: Db,
  id: number,
  { decision, on, reason }: Deciding,
): Envelope<Prospect> {
  return transact(db, () => {
    const client = getClient(db, id)
    const known = client && (client.state === 'declined' || getProspect(db, id) !== undefined)
    if (!known) return missing()
    const kept = keepRow(db, id)
    if (!kept.ok) return kept
    const decidedOn = decision === 'open' ? null : on
    const decided = updateRow(db, 'prospect', id, { decision, decided_on: decidedOn, reason })
    if (!decided.ok) return decided
    // A client won long ago may be on watch by now, which a corrected date must not change.
    if (decisionOfState(client.state) === decision) return reread(db, id)
    const state = stateOfDecision[decision]
    return saved(updateRow(db, 'client', id, { state, archived: 0 }), () => getProspect(db, id))
  })
}

/** What is only noted about a client and goes with it; hours, invoices, letters and the like keep it. */
const notes: readonly Table[] = [
  'warning_sign',
  'sign_dismissal',
  'action',
  'contact',
  'meeting',
  'notice',
]

/** Removes a prospect with what was noted about it; `conflict` if hours, invoices or letters name the client. */
export function deleteProspect(db: Db, id: number): Envelope<null> {
  return transact(db, () => {
    if (!getProspect(db, id)) return missing()
    for (const table of notes) {
      const sql = `SELECT id FROM ${table} WHERE client_id = ?`
      for (const noteId of preparedPluck<[number], number>(db, sql).all(id)) {
        const deleted = deleteRow(db, table, noteId)
        if (!deleted.ok) return deleted
      }
    }
    const row = readRow(db, 'prospect', id) ? deleteRow(db, 'prospect', id) : ok(null)
    return row.ok ? deleteRow(db, 'client', id) : row
  })
}

export interface Declined {
  readonly id: number
  readonly name: string
  readonly decidedOn: string | null
  readonly reason: string
}

/** Every client the user said no to, by name; day and reason where they are known. */
export function listDeclined(db: Db): Declined[] {
  const refused = `CASE WHEN decision = 'refused' THEN`
  const sql = `SELECT client.id, name, ${refused} decided_on END AS decidedOn,
      coalesce(${refused} reason END, '') AS reason
    FROM client LEFT JOIN prospect USING (id) WHERE state = 'declined' ORDER BY name`
  return prepared<[], Declined>(db, sql).all()
}

const blankClient = {
  state: 'prospect',
  currency: null,
  paymentTermsDays: null,
  note: '',
  alternative: null,
} as const

/** Makes the row of a client that has none yet. */
function keepRow(db: Db, id: number): Envelope<unknown> {
  if (readRow(db, 'prospect', id)) return ok(null)
  return insertRow(db, 'prospect', { ...blankRow, id, position: nextPosition(db) })
}

const reread = (db: Db, id: number) => saved(ok(null), () => getProspect(db, id))
const missing = () => fail('not-found', 'there is no such prospect')
