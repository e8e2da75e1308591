import { useCombobox, type ComboboxStore } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { hasVisibleSign, plainText } from '../../../../shared/domain/names.ts'
import { useT } from '../../../i18n/index.ts'
import { useGrowing } from './use-growing.ts'

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

/** What a searchable list shows and does: the typed search, the options that fit it, choosing and creating. */
export function useSearchList({ data, value, onChange, clearable, onCreate }: SearchListProps) {
  const t = useT()
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  // Null: the field shows what is chosen; else what is being searched for.
  const [search, setSearch] = useState<string | null>(null)
  const name = search?.trim() ?? ''
  const found = matching(data, name)
  const offer =
    onCreate && hasVisibleSign(name) && !data.some(({ label }) => fold(label) === fold(name))
  const create = { value: createValue, label: t(($) => $.common.select.create, { name }) }
  const all = offer ? [...found, create] : found
  const chosen = search === null && value !== null ? found.findIndex(isOf(value)) : -1
  const { options, grow, growWhole } = useGrowing(all, chosen, `${box.dropdownOpened} ${name}`)
  const isOne = offer === true && found.length === 1
  const { goDown, goUp, forget } = useWalk({ box, chosen, isOne, growWhole })
  useFirstMatch(box, name, options[0]?.value)
  return {
    box,
    options,
    count: all.length,
    grow,
    text: search ?? data.find(isOf(value))?.label ?? '',
    type: (text: string) => {
      setSearch(text)
      forget()
      box.openDropdown()
    },
    goDown,
    goUp,
    pick: async (picked: string) => {
      forget()
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
      forget()
      box.closeDropdown()
      // Emptied and left means: none of them.
      if (search !== null && name === '' && clearable) onChange(null)
      setSearch(null)
    },
  }
}

/** Enter takes the first match; without a search it must stay free to send the form. */
function useFirstMatch(
  {
    selectFirstOption,
    dropdownOpened,
  }: Pick<ComboboxStore, 'selectFirstOption' | 'dropdownOpened'>,
  search: string,
  first: string | undefined,
): void {
  useEffect(() => {
    if (search !== '' && first !== undefined && dropdownOpened) selectFirstOption()
  }, [search, first, dropdownOpened, selectFirstOption])
}

interface Walk {
  readonly box: Pick<ComboboxStore, 'resetSelectedOption' | 'selectOption'>
  /** The place of what is chosen; below zero where it is not among the options. */
  readonly chosen: number
  /** One match, and the offer to make another. */
  readonly isOne: boolean
  readonly growWhole: () => void
}

/** What the arrow keys do before the highlight moves. */
function useWalk({ box, chosen, isOne, growWhole }: Walk) {
  const hasMoved = useRef(false)
  const fromChosen = () => {
    if (!hasMoved.current && chosen >= 0) box.selectOption(chosen)
  }
  return {
    /** Down: from what is chosen; from the one match straight to making another, nobody means to. */
    goDown: () => {
      if (isOne && !hasMoved.current) box.resetSelectedOption()
      else fromChosen()
      hasMoved.current = true
    },
    /** Up: from what is chosen, or from the first option round to the very last. */
    goUp: () => {
      growWhole()
      fromChosen()
      hasMoved.current = true
    },
    /** Another search, or the field left: the next key is the first again. */
    forget: () => {
      hasMoved.current = false
    },
  }
}

function matching(data: readonly Option[], search: string): readonly Option[] {
  const typed = fold(search)
  return data.filter((option) => fold(option.label).includes(typed))
}

const isOf = (value: string | null) => (option: Option) => option.value === value

/** So that `osterberg` finds Österberg, and does not make another. */
const fold = (text: string) => plainText(text).trim()
