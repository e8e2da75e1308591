import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Entry, Timer } from '../../../shared/domain/entities.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { resultOf, type TimerAnswer } from '../../../shared/domain/timing/timer-answer.ts'
import type { TimerQuestion } from '../../../shared/domain/timing/timer-question.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { clearTimer, getTimer, startTimer, updateTimer } from '../../store/entities/timer.ts'
import { resetLife } from '../../store/entities/timer-life.ts'
import { refuseLockedTime } from '../../store/rows/locked.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { insertPart } from '../timing/parts.ts'
import { timerQuestionNow } from '../timing/question.ts'
import { change, map, merged, refuseOwner, refuseUnseen, undone, type Done } from './change.ts'

export const timerHandlers: HandlersOf<CallsOf<'timer'>> = {
  'timer.get': (_, { db }) => ok(getTimer(db)),
  'timer.question': (_, context) => {
    const running = getTimer(context.db)
    return ok(running && questionNow(context, running))
  },
  'timer.start': ({ ask, ...fields }, context) => {
    const { db } = context
    const start = fields.start ?? context.now()
    const timer: Timer = { ...fields, start, zone: getSettings(db).zone }
    const refused = refuseTimer(context, timer)
    if (refused) return refused
    const started = change(context, 'timer.start', () => {
      const running = getTimer(db)
      if (running && start < running.start) return invalidField(['start'], 'start-before-running')
      const asked = running && refuseUnasked(context, running, ask)
      if (asked) return asked
      const stopped = running ? stopAt(context, running, start) : ok(null)
      if (!stopped.ok) return stopped
      resetLife(db)
      return map(startTimer(db, timer), (timer) => ({ timer, stopped: stopped.value }))
    })
    return map(started, ({ value }) => value)
  },
  'timer.update': ({ seen, ...fields }, context) => {
    const updated = change(context, 'timer.update', () => {
      const running = getTimer(context.db)
      if (!running) return noTimer()
      const refused =
        refuseUnseen(running, seen) ?? refuseTimer(context, merged(running, fields), running)
      return refused ?? updateTimer(context.db, fields)
    })
    return map(updated, ({ value }) => value)
  },
  // All in one transaction: what another process does meanwhile cannot come between.
  'timer.stop': ({ end, ask, answer }, context) =>
    entriesMade(
      change(context, 'timer.stop', () => {
        const running = getTimer(context.db)
        if (!running) return noTimer()
        if (end !== undefined && end > context.now()) return invalidField(['end'], 'end-in-future')
        if (end !== undefined && end < running.start)
          return invalidField(['end'], 'end-before-start')
        const asked = answer || end !== undefined ? null : refuseUnasked(context, running, ask)
        if (asked) return asked
        return stopAnswered(context, running, answer, end ?? context.now())
      }),
    ),
  'timer.answer': (answer, context) => {
    const { db } = context
    const done = change(context, 'timer.answer', () => {
      const running = getTimer(db)
      if (!running) return noTimer()
      const question = questionNow(context, running)
      if (!question) return fail('conflict', 'nothing is asked of the timer')
      const settled = settle(context, running, question, answer)
      if (!settled.ok) return settled
      const { timer, entries } = settled.value
      const kept = timer ? updateTimer(db, { start: timer.start }) : clearTimer(db)
      return map(kept, (timer) => ({ timer, entries }))
    })
    return map(done, ({ value, undoId }) => ({ ...value, undoId }))
  },
  'timer.discard': (_, context) =>
    undone(change(context, 'timer.discard', () => clearTimer(context.db))),
}

const questionNow = ({ db, now }: Context, timer: Timer): TimerQuestion | null =>
  timerQuestionNow(db, timer, now())

/** `timer-question` while the running timer must be asked about; with `ask`, if there is anything to ask. */
function refuseUnasked(context: Context, running: Timer, ask = false) {
  const question = questionNow(context, running)
  if (!question || !(question.blocks || ask)) return null
  return fail('timer-question', 'the user must say what became of the time', { question })
}

/** Stops the timer; the answer to its question, if there still is one, is carried out before. */
function stopAnswered(
  context: Context,
  running: Timer,
  answer: TimerAnswer | undefined,
  end: number,
): Envelope<readonly Entry[]> {
  const question = answer ? questionNow(context, running) : null
  const settled =
    answer && question
      ? settle(context, running, question, answer)
      : ok({ timer: running, entries: [] })
  if (!settled.ok) return settled
  const { timer, entries } = settled.value
  const last = timer ? stopAt(context, timer, end) : clearTimer(context.db)
  return map(last, (entry) => (entry ? [...entries, entry] : entries))
}

/** Makes the entries an answer comes to; `timer` as it runs on, null if it does not. The row stays as it is. */
function settle(
  context: Context,
  running: Timer,
  question: TimerQuestion,
  answer: TimerAnswer,
): Envelope<{ readonly timer: Timer | null; readonly entries: readonly Entry[] }> {
  const { db } = context
  const owner =
    answer.how === 'give'
      ? { clientId: answer.clientId, projectId: answer.projectId ?? null }
      : { clientId: running.clientId, projectId: running.projectId }
  const refused = refuseOwner(context, owner)
  if (refused) return refused
  const result = resultOf(running.start, question, answer, context.now())
  if (typeof result === 'string') return invalidField(['answer'], result)
  const entries: Entry[] = []
  for (const part of result.parts) {
    const made = insertPart(db, running, part, part.isGiven ? owner : running)
    if (!made.ok) return made
    if (made.value) entries.push(made.value)
  }
  resetLife(db, context.now())
  const { runsFrom } = result
  return ok({ timer: runsFrom === null ? null : { ...running, start: runsFrom }, entries })
}

/** T1: turns the timer into an entry; under a second nothing is kept. */
function stopAt({ db }: Context, timer: Timer, end: number): Envelope<Entry | null> {
  const cleared = clearTimer(db)
  return cleared.ok ? insertPart(db, timer, { start: timer.start, end }) : cleared
}

/** What the command answers: all entries it made, and the last, which is the timer's own. */
const entriesMade = (done: Envelope<Done<readonly Entry[]>>) =>
  map(done, ({ value, undoId }) => ({ entry: value.at(-1) ?? null, entries: value, undoId }))

/** A timer that cannot be kept in the end; `before` is how it ran until now. */
function refuseTimer(context: Context, timer: Timer, before?: Timer) {
  if (timer.start > context.now()) return invalidField(['start'], 'start-in-future')
  if (timer.start !== before?.start) {
    const refused = refuseLockedTime(context.db, timer.clientId, dateAt(timer.start, timer.zone))
    if (refused) return refused
  }
  return refuseOwner(context, timer)
}

const dateAt = (instant: number, zone: string) => dateOfDay(localOf(instant, zone).day)

const noTimer = () => fail('no-timer', 'no timer is running')
