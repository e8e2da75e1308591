import {
  dayNumber,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDate,
  monthKey,
  monthOfDay,
  type IsoDate,
  type MonthKey,
} from '../../domain/calendar.ts'
import { roundedRate } from '../rates.ts'
import type { ClientHours, ProjectFacts } from '../types.ts'
import { secondsIn } from '../hours/client-hours.ts'

/** L3: a retainer this month; seconds, and the rate in base minor units per hour. */
export type RetainerLive = {
  readonly projectId: number
  readonly project: string
  readonly fee: number
  readonly includedSeconds: number
  readonly usedSeconds: number
  readonly carriedSeconds: number
  /** Included and carried less used; negative after an overrun. */
  readonly leftSeconds: number
  readonly rate: number | null
  /** The months before this one in which it ran, at most five, oldest first. */
  readonly before: readonly RetainerMonth[]
}

/** What was used of a retainer in a month, and what the months before had left for it. */
export type RetainerMonth = {
  readonly month: MonthKey
  readonly usedSeconds: number
  readonly carriedSeconds: number
}

const monthsBefore = 5

/** L3 of a retainer with a fee and included hours; null for any other project. */
export function retainerLive(
  project: ProjectFacts,
  hours: ClientHours,
  asOf: IsoDate,
  timerSeconds = 0,
): RetainerLive | null {
  const { id, pricing, fee, estimatedSeconds: included } = project
  if (pricing !== 'retainer' || fee === null || included === null) return null
  const month = monthOfDate(asOf)
  const first = firstMonth(project, hours) ?? month
  const used = usedByMonth(id, hours, first, asOf)
  const carried = carriedByMonth(used, included, project.carryMonths ?? 0)
  const months = used.map((usedSeconds, i) => ({
    month: monthKey(month - used.length + 1 + i),
    usedSeconds,
    carriedSeconds: carried[i] ?? 0,
  }))
  const work = {
    projectId: id,
    project: project.name,
    fee,
    includedSeconds: included,
    usedSeconds: used.at(-1) ?? 0,
    carriedSeconds: carried.at(-1) ?? 0,
    before: months.slice(0, -1).slice(-monthsBefore),
  }
  return retainerAfter(work, timerSeconds)
}

/** L3 after so many seconds more of this month, as while a timer runs. */
export function retainerAfter(
  work: Omit<RetainerLive, 'leftSeconds' | 'rate'>,
  moreSeconds: number,
): RetainerLive {
  const { fee, includedSeconds, carriedSeconds } = work
  const usedSeconds = work.usedSeconds + moreSeconds
  return {
    ...work,
    usedSeconds,
    leftSeconds: includedSeconds + carriedSeconds - usedSeconds,
    rate: roundedRate(fee, Math.max(includedSeconds, usedSeconds)),
  }
}

/** L3: the month of its start, else of its first hours. */
function firstMonth({ id, startsOn }: ProjectFacts, hours: ClientHours): number | null {
  if (startsOn !== null) return monthOfDate(startsOn)
  const day = hours.firstDay({ project: id })
  return day === null ? null : monthOfDay(day)
}

/** The project's seconds in each month from the first (at most this one) to the as-of date. */
function usedByMonth(
  projectId: number,
  hours: ClientHours,
  first: number,
  asOf: IsoDate,
): number[] {
  const last = monthOfDate(asOf)
  const from = Math.min(first, last)
  const days = hours.since(firstDayOfMonth(from))
  return Array.from({ length: last - from + 1 }, (_, i) => {
    const end = Math.min(lastDayOfMonth(from + i), dayNumber(asOf))
    return secondsIn(days, projectId, firstDayOfMonth(from + i), end)
  })
}

/**
 * L3: what the months before have left for each. A month keeps what it has not used for `carryMonths`;
 * carried hours go first, the oldest before the others; an overrun is not carried.
 */
function carriedByMonth(used: readonly number[], included: number, carryMonths: number): number[] {
  let kept: number[] = []
  return used.map((seconds) => {
    const carried = kept.reduce((sum, hours) => sum + hours, 0)
    let left = seconds
    const rest = kept.map((hours) => {
      const taken = Math.min(hours, left)
      left -= taken
      return hours - taken
    })
    kept = carryMonths === 0 ? [] : [...rest, Math.max(0, included - left)].slice(-carryMonths)
    return carried
  })
}
