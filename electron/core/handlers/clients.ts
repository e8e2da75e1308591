import { fail, ok } from '../../../shared/contract/call.ts'
import type { AgreedRateFields, ProjectFields } from '../../../shared/domain/entities.ts'
import type { CallName } from '../../../shared/contract/index.ts'
import { endsBeforeStart } from '../../../shared/domain/faults.ts'
import { agreedRates } from '../../store/entities/agreed-rates.ts'
import { clients } from '../../store/entities/clients.ts'
import { getInvoice } from '../../store/entities/invoices.ts'
import { projects } from '../../store/entities/projects.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, isBase, map, missing, refuseOwner, undone } from './change.ts'
import { crudHandlers } from './crud.ts'
import { updateWithBlock } from './invoices.ts'
import { refuseBlock } from './prepaid.ts'

type Merges = Extract<CallName, `${string}.merge` | `${string}.mergePreview`>
type Calls = Exclude<CallsOf<'clients'> | CallsOf<'projects'>, Merges> | CallsOf<'agreedRates'>

export const clientHandlers: HandlersOf<Calls> = {
  ...crudHandlers('clients', clients),
  'clients.archive': ({ id, archived }, context) =>
    undone(change(context, 'clients.archive', () => clients.update(context.db, id, { archived }))),
  ...crudHandlers('projects', projects, { refuse: refuseProject }),
  'projects.archive': ({ id, archived }, context) =>
    undone(
      change(context, 'projects.archive', () => projects.update(context.db, id, { archived })),
    ),
  'projects.prepaid': ({ invoiceId, ...prepaid }, context) => {
    const invoice = getInvoice(context.db, invoiceId)
    if (!invoice) return missing('invoice')
    const refused = refuseBlock(context, invoice, prepaid)
    if (refused) return refused
    const done = change(context, 'projects.prepaid', () =>
      updateWithBlock(context.db, invoiceId, { prepaid }),
    )
    return map(done, ({ value, undoId }) => ({ projectId: value.projectId ?? 0, undoId }))
  },
  ...crudHandlers('agreedRates', agreedRates, {
    keep: ({ currency }, context) => (isBase(context, currency) ? { rateToBase: null } : {}),
    refuse: (next, context) => refuseOwner(context, next) ?? refuseRate(next, context),
  }),
  'agreedRates.list': ({ clientId }, { db }) =>
    clientId === undefined || clients.get(db, clientId)
      ? ok(agreedRates.list(db, clientId))
      : missing('client'),
}

function refuseProject({ startsOn, endsOn }: ProjectFields) {
  return endsBeforeStart(startsOn, endsOn) ? invalidField(['endsOn'], 'end-before-start') : null
}

function refuseRate({ currency, rateToBase }: AgreedRateFields, context: Context) {
  return isBase(context, currency) || rateToBase !== null
    ? null
    : fail('missing-rate', 'a rate in another currency needs its own rate to the base')
}
