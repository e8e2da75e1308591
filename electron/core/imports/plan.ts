import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import type { SameHoursAnswer } from '../../../shared/domain/kinds.ts'
import { dateOfDay, type IsoDate } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Db } from '../../store/file/db.ts'
import type { NewEntry } from '../../store/imports/entries.ts'
import {
  findInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
} from '../../store/entities/invoices.ts'
import { insertPayment } from '../../store/entities/payments.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { ReadFile } from '../../exchange/types.ts'
import { invoicesToCheck } from './invoices-to-check.ts'
import { namesIn, type Names } from './names.ts'
import { paymentsToCheck } from './payments-to-check.ts'
import { rangeOf } from './plan-entries.ts'
import { moneyPerMonth } from './months/money.ts'
import { planHours } from './plan-hours.ts'
import {
  changedInvoice,
  planInvoices,
  type KnownInvoices,
  type PlannedInvoice,
} from './plan-invoices.ts'
import { byLine, outcomeOf } from './outcome.ts'
import { planPayments, type FindInvoices, type PlannedPayment } from './plan-payments.ts'

/** What importing a file would do to the database as it is now. */
export interface ImportPlan {
  readonly outcome: ImportOutcome
  /** Writes it, inside the batch's transaction. */
  readonly write: (batchId: number) => Envelope<null>
  /** How many entries it adds, and makes them; clients and projects that are new are added for it. */
  readonly entries?: { readonly count: number; readonly make: () => Envelope<NewEntry[]> }
}

type FileOf<K extends ReadFile['kind']> = Extract<ReadFile, { kind: K }>

/**
 * Decides row by row: new, updated, known already or refused, and what is asked about. Writes nothing. What is asked
 * about was `shown` before a file is planned anew, and takes longest to find out.
 */
export function planImport(
  db: Db,
  { file, answers }: ToPlan,
  now: number,
  shown?: ImportOutcome,
): Envelope<ImportPlan> {
  const today = dateOfDay(localOf(now, getSettings(db).zone).day)
  if (file.kind === 'entries') return planHours(db, { file, answers, shown }, { now, today })
  return ok(file.kind === 'invoices' ? planInvoicesOf(db, file, today) : planPaymentsOf(db, file))
}

/** A file, and what the user said of it. */
export interface ToPlan {
  readonly file: ReadFile
  readonly answers: Answers
}

/** What only the user can say of rows that seem to be here; undefined: not asked yet. */
export interface Answers {
  readonly sameHours: SameHoursAnswer | undefined
  /** Whether rows in locked time are taken too. */
  readonly withLocked?: boolean | undefined
}

function planInvoicesOf(db: Db, file: FileOf<'invoices'>, today: IsoDate): ImportPlan {
  const names = namesIn(db)
  const { currency } = getSettings(db)
  const known = knownInvoices(db, names)
  const plan = planInvoices(names.asKnown(file.rows), known, currency)
  const updated = plan.writes.filter(({ existing }) => existing !== null).length
  const rows = plan.writes.map(({ row }) => row)
  return {
    outcome: {
      ...outcomeOf(file, {
        refused: plan.refused,
        changed: byLine(plan.writes.flatMap((write) => changedInvoice(write, known))),
        perMonth: moneyPerMonth(plan.writes, listInvoices(db), names.clientName),
        toCheck: byLine(invoicesToCheck(db, plan.writes, today)),
        ...names.newIn(rows),
        ...rangeOf(file.rows.map(({ issuedOn }) => issuedOn)),
      }),
      taken: plan.writes.length - updated,
      updated,
      duplicates: plan.duplicates,
    },
    write: () => writeInvoices(db, plan.writes, names),
  }
}

function knownInvoices(db: Db, names: Names): KnownInvoices {
  const invoices = listInvoices(db)
  const byNumber = new Map(
    invoices.map((invoice) => [
      JSON.stringify([names.clientName(invoice.clientId), invoice.number]),
      invoice,
    ]),
  )
  const numbers = new Map(invoices.map(({ id, number }) => [id, number]))
  const notes = Map.groupBy(invoices, ({ creditsInvoiceId }) => creditsInvoiceId)
  return {
    find: (client, number) => byNumber.get(JSON.stringify([client, number])),
    numberOf: (id) => numbers.get(id),
    notesOf: (id) => notes.get(id) ?? [],
    projectName: names.projectName,
  }
}

function writeInvoices(db: Db, writes: readonly PlannedInvoice[], names: Names): Envelope<null> {
  for (const { row, facts, existing } of writes) {
    const { project, creditsNumber, ...given } = facts
    const ids = names.idsOf({ client: row.client, project })
    if (!ids.ok) return ids
    const clientId = ids.value.clientId ?? 0
    const fields = {
      ...given,
      number: row.number,
      clientId,
      projectId: ids.value.projectId,
      creditsInvoiceId:
        creditsNumber === null ? null : (findInvoice(db, clientId, creditsNumber)?.id ?? null),
    }
    const written = existing
      ? updateInvoice(db, existing.id, fields)
      : insertInvoice(db, { ...fields, note: '' })
    if (!written.ok) return written
  }
  return ok(null)
}

function planPaymentsOf(db: Db, file: FileOf<'payments'>): ImportPlan {
  const names = namesIn(db)
  const rows = file.rows.map((row) =>
    row.client === null ? row : { ...row, client: names.clientAsKnown(row.client) },
  )
  const plan = planPayments(rows, finder(db, names))
  return {
    outcome: {
      ...outcomeOf(file, {
        refused: plan.refused,
        toCheck: byLine(paymentsToCheck(db, plan.writes)),
        ...rangeOf(file.rows.map(({ paidOn }) => paidOn)),
      }),
      taken: plan.writes.length,
      duplicates: plan.duplicates,
    },
    write: () => writePayments(db, plan.writes),
  }
}

function finder(db: Db, names: Names): FindInvoices {
  const byNumber = Map.groupBy(listInvoices(db), ({ number }) => number)
  return (number, client) => {
    const found = byNumber.get(number) ?? []
    return client === null
      ? found
      : found.filter(({ clientId }) => names.clientName(clientId) === client)
  }
}

function writePayments(db: Db, writes: readonly PlannedPayment[]): Envelope<null> {
  for (const { row, invoice, gross } of writes) {
    const written = insertPayment(db, { invoiceId: invoice.id, paidOn: row.paidOn, gross })
    if (!written.ok) return written
  }
  return ok(null)
}
