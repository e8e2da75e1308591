import { daySeconds } from '../../../shared/domain/calendar.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { endsNextDay, parseWorked } from './worked.ts'

/** Says back how typed time was read, so that nobody has to wonder whether `2,5` worked. */
export function UnderstoodTime({ text }: { readonly text: string }) {
  const t = useT()
  const { hours } = useFormat()
  const worked = parseWorked(text)
  if (!worked) return null
  if (worked.kind === 'duration') return hours(worked.seconds, 2)
  if (!endsNextDay(worked)) return hours(worked.to - worked.from, 2)
  const duration = hours(worked.to - worked.from + daySeconds, 2)
  return t(($) => $.time.quick.nextDay, { duration })
}
