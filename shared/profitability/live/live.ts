import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { rational, roundHalfEven } from '../../domain/rational.ts'
import { openClient, type OpenClient } from '../figures.ts'
import { agreedRates } from '../hours/agreed-rates.ts'
import { secondsIn } from '../hours/client-hours.ts'
import { hourlyTest, waitingHours, type WaitingHours } from '../hours/waiting-hours.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'
import { feeLive, paceDays, type FeeLive } from './fee-live.ts'
import { rateTrend, type RateTrend } from './rate-trend.ts'
import { retainerLive, type RetainerLive } from './retainer-live.ts'

/** A timer that runs for the client, on the as-of date. */
export type RunningTimer = {
  readonly projectId: number | null
  readonly billable: boolean
  readonly seconds: number
}

/** L1–L4 of a client. `waitingRate` (L2) in base minor units per hour; null where nothing has a value. */
export type ClientLive = {
  readonly feeProjects: readonly FeeLive[]
  readonly waitingRate: number | null
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
  const timed = (projectId: number) => (timer?.projectId === projectId ? timer.seconds : 0)
  return {
    feeProjects: open.fees.projects.map((fee) => {
      const { id } = fee.project
      const recentSeconds = secondsIn(open.days, id, asOfDay - paceDays + 1, asOfDay)
      return feeLive(fee, settings, { asOfDay, recentSeconds }, timed(id))
    }),
    waitingRate: waitingRate(open, settings, asOfDay, timer),
    retainers: client.projects.flatMap(
      (project) => retainerLive(project, client.hours, asOf, timed(project.id)) ?? [],
    ),
    trend: rateTrend(open, settings),
  }
}

/** L2: what waits, the running timer with it where H5 would value it, over all hours that wait. */
function waitingRate(
  open: OpenClient,
  settings: RuleSettings,
  asOfDay: number,
  timer: RunningTimer | undefined,
): number | null {
  const waiting = waitingHours(open, settings, -Infinity)
  const { worth, valuedSeconds, seconds } = timer
    ? withTimer(waiting, timer, open, settings, asOfDay)
    : waiting
  if (valuedSeconds === 0 || seconds === 0) return null
  return roundHalfEven(rational(worth, BigInt(seconds)))
}

function withTimer(
  waiting: WaitingHours,
  { projectId, billable, seconds }: RunningTimer,
  { client }: OpenClient,
  { currency }: RuleSettings,
  day: number,
): WaitingHours {
  const project = projectId ?? 0
  const isValued = billable && hourlyTest(client)(project)
  const rate = isValued ? agreedRates(client, currency)(project, day) : null
  const all = { ...waiting, seconds: waiting.seconds + seconds }
  if (rate === null) return all
  return {
    ...all,
    valuedSeconds: waiting.valuedSeconds + seconds,
    worth: waiting.worth + BigInt(seconds) * BigInt(rate),
  }
}
