import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Entry, Timer } from '../../../shared/domain/entities.ts'
import { insertEntry } from '../../store/entities/entries.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { clearTimer, getTimer, startTimer, updateTimer } from '../../store/entities/timer.ts'
import { transact } from '../../store/rows/transaction.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { answered, change, map, merged, refuseOwner, refuseUnseen, undone } from './change.ts'

export const timerHandlers: HandlersOf<CallsOf<'timer'>> = {
  'timer.get': (_, { db }) => ok(getTimer(db)),
  'timer.start': (fields, context) => {
    const { db } = context
    const start = fields.start ?? context.now()
    const timer: Timer = { ...fields, start, zone: getSettings(db).zone }
    const refused = refuseTimer(context, timer)
    if (refused) return refused
    return transact(db, () => {
      const running = getTimer(db)
      if (running && start < running.start) {
        return invalidField(['start'], 'start-before-running')
      }
      const stopped = running ? stopAt(context, running, start) : ok(null)
      if (!stopped.ok) return stopped
      return map(startTimer(db, timer), (timer) => ({ timer, stopped: stopped.value }))
    })
  },
  'timer.update': ({ seen, ...fields }, context) =>
    transact(context.db, () => {
      const running = getTimer(context.db)
      if (!running) return noTimer()
      const refused = refuseUnseen(running, seen) ?? refuseTimer(context, merged(running, fields))
      return refused ?? updateTimer(context.db, fields)
    }),
  'timer.stop': ({ end }, context) =>
    answered(
      'entry',
      // All in one transaction: what another process does meanwhile cannot come between.
      change(context, 'timer.stop', () => {
        const running = getTimer(context.db)
        if (!running) return noTimer()
        if (end !== undefined && end > context.now()) return invalidField(['end'], 'end-in-future')
        if (end !== undefined && end < running.start)
          return invalidField(['end'], 'end-before-start')
        return stopAt(context, running, end ?? context.now())
      }),
    ),
  'timer.discard': (_, context) =>
    undone(change(context, 'timer.discard', () => clearTimer(context.db))),
}

/** T1: turns the timer into an entry; under a second (or after the clock was set back) nothing is kept. */
function stopAt(
  { db }: Context,
  { start, zone, ...fields }: Timer,
  end: number,
): Envelope<Entry | null> {
  const cleared = clearTimer(db)
  if (!cleared.ok) return cleared
  if (end <= start) return ok(null)
  return insertEntry(db, { ...fields, time: { kind: 'interval', start, end, zone } })
}

function refuseTimer(context: Context, timer: Timer) {
  if (timer.start > context.now()) return invalidField(['start'], 'start-in-future')
  return refuseOwner(context, timer)
}

const noTimer = () => fail('no-timer', 'no timer is running')
