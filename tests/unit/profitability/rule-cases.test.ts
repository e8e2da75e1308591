import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromDecimal, roundHalfEven } from '../../../shared/domain/rational.ts'
import {
  alternativeFor,
  buildReport,
  clientLive,
  defaultAssumptions,
  describeInvoices,
  monthlySeries,
  portfolio,
  rateCascade,
  type ClientHistory,
  type Report,
  type RuleSettings,
} from '../../../shared/profitability/index.ts'
import { bookClients, bookSettings, type Book } from './support/book.ts'

type Fields = Readonly<Record<string, unknown>>
type Expected = {
  readonly clients?: Readonly<Record<string, Fields>>
  readonly absent?: readonly string[]
  readonly prospectSeconds?: number
  readonly noInvoices?: boolean
  readonly headline?: string | null
  readonly totals?: Fields
  readonly portfolio?: Fields & { readonly of: readonly string[] }
  readonly refused?: readonly string[]
}
type RuleCase = {
  readonly rule: string
  readonly why: string
  readonly asOf: string
  readonly months: number
  readonly model: Book
  readonly expected: Expected
}

const folder = path.join(import.meta.dirname, '../../fixtures/rules')
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => ({
    name,
    ...(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as RuleCase),
  }))

describe('the cases of tests/fixtures/rules, over the rules alone', () => {
  it.each(cases)('$name, $rule: $why', ({ asOf, months, model, expected }) => {
    const settings = bookSettings(model)
    const clients = bookClients(model)
    const report = buildReport({ asOf, months, settings, clients })
    const { absent = [], clients: lines = {}, portfolio: plan, ...top } = expected
    const names = report.clients.map(({ client }) => client)
    expect(names.filter((name) => absent.includes(name))).toEqual([])
    const refused = report.refused.map(({ number }) => `invoice ${number}`)
    expect({ ...report, refused, headline: report.headline?.client ?? null }).toMatchObject(top)
    const found = Object.keys(lines).map((name) => [name, seen(name, clients, report, settings)])
    expect(Object.fromEntries(found)).toMatchObject(inOrder(lines))
    const planned = plan && portfolioOf(report, settings, plan.of)
    expect(planned ?? {}).toMatchObject(plan ?? {})
  })
})

/** Flags are a set. */
const inOrder = (lines: Readonly<Record<string, Fields>>) =>
  Object.fromEntries(
    Object.entries(lines).map(([name, { flags, ...line }]) => [
      name,
      flags === undefined ? line : { ...line, flags: sorted(flags as string[]) },
    ]),
  )
const sorted = (texts: readonly string[]) => texts.toSorted((a, b) => (a < b ? -1 : 1))

function seen(
  name: string,
  clients: readonly ClientHistory[],
  report: Report,
  settings: RuleSettings,
) {
  const client = clients.find((one) => one.name === name)
  const line = report.clients.find((one) => one.client === name)
  if (!client || !line) throw new Error(`${name} is no line of the report`)
  const { asOf, months, window } = report
  const live = clientLive(client, settings, asOf)
  const byName = <T extends { readonly project: string }>(all: readonly T[]) =>
    Object.fromEntries(all.map((one) => [one.project, one]))
  return {
    ...line,
    flags: sorted(line.flags.map(({ kind }) => kind)),
    months: Object.fromEntries(
      monthlySeries(
        client,
        settings,
        asOf,
        window.from.slice(0, 7),
        alternativeFor(report, client.id, settings, () => client.alternative)?.rate ?? null,
      ).map((month) => [month.month, month]),
    ),
    cascade: cascadeOf(client, settings, asOf, months),
    invoices: Object.fromEntries(
      describeInvoices(client, settings, asOf).map((one) => [
        client.invoices.find(({ id }) => id === one.invoiceId)?.number ?? '',
        { ...one.period, source: one.source },
      ]),
    ),
    live: {
      feeProjects: byName(live.feeProjects),
      waitingRate: live.waitingRate,
      retainers: byName(live.retainers),
    },
  }
}

const stageKeys = {
  agreed: 'agreed',
  'billed-differently': 'billed',
  unbilled: 'unbilled',
  'never-invoiced': 'never',
  'written-off': 'effective',
  'not-paid': 'collected',
} as const

function cascadeOf(client: ClientHistory, settings: RuleSettings, asOf: string, months: number) {
  const { stages } = rateCascade(client, settings, asOf, months)
  return Object.fromEntries(stages.map(({ stage, rate }) => [stageKeys[stage], rate]))
}

function portfolioOf(report: Report, settings: RuleSettings, of: readonly string[]) {
  const found = portfolio({
    clients: report.clients,
    leaving: new Set(
      report.clients.filter(({ client }) => of.includes(client)).map((line) => line.clientId),
    ),
    windowMonths: report.months,
    alternative: null,
    targetRate: settings.targetRate,
    ...defaultAssumptions,
    fill: fromDecimal(settings.fill),
  })
  return found && { ...found, of, alternative: roundHalfEven(found.assumptions.alternative) }
}
