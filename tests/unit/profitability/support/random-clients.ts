import * as fc from 'fast-check'
import { dateOfDay, dayNumber } from '../../../../shared/domain/calendar.ts'
import type { DayHours, InvoiceFacts } from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, aProject, paid, type Client } from './builders.ts'
import { runs } from '../../../support/runs.ts'

/** The as-of date of all random clients; some of what they hold lies after it. */
export const asOf = '2026-06-30'
export const asOfDay = dayNumber(asOf)
export const firstDay = asOfDay - 1000
const projects = [null, 7, 8]

const day = fc.integer({ min: firstDay, max: asOfDay + 20 })
const row = fc.record({
  day,
  projectId: fc.constantFrom(...projects),
  seconds: fc.integer({ min: 1, max: 40_000 }),
  billable: fc.nat(40_000),
  outOfHours: fc.nat(40_000),
})
const invoice = fc.record({
  day,
  projectId: fc.constantFrom(...projects, null),
  net: fc.oneof(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: -500_000, max: -1 })),
  vatShare: fc.constantFrom(0, 0.25),
  expenses: fc.constantFrom(0, 0, 1000),
  currency: fc.constantFrom('SEK', 'SEK', 'EUR'),
  given: fc.option(fc.tuple(fc.integer({ min: -200, max: 50 }), fc.nat(400))),
  credits: fc.option(fc.nat(8)),
  writtenOff: fc.option(day),
  payments: fc.array(fc.tuple(day, fc.double({ min: -0.5, max: 1.1, noNaN: true })), {
    maxLength: 3,
  }),
})

/** A client with three years of hours, invoices, notes, deposits and payments of every kind. */
export const clientOf = fc
  .tuple(fc.array(row, { maxLength: 60 }), fc.array(invoice, { maxLength: 9 }))
  .map(([rows, invoices]): Client =>
    aClient({
      days: daysFrom(rows),
      invoices: invoices.map((one, i) => invoiceFrom(one, i)),
      projects: [aProject(7, { pricing: 'fixed', estimatedSeconds: 100_000 })],
      agreedRates: [
        {
          projectId: null,
          from: dateOfDay(firstDay),
          rate: 90_000,
          currency: 'SEK',
          rateToBase: null,
        },
      ],
    }),
  )

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
type Invoice = typeof invoice extends fc.Arbitrary<infer T> ? T : never

function daysFrom(rows: readonly Row[]): DayHours[] {
  const merged = new Map<string, DayHours>()
  for (const { projectId, seconds, billable, outOfHours, ...one } of rows) {
    merged.set(`${one.day} ${projectId}`, {
      projectId,
      day: one.day,
      seconds,
      billableSeconds: Math.min(billable, seconds),
      outOfHoursSeconds: Math.min(outOfHours, seconds),
    })
  }
  return [...merged.values()].toSorted((a, b) => a.day - b.day)
}

function invoiceFrom(one: Invoice, i: number): InvoiceFacts {
  const vat = Math.round(one.net * one.vatShare)
  return anInvoice(i + 1, dateOfDay(one.day), one.net, {
    projectId: one.projectId,
    vat,
    expenses: one.net < 0 ? 0 : Math.min(one.expenses, one.net),
    currency: one.currency,
    rateToBase: one.currency === 'EUR' ? '11.1234' : null,
    dueOn: dateOfDay(one.day + 30),
    serviceFrom: one.given && dateOfDay(one.day + one.given[0]),
    serviceTo: one.given && dateOfDay(one.day + one.given[0] + one.given[1]),
    creditsInvoiceId: one.net < 0 && one.credits !== null ? one.credits + 1 : null,
    writtenOffOn: one.writtenOff === null ? null : dateOfDay(one.writtenOff),
    payments: one.payments.map(([on, share]) =>
      paid(dateOfDay(on), Math.round((one.net + vat) * share)),
    ),
  })
}

/** Checks a property of many random clients. */
export const check = (test: (client: Client) => void, numRuns = 300) =>
  fc.assert(fc.property(clientOf, test), { numRuns: runs(numRuns) })
