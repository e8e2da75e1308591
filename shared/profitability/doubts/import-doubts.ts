import { addMonths, type IsoDate } from '../../domain/calendar.ts'
import { isCreditNote } from '../revenue/ledger.ts'
import type { ClientHistory } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** An import, as far as a doubt names it. */
type ImportNamed = { readonly batchId: number; readonly fileName: string }

/** An import with hours for clients, none of them billable. */
export type UnbillableImport = ImportNamed & { readonly seconds: number }

/** The day of a client's first hours, and the import they came by. */
export type FirstHours = ImportNamed & { readonly clientId: number; readonly on: IsoDate }

/** Q3: hours begin long before the invoices if it is by more than so many months. */
const longMonths = 12

/** Q3: imports whose hours are all not billable, or begin long before the invoices of their clients. */
export function importDoubts(
  unbillable: readonly UnbillableImport[],
  firstHours: readonly FirstHours[],
  clients: readonly ClientHistory[],
  asOf: IsoDate,
): Doubt[] {
  return [
    ...unbillable.map(({ batchId, fileName, seconds }) => ({
      code: 'import-not-billable' as const,
      clientId: null,
      key: `import ${batchId}`,
      figures: { batchId, fileName, seconds },
    })),
    ...longBefore(firstHours, clients, asOf),
  ]
}

/** One doubt for each import, of the client it shows most plainly; `clients`: of how many it holds. */
function longBefore(
  firstHours: readonly FirstHours[],
  clients: readonly ClientHistory[],
  asOf: IsoDate,
): Doubt[] {
  const invoicedFrom = new Map(clients.map((client) => [client.id, firstInvoice(client, asOf)]))
  const early = firstHours.flatMap((one) => {
    const from = invoicedFrom.get(one.clientId)
    return from && addMonths(one.on, longMonths) < from ? { ...one, invoicedFrom: from } : []
  })
  return [...Map.groupBy(early, ({ batchId }) => batchId).values()].flatMap((same) => {
    const [first] = same.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    if (!first) return []
    const { batchId, fileName, clientId, on } = first
    const figures = { batchId, fileName, from: on, invoicedFrom: first.invoicedFrom }
    const key = `import ${batchId} ${on} ${first.invoicedFrom}`
    const code = 'import-before-invoices' as const
    return { code, clientId, key, figures: { ...figures, clients: same.length } }
  })
}

function firstInvoice({ invoices }: ClientHistory, asOf: IsoDate): IsoDate | undefined {
  const issued = invoices.filter((one) => !isCreditNote(one) && one.issuedOn <= asOf)
  return issued.map(({ issuedOn }) => issuedOn).toSorted()[0]
}
