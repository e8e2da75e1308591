import type { OtherWork } from '../../../shared/profitability/types.ts'
import { entity } from '../rows/entity.ts'

type KeptAnswer = OtherWork & { readonly id: number }

/** F1: the user's word that a client-wide invoice is for other work than a project's (null: than any). */
export const otherWork = entity<KeptAnswer, OtherWork>({
  name: 'answer',
  table: 'other_work',
  columns: { id: 'id', invoiceId: 'invoice_id', projectId: 'project_id' },
  order: 'id',
  initial: {},
})
