import type { Notice } from '../../../shared/contract/notices.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** A notice in a line: client, flag and since when. No amount: it may stand on a locked screen. */
export function useNoticeLine(): (notice: Notice) => string {
  const t = useT()
  const format = useFormat()
  return ({ client, flag, since }) => {
    const words = { client: format.isolate(client), what: t(($) => $.notices.what[flag]) }
    return since === null
      ? t(($) => $.notices.line, words)
      : t(($) => $.notices.lineSince, { ...words, date: format.date(since) })
  }
}
