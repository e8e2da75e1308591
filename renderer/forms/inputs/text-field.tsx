import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'

export type TextFieldProps = Omit<TextInputProps, 'onChange'> & {
  readonly onChange: (text: string) => void
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A line of text. */
export function TextField({ onChange, ...rest }: TextFieldProps) {
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A number as typed, with the unit it is meant in. */
export function NumberField({ unit, ...rest }: TextFieldProps & { readonly unit?: string }) {
  return (
    <TextField
      inputMode="decimal"
      rightSection={unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      {...rest}
    />
  )
}
