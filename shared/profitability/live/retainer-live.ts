import {
  dayNumber,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDate,
  monthOfDay,
  type IsoDate,
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
}

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
  const carried = carriedInto(used.slice(0, -1), included, project.carryMonths ?? 0)
  const usedSeconds = (used.at(-1) ?? 0) + timerSeconds
  return {
    projectId: id,
    project: project.name,
    fee,
    includedSeconds: included,
    usedSeconds,
    carriedSeconds: carried,
    leftSeconds: included + carried - usedSeconds,
    rate: roundedRate(fee, Math.max(included, usedSeconds)),
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
 * L3: what the months before leave for the one after them. Each keeps what it has not used for
 * `carryMonths`; carried hours go first, the oldest before the others; an overrun is not carried.
 */
function carriedInto(used: readonly number[], included: number, carryMonths: number): number {
  let kept: number[] = []
  for (const seconds of used) {
    let left = seconds
    const rest = kept.map((hours) => {
      const taken = Math.min(hours, left)
      left -= taken
      return hours - taken
    })
    kept = carryMonths === 0 ? [] : [...rest, Math.max(0, included - left)].slice(-carryMonths)
  }
  return kept.reduce((sum, hours) => sum + hours, 0)
}
