import { useMemo } from 'react'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { laterDays } from '../../../../shared/domain/timing/worked.ts'
import { useStatus } from '../../../api/index.ts'
import { useFormat, type Format } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import { useNames, type Names } from '../../../components/hooks/use-names.ts'
import type { Column } from './columns.ts'

/** The texts of one row, by the part of the row that shows them; an empty one hides its part. */
export type RowView = Readonly<Record<Column | 'internal' | 'sign' | 'later', string>>

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
] as const satisfies readonly (keyof RowView)[]

interface Wording {
  readonly names: Names
  readonly format: Format
  readonly t: Translate
  /** This year is not said. */
  readonly year: string
}

/** Words entries for the long list, each once: a row scrolled back into sight costs nothing to word. */
export function useRowView(): (entry: Entry) => RowView {
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

function remembered(word: (entry: Entry) => RowView): (entry: Entry) => RowView {
  const known = new WeakMap<Entry, RowView>()
  return (entry) => {
    let view = known.get(entry)
    if (!view) known.set(entry, (view = word(entry)))
    return view
  }
}

function rowView(entry: Entry, { names, format, t, year }: Wording): RowView {
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
  }
}

function clockView({ time }: Entry, format: Format) {
  if (time.kind === 'duration') return { start: '', end: '', later: '' }
  const days = laterDays(time)
  return {
    start: format.time(time.start, time.zone),
    end: format.time(time.end, time.zone),
    later: days > 0 ? `+${format.number(days)}` : '',
  }
}
