import { useEffect } from 'react'
import { formatDuration } from '../../../shared/domain/duration.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { setTitleBefore } from '../../components/hooks/window-title.ts'
import { useT } from '../../i18n/index.ts'
import { useSeconds } from './use-seconds.ts'

/** Puts the running timer into the window's title, to the minute: hours, and whose they are. */
export function TimerTitle({ timer }: { readonly timer: Timer }) {
  const t = useT()
  const minutes = Math.floor((useSeconds() - timer.start) / 60)
  const client = useClients().data?.find(({ id }) => id === timer.clientId)?.name
  const time = formatDuration(Math.max(0, minutes) * 60)
  const title = `${time} ${client ?? t(($) => $.common.internal)} · `
  useEffect(() => {
    setTitleBefore(title)
    return () => setTitleBefore('')
  }, [title])
  return null
}
