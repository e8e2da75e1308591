import { Select, TextInput } from '@mantine/core'
import { currencies } from '../../../shared/domain/money.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import { useCommand, useSettings, useStatus } from '../../api/index.ts'
import { DateInput } from '../../forms/date-input.tsx'
import { MoneyInput } from '../../forms/money-input.tsx'
import { ProjectSelect } from '../../forms/project-select.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PanelForm } from '../../forms/panel-form.tsx'
import { inCurrency, rateFaults, rateFieldsOf, type RateValues } from './rate-values.ts'
import { useFieldError } from './use-field-error.ts'
import { useFormState } from '../../forms/use-form-state.ts'
import forms from '../../forms/form.module.css'

/** The form to add a rate agreed from a date on. */
export function RatePanel({
  client,
  onClose,
}: {
  readonly client: Client
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { currency: base } = useSettings()
  const { today } = useStatus()
  const save = useCommand('agreedRates.create', {
    ownErrors: true,
    undoText: t(($) => $.clients.undo.rateAdded),
  })
  const start: RateValues = {
    from: today,
    rate: null,
    currency: client.currency ?? base,
    rateToBase: '',
    projectId: null,
  }
  const form = useFormState(start, (values) => rateFaults(values, base), save.error)
  const { values, set } = form
  const errorOf = useFieldError(form, save.error)
  const submit = () => {
    if (!form.check()) return
    save.mutate(rateFieldsOf(values, client.id, base), { onSuccess: onClose })
  }
  return (
    <PanelForm
      title={t(($) => $.clients.rates.addTitle, { name: format.isolate(client.name) })}
      changed={form.changed}
      saving={save.isPending}
      error={save.error?.code === 'invalid-input' ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="hw-small">{t(($) => $.clients.rates.history)}</p>
      <Fields values={values} set={set} errorOf={errorOf} client={client} base={base} />
    </PanelForm>
  )
}

interface FieldsProps {
  readonly values: RateValues
  readonly set: (patch: Partial<RateValues>) => void
  readonly errorOf: (field: keyof RateValues) => string | undefined
  readonly base: string
}

function Fields(props: FieldsProps & { readonly client: Client }) {
  const t = useT()
  const { values, set, errorOf, base, client } = props
  return (
    <>
      <div className={forms.pair}>
        <MoneyInput
          label={t(($) => $.clients.rates.rate)}
          withAsterisk
          data-autofocus
          perHour
          currency={values.currency}
          value={values.rate}
          error={errorOf('rate')}
          onChange={(rate) => set({ rate })}
        />
        <DateInput
          label={t(($) => $.clients.rates.from)}
          withAsterisk
          value={values.from}
          error={errorOf('from')}
          onChange={(from) => set({ from })}
        />
      </div>
      <CurrencyFields values={values} set={set} errorOf={errorOf} base={base} />
      <ProjectSelect
        label={t(($) => $.clients.rates.forProject)}
        placeholder={t(($) => $.clients.rates.wholeClient)}
        clientId={client.id}
        value={values.projectId}
        onChange={(projectId) => set({ projectId })}
      />
    </>
  )
}

function CurrencyFields({ values, set, errorOf, base }: FieldsProps) {
  const t = useT()
  return (
    <div className={forms.pair}>
      <Select
        label={t(($) => $.clients.rates.currency)}
        data={[...currencies]}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t(($) => $.common.select.nothing)}
        value={values.currency}
        onChange={(currency) => currency !== null && set(inCurrency(values, currency))}
      />
      {values.currency !== base && (
        <TextInput
          label={t(($) => $.clients.rates.rateToBase, { currency: values.currency, base })}
          description={t(($) => $.clients.rates.rateToBaseHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          inputMode="decimal"
          autoComplete="off"
          value={values.rateToBase}
          error={errorOf('rateToBase')}
          onChange={(event) => set({ rateToBase: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
