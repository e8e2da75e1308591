import { paymentAliases } from '../columns/aliases.ts'
import {
  moneyFormat,
  optionalText,
  requiredText,
  type Cell,
  type MoneyValues,
} from '../columns/money-table.ts'

/** Hourworth's own payment table; a negative gross is a reversal. */
export const payments = moneyFormat({
  kind: 'payments',
  aliases: paymentAliases,
  needed: ['invoice', 'paidOn', 'gross'],
  dates: ['paidOn'],
  amounts: ['gross'],
  rowReader: (values) => (cells, line) => {
    const payment = {
      line,
      invoiceNumber: cells.take('invoice', requiredText) ?? '',
      client: cells.take('client', optionalText) ?? null,
      paidOn: cells.take('paidOn', values.requiredDate) ?? '',
      gross: cells.take('gross', (text) => grossOf(text, values)) ?? '',
    }
    return cells.refused() ?? payment
  },
})

function grossOf(text: string, values: MoneyValues): Cell<string> {
  if (text === '') return { ok: false, code: 'missing-field' }
  const gross = values.decimal(text)
  return gross === null ? { ok: false, code: 'not-an-amount' } : { ok: true, value: gross }
}
