import { dateOfDay, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { describeInvoices } from '../../../shared/profitability/revenue/describe.ts'
import { allHours } from '../../../shared/profitability/hours/days.ts'
import type { Db } from '../../store/file/db.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { loadClientFacts, type ClientFacts } from '../../store/report/rows.ts'
import { reading } from '../../store/rows/transaction.ts'

/** Up to when time is invoiced (R1): by all clients, and by those whose own last period ends sooner with time after it. */
export function invoicedUntil(db: Db, today: IsoDate): CallOutput<'lock.propose'> {
  return reading(db, () => {
    const settings = getSettings(db)
    const clients = loadClientFacts(db, { asOf: today }).filter(({ archived }) => !archived)
    const ends = clients.map((facts) => ({ facts, end: lastEnd(facts, settings, today) }))
    const until = ends.reduce<IsoDate | null>(
      (latest, { end }) => (end !== null && (latest === null || end > latest) ? end : latest),
      null,
    )
    if (until === null) return { until, apart: [] }
    return { until, apart: ends.flatMap(({ facts, end }) => apartOf(facts, end, until)) }
  })
}

/** The end of the last period that is over; a deposit reaches forward over work yet to be done. */
function lastEnd(
  facts: ClientFacts,
  settings: Parameters<typeof describeInvoices>[1],
  today: IsoDate,
): IsoDate | null {
  const ends = describeInvoices(facts, settings, today)
    .filter(({ source, status, period }) => {
      return source !== 'deposit' && status !== 'credit' && period.to <= today
    })
    .map(({ period }) => period.to)
  return ends.toSorted().at(-1) ?? null
}

function apartOf({ id, hours }: ClientFacts, end: IsoDate | null, until: IsoDate) {
  if (end === until) return []
  const first = hours.firstDay(allHours)
  if (first === null) return []
  const from = end === null ? first : dayNumber(end) + 1
  if (!hours.hasHours(allHours, from, dayNumber(until))) return []
  return [{ clientId: id, until: end ?? dateOfDay(first - 1), isInvoiced: end !== null }]
}
