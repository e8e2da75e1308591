import type { ClientReport } from '../../shared/contract/reports.ts'
import type { Band } from '../../shared/domain/kinds.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { money } from './amounts.ts'
import { flagText, percent } from './flag-text.ts'
import type { OpenMatters } from './open-matters.ts'
import { printable, table } from './text-width.ts'

/** A client's review in words, for the terminal. */
export function reviewText(report: ClientReport, matters: OpenMatters): string {
  const { window, currency, figures } = report
  const title = `${printable(figures.client)} from ${window.from} to ${window.to}, amounts in ${currency}`
  const sections = [
    title,
    verdictText(report),
    figuresText(report),
    monthsText(report),
    cascadeText(report),
    hoursText(report),
    paymentsText(report),
    mattersText(matters),
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')

const bandWords: Readonly<Record<Band, string>> = {
  'no-data': 'no hour counts yet',
  'too-little-data': 'too few hours to judge',
  prao: 'an hour brings no more than unpaid work experience',
  'near-prao': 'an hour brings little more than unpaid work experience',
  'below-break-even': 'an hour does not cover your costs',
  'below-alternative': 'the same hour would bring more elsewhere',
  healthy: 'an hour brings what it should',
}

/** The flags that decided with their figures, or what the band means where no flag did; then the other flags. */
function verdictText({ figures, currency }: ClientReport): string {
  const { verdict, reasons, flags } = figures
  const because = reasons.map((reason) => {
    const flag = flags.find(({ kind }) => kind === reason)
    return flag ? flagText(flag, currency) : bandWords[reason as Band]
  })
  const others = flags.filter(({ kind }) => !reasons.includes(kind))
  const lines = others.map((flag) => flagText(flag, currency))
  return [section(`Verdict: ${verdict}, because`, because), section('Other flags', lines)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function figuresText({ figures: f, currency }: ClientReport): string {
  const rows = [
    ['An hour brings', money(f.effectiveRate, currency)],
    ['  in as many months before', money(f.previousEffectiveRate, currency)],
    ['  of it paid so far', money(f.collectedRate, currency)],
    ['  per billable hour', money(f.billedRate, currency)],
    ['  elsewhere', money(f.alternativeRate, currency)],
    ['Opportunity cost', money(f.opportunityCost, currency)],
    ['Earned', money(f.earned, currency)],
    ['Share of revenue', percent(f.revenueShare)],
    ['Hours counted', formatDuration(f.countedSeconds)],
  ]
  return table([['Figures', currency], ...rows], ['left', 'right'])
}

function monthsText({ months, currency }: ClientReport): string {
  const rows = months.map((month) => [
    month.month,
    money(month.effectiveRate, currency),
    formatDuration(month.countedSeconds),
    month.pendingSeconds === 0 ? '' : formatDuration(month.pendingSeconds),
    money(month.earned, currency),
    month.band,
  ])
  const header = ['Month', 'Rate/h', 'Hours', 'Pending', 'Earned', 'Band']
  return table([header, ...rows], ['left', 'right', 'right', 'right', 'right', 'left'])
}

function cascadeText({ cascade, currency }: ClientReport): string {
  if (!cascade) return ''
  const agreed =
    cascade.agreedRate === null ? [] : [['agreed', '', money(cascade.agreedRate, currency)]]
  const steps = cascade.steps.map(({ kind, change, rateAfter }) => [
    kind,
    money(change, currency),
    money(rateAfter, currency),
  ])
  const header = ['Where the rate went', 'Change', 'Rate/h']
  return table([header, ...agreed, ...steps], ['left', 'right', 'right'])
}

function hoursText({ hours }: ClientReport): string {
  const kinds = [
    ['billable', hours.billableCovered],
    ['not billable', hours.unbilledCovered],
    ['never invoiced', hours.neverInvoiced],
    ['not invoiced yet', hours.pending],
    ['of all, out of hours', hours.outOfHours],
  ] as const
  const rows = [
    ...kinds.filter(([, seconds]) => seconds > 0),
    ...hours.byActivity.map(({ activity, seconds }) => [activity, seconds] as const),
  ].map(([name, seconds]) => [name, formatDuration(seconds), ''])
  const projects = hours.byProject.map(({ project, seconds, totalSeconds, estimatedSeconds }) => [
    project === null ? 'no project' : printable(project),
    formatDuration(seconds),
    estimatedSeconds === null
      ? ''
      : `${formatDuration(totalSeconds)} of ${formatDuration(estimatedSeconds)}`,
  ])
  if (rows.length + projects.length === 0) return ''
  const isEstimated = hours.byProject.some(({ estimatedSeconds }) => estimatedSeconds !== null)
  const header = ['Hours', '', isEstimated ? 'Of the estimate' : '']
  return table([header, ...rows, ...projects], ['left', 'right', 'right'])
}

/** Y1: invoices with something left to pay. */
export const openInvoices = (invoices: ClientReport['invoices']): ClientReport['invoices'] =>
  invoices.filter(({ openGross }) => openGross > 0)

function paymentsText({ figures, invoices, currency }: ClientReport): string {
  const { averageDaysToPay, averageDaysLate, overdue } = figures
  const paid =
    averageDaysToPay === null
      ? 'nothing was paid in the last year'
      : `paid after ${averageDaysToPay} days, ${averageDaysLate ?? 0} days late on average`
  const open = openInvoices(invoices).map(({ invoice, openGross, ageDays }) => {
    const due = invoice.dueOn === null ? '' : `, due ${invoice.dueOn}`
    const amount = `${money(openGross, invoice.currency)} ${invoice.currency}`
    return `open: ${printable(invoice.number)} of ${invoice.issuedOn}${due}: ${amount}, ${ageDays ?? 0} days old`
  })
  const late = overdue === 0 ? [] : [`overdue: ${money(overdue, currency)}`]
  return section('Payments', [paid, ...late, ...open])
}

function mattersText({ signs, actions }: OpenMatters): string {
  const noted = (note: string) => (note === '' ? '' : `: ${printable(note)}`)
  const signLines = signs.map(({ kind, on, note }) => `${kind}, seen ${on}${noted(note)}`)
  const actionLines = actions.map(({ remedy, startedOn, dueOn, note }) => {
    const due = dueOn === null ? '' : `, due ${dueOn}`
    return `${remedy}, begun ${startedOn}${due}${noted(note)}`
  })
  return [section('Warning signs', signLines), section('Under way', actionLines)]
    .filter((part) => part !== '')
    .join('\n\n')
}
