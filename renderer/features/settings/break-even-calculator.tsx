import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { plainDecimal } from '../../format/money.ts'
import { MoneyInput } from '../../forms/inputs/money-input.tsx'
import { NumberField } from '../../forms/inputs/text-field.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { breakEven, type BreakEven, type YearPlan } from './break-even.ts'
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

/** A small button that opens the calculator of the break-even rate. */
export function CalculatorButton({ onApply, ...rest }: CalculatorProps) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {t(($) => $.settings.calculator.open)}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t(($) => $.settings.calculator.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      >
        <BreakEvenCalculator
          {...rest}
          onApply={(rate) => {
            onApply(rate)
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}

/** What an hour must bring, from a year of work in six figures. */
function BreakEvenCalculator({ onApply, currency }: CalculatorProps) {
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

interface FieldsProps {
  readonly numbers: Numbers
  readonly onChange: (numbers: Numbers) => void
}

function NumberFields({ numbers, onChange }: FieldsProps) {
  const t = useT()
  const field = (name: NumberName) => ({
    value: numbers[name],
    error: numberOf(numbers[name]) === null && t(($) => $.common.invalid.number),
    onChange: (value: string) => onChange({ ...numbers, [name]: value }),
  })
  const percent = t(($) => $.settings.calculator.percent)
  return (
    <>
      <NumberField
        {...field('taxPercent')}
        label={t(($) => $.settings.calculator.taxes)}
        description={t(($) => $.settings.calculator.taxesText)}
        unit={percent}
      />
      <NumberField
        {...field('weeksOff')}
        label={t(($) => $.settings.calculator.weeksOff)}
        description={t(($) => $.settings.calculator.weeksOffText)}
      />
      <NumberField {...field('hoursAWeek')} label={t(($) => $.settings.calculator.hoursAWeek)} />
      <NumberField
        {...field('billablePercent')}
        label={t(($) => $.settings.calculator.billable)}
        unit={percent}
      />
    </>
  )
}

type Outcome = BreakEven | 'incomplete' | 'impossible'

interface ResultProps extends Required<CalculatorProps> {
  readonly result: Outcome
}

function Result({ result, currency, onApply }: ResultProps) {
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
  const rate = format.money(result.rate, currency)
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
  const [taxPercent, weeksOff, hoursAWeek, billablePercent] = numberNames.map((name) =>
    numberOf(typed[name]),
  )
  const plan = { costs: costs ?? 0, salary, taxPercent, weeksOff, hoursAWeek, billablePercent }
  return isComplete(plan) ? (breakEven(plan) ?? 'impossible') : 'incomplete'
}

const isComplete = (plan: {
  readonly [K in keyof YearPlan]: YearPlan[K] | null | undefined
}): plan is YearPlan => Object.values(plan).every((value) => value !== null && value !== undefined)

function numberOf(text: string): number | null {
  const plain = plainDecimal(text, 3)
  return plain === null ? null : Number(plain)
}
