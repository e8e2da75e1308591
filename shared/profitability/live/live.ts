import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { openClient, type OpenClient } from '../figures.ts'
import { agreedRates } from '../hours/agreed-rates.ts'
import { secondsIn } from '../hours/client-hours.ts'
import { hourlyTest, waitingHours } from '../hours/waiting-hours.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'
import { feeLive, paceDays, type FeeLive } from './fee-live.ts'
import { rateTrend, type RateTrend } from './rate-trend.ts'
import { retainerLive, type RetainerLive } from './retainer-live.ts'
import { waitingRateAfter, type Waiting } from './waiting-rate.ts'

/** A timer that runs for the client, on the as-of date. */
export type RunningTimer = {
  readonly projectId: number | null
  readonly billable: boolean
  readonly seconds: number
}

/**
 * L1–L4 of a client. `waitingRate` (L2) in base minor units per hour, null where nothing has a value;
 * `waiting`: what it is made of.
 */
export type ClientLive = {
  readonly feeProjects: readonly FeeLive[]
  readonly waitingRate: number | null
  readonly waiting: Waiting
  readonly retainers: readonly RetainerLive[]
  readonly trend: RateTrend | null
}

/** L1–L4 as of the end of a date, with a timer that may run. */
export function clientLive(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  timer?: RunningTimer,
): ClientLive {
  const open = openClient(client, settings, asOf, -Infinity)
  const asOfDay = dayNumber(asOf)
  const waiting = waitingOf(open, settings, asOfDay, timer)
  const timed = (projectId: number) => (timer?.projectId === projectId ? timer.seconds : 0)
  return {
    feeProjects: open.fees.projects.map((fee) => {
      const { id } = fee.project
      const recentSeconds = secondsIn(open.days, id, asOfDay - paceDays + 1, asOfDay)
      return feeLive(fee, settings, { asOfDay, recentSeconds }, timed(id))
    }),
    waitingRate: waitingRateAfter(waiting, timer?.seconds ?? 0),
    waiting,
    retainers: client.projects.flatMap(
      (project) => retainerLive(project, client.hours, asOf, timed(project.id)) ?? [],
    ),
    trend: rateTrend(open, settings),
  }
}

/** L2: what waits, and the rate at which H5 would value the timer. */
function waitingOf(
  open: OpenClient,
  settings: RuleSettings,
  asOfDay: number,
  timer: RunningTimer | undefined,
): Waiting {
  const { seconds, valuedSeconds, worth } = waitingHours(open, settings, -Infinity)
  const project = timer?.projectId ?? 0
  const isValued = timer?.billable === true && hourlyTest(open.client)(project)
  const rateOn = agreedRates(open.client, settings.currency)
  const timerRate = isValued ? rateOn(project, asOfDay) : null
  return { seconds, valuedSeconds, worth: String(worth), timerRate }
}
