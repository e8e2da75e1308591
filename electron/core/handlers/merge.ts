import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { clients } from '../../store/entities/clients.ts'
import { projects } from '../../store/entities/projects.ts'
import type { Db } from '../../store/file/db.ts'
import { mergeClients, mergeProjects } from '../../store/merge/merge.ts'
import { planClientMerge } from '../../store/merge/plan.ts'
import { sumsOf } from '../../store/merge/sums.ts'
import type { Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, map, missing } from './change.ts'

interface Pair {
  readonly id: number
  readonly into: number
}
type Preview = CallOutput<'clients.mergePreview'>

export const mergeHandlers: HandlersOf<
  'clients.merge' | 'clients.mergePreview' | 'projects.merge' | 'projects.mergePreview'
> = {
  'clients.mergePreview': (pair, { db }) => map(ofClients(db, pair), ({ preview }) => preview),
  'clients.merge': (pair, context) => {
    const found = ofClients(context.db, pair)
    if (!found.ok) return found
    const { plan, preview } = found.value
    const done = change(context, 'clients.merge', () => mergeClients(context.db, plan))
    return map(done, ({ undoId }) => ({ moved: preview, undoId }))
  },
  'projects.mergePreview': (pair, { db }) => map(ofProjects(db, pair), ({ preview }) => preview),
  'projects.merge': (pair, context: Context) => {
    const found = ofProjects(context.db, pair)
    if (!found.ok) return found
    const { from, into, preview } = found.value
    const done = change(context, 'projects.merge', () => mergeProjects(context.db, from, into))
    return map(done, ({ undoId }) => ({ moved: preview, undoId }))
  },
}

function ofClients(db: Db, { id, into }: Pair) {
  const [from, to] = [clients.get(db, id), clients.get(db, into)]
  if (!from || !to) return missing('client')
  if (id === into) return invalidField(['into'], 'same-one')
  const plan = planClientMerge(db, from, to)
  const preview: Preview = {
    ...sumsOf(db, 'client_id', id),
    projects: plan.projects.length,
    invoices: plan.invoices.length,
    joinedProjects: plan.projects.filter((one) => one.into).map(({ name }) => name),
    joinedInvoices: plan.twins.map(({ stays }) => stays.number),
    clashes: [...plan.clashes],
    droppedRates: plan.droppedRates.length,
  }
  return ok({ plan, preview })
}

function ofProjects(db: Db, { id, into }: Pair) {
  const [from, to] = [projects.get(db, id), projects.get(db, into)]
  if (!from || !to) return missing('project')
  if (id === into) return invalidField(['into'], 'same-one')
  if (from.clientId !== to.clientId) {
    return fail('conflict', 'the projects are of different clients')
  }
  const preview: Preview = {
    ...sumsOf(db, 'project_id', id),
    projects: 0,
    joinedProjects: [],
    joinedInvoices: [],
    clashes: [],
    droppedRates: 0,
  }
  return ok({ from, into: to, preview }) satisfies Envelope<unknown>
}
