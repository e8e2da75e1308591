import type { Report } from '../../../shared/contract/reports.ts'
import { unjudged } from '../../../shared/words/unjudged.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { command } from '../command.ts'
import { windowOf, windowOptions } from '../input/window.ts'
import { against, hours, money, percent } from '../output/amounts.ts'
import { clientJson } from '../output/client-json.ts'
import { table } from '../output/table.ts'
import { titleOf } from '../output/title.ts'
import { commandLine, fill, flags, verdictWord } from '../words.ts'

const words = commandLine.report

/** `report`: what every client is worth in the window (E1–E3, O2, the flags and the verdict). */
export const report = command({
  takes: 'nothing',
  options: windowOptions,
  async run(given, _words, session) {
    const found = await session.ask('reports.clients', await windowOf(given, session))
    return { json: reportJson(found), text: () => reportText(unjudged(found)) }
  },
})

/** The report for scripts: these keys, in this order, and no others. */
function reportJson({ clients, ...report }: Report) {
  const { asOf, window, currency, prospectSeconds, noInvoices, headline } = report
  return {
    asOf,
    window,
    currency,
    prospectSeconds,
    noInvoices,
    headline: headline?.client ?? null,
    clients: clients.map(clientJson),
  }
}

function reportText(report: Report): string {
  const { currency, clients, totals } = report
  const title = titleOf(words.what, report)
  if (clients.length === 0) return `${title}\n\n${words.none}`
  const figures = (
    f: Pick<Report['totals'], 'effectiveRate' | 'countedSeconds' | 'pendingSeconds' | 'earned'>,
  ) => [
    money(f.effectiveRate, currency),
    formatDuration(f.countedSeconds),
    f.pendingSeconds === 0 ? '' : formatDuration(f.pendingSeconds),
    money(f.earned, currency),
  ]
  const rows = clients.map((c) => [
    c.client,
    ...figures(c),
    against(c.opportunityCost, currency),
    percent(c.revenueShare),
    flags.verdict[verdictWord(c)],
    c.flags.map(({ kind }) => flags.short[kind]).join(', '),
  ])
  const numbers = Array<'right'>(6).fill('right')
  const alignments = ['left', ...numbers, 'left', 'left'] as const
  const header = Object.values(words.column)
  const lines = table([header, ...rows, [words.all, ...figures(totals)]], alignments)
  return [title, lines, ...asides(report)].join('\n\n')
}

/** What stands in no line: work for prospects (H6), and what the hours would be worth before any invoice. */
function asides({ prospectSeconds, worth, currency }: Report): string[] {
  const aside: string[] = []
  if (prospectSeconds > 0) {
    aside.push(fill(words.prospects, { hours: hours(prospectSeconds) }))
  }
  if (worth === null) return aside
  aside.push(words.notInvoiced)
  if (worth.agreedSeconds > 0) {
    const amount = money(worth.agreedValue, currency)
    aside.push(fill(words.worthAgreed, { hours: hours(worth.agreedSeconds), amount }))
  }
  if (worth.unagreedSeconds > 0 && worth.targetValue !== null) {
    const amount = money(worth.targetValue, currency)
    aside.push(fill(words.worthTarget, { hours: hours(worth.unagreedSeconds), amount }))
  }
  return aside
}
