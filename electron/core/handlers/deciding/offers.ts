import { ok, type Envelope } from '../../../../shared/contract/call.ts'
import type { AlternativeChoice } from '../../../../shared/domain/entities.ts'
import { clients } from '../../../store/entities/clients.ts'
import { offers } from '../../../store/entities/deciding/offers.ts'
import type { Db } from '../../../store/file/db.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { crudHandlers } from '../crud.ts'

type OfferChoice = Extract<AlternativeChoice, { kind: 'offer' }>

// O1: clients compared with the offer follow it, within the same change, so that one undo takes both back.
export const offerHandlers: HandlersOf<CallsOf<'offers'>> = crudHandlers('offers', offers, {
  changed: ({ id, rate, probability }, { db }) =>
    moveClients(db, id, (own) => ({ ...own, rate, probability })),
  removing: (id, { db }) =>
    moveClients(db, id, ({ kind, rate, probability }) => ({ kind, rate, probability })),
})

/** Changes the alternative of every client compared with an offer. */
function moveClients(
  db: Db,
  offerId: number,
  to: (own: OfferChoice) => OfferChoice,
): Envelope<null> {
  for (const { id, alternative } of clients.list(db)) {
    if (alternative?.kind !== 'offer' || alternative.offerId !== offerId) continue
    const moved = clients.update(db, id, { alternative: to(alternative) })
    if (!moved.ok) return moved
  }
  return ok(null)
}
