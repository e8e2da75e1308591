import { Select, type ComboboxItem, type OptionsFilter, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../i18n/index.ts'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable'> & {
  readonly data: readonly ComboboxItem[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Makes what was searched for and not found; resolves to its value. */
  readonly onCreate?: ((name: string) => Promise<string | null>) | undefined
}

const createValue = 'create'

/** A searchable list that offers to create what it does not hold. */
export function CreatableSelect({ data, value, onChange, onCreate, ...rest }: Props) {
  const t = useT()
  const [search, setSearch] = useState('')
  const wanted = search.trim()
  const known = data.some((item) => sameName(item.label, wanted))
  const offer = onCreate !== undefined && wanted !== '' && !known
  const created = { value: createValue, label: t(($) => $.common.select.create, { name: wanted }) }
  const pick = async (next: string | null) => {
    if (next !== createValue) return onChange(next)
    const made = await onCreate?.(wanted)
    if (made !== null && made !== undefined) onChange(made)
  }
  return (
    <Select
      nothingFoundMessage={t(($) => $.common.select.nothing)}
      selectFirstOptionOnChange
      allowDeselect={false}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...rest}
      data={offer ? [...data, created] : [...data]}
      value={value}
      onChange={(next) => void pick(next)}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={matching}
    />
  )
}

const matching: OptionsFilter = ({ options, search, limit }) => {
  const typed = fold(search)
  return options
    .filter(
      (item) => 'value' in item && (item.value === createValue || fold(item.label).includes(typed)),
    )
    .slice(0, limit)
}

/** Letters without marks, so that `osterberg` finds Österberg. */
const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()

const sameName = (a: string, b: string) =>
  a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0
