import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import type { Hint } from '../../domain/deciding/hints.ts'
import type { DoubtCode } from '../../domain/kinds.ts'
import { idleProjects, withoutHours } from '../doubts/fee-doubts.ts'
import { openClient, type OpenClient } from '../figures.ts'
import { reportSpans, type ReportSpans } from '../report-spans.ts'
import type { ClientHistory, ClientLine, DayHours, RuleSettings } from '../types.ts'
import { feeNotInvoiced } from './fee-not-invoiced.ts'
import { highBefore } from './high-before.ts'
import { invoiceFirst } from './invoice-first.ts'
import { earnedWithoutHours, fewHours, salesOfNewClient } from './rate-hints.ts'

/** Of which line, as of when, over which months. */
export type HintsAsked = {
  readonly line: ClientLine
  readonly settings: RuleSettings
  readonly asOf: IsoDate
  readonly months: number
  /** The client's sales hours of the window; asked for only of a new client. */
  readonly sales: () => readonly DayHours[]
  /** Whether the user has said that a doubt is right as it is. */
  readonly isSettled: (code: DoubtCode, key: string) => boolean
}

/** What hints are found in. */
export type HintFacts = HintsAsked & { readonly open: OpenClient; readonly spans: ReportSpans }

/** What is to be said beside the figures of a client's line where the rules cannot know. */
export function hintsOf(client: ClientHistory, asked: HintsAsked): Hint[] {
  const open = openClient(client, asked.settings, asked.asOf, -Infinity)
  const facts = { ...asked, open, spans: reportSpans(asked.asOf, asked.months) }
  return [
    ...invoiceFirst(facts),
    ...earnedWithoutHours(facts),
    ...fewHours(facts),
    ...salesOfNewClient(facts),
    ...highBefore(facts),
    ...invoicedWithoutHours(facts),
    ...idle(facts),
    ...feeNotInvoiced(facts),
  ]
}

/** Q5, of the invoices whose work lies in the window. */
function invoicedWithoutHours({ open, settings, spans, isSettled }: HintFacts): Hint[] {
  const code = 'invoiced-without-hours'
  return withoutHours(open, settings.currency)
    .filter(
      ({ key, figures: { to } }) => dayNumber(to) >= spans.windowFrom && !isSettled(code, key),
    )
    .map(({ figures: { labour, ...figures } }) => ({ code, ...figures, amount: labour }))
}

function idle({ open, isSettled }: HintFacts): Hint[] {
  const code = 'idle-project'
  return idleProjects(open)
    .filter(({ key }) => !isSettled(code, key))
    .map(({ figures: { projectId, project, lastDay } }) => ({ code, projectId, project, lastDay }))
}
