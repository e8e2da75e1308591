import { Menu } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { LinePart } from '../../../../shared/quick-line/index.ts'
import { Name } from '../../../components/name.tsx'
import { useT } from '../../../i18n/index.ts'
import classes from '../capture.module.css'
import { asNote, replaced } from '../edit-line.ts'

export interface ChipChoice {
  readonly label: string
  readonly take: () => void
}

interface Props {
  readonly kind: 'time' | 'client' | 'project' | 'date' | 'activity' | 'billable' | 'note'
  readonly value: string
  /** Where its words stand; null: it follows from others. */
  readonly part: LinePart | null
  readonly text: string
  readonly put: (text: string) => void
  readonly choices: readonly ChipChoice[]
}

/** One part of the line: a click offers what else it could be, typing replaces it, Backspace makes it note. */
export function Chip({ kind, value, part, text, put, choices }: Props) {
  const t = useT()
  const name = t(($) => $.capture.names[kind])
  const label = part
    ? t(($) => $.capture.chipTyped, { name, value })
    : t(($) => $.capture.chip, { name, value })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    // A key that writes is named by what it writes, the others by words.
    const isLetter = /^\P{Z}\p{M}*$/u.test(event.key)
    if (!isLetter && !(part && (event.key === 'Backspace' || event.key === 'Delete'))) return
    event.preventDefault()
    if (!isLetter) return put(part ? asNote(text, part) : text)
    // What is typed on a chip stands at the end, where the cursor is.
    return put(`${part ? replaced(text, part, '') : text} ${event.key}`)
  }
  const chip = (
    <button
      type="button"
      className={classes['chip']}
      data-typed={part !== null}
      data-kind={kind}
      aria-label={label}
      onKeyDown={onKeyDown}
      {...(choices.length === 0 && part && { onClick: () => put(text) })}
    >
      <Name>{value}</Name>
    </button>
  )
  if (choices.length === 0) return chip
  return (
    // Elsewhere in the document it would take the focus out of the line, and the chips away.
    <Menu
      returnFocus={false}
      withinPortal={false}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{chip}</Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {choices.map((choice) => (
          <Menu.Item key={choice.label} onClick={choice.take}>
            <Name>{choice.label}</Name>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
