import type { Band } from '../../../shared/domain/kinds.ts'

/** The user's three rates in minor units per hour; null while not set (B1). */
export interface RateLines {
  readonly prao: number | null
  readonly breakEven: number | null
  readonly target: number | null
}
export type LineKind = keyof RateLines
export interface RateLine {
  readonly kind: LineKind
  readonly rate: number
}
export type Tone = 'bad' | 'neutral' | 'good' | 'none'

/** The lines that are set, lowest rate first. */
export function linesOf(rates: RateLines): RateLine[] {
  const kinds: readonly LineKind[] = ['prao', 'breakEven', 'target']
  return kinds
    .flatMap((kind) => (rates[kind] === null ? [] : [{ kind, rate: rates[kind] }]))
    .toSorted((a, b) => a.rate - b.rate)
}

/** B1: the tone of a band. What does not cover the user's costs is bad, whatever its degree. */
export function toneOf(band: Band | null): Tone {
  if (band === 'prao' || band === 'near-prao' || band === 'below-break-even') return 'bad'
  if (band === 'below-alternative') return 'neutral'
  return band === 'healthy' ? 'good' : 'none'
}

/** The pattern that tells bands of one tone apart without colour. */
export function patternOf(band: Band | null): 'solid' | 'dense' | 'sparse' {
  if (band === 'near-prao') return 'dense'
  if (band === 'below-break-even') return 'sparse'
  return 'solid'
}
