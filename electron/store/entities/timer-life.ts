import { timerGapSeconds } from '../../../shared/domain/limits.ts'
import type { TimerLife } from '../../../shared/domain/timing/timer-question.ts'
import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'
import { together } from '../rows/transaction.ts'

// Of no interest to undo: what the app saw is no change of the user's.

/** What the app saw of the running timer. */
export type SeenLife = Pick<TimerLife, 'seenAt' | 'gap' | 'checkedAt'>

const nothingSeen: SeenLife = { seenAt: null, gap: null, checkedAt: null }

interface LifeRow {
  readonly seen_at: number | null
  readonly gap_from: number | null
  readonly gap_to: number | null
  readonly checked_at: number | null
}

/** What was seen of the timer that runs. */
export function getLife(db: Db): SeenLife {
  const row = prepared<[], LifeRow>(db, 'SELECT * FROM timer_life').get()
  if (!row) return nothingSeen
  const { gap_from: from, gap_to: to } = row
  const gap = from === null || to === null ? null : { from, to }
  return { seenAt: row.seen_at, gap, checkedAt: row.checked_at }
}

/** Begins anew, with the timer: nothing was seen of it, and all is right up to an instant, if the user said so. */
export function resetLife(db: Db, checkedAt: number | null = null): void {
  keepLife(db, { ...nothingSeen, seenAt: checkedAt, checkedAt })
}

/** Seconds a clock may be set back without a word, as it is put right now and then. */
const slack = 60

/**
 * Notes that the app is at work while a timer runs. Where it was not for a while, or its clock went back,
 * that stays to be asked about.
 */
export function noteLife(db: Db, now: number): void {
  const life = getLife(db)
  const { seenAt } = life
  const isGap = seenAt !== null && (now - seenAt > timerGapSeconds || now < seenAt - slack)
  const gap = isGap ? { from: life.gap?.from ?? seenAt, to: now } : life.gap
  keepLife(db, { ...life, seenAt: now, gap })
}

function keepLife(db: Db, { seenAt, gap, checkedAt }: SeenLife): void {
  const sql = `INSERT INTO timer_life VALUES (1, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    seen_at = excluded.seen_at, gap_from = excluded.gap_from, gap_to = excluded.gap_to,
    checked_at = excluded.checked_at`
  together(db, () =>
    prepared<(number | null)[]>(db, sql).run(seenAt, gap?.from ?? null, gap?.to ?? null, checkedAt),
  )
}
