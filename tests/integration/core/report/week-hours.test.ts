import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInterval } from '../../../support/core/builders.ts'
import { aCore, at, testCore, type TestCore } from '../../../support/core/core.ts'
import { runs } from '../../../support/runs.ts'

const asOf = '2026-06-30'

/** The week's two sums beside those of the client's report, which must be the same. */
const bothSums = async ({ value }: TestCore, clientId: number, months: number, on = asOf) => {
  const { cells, unplaced } = await value('reports.weekHours', { clientId, asOf: on, months })
  const { figures } = await value('reports.client', { clientId, asOf: on, months })
  const sum = (of: 'seconds' | 'outOfHoursSeconds') =>
    [...cells, ...unplaced].reduce((total, cell) => total + cell[of], 0)
  return {
    week: [sum('seconds'), sum('outOfHoursSeconds')],
    report: [figures.seconds, figures.outOfHoursSeconds],
  }
}

describe('when a client’s work happens', () => {
  it('T1–T3: by weekday and hour of the entry’s own zone, dates without a clock apart', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const entry = (time: ReturnType<typeof anInterval> | ReturnType<typeof aDuration>) =>
      test.value('entries.create', anEntry({ clientId: client.id, time }))
    await entry(anInterval('2026-01-12T14:30:00Z', '2026-01-12T17:00:00Z'))
    await entry(anInterval('2026-01-13T09:00:00Z', '2026-01-13T09:30:00Z', 'America/New_York'))
    await entry(aDuration('2026-06-20', 2))
    await entry(anInterval('2025-12-01T08:00:00Z', '2025-12-01T09:00:00Z'))
    const sums = await bothSums(test, client.id, 6)
    expect(sums.week).toEqual(sums.report)
    const input = { clientId: client.id, asOf, months: 6 }
    expect(await test.value('reports.weekHours', input)).toEqual({
      cells: [
        { weekday: 1, hour: 15, seconds: 1800, outOfHoursSeconds: 0 },
        { weekday: 1, hour: 16, seconds: 3600, outOfHoursSeconds: 0 },
        { weekday: 1, hour: 17, seconds: 3600, outOfHoursSeconds: 3600 },
        { weekday: 2, hour: 4, seconds: 1800, outOfHoursSeconds: 1800 },
      ],
      unplaced: [{ weekday: 6, seconds: 7200, outOfHoursSeconds: 7200 }],
    })
  })

  it('follows the user’s working hours and the window of the settings', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const time = anInterval('2026-05-04T06:00:00Z', '2026-05-04T07:00:00Z')
    await test.value('entries.create', anEntry({ clientId: client.id, time }))
    await test.value('settings.set', {
      workingHours: { '1': [['08:30', '17:00']] },
      windowMonths: 1,
    })
    const input = { clientId: client.id, asOf }
    expect(await test.value('reports.weekHours', input)).toEqual({ cells: [], unplaced: [] })
    expect(await test.value('reports.weekHours', { ...input, months: 2 })).toEqual({
      cells: [{ weekday: 1, hour: 8, seconds: 3600, outOfHoursSeconds: 1800 }],
      unplaced: [],
    })
  })

  it('knows no client that is not there', async () => {
    const { refusal } = aCore()
    expect((await refusal('reports.weekHours', { clientId: 9, asOf })).code).toBe('not-found')
  })

  it.each([1, 6, 24])(
    'sums up to the hours of every sample client over %s months',
    async (months) => {
      const test = aCore()
      await test.value('app.openDemo', {})
      const on = '2026-10-31'
      const { clients } = await test.value('reports.clients', { asOf: on, months })
      for (const { clientId } of clients) {
        const sums = await bothSums(test, clientId, months, on)
        expect(sums.week).toEqual(sums.report)
      }
      expect(clients.length).toBeGreaterThan(5)
    },
  )

  it('sums up to the client’s hours whatever the entries, window and zones', async () => {
    const start = fc.integer({ min: at('2025-10-01 00:00'), max: at('2026-07-02 00:00') })
    const entries = fc.array(
      fc.record({
        start,
        length: fc.integer({ min: 1, max: 200_000 }),
        zone: fc.constantFrom('Europe/Stockholm', 'America/St_Johns', 'Asia/Kolkata', null),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 1, max: 9 }), async (rows, months) => {
        const test = testCore()
        const { client } = await test.value('clients.create', aClient())
        for (const { start, length, zone } of rows) {
          const time =
            zone === null
              ? aDuration(new Date(start * 1000).toISOString().slice(0, 10), length / 3600)
              : { kind: 'interval' as const, start, end: start + length, zone }
          await test.value('entries.create', anEntry({ clientId: client.id, time }))
        }
        const sums = await bothSums(test, client.id, months)
        expect(sums.week).toEqual(sums.report)
        test.core.close()
      }),
      { numRuns: runs(40) },
    )
  })
})
