import { ok } from '../../../shared/contract/call.ts'
import { contactRoles, type ContactRole } from '../../../shared/domain/kinds.ts'
import {
  deleteContact,
  insertContact,
  listContacts,
  updateContact,
} from '../../store/entities/contacts.ts'
import { deleteMeeting, insertMeeting, listMeetings } from '../../store/entities/meetings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { change, map } from './change.ts'

export const relationHandlers: HandlersOf<CallsOf<'contacts'> | CallsOf<'meetings'>> = {
  'contacts.list': ({ clientId }, { db }) => ok(listContacts(db, clientId)),
  'contacts.create': (fields, context) =>
    map(
      change(context, 'contacts.create', () =>
        insertContact(context.db, { ...fields, roles: inOrder(fields.roles) }),
      ),
      ({ value, undoId }) => ({ contact: value, undoId }),
    ),
  'contacts.update': ({ id, fields }, context) =>
    map(
      change(context, 'contacts.update', () =>
        updateContact(context.db, id, {
          ...fields,
          roles: fields.roles && inOrder(fields.roles),
        }),
      ),
      ({ value, undoId }) => ({ contact: value, undoId }),
    ),
  'contacts.delete': ({ id }, context) =>
    map(
      change(context, 'contacts.delete', () => deleteContact(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
  'meetings.list': ({ clientId }, { db }) => ok(listMeetings(db, clientId)),
  'meetings.create': (fields, context) =>
    map(
      change(context, 'meetings.create', () => insertMeeting(context.db, fields)),
      ({ value, undoId }) => ({ meeting: value, undoId }),
    ),
  'meetings.delete': ({ id }, context) =>
    map(
      change(context, 'meetings.delete', () => deleteMeeting(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
}

/** Each role once, in one order, however they were ticked. */
const inOrder = (roles: readonly ContactRole[]) =>
  contactRoles.filter((role) => roles.includes(role))
