import { useMemo } from 'react'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { useFormat, type Format } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import { entryMarks, marksOf, type EntryMark } from '../entry-marks.ts'
import { useNames, type Names } from '../use-names.ts'
import { laterDays } from '../../../../shared/domain/timing/worked.ts'

const ownParts = [
  'date',
  'client',
  'internal',
  'project',
  'note',
  'range',
  'later',
  'duration',
] as const

/** The texts of one row, by the part of the row that shows them; an empty one hides its part. */
export type RowView = Readonly<Record<(typeof ownParts)[number] | EntryMark, string>>

export const rowParts: readonly (keyof RowView)[] = [...ownParts, ...entryMarks]

/** Words entries for the long list, each once: a row scrolled back into sight costs nothing to word. */
export function useRowView(): (entry: Entry) => RowView {
  const t = useT()
  const names = useNames()
  const format = useFormat()
  return useMemo(() => remembered((entry) => rowView(entry, names, format, t)), [t, names, format])
}

function remembered(word: (entry: Entry) => RowView): (entry: Entry) => RowView {
  const known = new WeakMap<Entry, RowView>()
  return (entry) => {
    let view = known.get(entry)
    if (!view) known.set(entry, (view = word(entry)))
    return view
  }
}

function rowView(entry: Entry, names: Names, format: Format, t: Translate): RowView {
  const client = names.client(entry)
  const project = names.project(entry)
  return {
    date: format.date(entry.date),
    client: client ?? '',
    internal: client === null ? t(($) => $.time.entry.internal) : '',
    project: project === null ? '' : ` · ${project}`,
    ...marksOf(entry, t),
    note: entry.note,
    ...rangeView(entry, format, t),
    duration: format.duration(entry.seconds),
  }
}

function rangeView(entry: Entry, { time }: Format, t: Translate): Pick<RowView, 'range' | 'later'> {
  if (entry.time.kind === 'duration') return { range: '', later: '' }
  const { start, end, zone } = entry.time
  const days = laterDays(entry.time)
  return {
    range: t(($) => $.time.entry.range, { from: time(start, zone), to: time(end, zone) }),
    later: days > 0 ? t(($) => $.time.entry.laterDays, { count: days }) : '',
  }
}
