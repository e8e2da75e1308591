import type { ClientReport } from '../../../shared/contract/reports.ts'
import { type Session, command } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { windowOf, windowOptions } from '../input/window.ts'
import { clientJson } from '../output/client-json.ts'
import { type OpenMatters, openInvoices, reviewText } from '../output/review-text.ts'

/** `review CLIENT`: all that is known of one client, the verdict with its reasons first. */
export const review = command({
  takes: 'client',
  options: windowOptions,
  async run(given, words, session) {
    const { id: clientId } = await clientNamed(words.join(' '), session)
    const window = await windowOf(given, session)
    const report = await session.ask('reports.client', { clientId, ...window })
    const matters = await openMatters(clientId, window.asOf, session)
    return { json: reviewJson(report, matters), text: () => reviewText(report, matters) }
  },
})

function reviewJson(report: ClientReport, { signs, actions }: OpenMatters) {
  const { asOf, window, currency, figures, months, cascade, hours, invoices, live } = report
  const { verdict, reasons, flags, previousEffectiveRate, alternativeKind } = figures
  return {
    client: figures.client,
    asOf,
    window,
    currency,
    verdict,
    reasons,
    figures: { ...clientJson(figures), previousEffectiveRate, alternativeKind },
    flags,
    months,
    /** E4. */
    whereTheRateWent: cascade,
    hours,
    payments: {
      averageDaysToPay: figures.averageDaysToPay,
      averageDaysLate: figures.averageDaysLate,
      overdue: figures.overdue,
      open: openInvoices(invoices).map(({ invoice, openGross, ageDays }) => ({
        number: invoice.number,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        currency: invoice.currency,
        openGross,
        ageDays,
      })),
    },
    /** L1–L4. */
    feeProjects: live.feeProjects,
    retainers: live.retainers,
    waitingRate: live.waitingRate,
    trend: live.trend,
    signs,
    actions,
  }
}

/** The warning signs of a client open on a day, and what has been begun by then and is not done. */
export async function openMatters(
  clientId: number,
  asOf: string,
  { ask }: Session,
): Promise<OpenMatters> {
  const isOpen = (from: string, to: string | null) => from <= asOf && (to === null || to > asOf)
  const signs = await ask('signs.list', { clientId })
  const actions = await ask('actions.list', { clientId })
  return {
    signs: signs.filter(({ on, closedOn }) => isOpen(on, closedOn)),
    actions: actions.filter(({ startedOn, doneOn }) => isOpen(startedOn, doneOn)),
  }
}
