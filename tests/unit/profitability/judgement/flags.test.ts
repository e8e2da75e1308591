import { describe, expect, it } from 'vitest'
import { buildReport, type InvoiceFacts } from '../../../../shared/profitability/index.ts'
import { remediesBySign } from '../../../../shared/domain/deciding/remedies.ts'
import { remedyKinds, type FlagKind } from '../../../../shared/domain/kinds.ts'
import { flagRules } from '../../../../shared/profitability/judgement/flags/flags.ts'
import {
  aClient,
  anInvoice,
  aProject,
  onDay,
  paid,
  settings,
  type Given,
} from '../support/builders.ts'

const asOf = '2026-06-30'
const month = (number: number) => `2026-${String(number).padStart(2, '0')}`

/** Ten hours a month from January on, invoiced at the end of each month. */
const monthly = (rates: readonly number[], more: Partial<InvoiceFacts> = {}) => ({
  days: rates.map((_, i) => onDay(`${month(i + 1)}-10`, 10)),
  invoices: rates.map((rate, i) =>
    anInvoice(i + 1, `${month(i + 1)}-28`, rate * 10, {
      serviceFrom: `${month(i + 1)}-01`,
      serviceTo: `${month(i + 1)}-28`,
      payments: [paid(`${month(i + 1)}-28`, rate * 10)],
      ...more,
    }),
  ),
})
const good = [200_000, 200_000, 200_000, 200_000, 200_000, 200_000]
const other = aClient({ id: 2, name: 'Other', ...monthly(good), alternative: { kind: 'target' } })
const reportOf = (more: Given, thresholds = settings.thresholds) =>
  buildReport({
    asOf,
    settings: thresholds ? { ...settings, thresholds } : settings,
    clients: [aClient(more), other],
  }).clients[0]
const flag = (kind: FlagKind, more: Given) => reportOf(more)?.flags.find((one) => one.kind === kind)

describe('flags of the bands', () => {
  it.each([
    ['prao', true, 15_000],
    ['near-prao', true, 18_000],
    ['below-break-even', true, 30_000],
    ['below-alternative', false, 60_000],
  ] as const)('%s, serious: %s', (kind, serious, rate) => {
    const bad = monthly(
      [200_000, 200_000, rate, rate, rate, rate].map((one) => (one === rate ? rate : rate)),
    )
    expect(flag(kind, bad)).toMatchObject({
      serious,
      since: '2026-01-01',
      figures: { effectiveRate: rate },
      remedies: flagRules[kind].remedies,
    })
  })
  it('tells since which month it has been so, without a break', () => {
    const slid = monthly([14_000, 20_000, 14_000, 14_000, 14_000, 13_000])
    expect(flag('prao', slid)?.since).toBe('2026-03-01')
    const bridged = {
      ...slid,
      days: slid.days.filter((_, i) => i !== 3),
      invoices: slid.invoices.filter((_, i) => i !== 3),
    }
    expect(flag('prao', bridged)?.since).toBe('2026-03-01')
  })
  it('falls back to the window where the latest month is better', () => {
    expect(flag('prao', monthly([10_000, 10_000, 10_000, 10_000, 10_000, 20_000]))?.since).toBe(
      '2026-01-01',
    )
  })
})

describe('falling-rate', () => {
  it.each([
    [[100_000, 100_000, 100_000, 80_000, 80_000, 80_000], '2026-04-01'],
    [[100_000, 100_000, 100_000, 80_000, 80_000, 80_001], undefined],
  ])('%j: since %s', (rates, since) => {
    expect(flag('falling-rate', monthly(rates))?.since).toBe(since)
  })
  it('carries both rates', () => {
    const rates = [100_000, 100_000, 100_000, 70_000, 70_000, 70_000]
    expect(flag('falling-rate', monthly(rates))).toMatchObject({
      serious: true,
      figures: { recentRate: 70_000, earlierRate: 100_000 },
    })
  })
  it('needs enough hours on both sides', () => {
    const { days, invoices } = monthly([100_000, 100_000, 100_000, 10_000, 10_000, 10_000])
    const few = days
      .filter((_, i) => i < 3)
      .map((row) => ({ ...row, seconds: 3600, billableSeconds: 3600 }))
    expect(flag('falling-rate', { days: [...few, ...days.slice(3)], invoices })).toBeUndefined()
  })
  it('sees no fall where nothing was earned before', () => {
    expect(flag('falling-rate', monthly([0, 0, 0, 0, 0, 0]))).toBeUndefined()
  })
})

describe('scope-creep', () => {
  const project = aProject(7, { name: 'Site', estimatedSeconds: 5 * 3600 })
  const days = [onDay('2026-02-10', 5, { projectId: 7 }), onDay('2026-03-10', 1, { projectId: 7 })]
  it('is raised above the estimate, with the day it was passed', () => {
    expect(flag('scope-creep', { days, projects: [project] })).toMatchObject({
      serious: true,
      since: '2026-03-10',
      figures: { projectId: 7, seconds: 21_600, estimatedSeconds: 18_000, projects: 1 },
    })
    expect(flag('scope-creep', { days: days.slice(0, 1), projects: [project] })).toBeUndefined()
  })
  it('counts all hours ever, but only of a project worked on in the window', () => {
    const old = [onDay('2024-02-10', 10, { projectId: 7 })]
    expect(flag('scope-creep', { days: old, projects: [project] })).toBeUndefined()
    const again = [...old, onDay('2026-01-01', 1, { projectId: 7 })]
    expect(flag('scope-creep', { days: again, projects: [project] })).toMatchObject({
      since: null,
      figures: { seconds: 39_600 },
    })
  })
  it('is nothing of a retainer, whose estimate is a month’s', () => {
    const retainer = aProject(7, { pricing: 'retainer', estimatedSeconds: 5 * 3600 })
    expect(flag('scope-creep', { days, projects: [retainer] })).toBeUndefined()
  })
})

describe('hours and payments', () => {
  it.each([
    ['unbilled-share', { billableSeconds: 27_000 }, { billableSeconds: 26_999 }],
    ['out-of-hours', { seconds: 48_000, outOfHoursSeconds: 7200 }, { outOfHoursSeconds: 7200 }],
  ] as const)('%s is a notice above its share', (kind, at, above) => {
    expect(flag(kind, { days: [onDay('2026-06-10', 10, at)] })).toBeUndefined()
    expect(flag(kind, { days: [onDay('2026-06-10', 10, above)] })).toMatchObject({
      serious: false,
      since: '2026-06-10',
    })
  })
  it.each([
    ['unbilled-share', { billableSeconds: 0 }, 4.9],
    ['out-of-hours', { outOfHoursSeconds: 7199 }, 2],
  ] as const)('%s says nothing of few hours', (kind, row, hours) => {
    expect(flag(kind, { days: [onDay('2026-06-10', hours, row)] })).toBeUndefined()
  })
  it('of a prospect no share of the hours is told (H6), looked at alone', () => {
    const days = [onDay('2026-06-10', 10, { billableSeconds: 0, outOfHoursSeconds: 36_000 })]
    const kinds = (state: 'prospect' | 'active') =>
      buildReport({
        asOf,
        settings,
        clients: [aClient({ days, state, invoices: [] }), other],
        named: 1,
      })
        .clients.find(({ clientId }) => clientId === 1)
        ?.flags.map(({ kind }) => kind)
    expect(kinds('active')).toEqual(['unbilled-share', 'out-of-hours'])
    expect(kinds('prospect')).toEqual([])
  })
  it('never-invoiced not while the book holds no invoice', () => {
    const days = [onDay('2026-01-10', 5)]
    const note = anInvoice(9, '2026-05-01', -100)
    const alone = (invoices: InvoiceFacts[]) =>
      buildReport({ asOf, settings, clients: [aClient({ days, invoices })] }).clients[0]?.flags
    expect(alone([note])).toEqual([])
    const kinds = alone([note, anInvoice(1, '2026-06-01', 100, { projectId: 8 })])
    expect(kinds?.map(({ kind }) => kind)).toContain('never-invoiced')
  })
  it('never-invoiced from two hours on', () => {
    const days = [onDay('2026-01-10', 1), onDay('2026-01-20', 1)]
    expect(flag('never-invoiced', { days })).toMatchObject({
      since: '2026-01-10',
      figures: { neverInvoicedSeconds: 7200 },
    })
    expect(flag('never-invoiced', { days: days.slice(1) })).toBeUndefined()
  })
  it.each([
    ['2026-03-09', undefined],
    ['2026-03-10', true],
  ])('late-payer: paid on %s, due on 2 March: serious %s', (on, serious) => {
    const invoices = [
      anInvoice(1, '2026-01-31', 1000, { dueOn: '2026-03-02', payments: [paid(on, 1000)] }),
    ]
    expect(flag('late-payer', { invoices })?.serious).toBe(serious)
    expect(flag('late-payer', { invoices })?.since).toBe(serious && '2026-03-02')
  })
  it.each([
    ['2026-05-31', false, 30],
    ['2026-05-30', true, 31],
  ])('overdue since %s, serious: %s', (dueOn, serious, oldestDays) => {
    const invoices = [
      anInvoice(1, '2026-01-31', 1000, { dueOn }),
      anInvoice(2, '2026-02-28', 500, { dueOn: '2026-06-29' }),
    ]
    expect(flag('overdue', { invoices })).toMatchObject({
      serious,
      since: dueOn,
      figures: { overdue: 1500, invoices: 2, oldestDays },
    })
  })
})

describe('dependence', () => {
  const dependenceOf = (share: number, whole: { serviceFrom: string; serviceTo: string }) => {
    const issued = whole.serviceTo
    const clients = [
      aClient({ invoices: [anInvoice(1, issued, share * 100, whole)] }),
      aClient({ id: 2, name: 'Z', invoices: [anInvoice(2, issued, (100 - share) * 100, whole)] }),
    ]
    const [own] = buildReport({ asOf, settings, clients }).clients
    return own?.flags.find((one) => one.kind === 'dependence')
  }
  const quarter = { serviceFrom: '2026-01-01', serviceTo: '2026-03-31' }

  it.each([
    [40, undefined],
    [41, 'warning'],
    [55, 'warning'],
    [56, 'critical'],
  ] as const)('C1: %i %% of revenue: %s', (share, level) => {
    expect(dependenceOf(share, quarter)?.figures['level']).toBe(level)
  })
  it('V2: is never serious', () => {
    expect(dependenceOf(90, quarter)?.serious).toBe(false)
  })
  it('C1: not before three months of the window have earned something', () => {
    expect(dependenceOf(90, { ...quarter, serviceTo: '2026-02-28' })).toBeUndefined()
  })
})

describe('warning-signs', () => {
  const sign = (on: string, more = {}) => ({
    kind: 'vague-brief' as const,
    on,
    closedOn: null,
    ...more,
  })
  it.each([
    [[sign('2026-05-01')], undefined],
    [[sign('2026-05-01'), sign('2026-04-01')], '2026-04-01'],
    [[sign('2026-05-01', { kind: 'cannot-pay' as const })], '2026-05-01'],
    [[sign('2026-05-01'), sign('2026-04-01', { closedOn: asOf })], undefined],
    [[sign('2026-05-01'), sign('2026-07-01')], undefined],
  ])('%#', (warningSigns, since) => {
    expect(flag('warning-signs', { warningSigns })?.since).toBe(since)
  })
})

describe('thresholds are settings', () => {
  it('uses the user’s own', () => {
    const days = [onDay('2026-06-10', 100, { outOfHoursSeconds: 36_000 })]
    const thresholds = settings.thresholds && { ...settings.thresholds, outOfHoursShare: '0.05' }
    expect(reportOf({ days })?.flags.map((one) => one.kind)).not.toContain('out-of-hours')
    expect(reportOf({ days }, thresholds)?.flags.map((one) => one.kind)).toContain('out-of-hours')
  })
})

describe('remedies', () => {
  it('knows every remedy it offers, and offers every one', () => {
    const offered = new Set([
      ...Object.values(flagRules).flatMap(({ remedies }) => remedies),
      ...Object.values(remediesBySign).flat(),
    ])
    expect([...offered].toSorted()).toEqual([...remedyKinds].toSorted())
  })
})
