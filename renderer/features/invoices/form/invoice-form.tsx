import { Alert, Button } from '@mantine/core'
import type { SyntheticEvent } from 'react'
import { useErrorText } from '../../../api/index.ts'
import { useFocusFirstFault } from '../../../forms/use-focus-first-fault.ts'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useT } from '../../../i18n/index.ts'
import { AmountFields } from './amount-fields.tsx'
import type { DraftContext } from './invoice-draft.ts'
import { PeriodFields } from './period-fields.tsx'
import type { InvoiceForm } from './use-invoice-form.ts'
import { WhoFields } from './who-fields.tsx'
import forms from '../../../forms/form.module.css'

/** All fields of one invoice or credit note, with what is wrong beside the field it is about. */
export function InvoiceFormFields({
  form,
  context,
  onCancel,
}: {
  readonly form: InvoiceForm
  readonly context: DraftContext
  readonly onCancel: () => void
}) {
  const t = useT()
  const errorText = useErrorText()
  const { ref, tried } = useFocusFirstFault()
  const { values } = form.draft
  const isCredit = values.creditsInvoiceId !== null
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    tried()
    form.submit()
  }
  return (
    <form className="hw-stack" ref={ref} onSubmit={submit} noValidate>
      {form.otherError && <Alert color="red">{errorText(form.otherError)}</Alert>}
      <WhoFields form={form} context={context} />
      <AmountFields form={form} context={context} />
      <PeriodFields form={form} context={context} />
      <NoteArea
        label={t(($) => $.invoices.form.note)}
        value={values.note}
        error={form.errorOf('note')}
        onChange={(text) => form.set({ note: text })}
      />
      <div className={forms.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button type="submit" loading={form.saving}>
          {isCredit ? t(($) => $.invoices.form.saveCredit) : t(($) => $.invoices.form.save)}
        </Button>
      </div>
    </form>
  )
}
