import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateOfDay, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { entryTimeFault } from '../../../shared/domain/faults.ts'
import {
  rateDoubts,
  sameNames,
  sameNumbers,
} from '../../../shared/profitability/doubts/book-doubts.ts'
import type { Doubt } from '../../../shared/profitability/doubts/doubt.ts'
import {
  doubtedEntry,
  entryDoubts,
  type DoubtedEntry,
} from '../../../shared/profitability/doubts/entry-doubts.ts'
import {
  aheadDoubts,
  invoiceDoubts,
  paymentDoubts,
} from '../../../shared/profitability/doubts/invoice-doubts.ts'
import { openClient } from '../../../shared/profitability/figures.ts'
import { newClient } from '../../../shared/profitability/new-client.ts'
import type { ClientHistory, InvoiceFacts } from '../../../shared/profitability/types.ts'
import { clients } from '../../store/entities/clients.ts'
import { getEntry } from '../../store/entities/entries.ts'
import { getInvoice, invoices } from '../../store/entities/invoices.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import { allReaching } from '../../store/report/entries.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { reading } from '../../store/rows/transaction.ts'
import { always, toAsk } from './list.ts'

// The forms ask the core rather than reckon in the page: only here are all entries of a day, the hours an invoice
// covers and the other clients' numbers at hand, and the rules are the list's own, so that a form and the list
// cannot say different things.

type Typed = ParsedInput<'doubts.ifSaved'>
type Of<K extends Typed['of']> = Extract<Typed, { readonly of: K }>

/** The instant (seconds since 1970) and the local day that it is. */
export interface Now {
  readonly now: number
  readonly today: IsoDate
}

/** Q1–Q4: what would be doubted of something being typed, if it was saved as it stands. */
export function doubtsIfSaved(db: Db, typed: Typed, at: Now): CallOutput<'doubts.ifSaved'> {
  return reading(db, () => toAsk(db, doubtsOf(db, typed, at)))
}

function doubtsOf(db: Db, typed: Typed, at: Now): Doubt[] {
  if (typed.of === 'entry') return ofEntry(db, typed, at)
  if (typed.of === 'invoice') return ofInvoice(db, typed, at.today)
  if (typed.of === 'payment') return ofPayment(db, typed)
  return typed.of === 'client' ? ofClient(db, typed) : rateDoubts(typed)
}

/** Stands after all there are: what is typed is the later one of two that are alike. */
const last = Number.MAX_SAFE_INTEGER

function ofEntry(db: Db, { id, time }: Of<'entry'>, { now, today }: Now): Doubt[] {
  // What cannot be saved is refused, not doubted; cut at every midnight, a slip of a century would take its time.
  const before = id === null ? undefined : getEntry(db, id)
  if (entryTimeFault(time, before && [before.seconds])) return []
  const own = doubtedEntry({ id: id ?? last, clientId: null, time })
  const days = new Set(own.parts.map(({ day }) => day))
  if (days.size === 0) return []
  const near = allReaching(db, dateOfDay(Math.min(...days)), dateOfDay(Math.max(...days)))
  const others = near.filter((entry) => entry.id !== id)
  const doubts = entryDoubts([own, ...others.map(doubtedEntry)], now, dayNumber(today))
  const times = new Map(others.map((entry) => [entry.id, entry]))
  return doubts.flatMap((doubt) => {
    const { entryId, otherId, date } = doubt.figures
    if (doubt.code === 'long-day') return days.has(dayNumber(String(date))) ? [doubt] : []
    if (entryId !== own.id && otherId !== own.id) return []
    const other = times.get(Number(entryId === own.id ? otherId : entryId))
    return other ? [besideOther(doubt, own, other)] : [doubt]
  })
}

/** An overlap as the entry that is typed sees it. */
function besideOther(
  doubt: Doubt,
  { id }: DoubtedEntry,
  other: { readonly id: number; readonly clientId: number | null; readonly time: EntryTime },
): Doubt {
  const span = other.time.kind === 'interval' ? other.time : { start: null, end: null, zone: null }
  const figures = {
    ...doubt.figures,
    entryId: id,
    otherId: other.id,
    otherStart: span.start,
    otherEnd: span.end,
    otherZone: span.zone,
  }
  return { ...doubt, clientId: other.clientId, figures }
}

function ofInvoice(db: Db, { id, fields }: Of<'invoice'>, today: IsoDate): Doubt[] {
  const settings = getSettings(db)
  const before = id === null ? undefined : getInvoice(db, id)
  const { payments = [], writtenOffOn = null } = before ?? {}
  const own: InvoiceFacts = { ...fields, id: id ?? last, payments, writtenOffOn }
  const client = withInvoice(db, fields.clientId, own, today)
  const doubts = [
    ...invoiceDoubts(openClient(client, settings, today, -Infinity), settings),
    ...aheadDoubts([client], today),
    ...sameNumbers([
      ...othersNumbered(db, own, client.id),
      { ...client, invoices: [{ ...own, id: last }] },
    ]),
  ]
  return doubts.filter(
    ({ figures }) => figures['invoiceId'] === own.id || figures['invoiceId'] === last,
  )
}

function withInvoice(db: Db, clientId: number, own: InvoiceFacts, asOf: IsoDate): ClientHistory {
  const [client = newClient(clientId, '')] = loadClientFacts(db, { asOf, clientId })
  return { ...client, invoices: [...client.invoices.filter(({ id }) => id !== own.id), own] }
}

/** The other clients with an invoice of the same number. */
function othersNumbered(db: Db, { number }: InvoiceFacts, clientId: number) {
  const names = new Map(clients.list(db).map(({ id, name }) => [id, name]))
  return invoices
    .where(db, 'WHERE number = ? AND client_id <> ?', number, clientId)
    .map((one) => ({ id: one.clientId, name: names.get(one.clientId) ?? '', invoices: [one] }))
}

function ofPayment(db: Db, { invoiceId, paidOn, gross }: Of<'payment'>): Doubt[] {
  const invoice = getInvoice(db, invoiceId)
  if (!invoice || gross <= 0) return []
  const paid: InvoiceFacts = { ...invoice, payments: [...invoice.payments, { paidOn, gross }] }
  const client = withInvoice(db, invoice.clientId, paid, always)
  return paymentDoubts(client, getSettings(db).currency, always).filter(
    ({ code, figures }) =>
      figures['invoiceId'] === invoiceId &&
      (code === 'payment-beyond-open' || figures['paidOn'] === paidOn),
  )
}

function ofClient(db: Db, { id, name }: Of<'client'>): Doubt[] {
  const others = clients.list(db).filter((client) => client.id !== id)
  const doubts = sameNames([...others, { id: last, name }])
  return doubts.filter(({ clientId }) => clientId === last)
}
