import { paymentAliases } from '../columns/aliases.ts'
import {
  cellsOf,
  columnsOf,
  missingOf,
  moneyValues,
  optionalText,
  requiredText,
} from '../columns/money-table.ts'
import type { Cell, MoneyValues } from '../columns/money-table.ts'
import { isAside, isLabel } from '../read/table.ts'
import type { FormatOf } from '../types.ts'

const needed = ['invoice', 'paidOn', 'gross'] as const

/** Hourworth's own payment table; a negative gross is a reversal. */
export const payments: FormatOf<'payments'> = {
  kind: 'payments',
  format: 'payments',
  matches: (header) => missingOf(header, paymentAliases, needed).length === 0,
  missing: (header) => missingOf(header, paymentAliases, needed),
  prepare: (table, context) => {
    const columns = columnsOf(table.header, paymentAliases)
    const money = moneyValues(table, [columns.paidOn], [columns.gross], context.dateOrder)
    if (!money.ok) return money
    const { values } = money
    return {
      ok: true,
      read: (row, line) => {
        if (isAside(row) || isLabel(row)) return 'no-data'
        const cells = cellsOf(table.header, columns, row, line)
        const payment = {
          line,
          invoiceNumber: cells.take('invoice', requiredText) ?? '',
          client: cells.take('client', optionalText) ?? null,
          paidOn: cells.take('paidOn', values.requiredDate) ?? '',
          gross: cells.take('gross', (text) => grossOf(text, values)) ?? '',
        }
        return cells.refused() ?? payment
      },
    }
  },
}

function grossOf(text: string, values: MoneyValues): Cell<string> {
  if (text === '') return { ok: false, code: 'missing-field' }
  const gross = values.decimal(text)
  return gross === null ? { ok: false, code: 'not-an-amount' } : { ok: true, value: gross }
}
