import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Client } from '../../../shared/domain/entities.ts'
import { clientStates } from '../../../shared/domain/kinds.ts'
import { currencies } from '../../../shared/domain/money.ts'
import { NoteArea } from '../../forms/note-area.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { RememberedNotice } from '../../forms/remembered/remembered-notice.tsx'
import { AlternativeField } from './alternative-field.tsx'
import { clientFaults, clientFieldsOf, clientValues, type ClientValues } from './client-values.ts'
import { PanelForm } from '../../forms/panel-form.tsx'
import { useSaveClient } from '../../forms/use-save.ts'
import { useFieldError } from './use-field-error.ts'
import { useFormState } from '../../forms/use-form-state.ts'
import forms from '../../forms/form.module.css'

const below = ['label', 'input', 'description', 'error'] as const

/** The form to add or edit a client. */
export function ClientPanel({
  client,
  onClose,
}: {
  readonly client: Client | null
  readonly onClose: () => void
}) {
  const t = useT()
  const save = useSaveClient(client?.id, onClose)
  const form = useFormState(clientValues(client), clientFaults, save.error)
  const { values, set } = form
  const nameTaken = save.error?.code === 'conflict'
  const errorOf = useFieldError(form, save.error)
  return (
    <PanelForm
      title={client ? t(($) => $.clients.form.editTitle) : t(($) => $.clients.form.addTitle)}
      changed={form.changed}
      saving={save.saving}
      error={nameTaken || save.error?.code === 'invalid-input' ? null : save.error}
      onSubmit={() => form.check() && save.send(clientFieldsOf(values))}
      onClose={onClose}
    >
      <Fields
        values={values}
        set={set}
        errorOf={errorOf}
        notice={<RememberedNotice name={values.name} ownId={client?.id} />}
      />
    </PanelForm>
  )
}

interface FieldsProps {
  readonly values: ClientValues
  readonly set: (patch: Partial<ClientValues>) => void
  readonly errorOf: (field: keyof ClientValues) => string | undefined
}

function Fields({
  notice,
  ...props
}: FieldsProps & {
  /** What stands below the name. */
  readonly notice: ReactNode
}) {
  const { values, set, errorOf } = props
  const t = useT()
  return (
    <>
      <TextInput
        label={t(($) => $.clients.form.name)}
        placeholder={t(($) => $.clients.form.namePlaceholder)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={values.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {notice}
      <Select
        label={t(($) => $.clients.form.state)}
        data={clientStates.map((value) => ({ value, label: t(($) => $.clients.state[value]) }))}
        allowDeselect={false}
        value={values.state}
        onChange={(state) => state !== null && set({ state })}
      />
      <Terms {...props} />
      <AlternativeField {...props} />
      <NoteArea
        label={t(($) => $.clients.form.note)}
        value={values.note}
        error={errorOf('note')}
        onChange={(text) => set({ note: text })}
      />
    </>
  )
}

function Terms({ values, set, errorOf }: FieldsProps) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={forms.pair}>
      <Select
        label={t(($) => $.clients.form.currency)}
        description={t(($) => $.clients.form.currencyHint, { currency: format.currency })}
        inputWrapperOrder={[...below]}
        placeholder={format.currency}
        data={[...currencies]}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t(($) => $.common.actions.clear) }}
        nothingFoundMessage={t(($) => $.common.select.nothing)}
        value={values.currency}
        error={errorOf('currency')}
        onChange={(currency) => set({ currency })}
      />
      <TextInput
        label={t(($) => $.clients.form.terms)}
        description={t(($) => $.clients.form.termsHint)}
        inputWrapperOrder={[...below]}
        inputMode="numeric"
        autoComplete="off"
        value={values.terms}
        error={errorOf('terms')}
        onChange={(event) => set({ terms: event.currentTarget.value })}
      />
    </div>
  )
}
