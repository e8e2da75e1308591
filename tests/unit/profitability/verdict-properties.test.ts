import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfEven } from '../../../shared/domain/rational.ts'
import type { AlternativeChoice } from '../../../shared/domain/entities.ts'
import {
  alternativeFor,
  buildReport,
  type ClientHistory,
  type ClientLine,
  type RuleSettings,
} from '../../../shared/profitability/index.ts'
import { feesOf } from '../../../shared/profitability/fees/fee-projects.ts'
import { ownerOf } from '../../../shared/profitability/fees/own-invoices.ts'
import { openLedger } from '../../../shared/profitability/revenue/ledger.ts'
import { runs } from '../../support/runs.ts'
import { aProject, paid, settings, withDays, type Client } from './support/builders.ts'
import { asOf, asOfDay } from './support/random-clients.ts'
import { checkFees, feeClientOf } from './support/random-fees.ts'

const report = (clients: readonly ClientHistory[], own: RuleSettings = settings, months = 6) =>
  buildReport({ asOf, months, settings: own, clients: [...clients] })
const lineOf = (client: ClientHistory, own?: RuleSettings): ClientLine => {
  const [line] = report([client], own).clients
  if (!line) throw new Error('no line')
  return line
}
const kindsOf = (client: ClientHistory) => lineOf(client).flags.map(({ kind }) => kind)

const choiceOf: fc.Arbitrary<AlternativeChoice | null> = fc.constantFrom(
  null,
  { kind: 'rest' },
  { kind: 'best' },
  { kind: 'target' },
  { kind: 'offer', rate: 70_000, probability: '0.8' },
)
const bookOf = fc
  .array(fc.tuple(feeClientOf, choiceOf), { minLength: 3, maxLength: 5 })
  .map((all) =>
    all.map(([client, alternative], i) => ({ ...client, id: i + 1, name: `C${i}`, alternative })),
  )

describe('B1, O2: the level and what an hour costs', () => {
  it('say the same of every client, whatever it is compared with', () => {
    const seen = new Set<string>()
    // Over three years and with low limits most of them are compared with the alternative.
    const low = { ...settings, praoRate: 500, breakEvenRate: 1000 }
    fc.assert(
      fc.property(bookOf, (clients) => {
        const found = report(clients, low, 36)
        const choice = (id: number) => clients.find((one) => one.id === id)?.alternative ?? null
        for (const { clientId, band, alternativeKind, opportunityCost: cost } of found.clients) {
          seen.add(`${band} ${alternativeKind}`)
          const { rate = null } = alternativeFor(found, clientId, settings, choice) ?? {}
          expect(cost === null).toBe(rate === null)
          if (cost === null) continue
          expect(band === 'healthy' && cost > 0).toBe(false)
          expect(band === 'below-alternative' && cost < 0).toBe(false)
        }
      }),
      { numRuns: runs(150) },
    )
    for (const kind of ['rest', 'best', 'target', 'offer'])
      expect(seen).toContain(`healthy ${kind}`)
    expect([...seen].join()).toContain('below-alternative')
  })
})

/** F2: the invoices and notes of a project. */
const ownOf = (client: Client, projectId: number) => {
  const { lines } = openLedger(client, settings.currency, asOf)
  return new Set(lines.flatMap((line) => (ownerOf(line) === projectId ? [line.invoice.id] : [])))
}

/** Whether nothing else names the project or what is the project's. */
const isApart = (client: Client, projectId: number): boolean => {
  const own = ownOf(client, projectId)
  return client.invoices.every(
    (one) =>
      own.has(one.id) || (one.projectId !== projectId && !own.has(one.creditsInvoiceId ?? 0)),
  )
}

/** Without a project: its hours, invoices and notes, and itself. */
function strip(client: Client, projectId: number): Client {
  const own = ownOf(client, projectId)
  return {
    ...withDays(
      client,
      client.days.filter((row) => row.projectId !== projectId),
    ),
    invoices: client.invoices.filter(({ id }) => !own.has(id)),
    projects: client.projects.filter(({ id }) => id !== projectId),
  }
}

const unestimated = (client: Client): Client => ({
  ...client,
  projects: [
    aProject(7, { pricing: 'fixed', fee: 9_000_000 }),
    ...client.projects.filter(({ id }) => id !== 7),
  ],
})

describe('F6: a project of which nobody knows how far it is', () => {
  it('moves no figure of the client’s other work, and only waits itself', () => {
    let seen = 0
    checkFees((random) => {
      const client = unestimated(random)
      const ledger = openLedger(client, settings.currency, asOf)
      const waits = feesOf(client, ledger, settings).waiting.some(({ project }) => project.id === 7)
      if (!waits || !isApart(client, 7)) return
      const [all, others] = [lineOf(client), lineOf(strip(client, 7))]
      seen += all.seconds > others.seconds ? 1 : 0
      for (const key of [
        'countedSeconds',
        'earned',
        'matchedCollected',
        'writtenOff',
        'neverInvoicedSeconds',
        'effectiveRate',
        'accrued',
      ] as const) {
        expect([key, all[key]]).toEqual([key, others[key]])
      }
      expect(all.pendingSeconds - others.pendingSeconds).toBe(all.seconds - others.seconds)
    }, 600)
    expect(seen).toBeGreaterThan(20)
  })
})

/** All money ten times as much, by fees, invoices, payments and agreed rates. */
const tenfold = (client: Client): Client => ({
  ...client,
  projects: client.projects.map((one) => ({ ...one, fee: one.fee && one.fee * 10 })),
  agreedRates: client.agreedRates.map((one) => ({ ...one, rate: one.rate * 10 })),
  invoices: client.invoices.map((one) => ({
    ...one,
    net: one.net * 10,
    vat: one.vat * 10,
    expenses: one.expenses * 10,
    payments: one.payments.map(({ paidOn, gross }) => paid(paidOn, gross * 10)),
  })),
})

describe('scaling', () => {
  it('all money and all rates tenfold leave level, advice and concerns as they are', () => {
    const rates = { praoRate: 150_000, breakEvenRate: 450_000, targetRate: 900_000 }
    const limits = [15_000, 18_750, 45_000, 63_000]
    checkFees((client) => {
      const [own, scaled] = [lineOf(client), lineOf(tenfold(client), { ...settings, ...rates })]
      // Parts of an amount are whole minor units, so that only a rate away from a limit says the same.
      const slack = (client.invoices.length + 3) * 20
      const isNear = (rate: number | null) =>
        rate !== null && limits.some((limit) => Math.abs(rate - limit) <= slack)
      if (isNear(own.effectiveRate)) return
      // As nothing earned at all counts as no word yet (B1), so may an amount that rounds to it.
      if ((own.earned === 0) !== (scaled.earned === 0)) return
      expect(scaled.countedSeconds).toBe(own.countedSeconds)
      expect(scaled.band).toBe(own.band)
      const money = new Set(['falling-rate', 'dependence'])
      const kinds = (line: ClientLine) =>
        line.flags.flatMap(({ kind }) => (money.has(kind) ? [] : [kind]))
      expect(kinds(scaled)).toEqual(kinds(own))
      expect(scaled.averageDaysToPay ?? 0).toBeCloseTo(own.averageDaysToPay ?? 0, 0)
    })
  })
})

describe('every concern under its least data', () => {
  const noHoursInWindow = (client: Client) =>
    withDays(
      client,
      client.days.filter(({ day }) => day < asOfDay - 181),
    )

  it('scope-creep without hours in the period, and of a retainer', () => {
    checkFees((client) => {
      expect(kindsOf(noHoursInWindow(client))).not.toContain('scope-creep')
      const projects = client.projects.map((one) => ({ ...one, pricing: 'retainer' as const }))
      expect(kindsOf({ ...client, projects })).not.toContain('scope-creep')
    })
  })

  it('never-invoiced before the first invoice of the book', () => {
    checkFees((client) => {
      const invoices = client.invoices.filter(({ net }) => net < 0)
      expect(kindsOf({ ...client, invoices })).not.toContain('never-invoiced')
    })
  })

  it('slower-payer on fewer than six settled invoices, late-payer on none', () => {
    checkFees((client) => {
      const five = client.invoices.filter(({ net }) => net >= 0).slice(0, 5)
      const invoices = five.map((one, i) => ({
        ...one,
        payments: [paid(i < 3 ? one.issuedOn : asOf, one.net + one.vat)],
      }))
      expect(kindsOf({ ...client, invoices })).not.toContain('slower-payer')
      const unpaid = invoices.map((one) => ({ ...one, payments: [] }))
      expect(kindsOf({ ...client, invoices: unpaid })).not.toContain('late-payer')
    })
  })

  it('overdue while two clients are invoiced and no payment is there', () => {
    checkFees((client) => {
      const unpaid = {
        ...client,
        invoices: client.invoices.map((one) => ({ ...one, payments: [] })),
      }
      if (!unpaid.invoices.some(({ net, issuedOn }) => net > 0 && issuedOn <= asOf)) return
      const book = report([unpaid, { ...unpaid, id: 2, name: 'Z' }])
      for (const { flags, overdue } of book.clients) {
        expect(overdue).toBe(0)
        expect(flags.map(({ kind }) => kind)).not.toContain('overdue')
      }
    })
  })

  it('dependence while fewer than three months earned anything', () => {
    checkFees((client) => {
      const twoMonths = {
        ...withDays(
          client,
          client.days.filter(({ day }) => day > asOfDay - 30),
        ),
        projects: [],
        invoices: client.invoices.map((one) => ({
          ...one,
          projectId: null,
          serviceFrom: '2026-06-01',
          serviceTo: asOf,
        })),
      }
      expect(kindsOf(twoMonths)).not.toContain('dependence')
    })
  })

  it('warning-signs with one open that is not critical', () => {
    checkFees((client) => {
      const on = '2026-01-01'
      const warningSigns = [{ kind: 'haggles-early' as const, on, closedOn: null }]
      expect(kindsOf({ ...client, warningSigns })).not.toContain('warning-signs')
    }, 50)
  })
})

describe('O1: the rate that is shown', () => {
  it('is the exact one, rounded once', () => {
    fc.assert(
      fc.property(bookOf, (clients) => {
        const found = report(clients)
        const choice = (id: number) => clients.find((one) => one.id === id)?.alternative ?? null
        for (const line of found.clients) {
          const exact = alternativeFor(found, line.clientId, settings, choice)?.rate
          expect(line.alternativeRate).toBe(exact ? roundHalfEven(exact) : null)
          const { alternativeRate: rate, opportunityCost: cost, countedSeconds, earned } = line
          if (rate === null || cost === null) continue
          const about = (rate * 7 * countedSeconds) / 36_000 - earned
          expect(Math.abs(cost - about)).toBeLessThanOrEqual(countedSeconds / 3600 + 1)
        }
      }),
      { numRuns: runs(60) },
    )
  })
})
