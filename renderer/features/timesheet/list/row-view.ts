import { useMemo } from 'react'
import type { ListedEntry } from '../../../../shared/domain/entities.ts'
import { laterDays } from '../../../../shared/domain/timing/worked.ts'
import { useStatus } from '../../../api/index.ts'
import { useFormat, type Format } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import { useNames, type Names } from '../../../components/hooks/use-names.ts'
import type { Column } from './columns.ts'

/** The texts of one row, by the part of the row that shows them; an empty one hides its part. */
export type RowView = Readonly<Record<Column | 'internal' | 'sign' | 'later' | 'toInvoice', string>>

export const rowParts = [
  'date',
  'client',
  'internal',
  'project',
  'note',
  'activity',
  'billable',
  'sign',
  'start',
  'end',
  'later',
  'seconds',
  'toInvoice',
] as const satisfies readonly (keyof RowView)[]

interface Wording {
  readonly names: Names
  readonly format: Format
  readonly t: Translate
  /** This year is not said. */
  readonly year: string
}

/** Words entries for the long list, each once: a row scrolled back into sight costs nothing to word. */
export function useRowView(): (entry: ListedEntry) => RowView {
  const t = useT()
  const names = useNames()
  const format = useFormat()
  const { today } = useStatus()
  const year = today.slice(0, 4)
  return useMemo(
    () => remembered((entry) => rowView(entry, { names, format, t, year })),
    [t, names, format, year],
  )
}

function remembered(word: (entry: ListedEntry) => RowView): (entry: ListedEntry) => RowView {
  const known = new WeakMap<ListedEntry, RowView>()
  return (entry) => {
    let view = known.get(entry)
    if (!view) known.set(entry, (view = word(entry)))
    return view
  }
}

function rowView(entry: ListedEntry, { names, format, t, year }: Wording): RowView {
  const client = names.client(entry)
  return {
    date: entry.date.startsWith(year)
      ? format.date(entry.date, 'weekday')
      : format.date(entry.date),
    client: client ?? '',
    internal: client === null ? t(($) => $.time.entry.internal) : '',
    project: names.project(entry) ?? '',
    note: entry.note,
    activity: entry.activity === 'work' ? '' : t(($) => $.common.activities[entry.activity]),
    billable: entry.billable ? t(($) => $.time.list.billable) : t(($) => $.time.entry.notBillable),
    sign: entry.billable ? '✓' : '–',
    ...clockView(entry, format),
    seconds: format.duration(entry.seconds),
    toInvoice: toInvoiceText(entry, format, t),
  }
}

/** T5: where it is rounded by the day, the day's is told: its own share alone is no round number. */
function toInvoiceText(
  { toInvoice, dayToInvoice }: ListedEntry,
  format: Format,
  t: Translate,
): string {
  if (toInvoice === undefined) return ''
  return dayToInvoice === undefined
    ? t(($) => $.time.rounding.toInvoice, { time: format.duration(toInvoice) })
    : t(($) => $.time.rounding.dayToInvoice, { time: format.duration(dayToInvoice) })
}

function clockView({ time }: ListedEntry, format: Format) {
  if (time.kind === 'duration') return { start: '', end: '', later: '' }
  const days = laterDays(time)
  return {
    start: format.time(time.start, time.zone),
    end: format.time(time.end, time.zone),
    later: days > 0 ? `+${format.number(days)}` : '',
  }
}
