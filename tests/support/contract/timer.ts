import { expect, it } from 'vitest'
import { timerFields as fields } from '../core/timer.ts'
import type { Call } from './suite.ts'

/** The timer of a core whose clock stands at `now`. */
export function timerTests(call: Call, now: number): void {
  it('starts, updates, stops and discards the timer', async () => {
    const { timer } = await call('timer.start', { ...fields, start: now - 3600 })
    expect(await call('timer.get', {})).toEqual(timer)
    expect(await call('timer.update', { note: 'moms' })).toMatchObject({ note: 'moms' })
    const { entry } = await call('timer.stop', {})
    expect(entry).toMatchObject({ seconds: 3600, note: 'moms', date: '2026-06-30' })
    await call('timer.start', fields)
    await call('timer.discard', {})
    expect(await call('timer.get', {})).toBeNull()
    expect(await call('timer.question', {})).toBeNull()
    const { entries } = await call('search.find', { text: 'MOMS', limit: 5 })
    expect(entries).toMatchObject([{ note: 'moms' }])
  })
  it('locks time, proposes up to when, and unlocks it', async () => {
    expect(await call('lock.propose', {})).toEqual({ until: null, apart: [] })
    await call('lock.set', { until: '2026-01-31', apart: {} })
    expect(await call('settings.get', {})).toMatchObject({ lockedUntil: '2026-01-31' })
    await call('lock.set', { until: null })
    expect(await call('settings.get', {})).toMatchObject({ unlockedUntil: '2026-01-31' })
  })
  it('asks about a timer left running, and takes the answer', async () => {
    const start = now - 50 * 3600
    await call('timer.start', { ...fields, start })
    const question = await call('timer.question', {})
    expect(question).toMatchObject({ why: 'long-day', blocks: true })
    const answered = await call('timer.answer', { how: 'end', at: start + 3600 })
    expect(answered).toMatchObject({ timer: null, entries: [{ seconds: 3600 }] })
    await call('undo.apply', { undoId: answered.undoId ?? 0 })
    await call('timer.discard', {})
  })
}
