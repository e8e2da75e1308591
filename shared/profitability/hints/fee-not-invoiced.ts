import { dateOfDay, dayNumber } from '../../domain/calendar.ts'
import type { Hint } from '../../domain/deciding/hints.ts'
import { idleDays } from '../doubts/fee-doubts.ts'
import type { FeeProject } from '../fees/fee-projects.ts'
import type { HintFacts } from './hints.ts'

/** F1–F3: what is done of a fee and not invoiced, of work that is over or seems to be, while it still counts. */
export function feeNotInvoiced({ open, settings }: HintFacts): Hint[] {
  const { fees, ledger } = open
  return fees.projects.flatMap((fee) => {
    const end = endOf(fee, ledger.asOfDay)
    if (end === null || fee.accrued === 0) return []
    const { id, name } = fee.project
    const until = dateOfDay(end + settings.tailGraceDays - 1)
    const code = 'fee-not-invoiced'
    return [{ code, projectId: id, project: name, amount: fee.accrued, until }]
  })
}

/** The day from which `tailGraceDays` are counted: its end, or its last hours where it has none and rests. */
function endOf({ project: { endsOn }, hasEnded, work }: FeeProject, asOfDay: number) {
  if (endsOn !== null) return hasEnded ? dayNumber(endsOn) : null
  return work && asOfDay - work.lastDay >= idleDays ? work.lastDay : null
}
