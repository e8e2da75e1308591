import { CloseButton, Combobox, InputBase, type TextInputProps } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useT } from '../../i18n/index.ts'
import { useSearchList, type SearchListProps } from './search/use-search-list.ts'

/** What the field around a searchable list may be given: label, description, error … */
export type SearchFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** False: the list stands within whatever holds the field, as something that shuts at a press outside must. */
  readonly withinPortal?: boolean
}

/** A searchable list that offers to create what it does not hold. */
export function CreatableSelect(props: SearchFieldProps & SearchListProps) {
  const { data, value, onChange, clearable = true, onCreate, onBlur, onFocus, ...more } = props
  const { withinPortal = true, ...rest } = more
  const list = useSearchList({ data, value, onChange, clearable, onCreate })
  const { box } = list
  const canClear = clearable && value !== null && !rest.disabled
  return (
    <Combobox
      store={box}
      withinPortal={withinPortal}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(picked) => void list.pick(picked)}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          autoComplete="off"
          // A name reads in its own direction, the field's padding stays that of the page.
          styles={{ input: { unicodeBidi: 'plaintext' } }}
          {...rest}
          value={list.text}
          rightSection={canClear ? <Clear onClick={list.clear} /> : <Combobox.Chevron />}
          rightSectionPointerEvents={canClear ? 'all' : 'none'}
          onChange={(event) => list.type(event.currentTarget.value)}
          onClick={() => box.openDropdown()}
          onFocus={(event) => {
            // What is wrong with the choice is read first; a click or a key opens the list over it.
            if (!rest.error) box.openDropdown()
            event.currentTarget.select()
            onFocus?.(event)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && box.dropdownOpened) list.goDown()
            if (event.key === 'ArrowUp' && box.dropdownOpened) list.goUp()
          }}
          onBlur={(event) => {
            list.leave()
            onBlur?.(event)
          }}
        />
      </Combobox.Target>
      <Options list={list} value={value} label={rest.label ?? rest['aria-label']} />
    </Combobox>
  )
}

interface Props {
  readonly list: ReturnType<typeof useSearchList>
  readonly value: string | null
  readonly label: React.ReactNode
}

function Options(props: Props) {
  return (
    <Combobox.Dropdown>
      <Rows {...props} />
    </Combobox.Dropdown>
  )
}

/** Nearer to the end of the drawn options than this (px) more are drawn. */
const near = 400

/** They are there, unseen, before the list is open; opening, it goes to what is chosen. */
function Rows({ list, value, label }: Props) {
  const t = useT()
  const ref = useRef<HTMLDivElement>(null)
  const opened = list.box.dropdownOpened
  useLayoutEffect(() => {
    const rows = ref.current
    const chosen = rows?.querySelector('[data-combobox-active]')
    if (!opened || !rows || !chosen) return
    // By hand: what is not placed yet must not scroll the page.
    const above = chosen.getBoundingClientRect().top - rows.getBoundingClientRect().top
    rows.scrollTop += above - rows.clientHeight / 2
  }, [opened])
  return (
    <Combobox.Options
      ref={ref}
      mah={280}
      style={{ overflowY: 'auto' }}
      {...(typeof label === 'string' && { 'aria-label': label })}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight + near > scrollHeight) list.grow()
      }}
    >
      {list.options.map((option, index) => (
        <Combobox.Option
          key={option.value}
          value={option.value}
          active={option.value === value}
          aria-setsize={list.count}
          aria-posinset={index + 1}
        >
          <bdi>{option.label}</bdi>
        </Combobox.Option>
      ))}
      {list.options.length === 0 && (
        <Combobox.Empty>{t(($) => $.common.select.nothing)}</Combobox.Empty>
      )}
    </Combobox.Options>
  )
}

function Clear({ onClick }: { readonly onClick: () => void }) {
  const t = useT()
  return (
    <CloseButton
      size="sm"
      tabIndex={-1}
      aria-label={t(($) => $.common.actions.clear)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    />
  )
}
