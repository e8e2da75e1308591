import type { ProjectRounding, Rounding } from '../../../../shared/domain/entities.ts'
import type {
  RoundingDirection,
  RoundingMinutes,
  RoundingScope,
} from '../../../../shared/domain/kinds.ts'

/** What a form asks first; `client` is a project's alone. */
export type RoundingChoice = RoundingDirection | 'none' | 'client'

/** T5 while it is typed: the step and what is rounded count where something is. */
export interface RoundingValues {
  readonly rounding: RoundingChoice
  readonly roundingMinutes: RoundingMinutes
  readonly roundingPer: RoundingScope
}

/** The fields of what is kept; `unset` is what null stands for. */
export function roundingValues(
  rounding: ProjectRounding | undefined,
  unset: 'none' | 'client',
): RoundingValues {
  const own = rounding && rounding.direction !== 'none' ? rounding : null
  return {
    rounding: rounding?.direction ?? unset,
    roundingMinutes: own?.minutes ?? 15,
    roundingPer: own?.per ?? 'entry',
  }
}

/** What is rounded by the fields; null: nothing that they say. */
export function roundingOf(values: RoundingValues): Rounding | null {
  const { rounding: direction, roundingMinutes: minutes, roundingPer: per } = values
  return direction === 'up' || direction === 'nearest' ? { direction, minutes, per } : null
}

/** What a project keeps of the fields. */
export const projectRoundingOf = (values: RoundingValues): ProjectRounding =>
  values.rounding === 'none' ? { direction: 'none' } : roundingOf(values)
