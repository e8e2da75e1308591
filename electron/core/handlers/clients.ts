import { fail, ok } from '../../../shared/contract/call.ts'
import type { AgreedRateFields, Project, ProjectFields } from '../../../shared/domain/entities.ts'
import { agreedRates } from '../../store/entities/agreed-rates.ts'
import { archiveClient, clients, getClient } from '../../store/entities/clients.ts'
import { archiveProject, isProjectUsed, projects } from '../../store/entities/projects.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, isBase, missing, refuseOwner, undone } from './change.ts'
import { crudHandlers } from './crud.ts'

type Calls = CallsOf<'clients'> | CallsOf<'projects'> | CallsOf<'agreedRates'>

export const clientHandlers: HandlersOf<Calls> = {
  ...crudHandlers('clients', clients),
  'clients.archive': ({ id, archived }, context) =>
    undone(change(context, 'clients.archive', () => archiveClient(context.db, id, archived))),
  ...crudHandlers('projects', projects, { refuse: refuseProject }),
  'projects.archive': ({ id, archived }, context) =>
    undone(change(context, 'projects.archive', () => archiveProject(context.db, id, archived))),
  ...crudHandlers('agreedRates', agreedRates, {
    keep: ({ currency }, context) => (isBase(context, currency) ? { rateToBase: null } : {}),
    refuse: (next, context) => refuseOwner(context, next) ?? refuseRate(next, context),
  }),
  'agreedRates.list': ({ clientId }, { db }) =>
    clientId === undefined || getClient(db, clientId)
      ? ok(agreedRates.list(db, clientId))
      : missing('client'),
}

function refuseProject(next: ProjectFields, { db }: Context, before?: Project) {
  const { startsOn, endsOn, clientId } = next
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
    return invalidField(['endsOn'], 'end-before-start')
  }
  const moves = before !== undefined && before.clientId !== clientId
  return moves && isProjectUsed(db, before.id)
    ? fail('conflict', 'the project is in use, so its client is fixed')
    : null
}

function refuseRate({ currency, rateToBase }: AgreedRateFields, context: Context) {
  return isBase(context, currency) || rateToBase !== null
    ? null
    : fail('missing-rate', 'a rate in another currency needs its own rate to the base')
}
