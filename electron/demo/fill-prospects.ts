import type { Envelope } from '../../shared/contract/call.ts'
import { insertClient } from '../store/entities/clients.ts'
import type { Db } from '../store/file/db.ts'
import { insertRow } from '../store/rows/rows.ts'
import { insertSign } from '../store/entities/signs.ts'
import { allOf } from './fill-acting.ts'
import {
  sampleOffers,
  sampleProspects,
  sampleTraits,
  type SampleProspect,
  type SampleTrait,
} from './more-facts.ts'

/** Whom the sample data's consultant would like to work for, and other work she could take. */
export function addProspects(db: Db): Envelope<null> {
  const offers = allOf(...sampleOffers.map((offer) => () => insertRow(db, 'offer', { ...offer })))
  if (!offers.ok) return offers
  const traits = new Map<SampleTrait, number>()
  for (const [key, { text, wanted }] of Object.entries(sampleTraits)) {
    const added = insertRow(db, 'trait', { text, wanted: wanted ? 1 : 0 })
    if (!added.ok) return added
    traits.set(key as SampleTrait, added.value)
  }
  return allOf(
    ...sampleProspects.map((prospect, i) => () => addProspect(db, prospect, i + 1, traits)),
  )
}

function addProspect(
  db: Db,
  prospect: SampleProspect,
  position: number,
  traits: ReadonlyMap<SampleTrait, number>,
): Envelope<null> {
  const { name, signs = [] } = prospect
  const state = prospect.decision === 'refused' ? 'declined' : 'prospect'
  const details = { currency: null, paymentTermsDays: null, note: '', alternative: null }
  const client = insertClient(db, { name, state, ...details })
  if (!client.ok) return client
  const clientId = client.value.id
  return allOf(
    () => insertRow(db, 'prospect', rowOf(prospect, { id: clientId, position, traits })),
    ...signs.map((sign) => () => insertSign(db, { ...sign, clientId })),
  )
}

interface Place {
  readonly id: number
  readonly position: number
  readonly traits: ReadonlyMap<SampleTrait, number>
}

function rowOf(prospect: SampleProspect, { id, position, traits }: Place) {
  const { who, help, how, whyMe, person, research, nextStep, nextOn } = prospect
  const found = prospect.traits.flatMap((key) => traits.get(key) ?? [])
  return {
    id,
    position,
    who,
    help,
    how,
    person,
    research,
    why_me: whyMe,
    next_step: nextStep,
    next_on: nextOn,
    wanted: prospect.wanted ? 1 : 0,
    screening: JSON.stringify(prospect.screening),
    trait_ids: JSON.stringify(found),
    decision: prospect.decision,
    decided_on: prospect.decidedOn,
    reason: prospect.reason,
  }
}
