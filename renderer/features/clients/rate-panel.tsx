import type { Client } from '../../../shared/domain/entities.ts'
import { useCommand, useSettings, useStatus } from '../../api/index.ts'
import { below } from '../../forms/inputs/below.ts'
import { CurrencyChoice } from '../../forms/inputs/choice.tsx'
import { DateInput } from '../../forms/inputs/date-input.tsx'
import { MoneyInput } from '../../forms/inputs/money-input.tsx'
import { PanelForm } from '../../forms/panel-form.tsx'
import { ProjectSelect } from '../../forms/inputs/project-select.tsx'
import { sendingOf } from '../../forms/state/sending.ts'
import { NumberField } from '../../forms/inputs/text-field.tsx'
import { useForm } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import {
  inCurrency,
  rateFaults,
  rateFieldsOf,
  type RateFault,
  type RateValues,
} from './rate-values.ts'
import { useFaultText } from './use-fault-text.ts'
import forms from '../../forms/form.module.css'

interface Props {
  readonly client: Client
  readonly onClose: () => void
}

/** The form to add a rate agreed from a date on. */
export function RatePanel(props: Props) {
  const { client, onClose } = props
  const t = useT()
  const { isolate } = useFormat()
  const { currency: base } = useSettings()
  const form = useRateForm(props)
  const { currency } = form.values
  return (
    <PanelForm
      title={t(($) => $.clients.rates.addTitle, { name: isolate(client.name) })}
      form={form}
      onClose={onClose}
    >
      <p className="hw-small">{t(($) => $.clients.rates.history)}</p>
      <div className={forms.pair}>
        <MoneyInput
          {...form.field('rate')}
          withAsterisk
          data-autofocus
          perHour
          currency={currency}
        />
        <DateInput {...form.field('from')} lean="near" withAsterisk />
      </div>
      <div className={forms.pair}>
        <CurrencyChoice {...form.field('currency')} />
        {currency !== base && (
          <NumberField
            {...form.field('rateToBase')}
            {...below(t(($) => $.clients.rates.rateToBaseHint))}
            withAsterisk
          />
        )}
      </div>
      <ProjectSelect
        {...form.field('projectId')}
        placeholder={t(($) => $.clients.rates.wholeClient)}
        clientId={client.id}
      />
    </PanelForm>
  )
}

function useRateForm({ client, onClose }: Props) {
  const t = useT()
  const { currency: base } = useSettings()
  const { today } = useStatus()
  const add = useCommand('agreedRates.create', {
    ownErrors: true,
    undoText: t(($) => $.clients.undo.rateAdded),
  })
  return useForm<RateValues, RateFault>(
    {
      start: {
        from: today,
        rate: null,
        currency: client.currency ?? base,
        rateToBase: '',
        projectId: null,
      },
      words: {
        rate: t(($) => $.clients.rates.rate),
        from: t(($) => $.clients.rates.from),
        currency: t(($) => $.clients.rates.currency),
        rateToBase: ({ currency }) => t(($) => $.clients.rates.rateToBase, { currency, base }),
        projectId: t(($) => $.clients.rates.forProject),
      },
      faultsOf: (values) => rateFaults(values, base),
      faultText: useFaultText(),
      edit: (now, patch) => ({
        ...now,
        ...(patch.currency !== undefined && inCurrency(now, patch.currency)),
        ...patch,
      }),
    },
    sendingOf(add, (values) => rateFieldsOf(values, client.id, base), onClose),
  )
}
