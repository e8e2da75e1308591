import { below } from '../../../forms/inputs/below.ts'
import { ClientSelect } from '../../../forms/inputs/client-select.tsx'
import { DoubtHints } from '../../../forms/doubts/doubt-hints.tsx'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { counted } from '../../../components/counted.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { ProjectSelect } from '../../../forms/inputs/project-select.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import type { Form } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { DraftContext, InvoiceDraft } from './invoice-draft.ts'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

interface Props {
  readonly form: Form<InvoiceDraft>
  readonly context: DraftContext
  readonly doubts: readonly Doubt[]
}

/** Whom the invoice goes to, its number and its dates. */
export function WhoFields({ form, context, doubts }: Props) {
  const t = useT()
  const { clientId } = form.values
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.who)}</legend>
      <div className={forms.pair}>
        <ClientSelect {...form.field('clientId')} withAsterisk />
        {clientId !== null && (
          <ProjectSelect
            {...form.field('projectId')}
            {...below(t(($) => $.invoices.form.projectHint))}
            clientId={clientId}
          />
        )}
      </div>
      <div>
        <NumberField form={form} context={context} />
        <DoubtHints doubts={doubts} about={['same-number']} />
      </div>
      <Dates form={form} context={context} doubts={doubts} />
    </fieldset>
  )
}

function NumberField({ form, context }: Omit<Props, 'doubts'>) {
  const t = useT()
  const format = useFormat()
  const { suggested, number } = form.values
  const last = context.invoices[0]
  const hint =
    suggested.has('number') && last !== undefined && number !== ''
      ? t(($) => $.invoices.form.numberHint, { last: format.isolate(last.number) })
      : undefined
  return <TextField {...form.field('number')} {...below(hint)} withAsterisk />
}

function Dates({ form, context, doubts }: Props) {
  const t = useT()
  const format = useFormat()
  const { suggested, issuedOn, dueOn, clientId } = form.values
  const terms = context.clients.find(({ id }) => id === clientId)?.paymentTermsDays ?? null
  const fromTerms = suggested.has('dueOn') && dueOn !== null && terms !== null
  return (
    <div className={forms.pair}>
      <div>
        <DateInput {...form.field('issuedOn')} withAsterisk />
        <DoubtHints doubts={doubts} about={['issued-far-ahead']} />
      </div>
      <div>
        <DateInput {...form.field('dueOn')} lean="future" from={issuedOn} />
        {fromTerms && (
          <p className="hw-small">
            {t(($) => $.invoices.form.dueFromTerms, counted(format, terms))}
          </p>
        )}
      </div>
    </div>
  )
}
