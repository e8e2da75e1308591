import { useEffect, useEffectEvent } from 'react'
import type { Area } from '../../../shared/contract/call.ts'
import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import { flagKinds } from '../../../shared/domain/kinds.ts'
import { reportReads } from '../../../shared/contract/reports.ts'
import { useCommand, useTransport } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { openNotices } from '../../components/hooks/open-notices.ts'
import { tellSystem } from './system-notices.ts'
import { useNoticeLine } from './use-notice-words.ts'

/** What flags follow from. The notices themselves are not among it: looking must not lead to looking again. */
const watched: ReadonlySet<Area> = new Set<Area>(['all', ...reportReads])

/** An import writes in many steps and a form in several: the look comes once they have been quiet (ms). */
const quiet = 1500
/** Flags come with the days too, such as an invoice that falls due while the window is open (ms). */
const hour = 3_600_000

/** Looks for new flags at the start, after changes and every hour, and has the system tell of each once. */
export function useNoticeWatch(): void {
  const transport = useTransport()
  const tell = useTell()
  const { mutateAsync } = useCommand('notices.refresh', { ownErrors: true })
  const look = useEffectEvent(() => {
    // A look that fails says nothing: the next one comes, and the pages show their own errors.
    mutateAsync({}).then(
      ({ appeared }) => tell(appeared),
      () => undefined,
    )
  })
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    look()
    const hourly = setInterval(() => look(), hour)
    const stop = transport.on((news) => {
      const isWatched = news.type === 'changed' && news.areas.some((area) => watched.has(area))
      if (!isWatched && news.type !== 'reconnected') return
      clearTimeout(soon)
      soon = setTimeout(() => look(), quiet)
    })
    return () => {
      stop()
      clearInterval(hourly)
      clearTimeout(soon)
    }
  }, [transport])
}

/** Serious flags first, then in the order flags are told in everywhere. */
const graver = (a: Notice, b: Notice): number =>
  Number(b.serious) - Number(a.serious) || flagKinds.indexOf(a.flag) - flagKinds.indexOf(b.flag)

/** So many are named to the system; where more appear at once, as after an import, only the gravest is. */
const most = 3

/**
 * The bell's count tells of new flags within the window: nothing may cover what the user works on. Outside
 * it the system does, where the user wants that.
 */
function useTell(): (appeared: readonly Notice[]) => void {
  const t = useT()
  const lineOf = useNoticeLine()
  return (appeared) => {
    if (appeared.length === 0) return
    const title = t(($) => $.notices.appeared, { count: appeared.length })
    const lines = appeared.toSorted(graver).map(lineOf)
    tellSystem(title, lines.slice(0, lines.length > most ? 1 : most).join('\n'), openNotices)
  }
}
