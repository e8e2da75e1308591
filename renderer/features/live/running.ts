import type { CallOutput } from '../../../shared/contract/index.ts'
import {
  dayNumber,
  firstDayOfMonth,
  monthOfDate,
  type IsoDate,
} from '../../../shared/domain/calendar.ts'
import type { Project, Timer } from '../../../shared/domain/entities.ts'
import { instantsOf } from '../../../shared/domain/zone.ts'
import { feeAfter, type FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import {
  rateLimits,
  type LimitSettings,
  type RateLimit,
} from '../../../shared/profitability/live/limits.ts'
import {
  retainerAfter,
  type RetainerLive,
} from '../../../shared/profitability/live/retainer-live.ts'
import { timerWorth, waitingRateAfter } from '../../../shared/profitability/live/waiting-rate.ts'

export type ClientLive = CallOutput<'reports.live'>

/** What a timer can pass: a limit of a fee's rate (L1), or the hours of a retainer's month (L3). */
export type Passable = RateLimit | 'included'

/** What there is to say while a timer runs; `passed`: the limits passed since it was started. */
export type Running =
  | { readonly kind: 'fee'; readonly fee: FeeLive; readonly passed: readonly Passable[] }
  | {
      readonly kind: 'retainer'
      readonly retainer: RetainerLive
      readonly passed: readonly Passable[]
    }
  | {
      readonly kind: 'waiting'
      readonly rate: number
      /** What the timer adds so far; null where no agreed rate values it. */
      readonly added: number | null
      readonly passed: readonly Passable[]
    }

interface Known {
  /** As of the date, with the timer's rate and none of its seconds. */
  readonly live: ClientLive
  readonly project: Project | null
  readonly settings: LimitSettings
  readonly asOf: IsoDate
}

/** L1, L2 or L3 of what a timer runs for, its seconds with it; null where nothing can be said. */
export function runningOf(known: Known, timer: Timer, seconds: number): Running | null {
  const { live, project, settings, asOf } = known
  const fee = live.feeProjects.find(({ projectId }) => projectId === timer.projectId)
  if (fee) {
    const at = (more: number) => feeAfter(fee, settings, dayNumber(asOf), more)
    const [before, now] = [at(0), at(seconds)]
    const passed = rateLimits.filter(
      (limit) => (before.secondsLeft[limit] ?? 0) > 0 && now.secondsLeft[limit] === 0,
    )
    return { kind: 'fee', fee: now, passed }
  }
  const retainer = live.retainers.find(({ projectId }) => projectId === timer.projectId)
  if (retainer) {
    const now = retainerAfter(retainer, secondsThisMonth(timer, seconds, asOf))
    const passed = retainer.leftSeconds > 0 && now.leftSeconds <= 0
    return { kind: 'retainer', retainer: now, passed: passed ? ['included'] : [] }
  }
  if ((project?.pricing ?? 'hourly') !== 'hourly') return null
  const rate = waitingRateAfter(live.waiting, seconds)
  if (rate === null) return null
  return { kind: 'waiting', rate, added: timerWorth(live.waiting, seconds), passed: [] }
}

/** T1: of a timer that was started before the month began, what lies in the month. */
function secondsThisMonth({ start, zone }: Timer, seconds: number, asOf: IsoDate): number {
  const [begins = start] = instantsOf(firstDayOfMonth(monthOfDate(asOf)), 0, zone)
  return Math.max(0, seconds - Math.max(0, begins - start))
}

/** The next limit a fee's rate falls to, the highest first; null if it is down at the last, or none is set. */
export const nextLimit = ({ ended, secondsLeft }: FeeLive): RateLimit | null =>
  ended ? null : (rateLimits.find((limit) => (secondsLeft[limit] ?? 0) > 0) ?? null)

/** The next day a falling rate (L4) is near the PRAO level or at it, if that is within some months. */
export function nearTrend(
  { trend }: Pick<ClientLive, 'trend'>,
  asOf: IsoDate,
  until: IsoDate,
): { readonly limit: 'nearPrao' | 'prao'; readonly date: IsoDate } | null {
  for (const limit of ['nearPrao', 'prao'] as const) {
    const date = trend?.reaches[limit] ?? null
    if (date !== null && date > asOf) return date <= until ? { limit, date } : null
  }
  return null
}
