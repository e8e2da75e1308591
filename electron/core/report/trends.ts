import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { monthlySeries } from '../../../shared/profitability/series.ts'
import type { Db } from '../../store/file/db.ts'
import { lastDays } from '../../store/report/hours.ts'
import type { Gathered } from './gather.ts'

/** E5: the months of every client of the report, and the last day each has hours on. */
export function trendsOf(db: Db, gathered: Gathered): CallOutput<'reports.trends'> {
  const { report, facts, settings } = gathered
  const { asOf, window } = report
  const worked = lastDays(db, asOf)
  const fromMonth = window.from.slice(0, 7)
  return {
    clients: report.clients.map(({ clientId }) => {
      const own = facts.get(clientId)
      const last = worked.get(clientId) ?? null
      const months = own ? monthlySeries(own, settings, asOf, fromMonth) : []
      return {
        clientId,
        lastWorked: last === null ? null : dateOfDay(last),
        months: months.map(({ month, effectiveRate, provisional }) => ({
          month,
          effectiveRate,
          provisional,
        })),
      }
    }),
  }
}
