import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent } from 'react'
import type { Area } from '../../../shared/contract/call.ts'
import type { Notice } from '../../../shared/domain/flags.ts'
import { flagKinds } from '../../../shared/domain/kinds.ts'
import { reportReads } from '../../../shared/contract/reports.ts'
import { useCommand, useTransport } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { NoticeToast, shownOf } from './notice-toast.tsx'
import { openNotices } from '../../components/hooks/open-notices.ts'
import { tellSystem } from './system-notices.ts'
import { useNoticeLine } from './use-notice-words.ts'

/** What flags follow from. The notices themselves are not among it: looking must not lead to looking again. */
const watched: ReadonlySet<Area> = new Set<Area>(['all', ...reportReads])

/** An import writes in many steps and a form in several: the look comes once they have been quiet (ms). */
const quiet = 1500
/** Flags come with the days too, such as an invoice that falls due while the window is open (ms). */
const hour = 3_600_000

/** Looks for new flags at the start, after changes and every hour, and tells of each once. */
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

/** Tells of new flags as one message, in the window and, where the user wants it, by the system. */
function useTell(): (appeared: readonly Notice[]) => void {
  const t = useT()
  const lineOf = useNoticeLine()
  return (appeared) => {
    if (appeared.length === 0) return
    const title = t(($) => $.notices.appeared, { count: appeared.length })
    const lines = appeared.toSorted(graver).map(lineOf)
    const id = notifications.show({
      title,
      message: (
        <NoticeToast
          lines={lines}
          onShow={() => {
            notifications.hide(id)
            openNotices()
          }}
        />
      ),
      withBorder: true,
      autoClose: 15_000,
      closeButtonProps: { 'aria-label': t(($) => $.common.dismiss) },
    })
    tellSystem(title, shownOf(lines).join('\n'), openNotices)
  }
}
