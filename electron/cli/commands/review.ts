import type { ClientReport } from '../../../shared/contract/reports.ts'
import { asOfDate, windowOf, windowOptions } from '../ask.ts'
import { clientJson } from '../client-json.ts'
import { clientNamed } from '../client-named.ts'
import { type Command, asJson, done, failed, refused } from '../command.ts'
import { openMatters, type OpenMatters } from '../open-matters.ts'
import { openInvoices, reviewText } from '../review-text.ts'

/** `review CLIENT`: all that is known of one client, the verdict with its reasons first. */
export const reviewCommand: Command = {
  options: windowOptions,
  creates: false,
  async run({ positionals, values, json, open }) {
    const name = positionals.join(' ')
    if (name.trim() === '') return refused('review wants the name of one client.')
    const window = windowOf(values)
    if (!window.ok) return failed(window.error)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const client = await clientNamed(name, invoke)
    if (!client.ok) return failed(client.error)
    const asOf = await asOfDate(window.value.asOf, invoke)
    if (!asOf.ok) return failed(asOf.error)
    const clientId = client.value.id
    const input = { clientId, asOf: asOf.value, ...window.value.months }
    const report = await invoke('reports.client', input)
    if (!report.ok) return failed(report.error)
    const matters = await openMatters(invoke, clientId, asOf.value)
    if (!matters.ok) return failed(matters.error)
    const { value } = report
    return done(json ? asJson(reviewJson(value, matters.value)) : reviewText(value, matters.value))
  },
}

function reviewJson(report: ClientReport, { signs, actions }: OpenMatters) {
  const { asOf, window, currency, figures, months, cascade, hours, invoices } = report
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
    signs,
    actions,
  }
}
