import { clockDuration } from '../../format/time.ts'
import { useSeconds } from './use-seconds.ts'

/** The time since an instant by the core's clock, never a count of ticks. */
export function Elapsed({ since }: { readonly since: number }) {
  return <span dir="ltr">{clockDuration(useSeconds() - since)}</span>
}
