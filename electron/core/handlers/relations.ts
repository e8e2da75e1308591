import { contactRoles } from '../../../shared/domain/kinds.ts'
import { contacts } from '../../store/entities/contacts.ts'
import { meetings } from '../../store/entities/deciding/meetings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { crudHandlers } from './crud.ts'

export const relationHandlers: HandlersOf<CallsOf<'contacts'> | CallsOf<'meetings'>> = {
  ...crudHandlers('contacts', contacts, {
    // Each role once, in one order, however they were ticked.
    keep: ({ roles }) => ({ roles: roles && contactRoles.filter((role) => roles.includes(role)) }),
  }),
  ...crudHandlers('meetings', meetings),
}
