import { billings } from '../../../../shared/domain/kinds.ts'
import type { Client, Project } from '../../../../shared/domain/entities.ts'
import { counted } from '../../../components/counted.ts'
import { below } from '../../../forms/inputs/below.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DurationInput } from '../../../forms/inputs/duration-input.tsx'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import type { Form } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { hasFee, pricingsFor, type ProjectValues } from './project-values.ts'
import forms from '../../../forms/form.module.css'

interface Props {
  readonly form: Form<ProjectValues>
  /** Null: internal work, which has no price. */
  readonly client: Client | null
  readonly project: Project | null
}

/** What the work is paid by, and only the fields that apply to work so priced. */
export function PricingFields({ form, client, project }: Props) {
  const { pricing } = form.values
  return (
    <>
      {client && <PriceFields form={form} client={client} project={project} />}
      <div className={forms.pair}>
        <HoursField form={form} />
        {pricing === 'retainer' && <CarryField form={form} />}
      </div>
      {pricing === 'retainer' && <BillingField form={form} />}
    </>
  )
}

function PriceFields({ form, client, project }: Props) {
  const t = useT()
  const { currency } = useFormat()
  const { pricing } = form.values
  const isForeign = client !== null && client.currency !== null && client.currency !== currency
  return (
    <div className={forms.pair}>
      <Choice
        {...form.field('pricing')}
        {...below(t(($) => $.clients.projects.pricingHint[pricing]))}
        options={pricingsFor(project)}
        nameOf={(value) => t(($) => $.clients.projects.pricingName[value])}
      />
      {hasFee(pricing) && (
        <MoneyInput
          {...form.field('fee')}
          {...below(isForeign && t(($) => $.clients.projects.feeHint, { currency }))}
          withAsterisk={pricing === 'prepaid'}
          currency={currency}
        />
      )}
    </div>
  )
}

type FieldProps = Pick<Props, 'form'>

function HoursField({ form }: FieldProps) {
  const t = useT()
  const { pricing } = form.values
  const limits = pricing !== 'retainer' && pricing !== 'prepaid'
  return (
    <DurationInput
      {...form.field('estimatedSeconds')}
      {...below(limits && t(($) => $.clients.projects.estimateHint))}
      withAsterisk={pricing === 'prepaid'}
      placeholder="40"
    />
  )
}

/** L3: for how many months a retainer keeps hours not used. */
const usualCarry: readonly number[] = [0, 1, 2, 3, 6, 12]

function CarryField({ form }: FieldProps) {
  const nameOf = useCarryName()
  const { value, onChange, ...field } = form.field('carryMonths')
  const now = value ?? 0
  const months = usualCarry.includes(now) ? usualCarry : [...usualCarry, now]
  return (
    <Choice
      {...field}
      options={months.map(String)}
      nameOf={(kept) => nameOf(Number(kept))}
      value={String(now)}
      onChange={(kept) => onChange(kept === '0' ? null : Number(kept))}
    />
  )
}

function BillingField({ form }: FieldProps) {
  const t = useT()
  const { value, ...field } = form.field('billing')
  const billing = value ?? 'afterwards'
  return (
    <Choice
      {...field}
      {...below(t(($) => $.clients.projects.billingHint[billing]))}
      options={billings}
      nameOf={(one) => t(($) => $.clients.projects.billingName[one])}
      value={billing}
    />
  )
}

/** For how long hours are kept, in words. */
export function useCarryName(): (months: number) => string {
  const t = useT()
  const format = useFormat()
  return (months) =>
    months === 0
      ? t(($) => $.clients.projects.carryNone)
      : t(($) => $.clients.projects.carried, counted(format, months))
}
