import { alternativeKinds } from '../../../shared/domain/kinds.ts'
import { Choice } from '../../forms/inputs/choice.tsx'
import { MoneyInput } from '../../forms/inputs/money-input.tsx'
import { worthOf } from '../../report/offer-worth.ts'
import { partOfPercent } from '../../forms/inputs/percent.ts'
import { NumberField } from '../../forms/inputs/text-field.tsx'
import type { Form } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { AlternativeChosen, ClientValues } from './client-values.ts'
import forms from '../../forms/form.module.css'

const kinds: readonly AlternativeChosen[] = ['default', ...alternativeKinds]

interface Props {
  readonly form: Form<ClientValues>
}

/** O1: what the client's hours are compared with. */
export function AlternativeField({ form }: Props) {
  const t = useT()
  const { alternative } = form.values
  const hints: Readonly<Record<AlternativeChosen, string>> = {
    default: t(($) => $.clients.alternative.defaultHint),
    rest: t(($) => $.clients.alternative.restHint),
    best: t(($) => $.clients.alternative.bestHint),
    target: t(($) => $.clients.alternative.targetHint),
    offer: t(($) => $.clients.alternative.offerHint),
  }
  return (
    <div className="hw-stack hw-tight">
      <Choice
        {...form.field('alternative')}
        description={t(($) => $.clients.alternative.hint)}
        options={kinds}
        nameOf={(kind) => t(($) => $.clients.alternative[kind])}
      />
      <p className="hw-small">{hints[alternative]}</p>
      {alternative === 'offer' && <Offer form={form} />}
    </div>
  )
}

function Offer({ form }: Props) {
  return (
    <>
      <div className={forms.pair}>
        <MoneyInput {...form.field('offerRate')} perHour />
        <NumberField {...form.field('probability')} unit="%" />
      </div>
      <OfferWorth values={form.values} />
    </>
  )
}

function OfferWorth({ values }: { readonly values: ClientValues }) {
  const t = useT()
  const { rate } = useFormat()
  const share = partOfPercent(values.probability)
  if (values.offerRate === null || share === null) return null
  return (
    <p className="hw-small" role="status">
      {t(($) => $.clients.alternative.offerWorth, { rate: rate(worthOf(values.offerRate, share)) })}
    </p>
  )
}
