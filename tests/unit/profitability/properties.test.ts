import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, monthKey, monthOfDay } from '../../../shared/domain/calendar.ts'
import {
  buildReport,
  daysNeededFrom,
  describeInvoices,
  earlierHoursFrom,
  figuresIn,
  monthlySeries,
  rateCascade,
  reportDaysFrom,
  type ClientHistory,
  type DayHours,
  type InvoiceFacts,
  type Report,
} from '../../../shared/profitability/index.ts'
import { aClient, anInvoice, paid, settings } from './builders.ts'

const asOf = '2026-06-30'
const asOfDay = dayNumber(asOf)
const firstDay = asOfDay - 1000
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

const clientOf = fc
  .tuple(fc.array(row, { maxLength: 60 }), fc.array(invoice, { maxLength: 9 }))
  .map(([rows, invoices]): ClientHistory =>
    aClient({
      days: daysFrom(rows),
      invoices: invoices.map((one, i) => invoiceFrom(one, i)),
      projects: [{ id: 7, name: 'Site', pricing: 'fixed', estimatedSeconds: 100_000 }],
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

const report = (clients: ClientHistory[], months = 6): Report =>
  buildReport({ asOf, months, settings, clients })
const first = (clients: ClientHistory[], months = 6) => report(clients, months).clients[0]
const inWindow = { from: '2026-01-01', to: asOf }
const check = (test: (client: ClientHistory) => void, numRuns = 300) =>
  fc.assert(fc.property(clientOf, test), { numRuns })

describe('sums', () => {
  it('R2, E5: the months of a span earn and collect what the span does', () => {
    check((client) => {
      const months = monthlySeries(client, settings, asOf, '2026-01')
      const span = figuresIn(client, settings, inWindow)
      for (const key of [
        'seconds',
        'countedSeconds',
        'pendingSeconds',
        'earned',
        'matchedCollected',
        'writtenOff',
      ] as const) {
        expect(months.reduce((sum, month) => sum + month[key], 0)).toBe(span[key])
      }
    })
  })

  it('R2: over all time, earned and deferred are the labour less what is written off', () => {
    check((client) => {
      const invoices = describeInvoices(client, settings, asOf)
      const start = Math.min(asOfDay, ...invoices.map((one) => dayNumber(one.period.from)))
      const fromMonth = monthKey(monthOfDay(start))
      const earned = monthlySeries(client, settings, asOf, fromMonth).reduce(
        (sum, one) => sum + one.earned,
        0,
      )
      const own = first([client])
      expect(earned + (own?.deferred ?? 0)).toBe(invoices.reduce((sum, one) => sum + one.earned, 0))
      for (const one of invoices) expect(one.earned + one.writtenOff).toBe(one.labour)
    })
  })

  it('H1–H4: every hour is covered, pending or never invoiced', () => {
    check((client) => {
      const own = first([client])
      if (!own) return
      expect(own.coveredSeconds + own.pendingSeconds + own.neverInvoicedSeconds).toBe(own.seconds)
      expect(own.countedSeconds).toBe(own.seconds - own.pendingSeconds)
    })
  })

  it('parts open every figure: they add up to earned, collected and deferred', () => {
    check((client) => {
      const own = first([client])
      const sum = (of: 'earned' | 'matchedCollected' | 'writtenOff') =>
        own?.revenueParts.reduce((total, part) => total + part[of], 0)
      expect([sum('earned'), sum('matchedCollected'), sum('writtenOff')]).toEqual([
        own?.earned,
        own?.matchedCollected,
        own?.writtenOff,
      ])
      const overdue = own?.paymentParts.filter((part) => part.overdue)
      expect(overdue?.reduce((total, part) => total + part.openBase, 0)).toBe(own?.overdue)
    })
  })

  it('E4: the steps lead from the first rate to the collected rate exactly', () => {
    check((client) => {
      const { stages } = rateCascade(client, settings, asOf)
      const own = first([client])
      const steps = stages.reduce((sum, stage) => sum + (stage.step ?? 0), stages[0]?.rate ?? 0)
      expect(steps).toBe(stages.at(-1)?.rate ?? 0)
      const rateAt = (name: string) => stages.find((stage) => stage.stage === name)?.rate ?? null
      expect(rateAt('written-off')).toBe(own?.effectiveRate)
      expect(rateAt('not-paid-yet')).toBe(own?.collectedRate)
    })
  })
})

describe('what must change nothing', () => {
  it('the order of invoices, payments and clients', () => {
    fc.assert(
      fc.property(clientOf, clientOf, (a, b) => {
        const two = { ...b, id: 2, name: 'Vagt AB' }
        const turned = {
          ...a,
          invoices: a.invoices
            .map((one) => ({ ...one, payments: one.payments.toReversed() }))
            .toReversed(),
        }
        expect(report([two, turned])).toEqual(report([a, two]))
      }),
    )
  })

  it('another client, in earned, rates, coverage and payments', () => {
    fc.assert(
      fc.property(clientOf, clientOf, (a, b) => {
        const alone = first([a])
        const beside = report([a, { ...b, id: 2, name: 'Z' }]).clients[0]
        for (const key of [
          'earned',
          'effectiveRate',
          'collectedRate',
          'billedRate',
          'countedSeconds',
          'overdue',
          'averageDaysToPay',
          'deferred',
        ] as const) {
          expect(beside?.[key]).toBe(alone?.[key])
        }
      }),
    )
  })

  it('hours of one day split over two rows', () => {
    check((client) => {
      const days = client.days.flatMap((one) => {
        const part = Math.floor(one.seconds / 3)
        const rest = {
          ...one,
          seconds: one.seconds - part,
          billableSeconds: Math.max(0, one.billableSeconds - part),
        }
        const bit = {
          ...one,
          seconds: part,
          billableSeconds: one.billableSeconds - rest.billableSeconds,
        }
        return [{ ...bit, outOfHoursSeconds: 0 }, rest]
      })
      expect(report([{ ...client, days }])).toEqual(report([client]))
    })
  })

  it('what happens after the as-of date', () => {
    check((client) => {
      const past = {
        ...client,
        days: client.days.filter((one) => one.day <= asOfDay),
        invoices: client.invoices
          .filter((one) => one.issuedOn <= asOf)
          .map((one) => ({
            ...one,
            payments: one.payments.filter((payment) => payment.paidOn <= asOf),
            writtenOffOn:
              one.writtenOffOn !== null && one.writtenOffOn > asOf ? null : one.writtenOffOn,
          })),
      }
      expect(report([past])).toEqual(report([client]))
    })
  })

  it('its input: nothing is written to it', () => {
    check((client) => {
      const before = structuredClone(client)
      report([client])
      expect(client).toEqual(before)
    }, 50)
  })
})

describe('scaling', () => {
  it('twice the money is twice the money invoiced, and twice what is earned of whole periods', () => {
    check((client) => {
      const twice = {
        ...client,
        invoices: client.invoices.map((one) => ({
          ...one,
          // Amounts that are converted or split are rounded: only unrounded ones double exactly.
          net: one.net * 2,
          vat: one.vat * 2,
          expenses: one.expenses * 2,
          payments: one.payments.map(({ paidOn, gross }) => paid(paidOn, gross * 2)),
        })),
      }
      const [own, double] = [first([client]), first([twice])]
      const bound = 4 * client.invoices.length * 200
      expect(Math.abs((double?.earned ?? 0) - 2 * (own?.earned ?? 0))).toBeLessThanOrEqual(bound)
      const plain = (of: ClientHistory) =>
        describeInvoices(of, settings, asOf).filter(
          (one) => of.invoices[one.invoiceId - 1]?.currency === 'SEK',
        )
      expect(plain(twice).map((one) => one.labour)).toEqual(
        plain(client).map((one) => one.labour * 2),
      )
      expect(plain(twice).map((one) => one.openGross)).toEqual(
        plain(client).map((one) => one.openGross * 2),
      )
    })
  })
})

describe('partial days', () => {
  const partly = (client: ClientHistory, daysFrom: number): ClientHistory => ({
    ...client,
    days: client.days.filter((one) => one.day >= daysFrom),
    daysFrom,
    earlier: earlierHoursFrom(client.days),
    projects: client.projects.map((project) => ({
      ...project,
      totalSeconds: client.days
        .filter((one) => one.projectId === project.id && one.day <= asOfDay)
        .reduce((sum, one) => sum + one.seconds, 0),
    })),
  })

  it.each([1, 3, 6, 12])(
    'a report over %i months needs no day before the one it names',
    (months) => {
      check((client) => {
        const unloaded = {
          ...client,
          days: [],
          daysFrom: Infinity,
          earlier: earlierHoursFrom(client.days),
        }
        const from = reportDaysFrom(unloaded, settings, asOf, months)
        expect(from).toBe(reportDaysFrom(client, settings, asOf, months))
        expect(report([partly(client, from)], months)).toEqual(report([client], months))
      })
    },
  )

  it('neither does a series', () => {
    check((client) => {
      const from = daysNeededFrom(client, settings, asOf, dayNumber('2026-02-01'))
      expect(monthlySeries(partly(client, from), settings, asOf, '2026-02')).toEqual(
        monthlySeries(client, settings, asOf, '2026-02'),
      )
    })
  })

  it('asks nothing about periods that cannot reach the window', () => {
    const asked: number[] = []
    const invoices = Array.from({ length: 60 }, (_, i) =>
      anInvoice(i + 1, dateOfDay(firstDay + i * 16), 1000),
    )
    const client = aClient({
      invoices,
      daysFrom: Infinity,
      earlier: {
        firstDay: () => firstDay,
        hasHours: (_, fromDay) => {
          asked.push(fromDay)
          return true
        },
      },
    })
    daysNeededFrom(client, settings, asOf, dayNumber('2026-01-01'))
    expect(Math.min(...asked)).toBeGreaterThan(dayNumber('2025-11-25'))
  })
})
