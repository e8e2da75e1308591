import { Select } from '@mantine/core'
import { DateInput } from '../../../forms/date-input.tsx'
import { useT } from '../../../i18n/index.ts'
import type { DraftContext } from './invoice-draft.ts'
import type { InvoiceForm } from './use-invoice-form.ts'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

/** R1, R6: the work the invoice pays for, or the invoice a credit note takes back. */
export function PeriodFields({
  form,
  context,
}: {
  readonly form: InvoiceForm
  readonly context: DraftContext
}) {
  const t = useT()
  const { values } = form.draft
  const isCredit = values.creditsInvoiceId !== null
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.period)}</legend>
      {(isCredit || (values.net ?? 0) < 0) && <CreditedInvoice form={form} context={context} />}
      <div className={forms.pair}>
        <DateInput
          label={t(($) => $.invoices.form.serviceFrom)}
          clearable
          value={values.serviceFrom}
          error={form.errorOf('serviceFrom')}
          onChange={(serviceFrom) => form.set({ serviceFrom })}
        />
        <DateInput
          label={t(($) => $.invoices.form.serviceTo)}
          clearable
          value={values.serviceTo}
          error={form.errorOf('serviceTo')}
          onChange={(serviceTo) => form.set({ serviceTo })}
        />
      </div>
      <p className="hw-small">
        {isCredit
          ? t(($) => $.invoices.form.serviceHintCredit)
          : t(($) => $.invoices.form.serviceHint)}
      </p>
    </fieldset>
  )
}

function CreditedInvoice({
  form,
  context,
}: {
  readonly form: InvoiceForm
  readonly context: DraftContext
}) {
  const t = useT()
  const { values } = form.draft
  const candidates = context.invoices.filter(
    ({ clientId, net }) => clientId === values.clientId && net > 0,
  )
  return (
    <Select
      label={t(($) => $.invoices.form.credits)}
      description={t(($) => $.invoices.form.creditsHint)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable
      clearButtonProps={{ 'aria-label': t(($) => $.common.actions.clear) }}
      searchable
      nothingFoundMessage={t(($) => $.common.select.nothing)}
      data={candidates.map(({ id, number }) => ({ value: String(id), label: number }))}
      value={values.creditsInvoiceId === null ? null : String(values.creditsInvoiceId)}
      error={form.errorOf('creditsInvoiceId')}
      onChange={(next) => form.set({ creditsInvoiceId: next === null ? null : Number(next) })}
    />
  )
}
