import { isName } from '../../../../shared/domain/limits.ts'
import type { Offer, OfferFields } from '../../../../shared/domain/deciding/weighing.ts'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { worthOf } from '../../../report/offer-worth.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { partOfPercent, percentOfShare, percentText } from '../../../forms/inputs/percent.ts'
import { NumberField, TextField } from '../../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import type { Form } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useWords } from '../use-words.ts'
import forms from '../../../forms/form.module.css'

interface Values {
  readonly name: string
  readonly rate: number | null
  /** Percent, as typed. */
  readonly probability: string
  readonly note: string
}
type Fault = 'name' | 'nameTaken' | 'rate' | 'probability'

function faultsOf({ name, rate, probability }: Values): Partial<Record<keyof Values, Fault>> {
  return {
    ...(!isName(name) && { name: 'name' as const }),
    ...(rate === null && { rate: 'rate' as const }),
    ...(partOfPercent(probability) === null && { probability: 'probability' as const }),
  }
}

const fieldsOf = ({ name, rate, probability, note }: Values): OfferFields => ({
  name: name.trim(),
  rate: rate ?? 0,
  probability: partOfPercent(probability) ?? '0',
  note: note.trim(),
})

const valuesOf = (offer: Offer | null): Values => ({
  name: offer?.name ?? '',
  rate: offer?.rate ?? null,
  probability: percentOfShare(offer?.probability ?? '1'),
  note: offer?.note ?? '',
})

interface Props {
  readonly offer: Offer | null
  readonly onClose: () => void
}

/** The form to add or change an offer. */
export function OfferForm({ offer, onClose }: Props) {
  const t = useT()
  const form = useOfferForm({ offer, onClose })
  return (
    <PanelForm
      title={
        offer ? t(($) => $.weigh.cost.offers.editTitle) : t(($) => $.weigh.cost.offers.addTitle)
      }
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        placeholder={t(($) => $.weigh.cost.offers.namePlaceholder)}
        withAsterisk
        data-autofocus
        dir="auto"
      />
      <Pays form={form} />
      <NoteArea {...form.field('note')} />
    </PanelForm>
  )
}

function useOfferForm({ offer, onClose }: Props) {
  const t = useT()
  const format = useFormat()
  const { isolate } = format
  return useEntityForm<'offers', Values, Fault>('offers', {
    opened: offer,
    start: valuesOf(offer),
    words: {
      name: t(($) => $.weigh.cost.offers.name),
      rate: [t(($) => $.weigh.cost.offers.rate), (rate) => format.rate(rate)],
      probability: [
        t(($) => $.weigh.cost.offers.probability),
        (typed) => percentText(typed, format),
      ],
      note: t(($) => $.weigh.cost.offers.note),
    },
    valuesOf,
    fieldsOf,
    faultsOf,
    faultText: (fault) => t(($) => $.weigh.cost.offers.error[fault]),
    refusals: { conflict: ['name', 'nameTaken'] },
    added: ({ offer: { name } }) =>
      t(($) => $.weigh.cost.offers.undo.created, { name: isolate(name) }),
    changed: ({ offer: { name } }) =>
      t(($) => $.weigh.cost.offers.undo.saved, { name: isolate(name) }),
    onSaved: onClose,
  })
}

/** What the offer pays, how likely it is, and what it therefore counts as. */
function Pays({ form }: { readonly form: Form<Values> }) {
  const t = useT()
  const words = useWords()
  const { rate, probability } = form.values
  const share = partOfPercent(probability)
  return (
    <>
      <div className={forms.pair}>
        <MoneyInput {...form.field('rate')} withAsterisk perHour />
        <NumberField {...form.field('probability')} withAsterisk unit="%" />
      </div>
      {rate !== null && share !== null && (
        <p className="hw-small" role="status">
          {t(($) => $.weigh.cost.offers.worth, { rate: words.rate(worthOf(rate, share)) })}
        </p>
      )}
    </>
  )
}
