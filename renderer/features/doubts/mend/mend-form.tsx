import type { ReactNode } from 'react'
import type { DoubtCode } from '../../../../shared/domain/kinds.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { OpenClient, OpenProject } from '../../clients/index.ts'
import { OpenInvoice } from '../../invoices/index.ts'
import { RatesPanel } from '../../settings/index.ts'
import { AddEntry, EditEntry } from '../../timesheet/index.ts'
import { Finished } from './finished.tsx'
import { PaidAhead } from './paid-ahead.tsx'

interface Props {
  readonly doubt: Doubt
  readonly onClose: () => void
}

const ofEntry = (props: Props) => <EntryForm {...props} />
const ofInvoice = (first: Parameters<typeof OpenInvoice>[0]['first']) =>
  function InvoiceForm({ doubt, onClose }: Props) {
    const invoiceId = Number(doubt.figures['invoiceId'])
    return <OpenInvoice invoiceId={invoiceId} first={first} onClose={onClose} />
  }

/** The form that mends each doubt, with the cursor in the field it is about. */
const forms: Partial<Readonly<Record<DoubtCode, (props: Props) => ReactNode>>> = {
  'long-entry': ofEntry,
  'long-day': ofEntry,
  'overlapping-entries': ofEntry,
  'future-entry': ofEntry,
  prepayment: PaidAhead,
  'few-for-its-hours': ofInvoice('serviceFrom'),
  'first-invoice-from': ofInvoice('serviceFrom'),
  'long-service-period': ofInvoice('serviceFrom'),
  'issued-far-ahead': ofInvoice('issuedOn'),
  'payment-before-issue': ofInvoice('payments'),
  'payment-beyond-open': ofInvoice('payments'),
  'same-number': ofInvoice('number'),
  'same-name': ({ doubt, onClose }) => (
    <OpenClient clientId={doubt.clientId ?? 0} onClose={onClose} />
  ),
  'rates-out-of-order': ({ onClose }) => <RatesPanel onClose={onClose} />,
  'no-estimate': ({ doubt, onClose }) => (
    <OpenProject
      projectId={Number(doubt.figures['projectId'])}
      first="estimatedSeconds"
      onClose={onClose}
    />
  ),
  'invoiced-without-hours': HoursForm,
  'idle-project': Finished,
}

/** The form that mends a doubt. */
export function MendForm(props: Props) {
  const Form = forms[props.doubt.code]
  return Form ? <Form {...props} /> : null
}

function EntryForm({ doubt, onClose }: Props) {
  const entry = useCall('entries.get', { id: Number(doubt.figures['entryId']) })
  return entry.data ? <EditEntry entry={entry.data} onClose={onClose} /> : null
}

function HoursForm({ doubt, onClose }: Props) {
  const { today } = useStatus()
  const { to, projectId } = doubt.figures
  const date = String(to) < today ? String(to) : today
  const of = { clientId: doubt.clientId, projectId: projectId === null ? null : Number(projectId) }
  return <AddEntry of={of} date={date} onClose={onClose} />
}
