import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import {
  buildReport,
  clientLive,
  describeInvoices,
  monthlySeries,
  rateCascade,
  type ClientHistory,
} from '../../../shared/profitability/index.ts'
import { feesOf } from '../../../shared/profitability/fees/fee-projects.ts'
import { openLedger } from '../../../shared/profitability/revenue/ledger.ts'
import { settings, withDays } from './support/builders.ts'
import { asOf, asOfDay } from './support/random-clients.ts'
import { checkFees } from './support/random-fees.ts'

const report = (clients: ClientHistory[]) => buildReport({ asOf, months: 6, settings, clients })
const first = (client: ClientHistory) => {
  const [line] = report([client]).clients
  if (!line) throw new Error('no line')
  return line
}
const fees = (client: ClientHistory) =>
  feesOf(client, openLedger(client, settings.currency, asOf), settings)

describe('F3: a fee project', () => {
  it('earns, accrues and defers what its price and its invoices come to', () => {
    let seen = 0
    checkFees((client) => {
      for (const fee of fees(client).projects) {
        seen++
        expect(fee.earned + fee.deferred - fee.accrued).toBe(fee.invoiced)
        expect(Math.min(fee.deferred, fee.accrued)).toBe(0)
        expect(fee.price < 0 || fee.earned <= fee.price).toBe(true)
        expect(fee.price < 0 || fee.earned >= Math.min(0, fee.invoiced)).toBe(true)
        expect(fee.collected).toBeLessThanOrEqual(fee.earned)
        expect(!fee.hasEnded || fee.earned === fee.price).toBe(true)
      }
    })
    expect(seen).toBeGreaterThan(50)
  })

  it('earns over all its months just A, whatever the months are cut at', () => {
    checkFees((client) => {
      const months = monthlySeries(client, settings, asOf, '2023-01')
      const earned = months.reduce((sum, month) => sum + month.earned, 0)
      const invoices = describeInvoices(client, settings, asOf)
      const before = invoices.some(({ period }) => period.from < '2023-01-01')
      if (before) return
      const { deferred, accrued } = first(client)
      const due = invoices.reduce((sum, one) => sum + one.earned, 0)
      expect(earned + deferred - accrued).toBe(due)
    })
  })
})

describe('E4 with fees', () => {
  it('the steps add up exactly, and end at the rates of the report', () => {
    checkFees((client) => {
      const { stages } = rateCascade(client, settings, asOf)
      const line = first(client)
      const steps = stages.reduce((sum, stage) => sum + (stage.step ?? 0), stages[0]?.rate ?? 0)
      expect(steps).toBe(stages.at(-1)?.rate ?? 0)
      const rateAt = (name: string) => stages.find((stage) => stage.stage === name)?.rate ?? null
      expect(rateAt('written-off')).toBe(line.effectiveRate)
      expect(rateAt('not-paid')).toBe(line.collectedRate)
    })
  })
})

describe('B1, O2: band and opportunity cost', () => {
  it('never contradict each other', () => {
    checkFees((client) => {
      const { band, opportunityCost: cost } = first(client)
      // The cost is rounded, the band is not.
      expect(band === 'healthy' && cost !== null && cost > 0).toBe(false)
      expect(band === 'below-alternative' && cost !== null && cost < 0).toBe(false)
    }, 500)
  })
})

describe('F6: a project without an estimate', () => {
  it('makes no alarm by its own hours', () => {
    checkFees((client) => {
      const own = {
        ...withDays(
          client,
          client.days.filter(({ projectId }) => projectId === 7),
        ),
        invoices: client.invoices.filter(({ projectId }) => projectId === 7),
        projects: client.projects.slice(0, 1).map((project) => ({
          ...project,
          pricing: 'fixed' as const,
          fee: 9_000_000,
          estimatedSeconds: null,
          endsOn: null,
        })),
      }
      if (fees(own).waiting.length === 0) return
      const line = first(own)
      expect(line.countedSeconds).toBe(0)
      expect(line.band).toBe('no-data')
      const kinds = line.flags.map(({ kind }) => kind)
      expect(kinds).not.toContain('never-invoiced')
      expect(kinds).not.toContain('scope-creep')
      expect(kinds).not.toContain('falling-rate')
    })
  })
})

describe('what must change nothing, with fees', () => {
  it('the order of invoices and projects, and entries split in two', () => {
    checkFees((client) => {
      const days = client.days.flatMap((row) => {
        const part = Math.floor(row.seconds / 2)
        const billable = Math.min(part, row.billableSeconds)
        const bit = { ...row, seconds: part, billableSeconds: billable, outOfHoursSeconds: 0 }
        const rest = {
          ...row,
          seconds: row.seconds - part,
          billableSeconds: row.billableSeconds - billable,
        }
        return [bit, rest]
      })
      const turned = {
        ...withDays(client, days),
        invoices: client.invoices.toReversed(),
        projects: client.projects.toReversed(),
      }
      expect(first(turned)).toEqual(first(client))
    })
  })

  it('what happens after the as-of date', () => {
    checkFees((client) => {
      const past = {
        ...withDays(
          client,
          client.days.filter(({ day }) => day <= asOfDay),
        ),
        invoices: client.invoices
          .filter(({ issuedOn }) => issuedOn <= asOf)
          .map((one) => ({
            ...one,
            payments: one.payments.filter(({ paidOn }) => paidOn <= asOf),
            writtenOffOn:
              one.writtenOffOn !== null && one.writtenOffOn > asOf ? null : one.writtenOffOn,
          })),
      }
      expect(report([past])).toEqual(report([client]))
      expect(clientLive(past, settings, asOf)).toEqual(clientLive(client, settings, asOf))
    })
  })

  it('another client, in what is earned, accrued, deferred and pending', () => {
    checkFees((client) => {
      const alone = first(client)
      const beside = report([client, { ...client, id: 2, name: 'Z' }]).clients[0]
      const keys = [
        'earned',
        'accrued',
        'deferred',
        'pendingSeconds',
        'pendingValue',
        'floorRate',
      ] as const
      for (const key of keys) expect(beside?.[key]).toBe(alone[key])
    })
  })
})

describe('flags', () => {
  it('vanish under their least data', () => {
    checkFees((client) => {
      const few = withDays(
        client,
        client.days.map((row) => {
          const seconds = Math.min(row.seconds, 60)
          return {
            ...row,
            seconds,
            billableSeconds: Math.min(row.billableSeconds, seconds),
            outOfHoursSeconds: Math.min(row.outOfHoursSeconds, seconds),
          }
        }),
      )
      const kinds = first(few).flags.map(({ kind }) => kind)
      for (const kind of [
        'prao',
        'near-prao',
        'below-break-even',
        'below-alternative',
        'falling-rate',
        'unbilled-share',
        'out-of-hours',
        'never-invoiced',
      ] as const) {
        expect(kinds).not.toContain(kind)
      }
    })
  })
})

describe('L1', () => {
  it('what is left until a limit brings the rate to it', () => {
    checkFees((client) => {
      for (const one of clientLive(client, settings, asOf).feeProjects) {
        const left = one.secondsLeft.breakEven
        if (left === null || left === 0) continue
        const rate = (one.price * 3600) / (one.seconds + left)
        expect(Math.abs(rate - 45_000)).toBeLessThan(20)
        expect(dayNumber(one.day.target ?? asOf)).toBeGreaterThanOrEqual(asOfDay)
      }
    })
  })
})
