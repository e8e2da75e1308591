import type { ReasonedVerdict } from '../types.ts'
import type { Flag } from '../../domain/flags.ts'
import type { Band } from '../../domain/kinds.ts'

/**
 * The verdict, from the first that holds: `say-no`, `fix`, `watch`, `keep`, with the flags that
 * decided it. It advises; the user decides.
 */
export function verdictOf(band: Band, flags: readonly Flag[]): ReasonedVerdict {
  const serious = flags.filter((flag) => flag.serious && flag.kind !== band)
  const reasons = serious.map((flag) => flag.kind)
  if (band === 'prao' || (band === 'below-break-even' && serious.length >= 2)) {
    return { verdict: 'say-no', reasons: [band, ...reasons] }
  }
  if (band === 'near-prao' || band === 'below-break-even') {
    return { verdict: 'fix', reasons: [band, ...reasons] }
  }
  if (band === 'below-alternative' && serious.length > 0) {
    return { verdict: 'fix', reasons: [band, ...reasons] }
  }
  if (flags.length > 0) return { verdict: 'watch', reasons: flags.map((flag) => flag.kind) }
  return { verdict: 'keep', reasons: [band] }
}
