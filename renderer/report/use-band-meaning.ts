import { useCallback } from 'react'
import type { Band } from '../../shared/domain/kinds.ts'
import { useSettings } from '../api/index.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'

/** What a band says in one sentence, with the user's own limits (B1). */
export function useBandMeaning(): (band: Band) => string {
  const t = useT()
  const format = useFormat()
  const { praoRate, breakEvenRate, minHours } = useSettings()
  return useCallback(
    (band) =>
      t(($) => $.flags.bandMeaning[band], {
        prao: format.rate(praoRate ?? 0),
        breakEven: format.rate(breakEvenRate ?? 0),
        hours: minHours,
      }),
    [t, format, praoRate, breakEvenRate, minHours],
  )
}
