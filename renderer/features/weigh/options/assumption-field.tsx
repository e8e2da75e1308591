import { isWithin, type Range } from '../../../../shared/domain/limits.ts'
import { TextInput } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useCallback, useId } from 'react'
import { IconButton } from '../../../components/icon-button.tsx'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import { useTextField } from '../../../forms/inputs/use-text-field.ts'
import { decimalSign, plainDecimal } from '../../../format/money.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { percentOfShare, shareOfPercent } from '../../../forms/inputs/percent.ts'
import {
  unitOf,
  type AssumptionKey,
  type Unit,
} from '../../../../shared/domain/deciding/assumptions.ts'
import {
  limits,
  percents,
  positionOf,
  valueAt,
  type SliderRange,
  type Value,
} from './assumption-values.ts'
import { useWords } from '../use-words.ts'
import classes from './assumptions.module.css'

interface Props {
  readonly name: AssumptionKey
  readonly value: Value
  /** What holds while the user says nothing else. */
  readonly usual: Value
  readonly range: SliderRange
  readonly onChange: (value: Value) => void
  readonly onReset: () => void
}

/** One assumption: a slider to try, a field to say it exactly, and a way back to what the data say. */
export function AssumptionField({ name, value, usual, range, onChange, onReset }: Props) {
  const t = useT()
  const words = useWords()
  const { currency } = useFormat()
  const id = useId()
  const unit = unitOf[name]
  const label = t(($) => $.weigh.assume.name[name])
  const changed = value !== usual
  return (
    <div className={classes['field']} data-changed={changed}>
      <label className={classes['name']} htmlFor={id}>
        {label}
      </label>
      <div className={classes['typed']}>
        <TypedValue id={id} name={name} unit={unit} value={value} onChange={onChange} />
      </div>
      <input
        className={classes['slider']}
        type="range"
        aria-label={t(($) => $.weigh.assume.slider, { name: label })}
        aria-valuetext={words.value(name, value)}
        min={range.least}
        max={range.most}
        step={range.step}
        value={positionOf(unit, value, currency)}
        onChange={(event) => onChange(valueAt(unit, event.currentTarget.valueAsNumber, currency))}
      />
      {changed && (
        <>
          <small>{t(($) => $.weigh.assume.changed, { value: words.value(name, usual) })}</small>
          <IconButton
            size="sm"
            className={classes['reset'] ?? ''}
            label={t(($) => $.weigh.assume.resetOne, {
              name: label,
              value: words.value(name, usual),
            })}
            onClick={onReset}
          >
            <IconRotate size={15} aria-hidden />
          </IconButton>
        </>
      )}
    </div>
  )
}

interface TypedProps {
  readonly id: string
  readonly name: AssumptionKey
  readonly unit: Unit
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function TypedValue({ id, name, unit, value, onChange }: TypedProps) {
  if (unit !== 'rate') return <TypedNumber {...{ id, name, unit, value, onChange }} />
  return (
    <MoneyInput
      id={id}
      size="xs"
      perHour
      value={Number(value)}
      onChange={(minor) => minor !== null && onChange(minor)}
    />
  )
}

function TypedNumber({ id, name, unit, value, onChange }: TypedProps) {
  const t = useT()
  const { locale, number } = useFormat()
  const range = limits[name] ?? percents
  const { least, most } = range
  const write = useCallback(
    (shown: Value) =>
      (unit === 'share' ? percentOfShare(String(shown)) : String(shown)).replace(
        '.',
        decimalSign(locale),
      ),
    [unit, locale],
  )
  const read = useCallback((text: string) => readValue(unit, text, range), [unit, range])
  // An empty or unreadable field assumes nothing new: what held before it goes on holding.
  const field = useTextField<Value>(value, write, read, (next) => next !== null && onChange(next))
  const sign = unit === 'share' ? '%' : t(($) => $.common.units.hours, { value: '' }).trim()
  const problem = {
    hours: t(($) => $.weigh.assume.invalid.hours),
    share: t(($) => $.weigh.assume.invalid.share, { most: number(most) }),
    months: t(($) => $.weigh.assume.invalid.months, { least: number(least), most: number(most) }),
    rate: '',
  }[unit]
  return (
    <TextInput
      id={id}
      size="xs"
      inputMode="decimal"
      autoComplete="off"
      {...(unit !== 'months' && {
        rightSection: <span aria-hidden="true">{sign}</span>,
        rightSectionPointerEvents: 'none',
      })}
      value={field.text}
      error={field.invalid ? problem : undefined}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={field.leave}
    />
  )
}

function readValue(unit: Unit, text: string, range: Range): Value | null {
  if (unit === 'months') {
    const months = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : -1
    return isWithin(months, range) ? months : null
  }
  if (unit === 'share') {
    const share = shareOfPercent(text)
    return share !== null && Number(share) * 100 <= range.most ? share : null
  }
  const plain = plainDecimal(text, 3)
  return plain !== null && /^\d{1,5}(\.\d{1,4})?$/.test(plain) ? plain : null
}
