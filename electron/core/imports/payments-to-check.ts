import type { ToCheck } from '../../../shared/contract/files/imports.ts'
import { formatAmount } from '../../../shared/domain/money.ts'
import { paymentDoubts } from '../../../shared/profitability/doubts/invoice-doubts.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { always } from '../doubts/list.ts'
import type { PlannedPayment } from './plan-payments.ts'

/** Q3 of payments to be written: the row dated before the issue, and the last of those that pay too much. */
export function paymentsToCheck(db: Db, writes: readonly PlannedPayment[]): ToCheck[] {
  if (writes.length === 0) return []
  const { currency: base } = getSettings(db)
  const paid = Map.groupBy(writes, ({ invoice }) => invoice.id)
  return loadClientFacts(db, { asOf: always })
    .map((client) => ({
      ...client,
      invoices: client.invoices.map((invoice) => {
        const added = (paid.get(invoice.id) ?? []).map(({ row, gross }) => ({
          paidOn: row.paidOn,
          gross,
        }))
        return { ...invoice, payments: [...invoice.payments, ...added] }
      }),
    }))
    .flatMap((client) => paymentDoubts(client, base, always))
    .flatMap(({ code, figures }): ToCheck[] => {
      const rows = paid.get(Number(figures['invoiceId'])) ?? []
      if (code === 'payment-before-issue') {
        return rows
          .filter(({ row }) => row.paidOn === figures['paidOn'])
          .map(({ row }) => ({ line: row.line, code, value: row.paidOn }))
      }
      const last = rows.at(-1)
      if (!last || last.gross <= 0) return []
      const value = formatAmount(Number(figures['paid']), last.invoice.currency)
      return [{ line: last.row.line, code, value }]
    })
}
