import { dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { openClient } from '../../../shared/profitability/figures.ts'
import { unpackDays } from '../../../shared/profitability/hours/days.ts'
import { coverageOf, stateOf } from '../../../shared/profitability/revenue/coverage.ts'
import type { ClientHistory } from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'

interface OfDay {
  readonly client: number
  readonly project: number
  readonly day: number
}

/** H1: whether no invoice covers a client's billable hours of a day as of a date; days to come have none. */
export function uninvoicedDays(db: Db, settings: Settings, asOf: IsoDate): (row: OfDay) => boolean {
  const covered = new Map(
    loadClientFacts(db, { asOf }).map((client) => [client.id, coveredDays(client, settings, asOf)]),
  )
  return ({ client, project, day }) => !covered.get(client)?.has(keyOf(project, day))
}

function coveredDays(client: ClientHistory, settings: Settings, asOf: IsoDate): Set<number> {
  const open = openClient(client, settings, asOf, -Infinity)
  const coverage = coverageOf(open, settings)
  const covered = new Set<number>()
  for (const { projectId, day } of unpackDays(open.days, -Infinity, dayNumber(asOf))) {
    const project = projectId ?? 0
    const { billable } = stateOf(coverage.coverOf(project), day, coverage)
    if (billable === 'covered') covered.add(keyOf(project, day))
  }
  return covered
}

/** Days the app knows end before 2^17. */
const keyOf = (project: number, day: number): number => project * 131_072 + day
