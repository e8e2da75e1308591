import { useStatus } from '../../../../api/index.ts'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import type { CellProblem } from './cell-text.ts'

/** What is wrong with a typed cell, in words. */
export function useProblemText(): (problem: CellProblem) => string {
  const t = useT()
  const { date } = useFormat()
  const { today } = useStatus()
  return (problem) => {
    if (problem.of === 'time') return t(($) => $.common.faults[problem.code])
    if (problem.of === 'no-start') return t(($) => $.time.list.problems['no-start'])
    if (problem.of === 'clock') return t(($) => $.common.invalid.clock)
    if (problem.of === 'duration') return t(($) => $.common.invalid.duration)
    return t(($) => $.common.invalid.date[problem.code], { example: date(today, 'numeric') })
  }
}
