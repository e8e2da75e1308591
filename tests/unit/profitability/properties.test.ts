import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, monthKey, monthOfDay } from '../../../shared/domain/calendar.ts'
import {
  buildReport,
  clientParts,
  describeInvoices,
  figuresIn,
  monthlySeries,
  rateCascade,
  type ClientHistory,
  type Report,
} from '../../../shared/profitability/index.ts'
import { paid, settings, withDays } from './support/builders.ts'
import { asOf, asOfDay, check, clientOf } from './support/random-clients.ts'

const report = (clients: ClientHistory[], months = 6): Report =>
  buildReport({ asOf, months, settings, clients })
const first = (clients: ClientHistory[], months = 6) => report(clients, months).clients[0]
const inWindow = { from: '2026-01-01', to: asOf }
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

  it('H1–H4: every hour is pending or counted; of these, none both covered and never invoiced', () => {
    check((client) => {
      const own = first([client])
      if (!own) return
      expect(own.coveredSeconds + own.neverInvoicedSeconds).toBeLessThanOrEqual(own.countedSeconds)
      expect(own.billableCoveredSeconds + own.neverInvoicedSeconds).toBe(own.countedBillableSeconds)
      expect(own.countedSeconds).toBe(own.seconds - own.pendingSeconds)
    })
  })

  it('parts open every figure: they add up to earned, collected and deferred', () => {
    check((client) => {
      const own = first([client])
      const parts = clientParts(client, settings, report([client]))
      const sum = (of: 'earned' | 'matchedCollected' | 'writtenOff') =>
        parts.revenue.reduce((total, part) => total + part[of], 0)
      expect([sum('earned'), sum('matchedCollected'), sum('writtenOff')]).toEqual([
        own?.earned,
        own?.matchedCollected,
        own?.writtenOff,
      ])
      const overdue = parts.payments.filter((part) => part.overdue)
      expect(overdue.reduce((total, part) => total + part.openBase, 0)).toBe(own?.overdue)
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
      expect(rateAt('not-paid')).toBe(own?.collectedRate)
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
      expect(report([withDays(client, days)])).toEqual(report([client]))
    })
  })

  it('what happens after the as-of date', () => {
    check((client) => {
      const past = {
        ...withDays(
          client,
          client.days.filter((one) => one.day <= asOfDay),
        ),
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
      const { hours, ...facts } = client
      const before = structuredClone(facts)
      const days = hours.since(-Infinity).slice()
      report([client])
      expect(client).toMatchObject(before)
      expect(hours.since(-Infinity)).toEqual(days)
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
