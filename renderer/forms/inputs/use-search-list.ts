import { useCombobox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { hasVisibleSign, plainText } from '../../../shared/domain/names.ts'
import { useT } from '../../i18n/index.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface SearchListProps {
  readonly data: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** False: once chosen, only another choice replaces it. */
  readonly clearable?: boolean
  /** Makes what was searched for and not found; resolves to its value, or null if that failed. */
  readonly onCreate?: ((name: string) => Promise<string | null>) | undefined
}

const createValue = 'create'
/** More options than this are reached by typing. */
const limit = 100

/** What a searchable list shows and does: the typed search, the options that fit it, choosing and creating. */
export function useSearchList({ data, value, onChange, clearable, onCreate }: SearchListProps) {
  const t = useT()
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  // Null: the field shows what is chosen; else what is being searched for.
  const [search, setSearch] = useState<string | null>(null)
  const name = search?.trim() ?? ''
  const hasMoved = useRef(false)
  const found = matching(data, name)
  const offer =
    onCreate && hasVisibleSign(name) && !data.some(({ label }) => fold(label) === fold(name))
  const create = { value: createValue, label: t(($) => $.common.select.create, { name }) }
  const options = offer ? [...found, create] : found
  const first = options[0]?.value
  const { selectFirstOption, dropdownOpened } = box
  useEffect(() => {
    // Enter takes the first match; without a search it must stay free to send the form.
    if (name !== '' && first !== undefined && dropdownOpened) selectFirstOption()
  }, [name, first, dropdownOpened, selectFirstOption])
  return {
    box,
    options,
    text: search ?? data.find((option) => option.value === value)?.label ?? '',
    type: (text: string) => {
      setSearch(text)
      hasMoved.current = false
      box.openDropdown()
    },
    /** Before the highlight goes down: from the one match straight to making another, nobody means to. */
    goDown: () => {
      if (offer && found.length === 1 && !hasMoved.current) box.resetSelectedOption()
      hasMoved.current = true
    },
    pick: async (picked: string) => {
      box.closeDropdown()
      const next = picked === createValue ? await onCreate?.(name) : picked
      if (next !== null && next !== undefined) onChange(next)
      setSearch(null)
    },
    clear: () => {
      setSearch(null)
      onChange(null)
    },
    leave: () => {
      box.closeDropdown()
      // Emptied and left means: none of them.
      if (search !== null && name === '' && clearable) onChange(null)
      setSearch(null)
    },
  }
}

function matching(data: readonly Option[], search: string): readonly Option[] {
  const typed = fold(search)
  return data.filter((option) => fold(option.label).includes(typed)).slice(0, limit)
}

/** So that `osterberg` finds Österberg, and does not make another. */
const fold = (text: string) => plainText(text).trim()
