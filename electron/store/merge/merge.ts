import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Project } from '../../../shared/domain/entities.ts'
import { agreedRates } from '../entities/agreed-rates.ts'
import { clients } from '../entities/clients.ts'
import { contacts } from '../entities/contacts.ts'
import { actions } from '../entities/deciding/actions.ts'
import { letters } from '../entities/deciding/letters.ts'
import { meetings } from '../entities/deciding/meetings.ts'
import { prospects } from '../entities/deciding/prospects.ts'
import { scenarios } from '../entities/deciding/scenarios.ts'
import { dismissals, signs } from '../entities/deciding/signs.ts'
import { entries } from '../entities/entries.ts'
import { deleteInvoice, invoices } from '../entities/invoices.ts'
import { joinedEntries } from '../entities/joined-entries.ts'
import { otherWork } from '../entities/other-work.ts'
import { followInSettings, type NamedKind } from '../rows/named-in-settings.ts'
import { payments } from '../entities/payments.ts'
import { projects } from '../entities/projects.ts'
import { timers } from '../entities/timer.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, readRow, updateRow, type Table } from '../rows/rows.ts'
import { refuseWhileHiding } from '../staging/hidden.ts'
import { allOf, forEach, idsNaming, moveProject, moveRows, moveUnlike } from './moves.ts'
import type { ClientMerge, MovedProject } from './plan.ts'

// What names a client beside its projects, rates, time and invoices.
const besides = [signs, actions, contacts, meetings, scenarios, letters]

/**
 * All of a client becomes another one's, and the client goes; its name stays as one of the other's. Call inside a
 * change. `conflict` while both have an invoice of one number with other contents, `database-busy` while entries are
 * hidden.
 */
export function mergeClients(db: Db, plan: ClientMerge): Envelope<null> {
  const { from, into, clashes } = plan
  if (clashes.length > 0) {
    return fail('conflict', 'both have an invoice of the same number', { numbers: clashes })
  }
  // Entries name their project and its client at once: which is right is looked at in the end.
  db.pragma('defer_foreign_keys = ON')
  const naming = (table: Table) => ({ table, column: 'client_id', from: from.id, into: into.id })
  const move = (tables: readonly Table[]) => forEach(tables, (table) => moveRows(db, naming(table)))
  return allOf(
    () => refuseWhileHiding(db) ?? ok(null),
    () => forEach(plan.projects, (moved) => moveClientsProject(db, moved, into.id)),
    () => forEach(plan.droppedRates, ({ id }) => deleteRow(db, agreedRates, id)),
    () => forEach(plan.twins, (twin) => joinInvoices(db, twin)),
    () => move([agreedRates, entries, joinedEntries, timers, invoices, ...besides]),
    () => moveUnlike(db, { ...naming(dismissals), alike: 'kind' }),
    () => (readRow(db, prospects, from.id) ? deleteRow(db, prospects, from.id) : ok(null)),
    () => following(db, 'client', from.id, into.id),
    () => clients.remove(db, from.id),
    () => clients.update(db, into.id, { aliases: [...into.aliases, ...from.aliases, from.name] }),
  )
}

function moveClientsProject(
  db: Db,
  { project, into, name }: MovedProject,
  clientId: number,
): Envelope<unknown> {
  return into
    ? joinProjects(db, project, into.id)
    : updateRow(db, projects, project.id, { client_id: clientId, name })
}

/** The one invoice keeps the payments of both, each once. */
function joinInvoices(
  db: Db,
  { invoice, stays, lacking }: ClientMerge['twins'][number],
): Envelope<null> {
  const answers = { table: otherWork, column: 'invoice_id', from: invoice.id }
  return allOf(
    () => forEach(lacking, ({ id }) => updateRow(db, payments, id, { invoice_id: stays.id })),
    () =>
      moveRows(db, {
        table: invoices,
        column: 'credits_invoice_id',
        from: invoice.id,
        into: stays.id,
      }),
    () => forEach(idsNaming(db, answers), (id) => deleteRow(db, otherWork, id)),
    () => deleteInvoice(db, invoice.id),
  )
}

/**
 * All of a project becomes another one's of the same client, and the project goes; its price with it. Call inside a
 * change. `database-busy` while entries are hidden.
 */
export function mergeProjects(db: Db, from: Project, into: Project): Envelope<null> {
  return allOf(
    () => refuseWhileHiding(db) ?? ok(null),
    () => joinProjects(db, from, into.id),
  )
}

function joinProjects(db: Db, from: Project, into: number): Envelope<null> {
  return allOf(
    () => moveProject(db, from.id, into),
    () => following(db, 'project', from.id, into),
    () => deleteRow(db, projects, from.id),
    () => keepNames(db, from, into),
  )
}

/** Several projects may become one: what names it has by then is read anew. */
function keepNames(db: Db, { aliases, name }: Project, into: number): Envelope<unknown> {
  const known = projects.get(db, into)?.aliases ?? []
  return projects.update(db, into, { aliases: [...known, ...aliases, name] })
}

function following(db: Db, kind: NamedKind, id: number, into: number): Envelope<null> {
  followInSettings(db, kind, { id, into })
  return ok(null)
}
