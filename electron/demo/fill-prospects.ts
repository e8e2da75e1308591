import type { Envelope } from '../../shared/contract/call.ts'
import { insertClient } from '../store/entities/clients.ts'
import { insertOffer } from '../store/entities/offers.ts'
import { prospects } from '../store/entities/prospects.ts'
import { insertSign } from '../store/entities/signs.ts'
import { insertTrait } from '../store/entities/traits.ts'
import type { Db } from '../store/file/db.ts'
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
  const offers = allOf(...sampleOffers.map((offer) => () => insertOffer(db, offer)))
  if (!offers.ok) return offers
  const traits = new Map<SampleTrait, number>()
  for (const [key, { text, wanted }] of Object.entries(sampleTraits)) {
    const added = insertTrait(db, { text, wanted })
    if (!added.ok) return added
    traits.set(key as SampleTrait, added.value.id)
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
  const { name, signs = [], traits: keys = [], ...noted } = prospect
  const state = prospect.decision === 'refused' ? 'declined' : 'prospect'
  const details = { currency: null, paymentTermsDays: null, note: '', alternative: null }
  const client = insertClient(db, { name, state, ...details })
  if (!client.ok) return client
  const { id } = client.value
  const traitIds = keys.flatMap((key) => traits.get(key) ?? [])
  return allOf(
    () => prospects.insert(db, { wanted: true, ...noted, id, position, traitIds }),
    ...signs.map((sign) => () => insertSign(db, { ...sign, clientId: id })),
  )
}
