import { Select, TextInput } from '@mantine/core'
import { alternativeKinds } from '../../../shared/domain/kinds.ts'
import { MoneyInput } from '../../forms/money-input.tsx'
import { worthOf } from '../../forms/offer-worth.ts'
import { partOfPercent } from '../../forms/percent.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { AlternativeChosen, ClientValues } from './client-values.ts'
import forms from '../../forms/form.module.css'

const kinds: readonly AlternativeChosen[] = ['default', ...alternativeKinds]

interface Props {
  readonly values: ClientValues
  readonly set: (patch: Partial<ClientValues>) => void
  readonly errorOf: (field: keyof ClientValues) => string | undefined
}

/** O1: what the client's hours are compared with. */
export function AlternativeField({ values, set, errorOf }: Props) {
  const t = useT()
  const { alternative } = values
  const hints: Readonly<Record<AlternativeChosen, string>> = {
    default: t(($) => $.clients.alternative.defaultHint),
    rest: t(($) => $.clients.alternative.restHint),
    best: t(($) => $.clients.alternative.bestHint),
    target: t(($) => $.clients.alternative.targetHint),
    offer: t(($) => $.clients.alternative.offerHint),
  }
  return (
    <div className="hw-stack hw-tight">
      <Select
        label={t(($) => $.clients.alternative.label)}
        description={t(($) => $.clients.alternative.hint)}
        data={kinds.map((value) => ({ value, label: t(($) => $.clients.alternative[value]) }))}
        allowDeselect={false}
        value={alternative}
        onChange={(next) => {
          const kind = kinds.find((known) => known === next)
          if (kind) set({ alternative: kind })
        }}
      />
      <p className="hw-small">{hints[alternative]}</p>
      {alternative === 'offer' && <Offer values={values} set={set} errorOf={errorOf} />}
    </div>
  )
}

function Offer({ values, set, errorOf }: Props) {
  const t = useT()
  return (
    <>
      <div className={forms.pair}>
        <MoneyInput
          label={t(($) => $.clients.alternative.offerRate)}
          perHour
          value={values.offerRate}
          error={errorOf('offerRate')}
          onChange={(offerRate) => set({ offerRate })}
        />
        <TextInput
          label={t(($) => $.clients.alternative.probability)}
          inputMode="decimal"
          autoComplete="off"
          rightSection={<span aria-hidden="true">%</span>}
          value={values.probability}
          error={errorOf('probability')}
          onChange={(event) => set({ probability: event.currentTarget.value })}
        />
      </div>
      <OfferWorth values={values} />
    </>
  )
}

function OfferWorth({ values }: { readonly values: ClientValues }) {
  const t = useT()
  const { rate } = useFormat()
  const share = partOfPercent(values.probability)
  if (values.offerRate === null || share === null) return null
  const worth = worthOf(values.offerRate, share)
  return (
    <p className="hw-small" role="status">
      {t(($) => $.clients.alternative.offerWorth, { rate: rate(worth) })}
    </p>
  )
}
