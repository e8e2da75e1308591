import type { CallInput } from '../../../../shared/contract/index.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import type { InvoiceDraft } from './invoice-draft.ts'
import { findFaults, type Known } from './invoice-faults.ts'
import { fieldsOf } from './invoice-values.ts'

/** What is asked about an invoice while it is typed; null while it lacks what the rules need of it. */
export function typedInvoice(
  draft: InvoiceDraft,
  known: Known,
): CallInput<'doubts.ifSaved'> | null {
  const { number: _, vat: __, ...faults } = findFaults(draft, known)
  if (Object.keys(faults).length > 0 || draft.number.length > textLimits.name) return null
  const { note: ___, prepaid: ____, ...fields } = fieldsOf(draft, known.base)
  return { of: 'invoice', id: known.stored?.id ?? null, fields }
}
