import { fail, ok } from '../../../shared/contract/call.ts'
import type { ProjectFields } from '../../../shared/domain/entities.ts'
import {
  deleteAgreedRate,
  insertAgreedRate,
  listAgreedRates,
} from '../../store/entities/agreed-rates.ts'
import {
  archiveClient,
  getClient,
  insertClient,
  listClients,
  updateClient,
} from '../../store/entities/clients.ts'
import {
  archiveProject,
  getProject,
  insertProject,
  isProjectUsed,
  listProjects,
  updateProject,
} from '../../store/entities/projects.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, map, merged, missing, refuseOwner } from './change.ts'

type Calls = CallsOf<'clients'> | CallsOf<'projects'> | CallsOf<'agreedRates'>

export const clientHandlers: HandlersOf<Calls> = {
  'clients.list': (_, { db }) => ok(listClients(db)),
  'clients.create': (fields, context) =>
    map(
      change(context, 'clients.create', () => insertClient(context.db, fields)),
      ({ value, undoId }) => ({ client: value, undoId }),
    ),
  'clients.update': ({ id, fields }, context) =>
    map(
      change(context, 'clients.update', () => updateClient(context.db, id, fields)),
      ({ value, undoId }) => ({ client: value, undoId }),
    ),
  'clients.archive': ({ id, archived }, context) =>
    map(
      change(context, 'clients.archive', () => archiveClient(context.db, id, archived)),
      ({ undoId }) => ({ undoId }),
    ),
  'projects.list': (_, { db }) => ok(listProjects(db)),
  'projects.create': (fields, context) => {
    const refused = refuseProject(fields)
    if (refused) return refused
    return map(
      change(context, 'projects.create', () => insertProject(context.db, fields)),
      ({ value, undoId }) => ({ project: value, undoId }),
    )
  },
  'projects.update': ({ id, fields }, context) => {
    const before = getProject(context.db, id)
    if (!before) return missing('project')
    const after = merged<ProjectFields>(before, fields)
    const refused = refuseProject(after)
    if (refused) return refused
    if (after.clientId !== before.clientId && isProjectUsed(context.db, id)) {
      return fail('conflict', 'the project is in use, so its client is fixed')
    }
    return map(
      change(context, 'projects.update', () => updateProject(context.db, id, fields)),
      ({ value, undoId }) => ({ project: value, undoId }),
    )
  },
  'projects.archive': ({ id, archived }, context) =>
    map(
      change(context, 'projects.archive', () => archiveProject(context.db, id, archived)),
      ({ undoId }) => ({ undoId }),
    ),
  'agreedRates.list': ({ clientId }, { db }) =>
    clientId === undefined || getClient(db, clientId)
      ? ok(listAgreedRates(db, clientId))
      : missing('client'),
  'agreedRates.create': (fields, context) => {
    const refused = refuseOwner(context, fields)
    if (refused) return refused
    const isBase = fields.currency === getSettings(context.db).currency
    if (!isBase && fields.rateToBase === null) {
      return fail('missing-rate', 'a rate in another currency needs its own rate to the base')
    }
    const kept = { ...fields, rateToBase: isBase ? null : fields.rateToBase }
    return map(
      change(context, 'agreedRates.create', () => insertAgreedRate(context.db, kept)),
      ({ value, undoId }) => ({ agreedRate: value, undoId }),
    )
  },
  'agreedRates.delete': ({ id }, context) =>
    map(
      change(context, 'agreedRates.delete', () => deleteAgreedRate(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
}

function refuseProject({ startsOn, endsOn }: ProjectFields) {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return null
  return invalidField(['endsOn'], 'end-before-start')
}
