import { SegmentedControl } from '@mantine/core'
import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useCall, useCommand } from '../../../api/index.ts'
import { useProjects } from '../../../components/hooks/use-clients.ts'
import { byId, useOpened } from '../../../components/hooks/use-edited.ts'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { below } from '../../../forms/inputs/below.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { DurationInput } from '../../../forms/inputs/duration-input.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useForm, type Form, type Sending } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import forms from '../../../forms/form.module.css'
import {
  paidAheadFaults,
  waysAhead,
  type PaidAheadFault,
  type PaidAheadValues,
} from './paid-ahead-values.ts'

interface Props {
  readonly doubt: Doubt
  readonly onClose: () => void
}

const none: readonly ListedInvoice[] = []

/** Q2: a prepayment, for hours (they become a project of its own) or for a time (the invoice's period). */
export function PaidAhead({ doubt, onClose }: Props) {
  const id = Number(doubt.figures['invoiceId'])
  const invoices = useCall('invoices.list', {}).data ?? none
  const invoice = useOpened(invoices, id, byId).find((one) => one.id === id)
  const from = doubt.figures['from'] ?? null
  return invoice ? (
    <PaidAheadForm invoice={invoice} from={from === null ? null : String(from)} onClose={onClose} />
  ) : null
}

interface FormProps {
  readonly invoice: ListedInvoice
  /** The first day the invoice would cover. */
  readonly from: IsoDate | null
  readonly onClose: () => void
}

function PaidAheadForm(props: FormProps) {
  const { invoice, onClose } = props
  const t = useT()
  const form = usePaidAhead(props)
  const { how } = form.values
  return (
    <PanelForm
      title={t(($) => $.doubts.paidAhead.title, { number: invoice.number })}
      action={t(($) => $.doubts.paidAhead.save)}
      form={form}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t(($) => $.doubts.paidAhead.how)}
        value={how}
        data={waysAhead.map((value) => ({ value, label: t(($) => $.doubts.paidAhead[value]) }))}
        onChange={(next) => form.set({ how: next })}
      />
      {how === 'hours' ? <HoursFields form={form} /> : <TimeFields form={form} />}
    </PanelForm>
  )
}

interface FieldsProps {
  readonly form: Form<PaidAheadValues>
}

function HoursFields({ form }: FieldsProps) {
  const t = useT()
  return (
    <>
      <div className={forms.pair}>
        <DurationInput {...form.field('seconds')} withAsterisk placeholder="40" />
        <DateInput {...form.field('from')} clearable />
      </div>
      <TextField
        {...form.field('name')}
        {...below(t(($) => $.doubts.paidAhead.nameHint))}
        withAsterisk
        dir="auto"
        maxLength={textLimits.name}
      />
    </>
  )
}

function TimeFields({ form }: FieldsProps) {
  return (
    <div className={forms.pair}>
      <DateInput {...form.field('serviceFrom')} withAsterisk />
      <DateInput
        {...form.field('serviceTo')}
        withAsterisk
        lean="future"
        from={form.values.serviceFrom}
      />
    </div>
  )
}

function usePaidAhead({ invoice, from, onClose }: FormProps): Form<PaidAheadValues> {
  const t = useT()
  const { clientId, number, issuedOn } = invoice
  const projects = useProjects().data ?? []
  const names = projects.filter((one) => one.clientId === clientId).map(({ name }) => name)
  return useForm<PaidAheadValues, PaidAheadFault>(
    {
      start: {
        how: 'hours',
        name: t(($) => $.doubts.paidAhead.projectOf, { number }),
        seconds: null,
        from,
        serviceFrom: issuedOn,
        serviceTo: null,
      },
      words: {
        name: t(($) => $.doubts.paidAhead.name),
        seconds: t(($) => $.doubts.paidAhead.seconds),
        from: t(($) => $.doubts.paidAhead.from),
        serviceFrom: t(($) => $.invoices.form.serviceFrom),
        serviceTo: t(($) => $.invoices.form.serviceTo),
      },
      faultsOf: (values) => paidAheadFaults(values, names),
      faultText: (fault) => t(($) => $.doubts.paidAhead.fault[fault]),
      first: 'seconds',
    },
    useSending(invoice, onClose),
  )
}

/** The one of two commands that the answer asks for. */
function useSending(invoice: ListedInvoice, onSaved: () => void): Sending<PaidAheadValues> {
  const t = useT()
  const { isolate } = useFormat()
  const block = useCommand('projects.prepaid', {
    ownErrors: true,
    undoText: (_, { name }) => t(($) => $.doubts.mended.prepaid, { project: isolate(name) }),
  })
  const period = useCommand('invoices.update', {
    ownErrors: true,
    undoText: t(($) => $.doubts.mended.period),
  })
  const { id } = invoice
  const follow = { onSuccess: onSaved }
  return {
    error: block.error ?? period.error,
    saving: block.isPending || period.isPending,
    forgetError: () => {
      block.reset()
      period.reset()
    },
    send: ({ how, name, seconds, from, serviceFrom, serviceTo }) => {
      if (how === 'hours') {
        block.mutate({ invoiceId: id, name: name.trim(), seconds: seconds ?? 0, from }, follow)
      } else {
        period.mutate({ id, fields: { serviceFrom, serviceTo }, seen: invoice }, follow)
      }
    },
  }
}
