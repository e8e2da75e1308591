import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { InvoiceFacts, SettledInvoice } from '../../../shared/profitability/types.ts'
import type { Db } from '../file/db.ts'
import { preparedRaw } from '../rows/statements.ts'

/** Y2: as many of a client's invoices settled for good before a day as wanted, the last first, without those known. */
export type SettledBefore = (
  clientId: number,
  known: readonly InvoiceFacts[],
  count: number,
) => SettledInvoice[]

const settledOfClient = (client: string) => `FROM invoice INDEXED BY invoice_settled
  WHERE client_id = ${client} AND settled_on < $before || '' AND quiet_on < $before || ''
  ORDER BY settled_on DESC, issued_on DESC LIMIT $most + 0`

/** Named for its plan; see `perClientQueries` for the `+ 0`. */
export const lastSettledSql = `SELECT id, issued_on, settled_on ${settledOfClient('$clientId + 0')}`

/** Those of all clients, each as one text. Named for its plan. */
export const settledTailsSql = `SELECT id, (SELECT group_concat(id || ' ' || issued_on || settled_on)
  FROM (SELECT id, issued_on, settled_on ${settledOfClient('client.id')})) FROM client`

/** As many as most clients need; the others are asked for one by one. */
const tailLength = 6

type Tails = ReadonlyMap<number, string | null>

/** The lookup of a report: all clients at once, and not before one is asked for. */
export function settledBefore(db: Db, before: IsoDate): SettledBefore {
  let tails: Tails | undefined
  return (clientId, invoices, count) => {
    tails ??= settledTails(db, before)
    const known = new Set<number>()
    for (const { id, issuedOn } of invoices) if (issuedOn < before) known.add(id)
    const tail = tails.get(clientId) ?? ''
    const settled = fromTail(tail, known, count)
    if (settled.length === count || tail.split(',').length < tailLength) return settled
    return fromRows(db, before, clientId, known, count)
  }
}

/** A lookup for each client would cost more than it finds. */
function settledTails(db: Db, before: IsoDate): Tails {
  type Columns = [number, string | null]
  const rows = preparedRaw<[{ before: IsoDate; most: number }], Columns>(db, settledTailsSql)
  return new Map(rows.all({ before, most: tailLength }))
}

/** Reads `id issued+settled`, with commas between, as far as wanted. */
function fromTail(tail: string, known: ReadonlySet<number>, count: number): SettledInvoice[] {
  const settled: SettledInvoice[] = []
  for (let at = 0; at < tail.length && settled.length < count;) {
    const dates = tail.indexOf(' ', at) + 1
    const isKnown = known.has(Number(tail.slice(at, dates - 1)))
    const issuedOn = tail.slice(dates, dates + 10)
    if (!isKnown) settled.push({ issuedOn, on: tail.slice(dates + 10, dates + 20) })
    at = dates + 21
  }
  return settled
}

function fromRows(
  db: Db,
  before: IsoDate,
  clientId: number,
  known: ReadonlySet<number>,
  count: number,
): SettledInvoice[] {
  type Asked = { before: IsoDate; clientId: number; most: number }
  const rows = preparedRaw<[Asked], [number, string, string]>(db, lastSettledSql)
  return rows
    .all({ before, clientId, most: count + known.size })
    .filter(([id]) => !known.has(id))
    .slice(0, count)
    .map(([, issuedOn, on]) => ({ issuedOn, on }))
}
