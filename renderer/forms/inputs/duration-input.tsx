import { TextInput, type TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'
import { useT } from '../../i18n/index.ts'
import { useTextField } from './use-text-field.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue' | 'error'> & {
  /** Seconds; null while empty or unreadable. */
  readonly value: number | null
  readonly onChange: (seconds: number | null) => void
  readonly onBlur?: () => void
  readonly error?: ReactNode
}

/** Time as people write it (`2`, `2,5`, `1:30`, `2h 30m`, `90m`); shows `1:30` once left. */
export function DurationInput({ value, onChange, onBlur, error, ...rest }: Props) {
  const t = useT()
  const field = useTextField(value, formatDuration, parseDuration, onChange)
  return (
    <TextInput
      placeholder="1:30"
      autoComplete="off"
      {...rest}
      value={field.text}
      error={field.invalid ? t(($) => $.common.invalid.duration) : error}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={() => {
        field.leave()
        onBlur?.()
      }}
    />
  )
}
