import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { EntryFields } from '../../../../../shared/domain/entities.ts'
import { activities } from '../../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../../shared/domain/limits.ts'
import { useSettings, useStatus } from '../../../../api/index.ts'
import { cx } from '../../../../components/cx.ts'
import { Choice } from '../../../../forms/inputs/choice.tsx'
import { ClientSelect } from '../../../../forms/inputs/client-select.tsx'
import { ProjectSelect } from '../../../../forms/inputs/project-select.tsx'
import { TextField } from '../../../../forms/inputs/text-field.tsx'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import { gridColumnOf } from '../columns.ts'
import table from '../entry-table.module.css'
import { rowHeight } from '../recycler.ts'
import { cellText, isTextColumn, readCell, type TextColumn } from './cell-text.ts'
import classes from './cell-editor.module.css'
import { useProblemText } from './use-problem-text.ts'
import type { EditedCell } from './use-cell-edit.ts'

/** Where the focus goes once a cell is done with: nowhere else, or to the next or last cell of the row. */
export type Leave = 'stay' | 'next' | 'previous' | 'left'

interface Props {
  readonly cell: EditedCell
  /** What the entry is called, to say which one is edited. */
  readonly what: string
  readonly onSave: (fields: Partial<EntryFields>) => void
  readonly onLeave: (leave: Leave) => void
}

/** The field over the cell that is edited. */
export function CellEditor(props: Props) {
  const { row, column } = props.cell
  return (
    <div
      role="row"
      className={cx(table['row'], classes['row'])}
      style={{ transform: `translateY(${row * rowHeight}px)` }}
    >
      <div
        role="gridcell"
        className={classes['cell']}
        data-column={column}
        style={{ ['--hw-place' as string]: gridColumnOf(column) }}
      >
        {isTextColumn(column) ? <TextCell {...props} column={column} /> : <ChosenCell {...props} />}
      </div>
    </div>
  )
}

function TextCell(props: Props & { readonly column: TextColumn }) {
  const { column, what } = props
  const t = useT()
  const cell = useTypedCell(props)
  return (
    <TextField
      {...focused}
      aria-label={t(($) => $.time.list.editing, {
        column: t(($) => $.time.list.columns[column]),
        what,
      })}
      dir={column === 'note' ? 'auto' : 'ltr'}
      classNames={{ error: classes['error'] ?? '' }}
      maxLength={column === 'note' ? textLimits.note : 60}
      value={cell.text}
      error={cell.problem}
      onChange={cell.type}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => cell.finish('left')}
      onKeyDown={cell.onKeyDown}
    />
  )
}

/** Whoever opens a cell means to type in it. */
const focused = { size: 'xs', autoFocus: true } as const

/** The text of a cell until it is done with, once: leaving it by a key takes the focus from it as well. */
function useTypedCell({ cell, column, onSave, onLeave }: Props & { readonly column: TextColumn }) {
  const { locale } = useFormat()
  const { zone } = useSettings()
  const { today } = useStatus()
  const context = { locale, today, zone }
  const [text, setText] = useState(() => cellText(cell.entry, column, context))
  const [problem, setProblem] = useState<string | null>(null)
  const problemText = useProblemText()
  const done = useRef(false)
  const leave = (to: Leave) => {
    done.current = true
    onLeave(to)
  }
  const finish = (to: Leave) => {
    if (done.current) return
    const read = readCell(cell.entry, column, text, context)
    if (!read.ok) return setProblem(problemText(read.problem))
    if (read.fields) onSave(read.fields)
    leave(to)
  }
  return {
    text,
    problem,
    finish,
    type: (next: string) => {
      setText(next)
      setProblem(null)
    },
    onKeyDown: (event: KeyboardEvent) => pressed(event, finish, () => leave('stay')),
  }
}

/** Enter saves, Tab saves and goes on, Escape puts back; no other key reaches the list behind the field. */
function pressed(event: KeyboardEvent, finish: (to: Leave) => void, cancel: () => void): void {
  event.stopPropagation()
  if (event.nativeEvent.isComposing) return
  const leave = leaveOf(event)
  if (!leave && event.key !== 'Escape') return
  event.preventDefault()
  if (leave) finish(leave)
  else cancel()
}

const leaveOf = ({ key, shiftKey }: KeyboardEvent): Leave | null =>
  key === 'Enter' ? 'stay' : key === 'Tab' ? (shiftKey ? 'previous' : 'next') : null

/** A cell whose value is chosen from a list: choosing saves. */
function ChosenCell({ cell, what, onSave, onLeave }: Props) {
  const t = useT()
  const label = t(($) => $.time.list.editing, {
    column: t(($) => $.time.list.columns[cell.column]),
    what,
  })
  const choose = (fields: Partial<EntryFields>) => {
    onSave(fields)
    onLeave('stay')
  }
  return (
    <Choosing onLeave={onLeave}>
      <ChoiceOf cell={cell} label={label} onChoose={choose} />
    </Choosing>
  )
}

interface ChoiceProps {
  readonly cell: EditedCell
  readonly label: string
  readonly onChoose: (fields: Partial<EntryFields>) => void
}

function ChoiceOf({ cell: { column, entry }, label, onChoose }: ChoiceProps) {
  const t = useT()
  const field = { ...focused, 'aria-label': label }
  if (column === 'client') {
    return (
      <ClientSelect
        {...field}
        value={entry.clientId}
        placeholder={t(($) => $.time.entry.internal)}
        onChange={(clientId) => {
          if (clientId !== entry.clientId) onChoose({ clientId, projectId: null })
        }}
      />
    )
  }
  if (column === 'project') {
    return (
      <ProjectSelect
        {...field}
        clientId={entry.clientId}
        value={entry.projectId}
        onChange={(projectId) => {
          if (projectId !== entry.projectId) onChoose({ projectId })
        }}
      />
    )
  }
  return (
    <Choice
      {...field}
      defaultDropdownOpened
      options={activities}
      nameOf={(activity) => t(($) => $.common.activities[activity])}
      value={entry.activity}
      onChange={(activity) => onChoose({ activity })}
    />
  )
}

function Choosing(props: {
  readonly onLeave: (leave: Leave) => void
  readonly children: ReactNode
}) {
  const { onLeave, children } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the field within
    <div
      onKeyDownCapture={(event) => {
        const leave = event.key === 'Tab' ? leaveOf(event) : event.key === 'Escape' ? 'stay' : null
        if (!leave) return
        event.preventDefault()
        event.stopPropagation()
        onLeave(leave)
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={(event) => {
        // The list of choices may be scrolled or pressed without the field being left.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
          onLeave('left')
      }}
    >
      {children}
    </div>
  )
}
