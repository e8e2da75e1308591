import type { Contact, ContactFields } from '../../../shared/domain/deciding/acting.ts'
import { entity } from '../rows/entity.ts'

/** In the order they were entered. */
export const contacts = entity<Contact, ContactFields>({
  name: 'contact',
  table: 'contact',
  columns: {
    id: 'id',
    clientId: 'client_id',
    name: 'name',
    roles: { json: 'roles' },
    note: 'note',
  },
  order: 'client_id, id',
  initial: {},
})
