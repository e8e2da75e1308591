import { fail, ok, type Envelope } from '../../../../shared/contract/call.ts'
import type { CallOutput, ParsedInput } from '../../../../shared/contract/index.ts'
import type { Client } from '../../../../shared/domain/entities.ts'
import {
  decisionOfState,
  stateOfDecision,
  type Prospect,
  type ProspectFields,
} from '../../../../shared/domain/deciding/prospects.ts'
import { actions } from './actions.ts'
import { clients } from '../clients.ts'
import { contacts } from '../contacts.ts'
import type { Db } from '../../file/db.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { dismissals, signs } from './signs.ts'
import { entity } from '../../rows/entity.ts'
import { deleteRow, updateRow, type Table } from '../../rows/rows.ts'
import { saved } from '../../rows/saving.ts'
import { prepared, preparedPluck } from '../../rows/statements.ts'
import { traits } from '../traits.ts'
import { transact } from '../../rows/transaction.ts'

type KeptProspect = Omit<Prospect, 'name'>
type Noted = Omit<KeptProspect, 'id' | 'position'>

/** A client of which nothing is known as a prospect yet. */
const blank: Noted = {
  who: '',
  help: '',
  how: '',
  whyMe: '',
  person: '',
  research: '',
  nextStep: '',
  nextOn: null,
  wanted: false,
  screening: {},
  traitIds: [],
  decision: 'open',
  decidedOn: null,
  reason: '',
}

/** What is noted of a client as a prospect, by place; the id is the client's. */
export const prospects = entity<KeptProspect, Pick<KeptProspect, 'id' | 'position'>>({
  name: 'prospect',
  table: 'prospect',
  columns: {
    id: 'id',
    who: 'who',
    help: 'help',
    how: 'how',
    whyMe: 'why_me',
    person: 'person',
    research: 'research',
    nextStep: 'next_step',
    nextOn: 'next_on',
    wanted: { flag: 'wanted' },
    position: 'position',
    screening: { json: 'screening' },
    traitIds: { json: 'trait_ids' },
    decision: 'decision',
    decidedOn: 'decided_on',
    reason: 'reason',
  },
  order: 'position, id',
  initial: blank,
})

/**
 * The open ones by place, then won and refused ones, newest decision first. A client in the state
 * `prospect` is one too before anything is noted of it, and stands behind the others; an archived
 * one is put aside.
 */
export function listProspects(db: Db): Prospect[] {
  const known = new Set(traits.list(db).map(({ id }) => id))
  const kept = new Map(prospects.list(db).map((one) => [one.id, one]))
  const all = clients
    .where(
      db,
      `LEFT JOIN prospect USING (id)
      WHERE (prospect.id IS NOT NULL AND (state <> 'prospect' OR archived = 0))
        OR (state = 'prospect' AND archived = 0)
      ORDER BY position IS NULL, position, name, client.id`,
    )
    .map((client) => prospectOf(client, kept.get(client.id) ?? blank, known))
  const open = all.filter(({ decision }) => decision === 'open')
  const decided = all
    .filter(({ decision }) => decision !== 'open')
    .toSorted((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? ''))
  return [...open, ...decided].map((prospect, index) => ({ ...prospect, position: index + 1 }))
}

/**
 * What the rows say, without the place in the list. The client's state decides: it may have been
 * changed on the client's own form, and then day and reason of an earlier decision say nothing.
 */
function prospectOf(
  { id, name, state }: Client,
  kept: Noted,
  known: ReadonlySet<number>,
): Omit<Prospect, 'position'> {
  const decision = decisionOfState(state)
  const past = kept.decision === decision ? {} : { decidedOn: null, reason: '' }
  const traitIds = kept.traitIds.filter((trait) => known.has(trait))
  return { ...kept, ...past, id, name, traitIds, decision }
}

export function getProspect(db: Db, id: number): Prospect | undefined {
  return listProspects(db).find((prospect) => prospect.id === id)
}

/** Adds a client in the state `prospect`, behind the others; `conflict` if the name is taken. */
export function insertProspect(db: Db, { name, ...details }: ProspectFields): Envelope<Prospect> {
  return transact(db, () => {
    const client = clients.insert(db, { name, state: 'prospect' })
    if (!client.ok) return client
    const { id } = client.value
    return saved(keep(db, { ...details, id }), () => getProspect(db, id))
  })
}

/** Changes the fields given; `not-found`, or `conflict` if the name is taken. */
export function updateProspect(
  db: Db,
  id: number,
  { name, traitIds, ...details }: ParsedInput<'prospects.update'>['fields'],
): Envelope<Prospect> {
  return transact(db, () => {
    if (!getProspect(db, id)) return missing()
    const named = name === undefined ? ok(null) : clients.update(db, id, { name })
    if (!named.ok) return named
    const patch = prospects.toRow({ ...details, traitIds: traitIds && [...new Set(traitIds)] })
    if (Object.keys(patch).length === 0) return reread(db, id)
    const kept = keepRow(db, id)
    if (!kept.ok) return kept
    return saved(updateRow(db, prospects, id, patch), () => getProspect(db, id))
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
      const placed = prospects.update(db, prospectId, { position: index + 1 })
      if (!placed.ok) return placed
    }
    return ok(null)
  })
}

/** Decides on a prospect, or anew on a declined client, and gives the client the state that follows. */
export function decideProspect(
  db: Db,
  id: number,
  { decision, on, reason }: Omit<ParsedInput<'prospects.decide'>, 'id' | 'seen'>,
): Envelope<Prospect> {
  return transact(db, () => {
    const client = clients.get(db, id)
    const known = client && (client.state === 'declined' || getProspect(db, id) !== undefined)
    if (!known) return missing()
    const kept = keepRow(db, id)
    if (!kept.ok) return kept
    const decidedOn = decision === 'open' ? null : on
    const decided = prospects.update(db, id, { decision, decidedOn, reason })
    if (!decided.ok) return decided
    // A client won long ago may be on watch by now, which a corrected date must not change.
    if (decisionOfState(client.state) === decision) return reread(db, id)
    const state = stateOfDecision[decision]
    return saved(clients.update(db, id, { state, archived: false }), () => getProspect(db, id))
  })
}

/** What is only noted about a client and goes with it; hours, invoices, letters and the like keep it. */
const notes: readonly Table[] = [signs, dismissals, actions, contacts, meetings, notices]

/** Removes a prospect with what was noted about it; `conflict` if hours, invoices or letters name the client. */
export function deleteProspect(db: Db, id: number): Envelope<null> {
  return transact(db, () => {
    if (!getProspect(db, id)) return missing()
    for (const of of notes) {
      const sql = `SELECT id FROM ${of.table} WHERE client_id = ?`
      for (const noteId of preparedPluck<[number], number>(db, sql).all(id)) {
        const deleted = deleteRow(db, of, noteId)
        if (!deleted.ok) return deleted
      }
    }
    const row = prospects.get(db, id) ? prospects.remove(db, id) : ok(null)
    return row.ok ? clients.remove(db, id) : row
  })
}

type Declined = Omit<CallOutput<'prospects.remembered'>[number], 'signs'>

/** Every client the user said no to, by name; day and reason where they are known. */
export function listDeclined(db: Db): Declined[] {
  const refused = `CASE WHEN decision = 'refused' THEN`
  const sql = `SELECT client.id, name, ${refused} decided_on END AS decidedOn,
      coalesce(${refused} reason END, '') AS reason
    FROM client LEFT JOIN prospect USING (id) WHERE state = 'declined' ORDER BY name`
  return prepared<[], Declined>(db, sql).all()
}

/** Makes the row of a client that has none yet. */
function keepRow(db: Db, id: number): Envelope<unknown> {
  return prospects.get(db, id) ? ok(null) : keep(db, { id })
}

/** Adds a row behind all others. */
function keep(db: Db, fields: Partial<Noted> & { readonly id: number }): Envelope<unknown> {
  const sql = 'SELECT max(position) FROM prospect'
  const last = preparedPluck<[], number | null>(db, sql).get() ?? 0
  return prospects.insert(db, { ...fields, position: last + 1 })
}

const reread = (db: Db, id: number) => saved(ok(null), () => getProspect(db, id))
const missing = () => fail('not-found', 'there is no such prospect')
