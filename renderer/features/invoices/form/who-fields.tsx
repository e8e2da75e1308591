import { TextInput } from '@mantine/core'
import { ClientSelect } from '../../../forms/client-select.tsx'
import { counted } from '../../../components/counted.ts'
import { DateInput } from '../../../forms/date-input.tsx'
import { ProjectSelect } from '../../../forms/project-select.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { DraftContext } from './invoice-draft.ts'
import type { InvoiceForm } from './use-invoice-form.ts'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

interface Props {
  readonly form: InvoiceForm
  readonly context: DraftContext
}

/** Whom the invoice goes to, its number and its dates. */
export function WhoFields({ form, context }: Props) {
  const t = useT()
  const { values } = form.draft
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.who)}</legend>
      <div className={forms.pair}>
        <ClientSelect
          label={t(($) => $.invoices.form.client)}
          withAsterisk
          {...(values.clientId === null && { 'data-autofocus': true })}
          value={values.clientId}
          error={form.errorOf('clientId')}
          onChange={(clientId) => form.set({ clientId })}
        />
        {values.clientId !== null && (
          <ProjectSelect
            label={t(($) => $.invoices.form.project)}
            description={t(($) => $.invoices.form.projectHint)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            clientId={values.clientId}
            value={values.projectId}
            error={form.errorOf('projectId')}
            onChange={(projectId) => form.set({ projectId })}
          />
        )}
      </div>
      <NumberField form={form} context={context} />
      <Dates form={form} context={context} />
    </fieldset>
  )
}

function NumberField({ form, context }: Props) {
  const t = useT()
  const format = useFormat()
  const { values, suggested } = form.draft
  const last = context.invoices[0]
  const hint =
    suggested.has('number') && last !== undefined && values.number !== ''
      ? t(($) => $.invoices.form.numberHint, { last: format.isolate(last.number) })
      : undefined
  return (
    <TextInput
      label={t(($) => $.invoices.form.number)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk
      autoComplete="off"
      value={values.number}
      error={form.errorOf('number')}
      onChange={(event) => form.set({ number: event.currentTarget.value })}
    />
  )
}

function Dates({ form, context }: Props) {
  const t = useT()
  const format = useFormat()
  const { values, suggested } = form.draft
  const terms = context.clients.find(({ id }) => id === values.clientId)?.paymentTermsDays ?? null
  const fromTerms = suggested.has('dueOn') && values.dueOn !== null && terms !== null
  return (
    <div className={forms.pair}>
      <DateInput
        label={t(($) => $.invoices.form.issuedOn)}
        withAsterisk
        value={values.issuedOn}
        error={form.errorOf('issuedOn')}
        onChange={(issuedOn) => form.set({ issuedOn })}
      />
      <div>
        <DateInput
          label={t(($) => $.invoices.form.dueOn)}
          value={values.dueOn}
          error={form.errorOf('dueOn')}
          onChange={(dueOn) => form.set({ dueOn })}
        />
        {fromTerms && (
          <p className="hw-small">
            {t(($) => $.invoices.form.dueFromTerms, counted(format, terms))}
          </p>
        )}
      </div>
    </div>
  )
}
