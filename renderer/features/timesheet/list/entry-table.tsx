import { useCallback, useEffect, useRef, type MouseEvent, type RefObject } from 'react'
import type { Entry, EntryFields } from '../../../../shared/domain/entities.ts'
import { useIsRounded } from '../../../components/hooks/use-to-invoice.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { cellId, columns, isColumn, type Column } from './columns.ts'
import { CellEditor, type Leave } from './edit/cell-editor.tsx'
import { ClashBar } from './edit/clash-bar.tsx'
import { useCellEdit } from './edit/use-cell-edit.ts'
import { RowsMissing } from './rows-missing.tsx'
import { EntryTableHead } from './entry-table-head.tsx'
import { EntryTableRow } from './entry-table-row.tsx'
import classes from './entry-table.module.css'
import type { EntrySort } from './list-state.ts'
import { rowHeight } from './recycler.ts'
import { useRowView } from './row-view.ts'
import type { ListInput } from './use-entry-pages.ts'
import { columnBeside, showRow, useGridKeys, type ActiveCell } from './use-grid-keys.ts'
import { useRows } from './use-rows.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  readonly list: ListInput
  readonly count: number
  readonly handlers: EntryHandlers
  readonly selection: Selection
  readonly onSort: (sort: EntrySort) => void
  /** Delete, duplicate: what is selected, or else this one. */
  readonly onRemove: (entry: Entry) => void
  readonly onDuplicate: (entry: Entry) => void
}

/**
 * A list of any length, edited in place: rows out of sight are neither loaded nor drawn, and rows in sight are
 * recycled. It is one stop of Tab, as an ARIA grid is; arrows move within it.
 */
export function EntryTable(props: Props) {
  const { list, count, selection } = props
  const t = useT()
  const grid = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const edit = useCellEdit()
  const view = useRowView()
  const isRounded = useIsRounded()
  const rows = useRows(scroller, { list, count, view, shown: edit.shown, selection })
  const cells = useCells({ ...props, grid, scroller, edit, rows })
  useActiveMark(grid, cells.active, rows.order.length)
  return (
    <>
      {edit.clash && (
        <ClashBar
          clash={edit.clash}
          view={view(edit.clash.present)}
          onSettle={(mine) => {
            edit.settleClash(mine)
            grid.current?.focus()
          }}
        />
      )}
      {rows.error && <RowsMissing error={rows.error} onRetry={rows.retry} />}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- it is the one stop of Tab of the whole grid */}
      <div
        className={classes['table']}
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={t(($) => $.time.all.list)}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        data-rounded={isRounded || undefined}
        onKeyDown={cells.onKeyDown}
      >
        <EntryTableHead sort={list.sort} onSort={props.onSort} />
        <Rows scroller={scroller} count={count} edit={edit} rows={rows} cells={cells} view={view} />
      </div>
    </>
  )
}

interface RowsProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly edit: ReturnType<typeof useCellEdit>
  readonly rows: ReturnType<typeof useRows>
  readonly cells: ReturnType<typeof useCells>
  readonly view: ReturnType<typeof useRowView>
}

/** The rows in sight, with the field over the one that is edited. */
function Rows({ scroller, count, edit, rows, cells, view }: RowsProps) {
  return (
    <div className={classes['scroller']} ref={scroller} role="rowgroup">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- one listener hears all cells; their keys are the grid's */}
      <div
        className={classes['sheet']}
        style={{ blockSize: count * rowHeight }}
        onClick={cells.onClick}
        onPointerOver={titleText}
      >
        {rows.order.map((slot) => (
          <EntryTableRow key={slot} slot={slot} />
        ))}
        {edit.cell && (
          <CellEditor
            key={`${edit.cell.entry.id} ${edit.cell.column}`}
            cell={edit.cell}
            what={view(edit.cell.entry).client || view(edit.cell.entry).internal}
            onSave={cells.save}
            onLeave={cells.leave}
          />
        )}
      </div>
    </div>
  )
}

interface CellsOptions extends Props {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly edit: ReturnType<typeof useCellEdit>
  readonly rows: ReturnType<typeof useRows>
}

/** What pressing and typing do in the cells. */
function useCells({ grid, scroller, edit, rows, count, handlers, selection, ...on }: CellsOptions) {
  const isShown = useCallback((column: Column) => isDrawn(grid.current, column), [grid])
  const withEntry = (row: number, act: (entry: Entry) => void) => {
    const entry = rows.entryAt(row)
    if (entry) act(entry)
  }
  const open = ({ row, column }: ActiveCell) =>
    withEntry(row, (entry) => {
      // Yes or no needs no field.
      if (column === 'billable') edit.save(entry, column, { billable: !entry.billable })
      else edit.open({ row, column, entry })
    })
  const keys = useGridKeys({
    count,
    isShown,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1,
    actions: {
      edit: open,
      toggle: (row) => withEntry(row, (entry) => selection.toggle(row, entry)),
      extendTo: selection.extendTo,
      selectAll: () => selection.all(count),
      selectNone: selection.none,
      remove: (row) => withEntry(row, on.onRemove),
      duplicate: (row) => withEntry(row, on.onDuplicate),
      continue: (row) => withEntry(row, handlers.onContinue),
    },
  })
  const { active, setActive } = keys
  useEffect(() => showRow(scroller.current, active.row), [scroller, active.row])
  return {
    ...keys,
    ...useLeaving({ grid, edit, isShown, entryAt: rows.entryAt, setActive }),
    onClick: (event: MouseEvent) =>
      clicked(event, { handlers, selection, withEntry }, (cell) => {
        setActive(cell)
        open(cell)
      }),
  }
}

interface LeavingOptions extends Pick<CellsOptions, 'grid' | 'edit'> {
  readonly isShown: (column: Column) => boolean
  readonly entryAt: (row: number) => Entry | undefined
  readonly setActive: (cell: ActiveCell) => void
}

/** A cell is done with: what was typed in it is saved, and the next one opened on what that made of the entry. */
function useLeaving({ grid, edit, isShown, entryAt, setActive }: LeavingOptions) {
  const saved = useRef<Entry | null>(null)
  return {
    save: (fields: Partial<EntryFields>) => {
      if (edit.cell) saved.current = edit.save(edit.cell.entry, edit.cell.column, fields)
    },
    leave: (leave: Leave) => {
      const { cell } = edit
      const { current: after } = saved
      saved.current = null
      edit.close()
      if (!cell || leave === 'left') return
      const beside =
        leave === 'stay' ? null : columnBeside(cell.column, leave === 'next' ? 1 : -1, isShown)
      grid.current?.focus({ preventScroll: true })
      if (!beside) return
      setActive({ row: cell.row, column: beside })
      const listed = entryAt(cell.row)
      const entry = after ?? (listed?.id === cell.entry.id ? listed : cell.entry)
      edit.open({ ...cell, entry, column: beside })
    },
  }
}

interface Clickable extends Pick<Props, 'handlers' | 'selection'> {
  readonly withEntry: (row: number, act: (entry: Entry) => void) => void
}

function clicked(
  event: MouseEvent,
  { handlers, selection, withEntry }: Clickable,
  open: (cell: ActiveCell) => void,
): void {
  const asked = askedOf(event.target)
  if (!asked) return
  const { row, handler, column } = asked
  if (handler) withEntry(row, handlers[handler])
  else if (event.shiftKey) selection.extendTo(row)
  else if (!column) withEntry(row, (entry) => selection.toggle(row, entry))
  else open({ row, column })
}

interface Asked {
  readonly row: number
  readonly handler: keyof EntryHandlers | null
  /** Null: the box that selects. */
  readonly column: Column | null
}

function askedOf(target: EventTarget): Asked | null {
  if (!(target instanceof Element)) return null
  const index = target.closest('[role="row"]')?.ariaRowIndex
  const cell = target.closest<HTMLElement>('[role="gridcell"]')
  if (index === undefined || index === null || !cell) return null
  const row = Number(index) - 2
  const handler = target.closest<HTMLElement>('[data-handler]')?.dataset['handler']
  if (handler === 'onEdit' || handler === 'onDelete' || handler === 'onContinue') {
    return { row, handler, column: null }
  }
  const { column, select } = cell.dataset
  if (isColumn(column)) return { row, handler: null, column }
  return select === undefined ? null : { row, handler: null, column: null }
}

/** Whether the window has room for a column. */
function isDrawn(grid: HTMLElement | null, column: Column): boolean {
  const head = grid?.querySelector(`[role="columnheader"][data-column="${column}"]`)
  return head instanceof HTMLElement && head.offsetParent !== null
}

/** Marks the cell that keys act on, for eyes and readers; it is written past React, as its row is recycled. */
function useActiveMark(
  grid: RefObject<HTMLDivElement | null>,
  { row, column }: ActiveCell,
  slots: number,
): void {
  useEffect(() => {
    const element = grid.current
    if (!element || slots === 0) return
    const cell = element.querySelector(`#${CSS.escape(cellId(row % slots, column))}`)
    element.querySelector('[data-active]')?.removeAttribute('data-active')
    cell?.setAttribute('data-active', '')
    if (cell) element.setAttribute('aria-activedescendant', cell.id)
  })
}

// A text too long for its column shows whole under the pointer; setting it on every row would slow the scrolling.
function titleText({ target }: { readonly target: EventTarget }): void {
  if (!(target instanceof HTMLElement)) return
  const cell = target.closest<HTMLElement>('[data-column]')
  if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
}
