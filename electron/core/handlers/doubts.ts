import { ok } from '../../../shared/contract/call.ts'
import { getInvoice } from '../../store/entities/invoices.ts'
import { otherWork } from '../../store/entities/other-work.ts'
import { projects } from '../../store/entities/projects.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { doubtsIfSaved } from '../doubts/if-saved.ts'
import { listDoubts } from '../doubts/list.ts'
import { settleDoubt } from '../doubts/settle.ts'
import { todayOf } from './app.ts'
import { change, missing, undone } from './change.ts'

export const doubtHandlers: HandlersOf<CallsOf<'doubts'>> = {
  'doubts.list': ({ asOf }, { db, now }) => ok(listDoubts(db, asOf, now())),
  'doubts.ifSaved': (typed, context) =>
    ok(doubtsIfSaved(context.db, typed, { now: context.now(), today: todayOf(context) })),
  'doubts.settle': ({ asOf, ...doubt }, context) => {
    const at = { now: context.now(), today: asOf ?? todayOf(context) }
    return undone(change(context, 'doubts.settle', () => settleDoubt(context.db, doubt, at)))
  },
  'doubts.otherWork': (answer, context) => {
    const invoice = getInvoice(context.db, answer.invoiceId)
    if (!invoice) return missing('invoice')
    if (invoice.projectId !== null) return invalidField(['invoiceId'], 'invoice-of-a-project')
    const project = answer.projectId === null ? null : projects.get(context.db, answer.projectId)
    if (project === undefined) return missing('project')
    if (project && project.clientId !== invoice.clientId) {
      return invalidField(['projectId'], 'project-of-another-client')
    }
    return undone(change(context, 'doubts.otherWork', () => otherWork.insert(context.db, answer)))
  },
}
