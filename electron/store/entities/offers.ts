import type { Envelope } from '../../../shared/contract/call.ts'
import type { Offer, OfferFields } from '../../../shared/domain/weighing.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = 'id, name, rate, probability, note'

/** Every offer, by name in code-point order. */
export function listOffers(db: Db): Offer[] {
  return prepared<[], Offer>(db, `SELECT ${columns} FROM offer ORDER BY name, id`).all()
}

export function getOffer(db: Db, id: number): Offer | undefined {
  return prepared<[number], Offer>(db, `SELECT ${columns} FROM offer WHERE id = ?`).get(id)
}

export function insertOffer(db: Db, fields: OfferFields): Envelope<Offer> {
  return saved(insertRow(db, 'offer', offerToRow(fields)), (id) => getOffer(db, id))
}

/** Changes the fields given; `not-found` if there is no such offer. */
export function updateOffer(db: Db, id: number, fields: Changed<OfferFields>): Envelope<Offer> {
  return saved(updateRow(db, 'offer', id, offerToRow(fields)), () => getOffer(db, id))
}

export function deleteOffer(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'offer', id)
}

function offerToRow({ name, rate, probability, note }: Changed<OfferFields>): Row {
  return given({ name, rate, probability, note })
}
