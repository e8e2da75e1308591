import { TextInput, type TextInputProps } from '@mantine/core'
import { useCallback, type ReactNode } from 'react'
import { minorDigits, parseAmount } from '../../../shared/domain/money.ts'
import { editableMoney, plainDecimal } from '../../format/money.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useTextField } from './use-text-field.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue' | 'error'> & {
  /** Minor units; null while empty or unreadable. */
  readonly value: number | null
  readonly onChange: (minor: number | null) => void
  /** Called with the text left in the field. */
  readonly onBlur?: (text: string) => void
  readonly error?: ReactNode
  /** The base currency if left out. */
  readonly currency?: string
  readonly allowNegative?: boolean
  /** True: a rate, shown as money per hour. */
  readonly perHour?: boolean
}

/** An amount typed in major units with comma or point, held in exact minor units (M1). */
export function MoneyInput(props: Props) {
  const { value, onChange, onBlur, error, currency, allowNegative, perHour, ...rest } = props
  const t = useT()
  const format = useFormat()
  const code = currency ?? format.currency
  const { locale } = format
  const write = useCallback((minor: number) => editableMoney(locale, minor, code), [locale, code])
  const read = useCallback(
    (text: string) => readMoney(text, code, allowNegative === true),
    [code, allowNegative],
  )
  const field = useTextField(value, write, read, onChange)
  const unit = perHour ? t(($) => $.common.units.perHour, { value: code }) : code
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden="true">{unit}</span>}
      rightSectionWidth={perHour ? 68 : 52}
      rightSectionPointerEvents="none"
      {...rest}
      value={field.text}
      error={field.invalid ? problem(field.text) : error}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={(event) => {
        field.leave()
        onBlur?.(event.currentTarget.value)
      }}
    />
  )

  function problem(text: string): string {
    const plain = plainDecimal(text, minorDigits(code))
    const example = editableMoney(locale, 12 * 10 ** minorDigits(code) + 5, code)
    if (plain === null) return t(($) => $.common.invalid.money, { example })
    if (plain.startsWith('-') && !allowNegative) return t(($) => $.common.invalid.negative)
    return t(($) => $.common.invalid.moneyDigits, { currency: code, count: minorDigits(code) })
  }
}

function readMoney(text: string, currency: string, allowNegative: boolean): number | null {
  const plain = plainDecimal(text, minorDigits(currency))
  if (plain === null || (plain.startsWith('-') && !allowNegative)) return null
  return parseAmount(plain, currency)
}
