import { describe, expect, it } from 'vitest'
import { aCore, at } from '../../../support/core/core.ts'
import {
  hour,
  startedTimer as started,
  timerFields as fields,
} from '../../../support/core/timer.ts'

const day = 24 * hour

describe('a clock that is wrong', () => {
  it('set back loses no work that was seen: keep goes on from it, end keeps it', async () => {
    const { worked, advance, core, value, why } = await started()
    worked(hour)
    advance(-2 * hour)
    core.look()
    expect(await why()).toBe('clock-back')
    worked(3 * hour)
    expect(await why()).toBe('clock-back')
    const { entry } = await value('timer.stop', { answer: { how: 'keep' } })
    expect(entry?.seconds).toBe(4 * hour)
  })

  it('jumped ahead invents no work: pause leaves the jump out', async () => {
    const { worked, advance, core, value, entries } = await started()
    worked(hour)
    advance(10 * 365 * 24 * hour)
    core.look()
    await value('timer.answer', { how: 'pause' })
    worked(hour)
    await value('timer.stop', {})
    expect((await entries()).map(({ seconds }) => seconds)).toEqual([hour, hour])
  })

  it.each([
    ['a day back', -day],
    ['three days ahead', 3 * day],
    ['to 1960', at('1960-06-01 09:00') - at('2026-10-20 10:00')],
    ['to 2300', at('2300-06-01 09:00') - at('2026-10-20 10:00')],
  ])('jumped %s while the timer runs: asked, and nothing written unasked', async (_, jump) => {
    const { worked, advance, core, value, refusal, entries, why } = await started()
    worked(hour)
    advance(jump)
    core.look()
    expect(await why()).not.toBeNull()
    const { code } = await refusal('timer.stop', {})
    expect(code).toBe('timer-question')
    await value('app.status', {})
    await value('reports.clients', { asOf: '2026-10-20' })
    expect(await entries()).toEqual([])
    // The clock is put right again: what was worked by then is there, and no more.
    advance(-jump)
    core.look()
    await value('timer.answer', { how: 'pause' })
    expect((await entries()).map(({ seconds }) => seconds)).toEqual([hour])
  })

  it.each(['2262-04-12 09:00', '9999-12-30 09:00', '1969-12-31 22:00'])(
    'outside the years the app knows, %s: the work is kept, on the nearest day there is',
    async (now) => {
      const { advance, value } = await started(now)
      advance(hour)
      const { entry } = await value('timer.stop', {})
      expect(entry?.seconds).toBe(hour)
      expect(['1970-01-01', '2199-12-31']).toContain(entry?.date)
      await value('entries.update', { id: entry?.id ?? 0, fields: { note: 'mend' } })
      await value('app.status', {})
    },
  )

  it('a start outside those years is refused', async () => {
    const test = await started()
    await test.value('timer.discard', {})
    for (const start of [-1, -62_135_596_800, 7_258_118_400]) {
      expect(await test.issues('timer.start', { ...fields, start })).toEqual(['date-out-of-range'])
    }
  })
})

it('an entry lies on days the app knows by the clocks of its own zone', async () => {
  const { issues, value } = aCore()
  const entry = (start: number, end: number, zone: string) => ({
    ...fields,
    time: { kind: 'interval' as const, start, end, zone },
  })
  expect(await issues('entries.create', entry(0, 60, 'America/New_York'))).toEqual([
    'date-out-of-range',
  ])
  const last = 7_258_118_399
  expect(await issues('entries.create', entry(last - 60, last, 'Pacific/Kiritimati'))).toEqual([
    'date-out-of-range',
  ])
  expect((await value('entries.create', entry(0, 60, 'Asia/Tokyo'))).entry.date).toBe('1970-01-01')
})
