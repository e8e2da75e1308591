import { IconPencil, IconPlayerPlay, IconTrash, type Icon } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { cx } from '../../../components/cx.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { cellId, type Column } from './columns.ts'
import table from './entry-table.module.css'

/**
 * The empty shell of a row of the long list, drawn once. `recycler.ts` writes the texts into its parts as entries
 * come into sight; the buttons take their names from the cells beside them, so they never change.
 */
export const EntryTableRow = memo(function EntryTableRow({ slot }: { readonly slot: number }) {
  const t = useT()
  return (
    <div className={table['row']} role="row" data-slot={slot} data-pending="" hidden>
      <span
        role="gridcell"
        data-select=""
        className={table['selectCell']}
        aria-label={t(($) => $.time.list.columns.select)}
      >
        <span className={table['box']} aria-hidden="true" />
      </span>
      <Cell slot={slot} column="date" />
      <Cell slot={slot} column="client">
        <bdi className="hw-medium" data-part="client" />
        <span className="hw-soft" data-part="internal" />
      </Cell>
      <Cell slot={slot} column="project" className="hw-soft" />
      <Cell slot={slot} column="note" />
      <Cell slot={slot} column="activity" className="hw-soft" />
      <Cell slot={slot} column="billable" className="hw-soft">
        <span className="hw-only-for-readers" data-part="billable" />
        <span aria-hidden="true" data-part="sign" />
      </Cell>
      <Cell slot={slot} column="start" className="hw-number-cell" />
      <Cell slot={slot} column="end" className="hw-number-cell">
        <bdi data-part="end" />
        <bdi className={table['later']} data-part="later" />
      </Cell>
      <Cell slot={slot} column="seconds" className={cx('hw-number-cell', table['seconds'])}>
        <bdi data-part="seconds" />
        <bdi className={table['toInvoice']} data-part="toInvoice" hidden />
      </Cell>
      <span role="gridcell" className={table['actions']}>
        <Action slot={slot} handler="onContinue" icon={IconPlayerPlay}>
          {t(($) => $.time.entry.actions.continue)}
        </Action>
        <Action slot={slot} handler="onEdit" icon={IconPencil}>
          {t(($) => $.time.entry.actions.edit)}
        </Action>
        <Action slot={slot} handler="onDelete" icon={IconTrash}>
          {t(($) => $.time.entry.actions.delete)}
        </Action>
      </span>
    </div>
  )
})

interface CellProps {
  readonly slot: number
  readonly column: Column
  readonly className?: string | undefined
  /** The parts of the cell; left out: one of the column's name. */
  readonly children?: ReactNode
}

function Cell({ slot, column, className, children }: CellProps) {
  return (
    <span
      role="gridcell"
      id={cellId(slot, column)}
      data-column={column}
      className={cx(table['cell'], className)}
    >
      {children ?? <bdi data-part={column} />}
    </span>
  )
}

interface Props {
  readonly slot: number
  readonly handler: keyof EntryHandlers
  readonly icon: Icon
  readonly children: string
}

function Action({ slot, handler, icon: Shape, children }: Props) {
  const id = `entry-${slot}-${handler}`
  const named = (['client', 'project', 'date', 'seconds'] as const).map((one) => cellId(slot, one))
  return (
    <button
      type="button"
      id={id}
      // The keys of the list do all of this: a stop of Tab at each of thirty rows would help nobody.
      tabIndex={-1}
      data-handler={handler}
      className={table['action']}
      title={children}
      aria-label={children}
      aria-labelledby={[id, ...named].join(' ')}
    >
      <Shape size={17} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
