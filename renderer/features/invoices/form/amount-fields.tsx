import { DoubtHints } from '../../../forms/doubts/doubt-hints.tsx'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { below } from '../../../forms/inputs/below.ts'
import { Choice, CurrencyChoice } from '../../../forms/inputs/choice.tsx'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import { NumberField } from '../../../forms/inputs/text-field.tsx'
import { useAmount } from '../../../format/use-amount.ts'
import type { Form } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { HoursToInvoice } from './hours-to-invoice.tsx'
import type { DraftContext, InvoiceDraft } from './invoice-draft.ts'
import { vatPercents, type VatPercent } from './vat.ts'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

interface Props {
  readonly form: Form<InvoiceDraft>
  readonly context: DraftContext
  readonly doubts: readonly Doubt[]
  /** Whether there is no such invoice yet. */
  readonly isNew: boolean
}

/** Net, VAT, re-billed expenses and currency; what they add up to is shown, not typed. */
export function AmountFields({ form, context, doubts, isNew }: Props) {
  const t = useT()
  const { currency } = form.values
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.amounts)}</legend>
      <div className={forms.pair}>
        <MoneyInput {...form.field('net')} withAsterisk allowNegative currency={currency} />
        <CurrencyChoice {...form.field('currency')} />
      </div>
      <HoursToInvoice draft={form.values} context={context} isNew={isNew} />
      {/* That it is paid ahead is said already. */}
      {!form.values.isPrepaid && (
        <DoubtHints doubts={doubts} about={['prepayment', 'few-for-its-hours']} />
      )}
      {currency !== context.base && <RateToBase form={form} context={context} />}
      <VatFields form={form} />
      <MoneyInput
        {...form.field('expenses')}
        {...below(t(($) => $.invoices.form.expensesHint))}
        allowNegative
        currency={currency}
      />
      <Gross form={form} />
    </fieldset>
  )
}

const typed = 'typed'

function VatFields({ form }: Pick<Props, 'form'>) {
  const t = useT()
  const { percent } = useFormat()
  const { vatPercent, net, vat } = form.values
  const isOpposed = (net ?? 0) * (vat ?? 0) < 0
  const rates = [...vatPercents, null]
  const keyOf = (rate: VatPercent | null) => (rate === null ? typed : String(rate))
  return (
    <div className={forms.pair}>
      <Choice
        label={t(($) => $.invoices.form.vatPercent)}
        options={rates.map(keyOf)}
        nameOf={(key) =>
          key === typed ? t(($) => $.invoices.form.vatPercentNone) : percent(Number(key) / 100)
        }
        value={keyOf(vatPercent)}
        onChange={(key) =>
          form.set({ vatPercent: rates.find((rate) => keyOf(rate) === key) ?? null })
        }
      />
      <MoneyInput
        {...form.field('vat')}
        {...below(isOpposed && t(($) => $.invoices.form.vatSign))}
        withAsterisk
        allowNegative
        currency={form.values.currency}
      />
    </div>
  )
}

function RateToBase({ form, context }: Pick<Props, 'form' | 'context'>) {
  const t = useT()
  const format = useFormat()
  const { currency } = form.values
  const { base } = context
  const last = context.invoices.find(
    (invoice) => invoice.currency === currency && invoice.rateToBase !== null,
  )
  const lastUsed =
    last?.rateToBase &&
    t(($) => $.invoices.form.rateToBaseLast, {
      rate: last.rateToBase,
      date: format.date(last.issuedOn),
    })
  const why = t(($) => $.invoices.form.rateToBaseHint, { base, currency })
  return (
    <NumberField
      {...form.field('rateToBase')}
      {...below(lastUsed ? `${why} ${lastUsed}` : why)}
      withAsterisk
    />
  )
}

function Gross({ form }: Pick<Props, 'form'>) {
  const t = useT()
  const amount = useAmount()
  const { net, vat, currency } = form.values
  return (
    <div className={classes.sum}>
      <span>{t(($) => $.invoices.form.gross)}</span>
      <output className={classes.sumAmount}>{amount((net ?? 0) + (vat ?? 0), currency)}</output>
    </div>
  )
}
