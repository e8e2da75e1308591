import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { secondsOfTime } from '../../../../shared/domain/faults.ts'
import { laterDays } from '../../../../shared/domain/timing/worked.ts'

/** Says back how typed time was read and what will be stored, so that nobody has to wonder whether `2,5` worked. */
export function UnderstoodTime({ time }: { readonly time: EntryTime }) {
  const t = useT()
  const duration = useFormat().hours(secondsOfTime(time), 2)
  return laterDays(time) === 1 ? t(($) => $.time.quick.nextDay, { duration }) : duration
}
