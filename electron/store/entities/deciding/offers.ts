import type { Offer, OfferFields } from '../../../../shared/domain/deciding/weighing.ts'
import { entity } from '../../rows/entity.ts'

/** Work the user could take instead, by name in code-point order. */
export const offers = entity<Offer, OfferFields>({
  name: 'offer',
  table: 'offer',
  columns: { id: 'id', name: 'name', rate: 'rate', probability: 'probability', note: 'note' },
  order: 'name, id',
  initial: {},
})
