import {
  contactRoles,
  type ContactRole,
  type ClientState,
  type RelationGap,
} from '../../domain/kinds.ts'
import { addDays, type IsoDate } from '../../domain/calendar.ts'

/** What is known of the people at a client. */
export type Relation = {
  readonly state: ClientState
  readonly isFlagged: boolean
  /** The roles somebody has. */
  readonly roles: ReadonlySet<ContactRole>
  /** The day of the last meeting in person up to the as-of date; null if there was none. */
  readonly lastMeeting: IsoDate | null
}

/** Meetings further back than this no longer count. */
const metWithinDays = 365

const ongoing: ReadonlySet<ClientState> = new Set(['active', 'on-watch', 'leaving'])

/**
 * The roles nobody has at a flagged client worked for now, and `meeting` where none in person lies in
 * the last 365 days.
 */
export function relationGaps(relation: Relation, asOf: IsoDate): RelationGap[] {
  const { state, isFlagged, roles, lastMeeting } = relation
  if (!isFlagged || !ongoing.has(state)) return []
  const gaps: RelationGap[] = contactRoles.filter((role) => !roles.has(role))
  const hasMet = lastMeeting !== null && lastMeeting >= addDays(asOf, -metWithinDays)
  return hasMet ? gaps : [...gaps, 'meeting']
}
