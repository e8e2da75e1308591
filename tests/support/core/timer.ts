import { aClient } from './builders.ts'
import { aCore, at } from './core.ts'

/** A timer for nobody yet. */
export const timerFields = {
  clientId: null,
  projectId: null,
  billable: true,
  activity: 'work' as const,
  note: 'n',
}
export const hour = 3600

/** A timer begun at nine on Tuesday 20 October, for a client; `ask` what is asked now. */
export async function startedTimer(now = '2026-10-20 09:00') {
  const test = aCore({ now: at(now) })
  const { client } = await test.value('clients.create', aClient())
  await test.value('timer.start', { ...timerFields, clientId: client.id })
  const why = async () => (await test.value('timer.question', {}))?.why ?? null
  /** Lets time pass while a shell is open, which looks now and then. */
  const worked = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 60) {
      test.advance(60)
      test.core.look()
    }
  }
  const entries = async () => {
    const all = await test.value('entries.page', { offset: 0, limit: 50 })
    return all.map(({ time, clientId, seconds }) => ({
      clientId,
      seconds,
      start: time.kind === 'interval' ? time.start : time.date,
    }))
  }
  return { ...test, clientId: client.id, why, worked, entries }
}
