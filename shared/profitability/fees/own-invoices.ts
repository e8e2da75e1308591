import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { givenSpan } from '../revenue/given-span.ts'
import type { Ledger, LedgerLine } from '../revenue/ledger.ts'
import type { ClientHistory, HoursScope, OtherWork, ProjectFacts } from '../types.ts'

/** A client with a ledger, as far as the rules F ask for it. */
export type FeeGround = {
  readonly client: ClientHistory
  readonly ledger: Ledger
  readonly tailGraceDays: number
  /** F1: hours outside the client's `fixed` projects with a fee. */
  readonly otherHours: HoursScope
}

/**
 * F1: which client-wide invoices could be the project's own, one question each; `isSure` is false if
 * invoices left out (`older`) may be among them.
 */
export type Doubtful = { readonly lines: readonly LedgerLine[]; readonly isSure: boolean }

const nothingDoubtful: Doubtful = { lines: [], isSure: true }

/** F2: the project whose invoice this is, or whose invoice the note credits; null: client-wide. */
export function ownerOf({ credits, invoice }: LedgerLine): number | null {
  return credits ? credits.invoice.projectId : invoice.projectId
}

/**
 * F1: the client-wide invoices that could be the project's own. `from`: its first day of work, or
 * without hours the issue date of its first invoice; `labour`: what F2's invoices and notes come to.
 */
export function doubtfulInvoices(
  project: ProjectFacts,
  from: () => number,
  labour: number,
  ground: FeeGround,
): Doubtful {
  if (labour >= (project.fee ?? 0)) return nothingDoubtful
  const { client, ledger, tailGraceDays } = ground
  const wide = ledger.lines.filter(({ isCredit, invoice }) => !isCredit && !invoice.projectId)
  const since = from() - tailGraceDays
  const lines = wide.filter((line, i) => {
    if (line.issuedDay < since || isForOther(line, project, client.otherWork)) return false
    return !isForOtherHours(line, wide[i - 1], ground)
  })
  const first = wide[0]?.issuedDay ?? Infinity
  return { lines, isSure: first < since || !client.older?.latestEnds.has(null) }
}

const isForOther = (
  { invoice }: LedgerLine,
  project: ProjectFacts,
  answers: readonly OtherWork[] | undefined,
): boolean =>
  answers?.some(
    ({ invoiceId, projectId }) =>
      invoiceId === invoice.id && (projectId === null || projectId === project.id),
  ) ?? false

/** F1: whether the client has hours of other work where the invoice would have its own. */
function isForOtherHours(
  line: LedgerLine,
  before: LedgerLine | undefined,
  { client, ledger, otherHours }: FeeGround,
): boolean {
  const span = givenSpan(line)
  const from = span?.from ?? (before ? before.issuedDay + 1 : -Infinity)
  const to = Math.min(span?.to ?? line.issuedDay, ledger.asOfDay)
  return client.hours.hasHours(otherHours, from, to)
}

/** Whether a date is there and reached. */
export const isReached = (date: IsoDate | null, day: number): boolean =>
  date !== null && dayNumber(date) <= day
