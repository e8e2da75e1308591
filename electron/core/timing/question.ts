import type { Timer } from '../../../shared/domain/entities.ts'
import {
  longestDay,
  questionOf,
  type TimerQuestion,
} from '../../../shared/domain/timing/timer-question.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { getLife } from '../../store/entities/timer-life.ts'
import type { Db } from '../../store/file/db.ts'

/** What the user must be asked of the running timer, by all the app saw of it; null: nothing. */
export function timerQuestionNow(db: Db, timer: Timer, now: number): TimerQuestion | null {
  const { start, zone } = timer
  const longest = longestDay(getSettings(db).workingHours)
  return questionOf({ start, zone, now, ...getLife(db) }, longest)
}
