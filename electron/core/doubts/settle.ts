import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { DoubtCode } from '../../../shared/domain/kinds.ts'
import { updateInvoice } from '../../store/entities/invoices.ts'
import { otherWork } from '../../store/entities/other-work.ts'
import { settledDoubts } from '../../store/entities/settled-doubts.ts'
import type { Db } from '../../store/file/db.ts'
import type { Now } from './if-saved.ts'
import { listDoubts } from './list.ts'

interface Settled {
  readonly code: DoubtCode
  readonly key: string
}

/**
 * Within a change: takes the user's word that what is doubted is right. Where a rule waits for the answer
 * (R1, F1) the answer itself is kept: the word alone would leave the revenue deferred.
 */
export function settleDoubt(
  db: Db,
  { code, key }: Settled,
  { now, today }: Now,
): Envelope<unknown> {
  if (code !== 'first-invoice-from' && code !== 'whose-invoice') {
    return settledDoubts.insert(db, { code, key })
  }
  const asked = listDoubts(db, today, now).find((one) => one.code === code && one.key === key)
  if (!asked) return fail('not-found', 'nobody doubts it')
  const { invoiceId, projectId, from, to } = asked.figures
  if (code === 'whose-invoice') {
    const answer = { invoiceId: Number(invoiceId), projectId: Number(projectId) }
    return otherWork.insert(db, answer)
  }
  return updateInvoice(db, Number(invoiceId), { serviceFrom: String(from), serviceTo: String(to) })
}
