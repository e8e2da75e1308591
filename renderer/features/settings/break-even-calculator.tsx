import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { plainDecimal } from '../../format/money.ts'
import { MoneyInput } from '../../forms/money-input.tsx'
import { moneyText } from '../../format/money.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { breakEven, type BreakEven } from './break-even.ts'
import classes from './settings.module.css'

const numberNames = ['taxPercent', 'weeksOff', 'hoursAWeek', 'billablePercent'] as const
type NumberName = (typeof numberNames)[number]
type Numbers = Readonly<Record<NumberName, string>>

const start: Numbers = { taxPercent: '35', weeksOff: '7', hoursAWeek: '40', billablePercent: '60' }

interface CalculatorProps {
  readonly onApply: (rate: number) => void
  /** The base currency if left out. */
  readonly currency?: string
}

/** What an hour must bring, from a year of work in six figures. */
export function BreakEvenCalculator({ onApply, currency }: CalculatorProps) {
  const t = useT()
  const [costs, setCosts] = useState<number | null>(null)
  const [salary, setSalary] = useState<number | null>(null)
  const [numbers, setNumbers] = useState(start)
  const format = useFormat()
  const code = currency ?? format.currency
  const result = resultOf(costs, salary, numbers)
  return (
    <div className={classes['calculator']}>
      <MoneyInput
        label={t(($) => $.settings.calculator.costs)}
        description={t(($) => $.settings.calculator.costsText)}
        currency={code}
        value={costs}
        onChange={setCosts}
        data-autofocus
      />
      <MoneyInput
        label={t(($) => $.settings.calculator.salary)}
        description={'\u00a0'}
        currency={code}
        value={salary}
        onChange={setSalary}
      />
      <NumberFields numbers={numbers} onChange={setNumbers} />
      <Result result={result} currency={code} onApply={onApply} />
    </div>
  )
}

function NumberFields({
  numbers,
  onChange,
}: {
  readonly numbers: Numbers
  readonly onChange: (numbers: Numbers) => void
}) {
  const t = useT()
  const set = (name: NumberName) => (value: string) => onChange({ ...numbers, [name]: value })
  const percent = t(($) => $.settings.calculator.percent)
  return (
    <>
      <NumberField
        label={t(($) => $.settings.calculator.taxes)}
        description={t(($) => $.settings.calculator.taxesText)}
        unit={percent}
        value={numbers.taxPercent}
        onChange={set('taxPercent')}
      />
      <NumberField
        label={t(($) => $.settings.calculator.weeksOff)}
        description={t(($) => $.settings.calculator.weeksOffText)}
        value={numbers.weeksOff}
        onChange={set('weeksOff')}
      />
      <NumberField
        label={t(($) => $.settings.calculator.hoursAWeek)}
        value={numbers.hoursAWeek}
        onChange={set('hoursAWeek')}
      />
      <NumberField
        label={t(($) => $.settings.calculator.billable)}
        unit={percent}
        value={numbers.billablePercent}
        onChange={set('billablePercent')}
      />
    </>
  )
}

function NumberField({
  unit,
  onChange,
  ...rest
}: {
  readonly label: string
  readonly description?: string
  readonly unit?: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const t = useT()
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      error={numberOf(rest.value) === null && t(($) => $.common.invalid.number)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

type Outcome = BreakEven | 'incomplete' | 'impossible'

function Result({
  result,
  currency,
  onApply,
}: {
  readonly result: Outcome
  readonly currency: string
  readonly onApply: (rate: number) => void
}) {
  const t = useT()
  const format = useFormat()
  if (typeof result === 'string') {
    return (
      <p className={classes['result']} role="status">
        {result === 'incomplete'
          ? t(($) => $.settings.calculator.incomplete)
          : t(($) => $.settings.calculator.notPossible)}
      </p>
    )
  }
  const rate = moneyText(format.locale, result.rate, currency)
  return (
    <div className={classes['result']}>
      <div role="status">
        <small>{t(($) => $.settings.calculator.result)}</small>
        <span className={classes['resultRate']}>
          {t(($) => $.common.units.perHour, { value: rate })}
        </span>
        <span className="hw-soft">
          {t(($) => $.settings.calculator.explained, {
            total: format.money(result.total, currency, { whole: true }),
            hours: format.hours(result.seconds, 0),
          })}
        </span>
      </div>
      <Button onClick={() => onApply(result.rate)}>{t(($) => $.settings.calculator.apply)}</Button>
    </div>
  )
}

function resultOf(costs: number | null, salary: number | null, typed: Numbers): Outcome {
  const taxPercent = numberOf(typed.taxPercent)
  const weeksOff = numberOf(typed.weeksOff)
  const hoursAWeek = numberOf(typed.hoursAWeek)
  const billablePercent = numberOf(typed.billablePercent)
  if (
    salary === null ||
    taxPercent === null ||
    weeksOff === null ||
    hoursAWeek === null ||
    billablePercent === null
  ) {
    return 'incomplete'
  }
  const plan = { costs: costs ?? 0, salary, taxPercent, weeksOff, hoursAWeek, billablePercent }
  return breakEven(plan) ?? 'impossible'
}

function numberOf(text: string): number | null {
  const plain = plainDecimal(text, 3)
  return plain === null ? null : Number(plain)
}
