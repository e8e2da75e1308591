import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import type { Changed } from '../rows/saving.ts'

/** The table holds one row at most. */
const only = 1

type KeptTimer = Timer & { readonly id: number }

export const timers = entity<KeptTimer, KeptTimer>({
  name: 'timer',
  table: 'timer',
  columns: {
    id: 'id',
    clientId: 'client_id',
    projectId: 'project_id',
    start: 'started_at',
    zone: 'zone',
    billable: { flag: 'billable' },
    activity: 'activity',
    note: 'note',
  },
  order: 'id',
  initial: {},
})

/** The running timer, null while none runs. */
export function getTimer(db: Db): Timer | null {
  const running = timers.get(db, only)
  return running ? withoutId(running) : null
}

/** Starts a timer; `timer-running` if one runs. */
export function startTimer(db: Db, timer: Timer): Envelope<Timer> {
  const started = timers.insert(db, { ...timer, id: only })
  if (started.ok) return ok(withoutId(started.value))
  return started.error.code === 'conflict'
    ? fail('timer-running', 'a timer is already running')
    : started
}

/** Changes the running timer; `no-timer` if none runs, `not-found` for an unknown client or project. */
export function updateTimer(db: Db, fields: Changed<Timer>): Envelope<Timer> {
  if (!getTimer(db)) return noTimer()
  const updated = timers.update(db, only, fields)
  return updated.ok ? ok(withoutId(updated.value)) : updated
}

/** Takes the running timer away without an entry; `no-timer` if none runs. */
export function clearTimer(db: Db): Envelope<null> {
  const deleted = timers.remove(db, only)
  return !deleted.ok && deleted.error.code === 'not-found' ? noTimer() : deleted
}

const noTimer = () => fail('no-timer', 'no timer is running')

function withoutId(running: KeptTimer): Timer {
  const { id: _id, ...timer } = running
  return timer
}
