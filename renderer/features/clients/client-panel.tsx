import { clientStates } from '../../../shared/domain/kinds.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import { isName } from '../../../shared/domain/limits.ts'
import { currencies } from '../../../shared/domain/money.ts'
import { DoubtHints } from '../../forms/doubts/doubt-hints.tsx'
import { useDoubts } from '../../forms/doubts/use-doubts.ts'
import { below } from '../../forms/inputs/below.ts'
import { Choice, SearchChoice } from '../../forms/inputs/choice.tsx'
import { NoteArea } from '../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../forms/panel-form.tsx'
import { percentText } from '../../forms/inputs/percent.ts'
import { RememberedNotice } from '../../forms/remembered/remembered-notice.tsx'
import { TextField } from '../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../forms/state/use-entity-form.ts'
import type { Form } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { AlternativeField } from './alternative-field.tsx'
import {
  clientFaults,
  clientFieldsOf,
  clientValues,
  type ClientFault,
  type ClientValues,
} from './client-values.ts'
import { RoundingFields } from './rounding/rounding-fields.tsx'
import { useRoundingWords } from './rounding/use-rounding-words.ts'
import { useFaultText } from './use-fault-text.ts'
import forms from '../../forms/form.module.css'

interface Props {
  readonly client: Client | null
  readonly onClose: () => void
}

/** The form to add or edit a client. */
export function ClientPanel({ client, onClose }: Props) {
  const t = useT()
  const form = useClientForm(client, onClose)
  const doubts = useDoubts(typedName(form.values.name, client))
  return (
    <PanelForm
      title={client ? t(($) => $.clients.form.editTitle) : t(($) => $.clients.form.addTitle)}
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        placeholder={t(($) => $.clients.form.namePlaceholder)}
        withAsterisk
        data-autofocus
        dir="auto"
      />
      <DoubtHints doubts={doubts} about={['same-name']} />
      <TextField
        {...form.field('aliases')}
        {...below(t(($) => $.clients.form.aliasesHint))}
        dir="auto"
      />
      <RememberedNotice name={form.values.name} ownId={client?.id} />
      <Choice
        {...form.field('state')}
        options={clientStates}
        nameOf={(state) => t(($) => $.clients.state[state])}
      />
      <Terms form={form} />
      <RoundingFields form={form} />
      <AlternativeField form={form} />
      <NoteArea {...form.field('note')} />
    </PanelForm>
  )
}

/** What is asked about the name while it is typed. */
const typedName = (name: string, client: Client | null) =>
  isName(name) ? { of: 'client' as const, id: client?.id ?? null, name } : null

function useClientForm(client: Client | null, onSaved: () => void) {
  const t = useT()
  const format = useFormat()
  return useEntityForm<'clients', ClientValues, ClientFault>('clients', {
    opened: client,
    start: clientValues(client),
    words: {
      name: t(($) => $.clients.form.name),
      aliases: t(($) => $.clients.form.aliases),
      state: [t(($) => $.clients.form.state), (state) => t(($) => $.clients.state[state])],
      currency: t(($) => $.clients.form.currency),
      terms: t(($) => $.clients.form.terms),
      alternative: [
        t(($) => $.clients.alternative.label),
        (kind) => t(($) => $.clients.alternative[kind]),
      ],
      offerRate: [t(($) => $.clients.alternative.offerRate), (rate) => format.rate(rate)],
      probability: [
        t(($) => $.clients.alternative.probability),
        (typed) => percentText(typed, format),
      ],
      ...useRoundingWords(),
      note: t(($) => $.clients.form.note),
    },
    valuesOf: clientValues,
    fieldsOf: clientFieldsOf,
    faultsOf: clientFaults,
    faultText: useFaultText(),
    refusals: { conflict: ['name', 'nameTaken'] },
    added: (output) => t(($) => $.clients.undo.created, { name: output.client.name }),
    changed: (output) => t(($) => $.clients.undo.saved, { name: output.client.name }),
    onSaved,
  })
}

function Terms({ form }: { readonly form: Form<ClientValues> }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={forms.pair}>
      <SearchChoice
        {...form.field('currency')}
        {...below(t(($) => $.clients.form.currencyHint, { currency: format.currency }))}
        placeholder={format.currency}
        data={[...currencies]}
      />
      <TextField
        {...form.field('terms')}
        {...below(t(($) => $.clients.form.termsHint))}
        inputMode="numeric"
      />
    </div>
  )
}
