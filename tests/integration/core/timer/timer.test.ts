import { describe, expect, it } from 'vitest'
import { aClient, aProject } from '../../../support/core/builders.ts'
import { aCore, at } from '../../../support/core/core.ts'

const fields = {
  clientId: null,
  projectId: null,
  billable: true,
  activity: 'work' as const,
  note: '',
}

describe('the timer', () => {
  it('switches in one step: the running one stops at the new one’s start', async () => {
    const { value, advance } = aCore({ now: at('2026-06-30 09:00') })
    const first = await value('timer.start', { ...fields, note: 'ett' })
    expect(first.stopped).toBeNull()
    advance(3600)
    const second = await value('timer.start', {
      ...fields,
      note: 'två',
      start: at('2026-06-30 09:45'),
    })
    expect(second.stopped).toMatchObject({ note: 'ett', seconds: 45 * 60, date: '2026-06-30' })
    expect(second.timer).toMatchObject({ note: 'två', start: at('2026-06-30 09:45') })
    const { entry } = await value('timer.stop', {})
    expect(entry?.time).toEqual({
      kind: 'interval',
      start: at('2026-06-30 09:45'),
      end: at('2026-06-30 10:00'),
      zone: 'Europe/Stockholm',
    })
  })

  it('stays as it was when the new one cannot start', async () => {
    const test = aCore({ now: at('2026-06-30 09:00') })
    const { timer } = await test.value('timer.start', fields)
    test.advance(3600)
    const unknown = await test.refusal('timer.start', { ...fields, clientId: 99 })
    expect(unknown.code).toBe('not-found')
    const early = { ...fields, start: timer.start - 60 }
    expect(await test.issues('timer.start', early)).toEqual(['start-before-running'])
    expect(await test.value('timer.get', {})).toEqual(timer)
    expect((await test.value('app.status', {})).counts.entries).toBe(0)
  })

  it('T1: splits nothing itself; an entry across midnight belongs to both days', async () => {
    const { value, advance } = aCore({ now: at('2026-06-29 23:30') })
    await value('timer.start', fields)
    advance(3600)
    const { entry } = await value('timer.stop', {})
    expect(entry).toMatchObject({ date: '2026-06-29', seconds: 3600 })
    expect(await value('entries.days', { from: '2026-06-29', to: '2026-06-30' })).toEqual([
      { date: '2026-06-29', seconds: 1800 },
      { date: '2026-06-30', seconds: 1800 },
    ])
  })

  it('keeps nothing of less than a second, and asks when the clock was set back', async () => {
    const { value, advance, refusal } = aCore()
    await value('timer.start', fields)
    expect((await value('timer.stop', {})).entry).toBeNull()
    await value('timer.start', fields)
    advance(-60)
    expect((await refusal('timer.stop', {})).code).toBe('timer-question')
    expect(await value('timer.get', {})).not.toBeNull()
  })

  it('refuses the future and an end before its start', async () => {
    const test = aCore()
    const now = at('2026-06-30 12:00')
    expect(await test.issues('timer.start', { ...fields, start: now + 1 })).toEqual([
      'start-in-future',
    ])
    expect((await test.refusal('timer.update', { note: 'x' })).code).toBe('no-timer')
    expect((await test.refusal('timer.stop', {})).code).toBe('no-timer')
    expect((await test.refusal('timer.discard', {})).code).toBe('no-timer')
    await test.value('timer.start', fields)
    expect(await test.issues('timer.update', { start: now + 1 })).toEqual(['start-in-future'])
    expect(await test.issues('timer.stop', { end: now + 1 })).toEqual(['end-in-future'])
    expect(await test.issues('timer.stop', { end: now - 1 })).toEqual(['end-before-start'])
  })

  it('is given a client and its project while it runs', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const { project } = await test.value('projects.create', aProject({ clientId: client.id }))
    await test.value('timer.start', fields)
    expect(await test.issues('timer.update', { projectId: project.id })).toEqual([
      'project-of-another-client',
    ])
    const owner = { clientId: client.id, projectId: project.id, start: at('2026-06-30 11:00') }
    expect(await test.value('timer.update', owner)).toMatchObject(owner)
  })

  it('runs again when its stop or its discarding is undone', async () => {
    const { value, advance } = aCore()
    const { timer } = await value('timer.start', fields)
    advance(60)
    const stopped = await value('timer.stop', {})
    await value('undo.apply', { undoId: stopped.undoId ?? 0 })
    expect(await value('timer.get', {})).toEqual(timer)
    expect((await value('app.status', {})).counts.entries).toBe(0)
    const discarded = await value('timer.discard', {})
    await value('undo.apply', { undoId: discarded.undoId ?? 0 })
    expect(await value('timer.get', {})).toEqual(timer)
  })
})
