import { describe, expect, it } from 'vitest'
import { aClient, aProject } from '../../../support/core/builders.ts'
import { at } from '../../../support/core/core.ts'
import {
  hour,
  startedTimer as started,
  timerFields as fields,
} from '../../../support/core/timer.ts'

describe('what only the user knows', () => {
  it('is asked where the app was not at work, once, until it is answered', async () => {
    const { why, worked, advance, core, value, events } = await started()
    worked(2 * hour)
    expect(await why()).toBeNull()
    const told = events.length
    advance(hour)
    core.look()
    expect(events.slice(told)).toMatchObject([{ type: 'changed', areas: ['timer'] }])
    expect(await value('timer.question', {})).toEqual({
      why: 'gap',
      from: at('2026-10-20 11:00'),
      to: at('2026-10-20 12:00'),
      blocks: false,
    })
    worked(hour)
    expect(await why()).toBe('gap')
    await value('timer.answer', { how: 'keep' })
    expect(await why()).toBeNull()
    worked(hour)
    expect(await why()).toBeNull()
  })

  it('is asked after a restart and a crash, by what the file remembers', async () => {
    const { why, worked, advance, core, value } = await started()
    worked(hour)
    // Nothing looks any more: the shell was closed or broke off.
    advance(3 * hour)
    expect(await why()).toBeNull()
    core.look()
    expect(await value('timer.question', {})).toMatchObject({
      why: 'gap',
      from: at('2026-10-20 10:00'),
      to: at('2026-10-20 13:00'),
    })
  })

  it('is not asked after a pause of some minutes, nor of a timer that nobody watched', async () => {
    const { why, worked, advance, core } = await started()
    worked(hour)
    advance(540)
    core.look()
    expect(await why()).toBeNull()
    const other = await started()
    other.advance(6 * hour)
    expect(await other.why()).toBeNull()
  })

  it('a stop asks first if told to, and else where the entry would be doubtful', async () => {
    const { advance, value, refusal } = await started()
    advance(10 * hour)
    const asked = await refusal('timer.stop', { ask: true })
    expect(asked).toMatchObject({
      code: 'timer-question',
      details: { question: { why: 'long-day', from: at('2026-10-20 18:00'), blocks: false } },
    })
    expect(await value('timer.get', {})).not.toBeNull()
    expect((await value('timer.stop', {})).entry?.seconds).toBe(10 * hour)
  })

  it.each([
    ['over 16 hours', 17 * hour, 'long-day'],
    ['three days', 72 * hour, 'long-day'],
    ['over 31 days', 32 * 24 * hour, 'too-long'],
    ['ten years', 3650 * 24 * hour, 'too-long'],
    ['set back by two hours', -2 * hour, 'clock-back'],
    ['set back by fifty years', -50 * 365 * 24 * hour, 'clock-back'],
  ])(
    '%s: neither a stop nor the next timer takes it unasked, and the timer stays',
    async (_, seconds, why) => {
      const test = await started()
      const before = await test.value('timer.get', {})
      test.advance(seconds)
      expect((await test.refusal('timer.stop', {})).details?.['question']).toMatchObject({ why })
      const next = await test.core.call('timer.start', { ...fields, note: 'next' })
      expect(next.ok).toBe(false)
      expect(await test.value('timer.get', {})).toEqual(before)
      expect(await test.entries()).toEqual([])
    },
  )

  it('a stop of years costs no more than one of hours', async () => {
    const { advance, value, refusal } = await started('1970-01-02 09:00')
    advance(200 * 365 * 24 * hour)
    const began = performance.now()
    await refusal('timer.stop', {})
    await refusal('timer.stop', { answer: { how: 'keep' } })
    await value('timer.stop', { answer: { how: 'discard' } })
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('the answers', () => {
  /** Two hours of work, an hour and a half away, an hour of work since. */
  async function away() {
    const test = await started()
    test.worked(2 * hour)
    test.advance(1.5 * hour)
    test.core.look()
    test.worked(hour)
    return test
  }
  const nine = at('2026-10-20 09:00')
  const left = at('2026-10-20 11:00')
  const back = at('2026-10-20 12:30')

  it('keep: all of it was work', async () => {
    const { value, entries, clientId } = await away()
    const { entry } = await value('timer.stop', { answer: { how: 'keep' } })
    expect(entry?.seconds).toBe(4.5 * hour)
    expect(await entries()).toEqual([{ clientId, seconds: 4.5 * hour, start: nine }])
  })

  it('end at: the work up to then, at a stop and while it runs', async () => {
    const stopped = await away()
    const { entry, entries } = await stopped.value('timer.stop', { answer: { how: 'end' } })
    expect([entry?.seconds, entries.length]).toEqual([2 * hour, 1])
    const running = await away()
    const { timer } = await running.value('timer.answer', { how: 'end', at: left + 600 })
    expect(timer).toBeNull()
    expect(await running.value('timer.get', {})).toBeNull()
    expect(await running.entries()).toMatchObject([{ seconds: 2 * hour + 600 }])
  })

  it('pause: what lies between is left out, and the timer runs on', async () => {
    const { value, entries, clientId } = await away()
    const { timer } = await value('timer.answer', { how: 'pause' })
    expect(timer).toMatchObject({ start: back, clientId, note: 'n' })
    await value('timer.stop', {})
    expect(await entries()).toEqual([
      { clientId, seconds: hour, start: back },
      { clientId, seconds: 2 * hour, start: nine },
    ])
  })

  it('give: what lies between was for somebody else, whose project it may be', async () => {
    const { value, issues, refusal, entries, clientId } = await away()
    const other = (await value('clients.create', aClient({ name: 'Vagt AB' }))).client.id
    const { project } = await value('projects.create', aProject({ clientId: other }))
    const give = { how: 'give' as const, clientId: other, projectId: project.id }
    expect(await issues('timer.answer', { ...give, clientId })).toEqual([
      'project-of-another-client',
    ])
    expect((await refusal('timer.answer', { ...give, clientId: 99 })).code).toBe('not-found')
    const made = await value('timer.stop', { answer: give })
    expect(made.entries.map((entry) => entry.projectId)).toEqual([null, project.id, null])
    expect(await entries()).toEqual([
      { clientId, seconds: hour, start: back },
      { clientId: other, seconds: 1.5 * hour, start: left },
      { clientId, seconds: 2 * hour, start: nine },
    ])
  })

  it('discard: nothing is kept', async () => {
    const { value, entries } = await away()
    expect(await value('timer.answer', { how: 'discard' })).toMatchObject({ timer: null })
    expect(await entries()).toEqual([])
  })

  it.each([
    { how: 'keep' },
    { how: 'end' },
    { how: 'pause' },
    { how: 'give', clientId: null },
    { how: 'discard' },
  ] as const)('$how is undone as one step, running or stopped', async (answer) => {
    for (const call of ['timer.answer', 'timer.stop'] as const) {
      const { core, value, entries } = await away()
      const before = await value('timer.get', {})
      const input = call === 'timer.answer' ? answer : { answer }
      const done = await core.call(call, input)
      const { undoId } = (done as { value: { undoId: number | null } }).value
      if (undoId !== null) await value('undo.apply', { undoId })
      expect(await value('timer.get', {})).toEqual(before)
      expect(await entries()).toEqual([])
    }
  })

  it('given twice, as in two windows, says that nothing is asked any more', async () => {
    const { value, refusal } = await away()
    await value('timer.answer', { how: 'keep' })
    expect((await refusal('timer.answer', { how: 'pause' })).code).toBe('conflict')
    expect((await value('timer.stop', { answer: { how: 'end' } })).entry?.seconds).toBe(4.5 * hour)
  })

  it('that would make what a form refuses is refused, and changes nothing', async () => {
    const test = await started()
    test.advance(40 * 24 * hour)
    const before = await test.value('timer.get', {})
    const tooLong = [
      { how: 'keep' as const },
      { how: 'end' as const, at: nine + 32 * 24 * hour },
      { how: 'give' as const, clientId: null, from: nine },
    ]
    for (const answer of tooLong) {
      expect(await test.issues('timer.stop', { answer })).toEqual(['too-long'])
    }
    expect(await test.issues('timer.answer', { how: 'end', at: nine - 1 })).toEqual([
      'end-before-start',
    ])
    expect(await test.value('timer.get', {})).toEqual(before)
    expect(await test.entries()).toEqual([])
  })
})
