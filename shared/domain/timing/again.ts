import type { IsoDate } from '../calendar.ts'
import type { Entry } from '../entities.ts'

/** What can be begun again: the same words as an earlier entry. */
export type Again = Pick<Entry, 'clientId' | 'projectId' | 'activity' | 'billable' | 'note'>

/** What of an entry is begun again. */
export const againOf = ({ clientId, projectId, billable, activity, note }: Again): Again => ({
  clientId,
  projectId,
  billable,
  activity,
  note,
})

/** What was done last, word for word, of entries newest first; what is planned for a later day was not done. */
export function lastDone(newest: readonly Entry[], today: IsoDate): Again | null {
  const last = newest.find(({ date }) => date <= today)
  return last ? againOf(last) : null
}
