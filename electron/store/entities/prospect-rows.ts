import type { Client } from '../../../shared/domain/entities.ts'
import {
  decisionOfState,
  type Prospect,
  type ProspectFields,
} from '../../../shared/domain/prospects.ts'
import type { Decision } from '../../../shared/domain/kinds.ts'
import type { Db, Row } from '../file/db.ts'
import { flagOf, given, type Changed } from '../rows/saving.ts'
import { preparedPluck } from '../rows/statements.ts'

/** A client with what is kept of it as a prospect; all of that is null where there is no such row. */
export interface ProspectRow {
  readonly id: number
  readonly name: string
  readonly state: Client['state']
  readonly who: string | null
  readonly help: string | null
  readonly how: string | null
  readonly whyMe: string | null
  readonly person: string | null
  readonly research: string | null
  readonly nextStep: string | null
  readonly nextOn: string | null
  readonly wanted: number | null
  readonly position: number | null
  readonly screening: string | null
  readonly traitIds: string | null
  readonly decision: Decision | null
  readonly decidedOn: string | null
  readonly reason: string | null
}

/** What a prospect holds beside the client's name, as the user may change it. */
export type ProspectDetails = Omit<ProspectFields, 'name'> &
  Pick<Prospect, 'screening' | 'traitIds'>

/** The row of a client of which nothing is known as a prospect yet. */
export const blankRow = {
  who: '',
  help: '',
  how: '',
  why_me: '',
  person: '',
  research: '',
  next_step: '',
  next_on: null,
  wanted: 0,
  screening: '{}',
  trait_ids: '[]',
  decision: 'open',
  decided_on: null,
  reason: '',
} as const satisfies Row

export const prospectColumns = `client.id, name, state, who, help, how, why_me AS whyMe, person,
  research, next_step AS nextStep, next_on AS nextOn, wanted, position, screening,
  trait_ids AS traitIds, decision, decided_on AS decidedOn, reason`

/**
 * What the rows say, without the place in the list. The client's state decides: it may have been
 * changed on the client's own form, and then day and reason of an earlier decision say nothing.
 */
export function rowToProspect(
  row: ProspectRow,
  traits: ReadonlySet<number>,
): Omit<Prospect, 'position'> {
  const decision = decisionOfState(row.state)
  const holds = row.decision === decision
  const traitIds = JSON.parse(row.traitIds ?? '[]') as number[]
  return {
    id: row.id,
    name: row.name,
    who: row.who ?? '',
    help: row.help ?? '',
    how: row.how ?? '',
    whyMe: row.whyMe ?? '',
    person: row.person ?? '',
    research: row.research ?? '',
    nextStep: row.nextStep ?? '',
    nextOn: row.nextOn,
    wanted: row.wanted === 1,
    screening: JSON.parse(row.screening ?? '{}') as Prospect['screening'],
    traitIds: traitIds.filter((id) => traits.has(id)),
    decision,
    decidedOn: holds ? row.decidedOn : null,
    reason: holds ? (row.reason ?? '') : '',
  }
}

export function detailsToRow(fields: Changed<ProspectDetails>): Row {
  return given({
    who: fields.who,
    help: fields.help,
    how: fields.how,
    why_me: fields.whyMe,
    person: fields.person,
    research: fields.research,
    next_step: fields.nextStep,
    next_on: fields.nextOn,
    wanted: flagOf(fields.wanted),
    screening: fields.screening && JSON.stringify(fields.screening),
    trait_ids: fields.traitIds && JSON.stringify([...new Set(fields.traitIds)]),
  })
}

/** The place behind all prospects there are. */
export const nextPosition = (db: Db): number =>
  (preparedPluck<[], number | null>(db, 'SELECT max(position) FROM prospect').get() ?? 0) + 1
