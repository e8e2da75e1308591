import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import { addMonths } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** A notice in a line: client, flag and since when. No amount: it may stand on a locked screen. */
export function useNoticeLine(): (notice: Notice) => string {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  // Within a year the day and month say which day it is.
  const styleOf = (date: string) => (date > addMonths(today, -11) ? 'day-month' : 'short')
  return ({ client, flag, since }) => {
    const words = { client: format.isolate(client), what: t(($) => $.notices.what[flag]) }
    return since === null
      ? t(($) => $.notices.line, words)
      : t(($) => $.notices.lineSince, { ...words, date: format.date(since, styleOf(since)) })
  }
}
