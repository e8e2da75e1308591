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
import { bookClients, bookSettings } from '../../support/rules/book.ts'
import { cascadeKeys, inOrder, ruleCases, sorted } from '../../support/rules/cases.ts'

describe('the cases of tests/fixtures/rules, over the rules alone', () => {
  it.each(ruleCases())('$name, $rule: $why', ({ asOf, months, model, expected }) => {
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

function cascadeOf(client: ClientHistory, settings: RuleSettings, asOf: string, months: number) {
  const { stages } = rateCascade(client, settings, asOf, months)
  return Object.fromEntries(stages.map(({ stage, rate }) => [cascadeKeys[stage], rate]))
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
