import { Select, type SelectProps } from '@mantine/core'
import { currencies } from '../../../shared/domain/money.ts'
import { useT } from '../../i18n/index.ts'

type Props<T extends string> = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly options: readonly T[]
  readonly nameOf: (value: T) => string
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A choice among a few known values, each said in words; one is always chosen. */
export function Choice<T extends string>({ options, nameOf, onChange, ...rest }: Props<T>) {
  return (
    <Select
      allowDeselect={false}
      {...rest}
      data={options.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(next) => {
        const chosen = options.find((option) => option === next)
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}

type SearchProps<V> = Omit<SelectProps, 'value' | 'onChange'> & {
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A choice that may be empty, from a list to search. */
export function SearchChoice(props: SearchProps<string | null>) {
  const t = useT()
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t(($) => $.common.actions.clear) }}
      nothingFoundMessage={t(($) => $.common.select.nothing)}
      {...props}
    />
  )
}

/** A currency; one is always chosen. */
export function CurrencyChoice({ onChange, ...rest }: SearchProps<string>) {
  return (
    <SearchChoice
      clearable={false}
      allowDeselect={false}
      selectFirstOptionOnChange
      {...rest}
      data={[...currencies]}
      onChange={(next) => next !== null && onChange(next)}
    />
  )
}
