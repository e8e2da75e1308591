import type { RoundingScope } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import type { FieldWords } from '../../../forms/state/field-words.ts'
import { useT } from '../../../i18n/index.ts'
import type { RoundingChoice, RoundingValues } from './rounding-values.ts'

/** How the choices of the three fields are called. */
export function useRoundingNames() {
  const t = useT()
  const format = useFormat()
  return {
    rounding: (choice: RoundingChoice) =>
      choice === 'client'
        ? t(($) => $.time.rounding.asClient)
        : t(($) => $.time.rounding.direction[choice]),
    roundingMinutes: (minutes: number) =>
      t(($) => $.time.rounding.minutesName, { value: format.number(minutes) }),
    roundingPer: (per: RoundingScope) => t(($) => $.time.rounding.perName[per]),
  }
}

/** The fields in the words of a form. */
export function useRoundingWords(): FieldWords<RoundingValues> {
  const t = useT()
  const names = useRoundingNames()
  const ifAny =
    <T>(name: (value: T) => string) =>
    (value: T, { rounding }: RoundingValues) =>
      rounding === 'up' || rounding === 'nearest' ? name(value) : ''
  return {
    rounding: [t(($) => $.time.rounding.label), names.rounding],
    roundingMinutes: [t(($) => $.time.rounding.minutes), ifAny(names.roundingMinutes)],
    roundingPer: [t(($) => $.time.rounding.per), ifAny(names.roundingPer)],
  }
}
