import { describe, expect, it } from 'vitest'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'
import {
  cascadeKeys,
  inOrder,
  ruleCases,
  sorted,
  type RuleCase,
} from '../../../support/rules/cases.ts'
import { fillBook } from '../../../support/rules/fill-book.ts'

describe('the cases of tests/fixtures/rules, typed in and asked for through the door', () => {
  it.each(ruleCases())('$name, $rule: $why', async ({ asOf, months, model, expected }) => {
    const test = aCore()
    const refused = await fillBook(test, model)
    const report = await test.value('reports.clients', { asOf, months })
    const { absent = [], clients = {}, portfolio: plan, totals, ...top } = expected
    const names = report.clients.map(({ client }) => client)
    expect(names.filter((name) => absent.includes(name))).toEqual([])
    const headline = report.headline?.client ?? null
    expect({ ...report, refused, headline }).toMatchObject(top)
    expect(report.totals).toMatchObject(totals ?? {})
    const found: Record<string, unknown> = {}
    for (const name of Object.keys(clients)) {
      const line = report.clients.find(({ client }) => client === name)
      if (!line) throw new Error(`${name} is no line of the report`)
      found[name] = seen(
        await test.value('reports.client', { clientId: line.clientId, asOf, months }),
      )
    }
    expect(found).toMatchObject(inOrder(clients))
    const planned = plan && (await portfolioOf(test, asOf, plan.of))
    expect(planned ?? {}).toMatchObject(plan ?? {})
  })
})

function seen({ figures, months, cascade, invoices, live }: CallOutput<'reports.client'>) {
  const byName = <T extends { readonly project: string }>(all: readonly T[]) =>
    Object.fromEntries(all.map((one) => [one.project, one]))
  return {
    ...figures,
    flags: sorted(figures.flags.map(({ kind }) => kind)),
    months: Object.fromEntries(months.map((month) => [month.month, month])),
    cascade: {
      agreed: cascade?.agreedRate ?? null,
      ...Object.fromEntries(
        (cascade?.steps ?? []).map(({ kind, rateAfter }) => [cascadeKeys[kind], rateAfter]),
      ),
    },
    invoices: Object.fromEntries(invoices.map(({ invoice, period }) => [invoice.number, period])),
    live: {
      feeProjects: byName(live.feeProjects),
      waitingRate: live.waitingRate,
      retainers: byName(live.retainers),
    },
  }
}

async function portfolioOf(
  { value }: TestCore,
  asOf: string,
  of: NonNullable<RuleCase['expected']['portfolio']>['of'],
) {
  const clients = await value('clients.list', {})
  const clientIds = clients.filter(({ name }) => of.includes(name)).map(({ id }) => id)
  const plan = await value('whatIf.portfolio', { asOf, clientIds })
  return { ...plan, of, alternative: plan.assumptions.alternative }
}
