import { TextInput } from '@mantine/core'
import type { Offer, OfferFields } from '../../../../shared/domain/weighing.ts'
import { isName } from '../../../../shared/domain/limits.ts'
import { useCommand } from '../../../api/index.ts'
import { MoneyInput } from '../../../forms/money-input.tsx'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { partOfPercent, percentOfShare } from '../../../forms/percent.ts'
import { useFormState } from '../../../forms/use-form-state.ts'
import { worthOf } from '../../../forms/offer-worth.ts'
import { useWords } from '../use-words.ts'
import forms from '../../../forms/form.module.css'

interface Values {
  readonly name: string
  readonly rate: number | null
  /** Percent, as typed. */
  readonly probability: string
  readonly note: string
}
type Fault = 'name' | 'rate' | 'probability'

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

/** The form to add or change an offer. */
export function OfferForm({
  offer,
  onClose,
}: {
  readonly offer: Offer | null
  readonly onClose: () => void
}) {
  const t = useT()
  const save = useSaveOffer(offer, onClose)
  const form = useFormState<Values, Fault>(
    {
      name: offer?.name ?? '',
      rate: offer?.rate ?? null,
      probability: percentOfShare(offer?.probability ?? '1'),
      note: offer?.note ?? '',
    },
    faultsOf,
    save.error,
  )
  const errorOf = (field: keyof Values) => {
    if (save.error?.code === 'conflict' && field === 'name') {
      return t(($) => $.weigh.cost.offers.error.nameTaken)
    }
    const fault = form.faultOf(field)
    if (fault === undefined) return undefined
    return fault === 'refused'
      ? t(($) => $.weigh.cost.offers.error.field)
      : t(($) => $.weigh.cost.offers.error[fault])
  }
  const told = save.error?.code === 'conflict' || save.error?.code === 'invalid-input'
  return (
    <PanelForm
      title={
        offer ? t(($) => $.weigh.cost.offers.editTitle) : t(($) => $.weigh.cost.offers.addTitle)
      }
      changed={form.changed}
      saving={save.saving}
      error={told ? null : save.error}
      onSubmit={() => form.check() && save.send(fieldsOf(form.values))}
      onClose={onClose}
    >
      <Fields values={form.values} set={form.set} errorOf={errorOf} />
    </PanelForm>
  )
}

function useSaveOffer(offer: Offer | null, onSaved: () => void) {
  const t = useT()
  const { isolate } = useFormat()
  const create = useCommand('offers.create', {
    ownErrors: true,
    undoText: (output) =>
      t(($) => $.weigh.cost.offers.undo.created, { name: isolate(output.offer.name) }),
  })
  const update = useCommand('offers.update', {
    ownErrors: true,
    undoText: (output) =>
      t(($) => $.weigh.cost.offers.undo.saved, { name: isolate(output.offer.name) }),
  })
  const then = { onSuccess: onSaved }
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    send: (fields: OfferFields) =>
      offer ? update.mutate({ id: offer.id, fields }, then) : create.mutate(fields, then),
  }
}

interface FieldsProps {
  readonly values: Values
  readonly set: (patch: Partial<Values>) => void
  readonly errorOf: (field: keyof Values) => string | undefined
}

function Fields({ values, set, errorOf }: FieldsProps) {
  const t = useT()
  return (
    <>
      <TextInput
        label={t(($) => $.weigh.cost.offers.name)}
        placeholder={t(($) => $.weigh.cost.offers.namePlaceholder)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={values.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Pays values={values} set={set} errorOf={errorOf} />
      <NoteArea
        label={t(($) => $.weigh.cost.offers.note)}
        value={values.note}
        error={errorOf('note')}
        onChange={(text) => set({ note: text })}
      />
    </>
  )
}

/** What the offer pays, how likely it is, and what it therefore counts as. */
function Pays({ values, set, errorOf }: FieldsProps) {
  const t = useT()
  const words = useWords()
  const share = partOfPercent(values.probability)
  return (
    <>
      <div className={forms.pair}>
        <MoneyInput
          label={t(($) => $.weigh.cost.offers.rate)}
          withAsterisk
          perHour
          value={values.rate}
          error={errorOf('rate')}
          onChange={(rate) => set({ rate })}
        />
        <TextInput
          label={t(($) => $.weigh.cost.offers.probability)}
          withAsterisk
          inputMode="decimal"
          autoComplete="off"
          rightSection={<span aria-hidden="true">%</span>}
          value={values.probability}
          error={errorOf('probability')}
          onChange={(event) => set({ probability: event.currentTarget.value })}
        />
      </div>
      {values.rate !== null && share !== null && (
        <p className="hw-small" role="status">
          {t(($) => $.weigh.cost.offers.worth, { rate: words.rate(worthOf(values.rate, share)) })}
        </p>
      )}
    </>
  )
}
