import { DoubtHints } from '../../../forms/doubts/doubt-hints.tsx'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { below } from '../../../forms/inputs/below.ts'
import { SearchChoice } from '../../../forms/inputs/choice.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import type { Project } from '../../../../shared/domain/entities.ts'
import type { Form } from '../../../forms/state/use-form.ts'
import { useT } from '../../../i18n/index.ts'
import {
  canBePrepaid,
  isPeriodSuggested,
  type DraftContext,
  type InvoiceDraft,
} from './invoice-draft.ts'
import { PrepaidFields, PrepaidSwitch } from './prepaid-fields.tsx'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

interface Props {
  readonly form: Form<InvoiceDraft>
  readonly context: DraftContext
  readonly doubts: readonly Doubt[]
}

/** R1, R6: the work the invoice pays for, or the invoice a credit note takes back. */
export function PeriodFields({ form, context, doubts }: Props) {
  const t = useT()
  const { creditsInvoiceId, projectId, net, isPrepaid } = form.values
  const isCredit = creditsInvoiceId !== null
  const project = context.projects.find(({ id }) => id === projectId)
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.period)}</legend>
      {(isCredit || (net ?? 0) < 0) && <CreditedInvoice form={form} context={context} />}
      {canBePrepaid(form.values, project) && <PrepaidSwitch form={form} />}
      {isPrepaid ? (
        <PrepaidFields form={form} />
      ) : (
        <Period form={form} project={project} doubts={doubts} />
      )}
    </fieldset>
  )
}

interface PeriodProps extends Pick<Props, 'form' | 'doubts'> {
  readonly project: Project | undefined
}

function Period({ form, project, doubts }: PeriodProps) {
  const t = useT()
  const { creditsInvoiceId, issuedOn, serviceFrom } = form.values
  return (
    <>
      <div className={forms.pair}>
        <DateInput {...form.field('serviceFrom')} from={issuedOn} clearable />
        <DateInput {...form.field('serviceTo')} from={issuedOn} clearable />
      </div>
      <DoubtHints doubts={doubts} about={['first-invoice-from', 'long-service-period']} />
      <p className="hw-small">{hint()}</p>
    </>
  )

  function hint(): string {
    if (creditsInvoiceId !== null) return t(($) => $.invoices.form.serviceHintCredit)
    const isFilled = serviceFrom !== null && isPeriodSuggested(form.values)
    if (!project || !isFilled) return t(($) => $.invoices.form.serviceHint)
    return t(($) => $.invoices.form.serviceBilled[project.billing ?? 'afterwards'])
  }
}

function CreditedInvoice({ form, context }: Omit<Props, 'doubts'>) {
  const t = useT()
  const credited = form.field('creditsInvoiceId')
  const candidates = context.invoices.filter(
    ({ clientId, net }) => clientId === form.values.clientId && net > 0,
  )
  return (
    <SearchChoice
      {...credited}
      {...below(t(($) => $.invoices.form.creditsHint))}
      data={candidates.map(({ id, number }) => ({ value: String(id), label: number }))}
      value={credited.value === null ? null : String(credited.value)}
      onChange={(next) => credited.onChange(next === null ? null : Number(next))}
    />
  )
}
