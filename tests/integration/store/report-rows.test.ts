import { describe, expect, test } from 'vitest'
import { agreedRates } from '../../../electron/store/entities/agreed-rates.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import { insertEntry } from '../../../electron/store/entities/entries.ts'
import { insertInvoice, writeOffInvoice } from '../../../electron/store/entities/invoices.ts'
import { insertPayment } from '../../../electron/store/entities/payments.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import {
  clientHours,
  feeSpansSql,
  firstDaysSql,
  lastDaysSql,
  internalSeconds,
  loadDays,
  perClientQueries,
  projectSeconds,
} from '../../../electron/store/report/hours.ts'
import { feeInvoicesSql, recentSql } from '../../../electron/store/report/invoices.ts'
import { loadClientFacts, openSignsSql } from '../../../electron/store/report/rows.ts'
import { lastSettledSql, settledTailsSql } from '../../../electron/store/report/settled-invoices.ts'
import { allPagesSql, clientPagesSql } from '../../../electron/store/rollup/pages.ts'
import { signs } from '../../../electron/store/entities/deciding/signs.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { allHours, unpackDays } from '../../../shared/profitability/hours/days.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInvoice,
  aProject,
  aSign,
} from '../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../support/core/store.ts'

const asOf = '2026-06-30'
const day = dayNumber

/** Client 1 has project 1 and invoices; client 2 has hours alone; some internal time; all of it also after the as-of date. */
function aWorld() {
  const db = openMemoryStore()
  const alternative = { kind: 'offer', rate: 100_000, probability: '0.5' } as const
  expectOk(clients.insert(db, aClient({ name: 'Vagt AB', alternative })))
  expectOk(clients.insert(db, aClient({ name: 'Lind' })))
  expectOk(projects.insert(db, aProject({ clientId: 1, estimatedSeconds: 36_000 })))
  expectOk(projects.insert(db, aProject({ clientId: 1, name: 'Other' })))
  const rate = anAgreedRate({ clientId: 1, from: '2025-01-01' })
  for (const from of ['2026-07-01', '2025-01-01'])
    expectOk(agreedRates.insert(db, { ...rate, from }))
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
  for (const [on, closedOn] of [
    ['2026-06-20', null],
    ['2026-05-01', '2026-07-01'],
    ['2026-04-01', '2026-06-30'],
    ['2026-07-01', null],
  ] as const) {
    expectOk(signs.insert(db, { ...aSign({ clientId: 1, kind: 'going-under', on }), closedOn }))
  }
  return db
}

describe('facts for a report', () => {
  test('hold what was known on the as-of date, clients by name', () => {
    const facts = loadClientFacts(aWorld(), { asOf })
    expect(facts.map(({ name }) => name)).toEqual(['Lind', 'Vagt AB'])
    const { clientId: _, note: __, ...invoice } = anInvoice({ clientId: 1, issuedOn: '2026-05-31' })
    expect(facts[1]?.hours.seconds(1, day(asOf))).toBe(14_400)
    const plain = {
      pricing: 'hourly',
      fee: null,
      estimatedSeconds: null,
      startsOn: null,
      endsOn: null,
      carryMonths: null,
    }
    expect(facts[1]).toEqual({
      id: 1,
      name: 'Vagt AB',
      state: 'active',
      hours: facts[1]?.hours,
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
        { ...plain, id: 1, name: 'Website', estimatedSeconds: 36_000 },
        { ...plain, id: 2, name: 'Other' },
      ],
      otherWork: [],
      agreedRates: [
        { projectId: null, from: '2025-01-01', rate: 90_000, currency: 'SEK', rateToBase: null },
      ],
      warningSigns: [
        { kind: 'going-under', on: '2026-05-01', closedOn: '2026-07-01' },
        { kind: 'going-under', on: '2026-06-20', closedOn: null },
      ],
    })
  })

  test('of one client are those it has among all', () => {
    const db = aWorld()
    const all = loadClientFacts(db, { asOf })
    for (const facts of all) {
      const [alone] = loadClientFacts(db, { asOf, clientId: facts.id })
      expect({ ...alone, hours: null }).toEqual({ ...facts, hours: null })
    }
  })

  test('T4: days come by day, billable or not, up to the as-of date', () => {
    const db = aWorld()
    const second = clientHours(db, 2, asOf)
    expect(unpackDays(second.since(day('2025-04-01')), day('2025-04-01'))).toEqual([
      {
        projectId: null,
        day: day('2026-06-01'),
        seconds: 7200,
        billableSeconds: 0,
        outOfHoursSeconds: 0,
      },
    ])
    const rows = unpackDays(clientHours(db, 1, asOf).since(-Infinity))
    expect(rows.map((row) => [row.projectId, row.day])).toEqual([
      [null, day('2025-02-03')],
      [1, day('2025-03-03')],
      [1, day('2026-06-01')],
    ])
  })

  test('T4: days read for all clients at once are those read one by one', () => {
    const db = aWorld()
    for (const from of ['2025-01-01', '2026-06-01', '2026-06-02'].map(day)) {
      const loaded = loadDays(db, from, asOf)
      for (const clientId of [1, 2, 3]) {
        const together = clientHours(db, clientId, asOf, loaded)
        const alone = clientHours(db, clientId, asOf)
        for (const since of [from, from + 20, from - 400]) {
          expect(unpackDays(together.since(since), since)).toEqual(
            unpackDays(alone.since(since), since),
          )
        }
      }
    }
  })

  test('R1: hours are looked up by scope, none after the as-of date', () => {
    const hours = clientHours(aWorld(), 1, asOf)
    const scopeOf = (project: number | null) => (project === null ? allHours : { project })
    const first = (project: number | null) => hours.firstDay(scopeOf(project))
    expect(first(null)).toBe(day('2025-02-03'))
    expect(first(1)).toBe(day('2025-03-03'))
    expect(first(2)).toBeNull()
    const has = (project: number | null, from: string, to: string) =>
      hours.hasHours(scopeOf(project), day(from), day(to))
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
    ['firstDay', 'PRIMARY KEY (client_id=? AND day>? AND day<?)'],
    ['firstProjectDay', 'COVERING INDEX rollup_by_project (client_id=? AND project_id=? AND day>'],
    ['projectSeconds', 'INDEX rollup_by_project (client_id=? AND project_id=? AND day<?)'],
  ] as const)('the lookup %s is a seek, with and without statistics', (name, expected) => {
    const db = aWorld()
    const sql = perClientQueries[name]
    const values = sql
      .split('?')
      .slice(1)
      .map(() => 1)
    for (const analyse of [false, true]) {
      if (analyse) db.exec('ANALYZE')
      expect(stepsOf(db, sql, values)).toEqual([expect.stringContaining(expected)])
    }
  })

  test('open signs come in order by their index, of one client by a seek', () => {
    const db = aWorld()
    for (const analyse of [false, true]) {
      if (analyse) db.exec('ANALYZE')
      const ofAll = { asOf, clientId: null }
      expect(stepsOf(db, openSignsSql(ofAll), [ofAll])).toEqual([
        'SCAN warning_sign USING INDEX warning_sign_by_client',
      ])
      const ofOne = { asOf, clientId: 1 }
      expect(stepsOf(db, openSignsSql(ofOne), [ofOne])).toEqual([
        'SEARCH warning_sign USING INDEX warning_sign_by_client (client_id=? AND on_date<?)',
      ])
    }
  })

  test.each([
    ['pages of all clients', allPagesSql, [1, 2]],
    ['pages of a client', clientPagesSql, [1, 2, 3]],
    ['last settled invoices', lastSettledSql, [{ clientId: 1, before: asOf, most: 6 }]],
    ['last settled invoices of all', settledTailsSql, [{ before: asOf, most: 6 }]],
    ['recent invoices', recentSql, [{ asOf, before: asOf, base: 'SEK' }]],
    ['invoices of fixed fees', feeInvoicesSql, [{ asOf, base: 'SEK' }]],
    ['days of fixed fees', feeSpansSql, [1, 1]],
    ['first days', firstDaysSql, [1]],
    ['last days', lastDaysSql, [1]],
  ] as const)('%s: no table is read from end to end', (_, sql, values) => {
    const db = aWorld()
    for (const analyse of [false, true]) {
      if (analyse) db.exec('ANALYZE')
      const steps = stepsOf(db, sql, values)
      const scans = steps.filter((step) =>
        /^SCAN (?!s$|p$|page$|client|project|CONSTANT ROW|\(subquery)/.test(step),
      )
      expect(scans).toEqual([])
      expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
    }
  })
})

function stepsOf(db: Db, sql: string, values: readonly unknown[]): string[] {
  const explained = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
  return (explained as { readonly detail: string }[]).map(({ detail }) => detail)
}
