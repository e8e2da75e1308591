import { useState } from 'react'
import type { CallError } from '../../../../shared/contract/call.ts'
import type { Invoice } from '../../../../shared/domain/entities.ts'
import { useCommand } from '../../../api/index.ts'
import { issueFields } from '../../../forms/field-issues.ts'
import { useT } from '../../../i18n/index.ts'
import { edited, withChosenVat, type DraftContext, type InvoiceDraft } from './invoice-draft.ts'
import { findFaults } from './invoice-faults.ts'
import { fieldsOf, type InvoiceValues } from './invoice-values.ts'
import type { VatPercent } from './vat.ts'

export interface InvoiceForm {
  readonly draft: InvoiceDraft
  readonly set: (patch: Partial<InvoiceValues>) => void
  readonly setVatPercent: (percent: VatPercent | null) => void
  /** What is wrong with a field, in words; shown once saving was tried. */
  readonly errorOf: (field: keyof InvoiceValues) => string | undefined
  /** A refusal that belongs to no field of the form. */
  readonly otherError: CallError | null
  readonly changed: boolean
  readonly saving: boolean
  readonly submit: () => void
}

/** Holds the invoice form from the first key to the saved invoice; what was typed survives every refusal. */
export function useInvoiceForm(
  start: InvoiceDraft,
  invoice: Invoice | null,
  context: DraftContext,
  onSaved: () => void,
): InvoiceForm {
  const t = useT()
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const [first] = useState(start)
  const save = useSave(invoice, onSaved)
  const change = (next: InvoiceDraft) => {
    setDraft(next)
    save.forgetError()
  }
  const faults = tried ? findFaults(draft.values, context.base) : {}
  const refused = refusedFields(save.error)
  const errorOf = (field: keyof InvoiceValues): string | undefined => {
    const fault = faults[field]
    if (fault) return t(($) => $.invoices.error[fault])
    if (!refused.has(field)) return undefined
    if (save.error?.code === 'missing-rate') return t(($) => $.invoices.error.rateToBase)
    if (save.error?.code !== 'conflict') return t(($) => $.invoices.error.field)
    return t(($) => $.invoices.error.numberTaken, { number: draft.values.number })
  }
  return {
    draft,
    set: (patch) => change(edited(draft, patch, context)),
    setVatPercent: (percent) => change(withChosenVat(draft, percent)),
    errorOf,
    otherError: refused.size === 0 ? save.error : null,
    changed: draft !== first,
    saving: save.saving,
    submit: () => {
      setTried(true)
      const found = findFaults(draft.values, context.base)
      if (Object.keys(found).length === 0) save.send(fieldsOf(draft.values, context.base))
    },
  }
}

/** The fields a refusal is about; empty if it is about none. */
function refusedFields(error: CallError | null): ReadonlySet<string> {
  if (error?.code === 'conflict') return new Set(['number'])
  if (error?.code === 'missing-rate') return new Set(['rateToBase'])
  return issueFields(error)
}

function useSave(invoice: Invoice | null, onSaved: () => void) {
  const t = useT()
  const create = useCommand('invoices.create', {
    ownErrors: true,
    undoText: (_, { number }) => t(($) => $.invoices.undo.created, { number }),
  })
  const update = useCommand('invoices.update', {
    ownErrors: true,
    undoText: (output) => t(($) => $.invoices.undo.saved, { number: output.invoice.number }),
  })
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    forgetError: () => {
      if (create.error) create.reset()
      if (update.error) update.reset()
    },
    send: (fields: ReturnType<typeof fieldsOf>) => {
      if (invoice) update.mutate({ id: invoice.id, fields }, { onSuccess: onSaved })
      else create.mutate(fields, { onSuccess: onSaved })
    },
  }
}
