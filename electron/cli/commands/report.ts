import type { Report } from '../../../shared/contract/reports.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { money } from '../amounts.ts'
import { clientsReport, windowOptions } from '../ask.ts'
import { clientJson } from '../client-json.ts'
import { type Command, asJson, done, failed, refused } from '../command.ts'
import { percent } from '../flag-text.ts'
import { printable, table } from '../text-width.ts'

/** `report`: what every client is worth in the window (E1–E3, O2, B1, the flags and the verdict). */
export const reportCommand: Command = {
  options: windowOptions,
  creates: false,
  async run(input) {
    if (input.positionals.length > 0) return refused('report takes options only, no other words.')
    const report = await clientsReport(input)
    if (!report.ok) return failed(report.error)
    return done(input.json ? asJson(reportJson(report.value)) : reportTable(report.value))
  },
}

/** The report for scripts: these keys, in this order, and no others. */
function reportJson({ asOf, window, currency, clients }: Report) {
  return { asOf, window, currency, clients: clients.map(clientJson) }
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
    percent(c.revenueShare),
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
