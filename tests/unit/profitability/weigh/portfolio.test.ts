import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fromDecimal, rational } from '../../../../shared/domain/rational.ts'
import {
  concentration,
  defaultAssumptions,
  portfolio,
  startingPoint,
  weigh,
  type PortfolioInput,
} from '../../../../shared/profitability/index.ts'

const hours = (count: number) => count * 3600
const line = (clientId: number, earned: number, counted: number) => ({
  clientId,
  client: `Client ${clientId}`,
  earned,
  countedSeconds: hours(counted),
  isOther: counted > 0,
})

/** Six months: A 180 h at 125.00, B 60 h at 700.00, C 240 h at 800.00. */
const clients = [line(1, 2_250_000, 180), line(2, 4_200_000, 60), line(3, 19_200_000, 240)]
const base: PortfolioInput = {
  ...defaultAssumptions,
  clients,
  leaving: new Set(),
  windowMonths: 6,
  alternative: null,
  targetRate: 90_000,
  fill: fromDecimal('0.7'),
}
const going = (...ids: number[]) => ({ leaving: new Set(ids) })

describe('W1 for several clients', () => {
  it('keeps all: twelve average months, nothing gained and nothing lost', () => {
    const nobody = portfolio(base)
    expect(nobody).toMatchObject({
      gain: 0,
      breakEvenMonth: null,
      cumulative: Array(12).fill(0),
      keep: {
        revenue: 51_300_000,
        seconds: hours(960),
        rate: 53_438,
        largestShare: 0.7485,
        concentration: concentration(clients.map(({ earned }) => earned)),
      },
    })
    expect(nobody?.after).toEqual(nobody?.keep)
    expect(nobody?.keep.shares.map(({ clientId, share }) => [clientId, share])).toEqual([
      [3, 0.7485],
      [2, 0.1637],
      [1, 0.0877],
    ])
  })
  it('sells the freed hours at what those that stay bring', () => {
    // 30 h a month go; 70 % of them come back at 780.00: 252 h and 196 560.00 a year.
    const gone = portfolio({ ...base, ...going(1) })
    expect(compare(gone?.assumptions.alternative ?? rational(0), rational(78_000))).toBe(0)
    expect(gone?.after).toMatchObject({
      revenue: 46_800_000 + 19_656_000,
      seconds: hours(600 + 252),
      shares: [
        { clientId: 3, revenue: 38_400_000 },
        { clientId: null, client: '', revenue: 19_656_000 },
        { clientId: 2, revenue: 8_400_000 },
      ],
    })
  })
  it('O1: else at the target, else nothing can be said', () => {
    const all = going(1, 2, 3)
    expect(portfolio({ ...base, ...all })?.assumptions.alternative).toEqual(rational(90_000))
    expect(portfolio({ ...base, ...all, targetRate: null })).toBeNull()
    expect(portfolio({ ...base, ...all, targetRate: null, alternative: 5 })).not.toBeNull()
    expect(portfolio({ ...base, clients: [], targetRate: null })?.gain).toBe(0)
  })
  it('C1: new work comes from as many clients as were replaced', () => {
    const two = [line(1, 600_000, 60), line(2, 600_000, 60)]
    const { after } =
      portfolio({ ...base, clients: two, ...going(1, 2), alternative: 10_000 }) ?? {}
    expect(after).toMatchObject({ concentration: 5000, largestShare: 0.5 })
    expect(after?.shares).toHaveLength(1)
    expect(after?.shares[0]?.share).toBe(1)
  })
  it('each client with hours costs its own effort to replace', () => {
    const typed = { ...base, ...going(1, 2), alternative: 80_000, ramp: 0 }
    // 40 h go at 2 × 40 h of effort in the first month: nothing sold in it.
    expect(portfolio(typed)?.cumulative.slice(0, 2)).toEqual([0, -1_075_000])
    expect(portfolio({ ...typed, acquisition: rational(10) })?.cumulative[1]).toBe(525_000)
  })
  it('what comes in without hours is lost, and costs no effort', () => {
    const retainer = line(4, 600_000, 0)
    const gone = portfolio({ ...base, clients: [...clients, retainer], ...going(4) })
    expect(gone?.cumulative.slice(0, 3)).toEqual([0, -100_000, -200_000])
    expect(gone?.after.shares.map(({ clientId }) => clientId)).toEqual([3, 2, 1])
    const both = { ...base, clients: [...clients, retainer], ...going(1, 4), ramp: 0 }
    // 15 of the 30 hours go into replacing the one client that has hours; for two nothing would be left.
    const course = portfolio({ ...both, acquisition: rational(15), alternative: 80_000 })
    expect(course?.cumulative.slice(0, 2)).toEqual([0, 1_200_000 - 475_000])
  })
})

const aClient = fc.record({
  earned: fc.integer({ min: -50_000, max: 9_000_000 }),
  hours: fc.nat(500),
})
const someClients = fc
  .array(aClient, { maxLength: 6 })
  .map((all) => all.map(({ earned, hours }, i) => line(i + 1, earned, hours)))
const input = fc
  .record({
    clients: someClients,
    leaving: fc.array(fc.integer({ min: 1, max: 8 })).map((ids) => new Set(ids)),
    windowMonths: fc.integer({ min: 1, max: 13 }),
    alternative: fc.option(fc.nat(150_000)),
    fill: fc.nat(100).map((percent) => rational(percent, 100)),
    notice: fc.nat(3),
    ramp: fc.nat(5),
  })
  .map((some): PortfolioInput => ({ ...base, ...some }))

describe('a year of all clients', () => {
  it('the lines add up to the revenue, and the largest is never above all of it', () => {
    fc.assert(
      fc.property(input, (input) => {
        const { keep, after } = portfolio(input) ?? {}
        for (const year of [keep, after]) {
          const sum = year?.shares.reduce((sum, { revenue }) => sum + revenue, 0)
          expect(sum).toBe(year?.revenue)
          const revenues = year?.shares.map(({ revenue }) => revenue) ?? []
          expect(revenues).toEqual(revenues.toSorted((a, b) => b - a))
        }
        // Credit notes alone make a share of more than all.
        fc.pre(input.clients.every(({ earned }) => earned >= 0))
        expect(after?.largestShare ?? 0).toBeLessThanOrEqual(1)
        expect(after?.concentration ?? 0).toBeLessThanOrEqual(10_000)
      }),
    )
  })
  it('the year before does not depend on who goes', () => {
    fc.assert(
      fc.property(input, (input) => {
        expect(portfolio(input)?.keep).toEqual(portfolio({ ...input, leaving: new Set() })?.keep)
      }),
    )
  })
  it('the year after is twelve of the steady months W1 ends in', () => {
    fc.assert(
      fc.property(input, (input) => {
        const horizonMonths = input.notice + Math.max(1, input.ramp) + 2
        const one = portfolio({ ...input, horizonMonths })
        if (!one || !input.clients.some(({ clientId }) => input.leaving.has(clientId))) return
        const [before = 0, last = 0] = one.cumulative.slice(-2)
        // Each of the four was rounded.
        const gained = one.after.revenue - one.keep.revenue
        expect(Math.abs(gained - 12 * (last - before))).toBeLessThanOrEqual(13)
      }),
    )
  })
  it('one client going is W1, whoever else is there', () => {
    const single = input.filter(({ clients }) => (clients[0]?.countedSeconds ?? 0) > 0)
    fc.assert(
      fc.property(single, fc.nat(150_000), (input, alternative) => {
        const [first] = input.clients
        const gone = portfolio({ ...input, alternative, leaving: new Set([1]) })
        const start = startingPoint(first ?? line(1, 0, 0), input.windowMonths)
        const { fill, horizonMonths, notice, ramp, acquisition } = input
        const other = { fill, horizonMonths, notice, ramp, acquisition }
        const assumptions = { ...start, ...other, alternative: rational(alternative) }
        const { cumulative, gain, breakEvenMonth } = weigh(assumptions, { option: 'say-no' })
        expect(gone).toMatchObject({ cumulative, gain, breakEvenMonth })
      }),
    )
  })
})
