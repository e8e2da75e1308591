import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { WorkingHours } from '../../../shared/domain/settings.ts'
import { workWeek, type WorkWeek } from '../../../shared/profitability/hours/hours.ts'
import type { Db } from '../file/db.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'
import type { Claim } from './claim.ts'
import { makeNewTotals } from './new-totals.ts'
import { inOneStep } from './steps.ts'

type OnStep = (done: number, total: number) => void

/** Makes the totals anew from all entries; gives how many rows they have. `again` if the working hours changed meanwhile. */
export async function stageRebuild(
  db: Db,
  claim: Claim,
  onStep?: OnStep,
): Promise<Envelope<number> | 'again'> {
  const week: WorkWeek = storedWorkWeek(db)
  const totals = await makeNewTotals(db, { week, claim, ...(onStep && { onStep }) })
  let isOutdated = false
  const done = await inOneStep(db, () => {
    claim.keep()
    isOutdated = storedWorkWeek(db) !== week
    return ok(isOutdated ? 0 : totals.putInPlace())
  })
  return isOutdated ? 'again' : done
}

/** T3: makes the totals by other working hours, and puts them in place when `store` writes the hours. */
export async function stageWorkingHours<T>(
  db: Db,
  claim: Claim,
  hours: WorkingHours,
  store: (totals: () => void) => Envelope<T>,
): Promise<Envelope<T>> {
  const totals = await makeNewTotals(db, { week: workWeek(hours), claim })
  return inOneStep(db, () => {
    claim.keep()
    return store(() => void totals.putInPlace())
  })
}
