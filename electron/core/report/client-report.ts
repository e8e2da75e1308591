import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ClientReport as ClientPage } from '../../../shared/contract/reports.ts'
import { dayNumber, windowOf, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Invoice } from '../../../shared/domain/entities.ts'
import type { Rational } from '../../../shared/domain/rational.ts'
import { rateCascade } from '../../../shared/profitability/cascade.ts'
import { unpackDays } from '../../../shared/profitability/hours/days.ts'
import {
  describeInvoices,
  type InvoiceDescription,
} from '../../../shared/profitability/revenue/describe.ts'
import { bandLimits } from '../../../shared/profitability/judgement/bands.ts'
import {
  alternativeFor,
  namedRate,
  opportunityCost,
} from '../../../shared/profitability/weigh/opportunity.ts'
import { hintsOf } from '../../../shared/profitability/hints/hints.ts'
import { clientLive } from '../../../shared/profitability/live/live.ts'
import { clientParts, type ClientParts } from '../../../shared/profitability/parts.ts'
import { monthlySeries } from '../../../shared/profitability/series.ts'
import type {
  ClientHistory,
  MonthFigures,
  ClientLine,
} from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import { listInvoices } from '../../store/entities/invoices.ts'
import { settledDoubts } from '../../store/entities/settled-doubts.ts'
import { activityDays, activitySeconds } from '../../store/report/entries.ts'
import { projectSeconds } from '../../store/report/hours.ts'
import type { ClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { judgedDays } from './hours-of-client.ts'
import type { Gathered } from './gather.ts'
import { clientFigures } from './shape.ts'

type Months = CallOutput<'reports.series'>['months']

/** O1: the client's exact alternative rate in minor units per hour; null if it is unknown. */
export function exactAlternative({ report, facts, settings }: Gathered, clientId: number) {
  const choiceOf = (id: number) => facts.get(id)?.alternative ?? null
  return alternativeFor(report, clientId, settings, choiceOf)?.rate ?? null
}

/**
 * E5: one client's months alone, loading only that client. What other clients pay is not looked up,
 * so a month stands below the alternative only where the user named one: the target, or an offer.
 */
export function seriesOf(db: Db, facts: ClientFacts, asOf: IsoDate, months: number): Months {
  const settings = getSettings(db)
  const { from } = windowOf(asOf, months)
  const own = facts.alternative
  const alternative = own && namedRate(own, settings.targetRate)
  return monthlySeries(facts, settings, asOf, from.slice(0, 7), alternative).map(shownMonth)
}

/** All the client page shows, all invoices among it. */
export function clientPage(
  db: Db,
  gathered: Gathered,
  line: ClientLine,
  facts: ClientFacts,
): ClientPage {
  const { report, settings } = gathered
  const { asOf, months, window, currency } = report
  const alternative: Rational | null = exactAlternative(gathered, line.clientId)
  const series = monthlySeries(facts, settings, asOf, window.from.slice(0, 7), alternative)
  const described = describeInvoices(facts, settings, asOf)
  const parts = clientParts(facts, settings, report)
  const invoices = invoicesOf(listInvoices(db, line.clientId), described, parts, asOf)
  return {
    asOf,
    window,
    currency,
    figures: clientFigures(line, facts.archived),
    months: withMoney(series, invoices, bandLimits(settings).fill, alternative),
    cascade: cascadeOf(rateCascade(facts, settings, asOf, months).stages, line),
    hours: {
      ...hoursOf(line),
      byActivity: activitySeconds(db, { clientId: line.clientId, ...window }).map((row) => row),
      byProject: byProject(db, facts, gathered),
    },
    invoices,
    fees: parts.fees,
    alternative: facts.alternative,
    live: clientLive(facts, settings, asOf),
    hints: hintsFor(db, gathered, line, facts),
  }
}

function hintsFor(db: Db, { report, settings }: Gathered, line: ClientLine, facts: ClientFacts) {
  const { asOf, months, window } = report
  const settled = new Set(settledDoubts.list(db).map(({ code, key }) => `${code} ${key}`))
  return hintsOf(facts, {
    line,
    settings,
    asOf,
    months,
    sales: () => activityDays(db, { clientId: facts.id, ...window }, 'sales'),
    isSettled: (code, key) => settled.has(`${code} ${key}`),
  })
}

function shownMonth(month: MonthFigures): Months[number] {
  const { seconds, countedSeconds, pendingSeconds, earned, matchedCollected } = month
  return {
    month: month.month,
    seconds,
    countedSeconds,
    pendingSeconds,
    earned,
    matchedCollected,
    effectiveRate: month.effectiveRate,
    collectedRate: month.collectedRate,
    provisional: month.provisional,
    band: month.band,
  }
}

/** R3 and O2 by month. */
function withMoney(
  series: readonly MonthFigures[],
  invoices: ClientPage['invoices'],
  fill: Rational,
  alternative: Rational | null,
): ClientPage['months'] {
  const byMonth = Map.groupBy(invoices, ({ invoice }) => invoice.issuedOn.slice(0, 7))
  return series.map((month) => ({
    ...shownMonth(month),
    invoiced: (byMonth.get(month.month) ?? []).reduce((sum, { labour }) => sum + labour, 0),
    opportunityCost: opportunityCost(month, alternative, fill),
  }))
}

// E4. Without an agreed rate the first stage is the rate billed, which no step leads to.
function cascadeOf(
  stages: ReturnType<typeof rateCascade>['stages'],
  line: ClientLine,
): ClientPage['cascade'] {
  if (stages.length === 0) return null
  return {
    agreedRate: stages[0]?.stage === 'agreed' ? stages[0].rate : null,
    steps: stages.flatMap(({ stage, rate, step }) =>
      stage === 'agreed' ? [] : [{ kind: stage, change: step ?? 0, rateAfter: rate }],
    ),
    effectiveRate: line.effectiveRate,
    collectedRate: line.collectedRate,
  }
}

function hoursOf(line: ClientLine) {
  return {
    billableCovered: line.billableCoveredSeconds,
    unbilledCovered: line.coveredSeconds - line.billableCoveredSeconds,
    uncovered: line.countedSeconds - line.coveredSeconds - line.neverInvoicedSeconds,
    neverInvoiced: line.neverInvoicedSeconds,
    pending: line.pendingSeconds,
    inHours: line.seconds - line.outOfHoursSeconds,
    outOfHours: line.outOfHoursSeconds,
  }
}

/** Hours of the window by project, and all of a project's hours ever for its estimate. */
function byProject(db: Db, client: ClientHistory, { report, settings }: Gathered) {
  const { asOf, months } = report
  const days = judgedDays(client, settings, asOf, months)
  return [...Map.groupBy(days, ({ projectId }) => projectId)].map(([projectId, rows]) => {
    const project = client.projects.find(({ id }) => id === projectId)
    return {
      projectId,
      project: project?.name ?? null,
      seconds: sum(rows),
      totalSeconds:
        projectId === null
          ? sum(unpackDays(client.hours.since(-Infinity)).filter((row) => row.projectId === null))
          : projectSeconds(db, client.id, projectId, asOf),
      // Of a retainer they are hours a month (L3), not to be held against all that was ever worked.
      estimatedSeconds:
        project?.pricing === 'retainer' ? null : (project?.estimatedSeconds ?? null),
    }
  })
}

const sum = (rows: readonly { readonly seconds: number }[]) =>
  rows.reduce((total, { seconds }) => total + seconds, 0)

/** The invoices issued up to the as-of date, newest first. */
function invoicesOf(
  invoices: readonly Invoice[],
  described: readonly InvoiceDescription[],
  parts: ClientParts,
  asOf: IsoDate,
): ClientPage['invoices'] {
  const byId = new Map(described.map((found) => [found.invoiceId, found]))
  const inWindow = new Map(parts.revenue.map((part) => [part.invoiceId, part]))
  const late = new Set(parts.payments.filter((part) => part.overdue).map((p) => p.invoiceId))
  return invoices.flatMap((invoice) => {
    const found = byId.get(invoice.id)
    if (!found) return []
    const part = inWindow.get(invoice.id)
    const isOpen = found.openGross > 0
    return [
      {
        invoice,
        period: { ...found.period, source: found.source },
        labour: found.labour,
        earnedInWindow: part?.earned ?? 0,
        collectedInWindow: part?.matchedCollected ?? 0,
        deferred: part?.deferred ?? 0,
        writtenOff: found.writtenOff,
        openGross: found.openGross,
        settledOn: found.settledOn,
        daysToPay: found.daysToPay,
        daysLate: found.daysLate,
        ageDays: isOpen ? dayNumber(asOf) - dayNumber(invoice.issuedOn) : null,
        overdue: late.has(invoice.id),
      },
    ]
  })
}
