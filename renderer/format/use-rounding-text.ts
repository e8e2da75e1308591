import type { ProjectRounding } from '../../shared/domain/entities.ts'
import { useT } from '../i18n/index.ts'
import { useFormat } from './index.ts'

/** T5 in a few words: `each entry rounded up to 15 minutes`. */
export function useRoundingText(): (rounding: ProjectRounding) => string {
  const t = useT()
  const format = useFormat()
  return (rounding) => {
    if (rounding === null || rounding.direction === 'none')
      return t(($) => $.time.rounding.said.none)
    const { direction, minutes, per } = rounding
    return t(($) => $.time.rounding.said[direction][per], { value: format.number(minutes) })
  }
}
