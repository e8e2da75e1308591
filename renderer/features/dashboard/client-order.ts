import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { verdicts } from '../../../shared/domain/kinds.ts'

export const columns = [
  'client',
  'rate',
  'change',
  'hours',
  'earned',
  'opportunityCost',
  'verdict',
] as const
export type ColumnKey = (typeof columns)[number]
export interface Order {
  readonly column: ColumnKey
  readonly descending: boolean
}

type Key = number | string | null

const keyOf: Readonly<Record<ColumnKey, (c: ClientFigures) => Key>> = {
  client: (c) => c.client,
  rate: (c) => c.effectiveRate,
  change: changeOf,
  hours: (c) => c.countedSeconds,
  earned: (c) => c.earned,
  opportunityCost: (c) => c.opportunityCost,
  verdict: (c) => (c.verdict === null ? null : verdicts.indexOf(c.verdict)),
}

/** The effective rate less that of the window before; null where one of them is missing. */
export function changeOf(c: ClientFigures): number | null {
  if (c.effectiveRate === null || c.previousEffectiveRate === null) return null
  return c.effectiveRate - c.previousEffectiveRate
}

/** Clients in the order of a column; those without a value stand last whichever way it goes. */
export function ordered(
  clients: readonly ClientFigures[],
  order: Order,
  locale: string,
): ClientFigures[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const key = keyOf[order.column]
  const way = order.descending ? -1 : 1
  return clients.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    const compared =
      typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right)
    return compared * way || collator.compare(a.client, b.client)
  })
}

/** The order after a press on a column's head: the other way round, or that column from its telling end. */
export function pressed(order: Order, column: ColumnKey): Order {
  if (order.column === column) return { column, descending: !order.descending }
  const smallestFirst = column === 'client' || column === 'verdict'
  return { column, descending: !smallestFirst }
}
