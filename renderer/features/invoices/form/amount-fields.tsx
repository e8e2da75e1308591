import { Select, TextInput } from '@mantine/core'
import { currencies } from '../../../../shared/domain/money.ts'
import { MoneyInput } from '../../../forms/money-input.tsx'
import { useAmount } from '../../../forms/use-amount.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { DraftContext } from './invoice-draft.ts'
import type { InvoiceForm } from './use-invoice-form.ts'
import { vatPercents } from './vat.ts'
import forms from '../../../forms/form.module.css'
import classes from '../invoices.module.css'

const below = ['label', 'input', 'description', 'error'] as (
  'label' | 'input' | 'description' | 'error'
)[]

interface Props {
  readonly form: InvoiceForm
  readonly context: DraftContext
}

/** Net, VAT, re-billed expenses and currency; what they add up to is shown, not typed. */
export function AmountFields({ form, context }: Props) {
  const t = useT()
  const { values } = form.draft
  const { currency } = values
  return (
    <fieldset className={classes.group}>
      <legend>{t(($) => $.invoices.form.amounts)}</legend>
      <div className={forms.pair}>
        <MoneyInput
          label={t(($) => $.invoices.form.net)}
          withAsterisk
          {...(values.clientId !== null && { 'data-autofocus': true })}
          allowNegative
          currency={currency}
          value={values.net}
          error={form.errorOf('net')}
          onChange={(net) => form.set({ net })}
        />
        <Select
          label={t(($) => $.invoices.form.currency)}
          data={[...currencies]}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          nothingFoundMessage={t(($) => $.common.select.nothing)}
          value={currency}
          error={form.errorOf('currency')}
          onChange={(next) => next !== null && form.set({ currency: next })}
        />
      </div>
      {currency !== context.base && <RateToBase form={form} context={context} />}
      <VatFields form={form} />
      <MoneyInput
        label={t(($) => $.invoices.form.expenses)}
        description={t(($) => $.invoices.form.expensesHint)}
        inputWrapperOrder={below}
        allowNegative
        currency={currency}
        value={values.expenses}
        error={form.errorOf('expenses')}
        onChange={(expenses) => form.set({ expenses })}
      />
      <Gross form={form} />
    </fieldset>
  )
}

function VatFields({ form }: { readonly form: InvoiceForm }) {
  const t = useT()
  const { percent } = useFormat()
  const { values, vatPercent } = form.draft
  const own = 'own'
  return (
    <div className={forms.pair}>
      <Select
        label={t(($) => $.invoices.form.vatPercent)}
        allowDeselect={false}
        value={vatPercent === null ? own : String(vatPercent)}
        data={[
          ...vatPercents.map((rate) => ({ value: String(rate), label: percent(rate / 100) })),
          { value: own, label: t(($) => $.invoices.form.vatPercentNone) },
        ]}
        onChange={(next) =>
          form.setVatPercent(vatPercents.find((rate) => String(rate) === next) ?? null)
        }
      />
      <MoneyInput
        label={t(($) => $.invoices.form.vat)}
        withAsterisk
        allowNegative
        currency={values.currency}
        value={values.vat}
        error={form.errorOf('vat')}
        onChange={(vat) => form.set({ vat })}
      />
    </div>
  )
}

function RateToBase({ form, context }: Props) {
  const t = useT()
  const format = useFormat()
  const { values } = form.draft
  const { currency } = values
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
    <TextInput
      label={t(($) => $.invoices.form.rateToBase, { base, currency })}
      description={lastUsed ? `${why} ${lastUsed}` : why}
      inputWrapperOrder={below}
      withAsterisk
      inputMode="decimal"
      autoComplete="off"
      value={values.rateToBase}
      error={form.errorOf('rateToBase')}
      onChange={(event) => form.set({ rateToBase: event.currentTarget.value })}
    />
  )
}

function Gross({ form }: { readonly form: InvoiceForm }) {
  const t = useT()
  const amount = useAmount()
  const { net, vat, currency } = form.draft.values
  return (
    <div className={classes.sum}>
      <span>{t(($) => $.invoices.form.gross)}</span>
      <output className={classes.sumAmount}>{amount((net ?? 0) + (vat ?? 0), currency)}</output>
    </div>
  )
}
