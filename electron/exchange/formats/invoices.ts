import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { isWithin, ranges } from '../../../shared/domain/limits.ts'
import { isCurrency, parseAmount } from '../../../shared/domain/money.ts'
import { decimalPattern } from '../../../shared/domain/rational.ts'
import { invoiceAliases } from '../columns/aliases.ts'
import {
  moneyFormat,
  optionalText,
  requiredText,
  type Cell,
  type MoneyValues,
  type RowCells,
} from '../columns/money-table.ts'
import type { ReadInvoice } from '../types.ts'

type Field = keyof typeof invoiceAliases

/** Hourworth's own invoice table: every invoice with its currency and rate (M1, M2), or refused. */
export const invoices = moneyFormat({
  kind: 'invoices',
  aliases: invoiceAliases,
  needed: ['number', 'client', 'issued', 'net', 'currency'],
  dates: ['issued', 'due', 'serviceFrom', 'serviceTo', 'writtenOffOn'],
  amounts: ['net', 'vat', 'expenses'],
  rowReader: (values, { baseCurrency }) => {
    const seen = new Set<string>()
    return (cells, line) => {
      const invoice = readInvoice(cells, values, line, baseCurrency)
      if ('code' in invoice) return invoice
      const key = JSON.stringify([invoice.client, invoice.number])
      if (seen.has(key)) return cells.refuse('duplicate-number', 'number', invoice.number)
      seen.add(key)
      return invoice
    }
  },
})

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
    rateToBase: take('rateToBase', (text) => rateOf(text, currency, base)) ?? null,
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
  return minor !== null && isWithin(minor, ranges.minor)
    ? { ok: true, value: minor }
    : { ok: false, code: 'not-an-amount' }
}

/** M2: another currency needs a rate above zero; the base currency has none. */
function rateOf(text: string, currency: string, base: string): Cell<string | null> {
  if (currency === base) return { ok: true, value: null }
  // A rate has no thousands.
  const rate = text.replace(',', '.')
  return decimalPattern.test(rate) && /[1-9]/.test(rate)
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
