import { formatDuration } from '../../../shared/domain/duration.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { endsNextDay, parseWorked } from './worked.ts'

/** Says back how typed time was read, so that nobody has to wonder whether `2,5` worked. */
export function UnderstoodTime({ text }: { readonly text: string }) {
  const t = useT()
  const { hours } = useFormat()
  const worked = parseWorked(text)
  if (!worked) return <>{'\u00a0'}</>
  if (worked.kind === 'duration') return <>{hours(worked.seconds, 2)}</>
  const seconds = worked.to - worked.from + (endsNextDay(worked) ? 86_400 : 0)
  const values = {
    from: clock(worked.from),
    to: clock(worked.to),
    duration: hours(seconds, 2),
  }
  return endsNextDay(worked)
    ? t(($) => $.time.quick.understoodNextDay, values)
    : t(($) => $.time.quick.understood, values)
}

const clock = (second: number) => formatDuration(second).padStart(5, '0')
