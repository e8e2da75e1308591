import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import { dateOfDay, type IsoDate } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Db } from '../../store/file/db.ts'
import { insertEntries, knownEntryKeys, type NewEntry } from '../../store/imports/entries.ts'
import {
  findInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
} from '../../store/entities/invoices.ts'
import { insertPayment } from '../../store/entities/payments.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { ReadFile } from '../../exchange/types.ts'
import type { Now } from '../doubts/if-saved.ts'
import { entriesToCheck } from './entries-to-check.ts'
import { invoicesToCheck } from './invoices-to-check.ts'
import { namesIn, type Names } from './names.ts'
import { namesToCheck } from './names-to-check.ts'
import { paymentsToCheck } from './payments-to-check.ts'
import { keysOf, rangeOf, sumUp, type KeyedRows } from './plan-entries.ts'
import { planInvoices, type KnownInvoices, type PlannedInvoice } from './plan-invoices.ts'
import { wholeFileToCheck } from './whole-file-to-check.ts'
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
export function planImport(db: Db, file: ReadFile, now: number, shown?: ImportOutcome): ImportPlan {
  const today = dateOfDay(localOf(now, getSettings(db).zone).day)
  if (file.kind === 'entries') return planEntriesOf(db, file, { now, today }, shown)
  return file.kind === 'invoices' ? planInvoicesOf(db, file, today) : planPaymentsOf(db, file)
}

function planEntriesOf(
  db: Db,
  file: FileOf<'entries'>,
  at: Now,
  shown?: ImportOutcome,
): ImportPlan {
  const { rows } = file
  const keys = keysOf(rows)
  const known = knownEntryKeys(db, keys)
  const taken = known.size === 0 ? rows : rows.filter((_, index) => !known.has(keys[index] ?? ''))
  const names = namesIn(db)
  const make = () => {
    const left = known.size === 0 ? keys : keys.filter((key) => !known.has(key))
    return newEntries({ rows: taken, keys: left }, names)
  }
  return {
    outcome: {
      ...outcomeOf(file, {
        toCheck: shown?.toCheck ?? rowsToCheck(db, taken, at),
        moreToCheck: shown?.more.toCheck,
        ...names.newIn(taken),
        ...sumUp(rows),
      }),
      taken: taken.length,
      duplicates: rows.length - taken.length,
    },
    write: (batchId) => {
      const made = make()
      if (!made.ok) return made
      insertEntries(db, batchId, made.value)
      return ok(null)
    },
    entries: { count: taken.length, make },
  }
}

const rowsToCheck = (db: Db, rows: FileOf<'entries'>['rows'], at: Now) =>
  byLine([
    ...entriesToCheck(db, rows, at),
    ...namesToCheck(db, rows),
    ...wholeFileToCheck(db, rows, at.today),
  ])

function newEntries({ rows, keys }: KeyedRows, names: Names): Envelope<NewEntry[]> {
  const entries: NewEntry[] = []
  for (const [index, row] of rows.entries()) {
    const ids = names.idsOf(row)
    if (!ids.ok) return ids
    entries.push({ ...row, ...ids.value, importKey: keys[index] ?? '' })
  }
  return ok(entries)
}

function planInvoicesOf(db: Db, file: FileOf<'invoices'>, today: IsoDate): ImportPlan {
  const names = namesIn(db)
  const { currency } = getSettings(db)
  const plan = planInvoices(file.rows, knownInvoices(db, names), currency)
  const updated = plan.writes.filter(({ existing }) => existing !== null).length
  const rows = plan.writes.map(({ row }) => row)
  return {
    outcome: {
      ...outcomeOf(file, {
        refused: plan.refused,
        toCheck: byLine([...invoicesToCheck(db, plan.writes, today), ...namesToCheck(db, rows)]),
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
  const plan = planPayments(file.rows, finder(db))
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

function finder(db: Db): FindInvoices {
  const names = namesIn(db)
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
