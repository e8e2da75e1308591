import { useEffect, useId, useRef } from 'react'
import type { Entry } from '../../../../../shared/domain/entities.ts'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import { EntryRange } from '../../entry-text.tsx'
import type { EntryHandlers } from '../../use-entry-handlers.ts'
import type { Unread } from '../write/use-cell-writer.ts'
import type { WeekDay } from '../week-days.ts'
import type { Cell } from '../week-rows.ts'
import classes from './cell.module.css'

interface Props {
  /** Whose hours they are; null: internal. */
  readonly owner: string | null
  readonly cell: Cell
  readonly day: WeekDay
  /** False: it is there to be used itself, and has the focus. */
  readonly isTyped: boolean
  readonly unread: Unread | undefined
  readonly handlers: EntryHandlers
  readonly onLeave: () => void
}

/** The entries of a cell, each a way to edit it, and the keys that work while one types. */
export function CellPanel({ owner, cell, day, isTyped, unread, handlers, onLeave }: Props) {
  const t = useT()
  const { date, duration, isolate } = useFormat()
  const title = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isTyped) list.current?.querySelector('button')?.focus()
  }, [isTyped])
  const carried = cell.seconds - ownSeconds(cell)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves whatever in it has the focus
    <div
      ref={list}
      role={isTyped ? undefined : 'dialog'}
      aria-labelledby={title}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onLeave()
      }}
    >
      <p id={title} className="hw-strong">
        {t(($) => $.week.cell.place, {
          owner: owner === null ? t(($) => $.week.internal) : isolate(owner),
          date: date(day.date, 'weekday'),
        })}
      </p>
      {unread && (
        <p role="alert" className={classes['problem']}>
          {t(($) => $.week.problem[unread.problem])}
        </p>
      )}
      <ul className={classes['entries']}>
        {cell.entries.map((entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} onEdit={handlers.onEdit} />
          </li>
        ))}
      </ul>
      {carried > 0 && (
        <p className="hw-small">{t(($) => $.week.carried, { duration: duration(carried) })}</p>
      )}
      {isTyped && cell.entries.length === 0 && !unread && (
        <p className="hw-small">{t(($) => $.week.keys.note)}</p>
      )}
      {isTyped && <Keys />}
    </div>
  )
}

/** What the day holds of the entries that begin on it. */
const ownSeconds = ({ entries, seconds }: Cell) =>
  Math.min(
    seconds,
    entries.reduce((sum, entry) => sum + entry.seconds, 0),
  )

function EntryLine({
  entry,
  onEdit,
}: {
  readonly entry: Entry
  readonly onEdit: (entry: Entry) => void
}) {
  const t = useT()
  const { duration } = useFormat()
  return (
    <button
      type="button"
      className={classes['entry']}
      // What is on its way cannot be opened yet.
      disabled={entry.id < 0}
      // The field would lose the focus first, and with it the panel under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onEdit(entry)}
    >
      <span className="hw-only-for-readers">{t(($) => $.time.entry.actions.edit)} </span>
      <span className={classes['length']}>{duration(entry.seconds)}</span>{' '}
      <bdi className={entry.note === '' ? classes['noNote'] : classes['note']}>
        {entry.note === '' ? t(($) => $.week.noNote) : entry.note}
      </bdi>
      {!entry.billable && <span className="hw-small">{t(($) => $.week.cell.notBillable)}</span>}
      <EntryRange entry={entry} />
    </button>
  )
}

function Keys() {
  const t = useT()
  const keys = [
    ['Enter', t(($) => $.week.keys.save)],
    ['+', t(($) => $.week.keys.add)],
    ['Esc', t(($) => $.week.keys.leave)],
  ] as const
  return (
    <p className={classes['keys']}>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd className="hw-key">{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}
