import type { ClientFigures } from '../../../shared/contract/reports.ts'
import {
  ordered as inOrder,
  pressed as afterPress,
  type Order,
} from '../../components/table/sorting.ts'
import { severity } from '../../report/advice/advice.ts'

export const columns = [
  'client',
  'rate',
  'verdict',
  'hours',
  'earned',
  'waiting',
  'opportunityCost',
] as const
export type ColumnKey = (typeof columns)[number]
export type ClientOrder = Order<ColumnKey>

/** The advice first, then who brings least an hour. */
export const worstFirst: ClientOrder = { column: 'verdict', descending: false }

const keyOf: Readonly<Record<ColumnKey, (c: ClientFigures) => number | string | null>> = {
  client: (c) => c.client,
  rate: (c) => c.effectiveRate,
  verdict: severity,
  hours: (c) => c.countedSeconds,
  earned: (c) => c.earned,
  // H5: what has no value yet is worth least, and still stands before what does not wait.
  waiting: (c) => c.pendingValue ?? (c.pendingSeconds > 0 ? 0 : null),
  opportunityCost: (c) => c.opportunityCost,
}

const smallestFirst: ReadonlySet<ColumnKey> = new Set(['client', 'rate', 'verdict'])

/** Clients in the order of a column; those without a value stand last whichever way it goes. */
export const ordered = (
  clients: readonly ClientFigures[],
  { column, descending }: ClientOrder,
  locale: string,
): ClientFigures[] =>
  inOrder(clients, { keyOf: keyOf[column], nameOf: ({ client }) => client, descending }, locale)

/** The order after a press on a column's head: the other way round, or that column from its telling end. */
export const pressed = (order: ClientOrder, column: ColumnKey): ClientOrder =>
  afterPress(order, column, smallestFirst)
