import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, onDay, period, settings, type Given } from '../support/builders.ts'

const hoursOf = (client: Given) => {
  const found = figuresIn(aClient(client), settings, { from: '2026-01-01', to: '2026-06-30' })
  const hours = (seconds: number) => seconds / 3600
  return {
    covered: hours(found.coveredSeconds),
    pending: hours(found.pendingSeconds),
    never: hours(found.neverInvoicedSeconds),
    counted: hours(found.countedSeconds),
  }
}
const march = period('2026-03-01', '2026-03-31')

describe('H1: covered', () => {
  const days = [
    onDay('2026-03-10', 1),
    onDay('2026-03-10', 2, { projectId: 7 }),
    onDay('2026-03-10', 4, { projectId: 8 }),
  ]

  it('by a client-wide invoice, whatever the project', () => {
    const invoices = [anInvoice(1, '2026-03-31', 1000, march)]
    expect(hoursOf({ days, invoices })).toMatchObject({ covered: 7, never: 0 })
  })
  it('by an invoice of the project, that project’s hours alone', () => {
    const invoices = [anInvoice(1, '2026-03-31', 1000, { ...march, projectId: 7 })]
    expect(hoursOf({ days, invoices })).toMatchObject({ covered: 2, never: 5 })
  })
  it('not by a credit note', () => {
    const invoices = [anInvoice(1, '2026-03-31', -1000, march)]
    expect(hoursOf({ days, invoices })).toMatchObject({ covered: 0, never: 7 })
  })
  it('by a written-off invoice as well', () => {
    const invoices = [anInvoice(1, '2026-03-31', 1000, { ...march, writtenOffOn: '2026-05-01' })]
    expect(hoursOf({ days, invoices }).covered).toBe(7)
  })
  it.each([
    ['2026-02-28', 0],
    ['2026-03-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 0],
  ])('%s lies in the period: %i hours', (date, covered) => {
    const invoices = [anInvoice(1, '2026-03-31', 1000, march)]
    expect(hoursOf({ days: [onDay(date, 1)], invoices }).covered).toBe(covered)
  })
})

describe('H2: pending, H3: never invoiced', () => {
  // As of 2026-06-30, 99 days before is 23 March, 44 days before is 17 May.
  it.each([
    ['2026-03-22', 0, 1],
    ['2026-03-23', 1, 0],
    ['2026-06-30', 1, 0],
  ])('without any period, %s: pending %i, never invoiced %i', (date, pending, never) => {
    expect(hoursOf({ days: [onDay(date, 1)] })).toMatchObject({ pending, never, counted: never })
  })

  it.each([
    ['2026-05-16', 0, 1],
    ['2026-05-17', 1, 0],
  ])('passed over by an invoice, %s: pending %i, never invoiced %i', (date, pending, never) => {
    const invoices = [anInvoice(1, '2026-06-20', 1000, period('2026-06-01', '2026-06-20'))]
    expect(hoursOf({ days: [onDay(date, 1)], invoices })).toMatchObject({ pending, never })
  })

  it('minds the client-wide periods and those of the row’s project only', () => {
    const invoices = [
      anInvoice(1, '2026-06-20', 1000, { ...period('2026-06-01', '2026-06-20'), projectId: 7 }),
    ]
    const days = [
      onDay('2026-04-10', 1, { projectId: 7 }),
      onDay('2026-04-10', 2, { projectId: 8 }),
    ]
    expect(hoursOf({ days, invoices })).toMatchObject({ never: 1, pending: 2 })
  })

  it('does not let a credit note pass over hours', () => {
    const invoices = [anInvoice(1, '2026-06-20', -1000, period('2026-06-01', '2026-06-20'))]
    expect(hoursOf({ days: [onDay('2026-04-10', 1)], invoices }).pending).toBe(1)
  })

  it('H4: counts all hours but the pending ones', () => {
    const days = [
      onDay('2026-01-10', 1),
      onDay('2026-03-10', 2),
      onDay('2026-06-10', 4),
      onDay('2026-07-01', 8),
    ]
    const invoices = [anInvoice(1, '2026-03-31', 1000, march)]
    expect(hoursOf({ days, invoices })).toEqual({ covered: 2, pending: 4, never: 1, counted: 3 })
  })
})
