import { roundHalfEven, rational } from '../../domain/rational.ts'
import type { OpenClient } from '../figures.ts'
import { coverageOf, stateOf } from '../revenue/coverage.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'
import { agreedRates } from './agreed-rates.ts'
import { BILLABLE, DAY, PROJECT, SECONDS, firstRow, rowCells } from './days.ts'

/**
 * H5: pending hours and what they are worth at agreed rates. `worth`: the sum of valued seconds times
 * rates (minor units per hour), exact; `unvaluedSeconds`: billable ones of hourly work without a rate.
 */
export type WaitingHours = {
  readonly seconds: number
  readonly valuedSeconds: number
  readonly unvaluedSeconds: number
  readonly worth: bigint
}

/** H5: the client's pending hours from a day on. */
export function waitingHours(
  open: OpenClient,
  settings: RuleSettings,
  fromDay: number,
): WaitingHours {
  const { client, days, ledger } = open
  const coverage = coverageOf(open, settings)
  const rateOn = agreedRates(client, settings.currency)
  const isHourly = hourlyTest(client)
  let [seconds, valuedSeconds, unvaluedSeconds, worth] = [0, 0, 0, 0n]
  const end = firstRow(days, ledger.asOfDay + 1)
  for (let at = firstRow(days, fromDay); at < end; at += rowCells) {
    const [day, project, billable] = [
      days[at + DAY] ?? 0,
      days[at + PROJECT] ?? 0,
      days[at + BILLABLE] ?? 0,
    ]
    const state = stateOf(coverage.coverOf(project), day, coverage)
    if (state.other === 'pending') seconds += (days[at + SECONDS] ?? 0) - billable
    if (state.billable !== 'pending') continue
    seconds += billable
    if (billable === 0 || !isHourly(project)) continue
    const rate = rateOn(project, day)
    if (rate === null) unvaluedSeconds += billable
    else {
      valuedSeconds += billable
      worth += BigInt(billable) * BigInt(rate)
    }
  }
  return { seconds, valuedSeconds, unvaluedSeconds, worth }
}

/** H5: minor units of the base, rounded once; null while no pending billable hour has a rate. */
export const pendingValue = ({ worth, valuedSeconds }: WaitingHours): number | null =>
  valuedSeconds === 0 ? null : roundHalfEven(rational(worth, 3600n))

/** H5: whether hours of a project (0: of none) are paid by the hour. */
export function hourlyTest({ projects }: ClientHistory): (project: number) => boolean {
  const others = new Set(projects.filter(({ pricing }) => pricing !== 'hourly').map(({ id }) => id))
  return (project) => !others.has(project)
}
