import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { isIsoDate } from '../../../shared/domain/calendar.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { money } from '../amounts.ts'
import { asOfDate } from '../ask.ts'
import { type Command, asJson, done, failed, refused, textOf } from '../command.ts'
import { wholeNumber } from '../numbers.ts'
import { printable, table } from '../text-width.ts'

/** `report`: what every client is worth in the window (E1–E3, O2, B1, the flags and the verdict). */
export const reportCommand: Command = {
  options: { 'as-of': { type: 'string' }, months: { type: 'string' } },
  creates: false,
  async run({ positionals, values, json, open }) {
    if (positionals.length > 0) return refused('report takes options only, no other words.')
    const given = textOf(values, 'as-of')
    if (given !== undefined && !isIsoDate(given)) return refused(`--as-of ${given} is not a date.`)
    const months = wholeNumber(textOf(values, 'months'), 1, 120)
    if (months === null) return refused('--months wants a whole number from 1 to 120.')
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const asOf = await asOfDate(given, invoke)
    if (!asOf.ok) return failed(asOf.error)
    const report = await invoke('reports.clients', {
      asOf: asOf.value,
      ...(months === undefined ? {} : { months }),
    })
    if (!report.ok) return failed(report.error)
    return done(json ? asJson(reportJson(report.value)) : reportTable(report.value))
  },
}

/** The report for scripts: these keys, in this order, and no others. */
function reportJson({ asOf, window, currency, clients }: Report) {
  return { asOf, window, currency, clients: clients.map(clientJson) }
}

function clientJson(c: ClientFigures) {
  return {
    client: c.client,
    seconds: c.seconds,
    billableSeconds: c.billableSeconds,
    outOfHoursSeconds: c.outOfHoursSeconds,
    pendingSeconds: c.pendingSeconds,
    neverInvoicedSeconds: c.neverInvoicedSeconds,
    countedSeconds: c.countedSeconds,
    earned: c.earned,
    matchedCollected: c.matchedCollected,
    deferred: c.deferred,
    invoiced: c.invoiced,
    effectiveRate: c.effectiveRate,
    collectedRate: c.collectedRate,
    billedRate: c.billedRate,
    averageDaysToPay: c.averageDaysToPay,
    averageDaysLate: c.averageDaysLate,
    overdue: c.overdue,
    alternativeRate: c.alternativeRate,
    opportunityCost: c.opportunityCost,
    revenueShare: c.revenueShare,
    band: c.band,
    flags: c.flags.map(({ kind }) => kind),
    verdict: c.verdict,
  }
}

function reportTable({ window, currency, clients, totals }: Report): string {
  const title = `Clients from ${window.from} to ${window.to}, amounts in ${currency}`
  if (clients.length === 0) return `${title}\n\nNo client has hours or invoices yet.`
  const header = ['Client', 'Rate/h', 'Hours', 'Pending', 'Earned', 'Opp. cost', 'Share']
  const rows = clients.map((c) => [
    printable(c.client),
    money(c.effectiveRate, currency),
    formatDuration(c.countedSeconds),
    c.pendingSeconds === 0 ? '' : formatDuration(c.pendingSeconds),
    money(c.earned, currency),
    money(c.opportunityCost, currency),
    c.revenueShare === null ? '–' : `${(c.revenueShare * 100).toFixed(1)} %`,
    c.band,
    c.verdict,
    c.flags.map(({ kind }) => kind).join(', '),
  ])
  const sum = [
    'All',
    money(totals.effectiveRate, currency),
    formatDuration(totals.countedSeconds),
    totals.pendingSeconds === 0 ? '' : formatDuration(totals.pendingSeconds),
    money(totals.earned, currency),
  ]
  const numbers = header.slice(1).map(() => 'right' as const)
  const alignments = ['left' as const, ...numbers, ...Array<'left'>(3).fill('left')]
  return `${title}\n\n${table([[...header, 'Band', 'Verdict', 'Flags'], ...rows, sum], alignments)}`
}
