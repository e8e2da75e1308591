import { secondsOfTime } from '../../../../shared/domain/faults.ts'
import { formatDuration } from '../../../../shared/domain/duration.ts'
import {
  lineEntries,
  timeText,
  type LineContext,
  type LineTime,
  type ReadLine,
} from '../../../../shared/quick-line/index.ts'
import { useSettings } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'

/** How the parts of a line are said. */
export function useChipTexts({ clients, projects, today }: LineContext) {
  const t = useT()
  const { zone } = useSettings()
  const { date, duration, isolate } = useFormat()
  const clock = (second: number) => formatDuration(second)
  const spanText = (time: LineTime) =>
    time.kind === 'span'
      ? isolate(timeText(time).replace('-', '–').replace('+1', ''))
      : duration(time.seconds)
  const texts = {
    time: (read: ReadLine) => {
      if (read.starts) {
        return read.startsAt === null
          ? t(($) => $.capture.startsNow)
          : t(($) => $.capture.startsAt, { time: clock(read.startsAt) })
      }
      const entries = lineEntries(read, zone)
      const spans = read.times.map(spanText).join(', ')
      if (typeof entries === 'string' || read.times.every(({ kind }) => kind === 'duration'))
        return spans
      const seconds = entries.reduce((sum, { time }) => sum + secondsOfTime(time), 0)
      return t(($) => $.capture.spanLength, { span: spans, duration: duration(seconds) })
    },
    client: ({ owner }: ReadLine) =>
      clients.find(({ id }) => id === owner.clientId)?.name ?? t(($) => $.capture.internal),
    project: ({ owner }: ReadLine) =>
      projects.find(({ id }) => id === owner.projectId)?.name ?? t(($) => $.capture.noProject),
    date: (read: ReadLine) =>
      read.date === today ? t(($) => $.capture.today) : date(read.date, 'weekday'),
    activity: ({ activity }: ReadLine) => t(($) => $.common.activities[activity ?? 'work']),
    billable: ({ billable }: ReadLine) =>
      billable === false ? t(($) => $.capture.notBillable) : t(($) => $.capture.billable),
    note: ({ note }: ReadLine) => t(($) => $.capture.note, { note: isolate(note) }),
  }
  return {
    ...texts,
    spanText,
    /** All of it in a row, for a screen reader. */
    spoken: (read: ReadLine) =>
      [
        texts.time(read),
        isolate(texts.client(read)),
        ...(read.owner.projectId === null ? [] : [isolate(texts.project(read))]),
        texts.date(read),
        texts.activity(read),
        texts.billable(read),
        ...(read.note === '' ? [] : [texts.note(read)]),
      ].join(', '),
  }
}
