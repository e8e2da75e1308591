import type { ClientHistory, DayHours, EarlierHours } from './types.ts'

/** Hours of one scope per day (days with seconds only, ascending). */
export type ScopeDays = { readonly days: readonly number[]; readonly seconds: readonly number[] }

/** R1: hours by scope. `projectId` null is the client-wide scope, which holds all of the client's hours. */
export type ScopeHours = {
  readonly daysOf: (projectId: number | null) => ScopeDays
  readonly firstDay: (projectId: number | null) => number | null
  readonly hasHours: (projectId: number | null, fromDay: number, toDay: number) => boolean
}

/** The client's hours by scope; what is not loaded is asked of `earlier`, and only when it matters. */
export function scopeHours(client: ClientHistory): ScopeHours {
  const daysOf = scopesOf(client.days)
  const loaded = fromDays(daysOf)
  const { earlier, daysFrom } = client
  if (!earlier) return { daysOf, ...loaded }
  return {
    daysOf,
    firstDay: earlier.firstDay,
    hasHours: (projectId, fromDay, toDay) =>
      daysFrom !== undefined && fromDay >= daysFrom
        ? loaded.hasHours(projectId, fromDay, toDay)
        : earlier.hasHours(projectId, fromDay, toDay),
  }
}

/** The answers of `EarlierHours` from a full list of day rows, sorted by day. */
export function earlierHoursFrom(days: readonly DayHours[]): EarlierHours {
  return fromDays(scopesOf(days))
}

/** The first index whose value is at least `value`, in an ascending list. */
export function lowerBound(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first row on or after a day, in rows sorted by day. */
export function firstRow(rows: readonly DayHours[], day: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.day ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function fromDays(daysOf: (projectId: number | null) => ScopeDays): EarlierHours {
  return {
    firstDay: (projectId) => daysOf(projectId).days[0] ?? null,
    hasHours: (projectId, fromDay, toDay) => {
      const { days } = daysOf(projectId)
      const day = days[lowerBound(days, fromDay)]
      return day !== undefined && day <= toDay
    },
  }
}

function scopesOf(rows: readonly DayHours[]): (projectId: number | null) => ScopeDays {
  const scopes = new Map<number | null, ScopeDays>()
  return (projectId) => {
    let scope = scopes.get(projectId)
    if (!scope) {
      scope = collect(rows, projectId)
      scopes.set(projectId, scope)
    }
    return scope
  }
}

function collect(rows: readonly DayHours[], projectId: number | null): ScopeDays {
  const days: number[] = []
  const seconds: number[] = []
  for (const row of rows) {
    if (row.seconds <= 0 || (projectId !== null && row.projectId !== projectId)) continue
    const last = days.length - 1
    if (days[last] === row.day) seconds[last] = (seconds[last] ?? 0) + row.seconds
    else {
      days.push(row.day)
      seconds.push(row.seconds)
    }
  }
  return { days, seconds }
}
