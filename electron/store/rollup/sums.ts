import { entryParts, type WorkWeek } from '../../../shared/profitability/hours/hours.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import type { SqlValue } from '../file/db.ts'

/** Seconds to add to one rollup row; `day` counts from 1970-01-01, ids are 0 for none. */
export interface RollupDelta {
  readonly clientId: number
  readonly projectId: number
  readonly day: number
  readonly seconds: number
  readonly billable: number
  readonly outOfHours: number
}

type Sums = { -readonly [K in keyof RollupDelta]: RollupDelta[K] }

/** Adds entries up in memory, by client, project and local day, before anything is written. */
export interface RollupSums {
  /** T1–T3: adds (sign 1) or takes away (sign −1) one entry; gives its first local day, null if it has no parts. */
  readonly add: (entry: SummedEntry, sign: 1 | -1) => number | null
  /** The sums that are not nothing, in the rollup's key order, so that a bulk write runs along the tree. */
  readonly deltas: () => RollupDelta[]
}

export interface SummedEntry {
  readonly clientId: number | null
  readonly projectId: number | null
  readonly time: EntryTime
  readonly billable: boolean
}

export function rollupSums(week: WorkWeek): RollupSums {
  const byPair = new Map<number, Map<number, Map<number, Sums>>>()
  return {
    add: (entry, sign) => {
      const parts = entryParts(entry.time, week)
      if (parts.length === 0) return null
      const clientId = entry.clientId ?? 0
      const projectId = entry.projectId ?? 0
      const days = level(level(byPair, clientId), projectId)
      for (const part of parts) {
        let sums = days.get(part.day)
        if (!sums) {
          const { day } = part
          sums = { clientId, projectId, day, seconds: 0, billable: 0, outOfHours: 0 }
          days.set(day, sums)
        }
        sums.seconds += sign * part.seconds
        if (entry.billable) sums.billable += sign * part.seconds
        sums.outOfHours += sign * part.outOfHoursSeconds
      }
      return parts[0]?.day ?? null
    },
    deltas: () => sorted(byPair),
  }
}

/** The stored columns of an entry's time as the rules take it. */
export function workTimeOf(
  date: SqlValue | undefined,
  seconds: SqlValue | undefined,
  start: SqlValue | undefined,
  end: SqlValue | undefined,
  zone: SqlValue | undefined,
): EntryTime {
  if (typeof start === 'number' && typeof end === 'number' && typeof zone === 'string') {
    return { kind: 'interval', start, end, zone }
  }
  return { kind: 'duration', date: String(date), seconds: Number(seconds) }
}

function level<V>(map: Map<number, Map<number, V>>, key: number): Map<number, V> {
  let inner = map.get(key)
  if (!inner) map.set(key, (inner = new Map()))
  return inner
}

function sorted(byPair: Map<number, Map<number, Map<number, Sums>>>): RollupDelta[] {
  const all: RollupDelta[] = []
  for (const [, projects] of [...byPair].sort(([a], [b]) => a - b)) {
    const own: RollupDelta[] = []
    for (const days of projects.values()) {
      for (const sums of days.values()) {
        if (sums.seconds || sums.billable || sums.outOfHours) own.push(sums)
      }
    }
    own.sort((a, b) => a.day - b.day || a.projectId - b.projectId)
    for (const delta of own) all.push(delta)
  }
  return all
}
