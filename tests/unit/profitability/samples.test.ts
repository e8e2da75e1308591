import { describe, expect, it } from 'vitest'
import { dayNumber, windowOf } from '../../../shared/domain/calendar.ts'
import { buildReport } from '../../../shared/profitability/index.ts'
import expected from '../../fixtures/samples/expected.json' with { type: 'json' }
import { internalDays, sampleClients, sampleSettings } from './support/sample-set.ts'

describe.each([6, 12] as const)('the sample set over %i months', (months) => {
  const report = buildReport({
    asOf: expected.asOf,
    months,
    settings: sampleSettings,
    clients: sampleClients(),
  })
  const wanted = expected[months]

  it('E1: has the window of whole months', () => {
    expect(report.window).toEqual(wanted.window)
  })

  it.each(wanted.clients)('gives every figure of $client to the minor unit', (client) => {
    const own = report.clients.find((one) => one.client === client.client)
    expect(own).toMatchObject(client)
  })

  it('sorts clients by name in code-point order', () => {
    expect(report.clients.map((one) => one.client)).toEqual(wanted.clients.map((one) => one.client))
  })

  it('T1–T4: adds up the internal time', () => {
    const from = dayNumber(windowOf(expected.asOf, months).from)
    const seconds = internalDays()
      .filter((row) => row.day >= from && row.day <= dayNumber(expected.asOf))
      .reduce((sum, row) => sum + row.seconds, 0)
    expect(seconds).toBe(expected.internalSeconds[months])
  })
})
