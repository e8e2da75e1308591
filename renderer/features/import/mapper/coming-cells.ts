import type { Comes } from '../../../../shared/contract/files/looks.ts'
import { dateOfDay } from '../../../../shared/domain/calendar.ts'
import type { ImportKind } from '../../../../shared/domain/kinds.ts'
import { localOf } from '../../../../shared/domain/zone.ts'
import type { Format } from '../../../format/index.ts'
import type { Translate } from '../../../i18n/index.ts'

interface Head {
  readonly name: string
  readonly isNumber: boolean
}

/** The heads over what comes of rows, by what they are. */
export function comingHeads(t: Translate, kind: ImportKind): readonly Head[] {
  const text = (name: string): Head => ({ name, isNumber: false })
  const figure = (name: string): Head => ({ name, isNumber: true })
  const client = text(t(($) => $.imports.mapper.field.client))
  if (kind === 'entries') {
    return [
      text(t(($) => $.imports.mapper.field.date)),
      text(t(($) => $.imports.mapper.comes.time)),
      figure(t(($) => $.imports.mapper.field.length)),
      client,
      text(t(($) => $.imports.mapper.field.project)),
      text(t(($) => $.imports.mapper.field.note)),
    ]
  }
  const number = text(t(($) => $.imports.mapper.field.number))
  const isInvoice = kind === 'invoices'
  const date = text(
    isInvoice ? t(($) => $.imports.mapper.field.issued) : t(($) => $.imports.mapper.field.paidOn),
  )
  const amount = figure(
    isInvoice ? t(($) => $.imports.mapper.field.net) : t(($) => $.imports.mapper.field.gross),
  )
  return [number, client, date, amount]
}

/** What stands below them for one row; nothing for one that is not taken. */
export function comingCells(t: Translate, format: Format, comes: Comes): readonly string[] {
  if (comes.kind === 'entries') return entryCells(t, format, comes.row)
  if (comes.kind === 'invoices') {
    const { number, client, issuedOn, net, currency } = comes.row
    return [number, client, format.date(issuedOn), format.money(net, currency)]
  }
  if (comes.kind !== 'payments') return []
  const { invoiceNumber, client, paidOn, gross } = comes.row
  return [invoiceNumber, client ?? '', format.date(paidOn), format.number(Number(gross), 2)]
}

type Entry = Extract<Comes, { kind: 'entries' }>['row']

function entryCells(t: Translate, format: Format, row: Entry): readonly string[] {
  const { time, client, project, note, billable } = row
  const day = time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)
  const span =
    time.kind === 'duration'
      ? ''
      : `${format.time(time.start, time.zone)}–${format.time(time.end, time.zone)}`
  const seconds = time.kind === 'duration' ? time.seconds : time.end - time.start
  const unbilled = client !== null && !billable ? t(($) => $.imports.mapper.comes.notBillable) : ''
  return [
    format.date(day),
    span,
    format.duration(seconds),
    client ?? '',
    project ?? '',
    [note, unbilled].filter(Boolean).join(' · '),
  ]
}
