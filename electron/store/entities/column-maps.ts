import type { SavedMap, SavedMapFields } from '../../../shared/domain/files/column-maps.ts'
import { entity } from '../rows/entity.ts'

/** What the columns of files mean, by the name it is kept under. */
export const columnMaps = entity<SavedMap, SavedMapFields>({
  name: 'map',
  table: 'column_map',
  columns: { id: 'id', name: 'name', map: { json: 'map' } },
  order: 'name, id',
  initial: {},
})
