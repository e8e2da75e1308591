import { useCallback, useRef, useState, type MouseEvent, type RefObject } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import { cx } from '../../components/cx.ts'
import { useT } from '../../i18n/index.ts'
import { EntryTableRow } from './entry-table-row.tsx'
import { rowHeight } from './list/recycler.ts'
import { useRowView } from './list/row-view.ts'
import classes from './entry-table.module.css'
import { pageSize, useEntryPages } from './list/use-entry-pages.ts'
import type { EntryHandlers } from './use-entry-handlers.ts'
import { useRecycledRows } from './list/use-recycled-rows.ts'

interface Props {
  readonly filter: CallInput<'entries.summary'>
  readonly count: number
  readonly handlers: EntryHandlers
}

/** A list of any length: rows out of sight are neither loaded nor drawn, and rows in sight are recycled. */
export function EntryTable({ filter, count, handlers }: Props) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const { order, entryAt } = useRows(scroller, filter, count)
  const act = (event: MouseEvent<HTMLElement>) => {
    const asked = askedOf(event.target)
    const entry = asked && entryAt(asked.index)
    if (asked && entry) handlers[asked.handler](entry)
  }
  return (
    <div
      className={classes['table']}
      role="table"
      aria-label={t(($) => $.time.all.list)}
      aria-rowcount={count + 1}
    >
      <Head />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll whatever has the focus */}
      <div className={classes['scroller']} ref={scroller} role="rowgroup" tabIndex={0}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the rows' own buttons are what is pressed; one listener hears them all */}
        <div
          className={classes['sheet']}
          style={{ blockSize: count * rowHeight }}
          onClick={act}
          onPointerOver={titleNote}
        >
          {order.map((slot) => (
            <EntryTableRow key={slot} slot={slot} />
          ))}
        </div>
      </div>
    </div>
  )
}

/** The rows drawn, and the entry of a row, loaded as far as it is in sight. */
function useRows(
  scroller: RefObject<HTMLElement | null>,
  filter: CallInput<'entries.summary'>,
  count: number,
) {
  const [pages, setPages] = useState({ from: 0, to: 0 })
  const entryAt = useEntryPages(filter, pages)
  const view = useRowView()
  const viewAt = useCallback(
    (index: number) => {
      const entry = entryAt(index)
      return entry && view(entry)
    },
    [entryAt, view],
  )
  const { order } = useRecycledRows(scroller, { count, viewAt }, (first, last) => {
    const [from, to] = [Math.floor(first / pageSize), Math.floor(last / pageSize)]
    setPages((now) => (now.from === from && now.to === to ? now : { from, to }))
  })
  return { order, entryAt }
}

interface Asked {
  readonly index: number
  readonly handler: keyof EntryHandlers
}

function askedOf(target: EventTarget): Asked | null {
  if (!(target instanceof Element)) return null
  const handler = target.closest<HTMLElement>('[data-handler]')?.dataset['handler']
  const row = target.closest('[role="row"]')?.ariaRowIndex
  if (row === undefined || row === null) return null
  if (handler !== 'onEdit' && handler !== 'onDelete' && handler !== 'onContinue') return null
  return { index: Number(row) - 2, handler }
}

// A note too long for its column shows whole under the pointer; setting it on every row would slow the scrolling.
function titleNote({ target }: { readonly target: EventTarget }): void {
  if (target instanceof HTMLElement && target.dataset['part'] === 'note') {
    target.title = target.textContent
  }
}

function Head() {
  const t = useT()
  return (
    <div role="rowgroup">
      <div className={cx(classes['row'], classes['headRow'])} role="row" aria-rowindex={1}>
        <span role="columnheader">{t(($) => $.time.columns.date)}</span>
        <span role="columnheader">{t(($) => $.time.columns.client)}</span>
        <span role="columnheader" className={classes['noteCell']}>
          {t(($) => $.time.columns.note)}
        </span>
        <span role="columnheader" className={classes['rangeCell']}>
          {t(($) => $.time.columns.time)}
        </span>
        <span role="columnheader" className="hw-number-cell">
          {t(($) => $.time.columns.duration)}
        </span>
        <span role="columnheader">
          <span className="hw-only-for-readers">{t(($) => $.time.columns.actions)}</span>
        </span>
      </div>
    </div>
  )
}
