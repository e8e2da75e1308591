import type { TimerDoubt } from '../../../shared/domain/kinds.ts'
import { getTimer } from '../../store/entities/timer.ts'
import { noteLife } from '../../store/entities/timer-life.ts'
import type { Db } from '../../store/file/db.ts'
import { besideReports } from '../report/kept-reports.ts'
import { timerQuestionNow } from './question.ts'

/** Seconds between two signs of life. */
const between = 60

/**
 * For a shell that stays open to call every second: notes once a minute, and at once after a silence,
 * that the app is at work while a timer runs; true where a question about the timer came up or went.
 */
export function createPulse(db: () => Db, clock: () => number): () => boolean {
  let notedAt = Number.NEGATIVE_INFINITY
  let asked: TimerDoubt | null = null
  return () => {
    const now = clock()
    if (now >= notedAt && now - notedAt < between) return false
    notedAt = now
    const timer = getTimer(db())
    if (timer) besideReports(db(), () => noteLife(db(), now))
    const why = timer && (timerQuestionNow(db(), timer, now)?.why ?? null)
    const isNew = why !== asked
    asked = why
    return isNew
  }
}
