import type { Trait, TraitFields } from '../../../shared/domain/deciding/prospects.ts'
import { entity } from '../rows/entity.ts'

/**
 * What the user wants and does not want in a client, in the order written down. Prospects keep the id
 * of one removed, which is never given again, so that undo finds them as they were.
 */
export const traits = entity<Trait, TraitFields>({
  name: 'trait',
  table: 'trait',
  columns: { id: 'id', text: 'text', wanted: { flag: 'wanted' } },
  order: 'id',
  initial: {},
})
