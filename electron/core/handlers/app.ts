import { fail, ok } from '../../../shared/contract/call.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { nearestKnownDate } from '../../../shared/domain/timing/known-days.ts'
import { checkStore, type OnStep } from '../../store/file/check.ts'
import { isInPlace } from '../../store/file/identity.ts'
import { clients } from '../../store/entities/clients.ts'
import { countUpTo } from '../../store/entities/entries.ts'
import { invoices } from '../../store/entities/invoices.ts'
import { rebuildRollup } from '../../store/rollup/rollup.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { stageRebuild } from '../../store/staging/rebuild.ts'
import { stage } from '../../store/staging/stage.ts'
import { BrokenOff } from '../../store/staging/steps.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { map } from './change.ts'

/** Whether there are any is what a window wants to know, at every change. */
const entriesTold = 5000

type Calls = CallsOf<'app'> | CallsOf<'data'>

export const appHandlers: HandlersOf<Calls> = {
  'app.status': (_, context) => {
    const { db, ownDb, version, demo } = context
    return ok({
      demo: demo.isOpen(),
      today: todayOf(context),
      now: context.now(),
      version,
      own: { file: ownDb.name, inPlace: isInPlace(ownDb) },
      counts: {
        clients: clients.count(db),
        entries: countUpTo(db, entriesTold),
        invoices: invoices.count(db),
      },
      settings: getSettings(db),
    })
  },
  'app.openDemo': (_, { demo, ownDb }) => demo.open(getSettings(ownDb)),
  'app.closeDemo': (_, { demo }) => {
    demo.close()
    return ok({})
  },
  'data.check': (_, { db, progress, isCheckStopped }) => {
    try {
      const onStep: OnStep = (...step) => {
        if (isCheckStopped()) throw new BrokenOff(true)
        progress('data.check', ...step)
      }
      return ok(checkStore(db, onStep))
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error
      return fail('cancelled', 'the check was cancelled')
    }
  },
  'data.rebuildRollup': async (_, { db, now, inSteps, progress, jobs }) => {
    if (!inSteps) return ok({ days: rebuildRollup(db, getSettings(db).workingHours) })
    const onStep = (done: number, total: number) => progress('data.rebuildRollup', done, total)
    const rebuilt = await jobs.run('data.rebuildRollup', (isCancelled) =>
      stage(db, { now, isCancelled }, (claim) => stageRebuild(db, claim, onStep)),
    )
    return map(rebuilt, (days) => ({ days }))
  },
  // A check holds its thread until it is done: only who has it done in another can cancel it (`LongWork`).
  'data.cancel': ({ job }, { jobs }) => ok({ cancelled: jobs.cancel(job) }),
}

/** The local date by the core's clock and the user's zone; by a clock that is far off the nearest the app knows. */
export function todayOf({ db, now }: Context): IsoDate {
  return nearestKnownDate(now(), getSettings(db).zone)
}
