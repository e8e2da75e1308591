import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { clients } from '../../store/entities/clients.ts'
import { projects } from '../../store/entities/projects.ts'
import type { Db } from '../../store/file/db.ts'
import { mergeClients, mergeProjects } from '../../store/merge/merge.ts'
import { droppedPrice, droppedRates, planClientMerge } from '../../store/merge/plan.ts'
import { sumsOf } from '../../store/merge/sums.ts'
import { stage } from '../../store/staging/stage.ts'
import { untilFree } from '../../store/staging/steps.ts'
import type { Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, map, missing } from './change.ts'

interface Pair {
  readonly id: number
  readonly into: number
}
type Preview = CallOutput<'clients.mergePreview'>

/** What a merge moves, and the writes that do it. */
interface Planned {
  readonly preview: Preview
  readonly write: () => Envelope<null>
}

export const mergeHandlers: HandlersOf<
  'clients.merge' | 'clients.mergePreview' | 'projects.merge' | 'projects.mergePreview'
> = {
  'clients.mergePreview': (pair, { db }) => map(ofClients(db, pair), ({ preview }) => preview),
  'clients.merge': (pair, context) => merging('clients.merge', context, ofClients, pair),
  'projects.mergePreview': (pair, { db }) => map(ofProjects(db, pair), ({ preview }) => preview),
  'projects.merge': (pair, context) => merging('projects.merge', context, ofProjects, pair),
}

/** Plans and writes a merge in one transaction; once nobody prepares or clears away entries, which may be of either. */
function merging(
  name: 'clients.merge' | 'projects.merge',
  context: Context,
  plan: (db: Db, pair: Pair) => Envelope<Planned>,
  pair: Pair,
) {
  const { db, now, inSteps } = context
  const merge = () => {
    const done = change(context, name, () => {
      const planned = plan(db, pair)
      return planned.ok ? map(planned.value.write(), () => planned.value.preview) : planned
    })
    return map(done, ({ value, undoId }) => ({ moved: value, undoId }))
  }
  return inSteps ? stage(db, { now }, () => untilFree(merge)) : merge()
}

function ofClients(db: Db, { id, into }: Pair): Envelope<Planned> {
  const [from, to] = [clients.get(db, id), clients.get(db, into)]
  if (!from || !to) return missing('client')
  if (id === into) return invalidField(['into'], 'same-one')
  const plan = planClientMerge(db, from, to)
  const joined = plan.projects.flatMap(({ project, into: other }) =>
    other ? [droppedRates(db, project, other)] : [],
  )
  const preview: Preview = {
    ...sumsOf(db, 'client_id', id),
    projects: plan.projects.length,
    invoices: plan.invoices.length,
    joinedProjects: plan.projects.filter((one) => one.into).map(({ name }) => name),
    joinedInvoices: plan.twins.map(({ stays }) => stays.number),
    clashes: [...plan.clashes],
    droppedRates: joined.reduce((sum, count) => sum + count, plan.droppedRates.length),
    droppedPrice: null,
  }
  return ok({ preview, write: () => mergeClients(db, plan) })
}

function ofProjects(db: Db, { id, into }: Pair): Envelope<Planned> {
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
    droppedRates: droppedRates(db, from, to),
    droppedPrice: droppedPrice(from, to),
  }
  return ok({ preview, write: () => mergeProjects(db, from, to) })
}
