import type { Envelope } from '../../shared/contract/call.ts'
import { clients } from '../store/entities/clients.ts'
import { offers } from '../store/entities/deciding/offers.ts'
import { prospects } from '../store/entities/deciding/prospects.ts'
import { signs } from '../store/entities/deciding/signs.ts'
import { traits } from '../store/entities/traits.ts'
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
  const offered = allOf(...sampleOffers.map((offer) => () => offers.insert(db, offer)))
  if (!offered.ok) return offered
  const traitIds = new Map<SampleTrait, number>()
  for (const [key, { text, wanted }] of Object.entries(sampleTraits)) {
    const added = traits.insert(db, { text, wanted })
    if (!added.ok) return added
    traitIds.set(key as SampleTrait, added.value.id)
  }
  return allOf(
    ...sampleProspects.map((prospect, i) => () => addProspect(db, prospect, i + 1, traitIds)),
  )
}

function addProspect(
  db: Db,
  prospect: SampleProspect,
  position: number,
  known: ReadonlyMap<SampleTrait, number>,
): Envelope<null> {
  const { name, signs: seen = [], traits: keys = [], ...noted } = prospect
  const state = prospect.decision === 'refused' ? 'declined' : 'prospect'
  const client = clients.insert(db, { name, state })
  if (!client.ok) return client
  const { id } = client.value
  const traitIds = keys.flatMap((key) => known.get(key) ?? [])
  return allOf(
    () => prospects.insert(db, { wanted: true, ...noted, id, position, traitIds }),
    ...seen.map((sign) => () => signs.insert(db, { ...sign, clientId: id })),
  )
}
