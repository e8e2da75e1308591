import { IconPencil, IconPlayerPlay, IconTrash, type Icon } from '@tabler/icons-react'
import { memo } from 'react'
import { cx } from '../../components/cx.ts'
import { useT } from '../../i18n/index.ts'
import { entryMarks, markClass } from './entry-marks.ts'
import table from './entry-table.module.css'
import classes from './timesheet.module.css'
import type { EntryHandlers } from './use-entry-handlers.ts'

/**
 * The empty shell of a row of the long list, drawn once. `recycler.ts` writes the texts into its parts as entries
 * come into sight; the buttons take their names from the cells beside them, so they never change.
 */
export const EntryTableRow = memo(function EntryTableRow({ slot }: { readonly slot: number }) {
  const t = useT()
  return (
    <div className={table['row']} role="row" data-slot={slot} data-pending="" hidden>
      <span role="cell" className={table['dateCell']}>
        <span id={`entry-${slot}-date`} data-part="date" />
      </span>
      <span role="cell" id={`entry-${slot}-who`} className={classes['who']}>
        <bdi className="hw-strong" data-part="client" />
        <span className="hw-soft" data-part="internal" />
        <bdi className="hw-soft" data-part="project" />
      </span>
      <span role="cell" className={table['noteCell']}>
        <span className={classes['what']}>
          {entryMarks.map((mark) => (
            <span key={mark} className={markClass(mark)} data-part={mark} />
          ))}
          <bdi className="hw-clip" data-part="note" />
        </span>
      </span>
      <span role="cell" className={cx(table['rangeCell'], 'hw-soft', 'hw-number')}>
        <bdi data-part="range" /> <bdi className={classes['later']} data-part="later" />
      </span>
      <span role="cell" className="hw-number-cell">
        <span id={`entry-${slot}-duration`} data-part="duration" />
      </span>
      <span role="cell" className={classes['rowActions']}>
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

interface Props {
  readonly slot: number
  readonly handler: keyof EntryHandlers
  readonly icon: Icon
  readonly children: string
}

function Action({ slot, handler, icon: Shape, children }: Props) {
  const id = `entry-${slot}-${handler}`
  return (
    <button
      type="button"
      id={id}
      data-handler={handler}
      className={table['action']}
      title={children}
      aria-label={children}
      aria-labelledby={`${id} entry-${slot}-who entry-${slot}-date entry-${slot}-duration`}
    >
      <Shape size={18} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
