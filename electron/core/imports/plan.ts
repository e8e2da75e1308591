import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ImportOutcome, RefusedRow } from '../../../shared/contract/files/imports.ts'
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
import { planPayments, type FindInvoices, type PlannedPayment } from './plan-payments.ts'

/** What importing a file would do to the database as it is now. */
export interface ImportPlan {
  readonly outcome: ImportOutcome
  /** Writes it, inside the batch's transaction. */
  readonly write: (batchId: number) => Envelope<null>
}

type FileOf<K extends ReadFile['kind']> = Extract<ReadFile, { kind: K }>

/** Decides row by row: new, updated, known already or refused, and what is asked about. Writes nothing. */
export function planImport(db: Db, file: ReadFile, now: number): ImportPlan {
  const today = dateOfDay(localOf(now, getSettings(db).zone).day)
  if (file.kind === 'entries') return planEntriesOf(db, file, { now, today })
  return file.kind === 'invoices' ? planInvoicesOf(db, file, today) : planPaymentsOf(db, file)
}

function planEntriesOf(db: Db, file: FileOf<'entries'>, at: Now): ImportPlan {
  const { rows } = file
  const keys = keysOf(rows)
  const known = knownEntryKeys(db, keys)
  const taken = known.size === 0 ? rows : rows.filter((_, index) => !known.has(keys[index] ?? ''))
  const names = namesIn(db)
  return {
    outcome: {
      ...outcomeOf(file, []),
      taken: taken.length,
      duplicates: rows.length - taken.length,
      toCheck: byLine([
        ...entriesToCheck(db, taken, at),
        ...namesToCheck(db, taken),
        ...wholeFileToCheck(db, taken, at.today),
      ]),
      ...names.newIn(taken),
      ...sumUp(rows),
    },
    write: (batchId) =>
      writeEntries(
        db,
        batchId,
        { rows: taken, keys: known.size === 0 ? keys : keys.filter((key) => !known.has(key)) },
        names,
      ),
  }
}

function writeEntries(
  db: Db,
  batchId: number,
  { rows, keys }: KeyedRows,
  names: Names,
): Envelope<null> {
  const entries: NewEntry[] = []
  for (const [index, row] of rows.entries()) {
    const ids = names.idsOf(row)
    if (!ids.ok) return ids
    entries.push({ ...row, ...ids.value, importKey: keys[index] ?? '' })
  }
  insertEntries(db, batchId, entries)
  return ok(null)
}

function planInvoicesOf(db: Db, file: FileOf<'invoices'>, today: IsoDate): ImportPlan {
  const names = namesIn(db)
  const { currency } = getSettings(db)
  const plan = planInvoices(file.rows, knownInvoices(db, names), currency)
  const updated = plan.writes.filter(({ existing }) => existing !== null).length
  const rows = plan.writes.map(({ row }) => row)
  return {
    outcome: {
      ...outcomeOf(file, plan.refused),
      taken: plan.writes.length - updated,
      updated,
      duplicates: plan.duplicates,
      toCheck: byLine([...invoicesToCheck(db, plan.writes, today), ...namesToCheck(db, rows)]),
      ...names.newIn(rows),
      ...rangeOf(file.rows.map(({ issuedOn }) => issuedOn)),
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
      ...outcomeOf(file, plan.refused),
      taken: plan.writes.length,
      duplicates: plan.duplicates,
      toCheck: byLine(paymentsToCheck(db, plan.writes)),
      ...rangeOf(file.rows.map(({ paidOn }) => paidOn)),
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

const byLine = <T extends { readonly line: number }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.line - b.line)

/** The outcome of a file of which nothing is taken: what the reader and the plan refused. */
function outcomeOf(file: ReadFile, refused: readonly RefusedRow[]): ImportOutcome {
  return {
    format: file.format,
    kind: file.kind,
    taken: 0,
    updated: 0,
    duplicates: 0,
    skipped: file.skipped,
    refused: byLine([...file.refused, ...refused]),
    toCheck: [],
    notices: file.notices,
    newClients: [],
    newProjects: [],
    from: null,
    to: null,
    perClient: [],
  }
}
