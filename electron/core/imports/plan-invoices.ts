import type { ChangedRow, RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import type { Invoice } from '../../../shared/domain/entities.ts'
import { creditFault, invoiceFaults } from '../../../shared/domain/invoice-faults.ts'
import type { ReadInvoice } from '../../exchange/types.ts'

/** What the file may say of an invoice besides its client and number. */
export type InvoiceFacts = Omit<ReadInvoice, 'line' | 'number' | 'client'>

/** A row to write: new, or another version of the invoice with that id. */
export interface PlannedInvoice {
  readonly row: ReadInvoice
  readonly facts: InvoiceFacts
  readonly existing: Invoice | null
}

export interface InvoicePlan {
  /** Invoices before the credit notes that name one, else in the file's order. */
  readonly writes: readonly PlannedInvoice[]
  readonly duplicates: number
  readonly refused: readonly RefusedRow[]
}

/** What the database holds, by the names a file uses. */
export interface KnownInvoices {
  readonly find: (client: string, number: string) => Invoice | undefined
  readonly numberOf: (invoiceId: number) => string | undefined
  /** R6: the notes that credit an invoice. */
  readonly notesOf: (invoiceId: number) => readonly Invoice[]
  readonly projectName: (projectId: number | null) => string | null
}

/**
 * Decides for each row: new, another version of a known invoice, nothing new, or refused. A cell left
 * empty says nothing, so what the user filled in meanwhile (a write-off, a due date) stays. A credit
 * note may stand before the invoice it credits (R6: same client).
 */
export function planInvoices(
  rows: readonly ReadInvoice[],
  known: KnownInvoices,
  baseCurrency: string,
): InvoicePlan {
  const refused: RefusedRow[] = []
  const taken = new Map<string, ReadInvoice>()
  for (const row of rows) {
    const code = faultOf(row, baseCurrency) ?? (taken.has(keyOf(row)) ? 'duplicate-number' : null)
    if (code) refused.push(refusal(row, code))
    else taken.set(keyOf(row), row)
  }
  for (const row of refuseLooseCredits(taken, known)) {
    refused.push(refusal(row, 'unknown-credited-invoice'))
  }
  for (const [row, code] of refuseWrongCredits(taken, known)) refused.push(refusal(row, code))
  const planned = [...taken.values()].map((row) => plannedInvoice(row, known, baseCurrency))
  const writes = planned.filter(
    ({ existing, facts }) => !existing || differs(existing, facts, known),
  )
  return {
    writes: writes.toSorted((a, b) => creditRank(a) - creditRank(b)),
    duplicates: planned.length - writes.length,
    refused: refused.toSorted((a, b) => a.line - b.line),
  }
}

const keyOf = ({ client, number }: ReadInvoice) => JSON.stringify([client, number])
const creditRank = ({ facts }: PlannedInvoice) => (facts.creditsNumber === null ? 0 : 1)
const refusal = (row: ReadInvoice, code: RefusalCode): RefusedRow =>
  code === 'unknown-credited-invoice'
    ? { line: row.line, code, column: 'credits', detail: row.creditsNumber ?? '' }
    : { line: row.line, code, detail: code === 'missing-rate' ? row.currency : row.number }

function faultOf(row: ReadInvoice, baseCurrency: string): RefusalCode | null {
  if (row.currency !== baseCurrency && row.rateToBase === null) return 'missing-rate'
  return invoiceFaults(row)[0]?.code ?? null
}

// A credit note cannot itself be credited, so the invoices it may name are those that name none.
function refuseLooseCredits(taken: Map<string, ReadInvoice>, known: KnownInvoices): ReadInvoice[] {
  const loose = [...taken.values()].filter((row) => {
    if (row.creditsNumber === null) return false
    const inFile = taken.get(keyOf({ ...row, number: row.creditsNumber }))
    if (inFile) return inFile.creditsNumber !== null
    const inDatabase = known.find(row.client, row.creditsNumber)
    return !inDatabase || inDatabase.creditsInvoiceId !== null
  })
  for (const row of loose) taken.delete(keyOf(row))
  return loose
}

/** M2, R6: credit notes in another currency than their invoice, that are none, or that leave less than nothing of it. */
function refuseWrongCredits(
  taken: Map<string, ReadInvoice>,
  known: KnownInvoices,
): [ReadInvoice, RefusalCode][] {
  const wrong: [ReadInvoice, RefusalCode][] = []
  const before = new Map<string, ReadInvoice[]>()
  for (const row of taken.values()) {
    if (row.creditsNumber === null) continue
    const key = keyOf({ ...row, number: row.creditsNumber })
    const inDatabase = known.find(row.client, row.creditsNumber)
    const credited = taken.get(key) ?? inDatabase
    if (!credited) continue
    const notes = before.get(key) ?? []
    const kept = known.notesOf(inDatabase?.id ?? 0)
    const others = kept.filter(({ number }) => !taken.has(keyOf({ ...row, number })))
    const fault = creditFault(row, credited, [...notes, ...others])
    if (fault) wrong.push([row, fault.code])
    else before.set(key, [...notes, row])
  }
  for (const [row] of wrong) taken.delete(keyOf(row))
  return wrong
}

function plannedInvoice(
  row: ReadInvoice,
  known: KnownInvoices,
  baseCurrency: string,
): PlannedInvoice {
  const existing = known.find(row.client, row.number) ?? null
  const before = existing ? factsOf(existing, known) : null
  return {
    row,
    existing,
    facts: {
      project: row.project ?? before?.project ?? null,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn ?? before?.dueOn ?? null,
      net: row.net,
      vat: row.vat,
      expenses: row.expenses,
      currency: row.currency,
      rateToBase: row.currency === baseCurrency ? null : row.rateToBase,
      ...servicePeriod(row, before),
      creditsNumber: row.creditsNumber ?? before?.creditsNumber ?? null,
      writtenOffOn: row.writtenOffOn ?? before?.writtenOffOn ?? null,
    },
  }
}

function servicePeriod(row: ReadInvoice, before: InvoiceFacts | null) {
  const given = row.serviceFrom !== null || row.serviceTo !== null
  const { serviceFrom, serviceTo } = given ? row : (before ?? row)
  return { serviceFrom, serviceTo }
}

function factsOf(invoice: Invoice, known: KnownInvoices): InvoiceFacts {
  const { creditsInvoiceId: credits } = invoice
  return {
    project: known.projectName(invoice.projectId),
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    net: invoice.net,
    vat: invoice.vat,
    expenses: invoice.expenses,
    currency: invoice.currency,
    rateToBase: invoice.rateToBase,
    serviceFrom: invoice.serviceFrom,
    serviceTo: invoice.serviceTo,
    creditsNumber: credits === null ? null : (known.numberOf(credits) ?? null),
    writtenOffOn: invoice.writtenOffOn,
  }
}

/** What a row says anew of an invoice that is here, field by field. */
export function changedInvoice(
  { row, facts, existing }: PlannedInvoice,
  known: KnownInvoices,
): ChangedRow[] {
  if (!existing) return []
  const before = factsOf(existing, known)
  const fields = (Object.keys(facts) as (keyof InvoiceFacts)[])
    .filter((field) => before[field] !== facts[field])
    .map((field) => ({ field, before: before[field], after: facts[field] }))
  const { line, number, currency } = row
  return [{ line, name: number, isKept: false, zone: null, currency, fields }]
}

function differs(existing: Invoice, facts: InvoiceFacts, known: KnownInvoices): boolean {
  const before = factsOf(existing, known)
  return (Object.keys(facts) as (keyof InvoiceFacts)[]).some((key) => before[key] !== facts[key])
}
