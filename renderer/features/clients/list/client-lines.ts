import type { ClientFigures, ClientTrend } from '../../../../shared/contract/reports.ts'
import type { Client, Project } from '../../../../shared/domain/entities.ts'
import type { ClientState } from '../../../../shared/domain/kinds.ts'
import { roundedRate } from '../../../../shared/profitability/rates.ts'
import { ordered, type Order } from '../../../components/table/sorting.ts'
import { severity } from '../../../report/advice/advice.ts'

/** A client with what the report says of it; null where it says nothing, as of prospects (H6). */
export interface ClientLine {
  readonly client: Client
  readonly projects: readonly Project[]
  readonly figures: ClientFigures | null
  readonly trend: ClientTrend | null
}

export const lineColumns = ['client', 'rate', 'advice', 'hours', 'waiting', 'worked'] as const
export type LineColumn = (typeof lineColumns)[number]
export type LineOrder = Order<LineColumn>

export const smallestFirst: ReadonlySet<LineColumn> = new Set(['client', 'rate', 'advice'])
export const worstFirst: LineOrder = { column: 'advice', descending: false }

const keyOf: Readonly<Record<LineColumn, (line: ClientLine) => number | string | null>> = {
  client: ({ client }) => client.name,
  rate: ({ figures }) => figures?.effectiveRate ?? null,
  advice: ({ figures }) => severity(figures),
  hours: ({ figures }) => figures?.seconds ?? null,
  // H5: what has no value yet is worth least, and still stands before what does not wait.
  waiting: ({ figures }) => figures?.pendingValue ?? (figures?.pendingSeconds ? 0 : null),
  worked: ({ trend }) => trend?.lastWorked ?? null,
}

/** A state's clients, with what they make together. */
export interface LineGroup {
  readonly state: ClientState
  readonly lines: readonly ClientLine[]
  readonly seconds: number
  /** E1 of the group as a whole, minor units per hour. */
  readonly rate: number | null
}

/** As a decision asks for them: those under review first, prospects and what is over last. */
const states: readonly ClientState[] = [
  'on-watch',
  'active',
  'leaving',
  'past',
  'declined',
  'prospect',
]

/** The clients by state, each state's in the order asked for; states without any are left out. */
export function groupsOf(
  lines: readonly ClientLine[],
  { column, descending }: LineOrder,
  locale: string,
): LineGroup[] {
  const by = { keyOf: keyOf[column], nameOf: ({ client }: ClientLine) => client.name, descending }
  return states.flatMap((state) => {
    const own = lines.filter(({ client }) => client.state === state)
    if (own.length === 0) return []
    const sum = (of: (figures: ClientFigures) => number) =>
      own.reduce((all, { figures }) => all + (figures ? of(figures) : 0), 0)
    const rate = roundedRate(
      sum(({ earned }) => earned),
      sum(({ countedSeconds }) => countedSeconds),
    )
    const seconds = sum((figures) => figures.seconds)
    return [{ state, lines: ordered(own, by, locale), seconds, rate }]
  })
}
