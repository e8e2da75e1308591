import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import { insertEntry } from '../../../electron/store/entities/entries.ts'
import { insertInvoice, invoices } from '../../../electron/store/entities/invoices.ts'
import { otherWork } from '../../../electron/store/entities/other-work.ts'
import { insertPayment, payments } from '../../../electron/store/entities/payments.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import { loadClientFacts } from '../../../electron/store/report/rows.ts'
import { deleteRow, updateRow } from '../../../electron/store/rows/rows.ts'
import { getSettings, setSettings } from '../../../electron/store/entities/settings.ts'
import {
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  monthKey,
  monthOfDate,
} from '../../../shared/domain/calendar.ts'
import { settledMatterFrom } from '../../../shared/profitability/figures.ts'
import { buildReport } from '../../../shared/profitability/report.ts'
import { reportReach } from '../../../shared/profitability/report-spans.ts'
import {
  cutsOfMonths,
  earnedOfMonths,
  figuresOfMonths,
  monthlySeries,
} from '../../../shared/profitability/series.ts'
import { aClient, aDuration, anEntry, anInvoice, aProject } from '../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../support/core/store.ts'
import { runs } from '../../support/runs.ts'

const lastDay = dayNumber('2026-06-30')
const date = fc.integer({ min: lastDay - 2200, max: lastDay + 30 })
/** Null as many times as often. */
const seldom = <T>(value: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: times }, { arbitrary: value, weight: 1 })
const owner = fc.constantFrom<readonly (number | null)[]>([1, null], [1, null], [1, 1], [2, null])
const invoice = fc.record({
  owner,
  day: date,
  net: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 900_000 }), weight: 8 },
    { arbitrary: fc.constantFrom(-50_000, 0), weight: 1 },
  ),
  given: seldom(fc.tuple(fc.integer({ min: -200, max: 60 }), fc.nat(300)), 2),
  writtenOff: seldom(date, 20),
  isForeign: fc.boolean(),
  credits: fc.nat(20),
  // Mostly paid at once; sometimes in parts, late, bounced or not at all.
  payments: fc.oneof(
    { arbitrary: fc.constant([[30, 1] as const]), weight: 6 },
    {
      arbitrary: fc.array(
        fc.tuple(fc.integer({ min: -10, max: 700 }), fc.constantFrom(1, 0.5, 0.5, -1, 0.25)),
        { maxLength: 4 },
      ),
      weight: 1,
    },
  ),
})
type Invoice = typeof invoice extends fc.Arbitrary<infer T> ? T : never
const hours = fc.record({ owner, day: date, hours: fc.integer({ min: 1, max: 9 }) })
type Hours = typeof hours extends fc.Arbitrary<infer T> ? T : never
/** By the hour, or with a fixed fee that may be too low, without estimate, ended or answered (F1–F6). */
const terms = fc.record({
  pricing: fc.constantFrom('hourly', 'fixed', 'fixed' as const),
  fee: seldom(fc.integer({ min: 1, max: 2_000_000 }), 0),
  estimatedSeconds: seldom(fc.constantFrom(36_000, 360_000), 1),
  endsOn: seldom(date.map(dateOfDay), 2),
})
const answer = fc.record({ pick: fc.nat(), project: fc.constantFrom(null, 1, 2) })
const touch = fc.record({
  kind: fc.constantFrom('pay', 'unpay', 'move', 'remove', 'credit', 'write-off' as const),
  pick: fc.nat(),
  day: date,
})
type Touch = typeof touch extends fc.Arbitrary<infer T> ? T : never

function addInvoice(db: Db, one: Invoice, number: string): void {
  const [clientId = null, projectId = null] = one.owner
  const inserted = insertInvoice(
    db,
    anInvoice({
      number,
      clientId: clientId ?? 1,
      projectId,
      issuedOn: dateOfDay(one.day),
      dueOn: dateOfDay(one.day + 30),
      net: one.net,
      vat: 0,
      expenses: 0,
      currency: one.isForeign ? 'EUR' : 'SEK',
      rateToBase: one.isForeign ? '11.12' : null,
      serviceFrom: one.given && dateOfDay(one.day + one.given[0]),
      serviceTo: one.given && dateOfDay(one.day + one.given[0] + one.given[1]),
      creditsInvoiceId: null,
    }),
  )
  const { id } = expectOk(inserted)
  if (one.net < 0 && id > 1 && one.credits < id) {
    expectOk(updateRow(db, invoices, id, { credits_invoice_id: Math.max(1, one.credits) }))
  }
  if (one.writtenOff !== null) {
    expectOk(updateRow(db, invoices, id, { written_off_on: dateOfDay(one.writtenOff) }))
  }
  for (const [after, share] of one.payments) {
    const gross = Math.round(one.net * share)
    expectOk(insertPayment(db, { invoiceId: id, paidOn: dateOfDay(one.day + after), gross }))
  }
}

function addHours(db: Db, { owner: [clientId = null, projectId = null], day, hours }: Hours) {
  const time = aDuration(dateOfDay(day), hours)
  expectOk(insertEntry(db, anEntry({ clientId, projectId, time })))
}

function change(db: Db, { kind, pick, day }: Touch): void {
  const pickOf = (table: 'invoice' | 'payment') => {
    const ids = db.prepare(`SELECT id FROM ${table}`).pluck().all() as number[]
    return ids[pick % Math.max(1, ids.length)] ?? 0
  }
  const id = pickOf('invoice')
  if (kind === 'pay') insertPayment(db, { invoiceId: id, paidOn: dateOfDay(day), gross: 5000 })
  else if (kind === 'unpay') deleteRow(db, payments, pickOf('payment'))
  else if (kind === 'move') updateRow(db, invoices, id, { issued_on: dateOfDay(day) })
  else if (kind === 'remove') deleteRow(db, invoices, id)
  else if (kind === 'write-off') {
    updateRow(db, invoices, id, { written_off_on: pick % 2 ? null : dateOfDay(day) })
  } else updateRow(db, invoices, id, { credits_invoice_id: pick % 3 ? 1 : null })
}

function reportOf(db: Db, asOf: string, months: number, isWhole: boolean) {
  const settings = getSettings(db)
  const since = isWhole ? undefined : { base: settings.currency, ...reportReach(asOf, months) }
  const clients = loadClientFacts(db, { asOf, since })
  return { clients, report: buildReport({ asOf, months, settings, clients }) }
}

/** E5: some months of each client from what matters to them, beside the same of all that is known. */
function expectMonths(db: Db, asOf: string, count: number): void {
  const settings = getSettings(db)
  const first = monthOfDate(asOf) - count - 1
  const fromDay = firstDayOfMonth(first)
  const since = { base: settings.currency, fromDay, before: settledMatterFrom(asOf, fromDay) }
  const whole = loadClientFacts(db, { asOf })
  for (const [i, client] of loadClientFacts(db, { asOf, since }).entries()) {
    const figures = figuresOfMonths(client, settings, asOf, { first, count })
    const series = whole[i] && monthlySeries(whole[i], settings, asOf, monthKey(first))
    expect(series?.slice(0, count)).toMatchObject(figures)
    const cuts = cutsOfMonths({ first, count })
    const earned = earnedOfMonths(client, settings, asOf, cuts)
    expect(earned).toEqual(figures.map((month) => month.earned))
  }
}

test('R1, R4, Y1, Y2: a report without the invoices settled long ago is the report with them', () => {
  let spared = 0
  fc.assert(
    fc.property(
      fc.array(invoice, { minLength: 10, maxLength: 30, size: 'max' }),
      fc.array(hours, { maxLength: 40 }),
      fc.array(touch, { maxLength: 4 }),
      fc.tuple(terms, terms, fc.array(answer, { maxLength: 6 })),
      fc.constantFrom(1, 3, 6, 12),
      fc.constantFrom('SEK', 'SEK', 'SEK', 'EUR'),
      (invoices, worked, touches, [first, second, answers], months, currency) => {
        const db = openMemoryStore()
        for (const name of ['A', 'B']) expectOk(clients.insert(db, aClient({ name })))
        expectOk(projects.insert(db, aProject({ clientId: 1, ...first })))
        expectOk(projects.insert(db, aProject({ clientId: 2, ...second })))
        invoices.forEach((one, i) => addInvoice(db, one, String(i)))
        for (const one of worked) addHours(db, one)
        for (const { pick, project } of answers) {
          otherWork.insert(db, { invoiceId: 1 + (pick % invoices.length), projectId: project })
        }
        for (const one of touches) change(db, one)
        expectOk(setSettings(db, { currency, praoRate: 15_000, targetRate: 90_000 }))
        for (const asOf of ['2026-06-30', '2025-02-10']) {
          const whole = reportOf(db, asOf, months, true)
          const part = reportOf(db, asOf, months, false)
          expect(part.report).toEqual(whole.report)
          expectMonths(db, asOf, months)
          spared += countOf(whole.clients) - countOf(part.clients)
        }
        db.close()
      },
    ),
    { numRuns: runs(150) },
  )
  // The test would say nothing if nothing were left out.
  expect(spared).toBeGreaterThan(100)
}, 60_000)

const countOf = (clients: readonly { readonly invoices: readonly unknown[] }[]) =>
  clients.reduce((sum, { invoices }) => sum + invoices.length, 0)
