import { roundHalfEven } from '../../../shared/domain/rational.ts'
import { limitOf, type RateLimit } from '../../../shared/profitability/live/limits.ts'
import { useSettings } from '../../api/index.ts'

/** B1: a limit in minor units per hour, rounded; 0 where the rate it rests on is not set. */
export function useLimitRate() {
  const settings = useSettings()
  return (limit: RateLimit): number => {
    const rate = limitOf(limit, settings)
    return rate ? roundHalfEven(rate) : 0
  }
}
