import { useId } from 'react'
import { MoneyInput } from '../../forms/inputs/money-input.tsx'
import { useTyped, type TypedSending } from '../../forms/state/use-typed.ts'
import { useT } from '../../i18n/index.ts'
import { FieldLabel } from './field-label.tsx'
import classes from './settings.module.css'

export type RateName = 'praoRate' | 'breakEvenRate' | 'targetRate'
export const rateNames = ['praoRate', 'breakEvenRate', 'targetRate'] as const

/** What a rate is called and what it means, in a sentence. */
export function useRateTexts() {
  const t = useT()
  return {
    praoRate: {
      label: t(($) => $.settings.rates.praoRate),
      text: t(($) => $.settings.rates.praoText),
    },
    breakEvenRate: {
      label: t(($) => $.settings.rates.breakEvenRate),
      text: t(($) => $.settings.rates.breakEvenText),
    },
    targetRate: {
      label: t(($) => $.settings.rates.targetRate),
      text: t(($) => $.settings.rates.targetText),
    },
  } as const
}

export interface RateProps {
  readonly name: RateName
  readonly value: number | null
  readonly currency?: string
  /** Called with what is typed so far; null: empty, or no amount. */
  readonly onTyped?: (rate: number | null) => void
  /** Called when the field is left with an amount or empty; `typed` says when that is done. */
  readonly onCommit: (rate: number | null, typed: TypedSending<number | null>) => void
  readonly failed?: string | null
  readonly mark?: React.ReactNode
  readonly action?: React.ReactNode
}

/** One of the three rates, in money per hour. */
export function RateField(props: RateProps) {
  const { name, value, currency, onTyped, onCommit, failed, mark, action } = props
  const id = useId()
  const { label, text } = useRateTexts()[name]
  const field = useTyped<{ readonly rate: number | null }, number | null>(value)
  const { typed } = field
  const leave = (text: string, over: boolean) => {
    // Text that is no amount must not empty a rate that was set.
    if (typed && (typed.rate !== null || text.trim() === '')) {
      onCommit(typed.rate, field.sending(typed, over))
    }
  }
  return (
    <div className={classes['field']} data-setting={name}>
      <FieldLabel id={id} label={label}>
        {mark}
        {action}
      </FieldLabel>
      <MoneyInput
        id={id}
        perHour
        {...(currency !== undefined && { currency })}
        value={typed ? typed.rate : value}
        onChange={(rate) => {
          field.type({ rate })
          onTyped?.(rate)
        }}
        onBlur={(text) => leave(text, false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave(event.currentTarget.value, true)
        }}
        error={failed}
        description={text}
        inputWrapperOrder={['input', 'error', 'description']}
      />
    </div>
  )
}
