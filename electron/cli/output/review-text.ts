import type { ClientReport } from '../../../shared/contract/reports.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import type { Band } from '../../../shared/domain/kinds.ts'
import { against, money, percent } from './amounts.ts'
import { flagText } from './flag-text.ts'
import { table } from './table.ts'
import { printable } from '../../shell/printable.ts'
import { titleOf } from './title.ts'
import {
  charts,
  commandLine,
  common,
  fill,
  flags as flagWords,
  remedies,
  signNames,
  verdictWord,
} from '../words.ts'

const {
  review: words,
  report: { column },
} = commandLine

/** What has been seen in a client and is done about it, open on a day. */
export interface OpenMatters {
  readonly signs: readonly Sign[]
  readonly actions: readonly Action[]
}

/** A client's review in words, for the terminal. */
export function reviewText(report: ClientReport, matters: OpenMatters): string {
  const sections = [
    titleOf(printable(report.figures.client), report),
    ...verdictTexts(report),
    figuresText(report),
    monthsText(report),
    cascadeText(report),
    hoursText(report),
    paymentsText(report),
    ...mattersTexts(matters),
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')

/** The flags that decided with their figures, or the band where no flag did; then the other flags. */
function verdictTexts({ figures, currency }: ClientReport): string[] {
  const { reasons, flags } = figures
  const because = reasons.map((reason) => {
    const flag = flags.find(({ kind }) => kind === reason)
    return flag ? flagText(flag, currency) : flagWords.band[reason as Band]
  })
  const others = flags.filter(({ kind }) => !reasons.includes(kind))
  return [
    section(fill(words.verdict, { verdict: flagWords.verdict[verdictWord(figures)] }), because),
    section(
      words.others,
      others.map((flag) => flagText(flag, currency)),
    ),
  ]
}

function figuresText({ figures: f, currency }: ClientReport): string {
  const rows = [
    [words.effective, money(f.effectiveRate, currency)],
    [words.previous, money(f.previousEffectiveRate, currency)],
    [words.collected, money(f.collectedRate, currency)],
    [words.billed, money(f.billedRate, currency)],
    [words.alternative, money(f.alternativeRate, currency)],
    [words.cost, against(f.opportunityCost, currency)],
    [words.earned, money(f.earned, currency)],
    [words.share, percent(f.revenueShare)],
    [words.counted, formatDuration(f.countedSeconds)],
  ]
  return table([[words.figures, currency], ...rows], ['left', 'right'])
}

function monthsText({ months, currency }: ClientReport): string {
  const rows = months.map((month) => [
    month.month,
    money(month.effectiveRate, currency),
    formatDuration(month.countedSeconds),
    month.pendingSeconds === 0 ? '' : formatDuration(month.pendingSeconds),
    money(month.earned, currency),
    flagWords.band[month.band],
  ])
  const { rate, hours, pending, earned } = column
  const header = [words.month, rate, hours, pending, earned, words.level]
  return table([header, ...rows], ['left', 'right', 'right', 'right', 'right', 'left'])
}

function cascadeText({ cascade, currency }: ClientReport): string {
  if (!cascade) return ''
  const { row } = charts.waterfall
  const agreed =
    cascade.agreedRate === null ? [] : [[row.agreed, '', money(cascade.agreedRate, currency)]]
  const steps = cascade.steps.map(({ kind, change, rateAfter }) => [
    row[kind],
    money(change, currency),
    money(rateAfter, currency),
  ])
  const header = [words.cascade, words.change, column.rate]
  return table([header, ...agreed, ...steps], ['left', 'right', 'right'])
}

function hoursText({ hours }: ClientReport): string {
  const { part, outOfHours, noProject } = charts.hours
  const kinds = [
    'billableCovered',
    'unbilledCovered',
    'uncovered',
    'neverInvoiced',
    'pending',
  ] as const
  const parts = kinds.map((name) => [part[name], hours[name]] as const)
  const rows = [
    ...[...parts, [outOfHours, hours.outOfHours] as const].filter(([, seconds]) => seconds > 0),
    ...hours.byActivity.map(
      ({ activity, seconds }) => [common.activities[activity], seconds] as const,
    ),
  ].map(([name, seconds]) => [name, formatDuration(seconds), ''])
  const projects = hours.byProject.map(({ project, seconds, totalSeconds, estimatedSeconds }) => [
    project ?? noProject,
    formatDuration(seconds),
    estimatedSeconds === null
      ? ''
      : fill(words.estimate, {
          hours: formatDuration(totalSeconds),
          estimate: formatDuration(estimatedSeconds),
        }),
  ])
  if (rows.length + projects.length === 0) return ''
  const isEstimated = hours.byProject.some(({ estimatedSeconds }) => estimatedSeconds !== null)
  const header = [words.hours, '', isEstimated ? words.ofEstimate : '']
  return table([header, ...rows, ...projects], ['left', 'right', 'right'])
}

/** Y1: invoices with something left to pay. */
export const openInvoices = (invoices: ClientReport['invoices']): ClientReport['invoices'] =>
  invoices.filter(({ openGross }) => openGross > 0)

function paymentsText({ figures, invoices, currency }: ClientReport): string {
  const { averageDaysToPay: days, averageDaysLate, overdue } = figures
  const paid =
    days === null ? words.nothingPaid : fill(words.paid, { days, late: averageDaysLate ?? 0 })
  const open = openInvoices(invoices).map(({ invoice, openGross, ageDays }) =>
    fill(invoice.dueOn === null ? words.open : words.openDue, {
      number: printable(invoice.number),
      issued: invoice.issuedOn,
      due: invoice.dueOn ?? '',
      amount: `${money(openGross, invoice.currency)} ${invoice.currency}`,
      days: ageDays ?? 0,
    }),
  )
  const late = overdue === 0 ? [] : [fill(words.overdue, { amount: money(overdue, currency) })]
  return section(words.payments, [paid, ...late, ...open])
}

function mattersTexts({ signs, actions }: OpenMatters): string[] {
  const noted = (text: string, note: string) =>
    note === '' ? text : fill(words.note, { text, note: printable(note) })
  const signLines = signs.map(({ kind, on, note }) =>
    noted(fill(words.sign, { sign: signNames[kind], date: on }), note),
  )
  const actionLines = actions.map(({ remedy, startedOn, dueOn, note }) =>
    noted(
      fill(dueOn === null ? words.action : words.actionDue, {
        remedy: remedies[remedy].name,
        date: startedOn,
        due: dueOn ?? '',
      }),
      note,
    ),
  )
  return [section(words.signs, signLines), section(words.actions, actionLines)]
}
