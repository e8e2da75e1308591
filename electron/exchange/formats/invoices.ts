import { isCurrency, parseAmount } from '../../../shared/domain/money.ts'
import type { RefusedRow } from '../../../shared/contract/imports.ts'
import { invoiceAliases } from '../columns/aliases.ts'
import {
  cellsOf,
  columnsOf,
  missingOf,
  moneyValues,
  optionalText,
  requiredText,
} from '../columns/money-table.ts'
import type { Cell, MoneyValues, RowCells } from '../columns/money-table.ts'
import { isAside, isLabel } from '../read/table.ts'
import type { FormatOf, ReadInvoice } from '../types.ts'

type Field = keyof typeof invoiceAliases

const needed = ['number', 'client', 'issued', 'net', 'currency'] as const
const dateFields = ['issued', 'due', 'serviceFrom', 'serviceTo', 'writtenOffOn'] as const
const amountFields = ['net', 'vat', 'expenses'] as const
/** Beyond this, sums of minor units would not stay exact. */
const maxMinor = 2 ** 51

/** Hourworth's own invoice table: every invoice with its currency and rate (M1, M2), or refused. */
export const invoices: FormatOf<'invoices'> = {
  kind: 'invoices',
  format: 'invoices',
  matches: (header) => missingOf(header, invoiceAliases, needed).length === 0,
  missing: (header) => missingOf(header, invoiceAliases, needed),
  prepare: (table, context) => {
    const columns = columnsOf(table.header, invoiceAliases)
    const money = moneyValues(
      table,
      dateFields.map((field) => columns[field]),
      amountFields.map((field) => columns[field]),
      context.dateOrder,
    )
    if (!money.ok) return money
    const seen = new Set<string>()
    return {
      ok: true,
      read: (row, line) => {
        if (isAside(row) || isLabel(row)) return 'no-data'
        const cells = cellsOf<Field>(table.header, columns, row, line)
        const invoice = readInvoice(cells, money.values, line, context.baseCurrency)
        if ('code' in invoice) return invoice
        const key = JSON.stringify([invoice.client, invoice.number])
        if (seen.has(key)) return cells.refuse('duplicate-number', 'number', invoice.number)
        seen.add(key)
        return invoice
      },
    }
  },
}

function readInvoice(
  cells: RowCells<Field>,
  values: MoneyValues,
  line: number,
  base: string,
): ReadInvoice | RefusedRow {
  const { take } = cells
  const currency = take('currency', currencyOf) ?? ''
  const amount = (text: string): Cell<number> => amountOf(text, currency, values)
  const net = take('net', (text) =>
    text === '' ? { ok: false, code: 'missing-field' } : amount(text),
  )
  const fields = {
    line,
    number: take('number', requiredText) ?? '',
    client: take('client', requiredText) ?? '',
    project: take('project', optionalText) ?? null,
    issuedOn: take('issued', values.requiredDate) ?? '',
    dueOn: take('due', values.optionalDate) ?? null,
    net: net ?? 0,
    vat: take('vat', amount) ?? 0,
    expenses: take('expenses', amount) ?? 0,
    currency,
    rateToBase: take('rateToBase', (text) => rateOf(text, currency, base, values)) ?? null,
    serviceFrom: take('serviceFrom', values.optionalDate) ?? null,
    serviceTo: take('serviceTo', values.optionalDate) ?? null,
    creditsNumber: take('credits', optionalText) ?? null,
    writtenOffOn: take('writtenOffOn', values.optionalDate) ?? null,
  }
  return cells.refused() ?? refusePeriod(cells, fields) ?? fields
}

/** M1: an ISO 4217 code, also as `Euro - EUR`; the refusal names what stands there instead. */
function currencyOf(text: string): Cell<string> {
  if (text === '') return { ok: false, code: 'missing-field' }
  const code = text.replace(/^.* - (?=\w{3}$)/, '').toUpperCase()
  return isCurrency(code) ? { ok: true, value: code } : { ok: false, code: 'unknown-currency' }
}

function amountOf(text: string, currency: string, values: MoneyValues): Cell<number> {
  if (text === '' || currency === '') return { ok: true, value: 0 }
  const plain = values.decimal(text)
  const minor = plain === null ? null : parseAmount(plain, currency)
  return minor === null || Math.abs(minor) > maxMinor
    ? { ok: false, code: 'not-an-amount' }
    : { ok: true, value: minor }
}

/** M2: another currency needs a rate above zero; the base currency has none. */
function rateOf(
  text: string,
  currency: string,
  base: string,
  values: MoneyValues,
): Cell<string | null> {
  if (currency === base) return { ok: true, value: null }
  const rate = values.rate(text)
  return rate !== null && /[1-9]/.test(rate)
    ? { ok: true, value: rate }
    : { ok: false, code: 'missing-rate', detail: text === '' ? currency : text }
}

function refusePeriod(cells: RowCells<Field>, invoice: ReadInvoice): RefusedRow | null {
  const { serviceFrom, serviceTo } = invoice
  if (serviceFrom === null && serviceTo === null) return null
  if (serviceFrom === null) return cells.refuse('missing-field', 'serviceFrom')
  if (serviceTo === null) return cells.refuse('missing-field', 'serviceTo')
  if (serviceFrom <= serviceTo) return null
  return cells.refuse('service-period-reversed', 'serviceTo', `${serviceFrom} – ${serviceTo}`)
}
