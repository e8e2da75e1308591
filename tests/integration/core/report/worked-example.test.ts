import { describe, expect, it } from 'vitest'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { aClient, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

const asOf = '2026-06-30'
const zone = 'Europe/Stockholm'

const interval = (from: string, to: string): EntryTime => ({
  kind: 'interval',
  start: at(from),
  end: at(to),
  zone,
})
const duration = (date: string, hours: number): EntryTime => ({
  kind: 'duration',
  date,
  seconds: hours * 3600,
})

async function workedExample(): Promise<TestCore & { nordlys: number; vagt: number }> {
  const test = aCore()
  const { value } = test
  await value('settings.set', { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 })
  const nordlys = (await value('clients.create', aClient({ name: 'Nordlys A/S' }))).client.id
  const vagt = (await value('clients.create', aClient({ name: 'Vagt AB' }))).client.id
  const log = (clientId: number, time: EntryTime, billable = true) =>
    value('entries.create', anEntry({ clientId, time, billable }))
  await log(nordlys, interval('2026-01-12 09:00', '2026-01-12 17:00'))
  await log(nordlys, interval('2026-02-10 09:00', '2026-02-10 15:00'))
  await log(nordlys, interval('2026-02-11 20:00', '2026-02-12 00:30'), false)
  await log(nordlys, duration('2026-06-20', 2))
  await log(vagt, duration('2026-03-02', 30))
  await log(vagt, duration('2026-03-03', 10), false)
  const bill = async (clientId: number, number: string, dates: string[], amounts: number[]) => {
    const [issuedOn = '', dueOn = '', paidOn = ''] = dates
    const [net = 0, vat = 0, gross = 0] = amounts
    const fields = anInvoice({ clientId, number, issuedOn, dueOn, net, vat })
    const { invoice } = await value('invoices.create', fields)
    await value('payments.create', { invoiceId: invoice.id, paidOn, gross })
  }
  await bill(nordlys, '1', ['2026-01-31', '2026-03-02', '2026-02-25'], [800_000, 200_000, 1e6])
  await bill(nordlys, '2', ['2026-02-28', '2026-03-30', '2026-04-10'], [630_000, 157_500, 787_500])
  await bill(vagt, '3', ['2026-03-31', '2026-04-30', '2026-06-01'], [500_000, 125_000, 300_000])
  return { ...test, nordlys, vagt }
}

describe('the worked example, through the door', () => {
  it('E1–E3, O1, O2, Y1, C1, B1: gives the table’s figures to the minor unit', async () => {
    const { value } = await workedExample()
    const report = await value('reports.clients', { asOf })
    expect(report.window).toEqual({ from: '2026-01-01', to: asOf })
    expect(report.clients).toMatchObject([
      {
        client: 'Nordlys A/S',
        seconds: 73_800,
        pendingSeconds: 7200,
        countedSeconds: 66_600,
        outOfHoursSeconds: 23_400,
        earned: 1_430_000,
        matchedCollected: 1_430_000,
        effectiveRate: 77_297,
        collectedRate: 77_297,
        billedRate: 102_143,
        averageDaysToPay: 32,
        averageDaysLate: 4.8,
        overdue: 0,
        alternativeRate: 90_000,
        opportunityCost: -264_500,
        revenueShare: 0.7409,
        band: 'healthy',
      },
      {
        client: 'Vagt AB',
        seconds: 144_000,
        pendingSeconds: 0,
        countedSeconds: 144_000,
        outOfHoursSeconds: 0,
        earned: 500_000,
        matchedCollected: 240_000,
        effectiveRate: 12_500,
        collectedRate: 6000,
        billedRate: 16_667,
        averageDaysToPay: null,
        averageDaysLate: null,
        overdue: 325_000,
        alternativeRate: 90_000,
        opportunityCost: 2_020_000,
        revenueShare: 0.2591,
        band: 'prao',
      },
    ])
  })

  it('W1: the sum of saying no, with the assumptions it rests on', async () => {
    const { value, vagt } = await workedExample()
    const typed = { hours: '30', rate: 12_500, alternative: 77_297 }
    const sum = await value('whatIf.sayNo', { clientId: vagt, asOf, ...typed })
    expect(sum.assumptions).toEqual({
      ...typed,
      months: 12,
      notice: 1,
      ramp: 3,
      fill: '0.7',
      acquisition: '40',
    })
    expect(sum.cumulative.slice(0, 3)).toEqual([0, 166_079, 873_237])
    expect(sum.gain).toBe(11_772_416)
    expect(sum.breakEvenMonth).toBe(2)
    expect(sum.breakEvenRate).toBe(20_057)
  })

  it('H1–H3: an hours figure opens the days and entries it is made of', async () => {
    const { value, nordlys } = await workedExample()
    const ask = { clientId: nordlys, asOf, limit: 100 }
    const pending = await value('reports.hours', { ...ask, part: 'pending' })
    expect(pending.days).toMatchObject([{ date: '2026-06-20', seconds: 7200, status: 'pending' }])
    expect(pending.entries).toMatchObject([{ date: '2026-06-20', seconds: 7200 }])
    const late = await value('reports.hours', { ...ask, part: 'out-of-hours' })
    expect(late.seconds).toBe(23_400)
    expect(late.entries.map(({ date }) => date)).toEqual(['2026-06-20', '2026-02-11'])
    const counted = await value('reports.hours', { ...ask, part: 'counted' })
    expect(counted.seconds).toBe(66_600)
  })

  it('E4: the client page’s steps add up from the agreed to the collected rate', async () => {
    const { value, nordlys } = await workedExample()
    const agreed = { clientId: nordlys, projectId: null, from: '2026-01-01', rate: 100_000 }
    await value('agreedRates.create', { ...agreed, currency: 'SEK', rateToBase: null })
    const page = await value('reports.client', { clientId: nordlys, asOf })
    const { agreedRate, steps, collectedRate } = page.cascade ?? { steps: [] }
    expect(agreedRate).toBe(100_000)
    expect(steps.reduce((rate, { change }) => rate + change, 100_000)).toBe(collectedRate)
    expect(page.months.map(({ month }) => month).at(-1)).toBe('2026-06')
    expect(page.invoices).toMatchObject([
      { invoice: { number: '2' }, daysToPay: 41, daysLate: 11 },
      { invoice: { number: '1' }, daysToPay: 25, daysLate: 0 },
    ])
  })
})
