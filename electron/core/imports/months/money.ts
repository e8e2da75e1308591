import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import type { Invoice } from '../../../../shared/domain/entities.ts'
import type { PlannedInvoice } from '../plan-invoices.ts'
import { monthSums } from './sums.ts'

const monthOf = (date: string) => date.slice(0, 7)

/** Net invoiced by client and month of issue, as it is and as it will be. */
export function moneyPerMonth(
  writes: readonly PlannedInvoice[],
  invoices: readonly Invoice[],
  clientName: (id: number) => string,
): ImportOutcome['perMonth'] {
  const sums = monthSums()
  for (const { row, facts, existing } of writes) {
    sums.add(row.client, monthOf(facts.issuedOn), facts.currency, facts.net)
    if (!existing) continue
    const { issuedOn, currency, net } = existing
    sums.add(clientName(existing.clientId), monthOf(issuedOn), currency, -net)
  }
  const keyOf = (client: string | null, month: string, currency: string | null) =>
    JSON.stringify([client, month, currency])
  const here = new Map<string, number>()
  for (const { clientId, issuedOn, currency, net } of invoices) {
    const key = keyOf(clientName(clientId), monthOf(issuedOn), currency)
    here.set(key, (here.get(key) ?? 0) + net)
  }
  return sums.told(({ client, month, currency }) => here.get(keyOf(client, month, currency)) ?? 0)
}
