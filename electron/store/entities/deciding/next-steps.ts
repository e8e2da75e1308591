import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { Db } from '../../file/db.ts'
import { prepared } from '../../rows/statements.ts'

type FollowUp = CallOutput<'followUps.list'>[number]
type NextStep = Omit<Extract<FollowUp, { kind: 'prospect' }>, 'kind'>

/** The next steps of prospects not decided yet, in the order of the list. */
export function listNextSteps(db: Db): NextStep[] {
  const sql = `SELECT prospect.id AS clientId, client.name AS client, next_step AS nextStep,
      next_on AS "on"
    FROM prospect JOIN client ON client.id = prospect.id
    WHERE decision = 'open' AND state = 'prospect' AND next_step <> '' AND archived = 0
    ORDER BY position, prospect.id`
  return prepared<[], NextStep>(db, sql).all()
}
