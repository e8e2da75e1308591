import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { AlternativeChoice } from '../../../shared/domain/entities.ts'
import { listClients, updateClient } from '../../store/entities/clients.ts'
import type { Db } from '../../store/file/db.ts'
import { deleteOffer, insertOffer, listOffers, updateOffer } from '../../store/entities/offers.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { change, map } from './change.ts'

type OfferChoice = Extract<AlternativeChoice, { kind: 'offer' }>

export const offerHandlers: HandlersOf<CallsOf<'offers'>> = {
  'offers.list': (_, { db }) => ok(listOffers(db)),
  'offers.create': (fields, context) =>
    map(
      change(context, 'offers.create', () => insertOffer(context.db, fields)),
      ({ value, undoId }) => ({ offer: value, undoId }),
    ),
  // O1: clients compared with the offer follow it, within the same change, so that one undo takes both back.
  'offers.update': ({ id, fields }, context) =>
    map(
      change(context, 'offers.update', () => {
        const updated = updateOffer(context.db, id, fields)
        if (!updated.ok) return updated
        const { rate, probability } = updated.value
        const moved = moveClients(context.db, id, (own) => ({ ...own, rate, probability }))
        return moved.ok ? updated : moved
      }),
      ({ value, undoId }) => ({ offer: value, undoId }),
    ),
  'offers.delete': ({ id }, context) =>
    map(
      change(context, 'offers.delete', () => {
        const moved = moveClients(context.db, id, ({ kind, rate, probability }) => ({
          kind,
          rate,
          probability,
        }))
        return moved.ok ? deleteOffer(context.db, id) : moved
      }),
      ({ undoId }) => ({ undoId }),
    ),
}

/** Changes the alternative of every client compared with an offer. */
function moveClients(
  db: Db,
  offerId: number,
  to: (own: OfferChoice) => OfferChoice,
): Envelope<null> {
  for (const { id, alternative } of listClients(db)) {
    if (alternative?.kind !== 'offer' || alternative.offerId !== offerId) continue
    const moved = updateClient(db, id, { alternative: to(alternative) })
    if (!moved.ok) return moved
  }
  return ok(null)
}
