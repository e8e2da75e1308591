import { dateOfDay, monthOfDay } from '../../../shared/domain/calendar.ts'
import { keptBackups } from '../../../shared/domain/limits.ts'

/** A backup as the rule of what is kept sees it. */
export interface Kept {
  readonly name: string
  /** Epoch seconds. */
  readonly at: number
  readonly bytes: number
  /** Whether it opens as a database of the app. One that does not fills no place, and is left to the user. */
  readonly good: boolean
}

/** Today as a day number, and the local day of an instant. */
export interface Calendar {
  readonly today: number
  readonly dayOf: (at: number) => number
}

/**
 * The names of those that may go: of the good ones are kept the last 3 of today, the last of each of the 14 days
 * before, and the last of each of 24 months; beyond `mostBytes` in all the oldest go first. The newest good one
 * always stays.
 */
export function surplus(all: readonly Kept[], calendar: Calendar, mostBytes: number): string[] {
  const good = all.filter((backup) => backup.good).toSorted((a, b) => b.at - a.at)
  const [newest, ...older] = good
  if (!newest) return []
  const kept = new Set([newest, ...byRule(good, calendar)])
  let bytes = sum(all.filter((backup) => !backup.good)) + sum([...kept])
  for (const oldest of older.toReversed()) {
    if (bytes <= mostBytes) break
    if (kept.delete(oldest)) bytes -= oldest.bytes
  }
  return good.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

/** Newest first in, those with a place out. */
function byRule(good: readonly Kept[], { today, dayOf }: Calendar): Kept[] {
  const age = (backup: Kept) => today - dayOf(backup.at)
  const isToday = (backup: Kept) => age(backup) === 0
  // A clock that went back leaves days ahead: they fill no place of today's, nor does today's work push them out.
  const isAhead = (backup: Kept) => age(backup) < 0
  const months = (backup: Kept) => monthOfDay(today) - monthOfDay(dayOf(backup.at))
  const days = good.filter((backup) => age(backup) > 0 && age(backup) <= keptBackups.days)
  return [
    ...good.filter(isToday).slice(0, keptBackups.today),
    ...good.filter(isAhead).slice(0, keptBackups.today),
    ...firstOfEach(days, (backup) => dateOfDay(dayOf(backup.at))),
    ...firstOfEach(
      good.filter((backup) => !isAhead(backup) && months(backup) < keptBackups.months),
      (backup) => String(months(backup)),
    ),
  ]
}

function firstOfEach(backups: readonly Kept[], keyOf: (backup: Kept) => string): Kept[] {
  const first = new Map<string, Kept>()
  for (const backup of backups) {
    const key = keyOf(backup)
    if (!first.has(key)) first.set(key, backup)
  }
  return [...first.values()]
}

const sum = (backups: readonly Kept[]): number =>
  backups.reduce((total, { bytes }) => total + bytes, 0)
