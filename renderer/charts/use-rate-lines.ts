import { useMemo } from 'react'
import { useSettings } from '../api/index.ts'
import type { RateLines } from './geometry/bands.ts'

/** The user's three rates (B1) for a chart; one object until one of them changes. */
export function useRateLines(): RateLines {
  const { praoRate: prao, breakEvenRate: breakEven, targetRate: target } = useSettings()
  return useMemo(() => ({ prao, breakEven, target }), [prao, breakEven, target])
}
