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
import { otherWork } from '../entities/other-work.ts'
import { payments } from '../entities/payments.ts'
import { projects } from '../entities/projects.ts'
import { timers } from '../entities/timer.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, readRow, updateRow } from '../rows/rows.ts'
import { allOf, idsWhere, moveProject, moveRows } from './moves.ts'
import type { ClientMerge, MovedProject } from './plan.ts'

/**
 * All of a client becomes another one's, and the client goes; its name stays as one of the other's. Call inside a
 * change. `conflict` while both have an invoice of one number with other figures.
 */
export function mergeClients(db: Db, plan: ClientMerge): Envelope<null> {
  const { from, into, clashes } = plan
  if (clashes.length > 0) {
    return fail('conflict', 'both have an invoice of the same number', { numbers: clashes })
  }
  // Entries name their project and its client at once: which is right is looked at in the end.
  db.pragma('defer_foreign_keys = ON')
  return allOf([
    () => allOf(plan.projects.map((moved) => () => moveClientsProject(db, moved, plan))),
    () =>
      allOf(
        plan.droppedRates.map(
          ({ id }) =>
            () =>
              deleteRow(db, agreedRates, id),
        ),
      ),
    () =>
      allOf(
        plan.rates.map(
          ({ id }) =>
            () =>
              moveRate(db, id, into.id),
        ),
      ),
    () => moveRows(db, entries, ['client_id', from.id], { client_id: into.id }),
    () => moveRows(db, timers, ['client_id', from.id], { client_id: into.id }),
    () => allOf(plan.twins.map((twin) => () => joinInvoices(db, twin))),
    () => moveRows(db, invoices, ['client_id', from.id], { client_id: into.id }),
    () => moveBeside(db, from.id, into.id),
    () => clients.remove(db, from.id),
    () => clients.update(db, into.id, { aliases: [...into.aliases, ...from.aliases, from.name] }),
  ])
}

function moveClientsProject(
  db: Db,
  { project, into, name }: MovedProject,
  plan: ClientMerge,
): Envelope<null> {
  if (!into) return updateRow(db, projects, project.id, { client_id: plan.into.id, name })
  return allOf([
    () => moveProject(db, project.id, into.id),
    () => deleteRow(db, projects, project.id),
    () => keepName(db, project, into),
  ])
}

/** Of two rates that hold from the same day for the same work the other client's stays. */
function moveRate(db: Db, id: number, clientId: number): Envelope<null> {
  const rate = agreedRates.get(db, id)
  if (!rate) return ok(null)
  return updateRow(db, agreedRates, id, { client_id: clientId })
}

/** The one invoice keeps the payments of both, each once. */
function joinInvoices(db: Db, { invoice, stays }: ClientMerge['twins'][number]): Envelope<null> {
  const left = stays.payments.map(({ paidOn, gross }) => `${paidOn} ${gross}`)
  const lacking = invoice.payments.filter(({ paidOn, gross }) => {
    const at = left.indexOf(`${paidOn} ${gross}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return allOf([
    ...lacking.map(
      ({ id }) =>
        () =>
          updateRow(db, payments, id, { invoice_id: stays.id }),
    ),
    () =>
      moveRows(db, invoices, ['credits_invoice_id', invoice.id], { credits_invoice_id: stays.id }),
    ...idsWhere(db, otherWork, 'invoice_id', invoice.id).map(
      (id) => () => deleteRow(db, otherWork, id),
    ),
    () => deleteInvoice(db, invoice.id),
  ])
}

/** What is known of a client beside time and money. */
function moveBeside(db: Db, from: number, into: number): Envelope<null> {
  const moved = [signs, actions, contacts, meetings, scenarios, letters]
  const known = new Set(
    idsWhere(db, dismissals, 'client_id', into).map((id) => dismissals.get(db, id)?.kind),
  )
  const noted = readRow(db, prospects, from)
  return allOf([
    ...moved.map((table) => () => moveRows(db, table, ['client_id', from], { client_id: into })),
    ...idsWhere(db, dismissals, 'client_id', from).map((id) => () => {
      const kind = dismissals.get(db, id)?.kind
      return known.has(kind)
        ? deleteRow(db, dismissals, id)
        : updateRow(db, dismissals, id, { client_id: into })
    }),
    () => (noted ? deleteRow(db, prospects, from) : ok(null)),
  ])
}

/** All of a project becomes another one's of the same client, and the project goes. Call inside a change. */
export function mergeProjects(db: Db, from: Project, into: Project): Envelope<null> {
  return allOf([
    () => moveProject(db, from.id, into.id),
    () => deleteRow(db, projects, from.id),
    () => keepName(db, from, into),
  ])
}

function keepName(db: Db, from: Project, into: Project): Envelope<unknown> {
  const aliases = [...into.aliases, ...from.aliases, from.name]
  return projects.update(db, into.id, { aliases })
}
