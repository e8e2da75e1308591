import { describe, expect, test } from 'vitest'
import { insertAgreedRate } from '../../../electron/store/agreed-rates.ts'
import { insertClient } from '../../../electron/store/clients.ts'
import { insertEntry } from '../../../electron/store/entries.ts'
import { insertInvoice, writeOffInvoice } from '../../../electron/store/invoices.ts'
import { insertPayment } from '../../../electron/store/payments.ts'
import { insertProject } from '../../../electron/store/projects.ts'
import {
  earlierHours,
  historyOf,
  internalSeconds,
  loadClientFacts,
  loadDays,
  perClientQueries,
  projectSeconds,
} from '../../../electron/store/report-rows.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInvoice,
  aProject,
} from '../../support/builders.ts'
import { expectOk, openMemoryStore } from '../../support/store.ts'

const asOf = '2026-06-30'
const day = dayNumber

/** Client 1 has project 1 and invoices; client 2 has hours alone; some internal time; all of it also after the as-of date. */
function aWorld() {
  const db = openMemoryStore()
  const alternative = { kind: 'offer', rate: 100_000, probability: '0.5' } as const
  expectOk(insertClient(db, aClient({ name: 'Vagt AB', alternative })))
  expectOk(insertClient(db, aClient({ name: 'Lind' })))
  expectOk(insertProject(db, aProject({ clientId: 1, estimatedSeconds: 36_000 })))
  expectOk(insertProject(db, aProject({ clientId: 1, name: 'Other' })))
  const rate = anAgreedRate({ clientId: 1, from: '2025-01-01' })
  for (const from of ['2026-07-01', '2025-01-01']) expectOk(insertAgreedRate(db, { ...rate, from }))
  const hours = (date: string, fields: Parameters<typeof anEntry>[0]) =>
    expectOk(insertEntry(db, anEntry({ ...fields, time: aDuration(date, 2) })))
  for (const date of ['2025-03-03', '2026-06-01', '2026-07-01']) {
    hours(date, { clientId: 1, projectId: 1 })
    hours(date, { clientId: 2, billable: false })
    hours(date, {})
  }
  hours('2025-02-03', { clientId: 1 })
  for (const [number, issuedOn] of [
    ['1', '2026-05-31'],
    ['2', '2026-07-31'],
  ] as const) {
    const { id } = expectOk(insertInvoice(db, anInvoice({ clientId: 1, number, issuedOn })))
    for (const paidOn of ['2026-06-15', '2026-06-01', '2026-07-15']) {
      expectOk(insertPayment(db, { invoiceId: id, paidOn, gross: 100_000 }))
    }
  }
  expectOk(writeOffInvoice(db, 1, '2026-06-20'))
  return db
}

describe('facts for a report', () => {
  test('hold what was known on the as-of date, clients by name', () => {
    const facts = loadClientFacts(aWorld(), { asOf })
    expect(facts.map(({ name }) => name)).toEqual(['Lind', 'Vagt AB'])
    const { clientId: _, note: __, ...invoice } = anInvoice({ clientId: 1, issuedOn: '2026-05-31' })
    expect(facts[1]).toEqual({
      id: 1,
      name: 'Vagt AB',
      archived: false,
      alternative: { kind: 'offer', rate: 100_000, probability: '0.5' },
      invoices: [
        {
          ...invoice,
          id: 1,
          writtenOffOn: '2026-06-20',
          payments: [
            { paidOn: '2026-06-01', gross: 100_000 },
            { paidOn: '2026-06-15', gross: 100_000 },
          ],
        },
      ],
      projects: [
        {
          id: 1,
          name: 'Website',
          pricing: 'hourly',
          estimatedSeconds: 36_000,
          totalSeconds: 14_400,
        },
        { id: 2, name: 'Other', pricing: 'hourly', estimatedSeconds: null },
      ],
      agreedRates: [
        { projectId: null, from: '2025-01-01', rate: 90_000, currency: 'SEK', rateToBase: null },
      ],
      warningSigns: [],
    })
  })

  test('of one client are those it has among all', () => {
    const db = aWorld()
    const all = loadClientFacts(db, { asOf })
    for (const facts of all) {
      expect(loadClientFacts(db, { asOf, clientId: facts.id })).toEqual([facts])
    }
  })

  test('T4: days come by day, billable or not, up to the as-of date', () => {
    const db = aWorld()
    expect(loadDays(db, 2, day('2025-03-04'), day(asOf))).toEqual([
      {
        projectId: null,
        day: day('2026-06-01'),
        seconds: 7200,
        billableSeconds: 0,
        outOfHoursSeconds: 0,
      },
    ])
    const facts = loadClientFacts(db, { asOf, clientId: 1 })[0]
    if (!facts) throw new Error('no client')
    const whole = historyOf(db, facts, { asOf })
    expect(whole.days.map((row) => [row.projectId, row.day])).toEqual([
      [null, day('2025-02-03')],
      [1, day('2025-03-03')],
      [1, day('2026-06-01')],
    ])
    expect(whole.earlier).toBeUndefined()
    const part = historyOf(db, facts, { asOf, daysFrom: day('2026-01-01') })
    expect(part.days).toEqual(whole.days.slice(2))
  })

  test('R1: earlier hours are looked up by scope, none after the as-of date', () => {
    const earlier = earlierHours(aWorld(), 1, asOf)
    expect(earlier.firstDay(null)).toBe(day('2025-02-03'))
    expect(earlier.firstDay(1)).toBe(day('2025-03-03'))
    expect(earlier.firstDay(2)).toBeNull()
    const has = (projectId: number | null, from: string, to: string) =>
      earlier.hasHours(projectId, day(from), day(to))
    expect(has(null, '2025-02-01', '2025-02-28')).toBe(true)
    expect(has(1, '2025-02-01', '2025-02-28')).toBe(false)
    expect(has(1, '2025-03-03', '2025-03-03')).toBe(true)
    expect(has(null, '2026-06-02', '2026-12-31')).toBe(false)
  })

  test('internal time and the hours of a project', () => {
    const db = aWorld()
    expect(internalSeconds(db, day('2026-01-01'), day(asOf))).toBe(7200)
    expect(projectSeconds(db, 1, 1, asOf)).toBe(14_400)
    expect(projectSeconds(db, 1, 2, asOf)).toBe(0)
  })

  test.each([
    ['days', 'PRIMARY KEY (client_id=? AND day>? AND day<?)'],
    ['firstDay', 'PRIMARY KEY (client_id=? AND day>? AND day<?)'],
    ['firstProjectDay', 'COVERING INDEX rollup_by_project (client_id=? AND project_id=? AND day>'],
    ['projectSeconds', 'INDEX rollup_by_project (client_id=? AND project_id=? AND day<?)'],
  ] as const)('the lookup %s is a seek, with and without statistics', (name, expected) => {
    const db = aWorld()
    const sql = perClientQueries[name]
    const values = [...sql].filter((letter) => letter === '?').map(() => 1)
    for (const analyse of [false, true]) {
      if (analyse) db.exec('ANALYZE')
      const explained = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
      const steps = (explained as { readonly detail: string }[]).map(({ detail }) => detail)
      expect(steps).toEqual([expect.stringContaining(expected)])
    }
  })
})
