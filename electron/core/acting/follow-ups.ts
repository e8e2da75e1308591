import type { ContactRole, RelationGap } from '../../../shared/domain/kinds.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { followUps } from '../../../shared/profitability/acting/follow-ups.ts'
import { relationGaps } from '../../../shared/profitability/acting/relation-gaps.ts'
import { listOpenActions } from '../../store/entities/deciding/actions.ts'
import { contacts } from '../../store/entities/contacts.ts'
import type { Db } from '../../store/file/db.ts'
import { lastMeetings } from '../../store/entities/deciding/meetings.ts'
import { listNextSteps } from '../../store/entities/deciding/next-steps.ts'
import { listedClients } from '../report/listed-clients.ts'

/** All that waits to be done, most urgent first. */
export function waitingFollowUps(db: Db, asOf: IsoDate) {
  const actions = listOpenActions(db).map((one) => ({ ...one, dueOn: one.action.dueOn }))
  const waiting = { actions, steps: listNextSteps(db), relations: incompleteRelations(db, asOf) }
  return followUps(waiting, asOf).map((one) => {
    if (one.kind === 'prospect') return { kind: one.kind, ...one.step }
    if (one.kind === 'relation') return { kind: one.kind, ...one.relation }
    return { kind: one.kind, client: one.action.client, action: one.action.action }
  })
}

/** The flagged clients of whom somebody or a meeting is missing, by name. */
function incompleteRelations(db: Db, asOf: IsoDate) {
  const roles = rolesByClient(db)
  const meetings = lastMeetings(db, asOf)
  return listedClients(db, asOf).flatMap(({ line, facts }) => {
    const { clientId, client } = line
    const relation = {
      state: facts.state,
      isFlagged: line.flags.length > 0,
      roles: roles.get(clientId) ?? new Set<ContactRole>(),
      lastMeeting: meetings.get(clientId) ?? null,
    }
    const missing: RelationGap[] = relationGaps(relation, asOf)
    return missing.length > 0 ? [{ clientId, client, missing }] : []
  })
}

function rolesByClient(db: Db): Map<number, Set<ContactRole>> {
  const roles = new Map<number, Set<ContactRole>>()
  for (const contact of contacts.list(db)) {
    const known = roles.get(contact.clientId) ?? new Set()
    roles.set(contact.clientId, new Set([...known, ...contact.roles]))
  }
  return roles
}
