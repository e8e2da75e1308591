import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { verdicts } from '../../../shared/domain/kinds.ts'
import {
  ordered as inOrder,
  pressed as afterPress,
  type Order,
} from '../../components/table/sorting.ts'

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
export type ClientOrder = Order<ColumnKey>

const keyOf: Readonly<Record<ColumnKey, (c: ClientFigures) => number | string | null>> = {
  client: (c) => c.client,
  rate: (c) => c.effectiveRate,
  change: changeOf,
  hours: (c) => c.countedSeconds,
  earned: (c) => c.earned,
  opportunityCost: (c) => c.opportunityCost,
  verdict: (c) => (c.verdict === null ? null : verdicts.indexOf(c.verdict)),
}

const smallestFirst: ReadonlySet<ColumnKey> = new Set(['client', 'verdict'])

/** The effective rate less that of the window before; null where one of them is missing. */
export function changeOf(c: ClientFigures): number | null {
  if (c.effectiveRate === null || c.previousEffectiveRate === null) return null
  return c.effectiveRate - c.previousEffectiveRate
}

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
