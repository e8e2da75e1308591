import { Popover } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { EntryHandlers } from '../../use-entry-handlers.ts'
import { CellPanel } from './cell-panel.tsx'
import type { Unread } from '../write/use-cell-writer.ts'
import type { Typing } from '../move/use-place.ts'
import type { WeekDay } from '../week-days.ts'
import type { Cell } from '../week-rows.ts'
import classes from './cell.module.css'

/** What the active cell is in the middle of. */
export interface Editing {
  /** Null: its entries are looked at, nothing is typed. */
  readonly typing: Typing | null
  /** `was`: what the text was made of; left out: it was typed anew. */
  readonly leave: (
    text: string,
    event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
    was?: string,
  ) => void
  /** The focus went elsewhere with this text in the field. */
  readonly blur: (text: string, was?: string) => void
  readonly drop: () => void
  readonly handlers: EntryHandlers
}

interface Props {
  readonly editing: Editing
  /** Whose hours they are; null: internal. */
  readonly title: string | null
  readonly cell: Cell
  readonly day: WeekDay
  readonly name: string
  readonly unread: Unread | undefined
}

/** The field in a cell, and under it the entries that stand there. */
export function CellEditor({ editing, title, cell, day, name, unread }: Props) {
  const { typing } = editing
  return (
    <Popover
      opened
      position="bottom-end"
      offset={6}
      shadow="md"
      width={280}
      // The field and the panel say themselves what they are.
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnClickOutside={typing === null}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      onDismiss={editing.drop}
    >
      <Popover.Target>
        <span className={classes['editor']}>
          {typing && <Field typing={typing} editing={editing} name={name} unread={unread} />}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel'] ?? ''} role="presentation">
        <CellPanel
          owner={title}
          cell={cell}
          day={day}
          isTyped={typing !== null}
          unread={unread}
          handlers={editing.handlers}
          onLeave={editing.drop}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Longest text a cell takes: a length and a note. */
const longestText = 4100

function Field({
  typing,
  editing,
  name,
  unread,
}: {
  readonly typing: Typing
  readonly editing: Editing
  readonly name: string
  readonly unread: Unread | undefined
}) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(typing.text)
  const was = useWas(typing)
  const keys = useFieldKeys(editing, text, was)
  useLayoutEffect(() => {
    const field = input.current
    field?.focus({ preventScroll: true })
    if (typing.selected) field?.select()
    else field?.setSelectionRange(typing.text.length, typing.text.length)
  }, [typing])
  return (
    <input
      ref={input}
      className={classes['field']}
      dir="auto"
      aria-label={name}
      aria-invalid={unread !== undefined}
      autoComplete="off"
      maxLength={longestText}
      value={text}
      onChange={(event) => {
        was.change()
        setText(event.currentTarget.value)
      }}
      onPaste={was.look}
      {...keys}
    />
  )
}

/** What leaves the cell by a key or Escape has left it before the field loses the focus. */
function useFieldKeys(editing: Editing, text: string, was: ReturnType<typeof useWas>) {
  const isLeft = useRef(false)
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return
      was.look(event)
      // Keys of the page, such as those of the timer, are letters here.
      event.stopPropagation()
      if (event.key === 'Escape') {
        isLeft.current = true
        event.preventDefault()
        editing.drop()
      } else if (['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(event.key)) {
        event.preventDefault()
        isLeft.current = true
        editing.leave(text, event, was.get())
        isLeft.current = false
      }
    },
    onBlur: () => !isLeft.current && editing.blur(text, was.get()),
  }
}

/** What the text of a field was made of, until all of it is written over. */
function useWas(typing: Typing) {
  const was = useRef(typing.was)
  const isAllSelected = useRef(false)
  return {
    get: () => was.current,
    look: ({ currentTarget: field }: { readonly currentTarget: EventTarget }) => {
      if (!(field instanceof HTMLInputElement)) return
      const { selectionStart, selectionEnd, value } = field
      isAllSelected.current = selectionStart === 0 && selectionEnd === value.length
    },
    change: () => {
      if (isAllSelected.current) was.current = undefined
      isAllSelected.current = false
    },
  }
}
